"""Companies whose names hold a word for a role or a work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.agents import Named
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch
from staffroll.lang import Language

_STUDIO = "アニメーション"
_NAMING = re.compile("[一-鿿\uf900-\ufaff]{2}|[ァ-ヺー]{3,12}|[A-Za-z]{3,}")
_ANIME = ("动画", "動畫")  # at the end of a role: "to make an anime"
_FEW_SIGNS = re.compile("[一-鿿]{2,4}")
_STATION = ("电视台", "電視台", "电台", "電台")
_ANIMATION = "애니메이션"  # ends a studio's name where no space parts it
_HOUSES = frozenset(("채널", "출판", "방송국"))
_COMICS = "コミック"
_SHOWING, _PLACE = "放送", re.compile("[一-鿿]{2,3}")
_NO_PLACES = frozenset("先行 同時 特別 独占 全国 地上波 深夜 初回 一挙 連続 無料 最速 国内 集中 期間 限定".split())
_IN_BRACKETS = re.compile("[(（][^()（）]{2,4}[)）]")  # within a company's name in Chinese
_HOUSE = "社"  # ends a company's name in Japanese, whatever word is before it


def whole_companies(row: Sequence[Span], sentence: Stretch, language: Language) -> list[Span]:
    """Keep a company's name whole that holds a word for a role or a work: "风见动画制作公司"."""
    found: list[Span] = []
    for number, span in enumerate(row):
        found.append(span)
        if language.writing == "han" and letters(found[-2:]) == "NN" and _goes_on(found[-2], span, sentence, language):
            whole = sentence.cut(found[-2].stretch.start - sentence.start, span.stretch.end - sentence.start)
            found[-2:] = [Span("N", whole, names=(Named(whole, (), "organization"),))]
            continue
        if language.writing == "han" and _makes_anime(found):
            found[-2:] = _parted(found[-2], span, sentence, language)
            continue
        channel = (
            span.letter == "B"
            and language.writing == "kana"
            and number + 1 < len(row)
            and (row[number + 1].letter in "de&" or _is_listed_station(row, number))
        )
        named = "Nx" if row[number + 1 : number + 2] and row[number + 1].letter == "," else "N"
        if channel and len(found) > 1 and found[-2].letter in named and _touch(found[-2], span):
            whole = sentence.cut(found[-2].stretch.start - sentence.start, span.stretch.end - sentence.start)
            found[-2:] = [Span("N", whole, names=(Named(whole),))]
            continue
        if language.writing == "kana" and (_is_studio(found, language) or _is_magazine(found)):
            whole = sentence.cut(found[-2].stretch.start - sentence.start, span.stretch.end - sentence.start)
            found[-2:] = [Span("N", whole, names=(Named(whole),))]
            continue
        if language.writing == "hangul" and letters(found[-2:]) == "Ny" and span.stretch.text == _ANIMATION:
            if _touch(*found[-2:]) and found[-2].stretch.text not in language.never_names:
                whole = sentence.cut(found[-2].stretch.start - sentence.start, span.stretch.end - sentence.start)
                found[-2:] = [Span("N", whole, names=(Named(whole),))]
            continue
        if language.writing == "hangul" and _is_house(found, language):
            whole = sentence.cut(found[-2].stretch.start - sentence.start, span.stretch.end - sentence.start)
            found[-2:] = [Span("N", whole, names=(Named(whole),))]
            continue
        kinds, ends = (
            ("NxRBLy", span.stretch.text.endswith)
            if language.writing == "han"
            else ("Nx", span.stretch.text.startswith)
        )
        house = language.writing == "kana" and span.stretch.text == _HOUSE
        told = span.letter in "BL" and letters(row[number + 1 : number + 2]) == "o"  # "that NN publishes"
        told = told and not span.stretch.text.endswith(_STATION)
        if not house and (told or span.letter not in kinds or not ends(tuple(language.company_words))):
            continue
        if language.writing == "han" and span.letter == "y" and letters(found[-2:-1]) == "R":
            continue  # "made the anime", with the verb before its object
        if language.writing == "han" and span.letter == "R" and span.stretch.text.endswith(_ANIME):
            continue
        first = len(found) - 1
        within = "NxRBLMy" if house else "NRBLMy"
        while (
            first and found[first - 1].stretch.end == found[first].stretch.start and found[first - 1].letter in within
        ):
            first -= 1
        if first < len(found) - 1 and found[first].letter in ("Nx" if house else "N"):
            start, end = found[first].stretch.start, span.stretch.end
            whole = sentence.cut(start - sentence.start, end - sentence.start)
            found[first:] = [Span("N", whole, names=(Named(whole, span.names[0].asides if span.names else ()),))]
    return found


