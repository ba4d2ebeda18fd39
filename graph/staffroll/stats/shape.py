"""How large teams and careers are: how many people a work has, how many works, roles and years a person.

Each row is a share of all works, or of all people; its values are the least that so large a share does not exceed, in
people, works, roles, and in years from the first to the last, both counted in (quantiles by the inverse of the
distribution: R. J. Hyndman, Y. Fan, The American Statistician 50, 361-365, 1996, definition 1). Works without a year
give no years, and where none has one the years are 0. Networks of the same shape may still differ in who works with
whom: compare with `small-world`.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN
from staffroll.network.affiliation import Choice, of_credits
from staffroll.network.runs import begins, distinct

_SHARES = (0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1.0)


def shape(columns: Columns, choice: Choice | None = None) -> pd.DataFrame:
    """Return one row for each share.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Aya", "Tin Moon", "music"), ("Ken", "Kites", "music")],
    ...                  years={"Kites": 2018, "Tin Moon": 2021})
    >>> shape(columns).tail(1).to_dict("records")
    [{'share': 1.0, 'people_of_a_work': 2, 'works': 2, 'roles': 2, 'years': 4}]
    """
    chosen = (choice or Choice()).of(columns)
    network = of_credits(columns, chosen)
    agent, role, year = columns.agent[chosen], columns.role[chosen], columns.works.year[columns.work[chosen]]
    table = pd.DataFrame(
        {
            "share": _SHARES,
            "people_of_a_work": _quantiles(network.team_sizes),
            "works": _quantiles(network.careers),
            "roles": _quantiles(_distinct(agent, role)),
            "years": _quantiles(_spans(agent[year != UNKNOWN], year[year != UNKNOWN])),
        }
    )
    return table if len(agent) else table.iloc[:0]


def _distinct(agent: NDArray[np.int32], role: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return how many roles each person has."""
    counts = np.bincount(distinct(agent.astype(np.int64) << 16 | role) >> 16)
    return np.asarray(counts[counts > 0])


def _spans(agent: NDArray[np.int32], year: NDArray[np.int16]) -> NDArray[np.int64]:
    """Return from the first to the last year of each person, in years."""
    order = np.lexsort((year, agent))
    agent, year = agent[order], year[order].astype(np.int64)
    first = begins(agent)
    last = np.append(first[1:], np.ones(len(first[:1]), dtype=np.bool_))
    return np.asarray(year[last] - year[first] + 1)


def _quantiles(values: NDArray[np.int64]) -> NDArray[np.int64]:
    if not len(values):
        return np.zeros(len(_SHARES), dtype=np.int64)
    return np.quantile(values, _SHARES, method="inverted_cdf").astype(np.int64)
