"""Who is bound to a circle of people who know each other, and who reaches across circles.

    constraint(i) = Σ over collaborators j of ( p(i, j) + Σ_q p(i, q) p(q, j) )²,
    effective(i)  = k(i) − 2 t(i) / k(i),

with p(i, j) the share of i's strength after Newman that the tie to j has, k(i) the collaborators of i, and t(i) the
pairs of them that are tied. Constraint is high, up to about 1, for people whose collaborators are few or all work with
each other; effective size is the number of collaborators less what they repeat, in people. Both are unknown (NaN) for
whoever has no tie (R. S. Burt, Structural Holes, 1992; the second in the form of S. P. Borgatti, Connections 20, 35-38,
1997, without weights).
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.stats.clustering import closed_pairs
from staffroll.stats.ranking import ranked

_BLOCK = 256  # rows of the product of two steps that are held at a time
_DIGITS = 12


def constraint(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each person, those who reach furthest across circles first: the largest effective size.

    >>> graph = nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya"), ("Rin", "Yui")])
    >>> constraint(graph)[["person", "effective_size", "constraint"]].round(3)
      person  effective_size  constraint
    0    Rin           2.333       0.611
    1    Aya           1.000       1.007
    2    Ken           1.000       1.007
    3    Yui           1.000       1.000
    """
    ties = as_ties(source)
    degree = ties.degree.astype(np.float64)
    repeated = np.divide(2 * closed_pairs(ties), degree, out=np.full(len(ties), np.nan), where=degree > 0)
    values = {
        "effective_size": np.round(degree - repeated, _DIGITS),
        "constraint": np.round(_constraint(ties), _DIGITS),
    }
    return ranked(ties, values, by=("effective_size",))


def _constraint(ties: Ties) -> NDArray[np.float64]:
    strength = np.asarray(ties.newman.sum(axis=1), dtype=np.float64)
    share = np.divide(1.0, strength, out=np.zeros(len(ties)), where=strength > 0)
    direct = sp.csr_array(sp.diags_array(share) @ ties.newman)
    found = np.full(len(ties), np.nan)
    for start in range(0, len(ties), _BLOCK):
        rows = direct[start : start + _BLOCK]
        both = rows + (rows @ direct).multiply(rows != 0)
        found[start : start + _BLOCK] = np.asarray(both.multiply(both).sum(axis=1))
    found[strength == 0] = np.nan
    return found