def _is_listed_station(row: Sequence[Span], number: int) -> bool:
    """Say whether a place's name and a word for showing are a station between others: 甲テレビ、乙丙放送、…."""
    near = row[max(0, number - 3) : number + 2]
    listed = letters(near) in {"N,xB,", "N,NB,"} and near[-2].stretch.text == _SHOWING
    return listed and _PLACE.fullmatch(near[2].stretch.text) is not None and near[2].stretch.text not in _NO_PLACES


def _is_house(found: Sequence[Span], language: Language) -> bool:
    """Say whether a Korean word for who shows or prints something is glued to a name: the 채널 of a channel."""
    if letters(found[-2:]) not in {"NB", "xB", "yB", "NL", "xL", "yL"} or found[-1].stretch.text not in _HOUSES:
        return False
    return _touch(*found[-2:]) and found[-2].stretch.text not in language.never_names


def _is_studio(found: Sequence[Span], language: Language) -> bool:
    """Say whether a word for animation ends what is no description of it: a studio's name in Japanese."""
    if letters(found[-2:]) not in {"xy", "Ny"} or found[-1].stretch.text != _STUDIO:
        return False
    before = found[-2].stretch
    named = _NAMING.fullmatch(before.text) is not None and before.text not in language.phrases
    return named and _touch(found[-2], found[-1])


def _is_magazine(found: Sequence[Span]) -> bool:
    """Say whether a word for comics begins a magazine's name: コミック甲."""
    if len(found) <= 1 or found[-2].stretch.text != _COMICS or letters(found[-2:]) != "MN":
        return False
    return _touch(found[-2], found[-1]) and _NAMING.match(found[-1].stretch.text) is not None


def _goes_on(one: Span, other: Span, sentence: Stretch, language: Language) -> bool:
    """Say whether a company's name goes on behind the place in its bracket: "甲（上海）文化公司"."""
    between = sentence.text[one.stretch.end - sentence.start : other.stretch.start - sentence.start]
    return _IN_BRACKETS.fullmatch(between) is not None and other.stretch.text.endswith(tuple(language.company_words))


def _makes_anime(found: Sequence[Span]) -> bool:
    """Say whether what makes anime is rather a company's name and the verb: made by 甲乙动画."""
    role = found[-1].stretch.text
    made = role.startswith(_ANIME) and len(role) > len(_ANIME[0])
    return (
        made
        and letters(found[-3:]) == "bNR"
        and _touch(*found[-2:])
        and _FEW_SIGNS.fullmatch(found[-2].stretch.text) is not None
    )


def _parted(name: Span, role: Span, sentence: Stretch, language: Language) -> tuple[Span, ...]:
    """Return a company's name with the word for anime, and the one for a company, that end it; and its role's rest."""
    cut = role.stretch.start + len(_ANIME[0])
    verb = sentence.cut(cut - sentence.start, role.stretch.end - sentence.start)
    end = role.stretch.end if verb.text in language.company_words else cut
    whole = sentence.cut(name.stretch.start - sentence.start, end - sentence.start)
    named = Span("N", whole, names=(Named(whole, (), "organization"),))
    return (named,) if end > cut else (named, Span("R", verb, roles=tuple((each, verb) for each, _ in role.roles)))


def _touch(one: Span, other: Span) -> bool:
    return one.stretch.end == other.stretch.start
