"""People in a table: the order of rows that every statistic of people has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties


def ranked(ties: Ties, values: Mapping[str, NDArray[Any]], by: Sequence[str]) -> pd.DataFrame:
    """Return one row for each person with these values, the highest first: by the first named, then the next.

    Equal people stand in the order of their names, then of their IRIs.
    """
    table = pd.DataFrame({"person": pd.Series(ties.labels, dtype=str), **values})
    table["person_id"] = pd.Series(ties.iris, dtype=str)
    rising = [False] * len(by) + [True, True]
    return table.sort_values([*by, "person", "person_id"], ascending=rising, kind="stable", ignore_index=True)
