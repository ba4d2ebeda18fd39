"""Parts of a network hold the people and ties that networkx finds in the same network."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import rows
from staffroll import network
from staffroll.network import parts

networks = st.builds(lambda found: network.affiliation(columns_of_rows(found)), rows())


def _graph(part: network.Part) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    iris = part.iris
    graph.add_nodes_from(iris)
    for one, other, count, newman in zip(part.one, part.other, part.count, part.newman, strict=True):
        graph.add_edge(iris[one], iris[other], count=int(count), newman=round(float(newman), 9))
    return graph


def _whole(known: network.Affiliation, minimum: int) -> nx.Graph[str]:
    count, newman = (network.graph_of(known, weight, minimum=minimum) for weight in ("count", "newman"))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(count)
    for one, other, shared in count.edges(data="weight"):
        graph.add_edge(one, other, count=int(shared), newman=round(newman.edges[one, other]["weight"], 9))
    return graph


def _same(one: nx.Graph[str], other: nx.Graph[str]) -> bool:
    return nx.utils.graphs_equal(nx.Graph(one.edges(data=True)), nx.Graph(other.edges(data=True))) and set(one) == set(
        other
    )


@given(networks, st.integers(1, 3))
def test_whole_holds_all_ties(known, minimum):
    part = parts.whole(known, minimum=minimum)

    assert _same(_whole(known, minimum), _graph(part))
    assert part.ties == len(part.one)


@given(networks, st.integers(0, 6))
def test_the_strongest_are_those_that_a_sort_of_all_puts_first(known, most):
    everything = parts.whole(known)
    order = sorted(
        range(len(everything.one)),
        key=lambda tie: (-everything.count[tie], -round(float(everything.newman[tie]), 9), tie),
    )
    expected = {(int(everything.one[tie]), int(everything.other[tie])) for tie in order[:most]}
    streamed = parts.whole(known, most=most)

    for part in (streamed, parts.strongest(everything, ties=most)):
        assert expected == set(zip(part.one.tolist(), part.other.tolist(), strict=True))
        assert len(everything.one) == part.ties


@given(networks, st.data(), st.integers(1, 2), st.integers(1, 2))
def test_circles_are_ego_networks(known, data, radius, minimum):
    if not len(known.people):
        return
    whole = _whole(known, minimum)
    chosen = data.draw(st.lists(st.integers(0, len(known.people) - 1), min_size=1, max_size=2))
    iris = [known.of_rows.iris[known.people[row]] for row in chosen]
    near = set().union(*(nx.ego_graph(whole, iri, radius=radius) for iri in iris))

    assert _same(whole.subgraph(near), _graph(parts.around(known, chosen, radius=radius, minimum=minimum)))


@given(networks, st.data(), st.integers(1, 2))
def test_between_holds_every_shortest_path_and_nothing_else(known, data, minimum):
    if len(known.people) < 2:
        return
    whole = _whole(known, minimum)
    one, other = data.draw(st.lists(st.integers(0, len(known.people) - 1), min_size=2, max_size=2, unique=True))
    ends = [known.of_rows.iris[known.people[row]] for row in (one, other)]
    expected = nx.Graph()
    expected.add_nodes_from(ends)
    if nx.has_path(whole, *ends):
        for path in nx.all_shortest_paths(whole, *ends):
            nx.add_path(expected, path)
    found = _graph(parts.between(known, one, other, minimum=minimum))

    assert set(expected) == set(found)
    assert {frozenset(tie) for tie in expected.edges} == {frozenset(tie) for tie in found.edges}


@given(networks, st.data())
def test_staff_are_the_people_of_the_works_with_all_their_ties(known, data):
    if not len(known.works):
        return
    chosen = data.draw(st.lists(st.integers(0, len(known.works) - 1), min_size=1, max_size=2))
    iris = {known.of_rows.iris[known.people[row]] for column in chosen for row in known.by_work[[column]].indices}

    assert _same(_whole(known, 1).subgraph(iris), _graph(parts.staff(known, chosen)))


@given(
    rows(),
    st.sampled_from(["director", "key-animation", "script"]),
    st.sampled_from(["director", "key-animation", "script"]),
)
def test_role_pairs_are_those_of_between_roles(found, one, other):
    columns = columns_of_rows(found)
    known = network.affiliation(columns)
    between = network.between_roles(columns, one, other)
    part = parts.in_roles(known, between)
    expected = {frozenset(map(int, pair)) for pair in zip(*between.matrix.nonzero(), strict=True)}
    places = known.people[part.people]

    assert expected == {frozenset(map(int, pair)) for pair in zip(places[part.one], places[part.other], strict=True)}


def test_no_people_make_an_empty_part():
    part = parts.whole(network.affiliation(columns_of_rows([])), most=5)

    assert (0, 0, 0) == (len(part), len(part.one), part.ties)


@pytest.mark.parametrize("most", [1, 2])
def test_ties_are_sorted_by_their_ends(most):
    from staffroll.columns.listed import listed

    known = network.affiliation(listed([(who, "Kites", "music") for who in ("Aya", "Ken", "Rin")]))
    part = parts.whole(known, most=most)

    assert np.array([0, 0][:most]).tolist() == part.one.tolist()
    assert [1, 2][:most] == part.other.tolist()
