"""Where the nodes of one connected part stand before forces move them: by the part's own shape.

The start is spectral: two eigenvectors of the normalised Laplacian (Y. Koren, Computers and Mathematics with
Applications 49, 2005), regularised so that a few nodes on a thread do not take all the room (T. Qin, K. Rohe,
NIPS 2013) and spread by rank. Where nothing moves the nodes afterwards, pivot multidimensional scaling shows more
(U. Brandes, C. Pich, Graph Drawing 2006).
"""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path
from scipy.sparse.linalg import ArpackNoConvergence, LinearOperator, eigsh

Points = NDArray[np.float64]
PIVOTS = 50
# Up to so many nodes all eigenvectors are found at once.
DENSE = 100
_TOLERANCE = 0.01


def spectral(weights: csr_array, *, seed: int) -> Points:
    """Return a point for every node of a connected part of at least three, neighbours close, spread evenly.

    >>> path = csr_array(([1.0, 1.0, 1.0, 1.0], ([0, 1, 1, 2], [1, 0, 2, 1])), shape=(3, 3))
    >>> np.argsort(spectral(path, seed=0)[:, 0]).tolist() in ([0, 1, 2], [2, 1, 0])
    True
    """
    vectors = _vectors(csr_array((np.ones(weights.nnz), weights.indices, weights.indptr), weights.shape), seed)
    ranks = vectors.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable")
    return ranks / (len(ranks) - 1) * 2 - 1


def _vectors(ties: csr_array, seed: int) -> Points:
    """Return two eigenvectors, rounded so that nodes that stand alike stay together, with a sign that is fixed."""
    degrees = np.asarray(ties.sum(axis=1))
    extra = float(degrees.mean())
    scale = 1 / np.sqrt(degrees + extra)
    found = _dense(ties, scale, extra) if len(degrees) <= DENSE else _lanczos(ties, scale, extra, seed)
    vectors = found * scale[:, None]
    vectors *= np.sign(vectors[np.abs(vectors).argmax(axis=0), [0, 1]])
    return np.asarray(vectors.round(9))


def _dense(ties: csr_array, scale: Points, extra: float) -> Points:
    matrix = scale[:, None] * (ties.toarray() + extra / len(scale)) * scale
    return np.asarray(np.linalg.eigh(matrix)[1][:, [-2, -3]])


def _lanczos(ties: csr_array, scale: Points, extra: float, seed: int) -> Points:
    size = len(scale)

    def times(vector: Points) -> Points:
        scaled = scale * vector.ravel()
        return np.asarray(scale * (ties @ scaled + extra / size * scaled.sum()))

    operator = LinearOperator((size, size), matvec=times, dtype=np.float64)
    first = np.random.default_rng(seed).normal(size=size)
    try:
        vectors = eigsh(operator, k=3, which="LA", v0=first, tol=_TOLERANCE, maxiter=300)[1]
    except ArpackNoConvergence:
        return pivot_scaling(ties)
    return cast(Points, vectors[:, [-2, -3]])


def pivot_scaling(weights: csr_array) -> Points:
    """Return each node's point in the plane that best shows its distances, in ties, from a few pivots."""
    squared = _pivot_distances(weights) ** 2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    axes = np.linalg.eigh(centred.T @ centred)[1][:, ::-1][:, :2]
    plane = centred @ (axes * np.sign(axes[np.abs(axes).argmax(axis=0), range(axes.shape[1])]))
    plane = np.pad(plane, ((0, 0), (0, 2 - plane.shape[1])))
    return plane / (plane.std(axis=0).max() or 1.0)


def _pivot_distances(weights: csr_array) -> Points:
    """Return distances from pivots that are chosen one after the other, each the farthest from those before."""
    pivot, nearest, columns = int(np.diff(weights.indptr).argmax()), np.full(weights.shape[0], np.inf), []
    for _ in range(min(PIVOTS, weights.shape[0])):
        columns.append(shortest_path(weights, unweighted=True, indices=pivot, directed=False))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(nearest.argmax())
    return np.column_stack(columns)
