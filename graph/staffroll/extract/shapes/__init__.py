"""What a sentence shape found in a sentence means: whose credits, in which roles, on which works.

a match → who, roles → holding → sensible → works, characters → credits
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.draft import Draft
from staffroll.extract.shapes.clause import Carried, Clause
from staffroll.extract.shapes.credits import credits_of, earlier_of
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.holding import holding
from staffroll.extract.shapes.kinds import CAST, DEPARTMENTS, OF_SOURCES, is_of_staff
from staffroll.extract.shapes.matching import compiled, needed
from staffroll.extract.shapes.roles import roles_of
from staffroll.extract.shapes.sensible import is_elsewhere, is_sensible, names_members
from staffroll.extract.shapes.showings import shows_trailer
from staffroll.extract.shapes.who import agents_of
from staffroll.extract.shapes.works import examples_of, works_of
from staffroll.extract.stretch import Stretch
from staffroll.lang import Pattern

__all__ = ["CAST", "DEPARTMENTS", "OF_SOURCES", "Carried", "Clause", "compiled", "is_of_staff", "needed", "read"]

_CLAIMING = ("verb", "roles", "characters")  # groups whose spans one shape alone may use
_SAYING = "asM@"  # letters of what says a credit where a shape has no such group


def read(pattern: Pattern, match: re.Match[str], clause: Clause) -> list[Draft]:
    """Return the credits of one match, and mark in the clause what it took."""
    found, taken = Found.of(pattern, match, clause), clause.taken
    claims = _claims(found)
    if claims & taken:
        return []
    if shows_trailer(found):
        taken.update(claims)
        return []
    named = agents_of(found)
    roles = roles_of(found, named) if named else ()
    agents = holding(found, named, roles) if roles else ()
    if not agents or is_elsewhere(found) or names_members(found) or not is_sensible(found, roles, named):
        return []
    examples = examples_of(found)
    taken.update(claims, _covered(found, examples))
    return [*credits_of(found, agents, roles, works_of(found, examples), named), *earlier_of(found, agents)]


def _claims(found: Found) -> set[int]:
    """Return the places of the spans that a reading uses; one voice is not told twice."""
    claims = {place for group in _CLAIMING if (place := found.at(group)) >= 0}
    if found.at("characters") >= 0 > found.at("verb"):
        claims |= _places(found, "s")
    return claims or _places(found, _SAYING)


def _places(found: Found, wanted: str) -> set[int]:
    return {place for place in range(*found.match.span()) if found.clause.spans[place].letter in wanted}


def _covered(found: Found, examples: Sequence[Stretch]) -> Iterator[int]:
    """Yield the places of the spans that a list of examples covers, from its first title on."""
    if examples:
        start, end = found.at("works"), max(title.end for title in examples)
        spans = enumerate(found.clause.spans[start:], start)
        yield from (place for place, span in spans if span.stretch.start < end)
