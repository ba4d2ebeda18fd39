"""The graph held against ontology/shapes.ttl."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from staffroll import data, names
from staffroll.check.engines import Engine, engine
from staffroll.check.findings import Finding, Rule, Severity
from staffroll.check.triples import dumped
from staffroll.store.protocol import Store

SHAPE = names.BASE + "shape/"
_SH = "http://www.w3.org/ns/shacl#"


def file() -> Path:
    """Return the file of shapes."""
    return data.folder("ontology") / "shapes.ttl"


@cache
def rules() -> Mapping[str, Rule]:
    """Return the rules that the shapes state, by the shape's IRI.

    >>> rules()[SHAPE + "credit-evidence"].sentence
    'A credit has evidence: something that supports or refutes it.'
    """
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for triple in ox.parse(path=file(), format=ox.RdfFormat.TURTLE):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            said[triple.subject.value][triple.predicate.value.removeprefix(_SH)] = triple.object.value
    return {iri: _rule(iri, values) for iri, values in said.items() if "message" in values}


def violations(store: Store, validate: Engine | None = None) -> Iterator[Finding]:
    """Yield each node that breaks a shape, once for each shape and value."""
    with dumped(store.inner, file(), store.graph_folder) as triples:
        broken = {(each.shape, each.node, each.found) for each in (validate or engine())(file(), triples)}
    for shape, node, found in sorted(broken):
        yield Finding(rules()[shape], node, "" if found == node else found)


def _rule(iri: str, values: Mapping[str, str]) -> Rule:
    severity = cast(Severity, values["severity"].removeprefix(_SH).lower())
    return Rule("shapes", iri.removeprefix(SHAPE), values["message"], severity)
