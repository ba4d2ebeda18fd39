"""Japanese cut at particles: hiragana between words that are not, or behind a span that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll.extract.unspaced.pieces import CALLED, Piece, particles_of, runs
from staffroll.extract.unspaced.scripts import HIRA, IS_HIRA, KANJI, WORD
from staffroll.lang import Language

_IS_WORD_OR_MASK = re.compile(rf"[{WORD}\x00]")
_WITHIN_NAME = re.compile(rf"[{KANJI}]{{2}}[{HIRA}][のとも][{KANJI}](?:さん|氏|[(（])")
_COPULA = "であり"
_SHORT_COPULA = "だ"
_NO_HIRA = re.compile(f"[{WORD}]")
_AT_LAST = frozenset(("である", "です", "だった", "でした", "となる", "となった"))
_OF, _CLEFTS = "の", frozenset(("のは", "のが"))  # behind a verb the latter lead to who does it
_VERB_ENDS = frozenset("るたうくすつぬむぐぶだ")
_LONGEST = 2  # characters of what somebody is called by


def pieces_of_kana(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Japanese at particles: hiragana between words that are not, or behind a span that is known."""
    if start and text.startswith(language.activity_endings, start):  # the 中 of 連載中の
        begun = start + max(len(each) for each in language.activity_endings if text.startswith(each, start))
        if begun <= end:
            yield start, begun, "x"
            start = begun
    cuts = list(_kana_particles(text, start, end, language))
    position = start
    for first, last, letter in [*cuts, (end, end, "")]:
        yield from runs(text, position, first)
        if letter:
            yield first, last, letter
        position = last


def _kana_particles(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    particles = particles_of(language)
    position = start
    while match := particles.search(text, position, end):
        position, behind = match.span()
        if match.group() in _CLEFTS and text[position - 1 : position] not in _VERB_ENDS:
            behind = position + len(_OF)  # before a name that begins so
        letter = language.function_words[text[position:behind]]
        called = text.startswith(CALLED, behind) and position > start
        bound = letter in "uv" and not _is_copula(text, position, behind)  # as verbs go on only behind what is known
        within = text[behind : behind + 1] == "ー"  # which no word begins with
        if (
            not called
            and not within
            and (position == start > 0 or (not bound and _parts_words(text, position, behind, end)))
        ):
            yield position, behind, letter
            position = behind
        else:
            position += 1


def _parts_words(text: str, start: int, end: int, gap: int) -> bool:
    """Say whether hiragana stands as a particle between what is before and behind it; at `gap` a known span begins."""
    if text[start] in "のとも" and _WITHIN_NAME.match(text, max(0, start - 3)):
        return False
    if end == gap < len(text) and text[start] not in "とも":
        return True
    before = start > 0 and IS_HIRA.match(text, start - 1)
    behind = IS_HIRA.match(text, end)
    if (
        text[start] == "を"
        or (end - start > 1 and not behind)
        or text.endswith(CALLED, max(0, start - _LONGEST), start)
    ):
        return True
    if behind:
        return False
    if text[start] == "に" and text[end : end + 1] == "、":
        return True
    return not before or text[start] in "はが" or _IS_WORD_OR_MASK.match(text, end) is not None


def _is_copula(text: str, start: int, end: int) -> bool:
    """Say whether a clause ends with "is": a comma follows, and nothing else reads so."""
    said, ends = text[start:end], text[end : end + 1] in {"。", ""}
    if said == _SHORT_COPULA:  # names in hiragana end so
        return ends and _NO_HIRA.match(text, start - 1) is not None
    return (said == _COPULA and text[end : end + 1] == "、") or (said in _AT_LAST and ends)
