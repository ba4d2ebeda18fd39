"""How departments look: a colour that colour-blind readers can tell apart, and a shape, so colour is never alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, pi, sin

UNKNOWN = "other"


@dataclass(frozen=True, slots=True)
class Look:
    """A department's label, fill colour and shape (a name that vis-network knows)."""

    label: str
    colour: str
    shape: str


# Okabe and Ito's colours, then others with another shape; an outline sets each off from its background.
_LOOKS = (
    ("#0072b2", "dot"),
    ("#e69f00", "square"),
    ("#009e73", "triangle"),
    ("#d55e00", "diamond"),
    ("#56b4e9", "triangleDown"),
    ("#cc79a7", "star"),
    ("#f0e442", "hexagon"),
    ("#8a63d2", "square"),
    ("#a3702a", "dot"),
    ("#7fb800", "diamond"),
    ("#b0b0b0", "triangle"),
    ("#e7298a", "triangleDown"),
)

# The corners of each shape, the angle of the first, and how far every second one lies inwards.
_OUTLINES = {
    "dot": (24, 0.0, 1.0),
    "square": (4, pi / 4, 1.0),
    "triangle": (3, -pi / 2, 1.0),
    "triangleDown": (3, pi / 2, 1.0),
    "diamond": (4, 0.0, 1.0),
    "star": (10, -pi / 2, 0.45),
    "hexagon": (6, 0.0, 1.0),
}


def looks(departments: Iterable[str]) -> dict[str, Look]:
    """Return a look for each department, in alphabetical order; after twelve they begin again.

    >>> [(look.label, look.shape) for look in looks(["sound", "art", "sound"]).values()]
    [('art', 'dot'), ('sound', 'square')]
    """
    ordered = sorted(set(departments), key=lambda label: (label == UNKNOWN, label))
    return {label: Look(label, *_LOOKS[number % len(_LOOKS)]) for number, label in enumerate(ordered)}


def outline(shape: str, radius: float) -> str:
    """Return the SVG path of a shape around the origin.

    >>> outline("diamond", 2)
    'M2.0,0.0L0.0,2.0L-2.0,0.0L0.0,-2.0Z'
    """
    corners, turn, dent = _OUTLINES[shape]
    points = []
    for number in range(corners):
        angle, reach = turn + 2 * pi * number / corners, radius * (dent if number % 2 else 1)
        points.append(f"{reach * cos(angle) + 0.0:.1f},{reach * sin(angle) + 0.0:.1f}".replace("-0.0", "0.0"))
    return f"M{'L'.join(points)}Z"
