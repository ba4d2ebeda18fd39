"""What stands in quotation marks and could be a title."""

from __future__ import annotations

from collections.abc import Iterator

from staffroll.extract.stretch import QUOTES, Stretch, enclosures, without_alias
from staffroll.records import Article

_LONGEST_TITLE = 80
_LONGEST_BEGINNING = 20_000  # characters


def quoted_in(stretch: Stretch) -> Iterator[Stretch]:
    """Yield what stands in quotation marks and could be a title."""
    for start, end in enclosures(stretch.text).items():
        if (
            stretch.text[start] in QUOTES
            and 3 < end - start <= _LONGEST_TITLE
            and not stretch.text[start + 1].islower()
        ):
            yield without_alias(stretch.part(start + 1, end - 1))


def beginning_of(article: Article) -> Stretch:
    """Return as much of an article as is looked through for titles in quotation marks."""
    return Stretch.of(article.text, 0, _LONGEST_BEGINNING)
