"""Sentence shapes made ready to be matched, and the letters that a row must hold for one to fit."""

from __future__ import annotations

import re
from functools import cache

_NAMED_LETTER = re.compile(r"\(\?P<\w+>(\w)\)(?![?*{])")
_IN_BRACKETS = re.compile(r"(?:\[[^\]]*\]|\((?:[^()\[]|\[[^\]]*\])*\))(?:[?*+]|\{[^}]*\})?")
_CERTAIN = re.compile(r"[A-Za-z](?![?*{])")


@cache
def compiled(shape: str) -> re.Pattern[str]:
    """Return a sentence shape ready to be matched."""
    return re.compile(shape)


@cache
def needed(shape: str) -> frozenset[str]:
    """Return letters that every row holds which a shape fits: those outside of brackets that no quantifier follows.

    >>> sorted(needed("(?P<agents>N)x?[uv]{0,2}(?P<verb>V)(?:a(?P<roles>R))?")), needed("N|R")
    (['N', 'V'], frozenset())
    """
    outside = _NAMED_LETTER.sub(r"\1", shape)
    while (less := _IN_BRACKETS.sub("", outside)) != outside:
        outside = less
    return frozenset() if "|" in outside or "\\" in shape else frozenset(_CERTAIN.findall(outside))
