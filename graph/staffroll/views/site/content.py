"""What all pages of a site are made of, looked up once: credits by person and work, sources, names and links.

store, columns, quotes → Content → people, works, roles, front → pages
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from staffroll import vocabulary
from staffroll.columns import Columns, Quotes
from staffroll.columns.table import UNKNOWN
from staffroll.names import ROLE
from staffroll.network import Affiliation, Ties
from staffroll.network.runs import begins
from staffroll.views.addresses import Kind, address
from staffroll.views.palette import Look, looks
from staffroll.views.site.names import Names
from staffroll.vocabulary import Vocabulary

_LINK = Markup('<a href="../{}"{}><bdi>{}</bdi></a>')
_ARTICLE = Markup('<a href="{}" rel="noopener nofollow external"><bdi>{}</bdi></a>')
_PLAIN = Markup("<bdi>{}</bdi>")
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence that supports a credit, and the article it stands in."""

    quote: str
    language: str
    detail: str
    prior: bool
    article: int


@dataclass(frozen=True, eq=False)
class Content:
    """The graph as pages show it. Links are relative to pages that lie one folder deep, as those of entities do."""

    columns: Columns
    quotes: Quotes
    names: Names
    affiliation: Affiliation
    ties: Ties
    title: str

    @cached_property
    def known(self) -> Vocabulary:
        """The roles."""
        return vocabulary.load()

    @cached_property
    def role_labels(self) -> list[str]:
        """The label of each role of the columns."""
        return [self.known.label(role) for role in self.columns.roles]

    @cached_property
    def departments(self) -> list[str]:
        """The department of each role of the columns."""
        return [self.known.department(role) for role in self.columns.roles]

    @cached_property
    def role_order(self) -> dict[str, int]:
        """The place of each role in the vocabulary."""
        return {role: place for place, role in enumerate(self.known.roles)}

    @cached_property
    def looks(self) -> dict[str, Look]:
        """How each department looks, by its label."""
        return looks(self.known.label(department) for department in self.known.departments)

    @cached_property
    def kinds(self) -> list[Kind]:
        """Whether each agent is a person or a studio."""
        return ["person" if person else "studio" for person in self.columns.agents.person.tolist()]

    @cached_property
    def agent_pages(self) -> list[str]:
        """The address of each agent's page."""
        return [address(kind, iri) for kind, iri in zip(self.kinds, self.columns.agents.iris, strict=True)]

    @cached_property
    def work_pages(self) -> list[str]:
        """The address of each work's page."""
        return [address("work", iri) for iri in self.columns.works.iris]

    @cached_property
    def role_pages(self) -> list[str]:
        """The address of each role's page."""
        return [address("role", role) for role in self.columns.roles]

    @cached_property
    def agent_links(self) -> list[Markup]:
        """A link to each agent."""
        agents = self.columns.agents
        return self._links(self.agent_pages, agents.iris, agents.labels)

    @cached_property
    def work_links(self) -> list[Markup]:
        """A link to each work."""
        works = self.columns.works
        return self._links(self.work_pages, works.iris, works.labels)

    @cached_property
    def role_links(self) -> list[Markup]:
        """A link to each role."""
        return self._links(self.role_pages, [ROLE + role for role in self.columns.roles], self.role_labels)

    def _links(self, pages: Sequence[str], iris: Sequence[str], labels: Sequence[str]) -> list[Markup]:
        languages = (self.names.language.get(iri, "") for iri in iris)
        marked = (Markup(' lang="{}"').format(tag) if tag else "" for tag in languages)
        return [_LINK.format(*each) for each in zip(pages, marked, labels, strict=True)]

    @cached_property
    def article_links(self) -> list[Markup]:
        """A link to each article, or its title where its address is not known; its site and date behind it."""
        articles = self.quotes.articles
        listed = zip(articles.urls, articles.titles, articles.sites, articles.dates, strict=True)
        return [_cited(*each) for each in listed]

    @cached_property
    def years(self) -> list[int]:
        """The year of each work, UNKNOWN where it is not known."""
        return [int(year) for year in self.columns.works.year.tolist()]

    def format(self, work: int) -> str:
        """Return what kind of work it is, "" where that is not known."""
        place = int(self.columns.works.format[work])
        if place == UNKNOWN:
            return ""
        name = self.columns.works.formats[place]
        return self.names.formats.get(name, name)

    @cached_property
    def rows(self) -> Rows:
        """The rows of credits that differ in agent, work or role, in the order of the columns."""
        columns = self.columns
        return np.flatnonzero(begins(columns.agent, columns.work, columns.role))

    @cached_property
    def by_agent(self) -> list[int]:
        """Where the rows of each agent begin in `rows`, and after the last where they end."""
        return _starts(self.columns.agent[self.rows], len(self.columns.agents.iris))

    @cached_property
    def by_work(self) -> tuple[Rows, list[int]]:
        """The rows by work, and where those of each begin."""
        return self._by(self.columns.work, len(self.columns.works.iris))

    @cached_property
    def by_role(self) -> tuple[Rows, list[int]]:
        """The rows by role, and where those of each begin."""
        return self._by(self.columns.role, len(self.columns.roles))

    def _by(self, places: NDArray[np.int32], number: int) -> tuple[Rows, list[int]]:
        order = self.rows[np.argsort(places[self.rows], kind="stable")]
        return order, _starts(places[order], number)

    def of_agent(self, agent: int) -> Rows:
        """Return the rows of an agent."""
        return self.rows[self.by_agent[agent] : self.by_agent[agent + 1]]

    def of_work(self, work: int) -> Rows:
        """Return the rows of a work."""
        order, starts = self.by_work
        return order[starts[work] : starts[work + 1]]

    def of_role(self, role: int) -> Rows:
        """Return the rows of a role."""
        order, starts = self.by_role
        return order[starts[role] : starts[role + 1]]

    @cached_property
    def _said(self) -> list[int]:
        return _starts(self.quotes.credit, len(self.columns))

    @cached_property
    def _articles(self) -> list[int]:
        said: list[int] = self.quotes.article.tolist()
        return said

    def sources(self, row: int) -> list[Source]:
        """Return the sentences behind a credit, the latest first."""
        quotes, languages = self.quotes, self.quotes.articles.languages
        return [
            Source(quotes.quote[at], languages[article], quotes.detail[at], bool(quotes.prior[at]), article)
            for at in range(self._said[row + 1] - 1, self._said[row] - 1, -1)
            for article in (self._articles[at],)
        ]

    @cached_property
    def degree(self) -> list[int]:
        """How many collaborators each person of the network has."""
        number: list[int] = self.ties.degree.tolist()
        return number

    @cached_property
    def rows_of_people(self) -> dict[int, int]:
        """The row of each person in the network, by the person's place in the columns."""
        return {place: row for row, place in enumerate(self.affiliation.people.tolist())}

    @cached_property
    def person_looks(self) -> list[Look]:
        """How each person of the network looks: as the department of the most frequent role."""
        columns, number = self.columns, len(self.known.departments)
        place = {department: at for at, department in enumerate(self.known.departments)}
        departments = np.array([place[each] for each in self.departments], dtype=np.int64)
        agent, department = columns.agent[self.rows], departments[columns.role[self.rows]]
        counts = np.bincount(agent * number + department, minlength=len(columns.agents.iris) * number)
        most = counts.reshape(-1, number).argmax(axis=1)[self.affiliation.people]
        styles = [self.looks[self.known.label(each)] for each in self.known.departments]
        return [styles[each] for each in most.tolist()]


