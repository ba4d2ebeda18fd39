"""Deciding which names are one entity, and what that entity is called.

    uses of names → nodes → blocks → links → clusters → entities

Blocking, linking and clustering are steps of their own (`links`, `clusters`); here they meet, and entities get their
IRIs, types and labels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from staffroll.names import BASE, local, mint
from staffroll.records import Name
from staffroll.resolve.clusters import Clustering, clusters, touching
from staffroll.resolve.entities import Known, Uses, entity
from staffroll.resolve.links import Blocks, authority_links, pairing_links, similar_links
from staffroll.resolve.model import (
    STRONGEST,
    Identity,
    Link,
    Method,
    NameUse,
    Node,
    Resolution,
    Status,
)


def resolve(uses: Iterable[NameUse], known: Known | None = None) -> Resolution:
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
            alone[Node(use.name.kind, use.name.key, sense=use.sense)].append(use)
        else:
            characters.append(use)
    base = _resolve(alone, known or Known())
    return _joined(base, _resolve(_by_work(characters, base), Known()))


def _by_work(uses: Iterable[NameUse], base: Resolution) -> Uses:
    nodes: dict[Node, list[NameUse]] = defaultdict(list)
    for use in uses:
        assert use.work is not None  # noqa: S101 - `resolve` has set them apart
        nodes[Node(use.name.kind, use.name.key, base.entity_of(use.work))].append(use)
    return nodes


def _joined(one: Resolution, other: Resolution) -> Resolution:
    return Resolution(one.identities + other.identities, one.entities + other.entities, {**one.of, **other.of})


def _resolve(uses: Uses, known: Known) -> Resolution:
    ordered = {node: uses[node] for node in sorted(uses)}
    blocks = Blocks(ordered)
    links = _links(ordered, blocks, known)
    clustering = clusters(ordered, (link for link in links if not link.candidate), known.decisions.apart())
    found = [each for each in clustering.members if any(use.credited for node in each for use in ordered[node])]
    iris = _iris(found, blocks)
    of = {node: iri for cluster, iri in zip(found, iris, strict=True) for node in cluster}
    return Resolution(
        (*_accepted(of, links, clustering), *_undecided(of, links, clustering)),
        tuple(entity(iri, cluster, ordered, known) for cluster, iri in zip(found, iris, strict=True)),
        of,
    )


def _links(uses: Uses, blocks: Blocks, known: Known) -> list[Link]:
    """Return every link, those that only suggest included."""
    decided = list(known.decisions.links())
    for node in known.decisions.nodes():
        blocks.add(node)
    paired = list(pairing_links(blocks, known.pairings))
    attested = list(authority_links(blocks, known.attested, [*decided, *paired], uses))
    similar = list(similar_links(blocks, known.holders))
    return [*decided, *paired, *attested, *similar, *blocks.spelling()]


def _accepted(of: Mapping[Node, str], links: Sequence[Link], clustering: Clustering) -> Iterator[Identity]:
    """Yield for each name whose it is, by the strongest method that says so and what that rests on."""
    refused = set(clustering.refused)
    told = touching([link for link in links if not link.candidate and link not in refused])
    for node, iri in of.items():
        method: Method = min((link.method for link in told.get(node, ())), key=_tells_most, default="spelling")
        because = sorted({link.because for link in told.get(node, ()) if link.method == method and link.because})
        yield Identity(_name(node), iri, method, node.sense, because=tuple(because))


def _tells_most(method: Method) -> tuple[bool, int]:
    return method == "spelling", STRONGEST[method]  # spelling joins, but it is the other ones that need a reason


def _undecided(of: Mapping[Node, str], links: Iterable[Link], clustering: Clustering) -> Iterator[Identity]:
    """Yield the candidates, those that a decision refused marked so; what names no two entities is none."""
    proposed = {link for link in links if link.candidate} | {*clustering.refused}
    once: dict[tuple[Node, str], Identity] = {}
    for link in sorted(proposed, key=lambda link: (STRONGEST[link.method], link.one, link.other, link.because)):
        one, other = of.get(link.one), of.get(link.other)
        if one and other and one != other:
            status: Status = "rejected" if clustering.kept_apart(link.one, link.other) else "pending"
            because = (link.because,) if link.because else ()
            identity = Identity(_name(link.one), other, link.method, link.one.sense, status, because)
            once.setdefault((link.one, other), identity)
    yield from once.values()


def _iris(found: Sequence[Sequence[Node]], blocks: Blocks) -> list[str]:
    """Return the IRI of each cluster: of the first of its strong keys, whatever evidence there is for each.

    Of two clusters that share it, because a decision sets them apart, the second one's says the name in full.
    """
    taken: set[str] = set()
    iris = []
    for cluster in found:
        iri = _iri(cluster, blocks)
        if iri in taken:
            iri = f"{iri}~{local(cluster[0].key)}"
        taken.add(iri)
        iris.append(iri)
    return iris


def _iri(cluster: Sequence[Node], blocks: Blocks) -> str:
    key, within, sense = min(map(blocks.key, cluster)), cluster[0].within, cluster[0].sense
    kind = f"character/{within.removeprefix(BASE + 'work/')}" if within else cluster[0].kind
    return mint(kind, key) + (f"~{local(sense)}" if sense else "")


def _name(node: Node) -> Name:
    return Name(node.kind, node.key)
