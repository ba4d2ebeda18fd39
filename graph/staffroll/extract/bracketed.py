"""What brackets behind the names of a sentence say: characters, voices, roles and earlier works."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from staffroll import vocabulary
from staffroll.extract import voices
from staffroll.extract.agents import Named, agents_in, is_romaji, kind_of, looks_personal
from staffroll.extract.asides import voice_in
from staffroll.extract.brackets import DESCRIBED, asides_in
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.label_roles import roles_of
from staffroll.extract.shapes import CAST, is_of_staff
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import COMMA, QUOTES, Stretch, flat, split
from staffroll.extract.topics import ACTOR
from staffroll.extract.unspaced.persons import is_likely_japanese
from staffroll.extract.unspaced.pieces import CALLED
from staffroll.lang import Language

_BRACKET = re.compile(r"\([^()]*\)?")
IN_BRACKETS = frozenset(("song-lyrics", "song-composition", "song-arrangement", "publisher", "illustration"))
_ACTORS = re.compile(r"(?:[Rr](?:x?u|:|,(?=N,[uv])|,?x{0,2}p[xrst]{1,9},?&?x?)?|P)x?N(?!a)")
_PLAYING = CAST | {"cast"}
_SAID = re.compile(r"[\w'-]+")
_HELD = re.compile("[Rr]N")
_MANY = 2  # commas in a bracket that lists works rather than whom somebody plays
_LISTED = re.compile(r"(?<=:)N")
_OFFICE = re.compile("NR(?=[tb]|os?)")  # 甲野監督は
_DITTO = re.compile(r"同\s?[・:：=＝／/]\s?(?=\S)")  # as the bracket before says: (声・NN) … (同・NN)
_OF_CHARACTER = re.compile(r"(.{1,24}?)\s?(?:役|역)")
_SIGN = re.compile("[一-鿿々]")
_ALL_SIGNS = re.compile("[一-鿿々]+")


def with_past(spans: Sequence[Span], drafts: Sequence[Draft], known: Known) -> Iterator[Draft]:
    """Read the earlier works in brackets behind persons and studios whom a sentence gives no credit.

    Two titles at least, one in quotation marks or a role say that they are works.
    """
    credited = {draft.agent.name for draft in drafts}
    left = [each for span in spans if span.letter == "N" for each in span.names if each.name not in credited]
    alike = _are_alike(left, known.lexicon.language)
    row = letters(spans)
    held = {spans[found.end() - 1].names[0].name for found in _HELD.finditer(row)}
    for named in left:
        told = named.kind is not None or is_romaji(named.name.text) or alike or named.name in held
        voiced = [item for aside in named.asides for item in voices.items_in(aside, known)] if named.asides else []
        if len({character.text for character, _ in voiced}) > 1:  # "Moth in the Sea, Moth in the Sky" are titles
            bare = named._replace(asides=())
            for character, title in voiced:
                yield Draft(bare, "voice-actor", "bracket", 0.85, None, title, character, aside=True)
            continue
        past = (
            list(earlier_works([Draft(named, "contributor", "bracket", 0.8)], known)) if named.asides and told else []
        )
        sure = alike or len(past) > 1 or any(draft.role != "contributor" for draft in past)
        if sure or (past and named.asides[0].text[:1] in QUOTES):
            yield from past


def _are_alike(named: Sequence[Named], language: Language) -> bool:
    """Say whether several names of a sentence have brackets, and most of those names are persons' or companies'."""
    bracketed = [each for each in named if each.asides]
    kinds = (kind_of(each, language, None) == "organization" or is_romaji(each.name.text) for each in bracketed)
    return len(bracketed) > 1 and 2 * sum(kinds) >= len(bracketed)


def roles_in_brackets(spans: Sequence[Span], language: Language) -> Iterator[Draft]:
    """Read "Aya Mori (screenplay), Ken Ota (music)": roles in the brackets behind names, in two of them at least.

    Whatever else the sentence says is then not said of those.
    """
    found = [
        (named, aside, role)
        for span in spans
        if span.letter == "N"
        for named in span.names
        for aside in named.asides[:1]
        if (aside.text[:1].islower() and not DESCRIBED.match(aside.text)) or language.writing == "han"
        for role, _ in roles_of(aside, language)
    ]
    wide = vocabulary.load()
    if len({named.name for named, _, _ in found}) > 1:
        for named, aside, role in found:
            if not wide.is_a(role, "cast"):
                yield Draft(named._replace(asides=()), role, "prose", 0.85, role_as=aside)


def voiced_in_brackets(spans: Sequence[Span], known: Known) -> Iterator[Draft]:
    """Read "Bee (voiced by Aya Mori)" wherever a sentence names a character so."""
    for named in (named for span in spans if span.letter in "NT" for named in span.names):
        for aside in named.asides[:1]:
            if voice := voice_in(aside):
                yield Draft(Named(voice), "voice-actor", "prose-cast", 0.85, character=named.name)
                continue
            verb = next(known.lexicon.verbs.find(flat(aside.text)), None)
            if verb and not verb[0] and verb[2][1] and verb[2][0].role == "voice-actor":
                actors = agents_in(aside.part(verb[1], len(aside.text)), known.lexicon.language, known.names)
                for actor in actors or ():
                    yield Draft(actor, "voice-actor", "prose-cast", 0.85, character=named.name)


def voices_in_brackets(spans: Sequence[Span], drafts: Sequence[Draft]) -> list[Draft]:
    """Read `NN（青役）` and `青（CV：NN）` wherever a sentence names somebody so."""
    voiced = {draft.agent for draft in drafts if draft.character}
    found: list[Draft] = []
    told = False
    for named in (named for span in spans if span.letter == "N" for named in span.names if named not in voiced):
        for aside in named.asides[:1]:
            character = _OF_CHARACTER.fullmatch(aside.text)
            voice = voice_in(aside)
            told = told or voice is not None
            ditto = _DITTO.match(aside.text) if told else None
            voice = aside.part(ditto.end(), len(aside.text)) if ditto else voice
            if character:
                part = aside.part(*character.span(1))
                found.append(Draft(Named(named.name), "voice-actor", "prose-cast", 0.85, character=part))
            elif voice:
                found.append(Draft(Named(voice), "voice-actor", "prose-cast", 0.85, character=named.name))
    return found


def as_actors(spans: Sequence[Span], drafts: list[Draft], language: Language, *, voices: bool) -> list[Draft]:
    """Read `青（甲野太郎）、緑（乙野次郎）` as characters and their actors, where all brackets of a sentence are so.

    What the sentence says of such characters ("the boss 青") is no credit of theirs. One bracket is enough where it
    speaks of `voices`.
    """
    named = [each for span in spans if span.letter == "N" for each in span.names if each.asides]
    called = language.writing == "kana" and any(each.asides[0].text.endswith(CALLED) for each in named)
    voices = voices or called  # whom a bracket calls Mr or Ms is a person
    named = [each._replace(asides=(_uncalled(each.asides[0]), *each.asides[1:])) for each in named] if called else named
    personal = [
        each
        for each in named
        if ACTOR.fullmatch(each.asides[0].text) and not each.asides[0].text.endswith(language.publisher_endings)
    ]
    if language.writing == "han":
        likely = sum(is_likely_japanese(each.asides[0].text) for each in personal)
        personal = personal if 2 * likely > len(personal) else []
    if language.writing not in {"kana", "han"} or len(personal) < max(1 if voices else 2, len(named)):
        return drafts
    return [
        *(draft for draft in drafts if draft.agent.name not in {each.name for each in personal}),
        *(Draft(Named(each.asides[0]), "voice-actor", "prose-cast", 0.8, character=each.name) for each in personal),
    ]


def _uncalled(content: Stretch) -> Stretch:
    """Return a bracket without what somebody is called by behind their name."""
    suffix = next((words for words in CALLED if content.text.endswith(words)), "")
    return content.part(0, len(content.text) - len(suffix))


def _is_told(name: Stretch, work: Stretch, sentence: Stretch, language: Language) -> bool:
    """Say whether the words between a title and a name say that who bears it made it: "known for", "made"."""
    between = sentence.text[max(0, work.end - sentence.start) : max(0, name.start - sentence.start)]
    return any(words in between for words in language.known_for)


def telling(drafts: Sequence[Draft], known: Known) -> Iterator[Draft]:
    """Leave out what only repeats that somebody belongs to the work the article is about, and songs as works."""
    for draft in drafts:
        if draft.work and flat(draft.work.text) in known.songs:
            if draft.role in IN_BRACKETS or vocabulary.load().is_a(draft.role, "theme-performance"):
                yield draft._replace(work=None)
            continue
        if not (draft.role == "contributor" and draft.work and flat(draft.work.text) in known.subjects):
            yield draft


def held_before(spans: Sequence[Span], drafts: Sequence[Draft], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Read the role on an earlier work of somebody whom the sentence gives no other: 「Rook」の監督のNN."""
    agents = {draft.agent for draft in drafts}
    others = [
        Draft(named, "contributor", "prose", 0.8)
        for span in spans
        if span.letter == "N"
        for named in span.names
        if named.asides and named not in agents
    ]
    earlier = list(earlier_works(others, known))
    yield from _called_by_office(spans, earlier, known)
    came = any(words in sentence.text for words in known.lexicon.language.appearing)  # to show their works
    for draft in telling(earlier, known):
        name = draft.agent.name
        told = draft.work is not None and _is_told(name, draft.work, sentence, known.lexicon.language)
        told = told or (came and _may_come(name.text))
        if draft.role != "contributor" or (told and draft.work and flat(draft.work.text) not in known.subjects):
            yield draft


