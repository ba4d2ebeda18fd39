"""Every statistic is a table that the order of credits cannot change, and says what its formula says."""

from __future__ import annotations

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffroll.errors import UnknownName
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.stats import STATISTICS, brokers, collaborators, components, compute, describe, strength


def _credit(agent: str, work: str) -> CreditRow:
    return CreditRow(f"a:{agent}", agent, "person", f"w:{work}", work, "director", "director")


credits_ = st.lists(st.builds(_credit, st.sampled_from(["Aya", "Ken", "Rin", "Yui", "Yui "]), st.sampled_from("BKTZ")))


@pytest.mark.parametrize("name", STATISTICS)
@given(rows=credits_)
def test_order_of_credits_does_not_matter(name, rows):
    expected = STATISTICS[name](people(rows))

    pd.testing.assert_frame_equal(expected, STATISTICS[name](people(rows[::-1])))


@pytest.mark.parametrize("name", STATISTICS)
def test_an_empty_network_gives_an_empty_table(name):
    table = STATISTICS[name](nx.Graph())

    assert table.empty
    assert len(table.columns) > 1


@given(credits_)
def test_newman_strength_counts_the_works_with_colleagues(rows):
    teams = {row.work: {other.agent for other in rows if other.work == row.work} for row in rows}
    table = strength(people(rows)).set_index("person_id")
    expected = {person: sum(person in team and len(team) > 1 for team in teams.values()) for person in table.index}

    assert expected == pytest.approx(table["newman"].to_dict())


@given(credits_)
def test_pairs_sum_to_strength(rows):
    graph = people(rows)

    assert 2 * collaborators(graph)["shared_works"].sum() == strength(graph)["shared_works"].sum()


@given(credits_)
def test_components_hold_everybody(rows):
    graph = people(rows)

    assert len(graph) == components(graph)["people"].sum()


def test_brokers_of_a_large_network_are_estimated_alike_each_time():
    graph = people([_credit(name, work) for work in "BKT" for name in ("Aya", work + "1", work + "2", work + "3")])

    expected = brokers(graph, exact=5, samples=5)

    assert expected["betweenness"].is_monotonic_decreasing
    pd.testing.assert_frame_equal(expected, brokers(graph, exact=5, samples=5))


def test_an_unknown_statistic_names_the_nearest():
    with pytest.raises(UnknownName, match="no statistic 'strenth'; nearest: strength"):
        compute("strenth", nx.Graph())


@pytest.mark.parametrize("name", STATISTICS)
def test_every_statistic_says_what_it_says(name):
    assert describe(name).endswith(".")
