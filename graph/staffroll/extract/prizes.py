"""Roles that a prize tells, on the works behind or before who won it: the prize for music went to A (『Rook』)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.shapes import is_of_staff
from staffroll.extract.spans.span import Span

_GOES_TO = re.compile("px{1,2}(?:[it],?|,)[^p;]{0,14}?(?P<who>N)(?=[,;bi]|$)")
_WINS = re.compile("(?P<who>N)[bt],?[^pN;]{0,8}?(?=px)")
_VOICE = "voice-actor"


def told(spans: Sequence[Span], row: str, known: Known) -> Iterator[Draft]:
    """Yield the credits on the works in brackets behind winners, or before them as what they are known by."""
    if "p" not in row:
        return
    for shape in (_GOES_TO, _WINS):
        for found in shape.finditer(row):
            prize = spans[row.index("p", found.start())]
            for named in spans[found.start("who")].names:
                for work in earlier_works([Draft(named, "contributor", "prose", 0.8)], known):
                    for role, wording in prize.roles if work.role == "contributor" else ():
                        if is_of_staff(role) or role == _VOICE:
                            yield work._replace(role=role, role_as=wording)
