"""Who shows a work or brings it out, told by who they are: a channel or service near a word for showing.

What stands between a verb and where a work is shown is open: days, hours, countries, slots. So these are not shapes:
from a name that says what it is, the sentence is looked through for its verb, and from that for what is shown.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from staffroll.extract.agents import Named, kind_of
from staffroll.extract.draft import Draft
from staffroll.extract.shapes import Clause
from staffroll.extract.shapes.companies import may_broadcast, streams
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.topics import may_be_title
from staffroll.lang import Language

_SHOWN = frozenset(("streaming", "broadcast", "distribution"))
_FAR, _NEAR, _SUBJECT_VERB, _CLAUSE = 14, 6, 5, 40  # spans that are looked through
_WORKS, _OTHERS = frozenset("yTE"), frozenset("MzRq")  # what may be shown, and what else may be
_ENDS = frozenset(";VPD")  # letters that begin another clause
_BETWEEN = frozenset("uvxt")  # between a subject and its verb
_MODIFYING = frozenset("xNVz&,")  # between a verb and the rights that it speaks of
_LISTED = frozenset(",&ob")
_DESCRIBED = 3  # words between a preposition and a name: "on the service Kite"


class _Shown(NamedTuple):
    """What a sentence shows somewhere: titles of its own, or what it speaks of."""

    works: tuple[Stretch | None, ...]


def told(clause: Clause, words: set[str], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the credits of channels, services and distributors that no shape has told."""
    language = clause.known.lexicon.language
    if not (language.cues.get("shown") and _may_show(clause.spans, words, language)):
        return
    done = _done(drafts, clause)
    outlets = {place for place, span in enumerate(clause.spans) if _says(span, language, "outlets")}
    last: tuple[int, _Shown] | None = None
    for place, span in enumerate(clause.spans):
        if span.letter != "N" or place in outlets:
            continue
        screens = _are_screens(span, language)
        if screens and span.names[-1].name in done:
            last = place, _Shown((done[span.names[-1].name],))
        elif found := _role_on(clause, place, outlets, words):
            yield from (draft for draft in _held(span.names, *found) if draft.agent.name not in done)
        elif screens and (shown := _on_screen(clause, place) or _listed_on(clause, last, place)):
            last = place, shown
            yield from _shown_by(span.names, shown, language)


def _done(drafts: Iterable[Draft], clause: Clause) -> dict[Stretch, Stretch | None]:
    """Return who shows which work by the shapes, one that they could not tell only where the article has one."""
    shown = (draft for draft in drafts if draft.role in _SHOWN)
    return {draft.agent.name: draft.work for draft in shown if draft.work or not clause.known.several}


def _role_on(clause: Clause, place: int, outlets: Container[int], words: set[str]) -> tuple[str, _Shown] | None:
    """Return the role of a company that brings works out or has their rights, with the works."""
    if not _is_company(clause.spans[place], clause.known.lexicon.language):
        return None
    if sold := _brought_out(clause, place, outlets):
        return "distribution", sold
    if licensed := _licensed(clause, place):
        return "distribution" if _is_of_cinema(clause, words) else "streaming", licensed
    return None


def _may_show(spans: Sequence[Span], words: set[str], language: Language) -> bool:
    """Say whether a sentence speaks of discs, cinemas or rights, or names a channel or a service."""
    cues = language.cues
    if not (cues["outlets"].isdisjoint(words) and cues["held"].isdisjoint(words)):
        return True
    named = (span for span in spans if span.letter == "N")
    return any(_are_screens(span, language) for span in named)


def _listed_on(clause: Clause, last: tuple[int, _Shown] | None, place: int) -> _Shown | None:
    """Return what is shown on the channel before, where a list goes on: "on Kite TV, followed by Moth TV"."""
    if last is None or any(span.letter in _ENDS for span in clause.spans[last[0] + 1 : place]):
        return None
    return last[1] if clause.spans[place - 1].letter in _LISTED else None


