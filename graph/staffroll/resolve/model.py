"""What resolving takes in and hands on: uses of names and what is known of them, links, decisions, entities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Self, get_args

from staffroll.records import AgentType, Name, NameKind

EntityType = Literal["person", "organization", "work", "character"]
Method = Literal["curated", "spelling", "alias", "both printed", "authority", "reading", "similar", "namesake"]
Status = Literal["accepted", "pending", "rejected"]
STRONGEST: Mapping[str, int] = {method: rank for rank, method in enumerate(get_args(Method))}


@dataclass(frozen=True, slots=True)
class NameUse:
    """One printed use of a name; a character comes with the name of the work it appears in.

    `sense` tells one of several people of one name from the others. A use that is not `credited` only says that the
    name is printed beside another one.
    """

    name: Name
    form: str
    tag: str
    agent_type: AgentType | None = None
    confidence: float = 1.0
    work: Name | None = None
    sense: str = ""
    credited: bool = True


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two names that a source prints as one's; `source` is the IRI of the place that says so."""

    one: Name
    other: Name
    method: Method
    source: str


@dataclass(frozen=True, slots=True)
class Attested:
    """What an authority says of a name: how it is read, in kana, and whose it is elsewhere; `source` is its record."""

    name: Name
    readings: tuple[str, ...]
    same_as: tuple[str, ...]
    source: str


class Node(NamedTuple):
    """A name where it stands alone: anywhere, within the entity of one work (a character), or in one sense.

    A tuple, since every step looks nodes up and sorts them.
    """

    kind: NameKind
    key: str
    within: str = ""
    sense: str = ""

    @classmethod
    def of(cls, name: Name) -> Self:
        """Return the node of a name that stands alone and has one sense."""
        return cls(name.kind, name.key)


@dataclass(frozen=True, slots=True)
class Link:
    """Two nodes that are one entity, or, where it is no more than a candidate, perhaps are.

    `because` is the IRI of what the source or the authority says.
    """

    one: Node
    other: Node
    method: Method
    because: str = ""
    candidate: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """The decision that a name, in one sense, is a name of an entity."""

    name: Name
    entity: str
    method: Method
    sense: str = ""
    status: Status = "accepted"
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization, work or character with its labels, the preferred one apart."""

    iri: str
    type: EntityType
    label: tuple[str, str]
    others: tuple[tuple[str, str], ...] = ()
    work: str | None = None
    readings: tuple[str, ...] = ()
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who: the decisions, the entities, and the entity of every node."""

    identities: tuple[Identity, ...]
    entities: tuple[Entity, ...]
    of: Mapping[Node, str]

    def entity_of(self, name: Name, *, work: Name | None = None, sense: str = "") -> str:
        """Return the IRI of the entity that a name stands for; a character's depends on its work."""
        within = self.of[Node("work", work.key)] if work else ""
        return self.of[Node(name.kind, name.key, within, sense)]
