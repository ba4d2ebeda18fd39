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
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_glued, is_romaji
from staffroll.extract.lexicon import Dictionary, Lexicon
from staffroll.extract.stretch import (
    DASH,
    DESCRIBING,
    MASK,
    QUOTES,
    Stretch,
    enclosures,
    flat,
    masked,
    unaccented,
    unquoted,
)
from staffroll.lang import Language, Verb
from staffroll.records import AgentType

_TOKEN = re.compile(
    r"[^\W_](?:[\w&+½°]|['’‘.\-!+·☆★♪♡♥](?=\w)|\[[^\W\d_]{1,8}\](?::(?=\w))?)*(?:(?<=\b\w)\.(?=\s\w))?|[,;:&]|['’‘]s\b|['’](?=\s)"
)
_POSSESSIVE = re.compile(r"['’‘]s?$")
_POSSESSIVE_ENDS = frozenset("s'’‘")
_CAPITAL_BEHIND = re.compile(r"\s[^\W\d_a-z]")
_CAPITALISED_BEFORE = re.compile(r"(?<!\w)[A-Z]\w* $")
_ALONE = re.compile(r"x[uvV]")
_ADVERBS = ("mente", "ement", "amment", "ivement")
_LONGEST_WORD = 40
_LONGEST_TITLE = 60
_NEAR = 3
_LOOKED_AT = 12
_BY_BEHIND = re.compile(r",[^,;NT]{1,8},b[NT]")
_OF_BEHIND = re.compile(r"\s(?:original\s)?(?:d[eio]\w?|da|du)\s")  # "el Manga original de"
_BY_TWO_WORDS = re.compile(r"(?<=[PbRr])x?(xx)")
_IS_SONG = re.compile("[Rr](?:oy)?u(?P<song>[NT])(?=,[uvx]{0,2}P)")
_SONG_NAMED = re.compile("[Rr],?(?P<song>N)(?![uv]{0,2}V)(?P<by>,?[uvx]{0,3}P)?")
_OF_OTHER_WORK = re.compile("(?:[Rr]oy|V[xt]{0,3}y)(?P<of>o)?N")
_DIRECTION = frozenset(("director", "script"))  # what a person does
_SHORT_NAME_OF = re.compile(r"\b[A-Z]{2,4}s$")  # "Kite TVs »Aurora«-Programmblock"
_BY_SOURCE = re.compile("M[oxq]{0,4}o$")
_TITLED_SONG = re.compile(
    "[Rr](?:oy|o[NT])?,?[xv]{1,2}(?P<song>[NT]{1,3}(?:[ox]{1,2}[NTx]?){0,3}(?=,|&?[uv]))|[Rr](?:oy|o[NT])?,?[xv]{1,2}(?P<short>[NT]{1,3})"
)
_CALLED = ("titul", "intitul", "intitol")  # how a song's verb begins: "si intitola Dew"
_DIRECTING = ("director", "directeur", "directrice", "direttore", "direttrice", "diretor", "directora", "diretora")
_OTHER_DIRECTOR = re.compile("o?x(?!x?[yNTM])")
_WORK_QUOTED = re.compile(r"[Rr]oy{0,2}$|[^s]x?y$")
_NEXT_WORD = re.compile(r"\s([a-z]+)")
_AGE = re.compile(r"\d+ year old")
_NAME_BEFORE = re.compile(r"[Vvus&:]|,[pRrDu]|[int][Rr]|$")  # what stands behind a name that a sentence begins with
_BEGINS = re.compile(r"[:–—]\s$")  # "Rook": Directed by
_LONG_NOUN = 6  # letters of a noun that others may be compounded with


place = attrgetter("stretch.start")


class Span(NamedTuple):
    """One typed stretch of a sentence.

    `names` belongs to N and T, `roles` (role id, wording) to R and M, `verb` to V and P.
    """

    letter: str
    stretch: Stretch
    names: tuple[Named, ...] = ()
    roles: tuple[tuple[str, Stretch], ...] = ()
    verb: Verb | None = None


