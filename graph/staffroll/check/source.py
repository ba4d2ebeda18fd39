"""The article and the quote behind a node of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from staffroll.rdf.terms import term

# From a kind of node to evidence: along a property, or against it (^).
_ROUTES = tuple(
    route.split()
    for route in (
        "",  # evidence itself, or an authority's record
        "^sr:supports",  # a credit
        "^sr:refutes",
        "^sr:agentName ^sr:supports",  # a name node
        "^sr:workName ^sr:supports",
        "^sr:characterName ^sr:supports",
        "^sr:agentName ^sr:refutes",
        "^sr:agent ^sr:supports",  # an entity
        "^sr:work ^sr:supports",
        "^sr:character ^sr:supports",
        "sr:because",  # an identity link
        "sr:name ^sr:agentName ^sr:supports",
        "sr:name ^sr:workName ^sr:supports",
        "sr:name ^sr:characterName ^sr:supports",
        "^sr:entity sr:name ^sr:agentName ^sr:supports",  # an entity that has no standing credit
        "^sr:entity sr:name ^sr:workName ^sr:supports",
        "^sr:entity sr:name ^sr:characterName ^sr:supports",
        "^sr:source",  # an article
        "prov:used ^sr:source",  # a run
        "^sr:role ^sr:supports",  # a role
    )
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is said: the article's key and address, and the words, "" for each that is not known."""

    article: str = ""
    url: str = ""
    quote: str = ""


def behind(store: ox.Store, iri: str) -> Source:
    """Return the first article and quote that a node rests on; what is damaged or missing stays empty."""
    node = ox.NamedNode(iri)
    for route in _ROUTES:
        for evidence in _reached(store, [node], route):
            quote, source = _value(store, evidence, "sr:quote"), _node(store, evidence, "sr:source")
            if quote or source:
                return Source(*_article(store, source), quote)
    return Source(*_article(store, _node(store, node, "prov:used") or node))


def _reached(store: ox.Store, nodes: Iterable[ox.NamedNode], route: list[str]) -> Iterator[ox.NamedNode]:
    """Yield the nodes at a route's end, depth first, so that taking the first costs a few look-ups."""
    for node in nodes:
        if route:
            yield from _reached(store, _next(store, node, route[0]), route[1:])
        else:
            yield node


def _next(store: ox.Store, node: ox.NamedNode, step: str) -> Iterator[ox.NamedNode]:
    back, name = step.startswith("^"), term(step.removeprefix("^"))
    quads = store.quads_for_pattern(None, name, node) if back else store.quads_for_pattern(node, name, None)
    ends = (quad.subject if back else quad.object for quad in quads)
    return (end for end in ends if isinstance(end, ox.NamedNode))


def _article(store: ox.Store, article: ox.NamedNode | None) -> tuple[str, str]:
    if article is None:
        return "", ""
    return _value(store, article, "dcterms:identifier"), _value(store, article, "schema:url")


def _node(store: ox.Store, node: ox.NamedNode, name: str) -> ox.NamedNode | None:
    return next(_next(store, node, name), None)


def _value(store: ox.Store, node: ox.NamedNode, name: str) -> str:
    quad = next(iter(store.quads_for_pattern(node, term(name), None, None)), None)
    return quad.object.value if quad and isinstance(quad.object, ox.NamedNode | ox.Literal) else ""
