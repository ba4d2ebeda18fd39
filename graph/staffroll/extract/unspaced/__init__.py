"""A sentence of a language that parts no words, or glues particles to them, as the row of spans that shapes read.

The letters are those of `extract.spans`, with a few more:

| letter | span |
|---|---|
| S, B, L | a role noun for who performs a song; who shows a work; who publishes it |
| E | the first season of the work the article is about |
| p | a role noun that names a prize |
| c | a word that makes a character of the name before it (役, 역) |
| others | particles and verbs as the language's tables give them; q is a quotation, x any other word |

A title with what says that someone made it ("「Rook」の監督で知られるNN") becomes an aside of the name behind it, as if
it stood in brackets there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from staffroll.extract.agents import Named
from staffroll.extract.lexicon import Dictionary, Lexicon
from staffroll.extract.spans.span import Span
from staffroll.extract.spans.works import place
from staffroll.extract.stretch import MASK, Stretch, enclosures, flat, masked
from staffroll.extract.unspaced.companies import whole_companies
from staffroll.extract.unspaced.coordination import coordinated
from staffroll.extract.unspaced.han import pieces_of_han
from staffroll.extract.unspaced.hangul import pieces_of_hangul
from staffroll.extract.unspaced.kana import pieces_of_kana
from staffroll.extract.unspaced.known import known_spans, whole_word
from staffroll.extract.unspaced.names import joined_names, may_be_name, name_span
from staffroll.extract.unspaced.persons import may_be_person
from staffroll.extract.unspaced.pieces import NAME_RUN, Piece
from staffroll.extract.unspaced.quotations import quoted_span
from staffroll.extract.unspaced.relative import described_by, led_to
from staffroll.extract.unspaced.rows import (
    attributed,
    begun_with_and,
    holders_named,
    played_names,
    quoted_characters,
    quoted_people,
    short_names,
    singers_of_bands,
    without_denied,
    without_endings,
    without_songs,
)
from staffroll.extract.unspaced.stations import stations_apart, stations_in
from staffroll.lang import Language
from staffroll.records import AgentType


def spans_of(
    sentence: Stretch,
    lexicon: Lexicon,
    titles: Dictionary[str],
    names: Dictionary[AgentType],
    first: str,
    *,
    own_marks: bool = False,
) -> tuple[Span, ...]:
    """Return the typed spans of a sentence, names, titles and roles coordinated and earlier works put with their names.

    `first` is the title of the first season, where the article is about a later one: "第1期" then means it. `own_marks`
    says that titles stand in marks of their own.
    """
    text = sentence.text
    inside = enclosures(text)
    blotted = flat(masked(text, inside))
    if lexicon.language.writing == "hangul" and "-" in text:
        blotted = "".join(
            "-" if sign == "-" and folded != MASK else folded for sign, folded in zip(text, blotted, strict=True)
        )
    fixed = _fixed(sentence, blotted, inside, lexicon, titles, names, first)
    taken = sorted((span.stretch.start - sentence.start, span.stretch.end - sentence.start) for span in fixed)
    pieces = [piece for gap in _gaps(taken, len(text)) for piece in _pieces(blotted, *gap, lexicon.language)]
    fixed += [
        span for title in fixed if title.letter == "T" for span in _behind_title(title, sentence, inside, lexicon)
    ]
    named = [
        name_span(sentence, piece, inside, lexicon.language) for piece in joined_names(pieces, text, lexicon.language)
    ]
    named = short_names(named) if lexicon.language.writing == "kana" else named
    row = without_endings(
        whole_companies(sorted([*fixed, *named], key=place), sentence, lexicon.language),
        lexicon.language.suffixes,
    )
    if lexicon.language.writing == "kana":
        row = played_names(stations_apart(without_denied(row), sentence, lexicon.language), lexicon.language)
        row = described_by(holders_named(row, lexicon.language), sentence)
    if lexicon.language.writing == "han":
        row = singers_of_bands(begun_with_and(quoted_people(row, titles, own_marks=own_marks), text, sentence.start))
    elif lexicon.language.writing == "hangul":
        row = quoted_characters(row, titles)
    row = attributed(without_songs(row), sentence, lexicon.language)
    return coordinated(led_to(row, sentence) if lexicon.language.writing == "kana" else row)


def _behind_title(title: Span, sentence: Stretch, inside: dict[int, int], lexicon: Lexicon) -> Iterator[Span]:
    """Yield whom a bracket right behind a title names: its publisher, or its maker with the role."""
    start = title.stretch.end - sentence.start
    if sentence.text[start : start + 1] not in {"(", "（"} or start not in inside:
        return
    content = sentence.part(start + 1, inside[start] - 1)
    if lexicon.language.writing == "kana" and any(stations_in(content, lexicon.language)):
        return  # which are read with what else brackets say
    roles = [item for item in known_spans(content, flat(content.text), lexicon, Dictionary({}), "") if item[2].roles]
    begin, role = next(((begin, span) for begin, end, span in roles if end == len(content.text)), (None, None))
    printed = next((len(words) for words in lexicon.language.printed_endings if content.text.endswith(words)), 0)
    name = content.part(0, len(content.text) - printed if begin is None else begin)
    prints = content.text.endswith(lexicon.language.publisher_endings or ("\0",))
    if prints and not printed and (len(name.text) == 1 or not name.text.endswith(" ")):
        name, role = content, None  # what it is called by is a part of its name
    if lexicon.language.writing == "hangul":
        first = next((word for word in name.text.split(" ") if word not in lexicon.language.never_names), "")
        name = name.part(name.text.find(first), len(name.text))
        if " " in name.text and may_be_person(name.text):
            yield from (Span("N", name, names=(Named(name),)), *([role] if role else []))
            return
    if (
        NAME_RUN.fullmatch(name.text)
        and not name.text.isdigit()
        and may_be_name(name.text, lexicon.language, said=prints and name == content)
    ):
        yield Span("N", name, names=(Named(name),))
        if role:
            yield role


def _gaps(taken: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    position = 0
    for start, end in [*taken, (length, length)]:
        if start > position:
            yield position, start
        position = max(position, end)


def _fixed(
    sentence: Stretch,
    blotted: str,
    inside: dict[int, int],
    lexicon: Lexicon,
    titles: Dictionary[str],
    names: Dictionary[AgentType],
    first: str,
) -> list[Span]:
    """Return quotations, known titles, roles, sources and the language's own phrases, the longest first."""
    text = sentence.text
    found = [quoted_span(sentence, start, end, lexicon.language) for start, end in inside.items()]
    if any(span.letter == "T" and span.stretch.text[0] == "[" for span in found):  # single marks are for names then
        found = [span._replace(letter="N") if span.stretch.text[0] in "‘'" and span.names else span for span in found]
    found = [_first_season(span, first, lexicon.language) for span in found]
    if lexicon.language.writing == "kana":
        found = [span._replace(letter="N") if _is_known_group(span, names) else span for span in found]
    taken = [False] * len(blotted)
    for start, end in inside.items():
        taken[start:end] = [True] * (end - start)
    for start, end, kind in names.find(blotted):
        taken[start:end] = [True] * (end - start)
        behind: tuple[Stretch, ...] = ()
        if end in inside and text[end] in "(（":
            behind = (sentence.part(end + 1, inside[end] - (text[inside[end] - 1] in ")）")),)
        found.append(Span("N", sentence.cut(start, end), names=(Named(sentence.cut(start, end), behind, kind),)))
    for start, end, span in sorted(
        known_spans(sentence, blotted, lexicon, titles, first), key=lambda item: item[0] - item[1]
    ):
        if True not in taken[start:end]:
            taken[start:end] = [True] * (end - start)
            found.append(span)
    return [whole_word(span, sentence, taken, lexicon.language) for span in found if span.letter]


def _first_season(span: Span, first: str, language: Language) -> Span:
    """Take quotation marks that hold "the first season" for it, as the same words without them."""
    if span.letter != "T" or not re.fullmatch(language.first_season or r"(?!)", flat(span.names[0].name.text)):
        return span
    named = (Named(span.names[0].name._replace(text=first)),) if first else ()
    return span._replace(letter="E" if first else "q", names=named)


def _is_known_group(span: Span, names: Dictionary[AgentType]) -> bool:
    """Say whether quotation marks hold the name of a group that the article tells to be one elsewhere."""
    if span.letter != "T":
        return False
    name = flat(span.names[0].name.text)
    return any(end - start == len(name) and kind == "organization" for start, end, kind in names.find(name))


def _pieces(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    split = _WRITINGS[language.writing]
    yield from split(text, start, end, language)


_WRITINGS: dict[str, Callable[[str, int, int, Language], Iterator[Piece]]] = {
    "kana": pieces_of_kana,
    "han": pieces_of_han,
    "hangul": pieces_of_hangul,
}
