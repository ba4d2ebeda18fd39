"""What a page's markup says about its text: runs of words, the blocks they stand in, definitions and rows.

A run is an unbroken stretch of inline text. Each carries a mark, one private character put in front of it,
so that one can see which runs a body extractor kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from staffroll.read.layout import Line, row
from staffroll.records import BlockKind

_MARKS = range(0xF0000, 0x10FFFE)
_PRIVATE = re.compile("[\U000f0000-\U0010ffff\ufffe\uffff]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# A line break in the source between two characters of a script without spaces is no space.
_WRAPPED = re.compile(
    "(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60])[ \t]*[\r\n]\\s*(?=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60])"
)
_SPACES = re.compile("[ \t\r\n\f\v\u00a0\u2000-\u200a\u202f]+")

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = {"td", "th", "dt", "dd"}
_OWNERS = {*_HEADINGS, *_CELLS, "li", "caption", "summary"}
_INLINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"),
    *(
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rb",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
    ),
    *("time", "tt", "u", "var", "wbr", "img", "picture", "rbc", "rtc"),
}
_CONTAINERS = {"ul", "ol", "dl", "table"}
_LONGEST_CELL = 400


@dataclass(slots=True)
class Run:
    """A stretch of inline text in `owner`, the block it belongs to; `mark` shows whether it was kept."""

    owner: HtmlElement
    mark: str
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The run as a reader sees it, on one line."""
        joined = _WRAPPED.sub("", _INVISIBLE.sub("", "".join(self.pieces)))
        return _SPACES.sub(" ", joined).strip(" \u3000")


def mark_runs(root: HtmlElement) -> list[Run]:
    """Return the runs of a page in order, and put each one's mark in front of it in the page itself."""
    builder = _Builder(root)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        builder.start(element) if event == "start" else builder.end(element)
    return builder.runs


class _Builder:
    """Collects runs while the page is walked; a block's bounds and line breaks end a run."""

    def __init__(self, root: HtmlElement) -> None:
        self.runs: list[Run] = []
        self._owners: list[HtmlElement] = [root]
        self._open: Run | None = None
        self._marks = iter(_MARKS)
        self._preformatted = 0

    def start(self, element: HtmlElement) -> None:
        if element.tag not in _INLINE:
            self._open = None
            self._owners.append(element if _owns(element, self._owners[-1]) else self._owners[-1])
        self._preformatted += element.tag == "pre"
        element.text = self._text(element.text)

    def end(self, element: HtmlElement) -> None:
        self._preformatted -= element.tag == "pre"
        if element.tag not in _INLINE:
            self._open = None
            self._owners.pop()
        element.tail = self._text(element.tail)

    def _text(self, text: str | None) -> str | None:
        if not text:
            return text
        lines = text.split("\n") if self._preformatted else [text]
        marked = [self._line(line, number) for number, line in enumerate(_PRIVATE.sub("", line) for line in lines)]
        return "\n".join(marked)

    def _line(self, text: str, number: int) -> str:
        if number:
            self._open = None
        if self._open is None and text.strip() and (mark := next(self._marks, None)):
            self._open = Run(self._owners[-1], chr(mark))
            self.runs.append(self._open)
            self._open.pieces.append(text)
            return self._open.mark + text
        if self._open is not None:
            self._open.pieces.append(text)
        return text


def _owns(element: HtmlElement, owner: HtmlElement) -> bool:
    """Tell whether an element's text is a block of its own rather than part of the item or cell around it."""
    return element.tag in _OWNERS or owner.tag not in _OWNERS


def lines_of(runs: list[Run], kept: set[str]) -> Iterator[Line]:
    """Yield the lines of a page's kept runs: definitions and table rows whole, the others one line a run."""
    shelf: dict[HtmlElement, list[Run]] = {}
    for run in runs:
        shelf.setdefault(run.owner, []).append(run)
    groups: dict[HtmlElement, int] = {}
    done: set[HtmlElement] = set()
    for run in runs:
        if run.owner in done:
            continue
        record = _record(run.owner)
        group = groups.setdefault(_group(run.owner), len(groups) + 1)
        if record is not None:
            cells = [cell for cells in record for cell in cells]
            done.update(cells)
            if any(member.mark in kept for cell in cells for member in shelf.get(cell, ())):
                yield from _record_lines(record, shelf, group)
        elif run.mark in kept and run.text:
            yield Line(_kind(run.owner), run.text, group, _level(run.owner))


