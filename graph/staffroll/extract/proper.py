"""Runs of capitalised words, and whether one may be a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from staffroll.extract.agents import lists_titles, or_before_capital
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import DESCRIBING, Stretch, flat, split, unaccented
from staffroll.extract.wording import YEAR
from staffroll.lang import Language, any_of, any_spelled_as

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|[^\s\"“”„»«›‹「」『』《》()（）,;、，]+|,")
_EDGE = ".,:;'’‘“”\"–—-"
_RUN_STOP = re.compile(r"(?:['’‘]s|s['’‘]|(?<!\b[A-Z])[.;])$|^,$")
_POSSESSED = re.compile(r"['’‘]s$")  # in a title only, where the language has no such form
_RUN_TAIL = re.compile(r"(?:['’‘]s|(?<=s)['’‘]|(?<!\b[A-Z])\.|[,:;])+$")
_TAILS = frozenset("s'’‘.,:;")  # what ends one
_DATED = re.compile(r"(.+)\s(?:on|in|from|for|until|since)\s([\w-]+)(?:\sand\s\w+|\s\d+)?$")
_LEGAL = frozenset(("limited", "ltd", "inc", "llc"))
_IN_YEAR = re.compile(r"\sin\s(?:19|20)\d\d$")
_DAY_BEHIND = re.compile(r":\s(\w+)\s\d{1,2}$")  # "Rook: May 4"
_DAY = re.compile(r"(\w+)(?:\s\d+)?\s[a-z]+\s(?=\S)")
_ORDINAL_BEHIND = re.compile(r"\s\d+[ªºa]$")
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d\s(?:O[VN]A\s|OAD\s|TV\s)?(?=[A-Z])")  # "the 1980 Rook"
_LEADING = frozenset("oi@bwa&")  # the letters of prepositions and of "and"
_ABBREVIATION = 4  # characters, its full stop with it
_SIGNS = frozenset("-–/+:&×")  # that join the words of a title
_LONGEST = 14
_SHORTEST_DATED = 2
_LONGEST_WORD = 60
_EXCLAIMED = re.compile(r"(.+[!?.])\s(\w+)$")
_NUMBER = re.compile(
    r"#?\d+(?:st|nd|rd|th|ere?|ers|re|eme|e|o|a|[ªº°년월일年月日])?|(?=[ivx]{2})x{0,2}(?:ix|iv|v?i{0,3})"
)
_SMALL = re.compile(r"(?:\s[a-zà-ÿ]+)+\s")
_ELIDING = re.compile(r"(?<![\w'])([dl]|qu|dell|nell|all|sull|dall|un)'(?=\w)")
_ELIDED = re.compile(r"(?:[ldcjnsmt]|qu|dell|nell|all|dall|sull|un)['’](?=\w)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def proper_runs(stretch: Stretch, lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return the longest runs of capitalised words, with the small words that titles join them by.

    >>> from staffroll.extract.lexicon import lexicon
    >>> text = "The anime Carol and the Cloud: Part 2 starts in May."
    >>> [run.text for run in proper_runs(Stretch(0, len(text), text), lexicon("en"))]
    ['The', 'Carol and the Cloud: Part 2', 'May']

    They are kept for a while: several steps ask for those of the same passage.
    """
    text = stretch.text
    found: list[Stretch] = []
    words = list(_WORD.finditer(text))
    position = 0
    while position < len(words):
        if not _is_capital(words[position].group()) or _only_dates(words, position):
            position += 1
            continue
        end = _run_end(text, words, position, lexicon)
        run = _trimmed(Stretch.of(text, words[position].start(), words[end - 1].end(), stretch.start), lexicon)
        if run:
            found.append(run)
        position = end
    return tuple(found)


def _run_end(text: str, words: Sequence[re.Match[str]], start: int, lexicon: Lexicon) -> int:
    """Return where the run that begins at a capitalised word ends: after its last capitalised word."""
    end = start + 1
    for position in range(start + 1, min(len(words), start + _LONGEST)):
        word = words[position].group()
        gap = text[words[position - 1].end() : words[position].start()]
        if gap.strip() or len(gap) > 2 or "\n" in gap or word == "," or word[0] == "‘":
            break
        capital = _is_capital(word)
        if not capital and flat(word) not in lexicon.language.title_joiners and word not in _SIGNS:
            break
        stops = _RUN_STOP.search(words[position - 1].group())
        if stops and not (capital and _is_whole(words[start:position], lexicon.language)):
            break
        end = position + 1 if capital else end
    return _without_year([word.group() for word in words[start:end]]) + start


def _only_dates(words: Sequence[re.Match[str]], position: int) -> bool:
    """Say whether a year stands before a small word: it begins no title, as in "the 1996 and the 1997 Rook"."""
    small = position + 1 < len(words) and words[position + 1].group().islower()
    return small and YEAR.fullmatch(words[position].group()) is not None


def _without_year(words: Sequence[str]) -> int:
    """Return how many words a run keeps: no year behind small words, which tells of the next: "Rook and 2015 film"."""
    end = len(words)
    if end > _SHORTEST_DATED and YEAR.fullmatch(words[-1]) and words[-2].islower():
        end -= 1
        while words[end - 1].islower():
            end -= 1
    return end


def _is_whole(words: Sequence[re.Match[str]], language: Language) -> bool:
    """Say whether a run goes on behind words whose last would end it: in a subtitle, or behind an owner."""
    owner = words[-2:][0].group()  # "The Keeper's Rook"
    if len(words) > 1 and words[-1].group().endswith(".") and len(words[-1].group()) > _ABBREVIATION:
        return False
    return (
        any(word.group().endswith(":") for word in words)
        or (not language.determiners and _POSSESSED.search(words[-1].group()) is not None)
        or (_is_capital(owner) and flat(owner) in language.determiners)
    )


