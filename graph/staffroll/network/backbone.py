"""Which ties are stronger than those of people who spread their collaboration evenly: the backbone of a network.

A tie of i and j weighs w(i, j); i has the strength s(i) = Σ_j w(i, j) and k(i) collaborators. Were i's strength broken
at random into k(i) parts, a part would be at least as large as this tie with the probability

    α(i, j) = (1 − w(i, j) / s(i)) ^ (k(i) − 1),

between 0 and 1, without unit; 1 for the only tie of i, of which i's side can say nothing. A tie is kept where it is
unlikely from the one end or from the other, so that its p-value is the smaller of α(i, j) and α(j, i)
(M. Á. Serrano, M. Boguñá, A. Vespignani, Extracting the multiscale backbone of complex weighted networks, PNAS 106,
6483-6488, 2009). Unlike a least weight this keeps the strongest ties of those who have only weak ones. A level says
how much is kept and is no error rate: of the smaller of two, and of many ties, some are below it by chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.errors import UsageError, one_of
from staffroll.network.tied import Ties, as_ties, only


@dataclass(frozen=True, eq=False)
class Tested:
    """Ties in the order of their rows, each once, and how likely one so strong is by chance.

    `one[i]` and `other[i]` are places in the ties, the smaller first.
    """

    one: NDArray[np.int32]
    other: NDArray[np.int32]
    p_value: NDArray[np.float64]


def disparity(source: Ties | nx.Graph[str], level: float = 0.05, *, weight: str = "newman") -> Ties:
    """Return the same people with only the ties whose p-value is below the level.

    `weight` is "newman" or "count". Raises UsageError for a level that is no probability.

    >>> graph = nx.star_graph(["Aya", "Ken", "Rin", "Yui"])
    >>> nx.set_edge_attributes(graph, {("Aya", "Ken"): 12.0, ("Aya", "Rin"): 1.0, ("Aya", "Yui"): 1.0}, "newman")
    >>> disparity(graph).degree.tolist()
    [1, 1, 0, 0]
    """
    if not 0 < level <= 1:
        raise UsageError(f"the level {level} is no probability; give one above 0 and up to 1, as 0.05")
    ties = as_ties(source)
    tested = p_values(ties, weight=weight)
    kept = tested.p_value < level
    return only(ties, tested.one[kept], tested.other[kept])


def p_values(source: Ties | nx.Graph[str], *, weight: str = "newman") -> Tested:
    """Return each tie with its p-value."""
    ties = as_ties(source)
    weights: sp.csr_array = one_of("weight", weight, {"newman": ties.newman, "count": ties.count})
    strength, others = np.asarray(weights.sum(axis=1), dtype=np.float64), (ties.degree - 1).astype(np.int32)
    one = ties.rows
    above = weights.indices > one
    one, other, value = one[above], weights.indices[above], weights.data[above]

    def from_end(person: NDArray[np.int32]) -> NDArray[np.float64]:
        rest = 1 - value / strength[person]
        np.maximum(rest, 0, out=rest)  # in place, since a large network has some ten million ties
        return np.asarray(np.power(rest, others[person], out=rest))

    return Tested(one, other, np.minimum(from_end(one), from_end(other)))
