"""Print how long building and extracting take against plain work on the same texts: `python -m tests.benchmarks`."""

from __future__ import annotations

from functools import partial

from tests.benchmarks import checking, crowd, jobs
from tests.benchmarks.measuring import ROUNDS, medians

from staffroll import pipeline
from staffroll.check.engines import by_pyshacl, by_shacl

RATIOS = (
    ("building on disk", "reading and splitting into words"),
    ("building on disk", "building in memory"),
    ("building on disk", "building on disk, two readers"),
    ("building on disk", "building again, nothing new"),
    ("extracting", "one regular expression"),
    ("extracting", "reading and splitting into words"),
    ("reading to facts", "reading to facts, two processes"),
    ("resolving 100,000 names", "resolving 50,000 names"),
    ("resolving 100,000 names", "folding 100,000 names"),
    ("validating 1,000 credits by the reference", "validating 1,000 credits"),
    ("validating 10,000 credits", "validating 1,000 credits"),
)


def main() -> None:
    """Measure everything in one run and print the ratios, then what depends on the machine."""
    with pipeline.readers(jobs.PATHS, 2) as pool:
        taken = medians(
            {
                "building on disk": jobs.build_on_disk,
                "building on disk, two readers": partial(jobs.build_on_disk, pool),
                "reading to facts": jobs.read_to_facts,
                "reading to facts, two processes": partial(jobs.read_to_facts, pool),
                "opening a new store on disk": jobs.open_on_disk,
                "building in memory": jobs.build_in_memory,
                "building again, nothing new": jobs.build_again(),
                "reading and splitting into words": jobs.split_words,
                "extracting": jobs.extraction(),
                "one regular expression": jobs.plain_expressions(),
                "resolving 50,000 names": crowd.resolving(50_000),
                "resolving 100,000 names": crowd.resolving(100_000),
                "folding 100,000 names": crowd.folding(100_000),
                "validating 1,000 credits by the reference": checking.validating(1_000, by_pyshacl),
                "validating 1,000 credits": checking.validating(1_000, by_shacl),
                "validating 10,000 credits": checking.validating(10_000, by_shacl),
                "counting to a million": jobs.counting,
            }
        )
    print(f"{len(jobs.PATHS)} articles, median of {ROUNDS} rounds; opening a new store counts as building\n")
    for slow, fast in RATIOS:
        print(f"{taken[slow] / taken[fast]:10.1f} ×  {slow} : {fast}")
    few, many = jobs.memory_of_reading(2), jobs.memory_of_reading(40)
    print(f"{many / few:10.2f} ×  memory of reading {40 * len(jobs.PATHS)} articles : {2 * len(jobs.PATHS)} articles")
    print("\nabsolute, on this machine as busy as it is now:")
    for name in ("building on disk", "building on disk, two readers"):
        started = taken[name] - taken["opening a new store on disk"]
        print(f"{len(jobs.PATHS) / started:10.0f}    articles a second once the store is open, {name}")
    for name in ("building in memory", "extracting"):
        print(f"{len(jobs.PATHS) / taken[name]:10.0f}    articles a second, {name}")
    for name, seconds in taken.items():
        print(f"{seconds * 1000:10.1f} ms {name}")


if __name__ == "__main__":
    main()