@lru_cache(maxsize=1 << 14)
def _is_capital(word: str) -> bool:
    elided = _ELIDED.match(word)  # "L'anime" begins no title, though "L'Arc" does
    head = word[elided.end() :] if elided else word.lstrip("'’‘([#")
    if DESCRIBING.search(word):
        return False
    return 0 < len(head) <= _LONGEST_WORD and (head[0].isupper() or head[0].isdigit() or any(map(str.isupper, head)))


def _trimmed(run: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop a possessive, marks, and a date around the title: "Blue Hour on July 8", "Friday for Blue Hour"."""
    bare, start = run.text, 0
    if bare[-1] in _TAILS:
        bare = _RUN_TAIL.sub("", bare)
    if len(bare.split()) > 1:
        bare, start = _without_date(_ORDINAL_BEHIND.sub("", bare), lexicon.language)
    language = lexicon.language
    before = None if start else before_title(language).match(bare) or _season_before(language).match(bare)
    before = before or (None if start else _YEAR_BEFORE.match(bare))
    return run.part(before.end() if before else start, len(bare))


def _without_date(run: str, language: Language) -> tuple[str, int]:
    """Return a run of several words less a date or a common word behind it, and where what is behind a day begins."""
    exclaimed = _EXCLAIMED.match(run)
    if exclaimed and flat(exclaimed.group(2)) in language.never_names:
        run = exclaimed.group(1)
    dated = _DATED.match(run)
    if dated and (_is_no_ending(dated.group(2), language) or _IN_YEAR.search(run)):
        run = dated.group(1)
    behind = _DAY_BEHIND.search(run)
    if behind and flat(behind.group(1)) in language.calendar:
        run = run[: behind.start()]
    day = _DAY.match(run)
    return run, day.end() if day and flat(day.group(1)) in language.calendar else 0


@lru_cache(maxsize=1 << 10)
def _is_no_ending(word: str, language: Language) -> bool:
    """Say whether a preposition leads from a title to a day, a place or where a work is shown with this word."""
    known = language.calendar | language.places | language.streamers | language.cues.get("outlets", frozenset())
    return not known.isdisjoint(flat(word).split())


@cache
def before_title(language: Language) -> re.Pattern[str]:
    """Return what stands before a run without belonging to it: a quotation mark, an elided word ("d'Rook")."""
    return re.compile(rf"['‘](?=\w{{2}}.)|(?:{any_of(language.elisions)})['’](?=\w)")


@cache
def _season_before(language: Language) -> re.Pattern[str]:
    of = any_spelled_as(language, "o")
    return re.compile(rf"\d{{1,2}}\s(?:{of})\s(?=\S)")


def without_preposition(run: Stretch, wanted: str, lexicon: Lexicon) -> Stretch:
    """Drop "For" from a run that begins a sentence, unless the headline has it too."""
    head, _, rest = run.text.partition(" ")
    if rest and lexicon.language.function_words.get(flat(head)) in _LEADING and f" {plain(run.text)} " not in wanted:
        return run.part(len(head), len(run.text))
    small = lexicon.language.sentence_titles and flat(head) in lexicon.language.dropped
    if rest and small and f" {plain(run.text)} " not in wanted and rest[0].islower():
        behind = _SMALL.match(run.text, len(head))  # "Besides Aya Mori, the series …"
        return run.part(behind.end() if behind else len(head), len(run.text))
    return run


@lru_cache(maxsize=1 << 13)
def plain(text: str) -> str:
    """Return the words of a title as they are compared: without case, accents, marks at their edges and possessives."""
    folded = _ELIDING.sub(r"\1 ", unaccented(flat(text)).replace("–", " "))
    words = (word.removesuffix("'s").strip(_EDGE) for word in folded.split())
    return " ".join(word for word in words if word)


def is_common(text: str, lexicon: Lexicon) -> bool:
    """Say whether a run holds nothing but numbers, words that the language also writes in capitals, and role nouns."""
    language = lexicon.language
    words = [word.rpartition("'")[2] if language.elisions else word for word in plain(text).replace("/", " ").split()]
    if language.sentence_titles:
        folded = unaccented(flat(text))
        if any(start == 0 and end == len(text) for start, end, _ in lexicon.labels.find(folded)):
            return True
    common = _common(language)
    if len(words) == 1 and words[0] in _LEGAL:
        return True
    return all(word in common or _NUMBER.fullmatch(word) for word in words)


@cache
def _common(language: Language) -> frozenset[str]:
    """Return the words that make no title: those of works and sections as well where titles are written as they are."""
    if not language.sentence_titles:
        return language.never_names | language.places | language.news_nouns
    return language.never_names.union(map(unaccented, language.never_names)).union(
        language.work_nouns,
        language.dropped,
        language.elisions,
        language.title_joiners,
        language.event_words,
        *language.sections.values(),
    )


def parted(run: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Split a run at "and" before a capital.

    >>> from staffroll.extract.lexicon import lexicon
    >>> [part.text for part in parted(Stretch(0, 17, "Aya Mori and Kite"), lexicon("en"))]
    ['Aya Mori', 'Kite']
    """
    for part in split(run, _and_before_capital(lexicon.language)):
        yield from (
            split(part, or_before_capital(lexicon.language)) if lists_titles(part, lexicon.language) else (part,)
        )


@cache
def _and_before_capital(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(word for word in language.and_words if word.isalpha())})\s(?=[A-Z])")
