"""RDF terms as plain Python values, as short text for people, and as SPARQL results JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from staffroll.names import BASE
from staffroll.rdf.terms import PREFIXES

Term = NamedNode | BlankNode | Literal | Triple
Plain = str | int | float | bool | date | datetime | None

_XSD = PREFIXES["xsd"]
_PLAIN: Mapping[str, Callable[[str], Plain]] = {
    _XSD + "integer": int,
    _XSD + "int": int,
    _XSD + "long": int,
    _XSD + "nonNegativeInteger": int,
    _XSD + "decimal": float,
    _XSD + "double": float,
    _XSD + "float": float,
    _XSD + "boolean": lambda text: text in {"true", "1"},
    _XSD + "date": date.fromisoformat,
    _XSD + "dateTime": datetime.fromisoformat,
}
# The longest namespaces first, since the shorter ones begin like them.
_SHORT = sorted(((iri, prefix + ":") for prefix, iri in PREFIXES.items()), key=lambda pair: -len(pair[0]))


def plain(term: Term | None) -> Plain:
    """Return a term as a Python value; an IRI and what has no Python type of its own are text.

    >>> plain(Literal(3)), plain(Literal("Blue Hour", language="en")), plain(NamedNode("https://example.org/a"))
    (3, 'Blue Hour', 'https://example.org/a')
    """
    if not isinstance(term, Literal):
        return None if term is None else term.value if isinstance(term, NamedNode) else str(term)
    try:
        return _PLAIN.get(term.datatype.value, str)(term.value)
    except ValueError:
        return term.value


@cache
def short(iri: str) -> str:
    """Return an IRI as people read it: with a usual prefix, or in angle brackets below staffroll's own base.

    >>> short(PREFIXES["sr"] + "role"), short(BASE + "agent/aya_mori"), short("https://example.org/")
    ('sr:role', '<agent/aya_mori>', 'https://example.org/')
    """
    for namespace, prefix in _SHORT:
        if iri.startswith(namespace):
            return prefix + iri.removeprefix(namespace)
    return f"<{iri.removeprefix(BASE)}>" if iri.startswith(BASE) else iri


def readable(term: Term | None) -> str:
    """Return a term as a cell of a table shows it; nothing for an unbound one.

    >>> readable(Literal(True)), readable(NamedNode(BASE + "agent/aya_mori")), readable(None)
    ('yes', '<agent/aya_mori>', '')
    """
    if isinstance(term, NamedNode):
        return short(term.value)
    value = plain(term)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else f"{value:.4g}" if isinstance(value, float) else str(value)


def as_json(term: Term) -> dict[str, object]:
    """Return a term as SPARQL 1.1 results JSON writes it.

    >>> as_json(Literal("Blue Hour", language="en"))
    {'type': 'literal', 'value': 'Blue Hour', 'xml:lang': 'en'}
    """
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: as_json(part) for name, part in parts.items()}}
    if not isinstance(term, Literal):
        return {"type": "uri" if isinstance(term, NamedNode) else "bnode", "value": term.value}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    typed = {} if term.datatype.value == _XSD + "string" else {"datatype": term.datatype.value}
    return {"type": "literal", "value": term.value, **typed}
