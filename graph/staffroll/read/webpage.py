"""Web pages: trafilatura says which blocks are the article's, the page's own markup says how they are built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from staffroll.errors import UnreadableError
from staffroll.read.dates import date_line
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.read.language import language_of
from staffroll.read.layout import lay_out
from staffroll.records import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".html", ".htm", ".xhtml")

_DECLARED = re.compile(rb"<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_DEEPEST = 250
_MOST = 150_000  # elements


def articles(document: Document) -> Iterator[Article]:
    """Yield the one article of a web page, without what stands around it.

    Raises UnreadableError where the page is none, or has no article in it.
    """
    page = parse(decode(document.data, declared=_declared(document.data)))
    yield article(page, document)


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    return match[1].decode("ascii", "ignore") if match else None


def parse(source: str) -> HtmlElement:
    """Return the tree of a page.

    Raises UnreadableError where it holds nothing, or is nested or large beyond what a page can be.
    """
    from lxml import etree, html

    try:
        # An encoding declaration would contradict that the source is decoded already.
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source), parser=html.HTMLParser(recover=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise UnreadableError("it holds no HTML") from None
    depth = most = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        most, elements = max(most, depth), elements + (event == "start")
    if most > _DEEPEST or elements > _MOST:
        raise UnreadableError(f"its HTML is no article: {elements} elements, nested {most} deep")
    return root


def article(page: HtmlElement, document: Document) -> Article:
    """Return the article that a page holds."""
    from staffroll.read import metadata, pagebody

    facts = metadata.of(page)
    title, lines = pagebody.lines(page, facts.title)
    if not lines:
        raise UnreadableError("no article was found in the page, only what stands around one")
    text, blocks = lay_out(lines)
    language = language_of(text, hint=facts.language)
    return Article(
        key=facts.url or document.key,
        path=document.path,
        text=text,
        language=language,
        title=title,
        published=facts.published or date_line(text, language=language),
        url=facts.url,
        site=facts.site,
        blocks=blocks,
    )
