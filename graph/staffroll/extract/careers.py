"""What a Japanese article about a person says of their work: titles in sentences that name no other person.

The subject is left out, or is the person; the role stands before the titles or behind them, or is not said:
『Rook』『Tin Moon』などで監督を務めた.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft, Known, of_person
from staffroll.extract.shapes import is_of_staff
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import flat

_ACTS = re.compile("NR?[tb]")  # who does something
_WORKS = re.compile("T(?:y?[,&]{0,2}[xy]?T)*")
_ROLE_BEHIND = re.compile("(?:wx|w(?=R)|[xoyei,dD&]){1,12}?(?P<role>R)(?!t)")
_ROLE_BEFORE = re.compile("(?P<role>R)(?:a,?|b|i|t)[xy]{0,2}$")
_SEVERAL = re.compile("[yx]{0,2}e(?!o?s|[oy]{0,3}w(?!x{0,2}[Vv]))")  # not what was watched or liked
_MADE = re.compile("y?w[Vv]")
_BEGAN = re.compile("y?dV")
_BEST = re.compile("y[ti],?y?$")
_PLAYED = re.compile("[oydDExR]{0,4}[NTx]{0,2}c|oNo?s")
_SHORTEST = 2  # characters of a family name


def credits_in(spans: Sequence[Span], person: Named, drafts: Sequence[Draft], known: Known) -> Iterator[Draft]:
    """Yield the credits of a person on the works of a sentence that no other shape has read."""
    row = letters(spans)
    if "T" not in row or any(_is_other(spans[found.start()], person) for found in _ACTS.finditer(row)):
        return
    read = {flat(draft.work.text) for draft in drafts if draft.work}
    for works in _WORKS.finditer(row):
        titles = [name.name for span in spans[slice(*works.span())] if span.letter == "T" for name in span.names]
        if _PLAYED.match(row, works.end()) or any(flat(title.text) in read | known.songs for title in titles):
            continue
        for role, place in _roles(row, works, spans):
            wording = spans[place].stretch if place is not None else None
            for title in titles:
                yield of_person(person, role, title, wording)


def _is_other(span: Span, person: Named) -> bool:
    """Say whether a name is not that of the person, whole or in short."""
    name = span.names[0].name.text
    whole = person.name.text
    return not (name[:_SHORTEST] == whole[:_SHORTEST] or whole.endswith(name[:_SHORTEST]))


def _roles(row: str, works: re.Match[str], spans: Sequence[Span]) -> list[tuple[str, int | None]]:
    """Return the roles on the works of a sentence with their places; that of a contributor has none."""
    before = _ROLE_BEFORE.search(row, 0, works.start())
    behind = _ROLE_BEHIND.match(row, works.end())
    place = before.start("role") if before else behind.start("role") if behind else None
    if place is not None:
        roles = [role for role, _ in spans[place].roles]
        return [(role, place) for role in roles] if all(map(is_of_staff, roles)) else []
    if "S" in row:  # what then is named may be a song
        return []
    several = (
        _SEVERAL.match(row, works.end())
        or _MADE.match(row, works.end())
        or ("s" not in row and _BEGAN.match(row, works.end()))
        or _BEST.search(row, 0, works.start())
    )
    return [("contributor", None)] if several else []
