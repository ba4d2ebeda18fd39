"""Springs and repulsion, for where ForceAtlas2 is not installed.

T. Fruchterman, E. Reingold, Software: Practice and Experience 21, 1991. Every pair of nodes is looked at.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Points = NDArray[np.float64]
STEPS = 100
BLOCK = 256


def relax(points: Points, weights: csr_array) -> Points:
    """Return the points after STEPS moves along the forces, each move shorter than the one before."""
    ends = weights.tocoo()
    for reach in np.linspace(np.sqrt(len(points)) / 4, 0.02, STEPS):
        forces = _repulsion(points.astype(np.float32)) - _springs(points, ends.row, ends.col, ends.data)
        forces -= 0.01 * (points - points.mean(axis=0)) * np.sqrt(len(points))
        lengths = np.linalg.norm(forces, axis=1, keepdims=True)
        points = points + forces / np.maximum(lengths, 1e-9) * np.minimum(lengths, reach)
    return points


def _repulsion(points: NDArray[np.float32]) -> Points:
    """Return for each point the sum of (p − q) / |p − q|² over all others, in blocks that bound the memory."""
    squares = np.einsum("ij,ij->i", points, points)
    forces = np.empty(points.shape)
    for start in range(0, len(points), BLOCK):
        block = points[start : start + BLOCK]
        inverse = (-2 * block) @ points.T
        inverse += squares
        inverse += squares[start : start + BLOCK, None]
        np.maximum(inverse, 0.01, out=inverse)
        np.reciprocal(inverse, out=inverse)
        forces[start : start + BLOCK] = block * inverse.sum(axis=1, keepdims=True) - inverse @ points
    return forces


def _springs(points: Points, rows: NDArray[np.int_], columns: NDArray[np.int_], weights: Points) -> Points:
    apart = points[rows] - points[columns]
    pulls = apart * (weights * np.linalg.norm(apart, axis=1))[:, None]
    return np.column_stack([np.bincount(rows, pull, len(points)) for pull in pulls.T])
