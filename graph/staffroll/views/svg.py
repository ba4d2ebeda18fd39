"""A network as a still picture, for pages that show no frames and for print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

import networkx as nx
import numpy as np

from staffroll.views.model import Drawing, draw
from staffroll.views.palette import Look, outline
from staffroll.views.scene import Scene, as_scene, strongest

# What XML 1.0 cannot hold, and marks that turn the direction of what follows them.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")
MARGIN, LINE = 40.0, 24.0
NAMED = 60
MOST, MOST_TIES = 2_000, 10_000  # of people and ties that a still picture can show
# Letters and lines are sized for a picture shown about this wide.
WIDTH = 900.0


def network_svg(source: Scene | nx.Graph[str], *, title: str) -> str:
    """Return the picture of a scene or a network of people as an SVG document, with the names of those who fit.

    >>> network_svg(nx.Graph(), title="Nobody & nothing").splitlines()[1]
    '<title>Nobody &amp; nothing</title>'
    """
    drawn = draw(strongest(as_scene(source, title), people=MOST, ties=MOST_TIES))
    left, top, width, height = _frame(drawn)
    unit = max(1.0, width / WIDTH)
    box = f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" font-family="sans-serif">',
        f"<title>{_text(title)}</title>",
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{width:.0f}" height="{height:.0f}" fill="#fff"/>',
        *_ties(drawn, unit),
        *(_mark(drawn, person) for person in range(len(drawn.scene))),
        *_names(drawn, size=13 * unit),
        *_legend(drawn, left + 20 * unit, top + height - LINE * unit * len(drawn.looks), unit),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _frame(drawn: Drawing) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the picture, the legend below it included."""
    xs, ys = drawn.point.T if len(drawn.scene) else np.zeros((2, 1))
    width = max(float(np.ptp(xs)) + 4 * MARGIN, 400.0)
    legend = LINE * max(1.0, width / WIDTH) * (len(drawn.looks) + 1)
    return float(min(xs)) - 2 * MARGIN, float(min(ys)) - MARGIN, width, float(np.ptp(ys)) + 2 * MARGIN + legend


def _ties(drawn: Drawing, unit: float) -> Iterator[str]:
    opacity = 0.25 if len(drawn.scene.one) > 1000 else 0.6
    yield f'<g stroke="#8a93a3" stroke-opacity="{opacity}">'
    widths = np.minimum(1 + (drawn.scene.count - 1) * 0.8, 6) * unit
    for one, other, width in zip(drawn.scene.one, drawn.scene.other, widths, strict=True):
        (x, y), (v, w) = drawn.point[one], drawn.point[other]
        yield f'<path d="M{x:.1f},{y:.1f}L{v:.1f},{w:.1f}" stroke-width="{width:.1f}"/>'
    yield "</g>"


def _mark(drawn: Drawing, person: int) -> str:
    hint = f"<title>{_text(drawn.scene.labels[person])}</title>"
    x, y = drawn.point[person]
    return f"{_shape(drawn.look(person), x, y, float(drawn.size[person]))}{hint}</path>"


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
    for person in drawn.ranked[:NAMED]:
        name, (x, top) = drawn.scene.labels[person], drawn.point[person]
        y, reach = top + drawn.size[person] + size, len(name) * size * 0.32
        if not any(abs(x - v) < reach + r and abs(y - w) < size * 1.2 for v, w, r in taken):
            taken.append((x, y, reach))
            yield f'<text x="{x:.1f}" y="{y:.1f}">{_text(name)}</text>'
    yield "</g>"


def _legend(drawn: Drawing, x: float, y: float, unit: float) -> Iterator[str]:
    for number, look in enumerate(drawn.looks):
        middle = y + number * LINE * unit
        yield f"{_shape(look, x, middle, 8 * unit)}</path>"
        place = f'x="{x + 16 * unit:.1f}" y="{middle + 5 * unit:.1f}" font-size="{14 * unit:.1f}"'
        yield f"<text {place}>{_text(look.label)}</text>"


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))
