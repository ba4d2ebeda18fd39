"""Networks of chance keep everybody's number of works and every work's number of people, and are otherwise anything."""

from __future__ import annotations

from collections import Counter
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row, rows
from staffroll.network import affiliation
from staffroll.network.invented import invented
from staffroll.network.null import randomised


def _entries(network):
    return network.matrix.toarray().tolist()


@given(rows(), st.integers(0, 5), st.sampled_from([None, 0, 1, 7]))
def test_careers_and_teams_stay(credit_rows, seed, trades):
    real = affiliation(columns_of_rows(credit_rows))

    chance = randomised(real, seed, trades)
    assert (chance.careers == real.careers).all()
    assert (chance.team_sizes == real.team_sizes).all()
    assert (chance.matrix.data == 1).all()
    assert chance.matrix.has_canonical_format
    assert _entries(chance) == _entries(randomised(real, seed, trades))


@pytest.mark.parametrize("credit_rows", [[], [row("Aya", "Blue")], [row("Aya", "Blue"), row("Ken", "Blue")]])
def test_where_nothing_can_be_traded_nothing_changes(credit_rows):
    real = affiliation(columns_of_rows(credit_rows))

    assert _entries(randomised(real, 0)) == _entries(real)


def test_without_trades_the_network_is_the_real_one():
    real = affiliation(invented(500))

    assert (randomised(real, 0, 0).matrix != real.matrix).nnz == 0


def test_one_trade_changes_two_people_at_most():
    real = affiliation(invented(500))
    for seed in range(20):
        changed = (randomised(real, seed, 1).matrix != real.matrix).sum(axis=1)

        assert (np.asarray(changed) > 0).sum() in {0, 2}


def test_every_network_of_these_careers_and_teams_is_as_likely():
    """Three people with 2, 1 and 1 works on works of 2, 1 and 1 people: a few networks, each drawn as often."""
    real = affiliation(
        columns_of_rows([row("Aya", "Blue"), row("Aya", "Kites"), row("Ken", "Blue"), row("Rin", "Tin")])
    )
    possible = [
        cells
        for cells in product((0, 1), repeat=9)
        if [sum(cells[i : i + 3]) for i in (0, 3, 6)] == [2, 1, 1] and [sum(cells[i::3]) for i in range(3)] == [2, 1, 1]
    ]
    runs = 100 * len(possible)

    found = Counter(tuple(np.ravel(_entries(randomised(real, seed)))) for seed in range(runs))
    assert set(found) == set(possible)
    assert sum((number - 100) ** 2 / 100 for number in found.values()) < 20  # chi-square, exceeded in one of 1000


def test_large_networks_lose_what_the_real_one_was():
    real = affiliation(invented(20_000))
    chance, other = randomised(real, 1), randomised(real, 2)

    kept = real.matrix.multiply(chance.matrix).sum() / real.matrix.sum()
    by_chance = other.matrix.multiply(chance.matrix).sum() / real.matrix.sum()
    assert kept < 1.3 * by_chance
