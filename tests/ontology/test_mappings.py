"""The table of mappings: well formed, true to the ontology, and one with what the roles say themselves."""

import csv
import re

import pytest

from staffroll import data
from staffroll.rdf.terms import PREFIXES
from staffroll.vocabulary.document import document

COLUMNS = "subject_id subject_label predicate_id object_id object_label mapping_justification object_source".split()
PREDICATES = {f"skos:{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related")}
JUSTIFICATIONS = {"semapv:ManualMappingCuration", "semapv:LexicalMatching"}
SKOS = PREFIXES["skos"]


@pytest.fixture(scope="module")
def lines():
    return (data.folder("ontology") / "mappings.sssom.tsv").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def prefixes(lines):
    return dict(re.findall(r'^#   (\w+): "(\S+)"$', "\n".join(lines), re.MULTILINE))


@pytest.fixture(scope="module")
def rows(lines):
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def test_the_head_says_what_the_table_is(lines):
    head = "\n".join(line for line in lines if line.startswith("#"))

    for field in ("mapping_set_id", "mapping_set_title", "license", "curie_map"):
        assert f"# {field}:" in head


def test_every_row_has_every_column(rows):
    assert len(rows) >= 150
    for row in rows:
        assert list(row) == COLUMNS
        assert all(value and value == value.strip() for value in row.values()), row


def test_predicates_and_justifications_are_known(rows):
    assert {row["predicate_id"] for row in rows} <= PREDICATES
    assert {row["mapping_justification"] for row in rows} <= JUSTIFICATIONS


def test_every_curie_expands(rows, prefixes):
    for row in rows:
        for column in ("subject_id", "predicate_id", "object_id", "mapping_justification"):
            assert row[column].partition(":")[0] in prefixes, f"{row[column]}: add its prefix to the curie_map"


def test_the_prefixes_are_those_of_the_graph(prefixes):
    for prefix, iri in prefixes.items():
        assert PREFIXES.get(prefix, iri) == iri


def test_every_subject_stands_in_the_ontology_under_its_label(rows, prefixes, triples):
    labels = {
        (quad.subject.value, quad.object.value)
        for _, quad in triples
        if quad.predicate.value in (SKOS + "prefLabel", PREFIXES["rdfs"] + "label") and quad.object.language == "en"
    }
    for row in rows:
        prefix, _, local = row["subject_id"].partition(":")

        assert (prefixes[prefix] + local, row["subject_label"]) in labels, f"no {row['subject_id']} of that label"


def test_no_pair_stands_twice(rows):
    pairs = [(row["subject_id"], row["object_id"]) for row in rows]

    assert len(set(pairs)) == len(pairs)


def test_the_rows_are_sorted(rows):
    keys = [(row["subject_id"], row["object_id"]) for row in rows]

    assert keys == sorted(keys)


def test_what_the_roles_say_of_wikidata_is_in_the_table(rows, prefixes, triples):
    table = {
        (row["subject_id"], row["predicate_id"], row["object_id"])
        for row in rows
        if row["object_id"].startswith("wdt:")
    }
    roles = {
        (
            quad.subject.value.replace(prefixes["srr"], "srr:"),
            quad.predicate.value.replace(SKOS, "skos:"),
            quad.object.value.replace(prefixes["wdt"], "wdt:"),
        )
        for name, quad in triples
        if name == "roles.ttl" and quad.predicate.value.removeprefix(SKOS) in {each[5:] for each in PREDICATES}
    }

    assert roles == {row for row in table if row[0].startswith("srr:")}


def test_identifiers_of_wikidata_have_its_shape(rows):
    for row in rows:
        shape = {"wd": r"wd:Q\d+", "wdt": r"wdt:P\d+"}.get(row["object_id"].partition(":")[0], ".*")

        assert re.fullmatch(shape, row["object_id"]), row


def test_the_page_of_the_ontology_is_current():
    page = (data.folder("ontology").parent / "docs" / "ontology.md").read_text("utf-8")

    assert page == document(), "run: python -m staffroll.vocabulary.document > docs/ontology.md"
