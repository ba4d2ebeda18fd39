"""The core of people departs least from the ideal pattern of all possible ones, and its fit is a correlation."""

from __future__ import annotations

from itertools import chain, combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffroll.stats import coreness_fit, periphery

_NAMES = ["Aya Mori", "Ken Ota", "Mio Hara", "Rin Abe", "Taro Oda", "Yui Sano"]


def _graphs():
    def graph(ties):
        made = nx.Graph(ties)
        made.add_nodes_from(_NAMES)
        return made

    return st.builds(graph, st.lists(st.sampled_from(list(combinations(_NAMES, 2))), unique=True))


def _core(graph):
    table = periphery(graph)
    return set(table.loc[table["core"], "person"])


def _departure(graph, core):
    inner = sum(not graph.has_edge(*pair) for pair in combinations(sorted(core), 2))
    return inner + sum(graph.has_edge(*pair) for pair in combinations(sorted(set(graph) - core), 2))


@given(_graphs())
def test_no_other_core_departs_less(graph):
    subsets = chain.from_iterable(combinations(_NAMES, size) for size in range(len(_NAMES) + 1))

    assert _departure(graph, _core(graph)) == min(_departure(graph, set(core)) for core in subsets)


@given(_graphs())
def test_fit_is_the_correlation_of_ties_and_pattern(graph):
    core = _core(graph)
    pairs = [pair for pair in combinations(_NAMES, 2) if (pair[0] in core) == (pair[1] in core)]
    pattern, ties = [one in core for one, _ in pairs], [graph.has_edge(*pair) for pair in pairs]

    found = coreness_fit(graph)
    if len(set(pattern)) < 2 or len(set(ties)) < 2:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(np.corrcoef(pattern, ties)[0, 1])


def test_a_core_with_its_periphery_fits_wholly():
    graph = nx.complete_graph(["Aya Mori", "Ken Ota", "Mio Hara"])
    graph.add_edges_from([("Rin Abe", "Aya Mori"), ("Taro Oda", "Ken Ota"), ("Yui Sano", "Mio Hara")])

    assert _core(graph) == {"Aya Mori", "Ken Ota", "Mio Hara"}
    assert coreness_fit(graph) == pytest.approx(1)


def test_without_ties_nobody_is_in_the_core():
    graph = nx.empty_graph(["Aya Mori", "Ken Ota"])

    assert _core(graph) == set()
    assert np.isnan(coreness_fit(graph))
    assert np.isnan(coreness_fit(nx.Graph()))
