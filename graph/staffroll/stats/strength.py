"""How much each person worked with others.

For a person i with ties to the people j,

    collaborators(i) = number of ties, in people,
    shared_works(i)  = Σ_j shared works of i and j, in works, each counted once for each collaborator on it,
    newman(i)        = Σ_j newman(i, j), in works.

The last is the number of i's works that had anybody else on them, because the weights of a work of n people
sum to (n − 1) / (n − 1) = 1 for each of them (M. E. J. Newman, Phys. Rev. E 64, 016132, 2001, section IV).
"""

from __future__ import annotations

from math import fsum
from typing import Any

import networkx as nx
import pandas as pd


def strength(graph: nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each person, those with most shared works first.

    >>> graph = nx.Graph()
    >>> graph.add_nodes_from((name[0], {"label": name, "count": 2}) for name in ("Aya", "Ken", "Rin"))
    >>> graph.add_edge("A", "K", count=1, newman=1.0)
    >>> graph.add_edge("K", "R", count=2, newman=1.5)
    >>> strength(graph)[["person", "works", "collaborators", "shared_works", "newman"]]
      person  works  collaborators  shared_works  newman
    0    Ken      2              2             3     2.5
    1    Rin      2              1             2     1.5
    2    Aya      2              1             1     1.0
    """
    rows = [_row(graph, person) for person in graph]
    rows.sort(key=lambda row: (-row[3], -row[4], -row[2], row[0], row[5]))
    names = ["person", "works", "collaborators", "shared_works", "newman", "person_id"]
    return pd.DataFrame(rows, columns=names)


def _row(graph: nx.Graph[str], person: str) -> tuple[Any, ...]:
    attributes, ties = graph.nodes[person], list(graph[person].values())
    shared = sum(tie["count"] for tie in ties)
    newman = fsum(tie["newman"] for tie in ties)
    return attributes["label"], attributes["count"], len(ties), shared, newman, person
