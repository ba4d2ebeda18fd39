"""Names that an article prints several times, before other words each time: where they end is then plain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from staffroll.extract.unspaced.persons import FAMILY_BEGINS, GIVEN_ENDS
from staffroll.extract.unspaced.scripts import KANJI

_FEWEST = 2
_LENGTHS = (5, 4, 3)
_CANDIDATES = {
    length: re.compile(
        rf"(?=([{''.join(sorted(FAMILY_BEGINS))}][{KANJI}]{{{length - 2}}}[{''.join(sorted(GIVEN_ENDS))}])(.?))"
    )
    for length in _LENGTHS
}


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
