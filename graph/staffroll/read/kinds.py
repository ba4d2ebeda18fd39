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

# Kinds that a folder may hold for other reasons: read only where the file itself is given.
_GIVEN: dict[str, Kind] = {**KINDS, ".json": export.whole}

_BEFORE = rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*"
_HTML = re.compile(_BEFORE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(_BEFORE + rb"<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_MEDIA: dict[str, Kind] = {
    "text/html": webpage.articles,
    "application/xhtml+xml": webpage.articles,
    "application/rss+xml": feed.articles,
    "application/atom+xml": feed.articles,
    "text/markdown": markdown.articles,
    "application/json": export.whole,
    "application/feed+json": export.whole,
    "application/x-ndjson": export.articles,
}
_LOOKS = ((_HTML, webpage.articles), (_FEED, feed.articles))
_SNIFFED = 4096


def kind_of(document: Document) -> Kind:
    """Return the kind of a document: by what a server says or its suffix; HTML and feeds by their looks as well."""
    if document.media in _MEDIA:
        return _MEDIA[document.media]
    kind = _GIVEN.get(PurePath(document.key).suffix.lower(), plaintext.articles)
    if kind is not plaintext.articles:
        return kind
    opening = _opening(document.data)
    return next((other for looks, other in _LOOKS if looks.match(opening)), kind)


def _opening(data: bytes) -> bytes:
    """Return the first bytes without NUL bytes and mark, so that UTF-16 shows its ASCII."""
    return data[:_SNIFFED].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
