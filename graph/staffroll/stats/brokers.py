"""Who stands between others.

    betweenness(v) = 2 / ((n − 1)(n − 2)) · Σ over pairs s, t of σ(s, t | v) / σ(s, t),

with σ(s, t) the number of shortest paths between s and t, σ(s, t | v) those through v, and n the number of
people: the share of shortest paths that pass through v, between 0 and 1, without unit
(L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40, 35-41, 1977).
The paths are counted from one person after the other (U. Brandes, Journal of Mathematical Sociology 25, 163-177, 2001).
Up to `exact` people that is from everybody; beyond, from `samples` people drawn with a fixed seed, since everybody
takes time in proportion to people times ties (U. Brandes, C. Pich, Int. J. Bifurcation Chaos 17, 2303-2318, 2007).
`error` is then the standard error of that mean, and 0 where the value is exact.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties
from staffroll.progress import tracked
from staffroll.stats.ranking import ranked
from staffroll.workers import processors

_FEWEST = 3  # people whom a path can lead past one of
_UNREACHED = -1
_TOGETHER = 10  # people from whom paths are counted at once: a column of a matrix each
Numbers = NDArray[np.float64]


def brokers(source: Ties | nx.Graph[str], *, exact: int = 1000, samples: int = 200) -> pd.DataFrame:
    """Return one row for each person, those through whom most shortest paths pass first.

    >>> graph = nx.path_graph(["a", "k", "r"])
    >>> nx.set_node_attributes(graph, {"a": "Aya", "k": "Ken", "r": "Rin"}, "label")
    >>> brokers(graph)[["person", "betweenness", "error"]]
      person  betweenness  error
    0    Ken          1.0    0.0
    1    Aya          0.0    0.0
    2    Rin          0.0    0.0
    """
    ties = as_ties(source)
    number = len(ties)
    values, errors = np.zeros(number), np.zeros(number)
    if number >= _FEWEST:
        drawn = np.random.default_rng(0).permutation(number)[: number if number <= exact else samples]
        sums, squares = ties.arranged(partial(_through, sources=np.sort(drawn))).T
        count, scale = len(drawn), number / ((number - 1) * (number - 2))
        values = scale * sums / count
        spread = np.maximum(squares / count - np.square(sums / count), 0) * (1 - count / number)
        errors = scale * np.sqrt(spread / max(count - 1, 1))
    return ranked(ties, {"betweenness": values, "error": errors}, by=("betweenness",))


def _through(ties: Ties, sources: NDArray[np.int64]) -> Numbers:
    """Return for each person the sum over sources of the paths' shares that pass them, and that of the squares."""
    total = ties.tying.total
    total(np.zeros(len(ties)))  # what sums need is made once, before there are threads
    parts = np.array_split(sources, -(-len(sources) // _TOGETHER))
    with ThreadPoolExecutor(processors()) as pool:  # SciPy's products let other threads run
        shares = [*tracked(pool.map(partial(_from, total, len(ties)), parts), len(parts))]
    return np.asarray(np.sum([np.column_stack(each) for each in shares], axis=0))


def _from(total: Callable[[Numbers], Numbers], people: int, sources: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
    """Count the paths from some people: outward by breadth, a sum over ties a step, and back with what depends on whom.

    Each step looks only at those whom some search has just reached and at those whom some has not reached yet.
    """
    columns = np.arange(len(sources))
    paths, handed, depending = np.zeros((3, people, len(sources)))
    paths[sources, columns] = 1
    distance = np.full(paths.shape, _UNREACHED, dtype=np.int32)
    distance[sources, columns] = 0
    searches = np.bincount(sources, minlength=people)  # by how many each is reached
    layers = [np.sort(sources)]
    while len(here := layers[-1]):
        far, there = len(layers), np.flatnonzero(searches < len(sources))
        handed[here] = np.where(distance[here] == far - 1, paths[here], 0)
        reached = total(handed)[there]
        handed[here] = 0
        reached[distance[there] != _UNREACHED] = 0
        number = np.count_nonzero(reached, axis=1)
        searches[there] += number
        here, reached = there[number > 0], reached[number > 0]
        distance[here] = np.where(reached > 0, far, distance[here])
        paths[here] += reached
        layers.append(here)
    for away in range(len(layers) - 1, 1, -1):  # what the first step hands back would be the sources' own
        here, there = layers[away], layers[away - 1]
        handed[here] = np.where(distance[here] == away, (1 + depending[here]) / np.maximum(paths[here], 1), 0)
        depending[there] += np.where(distance[there] == away - 1, total(handed)[there] * paths[there], 0)
        handed[here] = 0
    return depending.sum(axis=1), np.square(depending).sum(axis=1)
