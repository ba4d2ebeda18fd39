"""Titles that no marks set off in Korean and Chinese: beside a noun for a work, and as often printed as a title is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import Language
from staffroll.records import Article

_BEGINNING = 1_500
_MOST_WORDS = 7
_FEWEST_SIGNS = 4
_WORD = re.compile(r"[^\s\"'“”‘’<>《》「」『』()\[\],:;·…|&/*#=]+")
_LATIN = re.compile(
    r"\s([A-Z][\w'’]*(?:\s[A-Z\d][\w'’]*){0,5}?)(?=[의은는이가을를과와에]|\s[가-힣]|,)"
)  # behind a noun
_OPENS = re.compile(r"(?:^|\n|[.!?]\s)$")  # where a line or a sentence begins
_WITH_NOUN = re.compile(r"\s더$")  # "Rook the Animation" as Korean spells it
_RELATIVE = frozenset(
    ("전작", "신작", "작품", "본작", "최신작", "차기작", "데뷔작", "시리즈", "系列", "作品", "新作", "本作")
)
_NO_BEGINNING = re.compile(r"\d|.*[년월일]$|.*(?:하는|했던|되는|최초|최고|인기|이번|신작)$")
_NO_ENDING = re.compile(
    r".*(?:하는|했던|되는|최초의|최고의|장편|단편|이번|일본|한국|국내|해외|인기|신작|첫|의|니다|[었았했됐]다|[가-힣](?:한|된|하는|되는|할|될|던))$"
)


def unmarked_titles(article: Article, language: Language) -> Iterator[Stretch]:
    """Yield the words before a noun for a work that are printed again, else those that a sentence begins with."""
    if language.writing == "han":
        yield from _announced(article, language)
    if language.writing != "hangul":
        return
    text = article.text[:_BEGINNING]
    opening: list[Stretch] = []
    for noun in _nouns(language).finditer(text):
        latin = _LATIN.match(text, noun.end())
        if latin and text.count(latin.group(1)) > 1:
            yield Stretch.of(text, *latin.span(1))
            return
        within = _WITH_NOUN.search(text, 0, noun.start()) is not None
        words = _words_before(text, noun.end() if within else noun.start())
        titles = [Stretch.of(text, word.start(), words[-1].end()) for word in words[: -2 if within else None]]
        printed = {
            title: text.count(title.text) for title in titles if _fits(title.text) and not _is_noun(title, language)
        }
        most = max(printed.values(), default=0)
        if most > 1:
            yield next(title for title, times in printed.items() if 2 * times > most)  # the longest
            return
        if words and _OPENS.search(text, 0, words[0].start()) and _fits_whole(text, words):
            opening.append(Stretch.of(text, words[0].start(), words[-1].end()))
    yield from opening[:1]


def _announced(article: Article, language: Language) -> Iterator[Stretch]:
    """Yield what a line of Chinese begins with before a noun for a work, where the text prints it once more."""
    for line in _announcing(language).finditer(article.text[:_BEGINNING]):
        if article.text.count(line.group(1)) > 1:
            yield Stretch.of(article.text, *line.span(1))
            return


@cache
def _announcing(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"^([^\s,，。:：《》「」『』【】\d第]{{2,20}}?)(?:TV)?(?:{_any_noun(language)}|第\s?[\d一二三四五]\s?[季期])",
        re.MULTILINE | re.IGNORECASE,
    )


@cache
def _nouns(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<=\S)\s(?:TV\s?)?(?:{_any_noun(language)})(?![a-z])", re.IGNORECASE)


def _any_noun(language: Language) -> str:
    """Return a regular expression of any noun for works, the longest first."""
    nouns = sorted((noun for noun, letter in language.phrases.items() if letter == "y"), key=len, reverse=True)
    return "|".join(re.escape(noun) for noun in nouns if noun not in _RELATIVE)


def _words_before(text: str, end: int) -> list[re.Match[str]]:
    """Return the words of one line right before a noun, up to a mark."""
    start = max(text.rfind("\n", 0, end) + 1, end - 60)
    words = list(_WORD.finditer(text, start, end))[-_MOST_WORDS:]
    for number in range(len(words) - 1, 0, -1):
        if text[words[number - 1].end() : words[number].start()] != " ":
            return words[number:]
    return words if words and words[-1].end() == end else []


def _is_noun(title: Stretch, language: Language) -> bool:
    """Say whether what seems a title is the first of two nouns for a work: 애니메이션 영화."""
    return language.phrases.get(flat(title.text)) == "y"


def _fits(title: str) -> bool:
    first = title.split(" ", 1)[0]
    return len(title) >= _FEWEST_SIGNS and not (_NO_BEGINNING.match(first) or _NO_ENDING.match(title))


def _fits_whole(text: str, words: list[re.Match[str]]) -> bool:
    """Say whether what a sentence begins with could be a title of several words."""
    title = text[words[0].start() : words[-1].end()]
    return 1 < len(words) < _MOST_WORDS and _fits(title)