def spans_of(
    sentence: Stretch, lexicon: Lexicon, titles: Dictionary[str], names: Dictionary[AgentType], common: frozenset[str]
) -> tuple[Span, ...]:
    """Return the typed spans of a sentence, names and roles coordinated; `titles` and `names` are kept whole.

    `common` holds the words that the article also prints in lower case: at the start of a sentence they are no names.
    """
    row = tuple(_typed(sentence, lexicon, titles, names, common))
    row = _without_empty_commas(row) if lexicon.language.sentence_titles else row
    if lexicon.language.determiners and any(span.letter == "q" for span in row):
        row = tuple(_quoted_works(row))
    row = tuple(_genitives(row)) if lexicon.language.capital_nouns else row
    if lexicon.language.sentence_titles and not lexicon.language.capital_nouns:
        row = tuple(_with_other_works(_without_other_directors(row)))
    return _coordinated(_stage_names(row, sentence, lexicon.language), lexicon)


def _without_empty_commas(row: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out a pair of commas that nothing stands between: what a word such as "besides" has left."""
    line = letters(row)
    while ",," in line:
        place = line.index(",,")
        row = (*row[:place], *row[place + 2 :])
        line = letters(row)
    return row


def _without_other_directors(row: Sequence[Span]) -> Iterator[Span]:
    """Take a director's noun for none where an unknown word behind it says what else is directed."""
    for number, span in enumerate(row):
        bare = span.letter in "Rr" and flat(span.stretch.text).startswith(_DIRECTING) and " " not in span.stretch.text
        found = _OTHER_DIRECTOR.match(letters(row[number + 1 : number + 5])) if bare else None
        other = found and (
            found.group()[0] == "o" or len(row[number + 1].stretch.text) > _NEAR
        )  # "director tal y como"
        yield Span("x", span.stretch) if other else span


def _with_other_works(row: Iterable[Span]) -> Iterator[Span]:
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


def _stage_names(row: Sequence[Span], sentence: Stretch, language: Language) -> tuple[Span, ...]:
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


def _typed(
    sentence: Stretch, lexicon: Lexicon, titles: Dictionary[str], names: Dictionary[AgentType], common: frozenset[str]
) -> Iterator[Span]:
    text = sentence.text
    inside = enclosures(text)
    blotted = masked(text, inside)
    fixed = _fixed_spans(sentence, flat(blotted), lexicon, titles, names, inside)
    words = _words(sentence, without_elisions(blotted, lexicon.language), fixed, lexicon)
    marks = sorted([*fixed, *words], key=place)
    return _names(sentence, marks, inside, lexicon, common)


def without_elisions(text: str, language: Language) -> str:
    """Part an elided word from the one behind it, at the same length: "d'Aya" becomes "d Aya"."""
    if not language.elisions:
        return text
    return _elided(language).sub(lambda match: match.group(1) + " ", text)


@cache
def _elided(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(sorted(language.elisions))})['’](?=\w)", re.IGNORECASE)


def _fixed_spans(
    sentence: Stretch,
    folded: str,
    lexicon: Lexicon,
    titles: Dictionary[str],
    names: Dictionary[AgentType],
    inside: dict[int, int],
) -> list[Span]:
    """Return known names, titles, verbs, role nouns, sources, objects and quotations; the first kind wins."""
    taken = [False] * len(folded)
    found: list[Span] = []

    def take(start: int, end: int, span: Span) -> None:
        if True not in taken[start:end]:
            taken[start:end] = [True] * (end - start)
            found.append(span)

    for start, end, kind in names.find(folded):
        stretch = sentence.part(start, end)
        take(start, end, Span("N", stretch, names=(Named(stretch, _asides(sentence, stretch, inside), kind),)))
    brackets = {start: end for start, end in inside.items() if sentence.text[start] not in QUOTES}
    readable = folded if len(brackets) == len(inside) else flat(masked(sentence.text, brackets))
    for start, end, _ in titles.find(readable):
        stretch = sentence.part(start, end)
        if stretch.text[:1].isupper() or not stretch.text[:1].isalpha():
            take(start, end, Span("T", stretch, names=(Named(stretch),)))
    for start, end, span in sorted(_dictionary_spans(sentence, folded, lexicon), key=_longest_first):
        take(start, end, span)
    for start, end in inside.items():
        if sentence.text[start] in QUOTES and not any(taken[start:end]):
            take(start, end, _quotation(sentence, start, end, found, lexicon.language))
    return found


def _quoted_works(row: Sequence[Span]) -> Iterator[Span]:
    """Take a quotation for a title where a role is held on it, or a noun for a work stands right before it.

    "Art director for “Rook”", "the film “Rook”".
    """
    line = letters(row)
    for number, span in enumerate(row):
        named = span.letter == "q" and _WORK_QUOTED.search(line, max(0, number - _NEAR - 1), number) is not None
        title = span.stretch.part(1, len(span.stretch.text.rstrip("”\"»“'’,."))) if named else None
        if title and title.text[:1].isupper() and len(title.text) <= _LONGEST_TITLE:
            yield Span("T", title, names=(Named(title),))
        else:
            yield span


def _genitives(row: Sequence[Span]) -> Iterator[Span]:
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
        asides = _asides(sentence, first, enclosures(sentence.text))
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
        asides = _asides(sentence, whole, enclosures(sentence.text)) if is_romaji(whole.text) else ()
        if asides and asides[0].text[:1].isupper():
            yield from row[position : match.start(1)]
            yield Span("N", whole, names=(Named(whole, asides),))
            position = match.end()
    yield from row[position:]


def _quotation(sentence: Stretch, start: int, end: int, found: Sequence[Span], language: Language) -> Span:
    """Where every noun has a capital, titles stand in quotation marks; behind a role it is a song's."""
    stretch = sentence.part(start, end)
    content = sentence.part(start + 1, end - 1)
    named = vocabulary.load().find(content.text.rstrip(",."), language.tag, only=True)
    if named and content.text[0].islower():  # credited as "sub-director"
        return Span("R", stretch, roles=((named.id, content),))
    of_role = any(span.letter in "Rr" and 0 < stretch.start - span.stretch.end < _NEAR for span in found)
    if not language.capital_nouns or of_role or not content.text[:1].isupper() or len(content.text) > _LONGEST_TITLE:
        return Span("q", stretch)
    return Span("T", stretch, names=(Named(content),))


def _longest_first(found: tuple[int, int, Span]) -> tuple[int, int]:
    """Where two readings are as long, what the language's own tables say comes before the vocabulary."""
    start, end, span = found
    return start - end, "VPDOMRr".find(span.letter)


def _dictionary_spans(sentence: Stretch, folded: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Span]]:
    """Yield role nouns, verbs, sources and objects; a capitalised word is a verb only where a sentence begins.

    So does a participle right behind a colon or a dash.
    """
    plain = unaccented(folded)  # the vocabulary's labels are compared without accents
    for dictionary, letter, text in (
        (lexicon.roles, "R", plain),
        (lexicon.labels, "r", plain),
        (lexicon.sources, "M", folded),
        (lexicon.objects, "O", folded),
    ):
        for start, end, role in dictionary.find(text):
            stretch = sentence.cut(start, end)
            if start > 1 and sentence.text[start - 1] == "-" and sentence.text[start - 2].isalpha() and letter in "Rr":
                continue  # "singer-songwriter"
            words = folded[start:end].split(" ")
            last = words[-1]
            head_first = lexicon.language.sentence_titles and not lexicon.language.capital_nouns  # "historia original"
            named = lexicon.language.capital_nouns and last in lexicon.language.person_nouns
            named = named and not _CAPITAL_BEHIND.match(
                sentence.text, end
            )  # "as the new composer comes", "composer Ota"
            group = head_first and len(words) > 1 and words[0] in lexicon.language.group_nouns  # "banda sonora"
            if letter == "r" and words[0 if head_first else -1] in lexicon.plain and not (named or group):
                continue
            if _word_before(folded, start) in lexicon.language.award_words:
                continue
            if folded[start:end].rsplit(" ", 1)[-1] in lexicon.language.studio_words and _CAPITAL_BEHIND.match(
                sentence.text, end
            ):
                continue  # "the animation studio Kite"
            if stretch.text[0].islower() and _is_begun(stretch.text, sentence.text, end) and letter in "Rr":
                continue  # "the animation Production Kite"
            capital = not lexicon.language.capital_nouns and start and stretch.text[0].isupper()
            in_name = (not lexicon.language.capital_nouns or stretch.text.isupper()) and _in_name(
                sentence.text, start, end, _studio_endings(lexicon.language)
            )
            short = stretch.text.isupper() and vocabulary.load().is_a(str(role), "theme-performance")  # "the OP"
            short = short or (letter == "M" and stretch.text.isupper())  # "the RPG"
            short = short or (letter == "M" and head_first and _OF_BEHIND.match(sentence.text, end) is not None)
            if not (capital and letter != "R" and not short) and not in_name:
                yield start, end, Span(letter, stretch, roles=((role, stretch),))
    for start, end, letter in lexicon.phrases.find(folded):
        yield start, end, Span(letter, sentence.cut(start, end))
    for start, end, (verb, passive) in lexicon.verbs.find(folded):
        past = passive is not False or folded[start:end].endswith("ed")
        describes = past and not passive and _is_before_noun(folded, end, lexicon)
        inside = start and not (past and _BEGINS.search(sentence.text, max(0, start - _NEAR), start))
        capital = sentence.text[start].isupper() or sentence.text[start - 1] == "-"
        if not describes and not (inside and capital) and not _is_noun(folded, start, end, lexicon):
            letter = "D" if passive is None else "P" if passive else "V"
            yield start, end, Span(letter, sentence.cut(start, end), verb=verb)


