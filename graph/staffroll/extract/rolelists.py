"""Whom an actor has voiced, where an article about the actor lists it: "Bee (Rook), Moth (Tin Sky) and Rin (Kite)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft, Known
from staffroll.extract.proper import is_common
from staffroll.extract.shapes import CAST
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch
from staffroll.extract.wording import CAPITAL
from staffroll.lang import Language, any_of, any_spelled_as, spelled_as

_FEWEST = 3
_CHARACTER = rf"(?P<character>{CAPITAL}[^,;:()\n]{{0,40}}?)"
_BRACKETED = rf"{_CHARACTER}\s?\((?P<title>{CAPITAL}[^()\n]{{1,60}}?)(?:,\s(?:19|20)\d\d)?\)"
_BETWEEN = r"(?:\s?[,;]\s(?:{and_words})?\s?|\s(?:{and_words})\s)(?:(?:{of})\s|d['’])?"


def told(sentence: Stretch, known: Known, actor: Named) -> Iterator[Draft]:
    """Yield the roles of an actor that a sentence lists, three at least, each with its work."""
    held = {draft for each in _shapes(known.lexicon.language) for draft in _listed(each, sentence, known, actor)}
    yield from sorted(held, key=lambda draft: draft.work or sentence)


def acts(spans: Sequence[Span]) -> bool:
    """Say whether a noun or a verb of a sentence speaks of voices."""
    roles = (role for span in spans for role, _ in span.roles)
    verbs = (span.verb.role for span in spans if span.verb)
    return "s" in letters(spans) or not CAST.isdisjoint([*roles, *verbs])


def _listed(shape: re.Pattern[str], sentence: Stretch, known: Known, actor: Named) -> Iterator[Draft]:
    between = _between(known.lexicon.language)
    run: list[re.Match[str]] = []
    for item in shape.finditer(sentence.text):
        if run and not between.fullmatch(sentence.text, run[-1].end(), item.start()):
            yield from _drafts(run, sentence, known, actor)
            run = []
        run.append(item)
    yield from _drafts(run, sentence, known, actor)


def _drafts(run: Sequence[re.Match[str]], sentence: Stretch, known: Known, actor: Named) -> Iterator[Draft]:
    start = run[0].end("character") if run else 0
    within = _within(known.lexicon.language).search(sentence.text[:start])  # "in Rook (Bee), Sky (Moth) and Kite (Rin)"
    for item in run if len(run) >= _FEWEST else ():
        title, character = sentence.part(*item.span("title")), sentence.part(*item.span("character"))
        if within and item["title"] and sentence.text[item.start("title") - 1] == "(":
            first = within.end() if item is run[0] else item.start()
            title, character = sentence.part(first, item.end("character")), title
        if not is_common(title.text, known.lexicon):
            yield Draft(
                actor._replace(asides=()),
                "voice-actor",
                "prose-cast",
                0.85,
                work=title,
                character=character,
                pronoun=character,
                aside=True,
            )


@cache
def _shapes(language: Language) -> tuple[re.Pattern[str], ...]:
    within = any_spelled_as(language, "i")
    joined = any_of(language.and_words)
    led = any_of(filter(str.isalpha, language.dropped.union(spelled_as(language, "t"))))  # "al padre de Bee en Rook"
    named = rf"(?<!\w)(?P<led>(?:{led})\s)?(?P<character>(?(led)\w|{CAPITAL})[^,;:()«»“”\n]{{0,40}}?)"
    marked, bare = "[^«»“”\\n]{0,80}?(?=[»”“«])", "[^,;()«»“”\\n]{0,60}?"
    title = rf"(?P<mark>[«“„»])?(?P<title>(?(mark)\w|{CAPITAL})(?(mark){marked}|{bare}))[»”“«]?"
    end = rf"(?=[,;]\s|\.$|\s?$|\s\([^()\n]*\)[,.]|\s(?:{joined})\s(?:(?:{led})\s\w|{CAPITAL}))"
    return re.compile(_BRACKETED), re.compile(rf"{named}\s(?:{within})\s{title}{end}")


@cache
def _between(language: Language) -> re.Pattern[str]:
    of = any_of(spelled_as(language, "o"))  # "celui de Bee dans Rook, de Moth dans Tin Sky"
    return re.compile(_BETWEEN.format(and_words=any_of(language.and_words), of=of))


@cache
def _within(language: Language) -> re.Pattern[str]:
    within = any_spelled_as(language, "i")
    other = any_of(spelled_as(language, "at"))
    return re.compile(rf"\s(?:{within})\s(?={CAPITAL}[^,;()\n]*$)(?!.*\s(?:{other})\s)")
