"""What a picture of a network shows, before anything is drawn: marks, ties and their looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum, sqrt

import networkx as nx

from staffroll.views.layout import positions
from staffroll.views.palette import UNKNOWN, Look, looks

# In a picture of more people than this the whole is seen from afar, and marks are drawn larger.
CROWD = 500


@dataclass(frozen=True, slots=True)
class Mark:
    """A person in the picture: `works` are indices into the drawing's works, `rank` is 0 for the strongest.

    `size` is a radius whose square grows with the works, up to a bound.
    """

    number: int
    name: str
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
class Drawing:
    """A network laid out: its marks in the network's order, its ties, the titles of its works, its looks."""

    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    works: tuple[str, ...]
    looks: tuple[Look, ...]

    @property
    def ranked(self) -> list[Mark]:
        """The marks, those with most shared works first."""
        return sorted(self.marks, key=lambda mark: mark.rank)


def draw(graph: nx.Graph[str], *, seed: int = 0) -> Drawing:
    """Return the picture of a network as `network.people` gives it."""
    titles = _titles(graph)
    works = {work: number for number, work in enumerate(titles)}
    numbers = {person: number for number, person in enumerate(graph)}
    ties = [
        Tie(min(numbers[a], numbers[b]), max(numbers[a], numbers[b]), _indices(works, tie["work_ids"]), tie["newman"])
        for a, b, tie in graph.edges(data=True)
    ]
    styles = looks(_department(graph, person) for person in graph)
    return Drawing(
        marks=tuple(_marks(graph, works, styles, seed)),
        ties=tuple(sorted(ties, key=lambda tie: (tie.one, tie.other))),
        works=tuple(titles.values()),
        looks=tuple(styles.values()),
    )


def _marks(graph: nx.Graph[str], works: dict[str, int], styles: dict[str, Look], seed: int) -> Iterator[Mark]:
    places, scale = positions(graph, seed=seed), 1.3 if len(graph) > CROWD else 1.0
    ranks = _ranks(graph)
    for number, person in enumerate(graph):
        attributes = graph.nodes[person]
        yield Mark(
            number=number,
            name=str(attributes["label"]),
            x=places[person][0],
            y=places[person][1],
            size=round(min(9 + 4 * sqrt(attributes["count"]), 26) * scale, 1),
            look=styles[_department(graph, person)],
            roles=attributes["roles"],
            works=_indices(works, attributes["work_ids"]),
            collaborators=len(graph[person]),
            shared_works=sum(tie["count"] for tie in graph[person].values()),
            rank=ranks[person],
        )


def _ranks(graph: nx.Graph[str]) -> dict[str, int]:
    """Return the place of each person in the order of `stats.strength`, for names of any text: tables refuse some."""

    def order(person: str) -> tuple[float, float, int, str, str]:
        ties = graph[person].values()
        shared, newman = (fsum(tie[weight] for tie in ties) for weight in ("count", "newman"))
        return -shared, -round(newman, 9), -len(ties), str(graph.nodes[person]["label"]), person

    return {person: rank for rank, person in enumerate(sorted(graph, key=order))}


def _titles(graph: nx.Graph[str]) -> dict[str, str]:
    people = (graph.nodes[person] for person in graph)
    pairs = {pair for person in people for pair in zip(person["works"], person["work_ids"], strict=True)}
    return {work: title for title, work in sorted(pairs)}


def _indices(works: dict[str, int], ids: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(works[work] for work in ids)


def _department(graph: nx.Graph[str], person: str) -> str:
    return str(graph.nodes[person].get("department", UNKNOWN))
