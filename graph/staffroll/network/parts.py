"""Parts of a network to be drawn: some people, and some of the ties among them.

    affiliation → whole, around, staff, between, compared, in_roles → strongest → Part

A part counts shared works in the two-mode network that it is taken from, as `network.ties` does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.columns import Columns
from staffroll.network.affiliation import Affiliation, Choice
from staffroll.network.between_roles import between_roles
from staffroll.network.nearby import distances
from staffroll.network.ties import Block, blocks, rows_of
from staffroll.network.weights import newman_of_work

Rows = NDArray[np.int64]
Numbers = NDArray[np.int32] | NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Part:
    """People by row of `network`, ascending, and ties among them: `one[i]` < `other[i]` are places in `people`.

    `count[i]` works are shared by both ends of tie i, `newman[i]` is their weight after Newman; ties are sorted by ends.
    """

    network: Affiliation
    people: Rows
    one: NDArray[np.int32]
    other: NDArray[np.int32]
    count: NDArray[np.int32]
    newman: NDArray[np.float64]

    def __len__(self) -> int:
        """How many people there are."""
        return len(self.people)

    @property
    def iris(self) -> list[str]:
        """The IRIs of the people."""
        named = self.network.of_rows
        return [named.iris[place] for place in self.network.people[self.people]]

    def kept(self, ties: NDArray[np.bool_]) -> Part:
        """Return the same people with only these of their ties."""
        return Part(
            self.network, self.people, self.one[ties], self.other[ties], self.count[ties], self.newman[ties]
        )

    def among(self, people: NDArray[np.bool_]) -> Part:
        """Return only these people with their ties among each other."""
        place = np.cumsum(people, dtype=np.int32) - 1
        ties = self.kept(people[self.one] & people[self.other])
        return Part(
            self.network, self.people[people], place[ties.one], place[ties.other], ties.count, ties.newman
        )


def whole(network: Affiliation, *, minimum: int = 1, most: int | None = None) -> Part:
    """Return everybody, and those who share at least `minimum` works tied; of the ties the `most` strongest.

    Ties are streamed, so that memory holds little more than those that are kept.
    """
    held: list[sp.coo_array] = []
    number = 0
    for pair in zip(blocks(network, minimum=minimum), blocks(network, "newman", minimum=minimum), strict=True):
        held.append(_entries(*pair))
        number += held[-1].shape[1]
        if most is not None and number > 4 * most:
            held = [_strongest(np.concatenate(held, axis=1), most)]
            number = most
    ties = np.concatenate(held, axis=1) if held else np.zeros((4, 0))
    if most is not None:
        ties = _strongest(ties, most)
    return _part(network, np.arange(network.matrix.shape[0]), ties)


def around(network: Affiliation, row: int, *, radius: int = 1, minimum: int = 1) -> Part:
    """Return the people at most `radius` ties away from one, with all ties among them."""
    people = np.array([row], dtype=np.int64)
    for _ in range(radius):
        people = _with_colleagues(network, people, minimum)
    return among(network, people, minimum=minimum)


def staff(network: Affiliation, works: Iterable[int], *, minimum: int = 1) -> Part:
    """Return the people of these works (columns of the network), tied by all the works that they share."""
    teams = network.by_work[np.asarray(list(works), dtype=np.int64)]
    return among(network, np.unique(teams.indices), minimum=minimum)


def between(network: Affiliation, one: int, other: int) -> Part:
    """Return two people, and everybody and every tie on a shortest path between them if there is one."""
    near, far = distances(network, one), distances(network, other)
    length = near[other]
    on_path = (near >= 0) & (far >= 0) & (near + far == length) if length >= 0 else np.zeros(len(near), dtype=np.bool_)
    on_path[[one, other]] = True
    found = among(network, np.flatnonzero(on_path))
    steps = near[found.people]
    return found.kept(steps[found.one] != steps[found.other])


def compared(network: Affiliation, one: int, other: int, *, minimum: int = 1) -> Part:
    """Return two people and all who worked with either, with all ties among them."""
    people = _with_colleagues(network, np.array([one, other], dtype=np.int64), minimum)
    return among(network, people, minimum=minimum)


def in_roles(columns: Columns, one: str, other: str, choice: Choice, network: Affiliation) -> Part:
    """Return who in one role worked with whom in another, tied where they did; `network` is of the same choice."""
    matrix = between_roles(columns, one, other, choice=choice).matrix
    rows = np.searchsorted(network.people, np.unique(np.concatenate(matrix.nonzero())))
    found = among(network, rows)
    ends = network.people[found.people]
    tied = (matrix + matrix.T)[ends[found.one], ends[found.other]]
    return found.kept(np.asarray(tied, dtype=np.int64).ravel() > 0)


def among(self, people: NDArray[np.bool_]) -> Part:
        """Return only these people with their ties among each other."""
        place = np.cumsum(people, dtype=np.int32) - 1
        ties = self.kept(people[self.one] & people[self.other])
        return Part(
            self.network, self.people[people], place[ties.one], place[ties.other], ties.count, ties.newman
        )


def whole(network: Affiliation, *, minimum: int = 1, most: int | None = None) -> Part:
    """Return everybody, and those who share at least `minimum` works tied; of the ties the `most` strongest.

    Ties are streamed, so that memory holds little more than those that are kept.
    """
    held: list[sp.coo_array] = []
    number = 0
    for pair in zip(blocks(network, minimum=minimum), blocks(network, "newman", minimum=minimum), strict=True):
        held.append(_entries(*pair))
        number += held[-1].shape[1]
        if most is not None and number > 4 * most:
            held = [_strongest(np.concatenate(held, axis=1), most)]
            number = most
    ties = np.concatenate(held, axis=1) if held else np.zeros((4, 0))
    if most is not None:
        ties = _strongest(ties, most)
    return _part(network, np.arange(network.matrix.shape[0]), ties)


def around(network: Affiliation, row: int, *, radius: int = 1, minimum: int = 1) -> Part:
    """Return the people at most `radius` ties away from one, with all ties among them."""
    people = np.array([row], dtype=np.int64)
    for _ in range(radius):
        people = _with_colleagues(network, people, minimum)
    return among(network, people, minimum=minimum)


def staff(network: Affiliation, works: Iterable[int], *, minimum: int = 1) -> Part:
    """Return the people of these works (columns of the network), tied by all the works that they share."""
    teams = network.by_work[np.asarray(list(works), dtype=np.int64)]
    return among(network, np.unique(teams.indices), minimum=minimum)


def between(network: Affiliation, one: int, other: int) -> Part:
    """Return two people, and everybody and every tie on a shortest path between them if there is one."""
    near, far = distances(network, one), distances(network, other)
    length = near[other]
    on_path = (near >= 0) & (far >= 0) & (near + far == length) if length >= 0 else np.zeros(len(near), dtype=np.bool_)
    on_path[[one, other]] = True
    found = among(network, np.flatnonzero(on_path))
    steps = near[found.people]
    return found.kept(steps[found.one] != steps[found.other])


def compared(network: Affiliation, one: int, other: int, *, minimum: int = 1) -> Part:
    """Return two people and all who worked with either, with all ties among them."""
    people = _with_colleagues(network, np.array([one, other], dtype=np.int64), minimum)
    return among(network, people, minimum=minimum)


def in_roles(columns: Columns, one: str, other: str, choice: Choice, network: Affiliation) -> Part:
    """Return who in one role worked with whom in another, tied where they did; `network` is of the same choice."""
    matrix = between_roles(columns, one, other, choice=choice).matrix
    rows = np.searchsorted(network.people, np.unique(np.concatenate(matrix.nonzero())))
    found = among(network, rows)
    ends = network.people[found.people]
    pairs = set(zip(*(side.tolist() for side in matrix.nonzero()), strict=True))
    tied = [(a, b) in pairs or (b, a) in pairs for a, b in zip(ends[found.one].tolist(), ends[found.other].tolist(), strict=True)]
    return found.kept(np.array(tied, dtype=np.bool_))


def among(network: Affiliation, people: Rows, *, minimum: int = 1) -> Part:
    """Return these people, rows in ascending order, with the ties of those who share at least `minimum` works."""
    teams = network.matrix[people]
    weight = sp.diags_array(newman_of_work(network.team_sizes.astype(np.float64)))
    count, newman = sp.triu(teams @ teams.T, k=1, format="csr"), sp.triu(teams @ weight @ teams.T, k=1, format="csr")
    count.sort_indices()
    newman.sort_indices()
    kept = count.data >= minimum
    ties = np.array([rows_of(count)[kept], count.indices[kept], count.data[kept], newman.data[kept]])
    return _part(network, people, ties)


def strongest(part: Part, *, people: int, ties: int, always: Iterable[int] = ()) -> Part:
    """Return the people of a part who share most works with the others, and of their ties the strongest.

    Those of the rows `always` stay whatever they share.
    """
    if len(part) > people:
        strength = np.bincount(part.one, part.count, len(part)) + np.bincount(part.other, part.count, len(part))
        strength[np.searchsorted(part.people, list(always))] = np.inf
        chosen = np.zeros(len(part), dtype=np.bool_)
        chosen[np.lexsort((part.people, -strength))[:people]] = True
        part = part.among(chosen)
    if len(part.one) <= ties:
        return part
    kept = np.zeros(len(part.one), dtype=np.bool_)
    kept[_order(part.one, part.other, part.count, part.newman)[:ties]] = True
    return part.kept(kept)


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
    return ties[:, np.sort(_order(*ties)[:most])]


def _order(one: Numbers, other: Numbers, count: Numbers, newman: Numbers) -> Rows:
    """Return the ties from the one that shares most works on, then after Newman, then by rows."""
    return np.lexsort((other, one, -newman.round(9), -count))


def _part(network: Affiliation, people: Rows, ties: NDArray[np.float64]) -> Part:
    order = np.lexsort((ties[1], ties[0]))
    one, other, count, newman = ties[:, order]
    return Part(
        network, np.asarray(people, dtype=np.int64), *(each.astype(np.int32) for each in (one, other, count)), newman
    )
