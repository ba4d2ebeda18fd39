"""Which roles credits are counted by: each role for itself, or the departments that the vocabulary puts them in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from staffroll import vocabulary
from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN, Places
from staffroll.errors import one_of


@dataclass(frozen=True, eq=False)
class Grouped:
    """`of[i]` is the place in `names` of the role, or department, of credit i; names are ids, sorted."""

    of: Places
    names: tuple[str, ...]
    departments: bool

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The English label of each name."""
        known = vocabulary.load()
        return tuple(known.label(name) for name in self.names)

    def place(self, name: str) -> int:
        """Return the place of a role or department, UNKNOWN where no credit has it.

        Raises UnknownName where the vocabulary has none of this name.
        """
        known = vocabulary.load()
        if self.departments:
            one_of("department", name, dict.fromkeys(known.departments))
        elif name not in self.names:
            known.department(name)
        return self.names.index(name) if name in self.names else UNKNOWN


def grouped(columns: Columns, *, departments: bool = False) -> Grouped:
    """Return the roles of the credits, or their departments.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "storyboard"), ("Ken", "Kites", "director")])
    >>> grouped(columns).names, grouped(columns, departments=True).names
    (('director', 'storyboard'), ('direction',))
    """
    if not departments:
        return Grouped(columns.role, columns.roles, departments)
    known = vocabulary.load()
    of_role = [known.department(role) for role in columns.roles]
    names = sorted(set(of_role))
    place = np.array([names.index(name) for name in of_role], dtype=np.int32)
    return Grouped(place[columns.role], tuple(names), departments)
