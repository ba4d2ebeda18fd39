"""Writes docs/ontology.md from the ontology's files.

python -m staffroll.vocabulary.document > docs/ontology.md
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from staffroll import names
from staffroll.vocabulary.mappings import Mapping as Row
from staffroll.vocabulary.mappings import mappings
from staffroll.vocabulary.reading import Values, nodes_of, quads

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TOP = """# Ontology

What the graph is made of: classes, properties, the formats of works and the roles, in English and Japanese.
The files lie in `ontology/`:

- `staffroll.ttl`, `formats.ttl` and `roles.ttl` are in every store's vocabulary graph,
- `shapes.ttl` says what a sound graph holds (`staffroll check`), `axioms.ttl` what is never both,
- `mappings.sssom.tsv` says what others call these terms.

[model.md](model.md) draws how the terms are put together, [queries.md](queries.md) lists the questions they answer.
"""
_KINDS = (
    ("Classes", (_OWL + "Class",)),
    ("Properties", (_OWL + "ObjectProperty", _OWL + "DatatypeProperty", _OWL + "AnnotationProperty")),
    ("Values", (names.NS + "Statement", names.NS + "Status")),
)


def document() -> str:
    """Return the page on the ontology.

    >>> document().splitlines()[0]
    '# Ontology'
    """
    nodes = nodes_of(quads())
    told: dict[str, list[Row]] = defaultdict(list)
    for row in mappings():
        told[row.subject].append(row)
    formats = _concepts("Formats", names.FORMAT, nodes, told)
    roles = _concepts("Roles", names.ROLE, nodes, told)
    return "\n".join([_TOP, *_terms(nodes, told), *formats, *roles])


def _terms(nodes: Mapping[str, Values], told: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    for title, types in _KINDS:
        yield f"## {title}\n"
        for iri, values in nodes.items():
            if iri.startswith(names.NS) and {value.value for value in values.get(_RDF_TYPE, ())} & set(types):
                yield f"### sr:{iri.removeprefix(names.NS)}\n"
                yield f"{_in(values, _RDFS + 'label', 'en')} · {_in(values, _RDFS + 'label', 'ja')}\n"
                yield f"{_in(values, _SKOS + 'definition', 'en')}\nExample: {_in(values, _SKOS + 'example', 'en')}\n"
                yield from _mapped(told.get(f"sr:{iri.removeprefix(names.NS)}", ()))


def _concepts(title: str, base: str, nodes: Mapping[str, Values], told: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """Yield the concepts of a scheme as a tree, what is below another one indented."""
    below: dict[str, list[str]] = defaultdict(list)
    for iri, values in nodes.items():
        if iri.startswith(base):
            below[next((value.value for value in values.get(_SKOS + "broader", ())), "")].append(iri)
    prefix = "srr" if base == names.ROLE else "srf"

    def branch(above: str, depth: int) -> Iterator[str]:
        for iri in below.get(above, ()):
            local = iri.removeprefix(base)
            yield "  " * depth + f"- `{local}` " + _concept(nodes[iri], told.get(f"{prefix}:{local}", ()))
            yield from branch(iri, depth + 1)

    yield f"## {title}\n"
    yield from branch("", 0)
    yield ""


def _concept(values: Values, rows: Sequence[Row]) -> str:
    label = f"{_in(values, _SKOS + 'prefLabel', 'en')} · {_in(values, _SKOS + 'prefLabel', 'ja')}"
    note = _in(values, _SKOS + "scopeNote", "en").rstrip(".")
    others = ", ".join(f"{row.target} ({row.label})" for row in rows if row.is_foreign)
    return ". ".join(part for part in (label, note, others) if part)


def _mapped(rows: Sequence[Row]) -> Iterator[str]:
    if rows:
        yield "Elsewhere: " + ", ".join(f"{row.predicate} {row.target}" for row in rows) + "\n"


def _in(values: Values, iri: str, language: str) -> str:
    said = (value for value in values.get(iri, ()) if isinstance(value, ox.Literal) and value.language == language)
    return next((value.value for value in said), "")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(document(), end="")