def _is_noun(folded: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether what could be a verb is a noun for a work, behind an article: "l'anime", "un anime"."""
    if folded[start:end] not in lexicon.language.work_nouns:
        return False
    return folded[start - 1 : start] in {"'", "’"} or _word_before(folded, start) in lexicon.language.dropped


def _is_begun(role: str, text: str, end: int) -> bool:
    """Say whether the last word of a role in small letters has a capital, and a name goes on behind it."""
    return role.rpartition(" ")[2].istitle() and _CAPITAL_BEHIND.match(text, end) is not None


def _is_before_noun(folded: str, end: int, lexicon: Lexicon) -> bool:
    """Say whether a noun for a work or a part of one stands right behind a participle: "the animated sequence"."""
    word = _NEXT_WORD.match(folded, end)
    return word is not None and word.group(1) in lexicon.language.work_nouns | lexicon.language.parts_of_works


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - _LONGEST_WORD) : start].split()
    return words[-1] if words else ""


@cache
def _studio_endings(language: Language) -> tuple[str, ...]:
    return tuple(f" {word.capitalize()}" for word in language.studio_words)


def _in_name(text: str, start: int, end: int, studios: tuple[str, ...]) -> bool:
    """Say whether a single capitalised word is rather part of a name: another capitalised word stands before it.

    So is a studio's noun of several words: "Kite Animation Studio".
    """
    if not text[start].isupper() or (" " in text[start:end] and not text[start:end].endswith(studios)):
        return False
    before = _CAPITALISED_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return before is not None and before.start() > 0


def _words(sentence: Stretch, blotted: str, fixed: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """Return the remaining words: C for a capitalised one, function words by their letter, x for others."""
    taken = sorted(span.stretch.start - sentence.start for span in fixed)
    lengths = {span.stretch.start - sentence.start: len(span.stretch.text) for span in fixed}
    found: list[Span] = []
    language, text = lexicon.language, sentence.text
    for match in _TOKEN.finditer(masked(blotted, {start: start + lengths[start] for start in taken})):
        start, end = match.span()
        word = text[start:end]
        possessive = _POSSESSIVE.search(word) if word[-1] in _POSSESSIVE_ENDS else None
        bare = word[: possessive.start()] if possessive else word
        letter = _letter(bare, language, start == 0)
        if letter and bare:
            found.append(Span(letter, sentence.cut(start, start + len(bare))))
        if possessive:
            spoken = letter == "h" or flat(bare) in language.work_pronouns  # "he's", "it's"
            found.append(Span("u" if spoken else "s", sentence.cut(start + len(bare), end)))
    return found


@lru_cache(maxsize=1 << 15)
def _letter(text: str, language: Language, first: bool) -> str:
    """Return the letter of a word; none for a word that says nothing about a sentence's shape."""
    folded = flat(text)
    if _AGE.fullmatch(folded):
        return ""
    if first and folded in language.leading:
        return "o"
    function = language.function_words.get(folded) if first or not (text.isupper() and len(text) > 1) else None
    if function in _NOUNS and not first and text.istitle() and not language.capital_nouns:
        function = None  # a name that is spelled as the noun: "Aya Onda"
    if function == "v" and not first and text.istitle() and language.determiners:
        function = None  # "adapted by Will Mori"
    describing = "" if function else _describing(folded, language)
    if describing and (language.capital_nouns or (first and text[1:].islower() and describing != "k")):
        return describing
    if function or text.islower():
        return _describing(folded, language) or function or _plain_letter(folded, language)
    if not any(map(str.isalnum, text)) or DESCRIBING.search(text):
        return "x"
    if folded in language.work_nouns and text.istitle():
        return "y"
    if language.capital_nouns and "-" in text and folded.rpartition(" ")[2] in language.work_nouns:
        return "y"
    return "" if first and folded in language.dropped else "C"


def _describing(folded: str, language: Language) -> str:
    if folded in language.group_nouns:
        return "g"
    if folded in language.studio_words:
        return "k"
    compound = language.capital_nouns and folded.endswith(_compounds(language))  # "Chefzeichner"
    return "j" if compound or folded in language.person_nouns else ""


@cache
def _compounds(language: Language) -> tuple[str, ...]:
    return tuple(noun for noun in language.person_nouns if len(noun) >= _LONG_NOUN)


def _plain_letter(folded: str, language: Language) -> str:
    if folded in language.work_nouns:
        return "y"
    return "" if folded in language.dropped else "x"


_NOUNS = frozenset("Bsz")  # the letters of function words that are nouns
_MEDIA = frozenset(("tv", "ova", "oad", "dvd", "cd", "pv", "cm"))  # that a work comes in
_LEGAL = frozenset(("inc", "ltd", "llc", "co"))
_DESCRIBES: dict[str, AgentType] = {"g": "organization", "k": "organization", "j": "person"}


def _names(
    sentence: Stretch, marks: Sequence[Span], inside: dict[int, int], lexicon: Lexicon, common: frozenset[str]
) -> Iterator[Span]:
    """Join capitalised words to names, give names the brackets behind them, and tell what describes them."""
    position = 0
    kind: AgentType | None = None
    while position < len(marks):
        span = marks[position]
        described = kind
        kind = _DESCRIBES.get(span.letter)
        if span.letter == "x" and described and _is_adjective(marks, position, lexicon.language):
            kind = described
            position += 1
        elif span.letter == "C" or (span.letter == "x" and described and not _is_famed(span, lexicon.language)):
            end = _name_end(sentence, marks, position, lexicon)
            described_by = end > position + 1 and flat(span.stretch.text) in lexicon.language.descriptors
            first = marks[position + described_by].stretch.start - sentence.start  # "le Français NN"
            name = sentence.part(first, marks[end - 1].stretch.end - sentence.start)
            if is_glued(sentence.text, name.end - sentence.start):
                name = sentence.part(first, inside.get(name.end - sentence.start, name.end - sentence.start))
            position = end
            described_more = _describes(marks, end) or _is_slot(marks, end, lexicon.language)
            no_name = described_more or _is_no_name(name, sentence, lexicon, common)
            if no_name or (
                described is None and _is_opening_word(name, sentence, marks[end : end + 2], lexicon.language)
            ):
                yield from () if _describes(marks, end) else (Span("x", name),)
            elif _begins_title(name, marks, end, described, lexicon.language):
                title = sentence.part(name.start - sentence.start, marks[end].stretch.end - sentence.start)
                yield marks[end]._replace(stretch=title, names=(Named(title, _asides(sentence, title, inside)),))
                position += 1
            else:
                yield Span("N", name, names=(Named(name, _asides(sentence, name, inside), described),))
        elif span.letter == "T":
            title = span.names[0].name
            if _goes_on(marks, position, lexicon.language):
                title = sentence.part(title.start - sentence.start, marks[position + 1].stretch.end - sentence.start)
                span = span._replace(stretch=title)
                position += 1
            named = (Named(title, _asides(sentence, title, inside), described),)
            yield span._replace(letter="N" if described == "organization" else "T", names=named)
            position += 1
        else:
            position += 1
            if span.letter not in _DESCRIBES and not (span.letter in "Rr" and _describes(marks, position)):
                yield span


def _is_adjective(marks: Sequence[Span], position: int, language: Language) -> bool:
    """Say whether a word in small letters stands between a noun and a name, where adjectives stand behind nouns."""
    behind = marks[position + 1 : position + 2]
    return language.sentence_titles and not language.capital_nouns and letters(behind) == "C"


def _is_famed(span: Span, language: Language) -> bool:
    """Say whether a word leads on to earlier works: "a studio known for Rook"."""
    return any(words.startswith(f"{flat(span.stretch.text)} ") for words in language.known_for)


def _begins_title(
    name: Stretch, marks: Sequence[Span], end: int, described: AgentType | None, language: Language
) -> bool:
    """Say whether capitalised words before a known title belong to it: "Second Rook" where "Rook" is known."""
    beside = end < len(marks) and marks[end].letter == "T" and marks[end].stretch.start == name.end + 1
    if not beside or described or language.capital_nouns or language.writing or is_romaji(name.text):
        return False
    others = language.company_words | language.streamers | language.never_names | language.announcing
    return others.isdisjoint(flat(name.text).split())


def _goes_on(marks: Sequence[Span], position: int, language: Language) -> bool:
    """Say whether one capitalised word, and a verb or a stop, makes a title another's: "Rook Go is written by"."""
    if not language.determiners or letters(marks[position + 1 : position + 2]) != "C":
        return False
    word = marks[position + 1].stretch
    beside = word.start == marks[position].stretch.end + 1 and len(word.text) > 1
    return (
        beside
        and letters(marks[position + 2 : position + 3]) in {*"uv,", ""}
        and flat(word.text) not in (language.never_names | language.company_words)
    )


def _describes(marks: Sequence[Span], end: int) -> bool:
    """Say whether a capitalised word only describes what follows: "the CG studio Kite"."""
    return (
        end < len(marks)
        and marks[end].letter in _DESCRIBES
        and marks[end].stretch.start == marks[end - 1].stretch.end + 1
    )


def _is_slot(marks: Sequence[Span], end: int, language: Language) -> bool:
    """Say whether a name is that of a slot or an event, which makes nothing: "the Aurora programming block"."""
    last = marks[end - 1].stretch.end
    behind = []
    for mark in marks[end : end + 2]:
        if mark.letter != "x" or mark.stretch.start != last + 1:
            break
        behind.append(flat(mark.stretch.text))
        last = mark.stretch.end
    return not (language.slot_words.isdisjoint(behind) and language.event_words.isdisjoint(behind))


def _name_end(sentence: Stretch, marks: Sequence[Span], start: int, lexicon: Lexicon) -> int:
    """Return where the name that begins at a mark ends; a nickname in quotation marks may stand within."""
    end = start + 1
    position = start + 1
    while position < len(marks):
        gap = sentence.text[
            marks[position - 1].stretch.end - sentence.start : marks[position].stretch.start - sentence.start
        ]
        mark = marks[position]
        if mark.letter not in "Czq" and not lexicon.language.determiners:
            first, last = marks[start].stretch.start, marks[position - 1].stretch.end
            if is_romaji(sentence.part(first - sentence.start, last - sentence.start).text):  # "Aya Mori di Rook"
                break
        short = gap == ". " and flat(marks[position - 1].stretch.text) in lexicon.language.abbreviations
        if (gap.strip() and not short) or "\n" in gap or MASK in gap:
            break
        if start and mark.letter == "o" and marks[start - 1].letter in "My":  # "the manga Rook by Aya Mori"
            break
        before = marks[start - 1].letter if start else ""
        named_so = mark.letter == "z" or before + mark.letter in {"ky", "kR", "kr", "@M"}
        whole = (
            named_so
            and marks[start].stretch.text.islower()
            and flat(mark.stretch.text) in lexicon.language.company_words
        )
        if mark.letter == "C" or whole or (named_so and mark.stretch.text.istitle()):  # "Kite Video", "kite production"
            end = position + 1
        elif not (
            mark.stretch.text == "&" or mark.letter == "q" or flat(mark.stretch.text) in lexicon.language.name_particles
        ):
            break
        position += 1
    if _is_studio_behind(marks, end):
        return end + 1
    if end < len(marks) and marks[end].letter == "y":  # "the Kite TV anime"
        while end > start + 1 and flat(marks[end - 1].stretch.text) in lexicon.language.dropped:
            end -= 1
    return end


def _is_studio_behind(marks: Sequence[Span], end: int) -> bool:
    """Say whether a capitalised noun for a studio ends a name, and begins none: "Kite Studio"."""
    if end >= len(marks) or marks[end].letter != "k" or not marks[end].stretch.text[0].isupper():
        return False
    beside = marks[end].stretch.start == marks[end - 1].stretch.end + 1
    begins = end + 1 < len(marks) and marks[end + 1].letter == "C"
    return beside and not (begins and marks[end + 1].stretch.start == marks[end].stretch.end + 1)


def _is_no_name(name: Stretch, sentence: Stretch, lexicon: Lexicon, common: frozenset[str]) -> bool:
    words = flat(name.text).split()
    if len(words) == 1 and words[0] in _MEDIA:
        return True
    if len(words) == 1 and len(name.text) > 2 and name.text.isupper():
        return False
    if len(words) > 1 and words[0] in lexicon.language.company_words:  # "TV Moth"
        return False
    if (
        words[0] in lexicon.language.award_words
        or words[-1] in lexicon.language.event_words
        or (len(words) == 1 and words[0] in _LEGAL)
    ):
        return True
    language = lexicon.language
    dated = language.calendar if language.capital_nouns else ()
    if all(word in language.never_names or word.isdigit() or word in dated for word in words):
        return True
    if language.capital_nouns and words[-1] in language.work_nouns:  # "Short-Anime"
        return True
    if name.start != sentence.start or len(words) > 1 or name.text.isupper():
        return False
    return words[0] in common or (language.sentence_titles and words[0].endswith(_ADVERBS))


def _is_opening_word(name: Stretch, sentence: Stretch, behind: Sequence[Span], language: Language) -> bool:
    """Say whether a word that begins a sentence has its capital for that alone: nothing behind it tells of a name.

    "Parmi les autres, …" but "Kite diffuse la série", "Kite, connu pour …", "Kite au scénario".
    """
    if not language.sentence_titles or language.capital_nouns or name.start != sentence.start:
        return False
    text = name.text
    if not text.isalpha() or not text[1:].islower() or flat(text) in language.streamers:
        return False
    return not (_NAME_BEFORE.match(letters(behind)) or _asides(sentence, name, enclosures(sentence.text)))


def _asides(sentence: Stretch, name: Stretch, inside: dict[int, int]) -> tuple[Stretch, ...]:
    """Return the contents of the bracket that follows a name, a space between them at most."""
    start = name.end - sentence.start
    if sentence.text.startswith(", (", start):  # a comma on the wrong side of a bracket
        start += 1
    while start < len(sentence.text) and sentence.text[start].isspace():
        start += 1
    if start not in inside or sentence.text[start] not in f"(（[{DASH}":
        return ()
    end = inside[start]
    return (sentence.part(start + 1, end - 1 if sentence.text[end - 1] in f")）]{DASH}" else end),)


def _coordinated(spans: Sequence[Span], lexicon: Lexicon) -> tuple[Span, ...]:
    """Join "A, B and C" to one span where all are names, titles or roles of the same kind."""
    found: list[Span] = []
    position = 0
    while position < len(spans):
        span = spans[position]
        position += 1
        while span.letter in "Rr" and position < len(spans) and spans[position].letter in "Rr":
            span = _compound(span, spans[position])
            position += 1
        while span.letter in "NTROr" and (step := _joined(spans, position, span, found, lexicon.language)) > position:
            span = _together(span, spans[step - 1], lexicon)
            position = step
        found.append(span)
    return tuple(found)


def _together(span: Span, other: Span, lexicon: Lexicon) -> Span:
    stretch = Stretch(span.stretch.start, other.stretch.end, "")
    if span.letter == other.letter or span.names:
        several = span.letter == "N" and len(span.names) > 1
        letter = span.letter if several or span.letter == other.letter else "T"
        kind = span.names[-1].kind if span.names and span.names[-1].kind == "organization" else None
        behind = tuple(
            each if each.kind or is_romaji(each.name.text) else each._replace(kind=kind) for each in other.names
        )
        names, roles = span.names + behind, span.roles + other.roles
        return span._replace(letter=letter, stretch=stretch, names=names, roles=roles)
    roles = tuple(
        (lexicon.nominal.get(role, role), wording)
        for each in (span, other)
        for role, wording in each.roles
        if each.letter != "O" or role in lexicon.nominal  # what only some verbs' objects are says no role beside one
    )
    return Span("R", stretch, roles=roles)


def _compound(modifier: Span, head: Span) -> Span:
    """Read two role nouns in a row as one, whose role is the second's: "character design supervisor"."""
    stretch = Stretch(modifier.stretch.start, head.stretch.end, f"{modifier.stretch.text} {head.stretch.text}")
    return head._replace(stretch=stretch, roles=tuple((role, stretch) for role, _ in head.roles))


def _joined(spans: Sequence[Span], position: int, span: Span, before: Sequence[Span], language: Language) -> int:
    """Return the position behind the next member of a coordination, or the same position where there is none.

    Between roles their songs may stand: the opening theme "Dew" and the ending theme "Rime".
    """
    between = ",&qx" if span.letter in "ROr" else ",&+"
    step = position
    while step < len(spans) and spans[step].letter in between and step - position < 5:
        step += 1
    marks = letters(spans[position:step])
    plain = marks in {",", "&", ",&", "+", ",+"}
    if plain and span.letter in "Rr" and letters(spans[step : step + 1]) in {"o", "t"}:  # "director of A and of B"
        step += 1
    if (
        step >= len(spans)
        or not (plain or "&" in marks.rstrip("x"))
        or not (_alike(span, spans[step], before) or _acting(span, spans, step))
    ):
        return position
    follows = spans[step + 1].letter if step + 1 < len(spans) else " "
    objects = "VPaoiRsyMO@wbn" if language.capital_nouns else "VPaoiRsyMOuv@wbn"  # a subject may follow its verb
    is_object = bool(before) and before[-1].letter in objects
    behind = letters(before).rstrip("x")[-1:] == "V"  # "speaks again A, C speaks D"
    is_object = is_object or (language.capital_nouns and behind)
    is_object = is_object or (marks == "," and letters(before).endswith(("Ru", "ru")))  # "director is A, B writes"
    is_object = is_object or (follows == "a" and letters(before).rstrip("x").endswith("a"))
    two = len(span.names) == 1 and len(spans[step].names) == 1
    voiced = bool(before) and before[-1].verb is not None and before[-1].verb.role == "voice-actor"
    if follows == "t" and (voiced or letters(before).rstrip("x").endswith("t")):  # "lends a voice to A, C to D"
        return position
    if _BY_BEHIND.match(letters(spans[step + 1 : step + _LOOKED_AT])) and "," in marks:  # ", and Rook, the boy, by B"
        return position
    new_clause = span.letter != spans[step].letter and re.match(",?[PuV]", letters(spans[step + 1 : step + 3]))
    if (
        new_clause and not _acting(span, spans, step) and "NT" == "".join(sorted(span.letter + spans[step].letter))
    ):  # "at the Kite fair, Rook, made by"
        return position
    if marks == "," and span.names and span.names[-1].kind == "organization" and _is_person(spans[step]):
        return position  # "in place of the studio Kite, Aya Mori does it"
    if marks == ",&" and two and letters(spans[step + 1 : step + 3]) == "xa":  # "from A, and B returns as"
        return position
    played = letters(before)[-1:] == "a" and "," in marks
    if played and _is_person(spans[step]) and not _is_person(span):
        return position  # "A as Bee, and Tomo Ueda"
    if span.letter == "N" and spans[step].letter == "T" and marks == "," and follows not in {*",;& "}:
        return position  # "after the manga by Aya Mori, Rook tells"
    if follows == "s" and letters(before).endswith("yo"):  # "the anime of A and B's Rook"
        return step + 1
    if letters(spans[step + 1 : step + 3]) == ",a" and letters(before).endswith("a"):  # "A, as B, and C, as D"
        return position
    if len(span.names) > 1 and "&" in marks and follows in {*"uv"} and letters(before)[-1:] in {*"Rr"}:
        return step + 1  # "the composers A, B and C are"
    if span.letter in "RrO" and marks != "&" and letters(spans[step + 1 : step + 3]) in {"Nu", "NV"}:
        return position  # "writes the scripts, and director Aya Mori is"
    if language.capital_nouns and span.letter in "Rr" and marks == "&" and letters(before)[-1:] == "a":
        return step + 1  # "is active as director and composer"
    told = letters(spans[step + 1 : step + 3]) != "vx"  # "by A and B has shown": no verb of credits
    if told and follows in ("VPuvas" if span.letter in "ROr" else "VPuvasb") and (is_object or (marks == ",&" and two)):
        return position
    second = marks == "&" and behind and _is_person(spans[step])  # "A, who plays B, and C, who plays D"
    described = follows == "p" and two and (marks == "," or second)
    return position if described else step + 1


def _is_person(span: Span) -> bool:
    return bool(span.names) and is_romaji(span.names[0].name.text)


def _acting(span: Span, spans: Sequence[Span], step: int) -> bool:
    """Say whether names and what reads like a title act together: "Aya Mori, Kite and Force of Wind compose"."""
    follows = letters(spans[step + 1 : step + 2])
    return span.letter == "N" and len(span.names) > 1 and spans[step].letter == "T" and follows in {"V", "u", "v"}


def _alike(one: Span, other: Span, before: Sequence[Span]) -> bool:
    """Behind "on" or "for", what stands beside a title is one as well, known or not."""
    pair = {one.letter, other.letter}
    return (
        len(pair) == 1
        or pair <= {*"ROr"}
        or (pair == {*"NT"} and bool(before) and before[-1].letter in "ol" and not _BY_SOURCE.search(letters(before)))
    )


def letters(spans: Sequence[Span]) -> str:
    """Return the letters of the spans: the string that sentence shapes are matched against."""
    return "".join([span.letter for span in spans])
