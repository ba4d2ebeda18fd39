"""From links to clusters: connected components, but for what must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from staffroll.resolve.model import STRONGEST, Link, Node

Pair = tuple[Node, Node]


@dataclass(frozen=True, slots=True)
class Clustering:
    """Nodes that are one, each cluster sorted as the nodes are, and the links that would have joined what is apart."""

    members: tuple[tuple[Node, ...], ...]
    refused: tuple[Link, ...]
    kept_apart: Callable[[Node, Node], bool]


def clusters(nodes: Iterable[Node], links: Iterable[Link], apart: Collection[Pair] = ()) -> Clustering:
    """Return the clusters of the nodes.

    The stronger method goes first, so that a weaker one gives way to it; a link may lead through a node that nothing
    prints, as a curated one does.

    >>> one, two, three = (Node("agent", key) for key in "abc")
    >>> found = clusters([one, two, three], [Link(one, two, "spelling"), Link(two, three, "authority")], [(one, three)])
    >>> [[node.key for node in cluster] for cluster in found.members], found.refused[0].method
    ([['a', 'b'], ['c']], 'authority')
    """
    joined = _Union(apart)
    ordered = sorted(links, key=lambda link: (STRONGEST[link.method], link.one, link.other))
    refused = tuple(link for link in ordered if not joined.join(link.one, link.other))
    members: dict[Node, list[Node]] = defaultdict(list)
    for node in nodes:
        members[joined.root(node)].append(node)
    return Clustering(tuple(map(tuple, members.values())), refused, joined.kept_apart)


class _Union:
    """Disjoint sets, some of which must never become one."""

    def __init__(self, apart: Collection[Pair]) -> None:
        self._parent: dict[Node, Node] = {}
        self._apart: dict[Node, set[Node]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def root(self, node: Node) -> Node:
        parent = self._parent
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    def kept_apart(self, one: Node, other: Node) -> bool:
        return self.root(other) in self._apart.get(self.root(one), ())

    def join(self, one: Node, other: Node) -> bool:
        low, high = sorted((self.root(one), self.root(other)))
        if low == high:
            return True
        if high in self._apart.get(low, ()):
            return False
        self._parent[high] = low
        for enemy in self._apart.pop(high, set()):
            self._apart[enemy].discard(high)
            self._apart[enemy].add(low)
            self._apart[low].add(enemy)
        return True


def touching(links: Sequence[Link]) -> dict[Node, list[Link]]:
    """Return the links of each node."""
    found: dict[Node, list[Link]] = defaultdict(list)
    for link in links:
        found[link.one].append(link)
        found[link.other].append(link)
    return found
