"""An article or record, its evidence and the credits it speaks of as quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from staffroll import names
from staffroll.credits import clean, credit_id, evidence_id, name_for
from staffroll.rdf.terms import date_literal, decimal, integer, literal, name_node, role_node, term, web_iri
from staffroll.records import AgentType, Article, Credit, Evidence, Mention, Name, NamePair
from staffroll.resolve.tags import language_tag, name_tag

Term = NamedNode | Literal
AGENT_TYPES: Mapping[AgentType, NamedNode] = {
    "person": term("schema:Person"),
    "organization": term("schema:Organization"),
}
AGENT_TYPE_OF = {node.value: kind for kind, node in AGENT_TYPES.items()}
STATEMENTS = {
    "announcement": term("sr:Announcement"),
    "prior-work": term("sr:PriorWork"),
    "correction": term("sr:Correction"),
    "retraction": term("sr:Retraction"),
}


def article_quads(article: Article, evidence: Iterable[Evidence], pairs: Iterable[NamePair] = ()) -> tuple[Quad, ...]:
    """Return the named graph of an article: what it is, what it says of which credit, and which names are one's."""
    key, language = clean(article.key), language_tag(article.language)
    graph, source = NamedNode(names.article_graph(key)), NamedNode(names.article(key))
    quads = [Quad(source, term(name), value, graph) for name, value in _article(article, key, language)]
    for said in evidence:
        node = NamedNode(f"{names.BASE}evidence/{evidence_id(said)}")
        quads.append(Quad(node, term("sr:source"), source, graph))
        quads += [Quad(node, term(name), value, graph) for name, value in _evidence(said, language)]
    for pair in pairs:
        one, other = name_for(pair.kind, pair.one), name_for(pair.kind, pair.other)
        node = NamedNode(f"{names.BASE}naming/{names.digest(key, one.key, other.key, str(pair.start), str(pair.end))}")
        quads.append(Quad(node, term("sr:source"), source, graph))
        quads += [Quad(node, term(name), value, graph) for name, value in _pair(pair, one, other, language)]
    return tuple(quads)


def credit_quads(credit: Credit) -> tuple[Quad, ...]:
    """Return a credit's triples in the graph of credits."""
    subject, graph = credit_node(credit), NamedNode(names.CREDITS)
    values: dict[str, Term | None] = {
        "rdf:type": term("sr:Credit"),
        "sr:agentName": name_node(credit.agent),
        "sr:workName": name_node(credit.work),
        "sr:role": role_node("role", credit.role),
        "sr:characterName": name_node(credit.character) if credit.character else None,
        "sr:episodes": literal(credit.episodes) if credit.episodes else None,
    }
    return tuple(Quad(subject, term(name), value, graph) for name, value in values.items() if value)


def credit_node(credit: Credit) -> NamedNode:
    """Return the IRI of a credit."""
    return NamedNode(f"{names.BASE}credit/{credit_id(credit)}")


def _article(article: Article, key: str, language: str) -> Iterator[tuple[str, Term]]:
    values: dict[str, Term | None] = {
        "rdf:type": term("schema:WebPage" if article.record else "schema:NewsArticle"),
        "dcterms:identifier": literal(key),
        "schema:headline": literal(article.title, language) if article.title else None,
        "schema:inLanguage": literal(language),
        "schema:datePublished": date_literal(article.published) if article.published else None,
        "schema:url": web_iri(article.url) if article.url else None,
        "schema:publisher": literal(article.site) if article.site else None,
        "sr:textSha256": Literal(sha256(clean(article.text).encode()).hexdigest()),
    }
    yield from ((name, value) for name, value in values.items() if value)


def _evidence(evidence: Evidence, language: str) -> list[tuple[str, Term]]:
    mention = evidence.mention
    printed = (
        ("sr:agentAs", mention.agent_as),
        ("sr:agentFull", mention.agent),
        ("sr:workFull", mention.work),
        ("sr:characterFull", mention.character),
        ("sr:roleAs", mention.role_as),
    )
    return [
        ("rdf:type", term("sr:Evidence")),
        ("sr:refutes" if mention.refutes else "sr:supports", credit_node(evidence.credit)),
        ("sr:quote", literal(mention.quote, language)),
        ("sr:start", integer(mention.start)),
        ("sr:end", integer(mention.end)),
        ("sr:agentType", AGENT_TYPES[mention.agent_type]),
        ("sr:confidence", decimal(mention.confidence)),
        *(("sr:statement", STATEMENTS[statement]) for statement in _statements(mention)),
        *((name, literal(text, name_tag(text, language))) for name, text in printed if text),
        *([("sr:layout", literal(mention.layout))] if mention.layout else ()),
        *([("sr:workFormat", role_node("format", mention.work_format))] if mention.work_format else ()),
    ]


def _pair(pair: NamePair, one: Name, other: Name, language: str) -> list[tuple[str, Term]]:
    return [
        ("rdf:type", term("sr:NameEvidence")),
        ("sr:oneName", name_node(one)),
        ("sr:oneForm", literal(pair.one, name_tag(pair.one, language))),
        ("sr:otherName", name_node(other)),
        ("sr:otherForm", literal(pair.other, name_tag(pair.other, language))),
        ("sr:method", literal(pair.relation)),
        ("sr:quote", literal(pair.quote, language)),
        ("sr:start", integer(pair.start)),
        ("sr:end", integer(pair.end)),
    ]


def _statements(mention: Mention) -> set[str]:
    """Return what kinds of statement it is: a correction may be about an earlier work."""
    return {mention.statement, "prior-work"} if mention.prior else {mention.statement}
