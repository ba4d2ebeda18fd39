"""The two-mode network as a sparse matrix: which people are credited on which works, of all credits or of chosen ones.

columns → choice → affiliation (people × works, 1 where a person is on a work) → projections
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll import vocabulary
from staffroll.columns import Agents, Columns, Evidence, Works
from staffroll.columns.table import UNKNOWN
from staffroll.errors import UnknownName, UsageError, one_of
from staffroll.network.grouped import grouped
from staffroll.network.runs import begins

Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which credits a network is made of; all of them where nothing is set.

    `roles` and `departments` are ids, each for itself; `works` and `studio` are IRIs, `formats` ids. `since` and
    `until` are years, both counted in; a work of unknown year is in no span. `studio` chooses the works that credit it.
    `sites` are names of publishers, or hosts: a credit counts that one of them supports, with at least that
    `confidence` from 0 to 1.
    """

    roles: Collection[str] | None = None
    departments: Collection[str] | None = None
    formats: Collection[str] | None = None
    works: Collection[str] | None = None
    studio: str | None = None
    since: int | None = None
    until: int | None = None
    organizations: bool = False
    sites: Collection[str] | None = None
    confidence: float = 0.0

    @property
    def by_evidence(self) -> bool:
        """Whether what supports a credit decides whether it is chosen."""
        return self.sites is not None or self.confidence > 0

    def of(self, columns: Columns, evidence: Evidence | None = None) -> Mask:
        """Return which credits are chosen, one truth value a credit; some choices need the evidence.

        Raises UnknownName for a studio that no credit names, for a role or department that there is not and for a site
        that supports nothing, UsageError where a name stands for a collection of names.
        """
        self._check()
        chosen = np.ones(len(columns), dtype=np.bool_)
        if not self.organizations:
            chosen &= columns.agents.person[columns.agent]
        if self.roles is not None:
            chosen &= np.isin(columns.roles, list(self.roles))[columns.role]
        if self.departments is not None:
            departments = grouped(columns, departments=True)
            chosen &= np.isin(departments.of, [departments.place(each) for each in self.departments])
        if self.by_evidence:
            if evidence is None:
                raise UsageError("to choose by site or confidence takes the evidence; give it, or ask a graph")
            chosen &= self._supported(columns, evidence)
        return chosen & self._works(columns)[columns.work]

    def _check(self) -> None:
        for name in ("roles", "departments", "formats", "works", "sites"):
            given = getattr(self, name)
            if isinstance(given, str):
                raise UsageError(f"{name} are a collection of names; give {{{given!r}}}")
        for role in self.roles or ():
            one_of("role", role, vocabulary.load().roles)
        if self.since is not None and self.until is not None and self.since > self.until:
            raise UsageError(f"no year is since {self.since} and until {self.until}; the first year stands first")

    def _supported(self, columns: Columns, evidence: Evidence) -> Mask:
        counts = evidence.confidence >= self.confidence
        if self.sites is not None:
            known = dict.fromkeys(filter(None, evidence.sites))
            counts &= np.isin(evidence.sites, [site for site in self.sites if one_of("site", site, known) is None])[
                evidence.site
            ]
        supported = np.zeros(len(columns), dtype=np.bool_)
        supported[evidence.credit[counts]] = True
        return supported[_first_alike(columns)]

    def _works(self, columns: Columns) -> Mask:
        works = columns.works
        chosen = np.ones(len(works.iris), dtype=np.bool_)
        if self.formats is not None:
            formats = np.append(np.isin(works.formats, list(self.formats)), False)  # the last is UNKNOWN, -1
            chosen &= formats[works.format]
        if self.works is not None:
            chosen &= np.isin(works.iris, list(self.works))
        if self.studio is not None:
            chosen &= _credited(columns, self.studio)
        if self.since is not None:
            chosen &= works.year >= self.since
        if self.until is not None:
            chosen &= (works.year <= self.until) & (works.year != UNKNOWN)
        return chosen


def _first_alike(columns: Columns) -> Counts:
    """Return for each credit the first one with its agent, work and role: they stand side by side."""
    first = begins(columns.agent, columns.work, columns.role)
    return np.asarray(np.flatnonzero(first)[np.cumsum(first) - 1], dtype=np.int64)


def _credited(columns: Columns, studio: str) -> Mask:
    if studio not in columns.agents.places:
        raise UnknownName("organization", studio)
    credited = np.zeros(len(columns.works.iris), dtype=np.bool_)
    credited[columns.work[columns.agent == columns.agents.places[studio]]] = True
    return credited


@dataclass(frozen=True, eq=False)
class Affiliation:
    """People (rows) by works (columns): `people[i]` and `works[j]` are the places of row i and column j in the columns.

    Only people and works with a chosen credit are in it. Where it is `transposed`, the rows are works and the columns
    people, and whatever is said of people here and in the projections holds for works: `people` are places of works.
    """

    columns: Columns
    people: NDArray[np.int32]
    works: NDArray[np.int32]
    matrix: sp.csr_array
    transposed: bool = False

    @property
    def of_rows(self) -> Agents | Works:
        """The IRIs and labels in which `people` are places."""
        return self.columns.works if self.transposed else self.columns.agents

    @property
    def of_columns(self) -> Agents | Works:
        """The IRIs and labels in which `works` are places."""
        return self.columns.agents if self.transposed else self.columns.works

    @cached_property
    def by_work(self) -> sp.csr_array:
        """The same as works by people."""
        return self.matrix.T.tocsr()

    @cached_property
    def team_sizes(self) -> Counts:
        """How many people each work has."""
        return np.asarray(np.diff(self.by_work.indptr), dtype=np.int64)

    @cached_property
    def careers(self) -> Counts:
        """How many works each person has."""
        return np.asarray(np.diff(self.matrix.indptr), dtype=np.int64)

    def row(self, iri: str) -> int:
        """Return the row of a person; raise UnknownName for one without a chosen credit."""
        iris = self.of_rows.iris
        place = bisect_left(iris, iri)
        row = int(np.searchsorted(self.people, place))
        if place == len(iris) or iris[place] != iri or row == len(self.people) or self.people[row] != place:
            raise UnknownName("work" if self.transposed else "person", iri)
        return row

    def turned(self) -> Affiliation:
        """Return the network with its two sides exchanged, for projections onto works."""
        return Affiliation(self.columns, self.works, self.people, self.by_work, not self.transposed)


def affiliation(columns: Columns, choice: Choice | None = None, evidence: Evidence | None = None) -> Affiliation:
    """Return the two-mode network of the chosen credits; a person is on a work once, with however many credits."""
    return of_credits(columns, (choice or Choice()).of(columns, evidence))


def of_credits(columns: Columns, chosen: Mask) -> Affiliation:
    """Return the two-mode network of the credits that are chosen, one truth value a credit."""
    people, row = np.unique(columns.agent[chosen], return_inverse=True)
    works, column = np.unique(columns.work[chosen], return_inverse=True)
    matrix = sp.coo_array((np.ones(len(row), dtype=np.int8), (row, column)), shape=(len(people), len(works))).tocsr()
    matrix.sum_duplicates()
    matrix.data = np.ones(matrix.nnz, dtype=np.int32)
    return Affiliation(columns, people.astype(np.int32), works.astype(np.int32), matrix)
