"""Parts of a network of people: around one person, of one work, between two people."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from staffroll.errors import UnknownName


def around(graph: nx.Graph[str], person: str, *, radius: int = 1) -> nx.Graph[str]:
    """Return the people at most `radius` ties away from the person, with all ties among them.

    >>> sorted(around(nx.path_graph(["aya", "ken", "rin", "yui"]), "aya", radius=2))
    ['aya', 'ken', 'rin']
    """
    return _part(graph, _distances(graph, person, radius=radius))


def of_work(graph: nx.Graph[str], work: str) -> nx.Graph[str]:
    """Return the people on the work, with all ties among them, those from other works included.

    >>> graph = nx.Graph()
    >>> graph.add_nodes_from([("aya", {"work_ids": ("blue hour",)}), ("ken", {"work_ids": ("kites",)})])
    >>> list(of_work(graph, "blue hour"))
    ['aya']
    """
    staff = [person for person, works in graph.nodes(data="work_ids", default=()) if work in works]
    if not staff:
        raise UnknownName("work", work)
    return _part(graph, staff)


def between(graph: nx.Graph[str], one: str, other: str) -> nx.Graph[str]:
    """Return the two people, and everybody and every tie on a shortest path between them if there is one.

    >>> square = nx.Graph([("aya", "ken"), ("aya", "rin"), ("ken", "rin"), ("ken", "yui"), ("rin", "yui")])
    >>> list(between(square, "aya", "yui").edges)
    [('aya', 'ken'), ('aya', 'rin'), ('ken', 'yui'), ('rin', 'yui')]
    """
    near, far = _distances(graph, one), _distances(graph, other)
    length = near.get(other)
    on_path = {node for node in near if length is not None and near[node] + far[node] == length}
    part = _part(graph, on_path | {one, other})
    part.remove_edges_from([(a, b) for a, b in part.edges if near[a] == near[b]])
    return part


def _distances(graph: nx.Graph[str], person: str, *, radius: int | None = None) -> dict[str, int]:
    if person not in graph:
        raise UnknownName("person", person)
    return dict(nx.single_source_shortest_path_length(graph, person, cutoff=radius))


def _part(graph: nx.Graph[str], nodes: Iterable[str]) -> nx.Graph[str]:
    """Return the induced network as a copy in sorted order, which networkx's own views do not promise."""
    kept = sorted(nodes)
    part: nx.Graph[str] = nx.Graph()
    part.add_nodes_from((node, graph.nodes[node]) for node in kept)
    ties = graph.subgraph(kept).edges(data=True)
    part.add_edges_from(sorted(((min(a, b), max(a, b), tie) for a, b, tie in ties), key=lambda tie: tie[:2]))
    return part
