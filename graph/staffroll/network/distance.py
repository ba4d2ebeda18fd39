"""How far people are from each other along strong ties.

A tie is as long as 1 / w, with w its weight after Newman: half of a small team is near, one of many in a large team is
far (M. E. J. Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001). Lengths are in the inverse
of that weight; a way is as long as its ties together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import dijkstra

from staffroll.network.tied import Ties

NOBODY = -9999  # what SciPy says is before the first person, and before those whom no way reaches


@dataclass(frozen=True, eq=False)
class Ways:
    """The shortest ways from one person: `length[i]` to person i, infinite where none leads; `before[i]` is on it."""

    length: NDArray[np.float64]
    before: NDArray[np.int32]

    def to(self, row: int) -> tuple[int, ...]:
        """Return the people on the way to one, from the first to the last; empty where no way leads there."""
        if not np.isfinite(self.length[row]):
            return ()
        way = [row]
        while self.before[way[-1]] != NOBODY:
            way.append(int(self.before[way[-1]]))
        return tuple(reversed(way))


def lengths(ties: Ties) -> sp.csr_array:
    """Return the length of each tie, as a symmetric matrix."""
    return sp.csr_array((1.0 / ties.newman.data, ties.newman.indices, ties.newman.indptr), shape=ties.newman.shape)


def ways(of: sp.csr_array, row: int) -> Ways:
    """Return the shortest ways from a person, by E. W. Dijkstra's search along the `lengths` of ties.

    >>> between = sp.csr_array(np.array([[0, 2, 9], [2, 0, 3], [9, 3, 0]], dtype=float))
    >>> found = ways(between, 0)
    >>> found.length.tolist(), found.to(2)
    ([0.0, 2.0, 5.0], (0, 1, 2))
    """
    length, before = dijkstra(of, directed=True, indices=row, return_predecessors=True)
    return Ways(length, before)
