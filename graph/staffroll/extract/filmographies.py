"""Lists of works that go on behind one that a sentence credits, over words that describe the next.

"She directed Rook, the acclaimed series Tin Sky and, in 2015, Bee in Blue."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll import vocabulary
from staffroll.extract.agents import is_romaji, looks_personal
from staffroll.extract.draft import Draft, Known
from staffroll.extract.shapes import CAST
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import words_of_holders

_NEXT = re.compile(
    r"(?:y?(?:,&|&|,)(?:x?,)?(?:o?x{0,3}y{0,2}|ix,?|xs)|(?:w[a&]{0,2})y{0,2}x?)(?P<work>[TN])(?!x?[uvVPDa@:s])"
)
_WORDS_OF_NAME = 2


def listed_on(spans: Sequence[Span], drafts: Sequence[Draft], known: Known) -> Iterator[Draft]:
    """Yield the credits of these drafts on the works that the list goes on with."""
    if not any(draft.work for draft in drafts):
        return
    row = letters(spans)
    told = {flat(draft.work.text) for draft in drafts if draft.work}
    agents = {draft.agent.name for draft in drafts}
    for draft in drafts:
        if draft.work is None or not _is_of_works(draft.role):
            continue
        last = _last_of(draft, spans, drafts) if "," in row or "&" in row else None
        for title in _continued(spans, row, last, known) if last is not None else ():
            if flat(title.text) not in told and title not in agents:
                yield draft._replace(work=title)


def _is_of_works(role: str) -> bool:
    """Say whether a role is one that lists of works are told of: no actor's, nobody's who shows or sings."""
    wide = vocabulary.load()
    shown = wide.roles[role].holder == "organization" and role not in {"animation-production", "distribution"}
    return role not in CAST and not shown and not wide.is_a(role, "theme-performance")


def _last_of(draft: Draft, spans: Sequence[Span], drafts: Sequence[Draft]) -> int | None:
    """Return the place of the last span that holds a work of this agent and role."""
    works = [
        each.work for each in drafts if each.work and (each.agent.name, each.role) == (draft.agent.name, draft.role)
    ]
    places = [
        number
        for number, span in enumerate(spans)
        for work in works
        if span.stretch.start <= work.start < max(span.stretch.end, span.stretch.start + 1)
    ]
    return max(places, default=None)


def _continued(spans: Sequence[Span], row: str, place: int, known: Known) -> Iterator[Stretch]:
    """Yield the titles behind a place, each parted from the last by a comma or "and" and what describes it.

    Where the list ends in a known title, what stands before that may look like a person's name.
    """
    listed: list[Span] = []
    while found := _NEXT.match(row, place + 1):
        place = found.start("work")
        listed.append(spans[place])
    last = max((number for number, span in enumerate(listed) if span.letter == "T"), default=-1)
    for number, span in enumerate(listed):
        loose = number < last
        if span.letter == "N" and not all(_may_be_title(named.name, known, loose=loose) for named in span.names):
            return
        yield from (named.name for named in span.names)


def _may_be_title(name: Stretch, known: Known, *, loose: bool) -> bool:
    language = known.lexicon.language
    words = flat(name.text).split()
    person = is_romaji(name.text) or (not loose and looks_personal(name.text) and len(words) <= _WORDS_OF_NAME)
    begins = words[0] in language.never_names - language.determiners  # "Should We", of a longer title
    return not person and words_of_holders(language).isdisjoint(words) and not begins
