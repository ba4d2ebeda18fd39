"""How the time of each statistic grows with ten times the credits, and how much memory all of them take.

    python -m tests.benchmarks.growth [CREDITS]

CREDITS, a million where nothing is given, is the larger size. Each size is a process of its own: prints the ratio of
the times of each statistic, once on the larger network, and the peak memory of the larger process, network included.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
from collections.abc import Callable, Mapping
from functools import partial
from time import perf_counter

from staffroll import stats
from staffroll.network import affiliation, tied
from staffroll.network.invented import invented

SEED = 1
_ROUNDS = 3  # of the smaller size
_KIB = 1024 if sys.platform != "darwin" else 1  # what the system counts peak memory in


def measured(number: int, rounds: int) -> tuple[Mapping[str, float], float]:
    """Return the shortest seconds of each statistic on so many credits, and the peak memory in bytes."""
    columns = invented(number, seed=SEED)
    teams = affiliation(columns)
    ties = tied(teams)
    jobs: dict[str, Callable[[], object]] = {"projection": partial(tied, teams)}
    for known, source in ((stats.STATISTICS, ties), (stats.OF_CREDITS, columns), (stats.OF_TEAMS, teams)):
        jobs |= {name: partial(run, source) for name, run in known.items()}
    taken = {}
    for name, job in jobs.items():
        taken[name] = _shortest(job, rounds)
        print(f"{name} of {number:,} credits: {taken[name]:.2f} s", file=sys.stderr, flush=True)
    return taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * float(_KIB)


def _shortest(job: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        started = perf_counter()
        job()
        times.append(perf_counter() - started)
    return min(times)


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    found = []
    for size, rounds in ((number // 10, _ROUNDS), (number, 1)):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            found.append(pool.apply(measured, (size, rounds)))
    (small, _), (large, peak) = found
    for name, seconds in sorted(large.items(), key=lambda each: -each[1]):
        print(f"{seconds / small[name]:8.1f} ×  {name:15} {seconds:8.2f} s of {number:,} credits")
    print(f"{peak / 1e9:8.2f} GB at most")


if __name__ == "__main__":
    main()
