"""Which roles people come to after which.

With f(i, r) the first year in which person i holds role r, for two roles r and s,

    people(r → s)       = people i with f(i, r) < f(i, s),
    median_years(r → s) = median of f(i, s) − f(i, r) over those, in years,
    share(r → s)        = people(r → s) / people who hold r in a known year, between 0 and 1.

A career need not lead straight from r to s: every later role counts (on careers that are made of projects, R. R.
Faulkner, A. B. Anderson, American Journal of Sociology 92, 879-909, 1987). Two roles first held in one year
have no order. Whoever began lately has had little time to come to another role, so that shares are rather too low.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN
from staffroll.network.affiliation import Choice
from staffroll.network.grouped import Grouped, grouped
from staffroll.network.runs import begins
from staffroll.network.tables import named

_Counts = NDArray[np.int64]
_BLOCK = 1 << 21  # pairs of roles of one block of people at most, if nobody has more


def transitions(columns: Columns, *, departments: bool = False, choice: Choice | None = None) -> pd.DataFrame:
    """Return one row for each two roles, or departments, that somebody held one after the other; the commonest first.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "key-animation"), ("Aya", "Tin Moon", "director"),
    ...                   ("Ken", "Kites", "key-animation")], years={"Kites": 2012, "Tin Moon": 2020})
    >>> transitions(columns)[["from_role", "to_role", "people", "median_years", "share"]]
           from_role   to_role  people  median_years  share
    0  key-animation  director       1           8.0    0.5
    """
    roles = grouped(columns, departments=departments)
    agent, role, year = _firsts(columns, roles, choice)
    one, other, years, people = _summed(agent, role, year, len(roles.names))
    starts = np.flatnonzero(begins(one, other))
    every = np.add.reduceat(people, starts) if len(starts) else people
    holders = np.bincount(role, minlength=len(roles.names))
    table = pd.DataFrame(
        {
            "from_role": named(roles.names, one[starts]),
            "to_role": named(roles.names, other[starts]),
            "people": every,
            "median_years": _medians(years, people, starts, every),
            "share": every / holders[one[starts]],
            "holders": holders[one[starts]],
        }
    )
    order = ["people", "from_role", "to_role"]
    return table.sort_values(order, ascending=[False, True, True], ignore_index=True)


def ladder(
    columns: Columns, one: str, other: str, *, departments: bool = False, choice: Choice | None = None
) -> pd.DataFrame:
    """Return who held the one role before the other, with the first years of both, the earliest in the other first.

    Raises UnknownName for what is no role, or no department.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "key-animation"), ("Aya", "Tin Moon", "director")],
    ...                  years={"Kites": 2012, "Tin Moon": 2020})
    >>> ladder(columns, "key-animation", "director")[["person", "from_year", "to_year", "years"]]
      person  from_year  to_year  years
    0    Aya       2012     2020      8
    """
    roles = grouped(columns, departments=departments)
    agent, role, year = _firsts(columns, roles, choice)
    first, second = (pd.Series(year[role == place], agent[role == place]) for place in map(roles.place, (one, other)))
    both = pd.DataFrame({"from_year": first, "to_year": second}).dropna().astype(np.int64)
    both = both[both["from_year"] < both["to_year"]]
    agents, places = columns.agents, both.index.to_numpy(dtype=np.int64)
    table = pd.DataFrame(
        {
            "person": named(agents.labels, places),
            "from_year": both["from_year"].to_numpy(),
            "to_year": both["to_year"].to_numpy(),
            "years": (both["to_year"] - both["from_year"]).to_numpy(),
            "person_id": named(agents.iris, places),
        }
    )
    return table.sort_values(["to_year", "from_year", "person", "person_id"], ignore_index=True)


def _firsts(columns: Columns, roles: Grouped, choice: Choice | None) -> tuple[_Counts, _Counts, _Counts]:
    """Return people, roles and the first year of each person in each role, sorted by person and role."""
    year = columns.works.year[columns.work]
    chosen = (choice or Choice()).of(columns) & (year != UNKNOWN)
    agent, role, year = (part[chosen].astype(np.int64) for part in (columns.agent, roles.of, year))
    order = np.lexsort((year, role, agent))
    agent, role, year = agent[order], role[order], year[order]
    first = begins(agent, role)
    return agent[first], role[first], year[first]


def _summed(agent: _Counts, role: _Counts, year: _Counts, roles: int) -> tuple[_Counts, _Counts, _Counts, _Counts]:
    """Return how many people came from a role to another in how many years: roles, years and people, sorted."""
    span = int(year.max(initial=0) - year.min(initial=year.max(initial=0))) + 1
    found, counts = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for one, other in _pairs(agent):
        later = year[one] < year[other]
        one, other = one[later], other[later]
        keys, people = np.unique((role[one] * roles + role[other]) * span + year[other] - year[one], return_counts=True)
        found.append(keys)
        counts.append(people)
    keys, place = np.unique(np.concatenate(found), return_inverse=True)
    people = np.bincount(place, weights=np.concatenate(counts), minlength=len(keys)).astype(np.int64)
    pair, years = np.divmod(keys, span)
    first, second = np.divmod(pair, max(roles, 1))
    return first, second, years, people


def _pairs(agent: _Counts) -> Iterator[tuple[_Counts, _Counts]]:
    """Yield for all entries of one person each with each, as places, for some people at a time."""
    starts = np.flatnonzero(begins(agent))
    held = np.diff(np.append(starts, len(agent)))
    products = np.append(0, np.cumsum(held**2))
    person = 0
    while person < len(starts):
        stop = max(int(np.searchsorted(products, products[person] + _BLOCK, side="right")) - 1, person + 1)
        sizes = held[person:stop]
        each = np.repeat(sizes, sizes)
        one = np.repeat(np.arange(starts[person], starts[person] + len(each)), each)
        begin = np.repeat(np.repeat(starts[person:stop], sizes), each)
        yield one, begin + np.arange(len(one)) - np.repeat(np.cumsum(each) - each, each)
        person = stop


def _medians(years: _Counts, people: _Counts, starts: _Counts, every: _Counts) -> NDArray[np.float64]:
    """Return the median of each group of years, which begins at a start, each year counted for so many people."""
    summed = np.cumsum(people)
    before = summed[starts] - people[starts]
    low, high = (np.searchsorted(summed, before + middle, side="right") for middle in ((every - 1) // 2, every // 2))
    return np.asarray((years[low] + years[high]) / 2.0)
