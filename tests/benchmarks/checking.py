"""How long validating takes: a store of invented credits, each with its evidence, against the shapes.

    python -m tests.benchmarks.checking 100000 [FOLDER]

prints seconds and the most memory; a folder that holds a store is not filled again.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from staffroll.check.engines import Engine
from staffroll.check.shapes import violations
from staffroll.credits import evidence_of
from staffroll.rdf.article import article_quads, credit_quads
from staffroll.rdf.run import run_quads
from staffroll.rdf.terms import term
from staffroll.records import Article, Mention
from staffroll.store import Bundle, Store, open_store

_ROLES = ("director", "storyboard", "key-animation", "music", "voice-actor", "character-design", "art-director")
_AN_ARTICLE = 20  # credits


def fill(store: Store, number: int) -> None:
    """Store so many credits, twenty an article and a work; two in five holders have credits elsewhere."""
    store.put_articles(_bundle(place) for place in range(number // _AN_ARTICLE))
    store.refresh()


def validating(number: int, engine: Engine) -> Callable[[], object]:
    """Return the job of validating so many credits with one of the engines."""
    store = open_store(None, writable=True)
    fill(store, number)
    return lambda: list(violations(store, engine))


def _bundle(place: int) -> Bundle:
    lines = list(_lines(place))
    text = "\n".join(line for line, _, _ in lines)
    article = Article(f"news/{place}.txt", "", text, "en", f"Work {place} Reveals Its Staff", "2024-01-10", site="News")
    mentions, start = [], 0
    for line, agent, role in lines:
        character = f"Hero {start}" if role == "voice-actor" else None
        mentions.append(
            Mention(
                agent,
                "person",
                role,
                f"Work {place}",
                line,
                start,
                start + len(line),
                agent_as=agent,
                character=character,
                layout="labels",
            )
        )
        start += len(line) + 1
    evidence = evidence_of(article, mentions)
    claimed = tuple(quad for said in evidence for quad in credit_quads(said.credit))
    run = run_quads(article.key, ended=datetime(2026, 1, 1, tzinfo=UTC), version="0.1.0")
    return Bundle(article.key, article_quads(article, evidence), claimed, run)


def _lines(place: int) -> Iterator[tuple[str, str, str]]:
    for number in range(_AN_ARTICLE):
        agent = f"Person {place * 12 + number}"
        role = _ROLES[number % len(_ROLES)]
        yield f"{role}: {agent} ({number})", agent, role


def main() -> None:
    """Validate a store on disk of as many credits as the first argument says."""
    number = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(made) / "store"
        if not folder.exists():
            with open_store(folder, writable=True) as store:
                fill(store, number)
        filled = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with open_store(folder) as store:
            started = time.perf_counter()
            found = list(violations(store))
            seconds = time.perf_counter() - started
            held = _count(store.inner)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{held:,} credits validated in {seconds:.1f} s, {len(found)} violations")
    print(f"{most / 1024:.0f} MB at most; {filled / 1024:.0f} MB before validating")


def _count(store: ox.Store) -> int:
    return sum(1 for _ in store.quads_for_pattern(None, term("rdf:type"), term("sr:Credit")))


if __name__ == "__main__":
    main()
