"""Whether those with many collaborators work with each other.

    r = Σ over ties of (x − m)(y − m) / Σ over ties of ((x − m)² + (y − m)²) / 2,

with x and y the values at the two ends of a tie and m their mean over all ends: the correlation of the ends of ties,
between -1 and 1, without unit (M. E. J. Newman, Assortative mixing in networks, Phys. Rev. Lett. 89, 208701, 2002).
`degree` takes the collaborators of each end, `strength` the sum of their weights after Newman; each tie counts once. A
work ties all who are on it, so that a large team makes many ties between people of as many collaborators and chance
alone makes r high: compare it with that of `network.null`, not with 0. Unknown (NaN) where all ends are alike.
"""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network.tied import Ties, as_ties

_DIGITS = 9  # of a strength, so that equal ones are equal however their weights were summed


def assortativity(source: Ties | nx.Graph[str]) -> pd.DataFrame:
    """Return one row for each measure; none where there are no people.

    >>> graph = nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya"), ("Rin", "Yui")])
    >>> assortativity(graph).round(3)
        measure  value
    0    degree -0.714
    1  strength -0.714
    """
    ties = as_ties(source)
    strength = ties.strength.round(_DIGITS)
    rows = [("degree", _correlation(ties, ties.degree)), ("strength", _correlation(ties, strength))]
    return pd.DataFrame(rows if len(ties) else [], columns=["measure", "value"])


def attribute_assortativity(source: Ties | nx.Graph[str], labels: Mapping[str, str]) -> float:
    """Return how much people of one label are tied to each other, from their labels by IRI.

        r = (Σ_a e(a, a) − Σ_a s(a)²) / (1 − Σ_a s(a)²),

    with e(a, b) the share of ties that lead from label a to label b, and s(a) = Σ_b e(a, b): 1 where ties lead to the
    same label only, 0 where it makes no difference, unknown (NaN) where all ends have one label
    (M. E. J. Newman, Mixing patterns in networks, Phys. Rev. E 67, 026126, 2003). Ties of whoever has no label do not
    count.

    >>> graph = nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Yui")])
    >>> round(attribute_assortativity(graph, {"Aya": "music", "Ken": "music", "Rin": "art", "Yui": "art"}), 3)
    0.333
    """
    ties = as_ties(source)
    label = pd.Series([labels.get(iri) for iri in ties.iris], dtype=object)
    group, kinds = pd.factorize(label)
    one, other = group[ties.rows], group[ties.count.indices]
    known = (one >= 0) & (other >= 0)
    number = np.bincount(one[known], minlength=len(kinds))
    if (number > 0).sum() <= 1:
        return float("nan")
    expected = float(((number / known.sum()) ** 2).sum())
    return float(((one == other)[known].mean() - expected) / (1 - expected))


def _correlation(ties: Ties, values: NDArray[np.int64] | NDArray[np.float64]) -> float:
    degree = ties.degree
    ends = values[degree > 0].astype(np.float64)
    if not len(ends) or ends.min() == ends.max():
        return float("nan")
    far = (values - float((degree * values).sum()) / float(degree.sum())).astype(np.float64)
    return float(far @ ties.tying.total(far) / (degree * far**2).sum())
