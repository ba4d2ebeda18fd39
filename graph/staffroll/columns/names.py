"""The other names of agents: those that the graph has beside the one that is shown, in any script, and readings."""

from __future__ import annotations

import pandas as pd

from staffroll.columns.reading import asked
from staffroll.columns.table import Columns
from staffroll.names import ENTITIES, NS
from staffroll.query.lookup import Queryable

_OTHER = "http://www.w3.org/2004/02/skos/core#altLabel"


def read_names(store: Queryable, columns: Columns) -> dict[int, tuple[str, ...]]:
    """Return the other names of agents by their places in the columns; who has none is left out."""
    said = pd.concat([_said(store, _OTHER), _said(store, NS + "reading")]).drop_duplicates()
    said["place"] = pd.Index(columns.agents.iris).get_indexer(pd.Index(said["agent"]))
    found: dict[int, list[str]] = {}
    known = said.loc[said["place"] >= 0, ["place", "name"]].sort_values(["place", "name"])
    for place, name in known.itertuples(index=False):
        if name != columns.agents.labels[place]:
            found.setdefault(place, []).append(name)
    return {place: tuple(dict.fromkeys(names)) for place, names in found.items()}


def _said(store: Queryable, predicate: str) -> pd.DataFrame:
    return asked(store, f"SELECT ?agent ?name {{ GRAPH <{ENTITIES}> {{ ?agent <{predicate}> ?name }} }}")
