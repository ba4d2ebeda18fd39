"""Where the titles of a list part, and what of a piece of text is a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import lists_titles
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import (
    QUOTES,
    Stretch,
    enclosures,
    flat,
    split,
    unquoted,
)
from staffroll.lang import Language, any_of, spelled_as

LONGEST_TITLE = 120
MEDIUM = re.compile(
    r"(?:the\s)?(?:(?:[a-z]+\s)?(?:games?|films?|anime|series|movies?|manga)|live-action|stage)\s+(?=[^a-z]|[a-z]+[A-Z:])"
)
_NO_TITLE = re.compile(r"(?!(?:1[3-9]|[2-9]\d)/\d{1,2}$)[\d\s./年月日-]+|(?:OP|ED|PV|TV|CM)\s?\d*")
REMARK = re.compile(r"(?:\s+(?:etc\.?|among others|and (?:more|others)|u\.\s?a\.)|(?:など|他|ほか|等))$")
_COUNTED = re.compile(
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|some)\s(?=[^\Wa-z])"
)  # "ten Rook episodes"
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?(?:['’]s)?\s(?=[^\Wa-z\d])")  # "2019-2021 Rook"
_AMONG = re.compile(r"(?:u\.\s?a\.|e\.\s?g\.)\s+")
_SERIES_BEHIND = re.compile(r"-[^\W\d]+$|\s?シリーズ$|系列$")  # »Rook«-Reihe
PRAISED = re.compile(r"(?:the\s|an?\s)?(?:[A-Z]\w+\s){0,2}\w+-(?:winning|nominated|selling|grossing)\s(?=\S)")


def spanning(content: Stretch, parts: Sequence[Stretch]) -> Stretch:
    """Return the stretch from the first of these parts to the last, with what stands between."""
    return content.part(parts[0].start - content.start, parts[-1].end - content.start)


def split_titles(works: Stretch, lexicon: Lexicon, titles: frozenset[str]) -> list[Stretch]:
    """Split "A and B" where both are titles; a known title, or one word standing alone, is kept together.

    >>> from staffroll.extract.lexicon import lexicon
    >>> works = Stretch(0, 31, "Tin Sky and Carol and the Cloud")
    >>> [title.text for title in split_titles(works, lexicon("en"), frozenset())]
    ['Tin Sky', 'Carol and the Cloud']
    """
    if not lexicon.language.and_words or flat(works.text) in titles:
        return [works]
    joiners = (re.compile(rf"\s(?:{'|'.join(words)})\s") for words in _joiners(works, lexicon.language))
    parts = next((parts for joiner in joiners if len(parts := list(split(works, joiner))) > 1), [])
    if len(parts) < 2 or (len(parts) == 2 and _is_bound(works, parts)):
        return [works]
    lone = len(parts) > 2
    return min(_groupings(works, parts), key=lambda group: _strangeness(group, titles, lone))


def _is_bound(works: Stretch, parts: Sequence[Stretch]) -> bool:
    """Say whether a sign rather than a word stands between two single words: "Iron & Ivory"."""
    between = works.text[parts[0].end - works.start : parts[1].start - works.start].strip()
    return not between.isalpha() and any(" " not in part.text for part in parts)


def _joiners(works: Stretch, language: Language) -> Iterator[list[str]]:
    """Yield the words for "and", then its signs: beside a word, a sign binds what is one title."""
    words = (*language.and_words, *(language.or_words if lists_titles(works, language) else ()))
    yield [re.escape(word) for word in words if word[0].isalpha()]
    yield [re.escape(sign) for sign in language.and_words if not sign[0].isalpha()] or [r"(?!)"]


def _groupings(works: Stretch, parts: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Yield every way to join neighbours again; more than six parts are taken one by one."""
    if len(parts) > 6:
        yield list(parts)
        return
    for cuts in range(2 ** (len(parts) - 1) - 1, -1, -1):
        group, start = [], 0
        for position in range(1, len(parts) + 1):
            if position == len(parts) or cuts >> (position - 1) & 1:
                group.append(spanning(works, parts[start:position]))
                start = position
        yield group


