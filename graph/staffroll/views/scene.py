"""What an explorer shows, before anything is placed or drawn: people, their credits and ties, and what supports those.

Part of a store's network → scene            networkx graph → as_scene
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from staffroll.columns import Agents, Columns, Quotes, Works
from staffroll.columns.table import UNKNOWN
from staffroll.network.parts import Part, by_strength
from staffroll.network.runs import begins

Places = NDArray[np.int32]
_STUDIO = "animation-production"


@dataclass(frozen=True, eq=False)
class Scene:
    """People (places in `columns.agents`, ascending), the ties drawn among them, and all of their chosen credits.

    `one[i]` < `other[i]` are places in `people` of the ends of tie i, which share `count[i]` works; ties are sorted by
    ends. `columns` hold the credits of these people alone, each once; `studio[i]` (a place in `columns.agents`)
    animated `studio_work[i]`. `quotes` support the credits where they are shown, `names` are other names of people by
    place. `undrawn` more ties of these people are too weak to be among the ties drawn.
    """

    title: str
    columns: Columns
    people: Places
    one: Places
    other: Places
    count: Places
    newman: NDArray[np.float64]
    studio: Places = field(default_factory=lambda: np.zeros(0, dtype=np.int32))
    studio_work: Places = field(default_factory=lambda: np.zeros(0, dtype=np.int32))
    quotes: Quotes | None = None
    names: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    undrawn: int = 0

    def __len__(self) -> int:
        """How many people there are."""
        return len(self.people)

    @cached_property
    def labels(self) -> list[str]:
        """The people's names, in their order."""
        return [self.columns.agents.labels[place] for place in self.people.tolist()]

    @cached_property
    def holder(self) -> Places:
        """The place in `people` of whose each credit is."""
        return np.searchsorted(self.people, self.columns.agent).astype(np.int32)


def scene(
    part: Part,
    title: str,
    chosen: NDArray[np.bool_],
    *,
    quotes: Quotes | None = None,
    names: Mapping[int, tuple[str, ...]] = MappingProxyType({}),
    undrawn: int = 0,
) -> Scene:
    """Return what an explorer shows of a part of a store's network; `chosen` are the credits that the network is of.

    Quotes are of the rows of the store's columns.
    """
    columns = part.network.columns
    people = part.network.people[part.people]
    shown = chosen & np.isin(columns.agent, people) & begins(columns.agent, columns.work, columns.role)
    made = ~columns.agents.person[columns.agent] & np.isin(columns.roles, _STUDIO)[columns.role]
    made &= np.isin(columns.work, columns.work[shown])
    return Scene(
        title,
        columns.where(shown),
        people,
        part.one,
        part.other,
        part.count,
        part.newman,
        columns.agent[made],
        columns.work[made],
        None if quotes is None else quotes.of(shown),
        names,
        undrawn,
    )


def as_scene(source: Scene | nx.Graph[str], title: str) -> Scene:
    """Return what an explorer shows of a networkx graph as `network.people` gives it.

    Nodes hold `label`, and `credits` as triples of work, role and year; where they hold none they are in no work.
    """
    if isinstance(source, Scene):
        return source
    people = sorted(source)
    place = {person: number for number, person in enumerate(people)}
    columns = _columns(source, people)
    ties = sorted(
        (min(place[a], place[b]), max(place[a], place[b]), tie.get("count", 1), tie.get("newman", 1.0))
        for a, b, tie in source.edges(data=True)
        if a != b
    )
    one, other, count, newman = np.array(ties, dtype=np.float64).reshape(-1, 4).T
    everybody = np.arange(len(people), dtype=np.int32)
    ends = (one.astype(np.int32), other.astype(np.int32))
    return Scene(title, columns, everybody, *ends, count.astype(np.int32), newman)


def strongest(scene: Scene, *, people: int, ties: int) -> Scene:
    """Return the people who share most works with the others, with the strongest ties among them."""
    if len(scene) > people:
        shared = np.bincount(scene.one, scene.count, len(scene)) + np.bincount(scene.other, scene.count, len(scene))
        kept = np.zeros(len(scene), dtype=np.bool_)
        kept[np.argsort(-shared, kind="stable")[:people]] = True
        scene = _only(scene, kept)
    if len(scene.one) <= ties:
        return scene
    return _tied(scene, np.sort(by_strength(scene.one, scene.other, scene.count, scene.newman)[:ties]))


def _only(scene: Scene, kept: NDArray[np.bool_]) -> Scene:
    """Return the scene with these people alone."""
    place = np.cumsum(kept, dtype=np.int32) - 1
    tied = _tied(scene, np.flatnonzero(kept[scene.one] & kept[scene.other]))
    shown = kept[scene.holder]
    return replace(
        tied,
        columns=scene.columns.where(shown),
        people=scene.people[kept],
        one=place[tied.one],
        other=place[tied.other],
        quotes=None if scene.quotes is None else scene.quotes.of(shown),
    )


def _tied(scene: Scene, ties: NDArray[np.int64]) -> Scene:
    return replace(
        scene, one=scene.one[ties], other=scene.other[ties], count=scene.count[ties], newman=scene.newman[ties]
    )


def _columns(source: nx.Graph[str], people: list[str]) -> Columns:
    held = [
        (place, *credit) for place, person in enumerate(people) for credit in source.nodes[person].get("credits", ())
    ]
    titles = _titles(source.nodes[person] for person in people)
    works = sorted({work for _, work, _, _ in held})
    roles = sorted({role for _, _, role, _ in held})
    years = {work: year for _, work, _, year in held if year is not None}
    place_of_work, place_of_role = ({each: place for place, each in enumerate(known)} for known in (works, roles))
    rows = sorted((agent, place_of_work[work], place_of_role[role]) for agent, work, role, _ in held)
    agent, work, role = np.array(rows, dtype=np.int32).reshape(-1, 3).T
    labels = tuple(str(source.nodes[person].get("label", person)) for person in people)
    unknown = np.full(len(works), UNKNOWN, dtype=np.int16)
    return Columns(
        agent,
        work,
        role,
        Agents(tuple(people), labels, np.ones(len(people), dtype=np.bool_)),
        Works(
            tuple(works),
            tuple(titles.get(work, work) for work in works),
            np.array([years.get(work, UNKNOWN) for work in works], dtype=np.int16),
            unknown,
            (),
            unknown.astype(np.int32),
        ),
        tuple(roles),
    )


def _titles(people: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    return {
        work: str(title)
        for person in people
        for work, title in zip(person.get("work_ids", ()), person.get("works", ()), strict=True)
    }
