"""The columns of a few credits, as the store gives them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from staffroll.columns import Agents, Columns, Works
from staffroll.columns.table import UNKNOWN
from staffroll.records import CreditRow


def columns_of_rows(
    rows: Iterable[CreditRow], years: dict[str, int] | None = None, bases: dict[str, str] | None = None
) -> Columns:
    ordered = sorted(rows, key=lambda row: (row.agent, row.work, row.role))
    kinds = {row.agent: row.agent_type == "person" for row in ordered}
    agents, works, roles = (sorted({getattr(row, name) for row in ordered}) for name in ("agent", "work", "role"))
    persons = np.array([kinds[agent] for agent in agents], dtype=np.bool_)
    labels = {row.agent: row.agent_label for row in ordered} | {row.work: row.work_label for row in ordered}
    spans = [(years or {}).get(work, UNKNOWN) for work in works]
    continued = [(bases or {}).get(work) for work in works]
    return Columns(
        np.array([agents.index(row.agent) for row in ordered], dtype=np.int32),
        np.array([works.index(row.work) for row in ordered], dtype=np.int32),
        np.array([roles.index(row.role) for row in ordered], dtype=np.int32),
        Agents(tuple(agents), tuple(map(labels.get, agents)), persons),
        Works(
            tuple(works),
            tuple(map(labels.get, works)),
            np.array(spans, dtype=np.int16),
            np.full(len(works), UNKNOWN, dtype=np.int16),
            (),
            np.array([works.index(base) if base in works else UNKNOWN for base in continued], dtype=np.int32),
        ),
        tuple(roles),
    )
