"""Pairs who share more works than chance are found as SciPy's distributions and corrections say, and few by chance."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control, hypergeom

from columns_of_rows import columns_of_rows
from credit_rows import row, rows
from staffroll.errors import UnknownName, UsageError
from staffroll.network import affiliation, only, projection, significance, significant, tables, tied, ties
from staffroll.network.invented import invented
from staffroll.network.null import randomised


def _all_pairs(network):
    """Return the pairs of all people with their shared works."""
    shared = projection(network).toarray()
    return {(a, b): int(shared[a, b]) for a, b in combinations(range(len(shared)), 2)}


def _corrected(p_values, level, *, dependent):
    rates = false_discovery_control(list(p_values.values()), method="by" if dependent else "bh") if p_values else []
    pairs = zip(p_values, p_values.values(), rates, strict=True)
    return {pair: (p, rate) for pair, p, rate in pairs if rate <= level}


def _found(found):
    values = zip(found.p_value.tolist(), found.adjusted.tolist(), strict=True)
    return dict(zip(zip(found.one.tolist(), found.other.tolist(), strict=True), values, strict=True))


def _equal(found, expected):
    assert found.keys() == expected.keys()
    for pair, values in expected.items():
        assert found[pair] == pytest.approx(values, rel=1e-8)


def _together(works=12):
    """Aya Mori and Ken Ota on the same dozen works, nine others on a few works with each other."""
    credits_ = [row(name, f"Blue Hour {work:02}") for name in ("Aya Mori", "Ken Ota") for work in range(works)]
    others = [row(f"P{person}", f"Kites {person * step % 10}") for person in range(1, 10) for step in range(1, 4)]
    return affiliation(columns_of_rows(credits_ + others))


@given(rows(), st.sampled_from([0.05, 0.4, 0.9]), st.booleans())
def test_hypergeometric_pairs_equal_those_of_scipy(credit_rows, level, dependent):
    network = affiliation(columns_of_rows(credit_rows))
    works, careers = network.matrix.shape[1], network.careers
    p_values = {
        (a, b): float(hypergeom.sf(shared - 1, works, careers[a], careers[b])) if shared else 1.0
        for (a, b), shared in _all_pairs(network).items()
    }

    _equal(_found(significant(network, level, dependent=dependent)), _corrected(p_values, level, dependent=dependent))


@pytest.mark.parametrize("dependent", [False, True])
def test_blocks_of_any_size_find_the_same_pairs_as_scipy(monkeypatch, dependent):
    network = affiliation(invented(2000, seed=1))
    works, careers = network.matrix.shape[1], network.careers
    shared = _all_pairs(network)
    one, other = np.array(list(shared)).T
    values = hypergeom.sf(np.array(list(shared.values())) - 1, works, careers[one], careers[other])
    expected = _corrected(dict(zip(shared, values.tolist(), strict=True)), 0.2, dependent=dependent)
    monkeypatch.setattr(ties, "BLOCK", 500)

    found = significant(network, 0.2, dependent=dependent)
    assert expected
    _equal(_found(found), expected)
    assert found.shared.tolist() == [shared[pair] for pair in _found(found)]
    assert (np.diff(found.p_value) >= 0).all()


@settings(max_examples=300)
@given(st.data())
def test_the_tail_equals_that_of_scipy_for_all_that_two_people_can_share(data):
    works = data.draw(st.integers(1, 3000))
    one, other = (data.draw(st.integers(1, works)) for _ in range(2))
    shared = data.draw(st.integers(max(one + other - works, 0), min(one, other)))

    (found,) = significance.at_least(np.array([shared]), works, np.array([one]), np.array([other]))
    assert found == pytest.approx(hypergeom.sf(shared - 1, works, one, other), rel=1e-8, abs=1e-300)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.integers(0, 20), st.booleans())
def test_false_discovery_rates_equal_those_of_scipy(values, others, dependent):
    expected = false_discovery_control(values + others * [1.0], method="by" if dependent else "bh")
    p_value, place, pairs = np.unique(values, return_inverse=True, return_counts=True)

    found = significance.adjusted(p_value, pairs, len(values) + others, dependent=dependent)
    assert found[place].tolist() == pytest.approx(expected[: len(values)].tolist())


def test_sampled_pairs_equal_a_count_in_each_sample():
    network, samples, level = _together(), 500, 0.2
    shared = _all_pairs(network)
    as_many = dict.fromkeys(shared, 0)
    for seed in np.random.SeedSequence(7).generate_state(samples):
        drawn = _all_pairs(randomised(network, int(seed)))
        for pair, number in shared.items():
            as_many[pair] += drawn[pair] >= number
    p_values = {pair: (1 + number) / (1 + samples) for pair, number in as_many.items()}

    found = significant(network, level, "sampled", samples=samples, seed=7)
    _equal(_found(found), _corrected(p_values, level, dependent=False))
    assert (found.one[0], found.other[0], found.shared[0]) == (0, 1, 12)


@pytest.mark.parametrize("seed", range(3))
def test_hardly_any_pair_of_a_network_of_chance_is_found(seed):
    chance = randomised(affiliation(invented(20_000, seed=seed)), seed)

    assert len(significant(chance).one) <= 2
    small = randomised(_together(), seed)
    assert len(significant(small, 0.2, "sampled", samples=500).one) <= 1


def test_pairs_found_are_a_table_and_leave_their_ties():
    network = _together()
    found = significant(network)
    table = tables.significant(network, found)

    assert table.drop(columns=["p_value", "adjusted_p"]).to_dict("records") == [
        {
            "person": "Aya Mori",
            "collaborator": "Ken Ota",
            "shared_works": 12,
            "expected_works": round(144 / network.matrix.shape[1], 6),
            "one": "agent:Aya Mori",
            "other": "agent:Ken Ota",
        }
    ]
    assert only(tied(network), found.one, found.other).degree.tolist()[:3] == [1, 1, 0]


@pytest.mark.parametrize("method", ["hypergeometric", "sampled"])
@pytest.mark.parametrize("credit_rows", [[], [row("Aya Mori", "Blue Hour")], [row("Aya", "Kites"), row("Ken", "Zero")]])
def test_people_without_ties_make_no_pair(method, credit_rows):
    network = affiliation(columns_of_rows(credit_rows))
    found = significant(network, method=method, samples=1)

    assert len(found.one) == 0
    assert tables.significant(network, found).empty


def test_what_cannot_be_asked_is_refused():
    network = _together()
    with pytest.raises(UsageError, match="level"):
        significant(network, 1.0)
    with pytest.raises(UnknownName, match="sampled"):
        significant(network, method="sample")
    with pytest.raises(UsageError, match="at least one"):
        significant(network, method="sampled", samples=0)
    with pytest.raises(UsageError, match=r"draw at least \d+, or use"):
        significant(network, method="sampled", samples=10)


def test_as_many_samples_as_are_asked_for_suffice():
    network = _together()
    with pytest.raises(UsageError) as refused:
        significant(network, 0.2, "sampled", samples=1)
    enough = int(str(refused.value).partition("at least ")[2].partition(",")[0])

    significant(network, 0.2, "sampled", samples=enough)
    with pytest.raises(UsageError):
        significant(network, 0.2, "sampled", samples=enough - 1)
