"""Who belongs to a core in which everybody works with everybody, and who to the periphery around it.

In the ideal pattern any two people of the core are tied, any two of the periphery are not, and nothing is asked of ties
between core and periphery (S. P. Borgatti, M. G. Everett, Models of core/periphery structures, Social Networks 21,
375-395, 1999). The core is the one that departs least from it,

    Z(C) = pairs within C that are not tied + pairs outside of C that are tied.

The sum of Z depends on the core's size and its members' collaborators alone, so that the best core is the people with
most collaborators: the first h of them, with h the largest number so that h people have at least h collaborators each
(S. Z. W. Lip, A fast algorithm for the discrete core/periphery bipartitioning problem, arXiv:1102.5511, 2011). `core`
says whether a person is in it. Every network has such a core, however unlike the pattern it is: `coreness_fit` says how
like. People with equally many collaborators may be parted by it; then either choice is as good.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.stats.ranking import ranked

Core = NDArray[np.bool_]


def periphery(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each person, the core first, then whoever has more collaborators.

    >>> graph = nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya"), ("Rin", "Yui")])
    >>> periphery(graph)[["person", "core", "collaborators"]]
      person   core  collaborators
    0    Rin   True              3
    1    Aya   True              2
    2    Ken  False              2
    3    Yui  False              1
    """
    ties = as_ties(source)
    return ranked(ties, {"core": core(ties), "collaborators": ties.degree}, by=("core", "collaborators"))


def core(source: Ties | nx.Graph[str]) -> Core:
    """Return who is in the core; of the best cores the smallest, among equals those first by name, then by IRI."""
    ties = as_ties(source)
    order = np.lexsort((np.array(ties.iris), np.array(ties.labels), -ties.degree))
    found = np.zeros(len(ties), dtype=np.bool_)
    found[order[ties.degree[order] > np.arange(len(ties))]] = True
    return found


def coreness_fit(source: Ties | nx.Graph[str]) -> float:
    """Return the correlation of ties with the ideal pattern, over pairs within the core and pairs within the periphery.

    Between -1 and 1, and 1 where the pattern is met; unknown (NaN) where either does not vary: where there is no pair
    in the core or none in the periphery, or where all of these pairs are tied, or none is.

    >>> round(coreness_fit(nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya"), ("Rin", "Yui")])), 3)
    1.0
    """
    ties = as_ties(source)
    within = core(ties)
    one, other = within[ties.rows], within[ties.count.indices]
    tied_core, tied_periphery = float((one & other).sum() / 2), float((~one & ~other).sum() / 2)
    inner, outer = _pairs(int(within.sum())), _pairs(int((~within).sum()))
    tied = tied_core + tied_periphery
    untied = inner + outer - tied
    scale = np.sqrt(inner) * np.sqrt(outer) * np.sqrt(tied) * np.sqrt(untied)
    return float((tied_core * outer - tied_periphery * inner) / scale) if scale else float("nan")


def _pairs(number: int) -> float:
    return number * (number - 1) / 2
