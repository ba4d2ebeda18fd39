"""What joins names: spelling, articles that print both, authorities; and what only suggests that they are one.

    names → blocks (names of one strong key) → links between blocks → candidates

A name in Latin letters or kana may be several people's, so across scripts a link counts where nobody else fits.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from staffroll.kana import is_kana
from staffroll.resolve.fold import entity_key
from staffroll.resolve.model import Attested, Link, Node, Pairing
from staffroll.resolve.readings import Reader, keys_of_romanised, sound_keys

_LATIN, _KANA, _NATIVE = range(3)
_BEYOND_LATIN = re.compile("[^\x00-\u024f\u1e00-\u1eff]")
_ALIKE = 90.0
_MOST_TOGETHER = 60  # holders of one role on one work: more of them are compared with nobody
_MOST_CANDIDATES = 5


class Block(NamedTuple):
    """Names that differ in how they are spelled, not in what they say."""

    node: Node
    key: str

    @property
    def script(self) -> int:
        """How full its script is: a plainer one writes several names alike."""
        return _script(self.key)


class Blocks:
    """The names by block: each block stands for its first node, which the others are linked to by spelling."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._of: dict[Node, Block] = {}
        self._first: dict[tuple[str, str, str, str], Block] = {}
        for node in nodes:
            self.add(node)

    def __iter__(self) -> Iterator[Block]:
        return iter(self._first.values())

    def add(self, node: Node) -> Block:
        """Return the block of a node, a new one where no name so far has its key."""
        if node not in self._of:
            key = entity_key(node.kind, node.key)
            place = (node.kind, node.within, node.sense, key)
            if place not in self._first:
                self._first[place] = Block(node, key)
            self._of[node] = self._first[place]
        return self._of[node]

    def key(self, node: Node) -> str:
        """Return the key under which a node and its other spellings meet."""
        return self._of[node].key

    def spelling(self) -> Iterator[Link]:
        """Yield the link of each other node to the first of its block."""
        return (Link(block.node, node, "spelling") for node, block in self._of.items() if node != block.node)


def _script(key: str) -> int:
    if not _BEYOND_LATIN.search(key):
        return _LATIN
    return _KANA if is_kana(key) else _NATIVE


def pairing_links(blocks: Blocks, pairings: Sequence[Pairing]) -> Iterator[Link]:
    """Yield a link for each pair of names that an article prints as one's.

    It is a candidate where the plainer script has two names in the other one, or where a name of a person is
    romanised in two ways that do not meet: then somebody else fits as well.
    """
    edges = [_Edge.of(blocks, pairing) for pairing in pairings]
    fuller: dict[tuple[Node, int], set[Node]] = defaultdict(set)
    for edge in edges:
        if edge.crosses:
            fuller[edge.plain.node, edge.full.script].add(edge.full.node)
            if edge.full.node.kind == "agent":
                fuller[edge.full.node, edge.plain.script].add(edge.plain.node)
    for edge in edges:
        others = max(
            len(fuller.get((edge.plain.node, edge.full.script), ())),
            len(fuller.get((edge.full.node, edge.plain.script), ())),
        )
        yield Link(edge.one, edge.other, edge.pairing.method, edge.pairing.source, candidate=others > 1)


class _Edge(NamedTuple):
    """A pairing between two blocks, the one in the plainer script first."""

    pairing: Pairing
    one: Node
    other: Node
    plain: Block
    full: Block

    @classmethod
    def of(cls, blocks: Blocks, pairing: Pairing) -> _Edge:
        one, other = Node.of(pairing.one), Node.of(pairing.other)
        plain, full = sorted((blocks.add(one), blocks.add(other)), key=lambda block: block.script)
        return cls(pairing, one, other, plain, full)

    @property
    def crosses(self) -> bool:
        return self.plain.script != self.full.script


def authority_links(
    blocks: Blocks, attested: Sequence[Attested], joined: Collection[Link], credited: Collection[Node]
) -> Iterator[Link]:
    """Yield a link from a name in kanji to the romanised one that its reading spells, where only one person fits.

    `joined` are the links of pairs that articles print: a name that has one needs no other. Where several names fit,
    by what authorities say or by what may be read so, each is a candidate; so is what only a computed reading meets,
    and a name that nothing credits.
    """
    romanised = _romanised(blocks)
    if not romanised:
        return
    settled = {blocks.add(node).node for link in joined if not link.candidate for node in (link.one, link.other)}
    records = _records(blocks, attested)
    for latin, fitting in sorted(_fitting(blocks, romanised, records).items()):
        if latin in settled:
            continue
        alone = len(fitting) == 1 and bool(fitting[0][1]) and fitting[0][0] in credited
        for native, source in fitting[:_MOST_CANDIDATES]:
            if native not in settled:
                yield Link(native, latin, "authority" if source else "reading", source, candidate=not alone)


def _romanised(blocks: Blocks) -> Mapping[str, set[Node]]:
    """Return the names in Latin letters by the keys under which a reading may meet them."""
    found: dict[str, set[Node]] = defaultdict(set)
    for block in blocks:
        if block.node.kind == "agent" and block.script == _LATIN:
            for key in keys_of_romanised(block.key):
                found[key].add(block.node)
    return found


def _records(blocks: Blocks, attested: Sequence[Attested]) -> Mapping[Node, Attested]:
    """Return the record of each name that has one: where two records give two readings, none is to be relied on."""
    by_block: dict[Node, list[Attested]] = defaultdict(list)
    for record in attested:
        if record.readings:
            by_block[blocks.add(Node.of(record.name)).node].append(record)
    return {node: min(found, key=lambda record: record.source) for node, found in by_block.items() if agree(found)}


def agree(records: Sequence[Attested]) -> bool:
    """Whether the records of one name can be one person's: they read it in one way and link to one item."""
    read = {_attested_keys(record) for record in records}
    elsewhere = {item for record in records for item in record.same_as}
    return len(read) == 1 and len(elsewhere) <= 1


def _fitting(
    blocks: Blocks, romanised: Mapping[str, set[Node]], records: Mapping[Node, Attested]
) -> Mapping[Node, list[tuple[Node, str]]]:
    """Return for each romanised name the names that are read so, each with its record, or "" for a computed reading."""
    reader = Reader((record.name.key, reading) for record in records.values() for reading in record.readings)
    found: dict[Node, set[tuple[Node, str]]] = defaultdict(set)
    for block in blocks:
        if block.node.kind != "agent" or block.script == _LATIN:
            continue
        record = records.get(block.node)
        keys = _attested_keys(record) if record else reader.proposed(block.key)
        for key in keys:
            for latin in romanised.get(key, ()):
                found[latin].add((block.node, record.source if record else ""))
    return {latin: sorted(fitting) for latin, fitting in found.items()}


def _attested_keys(record: Attested) -> frozenset[str]:
    return frozenset(key for reading in record.readings for key in sound_keys(reading))


def similar_links(blocks: Blocks, holders: Mapping[tuple[str, str], Collection[Node]]) -> Iterator[Link]:
    """Yield candidates: names in Latin letters or kana that hold one role on one work and are nearly spelled alike.

    `holders` are the names by work and role.
    """
    for _, nodes in sorted(holders.items()):
        together = sorted({blocks.add(node) for node in nodes if not node.sense})
        if len(together) <= _MOST_TOGETHER:
            for one, other in combinations((block for block in together if block.script != _NATIVE), 2):
                if one.script == other.script and fuzz.ratio(one.key, other.key, score_cutoff=_ALIKE):
                    yield Link(one.node, other.node, "similar", candidate=True)
