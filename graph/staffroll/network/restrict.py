"""Parts of a network: people around one person or between two, and the staff of one work."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from staffroll.errors import UnknownName
from staffroll.network.parts import Part
from staffroll.network.two_mode import two_mode
from staffroll.records import CreditRow


def around(graph: nx.Graph[str], person: str, *, radius: int = 1) -> nx.Graph[str]:
    """Return the people at most `radius` ties away from the person, with all ties among them.

    >>> sorted(around(nx.path_graph(["aya", "ken", "rin", "yui"]), "aya", radius=2))
    ['aya', 'ken', 'rin']
    """
    return _part(graph, _distances(graph, person, radius=radius))


def of_work(source: Iterable[CreditRow] | nx.Graph[str], work: str) -> nx.Graph[str]:
    """Return the two-mode network of the people on the work and of all their works.

    >>> rows = [CreditRow(who, who, "person", what, what, "script", "script")
    ...         for who, what in [("aya", "blue"), ("ken", "blue"), ("ken", "kites"), ("rin", "kites")]]
    >>> list(of_work(rows, "blue"))
    ['aya', 'blue', 'ken', 'kites']
    """
    credits_ = source if isinstance(source, nx.Graph) else two_mode(source)
    if work not in credits_:
        raise UnknownName("work", work)
    staff = set(credits_[work])
    return _part(credits_, staff.union(*(credits_[person] for person in staff)))


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


def only_of(graph: nx.Graph[str], part: Part) -> nx.Graph[str]:
    """Return the people and the ties of a part with what the graph, as `people` gives it, says of them."""
    iris = part.iris
    ends = zip(part.one.tolist(), part.other.tolist(), strict=True)
    ties = sorted((*sorted((iris[one], iris[other])),) for one, other in ends)
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from((iri, graph.nodes[iri]) for iri in sorted(iris))
    found.add_edges_from((one, other, graph.edges[one, other]) for one, other in ties)
    return found


def at_least(graph: nx.Graph[str], minimum: int) -> nx.Graph[str]:
    """Return everybody, tied where they share at least `minimum` works.

    >>> triangle = nx.Graph([("aya", "ken", {"count": 2}), ("aya", "rin", {"count": 1}), ("ken", "rin", {"count": 3})])
    >>> list(at_least(triangle, 2).edges)
    [('aya', 'ken'), ('ken', 'rin')]
    """
    if minimum <= 1:
        return graph
    kept = _part(graph, graph)
    kept.remove_edges_from([(a, b) for a, b, tie in graph.edges(data=True) if tie["count"] < minimum])
    return kept


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
