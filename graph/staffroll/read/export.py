"""Exports of articles as JSON, one object a line, whatever its fields are called."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from staffroll.errors import UnreadableError
from staffroll.read.composed import Parts, each_article
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.records import Article, Unread

SUFFIXES = (".jsonl", ".ndjson")

# What each part is called, the first that is there counts.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "body": ("content_html", "articleBody", "content", "body", "text", "content_text", "html"),
    "title": ("title", "headline", "name"),
    "url": ("url", "link", "canonical", "permalink"),
    "date": ("published", "datePublished", "date_published", "date", "created"),
    "language": ("language", "lang", "inLanguage"),
    "site": ("site", "publisher", "source"),
}


def articles(document: Document) -> Iterator[Article | Unread]:
    """Return the article of each line; a line that is none comes as Unread with the reason."""
    lines = decode(document.data).split("\n")
    filled = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    return each_article(document, filled, _parts)


def _parts(line: str) -> Parts:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise UnreadableError("the line is no JSON; each line must hold one object") from None
    if not isinstance(found, dict):
        raise UnreadableError(f"the line holds {type(found).__name__}, not an object with a title and a text")
    values = {part: _first(found, names) for part, names in FIELDS.items()}
    if not values["body"]:
        known = ", ".join(FIELDS["body"])
        raise UnreadableError(f"the line has no text; a field of this kind would have it: {known}")
    return Parts(**values)


def _first(found: Mapping[str, Any], names: tuple[str, ...]) -> str:
    texts = (found[name] for name in names if isinstance(found.get(name), str))
    return next(filter(None, texts), "").encode(errors="replace").decode()
