"""How long projections and statistics take against the bare product and against networkx, on invented credits.

    python -m tests.benchmarks.networks [CREDITS]

prints ratios of medians; CREDITS, a million where it is not given, is the size of the projection. networkx is timed
once a job, since some of its jobs take a minute, on graphs that are built beforehand.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from time import perf_counter

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite
from tests.benchmarks.measuring import medians

from staffroll import stats
from staffroll.network import Affiliation, Choice, Ties, affiliation, blocks, nearby, tied
from staffroll.network.distance import lengths, ways
from staffroll.network.invented import invented
from staffroll.network.ties import spans  # the same blocks for both sides

Job = Callable[[], object]
SEED = 1
SMALL = 100_000  # credits that networkx projects
_CREDITS, _CHOSEN = 480_000, 26  # of so many credits so many roles: 36,286 people and 572,193 ties


class Compared:
    """One network as both sides hold it."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.graph = nx.from_scipy_sparse_array(ties.newman)
        self.far = nx.from_scipy_sparse_array(lengths(ties))

    def jobs(self) -> dict[str, tuple[Job, Job]]:
        """By statistic: ours, then networkx's."""
        ties, graph = self.ties, self.graph
        sampled = partial(stats.brokers, ties, exact=0, samples=100)
        between = lengths(ties)
        return {
            "PageRank": (partial(stats.pagerank, ties), partial(nx.pagerank, graph)),
            "k-core": (partial(stats.cores, ties), partial(nx.core_number, graph)),
            "Louvain": (partial(stats.groups, ties), partial(nx.community.louvain_communities, graph, seed=SEED)),
            "clustering": (partial(stats.clustering, ties), partial(nx.clustering, graph)),
            "betweenness, 100 sources": (sampled, partial(nx.betweenness_centrality, graph, k=100, seed=SEED)),
            "constraint": (partial(stats.constraint, ties), partial(nx.constraint, graph, weight="weight")),
            "Dijkstra": (partial(ways, between, 0), partial(nx.single_source_dijkstra, self.far, 0, weight="weight")),
        }


def bare_product(network: Affiliation) -> int:
    """Return the number of products of the same blocks of rows, with nothing done to them."""
    left, right = network.matrix, network.by_work
    return sum((left[start:stop] @ right).nnz for start, stop in spans(network))


def projected(network: Affiliation) -> int:
    """Return the number of ties, projected in blocks."""
    return sum(block.ties.nnz for block in blocks(network))


def by_networkx(network: Affiliation) -> Job:
    """Return a job that projects by networkx, its two-mode graph built."""
    graph = bipartite.from_biadjacency_matrix(network.matrix)
    return partial(bipartite.weighted_projected_graph, graph, range(network.matrix.shape[0]))


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    large, small = (affiliation(invented(size, seed=SEED)) for size in (number, number // 10))
    taken = medians(
        {
            "bare": partial(bare_product, large),
            "blocks": partial(projected, large),
            "blocks of a tenth": partial(projected, small),
            "path": partial(nearby.path, large, 0, large.matrix.shape[0] - 1),
            "collaborators": partial(nearby.collaborators, large, int(np.argmax(large.careers))),
            "top pairs": partial(nearby.top_pairs, large, 20),
        }
    )
    print(f"{taken['blocks'] / taken['bare']:10.1f} ×  projecting : the bare product, {number:,} credits")
    print(f"{taken['blocks'] / taken['blocks of a tenth']:10.1f} ×  projecting {number:,} credits : a tenth of them")
    for name in ("path", "collaborators", "top pairs"):
        print(f"{taken[name] * 1000:10.1f} ms {name}")
    tenth = affiliation(invented(SMALL, seed=SEED))
    theirs_once = _once(by_networkx(tenth))
    ours_often = medians({"ours": partial(projected, tenth)})["ours"]
    print(f"{theirs_once / ours_often:10.1f} ×  networkx's projection : ours, {SMALL:,} credits")
    columns = invented(_CREDITS, seed=SEED)
    compared = Compared(tied(affiliation(columns, Choice(roles=columns.roles[:_CHOSEN]))))
    print(f"\n{len(compared.ties):,} people, {compared.graph.number_of_edges():,} ties")
    for name, (ours, theirs) in compared.jobs().items():
        quick, slow = medians({name: ours})[name], _once(theirs)
        print(f"{slow / quick:10.1f} ×  networkx : ours, {name} ({quick * 1000:,.0f} ms)", flush=True)


def _once(job: Job) -> float:
    started = perf_counter()
    job()
    return perf_counter() - started


if __name__ == "__main__":
    main()
