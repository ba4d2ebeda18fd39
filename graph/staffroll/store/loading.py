"""New articles on their way into a store: gathered as text, and written by a thread while the next ones are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Self

import pyoxigraph as ox

from staffroll.rdf.derive import derives
from staffroll.rdf.index import Index
from staffroll.store.ledger import Entry
from staffroll.workers import Beside

N_QUADS = ox.RdfFormat.N_QUADS
_TOGETHER = 70_000  # quads written at once: of more than some 100,000 each takes longer
_MOST = 2_500_000  # quads that derive and are kept: reading them back takes a quarter of the time of loading a database
Batch = tuple[Sequence[Entry], bytes, int]  # the articles, their quads as lines, how many


def as_lines(quads: Iterable[ox.Quad]) -> bytes:
    """Return quads as lines of N-Quads, which a store loads without holding up other threads."""
    return ox.serialize(quads, format=N_QUADS) or b""


class Loading:
    """Gathers articles and has them written some at a time; a context manager, which writes what is left.

    `facts` are what derives from everything before, and take in what derives from these; None where nobody keeps them.
    """

    def __init__(self, write: Callable[[Batch], None], facts: Index | None) -> None:
        self.facts = facts
        self._writer = Beside(write)
        self._gathered: dict[str, Entry] = {}
        self._lines: list[bytes] = []
        self._number = 0
        self._written: frozenset[str] = frozenset()

    def __contains__(self, graph: str) -> bool:
        """Whether an article is on its way: gathered, or being written."""
        return graph in self._gathered or graph in self._written

    def add(self, graph: str, key: str, article: Sequence[ox.Quad], more: Sequence[ox.Quad]) -> None:
        """Take in an article's own graph and what comes with it."""
        lines = as_lines(article)
        self._gathered[graph] = Entry.of_lines(graph, key, lines)
        self._lines += (lines, as_lines(more))
        self._number += len(article) + len(more)
        if self.facts is not None:
            self.facts.add(quad for quads in (article, more) for quad in quads if derives(quad))
            if len(self.facts) > _MOST:
                self.facts = None
        if self._number >= _TOGETHER:
            self._hand_on()

    def flush(self) -> None:
        """Return once everything is written; raise what writing raised."""
        self._hand_on()
        self._writer.finish()
        self._written = frozenset()

    def _hand_on(self) -> None:
        if self._gathered:
            batch = (tuple(self._gathered.values()), b"".join(self._lines), self._number)
            self._written = frozenset(self._gathered)
            self._gathered, self._lines, self._number = {}, [], 0
            self._writer.hand_on(batch)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._writer:
            self.flush()
