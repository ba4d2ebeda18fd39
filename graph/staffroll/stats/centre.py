"""Who is in the centre: nearest to everybody.

`mean_distance` is the mean number of ties on the shortest paths to all others of the largest component, `eccentricity`
the number to the furthest of them. Both are exact. In a component of more than `exact` people only the most promising
are looked at: so many `candidates` of the largest harmonic closeness as estimated from `samples` people. In the network
of film actors such a mean is known as the Bacon number's (D. J. Watts, Six Degrees, 2003, chapter 3).
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd

from staffroll.network.breadth import counted
from staffroll.network.tables import named
from staffroll.network.tied import Ties, as_ties
from staffroll.stats.closeness import nearness
from staffroll.stats.giant import giant


def centre(
    source: Ties | nx.Graph[str], *, exact: int = 5000, samples: int = 512, candidates: int = 100
) -> pd.DataFrame:
    """Return one row for each person of the largest component, the nearest to everybody there first.

    >>> centre(nx.path_graph(["Aya", "Ken", "Rin"]))[["person", "mean_distance", "eccentricity"]]
      person  mean_distance  eccentricity
    0    Ken            1.0             1
    1    Aya            1.5             2
    2    Rin            1.5             2
    """
    ties = as_ties(source)
    people = giant(ties.tying.component)
    rows = people if len(people) > 1 else people[:0]
    if len(rows) > exact:
        near = nearness(ties, exact=exact, samples=samples).harmonic[rows]
        rows = np.sort(rows[np.argsort(-near, kind="stable")[:candidates]])
    numbers = counted(ties.tying.steps, rows)
    steps = np.arange(1, numbers.shape[1] + 1)
    table = pd.DataFrame({"person": named(ties.labels, rows)})
    table["mean_distance"] = numbers @ steps / max(len(people) - 1, 1)
    table["eccentricity"] = (numbers > 0).sum(axis=1)
    table["person_id"] = named(ties.iris, rows)
    return table.sort_values(["mean_distance", "eccentricity", "person", "person_id"], ignore_index=True)
