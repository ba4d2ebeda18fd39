"""How sure a rank is, where credits may have been misread and two names may be one person's.

The statistic is computed for many networks that are as likely as the one that stands: each credit is in them with the
confidence of the best sentence that supports it, and each two people that are candidates for one are one in half of
them. `rank` is that of the network that stands, 1 the highest; between `rank_low` and `rank_high` lie as many of the
drawn ranks as `level` says, the same share of what is below and above left out (a parametric bootstrap: B. Efron,
R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 6). Where a person has no credit in a drawn network,
they come after everybody who has one; `present` is the share of networks in which they have one. What no article says
is not in any of them: the interval tells what reading may have got wrong, not what nobody wrote.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components
from scipy.stats import rankdata

from staffroll.columns import Columns, Evidence
from staffroll.errors import UsageError, one_of
from staffroll.network.affiliation import Affiliation, Choice, of_credits
from staffroll.network.tables import named
from staffroll.network.tied import Ties, tied
from staffroll.progress import tracked

Statistic = Callable[[Ties], pd.DataFrame]
Numbers = NDArray[np.float64]
_LIKELY = 0.5  # that two candidates are one: nothing is known but that somebody has to look


@dataclass(frozen=True, eq=False)
class Doubts:
    """Credits with what supports them, and pairs of agents that may be one, by their places in the columns."""

    columns: Columns
    evidence: Evidence
    pending: NDArray[np.int32]


def intervals(
    doubts: Doubts,
    statistic: Statistic,
    measure: str,
    *,
    choice: Choice | None = None,
    minimum: int = 1,
    samples: int = 40,
    level: float = 0.9,
    seed: int = 0,
) -> pd.DataFrame:
    """Return one row for each person with value, rank and the interval of the rank, the highest value first.

    `measure` is a column of the statistic's table; people who share fewer than `minimum` works are not tied. Raises
    UsageError for a statistic that is none of people, and for a level that is no share.
    """
    if not 0 < level < 1 or samples < 1:
        raise UsageError(f"level {level} and samples {samples}: the one is to be between 0 and 1, the other at least 1")
    columns = doubts.columns
    chosen = (choice or Choice()).of(columns, doubts.evidence)
    counted = partial(_counted, statistic, minimum)
    stands = counted(of_credits(columns, chosen))
    _require_measure(stands, measure)
    values = _by_place(stands, measure, columns)
    sure = _confidence(doubts)
    random = np.random.default_rng(seed)
    draws = np.array([_drawn(random, doubts, chosen, sure, counted, measure) for _ in tracked(range(samples), samples)])
    return _table(columns, measure, values, draws, level)


def _counted(statistic: Statistic, minimum: int, network: Affiliation) -> pd.DataFrame:
    return statistic(tied(network, minimum=minimum))


def _require_measure(table: pd.DataFrame, measure: str) -> None:
    if "person_id" not in table or not table["person_id"].is_unique:
        raise UsageError("intervals are those of a statistic of people; this one has other rows")
    numbers = {str(name): str(name) for name in table.select_dtypes("number")}
    one_of("measure", measure, numbers)


def _by_place(table: pd.DataFrame, measure: str, columns: Columns) -> Numbers:
    """Return the measure of each agent; NaN for those who are not in the table."""
    values = np.full(len(columns.agents.iris), np.nan)
    values[[columns.agents.places[iri] for iri in table["person_id"]]] = table[measure]
    return values


def _confidence(doubts: Doubts) -> Numbers:
    """Return of each credit how surely the best of its evidence was read; 1 where none is on record."""
    best = np.zeros(len(doubts.columns))
    np.maximum.at(best, doubts.evidence.credit, doubts.evidence.confidence)
    return np.where(best > 0, best, 1.0)


def _drawn(
    random: np.random.Generator,
    doubts: Doubts,
    chosen: NDArray[np.bool_],
    sure: Numbers,
    counted: Callable[[Affiliation], pd.DataFrame],
    measure: str,
) -> Numbers:
    """Return the rank of each agent in one drawn network."""
    agents = len(doubts.columns.agents.iris)
    one, other = doubts.pending[random.random(len(doubts.pending)) < _LIKELY].T
    links = sp.coo_array((np.ones(len(one)), (one, other)), shape=(agents, agents))
    _, group = connected_components(links, directed=False)
    _, first = np.unique(group, return_index=True)
    who = first[group].astype(np.int32)
    columns = replace(doubts.columns, agent=who[doubts.columns.agent])
    network = of_credits(columns, chosen & (random.random(len(sure)) < sure))
    values = _by_place(counted(network), measure, columns)
    ranks = np.full(agents, np.inf)
    there = ~np.isnan(values)
    ranks[there] = rankdata(-values[there], method="min")
    return np.asarray(ranks[who])


def _table(columns: Columns, measure: str, values: Numbers, draws: Numbers, level: float) -> pd.DataFrame:
    people = np.flatnonzero(~np.isnan(values))
    ranks = draws[:, people]
    present = np.isfinite(ranks)
    last = present.sum(axis=1, keepdims=True) + 1
    ranks = np.where(present, ranks, last)
    low, high = np.quantile(ranks, ((1 - level) / 2, (1 + level) / 2), axis=0, method="closest_observation")
    table = pd.DataFrame(
        {
            "person": named(columns.agents.labels, people),
            measure: values[people],
            "rank": rankdata(-values[people], method="min").astype(np.int64),
            "rank_low": low.astype(np.int64),
            "rank_high": high.astype(np.int64),
            "present": present.mean(axis=0),
            "person_id": named(columns.agents.iris, people),
        }
    )
    return table.sort_values(["rank", "person", "person_id"], ignore_index=True)
