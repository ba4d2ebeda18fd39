"""The SHACL engines: `shacl` where it is installed, else pyshacl, which is the reference and about fifty times slower.

`shacl` is young and comes ready built for the usual machines only; the tests hold both to the same results.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from staffroll.errors import StaffrollError

if TYPE_CHECKING:
    from rdflib import IdentifiedNode, Literal

_SH = "http://www.w3.org/ns/shacl#"
_STRING = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """A shape that a node breaks: the shape's IRI, the node, and the value at fault as text, "" where there is none."""

    shape: str
    node: str
    found: str
    component: str


Engine = Callable[[Path, Path], Iterator[Result]]


def by_shacl(shapes: Path, data: Path) -> Iterator[Result]:
    """Yield what breaks the shapes in a file of N-Quads, whose named graphs are taken as one."""
    from shacl import Shapes

    for each in Shapes.from_file(str(shapes)).validate_file(str(data), allow_warnings=False).results:
        shape, node = _text(each.source_shape or ""), _text(each.focus_node)
        yield Result(shape, node, each.value_plain or "", each.component)


def by_pyshacl(shapes: Path, data: Path) -> Iterator[Result]:
    """Yield the same by the reference."""
    from pyshacl import validate
    from rdflib import Graph, Namespace

    sh, triples = Namespace(_SH), Graph()
    for quad in ox.parse(path=data, format=ox.RdfFormat.N_QUADS):
        triples.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    _, report, _ = validate(triples, shacl_graph=Graph().parse(shapes), inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise StaffrollError(f"pyshacl could not validate the graph ({report}); install the package shacl")
    for each in report.subjects(sh.resultSeverity, None):
        said = [report.value(each, sh[name]) for name in ("sourceShape", "focusNode", "value")]
        component = str(report.value(each, sh.sourceConstraintComponent)).removeprefix(_SH)
        shape, node, found = ("" if value is None else str(value) for value in said)
        yield Result(shape, node, found, component)


def engine() -> Engine:
    """Return the fastest engine that is installed."""
    return by_shacl if find_spec("shacl") else by_pyshacl


def _node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> IdentifiedNode | Literal:
    """Return a term as rdflib's, its text as it is: rdflib's own parser would write dates anew."""
    import rdflib

    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Triple):
        raise StaffrollError(f"pyshacl cannot read triples about triples ({term}); install the package shacl")
    plain = term.language or term.datatype == _STRING
    datatype = None if plain else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)


def _text(term: str) -> str:
    """Return an IRI without its brackets; what is none stays as it is."""
    return term[1:-1] if term.startswith("<") and term.endswith(">") else term
