"""A network in a file is the network that was written, whatever its names hold."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from credit_rows import row, rows
from staffroll.errors import UsageError
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.views import FORMATS, write
from staffroll.views.export import cytoscape, format_of, gexf, graphml, node_link, pajek, tie_table

HOSTILE = """</data><edge/>]]>&amp;&#0; "O'Neil", \\" \\\\ <b> | ; 森 \u202e\u2028\x85\ttab"""
YEARS = {"Blue Hour": 2014, "Kites": 2019, "Slow Train": None, "Tin Moon": 2021}
GEXF = "{http://www.gexf.net/1.2draft}"


def _dated(credits_: list[CreditRow]) -> list[CreditRow]:
    return [replace(each, year=YEARS.get(each.work_label)) for each in credits_]


SAMPLE = people(
    _dated(
        [
            *(row(name, "Blue Hour") for name in ("Aya Mori", "Ken Ota", "Rin Abe")),
            *(row(name, "Tin Moon", "script") for name in ("Aya Mori", "Ken Ota")),
            *(row(name, "Slow Train") for name in ("Rin Abe", "Yui Sano")),
            row("Mio Abe", "Kites"),
        ]
    )
)


def _read_csv(text: str) -> nx.Graph[str]:
    texts = dict.fromkeys(("source_label", "target_label"), str)
    table = pd.read_csv(io.StringIO(text, newline=""), dtype=texts, keep_default_na=False, lineterminator="\n")
    graph: nx.Graph[str] = nx.from_pandas_edgelist(table, edge_attr=["count", "newman"])
    for end in ("source", "target"):
        nx.set_node_attributes(graph, dict(zip(table[end], table[f"{end}_label"], strict=True)), "label")
    return graph


READERS: dict[str, tuple[Callable[[nx.Graph[str]], str], Callable[[str], nx.Graph[str]]]] = {
    "graphml": (graphml, nx.parse_graphml),
    "gexf": (gexf, lambda text: nx.read_gexf(io.BytesIO(text.encode()))),
    "csv": (tie_table, _read_csv),
    "cytoscape": (cytoscape, lambda text: nx.cytoscape_graph(json.loads(text))),
    "json": (node_link, lambda text: nx.node_link_graph(json.loads(text), edges="edges")),
}
labels = st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8), min_size=4, max_size=4)


