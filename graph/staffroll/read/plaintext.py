"""Plain text: the headline is the first line, a date line may follow it."""

from __future__ import annotations

from collections.abc import Iterator

from staffroll.errors import UnreadableError
from staffroll.read.dates import date_line
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.read.language import language_of
from staffroll.records import Article

SUFFIXES = (".txt", ".text")
_LONGEST_TITLE = 200


def articles(document: Document) -> Iterator[Article]:
    """Yield the one article of a plain text file; it has no blocks."""
    text = decode(document.data)
    if not text.strip():
        raise UnreadableError("it holds no text")
    language = language_of(text)
    yield Article(
        key=document.key,
        path=document.path,
        text=text,
        language=language,
        title=_title(text),
        published=date_line(text, language=language),
    )


def _title(text: str) -> str | None:
    """Return the first line where it stands alone."""
    first, _, rest = text.lstrip("\n\t 　").partition("\n")
    alone = not rest.partition("\n")[0].strip()
    return first.strip() if alone and len(first) <= _LONGEST_TITLE else None
