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

_PUBLISHER = "https://schema.org/publisher"
_IDENTIFIER = "http://purl.org/dc/terms/identifier"


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
    rows = _rows(store, columns)
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


def _rows(store: Queryable, columns: Columns) -> pd.Series[int]:
    """Return for each credit, by its IRI, the first row of the columns that says the same."""
    credits_ = resolved(store)
    lists = (columns.agents.iris, columns.works.iris, tuple(ROLE + role for role in columns.roles))
    wanted = np.zeros(len(credits_), dtype=np.int64)
    keys = np.zeros(len(columns), dtype=np.int64)
    for name, listed, places in zip(credits_, lists, (columns.agent, columns.work, columns.role), strict=True):
        wanted = wanted * len(listed) + pd.Index(listed).get_indexer(pd.Index(credits_[name]))
        keys = keys * len(listed) + places
    return pd.Series(np.searchsorted(keys, wanted), index=credits_.index)


def _sites(store: Queryable, sources: NDArray[np.object_]) -> pd.Series[str]:
    """Return who published each source."""
    keys = values(store, None, _IDENTIFIER).reindex(sources, fill_value="")
    hosts = keys.map(lambda key: urlsplit(key).hostname or "" if "://" in key else "")
    published = values(store, None, _PUBLISHER).reindex(sources)
    return published.where(published.notna(), hosts)
