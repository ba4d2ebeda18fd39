"""Kana in Latin letters, by Hepburn's rules, long vowels spelled out: `fold` makes the ways to write them meet."""

from __future__ import annotations

import re
import unicodedata

_ROWS = {
    "": "アイウエオ",
    "k": "カキクケコ",
    "g": "ガギグゲゴ",
    "s": "サシスセソ",
    "z": "ザジズゼゾ",
    "t": "タチツテト",
    "d": "ダヂヅデド",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "b": "バビブベボ",
    "p": "パピプペポ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
}
_OTHERS = {
    "シ": "shi",
    "ジ": "ji",
    "チ": "chi",
    "ヂ": "ji",
    "ツ": "tsu",
    "ヅ": "zu",
    "フ": "fu",
    "ヤ": "ya",
    "ユ": "yu",
    "ヨ": "yo",
    "ワ": "wa",
    "ヰ": "i",
    "ヱ": "e",
    "ヲ": "o",
    "ン": "n",
    "ヴ": "vu",
    " ": " ",
}
_SOUNDS = {
    kana: row + vowel for row, line in _ROWS.items() for kana, vowel in zip(line, "aiueo", strict=True)
} | _OTHERS
_GLIDES = {"ャ": "ya", "ュ": "yu", "ョ": "yo"}
_SMALL_VOWELS = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fcー\s]+")
_HIRAGANA = re.compile("[\u3041-\u3096]")


def is_kana(text: str) -> bool:
    """Whether a text is written in kana alone.

    >>> is_kana("もり アヤ"), is_kana("森アヤ")
    (True, False)
    """
    return bool(_KANA.fullmatch(text))


def katakana(text: str) -> str:
    """Return the text with hiragana as katakana, and half-width kana as whole ones."""
    return _HIRAGANA.sub(lambda found: chr(ord(found.group()) + 0x60), unicodedata.normalize("NFKC", text))


def romanised(text: str) -> str | None:
    """Return kana in Latin letters; None where something else stands among it.

    >>> romanised("ワタナベ シンイチロウ"), romanised("はっとり じゅんぺい"), romanised("森")
    ('watanabe shinichirou', 'hattori junpei', None)
    """
    said: list[str] = []
    doubled = False
    for kana in katakana(text):
        if kana == "ッ":
            doubled = True
            continue
        if not _add(said, kana):
            return None
        if doubled:
            said[-1] = _doubled(said[-1])
            doubled = False
    return " ".join("".join(said).split())


def _add(said: list[str], kana: str) -> bool:
    """Add the sound of a kana, or let it change the one before; False for what is no kana."""
    before = said[-1] if said else ""
    if kana in _GLIDES and before.endswith("i"):
        glide = _GLIDES[kana]
        said[-1] = before[:-1] + (glide[1:] if before in ("shi", "chi", "ji") else glide)
    elif kana in _SMALL_VOWELS:
        said[-1:] = [before[:-1] + _SMALL_VOWELS[kana]] if before else [_SMALL_VOWELS[kana]]
    elif kana == "ー":
        said.append(before[-1:])
    elif kana in _SOUNDS:
        said.append(_SOUNDS[kana])
    else:
        return False
    return True


def _doubled(sound: str) -> str:
    return ("t" if sound.startswith("ch") else sound[:1]) + sound