def _may_come(name: str) -> bool:
    """Say whether a name looks like a person's and no character's: one all in signs as Japanese names do."""
    mixed = _SIGN.search(name) is not None and _ALL_SIGNS.fullmatch(name) is None
    return mixed or is_likely_japanese(name)


def _called_by_office(spans: Sequence[Span], earlier: Sequence[Draft], known: Known) -> Iterator[Draft]:
    """Read a subject's title before somebody who is called by an office on it: 『Rook』の甲野監督は."""
    if known.lexicon.language.writing != "kana":
        return
    offices = {
        spans[found.start()].names[-1].name: spans[found.end() - 1].roles
        for found in _OFFICE.finditer(letters(spans))
        if spans[found.end() - 1].stretch.text in known.lexicon.language.suffixes
    }
    for draft in earlier:
        if draft.role == "contributor" and draft.work and flat(draft.work.text) in known.subjects:
            for role, wording in offices.get(draft.agent.name, ()):
                if is_of_staff(role):
                    yield draft._replace(role=role, role_as=wording)


def cues_of(sentence: Stretch, language: Language) -> set[str]:
    """Return the words of a sentence; where no space parts them, those of the language's cues that it holds."""
    text = flat(sentence.text)
    if not language.writing:
        return set(re.findall(r"[\w'-]+", text))
    return {cue for cues in language.cues.values() for cue in cues if cue in text}


