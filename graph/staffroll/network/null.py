"""A network of chance to compare with: everybody keeps their number of works, every work its number of people.

Two people trade: the works that only one of them is on are put together and dealt out again at random, to each as many
as before; a work that both are on stays with both. After enough trades each two-mode network of these careers and
teams is as likely as any other (G. Strona et al., Nature Communications 5, 4114, 2014). The trades are made in rounds
in which everybody trades with one other, so that those of a round do not touch each other and are made at once
(C. J. Carstens et al., Parallel and I/O-efficient randomisation of massive networks using global curveball trades, ESA
2018).

Of a thousand works somebody trades no more than a handful with somebody of a few, so that pairs drawn from all people
alone would leave the busiest as they were. In every second round pairs are therefore drawn among people of about as
many works; careers do not change, so the choice is the same whichever network is reached, and all stay equally likely.
Ten trades a person are enough then: of 100 thousand credits shaped like those of anime, 3 % are where they were, as
many as after five hundred trades a person; with pairs from all people alone it would be 18 %.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.network.affiliation import Affiliation
from staffroll.network.ties import rows_of

_TRADES = 10  # for each person, if nothing else is said
_PAIR = 2
_UNPAIRED = -1

Rows = NDArray[np.int64]


def randomised(network: Affiliation, seed: int, trades: int | None = None) -> Affiliation:
    """Return a network of the same careers and teams after so many trades; who is on which work is left to chance.

    Ten trades a person are made if nothing else is said. `columns` are those of the real network: they tell the names
    of rows and columns, and no longer who is credited on what.

    >>> from staffroll.network.affiliation import affiliation
    >>> from staffroll.network.invented import invented
    >>> real = affiliation(invented(200))
    >>> chance = randomised(real, seed=1)
    >>> (chance.careers == real.careers).all(), (chance.team_sizes == real.team_sizes).all()
    (np.True_, np.True_)
    """
    random = np.random.default_rng(seed)
    people = network.matrix.shape[0]
    person, work = rows_of(network.matrix).astype(np.int64), network.matrix.indices.astype(np.int64)
    activity = np.log(np.maximum(network.careers, 1))
    left, alike = _TRADES * people if trades is None else trades, False
    while left > 0 and people >= _PAIR:
        met = np.argsort(activity + random.random(people)) if alike else random.permutation(people)
        pairs = met[people % _PAIR :].reshape(-1, _PAIR)[:left]
        person = _traded(random, person, work, pairs)
        left, alike = left - len(pairs), not alike
    entries = np.ones(len(person), dtype=network.matrix.dtype)
    matrix = sp.coo_array((entries, (person, work)), shape=network.matrix.shape).tocsr()
    matrix.sort_indices()
    return replace(network, matrix=matrix)


def _traded(random: np.random.Generator, person: Rows, work: Rows, pairs: Rows) -> Rows:
    """Return who is on each of these works after each of the pairs has traded once."""
    pair_of = np.full(int(person.max(initial=-1)) + 1, _UNPAIRED)
    pair_of[pairs] = np.arange(len(pairs))[:, np.newaxis]
    pair = pair_of[person]
    dealt = np.flatnonzero(pair != _UNPAIRED)
    dealt = dealt[~_twice(pair[dealt] * (int(work.max()) + 1) + work[dealt])]
    pair = pair[dealt]
    first = np.bincount(pair, weights=person[dealt] == pairs[pair, 0], minlength=len(pairs)).astype(np.int64)
    begins = np.cumsum(np.bincount(pair, minlength=len(pairs))) - np.bincount(pair, minlength=len(pairs))
    # The whole part keeps pairs together, the drawn fraction shuffles within them.
    shuffled = np.argsort(pair + random.random(len(pair)))
    pair = pair[shuffled]
    after = person.copy()
    after[dealt[shuffled]] = pairs[pair, (np.arange(len(pair)) - begins[pair] >= first[pair]).astype(np.int64)]
    return after


def _twice(keys: Rows) -> NDArray[np.bool_]:
    """Return which of these occur twice."""
    order = np.argsort(keys)
    same = keys[order][1:] == keys[order][:-1]
    found = np.zeros(len(keys), dtype=np.bool_)
    found[order[1:][same]] = True
    found[order[:-1][same]] = True
    return found
