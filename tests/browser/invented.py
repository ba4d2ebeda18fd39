"""Invented credits in the shape of real ones: teams that meet again, few busy people, some who work alone."""

from __future__ import annotations

import random
from dataclasses import replace

import networkx as nx
import numpy as np

from staffroll.columns import Agents, Articles, Columns, Quotes
from staffroll.names import BASE
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.views import Scene
from staffroll.views.scene import as_scene

DEPARTMENTS = {
    "director": "direction",
    "episode-director": "direction",
    "script": "story",
    "series-composition": "story",
    "character-design": "design",
    "key-animation": "animation",
    "chief-animation-director": "animation",
    "art-director": "art",
    "compositing-director": "photography",
    "music": "sound",
    "sound-director": "sound",
    "voice-actor": "cast",
    "producer": "production",
}
_FAMILY = ["Mori", "Ota", "Abe", "Sano", "Kita", "Hara", "Ueda", "Noda", "Ōmiya", "Seki", "Tani", "Wada"]
_GIVEN = ["Aya", "Ken", "Rin", "Yui", "Jun", "Mei", "Sō", "Nao", "Ryō", "Emi", "Taku", "Hana", "Shin", "Yoko"]
_FIRST = ["Blue", "Slow", "Tin", "Paper", "North", "Seven", "Quiet", "Glass", "Amber", "Wild", "Winter", "Second"]
_SECOND = ["Hour", "Train", "Moon", "Kites", "Garden", "Harbour", "Letters", "Signal", "Orchard", "Engine"]


def credits_of(number: int, *, seed: int = 1) -> list[CreditRow]:
    """Return credits of exactly `number` people."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    names = _names(number)
    trades = {name: chance.choice(list(DEPARTMENTS)) for name in names}
    rows: list[CreditRow] = []
    for index, name in enumerate(names):
        if index % 40 == 39:
            rows += _team([name], index, trades, chance)
    works = max(3, number // 7)
    for work in range(works):
        middle = work * number // works
        team = {int(chance.gauss(middle, number**0.5 * 0.8)) % number for _ in range(chance.randint(3, 16))}
        team |= {int(number * chance.random() ** 4) for _ in range(chance.randint(0, 2))}
        rows += _team([names[index] for index in sorted(team) if index % 40 != 39], work, trades, chance)
    missing = sorted(set(names) - {row.agent_label for row in rows})
    for start in range(0, len(missing), 4):
        rows += _team(missing[start : start + 4], works + start, trades, chance)
    return rows


def _names(number: int) -> list[str]:
    pairs = [f"{given} {family}" for family in _FAMILY for given in _GIVEN]
    suffix = ["", " II", " III", " IV", " V", " VI", " VII", " VIII", " IX", " X", " XI", " XII"]
    return [pairs[index % len(pairs)] + suffix[index // len(pairs)] for index in range(number)]


def _team(names: list[str], work: int, trades: dict[str, str], chance: random.Random) -> list[CreditRow]:
    title = f"{_FIRST[work % 12]} {_SECOND[work // 12 % 10]}" + (f" {work // 120 + 1}" if work >= 120 else "")
    return [_credit(name, title, _role(trades[name], chance)) for name in names]


def _role(trade: str, chance: random.Random) -> str:
    return trade if chance.random() < 0.8 else chance.choice(list(DEPARTMENTS))


def _credit(name: str, title: str, role: str) -> CreditRow:
    label = role.replace("-", " ")
    return CreditRow(f"agent:{name}", name, "person", f"work:{title}", title, role, label)


def people_of(number: int, *, seed: int = 1) -> nx.Graph[str]:
    """Return the network of exactly `number` people, some of whose works have years."""
    dated = (replace(row, year=_year(row.work)) for row in credits_of(number, seed=seed))
    return people(dated, department=DEPARTMENTS.__getitem__)


def _year(work: str) -> int | None:
    chance = random.Random(work).random()  # noqa: S311 - a sample, not a secret
    return None if chance > 0.9 else 1990 + int(chance * 35)


def scene_of(number: int, *, seed: int = 1) -> Scene:
    """Return the scene of exactly `number` people with studios, other names and sentences from four sites."""
    scene = as_scene(people_of(number, seed=seed), f"Staff of {number}")
    works, agents = np.unique(scene.columns.work), scene.columns.agents
    studios = [f"{BASE}agent/studio_{place}" for place in range(3)]
    everybody = Agents(
        (*agents.iris, *studios),
        (*agents.labels, "Studio Ao", "Studio Kita", "Studio Mado"),
        np.concatenate([agents.person, np.zeros(3, dtype=np.bool_)]),
    )
    return replace(
        scene,
        columns=replace(scene.columns, agents=everybody),
        studio=(len(agents.iris) + np.arange(len(works)) % 3).astype(np.int32),
        studio_work=works,
        quotes=_quotes(scene.columns),
        names={int(place): (f"宮﨑 {place}",) for place in scene.people[::5]},
    )


SITES = ("Anime Weekly", "Kansai Notes", "アニメ通信", "The Staff Room")


def _quotes(columns: Columns) -> Quotes:
    credit = np.sort(np.concatenate([np.arange(len(columns)), np.arange(0, len(columns), 3)])).astype(np.int32)
    number = 12
    articles = Articles(
        tuple(f"{BASE}article/{place}" for place in range(number)),
        tuple(f"News of the week {place}" for place in range(number)),
        tuple("javascript:window.ran=1" if place == 5 else f"https://example.org/{place}" for place in range(number)),
        tuple(f"2021-04-{place + 10}" for place in range(number)),
        tuple(SITES[place % 4] for place in range(number)),
        ("en",) * number,
    )
    spoken = tuple(f"{columns.agents.labels[columns.agent[row]]} works on it, row {row}." for row in credit.tolist())
    place = np.arange(len(credit), dtype=np.int32)
    return Quotes(credit, spoken, (place * 5 % number).astype(np.int32), ("",) * len(credit), place % 4 == 1, articles)
