"""Where the nodes of a networkx graph stand in a picture."""

from __future__ import annotations

import networkx as nx
import numpy as np

from staffroll.views.forces import SPACING, places

__all__ = ["SPACING", "positions"]


def positions(graph: nx.Graph[str], *, seed: int = 0) -> dict[str, tuple[float, float]]:
    """Return a point for every node, at least SPACING/2 from any other in small graphs; the same for graph and seed.

    Nothing depends on the order of nodes or edges. Newman's weights tie, where edges have them.

    >>> known = positions(nx.path_graph(["aya", "ken", "rin"]))
    >>> list(known) == ["aya", "ken", "rin"] and known == positions(nx.path_graph(["aya", "ken", "rin"]))
    True
    """
    number = {node: place for place, node in enumerate(sorted(graph))}
    ends = np.array([(number[a], number[b]) for a, b in graph.edges], dtype=np.int64).reshape(-1, 2)
    weights = np.array([tie.get("newman", 1.0) for _, _, tie in graph.edges(data=True)], dtype=np.float64)
    points = places(len(graph), ends[:, 0], ends[:, 1], weights, seed=seed)
    return {node: (float(points[number[node], 0]), float(points[number[node], 1])) for node in graph}
