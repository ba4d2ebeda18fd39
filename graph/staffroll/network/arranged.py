"""People in an order in which those who are tied stand close to each other.

A statistic that goes from everybody to their collaborators reads all over the memory where people stand in the order of
their names. On a million credits that takes up to twice the time, since they do not fit into a processor's caches.
The order is that of E. Cuthill and J. McKee, reversed (Proc. 24th Nat. Conf. ACM, 157-172, 1969), of people and works
together.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import reverse_cuthill_mckee

from staffroll.network.tying import ByTeams, ByTies, Tying

Order = NDArray[np.int64]


def arrangement(tying: Tying) -> tuple[Order, Tying]:
    """Return the order of people, and what ties them in that order."""
    if isinstance(tying, ByTeams):
        network = tying.network
        people = network.matrix.shape[0]
        order = _order(sp.block_array([[None, network.matrix], [network.by_work, None]], format="csr"))
        rows, columns = order[order < people], order[order >= people] - people
        matrix = _sorted(network.matrix[rows][:, columns])
        return rows, ByTeams(replace(network, people=network.people[rows], works=network.works[columns], matrix=matrix))
    order = _order(tying.count)
    return order, ByTies(_sorted(tying.count[order][:, order]), _sorted(tying.newman[order][:, order]))


def _order(steps: sp.csr_array) -> Order:
    return np.asarray(reverse_cuthill_mckee(steps, symmetric_mode=True), dtype=np.int64)


def _sorted(matrix: sp.csr_array) -> sp.csr_array:
    matrix.sort_indices()
    return matrix
