"""The roles of anime production, as `ontology/roles.ttl` words them in nine languages.

The ontology is the single source: what the extractor recognises, what queries show and what legends print.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

import pyoxigraph as ox

from staffroll import data, names
from staffroll.errors import UnknownName
from staffroll.records import AgentType

Labels: TypeAlias = Mapping[str, tuple[str, ...]]
_Values: TypeAlias = dict[str, list[ox.NamedNode | ox.Literal]]

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SCHEMA = "https://schema.org/"
_ALL_ROLES = names.BASE + "roles"
_HOLDERS: Mapping[str, AgentType] = {_SCHEMA + "Person": "person", _SCHEMA + "Organization": "organization"}
_FILES = ("staffroll.ttl", "formats.ttl", "roles.ttl")


@dataclass(frozen=True, slots=True)
class Role:
    """One role. `labels` are recognised everywhere, `list_labels` only as the label of a list line.

    `listed` roles are those that `extract` prints as `role`; a finer one leads to them by `broader`.
    `holder` is who typically holds it, `counterpart` the role meant where the other kind of agent does.
    """

    id: str
    broader: str | None
    listed: bool
    department: str
    labels: Labels
    list_labels: Labels
    preferred: Mapping[str, str]
    holder: AgentType | None = None
    counterpart: str | None = None


@dataclass(frozen=True)
class Vocabulary:
    """All roles by id, with the nine languages in which they are labelled."""

    roles: Mapping[str, Role]
    languages: tuple[str, ...]

    @property
    def departments(self) -> tuple[str, ...]:
        """Return the ids of the top concepts, in the order of the file."""
        return tuple(role.id for role in self.roles.values() if role.broader is None)

    def nearest_listed(self, role_id: str) -> str:
        """Return the nearest listed id at or above this role.

        >>> load().nearest_listed("opening-storyboard")
        'storyboard'
        """
        return next(role.id for role in self._upwards(role_id) if role.listed)

    def department(self, role_id: str) -> str:
        """Return the department of a role; a department is its own.

        >>> load().department("episode-director")
        'direction'
        """
        return self._role(role_id).department

    def is_a(self, role_id: str, ancestor: str) -> bool:
        """Say whether a role is the other one or finer than it.

        >>> load().is_a("dub-voice-actor", "cast")
        True
        """
        return any(role.id == ancestor for role in self._upwards(role_id))

    def label(self, role_id: str, lang: str = "en") -> str:
        """Return the preferred label, in English where the language has none.

        >>> load().label("director", "ja")
        '監督'
        """
        preferred = self._role(role_id).preferred
        return next((preferred[tag] for tag in (lang, _base(lang), "en") if tag in preferred), role_id)

    def held_by(self, role_id: str, holder: AgentType) -> str:
        """Return the role meant by these words when an agent of this kind stands after them.

        >>> load().held_by("music-production", "person")
        'music-producer'
        """
        role = self._role(role_id)
        mistaken = role.counterpart is not None and role.holder != holder
        return role.counterpart if mistaken and role.counterpart else role_id

    def find(self, label: str, lang: str | None = None) -> Role | None:
        """Return the role so labelled, of this language if it has the label, else of any; None if none does.

        >>> load().find("Character Designers").id
        'character-design'
        >>> load().find("best friend") is None
        True
        """
        first = [_base(lang)] if lang else []
        folded = fold_label(label)
        found = (self._index[tag].get(folded) for tag in chain(first, self.languages) if tag in self._index)
        return next((self.roles[role_id] for role_id in found if role_id), None)

    def labels(self, lang: str | None, *, listing: bool) -> Iterable[tuple[str, str]]:
        """Return (folded label, role id) pairs of one language, or of all, for building recognisers.

        Without `listing`, only what may be recognised in a sentence; with it, also the labels of lists, for a
        place that is no ordinary sentence: a list line, or a frame as strict ("music by …", 音楽は…が担当).
        """
        index = self._index if listing else self._prose_index
        tags = self.languages if lang is None else (_base(lang),)
        return chain.from_iterable(index.get(tag, {}).items() for tag in tags)

    @cached_property
    def _index(self) -> Mapping[str, Mapping[str, str]]:
        return {tag: _lookup(self.roles.values(), tag, listing=True) for tag in self.languages}

    @cached_property
    def _prose_index(self) -> Mapping[str, Mapping[str, str]]:
        return {tag: _lookup(self.roles.values(), tag, listing=False) for tag in self.languages}

    def _role(self, role_id: str) -> Role:
        if role_id not in self.roles:
            raise UnknownName("role", role_id, _resembling(role_id, self.roles))
        return self.roles[role_id]

    def _upwards(self, role_id: str) -> Iterator[Role]:
        role = self._role(role_id)
        yield role
        while role.broader:
            role = self.roles[role.broader]
            yield role


@cache
def load() -> Vocabulary:
    """Return the vocabulary of this installation, read once.

    >>> load().roles["director"].preferred["en"]
    'director'
    """
    nodes = _nodes(_parse("roles.ttl"))
    broader = {
        _id(node): _one(values, _SKOS + "broader") for node, values in nodes.items() if node.startswith(names.ROLE)
    }
    roles = {role: _read(role, broader, nodes[names.ROLE + role]) for role in broader}
    return Vocabulary(MappingProxyType(roles), _languages(nodes))


def quads() -> Iterator[ox.Quad]:
    """Return every triple of the ontology, in the vocabulary graph and without blank nodes."""
    graph = ox.NamedNode(names.VOCABULARY)
    for file in _FILES:
        for quad in _parse(file):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def fold_label(text: str) -> str:
    """Return what a label is compared by: width, case, accents, hyphens and white space folded.

    >>> fold_label("Chara-Design"), fold_label("ＣＧ監督"), fold_label("Réalisation")
    ('chara design', 'cg監督', 'realisation')
    """
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS)
    if not folded.isascii():
        folded = _without_accents(folded)
    return " ".join(folded.split())


_SIGNS = str.maketrans({"’": "'", "‘": "'"} | dict.fromkeys("-‐‑‒–—", " "))
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")  # after a Latin letter only: が keeps its marks


@cache
def _folded(label: str) -> str:
    return fold_label(label)


def _without_accents(text: str) -> str:
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def _lookup(roles: Iterable[Role], lang: str, *, listing: bool) -> Mapping[str, str]:
    pairs = [(_folded(label), role.id) for role in roles for label in _spoken(role, lang, listing=listing)]
    if lang != "en":
        return dict(pairs)
    return dict(
        [(_plural(label), role_id) for label, role_id in pairs] + pairs
    )  # a written label outdoes a derived one


def _spoken(role: Role, lang: str, *, listing: bool) -> Iterator[str]:
    kinds = (role.labels, role.list_labels) if listing else (role.labels,)
    return (label for labels in kinds for tag in _tags(lang) for label in labels.get(tag, ()))


def _plural(label: str) -> str:
    head, joint, rest = label.partition(" of ")
    return head + _plural_ending(head) + joint + rest if not head.endswith("y") else head[:-1] + "ies" + joint + rest


def _plural_ending(noun: str) -> str:
    if noun.endswith(("s", "ing", "ed", "by")):
        return ""
    return "es" if noun.endswith(("ch", "x")) else "s"


def _tags(lang: str) -> tuple[str, ...]:
    return ("zh", "zh-Hant") if lang == "zh" else (lang,)


def _base(lang: str) -> str:
    return lang.partition("-")[0].lower()


def _resembling(wanted: str, known: Iterable[str]) -> list[str]:
    words = set(wanted.split("-"))
    return [other for other in known if words & set(other.split("-"))][:5]


def _parse(file: str) -> Iterator[ox.Quad]:
    path = data.folder("ontology") / file
    return ox.parse(path=path, format=ox.RdfFormat.TURTLE)


def _nodes(triples: Iterable[ox.Quad]) -> dict[str, _Values]:
    nodes: dict[str, _Values] = {}
    for triple in triples:
        subject, value = triple.subject, triple.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
            nodes.setdefault(subject.value, {}).setdefault(triple.predicate.value, []).append(value)
    return nodes


def _read(role_id: str, broader: Mapping[str, str | None], values: _Values) -> Role:
    preferred = {tag: texts[0] for tag, texts in _texts(values, _SKOS + "prefLabel").items()}
    listing = _texts(values, names.NS + "listLabel")
    spoken = _texts(values, _SKOS + "prefLabel", _SKOS + "altLabel")
    return Role(
        id=role_id,
        broader=broader[role_id],
        listed=any(value.value == "true" for value in values[names.NS + "listed"]),
        department=_top(role_id, broader),
        labels=_without(spoken, listing),
        list_labels=listing,
        preferred=preferred,
        holder=next((_HOLDERS[value.value] for value in values.get(names.NS + "heldBy", ())), None),
        counterpart=_one(values, names.NS + "counterpart"),
    )


def _texts(values: _Values, *properties: str) -> dict[str, tuple[str, ...]]:
    texts: dict[str, list[str]] = {}
    for literal in chain.from_iterable(values.get(iri, ()) for iri in properties):
        if isinstance(literal, ox.Literal) and literal.language:
            texts.setdefault(literal.language, []).append(literal.value)
    return {tag: tuple(found) for tag, found in texts.items()}


def _without(spoken: Labels, listing: Labels) -> Labels:
    return {tag: tuple(text for text in texts if text not in listing.get(tag, ())) for tag, texts in spoken.items()}


def _top(role_id: str, broader: Mapping[str, str | None]) -> str:
    above = broader[role_id]
    return _top(above, broader) if above else role_id


def _one(values: _Values, iri: str) -> str | None:
    found = values.get(iri)
    return _id(found[0].value) if found else None


def _id(iri: str) -> str:
    return iri.removeprefix(names.ROLE)


def _languages(nodes: Mapping[str, _Values]) -> tuple[str, ...]:
    return tuple(tag.value for tag in nodes[_ALL_ROLES]["http://purl.org/dc/terms/language"])
