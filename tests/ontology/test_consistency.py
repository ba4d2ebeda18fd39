"""The ontology is free of contradictions, and a reasoner finds one that is put in."""

from pathlib import Path

import owlrl
import pytest
import rdflib
from owlrl.Namespaces import ERRNS

from staffroll import data
from staffroll.names import NS

GRAPHS = Path(__file__).resolve().parents[1] / "queries"
AGENT = rdflib.URIRef("https://w3id.org/staffroll/agent/aya_mori")


@pytest.fixture(scope="module")
def graph():
    """The classes and properties, what is never both, and a small graph; roles are data and have no axioms."""
    joined = rdflib.Graph()
    for name in ("staffroll.ttl", "axioms.ttl"):
        joined.parse(data.folder("ontology") / name)
    for name in ("graph", "careers"):
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(GRAPHS / f"{name}.trig", format="trig")
        for subject, predicate, value, _ in dataset.quads():
            joined.add((subject, predicate, value))
    return joined


def contradictions(graph):
    """Return what the rules of OWL 2 RL report as wrong."""
    closed = rdflib.Graph()
    for triple in graph:
        closed.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
    return sorted(map(str, closed.objects(predicate=ERRNS.error)))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_nothing_contradicts_itself(graph):
    assert contradictions(graph) == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("other", [rdflib.URIRef("https://schema.org/Organization"), rdflib.URIRef(NS + "Work")])
def test_a_person_that_is_something_else_as_well_is_found(graph, other):
    wrong = rdflib.Graph()
    for triple in graph:
        wrong.add(triple)
    wrong.add((AGENT, rdflib.RDF.type, other))

    assert contradictions(wrong)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_a_domain_implies_is_seen(graph):
    """A person who supports a credit would be evidence."""
    wrong = rdflib.Graph()
    for triple in graph:
        wrong.add(triple)
    wrong.add((AGENT, rdflib.URIRef(NS + "supports"), rdflib.URIRef("https://w3id.org/staffroll/credit/1")))

    assert contradictions(wrong)
