"""Names that an article prints several times, before other words each time: where they end is then plain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from staffroll.extract.unspaced.persons import FAMILY_BEGINS, GIVEN_ENDS, may_be_person
from staffroll.extract.unspaced.scripts import KANJI
from staffroll.extract.wording import text_before

_FEWEST = 2
_LENGTHS = (3, 4, 5)
_CANDIDATE = re.compile(rf"(?=([{''.join(sorted(FAMILY_BEGINS))}][{KANJI}]{{2,4}}))")
_HONOURED = re.compile(r"(?<!\S)(\S{1,40})\s([가-힣]{3})(?=\s?(?:감독|성우|작가|배우|프로듀서|PD))")


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
    around: defaultdict[str, list[int]] = defaultdict(list)
    for match in _CANDIDATE.finditer(text):
        run = match.group(1)
        for length in _LENGTHS:
            if run[length - 1 : length] in GIVEN_ENDS:
                around[run[:length]].append(match.start())
    endings = tuple(nouns)
    found: list[str] = []
    for name in sorted((each for each, places in around.items() if len(places) >= _FEWEST), key=len, reverse=True):
        apart = _stands_apart(text, name, around[name]) and not name.endswith(endings)
        if apart and not any(name in longer for longer in found):
            found.append(name)
    return frozenset(found)


def _stands_apart(text: str, name: str, places: Sequence[int]) -> bool:
    """Say whether several different signs stand before a name, and behind it."""
    before = {text_before(text, place, 1) for place in places}
    behind = {text[place + len(name) : place + len(name) + 1] for place in places}
    return len(before) >= _FEWEST and len(behind) >= _FEWEST
