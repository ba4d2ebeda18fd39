"""Parts of a network to be drawn: some people, and some of the ties among them.

    affiliation → whole, around, staff, between, in_roles → strongest → Part

A part counts shared works in the two-mode network that it is taken from, as `network.ties` does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import dijkstra

from staffroll.network.affiliation import Affiliation
from staffroll.network.between_roles import Between
from staffroll.network.nearby import distances
from staffroll.network.ties import Block, blocks, rows_of
from staffroll.network.weights import newman_of_work

Rows = NDArray[np.int64]
Numbers = NDArray[np.int32] | NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Part:
    """People by row of `network`, ascending, and ties among them: `one[i]` < `other[i]` are places in `people`.

    `count[i]` works are shared by both ends of tie i, `newman[i]` is their weight after Newman, both in order of ends.
    All in all there are `ties` ties among these people, of which the strongest are held.
    """

    network: Affiliation
    people: Rows
    one: NDArray[np.int32]
    other: NDArray[np.int32]
    count: NDArray[np.int32]
    newman: NDArray[np.float64]
    ties: int

    def __len__(self) -> int:
        """How many people there are."""
        return len(self.people)

    @property
    def iris(self) -> list[str]:
        """The IRIs of the people."""
        named = self.network.of_rows
        return [named.iris[place] for place in self.network.people[self.people]]

    def kept(self, ties: NDArray[np.bool_]) -> Part:
        """Return the same people with only these of the ties that are held."""
        held = (self.one[ties], self.other[ties], self.count[ties], self.newman[ties])
        return Part(self.network, self.people, *held, self.ties)


def whole(network: Affiliation, *, minimum: int = 1, most: int | None = None) -> Part:
    """Return everybody, and those who share at least `minimum` works tied; of the ties the `most` strongest.

    Ties are streamed, so that memory holds little more than those that are kept.
    """
    held = [np.zeros((4, 0))]
    number = 0
    for pair in zip(blocks(network, minimum=minimum), blocks(network, "newman", minimum=minimum), strict=True):
        held.append(_entries(*pair))
        number += held[-1].shape[1]
        if most is not None and sum(each.shape[1] for each in held) > 4 * most:
            held = [_strongest(np.concatenate(held, axis=1), most)]
    ties = np.concatenate(held, axis=1)
    if most is not None:
        ties = _strongest(ties, most)
    return _part(network, np.arange(network.matrix.shape[0]), ties, number)


def around(network: Affiliation, rows: Iterable[int], *, radius: int = 1, minimum: int = 1) -> Part:
    """Return these people and all at most `radius` ties away from any of them, with all ties among them."""
    people = np.unique(np.asarray(list(rows), dtype=np.int64))
    for _ in range(radius):
        people = _with_colleagues(network, people, minimum)
    return among(network, people, minimum=minimum)


def staff(network: Affiliation, works: Iterable[int], *, minimum: int = 1) -> Part:
    """Return the people of these works (columns of the network), tied by all the works that they share."""
    teams = network.by_work[np.asarray(list(works), dtype=np.int64)]
    return among(network, np.unique(teams.indices), minimum=minimum)


def between(network: Affiliation, one: int, other: int, *, minimum: int = 1) -> Part:
    """Return two people, and everybody and every tie on a shortest path between them if there is one."""
    near, far = (_distances(network, row, minimum) for row in (one, other))
    length = near[other]
    on_path = (near >= 0) & (far >= 0) & (near + far == length) if length >= 0 else np.zeros(len(near), dtype=np.bool_)
    on_path[[one, other]] = True
    found = among(network, np.flatnonzero(on_path), minimum=minimum)
    steps = near[found.people]
    return _all(found.kept(steps[found.one] != steps[found.other]))


def in_roles(network: Affiliation, between: Between, *, minimum: int = 1) -> Part:
    """Return who in one role worked with whom in another, tied where they did; both are of the same choice."""
    matrix = between.matrix
    rows = np.searchsorted(network.people, np.unique(np.concatenate(matrix.nonzero())))
    found = among(network, rows, minimum=minimum)
    if not len(found.one):
        return found
    ends = network.people[found.people]
    tied = (matrix + matrix.T)[ends[found.one], ends[found.other]]
    return _all(found.kept(np.asarray(tied, dtype=np.int64).ravel() > 0))


def among(network: Affiliation, people: Rows, *, minimum: int = 1) -> Part:
    """Return these people, rows in ascending order, with the ties of those who share at least `minimum` works."""
    teams = network.matrix[people]
    weight = sp.diags_array(newman_of_work(network.team_sizes.astype(np.float64)))
    count, newman = (sp.triu(product, k=1, format="csr") for product in (teams @ teams.T, teams @ weight @ teams.T))
    ties = _entries(Block(0, count), Block(0, newman))
    kept = ties[:, ties[2] >= minimum]
    return _part(network, people, kept, kept.shape[1])


def strongest(part: Part, *, ties: int) -> Part:
    """Return the same people with the strongest of their ties."""
    if len(part.one) <= ties:
        return part
    kept = np.zeros(len(part.one), dtype=np.bool_)
    kept[by_strength(part.one, part.other, part.count, part.newman)[:ties]] = True
    return part.kept(kept)


def by_strength(one: Numbers, other: Numbers, count: Numbers, newman: Numbers) -> Rows:
    """Return the order of ties from the one that shares most works on, then after Newman, then by their ends."""
    return np.lexsort((other, one, -newman.round(9), -count))


def _distances(network: Affiliation, row: int, minimum: int) -> Rows:
    """Return how many ties each person is from one, -1 for whom no chain of ties reaches."""
    if minimum <= 1:
        return distances(network, row)
    tied = whole(network, minimum=minimum)
    ties = sp.coo_array((tied.count, (tied.one, tied.other)), shape=(len(tied), len(tied))).tocsr()
    steps = dijkstra(ties, directed=False, indices=row, unweighted=True)
    return np.where(np.isfinite(steps), steps, -1).astype(np.int64)


def _with_colleagues(network: Affiliation, people: Rows, minimum: int) -> Rows:
    shared = network.matrix[people] @ network.by_work
    return np.union1d(people, shared.indices[shared.data >= minimum])


def _entries(count: Block, newman: Block) -> NDArray[np.float64]:
    """Return one row, other row, shared works and weight of each tie of a block, four lines."""
    shared, weight = count.ties, newman.ties
    shared.sort_indices()
    weight.sort_indices()
    return np.array([rows_of(shared) + count.start, shared.indices + count.start, shared.data, weight.data])


def _strongest(ties: NDArray[np.float64], most: int) -> NDArray[np.float64]:
    return ties[:, by_strength(*ties)[:most]]


def _part(network: Affiliation, people: Rows, ties: NDArray[np.float64], number: int) -> Part:
    one, other, count, newman = ties[:, np.lexsort((ties[1], ties[0]))]
    ends = (one.astype(np.int32), other.astype(np.int32))
    return Part(network, np.asarray(people, dtype=np.int64), *ends, count.astype(np.int32), newman, number)


def _all(part: Part) -> Part:
    """Return a part whose ties that are held are all that there are."""
    return replace(part, ties=len(part.one))
