"""The command line as its users meet it: what it prints, where, and with which exit status."""

from __future__ import annotations

import csv
import fcntl
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest

from commands import Command
from staffroll import cli, pipeline
from staffroll.extract import extract
from staffroll.records import Article
from staffroll.store import open_store

NEWS = {
    "blue.txt": "Aya Mori directs Blue Hour at Studio Kite. Ken Ota composes the music for Blue Hour.\n",
    "green.txt": "Rin Abe directs Green Hour. Ken Ota composes the music for Green Hour.\n",
    "red.txt": "Mio Abe directs Red Hour. Aya Mōri directs Red Hour.\n",
}
CONSTRUCT = "CONSTRUCT { ?work sr:contributor ?agent } WHERE { ?work sr:contributor ?agent }"
KEYS = {"article", "agent", "agent_type", "role", "role_text", "work", "quote", "start", "end"}


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("news"))


def written(folder: Path) -> Path:
    for name, text in NEWS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def store(news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the news; tests that change one make their own."""
    folder = tmp_path_factory.mktemp("built") / "store"
    with open_store(folder, writable=True) as opened:
        pipeline.build([news], opened)
    return folder


def sentence(text: str) -> bool:
    """Whether a message is what an error should be: one line, no traceback."""
    return text.startswith("staffroll: ") and text.count("\n") == 1 and "Traceback" not in text


# What works


def test_build_says_what_it_did(staffroll: Command, news: Path, tmp_path: Path) -> None:
    first = staffroll("build", news, "--store", tmp_path / "store")
    second = staffroll("build", news, "--store", tmp_path / "store")

    assert (0, "", 0) == (first.status, first.err, second.status)
    assert "3 new, 0 changed, 0 known" in first.out
    assert "0 new, 0 changed, 3 known" in second.out


def test_import_says_what_it_read_and_lists_what_it_could_not(staffroll: Command, tmp_path: Path) -> None:
    works = tmp_path / "works.json"
    node = {"@id": "https://madb.example/C1", "name": "青い時間", "contributor": "[監督]森綾子 ／ [脚本]"}
    works.write_text(json.dumps({"@graph": [node]}, ensure_ascii=False), "utf-8")
    listed = tmp_path / "unreadable.csv"
    done = staffroll("import", "madb", works, "--store", tmp_path / "store", "--unreadable", listed)
    asked = staffroll("who", "森綾子", "--store", tmp_path / "store")
    bad = staffroll("import", "madb", tmp_path / "none.json", "--store", tmp_path / "store")
    unknown = staffroll("import", "else", works, "--store", tmp_path / "store")

    assert (0, "") == (done.status, done.err)
    assert "1 records (1 new, 0 changed, 0 known) with 1 credits" in done.out
    assert listed.read_text("utf-8").splitlines()[1].endswith("contributor,[脚本],no name stands behind the label")
    assert "青い時間" in asked.out
    assert (1, True) == (bad.status, "none.json: it cannot be read" in bad.err)
    assert sentence(unknown.err)


def test_build_tells_what_it_could_not_read(staffroll: Command, news: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    bad = [tmp_path / "missing.txt", tmp_path / "empty.txt", tmp_path / "picture.txt"]
    done = staffroll("build", news, *bad, "--store", tmp_path / "store")

    assert done.status == 1
    assert "3 new" in done.out
    assert "Not read: 3" in done.out
    assert [str(path) for path in bad] == [line.strip().split(": ")[0] for line in done.err.splitlines()]


ASKED = [
    (["who", "MORI Aya"], "Blue Hour"),
    (["work", "blue hour"], "Ken Ota"),
    (["explain", "Ken Ota", "Blue Hour"], "composes the music"),
    (["query", "people/collaborators", "--set", "person=Aya Mori"], "Ken Ota"),
    (["query", "SELECT (COUNT(?x) AS ?number) { ?x a sr:Work }"], "3"),
    (["stats", "strength"], "Aya"),
    (["path", "Aya Mori", "Rin Abe"], "Green Hour"),
    (["collaborators", "Ken Ota"], "Rin Abe"),
    (["together", "Aya Mori", "Ken Ota"], "Blue Hour"),
    (["pairs", "--number", "1"], "Mio Abe"),
    (["export", "--canonical"], "graph/credits> .\n"),
    (["export", "--format", "ttl"], "@prefix"),
    (["check"], "3 articles, 0 faults, 0 warnings"),
]


@pytest.mark.parametrize(("arguments", "answer"), ASKED, ids=lambda value: value[0])
def test_a_question_is_answered(staffroll: Command, store: Path, arguments: Sequence[str], answer: str) -> None:
    done = staffroll(*arguments, "--store", store)

    assert (0, "") == (done.status, done.err)
    assert answer in done.out


@pytest.mark.parametrize("arguments", [["queries"], ["stats"], ["--version"], ["--help"], ["build", "--help"]])
def test_what_needs_no_store_is_told_without_one(staffroll: Command, arguments: Sequence[str]) -> None:
    done = staffroll(*arguments)

    assert (0, "") == (done.status, done.err)
    assert done.out


def test_every_command_explains_itself(staffroll: Command) -> None:
    for command in cli.app.registered_commands:
        name = command.name or command.callback.__name__.rstrip("_")  # type: ignore[union-attr]

        assert staffroll(name, "--help").status == 0
        assert command.callback.__doc__, f"{name} has no help"


def test_a_query_comes_from_a_file_or_standard_input(
    staffroll: Command, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = tmp_path / "works.rq"
    question.write_text("SELECT ?title { ?work a sr:Work ; skos:prefLabel ?title } ORDER BY ?title", "utf-8")
    from_file = staffroll("query", question, "--store", store, "--format", "csv")
    monkeypatch.setattr(sys, "stdin", io.StringIO(question.read_text("utf-8")))
    from_input = staffroll("query", "-", "--store", store, "--format", "csv")

    assert "title\nBlue Hour\nGreen Hour\nRed Hour\n" == from_file.out == from_input.out


TABLES = {
    "csv": lambda text: [dict(row) for row in csv.DictReader(io.StringIO(text))],
    "spreadsheet": lambda text: [dict(row) for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))],
    "tsv": lambda text: [dict(row) for row in csv.DictReader(io.StringIO(text), dialect="excel-tab")],
    "json": lambda text: json.loads(text)["results"]["bindings"],
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
}


@pytest.mark.parametrize("format_", TABLES)
def test_an_answer_in_a_format_is_valid_in_it(staffroll: Command, store: Path, format_: str) -> None:
    done = staffroll("who", "Ken Ota", "--store", store, "--format", format_)

    assert (0, 2) == (done.status, len(TABLES[format_](done.out)))


@pytest.mark.parametrize(("format_", "syntax"), [("ttl", ox.RdfFormat.TURTLE), ("rdfxml", ox.RdfFormat.RDF_XML)])
def test_a_graph_in_a_format_is_valid_in_it(
    staffroll: Command, store: Path, format_: str, syntax: ox.RdfFormat
) -> None:
    done = staffroll("query", CONSTRUCT, "--store", store, "--format", format_)

    assert len(list(ox.parse(done.out.encode(), format=syntax))) == 7


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("ties.html", "<!DOCTYPE html>"),
        ("ties.graphml", "<graphml"),
        ("ties.gexf", "<gexf"),
        ("ties.csv", "Aya"),
        ("ties.json", "Aya"),
        ("ties.net", '"Aya'),
        ("ties.cyjs", "Aya"),
    ],
)
def test_a_network_is_written_as_its_name_says(
    staffroll: Command, store: Path, tmp_path: Path, name: str, holds: str
) -> None:
    done = staffroll("network", "-o", tmp_path / name, "--store", store)

    assert (0, "") == (done.status, done.out)
    assert "4 people" in done.err
    assert holds.lower() in (tmp_path / name).read_text("utf-8").lower()


def test_an_answer_goes_to_a_file(staffroll: Command, store: Path, tmp_path: Path) -> None:
    done = staffroll("query", "works/directory", "--store", store, "--format", "csv", "-o", tmp_path / "a.csv")

    assert (0, "") == (done.status, done.out)
    assert "Blue Hour" in (tmp_path / "a.csv").read_text("utf-8")
    assert ["a.csv"] == [path.name for path in tmp_path.iterdir()]


def test_the_store_may_come_from_the_environment(
    staffroll: Command, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAFFROLL_STORE", str(store))

    assert "Blue Hour" in staffroll("who", "Ken Ota").out


def test_withdraw_takes_an_article_out(staffroll: Command, news: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    staffroll("build", news, "--store", folder)
    done = staffroll("withdraw", "green.txt", "--store", folder)
    again = staffroll("withdraw", "green.txt", "--store", folder)

    assert (0, 2) == (done.status, again.status)
    assert staffroll("who", "Rin Abe", "--store", folder).status == 2
    assert "2 articles" in staffroll("check", "--store", folder).out


# Facts without a store


@pytest.mark.parametrize("name", NEWS)
def test_facts_quote_the_text_that_extract_prints(staffroll: Command, news: Path, name: str) -> None:
    text = staffroll("extract", news / name, "--text").out.removesuffix("\n")
    facts = [json.loads(line) for line in staffroll("extract", news / name, "--format", "jsonl").out.splitlines()]

    assert facts
    for fact in facts:
        assert fact.keys() >= KEYS
        assert str(news / name) == fact["article"]
        assert fact["agent_type"] in {"person", "organization"}
        assert text[fact["start"] : fact["end"]] == fact["quote"]
        assert None not in fact.values()


def test_facts_as_csv_and_jsonl_are_the_same(staffroll: Command, news: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(staffroll("extract", news, "--format", "csv").out)))
    lines = [json.loads(line) for line in staffroll("extract", news, "--format", "jsonl").out.splitlines()]

    assert [{name: str(value) for name, value in line.items()} for line in lines] == [
        {name: value for name, value in row.items() if value} | {"role_text": row["role_text"]} for row in rows
    ]


def test_facts_as_a_table_name_who_did_what(staffroll: Command, news: Path) -> None:
    done = staffroll("extract", news)

    assert done.status == 0
    assert all(word in done.out for word in ("Ken Ota", "music", "Blue Hour"))


# What does not work

WRONG = [
    (["query", "works/staf", "--set", "work=Blue Hour"], "no query 'works/staf'; nearest: works/staff"),
    (["query", "people/collaborators"], "person"),
    (["query", "people/collaborators", "--set", "work=Blue Hour"], "no parameter 'work'"),
    (["query", "people/collaborators", "--set", "person"], "name=value"),
    (["query", "SELECT ?work {"], "line 1"),
    (["query", "people/directory", "--format", "docx"], "no format 'docx'; known:"),
    (["query", "people/directory", "--format", "ttl"], "CONSTRUCT"),
    (["who", "Abe"], "Mio Abe"),
    (["who", "Abe"], "Rin Abe"),
    (["who", "Aya Moru"], "nearest: Aya M"),
    (["work", "Bluer Hour"], "nearest: Blue Hour"),
    (["explain", "Aya Mori", "Purple Rain"], "Purple Rain"),
    (["stats", "strangth"], "nearest: strength"),
    (["stats", "strength", "--format", "docx"], "no format 'docx' for statistics; known: table, csv, json, parquet"),
    (["stats", "strength", "-o", "strength.docx"], "'strength.docx'; known: .csv, .json, .parquet"),
    (["stats", "strength", "--format", "parquet"], "--output"),
    (["stats", "strength", "--role", "directer"], "nearest: director"),
    (
        ["stats", "strength", "--department", "director"],
        "no department 'director'; nearest: direction",
    ),
    (["stats", "strength", "--studio", "Studio Kit"], "nearest: Studio Kite"),
    (["stats", "strength", "--kind", "opera"], "no kind is known of any work"),
    (["stats", "strength", "--since", "2020", "--until", "2019"], "since 2020 and until 2019"),
    (["path", "Aya Mori", "Aya Moru"], "nearest: Aya M"),
    (["path", "Ken Ota", "Mio Abe", "--format", "ttl"], "CONSTRUCT"),
    (["together", "Ken Ota"], "at least two"),
    (["collaborators", "Ken Ota", "--format", "docx"], "no format 'docx'; known:"),
    (["network", "-o", "ties.docx"], ".docx"),
    (["network", "-o", "ties.html", "--format", "gefx"], "nearest: gexf"),
    (["network", "-o", "ties.html", "--around", "Ken Ota", "--role", "director"], "none of the chosen credits is of"),
    (["network", "-o", "ties.html", "--work", "Blue Hour", "--since", "2020"], "none of the chosen credits is on"),
    (["network", "-o", "ties.html", "--around", "Aya Mori", "--work", "Blue Hour"], "one of them"),
    (["network", "-o", "ties.html", "--around", "Studio Kite"], "organization"),
    (["withdraw", "blue.text"], "nearest: blue.txt"),
    (["export", "--format", "yaml"], "no syntax 'yaml'; nearest: nquads"),
]


@pytest.mark.parametrize(("arguments", "hint"), WRONG, ids=lambda value: "-".join(value[:2]) if value else "")
def test_a_wrong_request_is_answered_with_what_would_be_right(
    staffroll: Command, store: Path, arguments: Sequence[str], hint: str
) -> None:
    done = staffroll(*arguments, "--store", store)

    assert (2, "") == (done.status, done.out), done
    assert sentence(done.err), done.err
    assert hint in done.err


def test_extract_knows_its_formats(staffroll: Command, news: Path) -> None:
    done = staffroll("extract", news, "--format", "docx")

    assert (2, "") == (done.status, done.out)
    assert sentence(done.err)
    assert "table, jsonl, csv" in done.err


@pytest.mark.parametrize("arguments", [["nothing"], ["build"], ["who"], ["build", "a", "--colour", "red"]])
def test_wrong_usage_exits_with_two(staffroll: Command, arguments: Sequence[str]) -> None:
    done = staffroll(*arguments)

    assert (2, "") == (done.status, done.out)
    assert "Usage" in done.err


READERS = [
    *(["who", "Aya Mori"], ["stats", "strength"], ["check"], ["export"], ["query", "people/directory"]),
    *(["pairs"], ["path", "Aya Mori", "Ken Ota"], ["network", "-o", os.devnull, "--format", "csv"]),
]


@pytest.mark.parametrize("arguments", READERS, ids=lambda value: value[0])
def test_what_is_no_store_is_named(staffroll: Command, tmp_path: Path, arguments: Sequence[str]) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    for folder in (tmp_path, tmp_path / "thesis.txt", tmp_path / "missing"):
        done = staffroll(*arguments, "--store", folder)

        assert (1, "") == (done.status, done.out)
        assert sentence(done.err), done.err
        assert str(folder) in done.err


def test_building_into_a_foreign_folder_leaves_it_alone(staffroll: Command, news: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    done = staffroll("build", news, "--store", tmp_path)

    assert done.status == 1
    assert sentence(done.err)
    assert ["thesis.txt"] == [path.name for path in tmp_path.iterdir()]


def test_a_second_writer_is_told_so(staffroll: Command, news: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    staffroll("build", news, "--store", folder)
    with (folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = staffroll("build", news, "--store", folder)

    assert (1, "") == (done.status, done.out)
    assert sentence(done.err)
    assert "another process" in done.err


def test_a_failed_export_leaves_the_file_as_it_was(staffroll: Command, store: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("before", "utf-8")
    done = staffroll("export", "--format", "yaml", "-o", tmp_path / "graph.ttl", "--store", store)

    assert done.status == 2
    assert {"graph.ttl": "before"} == {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}


@pytest.mark.parametrize(
    ("command", "target"),
    [
        (("query", "people/directory", "--format", "csv"), "no-such-folder/a.csv"),
        (("query", "people/directory", "--format", "csv"), "."),
        (("network",), "no-such-folder/a.html"),
        (("export",), "no-such-folder/a.trig"),
        (("stats", "strength"), "no-such-folder/a.csv"),
        (("pairs", "--format", "csv"), "no-such-folder/a.csv"),
    ],
)
def test_an_output_that_cannot_be_written_is_named(
    staffroll: Command, store: Path, tmp_path: Path, command: tuple[str, ...], target: str
) -> None:
    output = tmp_path / target
    done = staffroll(*command, "-o", output, "--store", store)

    assert (1, "") == (done.status, done.out)
    assert sentence(done.err), done.err
    assert str(output) in done.err


# What the system around it does


def test_a_pipe_that_closes_ends_quietly(store: Path) -> None:
    command = f"'{sys.executable}' -m staffroll export --store '{store}' | head -c 100"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, timeout=60, check=False)

    assert len(done.stdout) == 100
    assert done.stderr == b""


def test_a_locale_without_utf8_does_not_stop_it(store: Path) -> None:
    environment = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "staffroll", "who", "Aya Mōri", "--store", store]
    done = subprocess.run(command, capture_output=True, env=environment, timeout=60, check=False)

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"Blue Hour" in done.stdout


def test_ctrl_c_keeps_what_was_read(
    staffroll: Command, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pressed(article: Article) -> object:
        if article.key == "green.txt":
            raise KeyboardInterrupt
        return extract(article)

    monkeypatch.setattr(pipeline, "extract", pressed)
    done = staffroll("build", news, "--store", tmp_path / "store")

    assert (130, "") == (done.status, done.out)
    assert "what was read so far is stored" in done.err
    assert "Ken Ota" in staffroll("work", "Blue Hour", "--store", tmp_path / "store").out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["http://127.0.0.1:9/rook"], 1, "private network; allow those with --private"),
        (["ftp.urls"], 1, "it is no address of the web"),
        (["rook.txt", "--fields", "words=x"], 2, "no field 'words=x'"),
        (["rook.txt", "--names", "none.tsv"], 2, "the dictionary none.tsv cannot be read"),
        (["rook.txt", "--model", "small", "--endpoint", "localhost"], 2, "'localhost' is no endpoint"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rook.txt").write_text("Aya Mori directs the anime Rook.\n", "utf-8")
    (tmp_path / "ftp.urls").write_text("ftp://news.example/rook\n", "utf-8")
    done = subprocess.run([sys.executable, "-m", "staffroll", "extract", *arguments], capture_output=True, text=True)

    assert (status, True) == (done.returncode, said in " ".join(done.stderr.split()))
