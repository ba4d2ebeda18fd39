"""The page on which the network is explored; the one place where the site calls for it."""

from __future__ import annotations

import networkx as nx

from staffroll.views.page import network_page

PEOPLE = 2000  # of more than this the page does not draw


def explorer(ties: nx.Graph[str], title: str) -> str:
    """Return the page of a network of people."""
    return network_page(ties, title=title)
