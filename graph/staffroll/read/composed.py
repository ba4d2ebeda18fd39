"""Articles that come in parts: a title, a body as HTML or plain text, an address, a date, each in its own field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from staffroll.errors import UnreadableError
from staffroll.read.dates import date_line, iso_date
from staffroll.read.decode import CONTROLS, LINE_ENDS
from staffroll.read.documents import Document
from staffroll.read.language import language_of
from staffroll.read.layout import Line, headed, lay_out
from staffroll.read.metadata import sane_url
from staffroll.records import Article, Unread

T = TypeVar("T")

_MARKUP = re.compile(r"<(?:p|br|div|ul|ol|li|table|h[1-6]|a|b|strong|em|i|span|img)\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a feed or an export says of one article, each as it stands there; empty where it says nothing."""

    body: str
    title: str = ""
    url: str = ""
    date: str = ""
    language: str = ""
    site: str = ""


def each_article(
    document: Document, entries: Iterable[tuple[int, T]], parts_of: Callable[[T], Parts]
) -> Iterator[Article | Unread]:
    """Yield the article of each numbered entry; one that holds none comes as Unread, and the others go on."""
    for number, entry in entries:
        try:
            yield _article(parts_of(entry), document, number)
        except UnreadableError as error:
            yield Unread(f"{document.path}#{number}", str(error))


def _article(parts: Parts, document: Document, number: int) -> Article:
    """Return the article that stands at a place (from 1) of a document; its key is its address, else `path#n`."""
    body = CONTROLS.sub("", LINE_ENDS.sub("\n", parts.body))
    title = " ".join(CONTROLS.sub("", parts.title).split()) or None
    found = fragment(body) if _MARKUP.search(body) else []
    if not (found or body.strip()):
        raise UnreadableError(f"its article {number} holds no text")
    text, blocks = lay_out(headed(found, title)) if found else (_plain(body, title), ())
    language = language_of(text, hint=parts.language or None)
    url = sane_url(parts.url)
    return Article(
        key=url or f"{document.key}#{number}",
        path=f"{document.path}#{number}",
        text=text,
        language=language,
        title=title,
        published=iso_date(_four_digits(parts.date), language=language) or date_line(text, language=language),
        url=url,
        site=parts.site or None,
        blocks=blocks,
    )


def _plain(body: str, title: str | None) -> str:
    lines = "\n".join(line.strip() for line in body.split("\n")).strip("\n") + "\n"
    return f"{title}\n\n{lines}" if title else lines


def _four_digits(text: str) -> str:
    """Return a date of mail or RSS, whose year may have two digits, as an ISO date; others as they stand.

    >>> _four_digits("Fri, 05 Jan 18 09:00:00 GMT"), _four_digits("2031-02-03T04:05:06Z")
    ('2018-01-05', '2031-02-03T04:05:06Z')
    """
    from email.utils import parsedate_to_datetime  # here for speed, as below

    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return text


def fragment(markup: str) -> list[Line]:
    """Return the lines of a piece of HTML that is all article.

    >>> [line.text for line in fragment("<ul><li>Music: <b>Aya Mori</b></li></ul>")]
    ['Music: Aya Mori']
    """
    # Here for speed: most runs read no fragment.
    from staffroll.read.structure import lines_of, mark_runs
    from staffroll.read.tree import clean, parse

    page = parse(f"<body>{markup}</body>")
    clean(page)
    runs = mark_runs(page)
    return list(lines_of(runs, {run.mark for run in runs}))
