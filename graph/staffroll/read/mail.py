"""Web pages saved as one file (MHTML), single mails and mailboxes: all are written as mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from staffroll.errors import UnreadableError
from staffroll.read import webpage
from staffroll.read.composed import Parts, each_article
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.read.metadata import sane_url
from staffroll.records import Article, Unread

if TYPE_CHECKING:
    from email.message import EmailMessage

SUFFIXES = (".mhtml", ".mht", ".eml", ".mbox")

_PAGES = (".mhtml", ".mht")
_FROM = re.compile(rb"^From [^\r\n]*\r?\n", re.MULTILINE)


def articles(document: Document) -> Iterator[Article | Unread]:
    """Yield the saved page, or the article of each mail; a mail without text comes as Unread."""
    if PurePath(document.key).suffix.lower() in _PAGES:
        yield _page(document)
        return
    mails = [mail for mail in _FROM.split(document.data) if mail.strip()]
    yield from each_article(document, enumerate(mails, start=1), lambda mail: _parts(_message(mail)))


def _page(document: Document) -> Article:
    message = _message(document.data)
    part = _part(message, "text/html")
    if part is None:
        raise UnreadableError("it holds no web page; save the page again as MHTML or HTML")
    (article,) = webpage.articles(replace(document, data=_bytes(part)))
    url = article.url or sane_url(str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""))
    return replace(article, url=url, key=url or article.key)


def _message(data: bytes) -> EmailMessage:
    # Here for speed: most runs read no mail.
    from email import message_from_bytes, policy

    found: EmailMessage = message_from_bytes(data, policy=policy.default)
    if not found.keys():
        raise UnreadableError("it is no mail: it does not begin with headers such as Subject and Content-Type")
    return found


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    return next((each for each in message.walk() if each.get_content_type() == kind), None)


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _parts(message: EmailMessage) -> Parts:
    part = _part(message, "text/html") or _part(message, "text/plain")
    data = _bytes(part) if part is not None else b""
    body = decode(data, declared=part.get_content_charset() if part is not None else None) if data.strip() else ""
    return Parts(
        body=body,
        title=str(message.get("Subject", "")),
        url=str(message.get("Archived-At", "")).strip("<> "),
        date=str(message.get("Date", "")),
        language=str(message.get("Content-Language", "")),
    )
