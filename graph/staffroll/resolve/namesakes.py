"""People of one name, told apart by what they do: roles, works and years that do not go together in one life.

    credits of a person → parts of a life → those that are somebody else's

Two signs count, each only where no work has both parts:

- roles: somebody performs and somebody draws, each on several works, and most of the people around the one part are
  not around the other. In the Media Arts Database 27 names do both on two works and more; those of one person do so on
  one work as a rule, and the other ones are two people's.
- years: nothing for four decades, then other work among other people. Work that goes on without its author, as stories
  and songs do, is no sign.

Where authorities know two people of the name, one work of each part is enough. What is told apart can be one person
nonetheless, so it stays a candidate for review, and a decision comes before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from staffroll.resolve.entities import Known, entity
from staffroll.resolve.links import agree
from staffroll.resolve.model import Attested, Identity, NameUse, Node, Resolution

PERFORMING = "cast"
_DRAWING = frozenset(("animation", "art", "design", "photography"))
_SINGING = "sound"  # who performs sings as well
_UNSAID = "contributor"  # a role that was not told says nothing of a life
_OUTLIVING = frozenset(("story", "sound", _UNSAID))
_WORKS = 3  # of each part
_DATED = 2  # of each part, where years tell: a year may be wrong
_YEARS_APART = 40
_SHARED = 0.5  # of the fewer people around one of the two parts: more of them tell of one circle

Senses = Mapping[tuple[str, str], str]


class Held(NamedTuple):
    """A credit as far as it tells a life: the IRIs of person and work, the role's department, the work's year."""

    person: str
    work: str
    department: str
    year: int | None


def namesakes(held: Iterable[Held], doubted: Collection[str] = ()) -> Senses:
    """Return which works of which people are somebody else's, with the sense that tells the other one.

    `doubted` are people whose name authorities know two of.

    >>> voices = [Held("mori", f"heard {number}", "cast", 2001) for number in range(3)]
    >>> drawings = [Held("mori", f"drawn {number}", "animation", 2001) for number in range(3)]
    >>> sorted(namesakes([*voices, *drawings]).items())[0]
    (('mori', 'heard 0'), 'cast')
    """
    known = list(held)
    lives: dict[str, list[Held]] = defaultdict(list)
    for each in known:
        lives[each.person].append(each)
    people = _People(known)
    told: dict[tuple[str, str], str] = {}
    for person, life in lives.items():
        least = 1 if person in doubted else _WORKS
        works, sense = _by_roles(life, people, least) or _by_years(life, people, least) or ((), "")
        told.update(((person, work), sense) for work in works)
    return told


def _by_roles(life: Sequence[Held], people: _People, least: int) -> tuple[Collection[str], str] | None:
    """Return the works on which the other one performs, where one of the two draws."""
    works: dict[str, set[str]] = defaultdict(set)
    for each in life:
        works[each.department].add(each.work)
    performed, sung, _ = works.pop(PERFORMING, set()), works.pop(_SINGING, set()), works.pop(_UNSAID, set())
    drawn = set[str]().union(*(works[department] for department in works.keys() & _DRAWING))
    made = set[str]().union(*works.values())
    if performed & made or min(len(performed), len(drawn)) < least:
        return None
    around = [people.of(each for each in life if each.work in part) - {life[0].person} for part in (performed, drawn)]
    if len(around[0] & around[1]) > _SHARED * min(map(len, around)):
        return None
    return performed | (sung - made), PERFORMING


class _People:
    """Who is credited on works, looked up only where it is asked."""

    def __init__(self, held: Sequence[Held]) -> None:
        self._held = held
        self._of: dict[str, set[str]] = {}

    def of(self, life: Iterable[Held]) -> set[str]:
        """Return the people of all works of a life."""
        if not self._of:
            for each in self._held:
                self._of.setdefault(each.work, set()).add(each.person)
        return set[str]().union(*(self._of[each.work] for each in life))


def _by_years(life: Iterable[Held], people: _People, least: int) -> tuple[Collection[str], str] | None:
    """Return the works of the other one, who began decades after this one had ended."""
    dated = sorted((each.year, each.work) for each in life if each.year is not None)
    if not dated or dated[-1][0] - dated[0][0] < _YEARS_APART:
        return None
    for (before, _), (after, _) in pairwise(dated):
        if after - before >= _YEARS_APART:
            later = [each for each in life if each.year is not None and each.year >= after]
            earlier = [each for each in life if each.year is not None and each.year <= before]
            many = min(len({each.work for each in part}) for part in (earlier, later)) >= min(least, _DATED)
            if many and _two_lives(earlier, later, people):
                return {each.work for each in later}, str(after)
    return None


def _two_lives(earlier: Sequence[Held], later: Sequence[Held], people: _People) -> bool:
    one, other = ({each.department for each in life} - {_UNSAID} for life in (earlier, later))
    if not one or other <= _OUTLIVING or one & other:
        return False
    return people.of(earlier) & people.of(later) <= {earlier[0].person}


def doubted(found: Resolution, attested: Iterable[Attested]) -> frozenset[str]:
    """Return the entities that authorities know two of: their records read one name in two ways, or link to two."""
    said: dict[str, list[Attested]] = defaultdict(list)
    for record in attested:
        iri = found.of.get(Node.of(record.name))
        if iri and record.readings:
            said[iri].append(record)
    return frozenset(iri for iri, records in said.items() if not agree(records))


def parted(found: Resolution, uses: Iterable[NameUse], known: Known) -> Resolution:
    """Return the resolution with one entity more for each sense of a name; `uses` are all of the names in question."""
    by_node: dict[Node, list[NameUse]] = defaultdict(list)
    parts: dict[str, set[Node]] = defaultdict(set)
    for use in uses:
        node = Node.of(use.name)
        parts[found.of[node]].add(node._replace(sense=use.sense))
        by_node[node._replace(sense=use.sense)].append(use)
    of = {node: iri for node, iri in found.of.items() if iri not in parts}
    identities = [each for each in found.identities if each.entity not in parts or each.status != "accepted"]
    entities = [each for each in found.entities if each.iri not in parts]
    for before in (each for each in found.identities if each.entity in parts and each.status == "accepted"):
        nodes = parts[before.entity]
        identities += (
            each for node in nodes if node.key == before.name.key for each in _identities(before, node.sense)
        )
    for iri, nodes in parts.items():
        clusters: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(nodes):
            clusters[node.sense].append(node)
            of[node] = _iri(iri, node.sense)
        entities += (entity(_iri(iri, sense), cluster, by_node, known) for sense, cluster in clusters.items())
    return Resolution(tuple(identities), tuple(entities), of)


def _identities(before: Identity, sense: str) -> Iterator[Identity]:
    """Yield whose a name is in one sense, and that it might be the first one's in another sense as well."""
    yield replace(before, entity=_iri(before.entity, sense), sense=sense)
    if sense:
        yield replace(before, method="namesake", sense=sense, status="pending", because=())


def _iri(iri: str, sense: str) -> str:
    return f"{iri}~{sense}" if sense else iri
