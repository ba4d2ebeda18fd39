"""The folder of a store: its marker, its lock, and the snapshots that readers open.

staffroll-store.json   the marker and the version of this layout
graph/                 RocksDB, opened by one writer
ledger.jsonl           what the graph must hold
lock                   held by the writer
snapshots/N/           a finished state: hard links to the graph's files, its ledger, and a lock readers share
snapshots/current      which N is the newest
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import time
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from staffroll.errors import StoreError
from staffroll.store.ledger import FileLedger, Ledger, write_lines

MARKER = "staffroll-store.json"
FORMAT = 1
_RETRY = 0.02
_TRIES = 50


def require_store(folder: Path) -> None:
    """Raise StoreError unless the folder holds a store of this layout."""
    if not folder.exists():
        raise StoreError(f"no store at {str(folder)!r}; make one with `staffroll build`")
    if not folder.is_dir():
        raise StoreError(f"{str(folder)!r} is a file, not a store; give the folder of a store")
    marker = folder / MARKER
    if not marker.exists():
        raise StoreError(f"{str(folder)!r} is no staffroll store: it has no {MARKER}; give a new or an empty folder")
    if _format(marker) != FORMAT:
        raise StoreError(f"the store {str(folder)!r} has another layout than {FORMAT}; build it anew")


def create_store(folder: Path) -> None:
    """Make a folder a store, unless it is one."""
    if folder.exists() and not folder.is_dir():
        require_store(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if all(path.name == MARKER + ".new" for path in folder.iterdir()):
            write_lines(folder / MARKER, [json.dumps({"format": FORMAT})])
    except OSError as error:
        raise StoreError(
            f"cannot write in {str(folder)!r}: {error.strerror}; give a folder you may write in"
        ) from error
    require_store(folder)


def lock_for_writing(folder: Path, *, wait: float) -> IO[str]:
    """Return the writer's lock, held until closed; raise StoreError where another process keeps it."""
    try:
        file = (folder / "lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"cannot write in the store {str(folder)!r}: {error.strerror}") from error
    deadline = time.monotonic() + wait
    while not _locked(file, fcntl.LOCK_EX):
        if time.monotonic() >= deadline:
            raise StoreError(f"another process{_holder(file)} is writing to the store {str(folder)!r}; wait for it")
        time.sleep(_RETRY)
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


def publish(folder: Path, store: ox.Store, ledger: Ledger) -> None:
    """Make the store's present state the one that readers open."""
    snapshots = folder / "snapshots"
    snapshots.mkdir(exist_ok=True)
    number = max(_numbers(snapshots), default=0) + 1
    draft = snapshots / f"{number}.new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    store.backup(draft / "graph")
    write_lines(draft / "ledger.jsonl", ledger.lines())
    (draft / "lock").touch()
    draft.rename(snapshots / str(number))
    write_lines(snapshots / "current", [str(number)])
    _remove_unread(snapshots, beside=number)


def published_state(folder: Path) -> str | None:
    """Return the version of the store that readers see; None where none was published."""
    try:
        snapshot, lock = newest_snapshot(folder)
    except StoreError:
        return None
    with lock:
        return FileLedger(snapshot / "ledger.jsonl", writable=False).refreshed


def same_files(graph: Path, snapshot: Path) -> bool:
    """Whether a graph has no other data than its snapshot: the same files of tables, linked, and no longer a log.

    RocksDB never changes a table once it is written, and what is not yet in a table stands in the newest log.
    """
    return _tables(graph) == _tables(snapshot) and _newest_log(graph) == _newest_log(snapshot)


def _tables(graph: Path) -> set[tuple[str, int]]:
    return {(path.name, path.stat().st_ino) for path in graph.glob("*.sst")}


def _newest_log(graph: Path) -> tuple[str, int] | None:
    return max(((path.name, path.stat().st_size) for path in graph.glob("*.log")), default=None)


def newest_snapshot(folder: Path) -> tuple[Path, IO[bytes]]:
    """Return the newest finished state and its shared lock, held until closed."""
    for _ in range(_TRIES):
        snapshot = _current(folder)
        lock = _shared_lock(snapshot)
        if lock:
            return snapshot, lock
        time.sleep(_RETRY)
    raise StoreError(f"the newest snapshot of the store {str(folder)!r} is missing; run `staffroll build` again")


def _current(folder: Path) -> Path:
    snapshots = folder / "snapshots"
    try:
        return snapshots / (snapshots / "current").read_text(encoding="utf-8").strip()
    except OSError as error:
        message = f"the store {str(folder)!r} has no finished state yet"
        raise StoreError(f"{message}; wait for `staffroll build`, or run it again") from error


def _shared_lock(snapshot: Path) -> IO[bytes] | None:
    """Lock a snapshot against removal; None where a newer one has just replaced it."""
    try:
        file = (snapshot / "lock").open("rb")
    except FileNotFoundError:
        return None
    if _locked(file, fcntl.LOCK_SH) and (snapshot / "ledger.jsonl").exists():
        return file
    file.close()
    return None


def _remove_unread(snapshots: Path, *, beside: int) -> None:
    for number in _numbers(snapshots):
        old = snapshots / str(number)
        if number != beside and (old / "lock").exists():
            with (old / "lock").open("rb") as lock:
                if _locked(lock, fcntl.LOCK_EX):
                    shutil.rmtree(old, ignore_errors=True)


def _numbers(snapshots: Path) -> list[int]:
    return [int(path.name) for path in snapshots.iterdir() if path.name.isdecimal()]


def _locked(file: IO[str] | IO[bytes], mode: int) -> bool:
    try:
        fcntl.flock(file, mode | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(file: IO[str]) -> str:
    file.seek(0)
    number = file.read().strip()
    return f" ({number})" if number else ""


def _format(marker: Path) -> object:
    try:
        return json.loads(marker.read_bytes())["format"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
