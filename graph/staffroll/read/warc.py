"""Web archives (WARC, plain or compressed): one web page a response, read one by one however large the archive is."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import Any

from staffroll.errors import UnreadableError
from staffroll.read import webpage
from staffroll.read.documents import LIMIT, Document, printed
from staffroll.read.settings import Settings
from staffroll.records import Article, Unread

SUFFIXES = (".warc", ".warc.gz")
_FOUND = "200"
_PAGES = ("text/html", "application/xhtml+xml")


def articles(path: Path, settings: Settings) -> Iterator[Article | Unread]:
    """Yield the article of each page that an archive holds; one that holds none comes as Unread.

    Responses that are no page (images, redirections) are passed over. A damaged archive yields what comes before the
    damage, then the reason.
    """
    # Here for speed: most runs read no archive.
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        with path.open("rb") as file:
            records = ArchiveIterator(file)
            for record in records:
                if record.rec_type in {"response", "resource"}:
                    number += 1
                    yield from _page(record, path, number, settings)
            if (left := path.stat().st_size - records.offset) > 0:  # it ends without a word where nothing can be read
                raise EOFError(f"{left} bytes cannot be read")
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        yield Unread(printed(path), f"the archive is damaged behind its record {number}: {error}")
    except OSError as error:
        yield Unread(printed(path), f"it cannot be opened: {error.strerror or error}")
    if not number:
        yield Unread(printed(path), "the archive holds no response of a web server")


def _page(record: Any, path: Path, number: int, settings: Settings) -> Iterator[Article | Unread]:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    place = f"{printed(path)}#{number}"
    headers = record.http_headers
    label = Message()
    label["content-type"] = (headers and headers.get_header("Content-Type")) or record.content_type or ""
    if (headers and headers.get_statuscode() != _FOUND) or label.get_content_type() not in _PAGES:
        return
    data = record.content_stream().read(LIMIT + 1)
    try:
        if len(data) > LIMIT:
            raise UnreadableError(f"the page is larger than {LIMIT // 1024**2} MB, which no article is")
        charset = label.get_content_charset()
        yield from webpage.articles(Document(url or place, place, data, settings=settings, declared=charset))
    except UnreadableError as error:
        yield Unread(place, str(error))
