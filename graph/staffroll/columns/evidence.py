"""What supports each credit, as columns: from which source, and how surely it was read."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.columns.reading import resolved, values
from staffroll.columns.table import Columns, Places
from staffroll.names import NS, ROLE
from staffroll.query.lookup import Queryable

PUBLISHER = "https://schema.org/publisher"
IDENTIFIER = "http://purl.org/dc/terms/identifier"
_SAME = ("agent", "work", "role")


@dataclass(frozen=True, eq=False)
class Evidence:
    """One row a sentence that supports a credit, in the order of the credits.

    `credit[i]` is the first row of the columns with that agent, work and role: credits that differ in a character or in
    episodes share what supports them. `site[i]` is the place in `sites` of who published it, by name or else by the
    host of its address, "" where neither is known; `confidence[i]` says how surely it was read, from 0 to 1.
    """

    credit: Places
    site: Places
    confidence: NDArray[np.float32]
    sites: tuple[str, ...]


def read_evidence(store: Queryable, columns: Columns) -> Evidence:
    """Return what supports the credits of a store, whose columns are given."""
    rows = rows_of(columns, resolved(store))
    supports = values(store, None, NS + "supports")
    table = pd.DataFrame(
        {
            "credit": rows.reindex(supports).set_axis(supports.index),
            "source": values(store, None, NS + "source").reindex(supports.index),
            "confidence": pd.to_numeric(values(store, None, NS + "confidence")).reindex(supports.index, fill_value=1.0),
        }
    ).dropna()
    published = _sites(store, table["source"].unique())
    table["site"] = table["source"].map(published)
    table = table.sort_values(["credit", "site", "confidence"], kind="stable")
    places, sites = pd.factorize(table["site"], sort=True)
    return Evidence(
        table["credit"].to_numpy(dtype=np.int32),
        places.astype(np.int32),
        table["confidence"].to_numpy(dtype=np.float32),
        tuple(sites),
    )


def rows_of(columns: Columns, credits_: pd.DataFrame) -> pd.Series[int]:
    """Return the first row of the columns with the same agent, work and role (IRIs) of each credit that has one."""
    lists = (columns.agents.iris, columns.works.iris, tuple(ROLE + role for role in columns.roles))
    wanted, known = np.zeros(len(credits_), dtype=np.int64), np.ones(len(credits_), dtype=np.bool_)
    keys = np.zeros(len(columns), dtype=np.int64)
    for name, listed, places in zip(_SAME, lists, (columns.agent, columns.work, columns.role), strict=True):
        found = pd.Index(listed).get_indexer(pd.Index(credits_[name]))
        known &= found >= 0
        wanted = wanted * len(listed) + found
        keys = keys * len(listed) + places
    rows = np.searchsorted(keys, wanted)
    held = known & (np.append(keys, -1)[rows] == wanted)
    return pd.Series(rows[held], index=credits_.index[held])


def _sites(store: Queryable, sources: NDArray[np.object_]) -> pd.Series[str]:
    """Return who published each source."""
    keys = values(store, None, IDENTIFIER).reindex(sources, fill_value="")
    return publishers(values(store, None, PUBLISHER).reindex(sources, fill_value=""), keys)


def publishers(names: pd.Series[str], keys: pd.Series[str]) -> pd.Series[str]:
    """Return who published each article: its publisher's name, or the host of its key where that is an address."""
    hosts = keys.map(lambda key: urlsplit(key).hostname or "" if "://" in key else "")
    return names.where(names != "", hosts)
