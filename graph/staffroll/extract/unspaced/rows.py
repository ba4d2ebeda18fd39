"""A row of spans read again by neighbours: short names, endings of verbs, quoted people, songs, earlier works."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from staffroll.extract.agents import Named
from staffroll.extract.lexicon import Dictionary
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import COMMA, Stretch, flat, split
from staffroll.extract.unspaced.persons import GIVEN_ENDS, may_be_person
from staffroll.extract.unspaced.scripts import HIRA, KANJI, TWO_KANJI
from staffroll.lang import Language

_DRAWING, _SOURCE = "作画", re.compile("M")
_AWARD = "賞"
_VERBS = "VAGk"
_SPEAKING = frozenset("“「‘\"'")  # marks that hold names as well as titles
_BY_WHOM = re.compile("b[Rxm]?$")
_IS_PLAYED = re.compile(
    "(?:[&,]x?T){0,3}(?:o[x声N]|x)?b[Rxm]?[NT](?:[&,][NT]){0,3}V?A|c|b(?:A|N).{0,6}oNV|(?:o[x声N]|x)?b[Rxm]?NA"
)
_TELLS_OF_VOICES = re.compile("[cs]")
_HAS_ACTOR = re.compile(r"t[xR]?N(?:,|b,|bx?[VA]|e?bV|u|x?$)|sw?[AVR]")
_DIRECTOR = "감독"
_DIRECTED = re.compile("(?<=의 )연출$")  # which a director does to the whole work
_IN = ("中", "里", "裡", "內", "内")
_OF_WORK = re.compile("T[xE]?ox{0,2}$|Tx{1,2}$")  # before a character in marks: 《甲》的女主角「乙」
_SAID = re.compile("[，,。！!？?].{4,}")  # within what somebody said
_OF_TITLE = re.compile("T[xE]{0,2}ox{0,2}N")
_PARTS = ("篇", "章", "话", "話")  # of a work, which Chinese puts in marks as well
_ACTED = re.compile("tNbA")
_OF_VOICE = re.compile("oR[tw]")
_VOICE = "목소리"
_BOTH_NAMED = re.compile("&N(?=[&R])")
_BEFORE_SONG = re.compile(r"S[&,]?q?$|S(?:iV|[ti])?N(?:ox?|e)?$|S[tx]{0,2}$|SoN?$|q[&,]?$")
_AND_BEHIND = re.compile("[tbu]&")
_ROLE_THEN_WORDS = re.compile("[RS][tw],?(?P<name>[xN][xNoib]?x)(?=[,;]|$|b?V)")
_ROLES_IN_TURN = re.compile("Rw[xN]b?,(?:x,)?R[wti]")
_HOLDER = re.compile("Rw(?:N,)?(?P<name>x)(?=b?,(?:x,)?R|bV)")
_FEW_KANJI = re.compile(f"[{KANJI}]{{1,3}}")
_KANA_FAMILY = re.compile(f"[{HIRA}]{{2,4}}(?<![てるうくっいん])(?<![しいれっんえきけめ]た)[{KANJI}]{{1,3}}")
_PLAYED, _KANJI = re.compile("NAx"), re.compile("[一-鿿々]{2,3}")
_SINGER_OF = re.compile("(?<=N[,&])NGN(?=e|[,&;.]|$)")
_AMONG_NAMES = re.compile("N,x,N")


def without_denied(row: Sequence[Span]) -> list[Span]:
    """Take a role for any word where the sentence denies it: 総監督ではなく; so drawing where it names no source."""
    line = letters(row)
    drawn = not _SOURCE.search(line) and not any(span.stretch.text.startswith("原作") for span in row)
    row = [span._replace(letter="x") if drawn and _is_drawing(span) else span for span in row]
    if "-" not in line:
        return list(row)
    denied = {number for number, letter in enumerate(line) if letter in "RS" and line[number + 1 : number + 2] == "-"}
    return [
        span._replace(letter="x") if number in denied or span.letter == "-" else span for number, span in enumerate(row)
    ]


def _is_drawing(span: Span) -> bool:
    """Say whether a word for drawing is a role's, that of a source's artist where a sentence speaks of a source."""
    return span.letter == "R" and span.stretch.text == _DRAWING


def short_names(row: Sequence[Span]) -> list[Span]:
    """Take two characters for a name where it stands between names that commas part: 甲野太郎、林勇、乙野花子."""
    found = list(row)
    for number in range(2, len(row) - 2):
        near = row[number - 2 : number + 3]
        together = all(before.stretch.end == behind.stretch.start for before, behind in pairwise(near))
        if together and _AMONG_NAMES.fullmatch(letters(near)) and TWO_KANJI.fullmatch(near[2].stretch.text):
            found[number] = Span("N", near[2].stretch, names=(Named(near[2].stretch),))
    return found


def played_names(row: Sequence[Span], language: Language) -> list[Span]:
    """Take two or three characters for a name right behind who plays it: 甲野演じる鏡見の."""
    found = list(row)
    for number in range(2, len(row)):
        near = row[number - 2 : number + 1]
        text = near[-1].stretch.text
        named = _PLAYED.fullmatch(letters(near)) and _KANJI.fullmatch(text) and _touch(near[1:])
        if named and text not in language.never_names and text not in language.person_nouns:
            found[number] = Span("N", near[-1].stretch, names=(Named(near[-1].stretch),))
    return found


def holders_named(row: Sequence[Span], language: Language) -> Sequence[Span]:
    """Take for names what stands where a role's holder must: 監督は甲, or a family name in hiragana."""
    line = letters(row)
    if "R" not in line and "S" not in line:
        return row
    found = list(row)
    for place in _HOLDER.finditer(line) if _ROLES_IN_TURN.search(line) else ():
        span = row[place.start("name")]
        if _FEW_KANJI.fullmatch(span.stretch.text) and span.stretch.text not in language.never_names:
            found[place.start("name")] = Span("N", span.stretch, names=(Named(span.stretch),))
    for clause in reversed(list(_ROLE_THEN_WORDS.finditer(line))):
        parts = row[clause.start("name") : clause.end("name")]
        text = "".join(span.stretch.text for span in parts)
        stretch = Stretch(parts[0].stretch.start, parts[-1].stretch.end, text)
        if _touch(parts) and _KANA_FAMILY.fullmatch(text) and text[-1] in GIVEN_ENDS:
            found[clause.start("name") : clause.end("name")] = [Span("N", stretch, names=(Named(stretch),))]
    return found


