"""The RDF syntaxes a graph can be written in."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from staffroll.errors import UnknownName

SYNTAXES = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
    "n3": RdfFormat.N3,
}
_ALSO = {
    "nq": "nquads",
    "turtle": "ttl",
    "ntriples": "nt",
    "json-ld": "jsonld",
    "xml": "rdfxml",
    "rdf": "rdfxml",
}


def syntax_of(name: str) -> RdfFormat:
    """Return the syntax with this name.

    >>> syntax_of("Turtle").file_extension
    'ttl'
    >>> syntax_of("yaml")
    Traceback (most recent call last):
    staffroll.errors.UnknownName: no syntax 'yaml'; nearest: nquads, trig, ttl, nt, jsonld, rdfxml, n3
    """
    folded = name.lower()
    known = SYNTAXES.get(_ALSO.get(folded, folded))
    if known is None:
        raise UnknownName("syntax", name, list(SYNTAXES))
    return known
