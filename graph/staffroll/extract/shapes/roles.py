"""Which roles a shape tells: those of its nouns, changed by its verb, else the verb's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.shapes.companies import is_studio
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.kinds import CAST, Roles, said_in
from staffroll.extract.shapes.songs import composes_no_song, goes_on_of_song, is_of_song
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import flat
from staffroll.extract.unspaced.persons import is_likely_japanese
from staffroll.lang import Verb

_OF_PERSONS = {  # what words for roles mean of a person whom the text calls a director
    "animation-production": "producer",
    "production-committee": "producer",
    "episode-director": "director",
}
_PRODUCING = {"production-committee"}
_DIRECTOR = "감독"
_LOOKED_AT = 5  # characters behind a name
_PRODUCES = ("produ", "prodo")  # how verbs begin that people do to a work as well as studios
_VERBS_BEFORE = re.compile(r"(?:V,?){1,2}&$")


def roles_of(found: Found, agents: Sequence[Named]) -> Roles:
    """Return role ids with their wording: the noun's, changed by its verb where it says so; else the verb's."""
    nouns = found.span("roles") or found.span("source")
    if nouns is None or (found.pattern.role and nouns.letter == "M"):
        role = _of_verb(found, agents)
        return [(role, found.said.stretch if found.said else None)] if role else []
    roles = _of_nouns(found, nouns)
    if nouns.letter == "M" and all(is_romaji(named.name.text) for named in agents):  # "serialises her manga"
        return [("creator" if role == "publisher" else role, wording) for role, wording in roles]
    if said_in(roles) == _PRODUCING and _sees_to_production(found, agents):
        return [("producer", wording) for _, wording in roles]
    if said_in(roles).isdisjoint(_OF_PERSONS) or not all(_is_called(found, named) for named in agents):
        return roles
    return [(_OF_PERSONS.get(role, role), wording) for role, wording in roles]


def _sees_to_production(found: Found, agents: Sequence[Named]) -> bool:
    """Say whether persons see to a production where titles begin sentences: "la productora Aya Mori"."""
    plain = found.language.sentence_titles and not (found.verb and found.verb.role)
    return plain and all(is_romaji(named.name.text) for named in agents)


def _is_called(found: Found, named: Named) -> bool:
    """Say whether an agent is a director, as called in Korean, or a person who serves as something in Chinese."""
    if found.language.writing == "hangul":
        return found.clause.text(named.name.end, named.name.end + _LOOKED_AT).lstrip().startswith(_DIRECTOR)
    serves = letters(found.before("roles", 1)) == "V"
    return serves and found.language.writing == "han" and is_likely_japanese(named.name.text)


def _of_verb(found: Found, agents: Sequence[Named]) -> str | None:
    """Return the role of the shape or its verb; persons produce where studios animate, and songs have writers."""
    role = found.pattern.role or (found.verb.role if found.verb else None)
    if role == "contributor" and found.pattern.either and found.clause.known.voiced:
        return "voice-actor"  # what else a voice actor took part in
    if found.pattern.song:
        return found.clause.carried.theme if role == "theme-performance" else None
    if role == "animation-production" and found.said and flat(found.said.stretch.text).startswith(_PRODUCES):
        return "producer" if all(is_romaji(named.name.text) for named in agents) else role
    if role == "director" and found.language.sentence_titles and all(_is_firm(found, named) for named in agents):
        return "animation-production"  # "réalisé par le studio Kite"
    if role == "theme-performance" and found.said:
        return _theme_before(found) or role
    return "song-lyrics" if role == "script" and goes_on_of_song(found) else role


def _is_firm(found: Found, named: Named) -> bool:
    return is_studio(named, found.clause) or kind_of(named, found.language, None) == "organization"


def _theme_before(found: Found) -> str | None:
    """Return which theme song a verb of singing speaks of: "the ending theme is called "Rust" and sung by"."""
    wide = vocabulary.load()
    before = found.clause.spans[: found.at("verb")]
    nouns = (role for span in before for role, _ in span.roles if role in wide.roles)  # an object may mean none yet
    told = [role for role in nouns if wide.is_a(role, "theme-performance")]
    return told[-1] if told else None


def _of_nouns(found: Found, nouns: Span) -> Roles:
    """Return the roles of nouns, each as its verb and those that share it mean it."""
    verbs = [*_verbs_before(found, nouns), found.said]
    told = [(_of_noun(found, nouns, role, verb), wording) for role, wording in nouns.roles for verb in verbs]
    if nouns.letter != "M" and any(role == "illustration" for role, _ in told) and _speaks_of_manga(found):
        told = [("manga" if role == "illustration" else role, wording) for role, wording in told]
    return [(role, wording) for role, wording in dict.fromkeys(told) if role and not composes_no_song(found, role)]


def _speaks_of_manga(found: Found) -> bool:
    """Say whether the only source that a sentence names is a manga, which nobody illustrates but draws."""
    return {flat(span.stretch.text) for span in found.clause.spans if span.letter == "M"} == {"manga"}


def _verbs_before(found: Found, nouns: Span) -> Iterator[Span]:
    """Yield the verbs that share their object with the shape's: "wrote, composed and arranged the song"."""
    position = found.at("verb")
    joined = _VERBS_BEFORE.search(letters(found.clause.spans[: max(0, position)]))
    shared = nouns.letter == "O" or found.language.sentence_titles
    if joined and shared and found.at("roles") > position:
        yield from (span for span in found.clause.spans[joined.start() : position] if span.letter == "V")


def _of_noun(found: Found, nouns: Span, noun: str, said: Span | None) -> str | None:
    """Return what a noun means beside a verb; none where it is an object of which the verb says no role."""
    verb = said.verb if said else None
    role = _of_object(found, noun, said) if nouns.letter == "O" else noun
    if role == "music" and is_of_song(found):
        return "song-composition"
    if role == "song-composition" and verb and verb.role == "theme-performance":
        return found.clause.carried.theme
    own = nouns.letter == "O" and (verb is None or bool(verb.objects))
    if verb is None or role is None or own:
        return role
    return _of_source(found, noun, verb) if nouns.letter == "M" else _instead(role, verb)


def _of_object(found: Found, noun: str, said: Span | None) -> str | None:
    """Return what an object means; "streams a dub" directs none, "plays the main characters" designs none."""
    verb = said.verb if said else None
    done = verb.role if verb and not verb.objects else None
    shown = done is not None and vocabulary.load().is_a(done, "organization")
    casts = verb is not None and verb.role in CAST
    return None if shown or casts else _objects(found, said).get(noun)


def _of_source(found: Found, noun: str, verb: Verb) -> str | None:
    """Return the role of who does something to a source: "wrote the manga", "launched a manga adaptation"."""
    if noun == "manga" and verb.role == "creator":
        return noun
    return found.language.source_makers.get(verb.role or "", verb.role)


def _instead(role: str, verb: Verb) -> str:
    wide = vocabulary.load()
    return next((instead for ancestor, instead in verb.instead.items() if wide.is_a(role, ancestor)), role)


def _objects(found: Found, said: Span | None) -> Mapping[str, str]:
    """Return what nouns mean as objects of this verb, or of the sentence's verb where this clause leaves it out."""
    before = [span for span in found.clause.spans[: found.match.start()] if span.letter in "VP"]
    nominal = found.clause.known.lexicon.nominal
    span = said or (before[-1] if before else None)
    if span is None or span.verb is None or not span.verb.objects:
        return nominal
    return span.verb.objects if said else {**nominal, **span.verb.objects}
