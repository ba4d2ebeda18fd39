"""The kinds of document, in one table: add a kind by adding its module here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

from staffroll.read import export, feed, mail, markdown, plaintext, webpage
from staffroll.read.documents import Document
from staffroll.records import Article, Unread

# Yields the articles of a document, or Unread for one of several; raises UnreadableError where it holds none.
Kind = Callable[[Document], Iterator[Article | Unread]]

KINDS: dict[str, Kind] = {
    suffix: module.articles
    for module in (plaintext, markdown, webpage, mail, feed, export)
    for suffix in module.SUFFIXES
}

_HTML = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_SNIFFED = 4096


def kind_of(document: Document) -> Kind:
    """Return the kind of a document: by its suffix, HTML and feeds by their looks whatever it is called."""
    kind = KINDS.get(PurePath(document.key).suffix.lower(), plaintext.articles)
    if kind is not plaintext.articles:
        return kind
    head = document.data[:_SNIFFED]
    return webpage.articles if _looks_like_html(head) else feed.articles if _FEED.match(head) else kind


def _looks_like_html(data: bytes) -> bool:
    # Without NUL bytes and mark, UTF-16 shows its ASCII.
    head = data[:_SNIFFED].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return _HTML.match(head) is not None
