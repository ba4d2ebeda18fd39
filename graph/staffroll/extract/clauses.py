"""A sentence before its shapes are read: whom and which work it speaks of from where on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft, Known
from staffroll.extract.shapes import Carried, Clause
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.topics import (
    carried_on,
    is_bare,
    is_within,
    only_work,
    opening_topic,
    owners_of,
    returns,
    spoken_of,
    topics_of,
)
from staffroll.lang import Language

Subject = tuple[int, tuple[Named, ...]]
# Who a sentence speaks of besides those that its shapes name, by how its language is written.
_SUBJECTS: Mapping[str, Callable[[str, Sequence[Span]], Iterator[Subject]]] = {"": owners_of, "hangul": spoken_of}


class Opened(NamedTuple):
    """A clause ready to be read, with its row of letters and the works that it begins with and states as topics."""

    clause: Clause
    row: str
    topic: Stretch | None
    stated: Sequence[tuple[int, Stretch]]

    def left(self, drafts: Sequence[Draft]) -> Carried:
        """Return what the sentence, of which these drafts were read, leaves to the next."""
        return carried_on(self.clause, drafts, self.topic, self.stated)


def opened(spans: Sequence[Span], sentence: Stretch, known: Known, carried: Carried) -> Opened:
    """Return a sentence as a clause, with its subjects and topics before any shape is read."""
    row = letters(spans)
    stated = [item for item in topics_of(row, spans, known) if not is_bare(item[1], known)]
    opening = _opening(spans, known)
    topic = _topic(opening, spans, sentence, known, carried)
    topics = [*([(-1, topic)] if topic else []), *([opening] if opening else []), *returns(spans, known), *stated]
    subjects = list(_subjects(row, spans, known.lexicon.language, carried))
    return Opened(Clause(sentence, spans, known, carried, subjects, topics), row, topic, stated)


def _opening(spans: Sequence[Span], known: Known) -> tuple[int, Stretch] | None:
    """Return the work that a sentence opens with as its topic, no series that the article's own belongs to."""
    language = known.lexicon.language
    opening = opening_topic(spans, language, known.subjects)
    if opening is None or is_bare(opening[1], known):
        return None
    series = language.writing == "kana" and is_within(flat(opening[1].text), known.subjects)
    return None if series else opening


def _topic(
    opening: tuple[int, Stretch] | None, spans: Sequence[Span], sentence: Stretch, known: Known, carried: Carried
) -> Stretch | None:
    """Return the work that a sentence speaks of from its beginning on."""
    language = known.lexicon.language
    if known.base and _is_of_first_season(sentence, language):
        return known.base
    if opening:
        return opening[1]
    told = language.writing == "kana" and not (known.subjects or carried.told)
    return (only_work(spans) if told else None) or carried.topic


def _subjects(row: str, spans: Sequence[Span], language: Language, carried: Carried) -> Iterator[Subject]:
    if carried.agents:
        yield -1, carried.agents
    if others := _SUBJECTS.get(language.writing):
        yield from others(row, spans)
    if row.startswith("h") and carried.person:
        yield 0, carried.person


def _is_of_first_season(sentence: Stretch, language: Language) -> bool:
    return flat(sentence.text).startswith(language.of_first_season) if language.of_first_season else False
