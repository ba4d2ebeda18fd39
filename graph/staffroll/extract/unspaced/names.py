"""Which pieces are names: joined where a space parts them, less what describes them and what they are called by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from staffroll.extract.agents import Named
from staffroll.extract.asides import voice_in
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.unspaced.persons import HONOURED, is_called, is_likely_japanese, may_be_person
from staffroll.extract.unspaced.pieces import CALLED, Piece
from staffroll.extract.unspaced.quotations import is_group
from staffroll.extract.unspaced.scripts import ALL_HIRA, HIRA, KANJI, KATAKANA, TWO_KANJI
from staffroll.lang import Language, any_of, spelled_as

_NO_NAME = re.compile(
    f"[{KANJI}][{HIRA}]|.*[ァ-ヺー]し|[{KANJI}]{{2}}し|.*[{KANJI}][{HIRA}]{{0,2}}て|.*[{KANJI}][{HIRA}]{{1,3}}た"
)
_DECORATED = "☆★♪♡♥!！"
_HONOURED = re.compile("老师|老師|先生|氏")
_LONG_KANJI = re.compile(f"[{KANJI}]{{7,}}")
_WHO_DRAWS = re.compile(f"[{KANJI}][うくぐすつぬぶむる][{KANJI}]$|[{KANJI}]ら$")
_READING = re.compile(rf"[(（][{HIRA}ー]{{1,12}}[)）]")  # how the part of a name before it is read
_COUNTED_WITHIN = re.compile(
    r"\d[万億名位]|\dクール|\d周年|^年|[週周][一二三四五六日]|[今明去来來一二三四五六七八九十][年月]|\d(?:[年月日卷巻集号號话話년월일]|시즌)"
)
_QUOTED_WITHIN = re.compile('[“”"‘]|\\d・\\d')
_SAID = re.compile(r"(?:니다|[었았했였된한있없]다)\.?$")  # how a sentence ends
_PLURAL = re.compile(r"[가-힣]{2}들$")
_CALLING_GLUED = re.compile(f"[ァ-ヺー]{{4,}}(?=[{KANJI}{HIRA}])")
_NO_JAPANESE = tuple(
    map(
        re.compile,
        (
            f"[{KANJI}]{{2,}}[みちりきしいけせえれめ]$",  # 意気込み
            "元(?![木永谷吉山井村田橋川岡林])..",  # what somebody was: 元教師
            f".*[{KANJI}](?:[{HIRA}]{{1,2}}方$|[{HIRA}]{{6,}})",  # 読み方, or words of a clause
            f"[{KANJI}]+(?<![員協商学究教])会$",  # an event's, not a company's
            ".*賞$",
        ),
    )
)
_KIND_GLUED = re.compile(rf"([{KANJI}]+)(?=[ァ-ヺぁ-ゖ])")
_AND_OTHERS = re.compile(rf"(?:[{KANJI}]{{2}}|[ァ-ヺーA-Za-z]{{3}}|さん|氏)ら$")
_KANA_LAST = re.compile(f"[{KANJI}ァ-ヺ][{HIRA}]{{2,4}}ら$")
_OWN_LAST = tuple(
    "さくら あきら うらら きらら そら くら ゆら せいら よら みら ひら むら はら から てら ぐら どら".split()
)
_COMPANY_BEHIND = re.compile(r"(?<=[A-Za-z\d.])公司$")  # "the company Kite" in Chinese
_NO_NAMES = tuple("こと もの とて とき ため よう それ これ ここ そこ どう そう とも まだ".split())
_LONGEST_NAME = 24
_SHORTEST_REST = 3
_PLAYED_BEHIND = re.compile("を(?:(?:[^、。を]{2,14}、[^、。を]{1,12}を){0,6}[^、。を]{2,14}が)?(?:それぞれ)?演じ")
_VOICED_BEHIND = re.compile("の声[をはも](?:担当|演|当|務)")
_CREDITED_BEHIND = re.compile("(?:原作|作画)(?:による|、)")
_CALLED_BEHIND = re.compile(r"[(（][^()（）]{1,16}[)）](?:さん|氏|先生)")
_HAVING, _FAMILIES_BEHIND = "有", frozenset("村川馬马坂栖吉田島岛賀贺明本泉沢泽澤里原")  # family names begin so
_FINALS, _LEADING = 28, frozenset((4, 8))  # a syllable that ends in n or l
_KOREAN = 3  # syllables of most Korean names
_FEW_SIGNS = re.compile(rf"[{KANJI}]{{1,3}}")
_IN_KATAKANA = re.compile("[ァ-ヺー]+")
_GOES_ON = ("っ", "ん", "ゃ", "ゅ", "ょ")  # in the middle of a word
_NOTE = ("※", "*", "＊")  # begins what is said of how a name is written
_LOUD = ("!", "！")  # at a headline's end rather than a name's
_PERSON_LOUD = re.compile(rf"[{KANJI}]{{3,6}}[!！]")
_FEW_HIRA = re.compile(f"[{HIRA}]{{2,3}}")
_KANA_BEHIND = re.compile(rf"[(（][{HIRA}ァ-ヺー]{{1,12}}[)）]")
_LISTS = re.compile("[はと]")  # before the one name, or the last, that a role goes to
_DONE = "了"  # what has been done; a given name may end so


def joined_names(pieces: Sequence[Piece], text: str, language: Language) -> list[Piece]:
    """Join given and family names that a space parts."""
    found: list[Piece] = []
    for start, end, letter in pieces:
        if letter == "C" and found and found[-1][2] == "C" and _READING.fullmatch(text, found[-1][1], start):
            found[-1] = (found[-1][0], end, "C")
            continue
        if letter == "C" and language.writing == "hangul" and text[start:end] in language.suffixes:
            found.append((start, end, "x"))
            continue
        if letter == "C" and found and found[-1][2] == "C" and text[found[-1][1] : start] in {" ", "　"}:
            before = found[-1]
            hangul = language.writing == "hangul"
            if text[before[0] : before[1]] in (*language.never_names, *language.common_endings) or (
                text[start:end] in language.never_names
            ):
                found.append((start, end, letter))
                continue
            if hangul and _is_led_to(text, before, start, end):
                found.append((start, end, letter))
                continue
            called = next((len(word) for word in CALLED if text.endswith(word, start, end)), 0)
            longest = 8 if called and _IN_KATAKANA.fullmatch(text, before[0], before[1]) else 4
            short = language.writing == "hangul" or max(before[1] - before[0], end - start - called) <= longest
            if short:
                first = _last_words(text, before[0], before[1], language)
                found[-1:] = [*([(before[0], first - 1, "x")] if first > before[0] else []), (first, end, "C")]
                continue
        found.append((start, end, letter))
    return found


def _is_led_to(text: str, before: Piece, start: int, end: int) -> bool:
    """Say whether a Korean name of one word stands behind the form of a verb that leads to it: 만난 윤서아 감독."""
    last = text[before[1] - 1]
    leads = before[1] - before[0] > 1 and "가" <= last <= "힣" and (ord(last) - ord("가")) % _FINALS in _LEADING
    return leads and end - start == _KOREAN and may_be_person(text[start:end]) and bool(HONOURED.match(text, end))


def _last_words(text: str, start: int, end: int, language: Language) -> int:
    """Return where a name begins whose next word is to be joined: Korean writes most names in two words."""
    words = text[start:end].split(" ")
    company = not language.company_words.isdisjoint(words) or text[start:end].isascii()
    long = language.writing == "hangul" and len(words) > 1 and not company
    whole = len(words) > 1 and words[-1] in language.name_particles  # "Aya de Mori"
    last = " ".join(words[-2:]) if whole else words[-1]
    return end - len(last) if long else start


def name_span(sentence: Stretch, piece: Piece, inside: dict[int, int], language: Language) -> Span:
    """Return a piece as a name with the bracket behind it, or as a word that is none."""
    start, end, letter = piece
    stretch = sentence.cut(start, end)
    if letter != "C":
        return Span(letter, stretch)
    if end in inside and is_group(sentence.text, end, language):  # the word for a group before its name
        return Span("x", stretch)
    plain = stretch._replace(text=_READING.sub("", stretch.text)) if _READING.search(stretch.text) else stretch
    bare = _bare(plain, language)
    if language.writing == "han":
        bare = _described(bare, language)
    if not (language.writing == "han" and _HONOURED.match(sentence.text, end) and is_likely_japanese(plain.text)):
        bare = _behind_signs(bare, language)
    name = _described(bare, language)
    reading = _KANA_BEHIND.match(sentence.text, end)
    read = reading.end() if reading else end
    behind = sentence.text[read : read + 2].lstrip()[:1]
    said = (
        bool(bare) and bare.start == stretch.start and name.end < stretch.start + len(plain.text)
    ) or language.phrases.get(behind) == "c"
    short = language.writing == "kana" and len(name.text) <= _SHORTEST_REST
    said = said or (short and _is_said_short(name.text, sentence.text, end))
    said = said or (
        len(name.text) == 1 and language.writing == "kana" and _is_listed(sentence.text, start, end, reading)
    )
    said = said or (_acts_behind(sentence.text, end, language) and not _is_word(name.text, language))
    said = said or (language.writing == "kana" and _CREDITED_BEHIND.match(sentence.text, end) is not None)
    said = said or (language.writing == "hangul" and is_called(sentence.text, end, name.text))
    voiced = inside.get(end) if language.writing == "kana" and len(name.text) == 1 else None
    said = said or (voiced is not None and voice_in(sentence.part(end + 1, voiced - 1)) is not None)
    if not may_be_name(name.text, language, said=said):
        return Span("x", stretch)
    aside: tuple[Stretch, ...] = ()
    if end in inside and sentence.text[end] in "(（[" and sentence.text[end + 1 : end + 2] not in _NOTE:
        close = inside[end]
        aside = (sentence.part(end + 1, close - 1 if sentence.text[close - 1] in ")）]" else close),)
    return Span("N", stretch, names=(Named(name, aside),))


def _is_listed(text: str, start: int, end: int, reading: re.Match[str] | None) -> bool:
    """Say whether one sign is a name of its own: as it is read stands behind it, or a list ends with it."""
    return reading is not None or (
        _LISTS.match(text, start - 1) is not None and text[end : end + 1] in {"。", "、", ""}
    )


def _is_said_short(name: str, text: str, end: int) -> bool:
    """Say whether what stands behind a word of three characters at most shows that it is somebody's name."""
    if _FEW_SIGNS.fullmatch(name):
        voiced = TWO_KANJI.fullmatch(name) is not None and _VOICED_BEHIND.match(text, end) is not None
        return voiced or (_CALLED_BEHIND.match(text, end) or _PLAYED_BEHIND.match(text, end)) is not None
    return _FEW_HIRA.fullmatch(name) is not None and _PLAYED_BEHIND.match(text, end) is not None


