"""From paths to articles: files and folders, decoded once and rightly, with their structure.

paths → documents → decode → one of the kinds (`kinds.py`) → articles
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from staffroll.errors import UnreadableError
from staffroll.read.decode import decode
from staffroll.read.documents import load, printed
from staffroll.read.kinds import kind_of
from staffroll.read.language import language_of
from staffroll.read.paths import Found, find
from staffroll.records import Article, Unread

__all__ = ["Found", "articles_of", "decode", "find", "language_of", "read"]


def read(paths: Sequence[Path | str]) -> Iterator[Article | Unread]:
    """Yield the articles that `paths` lead to, one by one as they are read, in a fixed order.

    A folder is read with all that lies in it. What cannot be read comes as Unread with its reason; nothing raises.

    >>> for unread in read(["no-such-folder"]):
    ...     print(unread.reason)
    there is no such file or folder
    """
    for found in find(paths):
        yield from articles_of(found)


def articles_of(found: Found | Unread) -> Iterator[Article | Unread]:
    """Yield the articles of one file, or why it could not be read."""
    if isinstance(found, Unread):
        yield found
        return
    try:
        document = load(found.path, found.key)
        yield from kind_of(document)(document)
    except UnreadableError as error:
        yield Unread(printed(found.path), str(error))
