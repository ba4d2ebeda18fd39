"""What may stand beside a name as its other form, and what stands there for something else."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_name, is_romaji, kind_of, looks_personal
from staffroll.extract.likeness import HAN, HANGUL, LATIN, NATIVE, is_one_title
from staffroll.extract.stretch import Stretch, flat
from staffroll.kana import is_kana
from staffroll.lang import Language, language
from staffroll.records import NameKind

_PARTICLES = frozenset("no wa ga wo o to ni de mo na ka kara yo".split())
_LETTER = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"\d")
_NATIVE_NAME = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af・ \u3000]{2,14}")
_HIRAGANA_RUN = re.compile("[\u3041-\u3096]+")
_COUNTED = re.compile(
    r"(?:[第全]\s?)?[\d０-９一二三四五六七八九十]+\s?(?:話|期|巻|回|分|年|月|日|本|部|章|作|季|集|话|화|기|부|회|권|년|クール|シーズン)"
)
_NO_TITLE = re.compile(
    "(?:版|編|篇|放送|公開|配信|連載|監督|導演|导演|감독|役|声優|アニメ|映画|漫画|マンガ|小説|ゲーム|シリーズ|続編|原作|主演|作品|"
    "著|刊|社|氏|さん|先生|動画|动画|動漫|动漫|电影|電影|小说|小說|애니메이션|영화|만화|소설|작가|방영|방송|개봉)$"
)
_FORMATS = frozenset(
    "tv series movie film ova ona season part episode anime manga special the short vol volume".split()
)
_ROLE_AT_END = range(2, 6)
_SEVERAL, _SURELY_A_TITLE, _LONG = 2, 3, 6
_HANDLE = re.compile(r"[a-z][a-z0-9_]{2,19}")
_JOINED_WORD = re.compile(r"[A-ZÀ-Ž][\w'’-]*[ \u3000]$")


def is_refused(other: str, kind: NameKind, agent_type: str, spoken: Language) -> bool:
    """Whether a text is something else than a name of that kind: a role, a number, a company behind a person.

    >>> is_refused("director", "agent", "person", language("en")), is_refused("第2期", "work", "", language("ja"))
    (True, True)
    """
    if len(other) < _SEVERAL or not (NATIVE.search(other) or LATIN.search(other)):
        return True
    if kind == "agent" and _NUMBER.search(other):
        return True
    if _is_role(other) or (kind == "agent" and not (is_name(other, spoken) and is_name(other, language("en")))):
        return True
    if kind == "work" and (_COUNTED.search(other) or _NO_TITLE.search(other) or set(flat(other).split()) <= _FORMATS):
        return True
    return agent_type != "organization" and _is_company(other, spoken)


def _is_role(other: str) -> bool:
    roles = vocabulary.load()
    if roles.find(other) is not None:
        return True
    return bool(NATIVE.search(other)) and any(
        len(other) > length and roles.find(other[-length:]) is not None for length in _ROLE_AT_END
    )


def _is_company(other: str, spoken: Language) -> bool:
    words = set(flat(other).split())
    if words & (spoken.streamers | spoken.broadcasters):
        return True
    named = Named(Stretch(0, len(other), other))
    return any(kind_of(named, each, None) == "organization" for each in (spoken, language("en"), language("ja")))


def is_another_name(other: str, kind: NameKind, spoken: Language) -> bool:
    """Whether what a word calls another name has a name's shape, be it a pen name of one word.

    >>> english = language("en")
    >>> [is_another_name(other, "agent", english) for other in ("Aya Kuno", "rook", "the creator of X", "in Tokyo")]
    [True, True, False, False]
    """
    if NATIVE.search(other):
        return is_another_title(other) if kind == "work" else _is_native_name(other)
    words = other.split()
    small = _small(spoken, kind)
    if kind == "agent" and _HANDLE.fullmatch(other):
        return True
    return _starts_great(words[0]) and all(_starts_great(word) or word in small for word in words)


def _small(spoken: Language, kind: NameKind) -> frozenset[str]:
    return spoken.title_joiners | language("en").title_joiners if kind == "work" else spoken.name_particles


def _starts_great(word: str) -> bool:
    first = _LETTER.search(word)
    return first is not None and (first.group().isupper() or first.group().isdigit())


def _is_native_name(other: str) -> bool:
    """Whether a name has hiragana only where names have them: 友人がつけた is none."""
    if not _NATIVE_NAME.fullmatch(other):
        return False
    bare = other.replace("・", "").replace(" ", "").replace("\u3000", "")
    return all(
        (run.start() > 0 and run.end() < len(bare) and run.group() in "のが")
        or (run.start() == 0 and len(run.group()) > 1)
        or (run.end() == len(bare) and len(run.group()) > 1 and run.group()[0] not in "がをではに")
        for run in _HIRAGANA_RUN.finditer(bare)
    )


def is_former_name(one: str, other: str, kind: NameKind, agent_type: str, spoken: Language) -> bool:
    """Whether a name was somebody's before: it shares a word with the one of today, or is a company's.

    >>> is_former_name("Aya Mori", "Aya Kuno", "agent", "person", language("en"))
    True
    >>> is_former_name("Aya Mori", "Tin Sky", "agent", "person", language("en"))
    False
    """
    if kind == "work" or not is_another_name(other, kind, spoken) or _HANDLE.fullmatch(other):
        return False
    if agent_type == "organization":
        return bool(NATIVE.search(one)) == bool(NATIVE.search(other))
    if NATIVE.search(one) or NATIVE.search(other):
        return len(one) > _SEVERAL and len(other) > _SEVERAL and (one[:2] == other[:2] or one[-2:] == other[-2:])
    words, others = set(flat(one).split()), set(flat(other).split())
    return len(others) >= _SEVERAL and not words.isdisjoint(others)


def is_another_title(other: str) -> bool:
    """Whether a text that a word calls a title may be one.

    >>> is_another_title("Blue Hour"), is_another_title("?"), is_another_title("not known yet.")
    (True, False, False)
    """
    return len(_LETTER.findall(other)) > 1 and not other.endswith((".", "。")) and "\n" not in other


def is_one_work(title: str, parts: Sequence[str], spoken: Language, named: Container[str]) -> Iterator[str]:
    """Yield the parts of a bracket that are the title before it in another script; `named` are the article's names."""
    free = [part for part in parts if part not in named]
    if NATIVE.search(title):
        fitting = [part for part in free if _is_beside_native(title, part, spoken)]
        yield from fitting if len(fitting) == 1 else ()
        return
    original = [part for part in free if NATIVE.search(part) and _is_original(title, part, spoken)]
    if len(original) > 1:
        return
    yield from original
    for part in free:
        if not NATIVE.search(part) and (_is_romaji(part) or any(is_one_title(each, part) for each in original)):
            yield part


