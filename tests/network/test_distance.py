"""Ways along strong ties equal networkx's on every small network."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit_rows import row
from staffroll.network import people
from staffroll.network.distance import lengths, ways
from staffroll.network.tied import as_ties

CREDITS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 6)), min_size=1, max_size=30)


@given(CREDITS)
def test_lengths_of_ways_equal_those_of_networkx(credits_):
    graph = people([row(f"P{person}", f"W{work}") for person, work in credits_])
    nodes = sorted(graph)
    expected = nx.single_source_dijkstra_path_length(graph, nodes[0], weight=lambda *tie: 1 / tie[2]["newman"])

    found = ways(lengths(as_ties(graph)), 0)

    assert {node: length for node, length in zip(nodes, found.length, strict=True) if length < float("inf")} == (
        pytest.approx(expected)
    )
    for place, node in enumerate(nodes):
        way = found.to(place)
        assert bool(way) == (node in expected)
        if way:
            assert (way[0], way[-1]) == (0, place)
            assert sum(1 / graph[nodes[a]][nodes[b]]["newman"] for a, b in nx.utils.pairwise(way)) == (
                pytest.approx(expected[node])
            )
