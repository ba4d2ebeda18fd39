"""Gold articles with other people, other titles and another dress: what is read from them must change in step.

A person's name of two words gets another one, word by word, so that a surname alone still points to its bearer; one in
Japanese gets another of some shape; a title gets one of another shape, and a title that another one is part of follows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

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
_JAPANESE_FAMILY = "風見 森川 大石 柚木 小野寺 五十嵐 三田村 野々宮 天城 水無月 桐生 佐伯 藤枝 白鳥 久遠寺 榊原".split()
_JAPANESE_GIVEN = "一郎 あずさ 真琴 ケンジ 千鶴 はるか 悠 みのり 竜之介 サキ 由紀夫 ひかり 智 つばさ 美咲 レン".split()
_JAPANESE_TITLES = (
    *(
        "紙の灯籠",
        "夜汽車のソナタ",
        "エコー・ドライブ",
        "九つの鐘、ひとつの声",
        "鉄と花",
        "うみのいろ",
        "ガラスの果樹園！",
    ),
    *("GLASS ORCHARD", "眠らない街88", "小さな川の地図", "最後の養蜂家", "星屑ラジオ", "きつね特急", "黒潮学園"),
    *("HALCYON -ハルシオン-", "雪の九番街", "月と時計", "灯台守の娘", "真夜中の測量士", "錆"),
)
_PERSON = re.compile(r"[^\W\d_a-z][\w'’]+ [^\W\d_a-z][\w'’-]+")
_JAPANESE_PERSON = re.compile(r"[一-鿿々]{1,3}[ 　]?[一-鿿々ぁ-ゖァ-ヺー]{1,5}")


def renamed(text: str, facts: Sequence[Fact], seed: int) -> tuple[str, list[dict[str, str]]]:
    """Return an article and its facts with other names, the same for the same seed."""
    japanese = bool(re.search("[ぁ-ゖ]", text))
    chance = random.Random(seed)  # noqa: S311
    titles = _other_titles({fact["work"] for fact in facts}, _JAPANESE_TITLES if japanese else _TITLES, chance)
    persons = {fact["agent"] for fact in facts if fact.get("agent_type", "person") == "person"}
    agents = persons - titles.keys()
    people = _other_japanese(agents, text, chance) if japanese else _other_people(agents, chance)

    def changed(value: str) -> str:
        return _replaced(value, {**people, **titles})

    named = ("agent", "work", "character")
    return changed(text), [
        {key: changed(value) if key in named and value else value for key, value in fact.items()} for fact in facts
    ]


def _other_titles(works: Iterable[str], titles: Sequence[str], chance: random.Random) -> dict[str, str]:
    pool = chance.sample(titles, len(titles))
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


def _other_japanese(agents: Iterable[str], text: str, chance: random.Random) -> dict[str, str]:
    """Give each name another whole one, and the surname that the text prints alone the new one's."""
    names = [(family, given) for family in _JAPANESE_FAMILY for given in _JAPANESE_GIVEN]
    pool = chance.sample(names, len(names))
    found: dict[str, str] = {}
    for agent in sorted(agents):
        if _JAPANESE_PERSON.fullmatch(agent) and len(agent) > 2:
            family, given = pool.pop()
            found[agent] = family + given
            alone = (agent[:length] for length in (4, 3, 2) if length < len(agent))
            found |= {name: family for name in alone if re.search(rf"{name}(?:さん|氏|監督|[はがもの])", text)}
    return found


def _replaced(text: str, others: Mapping[str, str]) -> str:
    """Replace whole names, the longest first and all at once, so that none is replaced twice."""
    if not others:
        return text
    longest_first = sorted(others, key=len, reverse=True)
    pattern = re.compile("|".join(_whole(name) for name in longest_first))
    return pattern.sub(lambda match: others[match.group()], text)


def _whole(name: str) -> str:
    """Return the pattern of a name that stands alone, as only writing with spaces tells."""
    return re.escape(name) if re.search("[⺀-鿿]", name) else rf"(?<!\w){re.escape(name)}(?!\w)"


def redressed(text: str, seed: int) -> str:
    """Return an article with other bullets, colons, brackets and white space, and furniture at its end."""
    chance = random.Random(seed)  # noqa: S311
    dress = [
        lambda line: re.sub(r"^[・•●■] ?(?=\S)", chance.choice(("・", "• ", "● ", "- ")), line),
        lambda line: line.replace("：", ":") if chance.random() < 0.5 else line,
        lambda line: line.translate(_HALF) if seed % 2 else line.translate(_FULL) if "（" in line else line,
        lambda line: line + chance.choice(("", " ", "\r")),
    ]
    return "\n".join(_each(line, dress) for line in text.split("\n")) + chance.choice(_FURNITURE)


_HALF = str.maketrans({"（": "(", "）": ")", "＆": "&", "！": "!"})
_FULL = str.maketrans({"(": "（", ")": "）"})
_FURNITURE = ("", "\n\nTags: anime, news\n", "\n\n© 2031 Kite Press\n", "\n\nShare on: Pigeon | Letter\n")


def _each(line: str, changes: Sequence[Callable[[str], str]]) -> str:
    for change in changes:
        line = change(line)
    return line
