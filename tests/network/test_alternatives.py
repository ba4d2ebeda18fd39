"""Alternatives to a shortest path are those of networkx, in the order of rows; works are projected like people."""

from __future__ import annotations

from itertools import combinations, islice, pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networkx.algorithms import bipartite

from columns_of_rows import columns_of_rows
from credit_rows import row, rows
from staffroll.errors import UnknownName
from staffroll.network import affiliation, alternatives, graph_of, nearby, projection, tables, tied, two_mode
from staffroll.network.invented import invented

CHAIN = [
    row("Aya Mori", "Blue Hour"),
    row("Aya Mori", "Blue Hour", "script"),
    row("Ken Ota", "Blue Hour", "key-animation"),
    row("Aya Mori", "Tin Moon", "script"),
    row("Ken Ota", "Tin Moon"),
    row("Ken Ota", "Kites"),
    row("Rin Abe", "Kites", "script"),
]


def _drawn(data):
    credit = st.tuples(st.integers(0, 8), st.integers(0, 9))
    pairs = data.draw(st.lists(credit, min_size=1, max_size=30))
    network = affiliation(columns_of_rows([row(f"P{a}", f"W{b}") for a, b in pairs]))
    one, other = (data.draw(st.integers(0, network.matrix.shape[0] - 1)) for _ in range(2))
    return network, one, other


@given(st.data(), st.integers(1, 12))
def test_alternatives_are_the_shortest_simple_paths_in_the_order_of_rows(data, number):
    network, one, other = _drawn(data)
    graph = nx.from_scipy_sparse_array(projection(network))
    every = [[one]] if one == other else list(nx.all_simple_paths(graph, one, other))

    found = alternatives(network, one, other, number)
    paths = [[one, *(step.other for step in steps)] for steps in found]
    assert paths == sorted(every, key=lambda path: (len(path), path))[:number]
    for steps, people in zip(found, paths, strict=True):
        assert [(step.one, step.other) for step in steps] == list(pairwise(people))
        assert all(list(step.works) == nearby.together(network, (step.one, step.other)) for step in steps)


@given(st.data())
def test_lengths_equal_those_of_networkx(data):
    network, one, other = _drawn(data)
    graph = nx.from_scipy_sparse_array(projection(network))
    leads = one != other and nx.has_path(graph, one, other)

    expected = [len(path) - 1 for path in islice(nx.shortest_simple_paths(graph, one, other), 8)] if leads else []
    assert [len(steps) for steps in alternatives(network, one, other, 8) if steps] == expected


def test_alternatives_in_a_larger_network_have_the_lengths_of_networkx_and_differ():
    network = affiliation(invented(3000, seed=2))
    graph = nx.from_scipy_sparse_array(projection(network))
    ends = sorted(max(nx.connected_components(graph), key=len))
    for one, other in [(ends[0], ends[-1]), (ends[5], ends[40])]:
        found = [[one, *(step.other for step in steps)] for steps in alternatives(network, one, other, 25)]
        expected = islice(nx.shortest_simple_paths(graph, one, other), 25)

        assert list(map(len, found)) == list(map(len, expected))
        assert len(set(map(tuple, found))) == 25
        assert all(len(set(path)) == len(path) and nx.is_path(graph, path) for path in found)


def test_people_of_two_components_have_no_path_and_oneself_the_empty_one():
    network = affiliation(columns_of_rows([row("Aya Mori", "Blue Hour"), row("Ken Ota", "Kites")]))

    assert alternatives(network, 0, 1, 3) == []
    assert alternatives(network, 0, 0, 3) == [[]]
    assert tables.paths(network, []).empty
    assert tables.paths(network, [[]]).empty


