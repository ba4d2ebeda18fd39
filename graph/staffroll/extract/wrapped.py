"""Texts whose lines were cut, at a width or between the cells of a table: they go on from line to line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from staffroll.lang import Language
from staffroll.records import Article

_NARROWEST, _WIDEST = 40, 110  # columns
_RAGGED = 4
_FEWEST = 3
_MIXED = re.compile(r"(?:`([^`'‘’\n]{1,60})`|(?<!\w)'([^`'‘’\n]{1,60})’)")  # marks of quotations of two kinds
_FEWEST_CELLS = 8
_CELL = re.compile(  # of a table: its value stands below
    r"^([^|\n]{2,20} \|)\n(?=[^|\n]{2,200} \|$)", re.MULTILINE
)
_GOES_ON = re.compile(r"、[ \t　]*(?:\n[ \t　]*){1,3}(?=[^\s・■●◆※【])")  # no line ends with such a comma
_STOPS = frozenset("。.!?！？」:：…|")


def unwrapped(article: Article, language: Language) -> Article:
    """Return an article whose sentences, and rows of a table, stand on one line each where its lines were cut.

    In Korean the two marks of a quotation are of a kind.

    A space takes the place of a line's end, so that every character stays where it was.
    """
    if language.writing == "kana":
        return replace(article, text=_GOES_ON.sub(lambda match: match.group().replace("\n", " "), article.text))
    if language.writing not in {"han", "hangul"}:
        return article
    if language.writing == "hangul":
        article = replace(article, text=_MIXED.sub(lambda match: f"‘{match.group(1) or match.group(2)}’", article.text))
    if article.text.count("|\n") >= _FEWEST_CELLS:
        article = replace(article, text=_CELL.sub(r"\1 ", article.text))
    lines = article.text.split("\n")
    widths = [_width(line) for line in lines]
    widest = max(widths)
    full = [width >= widest - _RAGGED for width in widths]
    going = [whole and line.rstrip()[-1:] not in _STOPS for whole, line in zip(full, lines, strict=True)]
    told = _NARROWEST <= widest <= _WIDEST and sum(going) >= _FEWEST and 2 * sum(full) >= sum(map(bool, widths))
    if not told:
        return article
    joined = [
        f"{line}{' ' if goes and number + 1 < len(lines) and lines[number + 1] else chr(10)}"
        for number, (line, goes) in enumerate(zip(lines, going, strict=True))
    ]
    return replace(article, text="".join(joined)[:-1])


def _width(line: str) -> int:
    """Return the columns that a line takes: wide signs take two."""
    if len(line) > _WIDEST:
        return len(line)
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line.strip())
