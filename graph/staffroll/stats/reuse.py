"""How much of a work's team is kept on its next installment.

For a work with the people A and the next installment of the same base work with the people B,

    kept    = |A ∩ B| / |A|,
    jaccard = |A ∩ B| / |A ∪ B|,

both between 0 and 1, without unit, 0 where nobody is counted (P. Jaccard, New Phytologist 11, 37-50, 1912). Credits
that no source states make both too low: compare works whose staff is stated as fully.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from staffroll.columns import Columns
from staffroll.network.affiliation import Choice
from staffroll.network.grouped import grouped
from staffroll.network.installments import following, staff
from staffroll.network.tables import named
from staffroll.stats.shares import shares


def reuse(columns: Columns, *, departments: bool = False, choice: Choice | None = None) -> pd.DataFrame:
    """Return one row for each two installments that follow each other, or for each department of them, by title.

    Only what anybody is on before or after is listed.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Rin", "Kites", "script"), ("Yui", "Kites", "music"),
    ...                   ("Ken", "Kites 2", "director"), ("Rin", "Kites 2", "script")],
    ...                  years={"Kites": 2020, "Kites 2": 2022}, bases={"Kites 2": "Kites"})
    >>> reuse(columns)[["work", "next_work", "people", "next_people", "shared", "kept", "jaccard"]].round(3)
        work next_work  people  next_people  shared   kept  jaccard
    0  Kites   Kites 2       3            2       1  0.333     0.25
    """
    steps, roles = following(columns, choice), grouped(columns, departments=True)
    of, names = (roles.of, roles.names) if departments else (np.zeros_like(roles.of), ("",))
    held = staff(columns, steps, (choice or Choice()).of(columns), of, len(names))
    kept = np.intersect1d(held.before, held.after, assume_unique=True)
    before, after, shared = (
        np.bincount(keys // max(held.agents, 1), minlength=len(steps.before) * len(names))
        for keys in (held.before, held.after, kept)
    )
    listed = np.flatnonzero(before + after)
    before, after, shared = before[listed], after[listed], shared[listed]
    step, name = np.divmod(listed, max(len(names), 1))
    works, one, other = columns.works, steps.before[step], steps.after[step]
    table = pd.DataFrame(
        {
            "work": named(works.labels, one),
            "next_work": named(works.labels, other),
            "year": works.year[one],
            "next_year": works.year[other],
            "department": named(names, name),
            "people": before,
            "next_people": after,
            "shared": shared,
            "kept": shares(shared, before),
            "jaccard": shares(shared, before + after - shared),
            "work_id": named(works.iris, one),
            "next_work_id": named(works.iris, other),
        }
    )
    order = ["work", "year", "next_work", "work_id", "next_work_id", "department"]
    table = table.sort_values(order, ignore_index=True)
    return table if departments else table.drop(columns="department")
