"""A staffroll graph as a notebook uses it: open it, ask it, draw it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import Path
from types import TracebackType
from typing import Self

import networkx as nx
import numpy as np
import pandas as pd
import rdflib

from staffroll import curation, network, pipeline, stats, views, vocabulary
from staffroll.columns import Columns, Evidence, Quotes, columns_of, evidence_of, read_names, read_pending, read_quotes
from staffroll.columns.table import UNKNOWN
from staffroll.errors import UnknownName, UsageError, one_of
from staffroll.names import NS, ROLE
from staffroll.network import Affiliation, Between, Choice, Part, Ties, tables
from staffroll.query import Result, lookup, run
from staffroll.records import CreditRow, NameKind
from staffroll.store import Store, open_store, rdflib_dataset
from staffroll.views import site
from staffroll.views.site import Site

WHOLE = "Who worked with whom"
SITE_TITLE = "Who made which anime"
_COUNTED = {
    "articles": "https://schema.org/NewsArticle",
    "records": "https://schema.org/WebPage",
    "credits": f"{NS}Credit",
    "people": "https://schema.org/Person",
    "organizations": "https://schema.org/Organization",
    "works": f"{NS}Work",
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a network is meant: circles of people, staff of works, or what lies between two."""

    around: tuple[str, ...] = ()
    radius: int = 1
    work: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    between_roles: tuple[str, str] | None = None

    @classmethod
    def of(
        cls,
        around: str | Sequence[str],
        radius: int,
        work: str | Sequence[str],
        between: tuple[str, str] | None,
        between_roles: tuple[str, str] | None,
    ) -> Self:
        """Return the selection; raise UsageError where more than one way of choosing is given."""
        if sum(map(bool, (around, work, between, between_roles))) > 1:
            raise UsageError(
                "a network is either around people, of works, between two people or between two roles; give one of them"
            )
        names, titles = ((each,) if isinstance(each, str) else tuple(each) for each in (around, work))
        return cls(tuple(filter(None, names)), radius, tuple(filter(None, titles)), between, between_roles)

    @property
    def is_whole(self) -> bool:
        """Whether nothing narrows the network, so that everybody is meant."""
        return not (self.around or self.work or self.between or self.between_roles)

    @property
    def title(self) -> str:
        """What a network chosen so is called."""
        return ", ".join(self.around or self.work) or " – ".join(self.between or self.between_roles or ()) or WHOLE


