"""Which company an article tells of, and what then stands for it: "it", "the company", "the studio".

Below "Kite Works Files for Bankruptcy", "The studio animated Blue Hour" names who did.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from staffroll.extract.agents import Named, could_be_japanese, is_romaji, kind_of
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.proper import is_common, parted, plain, proper_runs
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.wording import small_words
from staffroll.lang import Language, any_of, any_spelled_as

_OPENING = 400  # characters of a text in which its company is named
_ACTS = frozenset("uvxV")  # the letters of what may stand behind who does something
_LOOKED_BACK = 80  # characters from the noun for a company to its name
_WORD = r"[A-ZÀ-Þ0-9](?:[\w&-]|['’](?=\w))*"
_NAME = rf"(?<![/\w])({_WORD}(?:\s{_WORD}){{0,3}})(?!/)"
_NAME_BEHIND, _NAME_BEFORE = re.compile(rf",?\s{_NAME}"), re.compile(rf"{_NAME}\s$")
_BEGINS = frozenset(",;&x")  # the letters that a clause begins behind


def told_of(headline: Stretch, opening: Stretch, lexicon: Lexicon) -> tuple[Named, ...]:
    """Return the company that a headline and the first paragraph name, where either tells of a company's affairs."""
    language = lexicon.language
    said = set(re.findall(r"[\w'-]+", flat(f"{headline.text} {opening.text[:_OPENING]}")))
    if not headline or language.affairs.isdisjoint(said):
        return ()
    described = _described(opening.text[:_OPENING], language)
    parts = (part for run in proper_runs(headline, lexicon) for part in parted(run, lexicon))
    names = (name for part in parts for name in _in_text(part, opening, lexicon))
    firm = next((name for name in names if _is_firm(name, described, lexicon)), None)
    firm = firm or _headed(headline, opening, language)
    return (Named(firm, kind="organization"),) if firm else ()


def _headed(headline: Stretch, opening: Stretch, language: Language) -> Stretch | None:
    """Return the longest name behind a noun for a company that the headline prints as well."""
    heading = f" {plain(headline.text)} "
    for found in _named_firm(language).finditer(opening.text, 0, _OPENING):
        words = found.group(1).split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if f" {plain(name)} " in heading:
                return opening.part(found.start(1), found.start(1) + len(name))
    return None


def described_first(headline: Stretch, opening: Stretch, lexicon: Lexicon) -> tuple[Named, ...]:
    """Return the company that a headline names and the text begins by describing: "Kite is a studio that".

    >>> from staffroll.extract.lexicon import lexicon
    >>> kite = "Kite is an animation studio in Kobe."
    >>> [each.name.text for each in described_first(Stretch(0, 4, "Kite"), Stretch(0, len(kite), kite), lexicon("en"))]
    ['Kite']
    """
    language = lexicon.language
    if language.writing or not (headline and language.firm_nouns):
        return ()
    begins = _begins_described(language).match(opening.text)
    if begins is None or plain(begins["name"]) not in plain(headline.text):
        return ()
    return (Named(opening.part(*begins.span("name")), kind="organization"),)


@cache
def _begins_described(language: Language) -> re.Pattern[str]:
    """Return how a text about a company begins: with its name, a bracket, and what it is."""
    articles = any_of(language.determiners | language.articles) if language.determiners else r"\w{1,4}"
    one_of = any_of(language.one_of)
    is_a = rf"(?:,\s|\s(?:{any_spelled_as(language, 'u')})\s)(?:{one_of}|{articles})\s"
    nouns = any_of([*language.firm_nouns, *(f"{noun}s" for noun in language.firm_nouns)])
    return re.compile(
        rf"(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ0-9][\w.&'’-]*(?:\s[A-ZÀ-Þ0-9&][\w.&'’-]*){{0,4}})(?:,\s(?:Inc|Ltd|Co)\.)?"
        rf"(?:\s?\([^()]{{1,80}}\))?{is_a}(?:[\w'’-]+,?\s){{0,7}}?(?:{nouns})\b"
    )


