"""How a Japanese name may be read: what an authority says, and what its readings of other names suggest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from staffroll.resolve.fold import entity_key
from staffroll.resolve.kana import is_kana, katakana, romanised

_OFTEN = 2  # a part of a name that is read so in one name only may have been cut in the wrong place


def sound_keys(reading: str) -> Iterator[str]:
    """Yield the keys of the romanised forms that a reading in kana has; none where it is no kana.

    >>> list(sound_keys("モリ アヤ"))
    ['aya mori']
    """
    spelled = romanised(reading)
    if spelled:
        yield entity_key("agent", spelled)


def keys_of_romanised(key: str) -> tuple[str, ...]:
    """Return the keys by which a reading may meet a romanised name's: as it is, and its two words as one.

    >>> keys_of_romanised("aya mori")
    ('aya mori', 'ayamori', 'moriaya')
    """
    words = key.split()
    if len(words) != 2:
        return (key,)
    one, other = words
    return key, one + other, other + one


class Reader:
    """Proposes readings of names from the parts of names whose reading is known.

    >>> known = [("森亜矢", "モリ アヤ"), ("森健", "モリ ケン"), ("西森健", "ニシモリ ケン"), ("原亜矢", "ハラ アヤ")]
    >>> Reader(known).proposed("森亜矢")
    frozenset({'aya mori'})
    """

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        family: dict[str, Counter[str]] = defaultdict(Counter)
        given: dict[str, Counter[str]] = defaultdict(Counter)
        for name, reading in known:
            words = katakana(reading).split()
            if len(words) == 2 and " " not in name:
                for cut in range(1, len(name)):
                    family[name[:cut]][words[0]] += 1
                    given[name[cut:]][words[1]] += 1
        self._family = {part: _usual(found) for part, found in family.items()}
        self._given = {part: _usual(found) for part, found in given.items()}

    def proposed(self, name: str) -> frozenset[str]:
        """Return the keys of the romanised forms that a name may have; a part in kana is read as it stands."""
        cuts = ((name[:cut], name[cut:]) for cut in range(1, len(name)))
        readings = (
            f"{family} {given}"
            for one, other in cuts
            for family in _parts(self._family, one)
            for given in _parts(self._given, other)
        )
        whole = [name] if is_kana(name) else []
        return frozenset(key for reading in (*readings, *whole) for key in sound_keys(reading))


def _usual(found: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(reading for reading, number in found.items() if number >= _OFTEN))


def _parts(known: dict[str, tuple[str, ...]], part: str) -> tuple[str, ...]:
    return (part,) if is_kana(part) else known.get(part, ())