def _is_word(text: str, language: Language) -> bool:
    return text in language.never_names or (len(text) > _SHORTEST_REST and text.endswith(language.common_endings))


def _acts_behind(text: str, end: int, language: Language) -> bool:
    """Say whether a particle and a word for handling something stand right behind a word: 担当 behind が."""
    acts = _acting(language)
    reading = _READING.match(text, end)
    return acts is not None and acts.match(text, reading.end() if reading else end) is not None


@cache
def _acting(language: Language) -> re.Pattern[str] | None:
    if language.writing != "kana":
        return None
    verbs = "|".join(words for words, letter in language.phrases.items() if letter in "VG")
    particles = "|".join(spelled_as(language, "b"))
    return re.compile(rf"(?:{particles})(?:{verbs})")


def _behind_signs(name: Stretch, language: Language) -> Stretch:
    """Drop all up to the last sign that no name holds: "the 的 of" and what stands before it.

    Only a rest that is long enough for a name counts; with such a sign at its end nothing is left.
    """
    cut = 0
    if not language.unnamed_signs.isdisjoint(name.text):
        cut = max(place + 1 for place, sign in enumerate(name.text) if sign in language.unnamed_signs)
    cut = cut or len(name.text) - len(name.text.lstrip(_DONE)) or _behind_done(name.text)
    rest = name.part(cut, len(name.text))
    return rest if not cut or len(rest.text) >= _SHORTEST_REST else name.part(0, 0)


