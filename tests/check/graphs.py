"""The small graphs of ontology/examples as stores: the valid ones, and each fault added to them."""

from pathlib import Path

import pyoxigraph as ox

from staffroll import data, vocabulary
from staffroll.store import open_store

EXAMPLES = data.folder("ontology") / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.trig"))
INVALID = sorted((EXAMPLES / "invalid").glob("*.trig"))


def rule_of(example: Path) -> str:
    """Return the rule that an invalid example breaks: its name, without what tells several of one rule apart."""
    return example.stem.partition("--")[0]


def held(*texts: bytes):
    """Return a store that holds the vocabulary and what the texts say, whatever its ledger thinks of that."""
    store = open_store(None, writable=True, vocabulary=vocabulary.quads)
    for text in texts:
        store.inner.load(text, format=ox.RdfFormat.TRIG)
    return store


def broken(example: Path):
    """Return a store with the fault of an invalid example."""
    return held(*(path.read_bytes() for path in (*VALID, example)))
