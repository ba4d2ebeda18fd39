"""Networks and statistics of chosen credits, from the command line to their files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

from commands import Command
from staffroll import pipeline
from staffroll.graph import open_graph
from staffroll.network import Choice, as_ties
from staffroll.store import open_store

AYA, KEN, JIRO, HARUKO = "森綾子", "太田健一", "佐々木次郎", "石井春子"
RECORDS = [
    ("青い時間", "2014-04", "アニメ映画シリーズ", f"[監督]{AYA} ／ [脚本]{KEN} ／ [作画監督]{JIRO}", "スタジオ凧"),
    ("遅い列車", "2019-10", "テレビレギュラーアニメシリーズ", f"[監督]{AYA} ／ [脚本]{KEN}", "葦プロ"),
    ("錫の月", "", "", f"[監督]{KEN} ／ [作画監督]{HARUKO}", "葦プロ"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dated")
    nodes = [
        {
            "@id": f"https://madb.example/C{number}",
            "name": title,
            "datePublished": date,
            "genre": genre,
            "contributor": staff,
            "productionCompany": f"[アニメーション制作]{studio}",
        }
        for number, (title, date, genre, staff, studio) in enumerate(RECORDS)
    ]
    (folder / "works.json").write_text(json.dumps({"@graph": nodes}, ensure_ascii=False), "utf-8")
    with open_store(folder / "store", writable=True) as opened:
        pipeline.import_records("madb", [folder / "works.json"], opened)
    return folder / "store"


EVERY_TIE = {(AYA, KEN): 2, (AYA, JIRO): 1, (KEN, JIRO): 1, (KEN, HARUKO): 1}
CHOSEN: list[tuple[Sequence[str], dict[tuple[str, str], int]]] = [
    ([], EVERY_TIE),
    (["--since", "2014"], {(AYA, KEN): 2, (AYA, JIRO): 1, (KEN, JIRO): 1}),
    (["--until", "2018"], {(AYA, KEN): 1, (AYA, JIRO): 1, (KEN, JIRO): 1}),
    (["--since", "2015", "--until", "2020"], {(AYA, KEN): 1}),
    (["--since", "2031"], {}),
    (["--kind", "film"], {(AYA, KEN): 1, (AYA, JIRO): 1, (KEN, JIRO): 1}),
    (["--kind", "film", "--kind", "series"], {(AYA, KEN): 2, (AYA, JIRO): 1, (KEN, JIRO): 1}),
    (["--studio", "葦プロ"], {(AYA, KEN): 1, (KEN, HARUKO): 1}),
    (["--role", "監督", "--role", "animation-director"], {(AYA, JIRO): 1, (KEN, HARUKO): 1}),
    (["--department", "direction", "--department", "story"], {(AYA, KEN): 2}),
    (["--department", "direction", "--role", "script"], {}),
    (["--minimum", "2"], {(AYA, KEN): 2}),
]


@pytest.mark.parametrize(("options", "expected"), CHOSEN, ids=lambda value: "".join(map(str, value)))
def test_an_option_chooses_credits_for_networks_and_statistics(
    staffroll: Command, store: Path, tmp_path: Path, options: Sequence[str], expected: dict[tuple[str, str], int]
) -> None:
    wanted = {frozenset(pair): shared for pair, shared in expected.items()}
    written = staffroll("network", "-o", tmp_path / "ties.csv", *options, "--store", store)
    printed = staffroll("stats", "collaborators", "--format", "csv", *options, "--store", store)
    ties = csv.DictReader(io.StringIO((tmp_path / "ties.csv").read_text("utf-8")))
    pairs = csv.DictReader(io.StringIO(printed.out))

    assert (0, 0) == (written.status, printed.status)
    assert wanted == {frozenset((tie["source_label"], tie["target_label"])): int(tie["count"]) for tie in ties}
    assert wanted == {frozenset((pair["person"], pair["collaborator"])): int(pair["shared_works"]) for pair in pairs}


@pytest.mark.parametrize(
    "choice", [None, Choice(), Choice(since=2014), Choice(formats=("film",)), Choice(roles=()), Choice(confidence=0.1)]
)
@pytest.mark.parametrize("minimum", [1, 2])
def test_a_network_of_chosen_credits_is_that_of_their_statistics(
    store: Path, choice: Choice | None, minimum: int
) -> None:
    with open_graph(store) as graph:
        network, ties = graph.network(choice=choice, minimum=minimum), graph.ties(choice, minimum=minimum)
    again = as_ties(network)

    assert (ties.iris, ties.labels) == (again.iris, again.labels)
    assert (ties.count != again.count).nnz == 0
    assert abs(ties.newman - again.newman).max() < 1e-9 if len(ties) else len(again) == 0


def test_organizations_are_in_a_chosen_network_where_they_are_asked_for(store: Path) -> None:
    with open_graph(store) as graph:
        chosen = graph.network(choice=Choice(since=2019), organizations=True)

    assert {AYA, KEN, "葦プロ"} == {label for _, label in chosen.nodes(data="label")}


def test_parts_of_a_network_are_of_chosen_credits_too(staffroll: Command, store: Path, tmp_path: Path) -> None:
    output = tmp_path / "ties.json"
    options = ["--format", "json", "-o", output, "--store", store]
    around = staffroll("network", "--around", KEN, "--minimum", "2", *options)
    ties = nx.node_link_graph(json.loads(output.read_text("utf-8")), edges="edges")
    work = staffroll("network", "--work", "青い時間", "--department", "direction", *options)
    outside = staffroll("network", "--around", HARUKO, "--since", "2014", *options)

    assert (0, 0, 2) == (around.status, work.status, outside.status)
    assert {AYA, KEN} == {label for _, label in ties.nodes(data="label")}
    assert "1 people, 0 ties" in work.err
    assert f"none of the chosen credits is of '{HARUKO}'" in outside.err


def test_years_reach_the_file(staffroll: Command, store: Path, tmp_path: Path) -> None:
    staffroll("network", "-o", tmp_path / "ties.gexf", "--store", store)
    network = nx.read_gexf(tmp_path / "ties.gexf")
    spans = {held["label"]: (held.get("start"), held.get("end")) for _, held in network.nodes(data=True)}

    assert {AYA: (2014, 2019), KEN: (2014, 2019), JIRO: (2014, 2014), HARUKO: (None, None)} == spans


def test_an_unknown_kind_is_named_with_those_of_the_graph(staffroll: Command, store: Path) -> None:
    done = staffroll("stats", "strength", "--kind", "opera", "--store", store)

    assert (2, "") == (done.status, done.out)
    assert "no work of the kind 'opera' in this graph; known: film, series" in done.err


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_a_statistic_goes_to_a_file(staffroll: Command, store: Path, tmp_path: Path, format_: str) -> None:
    printed = staffroll("stats", "strength", "--format", format_, "--store", store)
    done = staffroll("stats", "strength", "--format", format_, "-o", tmp_path / "out", "--store", store)

    assert (0, "", "") == (done.status, done.out, done.err)
    assert printed.out == (tmp_path / "out").read_text("utf-8")


def test_a_table_in_a_file_is_wide_enough_for_whom_it_names(staffroll: Command, store: Path, tmp_path: Path) -> None:
    done = staffroll("stats", "strength", "--format", "table", "-o", tmp_path / "out", "--store", store)

    assert (0, "", "") == (done.status, done.out, done.err)
    assert all(name in (tmp_path / "out").read_text("utf-8") for name in (AYA, KEN, JIRO, HARUKO))


def test_the_ending_of_a_file_tells_the_format_of_a_statistic(staffroll: Command, store: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    for name in ("s.csv", "s.json", "s.parquet"):
        assert staffroll("stats", "strength", "-o", tmp_path / name, "--store", store).status == 0
    tables = [
        pd.read_csv(tmp_path / "s.csv"),
        pd.read_json(tmp_path / "s.json"),
        pd.read_parquet(tmp_path / "s.parquet"),
    ]

    assert KEN == tables[0]["person"][0]
    for table in tables[1:]:
        pd.testing.assert_frame_equal(tables[0], table, check_dtype=False)


ANSWERS = [
    (["path", JIRO, HARUKO], [(JIRO, KEN, "青い時間"), (KEN, HARUKO, "錫の月")]),
    (["collaborators", JIRO], [(AYA, "青い時間"), (KEN, "青い時間")]),
    (["together", AYA, KEN], [("遅い列車",), ("青い時間",)]),
    (["pairs", "--number", "1"], [(KEN, AYA)]),
]
SHOWN = ("person", "collaborator", "works", "work")


@pytest.mark.parametrize(("arguments", "expected"), ANSWERS, ids=lambda value: str(value[0]))
def test_tables_of_people_come_in_the_formats_of_answers(
    staffroll: Command, store: Path, tmp_path: Path, arguments: list[str], expected: list[tuple[str, ...]]
) -> None:
    lines = staffroll(*arguments, "--format", "jsonl", "--store", store)
    staffroll(*arguments, "--format", "csv", "-o", tmp_path / "rows.csv", "--store", store)
    found = [json.loads(line) for line in lines.out.splitlines()]
    in_file = list(csv.DictReader(io.StringIO((tmp_path / "rows.csv").read_text("utf-8"))))

    for rows in (found, in_file):
        assert {frozenset(each) for each in expected} == {
            frozenset(row[name] for name in SHOWN if name in row) for row in rows
        }
    assert all(row[name].startswith("https://") for row in found for name in row if name.endswith("_iri"))


def test_where_no_chain_leads_it_is_told(staffroll: Command, store: Path) -> None:
    nobody = staffroll("together", JIRO, HARUKO, "--store", store)
    oneself = staffroll("path", JIRO, JIRO, "--store", store)

    assert (0, "nothing found\n") == (nobody.status, nobody.err)
    assert (0, "nothing found\n") == (oneself.status, oneself.err)
