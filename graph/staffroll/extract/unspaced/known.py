"""What a sentence says in words that are known: titles, phrases of the language, roles and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import Named
from staffroll.extract.lexicon import Dictionary, Lexicon
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import MASK, Stretch
from staffroll.extract.unspaced.hangul import particle_behind
from staffroll.extract.unspaced.scripts import HIRA, KANJI, KATAKANA, WORD
from staffroll.lang import Language

_MAGAZINE = re.compile(
    r"(?:週刊|月刊|隔月刊|別冊|季刊)(?!連載|で|の)[一-鿿\uf900-\ufaff々ァ-ヺーA-Za-zａ-ｚＡ-Ｚ!！☆]{2,}"
)
_IS_WORD_OR_HYPHEN = re.compile(f"[{WORD}-]")
_IS_WORD = re.compile(f"[{WORD}]")
_CELS = "in-between-animation"  # 動画, which in prose is any video
_KINDS = {"theme-performance": "S", "broadcast": "B", "streaming": "B", "publisher": "L"}
_HIRA_WORD = re.compile(rf"[{HIRA}]{{2}}$|(?![はがをにでともの])[{HIRA}]$")  # what goes on: no particle behind a word
_RUNNING = re.compile("[ァ-ヺーA-Za-z]")  # what goes on a word in katakana
_LATIN = re.compile("[a-z][一-鿿\uf900-\ufaff]")
_PRIZE = "賞"
_SHORT_WORD = 3
_PARTED = re.compile("唱(?=片[头頭尾])|(?<=[本该該新前])作(?=[监監])")  # no record, and no word with what is behind
_BEFORE_PARTED = ("唱片", "作监", "作監")
_PROJECT = frozenset(("企划", "企劃", "企画", "企畫"))
_STORY = frozenset(("世界观", "世界觀", "ost", "歌词", "歌詞", "투자"))
_PICTURES = frozenset("图圖稿集画畫")  # of what somebody designed
_THEMES = frozenset(("op", "ed"))
_DUBBING, _VOICE = frozenset(("더빙", "더빙 성우")), "voice-actor"  # in Korean of any animation's voices
_PLAYED, _PLATFORM = "역", "웹툰"


def known_spans(
    sentence: Stretch, blotted: str, lexicon: Lexicon, titles: Dictionary[str], first: str
) -> Iterator[tuple[int, int, Span]]:
    """Yield where each known word stands, and its span; they may overlap."""
    for match in re.finditer(lexicon.language.first_season or r"(?!)", blotted):
        season = sentence.cut(*match.span())
        named = (Named(Stretch(season.start, season.end, first)),) if first else ()
        if blotted[match.end() : match.end() + 1] != MASK:
            yield *match.span(), Span("E" if first else "x", season, names=named)
    for start, end, _ in titles.find(blotted):
        stretch = sentence.cut(start, end)
        if "·" not in {blotted[end : end + 1], blotted[max(0, start - 1) : start]}:  # else a part of a foreign name
            yield start, end, Span("T", stretch, names=(Named(stretch),))
    for match in _MAGAZINE.finditer(blotted) if lexicon.language.writing == "kana" else ():
        stretch = sentence.cut(*match.span())
        yield *match.span(), Span("N", stretch, names=(Named(stretch, (), "organization"),))
    hangul = lexicon.language.writing == "hangul"
    phrases = list(lexicon.phrases.find(blotted))
    known_ends = {end for _, end, _ in phrases}
    for start, end, letter in phrases:
        if letter == "x" and lexicon.language.writing == "han" and _LATIN.match(blotted, start - 1):
            continue  # the country of a channel's name: "KT日本"
        if letter == "x" and sentence.text[end - 1] == _PLAYED and start and "가" <= sentence.text[start - 1] <= "힣":
            yield end - 1, end, Span("c", sentence.cut(end - 1, end))  # behind a name that ends like another word
            continue
        if letter == "x" and hangul and start and "가" <= sentence.text[start - 1] <= "힣":
            continue  # the end of a longer word
        goes_on = hangul and _goes_on(sentence.text, end, lexicon.language)
        if not (goes_on and letter in "xyAc") and not _is_inside(sentence.text, start, end, letter):
            yield start, end, Span(letter, sentence.cut(start, end))
    for start, end, role in lexicon.sources.find(blotted):
        if hangul and sentence.text[start:end] == _PLATFORM and "가" <= sentence.text[start - 1 : start] <= "힣":
            continue  # the end of a platform's name
        yield start, end, Span("M", sentence.cut(start, end), roles=((role, sentence.cut(start, end)),))
    parted = lexicon.language.writing == "han" and any(words in blotted for words in _BEFORE_PARTED)
    labels = list(lexicon.labels.find(_PARTED.sub(MASK, blotted) if parted else blotted))
    ends = {end for _, end, _ in labels}
    for start, end, role in labels:
        if blotted[start - 1 : start] == "・" and KATAKANA.match(blotted[start]) and start - 1 not in ends:
            continue  # the second half of a name: "Sirius・Motion"
        longer = KATAKANA.match(blotted[start]) and KATAKANA.match(blotted[start - 1 : start])
        if longer and start not in ends | known_ends:
            continue  # the ライター of ソングライター
        themed = lexicon.language.writing == "han" and blotted[start:end] in _THEMES
        if blotted[start:end].isascii() and not themed and _IS_WORD_OR_HYPHEN.match(sentence.text, end):
            continue  # "BS" in the name of a channel
        told = lexicon.language.writing == "han" and lexicon.language.function_words.get(blotted[end : end + 1]) == "o"
        company = blotted[start:end] in lexicon.language.company_words and not _shows(role) and not told
        if _is_matter(blotted, start, end):
            continue
        if _says_more(role, lexicon.language) or (hangul and _is_within_word(sentence.text, start, end, lexicon)):
            continue
        if blotted[start:end] in lexicon.language.as_words and blotted[end : end + 1] == MASK:
            yield start, end, Span("A", sentence.cut(start, end))  # right before a title: to act in it
            continue
        if hangul and _kind(role) == "S" and sentence.text[start : end + 1] in lexicon.language.descriptors:
            continue  # what somebody is, before the name
        if hangul and sentence.text[start:end] in _DUBBING:
            role = _VOICE
        if end - start > 1 and not company and blotted[start:end] not in lexicon.language.no_roles:
            yield start, end, Span(_kind(role), sentence.cut(start, end), roles=((role, sentence.cut(start, end)),))


def _is_matter(text: str, start: int, end: int) -> bool:
    """Say whether a word for a role is what a sentence speaks of: a new project, the world of a story, a record."""
    word = text[start:end]
    pictured = text[end : end + 1] in _PICTURES and word.endswith(("设定", "設定", "设计", "設計"))
    return word in _STORY or pictured or (word in _PROJECT and text[start - 1 : start] in {*"新項项個个"})


def _shows(role: str) -> bool:
    wide = vocabulary.load()
    return wide.is_a(role, "broadcast") or wide.is_a(role, "distribution")


@cache
def _says_more(role: str, language: Language) -> bool:
    """Say whether a word means more in prose than a credit."""
    wide = vocabulary.load()
    cels = language.writing == "kana" and role == _CELS
    return wide.is_a(role, "promotional-video") or cels or wide.department(role) == role


@cache
def _kind(role: str) -> str:
    """Return the letter of a role noun."""
    wide = vocabulary.load()
    return next((letter for kind, letter in _KINDS.items() if wide.is_a(role, kind)), "R")


def _goes_on(text: str, end: int, language: Language) -> bool:
    """Say whether a Korean word goes on behind a phrase with more than a particle: the 애니 of a channel's name."""
    return "가" <= text[end : end + 1] <= "힣" and particle_behind(text, end, language) is None


