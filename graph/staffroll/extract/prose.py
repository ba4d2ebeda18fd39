"""Layout: running prose, read by the sentence shapes of the language over typed spans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, looks_personal
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.lexicon import Dictionary
from staffroll.extract.passages import Passage
from staffroll.extract.spans import Span, letters, spans_of
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked
from staffroll.lang import Language, Pattern

_BREAK = re.compile(r"[.!?…](?=[\s\x00]|$)|[。！？\n]")
_CAST = frozenset(("voice-actor", "narrator"))


@dataclass(frozen=True, slots=True)
class _Carried:
    """What a sentence hands to the next: whom a bare verb and whom a pronoun means, the work and song spoken of."""

    agents: tuple[Named, ...] = ()
    person: tuple[Named, ...] = ()
    work: Stretch | None = None
    topic: Stretch | None = None
    theme: str = "theme-performance"


def credits_in(
    passages: Iterable[Passage], known: Known, titles: Dictionary[str], common: frozenset[str]
) -> Iterator[list[Draft]]:
    """Yield the credits of each passage; a pronoun may mean whom the passage before began with."""
    spoken_of: tuple[Named, ...] = ()
    for passage in passages:
        carried = _Carried(person=spoken_of)
        found: list[Draft] = []
        for sentence in sentences(passage.stretch, known.lexicon.language, titles):
            spans = spans_of(sentence, known.lexicon, titles, common)
            drafts, carried = _sentence(spans, sentence, known, carried)
            found += drafts
        spoken_of = (found[0].agent,) if found else spoken_of
        yield found


def sentences(stretch: Stretch, language: Language, titles: Dictionary[str]) -> Iterator[Stretch]:
    """Split at full stops, but not in brackets, titles or abbreviations.

    >>> from staffroll.lang import language
    >>> text = "Dr. Mori directs Rook! Boy. Ota writes it."
    >>> rook = Dictionary({"rook! boy": "Rook! Boy"})
    >>> [sentence.text for sentence in sentences(Stretch(0, len(text), text), language("en"), rook)]
    ['Dr. Mori directs Rook! Boy.', 'Ota writes it.']
    """
    blotted = list(masked(stretch.text))
    for start, end, _ in titles.find(flat(stretch.text)):
        blotted[start:end] = "_" * (end - start)
    text = "".join(blotted)
    ends = {match.end() for match in _BREAK.finditer(text) if _is_stop(text, match, language)}
    position = 0
    for end in sorted(ends | set(_quoted_ends(stretch.text))):
        if end > position:
            part = stretch.part(position, end)
            position = end
            if part:
                yield part
    part = stretch.part(position, len(text))
    if part:
        yield part


def _quoted_ends(text: str) -> Iterator[int]:
    """Yield where a quotation that holds the full stop ends a sentence."""
    for start, end in enclosures(text).items():
        if text[start] in QUOTES and text[end - 2] == "." and re.match(r"\s+[A-Z\"“]", text[end : end + 3]):
            yield end


def _is_stop(text: str, match: re.Match[str], language: Language) -> bool:
    if match.group() != ".":
        after = text[match.end() : match.end() + 2].strip()
        return not after[:1].islower()
    found = re.search(r"(\w+)$", text[max(0, match.start() - 12) : match.start()])
    word = found.group() if found else ""
    short = (len(word) == 1 and word.isupper()) or flat(word) in language.abbreviations
    after = text[match.end() : match.end() + 2].strip()
    return not short and not after[:1].islower()


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape)


def _sentence(
    spans: Sequence[Span], sentence: Stretch, known: Known, carried: _Carried
) -> tuple[list[Draft], _Carried]:
    """Match every shape in the table's order; a verb or role that one shape has taken is not taken again."""
    row = letters(spans)
    words = set(re.findall(r"[\w'-]+", flat(sentence.text)))
    language = known.lexicon.language
    taken: set[int] = set()
    found: list[tuple[int, list[Draft]]] = []
    subjects = [*([(-1, carried.agents)] if carried.agents else []), *_owners(spans)]
    opening = _opening_topic(spans)
    topic = opening[1] if opening else carried.topic
    topics = [(-1, topic)] if topic else []
    topics += [opening] if opening else []
    stated = list(_topics(row, spans, language))
    topics += stated
    for pattern in language.patterns:
        if pattern.needs and not words & language.cues[pattern.needs]:
            continue
        for match in _compiled(pattern.shape).finditer(row):
            drafts = _Reading(pattern, match, spans, subjects, topics, sentence, known, carried).drafts(taken)
            if drafts:
                found.append((match.start(), drafts))
                subjects.append((match.start(), tuple(dict.fromkeys(draft.agent for draft in drafts))))
    ordered = [draft for _, drafts in sorted(found, key=lambda item: item[0]) for draft in drafts]
    ordered += earlier_works(ordered, known)
    ordered += _cast_in_brackets(spans, ordered, words & language.cues.get("cast", frozenset()))
    last = max(subjects, key=lambda item: item[0])[1] if subjects else carried.agents
    works = [draft.work for draft in ordered if draft.work and not draft.aside]
    if stated and not topic and max(stated)[1] in works:
        topic = max(stated)[1]
    return ordered, _Carried(last, last or carried.person, works[-1] if works else None, topic, _theme(spans))


