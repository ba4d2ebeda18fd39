"""What can go wrong, as one family.

StaffrollError
├── UsageError          the request itself is wrong (exit status 2)
│   ├── UnknownName     no such person, work, role or query; the nearest known ones are named
│   └── AmbiguousName   several entities share the name; they are listed
├── UnreadableError     a document could not be read (exit status 1, the others go on)
└── StoreError          the store is missing, damaged, or in use by another process
"""

from __future__ import annotations

from collections.abc import Sequence


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