def _is_original(title: str, other: str, spoken: Language) -> bool:
    """Whether a text in native letters is a title in Latin letters as it is in the original.

    Beside a title the languages that are written so print makers as well: there it has to be the title's sound.
    """
    return not spoken.writing or is_one_title(other, title)


def _is_beside_native(title: str, other: str, spoken: Language) -> bool:
    if NATIVE.search(other):
        return _is_japanese_of(title, other, spoken)
    if not LATIN.search(other) or _NUMBER.search(other):
        return False
    words = other.split()
    if is_one_title(title, other):
        return not (is_romaji(other) and looks_personal(other)) or is_kana(title) or len(words) != _SEVERAL
    if not spoken.writing:
        return len(words) >= _SEVERAL and not is_romaji(other)
    joiners = language("en").title_joiners
    return len(words) >= _SURELY_A_TITLE and any(flat(word) in joiners for word in words[1:-1])


def _is_japanese_of(title: str, other: str, spoken: Language) -> bool:
    """Whether a Japanese title stands behind its Chinese or Korean one: it has kana, and shares letters or is long."""
    if spoken.writing not in ("han", "hangul") or not HAN.search(other) or not re.search("[\u3041-\u30fa]", other):
        return False
    if spoken.writing == "han":
        return is_kana(title) is False and bool(set(HAN.findall(title)) & set(HAN.findall(other)))
    return bool(HANGUL.search(title)) and (len(other) >= _LONG or bool(re.search("[\u3400-\u9fff][のはがを]", other)))


def _is_romaji(title: str) -> bool:
    """Whether a title is romanised Japanese, as its particles show."""
    words = title.casefold().split()
    return (
        len(words) > _SEVERAL
        and all(is_romaji(f"{word} aya") for word in words)
        and not _PARTICLES.isdisjoint(words[1:-1])
    )


def is_within(text: str, start: int, end: int, kind: NameKind, spoken: Language) -> bool:
    """Whether what looks like a known name is the end of a longer one: "Mori" in "Ken Mori", 森亜矢 in 小森亜矢.

    >>> is_within("Ken Mori", 4, 8, "agent", language("en")), is_within("監督森亜矢", 2, 5, "agent", language("ja"))
    (True, False)
    """
    if not start:
        return False
    before, first = text[start - 1], text[start]
    if LATIN.match(first):
        if (before.isalnum() and not NATIVE.match(before)) or before == "-":
            return True
        return (kind == "work" or " " not in text[start:end]) and _follows_capital(text, start, spoken)
    if HANGUL.match(first):
        return bool(HANGUL.match(before))
    if HAN.match(first) and HAN.match(before):
        return not any(
            vocabulary.load().find(text[max(start - length, 0) : start]) is not None for length in _ROLE_AT_END
        )
    return False


def _follows_capital(text: str, start: int, spoken: Language) -> bool:
    word = _JOINED_WORD.search(text, max(start - 24, 0), start)
    return word is not None and flat(word.group().strip()) not in spoken.work_nouns | _FORMATS
