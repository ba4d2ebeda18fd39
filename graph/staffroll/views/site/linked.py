"""What a page is about, in the words of schema.org, for programs that read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from staffroll.columns.table import UNKNOWN
from staffroll.names import ROLE
from staffroll.views.block import json_block
from staffroll.views.site.content import Content

_TYPES = {"person": "Person", "studio": "Organization"}
_WORKS = {"film": "Movie", "series": "TVSeries", "season": "TVSeason", "episode": "TVEpisode", "game": "VideoGame"}
_OF_WORKS: Mapping[str, str] = MappingProxyType(
    {
        "director": "director",
        "voice-actor": "actor",
        "music": "musicBy",
        "producer": "producer",
        "animation-production": "productionCompany",
        "script": "author",
    }
)


def of_agent(content: Content, agent: int) -> Markup:
    """Return a person or a studio."""
    agents = content.columns.agents
    return _block(content, _TYPES[content.kinds[agent]], agents.iris[agent], agents.labels[agent])


def of_work(content: Content, work: int, credits_: Iterable[tuple[str, int]]) -> Markup:
    """Return a work with those of its credits, as role and agent, that schema.org has a word for."""
    works, agents = content.columns.works, content.columns.agents
    told: dict[str, list[dict[str, str]]] = {}
    for role, agent in credits_:
        if role in _OF_WORKS:
            person = {"@type": _TYPES[content.kinds[agent]], "@id": agents.iris[agent], "name": agents.labels[agent]}
            told.setdefault(_OF_WORKS[role], []).append(person)
    place = int(works.format[work])
    kind = _WORKS.get(works.formats[place], "CreativeWork") if place != UNKNOWN else "CreativeWork"
    dated = {} if content.years[work] == UNKNOWN else {"dateCreated": str(content.years[work])}
    return _block(content, kind, works.iris[work], works.labels[work], dated | told)


def of_role(content: Content, role: str, labels: Mapping[str, str]) -> Markup:
    """Return a role of the vocabulary."""
    others = {"alternateName": sorted(set(labels.values()))}
    return _block(content, "DefinedTerm", ROLE + role, content.known.label(role), others)


def _block(content: Content, kind: str, iri: str, name: str, more: Mapping[str, Any] | None = None) -> Markup:
    others = [other.text for other in content.names.others.get(iri, ())]
    same = [place.url for place in content.names.elsewhere.get(iri, ())]
    data: dict[str, Any] = {"@context": "https://schema.org", "@type": kind, "@id": iri, "name": name}
    data |= {"alternateName": others} if others else {}
    data |= {"sameAs": same} if same else {}
    return json_block(data | dict(more or {}))
