"""Statistics of collaboration: each takes the network of people and gives a table.

STATISTICS lists them by the name under which a user asks for one.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import networkx as nx
import pandas as pd

from staffroll.stats.brokers import brokers
from staffroll.stats.collaborators import collaborators
from staffroll.stats.components import components
from staffroll.stats.strength import strength

Statistic = Callable[["nx.Graph[str]"], pd.DataFrame]

STATISTICS: Mapping[str, Statistic] = MappingProxyType(
    {
        "collaborators": collaborators,
        "strength": strength,
        "brokers": brokers,
        "components": components,
    }
)

__all__ = ["STATISTICS", "Statistic", "brokers", "collaborators", "components", "strength"]
