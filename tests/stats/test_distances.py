"""How far people are from each other, exact and estimated, and who is nearest to everybody."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit_rows import rows
from staffroll.errors import UsageError
from staffroll.network import affiliation, people, tied
from staffroll.network.invented import invented
from staffroll.stats import centre, closeness, distances, path_lengths


@pytest.fixture(scope="module")
def large():
    return tied(affiliation(invented(6000, seed=5)))


def _largest(graph):
    return graph.subgraph(max(sorted(map(sorted, nx.connected_components(graph))), key=len, default=[]))


@given(rows())
def test_shares_mean_and_centre_are_those_of_all_pairs_of_the_largest_component(credit_rows):
    graph = people(credit_rows)
    part = _largest(graph)
    far = {
        one: {other: steps for other, steps in to.items() if other != one} for one, to in nx.shortest_path_length(part)
    }
    lengths = [steps for to in far.values() for steps in to.values()]

    table = distances(graph)
    shares = {steps: number / len(lengths) for steps, number in Counter(lengths).items()}
    assert table.set_index("distance")["share"].to_dict() == pytest.approx(shares)
    assert (table["error"] == 0).all()
    middle = centre(graph).set_index("person_id")
    if not lengths:
        assert np.isnan(path_lengths(graph).mean)
        assert middle.empty
        return
    assert table["cumulative"].iloc[-1] == pytest.approx(1)
    assert path_lengths(graph).mean == pytest.approx(nx.average_shortest_path_length(part))
    assert path_lengths(graph).mean_error == 0
    assert middle["eccentricity"].to_dict() == nx.eccentricity(part)
    assert middle["mean_distance"].to_dict() == pytest.approx(
        {one: np.mean(list(to.values())) for one, to in far.items()}
    )
    assert middle["mean_distance"].is_monotonic_increasing


@pytest.mark.parametrize(("share", "within"), [(0.5, 1), (0.25, 0.5), (2 / 3, 1.5), (0.9, 2.4), (1, 3)])
def test_the_effective_diameter_lies_between_whole_distances_in_proportion(share, within):
    path = nx.path_graph(["Aya Mori", "Ken Ota", "Rin Abe", "Yui Sano"])  # 3 pairs of 1, 2 of 2, 1 of 3 ties

    assert path_lengths(path).within(share) == pytest.approx(within)


@pytest.mark.parametrize("share", [0, -1, 1.5])
def test_no_distance_holds_a_share_of_pairs_that_is_none(share):
    with pytest.raises(UsageError, match="above 0"):
        path_lengths(nx.path_graph(3)).within(share)


def test_without_ties_there_is_no_effective_diameter():
    graph = nx.Graph()
    graph.add_node("Aya Mori")

    assert np.isnan(path_lengths(graph).within())


def test_equal_components_give_the_first_by_iri():
    graph = nx.Graph([("Rin Abe", "Yui Sano"), ("Aya Mori", "Ken Ota")])

    assert centre(graph)["person"].tolist() == ["Aya Mori", "Ken Ota"]


def test_estimated_distances_are_as_near_to_the_exact_as_they_say(large):
    exact, estimated = path_lengths(large, exact=10_000), path_lengths(large, exact=0, samples=200)

    assert exact.mean_error == 0 < estimated.mean_error
    assert abs(exact.mean - estimated.mean) < 4 * estimated.mean_error
    shared = min(len(exact.share), len(estimated.share))
    off = np.abs(exact.share[:shared] - estimated.share[:shared])
    assert (off <= 4 * estimated.share_error[:shared] + 1e-4).all()


def test_asking_everybody_is_exact_though_the_network_is_large(large):
    exact, all_asked = path_lengths(large, exact=10_000), path_lengths(large, exact=0, samples=10_000)

    assert all_asked.mean == pytest.approx(exact.mean)
    assert all_asked.mean_error == 0


def test_the_candidates_for_the_centre_contain_it_and_have_exact_values(large):
    exact, found = centre(large, exact=10_000), centre(large, exact=0, samples=200)

    assert len(found) == 100
    assert found.head(20).equals(exact.head(20))


def test_estimated_closeness_is_as_near_to_the_exact_as_it_says(large):
    exact = closeness(large, exact=10_000).set_index("person_id")
    estimated = closeness(large, exact=100, samples=200).set_index("person_id").loc[exact.index]
    sampled = estimated["error"] > 0

    assert (exact["error"] == 0).all()
    assert (exact["harmonic_error"] == 0).all()
    assert sampled.mean() > 0.8
    assert exact.loc[~sampled, "closeness"].equals(estimated.loc[~sampled, "closeness"])
    for value, error in (("closeness", "error"), ("harmonic", "harmonic_error")):
        off = (estimated[value] - exact[value])[sampled] / estimated[error][sampled]
        assert 0.4 < np.sqrt((off**2).mean()) < 1.8
        assert off.abs().max() < 8


@given(rows(), st.integers(1, 3))
def test_small_components_are_exact_however_few_are_sampled(credit_rows, samples):
    graph = people(credit_rows)

    assert closeness(graph, samples=samples).equals(closeness(graph))
    assert closeness(graph, exact=0, samples=100).round(9).equals(closeness(graph).round(9))
