"""Who stands between others.

    betweenness(v) = 2 / ((n − 1)(n − 2)) · Σ over pairs s, t of σ(s, t | v) / σ(s, t),

with σ(s, t) the number of shortest paths between s and t, σ(s, t | v) those through v, and n the number of
people: the share of shortest paths that pass through v, between 0 and 1, without unit
(L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40, 35-41, 1977).
Up to `exact` people the value is exact; beyond, it is estimated from the paths of as many people drawn with a
fixed seed, since the exact one takes time in proportion to people times ties
(U. Brandes, C. Pich, Int. J. Bifurcation Chaos 17, 2303-2318, 2007).
"""

from __future__ import annotations

import networkx as nx
import pandas as pd


def brokers(graph: nx.Graph[str], *, exact: int = 1000) -> pd.DataFrame:
    """Return one row for each person, those through whom most shortest paths pass first.

    >>> graph = nx.path_graph(["a", "k", "r"])
    >>> nx.set_node_attributes(graph, {"a": "Aya", "k": "Ken", "r": "Rin"}, "label")
    >>> brokers(graph)[["person", "betweenness"]]
      person  betweenness
    0    Ken          1.0
    1    Aya          0.0
    2    Rin          0.0
    """
    drawn = exact if len(graph) > exact else None
    values = nx.betweenness_centrality(graph, k=drawn, seed=0)
    rows = [(graph.nodes[person]["label"], value, person) for person, value in values.items()]
    rows.sort(key=lambda row: (-row[1], row[0], row[2]))
    return pd.DataFrame(rows, columns=["person", "betweenness", "person_id"])