def _is_within_word(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether letters of a longer Korean word stand on both sides: the 가사 of a name."""
    return start > 0 and "가" <= text[start - 1] <= "힣" and _goes_on(text, end, lexicon.language)


def _is_inside(text: str, start: int, end: int, letter: str) -> bool:
    """Say whether a phrase is rather a part of a word of its own script: the アニメ of a shop, the こと of a name."""
    if letter == "c" and "一" <= text[start] <= "鿿":  # the 役 of a name or a word such as 役所
        return not start or re.match(rf"[{WORD}{HIRA}」』)）”!！?？]", text[start - 1]) is None
    if end - start == 1 and letter == "s":
        return start > 0 and re.match(rf"[{KANJI}]", text[start - 1]) is not None
    if letter == "x" and re.fullmatch(rf"[{HIRA}]+", text[start:end]):
        goes_on = re.match(rf"(?![はがをにでともの])[{HIRA}]", text[end : end + 1])
        if text[start - 1 : start] == "を" or (end - start > _SHORT_WORD and text[start - 1 : start] in "でにがは"):
            return bool(goes_on)
        return bool(goes_on or _HIRA_WORD.search(text[max(0, start - 2) : start]))
    before = start > 0 and KATAKANA.match(text[start]) and _RUNNING.match(text[start - 1])
    behind = end < len(text) and KATAKANA.match(text[end - 1]) and _RUNNING.match(text[end])
    return letter in "xy" and bool(before or behind)


def whole_word(span: Span, sentence: Stretch, taken: Sequence[bool], language: Language) -> Span:
    """A role noun that goes on as a longer word ("音楽評論家") is none."""
    end = span.stretch.end - sentence.start
    if span.letter not in "RSMBL" or language.writing == "han" or end >= len(taken) or taken[end]:
        return span
    if sentence.text.startswith(language.activity_endings, end):
        return span
    follows = sentence.text[end]
    if language.writing == "hangul" and follows == "들":  # the plural
        return span
    if follows == _PRIZE and language.writing == "kana":
        return span._replace(letter="p")
    longer = _IS_WORD.match(follows) or ("가" <= follows <= "힣" and not particle_behind(sentence.text, end, language))
    return Span("x", span.stretch) if longer else span
