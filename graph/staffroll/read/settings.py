"""How documents are read, where the reader says so: the fields of exports, and the time a document may take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from staffroll.errors import UsageError

PARTS = ("body", "title", "url", "date", "language", "site")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set about reading.

    `fields` gives the place of an article's parts in an object of JSON, as pairs such as ("body", "content.rendered");
    `records` the place of the list of objects in a document of JSON. `seconds` is how long one document may take.
    """

    fields: tuple[tuple[str, str], ...] = ()
    records: str = ""
    seconds: float = 60.0


def fields_of(assignments: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the fields that "part=place" assignments give; several may share one text, parted by commas.

    Raises UsageError where one names no part or no place.

    >>> fields_of(["body=content.rendered,title=name"])
    (('body', 'content.rendered'), ('title', 'name'))
    """
    found = []
    for assignment in ",".join(assignments).split(","):
        part, _, place = assignment.strip().partition("=")
        if part not in PARTS or not place:
            raise UsageError(f"no field {assignment.strip()!r}; write PART=PLACE, where PART is {', '.join(PARTS)}")
        found.append((part, place))
    return tuple(found)
