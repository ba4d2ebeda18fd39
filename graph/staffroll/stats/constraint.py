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

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.network.ties import as_ones, entries, rows_of, where
from staffroll.network.weights import newman_of_work
from staffroll.stats.clustering import closed_pairs
from staffroll.stats.ranking import ranked

_AT_ONCE = 1 << 22  # numbers that one step holds: some tens of megabytes
_DIGITS = 12
Numbers = NDArray[np.float64]


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


def _constraint(ties: Ties) -> Numbers:
    """Return the constraint of each person.

    What stands in the brackets, times s(i), is the same from either end of a tie, so it is summed once for each.
    """
    strength = ties.strength
    share = np.divide(1.0, strength, out=np.zeros(len(ties)), where=strength > 0)
    summed = _by_people(ties, share) if ties.teams is None else _by_works(ties, ties.teams, share)
    order = np.empty(len(ties), dtype=np.int64)
    order[np.argsort(summed.lengths, kind="stable")] = np.arange(len(ties))
    fewer = where(ties.newman, order[ties.newman.indices] < order[ties.rows])
    around = np.concatenate([np.zeros(0), *(_around(fewer, summed, *span) for span in _spans(fewer, summed))])
    ends = (rows_of(fewer), fewer.indices)
    both = np.square(fewer.data * (1 - sum(summed.beyond[end] for end in ends)) + around)
    found = np.asarray(sum(np.bincount(end, both, len(ties)) for end in ends)) * np.square(share)
    found[strength == 0] = np.nan
    return found


@dataclass(frozen=True, eq=False)
class _Summed:
    """How Σ_q w(i, q) w(q, j) / s(q) is summed: the row of j in `along` picks from the row of i in `table`.

    That is too much by what `beyond` tells of each end, as a share of w(i, j).
    """

    along: sp.csr_array
    table: Callable[[int, int], Numbers]
    beyond: Numbers

    @property
    def lengths(self) -> NDArray[np.int64]:
        return np.asarray(np.diff(self.along.indptr), dtype=np.int64)


def _by_people(ties: Ties, share: Numbers) -> _Summed:
    """Sum along the ties of whichever end has fewer."""
    weights = ties.newman
    return _Summed(weights, lambda start, stop: (weights[start:stop] * share).toarray(), np.zeros(len(ties)))


def _by_works(ties: Ties, teams: sp.csr_array, share: Numbers) -> _Summed:
    """Sum along the works of whichever end has fewer, which are a tenth of the ties.

    w(q, j) is the sum of what the works of both add, so that each work of j gives its share once for all its people q.
    Among those are i and j themselves, who are taken out again.
    """
    adds = newman_of_work(np.bincount(teams.indices, minlength=teams.shape[1]).astype(np.float64))
    works = as_ones(teams)
    own = np.asarray(works @ adds)
    shares = sp.csr_array(sp.diags_array(share) @ works)

    def table(start: int, stop: int) -> Numbers:
        of_others = ties.newman[start:stop] @ shares
        of_self = shares[start:stop] * own[start:stop, np.newaxis]
        return np.asarray((of_others + of_self).toarray() * adds)

    return _Summed(works, table, own * share)


def _spans(fewer: sp.csr_array, summed: _Summed) -> Iterator[tuple[int, int]]:
    """Yield from which row to which each step goes, so that none looks up or lays out too many numbers."""
    size, width = summed.along.shape
    looked_up = np.concatenate([[0], np.cumsum(summed.lengths[fewer.indices])])[fewer.indptr]
    start = 0
    while start < size:
        stop = int(np.searchsorted(looked_up, looked_up[start] + _AT_ONCE, side="right")) - 1
        stop = min(max(stop, start + 1), start + max(1, _AT_ONCE // width), size)
        yield start, stop
        start = stop


def _around(fewer: sp.csr_array, summed: _Summed, start: int, stop: int) -> Numbers:
    """Return the sum for each tie of these rows of `fewer`, in their order."""
    ties = fewer[start:stop]
    lengths = summed.lengths[ties.indices]
    at = entries(summed.along, ties.indices)
    places = np.repeat(rows_of(ties), lengths), summed.along.indices[at]
    values = summed.along.data[at] * summed.table(start, stop)[places]
    return np.asarray(np.add.reduceat(values, np.cumsum(lengths) - lengths) if len(values) else values)
