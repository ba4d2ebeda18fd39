"""Packing: clouds of points side by side in rows, without overlap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
LANDSCAPE = 1.4


def pack(clouds: Sequence[Points], *, gap: float) -> list[Points]:
    """Return the clouds moved into rows, `gap` between any two, no row wider than the widest or than a screen is.

    >>> [cloud.round().tolist() for cloud in pack([np.zeros((1, 2)), np.zeros((1, 2))], gap=10)]
    [[[0.0, 0.0]], [[0.0, 10.0]]]
    """
    boxes = [np.ptp(cloud, axis=0) + gap for cloud in clouds]
    corners = _corners(boxes, _width(boxes))
    return [cloud - cloud.min(axis=0) + corner for cloud, corner in zip(clouds, corners, strict=True)]


def _width(boxes: Sequence[Points]) -> float:
    """Return the width of the widest box, or more where the boxes would otherwise make a tower."""
    area = sum(float(box.prod()) for box in boxes)
    return max([float(np.sqrt(area * LANDSCAPE)), *(float(box[0]) for box in boxes)])


def _corners(boxes: Sequence[Points], width: float) -> list[Points]:
    """Return each box's corner; a full row and a much lower box begin a new row."""
    corners, x, y, height = [], 0.0, 0.0, 0.0
    for box in boxes:
        if x > 0 and (x + box[0] > width * 1.001 or box[1] < height / 3):
            x, y, height = 0.0, y + height, 0.0
        corners.append(np.array([x, y]))
        x, height = x + float(box[0]), max(height, float(box[1]))
    return corners
