"""Searches of many people at once find the distances that one search after the other finds."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from columns_of_rows import columns_of_rows
from credit_rows import rows
from staffroll.network import affiliation, breadth, projection
from staffroll.network.breadth import counted, each_search, started, waves
from staffroll.network.invented import invented


def _distances(ties, row):
    return nx.single_source_shortest_path_length(nx.from_scipy_sparse_array(ties), row)


@given(rows())
def test_people_are_as_far_through_works_as_through_ties(credit_rows):
    network = affiliation(columns_of_rows(credit_rows))
    ties, people = projection(network), np.arange(network.matrix.shape[0])

    through_ties = counted([ties], people)
    assert through_ties.tolist() == counted([network.by_work, network.matrix], people).tolist()
    for row, numbers in zip(people, through_ties.tolist(), strict=True):
        found = list(_distances(ties, row).values())
        assert numbers == [found.count(distance) for distance in range(1, through_ties.shape[1] + 1)]


@pytest.mark.parametrize("chunk", [1, 40, 100_000])
def test_more_searches_than_a_word_has_bits_and_chunks_of_any_size(monkeypatch, chunk):
    network = affiliation(invented(700, seed=1))
    ties, sources = projection(network), np.arange(0, network.matrix.shape[0])[::-1][:100]
    whole = counted([ties], sources)
    monkeypatch.setattr(breadth, "_CHUNK", chunk)

    numbers = counted([ties], sources)
    assert numbers.tolist() == whole.tolist()
    furthest = [max(_distances(ties, row).values()) for row in sources[::20]]
    assert (numbers[::20] > 0).sum(axis=1).tolist() == furthest


def test_each_search_counts_by_its_bit():
    assert each_search(started(3, np.array([0, 1, 2]), np.array([0, 63, 63])))[[0, 1, 63]].tolist() == [1, 0, 2]


def test_searches_in_different_components_share_a_bit():
    ties = nx.to_scipy_sparse_array(nx.disjoint_union(nx.path_graph(3), nx.path_graph(2)), format="csr")

    found = [np.flatnonzero(wave).tolist() for wave in waves([ties], started(5, np.array([0, 3]), np.array([0, 0])))]
    assert found == [[1, 4], [2]]
