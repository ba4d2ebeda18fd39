"""Exports of articles as JSON: an object a line, or one document that holds objects, whatever fields are called."""

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

# What each part is called where the user does not say, the first that is there counts.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "body": ("content_html", "articleBody", "content", "body", "text", "content_text", "html"),
    "title": ("title", "headline", "name"),
    "url": ("url", "link", "canonical", "permalink"),
    "date": ("published", "datePublished", "date_published", "date", "created"),
    "language": ("language", "lang", "inLanguage"),
    "site": ("site", "publisher", "source"),
}
_LISTS = ("items", "articles", "posts", "entries", "results", "data")


def articles(document: Document) -> Iterator[Article | Unread]:
    """Return the article of each line; a line that is none comes as Unread with the reason."""
    lines = decode(document.data).split("\n")
    filled = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    return each_article(document, filled, lambda line: _parts(_object(line), "the line", document))


def whole(document: Document) -> Iterator[Article | Unread]:
    """Return the articles of one document of JSON: an object, a list of them, or an object that holds such a list.

    Raises UnreadableError where it is none of these.
    """
    try:
        found = json.loads(decode(document.data))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"it is no JSON: {str(error)[:100]}") from None
    place = document.settings.records
    listed = _at(found, place) if place else _listed(found)
    if not isinstance(listed, list):
        raise UnreadableError(f"its {place!r} is no list of articles" if place else "it holds no object and no list")
    return each_article(document, enumerate(listed, start=1), lambda entry: _parts(entry, "the entry", document))


def _listed(found: Any) -> Any:
    """Return the list that a document is or holds; an object that holds none is an article itself."""
    if not isinstance(found, dict):
        return found
    lists = (found[name] for name in _LISTS if isinstance(found.get(name), list))
    return next(lists, [found])


def _object(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise UnreadableError("the line is no JSON; each line must hold one object") from None


def _parts(found: Any, what: str, document: Document) -> Parts:
    if not isinstance(found, dict):
        raise UnreadableError(f"{what} holds {type(found).__name__}, not an object with a title and a text")
    wanted = dict(document.settings.fields)
    values = {
        part: _text(_at(found, wanted[part])) if part in wanted else _first(found, names)
        for part, names in FIELDS.items()
    }
    if not values["body"]:
        known = wanted.get("body") or ", ".join(FIELDS["body"])
        raise UnreadableError(f"{what} has no text; a field of this kind would have it: {known}")
    return Parts(**values)


def _at(found: Any, place: str) -> Any:
    """Return what stands at a place such as "content.rendered" or "posts.0"; None where nothing does."""
    for step in place.split("."):
        if isinstance(found, list) and step.isdigit() and int(step) < len(found):
            found = found[int(step)]
        else:
            found = found.get(step) if isinstance(found, dict) else None
    return found


def _first(found: Mapping[str, Any], names: tuple[str, ...]) -> str:
    texts = (_text(found.get(name)) for name in names)
    return next(filter(None, texts), "")


def _text(value: Any) -> str:
    """Return a text as it stands, and the "rendered" or "name" of an object that wraps one."""
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("name") or value.get("value")
    return value.encode(errors="replace").decode() if isinstance(value, str) else ""
