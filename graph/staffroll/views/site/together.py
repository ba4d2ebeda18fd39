"""Who belongs together: the strongest collaborators of a person, who is often at a studio, and what ties them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from staffroll.network import Ties
from staffroll.views.site.circle import Member, circle
from staffroll.views.site.content import Content

SHOWN = 20
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with a number of works, shared or of a studio."""

    link: Markup
    number: int


def collaborators(content: Content, row: int, most: int = SHOWN) -> tuple[Places, Places, int]:
    """Return the rows of a person's strongest collaborators, the works shared with each, and how many there are.

    Those who share most works stand first; among equals those of small teams, after Newman.
    """
    count, newman = content.ties.count, content.ties.newman
    start, end = int(count.indptr[row]), int(count.indptr[row + 1])
    others, shared = count.indices[start:end], count.data[start:end]
    order = np.lexsort((others, -np.round(newman.data[start:end], 9), -shared))[:most]
    return others[order].astype(np.int64), shared[order].astype(np.int64), end - start


def strongest(content: Content, rows: Places, weights: Places, most: int = SHOWN) -> tuple[Places, Places]:
    """Return the rows of people with the greatest weights, the one with more works first among equals."""
    order = np.lexsort((rows, -content.ties.works[rows], -weights))[:most]
    return rows[order], weights[order]


def picture(content: Content, rows: Places, weights: Places, centre: str = "", *, beyond: int = 0) -> Markup:
    """Return the circle of these people; lines stand for the works that two share beyond so many."""
    if len(rows) < 2:
        return Markup()
    people = content.affiliation.people
    members = [
        Member(
            content.columns.agents.labels[place], f"../{content.agent_pages[place]}", content.person_looks[row], weight
        )
        for row, place, weight in zip(rows.tolist(), people[rows].tolist(), weights.tolist(), strict=True)
    ]
    return circle(members, np.maximum(between(content.ties, rows) - beyond, 0), centre)


def between(ties: Ties, rows: Places) -> Places:
    """Return the works that each two of these people share, as a square table."""
    count, order = ties.count, np.argsort(rows)
    wanted = rows[order]
    table = np.zeros((len(rows), len(rows)), dtype=np.int64)
    for at, row in enumerate(rows.tolist()):
        start, end = count.indptr[row], count.indptr[row + 1]
        others = count.indices[start:end]
        found = np.searchsorted(others, wanted)
        held = found < len(others)
        held[held] = others[found[held]] == wanted[held]
        table[at, order[held]] = count.data[start:end][found[held]]
    return table


def colleagues(content: Content, rows: Places, weights: Places) -> list[Colleague]:
    """Return these people with their numbers, to be listed."""
    places = content.affiliation.people[rows].tolist()
    return [Colleague(content.agent_links[at], number) for at, number in zip(places, weights.tolist(), strict=True)]
