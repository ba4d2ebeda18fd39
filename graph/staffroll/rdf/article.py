"""An article, its evidence and the credits it speaks of as quads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from staffroll import names
from staffroll.credits import clean, credit_id, evidence_id
from staffroll.rdf.terms import date_literal, decimal, integer, literal, name_node, term, web_iri
from staffroll.records import Article, Credit, Evidence, Mention
from staffroll.resolve.tags import language_tag, name_tag

Term = NamedNode | Literal
AGENT_TYPES = {"person": term("schema:Person"), "organization": term("schema:Organization")}
STATEMENTS = {
    "announcement": term("sr:Announcement"),
    "prior-work": term("sr:PriorWork"),
    "correction": term("sr:Correction"),
    "retraction": term("sr:Retraction"),
}


def article_quads(article: Article, evidence: Iterable[Evidence]) -> tuple[Quad, ...]:
    """Return the named graph of an article: what it is, and what it says for or against which credit."""
    graph = NamedNode(names.article_graph(clean(article.key)))
    triples = [*_article(article), *(triple for said in evidence for triple in _evidence(article, said))]
    return tuple(Quad(subject, term(name), value, graph) for subject, name, value in triples)


def credit_quads(credit: Credit) -> tuple[Quad, ...]:
    """Return a credit's triples in the graph of credits."""
    subject, graph = credit_node(credit), NamedNode(names.CREDITS)
    values: dict[str, Term | None] = {
        "rdf:type": term("sr:Credit"),
        "sr:agentName": name_node(credit.agent),
        "sr:workName": name_node(credit.work),
        "sr:role": NamedNode(names.mint("role", credit.role)),
        "sr:characterName": name_node(credit.character) if credit.character else None,
        "sr:episodes": literal(credit.episodes) if credit.episodes else None,
    }
    return tuple(Quad(subject, term(name), value, graph) for name, value in values.items() if value)


def credit_node(credit: Credit) -> NamedNode:
    """Return the IRI of a credit."""
    return NamedNode(f"{names.BASE}credit/{credit_id(credit)}")


def _article(article: Article) -> Iterator[tuple[NamedNode, str, Term]]:
    language = language_tag(article.language)
    key = clean(article.key)
    values: dict[str, Term | None] = {
        "rdf:type": term("schema:NewsArticle"),
        "dcterms:identifier": literal(key),
        "schema:headline": literal(article.title, language) if article.title else None,
        "schema:inLanguage": literal(language),
        "schema:datePublished": date_literal(article.published) if article.published else None,
        "schema:url": web_iri(article.url) if article.url else None,
        "schema:publisher": literal(article.site) if article.site else None,
        "sr:textSha256": Literal(sha256(clean(article.text).encode()).hexdigest()),
    }
    node = NamedNode(names.article(key))
    yield from ((node, name, value) for name, value in values.items() if value)


def _evidence(article: Article, evidence: Evidence) -> Iterator[tuple[NamedNode, str, Term]]:
    node = NamedNode(f"{names.BASE}evidence/{evidence_id(evidence)}")
    mention = evidence.mention
    yield node, "rdf:type", term("sr:Evidence")
    yield node, "sr:refutes" if mention.refutes else "sr:supports", credit_node(evidence.credit)
    yield node, "sr:source", NamedNode(names.article(clean(article.key)))
    yield node, "sr:quote", literal(mention.quote, language_tag(article.language))
    yield node, "sr:start", integer(mention.start)
    yield node, "sr:end", integer(mention.end)
    yield node, "sr:agentType", AGENT_TYPES[mention.agent_type]
    yield node, "sr:confidence", decimal(mention.confidence)
    yield from ((node, "sr:statement", STATEMENTS[statement]) for statement in _statements(mention))
    yield from ((node, name, value) for name, value in _wording(mention, article.language))


def _statements(mention: Mention) -> set[str]:
    """Return what kinds of statement it is: a correction may be about an earlier work."""
    return {mention.statement, "prior-work"} if mention.prior else {mention.statement}


def _wording(mention: Mention, language: str) -> Iterator[tuple[str, Literal]]:
    printed = {
        "sr:agentAs": mention.agent_as,
        "sr:agentFull": mention.agent,
        "sr:workFull": mention.work,
        "sr:characterFull": mention.character,
        "sr:roleAs": mention.role_as,
    }
    yield from ((name, literal(text, name_tag(text, language))) for name, text in printed.items() if text)
    if mention.layout:
        yield "sr:layout", literal(mention.layout)
