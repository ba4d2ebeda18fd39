"""A network as a still picture, for pages that show no frames and for print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

import networkx as nx

from staffroll.views.model import Drawing, Mark, draw
from staffroll.views.palette import Look, outline

# What XML 1.0 cannot hold, and marks that turn the direction of what follows them.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")
MARGIN, LINE = 40.0, 24.0
NAMED = 60
# Letters and lines are sized for a picture shown about this wide.
WIDTH = 900.0


def network_svg(graph: nx.Graph[str], *, title: str) -> str:
    """Return the picture of a network of people as an SVG document, with the names of those who fit.

    >>> network_svg(nx.Graph(), title="Nobody & nothing").splitlines()[1]
    '<title>Nobody &amp; nothing</title>'
    """
    drawn = draw(graph)
    left, top, width, height = _frame(drawn)
    unit = max(1.0, width / WIDTH)
    box = f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" font-family="sans-serif">',
        f"<title>{_text(title)}</title>",
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{width:.0f}" height="{height:.0f}" fill="#fff"/>',
        *_ties(drawn, unit),
        *(_mark(mark) for mark in drawn.marks),
        *_names(drawn, size=13 * unit),
        *_legend(drawn, left + 20 * unit, top + height - LINE * unit * len(drawn.looks), unit),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _frame(drawn: Drawing) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the picture, the legend below it included."""
    xs, ys = [mark.x for mark in drawn.marks] or [0.0], [mark.y for mark in drawn.marks] or [0.0]
    width = max(max(xs) - min(xs) + 4 * MARGIN, 400.0)
    legend = LINE * max(1.0, width / WIDTH) * (len(drawn.looks) + 1)
    return min(xs) - 2 * MARGIN, min(ys) - MARGIN, width, max(ys) - min(ys) + 2 * MARGIN + legend


def _ties(drawn: Drawing, unit: float) -> Iterator[str]:
    opacity = 0.25 if len(drawn.ties) > 1000 else 0.6
    yield f'<g stroke="#8a93a3" stroke-opacity="{opacity}">'
    for tie in drawn.ties:
        one, other = drawn.marks[tie.one], drawn.marks[tie.other]
        width = min(1 + (len(tie.works) - 1) * 0.8, 6) * unit
        yield f'<path d="M{one.x},{one.y}L{other.x},{other.y}" stroke-width="{width:.1f}"/>'
    yield "</g>"


def _mark(mark: Mark) -> str:
    hint = f"<title>{_text(mark.name)}</title>"
    return f"{_shape(mark.look, mark.x, mark.y, mark.size)}{hint}</path>"


def _shape(look: Look, x: float, y: float, size: float) -> str:
    place = f'transform="translate({x:.1f},{y:.1f})"'
    return f'<path d="{outline(look.shape, size)}" {place} fill="{look.colour}" stroke="#2b2f38">'


def _names(drawn: Drawing, *, size: float) -> Iterator[str]:
    """Yield the names of the strongest people, leaving out those that would lie on another."""
    taken: list[tuple[float, float, float]] = []
    style = (
        f'font-size="{size:.1f}" text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="{size / 4:.1f}"'
    )
    yield f'<g {style} stroke-linejoin="round" fill="#16181d">'
    for mark in drawn.ranked[:NAMED]:
        y, reach = mark.y + mark.size + size, len(mark.name) * size * 0.32
        if not any(abs(mark.x - x) < reach + r and abs(y - v) < size * 1.2 for x, v, r in taken):
            taken.append((mark.x, y, reach))
            yield f'<text x="{mark.x:.1f}" y="{y:.1f}">{_text(mark.name)}</text>'
    yield "</g>"


def _legend(drawn: Drawing, x: float, y: float, unit: float) -> Iterator[str]:
    for number, look in enumerate(drawn.looks):
        middle = y + number * LINE * unit
        yield f"{_shape(look, x, middle, 8 * unit)}</path>"
        place = f'x="{x + 16 * unit:.1f}" y="{middle + 5 * unit:.1f}" font-size="{14 * unit:.1f}"'
        yield f"<text {place}>{_text(look.label)}</text>"


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))
