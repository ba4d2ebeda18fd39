"""Credits as pages list them: of one agent by year and work, of one work by department and role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from staffroll.columns.table import UNKNOWN
from staffroll.views.site.content import Content, Rows, Source

NO_YEAR = "Year not known"


@dataclass(frozen=True, slots=True)
class Credit:
    """A role of somebody on a work: a link to what the page does not say already, details, and the sources."""

    link: Markup
    detail: str
    prior: bool
    sources: Sequence[Source]


@dataclass(frozen=True, slots=True)
class Work:
    """A work with the credits of one agent on it."""

    link: Markup
    format: str
    credits: Sequence[Credit]


@dataclass(frozen=True, slots=True)
class Group:
    """Works of a year, credits of a role, or roles of a department."""

    title: str | Markup
    members: Sequence[object]


def by_year(content: Content, rows: Rows) -> list[Group]:
    """Return the works of an agent by year, the latest first; works of one year by title."""
    columns = content.columns
    by_work: dict[int, list[int]] = {}
    for row, work in zip(rows.tolist(), columns.work[rows].tolist(), strict=True):
        by_work.setdefault(work, []).append(row)
    roles = columns.role[rows].tolist()
    links = {row: content.role_links[role] for row, role in zip(rows.tolist(), roles, strict=True)}
    years: dict[int, list[int]] = {}
    for work in sorted(by_work, key=lambda work: (columns.works.labels[work], work)):
        years.setdefault(content.years[work], []).append(work)
    return [
        Group(
            NO_YEAR if year == UNKNOWN else str(year),
            [
                Work(
                    content.work_links[work],
                    content.format(work),
                    [credit(content, row, links[row]) for row in by_work[work]],
                )
                for work in works
            ],
        )
        for year, works in sorted(years.items(), reverse=True)
    ]


def by_role(content: Content, rows: Rows) -> list[Group]:
    """Return the credits of a work by department and role, in the order of the vocabulary; of one role by name."""
    columns, known = content.columns, content.known
    departments: dict[str, dict[str, list[int]]] = {}
    for row, role in zip(rows.tolist(), columns.role[rows].tolist(), strict=True):
        departments.setdefault(content.departments[role], {}).setdefault(columns.roles[role], []).append(row)
    places = {role: place for place, role in enumerate(columns.roles)}
    return [
        Group(
            known.label(department),
            [
                Group(content.role_links[places[role]], _holders(content, departments[department][role]))
                for role in _ordered(content, departments[department])
            ],
        )
        for department in known.departments
        if department in departments
    ]


def _ordered(content: Content, roles: Iterable[str]) -> list[str]:
    return sorted(roles, key=content.role_order.__getitem__)


def _holders(content: Content, rows: list[int]) -> list[Credit]:
    columns = content.columns
    named = [(columns.agents.labels[columns.agent[row]], row) for row in rows]
    return [credit(content, row, content.agent_links[columns.agent[row]]) for _, row in sorted(named)]


def credit(content: Content, row: int, link: Markup) -> Credit:
    """Return a credit with its sources; one that only sentences about later works name is an earlier work's."""
    sources = content.sources(row)
    details = sorted({source.detail for source in sources if source.detail}, key=_natural)
    return Credit(link, "; ".join(details), all(source.prior for source in sources), sources)


def _natural(text: str) -> tuple[int, str]:
    return len(text), text


def counted_roles(content: Content, rows: Rows) -> list[tuple[Markup, int]]:
    """Return the roles of these credits with the number of works in each, the most frequent first."""
    counts = Counter(content.columns.role[rows].tolist())
    ranked = sorted(counts.items(), key=lambda each: (-each[1], content.role_labels[each[0]]))
    return [(content.role_links[role], number) for role, number in ranked]
