"""Statistics of collaboration: each gives a table, of the ties of people, or of credits with their years and roles.

STATISTICS lists those that take ties, or a networkx graph of them, by the name under which a user asks for one;
OF_CREDITS those that take the columns of credits, OF_TEAMS those that take the two-mode network, EVERY all of them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType

import networkx as nx
import pandas as pd

from staffroll.errors import one_of
from staffroll.network.affiliation import Affiliation
from staffroll.network.tied import Ties
from staffroll.stats.assortativity import assortativity, attribute_assortativity
from staffroll.stats.brokers import brokers
from staffroll.stats.centre import centre
from staffroll.stats.closeness import closeness
from staffroll.stats.clustering import clustering, transitivity
from staffroll.stats.collaborators import collaborators
from staffroll.stats.communities import communities, groups, modularity, stability, sweep
from staffroll.stats.components import components
from staffroll.stats.constraint import constraint
from staffroll.stats.cores import cores
from staffroll.stats.distances import distances, path_lengths
from staffroll.stats.eigenvector import eigenvector
from staffroll.stats.loyalty import loyalty
from staffroll.stats.newcomers import newcomers
from staffroll.stats.pagerank import pagerank
from staffroll.stats.periphery import coreness_fit, periphery
from staffroll.stats.retention import retention
from staffroll.stats.reuse import reuse
from staffroll.stats.shape import shape
from staffroll.stats.small_world import small_world
from staffroll.stats.strength import strength
from staffroll.stats.transitions import ladder, transitions
from staffroll.stats.uncertainty import Doubts, intervals

Statistic = Callable[["Ties | nx.Graph[str]"], pd.DataFrame]
StatisticOfCredits = Callable[..., pd.DataFrame]  # of Columns, and a Choice of them by name
StatisticOfTeams = Callable[[Affiliation], pd.DataFrame]

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

OF_CREDITS: Mapping[str, StatisticOfCredits] = MappingProxyType(
    {
        "newcomers": newcomers,
        "transitions": transitions,
        "reuse": reuse,
        "loyalty": loyalty,
        "retention": retention,
        "shape": shape,
    }
)


OF_TEAMS: Mapping[str, StatisticOfTeams] = MappingProxyType({"small-world": small_world})

EVERY: Mapping[str, Callable[..., pd.DataFrame]] = MappingProxyType({**STATISTICS, **OF_CREDITS, **OF_TEAMS})


RANKED: Mapping[str, str] = MappingProxyType(
    {
        "strength": "newman",
        "brokers": "betweenness",
        "pagerank": "pagerank",
        "cores": "core",
        "clustering": "clustering",
        "constraint": "effective_size",
        "closeness": "closeness",
        "eigenvector": "eigenvector",
    }
)
"""The statistics that rank people, each with the measure it ranks by, the highest first."""


def named(name: str) -> Statistic:
    """Return the statistic with this name; raise UnknownName, with the nearest names, where there is none."""
    return one_of("statistic", name, STATISTICS)


def compute(name: str, ties: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return the table of the statistic with this name.

    >>> compute("strength", nx.Graph()).empty
    True
    """
    return named(name)(ties)


def describe(name: str) -> str:
    """Return what the statistic with this name says, in a line.

    >>> describe("collaborators")
    'Who worked with whom most.'
    """
    module = inspect.getmodule(one_of("statistic", name, EVERY))
    return (inspect.getdoc(module) or "").partition("\n")[0]


__all__ = [
    "EVERY",
    "OF_CREDITS",
    "OF_TEAMS",
    "RANKED",
    "STATISTICS",
    "Doubts",
    "Statistic",
    "StatisticOfCredits",
    "StatisticOfTeams",
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
    "intervals",
    "ladder",
    "loyalty",
    "modularity",
    "named",
    "newcomers",
    "pagerank",
    "path_lengths",
    "periphery",
    "retention",
    "reuse",
    "shape",
    "small_world",
    "stability",
    "strength",
    "sweep",
    "transitions",
    "transitivity",
]
