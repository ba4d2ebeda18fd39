"""The examples say what the shapes and the check queries mean; pyshacl says the same of them."""

import random

import pyoxigraph as ox
import pytest

from check.graphs import INVALID, VALID, broken, held, rule_of
from staffroll.check import check
from staffroll.check.engines import by_pyshacl, by_shacl
from staffroll.check.queries import checks
from staffroll.check.shapes import file, rules
from staffroll.check.triples import dumped, properties
from staffroll.rdf.terms import term

PARTS = ("shapes", "queries")
OFFSETS = (term("sr:start"), term("sr:end"))
SH = "http://www.w3.org/ns/shacl#"


@pytest.mark.parametrize("example", VALID, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_a_valid_example(example):
    assert () == check(held(example.read_bytes()), PARTS).findings


@pytest.mark.parametrize("example", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_breaks_the_rule_it_is_named_after_and_no_other(example):
    found = check(broken(example), PARTS).findings

    assert {rule_of(example)} == {finding.rule.name for finding in found}


@pytest.mark.parametrize("example", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_says_what_is_wrong_with_it(example):
    first = example.read_text(encoding="utf-8").splitlines()[0]

    assert first.startswith("# Added to ../valid/blue-hour.trig. ")
    assert first.endswith(".")


def test_every_rule_has_an_example_that_breaks_it():
    known = {rule.name for rule in (*rules().values(), *checks())}

    assert known == {rule_of(example) for example in INVALID}, "write ontology/examples/invalid/<rule>.trig"


def validated(store):
    with dumped(store.inner, file()) as triples:
        return sorted(set(by_shacl(file(), triples))), sorted(set(by_pyshacl(file(), triples)))


def random_graph(seed):
    """Return a store of all examples, a third of its quads lost and as many values moved to where they do not fit."""
    chance = random.Random(seed)  # noqa: S311 - a graph to break
    store = held(*(path.read_bytes() for path in (*VALID, *INVALID)))
    quads = sorted((quad for quad in store.inner if "vocabulary" not in quad.graph_name.value), key=str)
    for quad in chance.sample(quads, len(quads) // 3):
        other = chance.choice(quads)
        if quad.predicate in OFFSETS and not isinstance(other.object, ox.Literal):
            continue  # pyshacl puts two IRIs in an order, where the specification has none
        store.inner.remove(quad)
        store.inner.add(ox.Quad(quad.subject, quad.predicate, other.object, quad.graph_name))
    return store


@pytest.mark.parametrize("seed", range(3))
def test_both_engines_find_the_same(seed):
    fast, reference = validated(random_graph(seed))

    assert len(reference) > 200
    assert reference == fast


def test_both_engines_find_the_same_in_all_examples_at_once():
    fast, reference = validated(held(*(path.read_bytes() for path in (*VALID, *INVALID))))

    assert len(reference) > 100
    assert reference == fast


def test_every_shape_says_its_rule_and_how_grave_it_is():
    """A property shape without an IRI could be neither named nor counted."""
    triples = list(ox.parse(path=file(), format=ox.RdfFormat.TURTLE))
    used = {triple.object for triple in triples if triple.predicate.value == SH + "property"}
    named = {each.value for each in used if isinstance(each, ox.NamedNode)}

    assert named <= rules().keys()
    assert {rule.severity for rule in rules().values()} <= {"violation", "warning"}
    for rule in (*rules().values(), *checks()):
        assert rule.sentence.endswith((".", "…")), rule


def test_every_class_that_the_graph_holds_has_a_shape():
    targets = {
        triple.object.value
        for triple in ox.parse(path=file(), format=ox.RdfFormat.TURTLE)
        if triple.predicate.value == SH + "targetClass"
    }
    store = held(*(path.read_bytes() for path in VALID))
    classes = {row["class"].value for row in store.query("SELECT DISTINCT ?class { ?node a ?class }")}
    schema = ("http://www.w3.org/2002/07/owl#", "http://www.w3.org/2004/02/skos/core#ConceptScheme")
    kinds = {"https://w3id.org/staffroll/ns#Statement", "https://w3id.org/staffroll/ns#Status"}

    assert {each for each in classes if not each.startswith(schema)} - kinds == targets


def test_the_shapes_see_every_property_they_name():
    named = properties(file())

    for name in ("sr:supports", "sr:quote", "sr:entity", "skos:altLabel", "prov:used", "rdf:type"):
        assert term(name).value in named
