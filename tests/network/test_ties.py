"""Projections by sparse products equal networkx's own, whole or in blocks; everyday answers equal a walk by hand."""

from __future__ import annotations

import gc
import weakref
from itertools import combinations
from math import sqrt

import networkx as nx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from networkx.algorithms import bipartite

from columns_of_rows import columns_of_rows
from credit_rows import row, rows
from staffroll.errors import UnknownName
from staffroll.network import WEIGHTS, Choice, affiliation, blocks, graph_of, nearby, projection, ties, two_mode
from staffroll.network.invented import invented
from staffroll.network.tied import as_ties
from staffroll.network.tying import ByTeams
from staffroll.stats import clustering

PROJECTED = {
    "count": bipartite.weighted_projected_graph,
    "newman": bipartite.collaboration_weighted_projected_graph,
    "jaccard": bipartite.overlap_weighted_projected_graph,
    "overlap": lambda graph, nodes: bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=False),
    "hyperbolic": lambda graph, nodes: bipartite.generic_weighted_projected_graph(
        graph, nodes, lambda whole, a, b: sum(1 / len(whole[work]) for work in set(whole[a]) & set(whole[b]))
    ),
    "cosine": lambda graph, nodes: bipartite.generic_weighted_projected_graph(
        graph, nodes, lambda whole, a, b: len(set(whole[a]) & set(whole[b])) / sqrt(len(whole[a]) * len(whole[b]))
    ),
}


def _oracle(credit_rows, weight):
    whole = two_mode([each for each in credit_rows if each.agent_type == "person"])
    people = [node for node, side in whole.nodes(data="bipartite") if side == 0]
    if not people:
        return {}
    return {tuple(sorted((a, b))): value for a, b, value in PROJECTED[weight](whole, people).edges(data="weight")}


def _edges(graph):
    return {tuple(sorted((a, b))): value for a, b, value in graph.edges(data="weight")}


@pytest.mark.parametrize("weight", WEIGHTS)
@given(rows())
def test_each_weight_equals_that_of_networkx(weight, credit_rows):
    network = affiliation(columns_of_rows(credit_rows))

    assert _edges(graph_of(network, weight)) == pytest.approx(_oracle(credit_rows, weight))


@given(rows(), st.integers(1, 3))
def test_a_minimum_leaves_the_pairs_that_share_so_much(credit_rows, minimum):
    counts = _oracle(credit_rows, "count")
    network = affiliation(columns_of_rows(credit_rows))
    kept = {pair for pair, count in counts.items() if count >= minimum}

    for weight in WEIGHTS:
        assert set(_edges(graph_of(network, weight, minimum=minimum))) == kept


@pytest.mark.parametrize("weight", WEIGHTS)
def test_blocks_of_any_size_are_one_projection(monkeypatch, weight):
    network = affiliation(invented(3000, seed=2))
    whole = projection(network, weight)
    monkeypatch.setattr(ties, "BLOCK", 500)

    assert len(list(blocks(network, weight))) > 20
    assert abs(projection(network, weight) - whole).max() < 1e-12
    assert (whole != whole.T).nnz == 0


def test_works_are_projected_by_turning_the_network():
    network = affiliation(columns_of_rows([row("Aya", "Blue"), row("Aya", "Kites"), row("Ken", "Kites")])).turned()

    assert projection(network).toarray().tolist() == [[0, 1], [1, 0]]


def test_an_unknown_weight_is_named_with_the_known_ones():
    with pytest.raises(UnknownName, match="newman"):
        projection(affiliation(columns_of_rows([row("Aya", "Blue")])), "newmann")


