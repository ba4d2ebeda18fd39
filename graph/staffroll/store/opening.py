"""Opening a store wherever it is."""

from __future__ import annotations

import os
from pathlib import Path

from staffroll.resolve.decisions import read_decisions
from staffroll.store.base import Vocabulary, installed_vocabulary
from staffroll.store.memory import MemoryStore
from staffroll.store.protocol import Store


def open_store(
    path: str | os.PathLike[str] | None,
    *,
    writable: bool = False,
    wait: float = 0.0,
    vocabulary: Vocabulary = installed_vocabulary,
    decisions: Path | None = None,
) -> Store:
    """Return the store in the folder `path`, or a new one in memory for None.

    One process may write; a second one gets a StoreError after `wait` seconds.
    Readers see the state of the last `refresh` and wait for nobody.
    A writer follows the `decisions` of a file, of the one beside the folder where none is given; without any file,
    those that the store was last refreshed by. Raises UsageError for decisions that contradict each other.
    """
    if path is None:
        return MemoryStore(vocabulary=vocabulary, decisions=read_decisions(decisions) if decisions else None)
    from staffroll.store.disk import DiskStore, SnapshotStore  # file locks are not there on every system

    folder = Path(path)
    if not writable:
        return SnapshotStore(folder)
    file = decisions or decisions_file(folder)
    decided = read_decisions(file) if file.exists() else None
    return DiskStore(folder, wait=wait, vocabulary=vocabulary, decisions=decided)


def decisions_file(folder: Path) -> Path:
    """Return where the decisions about a store lie: beside its folder, so that they outlive it.

    >>> decisions_file(Path("out/store")).as_posix()
    'out/store.decisions.tsv'
    """
    return folder.with_name(f"{folder.resolve().name}.decisions.tsv")