def begun_with_and(row: Sequence[Span], text: str, start: int) -> list[Span]:
    """Give a name its first character where that is read as "and" behind a word that no "and" follows: 监督为和久井."""
    found: list[Span] = []
    for span in row:
        begins = letters(found[-2:])
        if span.letter == "N" and _AND_BEHIND.fullmatch(begins) and _touch((*found[-2:], span)):
            name = span.names[0]
            first = found.pop().stretch.start
            whole = Stretch.of(text, first - start, name.name.end - start, start)
            names = (name._replace(name=whole), *span.names[1:])
            span = span._replace(stretch=whole, names=names)
        found.append(span)
    return found


def _touch(spans: Sequence[Span]) -> bool:
    return all(before.stretch.end == behind.stretch.start for before, behind in pairwise(spans))


def without_endings(row: Sequence[Span], suffixes: Container[str]) -> list[Span]:
    """Drop the ending of a verb, which the tables leave out: the る of 務める."""
    found: list[Span] = []
    for span in row:
        honours = span.letter == "x" or (span.letter == "R" and "가" <= span.stretch.text[0] <= "힣")
        if honours and found and found[-1].letter == "N" and span.stretch.text in suffixes:
            continue  # an honorific behind the reading of a name
        glued = found and found[-1].letter in _VERBS and found[-1].stretch.end == span.stretch.start
        if not (glued and span.letter in "xvN" and re.fullmatch(rf"[{HIRA}]+", span.stretch.text)):
            found.append(span)
    return found


def quoted_people(row: Sequence[Span], titles: Dictionary[str], *, own_marks: bool) -> list[Span]:
    """Take for names what stands in quotation marks where an actor or a character must: “安” is voiced by 「NN」.

    Where titles have marks of their own, other marks hold names before any verb.
    """
    found = list(row)
    for number, span in enumerate(row):
        if (
            span.letter != "T"
            or span.stretch.text[0] not in _SPEAKING
            or any(titles.find(flat(span.names[0].name.text)))
        ):
            continue
        before, behind = letters(row[max(0, number - 2) : number]), letters(row[number + 1 : number + 13])
        if (
            (before[-1:] == "c" and behind[:1] in {*"bu"})
            or (before[-1:] == "t" and behind[:2] == "Ao")
            or before[-1:] == "m"
        ):
            found[number] = Span("N", span.stretch, names=span.names[:1])
        elif (_BY_WHOM.search(before) and behind[:1] in {*"AVGWB"}) or _IS_PLAYED.match(behind) or before[-1:] == "A":
            names = tuple(Named(part) for part in split(span.names[0].name, COMMA))
            found[number] = Span("N", span.stretch, names=names)
        elif own_marks and _SAID.search(span.names[0].name.text):
            found[number] = span._replace(letter="q")
        elif own_marks and span.names[0].name.text.endswith(_PARTS):
            found[number] = span._replace(letter="x")
        elif own_marks and (behind[:1] in {*"VAGW"} or _OF_WORK.search(letters(found[:number]))):
            found[number] = span._replace(letter="N")
    return found


def singers_of_bands(row: Sequence[Span]) -> list[Span]:
    """Drop the band and the word for who sings in it before a name of a list: "A、B、Kite主唱C等"."""
    found = list(row)
    for match in reversed(list(_SINGER_OF.finditer(letters(row)))):
        del found[match.start() : match.end() - 1]
    return found


