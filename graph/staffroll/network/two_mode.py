"""People and works as a two-mode network: an agent is tied to each work that credits it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import networkx as nx

from staffroll.records import CreditRow

AGENT, WORK = 0, 1


def two_mode(rows: Iterable[CreditRow]) -> nx.Graph[str]:
    """Return the network of agents (`bipartite=0`) and works (`bipartite=1`), the same for any order of rows.

    A work holds how many `people` and `organizations` it credits, so that a part of the network still knows, and its
    `year` where one is known.
    An edge holds the agent's `roles` on the work (ids, sorted) and their `role_labels` in the same order.

    >>> kite = CreditRow("a:aya", "Aya Mori", "person", "w:blue", "Blue Hour", "director", "director")
    >>> network = two_mode([kite])
    >>> network.nodes["a:aya"]
    {'label': 'Aya Mori', 'kind': 'person', 'bipartite': 0, 'agent_type': 'person'}
    >>> network.edges["a:aya", "w:blue"]["roles"]
    ('director',)
    """
    ordered = sorted(set(rows), key=_order, reverse=True)
    agents = {row.agent: _agent(row) for row in ordered}
    staff = Counter(
        (work, kind) for work, _, kind in {(row.work, row.agent, agents[row.agent]["kind"]) for row in ordered}
    )
    works = {row.work: _work(row, staff) for row in ordered}
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(sorted(agents.items()))
    network.add_nodes_from(sorted(works.items()))
    network.add_edges_from((*ends, _roles(labels)) for ends, labels in sorted(_credited(ordered).items()))
    return network


def _order(row: CreditRow) -> tuple[str, ...]:
    """Return what decides between rows that contradict each other about a label: the first in this order."""
    return row.agent, row.work, row.role, row.agent_label, row.work_label, row.role_label, row.agent_type, str(row.year)


def _agent(row: CreditRow) -> dict[str, Any]:
    kind = row.agent_type
    return {"label": row.agent_label, "kind": kind, "bipartite": AGENT, "agent_type": kind}


def _work(row: CreditRow, staff: Counter[tuple[str, str]]) -> dict[str, Any]:
    sizes = {"people": staff[row.work, "person"], "organizations": staff[row.work, "organization"]}
    dated = {} if row.year is None else {"year": row.year}
    return {"label": row.work_label, "kind": "work", "bipartite": WORK, **sizes, **dated}


def _credited(rows: Iterable[CreditRow]) -> dict[tuple[str, str], dict[str, str]]:
    """Return the labels by role id of each pair of agent and work."""
    credited: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        credited.setdefault((row.agent, row.work), {})[row.role] = row.role_label
    return credited


def _roles(labels: dict[str, str]) -> dict[str, Any]:
    ids = tuple(sorted(labels))
    return {"roles": ids, "role_labels": tuple(labels[role] for role in ids)}
