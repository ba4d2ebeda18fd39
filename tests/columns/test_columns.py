"""Columns hold what SPARQL finds, are kept beside the store, and are read anew when they are stale or damaged."""

from __future__ import annotations

import numpy as np
import pytest
from tests.query.conftest import SmallStore

import staffroll
from staffroll.columns import columns_of, read_columns
from staffroll.columns.table import UNKNOWN
from staffroll.query import run

SPARQL = """
PREFIX sr: <https://w3id.org/staffroll/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?agent (STR(?agentLabel) AS ?name) ?person ?work (STR(?workLabel) AS ?title) ?role ?year ?base WHERE {
  ?credit sr:agent ?agent ; sr:work ?work ; sr:role ?role .
  ?agent skos:prefLabel ?agentLabel . ?work skos:prefLabel ?workLabel .
  OPTIONAL { ?work sr:year ?year }
  OPTIONAL { ?work sr:installmentOf ?base . FILTER EXISTS { ?any sr:work ?base } }
  BIND(EXISTS { ?agent a <https://schema.org/Person> } AS ?person)
}"""
ARTICLES = {
    "one.txt": "Blue Hour Anime Reveals Its Staff\n\nAya Mori is directing the anime Blue Hour.\n\nScript: Ken Ota\n",
    "two.txt": "Kites Anime Reveals Its Staff\n\nDirector: Ken Ota\nMusic: Rin Abe\n",
}


@pytest.fixture
def folder(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    staffroll.build(articles, store=tmp_path / "store").close()
    return tmp_path / "store"


def _as_rows(columns):
    agents, works = columns.agents, columns.works
    return sorted(
        (
            agents.iris[agent],
            agents.labels[agent],
            bool(agents.person[agent]),
            works.iris[work],
            works.labels[work],
            f"https://w3id.org/staffroll/role/{columns.roles[role]}",
            None if works.year[work] == UNKNOWN else int(works.year[work]),
            None if works.base[work] == UNKNOWN else works.iris[works.base[work]],
        )
        for agent, work, role in zip(columns.agent, columns.work, columns.role, strict=True)
    )


def _files(folder):
    return list(folder.glob("snapshots/*/columns.npz*"))


@pytest.mark.parametrize("graphs", [("graph",), ("graph", "careers")])
def test_columns_are_what_sparql_finds(graphs):
    store = SmallStore(*graphs)

    assert _as_rows(read_columns(store)) == sorted(tuple(row) for row in run(store, SPARQL).rows)


def test_a_store_of_nothing_has_columns_of_nothing(tmp_path):
    with staffroll.build(tmp_path) as graph:
        assert len(graph.columns()) == 0
        assert graph.pairs().empty


def test_columns_are_kept_and_read_again(folder, monkeypatch):
    with staffroll.open(folder) as graph:
        first = _as_rows(columns_of(graph.store))
    assert len(_files(folder)) == 1
    monkeypatch.setattr("staffroll.columns.cache.read_columns", lambda _: pytest.fail("they are read anew"))

    with staffroll.open(folder) as graph:
        assert _as_rows(columns_of(graph.store)) == first


def test_what_the_store_holds_since_is_in_the_columns(folder, tmp_path):
    with staffroll.open(folder) as graph:
        before = len(graph.columns())
    (tmp_path / "articles" / "three.txt").write_text(
        "Tin Moon Anime Reveals Its Staff\n\nDirector: Yui Sano\n", encoding="utf-8"
    )

    with staffroll.build(tmp_path / "articles", store=folder) as graph:
        assert len(graph.columns()) == before + 1
    assert len(_files(folder)) == 1


@pytest.mark.parametrize("damage", [lambda data: data[:100], lambda _: b"", lambda data: data[:-90] + bytes(90)])
def test_a_damaged_file_is_read_anew(folder, damage):
    with staffroll.open(folder) as graph:
        expected = _as_rows(columns_of(graph.store))
    (path,) = _files(folder)
    path.write_bytes(damage(path.read_bytes()))

    with staffroll.open(folder) as graph:
        assert _as_rows(columns_of(graph.store)) == expected


def test_columns_of_another_version_count_as_none(folder):
    with staffroll.open(folder) as graph:
        expected = _as_rows(columns_of(graph.store))
    (path,) = _files(folder)
    with np.load(path) as arrays:
        held = dict(arrays)
    held["mark"] = np.frombuffer(b"2 another", dtype=np.uint8)
    held["agent"] = held["agent"][::-1]
    with path.open("wb") as file:
        np.savez(file, **held)

    with staffroll.open(folder) as graph:
        assert _as_rows(columns_of(graph.store)) == expected


def test_everyday_answers_equal_those_of_the_questions(folder):
    with staffroll.open(folder) as graph:
        asked = graph.query("people/collaborators", person="Ken Ota").to_pandas()
        assert graph.collaborators("Ken Ota").to_dict("records") == asked.to_dict("records")
        assert graph.pairs().to_dict("records") == graph.query("people/pairs").to_pandas().to_dict("records")
        assert list(graph.together("Aya Mori", "Ken Ota")["work"]) == ["Blue Hour"]
        assert list(graph.path("Aya Mori", "Rin Abe")["works"]) == ["Blue Hour", "Kites"]
