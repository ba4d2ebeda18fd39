"""What a picture of a network shows, before anything is drawn: marks, ties and their looks."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import networkx as nx

from staffroll.stats.strength import strength
from staffroll.views.layout import positions
from staffroll.views.palette import UNKNOWN, Look, looks


@dataclass(frozen=True, slots=True)
class Mark:
    """A person in the picture; `works` are indices into the picture's works, `rank` is 0 for the strongest."""

    number: int
    name: str
    kind: str
    x: float
    y: float
    size: float
    look: Look
    roles: tuple[tuple[str, int], ...]
    works: tuple[int, ...]
    collaborators: int
    shared_works: int
    rank: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two people (numbers of marks) and the works that they share."""

    one: int
    other: int
    works: tuple[int, ...]
    newman: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A network laid out: its marks in the network's order, its ties, the titles of its works, its looks."""

    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    works: tuple[str, ...]
    looks: tuple[Look, ...]

    @property
    def ranked(self) -> list[Mark]:
        """The marks, those with most shared works first."""
        return sorted(self.marks, key=lambda mark: mark.rank)


def picture(graph: nx.Graph[str], *, seed: int = 0) -> Picture:
    """Return the picture of a network as `network.people` gives it."""
    titles = _titles(graph)
    works = {work: number for number, work in enumerate(titles)}
    numbers = {person: number for number, person in enumerate(graph)}
    ties = [
        Tie(*sorted((numbers[a], numbers[b])), _indices(works, tie["work_ids"]), tie["newman"])
        for a, b, tie in graph.edges(data=True)
    ]
    styles = looks(_department(graph, person) for person in graph)
    return Picture(
        marks=tuple(_marks(graph, works, styles, seed)),
        ties=tuple(sorted(ties, key=lambda tie: (tie.one, tie.other))),
        works=tuple(titles.values()),
        looks=tuple(styles.values()),
    )


def _marks(graph: nx.Graph[str], works: dict[str, int], styles: dict[str, Look], seed: int) -> list[Mark]:
    places, table = positions(graph, seed=seed), strength(graph)
    strengths = {row.person_id: (row.collaborators, row.shared_works, row.Index) for row in table.itertuples()}
    return [
        Mark(
            number,
            str(attributes["label"]),
            str(attributes["kind"]),
            *places[person],
            _size(attributes["count"]),
            styles[_department(graph, person)],
            attributes["roles"],
            _indices(works, attributes["work_ids"]),
            *strengths[person],
        )
        for number, (person, attributes) in enumerate(graph.nodes(data=True))
    ]


def _titles(graph: nx.Graph[str]) -> dict[str, str]:
    pairs = {
        pair
        for _, attributes in graph.nodes(data=True)
        for pair in zip(attributes["works"], attributes["work_ids"], strict=True)
    }
    return {work: title for title, work in sorted(pairs)}


def _indices(works: dict[str, int], ids: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(works[work] for work in ids)


def _department(graph: nx.Graph[str], person: str) -> str:
    return str(graph.nodes[person].get("department", UNKNOWN))


def _size(works: int) -> float:
    """Return the radius of a mark: its area grows with the works, up to a bound."""
    return round(min(5 + 3 * sqrt(works), 22), 1)
