"""What a store does wherever its quads lie."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import IO, Self

import pyoxigraph as ox

from staffroll import names
from staffroll.credits import clean
from staffroll.errors import StoreError
from staffroll.rdf.derive import RULES, derivations, derives
from staffroll.rdf.index import Index
from staffroll.rdf.terms import PREFIXES, term
from staffroll.resolve.decisions import Decisions, parse_decisions
from staffroll.store.ledger import Entry, Ledger
from staffroll.store.loading import N_QUADS, Batch, Loading, as_lines
from staffroll.store.protocol import Answer, Bundle, Put
from staffroll.store.syntaxes import syntax_of
from staffroll.store.verify import differences, settle, what_derives
from staffroll.workers import Beside

_REMEMBERED = 1_000_000  # quads that derive: some 450 MB
Vocabulary = Callable[[], Iterable[ox.Quad]]


@cache
def installed_vocabulary() -> frozenset[ox.Quad]:
    """Return the vocabulary that comes with the package."""
    from staffroll.vocabulary import quads  # parsing it is for those who write

    return frozenset(quads())


class BaseStore:
    """A store on a pyoxigraph store and a ledger; one writer at a time.

    Without `decisions` those count by which it was last refreshed.
    """

    def __init__(
        self,
        inner: ox.Store,
        ledger: Ledger,
        *,
        writable: bool,
        vocabulary: Vocabulary = installed_vocabulary,
        decisions: Decisions | None = None,
    ) -> None:
        self._decisions = parse_decisions(ledger.decisions) if decisions is None else decisions
        self._inner: ox.Store | None = inner
        self._ledger = ledger
        self._writable = writable
        self._lock = RLock()
        self._version: str | None = None
        # What derives, of articles put into an empty store: reading it back takes as long as deriving from it.
        self._facts: Index | None = None if self.article_keys() else Index()
        if writable:
            self._load_vocabulary(vocabulary())

    @property
    def writable(self) -> bool:
        """Whether articles can be put and withdrawn."""
        return self._writable

    @property
    def inner(self) -> ox.Store:
        """The pyoxigraph store underneath, to read from."""
        if self._inner is None:
            raise StoreError("the store is closed; open it again")
        return self._inner

    @property
    def graph_folder(self) -> Path | None:
        """The folder of that store, where other processes may read it as well; None where they may not."""
        return None

    @property
    def version(self) -> str:
        """What names the stored articles and decisions: equal for equal ones, in whatever order they came."""
        if self._version is None:
            self._version = self._ledger.state(RULES + self._decisions.digest)
        return self._version

    @property
    def stale(self) -> bool:
        """Whether articles came or went since `refresh`."""
        return self._ledger.refreshed != self.version

    def put_article(
        self,
        key: str,
        article_quads: Iterable[ox.Quad],
        credit_quads: Iterable[ox.Quad],
        run_quads: Iterable[ox.Quad] = (),
    ) -> Put:
        """Store an article in one transaction; one already stored under the key is replaced."""
        key, quads = clean(key), tuple(article_quads)
        graph = names.article_graph(key)
        _require_graph(quads, graph)
        entry = Entry.of(graph, key, quads)
        with self._lock:
            known = self._ledger.entries.get(graph)
            if known == entry:
                return "unchanged"
            old = self._only_of(graph, _claimed(quads)) if known else frozenset()
            self._change([entry], [*quads, *credit_quads, *run_quads], old)
        return "replaced" if known else "added"

    def put_articles(self, bundles: Iterable[Bundle]) -> list[Put]:
        """Store articles as they come, which is the faster way to load many: new ones some at a time.

        An error or an interrupt loses none of those that came before it.
        """
        self._require_writable()
        done: list[Put] = []
        with self._lock:
            facts, self._facts = self._facts, None  # what an interrupt leaves is not known
            with Loading(self._load_articles, facts) as loading:
                for bundle in bundles:
                    key = clean(bundle.key)
                    graph = names.article_graph(key)
                    if graph in loading:  # the same again: what came before it has to be stored first
                        loading.flush()
                    if graph in self._ledger.entries:
                        loading.flush()
                        self._facts, loading.facts = loading.facts, None
                        done.append(self.put_article(*bundle))
                        self._facts, loading.facts = None, self._facts
                    else:
                        _require_graph(bundle.article, graph)
                        loading.add(graph, key, bundle.article, (*bundle.credits, *bundle.run))
                        done.append("added")
            self._facts = loading.facts
        return done

    def _load_articles(self, batch: Batch) -> None:
        entries, lines, number = batch
        self._commit(entries, lambda: self._load(lines, number))

    def withdraw(self, key: str) -> bool:
        """Take an article out, and the credits only it spoke of; False where it is not stored."""
        key = clean(key)
        graph = names.article_graph(key)
        with self._lock:
            if graph not in self._ledger.entries:
                return False
            old = self._only_of(graph, frozenset()) | self._runs_of(key)
            self._change([Entry.of(graph, key, ())], (), old)
        return True

    def refresh(self) -> bool:
        """Compute identity, entities and derived triples anew where they are stale."""
        with self._lock:
            if not self.stale:
                return False
            self._require_writable()
            for graph, derived in derivations(self._given_facts(), self._decisions):
                self._rederive(derived, frozenset(self.quads(graph)))
            self._ledger.note_refresh(self.version, self._decisions.text)
        return True

    @property
    def decisions(self) -> Decisions:
        """The decisions about who is who that its identities follow."""
        return self._decisions

    def decide(self, decisions: Decisions) -> None:
        """Take other decisions about who is who for those that the store was opened with; `refresh` follows them."""
        self._require_writable()
        self._decisions, self._version = decisions, None

    def article_keys(self) -> tuple[str, ...]:
        """Return the keys of the stored articles, sorted."""
        entries = self._ledger.entries.values()
        return tuple(sorted(entry.key for entry in entries if entry.graph.startswith(names.ARTICLE_GRAPHS)))

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Return the answer of a SPARQL query; `union` lets patterns outside GRAPH see every graph.

        A query with FROM needs `union=False`: the union would win over it.
        """
        return self.inner.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=union)

    def quads(self, *graphs: str) -> Iterator[ox.Quad]:
        """Yield the quads of these named graphs, of all without an argument."""
        if not graphs:
            yield from self.inner
        for graph in graphs:
            yield from self.inner.quads_for_pattern(None, None, None, ox.NamedNode(graph))

    def export(self, syntax: str, output: IO[bytes]) -> None:
        """Write the graph in an RDF syntax; one without named graphs gets the triples of all."""
        form = syntax_of(syntax)
        statements = self.quads() if form.supports_datasets else (quad.triple for quad in self.quads())
        ox.serialize(statements, output, form, prefixes=PREFIXES)

    def canonical(self) -> Iterator[str]:
        """Yield the sorted N-Quads lines of all graphs but the runs."""
        runs = ox.NamedNode(names.RUNS)
        yield from sorted(f"{quad} ." for quad in self.quads() if quad.graph_name != runs)

    def verify(self) -> list[str]:
        """Return a sentence for each difference between the store and what its ledger says it holds."""
        return differences(self.inner, self._ledger.entries, derived=not self.stale, decisions=self._decisions)

    def close(self) -> None:
        """Refresh what is stale and let go of the store."""
        with self._lock:
            if self._inner is None:
                return
            if self._writable:
                self.refresh()
            self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _release(self) -> None:
        """Let go of the pyoxigraph store, and of the folder's lock with it."""
        self._inner = None
        self._ledger.close()

    def _require_writable(self) -> None:
        if not self._writable:
            raise StoreError("the store is open for reading only; open it with writable=True to change it")

    def _change(self, entries: Iterable[Entry], new: Collection[ox.Quad], old: frozenset[ox.Quad]) -> None:
        self._require_writable()
        facts, self._facts = self._facts, None  # what an interrupt leaves is not known
        self._commit(entries, lambda: self._write(new, old))
        self._facts = None if old or facts is None else _with_facts(facts, new)

    def _commit(self, entries: Iterable[Entry], write: Callable[[], None]) -> None:
        """Have the ledger say what is written before it is, and that it is thereafter."""
        self._ledger.intend(*entries)
        try:
            write()
        except BaseException:  # an interrupt may come after the transaction was committed
            settle(self.inner, self._ledger)
            raise
        else:
            self._ledger.done()
        finally:
            self._version = None

    def _write(self, new: Collection[ox.Quad], old: frozenset[ox.Quad]) -> None:
        """Change quads at once: in one transaction, or by a bulk load, which is taken in whole as well."""
        if old:
            removed, added = old.difference(new), frozenset(new) - old
            self.inner.update(f"{_data('DELETE', removed)};\n{_data('INSERT', added)}")
        elif new:
            self._load(as_lines(new), len(new))

    def _load(self, lines: bytes, number: int) -> None:
        load = self.inner.load if number < _MANY else self.inner.bulk_load
        load(lines, N_QUADS)

    def _rederive(self, new: Iterable[ox.Quad], old: frozenset[ox.Quad]) -> None:
        """Change derived quads: what is left half done stays stale, so many of them need no transaction."""
        if not old:
            self._stream(new)
            return
        wanted = frozenset(new)
        removed, added = old - wanted, wanted - old
        if len(added) < _MANY:
            self._write(added, removed)
        else:
            self._write((), removed)
            self._stream(added)

    def _stream(self, quads: Iterable[ox.Quad]) -> None:
        """Write quads as they come: some of them while the next ones are made."""
        left = iter(quads)
        with Beside[tuple[ox.Quad, ...], None](lambda some: self._write(some, frozenset())) as writing:
            while some := tuple(islice(left, _TOGETHER)):
                writing.hand_on(some)
            writing.finish()

    def _only_of(self, graph: str, still_claimed: frozenset[ox.NamedNode]) -> frozenset[ox.Quad]:
        """Return an article's quads, and those of the credits that nothing else will speak of."""
        old = frozenset(self.quads(graph))
        orphans = (credit for credit in _claimed(old) - still_claimed if not self._spoken_of(credit, graph))
        credits_graph = ox.NamedNode(names.CREDITS)
        return old.union(*(self.inner.quads_for_pattern(credit, None, None, credits_graph) for credit in orphans))

    def _spoken_of(self, credit: ox.NamedNode, beside: str) -> bool:
        """Whether a graph beside this one holds evidence of the credit."""
        return any(
            quad.graph_name != ox.NamedNode(beside)
            for stance in _STANCES
            for quad in self.inner.quads_for_pattern(None, stance, credit, None)
        )

    def _runs_of(self, key: str) -> frozenset[ox.Quad]:
        graph, article = ox.NamedNode(names.RUNS), ox.NamedNode(names.article(key))
        runs = [quad.subject for quad in self.inner.quads_for_pattern(None, term("prov:used"), article, graph)]
        return frozenset(quad for run in runs for quad in self.inner.quads_for_pattern(run, None, None, graph))

    def _given_facts(self) -> Index:
        """Return what derives; more of it than is worth its memory is kept here no longer."""
        facts = self._facts
        if facts is None:
            return Index(what_derives(self.inner))
        if len(facts) > _REMEMBERED:
            self._facts = None
        return facts

    def _load_vocabulary(self, quads: Iterable[ox.Quad]) -> None:
        graph = ox.NamedNode(names.VOCABULARY)
        new = frozenset(quad if quad.graph_name == graph else _moved(quad, graph) for quad in quads)
        entry = Entry.of(names.VOCABULARY, "", new)
        if entry.count and self._ledger.entries.get(names.VOCABULARY) != entry:
            self._change([entry], new, frozenset(self.quads(names.VOCABULARY)))


