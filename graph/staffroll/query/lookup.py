"""Finds the entity that a person means by a name, however it is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Protocol, cast

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples
from rapidfuzz import fuzz, process

from staffroll import vocabulary
from staffroll.errors import AmbiguousName, UnknownName, UsageError
from staffroll.names import BASE, NS, ROLE, article
from staffroll.rdf.terms import name_node
from staffroll.records import Name, NameKind
from staffroll.resolve.fold import entity_key, spelling_key

_NEAREST = 5
_MANY = 10
_LIKE = 50


class Queryable(Protocol):
    """Anything that answers SPARQL over the union of its named graphs."""

    def query(self, sparql: str, /) -> QuerySolutions | QueryTriples | QueryBoolean:
        """Return what the query gives."""
        ...


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of entity: how it is called, how its names fold, its classes, and what leads to its names."""

    noun: str
    folds: NameKind
    types: tuple[str, ...]
    labelled: str

    @property
    def typed(self) -> str:
        """The values of ?type for a query."""
        return f"VALUES ?type {{ {' '.join(f'<{each}>' for each in self.types)} }}"


_SCHEMA = "https://schema.org/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LABELLED = f"<{_SKOS}prefLabel>|<{_SKOS}altLabel>"
_KINDS = {
    "agent": _Kind("agent", "agent", (_SCHEMA + "Person", _SCHEMA + "Organization"), _LABELLED),
    "person": _Kind("person", "agent", (_SCHEMA + "Person",), _LABELLED),
    "organization": _Kind("organization", "agent", (_SCHEMA + "Organization",), _LABELLED),
    "work": _Kind("work", "work", (NS + "Work",), _LABELLED),
    "character": _Kind("character", "character", (NS + "Character",), _LABELLED),
    "article": _Kind(
        "article",
        "work",
        (_SCHEMA + "NewsArticle", _SCHEMA + "WebPage"),
        f"<http://purl.org/dc/terms/identifier>|<{_SCHEMA}headline>",
    ),
}
KINDS = (*_KINDS, "role")


def lookup(store: Queryable, kind: str, text: str) -> str:
    """Return the IRI of the entity that the text names.

    A name may be in any script that labels the entity, in any order, with or without macrons, or a part of
    it that only one entity has. An IRI stands for itself, in angle brackets also its end: `<agent/aya_mori>`.

    Raises UnknownName, with the nearest names, and AmbiguousName, with those that share it.
    """
    wanted = text.strip()
    iri = _as_iri(wanted)
    if iri is not None:
        return _existing(store, kind, iri)
    if kind == "role":
        return _role(wanted)
    known = _KINDS[kind]
    exact = _linked(store, known, wanted)
    if len(exact) == 1:
        return exact.pop()
    labels = _labels(store, known)
    for match in (_same, _same_key, _part):
        found = match(known, labels, wanted)
        if found:
            return _only(store, known, labels, text, found)
    raise UnknownName(known.noun, text, _nearest(known, labels, wanted))


def _as_iri(text: str) -> NamedNode | None:
    inner = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    if inner == text and not text.startswith(("https://", "http://")):
        return None
    try:
        return NamedNode(inner if "://" in inner else BASE + inner)
    except ValueError as error:
        raise UsageError(f"{text!r} is no IRI: {error}; give a name, or an IRI in angle brackets") from error


def _existing(store: Queryable, kind: str, iri: NamedNode) -> str:
    if kind == "article":
        return _article_at(store, iri)
    if not store.query(f"ASK {{ {iri} ?property ?value }}"):
        raise UnknownName(kind, str(iri))
    return iri.value


def _article_at(store: Queryable, iri: NamedNode) -> str:
    """Return the article with this IRI or, what people have at hand, with this address."""
    minted = NamedNode(article(iri.value))
    for candidate in (iri, minted):
        if store.query(f"ASK {{ {_KINDS['article'].typed} {candidate} a ?type }}"):
            return candidate.value
    raise UnknownName("article", iri.value)


def _role(text: str) -> str:
    known = vocabulary.load()
    role = known.roles.get(text) or known.find(text)
    if role is None:
        choices = {label: label for label in known.roles} | {known.label(each): each for each in known.roles}
        best = process.extract(text, choices.keys(), scorer=fuzz.WRatio, limit=_NEAREST)
        raise UnknownName("role", text, tuple(dict.fromkeys(choices[name] for name, _, _ in best)))
    return ROLE + role.id


