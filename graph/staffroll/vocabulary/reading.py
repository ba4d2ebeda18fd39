"""The ontology's files as roles and as quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

import pyoxigraph as ox

from staffroll import data, names
from staffroll.records import AgentType
from staffroll.vocabulary.roles import Labels, Role, Vocabulary

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LANGUAGE = "http://purl.org/dc/terms/language"
_ALL_ROLES = names.BASE + "roles"
_HOLDERS: Mapping[str, AgentType] = {
    "https://schema.org/Person": "person",
    "https://schema.org/Organization": "organization",
}
_FILES = ("staffroll.ttl", "formats.ttl", "roles.ttl")

_VALUES = (ox.NamedNode, ox.Literal)
Values: TypeAlias = dict[str, list[ox.NamedNode | ox.Literal]]


@cache
def load() -> Vocabulary:
    """Return the vocabulary of this installation, read once.

    >>> load().roles["director"].preferred["en"]
    'director'
    """
    nodes = nodes_of(_parse("roles.ttl"))
    concepts = {_id(iri): values for iri, values in nodes.items() if iri.startswith(names.ROLE)}
    broader = {role: _one(values, _SKOS + "broader") for role, values in concepts.items()}
    roles = {role: _read(role, broader, values) for role, values in concepts.items()}
    languages = tuple(tag.value for tag in nodes[_ALL_ROLES][_LANGUAGE])
    return Vocabulary(MappingProxyType(roles), languages)


def quads() -> Iterator[ox.Quad]:
    """Return every triple of the ontology, in the vocabulary graph and without blank nodes."""
    graph = ox.NamedNode(names.VOCABULARY)
    for triple in chain.from_iterable(map(_parse, _FILES)):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _parse(file: str) -> Iterator[ox.Quad]:
    return ox.parse(path=data.folder("ontology") / file, format=ox.RdfFormat.TURTLE)


def nodes_of(triples: Iterable[ox.Quad]) -> dict[str, Values]:
    """Return the values of each node's properties, by IRI; blank nodes are left out."""
    nodes: dict[str, Values] = {}
    for triple in triples:
        subject, value = triple.subject, triple.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, _VALUES):
            nodes.setdefault(subject.value, {}).setdefault(triple.predicate.value, []).append(value)
    return nodes


def _read(role_id: str, broader: Mapping[str, str | None], values: Values) -> Role:
    listing = _texts(values, names.NS + "listLabel")
    spoken = _texts(values, _SKOS + "prefLabel", _SKOS + "altLabel")
    return Role(
        id=role_id,
        broader=broader[role_id],
        listed=any(value.value == "true" for value in values[names.NS + "listed"]),
        department=_top(role_id, broader),
        labels={tag: _without(texts, listing.get(tag, ())) for tag, texts in spoken.items()},
        list_labels=listing,
        preferred={tag: texts[0] for tag, texts in _texts(values, _SKOS + "prefLabel").items()},
        holder=next((_HOLDERS[value.value] for value in values.get(names.NS + "heldBy", ())), None),
        counterpart=_one(values, names.NS + "counterpart"),
    )


def _texts(values: Values, *properties: str) -> Labels:
    texts: dict[str, list[str]] = {}
    for literal in chain.from_iterable(values.get(iri, ()) for iri in properties):
        if isinstance(literal, ox.Literal) and literal.language:
            texts.setdefault(literal.language.lower(), []).append(literal.value)
    return {tag: tuple(found) for tag, found in texts.items()}


def _without(texts: tuple[str, ...], unwanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in texts if text not in unwanted)


def _top(role_id: str, broader: Mapping[str, str | None]) -> str:
    above = broader[role_id]
    return _top(above, broader) if above else role_id


def _one(values: Values, iri: str) -> str | None:
    found = values.get(iri)
    return _id(found[0].value) if found else None


def _id(iri: str) -> str:
    return iri.removeprefix(names.ROLE)
