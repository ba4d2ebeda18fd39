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
from staffroll.progress import tracked
from staffroll.stats.clustering import closed
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
    size, constrained = ties.arranged(_both).T
    return ranked(ties, {"effective_size": size, "constraint": constrained}, by=("effective_size",))


def _both(ties: Ties) -> Numbers:
    """Return effective size and constraint of each person, in a row of two."""
    degree = ties.degree.astype(np.float64)
    repeated = np.divide(2 * closed(ties), degree, out=np.full(len(ties), np.nan), where=degree > 0)
    return np.round(np.column_stack([degree - repeated, _constraint(ties)]), _DIGITS)


def _constraint(ties: Ties) -> Numbers:
    """Return the constraint of each person.

    What stands in the brackets, times s(i), is the same from either end of a tie, so it is summed once for each: by
    whichever end has more to sum along, from a part of the people at a time.
    """
    strength = ties.strength
    share = np.divide(1.0, strength, out=np.zeros(len(ties)), where=strength > 0)
    summed = _by_people(ties, share) if ties.teams is None else _by_works(ties.teams, share)
    order = np.empty(len(ties), dtype=np.int64)
    order[np.argsort(summed.lengths, kind="stable")] = np.arange(len(ties))
    found = np.zeros(len(ties))
    laid_out = np.zeros(_rows_at_once(summed) * summed.along.shape[1])
    spans = [*_spans(summed)]
    for start, stop in tracked(spans, len(spans)):
        weights = summed.weights(start, stop)
        fewer = where(weights, order[weights.indices] < order[start + rows_of(weights)])
        around = _around(fewer, summed, summed.table(weights), laid_out)
        one, other = start + rows_of(fewer), fewer.indices
        both = np.square(fewer.data * (1 - summed.beyond[one] - summed.beyond[other]) + around)
        np.add.at(found, one, both)
        np.add.at(found, other, both)
    found *= np.square(share)
    found[strength == 0] = np.nan
    return found


@dataclass(frozen=True, eq=False)
class _Summed:
    """How Σ_q w(i, q) w(q, j) / s(q) is summed: the row of j in `along` picks from the row of i in `table`.

    `weights` gives w for some rows, `table` what stands in the same rows for these, and no row picks more than `most`
    numbers. The sum is too much by what `beyond` tells of each end, as a share of w(i, j).
    """

    along: sp.csr_array
    weights: Callable[[int, int], sp.csr_array]
    table: Callable[[sp.csr_array], sp.csr_array]
    most: NDArray[np.int64]
    beyond: Numbers

    @property
    def lengths(self) -> NDArray[np.int64]:
        return np.asarray(np.diff(self.along.indptr), dtype=np.int64)


def _by_people(ties: Ties, share: Numbers) -> _Summed:
    """Sum along the ties of whichever end has fewer."""
    weights, shares = ties.newman, sp.diags_array(share, format="csr")
    return _Summed(
        weights,
        lambda start, stop: weights[start:stop],
        lambda some: sp.csr_array(some @ shares),
        np.asarray(ties.tying.total(ties.degree.astype(np.float64)), dtype=np.int64),
        np.zeros(len(ties)),
    )


def _by_works(teams: sp.csr_array, share: Numbers) -> _Summed:
    """Sum along the works of whichever end has fewer, which are a tenth of the ties.

    w(q, j) is the sum of what the works of both add, so that each work of j gives its share once for all its people q.
    Among those are i and j themselves, who are taken out again.
    """
    works, size = as_ones(teams), np.bincount(teams.indices, minlength=teams.shape[1])
    adds = newman_of_work(size.astype(np.float64))
    to_people = sp.csr_array(sp.diags_array(adds) @ works.T)
    shares = sp.csr_array(sp.diags_array(share) @ works @ sp.diags_array(adds))
    return _Summed(
        works,
        lambda start, stop: works[start:stop] @ to_people,
        lambda some: some @ shares,
        np.asarray(works @ (works.T @ np.diff(works.indptr)), dtype=np.int64),
        np.asarray(works @ adds) * share,
    )


def _rows_at_once(summed: _Summed) -> int:
    size, width = summed.along.shape
    return min(max(1, _AT_ONCE // max(int(width), 1)), int(size))


def _spans(summed: _Summed) -> Iterator[tuple[int, int]]:
    """Yield from which row to which each step goes, so that none looks up or lays out too many numbers."""
    looked_up = np.concatenate([[0], np.cumsum(summed.most)])
    start, size = 0, len(summed.most)
    while start < size:
        stop = int(np.searchsorted(looked_up, looked_up[start] + _AT_ONCE, side="right")) - 1
        stop = min(max(stop, start + 1), start + _rows_at_once(summed), size)
        yield start, stop
        start = stop


def _around(fewer: sp.csr_array, summed: _Summed, table: sp.csr_array, laid_out: Numbers) -> Numbers:
    """Return the sum for each of these ties, in their order; the table is laid out for it, and cleared after."""
    lengths = summed.lengths[fewer.indices]
    at = entries(summed.along, fewer.indices)
    width = table.shape[1]
    held = rows_of(table).astype(np.int64) * width + table.indices
    laid_out[held] = table.data
    picked = np.repeat(rows_of(fewer).astype(np.int64) * width, lengths) + summed.along.indices[at]
    values = summed.along.data[at] * laid_out[picked]
    laid_out[held] = 0
    return np.asarray(np.add.reduceat(values, np.cumsum(lengths) - lengths) if len(values) else values)
