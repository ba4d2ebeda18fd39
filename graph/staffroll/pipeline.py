"""The whole project on one page: from a folder of articles to a graph that answers.

    articles → read → extract → credits → rdf → store → resolve → query → network → statistics, views

Each step takes the value of the step before and knows nothing of the steps after.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from staffroll import __version__, vocabulary
from staffroll.credits import evidence_of
from staffroll.errors import UnreadableError
from staffroll.extract import Given, extract, lexicon
from staffroll.extract.model import Model, ModelError
from staffroll.extract.pairs import name_pairs
from staffroll.garbage import rare_collections
from staffroll.imports import Fragment, database
from staffroll.lang import LANGUAGES
from staffroll.rdf.article import article_quads, credit_quads
from staffroll.rdf.authority import authority_quads
from staffroll.rdf.run import run_quads
from staffroll.read import Found, Page, Settings, articles_of, find
from staffroll.records import Article, Authority, Evidence, Mention, Unread
from staffroll.store import Bundle, Put, Store
from staffroll.workers import TooSlowError, in_order, limited, processors, workers


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may set about reading: `settings` for documents, `given` for names, and a `model` to ask as well."""

    settings: Settings = field(default_factory=Settings)
    given: Given = field(default_factory=Given)
    model: Model | None = None


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
    paths: Path | str | Sequence[Path | str],
    *,
    pool: ProcessPoolExecutor | None = None,
    options: Options | None = None,
    fetch: Callable[[str], Page] | None = None,
) -> Iterator[tuple[Article, tuple[Evidence, ...]] | Unread]:
    """Yield each article of the paths with its evidence, or why a document could not be read.

    No document ends the run: one that cannot be understood is reported like one that cannot be read.
    With a pool (see `readers`) its processes read; what is yielded, and its order, stay the same. Web addresses among
    the paths are asked of `fetch`, here and one after the other.
    """
    places: dict[str, str] = {}
    options = options or Options()
    listed = [paths] if isinstance(paths, Path | str) else paths
    sources = _sources(find(listed, fetch or _nothing), options.settings)
    for document in in_order(pool, partial(_facts_of, options), sources):
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


def _nothing(url: str) -> Page:
    raise UnreadableError(f"it is a web address, and no fetcher was given to ask for {url}")


def _sources(found: Iterable[Found | Unread], settings: Settings) -> Iterator[Found | Article | Unread]:
    """Yield files as they are, but an archive's articles one by one: it may hold more than memory does."""
    for each in found:
        if isinstance(each, Found) and each.is_archive:
            yield from articles_of(each, settings)
        else:
            yield each


def _facts_of(
    options: Options, source: Found | Article | Unread
) -> list[tuple[Article, tuple[Evidence, ...]] | Unread]:
    """Return the facts of each article of a source; reading each may take so many seconds and no more."""
    documents = iter((source,)) if isinstance(source, Article) else articles_of(source, options.settings)
    found: list[tuple[Article, tuple[Evidence, ...]] | Unread] = []
    try:
        while True:
            with limited(options.settings.seconds):
                document = next(documents, None)
                if document is None:
                    return found
                found += [document] if isinstance(document, Unread) else _with_evidence(document, options)
    except TooSlowError:
        found.append(
            Unread(str(source.path), f"reading it took longer than {options.settings.seconds:g} seconds; split it")
        )
    return found


def _same_key(key: str, path: str) -> str:
    return f"it has the same key, {key!r}, as {path}; give the folder above both, so that their keys differ"


def _with_evidence(article: Article, options: Options) -> list[tuple[Article, tuple[Evidence, ...]] | Unread]:
    try:
        mentions = extract(article, options.given) if options.given else extract(article)
    except (RecursionError, ValueError, LookupError) as error:
        reason = f"its credits could not be read ({type(error).__name__}: {error}); please report it"
        return [Unread(article.path, reason)]
    if options.model is None:
        return [(article, evidence_of(article, mentions))]
    try:
        return [(article, evidence_of(article, _and_more(mentions, options.model.extract(article))))]
    except ModelError as error:
        return [(article, evidence_of(article, mentions)), Unread(article.path, str(error))]


def _and_more(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the mentions with those of another reader that none of them states."""
    known = {(mention.agent, mention.role, mention.work) for mention in mentions}
    return (*mentions, *(mention for mention in others if (mention.agent, mention.role, mention.work) not in known))


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
    options: Options | None = None,
    fetch: Callable[[str], Page] | None = None,
) -> Summary:
    """Read the articles of the paths into the store, one transaction an article, and bring its answers up to date.

    What was read stays stored if the run is stopped; running it again goes on where it stopped.
    """
    started = time.perf_counter()
    outcomes: list[Put] = []
    unread: list[Unread] = []
    barren = 0
    with rare_collections():
        try:
            for document in facts(paths, pool=pool, options=options, fetch=fetch):
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


@dataclass(frozen=True, slots=True)
class Import:
    """What one import of a database read, and what it could not."""

    records: int
    added: int
    replaced: int
    unchanged: int
    credits: int
    authorities: int
    unread: tuple[Unread, ...]
    unreadable: tuple[Fragment, ...]
    seconds: float


def import_records(
    name: str, paths: Sequence[Path], store: Store, *, progress: Callable[[Article | Unread], None] | None = None
) -> Import:
    """Read a database's files into the store, some hundred records a transaction, and bring its answers up to date.

    What was read stays stored if the run is stopped; running it again goes on where it stopped. Raises KeyError for a
    database that none is written for.
    """
    started = time.perf_counter()
    unread: list[Unread] = []
    unreadable: list[Fragment] = []
    outcomes = Counter[Put]()
    counted = Counter[str]()

    def bundles() -> Iterator[Bundle]:
        for entry in database(name)(paths):
            if progress:
                progress(entry if isinstance(entry, Unread) else entry.source)
            if isinstance(entry, Unread):
                unread.append(entry)
            else:
                evidence = evidence_of(entry.source, entry.mentions)
                unreadable.extend(entry.unreadable)
                counted.update(records=1, credits=len({said.credit for said in evidence}))
                counted.update(authorities=len(entry.authorities))
                yield _bundle(entry.source, evidence, entry.authorities)

    with rare_collections():
        try:
            outcomes.update(store.put_articles(bundles()))
        finally:
            store.refresh()
    seconds = time.perf_counter() - started
    put = (outcomes["added"], outcomes["replaced"], outcomes["unchanged"])
    sums = (counted["credits"], counted["authorities"])
    return Import(counted["records"], *put, *sums, tuple(unread), tuple(unreadable), seconds)


def _put(store: Store, article: Article, evidence: tuple[Evidence, ...]) -> Put:
    return store.put_article(*_bundle(article, evidence))


def _bundle(article: Article, evidence: tuple[Evidence, ...], authorities: tuple[Authority, ...] = ()) -> Bundle:
    claimed = {said.credit for said in evidence}
    pairs = () if article.record else name_pairs(article, (said.mention for said in evidence))
    said_of_names = (quad for authority in authorities for quad in authority_quads(article, authority))
    return Bundle(
        article.key,
        (*article_quads(article, evidence, pairs), *said_of_names),
        tuple(quad for credit in claimed for quad in credit_quads(credit)),
        tuple(run_quads(article.key, ended=datetime.now(UTC), version=__version__)),
    )
