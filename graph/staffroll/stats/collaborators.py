"""Who worked with whom most.

For two people a and b, `shared_works` is the number of works that credit both, in works, and

    newman(a, b) = Σ over shared works w of 1 / (n_w − 1),

without unit, with n_w the people on w (M. E. J. Newman, Phys. Rev. E 64, 016132, 2001): a shared work counts
the more, the fewer people shared it.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd

from staffroll.network.tied import Ties, as_ties


def collaborators(source: Ties | nx.Graph[str], *, most: int = 10_000) -> pd.DataFrame:
    """Return one row for each pair of people with a shared work, those who shared most first, so many at most.

    >>> graph = nx.Graph()
    >>> graph.add_nodes_from([("a", {"label": "Aya"}), ("k", {"label": "Ken"}), ("r", {"label": "Rin"})])
    >>> graph.add_edge("a", "k", works=("Kites",), count=1, newman=1.0)
    >>> graph.add_edge("k", "r", works=("Blue Hour", "Tin Moon"), count=2, newman=1.5)
    >>> collaborators(graph)[["person", "collaborator", "shared_works", "newman"]]
      person collaborator  shared_works  newman
    0    Ken          Rin             2     1.5
    1    Aya          Ken             1     1.0
    """
    ties = as_ties(source)
    rows, columns = ties.rows, ties.count.indices
    above = np.flatnonzero(columns > rows)
    shared, newman = ties.count.data[above], ties.newman.data[above]
    order = np.lexsort((-newman, -shared))
    if len(order) > most:  # and those that are equal to the last one, since names decide among equals
        last = order[most - 1]
        order = order[: int(np.searchsorted(-shared[order], -shared[last], side="right"))]
    pairs = zip(rows[above[order]].tolist(), columns[above[order]].tolist(), strict=True)
    weights = zip(shared[order].tolist(), newman[order].tolist(), strict=True)
    labels, iris = ties.labels, ties.iris
    found = [
        (labels[one], labels[other], int(count), weight, ties.titles(one, other), iris[one], iris[other])
        for (one, other), (count, weight) in zip(pairs, weights, strict=True)
    ]
    found.sort(key=lambda row: (-row[2], -row[3], row[0], row[1], row[5:]))
    names = ["person", "collaborator", "shared_works", "newman", "works", "person_id", "collaborator_id"]
    return pd.DataFrame(found[:most], columns=names)