def test_choices_restrict_roles_years_studios_and_works():
    columns = columns_of_rows(
        [
            row("Aya", "Blue", "script"),
            row("Ken", "Blue"),
            row("Ken", "Kites"),
            row("studio reed", "Kites", "animation-production", kind="organization"),
        ],
        years={"work:Blue": 1999},
    )

    def chosen(**choice):
        network = affiliation(columns, Choice(**choice))
        return [columns.agents.iris[place].removeprefix("agent:") for place in network.people]

    assert chosen() == ["Aya", "Ken"]
    assert chosen(organizations=True) == ["Aya", "Ken", "studio reed"]
    assert chosen(roles=["script"]) == ["Aya"]
    assert chosen(since=2000) == []
    assert chosen(until=2000) == ["Aya", "Ken"]
    assert chosen(studio="agent:studio reed") == ["Ken"]
    assert chosen(works=["work:Blue"]) == ["Aya", "Ken"]
    assert chosen(formats=["film"]) == []
    with pytest.raises(UnknownName):
        chosen(studio="agent:nobody")


@given(rows())
def test_everyday_answers_equal_those_of_the_projection(credit_rows):
    network = affiliation(columns_of_rows(credit_rows))
    counts, newman = projection(network).tolil(), projection(network, "newman").tolil()

    for person in range(network.matrix.shape[0]):
        found = nearby.collaborators(network, person)
        assert {each.row: len(each.works) for each in found} == dict(
            zip(counts.rows[person], counts.data[person], strict=True)
        )
        assert [each.newman for each in found] == pytest.approx(newman.data[person])
        for each in found:
            assert list(each.works) == nearby.together(network, (person, each.row))
    pairs = sorted((-counts[a, b], a, b) for a, b in combinations(range(counts.shape[0]), 2) if counts[a, b])
    assert nearby.top_pairs(network, 3) == [(a, b, -count) for count, a, b in pairs[:3]]


@given(rows(), st.data())
def test_paths_are_the_shortest_of_the_projection(credit_rows, data):
    network = affiliation(columns_of_rows(credit_rows))
    assume(network.matrix.shape[0])
    one, other = (data.draw(st.integers(0, network.matrix.shape[0] - 1)) for _ in range(2))
    graph = nx.from_scipy_sparse_array(projection(network))
    if not nx.has_path(graph, one, other):
        assert nearby.path(network, one, other) is None
        assert list(nearby.paths(network, one, other)) == []
        return
    expected = sorted(nx.all_shortest_paths(graph, one, other))

    found = [[one, *(step.other for step in steps)] for steps in nearby.paths(network, one, other)]
    assert found == expected
    first = nearby.path(network, one, other)
    assert [one, *(step.other for step in first)] == expected[0]
    assert all(list(step.works) == nearby.together(network, (step.one, step.other)) for step in first)


def test_invented_credits_are_many_heavy_tailed_and_the_same_for_a_seed():
    columns, again, other = invented(20_000, seed=3), invented(20_000, seed=3), invented(20_000, seed=4)
    network = affiliation(columns)
    careers, teams = network.careers, network.team_sizes

    assert len(columns) == 20_000
    assert (columns.agent == again.agent).all()
    assert (columns.agent != other.agent).any()
    assert careers.max() > 20 * careers.mean()
    assert 4 * teams.mean() < teams.max() < 10 * teams.mean()
    assert columns.works.year.min() >= 1963


def test_ten_times_the_invented_credits_are_as_dense():
    few, many = (affiliation(invented(number, seed=1)) for number in (24_000, 240_000))
    sparser, denser = (ByTeams(network).degree.mean() for network in (few, many))

    assert many.matrix.shape[0] == pytest.approx(10 * few.matrix.shape[0], rel=0.1)
    assert denser < 1.4 * sparser
    assert many.careers.max() < 2 * few.careers.max()
    assert many.team_sizes.max() < 2 * few.team_sizes.max()


def test_people_who_are_let_go_of_are_freed_at_once() -> None:
    ties = as_ties(nx.path_graph(["Aya", "Ken", "Rin"]))
    clustering(ties)
    kept = weakref.ref(ties)
    gc.disable()
    try:
        del ties
        assert kept() is None
    finally:
        gc.enable()
