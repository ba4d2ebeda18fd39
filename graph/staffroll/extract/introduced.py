"""What tells that a stretch is a work's title where no noun for a work stands right beside it.

It has what only works have ("the trailer of Rook"), or something is said of it that is said of works ("Rook is a new
anime", "Rook, directed by Aya Mori").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.proper import is_common, parted
from staffroll.extract.stretch import QUOTES, Stretch, flat
from staffroll.extract.wording import CAPITAL, text_before
from staffroll.lang import Language, any_of, any_spelled_as, words_of_holders, works_and_sources

_BEFORE = 60  # characters looked back
_BEHIND = 130
_ENDING = frozenset(",.(")
_PARTING = frozenset("–—-:|")
_ARTICLE = 3  # letters
_DESCRIBED = 7  # words that a noun for a work and what describes it take
_MADE = frozenset(("director", "creator", "script", "animation-production", "manga"))  # roles that only works have
_WORD = r"[^\s,.;:()«»\"“”]+"


def is_introduced(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether what stands around a title tells that it is one."""
    language = lexicon.language
    if not language.publicity:
        return False
    if _is_led_to(title, text, lexicon) and _is_no_holder(title, text, lexicon):
        return True
    return _said(language).match(flat(text[title.end : title.end + _BEHIND])) is not None


