"""A store that lasts as long as the process."""

from __future__ import annotations

import pyoxigraph as ox

from staffroll.resolve.decisions import Decisions
from staffroll.store.base import BaseStore, Vocabulary, installed_vocabulary
from staffroll.store.ledger import Ledger


class MemoryStore(BaseStore):
    """A graph in memory."""

    def __init__(self, *, vocabulary: Vocabulary = installed_vocabulary, decisions: Decisions | None = None) -> None:
        super().__init__(ox.Store(), Ledger(), writable=True, vocabulary=vocabulary, decisions=decisions)
