"""From articles to a graph: what a build adds, and that order, batches and accidents leave no trace."""

from __future__ import annotations

import functools
import random
from pathlib import Path

import pytest

from staffroll import data, names, pipeline
from staffroll.extract import extract
from staffroll.read import read
from staffroll.records import Article, Unread
from staffroll.store import Store, open_store

SAMPLES = sorted(path for path in data.folder("samples").iterdir() if path.suffix in {".txt", ".html"})
NEWS = {
    "blue.txt": "Aya Mori directs Blue Hour at Studio Kite. Ken Ota composes the music for Blue Hour.\n",
    "green.txt": "Rin Abe directs Green Hour. Ken Ota composes the music for Green Hour.\n",
    "red.txt": "Mio Abe directs Red Hour. Aya Mori directs Blue Hour.\n",
}
BARREN = "The weather was fine on Sunday, and the harbour was full of boats.\n"


@pytest.fixture(autouse=True)
def _extracted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extract an article once, however often it is built: what is tested here comes after."""
    monkeypatch.setattr(pipeline, "extract", extracted)


@functools.cache
def extracted(article: Article) -> object:
    return extract(article)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in NEWS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def store() -> Store:
    return open_store(None, writable=True)


def lines(store: Store) -> list[str]:
    store.refresh()
    return list(store.canonical())


@functools.cache
def expected_lines() -> list[str]:
    store = open_store(None, writable=True)
    pipeline.build(SAMPLES, store)
    return lines(store)


def of_agents(store: Store) -> set[str]:
    rows = store.query("SELECT ?name { [] sr:contributor [ skos:prefLabel ?name ] }")
    return {row["name"].value for row in rows}


def test_a_build_tells_what_it_added(news: Path, store: Store) -> None:
    summary = pipeline.build([news], store)

    assert (3, 0, 0, ()) == (summary.added, summary.replaced, summary.unchanged, summary.unread)
    assert {"Aya Mori", "Ken Ota", "Studio Kite", "Rin Abe", "Mio Abe"} == of_agents(store)


def test_building_twice_adds_nothing(news: Path, store: Store) -> None:
    pipeline.build([news], store)
    before, runs = lines(store), len(list(store.quads(names.RUNS)))
    summary = pipeline.build([news], store)

    assert (0, 0, 3) == (summary.added, summary.replaced, summary.unchanged)
    assert before == lines(store)
    assert runs == len(list(store.quads(names.RUNS)))


def test_a_changed_text_replaces_its_article(news: Path, store: Store) -> None:
    pipeline.build([news], store)
    (news / "green.txt").write_text("Mio Abe directs Green Hour.\n", "utf-8")
    summary = pipeline.build([news], store)

    assert (0, 1, 2) == (summary.added, summary.replaced, summary.unchanged)
    assert {"Aya Mori", "Ken Ota", "Studio Kite", "Mio Abe"} == of_agents(store)
    assert store.verify() == []


def test_an_article_without_credits_is_counted_and_kept(news: Path, store: Store) -> None:
    (news / "harbour.txt").write_text(BARREN, "utf-8")
    summary = pipeline.build([news], store)

    assert (4, 1) == (summary.added, summary.without_credits)
    assert "harbour.txt" in store.article_keys()


def test_what_cannot_be_read_is_listed_and_the_others_go_on(news: Path, store: Store) -> None:
    (news / "broken.html").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (news / "empty.txt").write_bytes(b"")
    summary = pipeline.build([news, news / "missing.txt"], store)

    assert summary.added == 3
    assert {"broken.html", "empty.txt", "missing.txt"} == {Path(each.path).name for each in summary.unread}
    assert all(each.reason and "\n" not in each.reason for each in summary.unread)


@pytest.mark.parametrize("error", [ValueError("odd"), RecursionError("deep"), KeyError("gone")])
def test_a_document_that_cannot_be_understood_is_reported(
    news: Path, store: Store, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def stumble(article: Article) -> object:
        if article.key == "green.txt":
            raise error
        return extracted(article)

    monkeypatch.setattr(pipeline, "extract", stumble)
    summary = pipeline.build([news], store)

    assert ("blue.txt", "red.txt") == store.article_keys()
    assert [("green.txt", True)] == [(Path(u.path).name, type(error).__name__ in u.reason) for u in summary.unread]


@pytest.mark.parametrize("seed", range(3))
def test_order_and_batches_of_the_samples_leave_no_trace(store: Store, seed: int) -> None:
    """The same articles, shuffled and cut into any batches, give the same bytes."""
    chance = random.Random(seed)  # noqa: S311 - a test that repeats
    shuffled = chance.sample(SAMPLES, len(SAMPLES))
    cuts = sorted(chance.sample(range(len(SAMPLES)), 2))
    for start, end in zip([0, *cuts], [*cuts, None], strict=True):
        pipeline.build(shuffled[start:end], store)

    assert expected_lines() == lines(store)


def test_a_folder_gives_the_bytes_of_memory(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", writable=True) as store:
        pipeline.build(list(reversed(SAMPLES)), store)

        assert expected_lines() == lines(store)
        assert store.verify() == []


def test_withdrawing_leaves_what_the_others_say(store: Store) -> None:
    """A store without an article is the store that never had it."""
    gone = SAMPLES[::5]
    pipeline.build(SAMPLES, store)
    for path in gone:
        assert [True] == [store.withdraw(key) for key in keys_of(path)]
    never = open_store(None, writable=True)
    pipeline.build([path for path in SAMPLES if path not in gone], never)

    assert lines(never) == lines(store)


PAGE = """<html><head><title>{title}</title><meta property="article:published_time" content="{date}"></head>
<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"""


def test_a_credit_falls_with_the_article_that_names_somebody_else(tmp_path: Path, store: Store) -> None:
    (tmp_path / "first.html").write_text(
        PAGE.format(title="Blue Hour Anime Announced", date="2026-01-10", text="Ken Ota directs the anime Blue Hour."),
        "utf-8",
    )
    pipeline.build([tmp_path], store)
    asked = "ASK { ?work <https://w3id.org/staffroll/credited/director> <https://w3id.org/staffroll/agent/ken_ota> }"
    assert store.query(asked)

    (tmp_path / "second.html").write_text(
        PAGE.format(
            title="Blue Hour Anime Changes Director",
            date="2026-02-10",
            text="Aya Mori replaces Ken Ota as director of the anime Blue Hour.",
        ),
        "utf-8",
    )
    pipeline.build([tmp_path], store)

    assert not store.query(asked)
    assert store.query(asked.replace("ken_ota", "aya_mori"))
    found = store.query("SELECT ?quote { ?evidence sr:refutes ?credit ; sr:quote ?quote }")
    assert ["Aya Mori replaces Ken Ota as director"] == [str(row["quote"].value) for row in found]


def keys_of(path: Path) -> list[str]:
    return [document.key for document in read([path]) if isinstance(document, Article)]


def test_an_interrupt_keeps_what_was_read(news: Path, tmp_path: Path) -> None:
    def stop(document: Article | Unread) -> None:
        if document.path.endswith("green.txt"):
            raise KeyboardInterrupt

    folder = tmp_path / "store"
    with pytest.raises(KeyboardInterrupt), open_store(folder, writable=True) as store:
        pipeline.build([news], store, progress=stop)
    with open_store(folder) as store:
        assert ("blue.txt", "green.txt") == store.article_keys()
        assert {"Aya Mori", "Ken Ota", "Studio Kite", "Rin Abe"} == of_agents(store)
        assert store.verify() == []
    with open_store(folder, writable=True) as store:
        summary = pipeline.build([news], store)

    assert (1, 2) == (summary.added, summary.unchanged)


def test_an_interrupt_while_storing_leaves_a_sound_store(
    news: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the change was made or not, the ledger knows, and the rest of the build stores it once."""
    inner, pressed = store._write, []  # type: ignore[attr-defined]

    def interrupted(*arguments: object, **options: object) -> None:
        inner(*arguments, **options)
        if not pressed:
            pressed.append(True)
            raise KeyboardInterrupt

    monkeypatch.setattr(store, "_write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        pipeline.build([news], store)

    assert ("blue.txt",) == store.article_keys()
    assert store.verify() == []


def test_a_fact_is_a_row_of_the_columns(news: Path) -> None:
    for document in pipeline.facts([news]):
        assert not isinstance(document, Unread)
        article, evidence = document
        for row in (pipeline.fact(article, said) for said in evidence):
            assert pipeline.FACT_COLUMNS == tuple(row)
            assert article.text[row["start"] : row["end"]] == row["quote"]


def test_two_files_of_one_key_are_not_one_article(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
        (folder / "news.txt").write_text(f"{folder.name} Anime\n\nDirector: Aya Mori\n", "utf-8")

    with open_store(None, writable=True) as store:
        summary = pipeline.build(folders, store)

        assert ("news.txt",) == store.article_keys()
        assert ["same key" in unread.reason for unread in summary.unread] == [True]
