"""Who works with those who work with many.

    e(i) = 1 / λ · Σ_j w(i, j) e(j),

with w the weight after Newman and λ the largest eigenvalue of its matrix: between 0 and 1, without unit, and
Σ e(i)² = 1 (P. Bonacich, Factoring and weighting approaches to status scores and clique identification, Journal of
Mathematical Sociology 2, 113-120, 1972). It is taken in the largest component and 0 outside of it, where it says
nothing about a person: eigenvectors of several components cannot be compared. Most of it gathers where ties are
densest, so that one circle of people who always work together may hold nearly all of it (T. Martin, X. Zhang,
M. E. J. Newman, Phys. Rev. E 90, 052808, 2014).
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse.linalg import LinearOperator, eigsh

from staffroll.network.tied import Ties, as_ties
from staffroll.stats.giant import giant
from staffroll.stats.ranking import ranked

_FEW = 100  # people whose matrix is solved whole
_DIGITS = 9
_TOLERANCE = 1e-10  # of the eigenvalue, relative to itself: digits beyond the ninth cost half as many steps again


def eigenvector(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each person, the highest value first.

    >>> graph = nx.star_graph(["Aya", "Ken", "Rin"])
    >>> eigenvector(graph)[["person", "eigenvector"]].round(3)
      person  eigenvector
    0    Aya        0.707
    1    Ken        0.500
    2    Rin        0.500
    """
    ties = as_ties(source)
    values, within = np.zeros(len(ties)), giant(ties.tying.component)
    if len(within) > 1:
        values[within] = _leading(ties, within)
    return ranked(ties, {"eigenvector": np.round(values, _DIGITS)}, by=("eigenvector",))


def _leading(ties: Ties, within: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the eigenvector of the largest eigenvalue, which has one sign throughout in a connected network."""
    size = len(within)

    def weighed(values: NDArray[np.float64]) -> NDArray[np.float64]:
        everybody = np.zeros(len(ties))
        everybody[within] = np.ravel(values)
        return ties.tying.weighed(everybody)[within]

    if size <= _FEW:
        vector = np.linalg.eigh(np.column_stack([weighed(each) for each in np.eye(size)]))[1][:, -1]
    else:
        # The start decides about the last digits, so it must not be drawn.
        step = LinearOperator((size, size), matvec=weighed, dtype=np.float64)
        vector = eigsh(step, k=1, which="LA", v0=ties.strength[within], tol=_TOLERANCE)[1][:, 0]
    return np.asarray(np.abs(vector) / np.linalg.norm(vector))