def _strangeness(group: Sequence[Stretch], titles: frozenset[str], lone: bool) -> tuple[int, int, int]:
    """Rank a grouping: known titles first, then few titles of one word where that tells, then many titles."""
    known = sum(flat(title.text) in titles for title in group)
    odd = sum(len(title.text.split()) < 2 for title in group) if lone else 0
    broken = sum(title.text[:1].islower() for title in group[1:])
    whole = len(group) == 1
    return -known, odd + 3 * broken + 2 * whole, -len(group)


def clean_title(title: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop quotation marks, a medium in brackets or behind, and remarks such as "among others".

    >>> from staffroll.extract.lexicon import lexicon
    >>> clean_title(Stretch(0, 12, '"Rook" [TV]'), lexicon("en")).text
    'Rook'
    """
    quoted = enclosures(title.text).get(0) if title.text[:1] in QUOTES else None
    if quoted and _SERIES_BEHIND.fullmatch(title.text, quoted):
        title = title.part(0, quoted)
    start, end = max(enclosures(title.text).items(), default=(0, 0))
    if start and end == len(title.text) and title.text[start] in "([（［":
        title = title.part(0, start)
    leading = _AMONG.match(title.text) or MEDIUM.match(title.text) or noun_before(lexicon.language).match(title.text)
    if leading:
        title = title.part(leading.end(), len(title.text))
    praised = PRAISED.match(title.text)
    title = title.part(praised.end(), len(title.text)) if praised else title
    if lexicon.language.work_nouns:
        bare = nouns_behind(lexicon.language).sub("", title.text)
        counted = _COUNTED.match(title.text) if len(bare) < len(title.text) else None
        title = title.part(counted.end() if counted else 0, len(bare))
    remark = REMARK.search(title.text)
    year = _YEAR.match(title.text)
    return unquoted(title.part(year.end() if year else 0, remark.start() if remark else len(title.text)))


@cache
def noun_before(language: Language) -> re.Pattern[str]:
    """Return a noun for a work in lower case before its title: "anime Tin Sky", "the first season of Tin Sky"."""
    nouns = any_of(language.work_nouns)
    of = any_of(spelled_as(language, "o"))
    return re.compile(rf"(?:{nouns})s?\s+(?=[^\sa-z])|{of_noun(language)}|\d{{1,2}}\s(?:{of})\s(?=[\"'“«‘])")


@cache
def of_noun(language: Language) -> str:
    """Return a pattern for nouns for works in lower case with their "of": "the first season of"."""
    nouns = any_of(language.work_nouns)
    joining = any_of(spelled_as(language, "o"))
    return rf"(?:[^\W\d_A-Z]+\s){{0,3}}(?:{nouns})s?\s(?:{joining})(?:\s|['’])(?=[^\sa-z])"


@cache
def nouns_behind(language: Language) -> re.Pattern[str]:
    """Return the words for works that follow a title without belonging to it."""
    nouns = "|".join(
        sorted(
            language.work_nouns | {"seasons?", "films", "movies", "franchises", "episodes?", "musical", "television"}
        )
    )
    counted = any_of(language.quantifiers)
    return re.compile(
        rf"(?:(?:\s+(?:{counted}))*\s+(?:stage\s)?(?:{nouns}|O[VN]As?|OADs?)\b(?:\s[\d–-]+(?:\s(?:and|&)\s\d+)?)?)+$"
    )


def is_title(text: str) -> bool:
    """Say whether a bracket's part can be a title: it begins like one and is no date, number or single letter.

    >>> [is_title(text) for text in ("Tin Sky", "2019", "the rest", "")]
    [True, False, False, False]
    """
    if (len(text) < 2 and text.isascii()) or not text or len(text) > LONGEST_TITLE or _NO_TITLE.fullmatch(text):
        return False
    words = text.split()
    small = len(words) > 1 and all(word.isalpha() and word.islower() for word in words[:2])  # "see their account"
    return not text[0].islower() or (not small and any(map(str.isupper, text[1:])))
