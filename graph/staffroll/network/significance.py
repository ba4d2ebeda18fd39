"""Which people share more works than chance would have them share.

Chance is one of two nulls; each gives a pair who share s works the probability p of sharing s or more:

    hypergeometric  of N works, one person's k(i) and the other's k(j) are drawn from all alike:
                    p = Σ over x ≥ s of C(k(i), x) C(N − k(i), k(j) − x) / C(N, k(j))
                    (M. Tumminello et al., Statistically validated networks in bipartite complex systems, PLoS ONE 6,
                    e17994, 2011)
    sampled         in networks drawn at random of those with the same careers and the same teams:
                    p = (1 + samples in which the two share s or more) / (1 + samples)

The hypergeometric null knows nothing of teams: it takes a work of two hundred for one of two, so that with teams of
very different size it finds pairs who were but on the same large works; the sampled one keeps the teams. Neither keeps
the years: people of one time share more works than people of two times.

All pairs of n people are tested, m = n (n − 1) / 2, those without a shared work with p = 1. Among the pairs found at a
level, no more than that share is expected to be there by chance: the false discovery rate,

    adjusted = min over all p' ≥ p of p' · m / (pairs with a p-value up to p'), at most 1,

of Y. Benjamini, Y. Hochberg, J. R. Stat. Soc. B 57, 289-300, 1995, for tests that are independent or depend on each
other positively; for any dependence it is multiplied by 1 + 1/2 + … + 1/m (Y. Benjamini, D. Yekutieli, Ann. Statist.
29, 1165-1188, 2001).

A sampled p is no lower than 1 / (1 + samples), and its standard error is about √(p (1 − p) / samples). To find r pairs
takes at least m / (level · r) samples, two million for ten pairs of 700 people at 0.01: "sampled" is for networks of
some dozen people, "hypergeometric" for any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from math import ceil

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.special import digamma, gammaln

from staffroll.errors import UsageError, one_of
from staffroll.network.affiliation import Affiliation
from staffroll.network.null import randomised
from staffroll.network.ties import blocks, projection, rows_of, spans

Integers = NDArray[np.int64]
Numbers = NDArray[np.float64]
_NEGLIGIBLE = 1e-17  # of a sum, in what is added to it


@dataclass(frozen=True, eq=False)
class Significant:
    """Pairs of people by row, the smaller first, who share more works than chance: the least likely pair first.

    `p_value` is that of the pair alone, `adjusted` the lowest level at which it is found. Pairs of one p-value stand in
    the order of their shared works, the most first, then of their rows.
    """

    one: NDArray[np.int32]
    other: NDArray[np.int32]
    shared: NDArray[np.int32]
    p_value: Numbers
    adjusted: Numbers


@dataclass(frozen=True, eq=False)
class _Kinds:
    """Kinds of pairs, which only differ in who they are: two careers, the shorter first, and the shared works.

    `key` has all three in one number, sorted; `pairs` tells how many there are of each kind.
    """

    base: int
    key: Integers
    pairs: Integers

    @property
    def careers(self) -> tuple[Integers, Integers]:
        return self.key // self.base**2, self.key // self.base % self.base

    @property
    def shared(self) -> Integers:
        return self.key % self.base


def significant(
    network: Affiliation,
    level: float = 0.01,
    method: str = "hypergeometric",
    *,
    dependent: bool = False,
    samples: int = 1000,
    seed: int = 0,
) -> Significant:
    """Return the pairs who share more works than chance, at a false discovery rate of `level`.

    `dependent` corrects for tests that depend on each other in any way; `samples` and `seed` are for "sampled",
    which draws networks. Raises UsageError for a level that is none, and where so few samples can find nothing.

    >>> from dataclasses import replace
    >>> from staffroll.network.affiliation import affiliation
    >>> from staffroll.network.invented import invented
    >>> agent = np.repeat([0, 1, 2, 3], 10)  # the first two are on the same ten works
    >>> work = np.concatenate([np.arange(10), np.arange(10), np.arange(5, 15), np.arange(20, 30)])
    >>> columns = replace(invented(1000), agent=agent, work=work, role=np.zeros(40, dtype=int))
    >>> found = significant(affiliation(columns))
    >>> found.one.tolist(), found.other.tolist(), found.shared.tolist(), found.p_value.round(10).tolist()
    ([0], [1], [10], [3.059e-07])
    """
    if not 0 < level < 1:
        raise UsageError(f"the level {level} is no rate of false discoveries; give one between 0 and 1, as 0.01")
    if samples < 1:
        raise UsageError(f"nothing can be learnt from {samples} samples; draw at least one")
    methods = {
        "hypergeometric": partial(_hypergeometric, network),
        "sampled": partial(_sampled, network, samples=samples, seed=seed),
    }
    return one_of("method", method, methods)(level=level, dependent=dependent)


def adjusted(p_value: Numbers, pairs: Integers, tests: float, *, dependent: bool = False) -> Numbers:
    """Return the lowest rate of false discoveries at which each is found, of `tests` tests; the others have p = 1.

    `pairs[i]` tests have `p_value[i]`.

    >>> adjusted(np.array([0.01, 0.03]), np.array([1, 2]), 4).round(3).tolist()
    [0.04, 0.04]
    """
    order = np.argsort(p_value)
    rate = p_value[order] * (tests * _factor(tests, dependent=dependent)) / np.cumsum(pairs[order])
    rate = np.minimum.accumulate(rate[::-1])[::-1]
    result = np.empty_like(rate)
    result[order] = np.minimum(rate, 1.0)
    return result


def _factor(tests: float, *, dependent: bool) -> float:
    """Return by how much the rates grow where tests may depend on each other: the sum of 1 / i up to their number."""
    return float(digamma(tests + 1) + np.euler_gamma) if dependent else 1.0


def _hypergeometric(network: Affiliation, *, level: float, dependent: bool) -> Significant:
    """Return the pairs found, in two walks through the ties: one for the kinds of pairs, one for who they are."""
    kinds = _kinds(network)
    p_value = at_least(kinds.shared, network.matrix.shape[1], *kinds.careers)
    rate = adjusted(p_value, kinds.pairs, _tests(network), dependent=dependent)
    through = rate <= level
    key, p_value, rate = kinds.key[through], p_value[through], rate[through]
    nobody = np.zeros(0, dtype=np.int32)
    found = [(nobody, nobody, nobody, np.zeros(0, dtype=np.int64))]
    for one, other, shared, kind in _pairs(network, kinds.base) if len(key) else ():
        place = np.minimum(np.searchsorted(key, kind), len(key) - 1)
        kept = key[place] == kind
        found.append((one[kept], other[kept], shared[kept], place[kept]))
    one, other, shared, place = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return _ordered(one, other, shared, p_value[place], rate[place])


def _sampled(network: Affiliation, *, level: float, dependent: bool, samples: int, seed: int) -> Significant:
    """Return the pairs found; the ties are held as a whole, and each sample block by block beside them."""
    real = sp.csr_array(sp.triu(projection(network), format="csr"))
    real.sort_indices()
    if not real.nnz:
        return _ordered(rows_of(real), real.indices, real.data, np.zeros(0), np.zeros(0))
    # All ties would have the least p-value that so many samples can give, 1 / (1 + samples).
    enough = ceil(_tests(network) * _factor(_tests(network), dependent=dependent) / (real.nnz * level)) - 1
    if samples < enough:
        raise UsageError(
            f"{samples} samples can find nothing at the level {level} among so many pairs; "
            f'draw at least {enough}, or use the method "hypergeometric"'
        )
    fewer = real.astype(np.bool_).astype(np.int64)  # one more than the samples that share fewer, so that none is 0
    for chance in _samples(network, samples, seed):
        parts = []
        for start, stop in spans(chance):
            drawn = chance.matrix[start:stop] @ chance.by_work
            drawn.sort_indices()
            parts.append(real[start:stop] > drawn)
        fewer = fewer + sp.vstack(parts, format="csr")
    p_value = (samples + 2 - fewer.data) / (1 + samples)
    rate = adjusted(p_value, np.ones(len(p_value), dtype=np.int64), _tests(network), dependent=dependent)
    kept = rate <= level
    return _ordered(rows_of(real)[kept], real.indices[kept], real.data[kept], p_value[kept], rate[kept])


def at_least(shared: Integers, works: int, one: Integers, other: Integers) -> Numbers:
    """Return how likely two people with `one` and `other` of all works share so many or more, were they drawn.

    Equals `scipy.stats.hypergeom.sf(shared - 1, works, one, other)`, which takes some hundred times as long: here the
    terms of all sums are added side by side, each found from the one before, until they no longer matter.
    """
    many = shared > one * other / works
    few = ~many
    result = np.empty(len(shared))
    result[many] = _tail(shared[many], works, one[many], other[many], up=True)
    result[few] = 1 - _tail(shared[few] - 1, works, one[few], other[few], up=False)
    return np.clip(result, 0.0, 1.0)


def _tail(start: Integers, works: int, one: Integers, other: Integers, *, up: bool) -> Numbers:
    """Return the sum of the terms from `start` on, up or down, in whichever direction they fall."""
    chosen = _choose(one, start) + _choose(works - one, other - start)
    term, shared = np.exp(chosen - _choose(np.full_like(one, works), other)), start.astype(np.float64)
    total, left = term.copy(), np.arange(len(term))
    while len(left):
        one_, other_, neither = one[left], other[left], works - one[left] - other[left]
        if up:
            term = term * (one_ - shared) * (other_ - shared) / ((shared + 1) * (neither + shared + 1))
        else:
            term = term * shared * (neither + shared) / ((one_ - shared + 1) * (other_ - shared + 1))
        shared = shared + 1 if up else shared - 1
        total[left] += term
        on = term > _NEGLIGIBLE * total[left]
        left, term, shared = left[on], term[on], shared[on]
    return total


def _choose(of: Integers, number: Integers) -> Numbers:
    """Return the logarithm of the binomial coefficient."""
    return np.asarray(gammaln(of + 1) - gammaln(number + 1) - gammaln(of - number + 1))


def _ordered(
    one: NDArray[np.int32], other: NDArray[np.int32], shared: NDArray[np.int32], p_value: Numbers, rate: Numbers
) -> Significant:
    order = np.lexsort((other, one, -shared, p_value))
    return Significant(one[order], other[order], shared[order], p_value[order], rate[order])


def _kinds(network: Affiliation) -> _Kinds:
    """Return of which kinds the pairs are who share a work."""
    base = int(network.careers.max(initial=0)) + 1
    kinds = _Kinds(base, np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    for _, _, _, kind in _pairs(network, base):
        kinds = _together(kinds, _Kinds(base, *np.unique(kind, return_counts=True)))
    return kinds


def _together(kinds: _Kinds, others: _Kinds) -> _Kinds:
    key, place = np.unique(np.concatenate([kinds.key, others.key]), return_inverse=True)
    pairs = np.zeros(len(key), dtype=np.int64)
    np.add.at(pairs, place, np.concatenate([kinds.pairs, others.pairs]))
    return _Kinds(kinds.base, key, pairs)


def _pairs(
    network: Affiliation, base: int
) -> Iterator[tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], Integers]]:
    """Yield the pairs who share a work, a block at a time: their rows, the shared works, and the key of their kind."""
    careers = network.careers
    for block in blocks(network):
        one, other, shared = rows_of(block.ties) + block.start, block.ties.indices + block.start, block.ties.data
        few, many = np.minimum(careers[one], careers[other]), np.maximum(careers[one], careers[other])
        yield one, other, shared, (few * base + many) * base + shared


def _samples(network: Affiliation, samples: int, seed: int) -> Iterator[Affiliation]:
    for each in np.random.SeedSequence(seed).generate_state(samples):
        yield randomised(network, int(each))


def _tests(network: Affiliation) -> float:
    """Return how many pairs of people there are."""
    people = len(network.people)
    return people * (people - 1) / 2
