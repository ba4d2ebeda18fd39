"""What the store must hold, written down outside it: graphs, counts and hashes.

A line says what is about to happen before the store's transaction, and one after it that it did. After a
crash between the two the store tells which it was: it holds the state before or the state after.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pyoxigraph import Quad, RdfFormat, serialize

from staffroll.errors import StoreError


@dataclass(frozen=True, slots=True)
class Entry:
    """One named graph: its article's key (empty for the vocabulary), its number of quads and their hash."""

    graph: str
    key: str
    count: int
    hash: str

    @classmethod
    def of(cls, graph: str, key: str, quads: Iterable[Quad]) -> Entry:
        """Return the entry for a graph that holds these quads."""
        return cls.of_lines(graph, key, serialize(quads, format=RdfFormat.N_QUADS) or b"")

    @classmethod
    def of_lines(cls, graph: str, key: str, quads: bytes) -> Entry:
        """Return the entry for a graph that holds these quads, each a line of N-Quads as pyoxigraph writes it."""
        lines = sorted(set(quads.split(b" .\n")[:-1]))
        return cls(graph, key, len(lines), sha256(b"\n".join(lines)).hexdigest())


class Ledger:
    """The entries by graph, and from which articles and decisions the derived graphs were computed; kept in memory."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.refreshed: str | None = None
        self.decisions = ""
        self.pending: tuple[Entry, ...] = ()

    def state(self, rules: str) -> str:
        """Return a hash of all entries and of the rules that derive from them."""
        parts = sorted(f"{entry.graph} {entry.hash}" for entry in self.entries.values())
        return sha256("\n".join([rules, *parts]).encode()).hexdigest()[:24]

    def intend(self, *entries: Entry) -> None:
        """Note what graphs will hold when one change is made; a count of 0 means that a graph goes."""
        self.pending = entries

    def done(self) -> None:
        """Note that the pending change was made."""
        for entry in self.pending:
            self.entries.pop(entry.graph, None)  # so that the latest change stands last
            if entry.count:
                self.entries[entry.graph] = entry
        self.pending = ()

    def abandon(self) -> None:
        """Note that the pending change was not made."""
        self.pending = ()

    def note_refresh(self, state: str, decisions: str = "") -> None:
        """Note for which state the derived graphs were computed, and by which decisions, a line each."""
        self.refreshed, self.decisions = state, decisions

    def lines(self) -> Iterator[str]:
        """Yield the shortest lines that say the same."""
        for entry in self.entries.values():
            yield _line("entry", entry)
        if self.refreshed:
            yield _refreshed(self.refreshed, self.decisions)

    def close(self) -> None:
        """Let go of what the ledger is written to."""


class FileLedger(Ledger):
    """A ledger in a file of JSON lines, each handed to the system before the store is touched.

    That keeps it true when the process is killed. The disk is waited for at each refresh only: RocksDB does not
    wait for it at each transaction either.
    """

    def __init__(self, path: Path, *, writable: bool) -> None:
        super().__init__()
        self._path = path
        content = path.read_bytes() if path.exists() else b""
        whole = content[: content.rfind(b"\n") + 1]  # a last line without its end was being written at a crash
        self._written = self._replay(whole)
        self._file = path.open("ab") if writable else None
        if self._file and whole != content:
            self._file.truncate(len(whole))

    def intend(self, *entries: Entry) -> None:
        """Note what graphs will hold when one change is made, in the file."""
        super().intend(*entries)
        self._append(*(_line("intend", entry) for entry in entries))

    def done(self) -> None:
        """Note that the pending change was made."""
        super().done()
        self._append('{"op": "done"}')

    def abandon(self) -> None:
        """Note that the pending change was not made."""
        super().abandon()
        self._append('{"op": "abandoned"}')

    def note_refresh(self, state: str, decisions: str = "") -> None:
        """Note for which state the derived graphs were computed, and by which decisions, a line each."""
        super().note_refresh(state, decisions)
        self._append(_refreshed(state, decisions), sync=True)

    def close(self) -> None:
        """Leave the shortest file that says the same."""
        if self._file is None:
            return
        self._file.close()
        self._file = None
        if self._written > len(self.entries) + 1 and not self.pending:
            write_lines(self._path, self.lines())

    def _append(self, *lines: str, sync: bool = False) -> None:
        if self._file is None:
            return  # open for reading, it takes notes in memory only
        self._file.write("".join(f"{line}\n" for line in lines).encode())
        self._file.flush()
        self._written += len(lines)
        if sync:
            os.fsync(self._file.fileno())

    def _replay(self, content: bytes) -> int:
        lines = content.splitlines()
        for number, line in enumerate(lines, start=1):
            try:
                said = json.loads(line)
                _REPLAY[said.pop("op")](self, said)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                message = f"line {number} of the ledger {str(self._path)!r} is damaged; build the store anew"
                raise StoreError(message) from error
        return len(lines)


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write a small file so that a crash leaves the old or the new one."""
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _line(op: str, entry: Entry) -> str:
    return json.dumps({"op": op} | asdict(entry))


def _refreshed(state: str, decisions: str) -> str:
    return json.dumps({"op": "refreshed", "state": state} | ({"decisions": decisions} if decisions else {}))


def _take_entry(ledger: Ledger, said: dict[str, Any]) -> None:
    entry = Entry(**said)
    ledger.entries[entry.graph] = entry


_REPLAY: dict[str, Callable[[Ledger, dict[str, Any]], None]] = {
    "entry": _take_entry,
    "intend": lambda ledger, said: Ledger.intend(ledger, *ledger.pending, Entry(**said)),
    "done": lambda ledger, _: Ledger.done(ledger),
    "abandoned": lambda ledger, _: Ledger.abandon(ledger),
    "refreshed": lambda ledger, said: Ledger.note_refresh(ledger, said["state"], said.get("decisions", "")),
}
