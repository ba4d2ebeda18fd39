"""The largest component, in which those measures are taken that need everybody to be reached."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from staffroll.network.affiliation import Affiliation


def giant(ties: sp.csr_array) -> NDArray[np.int64]:
    """Return the rows of the largest component, of equally large ones of that whose first person comes first.

    >>> giant(sp.csr_array(np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0]]))).tolist()
    [1, 2]
    """
    if not ties.shape[0]:
        return np.zeros(0, dtype=np.int64)
    return _most(connected_components(ties, directed=False)[1])


def giant_of(network: Affiliation) -> NDArray[np.int64]:
    """Return the same from people and works, without tying people to each other."""
    people = network.matrix.shape[0]
    if not people:
        return np.zeros(0, dtype=np.int64)
    both = sp.block_array([[None, network.matrix], [network.by_work, None]], format="csr")
    return _most(connected_components(both, directed=False)[1][:people])


def _most(component: NDArray[np.int32]) -> NDArray[np.int64]:
    return np.flatnonzero(component == np.bincount(component).argmax())
