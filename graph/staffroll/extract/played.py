"""Voices that a sentence tells with the work of each: 「Rook」のBee役や「Dew」のMoth役で知られるNN."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft
from staffroll.extract.shapes import Clause
from staffroll.extract.spans.span import letters
from staffroll.extract.stretch import Stretch

_PAIR = re.compile(
    "T(?:N(?=o))?y{0,2}(?:(?:[od]|D(?=(?:[xyN][o&])?NwA[^NT;]*$))(?:[xyN][o&])?)?(?P<character>(?:N&(?!T[yod]))?[NTx]{1,2})(?P<said>c?)"
)
_BETWEEN = re.compile("(?=.{0,2}[&,])[&,xyi]{1,5}")
_BEHIND = re.compile(
    "e?(?:d[xl]{1,3}|o[Rs](?:a[xl]{1,2}|wV[xl]?)|w[VA]x?|o)(?:R[o&]|x[o&])*(?P<agent>N)(?!c)"
    "|[wi],?(?:[xN]o){0,2}(?P<other>N)(?=b[VA]|V|,|$)"
    "|e?,[^NTRc;]{1,8}(?<=[xuVlv])(?P<last>N)(?=[;ut]|$)"
)
_BEFORE = re.compile("e?(?:osw|w,?[VA]|d[xlyA]|i[V]|oRw|[,;u]|$)")
_SPOKEN = re.compile("wA[^NT;]*$")  # a sentence that ends with who is voiced
_SUBJECT = re.compile("N[tb](?=([^VAGf;]*))")
_CONFIDENCE = 0.85


def played_in(clause: Clause) -> Iterator[Draft]:
    """Yield the voices of a sentence whose works stand with their characters, and mark the characters as taken."""
    row = letters(clause.spans)
    if "T" not in row or not ("c" in row or "A" in row):
        return
    for run in _runs(row):
        for agent in _agents(row, run, clause):
            for pair in run:
                yield from _voices(agent, pair, clause)


def _runs(row: str) -> Iterator[list[re.Match[str]]]:
    """Yield pairs that commas join, the last of them with the word that makes a character of its name."""
    pairs = list(_PAIR.finditer(row))
    cuts = [
        number + 1 for number, (one, other) in enumerate(pairwise(pairs)) if not _joined(row, one.end(), other.start())
    ]
    for first, last in pairwise([0, *cuts, len(pairs)]):
        run = pairs[first:last]
        while run and not (run[-1].group("said") or _SPOKEN.match(row, run[-1].end())):
            run.pop()
        if run:
            yield run


def _joined(row: str, start: int, end: int) -> bool:
    return _BETWEEN.fullmatch(row, start, end) is not None


def _agents(row: str, run: list[re.Match[str]], clause: Clause) -> tuple[Named, ...]:
    """Return whose voices they are: who stands behind them, or the subject before, or whom the text goes on about."""
    behind = _BEHIND.match(row, run[-1].end())
    if behind:
        return clause.spans[behind.start(behind.lastgroup or 0)].names
    if not _BEFORE.match(row, run[-1].end()):
        return ()
    start = run[0].start()
    subjects = list(_SUBJECT.finditer(row, 0, start))
    if not subjects:
        return clause.carried.person
    return clause.spans[subjects[-1].start()].names if subjects[-1].end(1) >= start else ()


def _voices(agent: Named, pair: re.Match[str], clause: Clause) -> Iterator[Draft]:
    first, last = pair.span("character")
    clause.taken.update(range(first, last))
    start, end = clause.spans[first].stretch.start, clause.spans[last - 1].stretch.end
    character = Stretch(start, end, clause.text(start, end))
    if first + 1 == last and clause.spans[first].names:
        character = clause.spans[first].names[-1].name
    for work in clause.spans[pair.start()].names:
        yield Draft(agent._replace(asides=()), "voice-actor", "prose", _CONFIDENCE, work=work.name, character=character)
