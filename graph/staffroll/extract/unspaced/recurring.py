"""Names that an article prints several times, before other words each time: where they end is then plain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from staffroll.extract.unspaced.persons import FAMILY_BEGINS, GIVEN_ENDS, may_be_person
from staffroll.extract.unspaced.scripts import KANJI

_FEWEST = 2
_LENGTHS = (5, 4, 3)
_CANDIDATES = {
    length: re.compile(
        rf"(?=([{''.join(sorted(FAMILY_BEGINS))}][{KANJI}]{{{length - 2}}}[{''.join(sorted(GIVEN_ENDS))}])(.?))"
    )
    for length in _LENGTHS
}


_HONOURED = re.compile(r"(\S+)\s([가-힣]{3})(?=\s?(?:감독|성우|작가|배우|프로듀서|PD))")


def called_names(text: str) -> frozenset[str]:
    """Return the Korean names of one word that different words stand before and one for what somebody is behind.

    >>> sorted(called_names("맡은 윤서아 감독은 말했다. 최근 만난 윤서아 감독은 웃었다."))
    ['윤서아']
    """
    before: defaultdict[str, set[str]] = defaultdict(set)
    for match in _HONOURED.finditer(text):
        before[match.group(2)].add(match.group(1))
    return frozenset(name for name, words in before.items() if len(words) >= _FEWEST and may_be_person(name))


def recurring_names(text: str, nouns: Iterable[str]) -> frozenset[str]:
    """Return what looks like a Japanese person's name and stands between several different signs: 甲野花子.

    What ends in one of the `nouns` is none.

    >>> sorted(recurring_names("山田花子导演新作。由山田花子执导,山田花子表示。", ()))
    ['山田花子']
    """
    found: list[str] = []
    endings = tuple(nouns)
    for length in _LENGTHS:
        around: defaultdict[str, set[str]] = defaultdict(set)
        for match in _CANDIDATES[length].finditer(text):
            around[match.group(1)].add(f"{text[max(0, match.start() - 1) : match.start()]} {match.group(2)}")
        found += (
            name
            for name, signs in around.items()
            if len({sign[-1] for sign in signs}) >= _FEWEST
            and len({sign[0] for sign in signs}) >= _FEWEST
            and not name.endswith(endings)
            and not any(name in longer for longer in found)
        )
    return frozenset(found)