def _linked(store: Queryable, kind: _Kind, wanted: str) -> set[str]:
    """Return the entities with exactly this label, by way of its name: reading all labels takes seconds of many."""
    name = name_node(Name(kind.folds, spelling_key(wanted)))
    linked = f"?link <{NS}name> {name} ; <{NS}status> <{NS}Accepted> ; <{NS}entity> ?entity"
    rows = cast("QuerySolutions", store.query(f"SELECT DISTINCT ?entity {{ {linked} }}"))
    return {iri for row in rows if _has(store, kind, iri := row["entity"].value, wanted)}


def _has(store: Queryable, kind: _Kind, iri: str, label: str) -> bool:
    where = f"{kind.typed} <{iri}> a ?type ; {kind.labelled} ?label FILTER(STR(?label) = {Literal(label)})"
    return bool(store.query(f"ASK {{ {where} }}"))


_Labels = tuple[tuple[str, str], ...]  # (IRI, label), sorted


def _labels(store: Queryable, kind: _Kind) -> _Labels:
    where = f"{kind.typed} ?entity a ?type ; {kind.labelled} ?label"
    sparql = f"SELECT ?entity ?label {{ {where} }}"
    found = cast("QuerySolutions", store.query(sparql))
    return tuple(sorted({(row["entity"].value, row["label"].value) for row in found}))


def _same(_: _Kind, labels: _Labels, wanted: str) -> set[str]:
    return {iri for iri, label in labels if label == wanted}


def _same_key(kind: _Kind, labels: _Labels, wanted: str) -> set[str]:
    key = entity_key(kind.folds, wanted)
    return {iri for iri, label in labels if entity_key(kind.folds, label) == key}


def _part(kind: _Kind, labels: _Labels, wanted: str) -> set[str]:
    """Return what has all these words in its name; a name without spaces begins or ends with them."""
    key = entity_key(kind.folds, wanted)
    words = set(key.split())
    if not words:
        return set()
    return {iri for iri, label in labels if _holds(entity_key(kind.folds, label), key, words)}


def _holds(label: str, key: str, words: set[str]) -> bool:
    if label.isascii() or " " in label:
        return words <= set(label.split())
    return label.startswith(key) or label.endswith(key)


def _only(store: Queryable, kind: _Kind, labels: _Labels, wanted: str, found: set[str]) -> str:
    if len(found) == 1:
        return found.pop()
    raise AmbiguousName(kind.noun, wanted, _described(store, labels, found))


def _described(store: Queryable, labels: _Labels, found: set[str]) -> list[str]:
    """Return one line for each entity; where two have the same label, what they do and their IRIs tell them apart."""
    named = {iri: _preferred(store, iri) or _label_of(labels, iri) for iri in found}
    shared = Counter(named.values())
    lines = sorted(_told(store, name, iri) if shared[name] > 1 else name for iri, name in named.items())
    more = [f"and {len(lines) - _MANY} more"] if len(lines) > _MANY else []
    return lines[:_MANY] + more


def _told(store: Queryable, name: str, iri: str) -> str:
    """Return a name with the role that its bearer is credited with most, and the IRI.

    `Aya Mori (Director) <https://…>`
    """
    counted = f"SELECT ?role (COUNT(?credit) AS ?number) {{ ?credit <{NS}agent> <{iri}> ; <{NS}role> ?role }}"
    rows = cast("QuerySolutions", store.query(f"{counted} GROUP BY ?role ORDER BY DESC(?number) ?role LIMIT 1"))
    known = vocabulary.load()
    roles = (row["role"].value.removeprefix(ROLE) for row in rows)
    role = next((f" ({known.label(role)})" for role in roles if role in known.roles), "")
    return f"{name}{role} <{iri}>"


def _preferred(store: Queryable, iri: str) -> str | None:
    found = cast("QuerySolutions", store.query(f"SELECT ?label {{ <{iri}> <{_SKOS}prefLabel> ?label }}"))
    return next((cast("str", row["label"].value) for row in found), None)


def _label_of(labels: _Labels, iri: str) -> str:
    return next(label for known, label in labels if known == iri)


def _nearest(kind: _Kind, labels: _Labels, wanted: str) -> list[str]:
    folded = {label: entity_key(kind.folds, label) for _, label in labels}
    key = entity_key(kind.folds, wanted)
    best = process.extract(key, folded, scorer=fuzz.WRatio, limit=_NEAREST, score_cutoff=_LIKE)
    return [label for _, _, label in best]
