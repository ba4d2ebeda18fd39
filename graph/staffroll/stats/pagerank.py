"""Who is tied to those who are tied well.

    r(i) = (1 − d) / n + d · (Σ_j r(j) · w(j, i) / s(j) + Σ over k without ties of r(k) / n),

with w the weight after Newman, s(j) = Σ_i w(j, i), n the number of people and the damping d = 0.85: the share of time
that somebody spends at i who walks along ties, the stronger the likelier, and jumps to anybody now and then. The values
sum to 1, without unit (S. Brin, L. Page, Computer Networks and ISDN Systems 30, 107-117, 1998).
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.stats.ranking import ranked

_DAMPING = 0.85
_CLOSE = 1e-9  # of the sum of all changes in one round
_ROUNDS = 200
_DIGITS = 12


def pagerank(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each person, the highest value first.

    >>> graph = nx.star_graph(["Aya", "Ken", "Rin"])
    >>> pagerank(graph)[["person", "pagerank"]].round(3)
      person  pagerank
    0    Aya     0.486
    1    Ken     0.257
    2    Rin     0.257
    """
    ties = as_ties(source)
    return ranked(ties, {"pagerank": np.round(_values(ties), _DIGITS)}, by=("pagerank",))


def _values(ties: Ties) -> NDArray[np.float64]:
    """Return r by Chebyshev's iteration, which takes half the rounds that walking takes.

    It holds since w is symmetric: the eigenvalues of a step are real, between −d and d (G. H. Golub, R. S. Varga,
    Numerische Mathematik 3, 147-156, 1961). Whoever has no tie gets what jumps bring to anybody, and hands that on.
    """
    number = len(ties)
    if not number:
        return np.zeros(0)
    strength = ties.strength
    jump = (1 - _DAMPING) / (number - _DAMPING * np.count_nonzero(strength == 0))
    share = np.divide(_DAMPING, strength, out=np.zeros(number), where=strength > 0)
    before, values, weight = np.zeros(number), np.full(number, 1 / number), 1.0
    for round_ in range(_ROUNDS):
        following = before + weight * (ties.tying.weighed(share * values) + jump - before)
        before, values = values, following
        if np.abs(values - before).sum() < _CLOSE:
            break
        weight = 1 / (1 - weight * _DAMPING**2 / (2 if round_ == 0 else 4))
    return values
