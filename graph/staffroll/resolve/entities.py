"""From a cluster of names to the entity: what it is and what it is called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from staffroll.resolve.decisions import Decisions
from staffroll.resolve.model import Attested, Entity, EntityType, NameUse, Node, Pairing

_CONFIDENCE_UNIT = 10_000  # sums of integers do not depend on their order
Uses = Mapping[Node, list[NameUse]]


@dataclass(frozen=True)
class Known:
    """What is known of names beside their uses; `holders` are the agents' names by work and role."""

    pairings: Sequence[Pairing] = ()
    attested: Sequence[Attested] = ()
    decisions: Decisions = field(default_factory=Decisions)
    holders: Mapping[tuple[str, str], Collection[Node]] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> Mapping[Node, Sequence[Attested]]:
        """What authorities say, by the name they say it of."""
        found: dict[Node, list[Attested]] = defaultdict(list)
        for record in self.attested:
            found[Node.of(record.name)].append(record)
        return found


def entity(iri: str, cluster: Sequence[Node], uses: Uses, known: Known) -> Entity:
    """Return the entity that a cluster of names is: its type, its labels, and what authorities say of it."""
    all_uses = [use for node in cluster for use in uses[node]]
    wanted = known.decisions.preferred
    label, *others = _labels(all_uses, [wanted[node] for node in cluster if node in wanted])
    records = [record for node in cluster for record in known.by_name.get(node, ())]
    items = {item for record in records for item in record.same_as}
    return Entity(
        iri,
        _type(cluster[0], all_uses),
        label,
        tuple(sorted(others)),
        cluster[0].within or None,
        tuple(sorted({reading for record in records for reading in record.readings})),
        items.pop() if len(items) == 1 else None,
    )


def _type(node: Node, uses: Iterable[NameUse]) -> EntityType:
    if node.kind != "agent":
        return "work" if node.kind == "work" else "character"
    weight = Counter[str]()
    for use in uses:
        if use.credited:
            weight[use.agent_type or "person"] += round(use.confidence * _CONFIDENCE_UNIT)
    return "organization" if weight["organization"] > weight["person"] else "person"


def _labels(uses: Iterable[NameUse], preferred: Collection[str]) -> list[tuple[str, str]]:
    """Return each form with the tag it mostly carries, the preferred form first."""
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for use in uses:
        tags[use.form][use.tag] += 1
    for form in preferred:
        tags.setdefault(form, Counter({"und": 0}))  # people may want it as nobody prints it
    forms = sorted(
        tags, key=lambda form: (form not in preferred, -tags[form].total(), -_beyond_ascii_letters(form), form)
    )
    return [(form, min(tags[form], key=lambda tag: (-tags[form][tag], tag.startswith("und"), tag))) for form in forms]


def _beyond_ascii_letters(form: str) -> int:
    return sum(not (character.isascii() and character.isalpha()) for character in form)
