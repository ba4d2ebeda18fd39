"""What is measured, and the plain things it is measured against, all over the articles of `tests/gold`."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from staffroll import pipeline
from staffroll.extract import extract
from staffroll.read import read
from staffroll.records import Article
from staffroll.store import open_store

GOLD = Path(__file__).resolve().parents[1] / "gold"
PATHS = sorted(GOLD.glob("*/*.txt"))
ROUNDS_OF_READING = 10

# What somebody would write in ten minutes: a few sentence shapes and "Role: Name" lines, in one alternation.
_NAME = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)+"
_ROLE = "director|character designer|series composition|screenplay|music|composer|animation production|voice actor"
_PLAIN = re.compile(
    rf"(?P<agent>{_NAME}) (?:is|was) (?:the )?(?P<role>{_ROLE})"
    rf"|(?P<doer>{_NAME}) (?:directs|directed|composes|composed|writes|wrote|designs|designed)"
    rf"|(?:directed|written|composed|produced|animated) by (?P<by>{_NAME}|[A-Z]\w+)"
    rf"|^\W*(?P<label>[^:：\n]{{2,40}})[:：] *(?P<value>[^\n]+)$",
    re.MULTILINE,
)


def split_words() -> int:
    """Read the texts and split them into words: about the least that a program can do with them."""
    return sum(len(path.read_text("utf-8").split()) for path in PATHS)


def build_on_disk(pool: ProcessPoolExecutor | None = None) -> None:
    """Build a new store in a folder, from the files to answers that readers see."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "store", writable=True) as store:
        pipeline.build(PATHS, store, pool=pool)


def read_to_facts(pool: ProcessPoolExecutor | None = None) -> None:
    """Read every article's facts several times over, from the files, without a store."""
    for _ in range(ROUNDS_OF_READING):
        for _ in pipeline.facts(PATHS, pool=pool):
            pass


def memory_of_reading(rounds: int) -> int:
    """Return the most memory, in KB, that a process of its own takes to read the articles so many times."""
    script = (
        "import resource; from tests.benchmarks import jobs; from staffroll import pipeline\n"
        f"for _ in range({rounds}):\n    for _ in pipeline.facts(jobs.PATHS): pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return int(done.stdout)


def open_on_disk() -> None:
    """Make a new store in a folder, with the vocabulary and nothing else: what of building is start-up."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "store", writable=True):
        pass


def build_in_memory() -> None:
    """Build a new store in memory."""
    with open_store(None, writable=True) as store:
        pipeline.build(PATHS, store)


def build_again() -> Callable[[], object]:
    """Return the job of building a store that holds the articles already."""
    store = open_store(None, writable=True)
    pipeline.build(PATHS, store)
    return lambda: pipeline.build(PATHS, store)


def extraction() -> Callable[[], object]:
    """Return the job of extracting the credits of articles that were read before."""
    articles = [article for article in read(PATHS) if isinstance(article, Article)]
    return lambda: [extract(article) for article in articles]


def plain_expressions() -> Callable[[], object]:
    """Return the job of looking for credits with one regular expression, in texts that were read before."""
    texts = [path.read_text("utf-8") for path in PATHS]
    return lambda: [match.groupdict() for text in texts for match in _PLAIN.finditer(text)]


def counting() -> int:
    """Add up a million numbers: how fast the machine is now."""
    total = 0
    for number in range(1_000_000):
        total += number
    return total
