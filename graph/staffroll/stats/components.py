"""Into which parts the network falls.

A component is a largest set of people of whom any two are joined by a chain of shared works; `people` is its
size in people, `share` its part of all people, between 0 and 1. That one component holds most people is what
collaboration networks have in common (M. E. J. Newman, Phys. Rev. E 64, 016131, 2001).
"""

from __future__ import annotations

import networkx as nx
import pandas as pd


def components(graph: nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each component, the largest first, named by its best connected person.

    >>> graph = nx.Graph([("a", "k"), ("k", "r")])
    >>> graph.add_node("y")
    >>> nx.set_node_attributes(graph, {"a": "Aya", "k": "Ken", "r": "Rin", "y": "Yui"}, "label")
    >>> components(graph)[["centre", "people", "share"]]
      centre  people  share
    0    Ken       3   0.75
    1    Yui       1   0.25
    """
    rows = [_row(graph, members) for members in nx.connected_components(graph)]
    rows.sort(key=lambda row: (-row[1], row[0], row[3]))
    return pd.DataFrame(rows, columns=["centre", "people", "share", "centre_id"])


def _row(graph: nx.Graph[str], members: set[str]) -> tuple[str, int, float, str]:
    centre = min(members, key=lambda person: (-len(graph[person]), graph.nodes[person]["label"], person))
    return graph.nodes[centre]["label"], len(members), len(members) / len(graph), centre
