"""Names, titles and roles of a kind joined to one span where marks or words for "and" part them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch
from staffroll.extract.unspaced.persons import may_be_person
from staffroll.extract.unspaced.pieces import CALLED

_AND_THEN = re.compile("&,N(?!w)")  # "A, and B", in Japanese
_ALSO = frozenset(("そして", "また", "さらに"))
_DESCRIBING = ("배우", "성우", "가수", "스타", "아이돌", "코미디언", "개그맨", "개그우먼", "방송인")
_OF_SONG = frozenset(("song-lyrics", "song-composition", "song-arrangement"))
_QUOTED = frozenset("「“‘")
_PLAYS = frozenset(("饰演", "飾演", "扮演"))
_BOTH_HELD = re.compile(",RwV")  # "A has the role X, the role Y in hand"
_DESCRIBED = re.compile("&,(?:[xN]o){1,2}N(?=b)")  # "A and, who comes from there, B"
_THEMES = re.compile("q?[,&]S")  # "the opening 「A」 and the ending"
_BOTH_ON_WORK = re.compile(",Ro[xy]{0,3}T")  # "the work that A directs and writes", in Chinese


def coordinated(row: Sequence[Span]) -> tuple[Span, ...]:
    """Join names, titles and roles of a kind that marks or words for "and" part."""
    found: list[Span] = []
    position = 0
    while position < len(row):
        span = row[position]
        position += 1
        while span.letter in "NTRS" and (step := _next_member(row, position, span, found)):
            other = row[step]
            stretch = Stretch(span.stretch.start, other.stretch.end, "")
            span = span._replace(stretch=stretch, names=span.names + other.names, roles=span.roles + other.roles)
            position = step + 1
        found.append(span)
    return tuple(found)


def _is_described(row: Sequence[Span]) -> bool:
    """Say whether a Korean word for what somebody is stands before a person's name."""
    if letters(row) != "xN" or not row[0].stretch.text.endswith(_DESCRIBING):
        return False
    return may_be_person(row[1].names[0].name.text)


def _is_called(span: Span) -> bool:
    return span.stretch.text.endswith(CALLED)


def _are_of_song(one: Span, other: Span) -> bool:
    """Say whether two words for who makes a song stand side by side: 作词作曲."""
    roles = {role for role, _ in (*one.roles, *other.roles)}
    return one.letter == other.letter == "R" and len(roles) > 1 and roles <= _OF_SONG


def _plays_next(row: Sequence[Span], position: int, before: Sequence[Span]) -> bool:
    """Say whether the next name plays somebody of its own, as one before did in Chinese: A饰演甲、B饰演乙."""
    line = letters(row[position : position + 4])
    if not line.startswith(",NA") or (row[position + 2].stretch.text not in _PLAYS and line != ",NAN"):
        return False
    return "A" in letters(before).rpartition(";")[2]


def _holds_next(row: Sequence[Span], position: int, before: Sequence[Span]) -> bool:
    """Say whether the next name has a role of its own, as one before has: 导演为A，B负责音乐."""
    held = letters(before)[-2:] in {"Rt", "Ru"} and row[position].stretch.text in {"，", ","}
    return held and letters(row[position + 1 : position + 4]) in {"NVR", "NWR"}


def _goes_on(span: Span, behind: Sequence[Span]) -> bool:
    """Say whether two marks, or a mark and a word for "and", lead to the next member: "A, and B"."""
    follows = letters(behind)
    if span.letter in "NT" and follows.startswith(f"&x{span.letter}") and behind[2].stretch.text[:1] in _QUOTED:
        return True  # the hero 「A」 and the heroine 「B」
    if span.letter == "N":
        return _AND_THEN.match(follows) is not None
    return span.letter == "T" and follows.startswith(",xT") and behind[1].stretch.text in _ALSO


def _next_member(row: Sequence[Span], position: int, span: Span, before: Sequence[Span]) -> int | None:
    """Return the place of the next member of a coordination; none where each of the two has a particle of its own."""
    if span.letter == "S":
        themes = _THEMES.match(letters(row[position : position + 3]))
        return position + themes.end() - 1 if themes else None
    between = 1 if position < len(row) and row[position].letter in ",&" else 0
    if between and span.letter == "N" and row[position].letter == "&":
        described = _DESCRIBED.match(letters(row[position : position + 6]))
        if described:
            return position + described.end() - 1
    if between and _plays_next(row, position, before):
        return None
    if between and _goes_on(span, row[position : position + 4]):
        between = 2
    if span.letter == "R" and between and row[position].letter == "," and (before and before[-1].letter not in ",;oT"):
        behind = letters(row[position : position + 7])
        both = (
            behind.startswith(",R") and row[position].stretch.text == "、" and letters(before).endswith("bN")
        )  # "by A, who writes and directs"
        return position + between if both or _BOTH_HELD.match(behind) or _BOTH_ON_WORK.match(behind) else None
    if between and span.letter == "R" and letters(before).endswith("No") and letters(row[position + 1 :][:3]) == "RoN":
        return None  # "A and B of the cast, the director C"
    if between and span.letter == "R" and row[position].stretch.text in {"，", ","}:
        return None
    if between and span.letter == "N" and _is_described(row[position + between : position + between + 2]):
        return position + between + 1  # "the actor A, the singer B"
    if position + between >= len(row) or row[position + between].letter != span.letter:
        return None
    if not between:
        return position if span.letter == "T" or _are_of_song(span, row[position]) else None
    if span.letter == "N" and _holds_next(row, position, before):
        return None
    if span.letter == "N" and _is_called(span) and not _is_called(row[position + between]):
        return None  # "Mr A, when young"
    if span.letter == "N" and letters(row[position + between + 1 : position + between + 3]).startswith(("R:", ":")):
        return None  # "…: A, the character CV: B"
    if span.letter == "N" and letters(before).endswith("Ao") and letters(row[position + between + 1 :][:1]) == "A":
        return None  # "the X that A plays, the Y that B plays"
    behind = row[position + between + 1].letter if position + between + 1 < len(row) else ""
    if span.letter == "N" and behind in {*"tA"} and row[position].letter == "," and letters(before).endswith("A"):
        return None  # "A plays the boy B, C voices D", in Chinese
    if span.letter == "N" and (behind == "c" or (before and behind not in {*",;"} and behind == before[-1].letter)):
        return None
    if span.letter == "N" and behind in {*"bt"} and re.search(r"N[bt],?[^;bt,p]{0,9}$", letters(before)):
        return None  # "A plays the boy B, C plays D"
    turns = behind in {*"bt"} and _is_called(row[position + between]) and not _is_called(span)
    if span.letter == "N" and turns and "Nt" in letters(before):
        return None  # "Mr A plays, of those whom C meets, D, Mr E plays F"
    if span.letter == "N" and behind in {*"&o"} and letters(before).endswith("co"):
        return None  # "the X of A, the Y of B and C"
    if span.letter == "N" and behind not in {"", *",;&bVAeu"} and letters(before).endswith(("ct", "cw", "st", "sw")):
        return None  # "the role X is A's, of the crew that …, the role Y"
    if (
        span.letter == "N" and behind == "o" and re.search(r"[Nc][tw]$|cd$", letters(before))
    ):  # "A is B, the captain's C is D"
        return None
    return position + between
