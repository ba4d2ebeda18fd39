"""What a list of people who were given awards says: its labels are no roles on the work that a headline names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from staffroll.extract.agents import looks_personal
from staffroll.extract.draft import Draft, Known
from staffroll.extract.fame import role_said
from staffroll.extract.passages import Passage
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat, unquoted
from staffroll.lang import Language

_LABELLED = "label-list"
_FOR_WORK = re.compile("(?<![o@b])No(?P<work>[qT])")
_LONGEST_TITLE = 80


def tells_of_awards(headline: Stretch, language: Language) -> bool:
    """Say whether a headline tells of awards."""
    return not language.awarding.isdisjoint(re.findall(r"\w+", flat(headline.text)))


def on_their_works(listed: Iterable[tuple[Passage, list[Draft]]]) -> Iterator[tuple[Passage, list[Draft]]]:
    """Keep of each label's people what stands in brackets; lists under a heading such as "staff" are kept whole."""
    for passage, drafts in listed:
        awarded = [draft for draft in drafts if draft.work is not None or draft.layout != _LABELLED]
        yield passage, drafts if passage.section else awarded


def given_for(spans: Sequence[Span], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Read `Aya Mori for "Rook" and Ken Ota for "Tin Sky"`: the role is the one that the award before them is for."""
    first: int | None = None
    for found in _FOR_WORK.finditer(letters(spans)):
        people = spans[found.start()].names
        first = people[0].name.start - sentence.start if first is None else first
        title = unquoted(spans[found.start("work")].stretch)
        title = title.part(0, len(title.text.rstrip(",. ")))
        role, voices = role_said(flat(sentence.text[:first]), known)
        if voices or len(title.text) > _LONGEST_TITLE or not title.text[:1].isupper():
            continue
        for named in people:
            if looks_personal(named.name.text):
                yield Draft(named._replace(asides=()), role or "contributor", "prose", 0.75, work=title)
