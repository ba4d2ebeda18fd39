"""What is shown can be taken along: as pictures, graphs, tables and the query for it."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import hostile
import networkx as nx
import pytest
from invented import scene_of
from playwright.sync_api import expect
from pyoxigraph import Store

from staffroll.names import ROLE
from staffroll.views import network_page

pytestmark = pytest.mark.browser

SCENE = scene_of(60)
LABELS = SCENE.columns.agents.labels
OPENED = {
    "ours": (SCENE, network_page(SCENE, title="Staff of sixty")),
    "hostile": (hostile.SCENE, network_page(hostile.SCENE, title=hostile.TEXTS[0])),
}


def _saved(page, name: str) -> bytes:
    page.click("#files summary")
    with page.expect_download() as download:
        page.locator("#files button", has_text=name).click()
    return download.value.path().read_bytes()


def _names(scene) -> list[str]:
    return sorted(scene.columns.agents.labels[place] for place in scene.people)


@pytest.mark.parametrize("which", OPENED)
def test_files_hold_what_is_shown(visit, which):
    scene, text = OPENED[which]
    opened = visit(text)
    page = opened.page
    years = [year for year in scene.columns.works.year.tolist() if year > 0]

    graph = nx.read_gexf(io.BytesIO(_saved(page, "GEXF")))
    assert [_xml(name) for name in _names(scene)] == sorted(nx.get_node_attributes(graph, "label").values())
    assert sorted(scene.count.tolist()) == sorted(weight for _, _, weight in graph.edges(data="weight"))
    assert min(years) == min(start for _, start in graph.nodes(data="start") if start is not None)

    people = _table(_saved(page, "CSV: people"))
    assert _names(scene) == sorted(row["name"] for row in people)
    ties = _table(_saved(page, "CSV: ties"))
    assert sorted(scene.count.tolist()) == sorted(int(row["count"]) for row in ties)
    assert all(row["works"] for row in ties)

    svg = ElementTree.fromstring(_saved(page, "SVG"))  # noqa: S314 - our own
    marks = svg.findall(".//{*}path/{*}title")
    assert [_xml(name) for name in _names(scene)] == sorted(mark.text or "" for mark in marks)
    assert _saved(page, "PNG").startswith(b"\x89PNG")
    assert opened.quiet(), opened


def _xml(name: str) -> str:
    return name.replace("\r", "\n")


def _table(saved: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(saved.decode("utf-8-sig"), newline="")))


def test_files_follow_the_filters(visit):
    page = visit(OPENED["ours"][1]).page
    page.locator("#legend ul button").first.click()
    shown = int(page.text_content("#status").split()[0])

    assert shown == len(_table(_saved(page, "CSV: people"))) < len(SCENE)


@pytest.mark.parametrize("which", OPENED)
def test_query_asks_for_the_credits_that_are_shown(visit, which):
    page = visit(OPENED[which][1]).page
    page.click("#files summary")
    page.locator("#files button", has_text="SPARQL").click()
    expect(page.locator("#query-dialog")).to_be_visible()
    query = page.input_value("#query-text")
    store = Store()
    store.query(query)
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("#copy")).not_to_have_text("Copy")
    page.keyboard.press("Escape")
    expect(page.locator("#query-dialog")).to_be_hidden()


def test_query_gives_the_same_credits(visit):
    page = visit(OPENED["ours"][1]).page
    page.locator("#legend ul button").first.click()
    page.click("#files summary")
    page.locator("#files button", has_text="SPARQL").click()
    columns = SCENE.columns
    store = Store()
    store.update(
        "PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
        "PREFIX sr: <https://w3id.org/staffroll/ns#> INSERT DATA {" + "\n".join(_triples(columns)) + "}"
    )
    found = {
        (answer["label"].value, answer["work_title"].value) for answer in store.query(page.input_value("#query-text"))
    }
    shown = {row["name"] for row in _closed(page)}
    expected = {
        (LABELS[agent], columns.works.labels[work])
        for agent, work in zip(columns.agent.tolist(), columns.work.tolist(), strict=True)
        if LABELS[agent] in shown
    }

    assert expected == found


def _closed(page) -> list[dict[str, str]]:
    page.keyboard.press("Escape")
    return _table(_saved(page, "CSV: people"))


def _triples(columns):
    for place, label in enumerate(LABELS):
        yield f'<{_iri(columns.agents.iris[place])}> a schema:Person ; skos:prefLabel "{label}" .'
    for place, label in enumerate(columns.works.labels):
        yield f'<{_iri(columns.works.iris[place])}> skos:prefLabel "{label}" .'
    for row, (agent, work, role) in enumerate(
        zip(columns.agent.tolist(), columns.work.tolist(), columns.role.tolist(), strict=True)
    ):
        yield (
            f"<urn:c:{row}> sr:agent <{_iri(columns.agents.iris[agent])}> ; "
            f"sr:work <{_iri(columns.works.iris[work])}> ; sr:role <{ROLE}{columns.roles[role]}> ."
        )


def _iri(text: str) -> str:
    return text.replace(" ", "%20")
