"""Reads the columns out of a store: one list of values for each property, joined here.

A pattern at a time leaves the engine as text and is parsed in one go, which takes half the time of walking through the
rows of a query that joins them.
"""

from __future__ import annotations

import io
from typing import cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyoxigraph import QueryResultsFormat, QuerySolutions

from staffroll.columns.table import UNKNOWN, Agents, Columns, Places, Works
from staffroll.names import CREDITS, DERIVED, ENTITIES, NS, ROLE
from staffroll.query.lookup import Queryable

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
_PERSON = "https://schema.org/Person"
_FORMAT = "https://w3id.org/staffroll/format/"


def read_columns(store: Queryable) -> Columns:
    """Return the resolved credits of a store; what its derived graphs do not hold yet is not among them."""
    credits_ = resolved(store)
    (agents, agent), (works, work), (roles, role) = (_places(credits_[name]) for name in ("agent", "work", "role"))
    order = np.lexsort((role, work, agent))
    labels, types = values(store, ENTITIES, LABEL), values(store, ENTITIES, _TYPE)
    return Columns(
        agent[order],
        work[order],
        role[order],
        Agents(agents, _said(labels, agents), types.reindex(agents).to_numpy() == _PERSON),
        Works(works, _said(labels, works), _years(store, works), *_formats(store, works), _bases(store, works)),
        tuple(iri.removeprefix(ROLE) for iri in roles),
    )


def resolved(store: Queryable) -> pd.DataFrame:
    """Return agent, work and role of each resolved credit, all as IRIs, by the credit's IRI."""
    return pd.concat(
        [
            values(store, DERIVED, NS + "agent").rename("agent"),
            values(store, DERIVED, NS + "work").rename("work"),
            values(store, CREDITS, NS + "role").rename("role"),
        ],
        axis="columns",
        join="inner",
    )


def values(store: Queryable, graph: str | None, predicate: str) -> pd.Series[str]:
    """Return the values of a property in a graph by their subjects, the first in order where there are several.

    Without a graph those of all graphs count.
    """
    pattern = f"{{ ?subject <{predicate}> ?value }}"
    table = asked(store, f"SELECT ?subject ?value {{ GRAPH <{graph}> {pattern} }}" if graph else f"SELECT * {pattern}")
    found = table.set_index("subject")["value"]
    if not found.index.is_unique:
        found = table.sort_values(["subject", "value"]).drop_duplicates("subject").set_index("subject")["value"]
    return found


def asked(store: Queryable, sparql: str) -> pd.DataFrame:
    """Return the answer of a query as text: IRIs and the contents of literals, "" where there is none.

    The engine quotes literals alone, so an IRI that may hold a comma, as addresses do, is to be asked for as STR.
    """
    written = io.BytesIO()
    cast("QuerySolutions", store.query(sparql)).serialize(written, QueryResultsFormat.CSV)
    written.seek(0)
    return pd.read_csv(written, dtype=str, keep_default_na=False, na_filter=False, encoding="utf-8")


def _places(said: pd.Series[str]) -> tuple[tuple[str, ...], Places]:
    """Return the distinct values, sorted, and the place of each value among them."""
    places, distinct = pd.factorize(said, sort=True)
    return tuple(distinct), places.astype(np.int32)


def _said(found: pd.Series[str], subjects: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(found.reindex(subjects, fill_value=""))


def _years(store: Queryable, works: tuple[str, ...]) -> NDArray[np.int16]:
    years = values(store, DERIVED, NS + "year").reindex(works)
    return pd.to_numeric(years, errors="coerce").fillna(UNKNOWN).to_numpy().astype(np.int16)


def _formats(store: Queryable, works: tuple[str, ...]) -> tuple[NDArray[np.int16], tuple[str, ...]]:
    """Return the place of each work's format, UNKNOWN where none is stated, and the formats by id."""
    places, distinct = pd.factorize(values(store, DERIVED, NS + "format").reindex(works), sort=True)
    return places.astype(np.int16), tuple(iri.removeprefix(_FORMAT) for iri in distinct)


def _bases(store: Queryable, works: tuple[str, ...]) -> Places:
    """Return the place of the work that each is an installment of, UNKNOWN where that is none of these."""
    bases = values(store, DERIVED, NS + "installmentOf").reindex(works)
    found: Places = pd.Index(works).get_indexer(pd.Index(bases)).astype(np.int32)
    return found
