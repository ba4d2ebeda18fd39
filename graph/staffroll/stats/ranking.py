"""People in a table: the order of rows that every statistic of people has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties


def ranked(ties: Ties, values: Mapping[str, NDArray[Any]], by: Sequence[str]) -> pd.DataFrame:
    """Return one row for each person with these values, the highest first: by the first named, then the next.

    Equal people stand in the order of their names, then of their IRIs.
    """
    order = np.lexsort((ties.in_order, *(-np.asarray(values[name], dtype=np.float64) for name in reversed(by))))
    table = pd.DataFrame({"person": ties.names[0], **values, "person_id": ties.names[1]})
    return table.take(order).reset_index(drop=True)