def _legal(text: str) -> str:
    """The text with what XML 1.0 forbids replaced, as its section 2.2 lists what it allows."""
    ranges = ((0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
    return "".join(
        each if each in "\t\n\r" or any(low <= ord(each) <= high for low, high in ranges) else "\ufffd" for each in text
    )


REPLACED: dict[str, Callable[[str], str]] = {
    "graphml": lambda text: _legal(text).replace("\r\n", "\n").replace("\r", "\n"),
    "gexf": lambda text: _legal(text).replace("\r\n", "\n").replace("\r", "\n"),
    "csv": _legal,
    "cytoscape": _legal,
    "json": str,
}


def _named(names: list[str]) -> nx.Graph[str]:
    """Four people of these names on three works, of whom the first is on all."""
    works = [("Blue Hour", (0, 1, 2)), ("Tin Moon", (0, 1)), ("Slow Train", (0, 3))]
    credits_ = [replace(row(str(number), work), agent_label=names[number]) for work, team in works for number in team]
    return people(_dated(credits_))


@pytest.mark.parametrize("form", READERS)
@settings(deadline=None)
@given(names=labels)
@example(names=[HOSTILE, "a\r\nb\rc\nd", "\x00\x0b\x1b\ufffe\uffff", "  "])
@example(names=["1", "true", "NaN", '"'])
def test_networkx_reads_the_network_that_was_written(form: str, names: list[str]) -> None:
    graph, (written, read) = _named(names), READERS[form]
    back, replaced = read(written(graph)), REPLACED[form]

    assert set(graph) == set(back)
    assert {node: replaced(label) for node, label in graph.nodes(data="label")} == dict(back.nodes(data="label"))
    assert {frozenset(tie) for tie in graph.edges} == {frozenset(tie) for tie in back.edges}
    for a, b, tie in graph.edges(data=True):
        assert (tie["count"], tie["newman"]) == (back.edges[a, b]["count"], back.edges[a, b]["newman"])


@pytest.mark.parametrize("form", set(READERS) - {"csv"})
@settings(deadline=None)
@given(rows())
def test_people_without_ties_are_written_too(form: str, credits_: list[CreditRow]) -> None:
    graph, (written, read) = people(_dated(credits_)), READERS[form]
    back = read(written(graph))

    assert set(graph) == set(back)
    assert graph.number_of_edges() == back.number_of_edges()
    for node, held in graph.nodes(data=True):
        for name in ("label", "count", "first", "last"):
            assert held.get(name) == back.nodes[node].get(name)


@pytest.mark.parametrize("form", ["csv", "pajek"])
def test_a_network_of_nobody_is_written(form: str) -> None:
    assert FORMATS[form].write(people([]), "Nobody")


# Pajek


@settings(deadline=None)
@given(labels)
@example([HOSTILE, HOSTILE, "a\r\nb\rc\nd", "\\"])
@example(["Aya", "Aya", "Aya <agent:0>", "Aya <agent:0>"])
@example(["", " ", '"', "'"])
def test_networkx_reads_what_was_written_for_pajek(names: list[str]) -> None:
    graph = _named(names)
    back = nx.Graph(nx.read_pajek(io.BytesIO(pajek(graph).encode())))
    known = dict(zip(graph, back, strict=True))

    assert [str(number) for number in range(1, 5)] == [number for _, number in back.nodes(data="id")]
    assert {frozenset((known[a], known[b])): float(shared) for a, b, shared in graph.edges(data="count")} == {
        frozenset((a, b)): shared for a, b, shared in back.edges(data="weight")
    }


def test_pajek_shows_names_with_what_it_cannot_hold_replaced() -> None:
    names = ['Aya "Kite" Mori', "Ken\\Ota\r\n\t\x00", "森", "森"]
    text = pajek(_named(names))

    assert text.startswith("\ufeff% UTF-8\n*Vertices 4\n")
    assert text.splitlines()[2:6] == [
        "1 \"Aya 'Kite' Mori\"",
        '2 "Ken\uff3cOta    "',
        '3 "森 <agent:2>"',
        '4 "森 <agent:3>"',
    ]


# Years


def test_people_and_ties_last_from_the_first_to_the_last_known_year() -> None:
    assert (2014, 2021) == (SAMPLE.nodes["agent:Aya Mori"]["first"], SAMPLE.nodes["agent:Aya Mori"]["last"])
    assert {"first": 2014, "last": 2014}.items() <= SAMPLE.edges["agent:Aya Mori", "agent:Rin Abe"].items()
    assert "first" not in SAMPLE.edges["agent:Rin Abe", "agent:Yui Sano"]
    assert "last" not in SAMPLE.nodes["agent:Yui Sano"]


def test_gexf_says_in_its_own_terms_when_somebody_is_there() -> None:
    root = ElementTree.fromstring(gexf(SAMPLE))  # noqa: S314 - our own text
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    nodes = {node.get("label"): (node.get("start"), node.get("end")) for node in graph.iter(f"{GEXF}node")}
    ties = [(tie.get("start"), tie.get("end"), tie.get("weight")) for tie in graph.iter(f"{GEXF}edge")]

    assert ("dynamic", "double") == (graph.get("mode"), graph.get("timeformat"))
    assert {
        "Aya Mori": ("2014.0", "2021.0"),
        "Ken Ota": ("2014.0", "2021.0"),
        "Rin Abe": ("2014.0", "2014.0"),
        "Mio Abe": ("2019.0", "2019.0"),
        "Yui Sano": (None, None),
    } == nodes
    assert sorted(ties, key=str) == [
        ("2014.0", "2014.0", "1"),
        ("2014.0", "2014.0", "1"),
        ("2014.0", "2021.0", "2"),
        (None, None, "1"),
    ]


def test_gexf_without_years_has_no_time() -> None:
    text = gexf(people([row("Aya Mori", "Blue Hour"), row("Ken Ota", "Blue Hour")]))

    assert 'mode="static"' in text
    assert "timeformat" not in text


def test_ties_of_unknown_years_have_empty_cells() -> None:
    table = csv.DictReader(io.StringIO(tie_table(SAMPLE)))

    assert {(tie["works"], tie["first"], tie["last"]) for tie in table} == {
        ("Blue Hour | Tin Moon", "2014", "2021"),
        ("Blue Hour", "2014", "2014"),
        ("Slow Train", "", ""),
    }


# Files


@pytest.mark.parametrize("form", FORMATS)
def test_files_are_utf8_and_the_same_each_time(tmp_path: Path, form: str) -> None:
    path, again = (tmp_path / f"{name}.{FORMATS[form].ending}" for name in ("network", "again"))
    graph = people([row("森 あや", "Kites"), row("Ōta", "Kites")])
    write(graph, path, title="Staff")
    write(graph.copy(), again, title="Staff", form=form)

    # networkx writes letters outside ASCII as references, which is UTF-8 as well.
    assert "森 あや" in unescape(path.read_text(encoding="utf-8"))
    assert path.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_half_a_surrogate_pair_does_not_stop_a_file(tmp_path: Path, form: str) -> None:
    write(people([row("Aya \ud800", "Kites"), row("Ken \udfff", "Kites")]), tmp_path / "n", title="Staff", form=form)

    assert "Aya " in (tmp_path / "n").read_text(encoding="utf-8")


def test_a_named_format_outdoes_the_ending(tmp_path: Path) -> None:
    write(SAMPLE, tmp_path / "network.json", title="Staff", form="cytoscape")

    assert "elements" in json.loads((tmp_path / "network.json").read_text("utf-8"))


def test_every_format_has_an_ending_of_its_own() -> None:
    for known in FORMATS.values():
        assert known is format_of(Path(f"network.{known.ending.upper()}"))


def test_an_unknown_ending_or_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"'network\.pdf'; known: \.html, \.svg, \.graphml"):
        write(SAMPLE, tmp_path / "network.pdf", title="Staff")
    with pytest.raises(UsageError, match="no network format 'pajeck'; nearest: pajek"):
        write(SAMPLE, tmp_path / "network.net", title="Staff", form="pajeck")
