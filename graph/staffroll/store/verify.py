"""Holding a store against its ledger, and its parts against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from staffroll import names
from staffroll.errors import StoreError
from staffroll.garbage import rare_collections
from staffroll.rdf.article import credit_quads
from staffroll.rdf.derive import PATTERNS, derived_graphs, derives
from staffroll.rdf.index import Index
from staffroll.rdf.reading import credit_record
from staffroll.resolve.decisions import Decisions
from staffroll.store.ledger import Entry, Ledger


@rare_collections()
def differences(store: ox.Store, entries: Mapping[str, Entry], *, derived: bool, decisions: Decisions) -> list[str]:
    """Return a sentence for each graph that does not hold what it must."""
    try:
        found = [*_entries(store, entries), *_strangers(store, entries), *_credits(store)]
        return found or (_derived(store, decisions) if derived else [])
    except (StoreError, OSError) as error:
        return [str(error)]


def matches(store: ox.Store, entry: Entry) -> bool:
    """Whether a graph holds exactly what its entry says."""
    return Entry.of(entry.graph, entry.key, _graph(store, entry.graph)) == entry


def what_derives(store: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads from which something is derived, a predicate at a time: reading all takes five times as long."""
    for predicate, value in PATTERNS.items():
        yield from filter(derives, store.quads_for_pattern(None, predicate, value, None))


def settle(store: ox.Store, ledger: Ledger) -> None:
    """Close a change that was cut off: the store holds the state before it or the state after it."""
    if ledger.pending and all(matches(store, entry) for entry in ledger.pending):
        ledger.done()
    elif ledger.pending:
        ledger.abandon()


def _entries(store: ox.Store, entries: Mapping[str, Entry]) -> Iterator[str]:
    for entry in entries.values():
        stored = Entry.of(entry.graph, entry.key, _graph(store, entry.graph))
        what = f"article {entry.key!r}" if entry.key else "the vocabulary"
        if stored.count != entry.count:
            yield f"{what} has {stored.count} quads where the ledger says {entry.count}; build it again"
        elif stored != entry:
            yield f"{what} has other quads than the ledger says; build it again"


def _strangers(store: ox.Store, entries: Mapping[str, Entry]) -> Iterator[str]:
    for graph in store.named_graphs():
        if graph.value.startswith(names.ARTICLE_GRAPHS) and graph.value not in entries:
            count = sum(1 for _ in _graph(store, graph.value))
            if count:
                yield f"the graph <{graph.value}> has {count} quads that the ledger does not know"


def _credits(store: ox.Store) -> Iterator[str]:
    """Yield what is wrong with credits: each is what its own digest says, and some evidence names it."""
    stored = set(_graph(store, names.CREDITS))
    expected: set[ox.Quad] = set()
    index = Index(stored)
    for iri in _spoken_of(store):
        if iri in index.of("sr:role"):
            expected.update(credit_quads(credit_record(index, iri)))
        else:
            yield f"the credit <{iri}> is missing although there is evidence of it; build its articles again"
    if stored != expected:
        more, fewer = len(stored - expected), len(expected - stored)
        yield f"the graph of credits has {more} quads too many and {fewer} too few"


def _spoken_of(store: ox.Store) -> list[str]:
    quads = (quad for name in ("supports", "refutes") for quad in _with(store, name))
    return sorted({quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)})


def _with(store: ox.Store, name: str) -> Iterable[ox.Quad]:
    return store.quads_for_pattern(None, ox.NamedNode(names.NS + name), None, None)


def _derived(store: ox.Store, decisions: Decisions) -> list[str]:
    expected = derived_graphs(what_derives(store), decisions).items()
    return [
        f"the graph <{graph}> is not what the articles imply; refresh it"
        for graph, quads in expected
        if quads != frozenset(_graph(store, graph))
    ]


def _graph(store: ox.Store, graph: str) -> Iterator[ox.Quad]:
    return store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