def only_in_brackets(sentence: Stretch, language: Language) -> set[str]:
    """Return the words that a sentence has in brackets and nowhere else."""
    brackets = _BRACKET.findall(sentence.text)
    outside = Stretch(sentence.start, sentence.end, _BRACKET.sub(" ", sentence.text))
    inside = Stretch(sentence.start, sentence.end, " ".join(brackets))
    return cues_of(inside, language) - cues_of(outside, language)


def only_in_names(
    words: Container[str], spans: Sequence[Span], sentence: Stretch, language: Language
) -> frozenset[str]:
    """Return the words for a cast that a sentence has in names and titles and nowhere else: "Lost Voices"."""
    cast = language.cues.get("cast", frozenset())
    if not any(word in words for word in cast):
        return frozenset()
    names = [word for span in spans if span.letter in "NT" for word in _words(span, sentence)]
    told = frozenset(word for word in names if word in cast and word in words)
    if not told:
        return told
    said = _SAID.findall(flat(_BRACKET.sub(" ", sentence.text)))
    return frozenset(word for word in told if said.count(word) <= names.count(word))


def _words(span: Span, sentence: Stretch) -> list[str]:
    text = sentence.text[span.stretch.start - sentence.start : span.stretch.end - sentence.start]
    return _SAID.findall(flat(text))


def actors_with_characters(spans: Sequence[Span], drafts: list[Draft], known: Known, *, voices: bool) -> list[Draft]:
    """Read "cast members Aya Mori (Rook), Ken Ota (Bee)": behind a word for actors, brackets hold characters.

    So they do where the sentence before told of voices (`voices`) and this one has no verb.
    """
    row = letters(spans)
    found = _ACTORS.search(row)
    telling = spans[found.start()] if found else None
    roles = {role for role, _ in telling.roles} if telling else set()
    if telling and telling.verb:
        roles = {telling.verb.role or ""}
    if not found and voices and not set("VPu") & set(row):
        found, roles = _LISTED.search(row), set(CAST)
    if not found or not roles & _PLAYING or {draft.agent for draft in drafts if draft.character}:
        return []
    pairs = [
        (named, _until_comma(aside))
        for span in (spans[found.end() - 1], *_listed_on(spans, found.end()))
        for named in span.names
        for aside in named.asides[:1]
        if _may_be_character(aside) and aside.text.count(",") < _MANY
    ]
    return _voiced(pairs, known)


def _may_be_character(aside: Stretch) -> bool:
    """Say whether a bracket may hold a character: neither words in small letters nor a number and them ("85 anni")."""
    counts = aside.text[:1].isdigit() and not any(map(str.isupper, aside.text))
    return not (counts or aside.text[:1].islower())


def _voiced(pairs: Sequence[tuple[Named, Stretch]], known: Known) -> list[Draft]:
    """Read what stands in brackets behind actors as their characters, or as "Bee in Rook" where all say so."""
    voiced = [
        (named, [each for each in asides_in(aside, known.lexicon, titles=known.titles, voices=True) if each.character])
        for named, aside in pairs
    ]
    if all(earlier for _, earlier in voiced):
        return [
            Draft(Named(named.name), "voice-actor", "bracket", 0.85, None, each.title, each.character, aside=True)
            for named, earlier in voiced
            for each in earlier
        ]
    return [Draft(named, "voice-actor", "prose-cast", 0.8, character=aside) for named, aside in pairs]


def _listed_on(spans: Sequence[Span], position: int) -> Iterator[Span]:
    """Yield the names that a list goes on with behind a word that describes the next: "and the great Aya Mori"."""
    for span in spans[position:]:
        if span.letter not in "N,&x":
            return
        if span.letter == "N":
            yield span


def _until_comma(stretch: Stretch) -> Stretch:
    """Drop what explains a character: `Bee, "the busy one"`."""
    return next(split(stretch, COMMA), stretch)


def cast_in_brackets(spans: Sequence[Span], drafts: list[Draft], known: Known, *, cued: bool) -> Iterator[Draft]:
    """Read `Rook (Aya Mori) and Bee (Ken Ota)` as characters and their voices, where the names hold no credit."""
    agents = {draft.agent for draft in drafts}
    bare = letters(spans) == "N"  # "Aya Mori (Rin Kato)" and nothing else: either may be the person
    pairs = [
        (named, aside)
        for span in spans
        if span.letter in "NT"
        for named in span.names
        if named not in agents and flat(named.name.text) not in known.subjects
        for aside in named.asides
        if looks_personal(aside.text) and not (bare and is_romaji(aside.text) and is_romaji(named.name.text))
    ]
    likely = [aside for _, aside in pairs if is_romaji(aside.text)]
    listed = [named for span in spans if span.letter == "N" for named in span.names if named not in agents]
    if cued and sum(is_romaji(named.name.text) for named in listed) > max(len(likely), len(listed) // 2):
        bracketed = [  # "Aya Mori (Rook), Ken Ota (Rin Kato)"
            (Named(named.name), aside)
            for named in listed
            for aside in named.asides[:1]
            if not COMMA.search(aside.text) and _may_be_character(aside)
        ]
        yield from _voiced(bracketed, known)
        yield from _voiced_beside([named for named, _ in bracketed], spans)
        return
    if not cued and len(likely) < max(1, len(pairs) - 1):
        return
    for named, aside in pairs:
        yield Draft(Named(aside), "voice-actor", "prose-cast", 0.85, character=named.name)


def _voiced_beside(told: Sequence[Named], spans: Sequence[Span]) -> Iterator[Draft]:
    """Read who stands in a list of actors, most with their characters in brackets, without one."""
    names = {named.name for named in told}
    for span in spans:
        inside = [named for named in span.names if named.name in names]
        if span.letter == "N" and len(inside) > len(span.names) // 2:
            for named in span.names:
                if not named.asides and is_romaji(named.name.text):
                    yield Draft(named, "voice-actor", "prose-cast", 0.75)
