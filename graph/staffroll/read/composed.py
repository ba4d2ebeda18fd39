"""Articles that come in parts: a title, a body as HTML or plain text, an address, a date, each in its own field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from staffroll.errors import UnreadableError
from staffroll.read.dates import date_line, iso_date
from staffroll.read.documents import Document
from staffroll.read.language import language_of
from staffroll.read.layout import Line, headed, lay_out
from staffroll.read.metadata import sane_url
from staffroll.records import Article

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


def article_of(parts: Parts, document: Document, number: int) -> Article:
    """Return the article that stands at a place (from 1) of a document.

    Its key is its address, else `path#n`. Raises UnreadableError where it holds no text.
    """
    title = " ".join(parts.title.split()) or None
    found = fragment(parts.body) if _MARKUP.search(parts.body) else []
    text, blocks = (
        lay_out(headed(found, title)) if found else ("\n\n".join(filter(None, (title, _plain(parts.body)))), ())
    )
    if not (found or parts.body.strip()):
        raise UnreadableError(f"its article {number} holds no text")
    language = language_of(text, hint=parts.language or None)
    url = sane_url(parts.url)
    return Article(
        key=url or f"{document.key}#{number}",
        path=f"{document.path}#{number}",
        text=text,
        language=language,
        title=title,
        published=iso_date(parts.date, language=language) or date_line(text, language=language),
        url=url,
        site=parts.site or None,
        blocks=blocks,
    )


def _plain(body: str) -> str:
    return (
        "\n".join(line.strip() for line in body.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip("\n")
        + "\n"
    )


def iso_of_mail(text: str) -> str:
    """Return a date that is written as mails and RSS have it, or already as ISO, as an ISO date.

    >>> iso_of_mail("Fri, 05 Jan 2018 09:00:00 +0000"), iso_of_mail("2031-02-03T04:05:06Z")
    ('2018-01-05', '2031-02-03')
    """
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return text[:10]


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
