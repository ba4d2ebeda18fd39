"""Who a sentence says won which prize for what: "the prize for Best Script went to Aya Mori for Rook".

The prize tells the role. Names and titles are read from the words, since lists of them alternate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, looks_personal
from staffroll.extract.draft import Draft, Known
from staffroll.extract.shapes.kinds import is_of_staff
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, unaccented, unquoted
from staffroll.lang import Language, any_of

_CLOSE = 24  # characters from a word of praise to the role
_LONGEST_TITLE = 80
_CAPITAL = r"[A-ZÀ-ÞŌŪ0-9]"
_NAME = rf"(?P<name>{_CAPITAL}[\w'’-]+(?:\s{_CAPITAL}[\w'’-]+){{1,3}})"
_ANY_NAME = re.compile(_NAME)


def won(sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Yield the credits of those whom a sentence says to have won a prize for a work."""
    language = known.lexicon.language
    if language.writing or not language.prize_for or not (known.awarded or _speaks_of_prizes(sentence, language)):
        return
    prizes = list(_prizes(sentence, known))
    for found in _for_work(language).finditer(sentence.text) if prizes else ():
        named = sentence.part(*found.span("name"))
        if looks_personal(named.text) and _is_no_prize(named, language):
            yield from _credit(named, _nearest(prizes, named.start), found.end(), sentence, language)
    for role, wording in prizes:
        place = wording.end - sentence.start
        behind = _behind_prize(language).match(sentence.text, place)
        winner = _winner_before(sentence, wording.start - sentence.start) if behind else None
        if behind and winner and _is_no_prize(winner, language):
            yield from _credit(winner, (role, wording), behind.end(), sentence, language)


def _credit(
    named: Stretch, prize: tuple[str, Stretch], start: int, sentence: Stretch, language: Language
) -> Iterator[Draft]:
    if title := _title(sentence, start, language):
        yield Draft(Named(named), prize[0], "prose", 0.8, role_as=prize[1], work=title, aside=True)


def _winner_before(sentence: Stretch, place: int) -> Stretch | None:
    """Return the last full name before a prize in its clause: "Aya Mori won the prize for the best script for Rook"."""
    clause = max(sentence.text.rfind(mark, 0, place) for mark in (". ", "; ", ", ")) + 1
    found = list(_ANY_NAME.finditer(sentence.text, max(clause, 0), place))
    named = sentence.part(*found[-1].span("name")) if found else None
    return named if named and is_romaji(named.text) else None


def _speaks_of_prizes(sentence: Stretch, language: Language) -> bool:
    return any(word in sentence.text or word.capitalize() in sentence.text for word in language.prizes)


@cache
def _behind_prize(language: Language) -> re.Pattern[str]:
    """Return what leads from the role of a prize to the work: "award for", "for her work on"."""
    small = r"(?:[a-zß-öø-ÿ]+['’]?\s?){0,6}?"
    leads = any_of(language.prize_for[:1])
    return re.compile(rf"(?:\s(?i:{any_of(language.prizes)}))?\s(?:{leads})\s{small}(?=[\"“«»„]|{_CAPITAL})")


@cache
def _prize(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language.prizes)})s?\b", re.IGNORECASE)


def _prizes(sentence: Stretch, known: Known) -> Iterator[tuple[str, Stretch]]:
    """Yield the roles that prizes of a sentence are for: "Best Director", "the Music Award"."""
    folded = unaccented(flat(sentence.text))
    praised = [found.end() for found in _praise(known.lexicon.language).finditer(folded)]
    wide = vocabulary.load()
    for start, end, role in known.lexicon.labels.find(folded) if praised or known.awarded else ():
        before = any(0 <= start - place <= _CLOSE for place in praised)
        behind = _prize(known.lexicon.language).match(folded, end + 1)
        if (before or behind) and is_of_staff(role) and not wide.is_a(role, "theme-performance"):
            yield role, sentence.part(start, end)


@cache
def _praise(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(map(unaccented, language.award_words))})\s")


@cache
def _for_work(language: Language) -> re.Pattern[str]:
    """Return a name, what may stand behind it, and the words that lead from a winner to the work."""
    leads = rf"(?:{any_of(language.prize_for[:1])})\s"
    small = r"(?:[a-zß-öø-ÿ]+['’]?\s?){0,6}?"
    return re.compile(
        rf"{_NAME}(?:,\s[a-zß-öø-ÿ][^,.;A-ZÀ-Þ]{{0,30}})?,?\s(?:[a-zß-öø-ÿ]+\s)?{leads}{small}(?=[\"“«»„]|{_CAPITAL})"
    )


def _title(sentence: Stretch, start: int, language: Language) -> Stretch | None:
    """Return the title that begins at a place: what stands in marks, else up to what ends it."""
    if sentence.text[start] in QUOTES:
        closed = enclosures(sentence.text[start:]).get(0)
        quoted = unquoted(sentence.part(start, start + closed)) if closed else None
        return quoted.part(0, len(quoted.text.rstrip(",."))) if quoted else None
    if language.capital_nouns:
        return None
    end = _ends(language).search(sentence.text, start)
    title = sentence.part(start, end.start() if end else len(sentence.text))
    return title if title and len(title.text) <= _LONGEST_TITLE else None


@cache
def _ends(language: Language) -> re.Pattern[str]:
    ands, who = any_of(language.and_words), any_of(_relatives(language))
    return re.compile(rf",\s|[;()]|\.\s|\.?$|\s(?:{ands})\s(?=[^\W\dA-Z]|{_CAPITAL}\S+\s{_CAPITAL})|\s(?:{who})\s")


def _relatives(language: Language) -> list[str]:
    return [word for word, letter in language.function_words.items() if letter in "puv" and word.isalpha()]


def _nearest(prizes: list[tuple[str, Stretch]], place: int) -> tuple[str, Stretch]:
    """Return the last prize named before a place, else the first."""
    before = [each for each in prizes if each[1].start <= place]
    return before[-1] if before else prizes[0]


def _is_no_prize(named: Stretch, language: Language) -> bool:
    words = set(flat(named.text).split())
    return words.isdisjoint(language.award_words | language.prizes | language.event_words | language.company_words)
