"""Statistics equal networkx's own on every small network, from credits as columns and from networkx graphs alike."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row, rows
from staffroll.errors import UnknownName, UsageError
from staffroll.network import affiliation, people, tied
from staffroll.network.invented import invented
from staffroll.stats import (
    STATISTICS,
    brokers,
    closeness,
    clustering,
    communities,
    constraint,
    cores,
    eigenvector,
    groups,
    modularity,
    pagerank,
    stability,
    strength,
    sweep,
    transitivity,
)


def _harmonic(graph):
    return {node: value / max(len(graph) - 1, 1) for node, value in nx.harmonic_centrality(graph).items()}


def _eigenvector(graph):
    largest = max(sorted(map(sorted, nx.connected_components(graph))), key=len)
    values = dict.fromkeys(graph, 0.0)
    if len(largest) > 2:
        values |= nx.eigenvector_centrality_numpy(graph.subgraph(largest), weight="newman")
    elif len(largest) == 2:
        values |= dict.fromkeys(largest, 0.5**0.5)
    return values


ORACLES = {
    "core": (cores, nx.core_number),
    "clustering": (clustering, nx.clustering),
    "constraint": (constraint, lambda graph: nx.constraint(graph, weight="newman")),
    "effective_size": (constraint, nx.effective_size),
    "pagerank": (pagerank, lambda graph: nx.pagerank(graph, weight="newman", tol=1e-12, max_iter=1000)),
    "betweenness": (brokers, nx.betweenness_centrality),
    "closeness": (closeness, nx.closeness_centrality),
    "harmonic": (closeness, _harmonic),
    "eigenvector": (eigenvector, _eigenvector),
    "newman": (strength, lambda graph: dict(graph.degree(weight="newman"))),
    "shared_works": (strength, lambda graph: dict(graph.degree(weight="count"))),
}


def _small():
    """A network of people who make many shapes: some dozen names on a few works, with their ties of credits."""
    credit = st.tuples(st.integers(0, 11), st.integers(0, 7))
    return st.lists(credit, max_size=40)


@pytest.mark.parametrize("name", ORACLES)
@settings(max_examples=40)
@given(credits_=_small())
def test_statistic_equals_that_of_networkx(name, credits_):
    graph = people([row(f"P{person:02}", f"W{work}") for person, work in credits_])
    statistic, oracle = ORACLES[name]

    found = statistic(graph).set_index("person_id")[name].to_dict()
    assert found == pytest.approx(oracle(graph) if len(graph) else {}, abs=1e-7, nan_ok=True)


@pytest.mark.parametrize("name", STATISTICS)
@given(credit_rows=rows())
def test_columns_and_networkx_give_one_table(name, credit_rows):
    of_columns = STATISTICS[name](tied(affiliation(columns_of_rows(credit_rows))))
    of_graph = STATISTICS[name](people(credit_rows))

    assert (
        of_columns.drop(columns="works", errors="ignore")
        .round(9)
        .equals(of_graph.drop(columns="works", errors="ignore").round(9))
    )


@given(credits_=_small())
def test_transitivity_and_modularity_equal_those_of_networkx(credits_):
    graph = people([row(f"P{person:02}", f"W{work}") for person, work in credits_])
    found = groups(graph)
    members = [{node for node, group in zip(sorted(graph), found, strict=True) if group == each} for each in set(found)]

    assert transitivity(graph) == pytest.approx(nx.transitivity(graph))
    if graph.number_of_edges():
        assert modularity(graph, found) == pytest.approx(nx.community.modularity(graph, members, weight="newman"))
    else:
        assert modularity(graph, found) == 0


def test_communities_are_as_good_as_networkx_finds_and_the_same_each_time():
    ties = tied(affiliation(invented(4000, seed=1)))
    graph = nx.from_scipy_sparse_array(ties.newman)
    louvain = nx.community.louvain_communities(graph, seed=0)

    found = groups(ties)
    assert modularity(ties, found) > nx.community.modularity(graph, louvain) - 0.02
    assert (found == groups(ties)).all()
    assert (np.diff(np.bincount(found)) <= 0).all()
    assert communities(ties)["people"].iloc[0] == np.bincount(found)[0]


def test_leiden_finds_groups_that_are_tied_together_within():
    ties = tied(affiliation(invented(4000, seed=1)))
    graph = nx.from_scipy_sparse_array(ties.newman)
    found = groups(ties, method="leiden")

    assert modularity(ties, found) > modularity(ties, groups(ties)) - 0.02
    assert (found == groups(ties, method="leiden")).all()
    assert all(nx.is_connected(graph.subgraph(np.flatnonzero(found == each))) for each in set(found))
    with pytest.raises(UnknownName, match="no method 'leyden'; nearest: leiden"):
        groups(ties, method="leyden")


def test_a_finer_resolution_gives_more_communities_and_stability_is_a_share():
    ties = tied(affiliation(invented(4000, seed=1)))
    table = sweep(ties, (0.5, 1.0, 4.0))

    assert table["communities"].is_monotonic_increasing
    assert 0 < stability(ties, seeds=3) <= 1
    assert stability(people([]), seeds=2) == 1


def test_estimated_betweenness_is_as_near_the_exact_one_as_its_error_says():
    ties = tied(affiliation(invented(3000, seed=5)))
    exact = brokers(ties, exact=10_000).set_index("person_id")
    found = brokers(ties, exact=0, samples=200).set_index("person_id").loc[exact.index]

    assert (exact["error"] == 0).all()
    beyond = (exact["betweenness"] - found["betweenness"]).abs() > 2 * found["error"]
    assert beyond[found["error"] > 0].mean() < 0.2  # of few sources the shares are skew
    assert exact["betweenness"].corr(found["betweenness"]) > 0.95


@pytest.mark.parametrize("name", STATISTICS)
def test_a_graph_that_is_no_network_of_ties_is_refused_and_ties_to_oneself_are_none(name):
    triangle = nx.Graph([("Aya", "Ken"), ("Ken", "Rin"), ("Rin", "Aya")])
    looped = nx.Graph([*triangle.edges, ("Aya", "Aya")])

    assert STATISTICS[name](looped).equals(STATISTICS[name](triangle))
    for graph in (nx.DiGraph(triangle), nx.MultiGraph(triangle)):
        with pytest.raises(UsageError, match="undirected"):
            STATISTICS[name](graph)
    with pytest.raises(UsageError, match="above 0"):
        STATISTICS[name](nx.Graph([("Aya", "Ken", {"count": 1, "newman": -1.0})]))
