"""Identity, entities and derived triples: a pure function of the stored credits and articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad

from staffroll import names, vocabulary
from staffroll.errors import StoreError
from staffroll.rdf.article import AGENT_TYPE_OF, AGENT_TYPES
from staffroll.rdf.authority import reading_tag
from staffroll.rdf.index import Index, Values
from staffroll.rdf.reading import role_of
from staffroll.rdf.terms import integer, literal, name_node, name_of, role_node, term
from staffroll.records import Name
from staffroll.resolve.decisions import Decisions
from staffroll.resolve.entities import Known
from staffroll.resolve.fold import entity_key
from staffroll.resolve.identity import resolve
from staffroll.resolve.installments import installments
from staffroll.resolve.model import Attested, Entity, EntityType, Identity, NameUse, Node, Pairing, Resolution
from staffroll.resolve.namesakes import Held, doubted, namesakes, parted

DERIVED_GRAPHS = (names.IDENTITY, names.ENTITIES, names.DERIVED)
_DERIVED = frozenset(map(NamedNode, DERIVED_GRAPHS))
_PRIOR = term("sr:PriorWork")
# What derives: each predicate, with the only object that matters where others do not.
PATTERNS: Mapping[NamedNode, NamedNode | None] = {
    **{
        term(name): None
        for name in (
            *("sr:agentName", "sr:workName", "sr:characterName", "sr:role", "sr:supports", "sr:refutes", "sr:source"),
            *("sr:agentFull", "sr:workFull", "sr:characterFull", "sr:agentType", "sr:confidence", "sr:workFormat"),
            *("sr:oneName", "sr:otherName", "sr:oneForm", "sr:otherForm", "sr:method"),
            *("sr:name", "sr:reading", "schema:sameAs", "schema:datePublished"),
        )
    },
    term("sr:statement"): _PRIOR,
}
RULES = "3"  # raised when the same articles derive something else, so that stores derive anew

_CLASSES: Mapping[EntityType, NamedNode] = {
    "person": AGENT_TYPES["person"],
    "organization": AGENT_TYPES["organization"],
    "work": term("sr:Work"),
    "character": term("sr:Character"),
}
_STATUS = {"accepted": term("sr:Accepted"), "pending": term("sr:Pending"), "rejected": term("sr:Rejected")}
_YEAR = slice(0, 4)


def derives(quad: Quad) -> bool:
    """Whether anything is derived from a quad; nothing is from what is derived itself."""
    return (
        quad.predicate in PATTERNS
        and PATTERNS[quad.predicate] in (None, quad.object)
        and quad.graph_name not in _DERIVED
    )


@dataclass(frozen=True, slots=True)
class _Claim:
    """A credit's IRI and names; `role` by id, `sense` where several people have the agent's name."""

    node: NamedNode
    agent: Name
    work: Name
    character: Name | None
    role: str
    sense: str


@dataclass(frozen=True, slots=True)
class _Stance:
    """Evidence as far as deriving needs it: on which credit, when, on which side, and whether in passing."""

    node: str
    credit: str
    date: str
    refutes: bool
    prior: bool


def derived_graphs(quads: Iterable[Quad], decisions: Decisions | None = None) -> Mapping[str, frozenset[Quad]]:
    """Return the graphs of identity, entities and derived triples that the stored quads and the decisions imply.

    Only quads that `derives` knows matter.
    """
    index = Index(quad for quad in quads if derives(quad))
    return {graph: frozenset(derived) for graph, derived in derivations(index, decisions)}


def derivations(index: Index, decisions: Decisions | None = None) -> Iterator[tuple[str, Iterator[Quad]]]:
    """Yield each derived graph with its quads, which come one by one, some of them twice: large graphs stay lean.

    The index must hold nothing of the derived graphs.
    """
    stances = list(_stances(index))
    claims = _claims(index, stances, decisions or Decisions())
    standing = _standing(stances)
    known = _known(index, claims, decisions or Decisions())
    found = _resolved(index, stances, claims, known)
    supporting = [stance for stance in stances if stance.credit in standing and not stance.refutes]
    years = _years(supporting, claims, found)
    claims, found = _told_apart(index, stances, claims, found, known, years)
    about = _about_works(index, supporting, claims, found, years)
    del index, stances, supporting, known  # they may be larger than what follows from them
    yield names.IDENTITY, _identities(found, claims.values())
    yield names.ENTITIES, (quad for entity in found.entities for quad in _entity(entity))
    yield names.DERIVED, _all_derived([claims[iri] for iri in claims if iri in standing], about, found)


def _claims(index: Index, stances: Iterable[_Stance], decisions: Decisions) -> dict[str, _Claim]:
    """Return the claims that anything speaks of, by the credit's IRI."""
    agents, works, roles, characters = map(index.of, ("sr:agentName", "sr:workName", "sr:role", "sr:characterName"))
    claims: dict[str, _Claim] = {}
    for iri in dict.fromkeys(said.credit for said in stances):
        if not (iri in agents and iri in works and iri in roles):
            raise StoreError(f"the credit <{iri}> has evidence but lacks its agent, work or role; build the graph anew")
        agent, work = name_of(agents[iri][0].value), name_of(works[iri][0].value)
        character = name_of(characters[iri][0].value) if iri in characters else None
        role, sense = role_of(roles[iri][0].value), decisions.sense_of(agent, work)
        claims[iri] = _Claim(NamedNode(iri), agent, work, character, role, sense)
    return claims


