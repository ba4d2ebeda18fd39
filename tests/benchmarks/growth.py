"""How the time of each statistic grows with ten times the credits, and how much memory all of them take.

    python -m tests.benchmarks.growth [CREDITS] [STATISTIC ...]

CREDITS, a million where nothing is given, is the larger size. Each size is a process of its own, in which every
statistic, or each that is named, begins from the two-mode network and keeps nothing of the one before, as it does for
whoever asks for one. The first run of each is a warm-up and the median of the following ones counts; what takes longer
than that is worth runs once.

Prints how the ties grow; of each statistic how its time grows, and the processor's time, which says more where the
machine is busy; and the peak memory of the larger process, network included.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from time import perf_counter, process_time

from staffroll import stats
from staffroll.network import Affiliation, affiliation, blocks, tied
from staffroll.network.invented import invented

SEED = 1
_ROUNDS = 3
_LONG = 20.0  # seconds of a first run after which there is no other
_KIB = 1024 if sys.platform != "darwin" else 1  # what the system counts peak memory in

Job = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Measured:
    """Of one size: by statistic the seconds and those of the processor, the number of ties, peak memory in bytes."""

    taken: Mapping[str, tuple[float, float]]
    ties: int
    peak: float


def measured(number: int, chosen: Sequence[str]) -> Measured:
    """Measure the chosen statistics, or all, on so many credits."""
    columns = invented(number, seed=SEED)
    teams = affiliation(columns)
    jobs: dict[str, Job] = {
        "projection": partial(_number_of_ties, teams),
        "projection, held": partial(_held, teams),
        **{name: partial(_from_teams, run, teams) for name, run in stats.STATISTICS.items()},
        **{name: partial(run, columns) for name, run in stats.OF_CREDITS.items()},
        **{name: partial(run, teams) for name, run in stats.OF_TEAMS.items()},
    }
    taken = {}
    for name in chosen or jobs:
        taken[name] = _median(jobs[name])
        print(f"{name} of {number:,} credits: {taken[name][0]:.3f} s", file=sys.stderr, flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * float(_KIB)
    return Measured(taken, _number_of_ties(teams), peak)


def _number_of_ties(teams: Affiliation) -> int:
    return sum(block.ties.nnz for block in blocks(teams))


def _held(teams: Affiliation) -> int:
    """Hold the ties with both weights, each twice."""
    ties = tied(teams)
    return int(ties.count.nnz + ties.newman.nnz)


def _from_teams(run: stats.Statistic, teams: Affiliation) -> object:
    return run(tied(teams))


def _median(job: Job) -> tuple[float, float]:
    first = _timed(job)
    if first[0] > _LONG:
        return first
    times = [_timed(job) for _ in range(_ROUNDS)]
    return median(time for time, _ in times), median(time for _, time in times)


def _timed(job: Job) -> tuple[float, float]:
    started, processor = perf_counter(), process_time()
    job()
    return perf_counter() - started, process_time() - processor


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    found = []
    for size in (number // 10, number):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            found.append(pool.apply(measured, (size, sys.argv[2:])))
    small, large = found
    print(f"{large.ties / small.ties:8.1f} ×  ties of {number:,} credits : {number // 10:,}, {large.ties:,} of them")
    print("    time   processor")
    for name, (seconds, processor) in sorted(large.taken.items(), key=lambda each: -each[1][0]):
        by_time, by_processor = seconds / small.taken[name][0], processor / small.taken[name][1]
        print(f"{by_time:8.1f} × {by_processor:8.1f} ×  {name:16} {seconds:8.2f} s of {number:,} credits")
    print(f"{large.peak / 1e9:8.2f} GB at most")


if __name__ == "__main__":
    main()
