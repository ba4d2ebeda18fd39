"""What can go wrong, as one family.

StaffrollError
├── UsageError          the request itself is wrong (exit status 2)
│   ├── UnknownName     no such person, work, role or query; the nearest known ones are named
│   └── AmbiguousName   several entities share the name; they are listed
├── UnreadableError     a document could not be read (exit status 1, the others go on)
└── StoreError          the store is missing, damaged, or in use by another process
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

T = TypeVar("T")


class StaffrollError(Exception):
    """Anything that staffroll refuses or cannot do, said in one sentence for the user."""


class UsageError(StaffrollError):
    """The request itself is wrong: what was wrong, where, and what would be right."""


class UnknownName(UsageError):  # noqa: N818 - the family reads better without a suffix on every leaf
    """Nothing has this name.

    >>> str(UnknownName("query", "staf", ["work-staff", "studio-staff"]))
    "no query 'staf'; nearest: work-staff, studio-staff"
    """

    def __init__(self, kind: str, wanted: str, nearest: Sequence[str] = ()) -> None:
        self.kind, self.wanted, self.nearest = kind, wanted, tuple(nearest)
        hint = f"; nearest: {', '.join(self.nearest)}" if self.nearest else ""
        super().__init__(f"no {kind} {wanted!r}{hint}")


def one_of(kind: str, name: str, known: Mapping[str, T]) -> T:
    """Return what has this name; raise UnknownName with the nearest names, or with all where none is near.

    >>> one_of("weight", "newmann", {"count": 1, "newman": 2})
    Traceback (most recent call last):
    ...
    staffroll.errors.UnknownName: no weight 'newmann'; nearest: newman
    """
    if name not in known:
        raise UnknownName(kind, name, get_close_matches(name, known, cutoff=0.4) or list(known))
    return known[name]


class AmbiguousName(UsageError):  # noqa: N818
    """Several entities share the name.

    >>> str(AmbiguousName("person", "Mori", ["Aya Mori", "Ken Mori"]))
    "several persons are called 'Mori': Aya Mori, Ken Mori; give one of these"
    """

    def __init__(self, kind: str, wanted: str, candidates: Sequence[str]) -> None:
        self.kind, self.wanted, self.candidates = kind, wanted, tuple(candidates)
        super().__init__(f"several {kind}s are called {wanted!r}: {', '.join(self.candidates)}; give one of these")


class UnreadableError(StaffrollError):
    """A document could not be read; the message says why, without its path."""


class StoreError(StaffrollError):
    """The store is missing, damaged, or in use by another process."""
