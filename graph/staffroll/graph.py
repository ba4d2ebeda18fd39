"""A staffroll graph as a notebook uses it: open it, ask it, draw it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import networkx as nx
import pandas as pd
import rdflib

from staffroll import curation, network, pipeline, stats, views, vocabulary
from staffroll.errors import UsageError
from staffroll.names import NS, ROLE
from staffroll.query import Result, lookup, run
from staffroll.records import CreditRow, NameKind
from staffroll.store import Store, open_store, rdflib_dataset

_ROWS = f"""
PREFIX sr: <{NS}>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?agent ?agentLabel ?type ?work ?workLabel ?role WHERE {{
  ?credit sr:agent ?agent ; sr:work ?work ; sr:role ?role .
  ?agent a ?type ; skos:prefLabel ?agentLabel .
  ?work skos:prefLabel ?workLabel .
}} ORDER BY ?agent ?work ?role
"""


_COUNTED = {
    "articles": "https://schema.org/NewsArticle",
    "records": "https://schema.org/WebPage",
    "credits": f"{NS}Credit",
    "people": "https://schema.org/Person",
    "organizations": "https://schema.org/Organization",
    "works": f"{NS}Work",
}


class Graph:
    """Credits with their sources, opened for reading: a context manager, or close it yourself.

    `summary` tells what the build that made it read, and what it could not; None for a graph that was only opened.
    """

    def __init__(self, store: Store, *, summary: pipeline.Summary | None = None) -> None:
        self.store = store
        self.summary = summary
        self._rows: tuple[CreditRow, ...] | None = None

    def query(self, question: str, /, **parameters: str) -> Result:
        """Answer a named question ("people/collaborators") or SPARQL text; parameters are names as people write them.

        Raises UnknownName, AmbiguousName or UsageError, each with what would be right.
        """
        return run(self.store, question, **parameters)

    def rows(self) -> tuple[CreditRow, ...]:
        """Return every credit that stands, resolved: the table that networks and statistics are made of."""
        if self._rows is None:
            self._rows = tuple(map(_row, run(self.store, _ROWS)))
        return self._rows

    def counts(self) -> dict[str, int]:
        """Return how many articles, credits, people, organizations and works the graph holds."""
        return {name: _count(self.store, type_) for name, type_ in _COUNTED.items()}

    def find(self, kind: str, name: str) -> str:
        """Return the IRI of a person, organization or work, however its name is written."""
        return lookup(self.store, kind, name)

    def identity(self, name: str, kind: NameKind | None = None) -> curation.Who:
        """Return whose a name is, with the names that are one with it and what joins them; see `staffroll same`."""
        return curation.who_is(self.store, name, kind)

    def network(
        self,
        *,
        around: str | None = None,
        radius: int = 1,
        work: str | None = None,
        between: tuple[str, str] | None = None,
        organizations: bool = False,
    ) -> nx.Graph[str]:
        """Return the people tied by shared works: all, around one person, of one work, or between two people."""
        if sum(choice is not None for choice in (around, work, between)) > 1:
            raise UsageError("a network is either around a person, of a work or between two people; give one of them")
        if work is not None:
            rows = network.of_work(self.rows(), self.find("work", work))
            return network.people(rows, organizations=organizations, department=_department)
        whole = network.people(self.rows(), organizations=organizations, department=_department)
        if around is not None:
            return network.around(whole, self._person(around, whole), radius=radius)
        if between is not None:
            one, other = (self._person(name, whole) for name in between)
            return network.between(whole, one, other)
        return whole

    def _person(self, name: str, whole: nx.Graph[str]) -> str:
        iri = self.find("agent", name)
        if iri not in whole:
            raise UsageError(
                f"{name!r} is an organization, and this network is of people; ask for organizations as well"
            )
        return iri

    def show(
        self,
        graph: nx.Graph[str] | None = None,
        *,
        title: str | None = None,
        interactive: bool = True,
        around: str | None = None,
        work: str | None = None,
        between: tuple[str, str] | None = None,
    ) -> views.Picture:
        """Return a picture of a network for a notebook's cell: of one given, or of one chosen as by `network`."""
        ties = self.network(around=around, work=work, between=between) if graph is None else graph
        return views.show(ties, title=title or network_title(around, work, between), interactive=interactive)

    def stats(self, name: str) -> pd.DataFrame:
        """Return a statistic of the whole network as a table; `staffroll.stats.STATISTICS` lists them."""
        return stats.compute(name, self.network())

    def rdflib(self) -> rdflib.Dataset:
        """Return an rdflib Dataset on the same store."""
        return rdflib_dataset(self.store)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _row(answer: Mapping[str, object]) -> CreditRow:
    said = {name: str(value) for name, value in answer.items()}
    role = said["role"].removeprefix(ROLE)
    return CreditRow(
        agent=said["agent"],
        agent_label=said["agentLabel"],
        agent_type="person" if said["type"].endswith("/Person") else "organization",
        work=said["work"],
        work_label=said["workLabel"],
        role=role,
        role_label=vocabulary.load().label(role),
    )


def network_title(around: str | None, work: str | None, between: tuple[str, str] | None) -> str:
    """Return what a network chosen so is called."""
    return around or work or " – ".join(between or ()) or "Who worked with whom"


def _count(store: Store, type_: str) -> int:
    (answer,) = run(store, f"SELECT (COUNT(?thing) AS ?number) WHERE {{ ?thing a <{type_}> }}")
    return int(str(answer["number"]))


def _department(role: str) -> str:
    roles = vocabulary.load()
    return roles.label(roles.department(role))


def open_graph(folder: Path | str) -> Graph:
    """Open the store in a folder for reading. Raises StoreError where there is none."""
    return Graph(open_store(folder, writable=False))


def build(
    paths: Path | str | Sequence[Path | str],
    *,
    store: Path | str | None = None,
    jobs: int = 1,
    decisions: Path | str | None = None,
) -> Graph:
    """Read articles into a store on disk, or in memory where none is given, and return the graph.

    With `jobs` above 1, so many processes read side by side. `decisions` is a file about who is who; a store on disk
    has one beside its folder.
    What could not be read is listed in the graph's `summary`; nothing that could be read is lost by it.
    """
    given = [paths] if isinstance(paths, (str, Path)) else list(paths)
    with pipeline.readers(given, jobs) as pool:
        opened = open_store(store, writable=True, decisions=Path(decisions) if decisions else None)
        summary = pipeline.build(given, opened, pool=pool)
    if store is None:
        return Graph(opened, summary=summary)
    opened.close()
    return Graph(open_store(store, writable=False), summary=summary)
