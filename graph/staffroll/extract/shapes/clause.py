"""A sentence while its shapes are read, and what it hands to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple, TypeVar

from staffroll.extract.agents import Named
from staffroll.extract.draft import Known
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch

_Said = TypeVar("_Said")


class Carried(NamedTuple):
    """What a sentence hands to the next: whom a bare verb and whom a pronoun means, the work and song spoken of.

    `voices` says that it told who voices whom, `told` that the whole article is about the person. `firm` is the
    company named last, for "the studio" to mean.
    """

    agents: tuple[Named, ...] = ()
    person: tuple[Named, ...] = ()
    work: Stretch | None = None
    topic: Stretch | None = None
    theme: str = "theme-performance"
    voices: bool = False
    told: bool = False
    firm: tuple[Named, ...] = ()


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

    def stretch(self, start: int, end: int) -> Stretch:
        """Return the sentence's stretch between two offsets of the article."""
        return Stretch(start, end, self.text(start, end))

    def subject_at(self, place: int) -> tuple[int, tuple[Named, ...]] | None:
        """Return whom the sentence speaks of at a span, with the place of the last that named them."""
        return _last(self.subjects, place)

    def topic_at(self, place: int) -> tuple[int, Stretch | None] | None:
        """Return which work the sentence speaks of at a span, with the place of the last that told it."""
        return _last(self.topics, place)


def _last(said: Iterable[tuple[int, _Said]], place: int) -> tuple[int, _Said] | None:
    return max((item for item in said if item[0] <= place), key=itemgetter(0), default=None)
