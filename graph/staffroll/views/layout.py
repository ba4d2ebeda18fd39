"""Where people stand in a picture: close to those they share works with, apart from the others.

Each connected part starts from pivot multidimensional scaling (U. Brandes, C. Pich, Graph Drawing 2006), is
relaxed under springs and repulsion (T. Fruchterman, E. Reingold, Software: Practice and Experience 21, 1991)
with Newman's weights as springs, and has overlaps removed; a team that nobody else belongs to is a ring.
The parts are packed in rows, the largest first.
Nothing depends on the order of nodes or edges.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path
from scipy.spatial import cKDTree

from staffroll.views.pack import pack

Points = NDArray[np.float64]
SPACING = 64.0
STEPS = 100
PIVOTS = 50
BLOCK = 256


def positions(graph: nx.Graph[str], *, seed: int = 0) -> dict[str, tuple[float, float]]:
    """Return a point for every node, at least SPACING/2 from any other; the same for the same graph and seed.

    >>> places = positions(nx.path_graph(["aya", "ken", "rin"]))
    >>> list(places) == ["aya", "ken", "rin"] and places == positions(nx.path_graph(["aya", "ken", "rin"]))
    True
    """
    parts = [sorted(part) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), part[0]))
    clouds = pack([_part(graph, part, seed) for part in parts], gap=SPACING)
    placed = zip((node for part in parts for node in part), np.vstack(clouds or [np.empty((0, 2))]), strict=True)
    places = {node: (round(float(x), 1), round(float(y), 1)) for node, (x, y) in placed}
    return {node: places[node] for node in graph}


def _part(graph: nx.Graph[str], nodes: list[str], seed: int) -> Points:
    if 2 * graph.subgraph(nodes).number_of_edges() == len(nodes) * (len(nodes) - 1):
        return _ring(len(nodes))
    weights = _weights(graph, nodes)
    start = _pivot_scaling(weights) + np.random.default_rng(seed).normal(scale=0.05, size=(len(nodes), 2))
    relaxed = _relax(start * np.sqrt(len(nodes)), weights)
    return _apart(_landscape(relaxed * (SPACING / _typical_gap(relaxed))))


def _ring(number: int) -> Points:
    radius = 0.0 if number == 1 else SPACING / 2 / np.sin(np.pi / number)
    angles = np.arange(number) * 2 * np.pi / number
    return radius * np.column_stack([np.cos(angles), np.sin(angles)])


def _weights(graph: nx.Graph[str], nodes: list[str]) -> csr_array:
    number = {node: index for index, node in enumerate(nodes)}
    ends = sorted((number[a], number[b], tie.get("newman", 1.0)) for a, b, tie in graph.edges(nodes, data=True))
    rows, columns, values = np.array(ends, dtype=float).T
    half = csr_array((values, (rows.astype(int), columns.astype(int))), shape=(len(nodes), len(nodes)))
    return csr_array(half + half.T)


def _pivot_scaling(weights: csr_array) -> Points:
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


def _relax(points: Points, weights: csr_array) -> Points:
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


def places(number, one, other, weight, *, seed=0):
    g = nx.Graph()
    g.add_nodes_from(f"{i:09}" for i in range(number))
    g.add_edges_from(
        (f"{a:09}", f"{b:09}", {"newman": w}) for a, b, w in zip(one.tolist(), other.tolist(), weight.tolist())
    )
    return np.array(list(positions(g, seed=seed).values())).reshape(-1, 2)
