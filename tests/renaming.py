"""Gold articles with other people and other titles: what is read from them must change in step, and nothing else.

A person's name of two words gets another one, word by word, so that a surname alone still points to its bearer;
a title gets one of another shape, and a title that another one is part of follows it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence

Fact = Mapping[str, str]

_GIVEN = """Haruto Ren Yuka Daiki Mio Takumi Nanami Kaoru Shun Reina Tomoya Ayumi Naoto Chihiro Kenta Misaki Ryo Emi
    Sota Kō Yūto Shōhei Hana Masaru Itsuki Rika Jun""".split()
_FAMILY = """Fujimori Kawahara Shimada Nishino Okabe Tachibana Hoshino Kuroda Minami Sugawara Arai Oikawa Noda Yabuki
    Ueda Sakai Morita Katsura Ōba Kōda Aizawa Hirano Kudō Seki Mizuno Endō Sonoda""".split()
_TITLES = (
    *("Paper Lanterns", "Ember Lake", "Iron Petal", "Glass Orchard", "Echo Drive", "Nine Bells", "Velvet Static"),
    *("A Map of Small Rivers", "Snow on the Ninth Street", "The Last Beekeeper", "The Clockmaker's Daughter"),
    *("Hollow Crown: Second Light", "Sleepless City 88", "Tin Soldiers!", "Midnight Cartographers"),
    *("Yoru no Mado", "Kaze wo Matte", "Tetsu to Hana", "Umi no Iro", "Kitsune Express"),
    *("Rust", "Lumen", "Halcyon", "Sunless", "Orbit Zero", "Black Tide Academy", "Garden of Moths", "Northern Line"),
)
_PERSON = re.compile(r"[^\W\d_a-z][\w'’]+ [^\W\d_a-z][\w'’-]+")


def renamed(text: str, facts: Sequence[Fact], seed: int) -> tuple[str, list[dict[str, str]]]:
    """Return an article and its facts with other names, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    titles = _other_titles({fact["work"] for fact in facts}, chance)
    persons = {fact["agent"] for fact in facts if fact.get("agent_type", "person") == "person"}
    people = _other_people(persons - titles.keys(), chance)

    def changed(value: str) -> str:
        return _replaced(value, {**people, **titles})

    named = ("agent", "work", "character")
    return changed(text), [
        {key: changed(value) if key in named and value else value for key, value in fact.items()} for fact in facts
    ]


def _other_titles(works: Iterable[str], chance: random.Random) -> dict[str, str]:
    pool = chance.sample(_TITLES, len(_TITLES))
    found: dict[str, str] = {}
    for work in sorted(works, key=lambda title: (len(title), title)):
        parts = [known for known in found if re.search(rf"(?<!\w){re.escape(known)}(?!\w)", work)]
        if parts:
            found[work] = work.replace(parts[-1], found[parts[-1]])
        elif pool:
            found[work] = pool.pop()
    return found


def _other_people(agents: Iterable[str], chance: random.Random) -> dict[str, str]:
    pools = [chance.sample(names, len(names)) for names in (_GIVEN, _FAMILY)]
    found: dict[str, str] = {}
    for agent in sorted(agents):
        if _PERSON.fullmatch(agent):
            for word, pool in zip(agent.split(), pools, strict=True):
                if word not in found and pool:
                    found[word] = pool.pop()
    return found


def _replaced(text: str, others: Mapping[str, str]) -> str:
    """Replace whole names, the longest first and all at once, so that none is replaced twice."""
    if not others:
        return text
    longest_first = sorted(others, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first))
    return pattern.sub(lambda match: others[match.group()], text)
