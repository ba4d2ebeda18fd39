"""What databases say of the people and organizations behind names, as quads and back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from staffroll import names
from staffroll.credits import clean
from staffroll.rdf.article import AGENT_TYPE_OF, AGENT_TYPES
from staffroll.rdf.index import Index
from staffroll.rdf.terms import literal, name_node, name_of, term, web_iri
from staffroll.records import Article, Authority
from staffroll.resolve.tags import language_tag, name_tag

_NODES = names.BASE + "authority/"
_KANA = re.compile("[ぁ-ゖァ-ヺｦ-ﾟ]")


def authority_quads(article: Article, authority: Authority) -> tuple[Quad, ...]:
    """Return what the record of a database says of one agent, in the record's named graph."""
    key = clean(article.key)
    node, graph = NamedNode(authority_iri(article, authority)), NamedNode(names.article_graph(key))
    return tuple(Quad(node, term(name), value, graph) for name, value in _said(authority, key, article.language))


def authority_iri(article: Article, authority: Authority) -> str:
    """Return the IRI of what the record says of the agent."""
    return _NODES + names.digest(clean(article.key), clean(authority.identifier))


def authority_records(index: Index) -> tuple[Authority, ...]:
    """Return all that article graphs hold of authority records, sorted."""
    return tuple(sorted(authorities(index).values(), key=repr))


def authorities(index: Index) -> dict[str, Authority]:
    """Return the authority records by IRI.

    The index needs sr:name, dcterms:identifier, skos:prefLabel, sr:agentType, sr:reading and schema:sameAs.
    """
    return {node: _record(index, node) for node in index.of("sr:name") if node.startswith(_NODES)}


def _said(authority: Authority, key: str, language: str) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield "rdf:type", term("sr:AuthorityRecord")
    yield "sr:source", NamedNode(names.article(key))
    yield "dcterms:identifier", literal(authority.identifier)
    yield "sr:name", name_node(authority.name)
    yield "skos:prefLabel", literal(authority.form, name_tag(authority.form, language))
    yield "sr:agentType", AGENT_TYPES[authority.agent_type]
    yield from (("sr:reading", literal(text, reading_tag(text, language))) for text in authority.readings)
    yield from (("schema:sameAs", item) for iri in authority.same_as if (item := web_iri(iri)))


def reading_tag(text: str, language: str = "ja") -> str:
    """Return the language tag of a reading: kana, or the script it is written in.

    >>> reading_tag("モリ アヤコ"), reading_tag("Aya Mori")
    ('ja-kana', 'und-latn')
    """
    return f"{language_tag(language)}-kana" if _KANA.search(text) else name_tag(text, language)


def _record(index: Index, node: str) -> Authority:
    return Authority(
        identifier=index.required("dcterms:identifier", node),
        name=name_of(index.required("sr:name", node)),
        form=index.required("skos:prefLabel", node),
        agent_type=AGENT_TYPE_OF[index.required("sr:agentType", node)],
        readings=_all(index, "sr:reading", node),
        same_as=_all(index, "schema:sameAs", node),
    )


def _all(index: Index, name: str, node: str) -> tuple[str, ...]:
    return tuple(sorted(value.value for value in index.of(name).get(node, ())))
