"""The shape of the table: one row a resolved credit, by the places of its agent, work and role in lists of names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int32]
UNKNOWN = -1  # the year, format or base of a work that none is known of


@dataclass(frozen=True, eq=False)
class Agents:
    """People and organizations, sorted by IRI; `person[i]` tells which of the two `iris[i]` is."""

    iris: tuple[str, ...]
    labels: tuple[str, ...]
    person: NDArray[np.bool_]

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each IRI."""
        return {iri: place for place, iri in enumerate(self.iris)}


@dataclass(frozen=True, eq=False)
class Works:
    """Works, sorted by IRI, with their years and the places of their formats in `formats`, or UNKNOWN.

    `base[i]` is the place of the work that work i is an installment of, UNKNOWN where there is none or nobody is
    credited on it; a base may itself have one.
    """

    iris: tuple[str, ...]
    labels: tuple[str, ...]
    year: NDArray[np.int16]
    format: NDArray[np.int16]
    formats: tuple[str, ...]
    base: Places


@dataclass(frozen=True, eq=False)
class Columns:
    """Credits, sorted by agent, work and role: `agent[i]`, `work[i]` and `role[i]` are places in the lists.

    `roles` are ids of the vocabulary. Two credits may agree in all three: of two characters, or of episodes.
    """

    agent: Places
    work: Places
    role: Places
    agents: Agents
    works: Works
    roles: tuple[str, ...]

    def __len__(self) -> int:
        """How many credits there are."""
        return len(self.agent)

    def where(self, chosen: NDArray[np.bool_]) -> Columns:
        """Return the columns with only the chosen credits, one truth value a credit; the lists of names stay."""
        return replace(self, agent=self.agent[chosen], work=self.work[chosen], role=self.role[chosen])
