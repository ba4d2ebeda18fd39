"""How people, studios, works and roles are called: in every script, with the databases that say who they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pandas as pd

from staffroll.columns.reading import LABEL, asked
from staffroll.names import ENTITIES, NS, VOCABULARY
from staffroll.query.lookup import Queryable

_OTHER = "http://www.w3.org/2004/02/skos/core#altLabel"
_SAME = "https://schema.org/sameAs"
_FORMAT = "https://w3id.org/staffroll/format/"
_KNOWN = {"www.wikidata.org": "Wikidata", "viaf.org": "VIAF", "id.ndl.go.jp": "NDL", "isni.org": "ISNI"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is printed, with the tag of its language, and whether it is a reading of another one."""

    text: str
    language: str
    reading: bool = False


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same person or work in another database."""

    url: str
    text: str


@dataclass(frozen=True)
class Names:
    """The names of entities by IRI: the language of the preferred one, the others, and addresses elsewhere."""

    language: Mapping[str, str]
    others: Mapping[str, tuple[Name, ...]]
    elsewhere: Mapping[str, tuple[Elsewhere, ...]]
    formats: Mapping[str, str] = field(default_factory=dict)


def read_names(store: Queryable, entities: Iterable[str]) -> Names:
    """Return the names of these entities in a store, and of the formats of works in English."""
    wanted = set(entities)
    preferred = _said(store, LABEL, wanted)
    others: dict[str, list[Name]] = {}
    for predicate, reading in ((_OTHER, False), (f"{NS}reading", True)):
        for iri, text, language in _said(store, predicate, wanted).itertuples(index=False):
            others.setdefault(iri, []).append(Name(text, language, reading))
    return Names(
        dict(zip(preferred["thing"], preferred["language"], strict=True)),
        {iri: tuple(names) for iri, names in others.items()},
        _elsewhere(store, wanted),
        _formats(store),
    )


def _said(store: Queryable, predicate: str, wanted: set[str]) -> pd.DataFrame:
    found = asked(
        store,
        f"""SELECT ?thing (STR(?said) AS ?text) (LANG(?said) AS ?language)
          {{ GRAPH <{ENTITIES}> {{ ?thing <{predicate}> ?said }} }}""",
    )
    return found[found["thing"].isin(wanted)].sort_values(["thing", "text", "language"])


def _elsewhere(store: Queryable, wanted: set[str]) -> dict[str, tuple[Elsewhere, ...]]:
    found: dict[str, list[Elsewhere]] = {}
    for iri, url, _ in _said(store, _SAME, wanted).itertuples(index=False):
        if url.lower().startswith(("http://", "https://")):
            found.setdefault(iri, []).append(Elsewhere(url, _place(url)))
    return {iri: tuple(places) for iri, places in found.items()}


def _place(url: str) -> str:
    """Return what an address of a database is called.

    >>> _place("http://www.wikidata.org/entity/Q1"), _place("https://archive.example/id/7")
    ('Wikidata Q1', 'archive.example 7')
    """
    host = urlsplit(url).hostname or url
    return f"{_KNOWN.get(host, host)} {url.rstrip('/').rpartition('/')[2]}"


def _formats(store: Queryable) -> dict[str, str]:
    found = asked(
        store,
        f"""SELECT ?format (STR(?said) AS ?text) {{ GRAPH <{VOCABULARY}> {{ ?format <{LABEL}> ?said }}
          FILTER(LANG(?said) = "en" && STRSTARTS(STR(?format), "{_FORMAT}")) }}""",
    )
    return {iri.removeprefix(_FORMAT): text for iri, text in zip(found["format"], found["text"], strict=True)}
