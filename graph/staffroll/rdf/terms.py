"""The RDF terms of the model: prefixes, properties, and literals that any RDF syntax can hold."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode

from staffroll.credits import clean
from staffroll.names import BASE, CREDITED, FORMAT, NS, ROLE, mint
from staffroll.records import Name

PREFIXES = {
    "sr": NS,
    "srr": ROLE,
    "srf": FORMAT,
    "src": CREDITED,
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_BARE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_WEB = re.compile("https?://", re.IGNORECASE)
_PARTIAL_DATES = ((re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "gYearMonth"), (re.compile(r"\d{4}"), "gYear"))


@lru_cache(1 << 10)
def term(name: str) -> NamedNode:
    """Return the IRI of a prefixed name.

    >>> term("sr:quote").value
    'https://w3id.org/staffroll/ns#quote'
    """
    prefix, local = name.split(":", 1)
    return NamedNode(PREFIXES[prefix] + local)


@lru_cache(1 << 10)
def role_node(kind: str, role: str) -> NamedNode:
    """Return the IRI of a role, of what is made from it (its shortcut: "credited"), or of a format.

    >>> role_node("credited", "director").value
    'https://w3id.org/staffroll/credited/director'
    """
    return NamedNode(mint(kind, role))


def literal(text: str, language: str | None = None) -> Literal:
    """Return a plain or language-tagged literal."""
    return Literal(clean(text), language=language) if language else Literal(clean(text))


def integer(value: int) -> Literal:
    """Return an xsd:integer."""
    return Literal(str(value), datatype=term("xsd:integer"))


@lru_cache(1 << 10)
def decimal(value: float) -> Literal:
    """Return an xsd:decimal of at most four places, written the one way that stores give back.

    >>> decimal(0.95000001).value, decimal(1.0).value
    ('0.95', '1')
    """
    return Literal(f"{Decimal(str(round(value, 4))).normalize():f}", datatype=term("xsd:decimal"))


def date_literal(text: str) -> Literal | None:
    """Return a date as exactly as it is known: a day, a month or a year; None where it is no date.

    >>> str(date_literal("2024-01-10")), date_literal("soon")
    ('"2024-01-10"^^<http://www.w3.org/2001/XMLSchema#date>', None)
    """
    day = text[:10]
    try:
        return Literal(date.fromisoformat(day).isoformat(), datatype=term("xsd:date"))
    except ValueError:
        kinds = (kind for pattern, kind in _PARTIAL_DATES if pattern.fullmatch(text))
        return next((Literal(text, datatype=term(f"xsd:{kind}")) for kind in kinds), None)


def web_iri(url: str) -> NamedNode | None:
    """Return the IRI of a web address, what an IRI forbids percent-encoded; None where it is none.

    >>> web_iri("https://news.example/a b").value, web_iri("javascript:alert(1)")
    ('https://news.example/a%20b', None)
    """
    encoded = _BARE_PERCENT.sub("%25", quote(clean(url).strip(), safe=":/?#[]@!$&'()*+,;=%~"))
    try:
        return NamedNode(encoded) if _WEB.match(encoded) else None
    except ValueError:
        return None


@lru_cache(1 << 16)
def name_node(name: Name) -> NamedNode:
    """Return the IRI of a name node.

    >>> name_node(Name("agent", "aya mori")).value
    'https://w3id.org/staffroll/name/agent/aya_mori'
    """
    return NamedNode(mint(f"name/{name.kind}", name.key))


@lru_cache(1 << 16)
def name_of(iri: str) -> Name:
    """Return the name that a name node stands for.

    >>> name_of(name_node(Name("work", "blue_hour 2/3")).value)
    Name(kind='work', key='blue_hour 2/3')
    """
    kind, _, local = iri.removeprefix(BASE + "name/").partition("/")
    return Name(kind, unminted(local))  # type: ignore[arg-type]  # a name node's IRI has one of the three kinds


def unminted(local: str) -> str:
    """Return the key behind the last part of an IRI that `names.mint` made."""
    return unquote(local.replace("_", " "))
