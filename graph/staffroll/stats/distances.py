"""How far people are from each other.

The distance of two people is the number of ties on a shortest path between them. It is taken in the largest component,
because people of different components cannot reach each other. `share` is the part of pairs at this distance and
`cumulative` that at this or less, both between 0 and 1 (M. E. J. Newman, Phys. Rev. E 64, 016132, 2001). The effective
diameter is the distance within which 90 % of the pairs are, with parts of a tie in proportion (J. Leskovec,
J. Kleinberg, C. Faloutsos, KDD 2005, 177-187).

All pairs are counted in a component of up to `exact` people. In a larger one, the pairs of `samples` people drawn with
a fixed seed are; `error` is the standard error that this leaves in `share`, 0 where all are counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.errors import UsageError
from staffroll.network.breadth import counted
from staffroll.network.tied import Ties, as_ties
from staffroll.stats.giant import giant

Values = NDArray[np.float64]
Rows = NDArray[np.int64]

_MOST = 0.9  # of the pairs


@dataclass(frozen=True, eq=False)
class PathLengths:
    """The share of pairs at each distance from 1 on, the mean distance, and their standard errors."""

    share: Values
    share_error: Values
    mean: float
    mean_error: float

    def within(self, share: float = _MOST) -> float:
        """Return the distance within which this share of pairs is: the effective diameter. Unknown without pairs."""
        if not 0 < share <= 1:
            raise UsageError(f"no share of pairs is {share:g}; give one above 0 and at most 1")
        if not len(self.share):
            return float("nan")
        cumulative = np.concatenate([[0.0], np.cumsum(self.share)])
        return float(np.interp(min(share, cumulative[-1]), cumulative, np.arange(len(cumulative))))


def distances(source: Ties | nx.Graph[str], *, exact: int = 5000, samples: int = 512) -> pd.DataFrame:
    """Return one row for each distance that occurs, the shortest first.

    >>> distances(nx.path_graph(["Aya", "Ken", "Rin", "Yui"])).round(3)
       distance  share  cumulative  error
    0         1  0.500       0.500    0.0
    1         2  0.333       0.833    0.0
    2         3  0.167       1.000    0.0
    """
    found = path_lengths(source, exact=exact, samples=samples)
    number = np.arange(1, len(found.share) + 1)
    columns = {"distance": number, "share": found.share, "cumulative": np.cumsum(found.share)}
    return pd.DataFrame({**columns, "error": found.share_error})


def path_lengths(source: Ties | nx.Graph[str], *, exact: int = 5000, samples: int = 512) -> PathLengths:
    """Return how long shortest paths in the largest component are.

    >>> found = path_lengths(nx.path_graph(["Aya", "Ken", "Rin", "Yui"]))
    >>> round(found.mean, 3), round(found.within(0.9), 3)
    (1.667, 2.4)
    """
    ties = as_ties(source)
    return lengths(ties.tying.steps, giant(ties.tying.component), exact=exact, samples=samples)


def lengths(steps: Sequence[sp.csr_array], people: Rows, *, exact: int, samples: int, seed: int = 0) -> PathLengths:
    """Return how long shortest paths among these people, a component, are; `steps` are those of `network.breadth`."""
    if len(people) <= 1:
        return PathLengths(np.zeros(0), np.zeros(0), float("nan"), float("nan"))
    sources = people
    if len(people) > exact:
        sources = np.sort(np.random.default_rng(seed).choice(people, min(samples, len(people)), replace=False))
    numbers = counted(steps, sources)
    share = numbers / (len(people) - 1)
    means = share @ np.arange(1, numbers.shape[1] + 1)
    unasked = 1 - len(sources) / len(people)
    return PathLengths(
        numbers.sum(axis=0) / numbers.sum(), _error(share, unasked), float(means.mean()), float(_error(means, unasked))
    )


def _error(values: Values, unasked: float) -> Values:
    """Return the standard error of the mean of what some people gave, by the share of people who were not asked."""
    if len(values) <= 1 or not unasked:
        return np.zeros(values.shape[1:])
    return np.asarray(np.sqrt(values.var(axis=0, ddof=1) / len(values) * unasked))
