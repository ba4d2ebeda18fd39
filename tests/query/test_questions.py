"""Every question is tried on the small graph, and held against the answer beside its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import rdflib

from staffroll import data
from staffroll.query import catalogue, run
from staffroll.query.document import document
from staffroll.query.lexer import code
from staffroll.query.lookup import KINDS, Queryable
from staffroll.query.parameters import fill

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "tests" / "queries"

# What questions need not ask for: the claim's own name of a character, which every answer prints as the
# article words it.
UNASKED = {"sr:characterName"}


def as_it_stands(name: str) -> str:
    """Return the question with the examples that its file holds."""
    return re.sub(r"^#\+ (parameter|optional).*\n", "", catalogue.get(name).sparql, flags=re.MULTILINE)


@pytest.mark.parametrize("name", catalogue.names())
def test_question_answers_as_its_sample_says(name: str, store: Queryable, careers: Queryable) -> None:
    """A sample in `careers/` is the answer of both graphs, one beside it that of the smaller one."""
    plain, more = SAMPLES / f"{name}.csv", SAMPLES / "careers" / f"{name}.csv"
    sample = plain if plain.is_file() else more
    assert sample.is_file(), f"{name}.rq has no expected answer; write it into tests/queries/{name}.csv"
    expected = sample.read_text(encoding="utf-8")

    assert expected == run(store if sample == plain else careers, as_it_stands(name)).to_csv()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib's, about itself
@pytest.mark.parametrize("name", catalogue.names())
def test_rdflib_gives_the_same_answer(name: str, careers: Queryable) -> None:
    """A question is plain SPARQL: another engine, whose union has each triple once as well, answers alike."""
    expected = sorted(map(_rounded, run(careers, as_it_stands(name)).rows))

    assert expected == sorted(map(_rounded, _in_rdflib(name)))


def _in_rdflib(name: str) -> list[list[object]]:
    return [[value and value.toPython() for value in row] for row in _dataset().query(as_it_stands(name))]


@cache
def _dataset() -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    for graph in ("graph", "careers"):
        dataset.parse(SAMPLES / f"{graph}.trig", format="trig")
    return dataset


def _rounded(row: Iterable[object]) -> tuple[str, ...]:
    return tuple(
        f"{value:.6f}" if isinstance(value, (float, Decimal)) else str(value or "").casefold() for value in row
    )


def test_no_sample_is_left_without_its_question() -> None:
    paths = (path.relative_to(SAMPLES) for path in SAMPLES.rglob("*.csv"))
    samples = {path.with_suffix("").as_posix().removeprefix("careers/") for path in paths}

    assert set(catalogue.names()) == samples


@pytest.mark.parametrize("name", catalogue.names())
def test_question_says_what_it_answers_and_what_it_takes(name: str) -> None:
    question = catalogue.get(name)
    first, *rest = question.sparql.splitlines()
    declared = [parameter.name for parameter in question.header.parameters]
    blanks = set(re.findall(r"VALUES \?(\w+) \{ <", question.sparql))

    assert first.startswith("#+ summary: "), "the first line is '#+ summary: …'"
    assert first.endswith("."), "a summary is a sentence"
    assert len([line for line in rest if line.startswith("#+")]) == len(declared), "a header line is malformed"
    assert blanks == set(declared), "each parameter has its VALUES block, and each block its header line"
    assert {parameter.kind for parameter in question.header.parameters} <= set(KINDS)


@pytest.mark.parametrize("name", catalogue.names())
def test_answer_has_a_fixed_order(name: str) -> None:
    words = [token.text.upper() for token in code(catalogue.get(name).sparql)]

    assert "ORDER" in words[len(words) - words[::-1].index("}") :]


def test_every_property_of_the_model_is_asked_about() -> None:
    model = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    properties = set(re.findall(r"\bsr:[a-z]\w+", model.partition("## Triples")[2]))
    asked = set(re.findall(r"\bsr:[a-z]\w+", "".join(catalogue.get(name).sparql for name in catalogue.names())))

    assert properties - asked == UNASKED


def test_a_question_takes_names_as_people_write_them(store: Queryable) -> None:
    expected = run(store, "people/collaborators", person="Aya Mori")

    assert len(expected) == 3
    assert expected == run(store, "collaborators", person="mori AYA")
    assert expected == run(store, "people/collaborators", person="森綾")
    assert expected == run(store, "people/collaborators", person="<agent/aya_mori>")


def test_several_values_are_asked_at_once(store: Queryable) -> None:
    result = run(store, "people/names", person=["Ken Ota", "Rin Sato"])

    assert ["Ken Ota", "Ken Ota", "Rin Sato"] == sorted(row["printed"] for row in result)


def test_an_optional_parameter_narrows(store: Queryable) -> None:
    every = run(store, "evidence/single-source")
    one = run(store, "evidence/single-source", person="Rin Sato")

    assert [{"Rin Sato"}, 10] == [{row["name"] for row in one}, len(every)]


def test_a_refuted_credit_shows_both_sides_and_is_in_no_filmography(store: Queryable) -> None:
    said = run(store, "evidence/credit", person="Yui Sato", work="Paper Moon")
    credited = run(store, "people/credits", person="Yui Sato")

    assert ["supports", "refutes"] == [row["says"] for row in said]
    assert ["Silver Tide"] == [row["work"] for row in credited]


def test_a_role_may_be_asked_by_its_label_in_any_language(store: Queryable) -> None:
    expected = run(store, "roles/credits", role="director")

    assert ["Aya Mori", "Aya Mori", "Ken Ota", "Yui Satō"] == [row["name"] for row in expected]
    assert expected == run(store, "roles/credits", role="監督")


def test_the_page_of_questions_is_current() -> None:
    page = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")

    assert page == document(), "run: python -m staffroll.query.document > docs/queries.md"


def test_questions_lie_where_the_package_finds_them() -> None:
    found = {path.relative_to(data.folder("queries")).with_suffix("").as_posix() for path in
             data.folder("queries").rglob("*.rq")}  # fmt: skip

    assert {name for name in found if not name.startswith(catalogue.CHECKS)} == set(catalogue.names())


def test_a_question_whose_optional_blanks_are_empty_still_parses(store: Queryable) -> None:
    for name in catalogue.names():
        question = catalogue.get(name)
        if not any(parameter.required for parameter in question.header.parameters):
            assert store.query(fill(question.sparql, {})) is not None
