"""The small graph that the expected answers are about, as a store."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from staffroll.query.lookup import Queryable

SAMPLES = Path(__file__).parent.parent / "queries"


class SmallStore:
    """Answers queries over the union of its graphs, as every store of staffroll does."""

    def __init__(self, *graphs: str) -> None:
        self._inner = ox.Store()
        for graph in graphs:
            self._inner.load(path=SAMPLES / f"{graph}.trig", format=ox.RdfFormat.TRIG)

    def load(self, trig: str) -> None:
        self._inner.load(trig, format=ox.RdfFormat.TRIG)

    def query(self, sparql: str, /) -> ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean:
        return self._inner.query(sparql, use_default_graph_as_union=True)


@pytest.fixture(scope="session")
def store() -> Queryable:
    return SmallStore("graph")


@pytest.fixture(scope="session")
def careers() -> Queryable:
    """The small graph with years, records and identities on top."""
    return SmallStore("graph", "careers")
