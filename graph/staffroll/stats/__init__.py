"""Statistics of collaboration: each takes the ties of people, or a networkx graph of them, and gives a table.

STATISTICS lists them by the name under which a user asks for one.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType

import networkx as nx
import pandas as pd

from staffroll.errors import one_of
from staffroll.network.tied import Ties
from staffroll.stats.assortativity import assortativity, attribute_assortativity
from staffroll.stats.brokers import brokers
from staffroll.stats.closeness import closeness
from staffroll.stats.clustering import clustering, transitivity
from staffroll.stats.collaborators import collaborators
from staffroll.stats.communities import communities, groups, modularity, stability, sweep
from staffroll.stats.components import components
from staffroll.stats.constraint import constraint
from staffroll.stats.cores import cores
from staffroll.stats.distances import centre, distances, path_lengths
from staffroll.stats.eigenvector import eigenvector
from staffroll.stats.pagerank import pagerank
from staffroll.stats.periphery import coreness_fit, periphery
from staffroll.stats.small_world import small_world
from staffroll.stats.strength import strength

Statistic = Callable[["Ties | nx.Graph[str]"], pd.DataFrame]

STATISTICS: Mapping[str, Statistic] = MappingProxyType(
    {
        "collaborators": collaborators,
        "strength": strength,
        "brokers": brokers,
        "components": components,
        "pagerank": pagerank,
        "cores": cores,
        "clustering": clustering,
        "constraint": constraint,
        "communities": communities,
        "closeness": closeness,
        "eigenvector": eigenvector,
        "periphery": periphery,
        "assortativity": assortativity,
        "distances": distances,
        "centre": centre,
    }
)


def compute(name: str, ties: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return the table of the statistic with this name.

    >>> compute("strength", nx.Graph()).empty
    True
    """
    return one_of("statistic", name, STATISTICS)(ties)


def describe(name: str) -> str:
    """Return what the statistic with this name says, in a line.

    >>> describe("collaborators")
    'Who worked with whom most.'
    """
    module = inspect.getmodule(one_of("statistic", name, STATISTICS))
    return (inspect.getdoc(module) or "").partition("\n")[0]


__all__ = [
    "STATISTICS",
    "Statistic",
    "assortativity",
    "attribute_assortativity",
    "brokers",
    "centre",
    "closeness",
    "clustering",
    "collaborators",
    "communities",
    "components",
    "compute",
    "constraint",
    "coreness_fit",
    "cores",
    "describe",
    "distances",
    "eigenvector",
    "groups",
    "modularity",
    "pagerank",
    "path_lengths",
    "periphery",
    "small_world",
    "stability",
    "strength",
    "sweep",
    "transitivity",
]
