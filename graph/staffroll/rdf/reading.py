"""From quads back to evidence records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from staffroll.names import BASE, FORMAT
from staffroll.rdf.article import AGENT_TYPE_OF, STATEMENTS
from staffroll.rdf.index import Index
from staffroll.rdf.terms import name_of, unminted
from staffroll.records import Credit, Evidence, Mention, NamePair, Statement

_STATEMENT_OF: dict[str, Statement] = {node.value: name for name, node in STATEMENTS.items()}  # type: ignore[misc]
_STANCES = (("sr:supports", False), ("sr:refutes", True))
_RAREST: tuple[Statement, ...] = ("retraction", "correction", "prior-work", "announcement")


def evidence_records(quads: Iterable[Quad]) -> tuple[Evidence, ...]:
    """Return the evidence that article graphs and the graph of credits hold, by article and place."""
    index = Index(quads)
    return tuple(sorted(_records(index), key=lambda said: (said.article, said.mention.start, repr(said))))


def name_pairs(quads: Iterable[Quad]) -> tuple[NamePair, ...]:
    """Return the pairs of names that article graphs hold, by place."""
    index = Index(quads)
    found = (
        NamePair(
            name_of(one.value).kind,
            index.required("sr:oneForm", node),
            index.required("sr:otherForm", node),
            index.required("sr:quote", node),
            int(index.required("sr:start", node)),
            int(index.required("sr:end", node)),
            "alias" if index.required("sr:method", node) == "alias" else "both printed",
        )
        for node, (one, *_) in index.of("sr:oneName").items()
    )
    return tuple(sorted(found, key=lambda pair: (pair.start, repr(pair))))


def credit_record(index: Index, iri: str) -> Credit:
    """Return the credit with this IRI."""
    character = index.text("sr:characterName", iri)
    return Credit(
        agent=name_of(index.required("sr:agentName", iri)),
        role=role_of(index.required("sr:role", iri)),
        work=name_of(index.required("sr:workName", iri)),
        character=name_of(character) if character else None,
        episodes=index.text("sr:episodes", iri),
    )


def role_of(iri: str) -> str:
    """Return the id of a role.

    >>> role_of("https://w3id.org/staffroll/role/chief-director")
    'chief-director'
    """
    return unminted(iri.removeprefix(BASE + "role/"))


def format_of(iri: str | None) -> str | None:
    """Return the id of a format, None for none.

    >>> format_of("https://w3id.org/staffroll/format/film")
    'film'
    """
    return unminted(iri.removeprefix(FORMAT)) if iri else None


def _records(index: Index) -> Iterator[Evidence]:
    for stance, refutes in _STANCES:
        for node, claimed in index.of(stance).items():
            source = index.required("sr:source", node)
            yield Evidence(
                credit_record(index, claimed[0].value),
                index.required("dcterms:identifier", source),
                _mention(index, node, index.required("sr:role", claimed[0].value), refutes=refutes),
            )


def _mention(index: Index, node: str, role: str, *, refutes: bool) -> Mention:
    statements = {_STATEMENT_OF[value.value] for value in index.of("sr:statement")[node]}
    credit = index.of("sr:refutes" if refutes else "sr:supports")[node][0].value
    return Mention(
        agent=index.text("sr:agentFull", node) or "",
        agent_type=AGENT_TYPE_OF[index.required("sr:agentType", node)],
        role=role_of(role),
        work=index.text("sr:workFull", node) or "",
        quote=index.required("sr:quote", node),
        start=int(index.required("sr:start", node)),
        end=int(index.required("sr:end", node)),
        agent_as=index.text("sr:agentAs", node) or "",
        role_as=index.text("sr:roleAs", node) or "",
        character=index.text("sr:characterFull", node),
        episodes=index.text("sr:episodes", credit),
        prior="prior-work" in statements,
        statement=next(statement for statement in _RAREST if statement in statements),
        refutes=refutes,
        layout=index.text("sr:layout", node) or "",
        confidence=float(index.required("sr:confidence", node)),
        work_format=format_of(index.text("sr:workFormat", node)),
    )