def _cited(url: str, title: str, site: str, date: str) -> Markup:
    linked = _ARTICLE.format(url, title) if url else _PLAIN.format(title)
    said = [_PLAIN.format(site)] if site and site != title else []
    dated = [Markup('<time datetime="{0}">{0}</time>').format(date)] if date else []
    return Markup(" · ").join([linked, *said, *dated])


def _starts(places: NDArray[np.int32], number: int) -> list[int]:
    """Return where the entries of each place begin among sorted ones, and where the last end."""
    starts: list[int] = np.searchsorted(places, np.arange(number + 1)).tolist()
    return starts


def listed(links: Sequence[Markup]) -> Markup:
    """Return links in a line."""
    return Markup(", ").join(links)


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "work", "works"), counted(1200, "work", "works")
    ('1 work', '1,200 works')
    """
    return f"{number:,} {one if number == 1 else many}"


def span(years: Iterator[int] | Sequence[int]) -> str:
    """Return the years from the first to the last, "" where none is known.

    >>> span([2020, -1, 2014]), span([2020]), span([-1])
    ('2014–2020', '2020', '')
    """
    known = sorted({year for year in years if year != UNKNOWN})
    if not known:
        return ""
    return str(known[0]) if len(known) == 1 else f"{known[0]}–{known[-1]}"
