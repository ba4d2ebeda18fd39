"""People with their ties as numbers: what statistics count in, of a store's columns or of a networkx graph.

affiliation → tied → statistics          networkx graph → as_ties → statistics
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import networkit as nk
import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.errors import UsageError
from staffroll.network.affiliation import Affiliation
from staffroll.network.arranged import Order, arrangement
from staffroll.network.nearby import together
from staffroll.network.ties import rows_of, symmetric, weighted_like, where
from staffroll.network.tying import ByTeams, ByTies, Tying

Titles = Callable[[int, int], tuple[str, ...]]
Values = TypeVar("Values", bound=np.generic)
_PART = 1 << 22  # entries of a matrix that are looked at side by side


@dataclass(frozen=True, eq=False)
class Ties:
    """People, and how much any two of them are tied: place i stands for `iris[i]`, `labels[i]` and row i.

    `works[i]` is the number of i's works, and `titles(i, j)` gives the titles of the works that i and j share. `tying`
    holds the ties, or the people by works of which they come; what it answers without counting them out takes a
    hundredth of the time and memory of `count` and `newman`.
    """

    iris: tuple[str, ...]
    labels: tuple[str, ...]
    works: NDArray[np.int64]
    tying: Tying
    titles: Titles

    def __len__(self) -> int:
        """How many people there are."""
        return len(self.iris)

    @property
    def count(self) -> sp.csr_array:
        """How many works any two share: a symmetric matrix, its rows sorted."""
        return self.tying.count

    @property
    def newman(self) -> sp.csr_array:
        """How strongly any two are tied, after Newman: the same ties in the same order."""
        return self.tying.newman

    @property
    def degree(self) -> NDArray[np.int64]:
        """How many people each is tied to."""
        return self.tying.degree

    @property
    def strength(self) -> NDArray[np.float64]:
        """How strongly each is tied to all others together, after Newman: in works shared with somebody."""
        return self.tying.strength

    @property
    def teams(self) -> sp.csr_array | None:
        """The people by works of which all ties come; None where that is not known, or ties were left out."""
        return self.tying.teams

    @property
    def rows(self) -> NDArray[np.int32]:
        """The row of each entry of the matrices, in their order."""
        return rows_of(self.count)

    @cached_property
    def names(self) -> tuple[pd.Series[str], pd.Series[str]]:
        """The labels and the IRIs as columns of tables."""
        return pd.Series(self.labels, dtype=str), pd.Series(self.iris, dtype=str)

    @cached_property
    def in_order(self) -> NDArray[np.int64]:
        """The place of each person in the order of names, then of IRIs: what decides among equals."""
        order = sorted(range(len(self)), key=lambda each: (self.labels[each], self.iris[each]))
        places = np.empty(len(self), dtype=np.int64)
        places[order] = np.arange(len(self))
        return places

    @cached_property
    def _arrangement(self) -> tuple[Order, Ties]:
        """The order in which people who are tied stand close in memory, and the people in it."""
        order, tying = arrangement(self.tying)
        iris, labels = (tuple(names[place] for place in order) for names in (self.iris, self.labels))
        named = self.titles  # not these people themselves, whom the arranged ones would then keep in memory

        def titles(one: int, other: int) -> tuple[str, ...]:
            return named(int(order[one]), int(order[other]))

        return order, Ties(iris, labels, self.works[order], tying, titles)

    def arranged(self, values: Callable[[Ties], NDArray[Values]]) -> NDArray[Values]:
        """Return what `values` gives for each person when people are arranged, in the order in which they stand here.

        >>> as_ties(nx.star_graph(["Ken", "Aya", "Rin"])).arranged(lambda ties: ties.degree).tolist()
        [1, 2, 1]
        """
        if not len(self):
            return values(self)
        order, ties = self._arrangement
        inside = values(ties)
        found = np.empty_like(inside)
        found[order] = inside
        return found

    @cached_property
    def networkit(self) -> nk.Graph:
        """The same ties without weights as NetworKit holds them."""
        return nk.GraphFromCsr(self.tying.upper("count"), directed=False)

    @property
    def weighted(self) -> nk.Graph:
        """The same ties with the weights after Newman; the graph without is let go of, since each takes much memory."""
        self.__dict__.pop("networkit", None)
        return nk.GraphFromCsr(self.tying.upper("newman"), directed=False, weighted=True)


def tied(network: Affiliation, *, minimum: int = 1) -> Ties:
    """Return the people of a two-mode network, tied where they share at least `minimum` works."""
    named, shared = network.of_rows, network.of_columns

    def titles(one: int, other: int) -> tuple[str, ...]:
        return tuple(sorted(shared.labels[network.works[each]] for each in together(network, (one, other))))

    return Ties(
        tuple(named.iris[place] for place in network.people),
        tuple(named.labels[place] for place in network.people),
        network.careers,
        ByTeams(network) if minimum <= 1 else _restricted(network, minimum),
        titles,
    )


def _restricted(network: Affiliation, minimum: int) -> ByTies:
    count = symmetric(network, minimum=minimum)
    return ByTies(count, weighted_like(count, network, minimum=minimum))


def only(ties: Ties, one: NDArray[np.integer], other: NDArray[np.integer]) -> Ties:
    """Return the same people with only these of their ties: of `one[i]` and `other[i]`, places of two people each.

    Raises UsageError where two of them are not tied.

    >>> ties = as_ties(nx.path_graph(["Aya", "Ken", "Rin"]))
    >>> only(ties, np.array([2]), np.array([1])).degree.tolist()
    [0, 1, 1]
    """
    one, other = np.asarray(one, dtype=np.int64), np.asarray(other, dtype=np.int64)
    size, rows, columns = len(ties), ties.rows, ties.count.indices
    wanted = np.unique(np.concatenate([one * size + other, other * size + one]))
    kept = np.zeros(len(columns), dtype=np.bool_)
    # A part at a time, since the entries in one number each take as much memory as a matrix of ties.
    for start in range(0, len(columns), _PART):
        part = slice(start, start + _PART)
        entries = rows[part].astype(np.int64) * size + columns[part]
        sought = wanted[np.searchsorted(wanted, entries[0]) : np.searchsorted(wanted, entries[-1], side="right")]
        place = np.minimum(np.searchsorted(entries, sought), len(entries) - 1)
        kept[start + place[entries[place] == sought]] = True
    if np.count_nonzero(kept) != len(wanted):
        raise UsageError("only ties that there are can be kept; two of these people are not tied")
    return replace(ties, tying=ByTies(where(ties.count, kept), where(ties.newman, kept)))


def as_ties(source: Ties | nx.Graph[str]) -> Ties:
    """Return the ties of a networkx graph, as `network.people` gives it; ties stay as they are.

    A node holds `label` (else its name is shown) and `count`, an edge `count`, `newman` and `works`; what is missing
    counts as one work. A tie of somebody to themselves is none. Raises UsageError for a graph that is directed or has
    several ties of one pair, and for weights that are not above 0.
    """
    if isinstance(source, Ties):
        return source
    if source.is_directed() or source.is_multigraph():
        raise UsageError("statistics take a graph that is undirected, each pair tied once; give nx.Graph(graph)")
    nodes = sorted(source)
    attributes = [source.nodes[node] for node in nodes]
    count, newman = (
        sp.csr_array(nx.to_scipy_sparse_array(source, nodes, weight=weight, format="csr"))
        if nodes
        else sp.csr_array((0, 0))
        for weight in ("count", "newman")
    )
    count, newman = (where(matrix, rows_of(matrix) != matrix.indices) for matrix in (count, newman))
    for matrix in (count, newman):
        matrix.sort_indices()
        if not (matrix.data > 0).all():
            raise UsageError("the weights of ties, `count` and `newman`, are to be numbers above 0")

    def titles(one: int, other: int) -> tuple[str, ...]:
        return tuple(source.edges[nodes[one], nodes[other]].get("works", ()))

    return Ties(
        tuple(nodes),
        tuple(str(held.get("label", node)) for node, held in zip(nodes, attributes, strict=True)),
        np.array([held.get("count", 1) for held in attributes], dtype=np.int64),
        ByTies(count, newman),
        titles,
    )
