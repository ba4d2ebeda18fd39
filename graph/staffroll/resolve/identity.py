"""Deciding which name nodes are one entity, and what that entity is called.

    names → links between names → clusters → entities

A source of links sees all uses and says which names are one. Spelling is the first; curated decisions or
evidence across scripts are further sources, handed to `resolve` beside it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from staffroll.names import BASE, mint
from staffroll.records import AgentType, Name, NameKind
from staffroll.resolve.fold import entity_key

EntityType = Literal["person", "organization", "work", "character"]
_CONFIDENCE_UNIT = 10_000  # sums of integers do not depend on their order


@dataclass(frozen=True, slots=True)
class NameUse:
    """One printed use of a name; a character comes with the name of the work it appears in."""

    name: Name
    form: str
    tag: str
    agent_type: AgentType | None = None
    confidence: float = 1.0
    work: Name | None = None


class Node(NamedTuple):
    """A name where it stands alone: anywhere, or (a character) within the entity of one work.

    A tuple, since every step looks nodes up and sorts them.
    """

    kind: NameKind
    key: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two nodes that are one entity, and by what method that was found."""

    one: Node
    other: Node
    method: str


@dataclass(frozen=True, slots=True)
class Identity:
    """The decision that a name is a name of an entity."""

    name: Name
    entity: str
    method: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization, work or character with its labels, the preferred one apart."""

    iri: str
    type: EntityType
    label: tuple[str, str]
    others: tuple[tuple[str, str], ...] = ()
    work: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who: the decisions, the entities, and the entity of every node."""

    identities: tuple[Identity, ...]
    entities: tuple[Entity, ...]
    of: Mapping[Node, str]

    def entity_of(self, name: Name, *, work: Name | None = None) -> str:
        """Return the IRI of the entity that a name stands for; a character's depends on its work."""
        within = self.of[Node("work", work.key)] if work else ""
        return self.of[Node(name.kind, name.key, within)]


LinkSource = Callable[[Mapping[Node, Sequence[NameUse]]], Iterator[Link]]


def spelling_links(uses: Mapping[Node, Sequence[NameUse]]) -> Iterator[Link]:
    """Yield a link for each node whose strong key another node shares."""
    first: dict[tuple[str, str, str], Node] = {}
    for node in uses:
        block = (node.kind, node.within, _entity_key(node))
        yield Link(first.setdefault(block, node), node, "spelling")


def resolve(uses: Iterable[NameUse], *, sources: Sequence[LinkSource] = (spelling_links,)) -> Resolution:
    """Return which names are one entity, the same for any order of the uses.

    >>> forms = ["Aya Mori", "Mori Aya", "Aya Mōri"]
    >>> found = resolve(NameUse(Name("agent", form.lower()), form, "en", "person") for form in forms)
    >>> [(entity.type, entity.label, entity.others) for entity in found.entities]
    [('person', ('Aya Mōri', 'en'), (('Aya Mori', 'en'), ('Mori Aya', 'en')))]
    """
    alone: dict[Node, list[NameUse]] = defaultdict(list)
    characters: list[NameUse] = []
    for use in uses:
        if use.work is None:
            alone[Node(use.name.kind, use.name.key)].append(use)
        else:
            characters.append(use)
    base = _resolve(alone, sources)
    return _joined(base, _resolve(_by_work(characters, base), sources))


def _by_work(uses: Iterable[NameUse], base: Resolution) -> dict[Node, list[NameUse]]:
    nodes: dict[Node, list[NameUse]] = defaultdict(list)
    for use in uses:
        assert use.work is not None  # noqa: S101 - `resolve` has set them apart
        nodes[Node(use.name.kind, use.name.key, base.entity_of(use.work))].append(use)
    return nodes


def _joined(one: Resolution, other: Resolution) -> Resolution:
    return Resolution(one.identities + other.identities, one.entities + other.entities, {**one.of, **other.of})


def _resolve(uses: Mapping[Node, list[NameUse]], sources: Sequence[LinkSource]) -> Resolution:
    ordered = {node: uses[node] for node in sorted(uses)}
    links = [link for source in sources for link in source(ordered)]
    clusters = _clusters(ordered, links)
    methods = {link.other: link.method for link in links}
    iris = {cluster[0]: _iri(cluster) for cluster in clusters}
    of = {node: iris[cluster[0]] for cluster in clusters for node in cluster}
    return Resolution(
        tuple(Identity(_name(node), iri, methods.get(node, "spelling")) for node, iri in of.items()),
        tuple(_entity(iris[cluster[0]], cluster, ordered) for cluster in clusters),
        of,
    )


def _clusters(nodes: Collection[Node], links: Iterable[Link]) -> list[list[Node]]:
    """Return the connected components of the links, each sorted as the nodes are.

    A link may lead through a node that nothing prints, as a curated one does.
    """
    parent: dict[Node, Node] = {}

    def root(node: Node) -> Node:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    for link in links:
        low, high = sorted((root(link.one), root(link.other)))
        parent[high] = low
    members: dict[Node, list[Node]] = defaultdict(list)
    for node in nodes:
        members[root(node)].append(node)
    return list(members.values())


def _iri(cluster: Sequence[Node]) -> str:
    """Return the IRI of a cluster: of the first of its strong keys, whatever evidence there is for each."""
    key, within = min(_entity_key(node) for node in cluster), cluster[0].within
    kind = f"character/{within.removeprefix(BASE + 'work/')}" if within else cluster[0].kind
    return mint(kind, key)


def _entity(iri: str, cluster: Sequence[Node], uses: Mapping[Node, list[NameUse]]) -> Entity:
    all_uses = [use for node in cluster for use in uses[node]]
    label, *others = _labels(all_uses)
    return Entity(iri, _type(cluster[0], all_uses), label, tuple(sorted(others)), cluster[0].within or None)


def _type(node: Node, uses: Iterable[NameUse]) -> EntityType:
    if node.kind != "agent":
        return "work" if node.kind == "work" else "character"
    weight = Counter[str]()
    for use in uses:
        weight[use.agent_type or "person"] += round(use.confidence * _CONFIDENCE_UNIT)
    return "organization" if weight["organization"] > weight["person"] else "person"


def _labels(uses: Iterable[NameUse]) -> list[tuple[str, str]]:
    """Return each form with the tag it mostly carries, the preferred form first."""
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for use in uses:
        tags[use.form][use.tag] += 1
    forms = sorted(tags, key=lambda form: (-tags[form].total(), -_beyond_ascii_letters(form), form))
    return [(form, min(tags[form], key=lambda tag: (-tags[form][tag], tag.startswith("und"), tag))) for form in forms]


def _beyond_ascii_letters(form: str) -> int:
    return sum(not (character.isascii() and character.isalpha()) for character in form)


def _entity_key(node: Node) -> str:
    return entity_key(node.kind, node.key)


def _name(node: Node) -> Name:
    return Name(node.kind, node.key)
