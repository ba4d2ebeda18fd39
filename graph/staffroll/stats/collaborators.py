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
from numpy.typing import NDArray

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
    columns, kept = ties.count.indices, _strongest(ties, most)
    rows = np.searchsorted(ties.count.indptr, kept, side="right") - 1
    kept, rows = kept[columns[kept] > rows], rows[columns[kept] > rows]
    pairs = zip(rows.tolist(), columns[kept].tolist(), strict=True)
    weights = zip(ties.count.data[kept].tolist(), ties.newman.data[kept].tolist(), strict=True)
    labels, iris = ties.labels, ties.iris
    found = [
        (labels[one], labels[other], int(count), weight, one, other, iris[one], iris[other])
        for (one, other), (count, weight) in zip(pairs, weights, strict=True)
    ]
    found.sort(key=lambda row: (-row[2], -row[3], row[0], row[1], row[6:]))
    listed = [(*row[:4], ties.titles(*row[4:6]), *row[6:]) for row in found[:most]]
    names = ["person", "collaborator", "shared_works", "newman", "works", "person_id", "collaborator_id"]
    return pd.DataFrame(listed, columns=names)


def _strongest(ties: Ties, most: int) -> NDArray[np.intp]:
    """Return the places of all ties, each twice, that share as many works as the last of the strongest does."""
    shared = ties.count.data.astype(np.int64, copy=False)
    at_least = np.cumsum(np.bincount(shared)[::-1])[::-1] if len(shared) else np.zeros(1, dtype=np.int64)
    return np.flatnonzero(shared >= max(1, int((at_least >= 2 * most).sum()) - 1))