def _licensed(clause: Clause, place: int) -> _Shown | None:
    """Return the work to which a company has the rights: "holds the streaming rights to Rook"."""
    language, spans = clause.known.lexicon.language, clause.spans
    verb = _verb_behind(clause, place, "holds")
    if verb is None:
        return None
    for rights in range(verb + 1, min(verb + _NEAR, len(spans))):
        if _says(spans[rights], language, "held"):
            return _object(clause, rights, min(rights + _NEAR, len(spans)), else_topic=True)
        if spans[rights].letter not in _MODIFYING:
            return None
    return None


def _is_of_cinema(clause: Clause, words: set[str]) -> bool:
    return clause.known.theatrical or not clause.known.lexicon.language.cinema.isdisjoint(words)


def _held(agents: Iterable[Named], role: str, shown: _Shown) -> Iterator[Draft]:
    return (Draft(named, role, "prose", 0.8, work=work) for named in agents for work in shown.works)


def _shown_by(agents: Iterable[Named], shown: _Shown, language: Language) -> Iterator[Draft]:
    for named in agents:
        if _is_screen(named.name.text, language):
            yield from _held([named], "streaming" if streams(named, language) else "broadcast", shown)


def _are_screens(span: Span, language: Language) -> bool:
    if len(span.names) == 1:  # as most: no step of a generator
        return _is_screen(span.names[0].name.text, language)
    return 2 * sum(_is_screen(named.name.text, language) for named in span.names) > len(span.names)


@lru_cache(maxsize=1 << 14)
def _is_screen(name: str, language: Language) -> bool:
    return may_broadcast(Named(Stretch(0, len(name), name)), language)


def _is_company(span: Span, language: Language) -> bool:
    """Say whether a name is a company's, or one word, as distributors' names are."""
    return all(
        kind_of(named, language, None) == "organization" or " " not in named.name.text for named in span.names
    ) and not any(flat(named.name.text) in language.places for named in span.names)


def _on_screen(clause: Clause, place: int) -> _Shown | None:
    """Return what is shown on a channel or by it, if anything is."""
    verb = _verb_before(clause, place)
    if verb is not None:
        return _object(clause, verb, place) or _subject(clause, verb)
    verb = _verb_behind(clause, place, "shows")
    return None if verb is None else _object(clause, verb, min(verb + _NEAR, len(clause.spans)))


def _verb_before(clause: Clause, place: int) -> int | None:
    """Return the place of the word for showing that leads to a channel: "airs on Sundays on Kite TV"."""
    language, spans = clause.known.lexicon.language, clause.spans
    lead = place - 1
    while (
        lead >= max(1, place - _DESCRIBED)
        and spans[lead].letter == "x"
        and not (_says(spans[lead], language, "reaching") or _says(spans[lead], language, "on"))
    ):
        lead -= 1
    if lead < 1:
        return None
    if _says(spans[lead], language, "reaching"):
        return lead
    if _says(spans[lead], language, "on") and _says(spans[lead - 1], language, "being"):  # "will be on Kite TV"
        return lead - 1
    cue = "shown" if _says(spans[lead], language, "on") else "arriving" if spans[lead].letter == "t" else ""
    return _cued(clause, range(lead, max(-1, lead - _FAR), -1), cue) if cue else None


def _cued(clause: Clause, places: Iterable[int], cue: str) -> int | None:
    """Return the first of these places that says a cue, if nothing that begins another clause comes before it."""
    language = clause.known.lexicon.language
    for place in places:
        span = clause.spans[place]
        if _says(span, language, cue):
            return place
        if span.letter in _ENDS or (span.letter == "N" and not _are_screens(span, language)):
            return None
    return None


def _verb_behind(clause: Clause, place: int, cue: str) -> int | None:
    """Return the place of the verb whose subject a name is: "Kite TV will premiere"."""
    for verb in range(place + 1, min(place + 1 + _SUBJECT_VERB, len(clause.spans))):
        span = clause.spans[verb]
        if _says(span, clause.known.lexicon.language, cue):
            passive = clause.spans[verb - 1].letter == "u" and span.stretch.text.endswith("ed")
            return None if passive else verb
        if span.letter not in _BETWEEN:
            return None
    return None


