"""What ties people, in one of two forms, both of which answer the same questions.

`ByTies` holds a matrix of the ties, for those of a graph or those that a restriction left. `ByTeams` holds the people
by works B, of which all ties come: the ties after Newman are B·diag(1 / (n − 1))·Bᵀ without its diagonal, so that sums
over ties, components and searches by breadth go from people to works and back, in time and memory of the credits
rather than of the ties. The ties themselves are counted out when they are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from staffroll.network.affiliation import Affiliation
from staffroll.network.ties import as_ones, products, rows_of, symmetric, upper, weighted_like, where
from staffroll.network.weights import newman_of_work

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]


class Tying(Protocol):
    """People by row and the ties between them; see `Ties` for what the matrices hold."""

    @property
    def count(self) -> sp.csr_array:
        """The works that any two share."""

    @property
    def newman(self) -> sp.csr_array:
        """The weights after Newman, in the same places."""

    @property
    def degree(self) -> Counts:
        """How many people each is tied to."""

    @property
    def shared(self) -> Counts:
        """The sum of `count` over the ties of each."""

    @property
    def strength(self) -> Numbers:
        """The sum of `newman` over the ties of each."""

    @property
    def teams(self) -> sp.csr_array | None:
        """The people by works of which all ties come; None where that is not known, or ties were left out."""

    @property
    def steps(self) -> Sequence[sp.csr_array]:
        """The matrices through which one step of a search by breadth goes, as in `network.breadth`."""

    @property
    def component(self) -> NDArray[np.int32]:
        """The number of the component of each."""

    def upper(self, weight: str) -> sp.csr_array:
        """Return each tie once, above the diagonal, with its `count` or `newman`."""

    def total(self, values: Numbers) -> Numbers:
        """Return for each person the sum of the values of those tied to them, for each column of values by itself."""

    def weighed(self, values: Numbers) -> Numbers:
        """Return the same sum by weight after Newman: `newman @ values`."""


@dataclass(frozen=True, eq=False)
class ByTies:
    """Ties as they are held: two symmetric matrices that hold the same ties in the same order."""

    count: sp.csr_array
    newman: sp.csr_array

    @property
    def degree(self) -> Counts:
        """How many people each is tied to."""
        return np.asarray(np.diff(self.count.indptr), dtype=np.int64)

    @property
    def shared(self) -> Counts:
        """The sum of `count` over the ties of each."""
        return np.asarray(self.count.sum(axis=1), dtype=np.int64)

    @property
    def strength(self) -> Numbers:
        """The sum of `newman` over the ties of each."""
        return np.asarray(self.newman.sum(axis=1), dtype=np.float64)

    @property
    def teams(self) -> sp.csr_array | None:
        """Nothing is known of teams."""
        return None

    @property
    def steps(self) -> Sequence[sp.csr_array]:
        """One step goes through the ties."""
        return [self.count]

    @cached_property
    def component(self) -> NDArray[np.int32]:
        """The number of the component of each."""
        return _components(self.count)

    def upper(self, weight: str) -> sp.csr_array:
        """Return each tie once, above the diagonal, with its `count` or `newman`."""
        held = {"count": self.count, "newman": self.newman}[weight]
        return where(held, held.indices > rows_of(held))

    def total(self, values: Numbers) -> Numbers:
        """Return for each person the sum of the values of those tied to them."""
        return np.asarray(self._ones @ values)

    def weighed(self, values: Numbers) -> Numbers:
        """Return the same sum by weight after Newman."""
        return np.asarray(self.newman @ values)

    @cached_property
    def _ones(self) -> sp.csr_array:
        return as_ones(self.count)


@dataclass(frozen=True, eq=False)
class ByTeams:
    """All ties of the people of a two-mode network."""

    network: Affiliation

    @cached_property
    def count(self) -> sp.csr_array:
        """The works that any two share."""
        return symmetric(self.network)

    @cached_property
    def newman(self) -> sp.csr_array:
        """The weights after Newman, in the same places, of which the matrices share the memory."""
        return weighted_like(self.count, self.network)

    @cached_property
    def degree(self) -> Counts:
        """How many people each is tied to."""
        others = [np.diff(product.indptr) - 1 for _, _, product in products(self.network)]
        return np.concatenate([np.zeros(0, dtype=np.int64), *others])

    @property
    def shared(self) -> Counts:
        """The sum of `count` over the ties of each: for each work everybody else on it."""
        return np.asarray(self.network.matrix @ (self.network.team_sizes - 1), dtype=np.int64)

    @property
    def strength(self) -> Numbers:
        """The sum of `newman` over the ties of each: a work that anybody else is on adds 1."""
        return np.asarray(self.network.matrix @ (self.network.team_sizes > 1).astype(np.float64))

    @property
    def teams(self) -> sp.csr_array | None:
        """The people by works."""
        return self.network.matrix

    @property
    def steps(self) -> Sequence[sp.csr_array]:
        """One step goes to works and back to people."""
        return [self.network.by_work, self.network.matrix]

    @cached_property
    def component(self) -> NDArray[np.int32]:
        """The number of the component of each."""
        people = self.network.matrix.shape[0]
        both = sp.block_array([[None, self.network.matrix], [self.network.by_work, None]], format="csr")
        return _components(both)[:people] if people else np.zeros(0, dtype=np.int32)

    def upper(self, weight: str) -> sp.csr_array:
        """Return each tie once, above the diagonal, with its `count` or `newman`."""
        return upper(self.network, weight)

    def total(self, values: Numbers) -> Numbers:
        """Return for each person the sum of the values of those tied to them."""
        there, back, _ = self._products
        found = np.asarray(back @ (there @ values))
        found -= self._repeated @ values
        return found

    def weighed(self, values: Numbers) -> Numbers:
        """Return the same sum by weight after Newman."""
        there, back, own = self._products
        return np.asarray(back @ (self._adds * (there @ values)) - own * values)

    @cached_property
    def _adds(self) -> Numbers:
        return newman_of_work(self.network.team_sizes.astype(np.float64))

    @cached_property
    def _products(self) -> tuple[sp.csr_array, sp.csr_array, Numbers]:
        """The matrices to works and back to people, and what of their product is everybody's own."""
        there, back = as_ones(self.network.by_work), as_ones(self.network.matrix)
        return there, back, np.asarray(back @ self._adds)

    @cached_property
    def _repeated(self) -> sp.csr_array:
        """What the product of both has beyond 1 for each tie: shared works beyond the first, and everybody's own."""
        parts = [sp.csr_array(self.network.matrix.shape[:1] * 2)[:0]]
        for start, _, product in products(self.network):
            more = product.data - (product.indices != rows_of(product) + start)
            product = where(sp.csr_array((more, product.indices, product.indptr), shape=product.shape), more > 0)
            parts.append(product.astype(np.float64))
        return sp.csr_array(sp.vstack(parts, format="csr"))


def _components(steps: sp.csr_array) -> NDArray[np.int32]:
    if not steps.shape[0]:
        return np.zeros(0, dtype=np.int32)
    return np.asarray(connected_components(steps, directed=False)[1])
