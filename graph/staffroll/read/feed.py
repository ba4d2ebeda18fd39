"""RSS and Atom feeds: one article an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from staffroll.errors import UnreadableError
from staffroll.read.composed import Parts, article_of, iso_of_mail
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.records import Article, Unread

SUFFIXES = (".rss", ".atom")

_DECLARED = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w:.-]{2,40})")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_MOST = 10_000


def articles(document: Document) -> Iterator[Article | Unread]:
    """Yield the articles of a feed; an entry without text comes as Unread. Raises UnreadableError where it is none."""
    entries = _entries(_root(document))
    if not entries:
        raise UnreadableError("the feed holds no entry")
    for number, (entry, feed) in enumerate(entries[:_MOST], start=1):
        try:
            yield article_of(_parts(entry, feed), document, number)
        except UnreadableError as error:
            yield Unread(f"{document.path}#{number}", str(error))
    if len(entries) > _MOST:
        yield Unread(document.path, f"the feed holds {len(entries)} entries; the first {_MOST} were read, split it")


def _root(document: Document) -> etree._Element:
    declared = _DECLARED.search(document.data[:200])
    text = decode(document.data, declared=declared[1].decode("ascii") if declared else None)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(_DECLARATION.sub("", text).encode(), parser)
    if root is None or _name(root) not in {"rss", "feed", "RDF"}:
        raise UnreadableError("it is no feed: neither RSS nor Atom")
    return root


def _entries(root: etree._Element) -> list[tuple[etree._Element, etree._Element]]:
    """Return each entry with what says whose feed it is."""
    feed = next((each for each in root if _name(each) == "channel"), root)
    found = (each for each in root.iter(etree.Element) if _name(each) in {"item", "entry"})
    return [(entry, feed) for entry in found]


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""


def _parts(entry: etree._Element, feed: etree._Element) -> Parts:
    bodies = [_text(entry, name) for name in ("encoded", "content", "description", "summary")]
    return Parts(
        body=max(bodies, key=len),
        title=_text(entry, "title"),
        url=_link(entry),
        date=iso_of_mail(
            next(filter(None, (_text(entry, name) for name in ("pubDate", "published", "date", "updated"))), "")
        ),
        language=_text(feed, "language") or feed.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        site=_text(feed, "title"),
    )


def _text(element: etree._Element, name: str) -> str:
    """Return the text of a child, or its markup where it holds elements (Atom's xhtml)."""
    child = next((each for each in element if _name(each) == name), None)
    if child is None:
        return ""
    return "".join(
        [child.text or "", *(etree.tostring(each, encoding="unicode", method="html") for each in child)]
    ).strip()


def _link(entry: etree._Element) -> str:
    links = [each for each in entry if _name(each) == "link"]
    plain = [
        each.get("href") or (each.text or "").strip() for each in links if each.get("rel", "alternate") == "alternate"
    ]
    return plain[0] if plain else ""
