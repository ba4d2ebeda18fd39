"""How many of each year's people are new, and how many of its ties repeat earlier ones.

For a year t, with P(t) the people on a work of t and E(t) the pairs of people who share a work of t,

    newcomershares(t) = people of P(t) who are on no earlier work / |P(t)|,
    repeatedshares(t) = pairs of E(t) who share a work of an earlier year / |E(t)|,

both between 0 and 1, 0 where there is none to count; people and pairs are counted once a year, however many works they
are on (after R. Guimerà, B. Uzzi, J. Spiro, L. A. N. Amaral, Science 308, 697-702, 2005, who tell newcomers from
incumbents team by team). In the first years all are new because nothing earlier is known: leave some
out. A choice that begins in a year takes what was before it away as well.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN
from staffroll.network.affiliation import Affiliation, Choice, affiliation
from staffroll.network.runs import begins, distinct
from staffroll.network.ties import rows_of, spans
from staffroll.stats.shares import shares

_Counts = NDArray[np.int64]


def newcomers(columns: Columns, choice: Choice | None = None) -> pd.DataFrame:
    """Return one row for each year with a work, in their order; a work of unknown year counts in none.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Ken", "Kites", "script"), ("Aya", "Tin Moon", "director"),
    ...                   ("Ken", "Tin Moon", "script"), ("Rin", "Tin Moon", "music")],
    ...                  years={"Kites": 2020, "Tin Moon": 2022})
    >>> newcomers(columns)[["year", "people", "newcomers", "new_ties", "repeated_ties", "repeated_share"]].round(3)
       year  people  newcomers  new_ties  repeated_ties  repeated_share
    0  2020       2          2         1              0           0.000
    1  2022       3          1         2              1           0.333
    """
    network = affiliation(columns, choice)
    year = columns.works.year[network.works].astype(np.int64)
    years = np.unique(year[year != UNKNOWN])
    place = np.where(year == UNKNOWN, UNKNOWN, np.searchsorted(years, year))
    people, new_people = _people(network, place, len(years))
    ties, new_ties = _ties(network, place, len(years))
    return pd.DataFrame(
        {
            "year": years,
            "people": people,
            "newcomers": new_people,
            "newcomer_share": shares(new_people, people),
            "new_ties": new_ties,
            "repeated_ties": ties - new_ties,
            "repeated_share": shares(ties - new_ties, ties),
        }
    )


def _people(network: Affiliation, place: _Counts, years: int) -> tuple[_Counts, _Counts]:
    """Return how many people each year has, and how many of them no earlier one."""
    year = place[network.matrix.indices]
    return _by_year(rows_of(network.matrix)[year != UNKNOWN], year[year != UNKNOWN], years)


def _ties(network: Affiliation, place: _Counts, years: int) -> tuple[_Counts, _Counts]:
    """Return how many pairs share a work of each year, and how many of them none earlier, some rows at a time."""
    every, first = np.zeros(years, dtype=np.int64), np.zeros(years, dtype=np.int64)
    people = network.matrix.shape[0]
    for start, stop in spans(network):
        mine = network.matrix[start:stop]
        teams = network.by_work[mine.indices]
        sizes = np.diff(teams.indptr)
        one, year = np.repeat(rows_of(mine), sizes), np.repeat(place[mine.indices], sizes)
        above = (teams.indices > one + start) & (year != UNKNOWN)
        counted = _by_year(one[above] * np.int64(people) + teams.indices[above], year[above], years)
        every, first = every + counted[0], first + counted[1]
    return every, first


def _by_year(what: _Counts, year: _Counts, years: int) -> tuple[_Counts, _Counts]:
    """Return how many different numbers stand in each year, and for how many it is the first."""
    what, year = np.divmod(distinct(what.astype(np.int64) * years + year), max(years, 1))
    return np.bincount(year, minlength=years), np.bincount(year[begins(what)], minlength=years)
