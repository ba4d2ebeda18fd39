"""Headings that name a person or a company, of whom what stands beneath speaks: "Aya Mori", "Kite Studios (1988)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.passages import Passage
from staffroll.extract.stretch import Stretch, flat, unaccented

_BEHIND = re.compile(r"\s?[(（][^()（）]{1,40}[)）]$|\s?[:：–—-]+$")
_NUMBER = re.compile(r"\d{1,2}[.)]\s")
_OPENING = 160  # characters of a text in which a life begins
_DESCRIBED = 60  # characters in which it says what somebody is
_ROLE_FIRST = re.compile(r"(?:An?|The|Ein|Eine|Un|Une|Una|Uno)\s")


def profiled(headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> dict[Stretch, Named]:
    """Return the headings below a headline that are the names of those whom their paragraphs are about."""
    if lexicon.language.writing or not lexicon.language.lives:
        return {}
    return dict(_named(headline, passages, lexicon))


def _named(headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[tuple[Stretch, Named]]:
    seen: set[Stretch] = set()
    for passage in passages:
        heading = passage.heading
        if heading is None or heading in seen or heading.start <= headline.start:
            continue
        seen.add(heading)
        name = _bare(heading)
        if name and is_romaji(name.text) and _is_life(passage.stretch.text, lexicon):
            yield heading, Named(name, kind="person")
        elif name and kind_of(Named(name), lexicon.language, None) == "organization" and _is_firm(passage, lexicon):
            yield heading, Named(name, kind="organization")


def _bare(heading: Stretch) -> Stretch:
    """Drop a number before a name and what stands in brackets behind it."""
    number = _NUMBER.match(heading.text)
    start = number.end() if number else 0
    behind = _BEHIND.search(heading.text)
    return heading.part(start, behind.start() if behind else len(heading.text))


def _is_life(text: str, lexicon: Lexicon) -> bool:
    """Say whether a text begins to tell of somebody's life, or with what somebody is."""
    opening = flat(text[:_OPENING])
    first = lexicon.language.function_words.get(opening.split(" ", 1)[0])
    if first == "h" or any(words in opening for words in lexicon.language.lives):
        return True
    described = _ROLE_FIRST.match(text) is not None
    return described and any(lexicon.labels.find(unaccented(opening[:_DESCRIBED])))


def _is_firm(passage: Passage, lexicon: Lexicon) -> bool:
    words = set(re.findall(r"\w+", flat(passage.stretch.text[:_OPENING])))
    return not words.isdisjoint(lexicon.language.firm_nouns | lexicon.language.founding)
