"""How long the columns of a store on disk take, and everyday questions in columns against the same in SPARQL.

    python -m tests.benchmarks.stored [CREDITS [SECONDS]]

writes invented credits, a million where nothing is given, into a pyoxigraph store of their derived graphs in a folder
that goes again. Where SPARQL takes more than SECONDS, 300 where nothing is given, it is given up and the ratio is a
lower bound.
"""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np
import pyoxigraph as ox
from tests.benchmarks.measuring import medians

from staffroll.columns import Columns, columns_of, read_columns
from staffroll.names import CREDITS, DERIVED, ENTITIES, NS, ROLE
from staffroll.network import affiliation, nearby
from staffroll.network.invented import invented
from staffroll.query import run

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
_ROWS = f"SELECT ?agent ?work ?role {{ ?credit <{NS}agent> ?agent ; <{NS}work> ?work ; <{NS}role> ?role }}"
_BASE = "https://w3id.org/staffroll/"


@dataclass(frozen=True)
class Stored:
    """A store of pyoxigraph as the columns see it: it answers, and it lies in a folder beside which they are kept."""

    inner: ox.Store
    graph_folder: Path
    version: str = "1"

    def query(self, sparql: str, /) -> ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean:
        """Return what the query gives over the union of the graphs."""
        return self.inner.query(sparql, use_default_graph_as_union=True)


def stored(columns: Columns, folder: Path) -> Stored:
    """Return a store of these credits."""
    graph = folder / "graph"
    store = ox.Store(graph)
    lines: list[str] = []
    for line in _lines(columns):
        lines.append(line)
        if len(lines) >= 1 << 19:
            store.bulk_load("\n".join(lines), ox.RdfFormat.N_QUADS)
            lines.clear()
    store.bulk_load("\n".join(lines), ox.RdfFormat.N_QUADS)
    store.optimize()
    return Stored(store, graph)


def _lines(columns: Columns) -> Iterator[str]:
    agents, works = columns.agents, columns.works
    for number, (agent, work, role) in enumerate(
        zip(columns.agent.tolist(), columns.work.tolist(), columns.role.tolist(), strict=True)
    ):
        credit, on, by = f"<{_BASE}credit/{number}>", f"<{_BASE}{works.iris[work]}>", f"<{_BASE}{agents.iris[agent]}>"
        yield f"{credit} <{NS}role> <{ROLE}{columns.roles[role]}> <{CREDITS}> ."
        yield f"{credit} <{NS}agent> {by} <{DERIVED}> ."
        yield f"{credit} <{NS}work> {on} <{DERIVED}> ."
        yield f"{on} <{NS}contributor> {by} <{DERIVED}> ."
    for entities, kind in ((agents, "https://schema.org/Person"), (works, f"{NS}Work")):
        for iri, label in zip(entities.iris, entities.labels, strict=True):
            yield f'<{_BASE}{iri}> <{_LABEL}> "{label}"@en <{ENTITIES}> .'
            yield f"<{_BASE}{iri}> <{_TYPE}> <{kind}> <{ENTITIES}> ."
    for iri, year in zip(works.iris, works.year.tolist(), strict=True):
        yield f'<{_BASE}{iri}> <{NS}year> "{year}"^^<http://www.w3.org/2001/XMLSchema#integer> <{DERIVED}> .'


def iterated(store: Stored) -> int:
    """Walk through the rows, as Python objects."""
    rows = store.inner.query(_ROWS, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return sum(len(row["agent"].value) + len(row["work"].value) + len(row["role"].value) for row in rows)


def _asked(folder: Path, question: str, parameters: dict[str, str]) -> None:
    store = Stored(ox.Store.read_only(str(folder)), folder)
    run(store, question, **parameters)


def by_sparql(store: Stored, question: str, most: float, **parameters: str) -> tuple[float, bool]:
    """Return how long a question takes in a process of its own, at most so long, and whether it came to its end."""
    process = multiprocessing.get_context("spawn").Process(
        target=_asked, args=(store.graph_folder, question, parameters)
    )
    started = perf_counter()
    process.start()
    process.join(most)
    taken, ended = perf_counter() - started, not process.is_alive()
    process.kill()
    process.join()
    return taken, ended


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    most = float(sys.argv[2]) if len(sys.argv) > 2 else 300.0
    with tempfile.TemporaryDirectory() as folder:
        store = stored(invented(number, seed=1), Path(folder))
        store.inner.flush()
        reading = partial(read_columns, store)
        taken = medians({"columns": reading, "rows": partial(iterated, store)}, rounds=5)
        columns_of(store)  # type: ignore[arg-type]  # it asks no more of a store than what this one has
        kept = medians({"kept": partial(columns_of, store)})["kept"]  # type: ignore[arg-type]
        print(
            f"{taken['columns'] / taken['rows']:10.2f} ×  columns : iterating {number:,} rows ({taken['rows']:.1f} s)"
        )
        print(f"{kept * 1000:10.0f} ms columns that are kept")
        _questions(store, most)


def _questions(store: Stored, most: float) -> None:
    network = affiliation(read_columns(store))
    busiest = int(np.argmax(network.careers))
    iri = network.columns.agents.iris[network.people[busiest]]
    jobs: dict[str, tuple[Callable[[], object], dict[str, str]]] = {
        "people/collaborators": (partial(nearby.collaborators, network, busiest), {"person": f"<{iri}>"}),
        "people/pairs": (partial(nearby.top_pairs, network, 20), {}),
    }
    for question, (ours, parameters) in jobs.items():
        quick = medians({question: ours})[question]
        slow, ended = by_sparql(store, question, most, **parameters)
        bound = "" if ended else "more than "
        print(f"{bound}{slow / quick:10.1f} ×  {question} in SPARQL : in columns ({quick * 1000:,.0f} ms)", flush=True)


if __name__ == "__main__":
    main()
