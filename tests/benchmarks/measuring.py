"""Timing things against each other in one run, so that a busy machine slows both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping

ROUNDS = 5
_SHORTEST = 0.05  # seconds: what is quicker is repeated until it takes as long


def medians(jobs: Mapping[str, Callable[[], object]], *, rounds: int = ROUNDS) -> dict[str, float]:
    """Return the median seconds of each job; every round runs all of them, after one that does not count."""
    repeats = {name: _repeats(job) for name, job in jobs.items()}
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            times[name].append(_seconds(job, repeats[name]) / repeats[name])
    return {name: statistics.median(taken) for name, taken in times.items()}


def _repeats(job: Callable[[], object]) -> int:
    job()  # what is loaded and cached at first use is start-up
    return max(1, round(_SHORTEST / max(_seconds(job, 1), 1e-9)))


def _seconds(job: Callable[[], object], repeats: int) -> float:
    started = time.perf_counter()
    for _ in range(repeats):
        job()
    return time.perf_counter() - started
