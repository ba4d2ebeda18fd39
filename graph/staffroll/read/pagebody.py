"""The lines of a page that belong to its article."""

from __future__ import annotations

import logging
import re
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

from staffroll.read.layout import Line
from staffroll.read.structure import Run, is_plain, lines_of, mark_runs
from staffroll.read.tree import clean

# Menus, buttons to share and trails to the page, in words of markup that trafilatura does not look for.
_FURNITURE = (
    "//nav | //*[@role='navigation'] | //*[self::ul or self::ol or self::div or self::p][re:test(@class, "
    "'(^|[\\s_-])(sns|share|social|breadcrumbs?|topic-?path|pankuzu|pager|pagination)([\\s_-]|$)', 'i')]"
)
_LINKED = ("li", "dd", "dt", "td", "th", "p")
_TABLE_PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th")
_HEADS = ("h2", "h3", "h4", "h5", "h6")
_LABEL = 2  # letters beside a link that make it part of a statement
_LETTERS = re.compile(r"[^\W\d_]")


def lines(page: HtmlElement) -> list[Line]:
    """Return the lines of a page's article, none where it holds none; the page is used up."""
    for element in page.xpath(_FURNITURE, namespaces={"re": "http://exslt.org/regular-expressions"}):
        if element.getparent() is not None:
            element.drop_tree()
    clean(page)
    _unlink(page)
    _free_from_tables(page)
    runs = mark_runs(page)
    kept = _kept(page)
    return list(lines_of(runs, kept | _beside(runs, kept)))


def _beside(runs: list[Run], kept: set[str]) -> set[str]:
    """Return the marks of the lists among kept paragraphs, with their headings.

    Where no container looks like an article's, trafilatura gathers paragraphs and tables alone. A list without
    links between paragraphs that it keeps is no menu.
    """
    parents = {run.owner.getparent() for run in runs if run.mark in kept and run.owner.tag == "p"}
    lists = [element for parent in parents - {None} for element in parent.iterchildren("ul", "ol", "dl")]
    found = {element for element in lists if element.find(".//a") is None}
    found |= {head for head in [element.getprevious() for element in found] if head is not None and head.tag in _HEADS}
    return {run.mark for run in runs if any(place in found for place in (run.owner, *run.owner.iterancestors()))}


def _unlink(page: HtmlElement) -> None:
    """Take out links that would make a staff list look like a menu."""
    for element in page.iter(*_LINKED):
        if element.find(".//a") is not None and _says_more_than_links(element):
            etree.strip_tags(element, "a")


def _free_from_tables(page: HtmlElement) -> None:
    """Make plain containers of tables that only place passages on the page."""
    for table in list(page.iter("table")):
        parts = [part for part in table.iterdescendants(*_TABLE_PARTS) if next(part.iterancestors("table")) is table]
        if not all(is_plain(cell) for cell in parts if cell.tag in {"td", "th"}):
            for part in (table, *parts):
                part.tag = "div"


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
