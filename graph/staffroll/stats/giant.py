"""The largest component, in which those measures are taken that need everybody to be reached."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def giant(component: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return the rows of the largest component, of equally large ones of that whose first person comes first.

    >>> giant(np.array([0, 1, 1])).tolist()
    [1, 2]
    """
    if not len(component):
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(component == np.bincount(component).argmax())
