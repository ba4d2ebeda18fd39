"""Processes beside this one, to which work on many documents is handed; results come back in order."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Generic, Self, TypeVar

from staffroll.errors import StaffrollError
from staffroll.garbage import RARELY

T = TypeVar("T")
R = TypeVar("R")

_BATCH = 2
_AHEAD = 4  # batches for each process that may wait: enough to keep it busy, few enough to keep memory flat
_PARENT_ASKED = 2.0  # seconds


def processors() -> int:
    """Return how many processes this one may run side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class TooSlowError(Exception):
    """Work took longer than it may."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TooSlowError where what is done here takes longer; never where the system has no such clock."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def workers(count: int, *, prepare: Callable[[], object]) -> Iterator[ProcessPoolExecutor | None]:
    """Start that many processes, each with a call of `prepare`; None for one, where this process does the work.

    Start them before anything is opened: what is open here stays open in them.
    """
    if count < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield None
        return
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=(os.getpid(), prepare))
    with warnings.catch_warnings():
        # Python warns of locks that other threads may hold; the libraries' threads that live here hold none we use.
        warnings.simplefilter("ignore", DeprecationWarning)
        pool.submit(os.getpid)
    try:
        yield pool
    finally:
        pool.shutdown(wait=sys.exc_info()[0] is None, cancel_futures=True)


def _begin(parent: int, prepare: Callable[[], object]) -> None:
    """Leave an interrupt to the parent, end when it is gone, and get ready."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    prepare()
    gc.freeze()  # what all documents share is never garbage, and looking at it would copy its memory
    gc.set_threshold(*RARELY)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_PARENT_ASKED)
    os._exit(1)


def in_order(pool: ProcessPoolExecutor | None, work: Callable[[T], Sequence[R]], items: Iterable[T]) -> Iterator[R]:
    """Yield the results of every item in the order of the items; a few batches of them are worked on ahead.

    >>> list(in_order(None, lambda number: [number, -number], [1, 2]))
    [1, -1, 2, -2]
    """
    if pool is None:
        for item in items:
            yield from work(item)
        return
    waiting: deque[Future[list[R]]] = deque()
    ahead = _AHEAD * processors()
    remaining = iter(items)
    try:
        while batch := tuple(islice(remaining, _BATCH)):
            waiting.append(pool.submit(_each, work, batch))
            if len(waiting) > ahead:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        message = "a process that read articles was ended from outside (out of memory?); run again with --jobs 1"
        raise StaffrollError(message) from error


def _each(work: Callable[[T], Sequence[R]], batch: Sequence[T]) -> list[R]:
    return [result for item in batch for result in work(item)]


class Beside(Generic[T, R]):
    """Does one piece of work at a time in a thread, while this one makes what the next is about.

    >>> with Beside(str.upper) as work:
    ...     for each in ("a", "b"):
    ...         work.hand_on(each)
    ...     work.finish()
    ['A', 'B']
    """

    def __init__(self, work: Callable[[T], R]) -> None:
        self._work = work
        self._pool = ThreadPoolExecutor(1)
        self._running: Future[R] | None = None
        self._results: list[R] = []

    def hand_on(self, item: T) -> None:
        """Begin with an item once the one before it is done; raise what that one raised."""
        self._wait()
        self._running = self._pool.submit(self._work, item)

    def finish(self) -> list[R]:
        """Return what came of the items, in their order; raise what the last one raised."""
        self._wait()
        return self._results

    def _wait(self) -> None:
        running, self._running = self._running, None
        if running:
            self._results.append(running.result())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()
