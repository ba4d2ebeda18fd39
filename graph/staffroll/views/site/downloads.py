"""The graph as files to take away: tables, networks and the whole of it as N-Quads."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

import networkx as nx
import numpy as np
import pyoxigraph as ox

from staffroll.columns.table import UNKNOWN
from staffroll.names import RUNS
from staffroll.network import blocks
from staffroll.store.protocol import Store
from staffroll.views.export import gexf, graphml
from staffroll.views.site.content import Content
from staffroll.views.site.folder import Folder

Rows = Iterable[Sequence[object]]
_LARGE = 10_000  # rows; tables of more are packed
_TIED = 2  # shared works of ties that are listed where there are many people
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away: its address, what it holds, and its size in bytes."""

    path: str
    title: str
    about: str
    size: int


def downloads(folder: Folder, content: Content, store: Store, drawn: nx.Graph[str] | None) -> list[Download]:
    """Write all files and return what they are; the network is given where it is small enough to be a file."""
    many = len(content.affiliation.people) > _LARGE
    minimum = _TIED if many else 1
    ties = f"Two people and the number of works they share{f', from {minimum} on' if many else ''}."
    made = [
        _table(folder, "credits", len(content.rows), _credits(content), "Who did what on which work."),
        _table(
            folder,
            "sources",
            len(content.quotes),
            _sources(content),
            "The sentence behind each credit, with its article.",
        ),
        _table(
            folder,
            "people",
            len(content.columns.agents.iris),
            _people(content),
            "People and studios with all their names.",
        ),
        _table(
            folder, "works", len(content.columns.works.iris), _works(content), "Works with year, format and base work."
        ),
        _table(folder, "ties", content.ties.count.nnz // 2, _ties(content, minimum), ties),
        _graph(folder, store),
    ]
    if drawn is not None:
        made += [
            _text(
                folder, "network.graphml", lambda: graphml(drawn), "The network of people for Gephi, yEd and igraph."
            ),
            _text(folder, "network.gexf", lambda: gexf(drawn), "The network of people for Gephi, with years."),
        ]
    return made


def _table(folder: Folder, name: str, number: int, rows: Rows, about: str) -> Download:
    path = f"data/{name}.csv{'.gz' if number > _LARGE else ''}"
    place = folder.place(path)
    with _opened(place) as stream, io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="") as text:
        csv.writer(text, lineterminator="\n").writerows(rows)
    return Download(path, name, about, place.stat().st_size)


def _text(folder: Folder, name: str, text: Callable[[], str], about: str) -> Download:
    path = f"data/{name}"
    folder.write(path, text())
    return Download(path, name, about, (folder.root / path).stat().st_size)


def _graph(folder: Folder, store: Store) -> Download:
    path = "data/graph.nq.gz"
    place = folder.place(path)
    with _opened(place) as stream:
        for graph in sorted(store.inner.named_graphs(), key=str):
            if graph.value != RUNS:
                stream.writelines(_quads(store, graph))
    about = "The whole graph with its evidence, as N-Quads: sorted, one named graph after the other."
    return Download(path, "graph", about, place.stat().st_size)


def _quads(store: Store, graph: ox.NamedNode | ox.BlankNode) -> Iterator[bytes]:
    """Yield the sorted lines of a named graph; all graphs at once would take ten times the memory."""
    triples = store.inner.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b""
    ending = f" {graph} .\n".encode()
    return (triple.removesuffix(b" .") + ending for triple in sorted(triples.splitlines()))


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file to write, packed where its name says so: the same bytes for the same content."""
    with path.open("wb") as file:
        if path.suffix != ".gz":
            yield file
            return
        with gzip.GzipFile(fileobj=file, filename="", mode="wb", mtime=0, compresslevel=_LEVEL) as packed:
            yield cast("IO[bytes]", packed)


def _credits(content: Content) -> Rows:
    columns = content.columns
    agents, works = columns.agents, columns.works
    yield ("agent", "name", "kind", "work", "title", "year", "role", "role_label", "sources")
    for row in content.rows.tolist():
        agent, work, role = columns.agent[row], columns.work[row], columns.role[row]
        yield (
            agents.iris[agent],
            agents.labels[agent],
            content.kinds[agent],
            works.iris[work],
            works.labels[work],
            _year(content, work),
            columns.roles[role],
            content.role_labels[role],
            len(content.sources(row)),
        )


def _sources(content: Content) -> Rows:
    columns, quotes = content.columns, content.quotes
    articles = quotes.articles
    yield ("agent", "work", "role", "detail", "prior", "quote", "article", "article_title", "url", "date", "site")
    for at, row in enumerate(quotes.credit.tolist()):
        article = quotes.article[at]
        yield (
            columns.agents.iris[columns.agent[row]],
            columns.works.iris[columns.work[row]],
            columns.roles[columns.role[row]],
            quotes.detail[at],
            "true" if quotes.prior[at] else "",
            quotes.quote[at],
            articles.iris[article],
            articles.titles[article],
            articles.urls[article],
            articles.dates[article],
            articles.sites[article],
        )


def _people(content: Content) -> Rows:
    agents = content.columns.agents
    yield ("agent", "name", "kind", "other_names", "works", "credits", "collaborators", "page")
    for agent, iri in enumerate(agents.iris):
        rows, row = content.of_agent(agent), content.rows_of_people.get(agent)
        yield (
            iri,
            agents.labels[agent],
            content.kinds[agent],
            " | ".join(other.text for other in content.names.others.get(iri, ())),
            len(np.unique(content.columns.work[rows])),
            len(rows),
            "" if row is None else int(content.degree[row]),
            content.agent_pages[agent],
        )


def _works(content: Content) -> Rows:
    works = content.columns.works
    yield ("work", "title", "other_titles", "year", "format", "installment_of", "credits", "page")
    for work, iri in enumerate(works.iris):
        base = int(works.base[work])
        yield (
            iri,
            works.labels[work],
            " | ".join(other.text for other in content.names.others.get(iri, ())),
            _year(content, work),
            content.format(work),
            "" if base == UNKNOWN else works.iris[base],
            len(content.of_work(work)),
            content.work_pages[work],
        )


def _ties(content: Content, minimum: int) -> Rows:
    agents, people = content.columns.agents, content.affiliation.people
    yield ("source", "target", "source_name", "target_name", "works")
    for block in blocks(content.affiliation, minimum=minimum):
        ties = block.ties.tocoo()
        order = np.lexsort((ties.col, ties.row))
        ends = zip(ties.row[order].tolist(), ties.col[order].tolist(), ties.data[order].tolist(), strict=True)
        for one, other, shared in ends:
            source, target = people[block.start + one], people[other]
            yield (agents.iris[source], agents.iris[target], agents.labels[source], agents.labels[target], shared)


def _year(content: Content, work: int) -> object:
    year = content.years[work]
    return "" if year == UNKNOWN else year
