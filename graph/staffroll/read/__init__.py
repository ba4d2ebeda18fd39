"""From paths to articles: files and folders, decoded once and rightly, with their structure.

paths → documents → decode → one of the kinds (`kinds.py`) → articles
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from staffroll.errors import UnreadableError
from staffroll.read import warc
from staffroll.read.decode import decode
from staffroll.read.documents import Document, load, printed
from staffroll.read.fetch import Fetcher, Page
from staffroll.read.kinds import kind_of
from staffroll.read.language import language_of
from staffroll.read.paths import Found, find
from staffroll.read.settings import Settings, fields_of
from staffroll.records import Article, Unread

__all__ = ["Fetcher", "Found", "Page", "Settings", "articles_of", "decode", "fields_of", "find", "language_of", "read"]


def read(paths: Sequence[Path | str], settings: Settings | None = None) -> Iterator[Article | Unread]:
    """Yield the articles that `paths` lead to, one by one as they are read, in a fixed order.

    A folder is read with all that lies in it. What cannot be read comes as Unread with its reason; nothing raises.

    >>> for unread in read(["no-such-folder"]):
    ...     print(unread.reason)
    there is no such file or folder
    """
    for found in find(paths):
        yield from articles_of(found, settings)


def articles_of(found: Found | Unread, settings: Settings | None = None) -> Iterator[Article | Unread]:
    """Yield the articles of one file or page, or why it could not be read."""
    settings = settings or Settings()
    if isinstance(found, Unread):
        yield found
        return
    if found.is_archive:
        yield from warc.articles(found.path, settings)
        return
    try:
        document = _document(found, settings)
        yield from kind_of(document)(document)
    except UnreadableError as error:
        yield Unread(found.key if found.page else printed(found.path), str(error))


def _document(found: Found, settings: Settings) -> Document:
    page = found.page
    if page is None:
        return load(found.path, found.key, settings)
    return Document(found.key, found.key, page.data, settings, page.media, page.charset)
