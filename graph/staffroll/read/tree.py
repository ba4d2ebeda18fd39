"""A page's markup as a tree, within bounds, and without what is never text."""

from __future__ import annotations

import re

from lxml import etree, html
from lxml.html import HtmlElement

from staffroll.errors import UnreadableError

_DEEPEST = 200
_MOST = 60_000  # elements
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")

_SKIPPED = (
    *("script", "style", "template", "noscript", "rt", "rp", "button", "select", "textarea", "svg", "iframe", "object"),
    *("audio", "video", "canvas", "head"),
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOOTNOTE = re.compile(r"[\[［(（]?\s*(?:\d{1,3}|[*†‡※]\d{0,2}|注\d{0,2})\s*[\]］)）]?")
_INLINE_HOSTS = ("span", "a", "b", "i", "em", "sup", "small", "strong")


def parse(source: str) -> HtmlElement:
    """Return the tree of a page.

    Raises UnreadableError where it holds nothing, or is nested or large beyond what an article can be.
    """
    # A declaration of an encoding would contradict that the source is decoded already.
    source = _DECLARATION.sub("", source)
    try:
        root = html.document_fromstring(source, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise UnreadableError("it holds no HTML") from None
    deepest, elements = _size(root)
    if deepest > _DEEPEST or elements > _MOST:
        raise UnreadableError(f"its HTML is no article's: {elements} elements, nested {deepest} deep")
    return root


def _size(root: HtmlElement) -> tuple[int, int]:
    depth = deepest = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest, elements = max(deepest, depth), elements + (event == "start")
    return deepest, elements


def clean(page: HtmlElement) -> None:
    """Take out of a page what is never text: scripts, controls, readings over words, footnote marks, hidden words."""
    etree.strip_elements(page, *_SKIPPED, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for element in list(page.iter(*_INLINE_HOSTS)):
        if element.getparent() is not None and (_is_hidden(element) or _is_footnote(element)):
            element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style") or ""
    return "hidden" in element.attrib or element.get("aria-hidden") == "true" or bool(_HIDDEN.search(style))


def _is_footnote(element: HtmlElement) -> bool:
    return element.tag == "sup" and _FOOTNOTE.fullmatch("".join(element.itertext()).strip()) is not None
