"""Who took whose place: a directed network between a work and its next installment.

A → B where A holds a role on the one and not on the next, and B holds it on the next and did not before; with
several who leave or come, each of these follows each of those, as nothing says whose place is whose. Two roles are
nobody's place to take unless they are chosen: voice actors have each their own character, and a mere contributor has
no role.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp

from staffroll.columns import Columns
from staffroll.columns.table import Places
from staffroll.network.affiliation import Choice
from staffroll.network.grouped import Grouped, grouped
from staffroll.network.installments import Steps, following, staff
from staffroll.network.tables import named

_NO_PLACE = ("contributor", "voice-actor")


@dataclass(frozen=True, eq=False)
class Succession:
    """One entry a change: `predecessor` and `successor` are agents, `role` a role, `step` one of the steps.

    All are places, in the columns or in the steps; changes are sorted by step, role, predecessor and successor.
    """

    columns: Columns
    roles: Grouped
    steps: Steps
    step: Places
    role: Places
    predecessor: Places
    successor: Places

    def __len__(self) -> int:
        """How many changes there are."""
        return len(self.step)

    @cached_property
    def people(self) -> Places:
        """Whoever took a place or left one, as places in the columns: the rows and columns of the matrix."""
        return np.union1d(self.predecessor, self.successor)

    @cached_property
    def matrix(self) -> sp.csr_array:
        """How often the person of a column took the place of the person of a row."""
        ends = np.searchsorted(self.people, self.predecessor), np.searchsorted(self.people, self.successor)
        counted = sp.coo_array((np.ones(len(self), dtype=np.int32), ends), shape=(len(self.people),) * 2).tocsr()
        counted.sum_duplicates()
        return counted

    def table(self) -> pd.DataFrame:
        """Return one row for each change, in the order of their years, titles and roles."""
        agents, works = self.columns.agents, self.columns.works
        before, after = self.steps.before[self.step], self.steps.after[self.step]
        table = pd.DataFrame(
            {
                "predecessor": named(agents.labels, self.predecessor),
                "successor": named(agents.labels, self.successor),
                "role": named(self.roles.names, self.role),
                "from_work": named(works.labels, before),
                "to_work": named(works.labels, after),
                "from_year": works.year[before],
                "to_year": works.year[after],
                "predecessor_id": named(agents.iris, self.predecessor),
                "successor_id": named(agents.iris, self.successor),
                "from_work_id": named(works.iris, before),
                "to_work_id": named(works.iris, after),
            }
        )
        order = "to_year from_year from_work to_work role predecessor successor".split()
        return table.sort_values([*order, *table.columns[-4:]], ignore_index=True)

    def graph(self) -> nx.DiGraph[str]:
        """Return the network as networkx holds it: an edge from each predecessor to each successor, nodes by IRI.

        A node has its `label`; an edge its `weight`, how often, and in the order of the table the `roles`, each once,
        and the `works`: pairs of the titles before and after.
        """
        changes: dict[tuple[str, str], list[tuple[str, tuple[str, str]]]] = defaultdict(list)
        table = self.table()
        names = ["predecessor_id", "successor_id", "role", "from_work", "to_work"]
        for one, other, role, before, after in table[names].itertuples(index=False, name=None):
            changes[one, other].append((role, (before, after)))
        agents = self.columns.agents
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from((agents.iris[place], {"label": agents.labels[place]}) for place in self.people)
        for (one, other), found in sorted(changes.items()):
            roles, works = (tuple(dict.fromkeys(part)) for part in zip(*found, strict=True))
            graph.add_edge(one, other, weight=len(found), roles=roles, works=works)
        return graph


def succession(columns: Columns, choice: Choice | None = None) -> Succession:
    """Return who took whose place in which role, of the chosen credits.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Rin", "Kites", "script"),
    ...                   ("Ken", "Kites 2", "director"), ("Rin", "Kites 2", "script")],
    ...                  years={"Kites": 2020, "Kites 2": 2022}, bases={"Kites 2": "Kites"})
    >>> succession(columns).table()[["predecessor", "successor", "role", "from_work", "to_work"]]
      predecessor successor      role from_work  to_work
    0         Aya       Ken  director     Kites  Kites 2
    """
    chosen = (choice or Choice()).of(columns)
    if choice is None or choice.roles is None:
        chosen &= ~np.isin(columns.roles, _NO_PLACE)[columns.role]
    roles, steps = grouped(columns), following(columns, choice)
    held = staff(columns, steps, chosen, roles.of, len(roles.names))
    left, came = (
        pd.DataFrame(dict(zip(("step", "role", name), held.apart(keys), strict=True)), dtype=np.int32)
        for name, keys in (
            ("predecessor", np.setdiff1d(held.before, held.after, assume_unique=True)),
            ("successor", np.setdiff1d(held.after, held.before, assume_unique=True)),
        )
    )
    parts = ["step", "role", "predecessor", "successor"]
    changes = left.merge(came, on=["step", "role"]).sort_values(parts)
    return Succession(columns, roles, steps, *(changes[name].to_numpy() for name in parts))
