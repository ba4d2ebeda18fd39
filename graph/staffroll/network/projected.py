"""The projections of networkx's `bipartite`, by its names and of its results, taken as products of matrices.

Each returns a networkx graph of the rows of a two-mode network: of people, or of works where the network is turned.
Nodes are IRIs with their `label`; edges carry `weight` where networkx's do.
"""

from __future__ import annotations

import networkx as nx

from staffroll.network.affiliation import Affiliation
from staffroll.network.ties import graph_of


def projected_graph(network: Affiliation) -> nx.Graph[str]:
    """Return who shares a work with whom, without weights."""
    graph = graph_of(network)
    for *_, held in graph.edges(data=True):
        del held["weight"]
    return graph


def weighted_projected_graph(network: Affiliation, *, ratio: bool = False) -> nx.Graph[str]:
    """Return who shares how many works with whom; with `ratio`, as a share of all works of the network."""
    graph = graph_of(network)
    if ratio:
        for *_, held in graph.edges(data=True):
            held["weight"] /= network.matrix.shape[1]
    return graph


def collaboration_weighted_projected_graph(network: Affiliation) -> nx.Graph[str]:
    """Return who shares works with whom, each work weighing 1 / (n − 1) of its n people (Newman)."""
    return graph_of(network, "newman")


def overlap_weighted_projected_graph(network: Affiliation, *, jaccard: bool = True) -> nx.Graph[str]:
    """Return which share of their works two people share: of the works of both, or else of those of the one with fewer.

    >>> from staffroll.columns.listed import listed
    >>> from staffroll.network.affiliation import affiliation
    >>> columns = listed([("Aya", "Kites", "director"), ("Aya", "Tin Moon", "music"), ("Ken", "Kites", "music")])
    >>> list(overlap_weighted_projected_graph(affiliation(columns)).edges.data("weight"))
    [('Aya', 'Ken', 0.5)]
    """
    return graph_of(network, "jaccard" if jaccard else "overlap")
