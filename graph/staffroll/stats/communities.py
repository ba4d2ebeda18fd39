"""Which groups work among themselves more than with others.

Groups are found so that the modularity of the ties is high,

    Q = Σ over groups c of ( w(c) / W − γ (s(c) / 2W)² ),

with w(c) the weight after Newman of the ties within c, s(c) the sum of its members' strengths, W the weight of all ties
and the resolution γ: at γ = 1 the share of weight within groups above that expected of the same strengths by chance,
below 1 and without unit (V. D. Blondel et al., J. Stat. Mech. P10008, 2008, made faster by C. L. Staudt, H. Meyerhenke,
IEEE Trans. Parallel Distrib. Syst. 27, 171-184, 2016). That is Louvain's search; Leiden's finds groups that are each
tied together within (V. A. Traag, L. Waltman, N. J. van Eck, Sci. Rep. 9, 5233, 2019). Many different groupings are
nearly as good as the best, so a group is a description, not a fact: `stability` says how far runs agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import combinations
from typing import Any

import networkit as nk
import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.errors import one_of
from staffroll.network.tied import Ties, as_ties

Groups = NDArray[np.int64]
_ROUNDS = 10  # of Leiden's search, each of which begins with what the one before found
_METHODS: Mapping[str, Callable[[nk.Graph, float], Any]] = {
    "louvain": lambda graph, resolution: nk.community.PLM(graph, refine=True, gamma=resolution),
    "leiden": lambda graph, resolution: nk.community.ParallelLeiden(graph, iterations=_ROUNDS, gamma=resolution),
}


def communities(
    source: Ties | nx.Graph[str], *, resolution: float = 1.0, seed: int = 0, method: str = "louvain"
) -> pd.DataFrame:
    """Return one row for each person: `community`, a number, 0 the largest, with its size `people`.

    >>> rings = nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(4))
    >>> communities(nx.relabel_nodes(rings, dict(enumerate("abcdefg"))))[["community", "people", "person"]]
       community  people person
    0          0       4      d
    1          0       4      e
    2          0       4      f
    3          0       4      g
    4          1       3      a
    5          1       3      b
    6          1       3      c
    """
    ties = as_ties(source)
    group = groups(ties, resolution=resolution, seed=seed, method=method)
    sizes = np.bincount(group) if len(group) else np.zeros(0, dtype=np.int64)
    table = pd.DataFrame({"community": group, "people": sizes[group], "person": pd.Series(ties.labels, dtype=str)})
    table["person_id"] = pd.Series(ties.iris, dtype=str)
    return table.sort_values(["community", "person", "person_id"], ignore_index=True)


def groups(source: Ties | nx.Graph[str], *, resolution: float = 1.0, seed: int = 0, method: str = "louvain") -> Groups:
    """Return the group of each person, the largest groups first, equal ones by their first member.

    Raises UnknownName for a method that is neither "louvain" nor "leiden".
    """
    search = one_of("method", method, _METHODS)
    ties = as_ties(source)
    if not len(ties):
        return np.zeros(0, dtype=np.int64)

    def searched(ties: Ties) -> Groups:
        with _one_thread(seed):
            return np.array(search(ties.weighted, resolution).run().getPartition().getVector(), dtype=np.int64)

    found = ties.arranged(searched)
    _, first, group, sizes = np.unique(found, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((first, -sizes))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    return place[group]


def modularity(source: Ties | nx.Graph[str], group: Groups, *, resolution: float = 1.0) -> float:
    """Return Q of a grouping; 0 for a network without ties.

    >>> round(modularity(nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(3)), np.array([0, 0, 0, 1, 1, 1])), 3)
    0.5
    """
    ties = as_ties(source)
    twice = float(ties.newman.sum())
    if not twice:
        return 0.0
    within = ties.newman.data[group[ties.rows] == group[ties.newman.indices]].sum() / twice
    strengths = np.bincount(group, weights=ties.strength) / twice
    return float(within - resolution * (strengths**2).sum())


def stability(source: Ties | nx.Graph[str], *, resolution: float = 1.0, seeds: int = 5) -> float:
    """Return how far the groups of several seeds agree: the mean adjusted Rand index of all pairs of runs.

    1 where all are alike, about 0 where they agree no better than by chance
    (L. Hubert, P. Arabie, Comparing partitions, Journal of Classification 2, 193-218, 1985).
    """
    ties = as_ties(source)
    runs = [groups(ties, resolution=resolution, seed=seed) for seed in range(seeds)]
    agreements = [_adjusted_rand(one, other) for one, other in combinations(runs, 2)]
    return float(np.mean(agreements)) if agreements else 1.0


def sweep(source: Ties | nx.Graph[str], resolutions: tuple[float, ...] = (0.25, 0.5, 1.0, 2.0, 4.0)) -> pd.DataFrame:
    """Return for each resolution how many groups there are, the largest's share of people, Q at that resolution."""
    ties = as_ties(source)
    rows = []
    for resolution in resolutions:
        group = groups(ties, resolution=resolution)
        sizes = np.bincount(group) if len(group) else np.zeros(1, dtype=np.int64)
        share = float(sizes.max() / max(len(group), 1))
        rows.append((resolution, len(np.unique(group)), share, modularity(ties, group, resolution=resolution)))
    return pd.DataFrame(rows, columns=["resolution", "communities", "largest_share", "modularity"])


@contextmanager
def _one_thread(seed: int) -> Iterator[None]:
    """Let NetworKit draw from a seed in one thread: several race each other, and no two runs would be alike."""
    threads = nk.getCurrentNumberOfThreads()
    nk.setNumberOfThreads(1)
    nk.setSeed(seed, useThreadId=False)
    try:
        yield
    finally:
        nk.setNumberOfThreads(threads)


def _adjusted_rand(one: Groups, other: Groups) -> float:
    """Return the adjusted Rand index of two groupings of the same people."""
    if not len(one):
        return 1.0
    together = _pairs(np.unique(one * (int(other.max()) + 1) + other, return_counts=True)[1])
    by_one, by_other, every = _pairs(np.bincount(one)), _pairs(np.bincount(other)), _pairs(np.array([len(one)]))
    expected = by_one * by_other / every if every else 0.0
    most = (by_one + by_other) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)


def _pairs(sizes: Groups) -> float:
    return float((sizes * (sizes - 1) / 2).sum())
