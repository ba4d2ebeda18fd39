"""What a sentence shape found in a sentence means: whose credits, in which roles, on which works."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_name, is_romaji, kind_of, looks_personal
from staffroll.extract.brackets import asides_in
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.listings import listed
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import QUOTES, Stretch, flat, split
from staffroll.extract.unspaced.persons import HONOURED, is_likely_japanese, may_be_person
from staffroll.extract.unspaced.stations import is_station
from staffroll.lang import Pattern

_CUT_LIST = re.compile(r"(?:[,&]{0,2}x?s?[NT])+(?![VuPva])")
_LISTING = re.compile(r",\s(?:and\s)?|\sand\s(?=[A-Z])")
_CV = re.compile(r"CV\s?[:：.]", re.IGNORECASE)
_CALL_SIGN = re.compile(r"[A-Z]{2,4}(?:-?\d{1,2}|-[A-Z]{1,3})?")
_NO_OBJECT = re.compile(r"(?!x{0,3}z|u?x{0,2}M)")  # "is streaming a trailer", "licensed the novels": not of the work
_PLAIN_OBJECT = re.compile(r"[@wt,;&oE]|[xtq]{0,2}y|$")
_OF_HOUSE = re.compile(r"(?<=\w\s)[a-z]{2,4}\s(?=[A-Z])")
_EPITHET = "・"  # between what a character is and its name, in Japanese
OF_SOURCES = frozenset(("creator", "manga", "illustration"))
_GOES_ON = re.compile("[uv]{0,2}V")
_PRODUCES = ("produ", "prodo")  # how verbs begin that people do to a work as well as studios
_SEVERAL = 2
_NEAR = 7  # spans before the end of a shape
_SHOWING = frozenset(("publisher", "streaming", "broadcast", "distribution"))
_OPENS_CLAUSE = re.compile("[,;&]N")
_GOES_ON_AT = re.compile("[in@]|,?p")
_BOTH = frozenset(("both", "being"))
_NO_COMPANY = "project "  # titles begin so
_EXAMPLES = re.compile("[oitn@b]?[xy]{1,3}a(?P<works>[NT](?:[,&]{1,2}[NT])*)")
_SHORT = 5  # letters of a noun that ends many others
_SAYS = re.compile(r"(?<![woi@b&l])N[vu]?x{1,3}[^NT]{0,4}$")  # "Aya Mori said that"
_ENDS_LEAD = frozenset("ls")
_LEADS_LIST = ("l", "oxs")  # "such as Rook, …", "director of 2001's Rook, …"
_VERBS_BEFORE = re.compile(r"(?:V,?){1,2}&$")
_LOOKED_BACK = 7  # words before "at", in which a showing is told
_LOOKED_AT = 5  # spans behind a verb: as many as the longest of these needs
_ON_WORK = re.compile(r"y(?=[,;&]|$)")  # "directed and wrote the film, and"
_SHARED_OBJECT = re.compile("&V[xtry]{0,3}[RO]")
_BOTH_ON_WORK = re.compile(r"&Vx?[yT]")  # "is writing and directing the film"
_FIRMS = ("사", "스튜디오", "업체")  # how Korean nouns for firms end
_DEPARTMENTS = frozenset(("animation", "art", "design", "direction", "photography", "story"))
CAST = frozenset(("voice-actor", "narrator"))


class Carried(NamedTuple):
    """What a sentence hands to the next: whom a bare verb and whom a pronoun means, the work and song spoken of.

    `voices` says that it told who voices whom, `told` that the whole article is about the person.
    """

    agents: tuple[Named, ...] = ()
    person: tuple[Named, ...] = ()
    work: Stretch | None = None
    topic: Stretch | None = None
    theme: str = "theme-performance"
    voices: bool = False
    told: bool = False


@dataclass(slots=True)
class Clause:
    """A sentence while its shapes are read, the only thing here that changes.

    `subjects` and `topics` are who and which work the sentence speaks of from a span on (-1: before it);
    `taken` are the spans that a shape has used.
    """

    sentence: Stretch
    spans: Sequence[Span]
    known: Known
    carried: Carried
    subjects: list[tuple[int, tuple[Named, ...]]]
    topics: list[tuple[int, Stretch | None]]
    taken: set[int] = field(default_factory=set)

    def text(self, start: int, end: int) -> str:
        """Return the sentence's text between two offsets of the article."""
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]


def is_of_staff(role: str) -> bool:
    """Say whether a person holds a role, and no actor."""
    return role not in CAST and vocabulary.load().roles[role].holder != "organization"


@cache
def compiled(shape: str) -> re.Pattern[str]:
    """Return a sentence shape ready to be matched."""
    return re.compile(shape)


_OPENING_SUBJECT = re.compile("(?:x,|xo|,){0,2}(?P<who>N)[tb](?!.*N[tb])")
_NAMED_LETTER = re.compile(r"\(\?P<\w+>(\w)\)(?![?*{])")
_IN_BRACKETS = re.compile(r"(?:\[[^\]]*\]|\((?:[^()\[]|\[[^\]]*\])*\))(?:[?*+]|\{[^}]*\})?")
_CERTAIN = re.compile(r"[A-Za-z](?![?*{])")


