"""What the page of a person, a studio, a work or a role says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from staffroll.columns.table import UNKNOWN
from staffroll.names import ROLE
from staffroll.views.addresses import Kind, path
from staffroll.views.site import linked
from staffroll.views.site.content import Content, counted, span
from staffroll.views.site.credits import Credit, by_role, by_year, counted_roles, credit
from staffroll.views.site.names import Elsewhere, Name
from staffroll.views.site.together import (
    SHOWN,
    Places,
    collaborators,
    colleagues,
    picture,
    strongest,
)

_OPEN = 12  # the sources of so many credits are seen at once, of more when asked for
_ALIKE, _HOLDERS, _NEWEST, _SHOWN = 8, 60, 20, 4


@dataclass(frozen=True, slots=True)
class Newest:
    """A work with the first of its credits in a role, and how many there are beside them."""

    link: Markup
    year: str
    credits: Sequence[Credit]
    more: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an entity: where it lies, its template, whom it is about, and what else the template shows."""

    path: str
    template: str
    kind: Kind
    name: str
    language: str
    iri: str
    others: Sequence[Name]
    elsewhere: Sequence[Elsewhere]
    facts: Sequence[str]
    question: str
    data: Markup
    shown: Mapping[str, Any] = field(default_factory=dict)


def pages(content: Content) -> Iterator[tuple[str, Callable[[], Page]]]:
    """Yield the path of each page of a person, studio, work or role, and what makes the page."""
    agents, works, roles = content.columns.agents.iris, content.columns.works.iris, content.columns.roles
    for agent, kind in enumerate(content.kinds):
        yield path(kind, agents[agent]), partial(_person if kind == "person" else _studio, content, agent)
    installments = _installments(content)
    for work, iri in enumerate(works):
        yield path("work", iri), partial(_work, content, work, installments.get(work, []))
    for role, name in enumerate(roles):
        yield path("role", name), partial(_role, content, role)


def _person(content: Content, agent: int) -> Page:
    row = content.rows_of_people[agent]
    others, shared, number = collaborators(content, row)
    facts = [counted(number, "collaborator", "collaborators")]
    together = {
        "colleagues": colleagues(content, others, shared),
        "number": number,
        "picture": picture(content, others, shared, content.columns.agents.labels[agent]),
    }
    return _agent(content, agent, facts, together)


def _studio(content: Content, agent: int) -> Page:
    people, often = _people_of(content, np.unique(content.columns.work[content.of_agent(agent)]))
    chosen, numbers = strongest(content, people, often)
    together = {
        "colleagues": colleagues(content, chosen, numbers),
        "number": len(people),
        "picture": picture(content, chosen, numbers, content.columns.agents.labels[agent]),
    }
    return _agent(content, agent, [counted(len(people), "person on them", "people on them")], together)


def _people_of(content: Content, works: NDArray[np.int32]) -> tuple[Places, Places]:
    """Return the people of works, as rows of the network, and on how many of the works each is."""
    by_work = content.affiliation.by_work
    columns = np.searchsorted(content.affiliation.works, works)
    held = columns < len(content.affiliation.works)
    held[held] = content.affiliation.works[columns[held]] == works[held]
    parts = [by_work.indices[by_work.indptr[at] : by_work.indptr[at + 1]] for at in columns[held].tolist()]
    if not parts:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    people, often = np.unique(np.concatenate(parts), return_counts=True)
    return people.astype(np.int64), often.astype(np.int64)


def _agent(content: Content, agent: int, facts: list[str], together: dict[str, Any]) -> Page:
    known, kind, rows = content.columns.agents, content.kinds[agent], content.of_agent(agent)
    works = np.unique(content.columns.work[rows]).tolist()
    iri = known.iris[agent]
    years = span([content.years[work] for work in works])
    return Page(
        path=path(kind, iri),
        template="agent.html.jinja",
        kind=kind,
        name=known.labels[agent],
        language=content.names.language.get(iri, ""),
        iri=iri,
        others=content.names.others.get(iri, ()),
        elsewhere=content.names.elsewhere.get(iri, ()),
        facts=[counted(len(works), "work", "works"), *([years] if years else ()), *facts],
        question="people/credits",
        data=linked.of_agent(content, agent),
        shown={
            "roles": counted_roles(content, rows),
            "years": by_year(content, rows),
            "open": len(rows) <= _OPEN,
            **together,
        },
    )


def _installments(content: Content) -> dict[int, list[int]]:
    """Return the works that are seasons, films and the like of each work."""
    found: dict[int, list[int]] = {}
    for work, base in enumerate(content.columns.works.base.tolist()):
        if base != UNKNOWN:
            found.setdefault(base, []).append(work)
    return found


