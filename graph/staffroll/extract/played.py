"""Who plays whom in Japanese sentences that tell it work by work, or person by person.

「Rook」のBee役や「Dew」のMoth役で知られるNN; NさんはRookのBee、NさんはMothをそれぞれ演じる.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft
from staffroll.extract.shapes import Clause
from staffroll.extract.spans.span import letters
from staffroll.extract.stretch import Stretch
from staffroll.extract.unspaced.pieces import CALLED

_PAIR = re.compile(
    "T(?:N(?=o))?y{0,2}(?:(?:[od]|D(?=(?:[xyN][o&])?NwA[^NT;]*$))(?:[xyN](?:o|&(?!T[yod])))?)?(?P<character>(?:N&(?!T[yod]))?[NTx]{1,2})(?P<said>c?)"
)
_BETWEEN = re.compile("(?=.{0,2}[&,])[&,xyi]{1,5}|(?<=c)y?")
_BEHIND = re.compile(
    "e?(?:d[xl]{1,3}|o[Rs](?:a[xl]{1,2}|w[VA][xl]?)|w[VA]x?|o)(?:R[o&]|x[o&])*(?P<agent>N)(?!c)"
    "|[wi],?(?:[xN]o){0,2}(?P<other>N)(?=b[VA]|V|,|$)"
    "|e?,[^NTRc;]{1,8}(?<=[xuVlv])(?P<last>N)(?=[;ut]|$)"
    "|e?,[^TRc;]{0,8}wA(?P<doer>N)(?=b)"
)
_BEFORE = re.compile("e?(?:osw|w,?[VA]|d[xlyA]|i[V]|oRw|[,;u]|$)")
_SPOKEN = re.compile("wA[^NT;]*$|osw[VA]")  # a sentence that ends with who is voiced, or whose voice it is
_SUBJECT = re.compile("N[tb](?=([^VAGf;]*))")
_ACTOR = re.compile("(?:^|[,;])(?:x{0,3}[NR]?o|x,?){0,2}(?P<who>N)[tb],?")
_END = re.compile("c?(?:(?:os)?wx{0,2}|bx?)[AV]|oRwV|c(?:oR)?[ad]x{0,2}f|c?$")
_PLAYS = re.compile("(?:wx{0,2}|bx?)A|osw|oRwV|cw|c(?:oR)?[ad]x{0,2}f")
_CHARACTER = re.compile("(?:[NT]|(?:xo)?x)(?=c?(?:wx{0,2}A[ve]{0,2})?$)")
_TELLS_OF_VOICES = frozenset("cAs")
_WITH_WORKS = re.compile("T[yodiDN]")  # each with a work of their own
_FEWEST = 2
_CONFIDENCE = 0.85


def played_in(clause: Clause) -> Iterator[Draft]:
    """Yield the voices of a sentence whose works stand with their characters, and mark the characters as taken."""
    row = letters(clause.spans)
    if "T" not in row or _TELLS_OF_VOICES.isdisjoint(row):
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
        return clause.spans[behind.start(behind.lastgroup or 0)].names[:1]  # of a list the first alone is known so
    if not _BEFORE.match(row, run[-1].end()):
        return ()
    start = run[0].start()
    subjects = list(_SUBJECT.finditer(row, 0, start))
    if not subjects:
        return clause.carried.person
    return clause.spans[subjects[-1].start()].names if subjects[-1].end(1) >= start else ()


def _voices(agent: Named, pair: re.Match[str], clause: Clause) -> Iterator[Draft]:
    character = _character(pair.span("character"), clause)
    for work in clause.spans[pair.start()].names:
        yield Draft(agent._replace(asides=()), "voice-actor", "prose", _CONFIDENCE, work=work.name, character=character)


def told_in_turn(clause: Clause) -> Iterator[Draft]:
    """Yield the voices of a sentence that tells two persons at least, each with whom they play.

    Actors are those who are called Mr or Ms: NさんはBee、NさんはMothを演じる. The characters are marked as taken.
    """
    row = letters(clause.spans)
    if not ("A" in row or "s" in row or "c" in row or "oRwV" in row):
        return
    actors = [found for found in _ACTOR.finditer(row) if _is_called(clause, found.start("who"))]
    end = _end_of_turns(row, actors) if len(actors) >= _FEWEST else None
    if end is None:
        return
    starts = [*(found.start() for found in actors), end]
    for found, (_, stop) in zip(actors, pairwise(starts), strict=True):
        character = _CHARACTER.search(row, found.end(), stop)
        if character is None:
            continue
        whole, names = _character(character.span(), clause), clause.spans[character.end() - 1].names
        played, work = names[-1].name if names else whole, _last_topic(clause, found.start())
        for agent in clause.spans[found.start("who")].names:
            yield Draft(agent, "voice-actor", "prose-cast", _CONFIDENCE, work=work, character=played)


def _end_of_turns(row: str, actors: Sequence[re.Match[str]]) -> int | None:
    """Return where the last character ends before a word for playing, none where each has a work of their own."""
    last = actors[-1].end()
    end = _END.search(row, last)
    if end is None or not _PLAYS.search(row, last, end.end()):
        return None
    return None if _WITH_WORKS.search(row, actors[0].end(), end.start()) else end.start()


def _last_topic(clause: Clause, place: int) -> Stretch | None:
    """Return the work that a sentence speaks of at a place."""
    topics = [topic for topic in clause.topics if topic[0] <= place]
    return max(topics, key=lambda topic: topic[0])[1] if topics else None


def _is_called(clause: Clause, place: int) -> bool:
    return clause.spans[place].stretch.text.endswith(CALLED)


def _character(place: tuple[int, int], clause: Clause) -> Stretch:
    """Return the name or the words of a character, and mark its spans as taken."""
    clause.taken.update(range(*place))
    first, last = clause.spans[place[0]], clause.spans[place[1] - 1]
    if first is last and first.names:
        return first.names[-1].name
    start, end = first.stretch.start, last.stretch.end
    return Stretch(start, end, clause.text(start, end))
