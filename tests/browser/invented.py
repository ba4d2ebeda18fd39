"""Invented credits in the shape of real ones: teams that meet again, few busy people, some who work alone."""

from __future__ import annotations

import random

from staffroll.records import CreditRow

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
