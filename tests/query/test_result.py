from __future__ import annotations

import csv
import json
from datetime import date
from io import BytesIO, StringIO

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from staffroll.errors import UsageError
from staffroll.query import FORMATS, Result, run
from staffroll.query.lookup import Queryable

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
HOSTILE = "<script>alert(1)</script>[bold]&\x1b[31m\u202e"


def of(*values: object) -> Result:
    return Result(("value",), tuple((ox.Literal(value),) for value in values))  # type: ignore[arg-type]


def drawn(result: Result) -> str:
    console = Console(file=StringIO(), width=200)
    console.print(result.to_table(title="[red]Who[/red]"))
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_rows_are_plain_python_values(store: Queryable) -> None:
    result = run(store, 'SELECT (1 AS ?a) ("x"@en AS ?b) ("2024-01-10"^^xsd:date AS ?c) (1.5 AS ?d) (1=1 AS ?e) ?f {}'
                 .replace("xsd:date", "<http://www.w3.org/2001/XMLSchema#date>"))  # fmt: skip

    assert ((1, "x", date(2024, 1, 10), 1.5, True, None),) == result.rows
    assert [{"a": 1, "b": "x", "c": date(2024, 1, 10), "d": 1.5, "e": True, "f": None}] == list(result)
    assert ["a", "b", "c", "d", "e", "f"] == list(result.to_pandas().columns)


def test_a_malformed_number_stays_text() -> None:
    term = ox.Literal("many", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))

    assert (("many",),) == Result(("value",), ((term,),)).rows


@given(st.lists(ANY_TEXT, min_size=1))
def test_json_gives_every_term_back(texts: list[str]) -> None:
    result = of(*texts)
    again = ox.parse_query_results(result.to_json(), format=ox.QueryResultsFormat.JSON)

    assert isinstance(again, ox.QuerySolutions)
    assert [term for (term,) in result.terms] == [row["value"] for row in again]


@given(st.lists(ANY_TEXT, min_size=1))
def test_tsv_gives_every_term_back(texts: list[str]) -> None:
    result = of(*texts)
    again = ox.parse_query_results(result.to_tsv(), format=ox.QueryResultsFormat.TSV)

    assert isinstance(again, ox.QuerySolutions)
    assert [term for (term,) in result.terms] == [row["value"] for row in again]


@given(st.lists(ANY_TEXT))
def test_csv_and_json_lines_give_every_text_back(texts: list[str]) -> None:
    result = of(*texts)
    _, *rows = csv.reader(StringIO(result.to_csv(), newline=""))

    assert texts == [row[0] if row else "" for row in rows]
    assert texts == [json.loads(line)["value"] for line in result.to_jsonl().split("\n")[:-1]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", '=HYPERLINK("http://x")'])
def test_a_spreadsheet_runs_no_text_as_a_formula(text: str) -> None:
    written = of(text).to("spreadsheet")
    _, row = csv.reader(StringIO(written.removeprefix("\ufeff"), newline=""))

    assert ["'" + text] == row
    assert written.startswith("\ufeff"), "without the mark Excel misreads Japanese"


def test_a_negative_number_is_a_number_in_a_spreadsheet() -> None:
    assert "\ufeffvalue\n-3\n" == of(-3).to("spreadsheet")


def test_html_shows_text_and_runs_nothing() -> None:
    shown = of(HOSTILE)._repr_html_()

    assert "&lt;script&gt;" in shown
    assert not {"<script", "\x1b", "\u202e"} & {mark for mark in ("<script", "\x1b", "\u202e") if mark in shown}


def test_a_long_answer_says_how_much_a_notebook_hides() -> None:
    assert "<p>20 more rows" in of(*range(120))._repr_html_()


def test_a_terminal_shows_text_and_obeys_nothing() -> None:
    shown = drawn(of(HOSTILE))

    assert "[bold]&" in shown
    assert "[red]Who[/red]" in shown
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown


def test_iris_beside_labels_are_for_programs(store: Queryable) -> None:
    result = run(store, "people/collaborators", person="Aya Mori")

    assert "Ken Ota" in drawn(result)
    assert "agent/ken_ota" not in drawn(result)
    assert "https://w3id.org/staffroll/agent/ken_ota" in result.to_csv()


def test_iris_alone_are_abbreviated_for_people(store: Queryable) -> None:
    result = run(store, "SELECT ?agent WHERE { ?agent a <https://schema.org/Person> }")

    assert "<agent/ken_ota>" in drawn(result)


def test_rows_that_do_not_fit_become_blocks(store: Queryable) -> None:
    result = run(store, "evidence/credit", person="Aya Mori", work="Silver Tide")
    console = Console(width=60, record=True, file=StringIO())

    console.print(result.to_table(width=60))

    assert any(line.strip("│ ").startswith("quote") for line in console.export_text().splitlines())


def test_triples_are_written_as_rdf(store: Queryable) -> None:
    result = run(store, "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type }")
    expected = {ox.Triple(*row) for row in result.terms}  # type: ignore[arg-type]
    formats = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "rdfxml": ox.RdfFormat.RDF_XML,
               "jsonld": ox.RdfFormat.JSON_LD}  # fmt: skip

    for name, rdf_format in formats.items():
        again = ox.parse(BytesIO(result.to(name).encode()), format=rdf_format)
        assert expected == {quad.triple for quad in again}, name


def test_a_truth_value(store: Queryable) -> None:
    yes, no = run(store, "ASK { ?s ?p ?o }"), run(store, "ASK { ?s ?p <x:none> }")

    assert [True, False] == [bool(yes), bool(no)]
    assert {"head": {}, "boolean": True} == json.loads(yes.to_json())
    assert "answer\nfalse\n" == no.to_csv()


def test_every_format_writes_an_answer_or_says_why_not(store: Queryable) -> None:
    table = run(store, "people/directory")
    for name, known in FORMATS.items():
        if known.triples_only:
            with pytest.raises(UsageError, match=f"{name} holds triples"):
                table.to(name)
        else:
            assert "Aya Mori" in table.to(name)


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="no format 'exel'; known: table, csv"):
        of(1).to("exel")
