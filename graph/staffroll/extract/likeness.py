"""Whether two names in two scripts may be one's, by how they sound and are written.

Kana and Hangul say how they are spoken, kanji do not: a name in kanji is held to the kana in it, to the number of its
letters, and to what a reading beside it says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz

from staffroll.extract.agents import is_name, is_romaji
from staffroll.extract.stretch import flat, unaccented
from staffroll.kana import is_kana, katakana, romanised
from staffroll.lang import language

NATIVE = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
HANGUL = re.compile("[\uac00-\ud7af]+")
HAN = re.compile("[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff]")

_HIRAGANA_WORDS = re.compile("[\u3041-\u3096ー]{2,6}[・\\s][\u3041-\u3096ー]{2,6}")
_KANA_RUN = re.compile("[\u3041-\u3096\u30a1-\u30faー]+")
_PERSON = re.compile("(?:[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]){3,6}")
_WITHIN_SURNAMES = "のノヶケがガツッ"
_WITHIN = {"ヶ": ("ga", "ka", "ke"), "ケ": ("ga", "ka", "ke"), "ツ": ("tsu", "t", "z")}
_GAPS = str.maketrans("", "", "・ \u3000")
_TWO_WORDS = 2
_SURE, _LIKELY, _ENOUGH_OF_A_SKELETON = 75.0, 65.0, 5
_SKELETON_ALIKE = 80.0

# How the last letter of a company's name in kanji is read, where it stands for what the company is or does.
_LAST_SOUNDS = {
    "社": ("sha",),
    "館": ("kan",),
    "堂": ("do",),
    "店": ("ten",),
    "版": ("pan", "ban"),
    "画": ("ga",),
    "会": ("kai",),
    "屋": ("ya",),
    "房": ("bo",),
    "局": ("kyoku",),
    "所": ("sho", "jo"),
    "団": ("dan",),
    "座": ("za",),
    "組": ("gumi",),
    "宝": ("ho",),
    "映": ("ei",),
    "活": ("katsu",),
    "竹": ("chiku",),
    "川": ("kawa", "gawa"),
}


def is_one_person(one: str, other: str, readings: Iterable[str] = ()) -> bool:
    """Whether two names of different scripts may be one person's; `readings` stand beside the second one.

    >>> is_one_person("森亜矢", "Aya Mori"), is_one_person("森亜矢", "Tin Sky"), is_one_person("Aya Mori", "青い空")
    (True, False, False)
    >>> is_one_person("모리 아야", "森亜矢"), is_one_person("モリアヤ", "Ken Ota")
    (True, False)
    """
    native, latin = (one, other) if NATIVE.search(one) else (other, one)
    if NATIVE.search(latin):
        return _is_one_native_person(*((one, other) if HANGUL.search(one) else (other, one)))
    if LATIN.search(native):
        return False
    if is_spoken(native):
        return _same_sound(_said(native), latin) or (not is_romaji(latin) and _spoken_alike(_said(native), latin))
    if HANGUL.search(native):
        return _is_hangul_person(native, latin)
    said = [_said(reading) for reading in readings if is_spoken(reading)]
    if said:
        return any(_same_sound(each, latin) for each in said)
    plainly = len(latin.split()) == _TWO_WORDS and is_romaji(latin) and is_name(latin, language("en"))
    return plainly and _is_written_so(native, latin)


def is_spoken(native: str) -> bool:
    """Whether a name is in kana alone, its words parted by a space or a middle dot."""
    return is_kana(native.replace("・", " "))


def _said(native: str) -> str:
    return romanised(native.replace("・", " ")) or ""


def is_reading(native: str, reading: str) -> bool:
    """Whether hiragana in two words is how a person's name in kanji is read.

    >>> is_reading("森亜矢", "もり あや"), is_reading("森亜矢", "ひより"), is_reading("森あや", "もり かや")
    (True, False, False)
    """
    bare = native.translate(_GAPS)
    if not _HIRAGANA_WORDS.fullmatch(reading) or is_kana(native) or not _PERSON.fullmatch(bare):
        return False
    return _is_written_so(native, _said(reading))


def is_one_company(one: str, other: str) -> bool:
    """Whether a name in kana is the Latin one as it is spoken, or one in kanji the romanised one.

    >>> is_one_company("レモン", "Lemon"), is_one_company("カイト", "Kitsune")
    (True, False)
    >>> is_one_company("講文社", "Kobunsha"), is_one_company("講文社", "Tin Sky")
    (True, False)
    """
    native, latin = (one, other) if NATIVE.search(one) else (other, one)
    if NATIVE.search(latin) or HANGUL.search(native) or not LATIN.search(latin):
        return False
    if is_spoken(native):
        return _spoken_alike(_said(native), latin)
    return _is_mixed_company(native, latin) or _is_kanji_company(native, latin)


def is_one_title(native: str, latin: str) -> bool:
    """Whether a title in kana, or in kanji with kana among them, is the Latin one romanised.

    >>> is_one_title("青い時", "Aoi Toki"), is_one_title("青い時", "Studio Kite"), is_one_title("よるのとり", "Yoru no")
    (True, False, False)
    """
    if is_spoken(native):
        return _same_sound(_said(native), latin) or _spoken_alike(_said(native), latin)
    runs = _KANA_RUN.findall(native)
    words = flat(latin).split()
    if not runs or not words or not all(is_romaji(f"{word} aya") for word in words) or _says_too_little(latin, runs):
        return False
    return _in_order((romanised(run) or run for run in runs), _plain(latin).replace(" ", ""))


def _says_too_little(latin: str, runs: Iterable[str]) -> bool:
    """Whether romanised words say too little of a title: one word for one kana is a chance hit."""
    return len(latin.split()) < _TWO_WORDS and sum(map(len, runs)) < _TWO_WORDS


def _in_order(sounds: Iterable[str], whole: str) -> bool:
    position = 0
    for sound in sounds:
        found = whole.find(_plain(sound).replace(" ", ""), position)
        # Particles are written as they are spoken: は is wa, を is o, へ is e.
        for written, spoken in (("ha", "wa"), ("wo", "o"), ("he", "e")):
            if found < 0 and sound == written:
                found = whole.find(spoken, position)
        if found < 0:
            return False
        position = found + 1
    return True


def _is_written_so(native: str, said: str) -> bool:
    """Whether the kana in a person's name are heard in the words that it is said in, and nothing speaks of a title."""
    bare = native.translate(_GAPS)
    words = _plain(said).split()
    if not _PERSON.fullmatch(bare) or len(words) != _TWO_WORDS:
        return False
    return all(
        _is_heard(run.group(), run.start() > 0, run.end() < len(bare), words) for run in _KANA_RUN.finditer(bare)
    )