_MANY = 4_000  # a transaction of so many quads takes longer than a bulk load, which waits for the disk
_TOGETHER = 40_000  # quads loaded at once: the more there are, the longer each takes
_STANCES = (term("sr:supports"), term("sr:refutes"))


def _with_facts(facts: Index, new: Iterable[ox.Quad]) -> Index | None:
    """Return the facts with those of new quads; None for more than are kept, which are read back."""
    facts.add(quad for quad in new if derives(quad))
    return facts if len(facts) <= _REMEMBERED else None


def _moved(quad: ox.Quad, graph: ox.NamedNode) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def _require_graph(quads: Collection[ox.Quad], graph: str) -> None:
    strays = {quad.graph_name for quad in quads} - {ox.NamedNode(graph)}
    if strays or not quads:
        found = ", ".join(sorted(map(str, strays))) or "no quads"
        raise StoreError(f"an article's quads belong into <{graph}>; found {found}")


def _claimed(quads: Iterable[ox.Quad]) -> frozenset[ox.NamedNode]:
    """Return the credits that quads support or refute."""
    return frozenset(
        quad.object for quad in quads if quad.predicate in _STANCES and isinstance(quad.object, ox.NamedNode)
    )


def _data(verb: str, quads: Iterable[ox.Quad]) -> str:
    """Return a SPARQL update of quads as pyoxigraph writes them: no text of theirs is read as syntax."""
    said = "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in quads)
    return f"{verb} DATA {{ {said} }}"
