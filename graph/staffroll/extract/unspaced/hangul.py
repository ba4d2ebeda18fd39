"""Korean cut at spaces, and particles parted from the end of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from staffroll.extract.stretch import MASK
from staffroll.extract.unspaced.pieces import MARKS, Piece, counted
from staffroll.lang import Language

_HANGUL = re.compile(r"[가-힣]+")
_IS = "다"  # at the end of a sentence; names end so as well
_BY_WAY = "로"  # before a verb it is a particle, though names end so as well
_BATCHIM = {"이": True, "가": False, "은": True, "는": False, "을": True, "를": False, "과": True, "와": False}
_SHORTEST_STEM = 3


def pieces_of_hangul(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Korean at spaces, and particles from the end of words."""
    position = start
    glued = particle_behind(text, start, language) if start and not text[start].isspace() else None
    if glued:
        yield start, glued[0], glued[1]
        position = glued[0]
    elif start and "가" <= text[start - 1] <= "힣" and "가" <= text[start : start + 1] <= "힣":
        rest = _HANGUL.match(text, start, end)  # the rest of a word that begins with a known one
        position = rest.end() if rest else start
        yield start, position, "x"
    for word in re.finditer(r"[^\s,、·&/:;\x00▲△●■◆▶]+|[,、·&/:;]", text[position:end]):
        first, last = position + word.start(), position + word.end()
        while last - first > 1 and text[last - 1] in ".。!?":
            last -= 1
        behind = particle_behind(text, first, language) if first and text[first - 1] == MASK else None
        if behind:  # behind a bracket
            yield first, behind[0], behind[1]
            continue
        if text[first] in MARKS:
            yield first, last, MARKS[text[first]]
            continue
        if language.function_words.get(text[first:last]) == "&":
            yield first, last, "&"
            continue
        stem = _stem(text, first, last, language)
        if not stem[1]:
            stem = _at_edge(text, first, last, end) or stem
        adnominal = not stem[1] and text[first:last].endswith(language.common_endings) and last < end
        yield from [(first, last, "x")] if adnominal else counted(text, first, stem[0])
        if stem[1]:
            yield stem[0], last, stem[1]


def _at_edge(text: str, start: int, end: int, gap: int) -> tuple[int, str] | None:
    """Part from a word what only its place tells from the end of a name: at a sentence's end, or before a verb."""
    word = text[start:end]
    if word.endswith(_IS) and len(word) - len(_IS) >= _SHORTEST_STEM and end == len(text.rstrip(". 。")):
        return end - len(_IS), "u"
    if word.endswith(_BY_WAY) and len(word) > len(_BY_WAY) + 1 and end == gap < len(text):
        return end - len(_BY_WAY), "a"
    return None


def particle_behind(text: str, start: int, language: Language) -> tuple[int, str] | None:
    """Return the end and letter of a particle that stands right behind a word."""
    match = _HANGUL.match(text, start, start + 6)
    particle = match.group() if match else ""
    letter = language.function_words.get(particle)
    return (start + len(particle), letter) if letter else None


def _stem(text: str, start: int, end: int, language: Language) -> tuple[int, str]:
    """Part the particle from the end of a word; those with two forms must fit the sound before them."""
    for particle in _endings(language):
        cut = end - len(particle)
        if cut <= start or not text.startswith(particle, cut):
            continue
        if language.function_words[particle] == "u" and text[end : end + 2].strip(" .。"):
            continue  # what ends in "is" within a sentence is a name
        closed = "가" <= text[cut - 1] <= "힣" and (ord(text[cut - 1]) - 0xAC00) % 28 != 0
        if not "가" <= text[cut - 1] <= "힣" or _BATCHIM.get(particle, closed) == closed:
            return cut, language.function_words[particle]
    return end, ""


@cache
def _endings(language: Language) -> tuple[str, ...]:
    """Return the particles in Hangul that no name ends in, the longest first."""
    particles = (word for word in language.function_words if "가" <= word[0] <= "힣")
    return tuple(sorted((word for word in particles if word not in language.names_end_in), key=len, reverse=True))
