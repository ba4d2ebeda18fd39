"""From blocks to text: one line a block, list items and rows close together, paragraphs apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from staffroll.records import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Line:
    """One block to be: its text without line breaks, and the group (a list, a table, a paragraph) it stands in."""

    kind: BlockKind
    text: str
    group: int
    level: int = 0


def lay_out(lines: Iterable[Line]) -> tuple[str, tuple[Block, ...]]:
    r"""Return the text of the lines, and a block for each: an empty line between groups, none within.

    >>> text, blocks = lay_out([Line("heading", "Staff", 1, level=2), Line("item", "Music: Aya Mori", 2)])
    >>> text
    'Staff\n\nMusic: Aya Mori\n'
    >>> blocks[1]
    Block(kind='item', start=7, end=22, level=0)
    """
    parts: list[str] = []
    blocks: list[Block] = []
    position, group = 0, None
    for line in lines:
        gap = "" if group is None else "\n" if group == line.group else "\n\n"
        start = position + len(gap)
        position = start + len(line.text)
        parts += (gap, line.text)
        blocks.append(Block(line.kind, start, position, line.level))
        group = line.group
    return "".join(parts) + ("\n" if parts else ""), tuple(blocks)


def headed(lines: Sequence[Line], title: str | None) -> list[Line]:
    """Return the lines with the headline first, once."""
    if title is None or (lines and _same(lines[0].text, title)):
        return list(lines)
    body = [line for line in lines if not (line.kind == "heading" and _same(line.text, title))]
    return [Line("heading", title, 0, level=1), *body]


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


def row(cells: Iterable[str]) -> str:
    """Return a table's row or a definition as one line: two cells as label and value, others side by side.

    >>> row(["Music:", "Aya Mori"]), row(["Music", ""]), row(["1", "Rain", "Ken Ota"])
    ('Music: Aya Mori', 'Music', '1 | Rain | Ken Ota')
    """
    filled = [cell for cell in cells if cell]
    if len(filled) == 2:
        return f"{filled[0].rstrip(':： ')}: {filled[1]}"
    return " | ".join(filled)