def _is_led_to(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether what stands before a title leads to one: whose trailer it is, a described noun, its author."""
    before = text_before(text, title.start, _BEFORE)
    if _had(lexicon.language).search(flat(before)) is not None:
        return True
    if (" " in title.text or text.count(title.text) > 1) and _is_described(before, lexicon):
        return True
    ends = text[title.end : title.end + 2].lstrip("\"”“»«’'")[:1] in _ENDING
    return ends and _of_author(lexicon.language).search(before) is not None


def openings(text: str, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what sentences begin with of which they say that it is a work, small letters or not."""
    language = lexicon.language
    if not language.publicity:
        return
    nouns = works_and_sources(language) | language.never_names | language.dropped | language.articles
    for match in _opening(language).finditer(text):
        title = Stretch.of(text, *match.span(1))
        words = flat(title.text).split()
        told = not nouns.issuperset(words) and not is_romaji(title.text)
        told = told and ("," not in title.text or flat(text).count(flat(title.text)) > 1) and not _acts(words, lexicon)
        if told and _said(language).match(flat(text[title.end : title.end + _BEHIND])):
            yield title


def _acts(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether words hold a verb, as sentences do that go on behind a comma: "Aya Mori directs it, the series"."""
    has = any(lexicon.language.function_words.get(word) == "v" for word in words)
    return has or any(lexicon.verbs.find(" ".join(words)))


def is_of_event(title: Stretch, text: str, language: Language) -> bool:
    """Say whether an event is of what seems a title: "the international festival of animated film of Rook"."""
    if not language.sentence_titles:
        return False
    return _gathering(language).search(flat(text_before(text, title.start, _BEFORE))) is not None


def with_tail(title: Stretch, text: str, lexicon: Lexicon) -> Stretch:
    """Return a title with the words in small letters up to a bracket, a pause or a verb: "Lluvia de plata,".

    Only where it never stands without them.
    """
    language = lexicon.language
    if not language.publicity or language.capital_nouns or not title.text[0].isalpha():
        return title
    behind = _tail(language).match(text, title.end)
    begun = is_common(title.text, lexicon) or text[title.start - 2 : title.start - 1] in _PARTING
    if behind is None or begun or (" " in title.text and text[behind.end() : behind.end() + 2] != " ("):
        return title
    whole = Stretch.of(text, title.start, behind.end())
    return whole if text.count(title.text) == text.count(whole.text) else title


def _is_described(before: str, lexicon: Lexicon) -> bool:
    """Say whether a noun for a work and a few words that describe it end a text: "the light novels of fantasy"."""
    language = lexicon.language
    words = before.rsplit("\n", 1)[-1].rstrip("\"“«„»'‘ ").replace("'", "' ").replace("’", "' ").split()[-_DESCRIBED:]
    places = [place for place, word in enumerate(words[:-1]) if flat(word) in works_and_sources(language)]
    gap = words[places[-1] + 1 :] if places else []
    if not gap or language.function_words.get(gap[-1], "x") != "x" or not all(_is_word(word, language) for word in gap):
        return False
    letters = {language.function_words.get(word, "x") for word in gap}
    return letters <= {*"xotr"} and not any(lexicon.verbs.find(" ".join(gap)))


def _is_word(word: str, language: Language) -> bool:
    return (language.capital_nouns or word.islower()) and word.rstrip("'").replace("-", "").isalpha()


def _is_no_holder(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a title stands in marks or is no name of a person, a company or a service."""
    if not title.text[0].isalpha():
        return False
    if text[title.start - 1 : title.start] in {*QUOTES}:
        return True
    owner = title.text.removesuffix("s") if lexicon.language.capital_nouns else ""  # "Aya Moris Rook"
    people = is_romaji(owner) or any(is_romaji(part.text) for part in parted(title, lexicon))
    people = people or (" " not in title.text and _is_surname(title.text, text))
    return not people and words_of_holders(lexicon.language).isdisjoint(flat(title.text).split())


def _is_surname(word: str, text: str) -> bool:
    """Say whether a text prints a word behind another as a person's name."""
    return any(is_romaji(name.group()) for name in re.finditer(rf"{CAPITAL}[\w'’-]+ {re.escape(word)}\b", text))


@cache
def _tail(language: Language) -> re.Pattern[str]:
    """Return up to three small words before a bracket, a pause, or a word such as "is" or "has"."""
    verbs = any_spelled_as(language, "uv")
    return re.compile(rf"(?: [^\W\d_A-ZÀ-Þ][^\W\d_]*){{1,3}}(?= \(|[,.;]|\s(?:{verbs})\s)")


@cache
def _opening(language: Language) -> re.Pattern[str]:
    """Return what a sentence begins with, up to a bracket, a word such as "is" or an apposition."""
    being, articles = any_spelled_as(language, "u"), any_of(() if language.articles else _short(language.dropped))
    return re.compile(
        rf"(?:^|\n|[.!?…]\s)({CAPITAL}[^\s,.;:()«»\"“”]*(?:,? {_WORD}){{0,7}}?),?"
        rf"(?: \([^()\n]{{1,90}}\))? (?=(?:(?:{being})|(?<=, )(?:{articles})) )"
    )


@cache
def _had(language: Language) -> re.Pattern[str]:
    """Return a noun for what works have, and the word that leads to whose it is: "the new trailer of"."""
    nouns = any_of(language.publicity | language.work_nouns)
    return re.compile(rf"\b(?:{nouns})(?:\s[^\W\d_]+){{0,2}}\s{_leading(language)}[\"“«„»'‘]?$")


@cache
def _gathering(language: Language) -> re.Pattern[str]:
    """Return a noun for an event, what describes it, and the word that leads to whose it is."""
    events = any_of(language.event_words)
    return re.compile(rf"\b(?:{events})(?:\s(?:\w['’])?[^\W\d_]+){{0,4}}\s{_leading(language)}$")


def _leading(language: Language) -> str:
    """Return a regular expression of the words such as "of", elided or not."""
    of = any_spelled_as(language, "bft" if language.capital_nouns else "o")
    elided = any_of(word for word in language.elisions if language.function_words.get(word) == "o")
    return rf"(?:(?:{of})\s|(?:{elided})['’])"


@cache
def _of_author(language: Language) -> re.Pattern[str]:
    """Return what stands before a title whose author is named ahead of it: "the sports manga of Aya Mori,"."""
    nouns, of, made = any_of(works_and_sources(language)), any_spelled_as(language, "ob"), any_of(_made_by(language))
    return re.compile(
        rf"(?i:\b(?:{nouns})(?:\s[^\W\d_]+){{0,3}}\s(?:{of})|\b(?:{made}))\s{CAPITAL}[^,.;:()\n]{{2,44}},\s[\"“«„»'‘]?$"
    )


@cache
def _said(language: Language) -> re.Pattern[str]:
    """Return what is said of a work behind its title and a bracket: that it is one, or who made it."""
    being, articles = any_spelled_as(language, "u"), any_of(language.articles or _short(language.dropped))
    works = any_of(works_and_sources(language) | language.productions)
    joined = r"\w*" if language.capital_nouns else ""
    made = any_of(_made_by(language))
    return re.compile(
        rf"[\"”»“«]?(?:\s\([^()\n]{{1,90}}\))?,?\s"
        rf"(?:(?:(?:{being})\s|(?<=,\s))(?:{articles})[\s’'](?:[\w-]+\s){{0,3}}{joined}(?:{works})\b"
        rf"|(?:(?:{being})\s)?(?:{made})\s)"
    )


def _short(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if len(word) <= _ARTICLE)


def _made_by(language: Language) -> Iterator[str]:
    for verb in language.verbs:
        if verb.role in _MADE:
            yield from verb.passives
