"""Agents of the Media Arts Database, invented ones, read into authority records."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from commands import Command
from staffroll import pipeline
from staffroll.imports import Imported, database
from staffroll.rdf.authority import authority_records
from staffroll.rdf.index import Index
from staffroll.records import Authority, Name
from staffroll.store import open_store

AGENT = {"@id": "https://mediaarts-db.example/id/C9", "identifier": "C9", "additionalGenre": "個人"}
WORK = {
    "@id": "https://mediaarts-db.example/id/C1",
    "name": "青い時間",
    "contributor": "[監督]森綾子 ／ [アニメーション制作]青空製作所",
}
COMPANY = {
    "@id": "https://mediaarts-db.example/id/C8",
    "identifier": "C8",
    "additionalGenre": "団体",
    "label": "青空製作所",
    "name": "青空製作所",
    "wikidata": "https://www.wikidata.org/wiki/Q99999999",
}


def written(path: Path, *nodes: dict[str, Any]) -> Path:
    path.write_text(json.dumps({"@graph": nodes}, ensure_ascii=False), "utf-8")
    return path


def agent(label: str, *readings: str, tag: str = "ja-hrkt", **fields: object) -> dict[str, Any]:
    names = [*({"@language": tag, "@value": reading} for reading in readings), label]
    return AGENT | {"label": label, "name": names} | fields


def read(folder: Path, *nodes: dict[str, Any]) -> list[Imported]:
    found = list(database("madb")([written(folder / "agents.json", *nodes)]))
    assert all(isinstance(each, Imported) for each in found)
    return [each for each in found if isinstance(each, Imported)]


READ = {
    ("森綾子", "モリアヤコ"): ("森綾子", ("モリアヤコ",)),
    ("森 綾子", "モリ,アヤコ"): ("森綾子", ("モリ アヤコ",)),
    ("森, 綾子", "もり　あやこ"): ("森綾子", ("もり あやこ",)),
    ("森*綾子", "モリアヤコ"): ("森綾子", ("モリアヤコ",)),
    ("[監督／脚本][青空大学]森綾子", "[Director]Ayako Mori"): ("森綾子", ("Ayako Mori",)),
    ("［森綾子］", "MORI, Ayako"): ("森綾子", ("MORI Ayako",)),
    ("森綾子（vc）", "モリアヤコ", "Ayako Mori"): ("森綾子", ("Ayako Mori", "モリアヤコ")),
    ("森綾子漫画家", "モリアヤコ"): ("森綾子", ("モリアヤコ",)),
    ("森綾子pub. 2019", "モリアヤコ"): ("森綾子", ("モリアヤコ",)),
    ("青い作家", "アオイサッカ"): ("青い作家", ("アオイサッカ",)),
    ("濃口kiki", "コイクチ kiki"): ("濃口kiki", ("コイクチ kiki",)),
}


@pytest.mark.parametrize("names", READ)
def test_name_meets_that_of_credits_and_its_readings_stand_as_printed(names: tuple[str, ...], tmp_path: Path) -> None:
    label, *readings = names
    (found,) = read(tmp_path, agent(label, *readings))
    form, expected = READ[names]

    assert (Authority("C9", Name("agent", form), form, "person", expected),) == found.authorities
    assert () == found.unreadable
    assert found.source.record
    assert (AGENT["@id"], AGENT["@id"], label) == (found.source.key, found.source.url, found.source.title)
    assert all(text in found.source.text for text in (label, *(" ".join(each.split()) for each in readings)))


@pytest.mark.parametrize(
    ("label", "reading", "field", "reason"),
    [
        ("森綾子｜太田健一", "モリアヤコ", "label", "it names more than one"),
        ("森綾子/青空書房", "モリアヤコ", "label", "it names more than one"),
        ("森［綾子］", "モリアヤコ", "label", "a bracket stands within the name"),
        ("モリア, アンナ", "MORIA, Anna", "label", "the order of its parts is not known"),
        ("森, 綾, 子", "モリアヤコ", "label", "it has a comma where a name has none"),
        ("（森）", "モリ", "label", "no name stands beside brackets and ornaments"),
        ("○○", "マル", "label", "no name stands beside brackets and ornaments"),
        ("森綾子", "[direction]", "name", "a bracket stands where the reading should"),
        ("森綾子", "Ayako Mori｜Ken Ota", "name", "it reads more than one name"),
        ("森綾子", "太田健一", "name", "it is neither kana nor a name in Latin letters"),
        ("森綾子", "A", "name", "it is neither kana nor a name in Latin letters"),
    ],
)
def test_what_cannot_be_read_is_listed(label: str, reading: str, field: str, reason: str, tmp_path: Path) -> None:
    (found,) = read(tmp_path, agent(label, reading))

    assert () == found.authorities
    assert [(AGENT["@id"], field, reason)] == [(each.record, each.field, each.reason) for each in found.unreadable]


ITEMS = {
    "https://www.wikidata.org/wiki/Q12": ("Q12",),
    "http://www.wikidata.org/entity/Q12": ("Q12",),
    "https://www.wikidata.org/wiki/Q13,https://www.wikidata.org/wiki/Q12": ("Q12", "Q13"),
    "https://www.wikidata.org/wiki/-": (),
    "https://ja.wikipedia.org/wiki/Q12": (),
}


@pytest.mark.parametrize("links", ITEMS)
@pytest.mark.parametrize("as_list", [False, True])
def test_links_to_wikidata_are_its_items(links: str, as_list: bool, tmp_path: Path) -> None:
    value = [{"@id": link} for link in links.split(",")] if as_list else links
    (found,) = read(tmp_path, COMPANY | {"wikidata": value})
    same_as = tuple(f"http://www.wikidata.org/entity/{item}" for item in ITEMS[links])

    assert [same_as] * bool(same_as) == [each.same_as for each in found.authorities]
    assert ([] if same_as else ["wikidata"]) == [each.field for each in found.unreadable]


@pytest.mark.parametrize(
    "node", [agent("森綾子"), agent("KITE", "Kite"), AGENT, agent("", "モリ"), AGENT | {"label": 1}]
)
def test_agents_without_reading_and_link_add_nothing(node: dict[str, Any], tmp_path: Path) -> None:
    assert [] == read(tmp_path, node)


def test_order_of_imports_and_repeating_them_change_nothing(tmp_path: Path) -> None:
    works = written(tmp_path / "works.json", WORK)
    people = written(tmp_path / "people.json", agent("[監督]森綾子", "モリアヤコ"))
    companies = written(tmp_path / "companies.json", COMPANY)
    exports = set()
    for order in itertools.permutations((works, people, companies)):
        with open_store(None, writable=True) as store:
            done = [pipeline.import_records("madb", [path], store) for path in (*order, order[0])]
            exports.add("\n".join(store.canonical()))
            assert store.verify() == []

        assert 2 + (order[0] != works) == sum(each.authorities for each in done)

    assert 1 == len(exports)


def test_records_of_agents_can_be_withdrawn_and_come_back(tmp_path: Path, staffroll: Command) -> None:
    works = written(tmp_path / "works.json", WORK)
    agents = written(tmp_path / "agents.json", agent("森綾子", "モリアヤコ"), COMPANY)
    store = tmp_path / "store"

    def held() -> tuple[list[str], str]:
        with open_store(store, writable=False) as opened:
            return [each.identifier for each in authority_records(Index(opened.quads()))], "\n".join(opened.canonical())

    first = staffroll("import", "madb", works, agents, "--store", store)
    before = held()
    withdrawn = staffroll("withdraw", AGENT["@id"], "--store", store)
    without = held()
    staffroll("import", "madb", agents, works, "--store", store)

    assert "3 records (3 new, 0 changed, 0 known) with 2 credits and 2 authority records" in first.out
    assert (0, ["C8", "C9"], ["C8"]) == (withdrawn.status, before[0], without[0])
    assert "モリアヤコ" not in without[1]
    assert before == held()
    assert 0 == staffroll("check", "--store", store).status