def _behind_done(text: str) -> int:
    """Return where a name begins behind a verb's ending in Chinese: "听了甲乙丙"; none where too little follows."""
    done = text.rfind(_DONE) + 1
    return done if 1 < done <= len(text) - _SHORTEST_REST else 0


def _described(name: Stretch, language: Language) -> Stretch:
    """Drop what describes a name and is glued to it: the band of "樂隊NN", the hero of "主人公・NN"."""
    if language.writing == "han" and (title := _last_of(name.text, language)):
        return name.part(title, len(name.text))
    noun = next((each for each in language.person_nouns if name.text.startswith(each)), "")
    if noun and KATAKANA.match(noun[-1]) and re.match(rf"[{KANJI}]", name.text[len(noun) :]):  # ヒロイン甲野花子
        return name.part(len(noun), len(name.text))
    kind, mark, _ = name.text.partition("・")
    described = kind in language.never_names | language.person_nouns or kind.endswith(language.epithets)
    described = described or kind in language.group_nouns
    if mark and described and kind not in language.company_words:
        return name.part(len(kind) + 1, len(name.text))
    if "!" in name.text:
        head, _, rest = name.text.rpartition("!")
        if rest and head.endswith(language.common_endings):  # 公開!甲野花子
            return name.part(len(head) + 1, len(name.text))
    calling = _CALLING_GLUED.match(name.text)
    if calling and calling.group() in language.never_names and name.text.endswith(CALLED):
        return name.part(calling.end(), len(name.text))
    called = _callings(language).match(name.text) if language.callings else None
    if called and is_likely_japanese(name.text[called.end() :].removesuffix("氏").removesuffix("さん")):
        return name.part(called.end(), len(name.text))  # 映像作家甲野花子
    glued = _KIND_GLUED.match(name.text)
    if glued and (glued.group(1) in language.person_nouns or _is_calling(glued.group(1), language)):  # 少女アン
        return name.part(glued.end(1), len(name.text))
    words = next((each for each in language.descriptors if name.text.startswith(each)), "")
    if words == _HAVING and name.text[1:2] in _FAMILIES_BEHIND:
        return name
    parted = words[-1:] == " "  # one syllable names somebody where a space parts it
    return name.part(len(words), len(name.text)) if 0 < len(words) < len(name.text) - (not parted) else name


