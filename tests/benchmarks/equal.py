"""Whether the figures of a large network are networkx's own, on the credits of a store.

    python -m tests.benchmarks.equal STORE

prints each figure of both sides and ends with status 1 where two differ.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from math import isclose

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite

from staffroll import stats
from staffroll.graph import open_graph
from staffroll.network import Affiliation, tied

Figures = Mapping[str, float | str]


def ours(network: Affiliation) -> Figures:
    """Return the figures as the statistics give them."""
    ties = tied(network)
    best = stats.strength(ties).sort_values(["newman", "person_id"], ascending=[False, True]).iloc[0]
    shared = network.careers[np.diff(ties.count.indptr) > 0]
    assert isclose(float(ties.newman.sum()), _shared_works(network)), "strength is the number of works shared"
    return {
        "people": len(ties),
        "ties": ties.count.nnz // 2,
        "giant component": int(stats.components(ties)["people"].max()),
        "global clustering": stats.transitivity(ties),
        "best connected": str(best["person_id"]),
        "their strength": float(best["newman"]),
        "people with a tie": len(shared),
    }


def _shared_works(network: Affiliation) -> float:
    """Return of all people together the number of works that they share with somebody."""
    return float(network.team_sizes[network.team_sizes > 1].sum())


def theirs(network: Affiliation) -> Figures:
    """Return the figures of networkx's projections of the same two-mode graph."""
    columns = network.columns
    people = [columns.agents.iris[place] for place in network.people]
    graph = bipartite.from_biadjacency_matrix(network.matrix)
    graph = bipartite.collaboration_weighted_projected_graph(graph, range(len(people)))
    strength = dict(graph.degree(weight="weight"))
    best = min(strength, key=lambda node: (-round(strength[node], 9), people[node]))
    return {
        "people": graph.number_of_nodes(),
        "ties": graph.number_of_edges(),
        "giant component": len(max(nx.connected_components(graph), key=len)),
        "global clustering": nx.transitivity(graph),
        "best connected": people[best],
        "their strength": strength[best],
        "people with a tie": sum(1 for _, degree in graph.degree() if degree),
    }


def main() -> int:
    """Compare and print."""
    with open_graph(sys.argv[1]) as graph:
        network = graph.affiliation()
    one, other = ours(network), theirs(network)
    alike = {name: _alike(one[name], other[name]) for name in one}
    for name, value in one.items():
        print(f"{name:20} {value!s:>50} {other[name]!s:>50} {'' if alike[name] else 'differs'}")
    return 0 if all(alike.values()) else 1


def _alike(one: float | str, other: float | str) -> bool:
    return one == other or (isinstance(one, float) and isinstance(other, float) and isclose(one, other, rel_tol=1e-9))


if __name__ == "__main__":
    sys.exit(main())
