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

from collections.abc import Iterator

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.network.ties import entries, rows_of, where
from staffroll.stats.clustering import closed_pairs
from staffroll.stats.ranking import ranked

_AT_ONCE = 1 << 22  # numbers that one step holds: some tens of megabytes
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
    """Return the constraint of each person.

    What stands in the brackets, times s(i), is the same from either end of a tie. So it is summed once for each: along
    the ties of whichever end has fewer, looked up among those of the other end.
    """
    matrix, degree = ties.newman, ties.degree
    strength = np.asarray(matrix.sum(axis=1), dtype=np.float64)
    share = np.divide(1.0, strength, out=np.zeros(len(ties)), where=strength > 0)
    order = np.empty(len(ties), dtype=np.int64)
    order[np.argsort(degree, kind="stable")] = np.arange(len(ties))
    fewer = where(matrix, order[matrix.indices] < order[ties.rows])
    around = np.concatenate([np.zeros(0), *(_around(fewer, matrix, share, *span) for span in _spans(fewer, degree))])
    both = np.square(fewer.data + around)
    ends = (rows_of(fewer), fewer.indices)
    found = np.asarray(sum(np.bincount(end, both, len(ties)) for end in ends)) * np.square(share)
    found[strength == 0] = np.nan
    return found


def _spans(fewer: sp.csr_array, degree: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield from which row to which each step goes, so that none looks up or lays out too many numbers."""
    looked_up = np.concatenate([[0], np.cumsum(degree[fewer.indices])])[fewer.indptr]
    start, size = 0, len(degree)
    while start < size:
        stop = int(np.searchsorted(looked_up, looked_up[start] + _AT_ONCE, side="right")) - 1
        stop = min(max(stop, start + 1), start + max(1, _AT_ONCE // size), size)
        yield start, stop
        start = stop


def _around(
    fewer: sp.csr_array, matrix: sp.csr_array, share: NDArray[np.float64], start: int, stop: int
) -> NDArray[np.float64]:
    """Return Σ_q w(i, q) w(q, j) / s(q) for each tie (i, j) of these rows of `fewer`, in their order."""
    ties = fewer[start:stop]
    table = (matrix[start:stop] * share).toarray()
    lengths = np.diff(matrix.indptr)[ties.indices]
    at = entries(matrix, ties.indices)
    values = matrix.data[at] * table[np.repeat(rows_of(ties), lengths), matrix.indices[at]]
    return np.asarray(np.add.reduceat(values, np.cumsum(lengths) - lengths) if len(values) else values)
