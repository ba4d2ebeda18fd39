"""What every store can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Literal, NamedTuple, Protocol, Self

import pyoxigraph as ox

from staffroll.resolve.decisions import Decisions

Put = Literal["added", "replaced", "unchanged"]


class Bundle(NamedTuple):
    """What is stored of one article: its own quads, those of the credits it speaks of, and those of the run."""

    key: str
    article: tuple[ox.Quad, ...]
    credits: tuple[ox.Quad, ...]
    run: tuple[ox.Quad, ...] = ()


Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store(Protocol):
    """A graph of articles and credits, with what follows from them."""

    @property
    def writable(self) -> bool:
        """Whether articles can be put and withdrawn."""

    @property
    def version(self) -> str:
        """What names the stored articles and decisions: equal for equal ones, in whatever order they came."""

    @property
    def stale(self) -> bool:
        """Whether articles came or went since `refresh`."""

    @property
    def inner(self) -> ox.Store:
        """The pyoxigraph store underneath, to read from."""

    @property
    def graph_folder(self) -> Path | None:
        """The folder of that store, where other processes may read it as well; None where they may not."""

    def put_article(
        self,
        key: str,
        article_quads: Iterable[ox.Quad],
        credit_quads: Iterable[ox.Quad],
        run_quads: Iterable[ox.Quad] = (),
    ) -> Put:
        """Store an article in one transaction; one already stored under the key is replaced."""

    def put_articles(self, bundles: Iterable[Bundle]) -> list[Put]:
        """Store articles: those that are new in one transaction, which is the faster way to load many."""

    def withdraw(self, key: str) -> bool:
        """Take an article out, and the credits only it spoke of; False where it is not stored."""

    def refresh(self) -> bool:
        """Compute identity, entities and derived triples anew where they are stale."""

    @property
    def decisions(self) -> Decisions:
        """The decisions about who is who that its identities follow."""
        ...

    def decide(self, decisions: Decisions) -> None:
        """Take other decisions about who is who; `refresh` follows them."""

    def article_keys(self) -> tuple[str, ...]:
        """Return the keys of the stored articles, sorted."""

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Return the answer of a SPARQL query; `union` lets patterns outside GRAPH see every graph."""

    def quads(self, *graphs: str) -> Iterator[ox.Quad]:
        """Yield the quads of these named graphs, of all without an argument."""

    def export(self, syntax: str, output: IO[bytes]) -> None:
        """Write the graph in an RDF syntax."""

    def canonical(self) -> Iterator[str]:
        """Yield the sorted N-Quads lines of all graphs but the runs."""

    def verify(self) -> list[str]:
        """Return a sentence for each difference between the store and what its ledger says it holds."""

    def close(self) -> None:
        """Refresh what is stale and let go of the store."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
