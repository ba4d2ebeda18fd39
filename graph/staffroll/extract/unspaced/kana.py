"""Japanese cut at particles: hiragana between words that are not, or behind a span that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll.extract.unspaced.pieces import CALLED, Piece, particles_of, runs
from staffroll.extract.unspaced.scripts import IS_HIRA, WORD
from staffroll.lang import Language

_IS_WORD_OR_MASK = re.compile(rf"[{WORD}\x00]")


def pieces_of_kana(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Japanese at particles: hiragana between words that are not, or behind a span that is known."""
    cuts = list(_kana_particles(text, start, end, language))
    position = start
    for first, last, letter in [*cuts, (end, end, "")]:
        yield from runs(text, position, first)
        if letter:
            yield first, last, letter
        position = last


def _kana_particles(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    particles = particles_of(language)
    position = start
    while match := particles.search(text, position, end):
        letter = language.function_words[match.group()]
        position, behind = match.span()
        called = text.startswith(CALLED, behind) and position > start
        if not called and (position == start > 0 or (letter not in "uv" and _parts_words(text, position, behind, end))):
            yield position, behind, letter
            position = behind
        else:
            position += 1


def _parts_words(text: str, start: int, end: int, gap: int) -> bool:
    """Say whether hiragana stands as a particle between what is before and behind it; at `gap` a known span begins."""
    if end == gap < len(text) and text[start] not in "とも":
        return True
    before = start > 0 and IS_HIRA.match(text, start - 1)
    behind = IS_HIRA.match(text, end)
    if text[start] == "を" or (end - start > 1 and not behind):
        return True
    if behind:
        return False
    if text[start] == "に" and text[end : end + 1] == "、":
        return True
    return not before or text[start] in "はが" or _IS_WORD_OR_MASK.match(text, end) is not None