def _known(index: Index, claims: Mapping[str, _Claim], decisions: Decisions) -> Known:
    """Return what is known of names beside their uses."""
    holders: dict[tuple[str, str], set[Node]] = defaultdict(set)
    for claim in claims.values():
        holders[claim.work.key, claim.role].add(Node("agent", claim.agent.key, sense=claim.sense))
    return Known(tuple(_pairings(index)), tuple(_attested(index)), decisions, holders)


def _resolved(index: Index, stances: Iterable[_Stance], claims: Mapping[str, _Claim], known: Known) -> Resolution:
    """Return whose each name is."""
    beside = (use for pairing in known.pairings for use in _beside(index, pairing))
    return resolve(chain(_uses(index, stances, claims), beside), known)


def _told_apart(
    index: Index,
    stances: Iterable[_Stance],
    claims: dict[str, _Claim],
    found: Resolution,
    known: Known,
    years: Mapping[str, int],
) -> tuple[dict[str, _Claim], Resolution]:
    """Return claims and resolution with people of one name told apart, where nobody decided about the name."""
    people = {entity.iri for entity in found.entities if entity.type == "person"}
    held = {iri: _held(claim, found, years) for iri, claim in claims.items()}
    lives = (life for iri, life in held.items() if life.person in people and not _decided(claims[iri], known))
    senses = namesakes(lives, doubted(found, known.attested))
    if not senses:
        return claims, found
    several = {person for person, _ in senses}
    touched = {
        iri: replace(claims[iri], sense=senses.get((life.person, life.work), ""))
        for iri, life in held.items()
        if life.person in several
    }
    said = (stance for stance in stances if stance.credit in touched)
    of_agents = (use for use in _uses(index, said, touched) if use.name.kind == "agent")
    beside = (
        use
        for pairing in known.pairings
        for use in _beside(index, pairing)
        if found.of.get(Node.of(use.name)) in several
    )
    return {**claims, **touched}, parted(found, chain(of_agents, beside), known)


def _held(claim: _Claim, found: Resolution, years: Mapping[str, int]) -> Held:
    work = found.entity_of(claim.work)
    person = found.entity_of(claim.agent, sense=claim.sense)
    return Held(person, work, vocabulary.load().department(claim.role), years.get(work))


def _decided(claim: _Claim, known: Known) -> bool:
    decided = known.decisions.one_person
    return bool(decided) and entity_key("agent", claim.agent.key) in decided


