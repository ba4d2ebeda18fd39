"""RSS and Atom feeds: one article an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from staffroll.errors import UnreadableError
from staffroll.read.composed import Parts, each_article
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.read.webpage import declared_charset
from staffroll.records import Article, Unread

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".rss", ".atom")

_XML = "{http://www.w3.org/XML/1998/namespace}"
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_MOST = 10_000


def articles(document: Document) -> Iterator[Article | Unread]:
    """Yield the articles of a feed; an entry without text comes as Unread. Raises UnreadableError where it is none."""
    root = _root(document)
    feed = next((each for each in root if _name(each) == "channel"), root)
    entries = [each for each in root.iter() if _name(each) in {"item", "entry"}]
    if not entries:
        raise UnreadableError("the feed holds no entry")
    whole = Parts(body="", language=_text(feed, "language") or feed.get(f"{_XML}lang", ""), site=_text(feed, "title"))
    yield from each_article(document, enumerate(entries[:_MOST], start=1), lambda entry: _parts(entry, whole))
    if len(entries) > _MOST:
        yield Unread(document.path, f"the feed holds {len(entries)} entries; the first {_MOST} were read, split it")


def _root(document: Document) -> _Element:
    # Here for speed, as in webpage: most runs read no feed.
    from lxml import etree

    text = decode(document.data, declared=declared_charset(document.data))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(_DECLARATION.sub("", text).encode(), parser)
    if root is None or _name(root) not in {"rss", "feed", "RDF"}:
        raise UnreadableError("it is no feed: neither RSS nor Atom")
    return root


def _name(element: _Element) -> str:
    """Return an element's name without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _parts(entry: _Element, feed: Parts) -> Parts:
    """Return what an entry says, and what its feed says for all."""
    dates = (_text(entry, name) for name in ("pubDate", "published", "date", "updated"))
    return replace(
        feed,
        body=max((_text(entry, name) for name in ("encoded", "content", "description", "summary")), key=len),
        title=_text(entry, "title"),
        url=_link(entry),
        date=next(filter(None, dates), ""),
    )


def _text(element: _Element, name: str) -> str:
    """Return the text of a child, or its markup where it holds elements (Atom's xhtml)."""
    from lxml import etree

    child = next((each for each in element if _name(each) == name), None)
    if child is None:
        return ""
    return "".join(
        [child.text or "", *(etree.tostring(each, encoding="unicode", method="html") for each in child)]
    ).strip()


def _link(entry: _Element) -> str:
    links = [each for each in entry if _name(each) == "link"]
    plain = [
        each.get("href") or (each.text or "").strip() for each in links if each.get("rel", "alternate") == "alternate"
    ]
    return plain[0] if plain else ""
