"""Who worked with whom most.

For two people a and b, `shared_works` is the number of works that credit both, in works, and

    newman(a, b) = Σ over shared works w of 1 / (n_w − 1),

without unit, with n_w the people on w (M. E. J. Newman, Phys. Rev. E 64, 016132, 2001): a shared work counts
the more, the fewer people shared it.
"""

from __future__ import annotations

import networkx as nx
import pandas as pd


def collaborators(graph: nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each pair of people with a shared work, those who shared most first.

    >>> graph = nx.Graph()
    >>> graph.add_nodes_from([("a", {"label": "Aya"}), ("k", {"label": "Ken"}), ("r", {"label": "Rin"})])
    >>> graph.add_edge("a", "k", works=("Kites",), count=1, newman=1.0)
    >>> graph.add_edge("k", "r", works=("Blue Hour", "Tin Moon"), count=2, newman=1.5)
    >>> collaborators(graph)[["person", "collaborator", "shared_works", "newman"]]
      person collaborator  shared_works  newman
    0    Ken          Rin             2     1.5
    1    Aya          Ken             1     1.0
    """
    labels = {node: attributes["label"] for node, attributes in graph.nodes(data=True)}
    rows = [
        (labels[a], labels[b], tie["count"], tie["newman"], tie["works"], a, b) for a, b, tie in graph.edges(data=True)
    ]
    rows.sort(key=lambda row: (-row[2], -row[3], row[0], row[1], row[5:]))
    names = ["person", "collaborator", "shared_works", "newman", "works", "person_id", "collaborator_id"]
    return pd.DataFrame(rows, columns=names)
