"""Spans that the words beside them show to be works, people or nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji
from staffroll.extract.spans.fixed import LONGEST_TITLE, NEAR
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import Language

_OF_OTHER_WORK = re.compile("(?:[Rr]oy|V[xt]{0,3}y)(?P<of>o)?N")
_DIRECTION = frozenset(("director", "script"))  # what a person does
_SHORT_NAME_OF = re.compile(r"\b[A-Z]{2,4}s$")  # "Kite TVs »Aurora«-Programmblock"
_DIRECTING = (
    *("director", "directeur", "directrice", "direttor", "direttrice", "diretor", "directora", "diretora"),
    *("supervis", "superviseu", "disegnat", "diseñador", "designer", "concept", "dessinat", "desenhist", "productor"),
    *("produttor", "producteur", "produtor", "ilustrador", "illustrat", "éditeur", "editor", "animator", "animador"),
)
_ROLE_OF_ROLE = re.compile("[Rr]o[RrO]")
_COMPOSED = {
    ("supervisor", "script"): "script-supervision",
    ("supervisor", "series-composition"): "script-supervision",
    ("song-composition", "music"): "music",
    ("song-composition", "series-composition"): "series-composition",
    ("director", "animation"): "animation-director",
    ("director", "art"): "art-director",
    ("director", "compositing-director"): "compositing-director",
    ("director", "music"): "music-director",
    ("director", "sound"): "sound-director",
    ("design", "character-design"): "character-design",
    ("manga", "character-design"): "character-design",
}
_COMPOSED |= {  # "the music of the opening theme"
    (part, theme): of_song
    for theme in ("opening-theme", "ending-theme", "theme-performance", "insert-song")
    for part, of_song in (
        *(("music", "song-composition"), ("song-composition", "song-composition")),
        *(("song-lyrics", "song-lyrics"), ("song-arrangement", "song-arrangement")),
    )
}
_SMALL_TITLE = re.compile("N(?:ox|x){1,2}(?=[,;&VPuv]|$)")
_BARE = re.compile(r"(?:\s[^\W\d_A-ZÀ-Þ]+)+")
_OTHER_DIRECTOR = re.compile("o?x(?!x?[yNTM])")
_WORK_QUOTED = re.compile(r"[RrO]oy{0,2}$|[^s]x?y$|[xy],?l$|Vxw$")
_QUOTED_ON = re.compile(r"(?P<first>[Tq])(?:,?&|,)x?$")
_MADE = frozenset(("director", "chief-director", "script", "animation-production", "contributor", "creator"))
place = attrgetter("stretch.start")


def without_empty_commas(row: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out a pair of commas that nothing stands between: what a word such as "besides" has left."""
    line = letters(row)
    while ",," in line:
        place = line.index(",,")
        row = (*row[:place], *row[place + 2 :])
        line = letters(row)
    return row


def without_other_directors(row: Sequence[Span]) -> Iterator[Span]:
    """Take a director's noun for none where an unknown word behind it says what else is directed."""
    for number, span in enumerate(row):
        bare = span.letter in "Rr" and flat(span.stretch.text).startswith(_DIRECTING) and " " not in span.stretch.text
        found = _OTHER_DIRECTOR.match(letters(row[number + 1 : number + 5])) if bare else None
        other = found and (found.group()[0] == "o" or len(row[number + 1].stretch.text) > NEAR)  # "director tal y como"
        yield Span("x", span.stretch) if other else span


def composed_roles(row: Sequence[Span], nominal: Mapping[str, str]) -> Iterator[Span]:
    """Read a role of a role as one: "the supervision of the scripts", "the composition of the score"."""
    line = letters(row)
    if _ROLE_OF_ROLE.search(line) is None:  # as most
        yield from row
        return
    position = 0
    while position < len(row):
        found = _ROLE_OF_ROLE.match(line, position)
        whole = _composed(row[position], row[position + 2], nominal) if found else None
        yield whole or row[position]
        position += 3 if whole else 1


def _composed(head: Span, of: Span, nominal: Mapping[str, str]) -> Span | None:
    names = {(one, nominal.get(other, other)) for one, _ in head.roles for other, _ in of.roles}
    role = _COMPOSED.get(next(iter(names))) if len(names) == 1 else None
    if role is None:
        return None
    stretch = Stretch(head.stretch.start, of.stretch.end, f"{head.stretch.text} … {of.stretch.text}")
    return Span("R", stretch, roles=((role, stretch),))