def _work(content: Content, work: int, installments: list[int]) -> Page:
    columns, rows = content.columns, content.of_work(work)
    iri = columns.works.iris[work]
    people, _ = _people_of(content, np.array([work], dtype=np.int32))
    chosen, careers = strongest(content, people, content.ties.works[people])
    year = content.years[work]
    base = int(columns.works.base[work])
    facts = [content.format(work), "" if year == UNKNOWN else str(year), counted(len(people), "person", "people")]
    roles = ((columns.roles[role], agent) for role, agent in zip(columns.role[rows], columns.agent[rows], strict=True))
    return Page(
        path=path("work", iri),
        template="work.html.jinja",
        kind="work",
        name=columns.works.labels[work],
        language=content.names.language.get(iri, ""),
        iri=iri,
        others=content.names.others.get(iri, ()),
        elsewhere=content.names.elsewhere.get(iri, ()),
        facts=[fact for fact in facts if fact],
        question="works/staff",
        data=linked.of_work(content, work, roles),
        shown={
            "departments": by_role(content, rows),
            "open": len(rows) <= _OPEN,
            "base": content.work_links[base] if base != UNKNOWN else "",
            "installments": [content.work_links[each] for each in _in_time(content, installments)],
            "alike": _alike(content, work, people),
            "colleagues": colleagues(content, chosen, careers),
            "picture": picture(content, chosen, careers, beyond=1),
        },
    )


def _in_time(content: Content, those: list[int]) -> list[int]:
    return sorted(those, key=lambda work: (content.years[work], content.columns.works.labels[work], work))


def _alike(content: Content, work: int, people: Places) -> list[tuple[Markup, int]]:
    """Return the works that share most people with a work, and how many."""
    matrix = content.affiliation.matrix
    parts = [matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]] for row in people.tolist()]
    if not parts:
        return []
    found, shared = np.unique(np.concatenate(parts), return_counts=True)
    others = content.affiliation.works[found]
    kept = (others != work) & (shared > 1)
    others, shared = others[kept], shared[kept]
    order = np.lexsort((others, -shared))[:_ALIKE]
    return [(content.work_links[other], number) for other, number in zip(others[order], shared[order], strict=True)]


def _role(content: Content, role: int) -> Page:
    columns, known, rows = content.columns, content.known, content.of_role(role)
    name = columns.roles[role]
    labels = dict(known.roles[name].preferred)
    places, numbers = np.unique(columns.agent[rows], return_counts=True)
    order = np.lexsort((places, -numbers))[:_HOLDERS]
    people = columns.agents.person[places]
    in_network = np.searchsorted(content.affiliation.people, places[people]).astype(np.int64)
    chosen, weights = strongest(content, in_network, numbers[people].astype(np.int64), SHOWN)
    pages = dict(zip(columns.roles, content.role_links, strict=True))
    broader = known.roles[name].broader
    return Page(
        path=path("role", name),
        template="role.html.jinja",
        kind="role",
        name=content.role_labels[role],
        language="",
        iri=ROLE + name,
        others=[Name(text, language) for language, text in sorted(labels.items()) if language != "en"],
        elsewhere=(),
        facts=[
            known.label(known.department(name)),
            counted(len(rows), "credit", "credits"),
            counted(len(places), "person or studio", "people and studios"),
        ],
        question="roles/credits",
        data=linked.of_role(content, name, labels),
        shown={
            "broader": pages.get(broader, known.label(broader)) if broader else "",
            "finer": [
                pages[each] for each in content.role_order if each in pages and known.roles[each].broader == name
            ],
            "holders": [
                (content.agent_links[at], number) for at, number in zip(places[order], numbers[order], strict=True)
            ],
            "number": len(places),
            "newest": _newest(content, rows),
            "open": len(rows) <= _OPEN,
            "works": len(np.unique(columns.work[rows])),
            "picture": picture(content, chosen, weights),
        },
    )


def _newest(content: Content, rows: NDArray[np.int64]) -> list[Newest]:
    """Return the latest works with their credits in a role, the first few of each."""
    columns = content.columns
    works, first = np.unique(columns.work[rows], return_index=True)
    years = columns.works.year[works].astype(np.int64)
    latest = works[np.lexsort((first, -years))[:_NEWEST]].tolist()
    return [_on(content, work, rows[columns.work[rows] == work]) for work in latest]


def _on(content: Content, work: int, rows: NDArray[np.int64]) -> Newest:
    year = content.years[work]
    agents = content.columns.agent
    shown = [credit(content, row, content.agent_links[agents[row]]) for row in rows[:_SHOWN].tolist()]
    return Newest(content.work_links[work], "" if year == UNKNOWN else str(year), shown, max(len(rows) - _SHOWN, 0))
