"""Voices in lists of people that a word for actors leads to or closes: "the voice actors A, B and C came"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.draft import Draft
from staffroll.extract.shapes import CAST, is_of_staff
from staffroll.extract.spans.span import Span
from staffroll.lang import Language

_LED = re.compile("(?P<word>R)(?:o|&|xx?|wV|afv?)(?:(?P<group>N)o)?(?P<who>N)(?P<office>R?)(?=[tb])")
_CLOSED = re.compile("(?P<who>N)[xo]{0,3}(?P<word>R)(?=[bt,])(?P<office>)(?P<group>)")
_OFFICE = re.compile("(?P<who>N)(?P<office>R)(?=[,&b]|oe)")
_FEWEST = 2


def present(spans: Sequence[Span], row: str, drafts: Sequence[Draft], language: Language) -> Iterator[Draft]:
    """Yield who came to show a work with the office that they hold on it: "the director A came as well"."""
    if "R" not in row or not any(
        span.letter == "x" and span.stretch.text.startswith(language.appearing) for span in spans
    ):
        return
    told = {draft.agent.name for draft in drafts}
    for found in _OFFICE.finditer(row):
        office, named = spans[found.start("office")], spans[found.start("who")].names[-1]
        for role, wording in office.roles:
            if named.name not in told and is_of_staff(role):
                yield Draft(named._replace(asides=()), role, "prose", 0.75, wording)


def listed_cast(spans: Sequence[Span], row: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the voices of such a list; the last name may have an office of its own, and is no actor's then."""
    if "R" not in row:
        return
    told = {draft.agent.name for draft in drafts}
    for shape in (_LED, _CLOSED):
        for found in shape.finditer(row):
            word = spans[found.start("word")]
            if not all(role in CAST for role, _ in word.roles):
                continue
            names = spans[found.start("who")].names
            names = names[:-1] if found.group("office") else names
            if found.group("group"):  # its last is the group of the next: "A, B and C of the trio D"
                names = spans[found.start("group")].names[:-1] + names
            if len(names) >= _FEWEST:
                for named in names:
                    if named.name not in told:
                        yield Draft(named._replace(asides=()), "voice-actor", "prose-cast", 0.75, word.stretch)
