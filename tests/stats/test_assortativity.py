"""Ties between alike people, by collaborators, by strength and by labels, as networkx has them."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit_rows import row
from staffroll.network import people
from staffroll.stats import assortativity, attribute_assortativity


def _small():
    credit = st.tuples(st.integers(0, 11), st.integers(0, 7))
    return st.builds(
        lambda credits_: people([row(f"P{person:02}", f"W{work}") for person, work in credits_]),
        st.lists(credit, max_size=40),
    )


@given(_small())
def test_degree_and_strength_equal_those_of_networkx(graph):
    found = assortativity(graph).set_index("measure")["value"].to_dict()
    if not len(graph):
        assert found == {}
        return
    for name, weight in (("degree", None), ("strength", "newman")):
        ends = np.array([[graph.degree(end, weight) for end in tie] for tie in graph.edges]).ravel()
        if not len(ends) or np.ptp(ends) < 1e-9:
            assert np.isnan(found[name])
        else:
            oracle = [
                [graph.degree(end, weight) for end in tie]
                for one, other in graph.edges
                for tie in ((one, other), (other, one))
            ]
            assert found[name] == pytest.approx(np.corrcoef(np.transpose(oracle))[0, 1])
            if weight is None:
                assert found[name] == pytest.approx(nx.degree_assortativity_coefficient(graph))


@given(_small(), st.lists(st.sampled_from(["art", "music", None]), min_size=12, max_size=12))
def test_labels_equal_those_of_networkx_among_the_labelled(graph, drawn):
    labels = {person: label for person, label in zip(sorted(graph), drawn, strict=False) if label}
    part = nx.Graph(graph.subgraph(labels))
    nx.set_node_attributes(part, labels, "label_")

    found = attribute_assortativity(graph, labels)
    if len({labels[end] for tie in part.edges for end in tie}) < 2:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(nx.attribute_assortativity_coefficient(part, "label_"))


def test_people_who_keep_to_their_label_are_wholly_assorted():
    graph = nx.Graph([("Aya Mori", "Ken Ota"), ("Rin Abe", "Yui Sano")])
    labels = {"Aya Mori": "art", "Ken Ota": "art", "Rin Abe": "music", "Yui Sano": "music"}

    assert attribute_assortativity(graph, labels) == pytest.approx(1)
    assert np.isnan(attribute_assortativity(graph, {}))
