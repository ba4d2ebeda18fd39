"""A scene laid out: where each mark stands, how large it is, and which look tells its department."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll import vocabulary
from staffroll.network.projection import UNSTATED
from staffroll.network.tied import Ties
from staffroll.network.tying import ByTies
from staffroll.stats.communities import groups
from staffroll.views.forces import places
from staffroll.views.palette import UNKNOWN, Look, looks
from staffroll.views.scene import Scene, as_scene

# In a picture of more people than this the whole is seen from afar, and marks are drawn larger.
CROWD = 500
Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Drawing:
    """A scene and, for each of its people in their order, a point, a radius, a look, a community and a rank.

    `department` is a place in `looks`, and `of_role` the same for each role of the scene's columns; `rank` is 0 for
    whoever shares most works. A radius squared grows with the works, up to a bound.
    """

    scene: Scene
    point: NDArray[np.float64]
    size: NDArray[np.float64]
    looks: tuple[Look, ...]
    of_role: Numbers
    department: Numbers
    community: Numbers
    works: Numbers
    collaborators: Numbers
    shared_works: Numbers
    rank: Numbers

    @property
    def ranked(self) -> list[int]:
        """The people by place, those with most shared works first."""
        return list(map(int, np.argsort(self.rank)))

    def look(self, person: int) -> Look:
        """Return how somebody's mark looks."""
        return self.looks[int(self.department[person])]


def draw(source: Scene | nx.Graph[str], title: str = "", *, seed: int = 0) -> Drawing:
    """Return the picture of a scene, or of a network as `network.people` gives it."""
    scene = as_scene(source, title)
    departments = [department(role) for role in scene.columns.roles]
    shown = [departments[role] for role in np.unique(scene.columns.role).tolist()]
    styles = looks([*shown, UNKNOWN] if len(shown) == 0 or len(np.unique(scene.holder)) < len(scene) else shown)
    place = {name: number for number, name in enumerate(styles)}
    of_role = np.array([place.get(name, 0) for name in departments], dtype=np.int64)
    number = len(scene)
    works, ends = _works(scene), np.concatenate([scene.one, scene.other])
    collaborators = np.bincount(ends, minlength=number)
    shared = np.bincount(ends, np.tile(scene.count, 2), number).astype(np.int64)
    return Drawing(
        scene,
        places(number, scene.one, scene.other, scene.newman, seed=seed),
        np.minimum(9 + 4 * np.sqrt(works), 26) * (1.3 if number > CROWD else 1.0),
        tuple(styles.values()),
        of_role,
        _departments(scene, of_role, place.get(UNKNOWN, 0)),
        _communities(scene),
        works,
        collaborators,
        shared,
        _ranks(scene, shared, collaborators),
    )


def department(role: str) -> str:
    """Return the label of the department of a role; what is no role of the vocabulary has none."""
    known = vocabulary.load()
    return known.label(known.department(role)) if role in known.roles else UNKNOWN


def role_label(role: str) -> str:
    """Return the label of a role, or what stands in its place where the vocabulary has none."""
    known = vocabulary.load()
    return known.label(role) if role in known.roles else role


def _works(scene: Scene) -> Numbers:
    credited = np.unique(scene.holder.astype(np.int64) << 32 | scene.columns.work)
    return np.bincount(credited >> 32, minlength=len(scene))


def _departments(scene: Scene, of_role: Numbers, nowhere: int) -> Numbers:
    """Return the department of each person's most frequent role, of a stated one where there is any."""
    roles, columns = scene.columns.roles, scene.columns
    labels = sorted(range(len(roles)), key=lambda role: (role_label(roles[role]), roles[role]))
    order = np.argsort(labels)  # the place of each role among the labels
    unstated = np.isin(roles, UNSTATED)
    credited = np.unique(np.array([scene.holder, columns.role, columns.work]), axis=1)
    (person, role), works = np.unique(credited[:2], axis=1, return_counts=True)
    first = np.lexsort((order[role], -works, unstated[role], person))
    people, start = np.unique(person[first], return_index=True)
    found = np.full(len(scene), nowhere, dtype=np.int64)
    found[people] = of_role[role[first][start]]
    return found


def _communities(scene: Scene) -> Numbers:
    shape = (len(scene), len(scene))
    count, newman = (
        sp.csr_array(sp.coo_array((weight, (scene.one, scene.other)), shape=shape))
        for weight in (scene.count, scene.newman)
    )
    people = ("",) * len(scene)
    works = np.zeros(len(scene), dtype=np.int64)
    tying = ByTies(count + count.T, newman + newman.T)
    return groups(Ties(people, people, works, tying, lambda *_: ()))


def _ranks(scene: Scene, shared: Numbers, collaborators: Numbers) -> Numbers:
    """Return the place of each person in the order of `stats.strength`, for names of any text: tables refuse some."""
    agents, people = scene.columns.agents, scene.people.tolist()
    newman = np.bincount(np.concatenate([scene.one, scene.other]), np.tile(scene.newman, 2), len(scene))
    named = np.argsort(sorted(range(len(people)), key=lambda each: (scene.labels[each], agents.iris[people[each]])))
    rank = np.empty(len(people), dtype=np.int64)
    rank[np.lexsort((named, -collaborators, -newman.round(9), -shared))] = np.arange(len(people))
    return rank
