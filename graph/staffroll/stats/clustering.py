"""Whether a person's collaborators work with each other.

    clustering(i) = 2 t(i) / (k(i) (k(i) − 1)),

with k(i) the collaborators of i and t(i) the pairs of them that are tied: between 0 and 1, without unit, 0 for whoever
has fewer than two (D. J. Watts, S. H. Strogatz, Nature 393, 440-442, 1998). A work of three people and more ties them
all to each other, so that even chance makes high values here: compare them with other people's, not with 0.
"""

from __future__ import annotations

import networkit as nk
import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.stats.ranking import ranked

_PAIR = 2


def clustering(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each person, the highest first; among equals those with more collaborators.

    >>> graph = nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya"), ("Rin", "Yui")])
    >>> clustering(graph)[["person", "clustering", "collaborators"]].round(3)
      person  clustering  collaborators
    0    Aya       1.000              2
    1    Ken       1.000              2
    2    Rin       0.333              3
    3    Yui       0.000              1
    """
    ties = as_ties(source)
    degree = ties.degree.astype(np.float64)
    possible = degree * (degree - 1) / 2
    values = np.divide(closed_pairs(ties), possible, out=np.zeros(len(ties)), where=possible > 0)
    return ranked(ties, {"clustering": values, "collaborators": ties.degree}, by=("clustering", "collaborators"))


def closed_pairs(source: Ties | nx.Graph[str]) -> NDArray[np.float64]:
    """Return for each person how many pairs of collaborators are tied to each other: the triangles that meet there."""
    return as_ties(source).arranged(closed)


def closed(ties: Ties) -> NDArray[np.float64]:
    """Return the same of people who stand as they stand."""
    if not (ties.degree >= _PAIR).any():
        return np.zeros(len(ties))
    degree = ties.degree.astype(np.float64)
    shares = np.array(nk.centrality.LocalClusteringCoefficient(ties.networkit, turbo=True).run().scores())
    return np.asarray(np.rint(shares * degree * (degree - 1) / 2))


def transitivity(source: Ties | nx.Graph[str]) -> float:
    """Return the share of chains of three people whose ends are tied, between 0 and 1; 0 where there is no chain.

        3 · triangles / chains (M. E. J. Newman, S. H. Strogatz, D. J. Watts, Phys. Rev. E 64, 026118, 2001)

    >>> round(transitivity(nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya"), ("Rin", "Yui")])), 3)
    0.6
    """
    ties = as_ties(source)
    degree = ties.degree.astype(np.float64)
    chains = (degree * (degree - 1) / 2).sum()
    return float(closed_pairs(ties).sum() / chains) if chains else 0.0
