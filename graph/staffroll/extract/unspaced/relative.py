"""Whom a Japanese clause leads to: "director is, who won a prize with 「Rook」, NN" becomes "director is NN"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.agents import Named
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch

_ROLE = re.compile("R[twia](?=[^T]{0,12}T)")
_LED_TO = re.compile("(?<=[xVlvo])N(?=,x?(?:[RS]|$)|,$|;|$|e?b[Vx]|wV|u|&,)|(?<=[xVl])T(?=[;u]|$|bV)")
_LIST = re.compile("T(?:y?[,&]{0,2}y?T)*")
_ENDS = re.compile(";|,x?[RS][twia]")
_HELD = re.compile("R(?=(?:&R){0,3}w)")
_HAS_HOLDER = re.compile("N(?:[ti]?b?[VG]|$|;)")
_CLAUSE = re.compile(
    "[yM]{0,2}(?P<past>T(?:[xy]?[,&]?[xyNM]{0,2}T)*)e[eyoxM&,dDSB]{1,10}(?P<roles>R(?:&R)*)(?:w[xi]{0,3}V[xv]{0,2}|d[xl]{1,3})(?:[RMx]{1,3}o)?"
    "(?P<who>N)(?!c|os|wA)"
)
_LONGEST = 24  # spans of such a clause


def led_to(row: Sequence[Span], sentence: Stretch) -> list[Span]:
    """Keep of what stands between a role and its holder nothing but the works, as the name's aside.

    Where a clause that describes somebody stands between, it may hold names, other roles and commas of its own.
    """
    line = letters(row)
    found: list[Span] = []
    position = 0
    for role in _ROLE.finditer(line) if "T" in line else ():
        start = role.end()
        if start <= position:
            continue
        end = _end(line, start)
        if _HAS_HOLDER.match(line, start):
            continue
        name = _LED_TO.search(line, start, min(end, start + _LONGEST) + 1)
        works = _LIST.search(line, start, name.start()) if name else None
        if name and works and name.start() < end:
            found += row[position:start]
            found.append(_with_past(row, name.start(), works, sentence))
            position = name.end()
    return [*found, *row[position:]] if found else list(row)


def described_by(row: Sequence[Span], sentence: Stretch) -> list[Span]:
    """Give a name the works and the role of a clause before it that names no one else.

    "who does the music of series and films such as 「Rook」, NN".
    """
    line = letters(row)
    found: list[Span] = []
    position = 0
    for clause in _CLAUSE.finditer(line) if "Te" in line else ():
        held = [span.stretch.text for span in row[slice(*clause.span("roles"))] if span.letter == "R"]
        name = row[clause.start("who")]
        past = sentence.part(
            row[clause.start("past")].stretch.start - sentence.start,
            row[clause.end("past") - 1].stretch.end - sentence.start,
        )
        past = past._replace(text=f"{past.text}の{'・'.join(held)}")
        found += row[position : clause.start()]
        named = name.names[0]
        found.append(name._replace(names=(named._replace(asides=(*named.asides, past)), *name.names[1:])))
        position = clause.end()
    return [*found, *row[position:]]


def _end(line: str, start: int) -> int:
    """Return where the clause of a role ends: another role with its particle, a full stop, a pause."""
    ends = _ENDS.search(line, start)
    return ends.start() if ends else len(line)


def _with_past(row: Sequence[Span], place: int, works: re.Match[str], sentence: Stretch) -> Span:
    """Return a name with the works of the clause before it, and the role on them that the clause tells."""
    named = row[place].names[0]
    begin, end = row[works.start()].stretch.start, row[works.end() - 1].stretch.end
    past = Stretch.of(sentence.text, begin - sentence.start, end - sentence.start).shift(sentence.start)
    held = _HELD.finditer(letters(row), works.end(), place)
    roles = [row[role.start()].stretch.text for role in held]
    if roles:
        past = past._replace(text=f"{past.text}の{'・'.join(roles)}")
    return row[place]._replace(
        letter="N", names=(Named(named.name, (*named.asides, past), named.kind), *row[place].names[1:])
    )
