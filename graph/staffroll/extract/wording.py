"""Which words a text holds, and which stand before a place in it: "studio" before Kite in "The Studio Kite"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from staffroll.extract.stretch import Kept, flat
from staffroll.lang import Language

YEAR = re.compile(r"(?:19|20)\d\d")
CAPITAL = r"[^\W_a-zß-öø-ÿ]"  # or a digit, that a title or a name in Western letters begins with
_SMALL = re.compile(r"(?<![\w.])[a-z][a-z'-]+")


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text, folded.

    >>> sorted(words_in("Rook, a TV-Anime"))
    ['a', 'anime', 'rook', 'tv']
    """
    return frozenset(re.findall(r"\w+", flat(text)))


def small_words(text: str) -> frozenset[str]:
    """Return the words of two letters and more that a text prints small; kept, since they are asked for twice.

    >>> sorted(small_words("The film Rook has a tie-in"))
    ['film', 'has', 'tie-in']
    """
    return _small_words[text]


_small_words = Kept[frozenset[str]](lambda text: frozenset(_SMALL.findall(text)))


def holds_phrase(text: str, phrases: Iterable[str], marks: str) -> bool:
    """Say whether a text holds one of these phrases, folded, as whole words, with any of the marks beside it.

    >>> holds_phrase("Aya Mori, 1950-2020, has died: a life", ["has died"], ",:")
    True
    """
    bare = f" {flat(text)} ".translate(str.maketrans(marks, " " * len(marks)))
    return any(f" {phrase} " in bare for phrase in phrases)


@cache
def phrases_of(phrases: tuple[str, ...], language: Language) -> re.Pattern[str]:
    """Return what matches any of a language's phrases in a folded text, as whole words where spaces part words."""
    longest = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) or "(?!)"
    return re.compile(f"(?:{longest})" if language.writing else rf"(?<!\w)(?:{longest})(?!\w)")


def text_before(text: str, place: int, most: int) -> str:
    """Return what stands before a place, as far back as so many characters.

    >>> text_before("the anime Rook", 10, 6)
    'anime '
    """
    return text[max(0, place - most) : place]


def word_before(text: str, place: int, most: int) -> str:
    """Return the last word, folded, of what stands before a place; empty where nothing does.

    >>> word_before("The Studio Kite", 11, 12)
    'studio'
    """
    words = flat(text_before(text, place, most)).split()
    return words[-1] if words else ""