@cache
def _callings(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?=.{{{_SHORTEST_REST}}}).*(?:{any_of(language.callings)})(?<=.{{{_SHORTEST_REST}}})")


def _is_calling(text: str, language: Language) -> bool:
    return language.writing == "kana" and len(text) > 1 and text.endswith(language.callings)


def _last_of(text: str, language: Language) -> int:
    """Return where the last word for what somebody is ends, where enough for a name follows it: 女演員NN."""
    ends = (text.rfind(noun) + len(noun) for noun in language.person_nouns if noun in text)
    end = max(ends, default=0)
    return end if len(text) - end > 1 else 0


def _bare(stretch: Stretch, language: Language) -> Stretch:
    if stretch.text.endswith(_LOUD) and (
        stretch.text.rstrip("!！").endswith(language.suffixes) or _PERSON_LOUD.fullmatch(stretch.text)
    ):
        stretch = stretch.part(0, len(stretch.text) - 1)
    others = stretch.text.endswith("ら") and (
        _AND_OTHERS.search(stretch.text) or (_KANA_LAST.search(stretch.text) and not stretch.text.endswith(_OWN_LAST))
    )
    if others:
        stretch = stretch.part(0, len(stretch.text) - 1)
    if stretch.text.endswith("公司") and _COMPANY_BEHIND.search(stretch.text):
        return stretch.part(0, len(stretch.text) - 2)
    if not stretch.text.endswith(language.suffixes):
        return stretch
    for suffix in language.suffixes:
        glued = language.writing == "hangul" and not stretch.text[: -len(suffix)].endswith(" ")
        if glued and len(suffix) == 1 and not may_be_person(stretch.text[: -len(suffix)]):
            continue
        if stretch.text.endswith(suffix) and len(stretch.text) > len(suffix) + (suffix not in CALLED):
            return _bare(stretch.part(0, len(stretch.text) - len(suffix)), language)
    return stretch


@cache
def _unnamed(language: Language) -> re.Pattern[str] | None:
    return re.compile(any_of(language.unnamed_words)) if language.unnamed_words else None


def _ends_in_given(text: str, language: Language) -> bool:
    """Say whether one syllable stands behind a space in Hangul: a given name, which may sound like a word's end."""
    return language.writing == "hangul" and text[-2:-1] == " " and may_be_person(text)


def may_be_name(text: str, language: Language, *, said: bool) -> bool:
    """Say whether a run of letters could name someone: what a word behind it says to (`said`), or no common word."""
    if said and text and not (language.writing == "hangul" and text in language.never_names):
        return len(text) > 1 or not ALL_HIRA.fullmatch(text)
    if flat(text) in language.never_names or text.isdigit() or text.startswith(_GOES_ON):
        return False
    common = _unnamed(language)
    if common and common.search(text) and not text.endswith((*language.company_words, *language.publisher_endings)):
        return False
    if (
        _QUOTED_WITHIN.search(text)
        or _COUNTED_WITHIN.search(text)
        or (language.writing == "hangul" and (_SAID.search(text) or _PLURAL.search(text)))
    ):
        return False
    if (
        not 1 < len(text) <= _LONGEST_NAME
        or text in language.never_names
        or (text.rstrip("!！").endswith(language.common_endings) and not _ends_in_given(text, language))
    ):
        return False
    if language.writing == "han" and text.endswith(tuple(language.group_nouns)):
        return False
    if ALL_HIRA.fullmatch(text.rstrip(_DECORATED)):
        return len(text) > 3 and not text.startswith(_NO_NAMES)
    if language.writing == "han" and _LONG_KANJI.fullmatch(text):
        return text.endswith((*language.company_words, *language.publisher_endings))
    if TWO_KANJI.fullmatch(text):
        return language.writing == "han"
    if language.writing == "kana" and any(shape.match(text) for shape in _NO_JAPANESE):
        return False
    if language.writing == "han" and re.search(f"[{HIRA}]", text):  # a Japanese name, kept as it is
        return True
    return _NO_NAME.fullmatch(text) is None and _WHO_DRAWS.search(text) is None
