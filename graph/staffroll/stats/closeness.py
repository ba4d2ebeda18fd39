"""Who is near to everybody.

    closeness(i) = (r(i) − 1) / (n − 1) · (r(i) − 1) / Σ_j d(i, j),
    harmonic(i)  = 1 / (n − 1) · Σ_j 1 / d(i, j),

with n the number of people, r(i) those in i's component with i, and d(i, j) the ties on a shortest path to each of the
others there: both between 0 and 1, without unit, 1 for whoever is tied to everybody. The first is the inverse of the
mean distance, lowered by the share of people who are reached (S. Wasserman, K. Faust, Social Network Analysis, 1994,
p. 201); the second needs no such correction (Y. Rochat, Closeness centrality extended to unconnected graphs, ASNA
2009).

Both are exact in components of up to `exact` people. In larger ones, distances are taken from `samples` members only,
drawn with a fixed seed (D. Eppstein, J. Wang, J. Graph Algorithms Appl. 8, 39-45, 2004). `error` and `harmonic_error`
are the standard errors that this leaves, for closeness in first order, and 0 where the value is exact.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.breadth import SEARCHES, started, waves
from staffroll.network.tied import Ties, as_ties
from staffroll.stats.ranking import ranked

_DIGITS = 12

Values = NDArray[np.float64]
Numbers = NDArray[np.int64]


def closeness(source: Ties | nx.Graph[str], *, exact: int = 5000, samples: int = 512) -> pd.DataFrame:
    """Return one row for each person, the nearest to everybody first.

    >>> graph = nx.Graph([("Aya", "Ken"), ("Ken", "Rin")])
    >>> graph.add_node("Yui")
    >>> closeness(graph)[["person", "closeness", "harmonic"]].round(3)
      person  closeness  harmonic
    0    Ken      0.667     0.667
    1    Aya      0.444     0.500
    2    Rin      0.444     0.500
    3    Yui      0.000     0.000
    """
    ties = as_ties(source)
    near = nearness(ties, exact=exact, samples=samples)
    values = {
        "closeness": near.closeness,
        "harmonic": near.harmonic,
        "error": near.closeness_error,
        "harmonic_error": near.harmonic_error,
    }
    return ranked(ties, {name: np.round(each, _DIGITS) for name, each in values.items()}, by=("closeness", "harmonic"))


@dataclass(frozen=True, eq=False)
class Nearness:
    """Closeness of each person with its standard errors, by row."""

    closeness: Values
    harmonic: Values
    closeness_error: Values
    harmonic_error: Values


def nearness(ties: Ties, *, exact: int, samples: int) -> Nearness:
    """Return how near each person is to the others, from distances to all of a component or to some drawn of it."""
    component, others = _components(ties)
    place = _places(component)
    limit = np.where(others < exact, others + 1, samples)
    chosen = place < limit
    asked = np.minimum(limit, others + 1) - chosen
    distance, inverse = _sums(ties, place, chosen)
    mean, mean_error = _estimated(distance, asked, others)
    inverse_mean, inverse_error = _estimated(inverse, asked, others)
    share = others / max(len(ties) - 1, 1)
    values = np.divide(share, mean, out=np.zeros(len(ties)), where=mean > 0)
    return Nearness(
        values,
        share * inverse_mean,
        np.divide(values * mean_error, mean, out=np.zeros(len(ties)), where=mean > 0),
        share * inverse_error,
    )


def _components(ties: Ties) -> tuple[Numbers, Numbers]:
    """Return for each person the number of the component, and how many others are in it."""
    if not len(ties):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    component = ties.tying.component.astype(np.int64)
    return component, np.bincount(component)[component] - 1


def _places(component: Numbers) -> Numbers:
    """Return the place of each person among those of the same component, in an order drawn with a fixed seed."""
    order = np.lexsort((np.random.default_rng(0).random(len(component)), component))
    sorted_ = component[order]
    place = np.empty(len(component), dtype=np.int64)
    place[order] = np.arange(len(component)) - np.searchsorted(sorted_, sorted_)
    return place


def _sums(ties: Ties, place: Numbers, chosen: NDArray[np.bool_]) -> tuple[Values, Values]:
    """Return the sums of distances to the chosen of the same component and of their squares, and so for the inverses.

    Searches do not leave their component, so that one bit serves for somebody of each.
    """
    distance, inverse = np.zeros((2, len(ties))), np.zeros((2, len(ties)))
    for start in range(0, int(place[chosen].max(initial=-1)) + 1, SEARCHES):
        rows = np.flatnonzero(chosen & (place >= start) & (place < start + SEARCHES))
        for steps, wave in enumerate(waves(ties.tying.steps, started(len(ties), rows, place[rows] - start)), start=1):
            number = np.bitwise_count(wave)
            for power in (1, 2):
                distance[power - 1] += number * float(steps**power)
                inverse[power - 1] += number / float(steps**power)
    return distance, inverse


def _estimated(sums: Values, asked: Numbers, others: Numbers) -> tuple[Values, Values]:
    """Return the mean over all others, from sums over those asked, and its standard error without replacement."""
    mean = np.divide(sums[0], asked, out=np.zeros(len(asked)), where=asked > 0)
    spread = np.maximum(sums[1] - asked * mean**2, 0)
    variance = np.divide(spread, asked - 1, out=np.zeros(len(asked)), where=asked > 1)
    unasked = np.divide(others - asked, others, out=np.zeros(len(asked)), where=others > 0)
    return mean, np.sqrt(np.divide(variance * unasked, asked, out=np.zeros(len(asked)), where=asked > 0))