def quoted_characters(row: Sequence[Span], titles: Dictionary[str]) -> list[Span]:
    """Take for characters what stands in quotation marks in a Korean cast: the role ‘X’ is A's, ‘Y’ is B's."""
    line = letters(row)
    if not _TELLS_OF_VOICES.search(line) and "R" not in line and "A" not in line:
        return list(row)
    found: list[Span] = []
    for number, span in enumerate(row):
        if span.letter == "T" and _is_quoted_person(span, found):
            found.append(span._replace(letter="N"))
            continue
        voiced = _OF_VOICE.match(line, number + 1) and _VOICE in row[number + 2].stretch.text
        if span.letter == "T" and voiced and not any(titles.find(flat(span.names[0].name.text))):
            end = Stretch(span.stretch.end, span.stretch.end, "")
            found += [Span("N", span.stretch, names=span.names[:1]), Span("c", end)]
            continue
        listed = span.letter == "T" and span.stretch.text[0] in _SPEAKING and _HAS_ACTOR.match(line, number + 1)
        told = _TELLS_OF_VOICES.search(line) or _ACTED.match(line, number + 1)
        if not listed or not told or any(titles.find(flat(span.names[0].name.text))):
            found.append(span)
            continue
        end = Stretch(span.stretch.end, span.stretch.end, "")
        found += [Span("N", span.stretch, names=span.names[:1]), Span("c", end)]
    return found


def _is_quoted_person(span: Span, before: Sequence[Span]) -> bool:
    """Say whether marks behind a role hold a person's name in two words: the voice actors ‘A’ and ‘B’."""
    name = span.names[0].name.text
    shaped = span.stretch.text[0] in _SPEAKING and name.count(" ") == 1 and may_be_person(name) and "의 " not in name
    return shaped and re.search(r"R(?:N[,&])*$", letters(before)) is not None


def without_songs(row: Sequence[Span]) -> list[Span]:
    """What a word for a theme song precedes, or a performer behind one, is a song and no work."""
    found: list[Span] = []
    for span in row:
        if span.letter == "T" and _BEFORE_SONG.search(letters(found)):
            span = span._replace(letter="q")
        found.append(span)
    return found


def _may_have_made(name: str, language: Language) -> bool:
    return may_be_person(name) or not language.company_words.isdisjoint(name.split()) or len(name.split()) == 1


def _voices_character(row: Sequence[Span], line: str, match: re.Match[str], first: int) -> bool:
    """Say whether a title's character follows, and a role that a name goes with: 《T》的「C」声优N."""
    character = line[match.end() :].startswith("RN") and not line[: match.end() - 1].endswith("R")
    lent = line[match.start()] == "t" and line[match.end() : match.end() + 1] == "A" and "A" not in match.group()
    return character or lent or (line[:first].endswith("To") and row[first].stretch.text[0] in _SPEAKING)


def _names_character(name: Span, match: re.Match[str], line: str) -> bool:
    """Say whether a name stands in marks right behind a title, and nothing before tells of a maker: 《甲》的「乙」."""
    return (
        name.stretch.text[:1] in _SPEAKING
        and _OF_TITLE.fullmatch(match.group()) is not None
        and line[match.start() - 1 : match.start()] != "b"
    )


def _is_director(row: Sequence[Span], place: int) -> bool:
    """Say whether the text calls the person before a place a director in Korean."""
    return place < len(row) and row[place].letter == "R" and row[place].stretch.text == _DIRECTOR


def attributed(row: Sequence[Span], sentence: Stretch, language: Language) -> list[Span]:
    """Give each name the earlier works that stand before it as its aside, and take them out of the row."""
    found: list[Span] = []
    line = letters(row)
    position = 0
    for match in re.finditer(language.attributes or r"(?!)", line):
        first, last = match.span("past")
        if language.writing == "han" and _voices_character(row, line, match, first):
            continue
        name = row[match.end() - 1]
        past = Stretch.of(
            sentence.text, row[first].stretch.start - sentence.start, row[last - 1].stretch.end - sentence.start
        ).shift(sentence.start)
        named = name.names[0]
        if language.writing == "han" and (past.text.endswith(_IN) or _names_character(name, match, line)):
            continue  # whom somebody played in it
        if language.writing == "kana" and named.name.text.endswith(_AWARD):
            continue
        if language.writing == "hangul" and not named.asides and not _may_have_made(named.name.text, language):
            continue
        if language.writing == "hangul" and line[last : last + 1] == "o" and line[match.end() : match.end() + 1] == "R":
            role = row[match.end()].stretch.text
            past = past._replace(text=f"{past.text} {role}")
        elif language.writing == "hangul" and _is_director(row, match.end()):
            past = past._replace(text=_DIRECTED.sub(_DIRECTOR, past.text))
        found += row[position : match.start()]
        found += [
            span for span in row[match.end() - 2 : match.end() - 1] if span.letter == "R" and match.end() - 2 >= last
        ]
        found.append(name._replace(names=(Named(named.name, (*named.asides, past), named.kind),)))
        position = match.end()
        while language.writing == "hangul" and _BOTH_NAMED.match(line, position):  # A·B, who made it together
            other = row[position + 1].names[0]
            found += [
                row[position],
                row[position + 1]._replace(names=(Named(other.name, (*other.asides, past), other.kind),)),
            ]
            position += 2
    return [*found, *row[position:]]
