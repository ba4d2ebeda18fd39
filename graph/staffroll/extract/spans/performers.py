"""Performers whose names look like common words or stand in quotation marks, told by their songs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji
from staffroll.extract.spans.span import Span, asides_of, letters
from staffroll.extract.stretch import (
    Stretch,
    enclosures,
    flat,
    unquoted,
)
from staffroll.lang import Language, Verb

_ALONE = re.compile(r"x[uvV]")
_BY_TWO_WORDS = re.compile(r"(?<=[PbRr])x?(xx)")
_IS_SONG = re.compile("[Rr](?:oy)?u(?P<song>[NT])(?=,[uvx]{0,2}P)")
_SONG_NAMED = re.compile("[Rr],?(?P<song>N)(?![uv]{0,2}V)(?P<by>,?[uvx]{0,3}P)?")
_TITLED_SONG = re.compile(
    "[Rr](?:oy|o[NT])?,?[xv]{1,2}(?P<song>[NT]{1,3}(?:[ox]{1,2}[NTx]?){0,3}(?=,|&?[uv]))|[Rr](?:oy|o[NT])?,?[xv]{1,2}(?P<short>[NT]{1,3})"
)
_CALLED = ("titul", "intitul", "intitol")  # how a song's verb begins: "si intitola Dew"


def with_performers(row: Sequence[Span], sentence: Stretch, language: Language) -> tuple[Span, ...]:
    """Take a lower-case word for a name where a song is "sung by" it and nothing follows that it could describe."""
    song_nouns = frozenset[str]() if language.capital_nouns else language.song_nouns
    if language.sentence_titles and not language.capital_nouns:
        row = _with_titled_songs(row, language.naming_words)
    row = _with_songs(_lower_case_person(row, sentence), song_nouns)
    songs = any(
        vocabulary.load().is_a(role, "theme-performance")
        for span in row
        if span.letter in "Rr"
        for role, _ in span.roles
    )
    if not songs:
        return tuple(row)
    return tuple(
        Span("N", span.stretch, names=(Named(_within(span.stretch)),))
        if number
        and (
            (span.letter == "x" and flat(span.stretch.text) not in language.never_names and _is_stage_name(row, number))
            or _is_quoted_performer(row, number)
        )
        else span
        for number, span in enumerate(row)
    )


def _is_quoted_performer(row: Sequence[Span], number: int) -> bool:
    """Say whether who performs a song stands in quotation marks of their own: as performed by "The Pins."."""
    verb = row[number - 1].verb
    return row[number].letter == "q" and verb is not None and row[number - 1].letter == "P" and _performs(verb)


def _performs(verb: Verb) -> bool:
    return verb.role == "theme-performance"


def _within(stretch: Stretch) -> Stretch:
    """Return what stands in quotation marks, without the mark that ends its sentence."""
    content = unquoted(stretch)
    return content if content == stretch else content.part(0, len(content.text.rstrip(".,")))


def _with_songs(row: Sequence[Span], song_nouns: frozenset[str]) -> Sequence[Span]:
    """Take a name between a theme song and who performs it for the song: "opening theme Dew will be performed by"."""
    wide = vocabulary.load()
    row = list(row)
    line = letters(row)
    roled = "R" in line or "r" in line
    for match in (*_SONG_NAMED.finditer(line), *_IS_SONG.finditer(line)) if roled else ():
        roles = row[match.start()].roles
        named = (
            match.re is _IS_SONG or match.group("by") is not None or flat(roles[-1][1].text).split()[-1] in song_nouns
        )
        told = named and all(wide.is_a(role, "theme-performance") for role, _ in roles)
        song = match.start("song")
        if told and len(row[song].names) == 1:
            row[song] = Span("q", row[song].stretch)
    return row


def _with_titled_songs(row: Sequence[Span], naming: frozenset[str]) -> Sequence[Span]:
    """Take names for a song where a theme song is titled so: "the ending, titled Dew, is performed by"."""
    wide = vocabulary.load()
    found: list[Span] = []
    position = 0
    line = letters(row)
    if "x" not in line or ("R" not in line and "r" not in line):
        return row
    for match in _TITLED_SONG.finditer(line):
        start, end = match.span("song") if match.group("song") else match.span("short")
        words = {flat(span.stretch.text) for span in row[match.start() : start] if span.letter == "x"}
        theme = any(wide.is_a(role, "theme-performance") for role, _ in row[match.start()].roles)
        if theme and (not words.isdisjoint(naming) or any(word.startswith(_CALLED) for word in words)):
            whole = Stretch(row[start].stretch.start, row[end - 1].stretch.end, "")
            found += [*row[position:start], Span("q", whole)]
            position = end
    return [*found, *row[position:]]


def _is_stage_name(row: Sequence[Span], number: int) -> bool:
    text, before, behind = row[number].stretch.text, letters(row[:number]), letters(row[number + 1 : number + 2])
    beside = before.endswith("N&") and behind == "V"
    if letters(row[number + 1 : number + 3]) == ",N":
        return False  # "by the vocal duo, Tin Sparrow"
    return len(text) > 3 and text.isalpha() and (beside or (before[-1:] in "Pb" and behind in {"", *",;&q"}))


def _lower_case_person(row: Sequence[Span], sentence: Stretch) -> Sequence[Span]:
    """Take one or two lower-case words that begin a sentence, and act in it, for a stage name.

    Two have to read as romanised Japanese, one has a bracket behind it or is somebody with a role. Two behind "by" are
    one as well where a bracket follows.
    """
    line = letters(row)
    if _BY_TWO_WORDS.search(line):
        row = list(_bracketed_person(row, sentence, line))
        line = letters(row)
    if _ALONE.match(line) and sentence.text.startswith(row[0].stretch.text) and row[0].stretch.text.islower():
        first = row[0].stretch
        asides = asides_of(sentence, first, enclosures(sentence.text))
        if asides or line.startswith(("xuR", "xur", "xuVO", "xuVR")):
            return [Span("N", first, names=(Named(first, asides),)), *row[1:]]
    if not line.startswith(("xxV", "xxu")) or row[1].stretch.start != row[0].stretch.end + 1:
        return row
    whole = Stretch(row[0].stretch.start, row[1].stretch.end, f"{row[0].stretch.text} {row[1].stretch.text}")
    return [Span("N", whole, names=(Named(whole),)), *row[2:]] if is_romaji(whole.text) else row


def _bracketed_person(row: Sequence[Span], sentence: Stretch, row_letters: str) -> Iterator[Span]:
    """Join two lower-case words behind "by", that read as a romanised name, before a bracket with earlier works."""
    position = 0
    for match in _BY_TWO_WORDS.finditer(row_letters):
        first, last = row[match.start(1)].stretch, row[match.end() - 1].stretch
        whole = Stretch(first.start, last.end, f"{first.text} {last.text}")
        asides = asides_of(sentence, whole, enclosures(sentence.text)) if is_romaji(whole.text) else ()
        if asides and asides[0].text[:1].isupper():
            yield from row[position : match.start(1)]
            yield Span("N", whole, names=(Named(whole, asides),))
            position = match.end()
    yield from row[position:]
