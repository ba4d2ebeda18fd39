"""Where people stand in a picture, in arrays: close to those they share works with, apart from the others.

Each connected part starts from a spectral layout and is moved by ForceAtlas2 (M. Jacomy and others, PLoS ONE 9(6),
2014); small ones have overlaps removed, and a team that nobody else belongs to is a ring. The parts are packed in
rows, the largest first, and those who are tied to nobody stand in a band of their own. Nothing depends on the order
of ties, nor on how many threads there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from staffroll.views.pack import LANDSCAPE, pack
from staffroll.views.relax import relax
from staffroll.views.start import pivot_scaling, spectral

Points = NDArray[np.float64]
Numbers = NDArray[np.integer[Any]]
SPACING = 64.0
# Overlaps are removed up to so many people; springs, where ForceAtlas2 is missing, take seconds for as many.
SMALL = 2000
# More than so many people are seen from far enough that ForceAtlas2 may take those at a distance together.
EXACT = 500
_JITTER = 0.02
_SETTINGS = {"strongGravityMode": True, "gravity": 0.05, "scalingRatio": 10.0, "edgeWeightInfluence": 0.5}
_ITERATIONS = {EXACT: 200, 20_000: 60}
_FEWEST = 40


def places(number: int, one: Numbers, other: Numbers, weight: Points, *, seed: int = 0) -> Points:
    """Return a point for each of `number` people, of whom `one[i]` and `other[i]` are tied by `weight[i]`.

    Typical neighbours are SPACING apart.

    >>> square = places(4, np.array([0, 1, 2]), np.array([1, 2, 3]), np.ones(3))
    >>> square.shape, bool(np.linalg.norm(square[0] - square[3]) > np.linalg.norm(square[0] - square[1]))
    ((4, 2), True)
    """
    weights = _matrix(number, one, other, weight)
    parts = _parts(weights)
    points = np.zeros((number, 2))
    clouds = pack([_cloud(ties, seed) for _, ties in parts], gap=SPACING)
    for (people, _), cloud in zip(parts, clouds, strict=True):
        points[people] = cloud
    return _with_lonely(points, np.diff(weights.indptr) == 0).round(1)


def _with_lonely(points: Points, lonely: NDArray[np.bool_]) -> Points:
    """Return the points with those who are tied to nobody in a band as wide as the picture of the others."""
    others, number = points[~lonely], int(lonely.sum())
    if number == 0:
        return points
    width = float(np.ptp(others[:, 0])) if len(others) else 0.0
    columns = max(int(np.ceil(np.sqrt(number * LANDSCAPE))), int(width / SPACING) + 1)
    band: Points = SPACING * np.column_stack(np.divmod(np.arange(number), columns)[::-1])
    *packed, points[lonely] = pack([others, band] if len(others) else [band], gap=SPACING)
    points[~lonely] = packed[0] if packed else others
    return points


def _matrix(number: int, one: Numbers, other: Numbers, weight: Points) -> csr_array:
    """Return the ties both ways, in an order of their own, so that sums do not depend on the order given."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    order = np.lexsort((weight, high, low))
    order = order[low[order] != high[order]]
    half = csr_array(coo_array((weight[order], (low[order], high[order])), shape=(number, number)))
    return csr_array(half + half.T)


def _parts(weights: csr_array) -> list[tuple[Numbers, csr_array]]:
    """Return the people of each connected part of two and more with their ties, the largest part first."""
    labels = connected_components(weights, directed=False)[1]
    order = np.argsort(labels, kind="stable")
    people = [part for part in np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if len(part) > 1]
    people.sort(key=lambda part: (-len(part), part[0]))
    return list(zip(people, _blocks(weights, people), strict=True))


def _blocks(weights: csr_array, parts: Sequence[Numbers]) -> Iterator[csr_array]:
    """Yield the ties of each part: slices of the matrix with its people in the order of parts."""
    if not parts:
        return
    order = np.concatenate(parts)
    sorted_ = csr_array(weights[order][:, order])
    start = 0
    for part in parts:
        yield csr_array(sorted_[start : start + len(part), start : start + len(part)])
        start += len(part)


def _cloud(weights: csr_array, seed: int) -> Points:
    """Return where the people of one part stand."""
    size = weights.shape[0]
    if weights.nnz == size * (size - 1):
        return _ring(size)
    moved = _moved(csr_array(weights / weights.data.mean()), seed)
    spread = _landscape(moved * (SPACING / _typical_gap(moved)))
    return _apart(spread) if size <= SMALL else spread


def _ring(number: int) -> Points:
    radius = SPACING / 2 / np.sin(np.pi / number)
    angles = np.arange(number) * 2 * np.pi / number
    return np.asarray(radius * np.column_stack([np.cos(angles), np.sin(angles)]))


def _moved(weights: csr_array, seed: int) -> Points:
    jitter = np.random.default_rng(seed).normal(scale=_JITTER, size=(weights.shape[0], 2))
    if find_spec("crategraph_forceatlas2"):
        return _force_atlas(spectral(weights, seed=seed) + jitter, weights)
    start = (pivot_scaling(weights) + jitter) * np.sqrt(weights.shape[0])
    return relax(start, weights) if weights.shape[0] <= SMALL else start


def _force_atlas(start: Points, weights: csr_array) -> Points:
    from crategraph_forceatlas2 import layout

    size = len(start)
    ties = weights.tocoo()
    upper = ties.row < ties.col
    far = {"barnesHutOptimize": size > EXACT, "barnesHutTheta": 1.5}
    moved = layout(
        size,
        np.column_stack([ties.row[upper], ties.col[upper]]),
        init=start * 3 * np.sqrt(size),
        weights=ties.data[upper],
        iterations=next((steps for most, steps in _ITERATIONS.items() if size <= most), _FEWEST),
        **_SETTINGS,
        **far,
    )
    return np.asarray(moved)


def _typical_gap(points: Points) -> float:
    """Return the median distance to the nearest other point."""
    return float(np.median(cKDTree(points).query(points, k=2)[0][:, 1])) or 1.0


def _landscape(points: Points) -> Points:
    """Return the points turned so that their longest side lies flat, as screens do."""
    centred = points - points.mean(axis=0)
    return np.asarray(centred @ np.linalg.eigh(centred.T @ centred)[1][:, ::-1])


def _apart(points: Points) -> Points:
    """Return the points pushed apart until no two are much closer than SPACING/2."""
    for _ in range(60):
        pairs = cKDTree(points).query_pairs(SPACING * 0.55, output_type="ndarray")
        if not len(pairs):
            break
        gaps = points[pairs[:, 0]] - points[pairs[:, 1]]
        lengths = np.linalg.norm(gaps, axis=1, keepdims=True)
        pushes = gaps / np.maximum(lengths, 1e-6) * (SPACING * 0.56 - lengths) / 2
        points = points.copy()
        np.add.at(points, pairs[:, 0], pushes)
        np.add.at(points, pairs[:, 1], -pushes)
    return points
