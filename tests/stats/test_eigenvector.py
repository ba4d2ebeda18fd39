"""Eigenvector centrality in larger networks and where there are several components."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from staffroll.network import affiliation, tied
from staffroll.network.invented import invented
from staffroll.stats import eigenvector


def test_a_large_network_has_the_eigenvector_of_its_largest_component():
    ties = tied(affiliation(invented(4000, seed=1)))
    graph = nx.from_scipy_sparse_array(ties.newman)
    largest = max(nx.connected_components(graph), key=len)
    expected = nx.eigenvector_centrality_numpy(graph.subgraph(largest), weight="weight")

    found = eigenvector(ties).set_index("person_id")["eigenvector"]
    assert len(largest) > 100
    assert {row: found[iri] for row, iri in enumerate(ties.iris)} == pytest.approx(
        {row: expected.get(row, 0.0) for row in graph}, abs=1e-8
    )
    assert np.square(found).sum() == pytest.approx(1)
    assert eigenvector(ties).equals(eigenvector(ties))


@pytest.mark.parametrize("size", [150, 3])
def test_where_everybody_is_alike_everybody_has_the_same(size):
    names = [f"Person {place:03}" for place in range(size)]

    assert eigenvector(nx.complete_graph(names))["eigenvector"].to_list() == pytest.approx([size**-0.5] * size)


def test_outside_of_the_largest_component_it_is_nothing():
    graph = nx.Graph([("Aya Mori", "Ken Ota"), ("Ken Ota", "Rin Abe"), ("Mio Hara", "Yui Sano")])
    graph.add_node("Taro Oda")

    found = eigenvector(graph).set_index("person")["eigenvector"]
    assert found.to_dict() == pytest.approx(
        {"Aya Mori": 0.5, "Ken Ota": 0.5**0.5, "Rin Abe": 0.5, "Mio Hara": 0, "Taro Oda": 0, "Yui Sano": 0}
    )
    assert (eigenvector(nx.empty_graph(["Aya Mori"]))["eigenvector"] == 0).all()