def _pairings(index: Index) -> Iterator[Pairing]:
    for node, (one, *_) in sorted(index.of("sr:oneName").items()):
        other, method = index.text("sr:otherName", node), index.text("sr:method", node)
        if other is None:
            raise StoreError(f"<{node}> names one name and not the other; build the graph anew")
        yield Pairing(name_of(one.value), name_of(other), "alias" if method == "alias" else "both printed", node)


def _beside(index: Index, pairing: Pairing) -> Iterator[NameUse]:
    """Yield the names that a source prints side by side, whether it credits them or not."""
    for name, form in ((pairing.one, "sr:oneForm"), (pairing.other, "sr:otherForm")):
        yield NameUse(name, *_printed(index.of(form), pairing.source, name), credited=False)


def _attested(index: Index) -> Iterator[Attested]:
    readings, elsewhere = index.of("sr:reading"), index.of("schema:sameAs")
    for node, (name, *_) in sorted(index.of("sr:name").items()):
        yield Attested(
            name_of(name.value),
            tuple(sorted(reading.value for reading in readings.get(node, ()))),
            tuple(sorted(item.value for item in elsewhere.get(node, ()))),
            node,
        )


def _stances(index: Index) -> Iterator[_Stance]:
    """Yield the evidence with its date, "" where its source has none."""
    prior, sources, dates = map(index.of, ("sr:statement", "sr:source", "schema:datePublished"))
    for name in ("sr:supports", "sr:refutes"):
        for node, claimed in index.of(name).items():
            dated = dates.get(sources[node][0].value) if node in sources else None
            date = dated[0].value if dated else ""
            yield _Stance(node, claimed[0].value, date, name == "sr:refutes", node in prior)


def _uses(index: Index, stances: Iterable[_Stance], claims: Mapping[str, _Claim]) -> Iterator[NameUse]:
    """Yield the names that each piece of evidence prints."""
    agents, works, characters = map(index.of, ("sr:agentFull", "sr:workFull", "sr:characterFull"))
    types, confidences = index.of("sr:agentType"), index.of("sr:confidence")
    for stance in stances:
        claim, node = claims[stance.credit], stance.node
        agent_type = AGENT_TYPE_OF.get(types[node][0].value, "person") if node in types else "person"
        sure = float(confidences[node][0].value) if node in confidences else 1.0
        agent, work = _printed(agents, node, claim.agent), _printed(works, node, claim.work)
        yield NameUse(claim.agent, *agent, agent_type=agent_type, confidence=sure, sense=claim.sense)
        yield NameUse(claim.work, *work, confidence=sure)
        if claim.character:
            character = _printed(characters, node, claim.character)
            yield NameUse(claim.character, *character, confidence=sure, work=claim.work)


def _printed(forms: Values, node: str, name: Name) -> tuple[str, str]:
    """Return a name as it is printed, with its language tag; its key where the evidence does not say."""
    if node not in forms:
        return name.key, "und"
    form = forms[node][0]
    return form.value, (form.language if isinstance(form, Literal) else None) or "und"


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


def _years(stances: Iterable[_Stance], claims: Mapping[str, _Claim], found: Resolution) -> dict[str, int]:
    """Return the year of each work: the first in which a source speaks of it, but in passing."""
    years: dict[str, int] = {}
    for stance in stances:
        if stance.date and not stance.prior:
            work, year = found.entity_of(claims[stance.credit].work), int(stance.date[_YEAR])
            years[work] = min(year, years.get(work, year))
    return years


