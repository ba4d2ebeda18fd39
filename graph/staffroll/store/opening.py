"""Opening a store wherever it is."""

from __future__ import annotations

import os
from pathlib import Path

from staffroll.store.base import Vocabulary, installed_vocabulary
from staffroll.store.memory import MemoryStore
from staffroll.store.protocol import Store


def open_store(
    path: str | os.PathLike[str] | None,
    *,
    writable: bool = False,
    wait: float = 0.0,
    vocabulary: Vocabulary = installed_vocabulary,
) -> Store:
    """Return the store in the folder `path`, or a new one in memory for None.

    One process may write; a second one gets a StoreError after `wait` seconds.
    Readers see the state of the last `refresh` and wait for nobody.
    """
    if path is None:
        return MemoryStore(vocabulary=vocabulary)
    from staffroll.store.disk import DiskStore, SnapshotStore  # file locks are not there on every system

    folder = Path(path)
    return DiskStore(folder, wait=wait, vocabulary=vocabulary) if writable else SnapshotStore(folder)
