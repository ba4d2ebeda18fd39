"""Identity, entities and derived triples: a pure function of the stored credits and articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from staffroll import names
from staffroll.errors import StoreError
from staffroll.rdf.article import AGENT_TYPES
from staffroll.rdf.index import Index
from staffroll.rdf.reading import role_of
from staffroll.rdf.terms import literal, name_node, name_of, role_node, term
from staffroll.records import AgentType, Name
from staffroll.resolve.identity import Entity, Identity, NameUse, Resolution, resolve

DERIVED_GRAPHS = (names.IDENTITY, names.ENTITIES, names.DERIVED)
PREDICATES = tuple(
    term(name)
    for name in (
        *(
            "sr:agentName",
            "sr:workName",
            "sr:characterName",
            "sr:role",
            "sr:supports",
            "sr:refutes",
            "sr:source",
        ),
        *("sr:agentFull", "sr:workFull", "sr:characterFull", "sr:agentType", "sr:confidence"),
        "schema:datePublished",
    )
)
RULES = "1"  # raised when the same articles derive something else, so that stores derive anew

_TYPE_OF: dict[str, AgentType] = {node.value: kind for kind, node in AGENT_TYPES.items()}  # type: ignore[misc]
_CLASSES = AGENT_TYPES | {"work": term("sr:Work"), "character": term("sr:Character")}


@dataclass(frozen=True, slots=True)
class _Claim:
    """A credit's IRI and names; `role` by id."""

    node: NamedNode
    agent: Name
    work: Name
    character: Name | None
    role: str


@dataclass(frozen=True, slots=True)
class _Stance:
    """Evidence as far as deriving needs it: on which credit, when, and on which side."""

    node: str
    credit: str
    date: str
    refutes: bool


def derived_graphs(quads: Iterable[Quad]) -> Mapping[str, frozenset[Quad]]:
    """Return the graphs of identity, entities and derived triples that the stored quads imply.

    Only quads with one of PREDICATES matter.
    """
    return {graph: frozenset(derived) for graph, derived in derivations(Index(quads))}


def derivations(index: Index) -> Iterator[tuple[str, Iterator[Quad]]]:
    """Yield each derived graph with its quads, which come one by one, some of them twice: large graphs stay lean.

    Only properties of PREDICATES matter.
    """
    claims, standing, found = _resolved(index)
    del index  # it may be larger than what follows from it
    yield names.IDENTITY, (quad for each in found.identities for quad in _identity(each))
    yield names.ENTITIES, (quad for entity in found.entities for quad in _entity(entity))
    yield (
        names.DERIVED,
        (quad for iri, claim in claims.items() if iri in standing for quad in _derived(claim, found)),
    )


def _resolved(index: Index) -> tuple[dict[str, _Claim], frozenset[str], Resolution]:
    """Return the claims by the credit's IRI, the credits that stand, and whose each name is."""
    stances = list(_stances(index))
    claims = {stance.credit: _claim(index, stance.credit) for stance in stances}
    found = resolve(use for stance in stances for use in _uses(index, stance.node, claims[stance.credit]))
    return claims, _standing(stances), found


def _stances(index: Index) -> Iterator[_Stance]:
    for name in ("sr:supports", "sr:refutes"):
        for node, claimed in index.of(name).items():
            date = index.text("schema:datePublished", index.text("sr:source", node) or "") or ""
            yield _Stance(node, claimed[0].value, date, name == "sr:refutes")


def _claim(index: Index, iri: str) -> _Claim:
    agent, work = index.text("sr:agentName", iri), index.text("sr:workName", iri)
    role, character = index.text("sr:role", iri), index.text("sr:characterName", iri)
    if agent is None or work is None or role is None:
        raise StoreError(f"the credit <{iri}> has evidence but lacks its agent, work or role; build the graph anew")
    return _Claim(
        NamedNode(iri),
        name_of(agent),
        name_of(work),
        name_of(character) if character else None,
        role_of(role),
    )


def _uses(index: Index, node: str, claim: _Claim) -> Iterator[NameUse]:
    """Yield the names that one piece of evidence prints."""
    agent = index.tagged("sr:agentFull", node) or (claim.agent.key, "und")
    work = index.tagged("sr:workFull", node) or (claim.work.key, "und")
    agent_type = _TYPE_OF.get(index.text("sr:agentType", node) or "", "person")
    confidence = float(index.text("sr:confidence", node) or 1)
    yield NameUse(claim.agent, *agent, agent_type=agent_type, confidence=confidence)
    yield NameUse(claim.work, *work, confidence=confidence)
    if claim.character:
        character = index.tagged("sr:characterFull", node) or (claim.character.key, "und")
        yield NameUse(claim.character, *character, confidence=confidence, work=claim.work)


def _standing(stances: Iterable[_Stance]) -> frozenset[str]:
    """Return the credits that something supports and that the latest dated article does not refute."""
    by_credit: dict[str, list[_Stance]] = defaultdict(list)
    for stance in stances:
        by_credit[stance.credit].append(stance)
    return frozenset(credit for credit, said in by_credit.items() if _stands(said))


def _stands(said: list[_Stance]) -> bool:
    supported = any(not stance.refutes for stance in said)
    latest = max(stance.date for stance in said)
    # Of one day, the refutation counts: it answers what the others say.
    return supported and not any(stance.refutes and stance.date == latest for stance in said if latest)


def _identity(identity: Identity) -> Iterator[Quad]:
    name, entity = name_node(identity.name), NamedNode(identity.entity)
    node = NamedNode(f"{names.BASE}identity/{names.digest(name.value, entity.value)}")
    values: dict[str, NamedNode | Literal] = {
        "rdf:type": term("sr:IdentityLink"),
        "sr:name": name,
        "sr:entity": entity,
        "sr:method": literal(identity.method),
        "sr:status": term("sr:Accepted"),
    }
    yield from (Quad(node, term(name), value, NamedNode(names.IDENTITY)) for name, value in values.items())


def _entity(entity: Entity) -> Iterator[Quad]:
    node, graph = NamedNode(entity.iri), NamedNode(names.ENTITIES)
    yield Quad(node, term("rdf:type"), _CLASSES[entity.type], graph)
    yield Quad(node, term("skos:prefLabel"), literal(*entity.label), graph)
    yield from (Quad(node, term("skos:altLabel"), literal(*label), graph) for label in entity.others)


def _derived(claim: _Claim, found: Resolution) -> Iterator[Quad]:
    graph = NamedNode(names.DERIVED)
    agent, work = NamedNode(found.entity_of(claim.agent)), NamedNode(found.entity_of(claim.work))
    yield Quad(claim.node, term("sr:agent"), agent, graph)
    yield Quad(claim.node, term("sr:work"), work, graph)
    yield Quad(work, term("sr:contributor"), agent, graph)
    yield Quad(work, role_node("credited", claim.role), agent, graph)
    if claim.character:
        character = NamedNode(found.entity_of(claim.character, work=claim.work))
        yield Quad(claim.node, term("sr:character"), character, graph)
        yield Quad(character, term("sr:appearsIn"), work, graph)