def _is_heard(run: str, behind: bool, before: bool, words: list[str]) -> bool:
    if behind and before:  # within a name only what surnames have: 一ノ瀬, 井ヶ田
        spoken = _WITHIN.get(run) or (romanised(run) or run,)
        return run in _WITHIN_SURNAMES and any(sound in word for word in words for sound in spoken)
    sound = _plain(romanised(run) or run).replace(" ", "")
    if before:
        return any(word.startswith(sound) for word in words)
    return len(run) >= _TWO_WORDS and any(
        word.endswith(sound) and word.removesuffix(sound)[-1:] in ("", *"aiueon") for word in words
    )


def _is_one_native_person(hangul: str, other: str) -> bool:
    """Whether a Japanese name in Hangul stands before the one in kanji, or a Korean one before its Han letters."""
    bare, spoken = other.translate(_GAPS), hangul.translate(_GAPS)
    if HANGUL.search(other) or not HANGUL.fullmatch(spoken) or not _PERSON.fullmatch(bare) or is_kana(bare):
        return False
    if len(spoken) == len(bare) and not _KANA_RUN.search(bare):
        return True
    if len(hangul.split()) != _TWO_WORDS or len(spoken) < len(bare):
        return False
    runs = [run for run in _KANA_RUN.finditer(bare) if run.group() not in _WITHIN_SURNAMES]
    whole = _skeleton(_romanised_hangul(spoken))
    return all(
        (not run.start() or run.end() == len(bare)) and _skeleton(romanised(run.group()) or "") in whole for run in runs
    )


def _is_hangul_person(native: str, latin: str) -> bool:
    spoken = native.translate(_GAPS)
    if not HANGUL.fullmatch(spoken) or len(latin.split()) != _TWO_WORDS or not is_name(latin, language("en")):
        return False
    words = flat(latin).replace("-", "").split()
    said = _vowelless(_romanised_hangul(spoken))
    found = max(fuzz.ratio(said, _vowelless("".join(order))) for order in (words, reversed(words)))
    return found >= (_LIKELY if len(spoken) <= _TWO_WORDS * 2 else _SURE)


