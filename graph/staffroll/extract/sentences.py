"""Sentences of a passage: split at full stops, but not in brackets, titles or abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from staffroll.extract.lexicon import Dictionary
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked
from staffroll.lang import Language, any_of, spelled_as

_BREAK = re.compile(r"[.!?…。！？\n](?:(?<=[。！？\n])|(?=[\s\x00]|$))")
_STOP = re.compile(r"(?<=[.!?])\s+(?=\S)")
_INITIALS = re.compile(r"[A-Z]\w+\s(?:[A-Z]\.){2}$")
_ASIDE_BEHIND = re.compile(r"\s\x00+(?:\s[a-zà-ÿ]|[,;])")  # "Rook! (Bee) begins"
_GOING_ON = frozenset(",;")
_ROMAN = re.compile("[IVX]{1,4}")
_LISTED_BEHIND = re.compile(r"[!?]*\s([A-Z][\w'’-]+),\s")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w'’-]*[!?]*$")
_LAST_WORD = re.compile(r"[\w-]+$")
_LONGEST_NAME = 60
_DAY = 2  # digits
_NEXT = re.compile(r"\s+(\w+)")
_MEDIUM_BEHIND = re.compile(r"[!?]*\s([A-Z]\w+)\s[a-z]")
_CAPITALS_BEFORE = re.compile(r"[A-Z][\w'’-]*\s[A-Z][\w'’-]*[!?]*$")
_FULL_STOP = "。"  # whatever stands behind it
_CAPITALS_BEHIND = re.compile(r"[!?]*\s(The\s|A\s|An\s)?([A-Z][\w'’-]*)\s[A-Z]?[\w'’-]+")


def sentences(stretch: Stretch, language: Language, titles: Dictionary[str]) -> Iterator[Stretch]:
    """Split at full stops, but not in brackets, titles or abbreviations.

    >>> from staffroll.lang import language
    >>> text = "Dr. Mori directs Rook! Boy. Ota writes it."
    >>> rook = Dictionary({"rook! boy": "Rook! Boy"})
    >>> [sentence.text for sentence in sentences(Stretch(0, len(text), text), language("en"), rook)]
    ['Dr. Mori directs Rook! Boy.', 'Ota writes it.']
    """
    named = {start: end for start, end, _ in titles.find(flat(stretch.text))}
    text = masked(masked(stretch.text), named, by="_")
    ends = {match.end() for match in _BREAK.finditer(text) if _is_stop(text, match, language)}
    position = 0
    for end in sorted(ends | set(_quoted_ends(stretch.text))):
        if end > position:
            part = stretch.part(position, end)
            position = end
            if part:
                yield part
    part = stretch.part(position, len(text))
    if part:
        yield part


def _quoted_ends(text: str) -> Iterator[int]:
    """Yield where a quotation that holds the full stop ends a sentence."""
    for start, end in enclosures(text).items():
        if text[start] in QUOTES and text[end - 2] == "." and re.match(r"\s+[A-Z\"“]", text[end : end + 3]):
            yield end


def _is_stop(text: str, match: re.Match[str], language: Language) -> bool:
    if match.group() == "。" and language.writing:
        return True  # whatever follows, as a name in small letters may
    if match.group() != ".":
        after = text[match.end() : match.end() + 2].strip()
        small = (after[:1].islower() and match.group() != _FULL_STOP) or after[:1] in _GOING_ON
        plain = not small and not _ASIDE_BEHIND.match(text, match.end())
        return plain and (bool(language.writing) or language.capital_nouns or not _is_in_title(text, match, language))
    found = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    word = found.group() if found else ""
    short = (len(word) == 1 and word.isupper()) or flat(word) in language.abbreviations
    after = text[match.end() : match.end() + 2].strip()
    near = max(0, match.end() - _LONGEST_NAME)
    if word.isdigit() and len(word) <= _DAY and language.capital_nouns:  # "am 4. März"
        month = _NEXT.match(text, match.end())
        return month is None or flat(month.group(1)) not in language.calendar
    if short and _INITIALS.search(text, near, match.end()):  # "at Production I.G. Aya Mori (Rook) directs"
        return bool(_full_name(language).match(text, match.end()))
    return not short and (not after[:1].islower() or bool(_lower_case_name(language).match(text, match.end())))


def _is_in_title(text: str, match: re.Match[str], language: Language) -> bool:
    """Say whether capitalised words stand on both sides of an exclamation mark: "Blue Hour! The Second Sky begins"."""
    medium = _MEDIUM_BEHIND.match(text, match.end())
    if medium and (flat(medium.group(1)) in language.dropped or _ROMAN.fullmatch(medium.group(1))):  # "Rook! TV anime"
        return True
    listed = _LISTED_BEHIND.match(text, match.end())
    if listed and flat(listed.group(1)) not in language.never_names:  # "in Rook! Boy, …"
        near = max(0, match.start() - _LONGEST_NAME)
        return _CAPITAL_BEFORE.search(text, near, match.start()) is not None and _lists_before(
            text, near, match.start()
        )
    goes_on = _CAPITALS_BEHIND.match(text, match.end())
    if not goes_on or not _CAPITALS_BEFORE.search(text, max(0, match.start() - _LONGEST_NAME), match.start()):
        return False
    return bool(goes_on.group(1)) or flat(goes_on.group(2)) not in language.never_names


def _lists_before(text: str, start: int, end: int) -> bool:
    """Say whether a comma stands before, as in a list of titles."""
    return "," in text[start:end]


@cache
def _lower_case_name(language: Language) -> re.Pattern[str]:
    """Return how a sentence begins with a name in lower case: it has a bracket, or is something, right behind it."""
    return re.compile(rf"\s+[a-z][\w-]{{2,}}(?:\s[a-z][\w-]{{2,}})?{_behind_name(language)}")


@cache
def _full_name(language: Language) -> re.Pattern[str]:
    """Return how a sentence begins with a name of two words: it has a bracket, or is something, right behind it."""
    return re.compile(rf"\s+(?!\d)\w[\w'’-]+\s(?!\d)\w[\w'’-]+{_behind_name(language)}")


def _behind_name(language: Language) -> str:
    words = any_of(spelled_as(language, "u"))
    return rf"\s(?:\x00|(?:{words})\s)"


def last_sentences(text: str, count: int) -> str:
    """Return the last few sentences of a paragraph, as what leads to a list beneath it, by their full stops alone.

    >>> last_sentences("It was late. The winners are out. They are:", 2)
    'The winners are out. They are:'
    """
    return " ".join(_STOP.split(text)[-count:])