def with_small_titles(row: Sequence[Span], sentence: Stretch) -> Iterator[Span]:
    """Join one capitalised word behind "role of" to the small ones behind it: "regista di Luna nera"."""
    line, skipped = letters(row), 0
    for number, span in enumerate(row):
        if skipped:
            skipped -= 1
            continue
        found = _SMALL_TITLE.match(line, number) if line[number - 2 : number] in {"Ro", "ro"} else None
        last = row[found.end() - 1].stretch.end if found else 0
        alone = span.letter == "N" and " " not in span.stretch.text
        if found and alone and _BARE.fullmatch(sentence.text, span.stretch.end - sentence.start, last - sentence.start):
            title = sentence.cut(span.stretch.start - sentence.start, last - sentence.start)
            yield Span("T", title, names=(Named(title),))
            skipped = found.end() - number - 1
        else:
            yield span


def with_other_works(row: Iterable[Span]) -> Iterator[Span]:
    """Take a name behind a role and a noun for a work for that work's title: "the director of the series Tin Sky".

    Where the role is that of a song, the name is the song's, unless "of" stands before it.
    """
    spans = tuple(row)
    line = letters(spans)
    if "y" not in line:
        yield from spans
        return
    wide = vocabulary.load()
    titles = set()
    for match in _OF_OTHER_WORK.finditer(line):
        named = spans[match.end() - 1].names[0]
        first = spans[match.start()]
        if first.verb is not None:
            if _DIRECTION.issuperset((first.verb.role,)) and named.kind is None and not is_romaji(named.name.text):
                titles.add(match.end() - 1)
            continue
        sung = all(wide.is_a(role, "theme-performance") for role, _ in first.roles)
        shaped = sung or not is_romaji(named.name.text)
        if named.kind is None and shaped and sung == (match.group("of") is not None):
            titles.add(match.end() - 1)
    for number, span in enumerate(spans):
        yield span._replace(letter="T") if number in titles else span


def quoted_works(row: Sequence[Span], language: Language) -> Iterator[Span]:
    """Take a quotation for a title where a role is held on it, or a noun for a work stands right before it.

    "Art director for “Rook”", "the film “Rook”". A magazine's name is its own.
    """
    line = letters(row)
    taken: set[int] = set()
    for number, span in enumerate(row):
        if span.letter == "q" and _is_magazine(row, number, language):
            name = _inner(span)
            yield Span("N", name, names=(Named(name, (), "organization"),))
            continue
        named = span.letter == "q" and _is_work_quoted(row, line, number, taken)
        title = _inner(span) if named else None
        if title and title.text[:1].isupper() and len(title.text) <= LONGEST_TITLE:
            taken.add(number)
            yield Span("T", title, names=(Named(title),))
        else:
            yield span


def _inner(quotation: Span) -> Stretch:
    return quotation.stretch.part(1, len(quotation.stretch.text.rstrip("”\"»“'’‘,.")))


def _is_magazine(row: Sequence[Span], number: int, language: Language) -> bool:
    """Say whether a noun for one stands right behind a quotation, or a word of magazines in it."""
    printed = {role for span in row[number + 1 : number + 2] if span.letter in "Rr" for role, _ in span.roles}
    words = flat(_inner(row[number]).text).split()
    return printed == {"publisher"} or (len(words) > 1 and not language.printed.isdisjoint(words))


def _is_work_quoted(row: Sequence[Span], line: str, number: int, taken: Container[int]) -> bool:
    """Say whether the words before a quotation tell of a work, or it goes on a list of works in such marks."""
    start = max(0, number - NEAR - 1)
    if _WORK_QUOTED.search(line, start, number):
        return True
    if line[start:number].endswith("Ns") and _is_owned(row, number):
        return True
    listed = _QUOTED_ON.search(line, start, number)
    if listed:
        return listed.start() in taken
    behind = number - len("Ns") if line[start:number].endswith("VNs") else number  # "directed Kite's “Rook”"
    verb = row[behind - 1].verb if behind else None
    return verb is not None and line[behind - 1] == "V" and verb.role in _MADE


def _is_owned(row: Sequence[Span], number: int) -> bool:
    """Say whether a quotation is what a person wrote: "Aya Mori's “Rook”", where no song is spoken of."""
    wide = vocabulary.load()
    sung = any(wide.is_a(role, "sound") for span in row for role, _ in span.roles)
    return not sung and all(is_romaji(named.name.text) for named in row[number - 2].names)


def genitives(row: Sequence[Span]) -> Iterator[Span]:
    """Part the ending of a romanised name before what its bearer made: "Aya Moris Manga"."""
    for number, span in enumerate(row):
        name = span.names[0].name if span.letter == "N" and len(span.names) == 1 else None
        ends = name is not None and (
            _SHORT_NAME_OF.search(name.text) or (name.text.endswith("s") and is_romaji(name.text[:-1]))
        )
        if name and ends and letters(row[number + 1 : number + 2]) in {*"MxyTq"}:
            bare = name.part(0, len(name.text) - 1)
            yield span._replace(stretch=bare, names=(span.names[0]._replace(name=bare),))
            yield Span("s", name.part(len(name.text) - 1, len(name.text)))
        else:
            yield span
