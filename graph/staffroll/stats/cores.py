"""How deep in the thick of the network each person is.

`core` of a person is the largest k so that the person is in a part of the network in which everybody is tied to at
least k others of the part, in people (S. B. Seidman, Network structure and minimum degree, Social Networks 5, 269-287,
1983). A work of n people is a part in which everybody has n − 1 ties, so that a large team lifts all who are on it.
"""

from __future__ import annotations

import networkit as nk
import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.stats.ranking import ranked


def cores(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each person, those of the innermost core first, then those with more collaborators.

    >>> graph = nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya"), ("Rin", "Yui")])
    >>> cores(graph)[["person", "core", "collaborators"]]
      person  core  collaborators
    0    Rin     2              3
    1    Aya     2              2
    2    Ken     2              2
    3    Yui     1              1
    """
    ties = as_ties(source)
    values = {"core": ties.arranged(_core), "collaborators": ties.degree}
    return ranked(ties, values, by=("core", "collaborators"))


def _core(ties: Ties) -> NDArray[np.int64]:
    if not len(ties):
        return np.zeros(0, dtype=np.int64)
    # In one thread, since several wait for each other at every k.
    found = nk.centrality.CoreDecomposition(ties.networkit, enforceBucketQueueAlgorithm=True).run()
    return np.array(found.scores(), dtype=np.int64)
