"""The pages that lead to the others: the first one, and lists of people, works, studios and roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from staffroll.views.addresses import ENDING, KINDS, Kind, file
from staffroll.views.site import feed
from staffroll.views.site.content import Content, counted
from staffroll.views.site.search import Entry, fold

_TOP, _ARTICLES, _IN_LIST = 20, 8, 600
TITLES = {"person": "People", "studio": "Studios", "work": "Works", "role": "Roles"}
_LINK = Markup('<a href="../{}/{}"><bdi>{}</bdi></a>')
Row = tuple[Markup, object]


@dataclass(frozen=True, slots=True)
class Block:
    """A list on the first page."""

    title: str
    hint: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a list: its file, and the first and last name on it."""

    number: int
    file: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list with what it shows."""

    kind: Kind
    part: Part
    parts: Sequence[Part]
    rows: Sequence[Row]


def facts(content: Content) -> list[str]:
    """Return what the graph holds, in numbers."""
    people = sum(kind == "person" for kind in content.kinds)
    return [
        counted(people, "person", "people"),
        counted(len(content.columns.works.iris), "work", "works"),
        counted(len(content.kinds) - people, "studio or company", "studios and companies"),
        counted(len(content.rows), "credit", "credits"),
        counted(len(content.quotes.articles.iris), "article or record", "articles and records"),
    ]


def blocks(content: Content) -> list[Block]:
    """Return the lists of the first page that have anything in them."""
    found = [
        Block("Best connected people", "The number of people they share works with.", _connected(content)),
        Block("Newest works", "By the year of the work or of its announcement.", _newest(content)),
        Block("Studios and companies", "With most works.", _studios(content)),
        Block("Roles", "With most credits.", _roles(content)),
    ]
    return [block for block in found if block.rows]


def articles(content: Content) -> list[Markup]:
    """Return links to the newest articles."""
    return [content.article_links[place] for place in feed.newest(content, _ARTICLES)]


def _here(link: Markup) -> Markup:
    """Return a link as it reads at the top of the site."""
    return Markup(str(link).replace('href="../', 'href="', 1))  # noqa: S704 - it was made so


def _connected(content: Content) -> list[Row]:
    degree = content.ties.degree
    order = np.lexsort((np.arange(len(degree)), -content.ties.works, -degree))[:_TOP]
    people = content.affiliation.people
    return [(_here(content.agent_links[people[row]]), f"{int(degree[row]):,}") for row in order.tolist() if degree[row]]


def _newest(content: Content) -> list[Row]:
    years, (_, starts) = content.columns.works.year.astype(np.int64), content.by_work
    order = np.lexsort((np.arange(len(years)), -np.diff(starts), -years))[:_TOP]
    return [(_here(content.work_links[work]), content.years[work]) for work in order.tolist() if years[work] > 0]


def _studios(content: Content) -> list[Row]:
    number = [
        (-len(np.unique(content.columns.work[content.of_agent(agent)])), agent)
        for agent, kind in enumerate(content.kinds)
        if kind == "studio"
    ]
    return [(_here(content.agent_links[agent]), -works) for works, agent in sorted(number)[:_TOP]]


def _roles(content: Content) -> list[Row]:
    number = sorted((-len(content.of_role(role)), role) for role in range(len(content.columns.roles)))
    return [(_here(content.role_links[role]), f"{-credits_:,}") for credits_, role in number[:_TOP]]


def lists(found: Sequence[Entry]) -> Iterator[Listed]:
    """Yield the pages of the lists, in the order of folded names; each list has one page at least."""
    for kind in KINDS:
        ordered = sorted(
            (entry for entry in found if entry.kind == kind), key=lambda each: (fold(each.name), each.stem)
        )
        pages = [ordered[start : start + _IN_LIST] for start in range(0, max(len(ordered), 1), _IN_LIST)]
        parts = [_part(kind, number, page) for number, page in enumerate(pages, start=1)]
        for part, page in zip(parts, pages, strict=True):
            yield Listed(kind, part, parts, [(_linked(entry), entry.hint) for entry in page])


def _part(kind: Kind, number: int, page: Sequence[Entry]) -> Part:
    ends = (page[0].name, page[-1].name) if page else ("", "")
    return Part(number, f"{kind}-{number}{ENDING}", *(name[:12] for name in ends))


def _linked(entry: Entry) -> Markup:
    return _LINK.format(entry.kind, file(entry.stem), entry.name)
