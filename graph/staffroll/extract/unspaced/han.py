"""Chinese cut at its function words: at an edge, or between two words long enough to be names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll.extract.stretch import MASK
from staffroll.extract.unspaced.pieces import Piece, particles_of, runs
from staffroll.lang import Language

_LETTERS = re.compile(r"\w*")
_LETTERS_BEFORE = re.compile(r"\w{0,8}\Z")
_OF = "之"
_ALSO = "也"
_BEGUN_SO = {
    "之": "介助进進",
    "中": "村山井田川島岛野原西尾谷条里屋嶋泽澤林",
    "上": "田坂原村野山条杉白井川",
    "和": "田也彦夫弘葉叶",
    "于": "谦",
    "由": "乃衣佳梨莉纪紀贵貴",
}
_FREE = re.compile("自由")  # a word, and a given name: no "by"
_SURNAMES = frozenset("于")  # right behind a word for a role: "导演于某某"
_WILL = frozenset("将將")
_LISTED_BEHIND = re.compile("[、,，。;；)）]|等|$")
_LONG_NAME = 4
_SHORT_GIVEN = 2
_DROPPED = "-"  # the letter of words that say nothing of a sentence's shape
_WITHIN = frozenset("中里裡内內")  # right behind a title: 《甲》中乙
_VOICES = frozenset("配饰飾")  # right before a quotation: 甲配“乙”
_SERVES = "任"  # right before a role: 甲乙丙任导演
_NO_SERVICE = frozenset("信责責主胜勝放重离離卸辞辭委")  # with which it is another word: 信任
_SHORTEST_NAME = 2


def pieces_of_han(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Chinese at its function words: at an edge, or between two words long enough to be names."""
    if start and text[start - 1] == MASK and text[start] in _WITHIN and not _begins_name(text, start, end):
        yield start, start + 1, "x"
        start += 1
    if end - start > 1 and text[end - 1] in _VOICES and text[end : end + 1] == MASK:
        yield from pieces_of_han(text, start, end - 1, language)
        yield end - 1, end, "A"
        return
    if _serves(text, start, end):
        yield from pieces_of_han(text, start, end - 1, language)
        yield end - 1, end, "V"
        return
    particles = particles_of(language)
    position = start
    for match in particles.finditer(text, start, end):
        before = _word_before(text, position, match.start()) or match.start() - position
        behind = _word_length(text, match.end(), end)
        letter = language.function_words[match.group()]
        inside = min(before, behind) < 2 if before else letter == "x"
        goes_on = particles.match(text, match.end(), end) is not None
        if letter == _DROPPED and goes_on:
            behind = 0
        if match.group() == _OF and (goes_on or not behind) and before > 1:
            continue  # the end of a given name
        if _begins_name(text, match.start(), end):
            continue  # the beginning of a family name, or within a given one
        if _FREE.match(text, match.start() - 1):
            continue
        if match.group() in _SURNAMES and match.start() == start > 0 and behind == _SHORT_GIVEN and not before:
            continue
        if match.group() in _WILL and before and text[match.end() : match.end() + 1] in {*"都也亦均"}:
            continue  # the end of a given name
        if letter == "b" and before and not behind and _LISTED_BEHIND.match(text, match.end()):
            continue  # the end of a given name
        if match.group() == _ALSO and not behind and _ends_name(text, match, before):
            continue
        within = letter == "b" and 1 < before < _LONG_NAME and behind == _SHORT_GIVEN
        glued = behind and len(match.group()) == 1 and (inside or within)
        glued = glued and not (letter == "b" and text[match.start() - 1 : match.start()] in {*"年月日"})
        if glued and letter != match.group():  # a mark is its own letter
            continue
        yield from runs(text, position, match.start())
        if letter != _DROPPED:
            yield match.start(), match.end(), letter
        position = match.end()
    yield from runs(text, position, end)


def _serves(text: str, start: int, end: int) -> bool:
    """Say whether a name and the word for serving as something stand before a word that is known."""
    begun = end - start > _SHORTEST_NAME and text[end - 1] == _SERVES and end < len(text)
    return begun and text[end].isalnum() and text[end - 2].isalnum() and text[end - 2] not in _NO_SERVICE


def _begins_name(text: str, start: int, end: int) -> bool:
    """Say whether a word of one sign begins a family name, or stands within a given one."""
    return start + 1 < end and text[start + 1] in _BEGUN_SO.get(text[start], "")


def _ends_name(text: str, match: re.Match[str], before: int) -> bool:
    """Say whether a word for "also" is rather the end of a given name: before a mark, or of a short name."""
    marked = not text[match.end() : match.end() + 1].isalnum()
    return before < _LONG_NAME or (marked and before <= _LONG_NAME)


def _word_before(text: str, start: int, end: int) -> int:
    """Return how many letters stand before, down to a mark."""
    word = _LETTERS_BEFORE.search(text, start, end)
    return len(word.group()) if word else 0


def _word_length(text: str, start: int, end: int) -> int:
    """Return how many letters follow, up to a mark or to what is known."""
    match = _LETTERS.match(text, start, end)
    return len(match.group()) if match else 0
