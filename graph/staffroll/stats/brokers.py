"""Who stands between others.

    betweenness(v) = 2 / ((n − 1)(n − 2)) · Σ over pairs s, t of σ(s, t | v) / σ(s, t),

with σ(s, t) the number of shortest paths between s and t, σ(s, t | v) those through v, and n the number of
people: the share of shortest paths that pass through v, between 0 and 1, without unit
(L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40, 35-41, 1977).
Up to `exact` people the value is exact; beyond, it is estimated from the paths of `samples` people drawn with a
fixed seed, since the exact one takes time in proportion to people times ties
(U. Brandes, C. Pich, Int. J. Bifurcation Chaos 17, 2303-2318, 2007).
"""

from __future__ import annotations

import networkit as nk
import networkx as nx
import numpy as np
import pandas as pd

from staffroll.network.tied import Ties, as_ties
from staffroll.stats.ranking import ranked

_FEWEST = 3  # people whom a path can lead past one of


def brokers(source: Ties | nx.Graph[str], *, exact: int = 1000, samples: int = 200) -> pd.DataFrame:
    """Return one row for each person, those through whom most shortest paths pass first.

    >>> graph = nx.path_graph(["a", "k", "r"])
    >>> nx.set_node_attributes(graph, {"a": "Aya", "k": "Ken", "r": "Rin"}, "label")
    >>> brokers(graph)[["person", "betweenness"]]
      person  betweenness
    0    Ken          1.0
    1    Aya          0.0
    2    Rin          0.0
    """
    ties = as_ties(source)
    values = np.zeros(len(ties))
    if len(ties) >= _FEWEST:
        nk.setSeed(0, useThreadId=False)
        graph = ties.networkit
        few = len(ties) <= exact
        search = nk.centrality.Betweenness(graph) if few else nk.centrality.EstimateBetweenness(graph, samples)
        values = np.array(search.run().scores()) / ((len(ties) - 1) * (len(ties) - 2))
    return ranked(ties, {"betweenness": values}, by=("betweenness",))
