"""How many of a studio's people come back to it.

For a studio s, over its works of known years, with f(i) the first year in which person i is on one of them,

    retention(s) = people i who are on a work of s later than f(i) / people i with f(i) before the last year of s,

between 0 and 1, 0 where there is nobody to count. Whoever came in the studio's last year could not come back yet and
is left out. A studio is an organization credited with the animation production; of several on one work, each has all
its people.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN
from staffroll.network.affiliation import Choice
from staffroll.network.runs import begins
from staffroll.network.studios import studios
from staffroll.network.tables import named
from staffroll.network.ties import rows_of
from staffroll.stats.shares import shares


def retention(columns: Columns, choice: Choice | None = None) -> pd.DataFrame:
    """Return one row for each studio, those with most people first.

    `earlier` are those who came before its last year, `stayed` those of them who came back in a later year.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Ken", "Kites", "script"), ("Aya", "Tin Moon", "director"),
    ...                   ("Rin", "Tin Moon", "script"), ("studio kite", "Kites", "animation-production"),
    ...                   ("studio kite", "Tin Moon", "animation-production")],
    ...                  years={"Kites": 2020, "Tin Moon": 2022}, organizations=["studio kite"])
    >>> retention(columns)[["studio", "works", "people", "earlier", "stayed", "retention"]]
            studio  works  people  earlier  stayed  retention
    0  studio kite      2       3        2       1        0.5
    """
    known, agents = studios(columns, choice), columns.agents
    year = columns.works.year[known.network.works]
    work, studio = rows_of(known.made), known.made.indices
    work, studio = work[year[work] != UNKNOWN], studio[year[work] != UNKNOWN]
    number = len(known.studios)
    works = np.bincount(studio, minlength=number)
    teams = known.network.by_work[work]
    sizes = np.diff(teams.indptr)
    person, studio, years = teams.indices, np.repeat(studio, sizes), np.repeat(year[work], sizes)
    order = np.lexsort((years, person, studio))
    person, studio, years = person[order], studio[order], years[order]
    starts = np.flatnonzero(begins(studio, person))
    first, of = years[starts], studio[starts]
    last = years[np.append(starts[1:], len(years))[: len(starts)] - 1]
    final = np.full(number, UNKNOWN, dtype=years.dtype)
    np.maximum.at(final, of, last)
    earlier, stayed = (np.bincount(of[kept], minlength=number) for kept in (first < final[of], first < last))
    listed = np.flatnonzero(works)
    table = pd.DataFrame(
        {
            "studio": named(agents.labels, known.studios[listed]),
            "works": works[listed],
            "people": np.bincount(of, minlength=number)[listed],
            "earlier": earlier[listed],
            "stayed": stayed[listed],
            "retention": shares(stayed, earlier)[listed],
            "studio_id": named(agents.iris, known.studios[listed]),
        }
    )
    by = ["people", "works", "studio", "studio_id"]
    return table.sort_values(by, ascending=[False, False, True, True], ignore_index=True)
