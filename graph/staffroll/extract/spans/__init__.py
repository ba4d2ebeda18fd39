"""A sentence as a row of typed spans, each a letter, so that a sentence shape is a regular expression of letters.

| letter | span |
|---|---|
| N | one or several coordinated names (or titles not known as such) |
| T | one or several coordinated titles that the article prints elsewhere |
| R, r | one or several coordinated role nouns; words that mean a role only in a strict frame ("music by") |
| O | a noun that means a role only as the object of a certain verb ("the characters") |
| V, P, D | a verb that takes its agent before it; after it ("directed by"); its participle alone |
| M | a source ("manga", "light novel") |
| y | a word for the work itself ("the show", "anime") |
| q | a quotation |
| h | a pronoun for a person |
| others | function words as the language's table gives them; x is any other word |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from staffroll.extract.agents import Named, is_romaji
from staffroll.extract.lexicon import Dictionary, Lexicon
from staffroll.extract.spans.fixed import fixed_spans
from staffroll.extract.spans.lists import coordinated
from staffroll.extract.spans.names import names_in
from staffroll.extract.spans.performers import with_performers
from staffroll.extract.spans.span import Printed, Span, letters
from staffroll.extract.spans.words import words_of
from staffroll.extract.spans.works import (
    composed_roles,
    genitives,
    place,
    quoted_works,
    with_other_works,
    with_small_titles,
    without_empty_commas,
    without_other_directors,
)
from staffroll.extract.stretch import (
    Stretch,
    enclosures,
    flat,
    masked,
)
from staffroll.lang import Language
from staffroll.records import AgentType

_SMALL_NAME = re.compile(r"[a-z]{4,12}[a-rt-z](?<!self)")  # but no plural
_ROLE_BY = re.compile("[RrO]u?b$")
_LOUD = re.compile(r"[!?]+\s")


def spans_of(
    sentence: Stretch, lexicon: Lexicon, titles: Dictionary[str], names: Dictionary[AgentType], printed: Printed
) -> tuple[Span, ...]:
    """Return the typed spans of a sentence, names and roles coordinated; `titles` and `names` are kept whole.

    Words that the article also prints in lower case are no names at the start of a sentence.
    """
    row = tuple(_typed(sentence, lexicon, titles, names, printed))
    row = without_empty_commas(row) if lexicon.language.sentence_titles else row
    row = tuple(_joined(row, _titled_name)) if lexicon.language.determiners else row
    row = tuple(_with_small_names(row, sentence)) if lexicon.language.determiners else row
    if lexicon.language.determiners and _LOUD.search(sentence.text):
        row = tuple(_joined(row, partial(_exclaimed, sentence=sentence)))
    if lexicon.language.determiners and any(span.letter == "q" for span in row):
        row = tuple(quoted_works(row, lexicon.language))
    row = tuple(genitives(row)) if lexicon.language.capital_nouns else row
    if lexicon.language.sentence_titles and not lexicon.language.capital_nouns:
        row = tuple(composed_roles(row, lexicon.nominal))
        row = tuple(with_small_titles(tuple(with_other_works(without_other_directors(row))), sentence))
    return coordinated(with_performers(row, sentence, lexicon.language), lexicon)


def _joined(row: Sequence[Span], join: Callable[[Span, Span], Span | None]) -> Iterator[Span]:
    """Yield the spans, those that `join` makes one of as one."""
    held: Span | None = None
    for span in row:
        whole = join(held, span) if held else None
        if held and whole is None:
            yield held
        held = whole or span
    if held:
        yield held


def _with_small_names(row: Sequence[Span], sentence: Stretch) -> Iterator[Span]:
    """Yield the spans, one word in small letters behind a role and "by" as a name: "character designs by mofu."."""
    told = letters(row)
    if "bx" not in told and "Rx&N" not in told:
        yield from row
        return
    for number, span in enumerate(row):
        before = row[max(0, number - 3) : number]
        by = span.letter == "x" and letters(before[-1:]) == "b"
        listed = span.letter == "x" and letters(before[-1:]) == "R" and letters(row[number + 1 : number + 3]) == "&N"
        yield _small_name(span, before, sentence) if by else _handle(span, before) if listed else span


def _small_name(word: Span, before: Sequence[Span], sentence: Stretch) -> Span:
    end = word.stretch.end - sentence.start
    ends = sentence.text[end : end + 1] in {"", ".", ",", ";"}
    if ends and _SMALL_NAME.fullmatch(word.stretch.text) and _ROLE_BY.search(letters(before)):
        return Span("N", word.stretch, names=(Named(word.stretch, (), "person"),))
    return word


def _handle(word: Span, before: Sequence[Span]) -> Span:
    """Take one word in small letters between a role's plural and "and" for a name: "composers mofu and Ken Ota"."""
    if before[-1].stretch.text.endswith("s") and _SMALL_NAME.fullmatch(word.stretch.text):
        return Span("N", word.stretch, names=(Named(word.stretch, (), "person"),))
    return word


def _exclaimed(held: Span, span: Span, *, sentence: Stretch) -> Span | None:
    """Join what stands on both sides of an exclamation mark within a sentence to one title: "Rook! The Tin Sky"."""
    if span.letter not in "NT" or not _is_loud_between(held, span, sentence):
        return None
    whole = sentence.part(held.stretch.start - sentence.start, span.stretch.end - sentence.start)
    last = span.names[-1]._replace(name=whole)
    return held._replace(letter="N", stretch=whole, names=(last, *span.names[1:]))


def _titled_name(held: Span, span: Span) -> Span | None:
    """Join a title of one word to the name behind it where both are one person's: "plays Rin Kato" in a film "Rin"."""
    if held.letter != "T" or span.letter != "N" or not _is_one_person(held, span):
        return None
    whole = Stretch(held.stretch.start, span.stretch.end, f"{held.stretch.text} {span.stretch.text}")
    return span._replace(stretch=whole, names=(span.names[0]._replace(name=whole),))


def _is_one_person(title: Span, name: Span) -> bool:
    beside = title.stretch.end + 1 == name.stretch.start and " " not in title.stretch.text
    return beside and is_romaji(f"{title.stretch.text} {name.stretch.text}")


def _is_loud_between(before: Span, behind: Span, sentence: Stretch) -> bool:
    first, last = before.stretch.end - sentence.start, behind.stretch.start - sentence.start
    one = before.letter in "NT" and len(before.names) == len(behind.names) == 1
    return one and _LOUD.fullmatch(sentence.text[first:last]) is not None


def _typed(
    sentence: Stretch, lexicon: Lexicon, titles: Dictionary[str], names: Dictionary[AgentType], printed: Printed
) -> Iterator[Span]:
    text = sentence.text
    inside = enclosures(text)
    blotted = masked(text, inside)
    fixed = fixed_spans(sentence, flat(blotted), lexicon, titles, names, inside)
    words = words_of(sentence, without_elisions(blotted, lexicon.language), fixed, lexicon)
    marks = sorted([*fixed, *words], key=place)
    return names_in(sentence, marks, inside, lexicon, printed)


def without_elisions(text: str, language: Language) -> str:
    """Part an elided word from the one behind it, at the same length: "d'Aya" becomes "d Aya"."""
    if not language.elisions:
        return text
    return _elided(language).sub(lambda match: match.group(1) + " ", text)


@cache
def _elided(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(sorted(language.elisions))})['’](?=\w)", re.IGNORECASE)
