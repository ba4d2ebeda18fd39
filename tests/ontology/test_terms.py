"""The classes, properties and formats as data."""

import re
from collections import defaultdict

import pyoxigraph as ox
import pytest

from staffroll import data
from staffroll.names import CREDITED, FORMAT, NS, ROLE
from staffroll.vocabulary import quads

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
KNOWN = (
    RDF,
    RDFS,
    SKOS,
    "http://www.w3.org/2002/07/owl#",
    "http://purl.org/dc/terms/",
    "https://schema.org/",
    "http://www.w3.org/ns/prov#",
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/2001/XMLSchema#",
)
# As docs/model.md uses them.
MODEL = """Credit Evidence IdentityLink Work Character Announcement PriorWork Correction Retraction Accepted
    agentName workName characterName role episodes textSha256 supports refutes source quote start end agentAs agentFull
    workFull characterFull roleAs agentType statement confidence layout name entity method status agent work character
    contributor appearsIn version options listed listLabel heldBy counterpart shortcut""".split()


@pytest.fixture(scope="module")
def values(triples):
    found = defaultdict(lambda: defaultdict(list))
    for _, quad in triples:
        found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


@pytest.fixture(scope="module")
def own_terms(triples):
    return {quad.subject.value for name, quad in triples if name == "staffroll.ttl" and quad.subject.value != NS[:-1]}


@pytest.mark.parametrize("term", MODEL)
def test_every_term_of_the_model_is_defined(term, own_terms):
    assert NS + term in own_terms, f"define sr:{term} in ontology/staffroll.ttl"


def test_every_term_has_labels_a_definition_and_an_example(values, own_terms):
    for term in own_terms:
        languages = {label.language for label in values[term][RDFS + "label"]}

        assert {"en", "ja"} == languages, f"{term} needs rdfs:label in English and Japanese"
        assert values[term][SKOS + "definition"], f"{term} needs skos:definition"
        assert values[term][SKOS + "example"], f"{term} needs skos:example"
        assert values[term][RDF + "type"], f"{term} needs a type"


def test_every_property_and_class_in_use_is_defined_or_known(triples, own_terms):
    used = {quad.predicate.value for _, quad in triples}
    used |= {quad.object.value for _, quad in triples if quad.predicate.value == RDF + "type"}

    strange = sorted(iri for iri in used if iri not in own_terms and not iri.startswith(KNOWN))

    assert [] == strange, "define these in ontology/staffroll.ttl or mend the spelling"


def test_every_iri_of_ours_that_is_named_stands_in_the_files(triples, values):
    named = {quad.object.value for _, quad in triples if isinstance(quad.object, ox.NamedNode)}

    missing = sorted(iri for iri in named if iri.startswith((NS, ROLE, FORMAT, CREDITED)) and iri not in values)

    assert [] == missing, "named but described nowhere: a slip of the pen, or an entry taken out"


def test_domains_and_ranges_are_classes_that_exist(triples, own_terms):
    for _, quad in triples:
        if quad.predicate.value in (RDFS + "domain", RDFS + "range", RDFS + "subClassOf"):
            assert quad.object.value in own_terms or quad.object.value.startswith(KNOWN), quad


def test_formats_have_labels_and_share_id_and_notation(values):
    formats = {iri: properties for iri, properties in values.items() if iri.startswith(FORMAT)}

    assert formats
    for iri, properties in formats.items():
        assert [iri.removeprefix(FORMAT)] == [literal.value for literal in properties[SKOS + "notation"]]
        assert {"en", "ja"} <= {label.language for label in properties[SKOS + "prefLabel"]}, iri


def test_no_blank_nodes(triples):
    """Every engine and every bulk load then gives the same graph."""
    blank = [quad for _, quad in triples if ox.BlankNode in (type(quad.subject), type(quad.object))]

    assert [] == blank


def test_no_triple_stands_twice(triples):
    """Not in two files either, since a union of graphs may count it twice."""
    seen = [quad for _, quad in triples]

    assert len(set(seen)) == len(seen)


def test_quads_are_all_of_them_in_one_graph(triples):
    graph = ox.NamedNode("https://w3id.org/staffroll/graph/vocabulary")
    expected = {ox.Quad(quad.subject, quad.predicate, quad.object, graph) for _, quad in triples}

    assert expected == set(quads())


def test_every_term_is_used_by_a_question_or_a_shape(own_terms):
    """A term that nobody asks about is not needed yet."""
    queries = "".join(path.read_text("utf-8") for path in data.folder("queries").rglob("*.rq"))
    used = set(re.findall(r"\bsr:(\w+)", queries + (data.folder("ontology") / "shapes.ttl").read_text("utf-8")))

    assert sorted(term for term in own_terms if term.removeprefix(NS) not in used) == []
