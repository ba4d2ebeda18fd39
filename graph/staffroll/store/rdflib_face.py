"""The same store as an rdflib Dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from staffroll.rdf.terms import PREFIXES
from staffroll.store.protocol import Store

if TYPE_CHECKING:
    from rdflib import Dataset


def rdflib_dataset(store: Store) -> Dataset:
    """Return an rdflib Dataset on the store, without a copy; patterns see every graph.

    Give it queries as text: prepared ones run on rdflib's own engine, which is many times slower.
    """
    from oxrdflib import OxigraphStore  # importing rdflib takes longer than opening a store
    from rdflib import Dataset

    dataset = Dataset(store=OxigraphStore(store=store.inner), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset
