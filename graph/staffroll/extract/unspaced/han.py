"""Chinese cut at its function words: at an edge, or between two words long enough to be names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll.extract.unspaced.pieces import Piece, particles_of, runs
from staffroll.lang import Language

_LETTERS = re.compile(r"\w*")
_OF = "之"
_ALSO = "也"
_LONG_NAME = 4
_SHORT_GIVEN = 2
_DROPPED = "-"  # the letter of words that say nothing of a sentence's shape


def pieces_of_han(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Chinese at its function words: at an edge, or between two words long enough to be names."""
    particles = particles_of(language)
    position = start
    for match in particles.finditer(text, start, end):
        before, behind = match.start() - position, _word_length(text, match.end(), end)
        letter = language.function_words[match.group()]
        inside = min(before, behind) < 2 if before else letter == "x"
        if match.group() == _OF and not behind and before > 1:
            continue  # the end of a given name
        if match.group() == _ALSO and not behind and before < _LONG_NAME:
            continue  # the end of a given name
        within = letter == "b" and 1 < before < _LONG_NAME and behind == _SHORT_GIVEN
        glued = behind and len(match.group()) == 1 and (inside or within)
        if glued and letter != match.group():  # a mark is its own letter
            continue
        yield from runs(text, position, match.start())
        if letter != _DROPPED:
            yield match.start(), match.end(), letter
        position = match.end()
    yield from runs(text, position, end)


def _word_length(text: str, start: int, end: int) -> int:
    """Return how many letters follow, up to a mark or to what is known."""
    match = _LETTERS.match(text, start, end)
    return len(match.group()) if match else 0
