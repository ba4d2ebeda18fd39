"""Shares of counts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def shares(some: NDArray[Any], every: NDArray[Any]) -> NDArray[np.float64]:
    """Return what share of each number another one is, 0 of none.

    >>> shares(np.array([1, 0]), np.array([2, 0])).tolist()
    [0.5, 0.0]
    """
    return np.asarray(np.divide(some, every, out=np.zeros(len(every)), where=every > 0))
