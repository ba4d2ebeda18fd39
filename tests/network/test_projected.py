"""Projections under the names of networkx's bipartite functions give what those give."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networkx.algorithms import bipartite

from columns_of_rows import columns_of_rows
from credit_rows import row
from staffroll.network import affiliation, projected

CREDITS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 6)), min_size=1, max_size=30)
KINDS = [
    ("projected_graph", {}),
    ("weighted_projected_graph", {}),
    ("weighted_projected_graph", {"ratio": True}),
    ("collaboration_weighted_projected_graph", {}),
    ("overlap_weighted_projected_graph", {}),
    ("overlap_weighted_projected_graph", {"jaccard": False}),
]


@pytest.mark.parametrize(("name", "how"), KINDS)
@pytest.mark.parametrize("turned", [False, True], ids=["people", "works"])
@given(credits_=CREDITS)
def test_projection_equals_networkx(name, how, turned, credits_):
    network = affiliation(columns_of_rows([row(f"P{person}", f"W{work}") for person, work in credits_]))
    two_mode = nx.Graph((f"agent:P{person}", f"work:W{work}") for person, work in credits_)
    side = sorted({f"work:W{work}" if turned else f"agent:P{person}" for person, work in credits_})

    found = getattr(projected, name)(network.turned() if turned else network, **how)
    expected = getattr(bipartite, name)(two_mode, side, **how)

    assert set(found) == set(expected)
    assert {frozenset(edge) for edge in found.edges} == {frozenset(edge) for edge in expected.edges}
    for one, other, weight in expected.edges.data("weight"):
        assert found.edges[one, other].get("weight") == pytest.approx(weight)
