"""Which studios animated which works: the organizations credited with the animation production."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp

from staffroll.columns import Columns
from staffroll.columns.table import Places
from staffroll.network.affiliation import Affiliation, Choice, Counts, affiliation

_ROLE = "animation-production"


@dataclass(frozen=True, eq=False)
class Studios:
    """The people of a network and the studios, as places in the columns, of its works.

    `made[j, k]` is 1 where studio k animated the work of column j of the network; some works have several studios,
    others none that is known.
    """

    network: Affiliation
    studios: Places
    made: sp.csr_array

    @cached_property
    def of_work(self) -> Counts:
        """How many studios each work of the network has."""
        return np.asarray(np.diff(self.made.indptr), dtype=np.int64)


def studios(columns: Columns, choice: Choice | None = None) -> Studios:
    """Return who worked on the works of which studios, of the chosen credits; a studio's credit need not be chosen.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("studio kite", "Kites", "animation-production"),
    ...                   ("Aya", "Tin Moon", "director")], organizations=["studio kite"])
    >>> found = studios(columns)
    >>> [columns.works.labels[work] for work in found.network.works], found.made.toarray().tolist()
    (['Kites', 'Tin Moon'], [[1], [0]])
    """
    network = affiliation(columns, choice)
    making = ~columns.agents.person[columns.agent] & np.isin(columns.roles, _ROLE)[columns.role]
    making &= np.isin(np.arange(len(columns.works.iris)), network.works)[columns.work]
    known, studio = np.unique(columns.agent[making], return_inverse=True)
    work = np.searchsorted(network.works, columns.work[making])
    shape = (len(network.works), len(known))
    made = sp.coo_array((np.ones(len(work), dtype=np.int32), (work, studio)), shape=shape).tocsr()
    made.sum_duplicates()
    made.data = np.ones(made.nnz, dtype=np.int32)
    return Studios(network, known.astype(np.int32), made)
