"""Who plays whom where a sentence tells it person by person: Aさんは…のX、Bさんは…Yをそれぞれ演じる."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from staffroll.extract.draft import Draft
from staffroll.extract.shapes import Clause
from staffroll.extract.spans.span import letters
from staffroll.extract.stretch import Stretch
from staffroll.extract.unspaced.pieces import CALLED

_ACTOR = re.compile("(?:^|[,;])(?:x{0,3}[NR]?o|x,?){0,2}(?P<who>N)[tb],?")
_END = re.compile("c?(?:(?:os)?wx{0,2}|bx?)[AV]|oRwV|c(?:oR)?[ad]x{0,2}f|c?$")
_PLAYS = re.compile("(?:wx{0,2}|bx?)A|osw|oRwV|cw|c(?:oR)?[ad]x{0,2}f")
_CHARACTER = re.compile("(?:[NT]|(?:xo)?x)(?=c?(?:wx{0,2}A[ve]{0,2})?$)")
_WITH_WORKS = re.compile("T[yodiDN]")  # each with a work of their own
_FEWEST = 2
_CONFIDENCE = 0.85


def told(clause: Clause) -> Iterator[Draft]:
    """Yield the voices of such a sentence, and mark its characters as taken; actors are who is called Mr or Ms."""
    row = letters(clause.spans)
    if not ("A" in row or "s" in row or "c" in row or "oRwV" in row):
        return
    actors = [found for found in _ACTOR.finditer(row) if _is_called(clause, found.start("who"))]
    if len(actors) < _FEWEST:
        return
    end = _END.search(row, actors[-1].end())
    if end is None or not _PLAYS.search(row, actors[-1].end(), end.end()):
        return
    if _WITH_WORKS.search(row, actors[0].end(), end.start()):
        return
    starts = [*(found.start() for found in actors), end.start()]
    for found, (_, stop) in zip(actors, pairwise(starts), strict=True):
        character = _CHARACTER.search(row, found.end(), stop)
        if character is None:
            continue
        first, last = clause.spans[character.start()], clause.spans[character.end() - 1]
        clause.taken.update(range(*character.span()))
        named = last.names[-1].name if last.names else None
        whole = Stretch(first.stretch.start, last.stretch.end, clause.text(first.stretch.start, last.stretch.end))
        topics = [topic for topic in clause.topics if topic[0] <= found.start()]
        work = max(topics, key=lambda topic: topic[0])[1] if topics else None
        for agent in clause.spans[found.start("who")].names:
            yield Draft(agent, "voice-actor", "prose-cast", _CONFIDENCE, work=work, character=named or whole)


def _is_called(clause: Clause, place: int) -> bool:
    return clause.spans[place].stretch.text.endswith(CALLED)
