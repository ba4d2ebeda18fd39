"""The lines of a page that belong to its article."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

from staffroll.read.layout import Line
from staffroll.read.structure import lines_of, mark_runs

# Never text of an article; rt and rp are readings printed beside the words.
_SKIPPED = (
    *("script", "style", "template", "noscript", "rt", "rp", "button", "select", "textarea", "svg", "iframe", "object"),
    *("audio", "video", "canvas", "head"),
)
# Buttons to share and trails to the page, in words of markup that trafilatura does not look for.
_FURNITURE = (
    "//*[self::ul or self::ol or self::div or self::p][re:test(@class, "
    "'(^|[\\s_-])(sns|share|social|breadcrumbs?|topic-?path|pankuzu|pager|pagination)([\\s_-]|$)', 'i')]"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOOTNOTE = re.compile(r"[\[［(（]?\s*(?:\d{1,3}|[*†‡※]\d{0,2}|注\d{0,2})\s*[\]］)）]?")
_INLINE_HOSTS = ("span", "a", "b", "i", "em", "sup", "small", "strong")
_LINKED = ("li", "dd", "dt", "td", "th", "p")
_LABEL = 2  # letters beside a link that make it part of a statement
_LETTERS = re.compile(r"[^\W\d_]")


def lines(page: HtmlElement, title: str | None) -> tuple[str | None, list[Line]]:
    """Return the headline, and the lines of the article under it; no lines where the page holds no article."""
    _prepare(page)
    runs = mark_runs(page)
    found = list(lines_of(runs, _kept(page)))
    return title, _headed(found, title) if found else []


def _prepare(page: HtmlElement) -> None:
    """Take out what is no text, and links that make a staff list look like a menu."""
    for element in page.xpath(_FURNITURE, namespaces={"re": "http://exslt.org/regular-expressions"}):
        element.drop_tree()
    etree.strip_elements(page, *_SKIPPED, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for element in list(page.iter(*_INLINE_HOSTS)):
        if _is_hidden(element) or _is_footnote(element):
            element.drop_tree()
    for element in page.iter(*_LINKED):
        if element.find(".//a") is not None and _says_more_than_links(element):
            etree.strip_tags(element, "a")


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_footnote(element: HtmlElement) -> bool:
    text = "".join(element.itertext()).strip()
    marked = text[:1] in tuple("[［(（*†‡※注") or element.find(".//a") is not None
    return element.tag == "sup" and marked and _FOOTNOTE.fullmatch(text) is not None


def _says_more_than_links(element: HtmlElement) -> bool:
    """Tell a statement with names that are links from an entry of a menu."""
    if element.tag in {"dd", "td"}:
        return element.getprevious() is not None
    beside = element.xpath("descendant::text()[not(ancestor::a)]")
    return len(_LETTERS.findall("".join(map(str, beside)))) >= _LABEL


def _kept(page: HtmlElement) -> set[str]:
    """Return the characters of the body that trafilatura finds, among them the marks of the runs it keeps.

    It prefers a clean body to a whole one first; a page too short or too odd for that gets a second look.
    """
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate"):
        # Without a handler of its own, logging would print to the user's terminal.
        logging.getLogger(name).addHandler(logging.NullHandler())
    for precise in (True, False):
        try:
            found = bare_extraction(
                deepcopy(page), include_comments=False, favor_precision=precise, output_format="xml"
            )
        except RecursionError:
            return set()
        body = getattr(found, "body", None)
        if body is not None and (kept := set("".join(body.itertext()))):
            return kept
    return set()


def _headed(found: Iterable[Line], title: str | None) -> list[Line]:
    """Return the lines with the headline first, once."""
    body = list(found)
    if title is None or _same(body[0].text, title):
        return body
    body = [line for line in body if not (line.kind == "heading" and _same(line.text, title))]
    return [Line("heading", title, 0, level=1), *body]


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())
