"""Web pages: trafilatura says which blocks are the article's, the page's own markup says how they are built."""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll.errors import UnreadableError
from staffroll.read.dates import date_line
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.read.language import language_of
from staffroll.read.layout import headed, lay_out
from staffroll.records import Article

SUFFIXES = (".html", ".htm", ".xhtml")

_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE
)
_HEAD = 4096


def articles(document: Document) -> Iterator[Article]:
    """Yield the one article of a web page, without what stands around it.

    Raises UnreadableError where the page is none, or has no article in it.
    """
    # Here for speed: lxml and trafilatura take most of a second to import.
    from staffroll.read import metadata, pagebody
    from staffroll.read.tree import parse

    page = parse(decode(document.data, declared=declared_charset(document.data) or document.declared))
    facts = metadata.of(page)
    lines = pagebody.lines(page)
    if not lines:
        raise UnreadableError("no article was found in the page, only what stands around one")
    text, blocks = lay_out(headed(lines, facts.title))
    language = language_of(text, hint=facts.language)
    yield Article(
        key=facts.url or document.key,
        path=document.path,
        text=text,
        language=language,
        title=facts.title,
        published=facts.published or date_line(text, language=language),
        url=facts.url,
        site=facts.site,
        blocks=blocks,
    )


def declared_charset(data: bytes) -> str | None:
    """Return what a page's meta element or an XML declaration calls its charset, None where neither is there."""
    match = _DECLARED.search(data[:_HEAD])
    return match[1].decode("ascii", "ignore") if match else None