Record = list[list[HtmlElement]]  # the cells side by side, each made of one or several elements


def _record(owner: HtmlElement) -> Record | None:
    """Return the row or the definition that a cell is part of, None where it is none or holds whole passages."""
    parent = owner.getparent()
    if owner.tag not in _CELLS or parent is None:
        return None
    record = _definition(owner) if owner.tag in {"dt", "dd"} else _row(parent)
    return record if all(is_plain(cell) for cells in record for cell in cells) else None


def _definition(owner: HtmlElement) -> Record:
    """Return the terms and their descriptions around one of them."""
    first = owner
    while (before := first.getprevious()) is not None and _continues(before, first):
        first = before
    members, current = [first], first
    while (after := current.getnext()) is not None and _continues(current, after):
        members.append(after)
        current = after
    terms = [member for member in members if member.tag == "dt"]
    return [terms, [member for member in members if member.tag == "dd"]]


def _continues(one: HtmlElement, next_one: HtmlElement) -> bool:
    return {one.tag, next_one.tag} <= {"dt", "dd"} and (one.tag, next_one.tag) != ("dd", "dt")


def _row(parent: HtmlElement) -> Record:
    """Return a row's cells, with the label that spans it from a row above."""
    cells = [[cell] for cell in parent if cell.tag in {"td", "th"}]
    label = _spanning(parent)
    return cells if label is None else [[label], *cells]


def _spanning(current: HtmlElement) -> HtmlElement | None:
    above = current
    for distance in range(1, 60):
        above = above.getprevious()
        if above is None:
            return None
        first = next((cell for cell in above if cell.tag in {"td", "th"}), None)
        if first is not None and (first.get("rowspan") or "").strip().isdigit():
            return first if int(first.get("rowspan")) > distance else None
    return None


def is_plain(cell: HtmlElement) -> bool:
    """Tell a cell that holds a value from one that holds whole passages."""
    inner = next(cell.iterdescendants(*_OWNERS, *_CONTAINERS), None)
    return inner is None and len(str(cell.xpath("string()"))) <= _LONGEST_CELL


def _record_lines(record: Record, shelf: dict[HtmlElement, list[Run]], group: int) -> Iterator[Line]:
    texts = [", ".join(filter(None, (_joined(shelf.get(cell, [])) for cell in cells))) for cells in record]
    elements = [cell for cells in record for cell in cells]
    heads = all(cell.tag in {"th", "dt"} for cell in elements)
    if text := " | ".join(filter(None, texts)) if heads else row(texts):
        kind: BlockKind = "term" if heads and len(elements) == 1 else "row"
        yield Line(kind, text, group)


def _joined(runs: list[Run]) -> str:
    """Return a cell's lines as one: each is a value of its own unless the one before ends in punctuation."""
    text = ""
    for run in runs:
        gap = "" if not text else " " if text[-1] in ",、，;；:：/／・&" else ", "
        text += gap + run.text
    return text


def _kind(owner: HtmlElement) -> BlockKind:
    if owner.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary"}:
        return "heading"
    return {"li": "item", "dt": "term"}.get(owner.tag, "paragraph")  # type: ignore[return-value]


def _level(owner: HtmlElement) -> int:
    if owner.tag == "li":
        return sum(1 for _ in owner.iterancestors("ul", "ol"))
    return _HEADINGS.get(owner.tag, 0)


def _group(owner: HtmlElement) -> HtmlElement:
    """Return what the lines of one list, table or paragraph have in common."""
    if owner.tag in {"td", "th"}:
        return next(owner.iterancestors("table"), owner)
    if owner.tag not in {"li", "dt", "dd"}:
        return owner
    return [owner, *owner.iterancestors("ul", "ol", "dl")][-1]
