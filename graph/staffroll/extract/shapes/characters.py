"""Which characters a shape names, and who of its agents voices which."""

from __future__ import annotations

from collections.abc import Sequence

from staffroll.extract.shapes.found import Found
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch

_EPITHET = "・"  # between what a character is and its name, in Japanese
Voiced = Sequence[Stretch | None]


def characters_of(found: Found, agents: int) -> list[Voiced]:
    """Return the characters of each agent: its own where they are as many, none where whose they are is not told."""
    characters = found.span("characters")
    voiced: Voiced = _voiced(found, characters) if characters else [None]
    if agents > 1 and len(voiced) == agents:
        return [[each] for each in voiced]
    return [voiced if agents == 1 or len(voiced) == 1 else [None]] * agents


def _voiced(found: Found, characters: Span) -> list[Stretch]:
    """Return the characters; one that is named by another ("Rook's mother") is kept whole."""
    last = found.clause.spans[found.match.end("characters") - 1].stretch
    if last.end > characters.stretch.end:
        return [found.clause.stretch(characters.stretch.start, last.end)]
    names = [named.name for named in characters.names]
    if len(names) > 1 and found.clause.text(names[-2].end, names[-1].start) == _EPITHET:
        return names[-1:]
    return names
