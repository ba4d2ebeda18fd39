"""The two keys of a name: a light one for its spelling, a strong one under which spellings meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from staffroll.records import NameKind

_CACHED = 1 << 16

# Zero-width and bidi marks, soft hyphen, variation selectors: nobody sees them, so they tell no names apart.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_APOSTROPHE = re.compile("['`´‘’‛ʼʻʹ′＇]")
_MIDDLE_DOT = re.compile("[·・･•‧]")
_ACCENT = re.compile("[\u0300-\u036f]")  # leaves the kana voicing marks, and the vowels of Indic scripts
_CJK = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af"
)
_HAS_CJK = re.compile(f"[{_CJK}]")
_SPACE_AT_CJK = re.compile(f"(?<=[{_CJK}]) | (?=[{_CJK}])")

# Letters that no decomposition reaches, words written as symbols, and glyph variants of one kanji.
# 斎 and 斉 are two characters, 島 and 嶋 two surnames: they stay apart.
_VARIANTS = (
    "髙﨑𠮷邊邉齋齊澤濱濵廣櫻國眞惠德瀨曾緖黑桒栁",
    "高崎吉辺辺斎斉沢浜浜広桜国真恵徳瀬曽緒黒桑柳",
)
LETTERS: Mapping[str, str] = MappingProxyType(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | {"&": " and ", "×": " x ", "+": " plus ", "ヶ": "ケ", "ヵ": "カ"}
    | dict(zip(*_VARIANTS, strict=True))
)
_LETTERS = str.maketrans(dict(LETTERS))

# A token that can be read as romanised Japanese, and what romanisations write differently in it:
# a long vowel (Kouki, Kooki, Kohki), and n before b, p and m (Shimbo). "oue" is no long vowel (Inoue);
# "oon" and "ohn" at the end are not Japanese (moon, John).
_ROMAJI = re.compile(
    r"(?:[kstpc]?(?:[kgsztdnhbpmrwfjy]|[kgsztdnhbpmr]y|sh|ch|ts)?[aeiou](?:h(?![aeiou]))?|n|m(?=[bpm]))++"
)
_SAME_SOUND = (
    (re.compile(r"oo(?!n$)|ou(?!e)|oh(?![aeiou]|n$)"), "o"),
    (re.compile(r"uu"), "u"),
    (re.compile(r"m(?=[bpm])"), "n"),
)
_MORAE_OF_ONE_WORD = 3  # a single short word may be English ("zoo", "Emma"); Houbunsha is not

_COMPANY = re.compile(r"(?:株式会社|有限会社|合同会社)|\(株\)|\(有\)")
_COMPANY_ENDING = re.compile(r"(?<=.) (?:inc|llc|ltd|co ltd)$")
_LEADING_STUDIO = re.compile(r"^studio (?=.)")
_INITIALS = re.compile(r"\b(\w) (?=\w\b)")


@lru_cache(_CACHED)
def spelling_key(text: str) -> str:
    """Return the key of a name node: the name with width, case, white space and invisible marks folded.

    >>> spelling_key("  Ｋｅｎ\u3000OTA ")
    'ken ota'
    >>> spelling_key("Ken Ōta") == spelling_key("Ken Ota")
    False
    """
    # NFKC takes a free-standing acute for a space and an accent; as an apostrophe it stays one character.
    visible = _INVISIBLE.sub("", _SURROGATE.sub("\ufffd", text)).replace("´", "'")
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold())
    return " ".join(folded.split())


@lru_cache(_CACHED)
def entity_key(kind: NameKind, text: str) -> str:
    """Return the key under which spellings of one entity meet; symbols alone keep their spelling.

    >>> entity_key("agent", "Ōta Kouhei") == entity_key("agent", "KOHEI OHTA")
    True
    >>> entity_key("agent", "Aya Inoue") == entity_key("agent", "Aya Inoe")
    False
    >>> entity_key("agent", "森\u3000亜矢"), entity_key("agent", "Studio Kite")
    ('森亜矢', 'kite')
    >>> entity_key("work", "Blue & Hour!"), entity_key("work", "Blue Hour II"), entity_key("work", "★")
    ('blue and hour', 'blue hour ii', '★')
    """
    spelling = spelling_key(text)
    return _FOLDED[kind](_APOSTROPHE.sub("", spelling)) or spelling


def _words(spelling: str) -> str:
    """Fold accents, variant letters and punctuation; one space sets words apart, none stands beside CJK."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFKD", _MIDDLE_DOT.sub("", spelling)))
    known = unicodedata.normalize("NFC", bare).translate(_LETTERS)
    spaced = "".join(" " if unicodedata.category(c)[0] in "PSZC" else c for c in known)
    return _SPACE_AT_CJK.sub("", " ".join(spaced.split()))


def _agent_words(spelling: str) -> str:
    words = _words(_COMPANY.sub(" ", spelling).replace("-", ""))
    return _LEADING_STUDIO.sub("", _COMPANY_ENDING.sub("", _INITIALS.sub(r"\1", words)))


def _any_order(words: str) -> str:
    """Sort the words and fold their romanisation; CJK, which has no spaces, keeps its order."""
    if _HAS_CJK.search(words):
        return words
    tokens = words.split()
    return " ".join(sorted(_same_sound(token, alone=len(tokens) == 1) for token in tokens))


def _same_sound(token: str, *, alone: bool) -> str:
    if not _ROMAJI.fullmatch(token):
        return token
    folded = token
    for spelled, sound in _SAME_SOUND:
        folded = spelled.sub(sound, folded)
    short = alone and sum(letter in "aeiou" for letter in folded) < _MORAE_OF_ONE_WORD
    return token if short else folded


def _agent_key(spelling: str) -> str:
    return _any_order(_agent_words(spelling))


def _character_key(spelling: str) -> str:
    return _any_order(_words(spelling.replace("-", "")))


_FOLDED: dict[NameKind, Callable[[str], str]] = {
    "agent": _agent_key,
    "character": _character_key,
    "work": _words,
}
