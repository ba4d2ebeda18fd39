"""Everyday questions about one person or a few, answered from the two-mode network without projecting it.

Each gives what the question of the same kind in `queries/` gives, some hundred times faster on a large graph.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.network.affiliation import Affiliation
from staffroll.network.ties import blocks, entries, rows_of

Rows = NDArray[np.int64]
_NOBODY, _BARRED = -1, -2  # in place of a distance: not reached, and not to be reached


@dataclass(frozen=True, slots=True)
class Collaborator:
    """Somebody by row, with the columns of the works shared and the weight after Newman, as in `network.weights`."""

    row: int
    works: tuple[int, ...]
    newman: float


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: two people by row, and the columns of all works that they share."""

    one: int
    other: int
    works: tuple[int, ...]


def collaborators(network: Affiliation, row: int) -> list[Collaborator]:
    """Return all who share a work with a person, by row."""
    works = _of(network.matrix, row)
    teams = network.by_work[works]
    column = np.repeat(works, np.diff(teams.indptr))
    others = teams.indices != row
    people, column = teams.indices[others], column[others]
    order = np.lexsort((column, people))
    people, column = people[order], column[order]
    rows, starts = np.unique(people, return_index=True)
    newman = np.add.reduceat(1.0 / (network.team_sizes[column] - 1), starts) if len(rows) else np.zeros(0)
    shared = np.split(column, starts[1:])
    return [
        Collaborator(int(person), tuple(map(int, common)), float(weight))
        for person, common, weight in zip(rows, shared, newman, strict=False)
    ]


def together(network: Affiliation, rows: Sequence[int]) -> list[int]:
    """Return the columns of the works that all of these people are on."""
    works = _of(network.matrix, rows[0])
    for row in rows[1:]:
        works = np.intersect1d(works, _of(network.matrix, row), assume_unique=True)
    return [int(work) for work in works]


def top_pairs(network: Affiliation, number: int) -> list[tuple[int, int, int]]:
    """Return the pairs of people with most shared works, and how many: the most first, then by row.

    All pairs that share as many as the last one are looked at, so that the answer does not depend on their order.
    """
    best: list[tuple[int, int, int]] = []
    least = 1
    for block in blocks(network):
        ties = block.ties
        rows, kept = rows_of(ties), ties.data >= least
        found = zip(-ties.data[kept], rows[kept] + block.start, ties.indices[kept] + block.start, strict=True)
        best = heapq.nsmallest(number, [*best, *((int(count), int(one), int(other)) for count, one, other in found)])
        least = -best[-1][0] if len(best) == number else 1
    return [(one, other, -count) for count, one, other in best]


def path(network: Affiliation, one: int, other: int) -> list[Step] | None:
    """Return a shortest path from one person to another, the first by row among the shortest; None where there is none.

    Each step counts one, however many works it shares; somebody's path to themselves has no step.
    """
    before = _distances(network, other, until=np.array([one]))
    if before[one] == _NOBODY:
        return None
    steps: list[Step] = []
    here = one
    while here != other:
        step = next(_nearer(network, before, here))
        steps.append(step)
        here = step.other
    return steps


def paths(network: Affiliation, one: int, other: int) -> Iterator[list[Step]]:
    """Yield all shortest paths from one person to another, in the order of their rows."""
    before = _distances(network, other, until=np.array([one]))
    if before[one] != _NOBODY:
        yield from _onward(network, before, one, other)


def distances(network: Affiliation, row: int) -> Rows:
    """Return how many ties each person is from one, -1 for whom no chain of ties reaches."""
    return _distances(network, row, until=np.zeros(0, dtype=np.int64))