def _brought_out(clause: Clause, place: int, outlets: Container[int]) -> _Shown | None:
    """Return what a company brings to cinemas or to discs, if anything."""
    spans, language = clause.spans, clause.known.lexicon.language
    verb = _verb_behind(clause, place, "brings")
    behind = range(verb + 1, verb + _FAR + 1) if verb is not None else ()
    if verb is not None and (outlet := next((each for each in behind if each in outlets), None)):
        return _object(clause, verb, outlet, else_topic=True)
    before = any(each in outlets for each in range(place - _FAR, place))
    if not before or spans[place - 1].letter not in "bi":
        return None
    verbs = [each for each in range(max(0, place - _CLAUSE), place - 1) if _says(spans[each], language, "brought")]
    return _subject(clause, verbs[-1]) if verbs else None


def _object(clause: Clause, verb: int, end: int, *, else_topic: bool = False) -> _Shown | None:
    """Return the works between a verb and what is behind it, unless something else stands before them."""
    for place in range(verb + 1, end):
        if clause.spans[place].letter in _OTHERS:
            return None
        if _may_be_shown(clause, place):
            return None if _is_acted(clause, place) else _Shown(_titles(clause, place))
    return _Shown((_spoken_of(clause, 0),)) if else_topic else None


def _subject(clause: Clause, verb: int) -> _Shown | None:
    """Return the works before a verb; one that a preposition leads to only tells whose season or episode it is."""
    owner: tuple[Stretch | None, ...] = ()
    for place in range(verb, max(-1, verb - _CLAUSE), -1):
        span = clause.spans[place]
        shown = _may_be_shown(clause, place)
        if span.letter == "M" and _is_led(clause.spans, place):
            continue  # "the film, based on the novel, will be on"
        if span.letter in _OTHERS or (shown and _is_acted(clause, place)):
            return None
        if shown and not _is_led(clause.spans, place):
            return _Shown(owner or _titles(clause, place))
        if span.letter == "T":
            owner = tuple(named.name for named in span.names)
    return None


def _may_be_shown(clause: Clause, place: int) -> bool:
    """Say whether a span is a work; in an article about several, an unknown name may be one."""
    span, known = clause.spans[place], clause.known
    if span.letter != "N" or not known.several:
        return span.letter in _WORKS
    return all(may_be_title(named, known.lexicon.language) for named in span.names)


def _is_led(spans: Sequence[Span], place: int) -> bool:
    """Say whether a preposition leads to a work: "the sequel to Rook", "a trailer for the series"."""
    while place > 0 and spans[place - 1].letter in "xyT":
        place -= 1
    return place > 0 and spans[place - 1].letter in "oitbw"


def _is_acted(clause: Clause, place: int) -> bool:
    """Say whether what is shown is played by people: "the live-action series"."""
    language = clause.known.lexicon.language
    return any(_says(span, language, "acted") for span in clause.spans[max(0, place - 2) : place + 1])


def _titles(clause: Clause, place: int) -> tuple[Stretch | None, ...]:
    """Return the titles at a place or beside the noun there, else the work that is spoken of by there."""
    listed = place + 2 if clause.spans[place + 1 : place + 2] and clause.spans[place + 1].letter == ":" else place
    for near in (place, listed, place - 1, place + 1):
        if 0 <= near < len(clause.spans) and clause.spans[near].letter in ("NT" if near in {place, listed} else "T"):
            return tuple(named.name for named in clause.spans[near].names)
    return (_spoken_of(clause, place),)


def _spoken_of(clause: Clause, place: int) -> Stretch | None:
    topic = clause.topic_at(place)
    return topic[1] if topic else None


def _says(span: Span, language: Language, cue: str) -> bool:
    return _is_said(span.stretch.text, language, cue)


@lru_cache(maxsize=1 << 14)
def _is_said(text: str, language: Language, cue: str) -> bool:
    said = flat(text)
    words = language.cues.get(cue, frozenset())
    return said in words or not words.isdisjoint(said.split())
