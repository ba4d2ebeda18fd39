"""Names for measuring how resolving grows: made up, half of them romanised, a third of the others with a reading."""

from __future__ import annotations

import random
from collections.abc import Callable

from staffroll.records import Name
from staffroll.resolve.entities import Known
from staffroll.resolve.fold import entity_key, spelling_key
from staffroll.resolve.identity import resolve
from staffroll.resolve.model import Attested, NameUse, Node, Pairing

_SYLLABLES = [consonant + vowel for consonant in "kstnhmyrwgzdbp" for vowel in "aiueo"]
_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"
_KANJI = [chr(0x4E00 + place) for place in range(0, 6000, 4)]
_TOGETHER = 20  # holders of one role on one work


def resolving(number: int) -> Callable[[], object]:
    """Return the job of resolving so many names of a crowd, with pairs, readings and roles held together."""
    uses, known = _crowd(number)

    def job() -> object:
        spelling_key.cache_clear()
        entity_key.cache_clear()
        return resolve(uses, known)

    return job


def folding(number: int) -> Callable[[], object]:
    """Return the job of folding the names of the same crowd, which is the least that resolving does."""
    uses, _ = _crowd(number)

    def job() -> object:
        entity_key.cache_clear()
        return {entity_key("agent", use.name.key) for use in uses}

    return job


def _crowd(number: int) -> tuple[list[NameUse], Known]:
    chance = random.Random(number)  # noqa: S311 - made-up names
    romanised = [f"{_word(chance)} {_word(chance)}" for _ in range(number // 2)]
    native = ["".join(chance.choices(_KANJI, k=4)) for _ in range(number // 2)]
    forms = [form for pair in zip(romanised, native, strict=True) for form in pair]
    readings = [f"{''.join(chance.choices(_KANA, k=3))} {''.join(chance.choices(_KANA, k=3))}" for _ in native[::3]]
    pairs = zip(romanised[::5], native[::5], strict=True)
    return [NameUse(_name(form), form, "und", "person") for form in forms], Known(
        pairings=[Pairing(_name(one), _name(other), "both printed", one) for one, other in pairs],
        attested=[Attested(_name(form), (said,), (), form) for form, said in zip(native[::3], readings, strict=True)],
        holders={
            (str(start), "director"): [Node("agent", _name(form).key) for form in forms[start : start + _TOGETHER]]
            for start in range(0, len(forms), _TOGETHER)
        },
    )


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).title()


def _name(form: str) -> Name:
    return Name("agent", spelling_key(form))