def test_a_path_shows_the_works_of_each_step_and_the_roles_of_both_on_them():
    network = affiliation(columns_of_rows(CHAIN))
    first = {
        "step": 1,
        "person": "Aya Mori",
        "roles": "director, screenplay; screenplay",
        "collaborator": "Ken Ota",
        "collaborator_roles": "key animation; director",
        "shared_works": 2,
        "works": "Blue Hour; Tin Moon",
        "one": "agent:Aya Mori",
        "other": "agent:Ken Ota",
    }
    second = {
        "step": 2,
        "person": "Ken Ota",
        "roles": "director",
        "collaborator": "Rin Abe",
        "collaborator_roles": "screenplay",
        "shared_works": 1,
        "works": "Kites",
        "one": "agent:Ken Ota",
        "other": "agent:Rin Abe",
    }

    assert tables.path(network, nearby.path(network, 0, 2)).to_dict("records") == [first, second]
    shown = tables.paths(network, [*alternatives(network, 0, 2, 5), *alternatives(network, 1, 2, 5)])
    assert shown.to_dict("records") == [{"path": 1, **first}, {"path": 1, **second}, {"path": 2, **second, "step": 1}]


def test_a_path_of_works_shows_the_people_who_lead_from_one_to_the_next():
    network = affiliation(columns_of_rows(CHAIN)).turned()
    steps = nearby.path(network, network.row("work:Tin Moon"), network.row("work:Kites"))

    table = tables.path(network, steps)
    assert table[["person", "roles", "collaborator", "collaborator_roles", "works"]].to_numpy().tolist() == [
        ["Tin Moon", "director", "Kites", "director", "Ken Ota"]
    ]


WORKS = {
    "count": bipartite.weighted_projected_graph,
    "newman": bipartite.collaboration_weighted_projected_graph,
    "jaccard": bipartite.overlap_weighted_projected_graph,
}


@pytest.mark.parametrize("weight", WORKS)
@given(credit_rows=rows())
def test_works_by_shared_people_equal_those_of_networkx_and_have_their_own_names(weight, credit_rows):
    whole = two_mode([each for each in credit_rows if each.agent_type == "person"])
    works = [node for node, side in whole.nodes(data="bipartite") if side == 1]
    # networkx divides by zero on a person with one work, who ties none.
    shared = whole.subgraph(node for node in whole if node in works or weight != "newman" or whole.degree(node) > 1)
    expected = WORKS[weight](shared, works) if works else nx.Graph()
    network = affiliation(columns_of_rows(credit_rows)).turned()

    graph = graph_of(network, weight)
    assert dict(graph.nodes(data="label")) == {work: whole.nodes[work]["label"] for work in works}
    assert {frozenset(tie[:2]): tie[2] for tie in graph.edges(data="weight")} == pytest.approx(
        {frozenset(tie[:2]): tie[2] for tie in expected.edges(data="weight")}
    )


@given(rows())
def test_top_pairs_and_ties_of_works_are_those_of_the_projection(credit_rows):
    network = affiliation(columns_of_rows(credit_rows)).turned()
    counts = projection(network).toarray()
    pairs = sorted((-counts[a, b], a, b) for a, b in combinations(range(len(counts)), 2) if counts[a, b])
    ties = tied(network)

    assert nearby.top_pairs(network, 3) == [(a, b, -count) for count, a, b in pairs[:3]]
    assert list(tables.pairs(network, 3)["one"]) == [ties.iris[a] for _, a, _ in pairs[:3]]
    assert set(ties.labels) == {each.work_label for each in credit_rows if each.agent_type == "person"}
    for _, a, b in pairs:
        assert len(ties.titles(a, b)) == counts[a, b]


def test_works_that_share_people_are_a_table_and_found_by_their_iri():
    network = affiliation(columns_of_rows(CHAIN)).turned()

    assert tables.pairs(network, 1).to_dict("records") == [
        {
            "work": "Blue Hour",
            "related_work": "Tin Moon",
            "shared_people": 2,
            "one": "work:Blue Hour",
            "other": "work:Tin Moon",
        }
    ]
    assert network.row("work:Tin Moon") == 2
    assert network.turned().row("agent:Rin Abe") == 2
    with pytest.raises(UnknownName, match="no work"):
        network.row("agent:Aya Mori")
    assert tied(network).titles(0, 2) == ("Aya Mori", "Ken Ota")
