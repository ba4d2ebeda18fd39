"""Works that continue each other, in their order, and who is on both of two that follow each other.

columns → following (work → next installment) → staff (who is on the one and on the next, by role) → succession, reuse
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN, Places
from staffroll.network.affiliation import Choice, Mask
from staffroll.network.runs import distinct

Keys = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Steps:
    """Step i leads from the work `before[i]` to the next installment, `after[i]`, both places in the columns."""

    before: Places
    after: Places


@dataclass(frozen=True, eq=False)
class Staff:
    """Who holds which role before and after each step: a number for each step, role and agent, sorted, each once."""

    before: Keys
    after: Keys
    agents: int
    roles: int

    def apart(self, keys: Keys) -> tuple[Keys, Keys, Keys]:
        """Return the step, role and agent that each number stands for."""
        held, agent = np.divmod(keys, max(self.agents, 1))
        step, role = np.divmod(held, max(self.roles, 1))
        return step, role, agent


def following(columns: Columns, choice: Choice | None = None) -> Steps:
    """Return the steps between the installments of each base work, sorted by base work and then by time.

    Works that continue each other, the base among them, directly or over others, stand in the order of their years;
    those of one year in that of their titles, then IRIs. A work of unknown year is in no order and left out, as is
    what the choice does not allow, whatever roles it chooses: then the step leads to the installment after it.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", work, "director") for work in ("Kites", "Kites 2", "Kites 3", "Tin Moon")],
    ...                  years={"Kites": 2020, "Kites 2": 2022, "Kites 3": 2021, "Tin Moon": 2021},
    ...                  bases={"Kites 2": "Kites", "Kites 3": "Kites"})
    >>> steps = following(columns)
    >>> [(columns.works.labels[one], columns.works.labels[other]) for one, other in zip(steps.before, steps.after)]
    [('Kites', 'Kites 3'), ('Kites 3', 'Kites 2')]
    """
    works = columns.works
    family = _families(columns)
    allowed = np.zeros(len(works.iris), dtype=np.bool_)
    allowed[columns.work[replace(choice or Choice(), roles=None, organizations=True).of(columns)]] = True
    several = np.bincount(family, minlength=1)[family] > 1 if len(family) else allowed
    places = np.flatnonzero(allowed & several & (works.year != UNKNOWN))
    titles = np.unique([works.labels[place] for place in places], return_inverse=True)[1] if len(places) else places
    order = places[np.lexsort((places, titles, works.year[places], family[places]))].astype(np.int32)
    one = family[order[:-1]] == family[order[1:]]
    return Steps(order[:-1][one], order[1:][one])


def staff(columns: Columns, steps: Steps, chosen: Mask, role: Places, roles: int) -> Staff:
    """Return who holds which of so many roles on the works before and after each step, of the chosen credits."""
    before, after = (_held(columns, places, chosen, role, roles) for places in (steps.before, steps.after))
    return Staff(before, after, len(columns.agents.iris), roles)


def _held(columns: Columns, places: Places, chosen: Mask, role: Places, roles: int) -> Keys:
    step = np.full(len(columns.works.iris), UNKNOWN, dtype=np.int64)
    step[places] = np.arange(len(places))  # no work is before two steps, or after two
    kept = chosen & (step[columns.work] != UNKNOWN)
    return distinct((step[columns.work[kept]] * roles + role[kept]) * len(columns.agents.iris) + columns.agent[kept])


def _families(columns: Columns) -> Places:
    """Return the number of each work's family: works joined to their bases, over however many others."""
    base = columns.works.base
    continuing = np.flatnonzero(base != UNKNOWN)
    ends = (np.ones(len(continuing), dtype=np.int8), (continuing, base[continuing]))
    joined = sp.coo_array(ends, shape=(len(base), len(base)))
    family: Places = connected_components(joined, directed=False)[1].astype(np.int32)
    return family