_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = " g kk gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j ch k t p h".split(" ")
_FIRST_SYLLABLE, _SYLLABLES_OF_AN_INITIAL, _SYLLABLES_OF_A_MEDIAL = 0xAC00, 588, 28


def _romanised_hangul(text: str) -> str:
    said = []
    for letter in text:
        number = ord(letter) - _FIRST_SYLLABLE
        said += [
            _INITIALS[number // _SYLLABLES_OF_AN_INITIAL],
            _MEDIALS[number % _SYLLABLES_OF_AN_INITIAL // _SYLLABLES_OF_A_MEDIAL],
            _FINALS[number % _SYLLABLES_OF_A_MEDIAL],
        ]
    return "".join(said)


def _same_sound(one: str, other: str) -> bool:
    """Whether two romanised names sound alike, in either order of their words."""
    said, heard = _plain(one), _plain(other)
    joined = said.replace(" ", "")
    orders = ("".join(heard.split()), "".join(reversed(heard.split())))
    return bool(joined) and (joined in orders or sorted(said.split()) == sorted(heard.split()))


def _spoken_alike(said: str, latin: str) -> bool:
    """Whether what kana say is a word of another language: its consonants, and whether a vowel comes first."""
    one, other = _skeleton(said), _skeleton(latin)
    vowel_first = [flat(name)[:1] in "aiueow" for name in (said, latin)]
    if not one or not other or one[0] != other[0] or vowel_first[0] != vowel_first[1]:
        return False
    if min(len(one), len(other)) < _ENOUGH_OF_A_SKELETON:
        return one == other and len(one) > 1
    return fuzz.ratio(one, other) >= _SKELETON_ALIKE


def _is_mixed_company(native: str, latin: str) -> bool:
    """Whether a name such as 東映アニメーション has its kana as the last words of the Latin one, kanji before."""
    kanji, kana = re.match(f"((?:{HAN.pattern})*)(.*)", native).groups()  # type: ignore[union-attr]
    words = latin.split()
    said = romanised(kana.replace("・", " ")) if kana else None
    if not kanji or said is None or len(words) < _TWO_WORDS:
        return False
    return is_romaji(f"{words[0]} aya") and _spoken_alike(said, " ".join(words[1:]))


def _is_kanji_company(native: str, latin: str) -> bool:
    spoken = _plain(latin)
    return is_romaji(f"{latin} aya") and any(map(spoken.endswith, _LAST_SOUNDS.get(native[-1:], ())))


@cache
def _skeleton(text: str) -> str:
    """Return the consonants as they are heard in kana: l is r, v is b, a soft c or g is s, doubled ones are one.

    >>> _skeleton("remon"), _skeleton("Lemon"), _skeleton("buritji"), _skeleton("Vritge")
    ('rmn', 'rmn', 'brts', 'brts')
    """
    spoken = unaccented(flat(text))
    for heard in _AS_HEARD:
        spoken = heard[0].sub(heard[1], spoken)
    return spoken


@cache
def _vowelless(text: str) -> str:
    """Return the consonants of a name in Hangul or Latin letters, voiced and voiceless as one."""
    return _skeleton(text).translate(str.maketrans("gdb", "ktp"))


_AS_HEARD = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        ("[^a-z]", ""),
        ("sutajio", "studio"),  # the one common word that kana hear otherwise
        ("tion", "son"),
        ("gh(?=t)", ""),
        ("ph", "f"),
        ("ck|q", "k"),
        ("c(?=[eiy])|g(?=e$|es$)|sh|th|dg|j|z|ts", "s"),
        ("r(?=[^aeiouyr]|$)", ""),  # in kana a long vowel
        ("ch|tch", "t"),
        ("c", "k"),
        ("x", "ks"),
        ("l", "r"),
        ("v", "b"),
        ("f", "h"),
        ("kh", "k"),
        ("gh", "g"),
        ("m(?=[bp])", "n"),
        ("[aeiouyw]", ""),
        (r"(.)\1+", r"\1"),
    )
)


@cache
def _plain(name: str) -> str:
    """Return a romanised name without accents, marks and long vowels."""
    letters = unicodedata.normalize("NFKD", flat(katakana(name)))
    folded = "".join(letter for letter in letters if not unicodedata.combining(letter))
    folded = re.sub("['’.-]", "", folded)
    return re.sub("m(?=[bp])", "n", re.sub("uu", "u", re.sub("ou|oo|oh(?![aeiou])", "o", folded)))
