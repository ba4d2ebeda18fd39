"""The backbone keeps the ties that are unlikely from one of their ends, as the formula says tie by tie."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row, rows
from staffroll import stats
from staffroll.errors import UnknownName, UsageError
from staffroll.network import affiliation, as_ties, disparity, only, people, tied
from staffroll.network.backbone import p_values
from staffroll.network.invented import invented


def _of_one_end(graph, weight, here, there):
    strength = sum(tie[weight] for tie in graph[here].values())
    return max(1 - graph.edges[here, there][weight] / strength, 0) ** (len(graph[here]) - 1)


@pytest.mark.parametrize("weight", ["newman", "count"])
@given(credit_rows=rows(), level=st.sampled_from([0.05, 0.3, 0.6, 1.0]))
def test_p_values_and_what_is_kept_equal_a_walk_through_the_ties(weight, credit_rows, level):
    graph = people(credit_rows)
    expected = {
        frozenset(pair): min(_of_one_end(graph, weight, *pair), _of_one_end(graph, weight, *pair[::-1]))
        for pair in graph.edges
    }
    ties = tied(affiliation(columns_of_rows(credit_rows)))

    tested = p_values(ties, weight=weight)
    pairs = [frozenset((ties.iris[a], ties.iris[b])) for a, b in zip(tested.one, tested.other, strict=True)]
    assert dict(zip(pairs, tested.p_value, strict=True)) == pytest.approx(expected)

    kept = disparity(ties, level, weight=weight)
    found = {frozenset((kept.iris[a], kept.iris[b])) for a, b in zip(kept.rows, kept.count.indices, strict=True)}
    assert found == {pair for pair, value in zip(pairs, tested.p_value, strict=True) if value < level}
    assert (kept.count != kept.count.T).nnz == (kept.newman != kept.newman.T).nnz == 0
    assert kept.iris == ties.iris


def test_a_strong_tie_is_kept_and_the_many_weak_ones_around_it_are_not():
    star = nx.Graph()
    star.add_weighted_edges_from([("Aya", f"P{each}", 1.0) for each in range(9)], weight="newman")
    star.add_edge("Aya", "Ken", newman=20.0)

    kept = disparity(star)

    assert kept.degree.tolist() == [1, 1] + 9 * [0]
    assert kept.newman.toarray()[0, 1] == 20.0
    assert disparity(star, weight="count").degree.sum() == 0


def test_ties_of_those_who_have_but_one_are_left_to_the_other_end():
    assert p_values(nx.path_graph(["Aya", "Ken"])).p_value.tolist() == [1.0]
    assert p_values(nx.path_graph(["Aya", "Ken", "Rin"])).p_value.tolist() == [0.5, 0.5]


def test_no_people_and_no_ties_have_a_backbone_without_ties():
    assert len(disparity(nx.Graph())) == 0
    alone = tied(affiliation(columns_of_rows([row("Aya Mori", "Blue Hour")])))
    assert disparity(alone).count.nnz == 0
    assert len(disparity(tied(affiliation(columns_of_rows([]))))) == 0


def test_a_large_network_keeps_few_ties_and_all_its_people():
    ties = tied(affiliation(invented(20_000, seed=1)))
    kept = disparity(ties, 0.01)

    assert 0 < kept.count.nnz < 0.2 * ties.count.nnz
    assert kept.newman.nnz == kept.count.nnz
    assert len(kept) == len(ties)


def test_levels_weights_and_ties_that_do_not_exist_are_refused():
    graph = nx.path_graph(["Aya", "Ken", "Rin"])
    for level in (0, -1, 1.5):
        with pytest.raises(UsageError, match="level"):
            disparity(graph, level)
    with pytest.raises(UnknownName, match="newman"):
        disparity(graph, weight="newmann")
    with pytest.raises(UsageError, match="not tied"):
        only(as_ties(graph), np.array([0]), np.array([2]))


def test_statistics_of_a_backbone_count_its_ties_alone():
    ties = disparity(tied(affiliation(invented(2000, seed=3))), level=0.2)
    graph = nx.from_scipy_sparse_array(ties.newman, edge_attribute="newman")
    expected = nx.constraint(graph, weight="newman")

    found = stats.constraint(ties).set_index("person_id")["constraint"]
    assert [found[iri] for iri in ties.iris] == pytest.approx([expected[node] for node in graph], nan_ok=True)
