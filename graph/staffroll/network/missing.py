"""Who probably worked together, or would, and has no work in common: pairs with many collaborators in common.

With Γ(i) the collaborators of person i, the score of two people who share no work is

    adamic_adar(i, j) = Σ over z in Γ(i) ∩ Γ(j) of 1 / ln |Γ(z)|,

a number without unit and of at least 0: each shared collaborator counts, the less the more people they work with
(L. A. Adamic, E. Adar, Friends and neighbors on the Web, Social Networks 25, 211-230, 2003). A high score is no proof:
besides credits that are missing it finds people of one studio who take turns, and people who are one person under two
names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from staffroll.network.affiliation import Affiliation
from staffroll.network.ties import blocks, neighbours, rows_of, spans

Rows = NDArray[np.int64]
Scores = NDArray[np.float64]
_DIGITS = 9  # of a score by which pairs are ordered: beyond, the order of a sum would decide
_MOST_ROWS = 2000  # of a block, whose pairs are looked at side by side
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Missing:
    """Two people by row who share no work, how many collaborators they share, and their score."""

    one: int
    other: int
    shared: int
    score: float


def missing(network: Affiliation, row: int, number: int) -> list[Missing]:
    """Return with whom a person shares collaborators but no work: the highest score first, then by row.

    >>> from dataclasses import replace
    >>> from staffroll.network.affiliation import affiliation
    >>> from staffroll.network.invented import invented
    >>> agent, work = np.array([0, 1, 1, 2]), np.array([0, 0, 1, 1])
    >>> columns = replace(invented(100), agent=agent, work=work, role=np.zeros(4, dtype=int))
    >>> missing(affiliation(columns), 0, 10)
    [Missing(one=0, other=2, shared=1, score=1.442695041)]
    """
    near = np.sort(neighbours(network, np.array([row])).indices).astype(np.int64)
    people = network.matrix.shape[0]
    score, shared = np.zeros(people), np.zeros(people, dtype=np.int64)
    for start, stop in spans(network, near):
        ties = neighbours(network, near[start:stop])
        weights = _weights(np.diff(ties.indptr))
        score += np.bincount(ties.indices, weights=weights[rows_of(ties)], minlength=people)
        shared += np.bincount(ties.indices, minlength=people)
    shared[near] = 0
    shared[row] = 0
    others = np.flatnonzero(shared)
    score = np.round(score, _DIGITS)
    best = others[np.lexsort((others, -score[others]))][:number]
    return [Missing(row, int(other), int(shared[other]), float(score[other])) for other in best]


def top_missing(network: Affiliation, number: int) -> list[Missing]:
    """Return the pairs of all people with the highest scores: the highest first, then by row.

    People are gone through by the score that each would have with somebody who shares all their collaborators. None
    of a pair has more than the lower of its two, so that those below the best pairs so far are never looked at.
    """
    if not number:
        return []
    weights, most = _most(network)
    order = np.lexsort((np.arange(len(most)), -most))
    falling = -np.round(most[order], _DIGITS)
    best = _Best.none(number)
    cuts = list(_cuts(network, order))
    for place, (start, stop) in enumerate(cuts):
        if -falling[start] < best.least:
            break
        ties = neighbours(network, order[start:stop])
        ties.data = weights[ties.indices]
        for first, last in cuts[place:]:
            end = min(last, int(np.searchsorted(falling, -best.least, side="right")))
            if first >= end:
                break
            score = (ties @ neighbours(network, order[first:end]).T).toarray()
            score[ties[:, order[first:end]].nonzero()] = 0
            if first == start:
                score = np.triu(score, 1)
            best = best.with_those_of(score, order[start:stop], order[first:end])
    return [
        Missing(one, other, _shared(network, one, other), score)
        for one, other, score in zip(best.one.tolist(), best.other.tolist(), best.score.tolist(), strict=True)
    ]


@dataclass(frozen=True, eq=False)
class _Best:
    """The best pairs so far, at most `number`, in their order."""

    number: int
    one: Rows
    other: Rows
    score: Scores

    @classmethod
    def none(cls, number: int) -> _Best:
        nobody = np.zeros(0, dtype=np.int64)
        return cls(number, nobody, nobody, np.zeros(0))

    @property
    def least(self) -> float:
        """The score below which no pair is among the best any more."""
        return float(self.score[-1]) if len(self.score) == self.number else 0.0

    def with_those_of(self, score: Scores, rows: Rows, columns: Rows) -> _Best:
        """Return the best of these and of the pairs of a matrix of scores, in which 0 stands for no pair."""
        value = np.round(score, _DIGITS)
        least = self.least
        row, column = np.nonzero((value > 0) & (value >= least))
        found = value[row, column]
        if len(found) > self.number:
            kept = found >= np.partition(found, -self.number)[-self.number]
            row, column, found = row[kept], column[kept], found[kept]
        ends = rows[row], columns[column]
        one = np.concatenate([self.one, np.minimum(*ends)])
        other = np.concatenate([self.other, np.maximum(*ends)])
        value = np.concatenate([self.score, found])
        order = np.lexsort((other, one, -value))[: self.number]
        return _Best(self.number, one[order], other[order], value[order])


def _cuts(network: Affiliation, rows: Rows) -> Iterator[tuple[int, int]]:
    for start, stop in spans(network, rows):
        for first in range(start, stop, _MOST_ROWS):
            yield first, min(first + _MOST_ROWS, stop)


def _most(network: Affiliation) -> tuple[Scores, Scores]:
    """Return what each person adds to a score, and the sum of that over the collaborators of each."""
    people = network.matrix.shape[0]
    degree = np.zeros(people, dtype=np.int64)
    for block in blocks(network):
        degree += np.bincount(rows_of(block.ties) + block.start, minlength=people)
        degree += np.bincount(block.ties.indices + block.start, minlength=people)
    weights, most = _weights(degree), np.zeros(people)
    for block in blocks(network):
        one, other = rows_of(block.ties) + block.start, block.ties.indices + block.start
        most += np.bincount(one, weights=weights[other], minlength=people)
        most += np.bincount(other, weights=weights[one], minlength=people)
    return weights, most


def _weights(degree: NDArray[np.integer]) -> Scores:
    """Return what people add to a score by their collaborators: nothing for those who have one, and join no pair."""
    logarithm = np.log(np.maximum(degree, 1).astype(np.float64))
    return np.asarray(np.divide(1.0, logarithm, out=np.zeros(len(degree)), where=degree >= _PAIR))


def _shared(network: Affiliation, one: int, other: int) -> int:
    return int((neighbours(network, np.array([one, other])).sum(axis=0) == _PAIR).sum())
