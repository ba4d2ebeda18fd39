"""Python's collection of garbage, for work on records and quads, which make no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = (200_000, 20, 20)  # thresholds


@contextmanager
def rare_collections() -> Iterator[None]:
    """Look for cycles of garbage rarely: among millions of quads, looking takes a tenth of the time and more."""
    usual = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