def _is_firm(name: Stretch, described: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether a name is a company's by its own words, or as it is `described`."""
    said_so = kind_of(Named(name), lexicon.language, None) == "organization" or flat(name.text) in described
    return said_so and not is_romaji(name.text) and not is_common(name.text, lexicon)


def _in_text(part: Stretch, opening: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the runs of the first paragraph that a headline's run holds, the longest first."""
    found = (piece for run in proper_runs(opening, lexicon) for piece in parted(run, lexicon))
    wanted = f" {plain(part.text)} "
    yield from sorted((run for run in found if f" {plain(run.text)} " in wanted), key=lambda run: -len(run.text))


def _described(text: str, language: Language) -> frozenset[str]:
    """Return the names, folded, that a noun for a company stands before: "the animation studio Kite"."""
    words = [match.group(1).split() for match in _named_firm(language).finditer(text)]
    return frozenset(flat(" ".join(name[:count])) for name in words for count in range(1, len(name) + 1))


@cache
def _named_firm(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language.firm_nouns)})\s((?:[A-Z0-9][\w.&'-]*\s?){{1,4}})")


def named_in(text: str, language: Language) -> frozenset[str]:
    """Return the names of a text, folded, beside which a noun or an office says that they are companies'.

    >>> from staffroll.lang import language
    >>> sorted(named_in("Kite, a small studio, and the studio Tin Hat left the Rook company.", language("en")))
    ['kite', 'rook', 'tin hat']
    """
    if language.writing or not language.firm_nouns:
        return frozenset()
    places = [(*place, True) for place in _places(text, language.firm_nouns)]
    places += [(*place, False) for place in _places(text, language.offices)]
    found = {name for start, end, noun in places for name in _beside(text, start, end, language, noun=noun)}
    common = small_words(text) | language.never_names | language.places | language.company_words if found else ()
    return frozenset(flat(name) for name in found if not (_is_person(name, text) or flat(name) in common))


def _is_person(name: str, text: str) -> bool:
    """Say whether a name is a person's: in two words, or the last of a full name that a text prints."""
    if " " in name or not could_be_japanese(name):
        return is_romaji(name)
    return re.search(rf"\b[A-Z][a-zōū'-]+\s{name}\b", text) is not None


def takes_up(text: str, language: Language) -> bool:
    """Say whether a text speaks of a company that it has named as "the studio"."""
    return any(words in text or words.capitalize() in text for words in language.firm_again)


def _places(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where any of some words stand in a text; looking for each of them by itself is much the fastest."""
    for word in words:
        end = 0
        while (start := text.find(word, end)) >= 0:
            end = start + len(word)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                yield start, end


def _beside(text: str, start: int, end: int, language: Language, *, noun: bool) -> Iterator[str]:
    """Yield the names beside a noun for a company or an office of one.

    "Studio Kite"; "a studio, Kite"; "Kite, a studio"; "the Kite studio"; "Kite president".
    """
    if noun and (behind := _NAME_BEHIND.match(text, end)):
        yield behind[1]
    before = text[max(0, start - _LOOKED_BACK) : start]
    apposed = _apposed(language).search(before) if noun else None
    beside = None if language.sentence_titles or language.capital_nouns else _NAME_BEFORE.search(before)
    yield from (found[1] for found in (apposed, beside) if found)


@cache
def _apposed(language: Language) -> re.Pattern[str]:
    """Return a name with a comma and what leads to its noun: "Kite, a small animation "."""
    articles = any_of(language.determiners | language.articles) or r"\w{2,3}"
    other = rf"(?!(?:{any_spelled_as(language, 'oit@bwnp')})\s)[\w-]+\s"
    return re.compile(rf"{_NAME},\s(?:{articles})\s(?:{other}){{0,3}}$")


def with_pronouns(spans: Sequence[Span], sentence: Stretch, language: Language) -> Sequence[Span]:
    """Take "it", "the company" and "the studio" for pronouns of the company where they do something."""
    found = list(spans)
    opening = _begins_with_firm(language).match(sentence.text)
    if opening and spans and spans[0].stretch.start >= sentence.start + opening.end() and spans[0].letter in _ACTS:
        return [Span("h", sentence.part(0, opening.end())), *found]
    for number, span in enumerate(spans):
        behind = spans[number + 1].letter if number + 1 < len(spans) else ""
        means = span.letter == "y" and flat(span.stretch.text) in language.work_pronouns
        means = means or flat(span.stretch.text) in language.firm_nouns
        begins = number == 0 or spans[number - 1].letter in _BEGINS
        if means and begins and behind in _ACTS:
            found[number] = span._replace(letter="h", names=())
    return found


@cache
def _begins_with_firm(language: Language) -> re.Pattern[str]:
    determiners = any_of([word.capitalize() for word in language.determiners])
    return re.compile(rf"(?:{determiners})\s(?:{any_of(language.firm_nouns)})(?!\w)")
