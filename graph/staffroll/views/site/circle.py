"""A small picture of a circle of people: names on both sides, lines between those who share works."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import numpy as np
from markupsafe import Markup, escape
from numpy.typing import NDArray

from staffroll.views.palette import Look, outline

WIDTH, ROW, TOP = 460, 22, 18
_REACH, _GAP, _EM = 84, 12, 13
_LINES = 2  # for each member at most
_ROOM = WIDTH / 2 - _REACH - _GAP - 4
_HIDDEN = re.compile("[\x00-\x1f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the circle: what is shown, where it leads, how the mark looks, and how strongly it is tied."""

    name: str
    href: str
    look: Look
    weight: int


def circle(members: Sequence[Member], ties: Counts, centre: str = "") -> Markup:
    """Return the picture of people with the works that any two of them share, and of whose circle it is, if any.

    Who share most works stand beside each other. The weight of each, if there is a centre, is what ties it to that.
    Where all are tied alike there is nothing to see, and no picture.
    """
    least = _level(ties)
    if ties.max(initial=0) < least and not (centre and len({member.weight for member in members}) > 1):
        return Markup()
    order = _ring(ties)
    height = TOP * 2 + ROW * ((len(members) + 1) // 2 - 1)
    points = dict(zip(order, _points(len(members), height), strict=True))
    parts = [
        f'<svg class="circle" viewBox="0 0 {WIDTH} {height}" aria-hidden="true">',
        *_lines(points, ties, least, height),
        *(_spokes(points, members, height) if centre else ()),
        *(_member(members[place], *points[place]) for place in sorted(points)),
        *([_middle(height)] if centre else ()),
        "</svg>",
        _legend(tuple(sorted({member.look for member in members}, key=lambda look: look.label))),
    ]
    return Markup("".join(parts))  # noqa: S704 - names are escaped where they enter


def _ring(ties: Counts) -> list[int]:
    """Return an order in which each stands beside the one, of those left, with whom it shares most.

    >>> _ring(np.array([[0, 1, 5], [1, 0, 0], [5, 0, 0]]))
    [0, 2, 1]
    """
    order, left = [0], list(range(1, len(ties)))
    while left:
        shared = ties[order[-1]]
        order.append(max(left, key=lambda place: (int(shared[place]), -place)))
        left.remove(order[-1])
    return order


@lru_cache(64)
def _points(number: int, height: int) -> tuple[tuple[float, float], ...]:
    """Return points around an ellipse, clockwise from the top: down on the right, up on the left."""
    right = (number + 1) // 2
    return tuple(
        _point(place if place < right else number - 1 - place, right, height, 1 if place < right else -1)
        for place in range(number)
    )


def _point(row: int, rows: int, height: int, side: int) -> tuple[float, float]:
    y = TOP + ROW * row
    turn = 0.0 if rows == 1 else (2 * row / (rows - 1) - 1) * 0.92
    return WIDTH / 2 + side * _REACH * sqrt(1 - turn * turn), float(min(y, height))


def _lines(points: dict[int, tuple[float, float]], ties: Counts, least: int, height: int) -> Iterator[str]:
    most = int(ties.max())
    yield '<g class="ties">'
    for one, other in np.argwhere(np.triu(ties, 1) >= least).tolist():
        (x, y), (u, v) = points[one], points[other]
        width = _thickness(int(ties[one, other]), most)
        bend = f"{((x + u) / 2 + WIDTH / 2) / 2:.0f} {((y + v) / 2 + height / 2) / 2:.0f}"
        yield f'<path d="M{x:.0f} {y:.0f}Q{bend} {u:.0f} {v:.0f}" stroke-width="{width:.1f}"/>'
    yield "</g>"


def _level(ties: Counts) -> int:
    """Return from how many shared works on a line is drawn, so that there are not more than the eye can follow.

    >>> _level(np.array([[0, 1], [1, 0]])), _level(np.ones((20, 20), dtype=int))
    (1, 2)
    """
    above = ties[np.triu_indices(len(ties), 1)]
    levels = np.sort(above)[::-1]
    most = _LINES * len(ties)
    return max(1, int(levels[most]) + 1 if len(levels) > most else 1)


def _thickness(shared: int, most: int) -> float:
    return 0.75 + 3 * (shared - 1) / max(most - 1, 5)


def _spokes(points: dict[int, tuple[float, float]], members: Sequence[Member], height: int) -> Iterator[str]:
    most = max(member.weight for member in members)
    yield '<g class="spokes">'
    for place, (x, y) in sorted(points.items()):
        width = _thickness(members[place].weight, most)
        yield f'<path d="M{WIDTH / 2:.0f} {height / 2:.0f}L{x:.0f} {y:.0f}" stroke-width="{width:.1f}"/>'
    yield "</g>"


def _member(member: Member, x: float, y: float) -> str:
    side, anchor = (1, "start") if x >= WIDTH / 2 else (-1, "end")
    mark = f'<path class="mark" d="{_outline(member.look.shape)}" transform="translate({x:.0f} {y:.0f})"'
    text = (
        f'<text x="{x + side * _GAP:.0f}" y="{y + 4.5:.0f}" text-anchor="{anchor}">{escape(_short(member.name))}</text>'
    )
    return f'<a href="{escape(member.href)}" tabindex="-1">{mark} fill="{member.look.colour}"/>{text}</a>'


def _middle(height: int) -> str:
    return f'<circle class="centre" cx="{WIDTH / 2:.0f}" cy="{height / 2:.0f}" r="8"/>'


@lru_cache(1 << 12)
def _legend(looks: tuple[Look, ...]) -> str:
    """Return which mark stands for which department, as a list."""
    rows = (
        f'<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><path class="mark" d="{_outline(look.shape)}" '
        f'fill="{look.colour}"/></svg>{escape(look.label)}</li>'
        for look in looks
    )
    return f'<ul class="legend">{"".join(rows)}</ul>'


@lru_cache(16)
def _outline(shape: str) -> str:
    return outline(shape, 6.5)


@lru_cache(1 << 16)
def _short(name: str) -> str:
    """Return as much of a name as has room beside the circle.

    >>> _short("Aya Mori"), _short("A Rather Long Name of Somebody")
    ('Aya Mori', 'A Rather Long Na…')
    """
    room = _ROOM
    shown = _HIDDEN.sub("", name)
    for place, letter in enumerate(shown):
        room -= _EM * (1 if unicodedata.east_asian_width(letter) in "WF" else 0.56)
        if room < 0:
            return shown[: max(place - 1, 1)].rstrip() + "…"
    return shown
