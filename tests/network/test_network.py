"""The networks agree with networkx's own projections and do not depend on the order of the credits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from networkx.algorithms import bipartite

from credit_rows import row, rows
from staffroll.errors import UnknownName
from staffroll.network import around, between, of_work, people, two_mode

CHAIN = [
    *(row(name, "Blue Hour") for name in ("Aya Mori", "Ken Ota", "Rin Abe")),
    *(row(name, "Kites", "script") for name in ("Rin Abe", "Yui Sano")),
    row("Aya Mori", "Kites Zero", "script"),
    row("Studio Kite", "Kites", "animation-production", kind="organization"),
]


def _among(graph: nx.Graph, nodes: Iterable[str]) -> nx.Graph:
    part = nx.Graph()
    part.add_nodes_from((node, graph.nodes[node]) for node in nodes)
    part.add_edges_from(sorted((*sorted(tie[:2]), tie[2]) for tie in graph.subgraph(nodes).edges(data=True)))
    return part


def _as_lists(graph: nx.Graph) -> tuple[list, list]:
    return list(graph.nodes(data=True)), list(graph.edges(data=True))


@given(rows(), st.booleans())
def test_projection_equals_networkx(credit_rows, organizations):
    network = two_mode(credit_rows)
    if not organizations:
        network.remove_nodes_from([node for node in network if node.startswith("agent:studio")])
    agents = [node for node, side in network.nodes(data="bipartite") if side == 0]
    assume(agents)
    counts = bipartite.weighted_projected_graph(network, agents)
    # networkx divides by zero on a work with one agent, which ties nobody.
    shared = network.subgraph(node for node in network if node in agents or network.degree(node) > 1)
    newman = bipartite.collaboration_weighted_projected_graph(shared, agents)

    actual = people(credit_rows, organizations=organizations)

    assert set(agents) == set(actual)
    assert {frozenset(tie) for tie in counts.edges} == {frozenset(tie) for tie in actual.edges}
    for a, b, tie in actual.edges(data=True):
        assert counts.edges[a, b]["weight"] == tie["count"] == len(tie["works"])
        assert newman.edges[a, b]["weight"] == pytest.approx(tie["newman"])


@given(rows().flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
def test_order_and_repetition_of_credits_do_not_matter(both):
    made, shuffled = both

    assert _as_lists(two_mode(made)) == _as_lists(two_mode(shuffled + shuffled))
    assert _as_lists(people(made)) == _as_lists(people(two_mode(shuffled)))


def test_contradicting_labels_are_decided_the_same_way():
    one = row("Aya Mori", "Kites")
    other = replace(one, role="script", agent_label="Mori Aya")

    assert _as_lists(two_mode([one, other])) == _as_lists(two_mode([other, one]))


def test_two_mode_edges_carry_roles_and_labels():
    edge = two_mode([row("Aya Mori", "Kites", "key-animation"), row("Aya Mori", "Kites")]).edges[
        "agent:Aya Mori", "work:Kites"
    ]
    expected = {"roles": ("director", "key-animation"), "role_labels": ("director", "key animation")}

    assert expected == edge


def test_person_holds_roles_works_and_department():
    graph = people(CHAIN, department={"director": "direction", "script": "story"}.__getitem__)
    expected = {
        "label": "Aya Mori",
        "kind": "person",
        "roles": (("director", 1), ("script", 1)),
        "works": ("Blue Hour", "Kites Zero"),
        "work_ids": ("work:Blue Hour", "work:Kites Zero"),
        "count": 2,
        "department": "direction",
        "credits": (("work:Blue Hour", "director", None), ("work:Kites Zero", "script", None)),
    }

    assert expected == graph.nodes["agent:Aya Mori"]


def test_organizations_join_only_when_asked():
    assert "agent:Studio Kite" not in people(CHAIN)
    assert people(CHAIN, organizations=True).has_edge("agent:Rin Abe", "agent:Studio Kite")


def test_around_follows_ties_up_to_the_radius():
    graph = people(CHAIN)

    assert set(graph) - {"agent:Yui Sano"} == set(around(graph, "agent:Aya Mori"))
    assert _as_lists(graph) == _as_lists(around(graph, "agent:Aya Mori", radius=2))


def test_of_work_keeps_the_staff_of_one_work():
    expected = ["agent:Rin Abe", "agent:Yui Sano"]

    assert expected == list(people(of_work(CHAIN, "work:Kites")))


@given(rows(), st.booleans())
def test_ties_within_the_staff_of_a_work_are_those_of_the_whole_network(credit_rows, organizations):
    whole = people(credit_rows, organizations=organizations)
    for work in {made.work for made in credit_rows}:
        staff = people(of_work(credit_rows, work), organizations=organizations)

        assert _as_lists(_among(whole, staff)) == _as_lists(staff)


def test_between_keeps_only_shortest_paths():
    part = between(people(CHAIN), "agent:Aya Mori", "agent:Yui Sano")
    expected = [("agent:Aya Mori", "agent:Rin Abe"), ("agent:Rin Abe", "agent:Yui Sano")]

    assert expected == list(part.edges)


def test_between_people_without_a_path_shows_the_two_alone():
    graph = people([row("Aya Mori", "Kites"), row("Ken Ota", "Blue Hour")])
    part = between(graph, "agent:Aya Mori", "agent:Ken Ota")

    assert (set(graph), set()) == (set(part), set(part.edges))


def test_parts_are_copies():
    graph = people(CHAIN)
    around(graph, "agent:Aya Mori").nodes["agent:Aya Mori"]["label"] = "changed"
    expected = "Aya Mori"

    assert expected == graph.nodes["agent:Aya Mori"]["label"]


@pytest.mark.parametrize(("part", "network"), [(around, people(CHAIN)), (of_work, two_mode(CHAIN))])
def test_unknown_names_are_refused(part, network):
    with pytest.raises(UnknownName, match="nobody"):
        part(network, "nobody")