@cache
def needed(shape: str) -> frozenset[str]:
    """Return letters that every row holds which a shape fits: those outside of brackets that no quantifier follows.

    >>> sorted(needed("(?P<agents>N)x?[uv]{0,2}(?P<verb>V)(?:a(?P<roles>R))?")), needed("N|R")
    (['N', 'V'], frozenset())
    """
    outside = _NAMED_LETTER.sub(r"\1", shape)
    while (less := _IN_BRACKETS.sub("", outside)) != outside:
        outside = less
    return frozenset() if "|" in outside or "\\" in shape else frozenset(_CERTAIN.findall(outside))


def _is_performed(role: str) -> bool:
    return role in CAST or vocabulary.load().is_a(role, "theme-performance")


def _are_members(agents: Sequence[Named], roles: Sequence[tuple[str, Stretch | None]]) -> bool:
    """Say whether a list tells a committee's members: companies, though the name of one may read as a person's."""
    return len(agents) > _SEVERAL and {role for role, _ in roles} == {"production-committee"}


class Reading(NamedTuple):
    """One shape found in one sentence."""

    pattern: Pattern
    match: re.Match[str]
    clause: Clause
    places: Mapping[str, int]

    @classmethod
    def of(cls, pattern: Pattern, match: re.Match[str], clause: Clause) -> Reading:
        """Return the reading of a match, with the place of each of its groups."""
        return cls(pattern, match, clause, {group: match.start(group) for group in match.re.groupindex})

    def drafts(self) -> list[Draft]:
        """Return the credits of this reading, and mark what it took."""
        claims = {position for group in ("verb", "roles", "characters") if (position := self._at(group)) >= 0}
        if self._at("characters") >= 0 > self._at("verb"):  # one voice is not told twice
            claims |= {position for position in range(*self.match.span()) if self.clause.spans[position].letter == "s"}
        claims = claims or {
            position for position in range(*self.match.span()) if self.clause.spans[position].letter in "asM@"
        }
        if claims & self.clause.taken:
            return []
        if self._shows_trailer():
            self.clause.taken.update(claims)
            return []
        roles = self._roles()
        agents = self._holding(tuple(self._parted(self._agents(), roles)), roles)
        if not agents or not roles or self._is_elsewhere() or self._are_members() or not self._sensible(roles):
            return []
        self.clause.taken.update(claims)
        if examples := self._examples():
            start, end = self._at("works"), max(title.end for title in examples)
            behind = enumerate(self.clause.spans[start:], start)
            self.clause.taken.update(position for position, span in behind if span.stretch.start < end)
        return [*self._credits(agents, roles), *self._earlier(agents)]

    def _opening_person(self) -> tuple[Named, ...]:
        """Return whom a Japanese sentence begins with as its subject, where it has no other before the shape."""
        if self.clause.known.lexicon.language.writing != "kana":
            return ()
        row = letters(self.clause.spans[: self.match.start()])
        found = _OPENING_SUBJECT.match(row)
        return self.clause.spans[found.start("who")].names if found else ()

    def _shows_trailer(self) -> bool:
        """Say whether a company shows a trailer: it has neither made it nor, for that, the work."""
        verb, nouns = self._span("verb"), self._span("roles")
        wide = vocabulary.load()
        role = verb.verb.role if verb and verb.verb else None
        shows = role is not None and wide.is_a(role, "organization") and role != "animation-production"
        return (
            shows
            and nouns is not None
            and nouns.letter != "O"
            and all(wide.is_a(each, "promotional-video") for each, _ in nouns.roles)
        )

    def _are_members(self) -> bool:
        """Say whether those behind a Japanese "by" are only the members of a group that is named next."""
        groups = self.clause.known.lexicon.language.group_nouns
        behind = self.clause.spans[self.match.end() : self.match.end() + 1]
        by = self.clause.spans[self.match.end() - 1].letter == "z"
        return by and bool(behind and groups) and behind[0].stretch.text.startswith(tuple(groups))

    def _is_elsewhere(self) -> bool:
        """Say whether it goes on "in several series": then it tells of no work in particular."""
        behind = self.clause.spans[self.match.end() : self.match.end() + 2]
        several = self.clause.known.lexicon.language.several
        follows = len(behind) > 1 and behind[0].letter in "oi@bnt" and flat(behind[1].stretch.text) in several
        return follows and self._span("works") is None

    def _at(self, group: str) -> int:
        return self.places.get(group, -1)

    def _span(self, group: str) -> Span | None:
        position = self._at(group)
        return self.clause.spans[position] if position >= 0 else None

    def _agents(self) -> tuple[Named, ...]:
        span = self._span("agents")
        if span is None or span.letter == "h":
            before = [item for item in self.clause.subjects if item[0] <= self.match.start()]
            if span is None and before and self._is_parted(max(before, key=lambda item: item[0])[0]):
                return ()
            if span is None and (opening := self._opening_person()):
                return opening
            if before and span is None and self._names_another(max(before, key=lambda item: item[0])[0]):
                return ()
            if span and flat(span.stretch.text) in self.clause.known.lexicon.language.they and not self._are_several():
                return ()
            if span and (nearest := self._nearest(max((position for position, _ in before), default=-1))):
                return nearest
            if before:
                return max(before, key=lambda item: item[0])[1]
            unsaid = bool(self.clause.known.lexicon.language.writing)  # a subject that is clear is left out
            return self.clause.carried.person if span or unsaid else ()
        if both := self._span("beside"):  # "A, together with B, directs it"
            return span.names + both.names
        more = self._span("more")
        beside = self.clause.spans[self.match.end() : self.match.end() + 2]
        if letters(beside) == "+N" and self._at("agents") < self._at("roles"):  # "designs it, together with Ken Ota"
            return span.names + beside[1].names
        return span.names + more.names if more and self._publishes() else self._possessed(span, more)

    def _are_several(self) -> bool:
        """Say whether several were spoken of last, or somebody of whom a sentence has just told a credit."""
        before = [agents for place, agents in self.clause.subjects if place <= self.match.start()]
        return bool(before) and (len(before[-1]) > 1 or self.clause.carried.told or len(before) > 1)

    def _nearest(self, after: int) -> tuple[Named, ...]:
        """Return the person that a sentence names between its last subject and a pronoun: "Aya Mori says she wrote"."""
        end = self.match.start("agents")
        last = _SAYS.search(letters(self.clause.spans[:end]))
        names = self.clause.spans[last.start()].names if last and last.start() > after else ()
        return names if len(names) == 1 and is_romaji(names[0].name.text) else ()

    def _is_parted(self, position: int) -> bool:
        """Say whether another clause begins between a subject and this shape: "A sings it; the ending is by …"."""
        return any(span.letter == ";" for span in self.clause.spans[max(0, position) : self.match.start()])

    def _names_another(self, position: int) -> bool:
        """Say whether another person, of whom no credit is read, begins a clause behind a subject.

        What goes on is then said of that person: "A directs it, B (Rook) does something and writes the script".
        """
        language = self.clause.known.lexicon.language
        if not language.sentence_titles or language.capital_nouns:
            return False
        row = letters(self.clause.spans)
        for other in _OPENS_CLAUSE.finditer(row, max(0, position), self.match.start()):
            names = self.clause.spans[other.end() - 1].names
            if other.end() - 1 > position and any(named.asides and is_romaji(named.name.text) for named in names):
                return True
        return False

    def _publishes(self) -> bool:
        verb = self._span("verb")
        return "publisher" in {self.pattern.role, verb.verb.role if verb and verb.verb else None}

    def _possessed(self, span: Span, more: Span | None) -> tuple[Named, ...]:
        """Keep "by Rook's Nest" whole, but take the person of "by Kite's Aya Mori"."""
        language = self.clause.known.lexicon.language
        company = more and kind_of(more.names[0], language, None) == "organization"
        if (
            more
            and more.names[0].kind == "organization"
            and more.names[0].kind == kind_of(span.names[-1], language, None)
        ):
            return more.names  # "at Kite Pictures' Nest studio"
        if more is None or (looks_personal(more.names[0].name.text) and not company):
            return more.names if more else span.names
        start, end = span.names[-1].name.start, more.names[0].name.end
        if len(self.clause.text(span.names[-1].name.end, more.names[0].name.start).split()) > 1:
            return more.names  # "Kite's collaboration unit PIN"
        whole = Stretch(start, end, self.clause.text(start, end))
        return (*span.names[:-1], more.names[0]._replace(name=whole), *more.names[1:])

    def _roles(self) -> list[tuple[str, Stretch | None]]:
        """Return role ids with their wording: the noun's, changed by its verb where it says so; else the verb's."""
        verb, nouns = self._span("verb"), self._span("roles") or self._span("source")
        if nouns is None or (self.pattern.role and nouns.letter == "M"):
            role = self.pattern.role or (verb.verb.role if verb and verb.verb else None)
            if role == "animation-production" and verb and flat(verb.stretch.text).startswith(_PRODUCES):
                role = "producer" if all(is_romaji(named.name.text) for named in self._agents()) else role
            if role == "script" and self._goes_on_of_song():
                role = "song-lyrics"
            if self.pattern.song:
                role = self.clause.carried.theme if role == "theme-performance" else None
            return [(role, verb.stretch if verb else None)] if role else []
        found = [
            (self._object_role(nouns, role, each), wording)
            for role, wording in nouns.roles
            for each in [*self._verbs_before(nouns), verb]
        ]
        if nouns.letter != "M" and any(role == "illustration" for role, _ in found) and self._speaks_of_manga():
            found = [("manga" if role == "illustration" else role, wording) for role, wording in found]
        return [(role, wording) for role, wording in dict.fromkeys(found) if role and not self._composes_no_song(role)]

    def _speaks_of_manga(self) -> bool:
        """Say whether the only source that a sentence names is a manga, which nobody illustrates but draws."""
        sources = {flat(span.stretch.text) for span in self.clause.spans if span.letter == "M"}
        return sources == {"manga"}

    def _composes_no_song(self, role: str) -> bool:
        """Say whether a noun for composing speaks of no song, where the same word stands for a series' composition."""
        if role != "song-composition" or not self.clause.known.lexicon.language.sentence_titles:
            return False
        songs = self.clause.known.lexicon.language.song_nouns
        wide = vocabulary.load()
        told = any(wide.is_a(each, "theme-performance") for each in self._roles_said(len(self.clause.spans)))
        return (
            not told
            and "q" not in letters(self.clause.spans)
            and songs.isdisjoint(flat(self.clause.sentence.text).split())
        )

    def _verbs_before(self, nouns: Span) -> Iterator[Span]:
        """Yield the verbs that share their object with the shape's: "wrote, composed and arranged the song"."""
        position = self._at("verb")
        joined = _VERBS_BEFORE.search(letters(self.clause.spans[: max(0, position)]))
        shared = nouns.letter == "O" or self.clause.known.lexicon.language.sentence_titles
        if joined and shared and self._at("roles") > position:
            yield from (span for span in self.clause.spans[joined.start() : position] if span.letter == "V")

    def _object_role(self, nouns: Span, noun: str, verb: Span | None) -> str | None:
        done = verb.verb.role if verb and verb.verb and not verb.verb.objects else None
        shown = done is not None and vocabulary.load().is_a(done, "organization")  # "streams a dub" directs none
        casts = shown or (verb and verb.verb and verb.verb.role in CAST)  # "plays the main characters" designs none
        role = (None if casts else self._action(verb).get(noun)) if nouns.letter == "O" else noun
        if role == "music" and self._of_song():
            return "song-composition"
        if role == "song-composition" and verb and verb.verb and verb.verb.role == "theme-performance":
            return self.clause.carried.theme
        own = nouns.letter == "O" and (verb is None or verb.verb is None or bool(verb.verb.objects))
        if verb is None or verb.verb is None or role is None or own:
            return role
        if nouns.letter == "M" and noun == "manga" and verb.verb.role == "creator":
            return noun  # "launched a manga adaptation"
        if nouns.letter == "M":
            return self.clause.known.lexicon.language.source_makers.get(verb.verb.role or "", verb.verb.role)
        wide = vocabulary.load()
        return next((instead for ancestor, instead in verb.verb.instead.items() if wide.is_a(role, ancestor)), role)

    def _of_song(self) -> bool:
        """Music named after a theme song in the same sentence is that song's."""
        wide = vocabulary.load()
        return any(wide.is_a(role, "theme-performance") for role in self._roles_said(self.match.start("roles")))

    def _roles_said(self, end: int) -> Iterator[str]:
        """Yield the roles that nouns say before a span; what an object means, its verb decides."""
        yield from (role for span in self.clause.spans[:end] if span.letter in "Rr" for role, _ in span.roles)

    def _goes_on_of_song(self) -> bool:
        """Say whether a writer stands right behind who performs a song: "performed by Aya and written by Ken"."""
        position = self._at("verb")
        before = self.clause.spans[max(0, position - 4) : max(0, position)]
        told = any(span.verb and span.verb.role == "theme-performance" for span in before)
        return told and letters(before).endswith(("PN&", "PN,", "PN,&", "PT&", "Rq", "Rq,"))

    def _action(self, verb: Span | None) -> Mapping[str, str]:
        """Return what nouns mean as objects of this verb, or of the sentence's verb where this clause leaves it out."""
        before = [span for span in self.clause.spans[: self.match.start()] if span.letter in "VP"]
        nominal = self.clause.known.lexicon.nominal
        span = verb or (before[-1] if before else None)
        if span is None or span.verb is None or not span.verb.objects:
            return nominal
        return span.verb.objects if verb else {**nominal, **span.verb.objects}

    def _sensible(self, roles: list[tuple[str, Stretch | None]]) -> bool:
        """A voice verb needs a character, and only voice roles have one."""
        verb = self._span("verb")
        if self._is_fictional() or (self.pattern.original and not self._adapts_original()):
            return False
        if not self._fits_holders(roles):
            return False
        if self.pattern.song and not all(vocabulary.load().is_a(role, "theme-performance") for role, _ in roles):
            return False
        if verb is not None and verb.verb is not None and verb.verb.printing and self._span("source") is None:
            return False
        if (
            self._has_been()
            or self._describes(roles)
            or self._is_former()
            or self._is_passive()
            or (verb is None and self._is_published_at(roles))
        ):
            return False
        if verb is not None and verb.letter in "PD" and self._is_of_event():
            return False
        if self.pattern.name == "sound-studio" and not self._is_of_sound():
            return False
        if self.pattern.role and self.pattern.company and verb and verb.verb and verb.verb.role:
            return False
        if self.pattern.alone and not self._acts_alone(verb, roles[0][0]):
            return False
        voices = verb is not None and verb.verb is not None and verb.verb.role in CAST
        if voices and not all(map(_is_performed, {self.pattern.role or "narrator", *(role for role, _ in roles)})):
            return False
        made = self._span("made")
        if made and any(vocabulary.load().roles[role].holder != "organization" for role, _ in made.roles):
            return False
        has_character = self._at("characters") >= 0
        if self.pattern.either and not has_character:
            return True
        return (has_character or self.pattern.uncast) == any(role in CAST for role, _ in roles) or (
            not has_character and self._span("works") is None and roles[0][0] == "narrator"
        )

    def _is_former(self) -> bool:
        """Say whether a word such as "previous" stands before a role noun that names who holds it."""
        nouns, language = self._span("roles"), self.clause.known.lexicon.language
        if nouns is None or self._at("verb") >= 0 or not language.former:
            return False
        before = self.clause.text(self.clause.sentence.start, nouns.stretch.start).split()[-1:]
        return bool(before) and flat(before[0]) in language.former

    def _is_of_event(self) -> bool:
        """Say whether a participle is said of an event: "The festival, produced by Kite Works"."""
        before = [span for span in self.clause.spans[: max(0, self._at("verb"))] if span.letter not in ",uvp"]
        events = self.clause.known.lexicon.language.event_words
        return bool(before) and before[-1].letter == "x" and flat(before[-1].stretch.text) in events

    def _is_passive(self) -> bool:
        """Say whether a participle stands behind "is" or "was": who has it before them does not act."""
        verb, position = self._span("verb"), self._at("verb")
        if verb is None or verb.letter != "V" or " " in verb.stretch.text or self._at("agents") > position:
            return False
        before = [span for span in self.clause.spans[max(0, position - 3) : position] if span.letter != "x"]
        being = bool(before) and before[-1].letter == "u" and flat(before[-1].stretch.text) not in _BOTH
        return being and flat(verb.stretch.text).endswith(("ed", "cast"))

    def _adapts_original(self) -> bool:
        """Say whether the role noun behind the agents is called an original one: "her original character designs"."""
        behind = self.clause.spans[self.match.end() : self.match.end() + _LOOKED_AT]
        nouns = next((span for span in behind if span.letter in "RO"), None)
        if nouns is None:
            return False
        start = self.clause.spans[self.match.end() - 1].stretch.end
        words = flat(self.clause.text(start, nouns.stretch.end)).split()
        return not self.clause.known.lexicon.language.originals.isdisjoint(words)

    def _is_fictional(self) -> bool:
        """Say whether a noun for somebody made up stands right before the agent: "the main character, Rin Kato, is"."""
        nouns = self.clause.known.lexicon.language.fictional
        place = self.match.start()
        span = self._span("agents") or (self.clause.spans[place - 1] if place else None)
        if span is None or not nouns or not span.names:
            return False
        before = self.clause.sentence.text[: span.stretch.start - self.clause.sentence.start].rstrip(", ")
        return flat(before.rpartition(" ")[2]) in nouns

    def _has_been(self) -> bool:
        """Say whether it tells what somebody "has been", on no work: a career, not the work spoken of."""
        spans = self.clause.spans[self.match.start() : self.match.end()]
        words = self.clause.known.lexicon.language.careers
        if not any(word in self.clause.sentence.text for word in words):
            return False
        before = self.clause.spans[max(0, self.match.start() - _LOOKED_AT) : self.match.start()]
        been = any(flat(span.stretch.text) in words for span in (*before, *spans))
        held = self._at("roles") >= 0 or (self._at("verb") < 0 and letters(spans).startswith("@"))
        return been and held and self._span("works") is None

    def _describes(self, roles: list[tuple[str, Stretch | None]]) -> bool:
        """Say whether an author's role only describes who does something else, or is said of no source.

        "Manga creator Aya Mori is designing the characters"; "a poster drawn by Aya Mori".
        """
        if not {role for role, _ in roles} <= OF_SOURCES:
            return False
        row = letters(self.clause.spans)
        if self._at("verb") < 0:
            return self.pattern.name == "role-name" and _GOES_ON.match(row, self.match.end()) is not None
        drawn = self._at("works") < 0 and self._at("roles") < 0 and self._at("source") < 0
        return drawn and "M" not in row and {role for role, _ in roles} <= {"manga", "illustration"}

    def _is_published_at(self, roles: list[tuple[str, Stretch | None]]) -> bool:
        """Say whether a studio told by "at" alone is rather where something is published, shown or recorded."""
        if self._at("roles") >= 0 or {role for role, _ in roles} != {"animation-production"}:
            return False
        wide = vocabulary.load()
        before = self.clause.spans[max(0, self.match.end() - _NEAR) : self.match.end()]
        if any(span.letter == "B" for span in before) or self._is_at_event():
            return True
        verbs = (span.verb.role for span in before if span.verb)
        nouns = (role for span in before if span.letter in "Rr" for role, _ in span.roles)
        recorded = any(wide.is_a(role, "sound") for role in nouns) and not self._is_of_sound()
        return not _SHOWING.isdisjoint(verbs) or recorded

    def _is_at_event(self) -> bool:
        """Say whether what stands behind "at" is where a work is shown or told of: "its screening at Kite Days"."""
        shown = self.clause.known.lexicon.language.cues.get("showing")
        agents = self._span("agents")
        if not shown or agents is None:
            return False
        before = self.clause.text(self.clause.sentence.start, agents.stretch.start)
        return not shown.isdisjoint(flat(before).replace(",", " ").split()[-_LOOKED_BACK:])

    def _fits_holders(self, roles: list[tuple[str, Stretch | None]]) -> bool:
        """What only companies do is not said of a person, and a shape may ask for a company."""
        agents = self._agents()
        if self.pattern.bare and any(aside.text[:1] in QUOTES for named in agents for aside in named.asides):
            return False
        if self.pattern.name == "joins-cast" and all(named.asides for named in agents):
            return False  # who they voice stands there
        if self.pattern.several and len(agents) < _SEVERAL:
            return False
        if self.pattern.titled and not self._names_title():
            return False
        if self.pattern.studio and not all(map(self._is_studio, agents)):
            return False
        if self.pattern.person and not all(is_romaji(named.name.text) for named in agents):
            return False
        if self.pattern.broadcaster and 2 * sum(map(self._may_broadcast, agents)) <= len(agents):
            return False
        if self.pattern.office and self._names_holders() and not all(is_romaji(named.name.text) for named in agents):
            return False
        if self.pattern.company:
            language = self.clause.known.lexicon.language
            return all(
                kind_of(named, language, None) == "organization" and not self._broadcasts(named) for named in agents
            )
        corporate = all(vocabulary.load().roles[role].holder == "organization" for role, _ in roles)
        if self.pattern.corporate and not (corporate and self._names_firm()):
            return False
        language = self.clause.known.lexicon.language
        if corporate and language.writing == "han" and any(is_likely_japanese(named.name.text) for named in agents):
            return False
        if any(vocabulary.load().is_a(role, "direction") for role, _ in roles) and any(map(self._shows, agents)):
            return False
        if _are_members(agents, roles):
            return True
        return not corporate or not any(
            is_romaji(named.name.text) and kind_of(named, language, None) == "person" for named in agents
        )

    def _names_title(self) -> bool:
        """Say whether an unknown name before a role may be a title: "Blue Hour director Aya Mori"."""
        span, language = self._span("works"), self.clause.known.lexicon.language
        if span is None or len(span.names) != 1 or " " not in span.stretch.text:
            return False
        named, words = span.names[0], flat(span.stretch.text).split()
        other = language.streamers | language.broadcasters | language.places | language.never_names
        company = kind_of(named, language, None) == "organization" or not other.isdisjoint(words[-1:] + words[:1])
        return not company and not is_romaji(span.stretch.text) and not named.asides

    def _names_firm(self) -> bool:
        """Say whether a role noun tells of a firm by its ending."""
        nouns = self._span("roles")
        return nouns is not None and all(wording.text.endswith(_FIRMS) for _, wording in nouns.roles)

    def _names_holders(self) -> bool:
        """Say whether a role noun tells of who does it, not of what is done."""
        nouns = self._span("roles")
        language = self.clause.known.lexicon.language
        people = language.callings or tuple(noun for noun in language.person_nouns if len(noun) > _SHORT)
        return nouns is not None and any(flat(wording.text).endswith(people) for _, wording in nouns.roles)

    def _parted(self, agents: tuple[Named, ...], roles: list[tuple[str, Stretch | None]]) -> Iterator[Named]:
        """Part a magazine from the house that prints it, which "of" joins to one name: "Weekly Moth de Kite"."""
        language = self.clause.known.lexicon.language
        prints = language.sentence_titles and {role for role, _ in roles} == {"publisher"}
        for named in agents:
            joint = _OF_HOUSE.search(named.name.text) if prints else None
            if joint and flat(named.name.text[joint.start() :].split()[0]) in language.name_particles:
                yield named._replace(name=named.name.part(0, joint.start()))
                yield named._replace(name=named.name.part(joint.end(), len(named.name.text)))
            else:
                yield named

    def _holding(self, agents: tuple[Named, ...], roles: list[tuple[str, Stretch | None]]) -> tuple[Named, ...]:
        """Leave out companies where only persons hold the roles: "from director Aya Mori and Kite Works".

        A name whose bracket tells who voices it is a character's.
        """
        agents = tuple(named for named in agents if not any(_CV.match(aside.text) for aside in named.asides))
        if _are_members(agents, roles):
            return tuple(named._replace(kind="organization") for named in agents)
        wide = vocabulary.load()
        personal = self.pattern.staff or all(wide.roles[role].holder == "person" for role, _ in roles)
        corporate = any(wide.roles[role].holder == "organization" for role, _ in roles)
        language = self.clause.known.lexicon.language
        author = language.writing == "hangul" and {role for role, _ in roles} == {"creator"}
        if {role for role, _ in roles} == {"animation-production"} and not language.writing:
            firms = tuple(named for named in agents if not is_romaji(named.name.text))
            return firms or agents  # "Aya Mori and Kite's anime Rook"
        if language.writing == "kana" and all(role == "animation-production" for role, _ in roles):
            agents = tuple(named for named in agents if not is_station(named.name.text, language))
        if corporate or not (personal or author) or self.pattern.uncast:
            return agents
        if language.writing == "hangul":
            likely = tuple(filter(self._may_be_person, agents))
            agents = agents if _SEVERAL <= len(likely) >= len(agents) - 1 else likely
        people = tuple(named for named in agents if kind_of(named, language, None) != "organization")
        said = agents and all(named.kind == "organization" for named in agents) and not self.pattern.staff
        return agents if said and self._at("verb") >= 0 and self._at("roles") >= 0 else people

    def _may_be_person(self, named: Named) -> bool:
        """Say whether a name in Hangul is a person's by its shape, a bracket behind it or what the person is called."""
        end = named.name.end
        return bool(named.asides or may_be_person(named.name.text) or HONOURED.match(self.clause.text(end, end + 5)))

    def _broadcasts(self, named: Named) -> bool:
        """Say whether a name says that it is a channel's, or is one of several words that end in a call sign."""
        words = named.name.text.split()
        language = self.clause.known.lexicon.language
        said = not language.broadcasters.isdisjoint(map(flat, words))
        company = flat(words[-1]) in language.company_words
        return said or (len(words) > 1 and not company and any(map(_CALL_SIGN.fullmatch, words)))

    def _streams(self, named: Named) -> bool:
        return not self.clause.known.lexicon.language.streamers.isdisjoint(flat(named.name.text).split())

    def _shown(self, role: str, agent: Named) -> str:
        """Tell broadcasting from streaming, and who animates from who pays, by who does it, whatever the verb is.

        Empty where a word says no more than the department: "the design of the characters", half read.
        """
        if role in _DEPARTMENTS and self.clause.known.lexicon.language.sentence_titles:
            animates = role == "animation" and not is_romaji(agent.name.text)
            return "animation-production" if animates else ""
        verb = self._span("verb")
        if role == "producer" and verb and verb.verb and verb.verb.role == role and not is_romaji(agent.name.text):
            shows = self._broadcasts(agent) or self._streams(agent)
            return "production-committee" if shows else "animation-production"
        if role == "production-committee" and self._is_studio(agent):
            return "animation-production"
        if role == "production-committee" and agent.asides:  # a studio known for earlier works makes it
            return "animation-production"
        if role == self.pattern.role == "animation-production" and self._is_of_sound():
            return "sound-production"
        if role == "streaming" and verb and self._is_of_cinema(verb) and not self._streams(agent):
            return "distribution"
        if role not in {"broadcast", "streaming", "distribution"}:
            return role
        if role != "distribution" and self._streams(agent):
            return "streaming"
        if role != "distribution" and 2 * sum(map(self._broadcasts, self._agents())) > len(self._agents()):
            return "broadcast"
        language = self.clause.known.lexicon.language
        brings_out = role != "distribution" or language.writing != "kana"  # which has a word of its own for films
        if brings_out and agent.name.text.endswith(language.publisher_endings):
            return "publisher"
        return "broadcast" if role != "distribution" and self._broadcasts(agent) else role

    def _is_of_cinema(self, verb: Span) -> bool:
        """Say whether rights are acquired in a sentence, or an article, that speaks of films in cinemas."""
        language = self.clause.known.lexicon.language
        told = flat(verb.stretch.text).startswith(language.acquiring) if language.acquiring else False
        words = re.findall(r"\w+", flat(self.clause.sentence.text))
        return told and (self.clause.known.theatrical or not language.cinema.isdisjoint(words))

    def _is_studio(self, named: Named) -> bool:
        """Say whether a word for a studio stands before a name."""
        before = self.clause.sentence.text[: max(0, named.name.start - self.clause.sentence.start)].split()[-1:]
        return bool(before) and flat(before[0]) in self.clause.known.lexicon.language.studio_words

    def _shows(self, named: Named) -> bool:
        """Say whether a name says that it is a channel's or a streaming service's, which directs nothing."""
        language = self.clause.known.lexicon.language
        return self._streams(named) or not language.broadcasters.isdisjoint(flat(named.name.text).split())

    def _is_of_sound(self) -> bool:
        """Say whether the company behind "at" is that of who directs the sound, whom the sentence names before."""
        wide = vocabulary.load()
        spans = self.clause.spans[: self._at("agents")]
        said = [span for span in spans if span.letter in "Rr" or (span.verb and span.verb.role == "director")]
        roles = {role for role, _ in said[-1].roles} if said else set()
        return bool(roles) and all(role == "sound" or wide.is_a(role, "sound-director") for role in roles)

    def _may_broadcast(self, named: Named) -> bool:
        """Say whether a name is a channel's or a streaming service's, or may be a call sign."""
        language = self.clause.known.lexicon.language
        if language.writing == "kana" and any(word in flat(named.name.text) for word in language.broadcasters):
            return True
        return (
            self._streams(named) or self._broadcasts(named) or bool(_CALL_SIGN.fullmatch(named.name.text.split()[-1]))
        )

    def _acts_alone(self, verb: Span | None, role: str) -> bool:
        """A verb with no object that is read says a credit where it may, and where no unknown object follows."""
        if verb is None or verb.verb is None:
            return False
        behind = self.clause.spans[self.match.end() : self.match.end() + _LOOKED_AT]
        follows = letters(behind)
        other = behind[1].verb if _BOTH_ON_WORK.match(follows) else None
        if _SHARED_OBJECT.match(follows):
            return False  # "oversees and writes the scripts"
        fits = _NO_OBJECT if vocabulary.load().is_a(role, "organization") else _PLAIN_OBJECT
        if _ON_WORK.match(follows) and verb.verb.role not in CAST and not _is_performed(role):
            return True
        goes_on = verb.letter == "P" and _GOES_ON_AT.match(
            follows
        )  # "directed by Aya Mori in the studios of", "who is"
        return bool((other and other.bare) or (verb.verb.bare and (goes_on or fits.match(follows))))

    def _credits(self, agents: tuple[Named, ...], roles: list[tuple[str, Stretch | None]]) -> Iterator[Draft]:
        characters = self._span("characters")
        voiced: list[Stretch | None] = [*self._voiced(characters)] if characters else [None]
        if len(agents) > 1 and len(voiced) > 1 and len(agents) != len(voiced):
            voiced = [None]  # who voices whom is not told
        paired = len(voiced) == len(agents) > 1
        shared = len(roles) != len(agents) or not self._is_distributed()
        for number, agent in enumerate(agents):
            for role, wording in roles if shared else [roles[number]]:
                if role == "publisher":
                    yield from self._houses(agent, wording)
                for character in [voiced[number]] if paired else voiced:
                    held = self._shown(role, agent)
                    for work in self._works() if held else ():
                        yield Draft(
                            agent, held, "prose", self.pattern.confidence, wording, work, character, self._pronoun()
                        )

    def _houses(self, imprint: Named, wording: Stretch | None) -> Iterator[Draft]:
        """Yield the house that stands in a bracket behind its imprint or magazine: 試験文庫（試験社）."""
        language = self.clause.known.lexicon.language
        for aside in imprint.asides if language.writing else ():
            printed = next((len(words) for words in language.printed_endings if aside.text.endswith(words)), 0)
            aside = aside.part(0, len(aside.text) - printed)
            if is_name(aside.text, self.clause.known.lexicon.language) and aside.text[0] not in QUOTES:
                for work in self._works():
                    yield Draft(Named(aside), "publisher", "prose", self.pattern.confidence, wording, work)

    def _is_distributed(self) -> bool:
        """Say whether "respectively" gives each agent the role at its own place."""
        words = set(flat(self.clause.sentence.text).replace(".", " ").split())
        return bool(words & self.clause.known.lexicon.language.cues.get("distributive", frozenset()))

    def _pronoun(self) -> Stretch | None:
        span = self._span("agents")
        if span and span.letter != "h":
            return None
        said_by = self._span("roles") or self._span("characters") or self._span("works")
        if self.clause.known.lexicon.language.writing and said_by:
            return said_by.stretch  # a subject that is clear is left out: the role alone speaks of who holds it
        said = [span for span in self.clause.spans[: self.match.end()] if span.letter == "h"]
        return said[-1].stretch if said else None

    def _voiced(self, characters: Span) -> list[Stretch]:
        """Return the characters; one that is named by another ("Rook's mother") is kept whole."""
        last = self.clause.spans[self.match.end("characters") - 1].stretch
        if last.end > characters.stretch.end:
            return [Stretch(characters.stretch.start, last.end, self.clause.text(characters.stretch.start, last.end))]
        names = [named.name for named in characters.names]
        if len(names) > 1 and self.clause.text(names[-2].end, names[-1].start) == _EPITHET:
            return names[-1:]
        return names

    def _earlier(self, agents: tuple[Named, ...]) -> Iterator[Draft]:
        """Read "Mori of Rook and Tin Sky is the director": a past that stands where a bracket could."""
        if self._at("past") >= 0:
            first, last = self.clause.spans[self.match.start("past")], self.clause.spans[self.match.end("past") - 1]
            past = Stretch(
                first.stretch.start, last.stretch.end, self.clause.text(first.stretch.start, last.stretch.end)
            )
            yield from earlier_works(
                [Draft(agents[0]._replace(asides=(past,)), "contributor", "prose", 0.85)], self.clause.known
            )

    def _is_one_title(self, span: Span) -> bool:
        """Say whether unknown titles are one: single words joined, or two that only a comma parts."""
        names = [named.name for named in span.names]
        between = self.clause.text(names[0].end, names[-1].start) if len(names) == len("ab") else ""
        language = self.clause.known.lexicon.language
        if language.sentence_titles and between.strip() in language.and_words:
            return False  # the titles are of another language than the word
        return all(" " not in name.text for name in names) or between.strip() == ","

    def _listed_on(self, span: Span) -> list[Stretch | None]:
        """Return the titles of a span, and those of the list that a possessive has cut: "Rook, Bee's Sky"."""
        names = [named.name for named in span.names]
        position = self._at("works") + 1
        row = letters(self.clause.spans[position:])
        cut = _CUT_LIST.match(row) if len(names) > 1 else None
        if cut is None or "s" not in cut.group():
            return [*names]
        last = self.clause.spans[position + cut.end() - 1].stretch
        whole = Stretch(names[0].start, last.end, self.clause.text(names[0].start, last.end))
        return [part for part in split(whole, _LISTING) if part]

    def _examples(self) -> list[Stretch]:
        """Return the titles behind words such as "such as", which go on to the end of the list."""
        position = self._at("works")
        if position < 1 or self.clause.spans[position - 1].letter not in _ENDS_LEAD:
            return []
        if not letters(self.clause.spans[max(0, position - 3) : position]).endswith(_LEADS_LIST):
            return []
        known, start = self.clause.known, self.clause.spans[position].stretch.start - self.clause.sentence.start
        works = listed(self.clause.spans, self.clause.sentence, start, known.lexicon.language)
        agents = self._span("agents")
        if works and agents and works.start < agents.stretch.start < works.end:  # "As director of Rook, Aya Mori …"
            works = works.part(0, agents.stretch.start - works.start)
            works = works.part(0, len(works.text.rstrip(", ")))
        found = asides_in(works, known.lexicon, titles=known.titles) if works else ()
        return [aside.title for aside in found]

    def _is_company(self, span: Span) -> bool:
        """Say whether what stands where a work could is a company: "as director for Kite Pictures"."""
        language = self.clause.known.lexicon.language
        one = span.letter == "N" and len(span.names) == 1 and self._at("roles") >= 0
        one = one and not flat(span.stretch.text).startswith(_NO_COMPANY)
        return one and kind_of(span.names[0], language, None) == "organization"

    def _listed_as_examples(self) -> list[Stretch | None]:
        """Return the works of a list that a role leads to: "the scripts of anime such as Rook and Tin Sky"."""
        if self._at("roles") < 0 or not self.clause.known.lexicon.language.sentence_titles:
            return []
        row = letters(self.clause.spans)
        led = _EXAMPLES.match(row, self.match.end())
        if led is None:
            return []
        listed = self.clause.spans[led.start("works") : led.end("works")]
        return [named.name for span in listed for named in span.names]

    def _works(self) -> list[Stretch | None]:
        """Return the works named in this shape, else the one that the sentence is about by here, else none."""
        span = self._span("works")
        if self.pattern.famed and (span is None or self._is_company(span)):
            return []  # "directed by Kite director Aya Mori"
        if span is not None and (examples := self._examples()):
            return [*examples]
        if span is not None and span.letter == "N" and self._is_one_title(span):
            return [
                Stretch(span.stretch.start, span.stretch.end, self.clause.text(span.stretch.start, span.stretch.end))
            ]
        if span is not None and not self._is_company(span):
            return self._listed_on(span)
        if span is None and (listed := self._listed_as_examples()):
            return listed
        before = [(position, work) for position, work in self.clause.topics if position <= self.match.end()]
        if before and (self._span("source") is None or before[-1][0] >= 0):
            return [max(before, key=lambda item: item[0])[1]]
        said = any(
            span.stretch.text in self.clause.known.lexicon.language.work_pronouns
            for span in self.clause.spans[self.match.start() : self.match.end() + 1]
        )
        return [self.clause.carried.work if said else None]
