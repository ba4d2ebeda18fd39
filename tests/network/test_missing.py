"""People who share collaborators and no work are scored as networkx scores them, one person's or all pairs at once."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row
from staffroll.network import affiliation, missing, projection, tables, ties, top_missing
from staffroll.network.invented import invented
from staffroll.network.missing import _Best

CHAIN = [
    *(row(name, "Blue Hour") for name in ("Aya Mori", "Ken Ota", "Rin Abe")),
    *(row(name, "Kites") for name in ("Ken Ota", "Rin Abe", "Yui Sano")),
    row("Sen Ito", "Tin Moon"),
]


def _networks():
    credit = st.tuples(st.integers(0, 11), st.integers(0, 9))
    made = st.lists(credit, max_size=40)
    return made.map(lambda pairs: affiliation(columns_of_rows([row(f"P{a:02}", f"W{b}") for a, b in pairs])))


def _scores(network):
    """Return what networkx gives for all pairs that are not tied and share somebody."""
    graph = nx.from_scipy_sparse_array(projection(network)) if network.matrix.shape[0] else nx.Graph()
    found = nx.adamic_adar_index(graph)
    return {
        (min(a, b), max(a, b)): (len(list(nx.common_neighbors(graph, a, b))), score) for a, b, score in found if score
    }


def _ordered(scores):
    return sorted(scores, key=lambda pair: (-round(scores[pair][1], 9), pair))


@given(_networks(), st.integers(0, 6))
def test_missing_ties_of_one_person_equal_those_of_networkx(network, number):
    scores = _scores(network)
    for person in range(network.matrix.shape[0]):
        expected = [pair for pair in _ordered(scores) if person in pair]
        expected.sort(key=lambda pair: (-round(scores[pair][1], 9), sum(pair)))

        found = missing(network, person, number)
        assert [(each.one, each.other) for each in found] == [(person, sum(p) - person) for p in expected[:number]]
        for each, pair in zip(found, expected, strict=False):
            assert (each.shared, each.score) == pytest.approx(scores[pair])


@given(_networks(), st.integers(0, 6))
def test_top_missing_ties_equal_those_of_networkx(network, number):
    scores = _scores(network)

    found = top_missing(network, number)
    assert [(each.one, each.other) for each in found] == _ordered(scores)[:number]
    for each in found:
        assert (each.shared, each.score) == pytest.approx(scores[each.one, each.other])


def test_blocks_of_any_size_have_the_same_top(monkeypatch):
    network = affiliation(invented(1500, seed=4))
    scores = _scores(network)
    looked_at = []
    with_those_of = _Best.with_those_of

    def counted(best, score, *ends):
        looked_at.append(score.size)
        return with_those_of(best, score, *ends)

    monkeypatch.setattr(_Best, "with_those_of", counted)
    monkeypatch.setattr(ties, "BLOCK", 2000)

    found = top_missing(network, 15)
    assert [(each.one, each.other) for each in found] == _ordered(scores)[:15]
    assert len(looked_at) > 5
    assert sum(looked_at) < network.matrix.shape[0] ** 2 / 3


def test_tables_name_who_did_not_work_together():
    network = affiliation(columns_of_rows(CHAIN))
    expected = {
        "person": "Aya Mori",
        "candidate": "Yui Sano",
        "shared_collaborators": 2,
        "adamic_adar": 1.820478,
        "one": "agent:Aya Mori",
        "other": "agent:Yui Sano",
    }

    assert tables.top_missing(network, 10).to_dict("records") == [expected]
    assert tables.missing(network, 0, 10).to_dict("records") == [expected]
    assert list(tables.missing(network, network.row("agent:Sen Ito"), 10)) == list(expected)


@pytest.mark.parametrize("credit_rows", [[], [row("Aya Mori", "Blue Hour")], CHAIN[:3]])
def test_nothing_is_missing_where_all_are_tied_or_nobody_is(credit_rows):
    network = affiliation(columns_of_rows(credit_rows))

    assert top_missing(network, 5) == []
    assert tables.top_missing(network, 5).empty
    assert [missing(network, person, 5) for person in range(network.matrix.shape[0])] == [[]] * len(network.people)
