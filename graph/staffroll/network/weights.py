"""How much two people who share works are tied: each weight by its name.

With N(i) the works of person i, n_w the people on work w, and all sums over the works w in N(i) ∩ N(j):

    count       = Σ 1, in works
    newman      = Σ 1 / (n_w − 1)
    hyperbolic  = Σ 1 / n_w
    jaccard     = count / |N(i) ∪ N(j)|
    overlap     = count / min(|N(i)|, |N(j)|)
    cosine      = count / √(|N(i)| · |N(j)|)

`count` is networkx's `bipartite.weighted_projected_graph`, `newman` its `collaboration_weighted_projected_graph`
(M. E. J. Newman, Phys. Rev. E 64, 016132, 2001), `jaccard` and `overlap` its `overlap_weighted_projected_graph` with
and without `jaccard`; `hyperbolic` shares each work's weight among all who are on it (M. Coscia, The Atlas for the
Aspiring Network Scientist, 2021, chapter 26), `cosine` is Salton's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Scale = Callable[[Numbers], Numbers]
Relate = Callable[[Numbers, Numbers, Numbers], Numbers]


@dataclass(frozen=True, slots=True)
class Weight:
    """`of_work` gives what a work adds, from its size; `of_pair` relates a pair's sum to the careers of the two."""

    of_work: Scale | None = None
    of_pair: Relate | None = None


def newman_of_work(sizes: Numbers) -> Numbers:
    """Return what a work adds to each tie on it, from its size in people; nothing where one is alone."""
    return np.divide(1.0, sizes - 1, out=np.zeros_like(sizes), where=sizes > 1)


def _hyperbolic(sizes: Numbers) -> Numbers:
    return 1.0 / sizes


WEIGHTS: Mapping[str, Weight] = MappingProxyType(
    {
        "count": Weight(),
        "newman": Weight(of_work=newman_of_work),
        "hyperbolic": Weight(of_work=_hyperbolic),
        "jaccard": Weight(of_pair=lambda shared, one, other: shared / (one + other - shared)),
        "overlap": Weight(of_pair=lambda shared, one, other: shared / np.minimum(one, other)),
        "cosine": Weight(of_pair=lambda shared, one, other: shared / np.sqrt(one * other)),
    }
)
