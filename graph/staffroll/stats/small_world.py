"""Whether people are closer and more clustered than the teams of works alone make them.

    Q = (C / C₀) / (L / L₀),

with C the transitivity of the ties, L the mean length of shortest paths in the largest component, and C₀, L₀ their
means in networks of chance that leave everybody their number of works and every work its number of people: without
unit, above 1 where the world is smaller than by chance (B. Uzzi, J. Spiro, Collaboration and creativity: the small
world problem, American Journal of Sociology 111, 447-504, 2005). Teams alone make a network clustered, so that a
comparison with chance that knows no teams would say little more than that there are teams (M. E. J. Newman,
S. H. Strogatz, D. J. Watts, Phys. Rev. E 64, 026118, 2001).

In networks of more than `exact` people, L is estimated from the paths of `samples` people and C from `chains` of three
people, drawn alike in the real network and in those of chance, so that `spread` and `z` contain the error of it.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.errors import UsageError
from staffroll.network.affiliation import Affiliation
from staffroll.network.null import randomised
from staffroll.network.tied import tied
from staffroll.network.ties import products, rows_of
from staffroll.network.tying import ByTeams
from staffroll.progress import tracked
from staffroll.stats.clustering import transitivity
from staffroll.stats.distances import lengths
from staffroll.stats.giant import giant

_FEWEST = 2  # networks of chance of which a spread is known
_NOISE = 1e-12  # of a mean: what the spread of equal values comes to by rounding
_MEASURES = ("clustering", "path_length", "Q")

Values = NDArray[np.float64]


def small_world(
    network: Affiliation,
    *,
    nulls: int = 10,
    seed: int = 0,
    exact: int = 5000,
    samples: int = 1024,
    chains: int = 1_000_000,
) -> pd.DataFrame:
    """Return clustering, path length and Q, each as it is and as it is by chance.

    `random` is the mean over so many networks of chance and `spread` their standard deviation, `ratio` is actual by
    random, and `z` how many spreads actual is above random; unknown (NaN) where there is nothing to divide by. The Q of
    a network of chance is that which it would have in the place of the real one.

    >>> from staffroll.network.affiliation import affiliation
    >>> from staffroll.network.invented import invented
    >>> list(small_world(affiliation(invented(300)), nulls=3)["measure"])
    ['clustering', 'path_length', 'Q']
    """
    if nulls < _FEWEST:
        raise UsageError(f"{nulls} networks of chance have no spread; take {_FEWEST} at least")

    def measured(one: Affiliation) -> tuple[float, float]:
        few = one.matrix.shape[0] <= exact
        clustering = transitivity(tied(one)) if few else _closed_chains(one, chains, seed)
        tying = ByTeams(one)
        return clustering, lengths(tying.steps, giant(tying.component), exact=exact, samples=samples, seed=seed).mean

    actual = np.array(measured(network))
    chance = np.array([measured(randomised(network, seed + each)) for each in tracked(range(nulls), nulls)])
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = chance.mean(axis=0)
        actual = np.append(actual, _q(actual / scale))
        chance = np.column_stack([chance, _q((chance / scale).T)])
        mean, spread = chance.mean(axis=0), chance.std(axis=0, ddof=1)
        spread[spread < _NOISE * np.abs(mean)] = 0
        ratio, z = actual / mean, (actual - mean) / spread
    values = {"actual": actual, "random": mean, "spread": spread, "ratio": ratio, "z": z}
    known = {name: np.where(np.isfinite(each), each, np.nan) for name, each in values.items()}
    return pd.DataFrame({"measure": pd.Series(_MEASURES, dtype=str), **known})


def _q(ratios: Values) -> Values:
    return np.asarray(ratios[0] / ratios[1])


def _closed_chains(network: Affiliation, number: int, seed: int) -> float:
    """Return the share of drawn chains of three people whose ends are tied: an estimate of the transitivity."""
    begins, people = _tied(network)
    degree = np.diff(begins)
    possible = np.cumsum(degree * (degree - 1))
    if not possible[-1]:
        return 0.0
    random = np.random.default_rng(seed)
    middle = np.searchsorted(possible, random.integers(possible[-1], size=number), side="right")
    one, other = random.integers(degree[middle]), random.integers(degree[middle] - 1)
    other += other >= one
    one, other = people[begins[middle] + one], people[begins[middle] + other]
    # All ends are looked up among those tied to the others at once, by bisection.
    low, high = begins[one], begins[one + 1]
    while (low < high).any():
        half = (low + high) // 2
        below = (low < high) & (people[np.minimum(half, len(people) - 1)] < other)
        low, high = np.where(below, half + 1, low), np.where(below, high, half)
    found = (low < begins[one + 1]) & (people[np.minimum(low, len(people) - 1)] == other)
    return float(found.mean())


def _tied(network: Affiliation) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return where each person's part of the other array begins, and in it the people tied to that person, sorted.

    Without weights, that takes half the memory of a projection or less.
    """
    numbers, people = [np.zeros(1, dtype=np.int64)], []
    for start, _, product in products(network):
        product.sort_indices()
        others = product.indices != rows_of(product) + start
        numbers.append(np.diff(product.indptr) - 1)
        people.append(product.indices[others].astype(np.int32, copy=False))
    return np.cumsum(np.concatenate(numbers)), np.concatenate(people)
