"""A dictionary of titles and names that a reader gives as a file: what ambiguous words are then read by."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from staffroll.errors import UsageError
from staffroll.extract.stretch import flat
from staffroll.records import AgentType

_TITLE = "title"


@dataclass(frozen=True, slots=True)
class Given:
    """Titles and names, folded as texts are compared; `names` tells persons from organizations."""

    titles: frozenset[str] = frozenset()
    names: dict[str, AgentType] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.titles or self.names)


def given_in(path: Path) -> Given:
    """Read a dictionary: one entry a line, its kind (title, person or organization), a tab, and the words.

    Empty lines and those that begin with # are passed over. Raises UsageError with the line where one is none of these.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is no UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise UsageError(f"the dictionary {path} cannot be read: {reason}") from None
    titles: set[str] = set()
    names: dict[str, AgentType] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, _, words = (part.strip() for part in line.partition("\t"))
        if not words or kind not in {_TITLE, *get_args(AgentType)}:
            wanted = "title, person or organization, a tab, and the words"
            raise UsageError(f"line {number} of the dictionary {path} is no entry; one reads {wanted}")
        if kind == _TITLE:
            titles.add(flat(words))
        else:
            names[flat(words)] = "person" if kind == "person" else "organization"
    return Given(frozenset(titles), names)