def alternatives(network: Affiliation, one: int, other: int, number: int) -> list[list[Step]]:
    """Return the `number` shortest paths that lead from one person to another past nobody twice, or all if fewer.

    The shortest come first, those of one length in the order of their rows. All paths are parted by where they leave
    those found so far, and the first of each part waits its turn (J. Y. Yen, Finding the k shortest loopless paths in a
    network, Management Science 17, 712-716, 1971).
    """
    found: list[tuple[int, ...]] = []
    waiting = _first(network, (), one, other, frozenset())
    while waiting and len(found) < number:
        _, path, kept, barred = heapq.heappop(waiting)
        found.append(path)
        for last in range(kept, len(path) - 1):
            elsewhere = frozenset([path[last + 1]]) | (barred if last == kept else frozenset())
            for part in _first(network, path[:last], path[last], other, elsewhere):
                heapq.heappush(waiting, part)
    return [[_step(network, *ends) for ends in pairwise(path)] for path in found]


def _first(
    network: Affiliation, before: tuple[int, ...], here: int, other: int, barred: frozenset[int]
) -> list[tuple[int, tuple[int, ...], int, frozenset[int]]]:
    """Return the first path that goes from `before` to `here` and on to somebody not barred, if there is one.

    With its length before it; after it, where it may part, and who is barred there.
    """
    if here == other:
        return [(0, (here,), 0, barred)]
    passed = [*before, here]
    onward = np.setdiff1d(_colleagues(network, here), [*passed, *barred], assume_unique=True)
    distances = _distances(network, other, until=onward, without=passed)
    near = onward[distances[onward] >= 0]
    if not len(near):
        return []
    following = int(near[np.argmin(distances[near])])
    path = [*passed, following]
    while path[-1] != other:
        colleagues = _colleagues(network, path[-1])
        path.append(int(colleagues[distances[colleagues] == distances[path[-1]] - 1][0]))
    return [(len(path) - 1, tuple(path), len(before), barred)]


def _onward(network: Affiliation, before: Rows, here: int, other: int) -> Iterator[list[Step]]:
    if here == other:
        yield []
        return
    for step in _nearer(network, before, here):
        for rest in _onward(network, before, step.other, other):
            yield [step, *rest]


def _nearer(network: Affiliation, before: Rows, here: int) -> Iterator[Step]:
    """Yield the steps from a person to those who are one tie nearer to the end, by row."""
    colleagues = _colleagues(network, here)
    for following in map(int, colleagues[before[colleagues] == before[here] - 1]):
        yield _step(network, here, following)


def _step(network: Affiliation, one: int, other: int) -> Step:
    return Step(one, other, tuple(together(network, (one, other))))


def _colleagues(network: Affiliation, row: int) -> Rows:
    """Return who is on a work with somebody, by row, themselves among them."""
    return _neighbours(network.by_work, _of(network.matrix, row))


def _distances(network: Affiliation, start: int, *, until: Rows, without: Sequence[int] = ()) -> Rows:
    """Return how many ties each person is from one, as far as the nearest of those asked about: a search by breadth.

    _NOBODY stands for whoever is beyond; nobody is reached through those `without` whom the search is.
    """
    distances = np.full(network.matrix.shape[0], _NOBODY, dtype=np.int64)
    distances[list(without)] = _BARRED
    distances[start] = 0
    seen = np.zeros(network.matrix.shape[1], dtype=np.bool_)
    reached, steps = np.array([start]), 0
    while len(reached) and (distances[until] < 0).all():
        works = _neighbours(network.matrix, reached)
        works = works[~seen[works]]
        seen[works] = True
        people = _neighbours(network.by_work, works)
        reached, steps = people[distances[people] == _NOBODY], steps + 1
        distances[reached] = steps
    return distances


def _neighbours(matrix: sp.csr_array, rows: Rows) -> Rows:
    """Return the distinct columns of these rows, sorted."""
    found = np.zeros(matrix.shape[1], dtype=np.bool_)
    found[matrix.indices[entries(matrix, rows)]] = True
    return np.flatnonzero(found)


def _of(matrix: sp.csr_array, row: int) -> Rows:
    return np.sort(matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]).astype(np.int64)
