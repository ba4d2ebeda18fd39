"""A stretch of a sentence with the letter that says what it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from staffroll.extract.agents import Named, within
from staffroll.extract.stretch import DASH, Stretch
from staffroll.lang import Verb


class Printed(NamedTuple):
    """What an article prints elsewhere: words in lower case, and the family names of persons named in full."""

    small: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


class Span(NamedTuple):
    """One typed stretch of a sentence.

    `names` belongs to N and T, `roles` (role id, wording) to R and M, `verb` to V and P.
    """

    letter: str
    stretch: Stretch
    names: tuple[Named, ...] = ()
    roles: tuple[tuple[str, Stretch], ...] = ()
    verb: Verb | None = None


def asides_of(sentence: Stretch, name: Stretch, inside: dict[int, int]) -> tuple[Stretch, ...]:
    """Return the contents of the bracket that follows a name, a space between them at most."""
    start = name.end - sentence.start
    if sentence.text.startswith(", (", start):  # a comma on the wrong side of a bracket
        start += 1
    while start < len(sentence.text) and sentence.text[start].isspace():
        start += 1
    if start not in inside or sentence.text[start] not in f"(（[{DASH}":
        return ()
    return (within(sentence, start, inside[start]),)


def letters(spans: Sequence[Span]) -> str:
    """Return the letters of the spans: the string that sentence shapes are matched against."""
    return "".join([span.letter for span in spans])