class Graph:
    """Credits with their sources, opened for reading: a context manager, or close it yourself.

    `summary` tells what the build that made it read, and what it could not; None for a graph that was only opened.
    """

    def __init__(self, store: Store, *, summary: pipeline.Summary | None = None) -> None:
        self.store = store
        self.summary = summary
        self._columns: Columns | None = None
        self._evidence: Evidence | None = None
        self._affiliation: Affiliation | None = None
        self._rows: tuple[CreditRow, ...] | None = None
        self._other_names: dict[int, tuple[str, ...]] | None = None

    def query(self, question: str, /, **parameters: str) -> Result:
        """Answer a named question ("people/collaborators") or SPARQL text; parameters are names as people write them.

        Raises UnknownName, AmbiguousName or UsageError, each with what would be right.
        """
        return run(self.store, question, **parameters)

    def rows(self, choice: Choice | None = None) -> tuple[CreditRow, ...]:
        """Return every credit that stands, resolved, or the chosen ones: what `network` is made of."""
        if choice is not None:
            chosen = choice.of(self.columns(), self._evidence_for(choice))
            return tuple(compress(self.rows(), chosen.tolist()))
        if self._rows is None:
            self._rows = tuple(_rows(self.columns()))
        return self._rows

    def columns(self) -> Columns:
        """Return every credit that stands, resolved, as columns of integers; a store on disk keeps them beside it."""
        if self._columns is None:
            self._columns = columns_of(self.store)
        return self._columns

    def evidence(self) -> Evidence:
        """Return what supports each credit of the columns; a store on disk keeps it beside them."""
        if self._evidence is None:
            self._evidence = evidence_of(self.store, self.columns())
        return self._evidence

    def quotes(self, agents: Collection[str] | None = None) -> Quotes:
        """Return the sentences behind the credits of the columns, of all agents or of those with these IRIs."""
        return read_quotes(self.store, self.columns(), agents)

    def _evidence_for(self, choice: Choice) -> Evidence | None:
        return self.evidence() if choice.by_evidence else None

    def affiliation(self, choice: Choice | None = None) -> Affiliation:
        """Return the two-mode network of people and works as a matrix, of all credits or of chosen ones."""
        if choice is not None:
            return network.affiliation(self.columns(), choice, self._evidence_for(choice))
        if self._affiliation is None:
            self._affiliation = network.affiliation(self.columns())
        return self._affiliation

    def collaborators(self, person: str) -> pd.DataFrame:
        """Return who worked with a person, as the question `people/collaborators` does, from the columns."""
        people = self.affiliation()
        return tables.collaborators(people, people.row(self.find("person", person)))

    def pairs(self, number: int = 20) -> pd.DataFrame:
        """Return the pairs of people who share most works, as the question `people/pairs` does, from the columns."""
        _require_some(number)
        return tables.pairs(self.affiliation(), number)

    def together(self, *people: str) -> pd.DataFrame:
        """Return the works that all of these people are credited on."""
        if len(people) < 2:
            raise UsageError("works in common are those of two people or more; name at least two")
        return tables.together(self.affiliation(), self._rows_of(*people))

    def path(self, one: str, other: str) -> pd.DataFrame:
        """Return a shortest chain of people from one to another, each step with the works that link the two.

        Raises UsageError where no chain leads from the one to the other.
        """
        people = self.affiliation()
        found = network.path(people, *self._rows_of(one, other))
        if found is None:
            raise UsageError(f"no chain of shared works leads from {one!r} to {other!r}")
        return tables.path(people, found)

    def alternatives(self, one: str, other: str, number: int = 3) -> pd.DataFrame:
        """Return the shortest chains of people from one to another, past nobody twice, each with a number.

        Raises UsageError where no chain leads from the one to the other.
        """
        _require_some(number)
        people = self.affiliation()
        start, end = self._rows_of(one, other)
        found = network.alternatives(people, start, end, number)
        if not found:
            raise UsageError(f"no chain of shared works leads from {one!r} to {other!r}")
        return tables.paths(people, found)

    def near(self, person: str, number: int = 20) -> pd.DataFrame:
        """Return who is nearest to a person along strong ties, with the people on the way; see `network.distance`."""
        _require_some(number)
        (row,) = self._rows_of(person)
        return tables.near(self.ties(), row, number)  # ties are those of the same people in the same order

    def missing(self, person: str | None = None, number: int = 20) -> pd.DataFrame:
        """Return who shares many collaborators with a person but no work, or of all pairs those who share most so."""
        _require_some(number)
        people = self.affiliation()
        if person is None:
            return tables.top_missing(people, number)
        return tables.missing(people, people.row(self.find("person", person)), number)

    def significant(self, choice: Choice | None = None, *, level: float = 0.01) -> pd.DataFrame:
        """Return the pairs who share more works than chance, at that rate of false discoveries."""
        people = self.affiliation(choice)
        return tables.significant(people, network.significant(people, level))

    def backbone(self, choice: Choice | None = None, *, level: float = 0.05) -> Ties:
        """Return the ties that are strong for one of their ends, beyond chance: the disparity filter."""
        return network.disparity(self.ties(choice), level)

    def succession(self, choice: Choice | None = None) -> pd.DataFrame:
        """Return who took over which role from whom, from one season or film of a work to the next."""
        return network.succession(*self._chosen(choice)).table()

    def between_roles(self, one: str, other: str, choice: Choice | None = None) -> pd.DataFrame:
        """Return who in one role worked with whom in another, and on how many works: directors with composers, say."""
        return self._between(one, other, choice).table()

    def _between(self, one: str, other: str, choice: Choice | None) -> Between:
        roles = (self.find("role", name).removeprefix(ROLE) for name in (one, other))
        columns, left = self._chosen(choice)
        return network.between_roles(columns, *roles, choice=left)

    def slices(
        self, *, width: int = 5, step: int | None = None, cumulative: bool = False, choice: Choice | None = None
    ) -> Iterator[network.Slice]:
        """Yield the network of so many years after the other, or, cumulative, all that grow from the first year on."""
        columns, left = self._chosen(choice)
        return network.slices(columns, width=width, step=step, cumulative=cumulative, choice=left)

    def _rows_of(self, *people: str) -> list[int]:
        """Return the rows of people in the two-mode network; raise UnknownName for one without a credit."""
        known = self.affiliation()
        return [known.row(self.find("person", name)) for name in people]

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
        around: str | Sequence[str] = (),
        radius: int = 1,
        work: str | Sequence[str] = (),
        between: tuple[str, str] | None = None,
        between_roles: tuple[str, str] | None = None,
        organizations: bool = False,
        choice: Choice | None = None,
        minimum: int = 1,
    ) -> nx.Graph[str]:
        """Return the people tied by shared works: all, or those that `part` chooses.

        With a choice, of the chosen credits alone; whether organizations are in it is what `organizations` says.
        People who share fewer than `minimum` works are not tied.
        """
        selection = Selection.of(around, radius, work, between, between_roles)
        chosen = None if choice is None else replace(choice, organizations=organizations)
        tied = network.people(self.rows(chosen), organizations=organizations, department=_department)
        whole = network.at_least(tied, minimum)
        if selection.is_whole:
            return whole
        return network.only_of(
            whole, self._part(selection, replace(choice or Choice(), organizations=organizations), minimum)
        )

    def scene(
        self,
        *,
        around: str | Sequence[str] = (),
        radius: int = 1,
        work: str | Sequence[str] = (),
        between: tuple[str, str] | None = None,
        between_roles: tuple[str, str] | None = None,
        choice: Choice | None = None,
        minimum: int = 1,
        title: str | None = None,
    ) -> views.Scene:
        """Return what an explorer shows: people tied by shared works, all or some of them, as `network` chooses them.

        With the sentences behind their credits, up to as many people as a page holds those of.
        """
        selection = Selection.of(around, radius, work, between, between_roles)
        part = self._part(selection, choice, minimum)
        small = len(part) <= views.SMALL_PEOPLE
        drawn = network.parts.strongest(part, ties=views.SMALL_TIES if small else views.LARGE_TIES)
        return views.scene(
            drawn,
            title or selection.title,
            (choice or Choice()).of(self.columns(), None if choice is None else self._evidence_for(choice)),
            quotes=self.quotes(part.iris) if small else None,
            names=self._names(),
            undrawn=part.ties - len(drawn.one),
        )

    def _part(self, selection: Selection, choice: Choice | None, minimum: int) -> Part:
        people = self.affiliation(choice)
        if selection.around:
            rows = [self._row(name, people) for name in selection.around]
            return network.parts.around(people, rows, radius=selection.radius, minimum=minimum)
        if selection.work:
            columns = [self._column(title, people) for title in selection.work]
            return network.parts.staff(people, columns, minimum=minimum)
        if selection.between:
            one, other = (self._row(name, people) for name in selection.between)
            return network.parts.between(people, one, other, minimum=minimum)
        if selection.between_roles:
            return network.parts.in_roles(people, self._between(*selection.between_roles, choice), minimum=minimum)
        return network.parts.whole(people, minimum=minimum, most=views.LARGE_TIES)

    def _row(self, name: str, people: Affiliation) -> int:
        iri, agents = self.find("agent", name), self.columns().agents
        try:
            return people.row(iri)
        except UnknownName:
            place = agents.places.get(iri)
        if place is not None and not agents.person[place]:
            raise UsageError(
                f"{name!r} is an organization, and this network is of people; ask for organizations as well"
            )
        raise UsageError(f"none of the chosen credits is of {name!r}; choose more of them")

    def _column(self, title: str, people: Affiliation) -> int:
        place = bisect_left(people.columns.works.iris, self.find("work", title))
        column = int(np.searchsorted(people.works, place))
        if column == len(people.works) or people.works[column] != place:
            raise UsageError(f"none of the chosen credits is on {title!r}; choose more of them")
        return column

    def _names(self) -> dict[int, tuple[str, ...]]:
        if self._other_names is None:
            self._other_names = read_names(self.store, self.columns())
        return self._other_names

    def show(
        self,
        source: nx.Graph[str] | views.Scene | None = None,
        *,
        title: str | None = None,
        interactive: bool = True,
        around: str | Sequence[str] = (),
        work: str | Sequence[str] = (),
        between: tuple[str, str] | None = None,
        between_roles: tuple[str, str] | None = None,
        choice: Choice | None = None,
        minimum: int = 1,
    ) -> views.Picture:
        """Return a picture of a network for a notebook's cell: of one given, or of one chosen as by `network`."""
        if source is None:
            source = self.scene(
                around=around,
                work=work,
                between=between,
                between_roles=between_roles,
                choice=choice,
                minimum=minimum,
                title=title,
            )
        shown = title or (source.title if isinstance(source, views.Scene) else WHOLE)
        return views.show(source, title=shown, interactive=interactive)

    def site(
        self,
        folder: Path | str,
        *,
        title: str = SITE_TITLE,
        address: str = "",
        progress: site.Progress | None = None,
    ) -> int:
        """Write a site of static pages about all that the graph holds, and return how many files it has.

        `address` is where it will stand on the web; without one it has no map for search engines. A folder that
        holds something else is refused with UsageError.
        """
        return site.write_site(Path(folder), lambda: self.pages(title=title, address=address), progress=progress)

    def pages(self, *, title: str = SITE_TITLE, address: str = "") -> Site:
        """Return the pages of the site, each made when it is asked for: what `staffroll serve` hands out."""
        content = site.content_of(self.store, self.columns(), self.quotes(), title)
        return Site(self.store, content, lambda: self.scene(title=title), self.network, address)

    def stats(self, name: str, choice: Choice | None = None, *, minimum: int = 1) -> pd.DataFrame:
        """Return a statistic as a table, of all credits or of chosen ones; `staffroll.stats.EVERY` lists them.

        People who share fewer than `minimum` works are not tied; what counts no ties takes no minimum.
        """
        if name in stats.STATISTICS or name not in stats.EVERY:
            return stats.compute(name, self.ties(choice, minimum=minimum))
        if minimum > 1:
            raise UsageError(f"{name!r} counts no ties; leave the minimum of shared works out")
        if name in stats.OF_TEAMS:
            return stats.OF_TEAMS[name](self.affiliation(choice))
        columns, left = self._chosen(choice)
        return stats.OF_CREDITS[name](columns, choice=left)

    def _chosen(self, choice: Choice | None) -> tuple[Columns, Choice | None]:
        """Return the columns with what is left to choose of them, once their evidence has been looked at."""
        columns = self.columns()
        if choice is None or not choice.by_evidence:
            return columns, choice
        by_evidence = Choice(organizations=True, sites=choice.sites, confidence=choice.confidence)
        left = replace(choice, sites=None, confidence=0.0)
        return columns.where(by_evidence.of(columns, self.evidence())), left

    def ranks(self, name: str, choice: Choice | None = None, *, minimum: int = 1, samples: int = 40) -> pd.DataFrame:
        """Return a statistic of people with the interval of each rank, from what reading may have got wrong.

        `staffroll.stats.RANKED` lists those that rank people, each with the measure it ranks by.
        """
        one_of("statistic", name, stats.EVERY)
        if name not in stats.RANKED:
            raise UsageError(f"{name!r} ranks no people; those that do are {', '.join(stats.RANKED)}")
        doubts = stats.Doubts(self.columns(), self.evidence(), read_pending(self.store, self.columns()))
        measure = stats.RANKED[name]
        return stats.intervals(doubts, stats.named(name), measure, choice=choice, minimum=minimum, samples=samples)

    def ties(self, choice: Choice | None = None, *, minimum: int = 1) -> Ties:
        """Return people with their ties as matrices, of all credits or of chosen ones; what `stats` counts in."""
        return network.tied(self.affiliation(choice), minimum=minimum)

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


def _rows(columns: Columns) -> Iterator[CreditRow]:
    agents, works, known = columns.agents, columns.works, vocabulary.load()
    labels = [known.label(role) for role in columns.roles]
    years = [None if year == UNKNOWN else year for year in works.year.tolist()]
    for agent, work, role in zip(columns.agent.tolist(), columns.work.tolist(), columns.role.tolist(), strict=True):
        yield CreditRow(
            agent=agents.iris[agent],
            agent_label=agents.labels[agent],
            agent_type="person" if agents.person[agent] else "organization",
            work=works.iris[work],
            work_label=works.labels[work],
            role=columns.roles[role],
            role_label=labels[role],
            year=years[work],
        )


def _require_some(number: int) -> None:
    if number < 1:
        raise UsageError(f"{number} rows are none; ask for one or more")


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
