"""Into which parts the network falls.

A component is a largest set of people of whom any two are joined by a chain of shared works; `people` is its
size in people, `share` its part of all people, between 0 and 1. That one component holds most people is what
collaboration networks have in common (M. E. J. Newman, Phys. Rev. E 64, 016131, 2001).
"""

from __future__ import annotations

import networkx as nx
import pandas as pd

from staffroll.network.tied import Ties, as_ties


def components(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each component, the largest first, named by its best connected person.

    >>> graph = nx.Graph([("a", "k"), ("k", "r")])
    >>> graph.add_node("y")
    >>> nx.set_node_attributes(graph, {"a": "Aya", "k": "Ken", "r": "Rin", "y": "Yui"}, "label")
    >>> components(graph)[["centre", "people", "share"]]
      centre  people  share
    0    Ken       3   0.75
    1    Yui       1   0.25
    """
    ties = as_ties(source)
    people = pd.DataFrame({"centre": pd.Series(ties.labels, dtype=str), "centre_id": pd.Series(ties.iris, dtype=str)})
    people["degree"] = ties.degree
    people["component"] = ties.tying.component
    best = people.sort_values(["degree", "centre", "centre_id"], ascending=[False, True, True], kind="stable")
    centres = best.drop_duplicates("component").set_index("component")
    centres["people"] = people["component"].value_counts()
    centres["share"] = centres["people"] / max(len(ties), 1)
    rows = centres.sort_values(["people", "centre", "centre_id"], ascending=[False, True, True], ignore_index=True)
    return rows[["centre", "people", "share", "centre_id"]]
