"""Who of one role worked with whom of another: a directed network, as of directors and their composers.

    works(i → j) = Σ over works w of one(i, w) · other(j, w),   i ≠ j,

with one(i, w) and other(j, w) 1 where i holds the one role and j the other one on w, else 0: in works. Whoever holds
both on a work is not tied to themselves. The other way round the roles give the same ties turned.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp

from staffroll.columns import Columns
from staffroll.network.affiliation import Choice, Mask
from staffroll.network.grouped import grouped
from staffroll.network.runs import distinct
from staffroll.network.tables import named
from staffroll.network.ties import rows_of


@dataclass(frozen=True, eq=False)
class Between:
    """`matrix[i, j]` works have agent i in the role `one` and agent j in the role `other`; both are places."""

    columns: Columns
    one: str
    other: str
    matrix: sp.csr_array

    def table(self) -> pd.DataFrame:
        """Return one row for each pair, those with most works first, equal ones by their names."""
        agents = self.columns.agents
        one, other = rows_of(self.matrix), self.matrix.indices
        table = pd.DataFrame(
            {
                "person": named(agents.labels, one),
                "collaborator": named(agents.labels, other),
                "shared_works": self.matrix.data,
                "person_id": named(agents.iris, one),
                "collaborator_id": named(agents.iris, other),
            }
        )
        order = ["shared_works", "person", "collaborator", "person_id", "collaborator_id"]
        return table.sort_values(order, ascending=[False, True, True, True, True], ignore_index=True)

    def graph(self) -> nx.DiGraph[str]:
        """Return the network as networkx holds it: edges from the one role to the other, `weight` in works.

        Nodes are IRIs with their `label`; only who is tied to somebody is in it.
        """
        agents, (one, other) = self.columns.agents, self.matrix.nonzero()
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from((agents.iris[place], {"label": agents.labels[place]}) for place in np.union1d(one, other))
        graph.add_weighted_edges_from(
            (agents.iris[row], agents.iris[column], value)
            for row, column, value in zip(one, other, self.matrix.data.tolist(), strict=True)
        )
        return graph


def between_roles(
    columns: Columns, one: str, other: str, *, departments: bool = False, choice: Choice | None = None
) -> Between:
    """Return who of one role worked with whom of the other on how many works; with `departments`, both are such.

    A role counts for itself, without finer ones. Raises UnknownName for what is no role, or no department.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Aya", "Tin Moon", "director"), ("Aya", "Tin Moon", "music"),
    ...                   ("Ken", "Kites", "music"), ("Ken", "Tin Moon", "music")])
    >>> between_roles(columns, "director", "music").table()[["person", "collaborator", "shared_works"]]
      person collaborator  shared_works
    0    Aya          Ken             2
    """
    roles = grouped(columns, departments=departments)
    chosen = (choice or Choice()).of(columns)
    left, right = (_held(columns, chosen & (roles.of == place)) for place in map(roles.place, (one, other)))
    together = (left @ right.T).tocoo()
    holders, others = together.coords
    apart = holders != others
    matrix = sp.coo_array((together.data[apart], (holders[apart], others[apart])), shape=together.shape).tocsr()
    matrix.sort_indices()
    return Between(columns, one, other, matrix)


def _held(columns: Columns, chosen: Mask) -> sp.csr_array:
    """Return agents by works, 1 where an agent has a chosen credit on a work."""
    shape = (len(columns.agents.iris), len(columns.works.iris))
    places = distinct(columns.agent[chosen].astype(np.int64) * shape[1] + columns.work[chosen])
    agent, work = np.divmod(places, max(shape[1], 1))
    return sp.coo_array((np.ones(len(places), dtype=np.int32), (agent, work)), shape=shape).tocsr()