def _theme(spans: Sequence[Span]) -> str:
    """Return which theme song a sentence speaks of, so that the next may say only who performs it."""
    wide = vocabulary.load()
    themes = [
        role for span in spans if span.letter in "Rr" for role, _ in span.roles if wide.is_a(role, "theme-performance")
    ]
    return themes[-1] if themes else "theme-performance"


def _owners(spans: Sequence[Span]) -> Iterator[tuple[int, tuple[Named, ...]]]:
    """Yield whom a later pronoun may mean: "Mori's last series was Rook, which she directed"."""
    for position, span in enumerate(spans[:-1]):
        if span.letter == "N" and len(span.names) == 1 and (position == 0 or spans[position + 1].letter == "s"):
            yield position, span.names


def _opening_topic(spans: Sequence[Span]) -> tuple[int, Stretch] | None:
    """Return the title that a sentence begins with, and its place: "For Rook, …" (1), "Rook, directed by …" (0).

    The former holds for the sentences behind it as well.
    """
    for position, span in enumerate(spans[:3]):
        if (
            span.letter == "T"
            and len(span.names) == 1
            and (position + 1 == len(spans) or spans[position + 1].letter in ",uy")
        ):
            return position, span.names[0].name
        if span.letter not in "oiy":
            break
    return None


def _topics(row: str, spans: Sequence[Span], language: Language) -> Iterator[tuple[int, Stretch]]:
    """Yield the works that shapes make the topic of what follows; a relative clause's object does not become it."""
    for shape in language.topics:
        for match in _compiled(shape).finditer(row):
            names = spans[match.start("works")].names
            voiced = any(span.verb and span.verb.role in _CAST for span in spans[match.start() : match.end()])
            if len(names) == 1 and not voiced:
                yield match.start("works"), names[0].name


