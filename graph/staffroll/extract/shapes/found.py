"""The record of one shape found in one sentence, from which all else about it is read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from staffroll.extract.shapes.clause import Clause
from staffroll.extract.spans.span import Span
from staffroll.lang import Language, Pattern, Verb

LOOKED_AT = 5  # spans behind a verb: as many as the longest of these needs


class Found(NamedTuple):
    """One shape found in one sentence; `places` are those of its groups, `said` is the span of its verb."""

    pattern: Pattern
    match: re.Match[str]
    clause: Clause
    language: Language
    places: Mapping[str, int]
    said: Span | None

    @classmethod
    def of(cls, pattern: Pattern, match: re.Match[str], clause: Clause) -> Self:
        """Return a match with the place of each of its groups."""
        places = {group: match.start(group) for group in match.re.groupindex}
        verb = places.get("verb", -1)
        said = clause.spans[verb] if verb >= 0 else None
        return cls(pattern, match, clause, clause.known.lexicon.language, places, said)

    @property
    def verb(self) -> Verb | None:
        """What the verb means, if the shape has one."""
        return self.said.verb if self.said else None

    @property
    def spans(self) -> Sequence[Span]:
        """The spans that the shape covers."""
        return self.clause.spans[self.match.start() : self.match.end()]

    def at(self, group: str) -> int:
        """Return the place of a group's first span, -1 where it has none."""
        return self.places.get(group, -1)

    def span(self, group: str) -> Span | None:
        """Return a group's first span."""
        position = self.places.get(group, -1)
        return self.clause.spans[position] if position >= 0 else None

    def behind(self, count: int) -> Sequence[Span]:
        """Return as many spans behind the shape."""
        return self.clause.spans[self.match.end() : self.match.end() + count]

    def before(self, group: str, count: int) -> Sequence[Span]:
        """Return as many spans before a group."""
        position = max(0, self.at(group))
        return self.clause.spans[max(0, position - count) : position]
