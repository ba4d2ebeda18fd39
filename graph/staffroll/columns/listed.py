"""Columns of a few credits that are written down by hand, for examples and for a first look at what is computed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

import numpy as np

from staffroll.columns.table import UNKNOWN, Agents, Columns, Works


def listed(
    credits_: Iterable[tuple[str, str, str]],
    *,
    years: Mapping[str, int] = MappingProxyType({}),
    bases: Mapping[str, str] = MappingProxyType({}),
    organizations: Collection[str] = (),
) -> Columns:
    """Return the columns of credits given as agent, work and role id; names stand for IRIs too.

    `years` and `bases` are by work, and whoever is not among the `organizations` is a person.

    >>> columns = listed([("Aya", "Blue Hour", "director")], years={"Blue Hour": 2020})
    >>> columns.agents.labels, columns.works.year.tolist(), columns.roles
    (('Aya',), [2020], ('director',))
    """
    ordered = sorted(credits_)
    agents, works, roles = (sorted({credit[part] for credit in ordered}) for part in range(3))
    known = dict(zip(works, range(len(works)), strict=True))
    return Columns(
        np.array([agents.index(agent) for agent, _, _ in ordered], dtype=np.int32),
        np.array([known[work] for _, work, _ in ordered], dtype=np.int32),
        np.array([roles.index(role) for _, _, role in ordered], dtype=np.int32),
        Agents(
            tuple(agents), tuple(agents), np.array([agent not in organizations for agent in agents], dtype=np.bool_)
        ),
        Works(
            tuple(works),
            tuple(works),
            np.array([years.get(work, UNKNOWN) for work in works], dtype=np.int16),
            np.full(len(works), UNKNOWN, dtype=np.int16),
            (),
            np.array([known.get(bases.get(work, ""), UNKNOWN) for work in works], dtype=np.int32),
        ),
        tuple(roles),
    )