@dataclass(frozen=True, slots=True)
class _Reading:
    """One shape found in one sentence."""

    pattern: Pattern
    match: re.Match[str]
    spans: Sequence[Span]
    subjects: Sequence[tuple[int, tuple[Named, ...]]]
    topics: Sequence[tuple[int, Stretch]]
    sentence: Stretch
    known: Known
    carried: _Carried

    def drafts(self, taken: set[int]) -> list[Draft]:
        """Return the credits of this reading, and mark what it took."""
        claims = {position for group in ("verb", "roles", "characters") if (position := self._at(group)) >= 0}
        claims = claims or {position for position in range(*self.match.span()) if self.spans[position].letter in "asM@"}
        if claims & taken:
            return []
        agents, roles = self._agents(), self._roles()
        if not agents or not roles or not self._sensible(roles):
            return []
        taken |= claims
        return [*self._credits(agents, roles), *self._earlier(agents)]

    def _text(self, start: int, end: int) -> str:
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]

    def _at(self, group: str) -> int:
        return self.match.start(group) if group in self.match.groupdict() else -1

    def _span(self, group: str) -> Span | None:
        position = self._at(group)
        return self.spans[position] if position >= 0 else None

    def _agents(self) -> tuple[Named, ...]:
        span = self._span("agents")
        if span is None or span.letter == "h":
            before = [item for item in self.subjects if item[0] <= self.match.start()]
            if before:
                return max(before, key=lambda item: item[0])[1]
            return self.carried.person if span else ()
        more = self._span("more")
        return span.names + (more.names if more else ())

    def _roles(self) -> list[tuple[str, Stretch | None]]:
        """Return role ids with their wording: the noun's, changed by its verb where it says so; else the verb's."""
        verb, nouns = self._span("verb"), self._span("roles") or self._span("source")
        if nouns is None:
            role = self.pattern.role or (verb.verb.role if verb and verb.verb else None)
            if self.pattern.name == "performs-song":
                role = self.carried.theme if role == "theme-performance" else None
            return [(role, verb.stretch if verb else None)] if role else []
        found = [(self._object_role(nouns, role, verb), wording) for role, wording in nouns.roles]
        return [(role, wording) for role, wording in found if role]

    def _object_role(self, nouns: Span, noun: str, verb: Span | None) -> str | None:
        role = self._action().get(noun) if nouns.letter == "O" else noun
        if role == "music" and self._of_song():
            return "song-composition"
        if verb is None or verb.verb is None or role is None or nouns.letter == "O":
            return role
        if nouns.letter == "M":
            return _SOURCE_VERBS.get(verb.verb.role or "", verb.verb.role)
        wide = vocabulary.load()
        return next((instead for ancestor, instead in verb.verb.instead.items() if wide.is_a(role, ancestor)), role)

    def _of_song(self) -> bool:
        """Music named after a theme song in the same sentence is that song's."""
        wide = vocabulary.load()
        return any(
            wide.is_a(role, "theme-performance")
            for span in self.spans[: self.match.start("roles")]
            if span.letter in "Rr"
            for role, _ in span.roles
        )

    def _action(self) -> Mapping[str, str]:
        """Return what nouns mean as objects of this verb, or of the sentence's verb where this clause leaves it out."""
        before = [span for span in self.spans[: self.match.start()] if span.letter in "VP"]
        span = self._span("verb") or (before[-1] if before else None)
        return span.verb.objects if span and span.verb and span.verb.objects else self.known.lexicon.nominal

    def _sensible(self, roles: list[tuple[str, Stretch | None]]) -> bool:
        """A voice verb needs a character, and only voice roles have one."""
        verb = self._span("verb")
        if self.pattern.name == "acts" and not self._acts_alone(verb, roles[0][0]):
            return False
        has_character = self._at("characters") >= 0
        return has_character == any(role in _CAST for role, _ in roles) or (
            not has_character and self._span("works") is None and roles[0][0] == "narrator"
        )

    def _acts_alone(self, verb: Span | None, role: str) -> bool:
        """A verb with no object that is read says a credit where it may, and where no unknown object follows."""
        follows = self.spans[self.match.end()].letter if self.match.end() < len(self.spans) else ","
        company = vocabulary.load().is_a(role, "organization")
        return bool(verb and verb.verb and verb.verb.bare and (company or follows in "@wy,;&o"))

    def _credits(self, agents: tuple[Named, ...], roles: list[tuple[str, Stretch | None]]) -> Iterator[Draft]:
        characters = self._span("characters")
        voiced = self._voiced(characters) if characters else [None]
        paired = len(voiced) == len(agents) > 1
        for number, agent in enumerate(agents):
            for role, wording in roles:
                for character in [voiced[number]] if paired else voiced:
                    for work in self._works():
                        yield Draft(
                            agent, role, "prose", self.pattern.confidence, wording, work, character, self._pronoun()
                        )

    def _pronoun(self) -> Stretch | None:
        span = self._span("agents")
        return span.stretch if span and span.letter == "h" else None

    def _voiced(self, characters: Span) -> list[Stretch]:
        """Return the characters; one that is named by another ("Rook's mother") is kept whole."""
        last = self.spans[self.match.end("characters") - 1].stretch
        if last.end > characters.stretch.end:
            return [Stretch(characters.stretch.start, last.end, self._text(characters.stretch.start, last.end))]
        return [named.name for named in characters.names]

    def _earlier(self, agents: tuple[Named, ...]) -> Iterator[Draft]:
        """Read "Mori of Rook and Tin Sky is the director": a past that stands where a bracket could."""
        if self._at("past") >= 0:
            first, last = self.spans[self.match.start("past")], self.spans[self.match.end("past") - 1]
            past = Stretch(first.stretch.start, last.stretch.end, self._text(first.stretch.start, last.stretch.end))
            yield from earlier_works(
                [Draft(replace(agents[0], asides=(past,)), "contributor", "prose", 0.85)], self.known
            )

    def _works(self) -> list[Stretch | None]:
        """Return the works named in this shape, else the one that the sentence is about by here, else none."""
        span = self._span("works")
        if span is not None:
            return [named.name for named in span.names]
        before = [(position, work) for position, work in self.topics if position <= self.match.end()]
        if before and (self._span("source") is None or before[-1][0] >= 0):
            return [max(before, key=lambda item: item[0])[1]]
        said = any(
            span.letter == "y" and span.stretch.text == "it"
            for span in self.spans[self.match.start() : self.match.end() + 1]
        )
        return [self.carried.work if said else None]


_SOURCE_VERBS = {
    "script": "creator",
    "creator": "creator",
    "illustration": "illustration",
    "publisher": "publisher",
    "": "manga",
}


def _cast_in_brackets(spans: Sequence[Span], drafts: list[Draft], cued: frozenset[str] | set[str]) -> Iterator[Draft]:
    """Read `Rook (Aya Mori) and Bee (Ken Ota)` as characters and their voices, where the names hold no credit."""
    agents = {draft.agent for draft in drafts}
    pairs = [
        (named, aside)
        for span in spans
        if span.letter in "NT"
        for named in span.names
        if named not in agents
        for aside in named.asides
        if looks_personal(aside.text)
    ]
    likely = [aside for _, aside in pairs if is_romaji(aside.text)]
    if not cued and len(likely) < max(1, len(pairs) - 1):
        return
    for named, aside in pairs:
        yield Draft(Named(aside), "voice-actor", "prose-cast", 0.85, character=named.name)
