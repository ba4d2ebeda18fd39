"""A world is small only against chance that has the same teams."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from columns_of_rows import columns_of_rows
from credit_rows import row, rows
from staffroll.errors import UsageError
from staffroll.network import affiliation, graph_of
from staffroll.network.invented import invented
from staffroll.network.null import randomised
from staffroll.stats import small_world


@settings(max_examples=30, deadline=None)
@given(rows())
def test_actual_values_and_means_equal_those_of_networkx(credit_rows):
    network = affiliation(columns_of_rows(credit_rows))
    table = small_world(network, nulls=2, seed=3).set_index("measure")

    def measured(one):
        graph = graph_of(one)
        largest = graph.subgraph(max(sorted(map(sorted, nx.connected_components(graph))), key=len, default=[]))
        far = nx.average_shortest_path_length(largest) if len(largest) > 1 else np.nan
        return nx.transitivity(graph), far

    chance = np.mean([measured(randomised(network, 3)), measured(randomised(network, 4))], axis=0)
    assert table["actual"].iloc[:2].tolist() == pytest.approx(measured(network), nan_ok=True)
    assert table["random"].iloc[:2].tolist() == pytest.approx(chance, nan_ok=True)
    assert table.index.tolist() == ["clustering", "path_length", "Q"]


def test_q_is_the_ratio_of_clustering_by_that_of_paths():
    table = small_world(affiliation(invented(2000, seed=2)), nulls=4).set_index("measure")

    assert table.loc["Q", "actual"] == pytest.approx(
        table.loc["clustering", "ratio"] / table.loc["path_length", "ratio"]
    )
    assert (table["z"] == (table["actual"] - table["random"]) / table["spread"]).all()


def test_circles_that_work_among_themselves_are_more_clustered_than_chance_and_chance_is_not():
    """Thirty circles of four people with six works of three of them each, and a work of two between neighbours."""
    circles = [
        row(f"{circle:02}-{(work + place) % 4}", f"{circle:02}-{work}")
        for circle in range(30)
        for work in range(6)
        for place in range(3)
    ]
    bridges = [row(f"{(circle + side) % 30:02}-0", f"bridge {circle:02}") for circle in range(30) for side in range(2)]
    real = affiliation(columns_of_rows([*circles, *bridges]))

    assert small_world(real).set_index("measure").loc["clustering", "z"] > 10
    assert abs(small_world(randomised(real, 99)).set_index("measure").loc["clustering", "z"]) < 4


def test_sampled_values_are_near_the_exact_ones():
    network = affiliation(invented(6000, seed=1))
    exact = small_world(network, nulls=2, exact=10_000).set_index("measure")
    sampled = small_world(network, nulls=2, exact=100, chains=200_000).set_index("measure")

    for column in ("actual", "random"):
        assert sampled[column].to_dict() == pytest.approx(exact[column].to_dict(), rel=0.02)


def test_where_chance_knows_one_network_nothing_is_unlikely():
    team = [row(name, "Blue Hour") for name in ("Aya Mori", "Ken Ota", "Rin Abe")]
    table = small_world(affiliation(columns_of_rows(team)), nulls=3)

    assert table[["actual", "random", "ratio"]].to_numpy().tolist() == [[1, 1, 1]] * 3
    assert (table["spread"] == 0).all()
    assert table["z"].isna().all()


def test_without_people_everything_is_unknown_or_nothing():
    table = small_world(affiliation(columns_of_rows([])), nulls=2)

    assert table["actual"].fillna(0).tolist() == [0, 0, 0]
    assert table["z"].isna().all()


def test_one_network_of_chance_has_no_spread():
    with pytest.raises(UsageError, match="take 2 at least"):
        small_world(affiliation(invented(100)), nulls=1)
