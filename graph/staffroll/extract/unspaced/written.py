"""Korean brackets that tell who wrote and who drew the work before them: <Rook>(글 NN, 그림 NN)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft
from staffroll.extract.stretch import Stretch

_PART = re.compile(
    r"(?:^|[,·/(]\s?|\s)(?:(?:웹소설|웹툰|만화|소설)\s)?"
    r"(?P<role>(?:글|스토리)\s?[/·,&]\s?(?:그림|작화)|글|그림|작화|각색|원작|스토리)(?:\s(?:웹소설|웹툰|만화|소설))?\s?[:：]?\s"
    r"(?P<name>[가-힣A-Za-z0-9]{2,12}(?:\s[가-힣]{1,6})??)(?=\s?[,·/(（)]|\s(?:글|그림|작화|각색|원작)|$)"
)
_WRITES = frozenset(("글", "스토리", "원작"))
_DRAWS = frozenset(("그림", "작화", "각색"))
_CONFIDENCE = 0.9


def told(content: Stretch) -> Iterator[Draft]:
    """Yield who a bracket says to have written or drawn; who does both makes the comic of another's story."""
    parts = list(_PART.finditer(content.text))
    if not any(part.group("role") not in _WRITES or part.group("role") == "글" for part in parts):
        return  # other readings know an author alone
    written = any(part.group("role") in _WRITES for part in parts)
    for part in parts:
        role = part.group("role")
        drawn = role in _DRAWS or (written and role not in _WRITES)
        name = Named(content.part(*part.span("name")))
        yield Draft(name, "manga" if drawn else "creator", "bracket", _CONFIDENCE, content.part(*part.span("role")))
