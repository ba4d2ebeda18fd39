"""The kinds of document, in one table: add a kind by adding its module here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

from staffroll.read import markdown, plaintext, webpage
from staffroll.read.documents import Document
from staffroll.records import Article, Unread

# Yields the articles of a document, or Unread for one of several; raises UnreadableError where it holds none.
Kind = Callable[[Document], Iterator[Article | Unread]]

KINDS: dict[str, Kind] = {
    suffix: module.articles for module in (plaintext, markdown, webpage) for suffix in module.SUFFIXES
}

_HTML = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_SNIFFED = 4096


def kind_of(document: Document) -> Kind:
    """Return the kind of a document: by its suffix, and HTML by its looks whatever it is called."""
    kind = KINDS.get(PurePath(document.key).suffix.lower(), plaintext.articles)
    return webpage.articles if kind is plaintext.articles and _looks_like_html(document.data) else kind


def _looks_like_html(data: bytes) -> bool:
    # Without NUL bytes and mark, UTF-16 shows its ASCII.
    head = data[:_SNIFFED].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return _HTML.match(head) is not None
