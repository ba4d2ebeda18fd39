"""A store in a folder: one process writes, any number read its last finished state."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pyoxigraph as ox

from staffroll.errors import StoreError
from staffroll.rdf.derive import RULES
from staffroll.resolve.decisions import Decisions, parse_decisions
from staffroll.store.base import BaseStore, Vocabulary, installed_vocabulary
from staffroll.store.folder import (
    create_store,
    lock_for_writing,
    newest_snapshot,
    publish,
    published_state,
    require_store,
    same_files,
)
from staffroll.store.ledger import FileLedger, write_lines
from staffroll.store.verify import differences, matches, settle


class DiskStore(BaseStore):
    """A graph in a folder, open for writing; readers see it as it was at the last refresh."""

    def __init__(
        self,
        folder: Path,
        *,
        wait: float = 0.0,
        vocabulary: Vocabulary = installed_vocabulary,
        decisions: Decisions | None = None,
    ) -> None:
        create_store(folder)
        self._folder = folder
        self._published = published_state(folder)
        with ExitStack() as held:
            held.enter_context(lock_for_writing(folder, wait=wait))
            ledger = FileLedger(folder / "ledger.jsonl", writable=True)
            held.callback(ledger.close)
            inner = _opened(folder / "graph", writable=True)
            _recover(inner, ledger, folder)
            super().__init__(inner, ledger, writable=True, vocabulary=vocabulary, decisions=decisions)
            self._held = held.pop_all()

    def refresh(self) -> bool:
        """Compute identity, entities and derived triples anew where they are stale, and let readers see."""
        changed = super().refresh()
        if self._published != self.version:
            publish(self._folder, self.inner, self._ledger)
            self._published = self.version
        return changed

    def backup(self, target: Path) -> None:
        """Make the folder `target` a store of its own with the same content."""
        self.refresh()
        create_store(target)
        if (target / "graph").exists():
            raise StoreError(f"{str(target)!r} holds a store already; give a new folder")
        self.inner.backup(target / "graph")
        write_lines(target / "ledger.jsonl", self._ledger.lines())
        publish(target, self.inner, self._ledger)

    def _release(self) -> None:
        super()._release()
        self._held.close()


class SnapshotStore(BaseStore):
    """The last finished state of a store in a folder, open for reading."""

    def __init__(self, folder: Path) -> None:
        require_store(folder)
        self._folder = folder
        with ExitStack() as held:
            snapshot, lock = newest_snapshot(folder)
            held.enter_context(lock)
            ledger = FileLedger(snapshot / "ledger.jsonl", writable=False)
            self._graph_folder = snapshot / "graph"
            super().__init__(_opened(snapshot / "graph", writable=False), ledger, writable=False)
            self._held = held.pop_all()

    @property
    def graph_folder(self) -> Path | None:
        """The folder of the snapshot, which nobody writes to."""
        return self._graph_folder

    def verify(self) -> list[str]:
        """Return what differs from the ledger, here and in the graph itself where nobody is writing to it."""
        return [*super().verify(), *self._live_differences()]

    def _live_differences(self) -> list[str]:
        try:
            lock = lock_for_writing(self._folder, wait=0)
        except StoreError:
            return []  # a writer is at work, or nobody can be
        with lock:
            ledger = FileLedger(self._folder / "ledger.jsonl", writable=False)
            inner = _opened(self._folder / "graph", writable=False)
            settle(inner, ledger)
            if ledger.entries == self._ledger.entries and same_files(self._folder / "graph", self._graph_folder):
                return []
            decisions = parse_decisions(ledger.decisions)
            fresh = ledger.refreshed == ledger.state(RULES + decisions.digest)
            return differences(inner, ledger.entries, derived=fresh, decisions=decisions)

    def _release(self) -> None:
        super()._release()
        self._held.close()


def _opened(graph: Path, *, writable: bool) -> ox.Store:
    try:
        return ox.Store(graph) if writable else ox.Store.read_only(str(graph))
    except (OSError, RuntimeError) as error:
        message = f"the store's files in {str(graph)!r} cannot be opened ({error}); build it anew in a new folder"
        raise StoreError(message) from error


def _recover(inner: ox.Store, ledger: FileLedger, folder: Path) -> None:
    """Settle a change that a crash left open, and notice a RocksDB log that lost its end.

    RocksDB opens a damaged log without a word and drops what follows the damage.
    """
    settle(inner, ledger)
    last = next(reversed(ledger.entries.values()), None)
    if last and not matches(inner, last):
        what = f"{str(folder)!r} is damaged: the last article written, {last.key!r}, is not whole"
        raise StoreError(f"the store {what}; build it anew in a new folder")
