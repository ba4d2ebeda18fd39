"""The headline printed twice above an article: as it is, behind a path ("Home » News »"), or before a site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from staffroll.extract.stretch import Stretch
from staffroll.records import Article

_LINES = 5  # in which both stand
_SHORTEST = 12  # of a headline: a shorter line may be its title alone
_MARKS = ("»", "›", ">", "/", "|", "·", ":", "：", " -", " –", " —")


def with_one_headline(article: Article) -> Article:
    """Return an article with spaces in place of the longer of two such lines, the shorter as its title."""
    for one, other in combinations(_first_lines(article.text), 2):
        whole, headline = (one, other) if len(one.text) > len(other.text) else (other, one)
        if len(headline.text) > _SHORTEST and _repeats(whole.text, headline.text):
            text = f"{article.text[: whole.start]}{' ' * len(whole.text)}{article.text[whole.end :]}"
            return replace(article, text=text, title=headline.text if article.title == whole.text else article.title)
    return article


def _first_lines(text: str) -> Iterator[Stretch]:
    position = 0
    for line in text.split("\n", _LINES)[:_LINES]:
        stretch = Stretch.of(text, position, position + len(line))
        position += len(line) + 1
        if stretch:
            yield stretch


def _repeats(whole: str, headline: str) -> bool:
    """Say whether a line is the headline, or it with what a mark parts from it."""
    if whole == headline:
        return True
    rest = whole.removesuffix(headline) if whole.endswith(headline) else ""
    site = whole.removeprefix(headline) if whole.startswith(headline) else ""
    return rest.rstrip().endswith(_MARKS[:-3]) or site.lstrip().startswith(("|", "»", "-", "–", "—"))
