"""The whole project on one page: from a folder of articles to a graph that answers.

    articles → read → extract → credits → rdf → store → resolve → query → network → statistics, views

Each step takes the value of the step before and knows nothing of the steps after.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from staffroll import __version__, vocabulary
from staffroll.credits import evidence_of
from staffroll.extract import extract, lexicon
from staffroll.lang import LANGUAGES
from staffroll.rdf.article import article_quads, credit_quads
from staffroll.rdf.run import run_quads
from staffroll.read import Found, articles_of, find
from staffroll.records import Article, Evidence, Unread
from staffroll.store import Put, Store
from staffroll.workers import RARELY, in_order, processors, workers

FACT_COLUMNS = (
    "article",
    "agent",
    "agent_type",
    "role",
    "role_text",
    "role_detail",
    "work",
    "character",
    "episodes",
    "prior",
    "quote",
    "start",
    "end",
    "confidence",
    "layout",
)
Progress = Callable[[Article | Unread], None]
_HANDFUL = 16


@dataclass(frozen=True, slots=True)
class Summary:
    """What one build read and what the store holds after it."""

    added: int
    replaced: int
    unchanged: int
    without_credits: int
    unread: tuple[Unread, ...]
    seconds: float

    @property
    def articles(self) -> int:
        """How many articles were read."""
        return self.added + self.replaced + self.unchanged


def facts(
    paths: Path | str | Sequence[Path | str], *, pool: ProcessPoolExecutor | None = None
) -> Iterator[tuple[Article, tuple[Evidence, ...]] | Unread]:
    """Yield each article of the paths with its evidence, or why a document could not be read.

    No document ends the run: one that cannot be understood is reported like one that cannot be read.
    With a pool (see `readers`) its processes read; what is yielded, and its order, stay the same.
    """
    places: dict[str, str] = {}
    for document in in_order(pool, _facts_of, find([paths] if isinstance(paths, Path | str) else paths)):
        if isinstance(document, Unread):
            yield document
            continue
        article, _ = document
        if places.setdefault(article.key, article.path) != article.path:
            yield Unread(article.path, _same_key(article.key, places[article.key]))
        else:
            yield document


def readers(paths: Sequence[Path | str], jobs: int | None = None) -> AbstractContextManager[ProcessPoolExecutor | None]:
    """Start `jobs` processes that read articles, one a processor where None is given; none for a handful of files."""
    few = sum(1 for _ in islice(find(paths), _HANDFUL)) < _HANDFUL
    vocabulary.load()  # read once, for all of them
    return workers(1 if few and jobs is None else jobs or processors(), prepare=_prepare)


def _prepare() -> None:
    for tag in LANGUAGES:
        lexicon(tag)


def _facts_of(found: Found | Unread) -> list[tuple[Article, tuple[Evidence, ...]] | Unread]:
    documents = articles_of(found)
    return [document if isinstance(document, Unread) else _with_evidence(document) for document in documents]


def _same_key(key: str, path: str) -> str:
    return f"it has the same key, {key!r}, as {path}; give the folder above both, so that their keys differ"


def _with_evidence(article: Article) -> tuple[Article, tuple[Evidence, ...]] | Unread:
    try:
        return article, evidence_of(article, extract(article))
    except (RecursionError, ValueError, LookupError) as error:
        reason = f"its credits could not be read ({type(error).__name__}: {error}); please report it"
        return Unread(article.path, reason)


def fact(article: Article, evidence: Evidence) -> dict[str, Any]:
    """Return one piece of evidence as the plain row that `staffroll extract` prints; None where nothing is stated."""
    mention, roles = evidence.mention, vocabulary.load()
    listed = roles.nearest_listed(mention.role)
    return {
        "article": article.path,
        "agent": mention.agent,
        "agent_type": mention.agent_type,
        "role": listed,
        "role_text": mention.role_as,
        "role_detail": mention.role if mention.role != listed else None,
        "work": mention.work,
        "character": mention.character,
        "episodes": mention.episodes,
        "prior": mention.prior or None,
        "quote": mention.quote,
        "start": mention.start,
        "end": mention.end,
        "confidence": mention.confidence,
        "layout": mention.layout,
    }


def build(
    paths: Sequence[Path | str],
    store: Store,
    *,
    pool: ProcessPoolExecutor | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read the articles of the paths into the store, one transaction an article, and bring its answers up to date.

    What was read stays stored if the run is stopped; running it again goes on where it stopped.
    """
    started = time.perf_counter()
    outcomes: list[Put] = []
    unread: list[Unread] = []
    barren = 0
    with _rare_collections():
        try:
            for document in facts(paths, pool=pool):
                if isinstance(document, Unread):
                    unread.append(document)
                else:
                    article, evidence = document
                    outcomes.append(_put(store, article, evidence))
                    barren += not evidence
                if progress:
                    progress(document if isinstance(document, Unread) else document[0])
        finally:
            store.refresh()
    return Summary(
        added=outcomes.count("added"),
        replaced=outcomes.count("replaced"),
        unchanged=outcomes.count("unchanged"),
        without_credits=barren,
        unread=tuple(unread),
        seconds=time.perf_counter() - started,
    )


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Look for cycles of garbage rarely: records and quads make none, and looking takes a tenth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _put(store: Store, article: Article, evidence: tuple[Evidence, ...]) -> Put:
    claimed = {said.credit for said in evidence}
    return store.put_article(
        article.key,
        article_quads(article, evidence),
        (quad for credit in claimed for quad in credit_quads(credit)),
        run_quads(article.key, ended=datetime.now(UTC), version=__version__),
    )
