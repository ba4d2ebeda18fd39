"""How far long work is, told to whoever listens: the command line shows it, elsewhere nothing is heard.

>>> with heard(lambda share: print(f"{share:.0%}")):
...     for _ in tracked("ab", 2):
...         for _ in tracked("xyz", 3):  # part of something that is told already
...             pass
0%
50%
100%
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")

_listener: ContextVar[Callable[[float], object] | None] = ContextVar("listener", default=None)


@contextmanager
def heard(listener: Callable[[float], object]) -> Iterator[None]:
    """Call the listener with the share that is done, from 0 to 1, of what is tracked here."""
    before = _listener.get()
    _listener.set(listener)
    try:
        yield
    finally:
        _listener.set(before)


def tracked(items: Iterable[T], total: int) -> Iterator[T]:
    """Yield the items, so many, and tell how many are done; what is tracked within one of them is not told."""
    listener = _listener.get()
    if listener is None:
        yield from items
        return
    _listener.set(None)
    try:
        for done, item in enumerate(items):
            listener(done / total)
            yield item
        listener(1.0)
    finally:
        _listener.set(listener)