def _about_works(
    index: Index,
    stances: Iterable[_Stance],
    claims: Mapping[str, _Claim],
    found: Resolution,
    years: Mapping[str, int],
) -> dict[str, list[tuple[str, NamedNode | Literal]]]:
    """Return what the sources tell of each work beside its credits: its year, its format, what it continues."""
    formats: dict[str, Counter[str]] = defaultdict(Counter)
    for stance in stances:
        for each in index.of("sr:workFormat").get(stance.node, ()):
            formats[found.entity_of(claims[stance.credit].work)][each.value] += 1
    titles = {
        entity.iri: {label for label, _ in (entity.label, *entity.others)}
        for entity in found.entities
        if entity.type == "work"
    }
    about: dict[str, list[tuple[str, NamedNode | Literal]]] = defaultdict(list)
    for work, year in years.items():
        about[work].append(("sr:year", integer(year)))
    for work, counted in formats.items():
        about[work].append(("sr:format", NamedNode(min(counted, key=lambda each: (-counted[each], each)))))
    for work, base in installments(titles).items():
        about[work].append(("sr:installmentOf", NamedNode(base)))
    return about


def _identities(found: Resolution, claims: Collection[_Claim]) -> Iterator[Quad]:
    """Yield the decisions; where one name is several people's, one for each credit that it is printed in."""
    several = {identity.name for identity in found.identities if identity.sense}
    credited: dict[tuple[Name, str], list[NamedNode]] = defaultdict(list)
    for claim in claims:
        if claim.agent in several:
            credited[claim.agent, claim.sense].append(claim.node)
    for identity in found.identities:
        if identity.name in several:
            for credit in credited[identity.name, identity.sense]:
                yield from _identity(identity, credit)
        else:
            yield from _identity(identity)


def _identity(identity: Identity, credit: NamedNode | None = None) -> Iterator[Quad]:
    name, entity, graph = name_node(identity.name), NamedNode(identity.entity), NamedNode(names.IDENTITY)
    limit = (credit.value,) if credit else ()
    node = NamedNode(f"{names.BASE}identity/{names.digest(name.value, entity.value, *limit)}")
    values: dict[str, NamedNode | Literal | None] = {
        "rdf:type": term("sr:IdentityLink"),
        "sr:name": name,
        "sr:entity": entity,
        "sr:method": literal(identity.method),
        "sr:status": _STATUS[identity.status],
        "sr:credit": credit,
    }
    yield from (Quad(node, term(name), value, graph) for name, value in values.items() if value)
    yield from (Quad(node, term("sr:because"), NamedNode(source), graph) for source in identity.because)


def _entity(entity: Entity) -> Iterator[Quad]:
    node, graph = NamedNode(entity.iri), NamedNode(names.ENTITIES)
    yield Quad(node, term("rdf:type"), _CLASSES[entity.type], graph)
    yield Quad(node, term("skos:prefLabel"), literal(*entity.label), graph)
    yield from (Quad(node, term("skos:altLabel"), literal(*label), graph) for label in entity.others)
    for reading in entity.readings:
        yield Quad(node, term("sr:reading"), literal(reading, reading_tag(reading)), graph)
    if entity.same_as:
        yield Quad(node, term("schema:sameAs"), NamedNode(entity.same_as), graph)


def _all_derived(
    claims: Iterable[_Claim], about: Mapping[str, Iterable[tuple[str, NamedNode | Literal]]], found: Resolution
) -> Iterator[Quad]:
    yield from (quad for claim in claims for quad in _derived(claim, found))
    graph = NamedNode(names.DERIVED)
    for work, values in about.items():
        yield from (Quad(NamedNode(work), term(name), value, graph) for name, value in values)


def _derived(claim: _Claim, found: Resolution) -> Iterator[Quad]:
    graph = NamedNode(names.DERIVED)
    agent = NamedNode(found.entity_of(claim.agent, sense=claim.sense))
    work = NamedNode(found.entity_of(claim.work))
    yield Quad(claim.node, term("sr:agent"), agent, graph)
    yield Quad(claim.node, term("sr:work"), work, graph)
    yield Quad(work, term("sr:contributor"), agent, graph)
    yield Quad(work, role_node("credited", claim.role), agent, graph)
    if claim.character:
        character = NamedNode(found.entity_of(claim.character, work=claim.work))
        yield Quad(claim.node, term("sr:character"), character, graph)
        yield Quad(character, term("sr:appearsIn"), work, graph)
