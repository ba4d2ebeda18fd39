"""People tied by the works that they share: the projection of the two-mode network onto its people.

A tie of two people holds the shared works, their number (`count`) and their weight after Newman,

    newman = Σ over shared works w of 1 / (n_w − 1),

with n_w the people whom w credits (in the whole network, also where only a part is projected), since two
people alone on a work know each other better than two out of two hundred
(M. E. J. Newman, Scientific collaboration networks. II, Phys. Rev. E 64, 016132, 2001).
A work of one person ties nobody.

A work of n people makes n(n − 1)/2 ties, so time and memory grow with the sum of squares of the works' sizes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from math import fsum
from typing import Any

import networkx as nx

from staffroll.network.two_mode import WORK, two_mode
from staffroll.records import CreditRow

Department = Callable[[str], str]
UNSTATED = "contributor"  # the role of a credit that states none

# What makes up n_w without and with organizations.
_SIZES = {False: ("people",), True: ("people", "organizations")}


def people(
    source: Iterable[CreditRow] | nx.Graph[str],
    *,
    organizations: bool = False,
    department: Department | None = None,
) -> nx.Graph[str]:
    """Return the network of people tied by shared works, from credits or from their two-mode network.

    A person holds `label`, `kind`, `roles` (labels with the number of works, the most frequent first),
    `works` (labels) with `work_ids` beside them, and their number `count`. `department` maps a role's id to
    the label of its department; then a person has the `department` of the most frequent role,
    of a stated one where there is any. People and ties hold the years of the `first` and the `last` of their works,
    where the year of any is known. A person's `credits` are triples of a work's id, a role's id and the work's year or
    None, one for each role on each work.

    >>> def credit(agent, work):
    ...     return CreditRow(agent, agent.title(), "person", work, work.title(), "director", "director")
    >>> ties = people([credit(a, "blue hour") for a in ("aya", "ken", "rin")] + [credit("aya", "kites")])
    >>> ties.edges["aya", "ken"]
    {'works': ('Blue Hour',), 'work_ids': ('blue hour',), 'count': 1, 'newman': 0.5}
    >>> ties.nodes["aya"]["roles"], ties.nodes["aya"]["works"]
    ((('director', 2),), ('Blue Hour', 'Kites'))
    """
    credits_ = source if isinstance(source, nx.Graph) else two_mode(source)
    chosen = _agents(credits_, organizations=organizations)
    projection: nx.Graph[str] = nx.Graph()
    projection.add_nodes_from((agent, _person(credits_, agent, department)) for agent in chosen)
    sizes = _SIZES[organizations]
    projection.add_edges_from(_ties(credits_, frozenset(chosen), sizes))
    return projection


def _agents(credits_: nx.Graph[str], *, organizations: bool) -> list[str]:
    kinds = {"person", "organization"} if organizations else {"person"}
    return sorted(node for node, attributes in credits_.nodes(data=True) if attributes["kind"] in kinds)


def _person(credits_: nx.Graph[str], agent: str, department: Department | None) -> dict[str, Any]:
    works = _labelled(credits_, credits_[agent])
    person = {
        "label": credits_.nodes[agent]["label"],
        "kind": credits_.nodes[agent]["kind"],
        "roles": tuple((label, number) for _, label, number in _roles(credits_, agent)),
        **works,
        "count": len(works["works"]),
        **_span(credits_, credits_[agent]),
        "credits": tuple(_credits(credits_, agent)),
    }
    if department is not None:
        roles = [role for role, _, _ in _roles(credits_, agent)]
        person["department"] = department(next((role for role in roles if role != UNSTATED), roles[0]))
    return person


def _credits(credits_: nx.Graph[str], agent: str) -> Iterator[tuple[str, str, int | None]]:
    for work in sorted(credits_[agent]):
        for role in credits_.edges[agent, work]["roles"]:
            yield work, role, credits_.nodes[work].get("year")


def _roles(credits_: nx.Graph[str], agent: str) -> list[tuple[str, str, int]]:
    """Return the agent's roles as (id, label, works), the most frequent first."""
    edges = credits_[agent].values()
    counted = Counter(pair for edge in edges for pair in zip(edge["roles"], edge["role_labels"], strict=True))
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0][1], item[0][0]))
    return [(role, label, number) for (role, label), number in ranked]


def _span(credits_: nx.Graph[str], works: Iterable[str]) -> dict[str, int]:
    """Return the years of the first and the last of these works, nothing where no year is known."""
    years = [year for work in works if (year := credits_.nodes[work].get("year")) is not None]
    return {"first": min(years), "last": max(years)} if years else {}


def _labelled(credits_: nx.Graph[str], works: Iterable[str]) -> dict[str, tuple[str, ...]]:
    pairs = sorted((credits_.nodes[work]["label"], work) for work in works)
    return {"works": tuple(label for label, _ in pairs), "work_ids": tuple(work for _, work in pairs)}


def _ties(
    credits_: nx.Graph[str], chosen: frozenset[str], sizes: tuple[str, ...]
) -> Iterable[tuple[str, str, dict[str, Any]]]:
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for work, team in _teams(credits_, chosen).items():
        for pair in combinations(team, 2):
            shared[pair].append(work)
    for (one, other), works in sorted(shared.items()):
        newman = fsum(1 / (sum(credits_.nodes[work][size] for size in sizes) - 1) for work in works)
        span = _span(credits_, works)
        yield one, other, {**_labelled(credits_, works), "count": len(works), "newman": newman, **span}


def _teams(credits_: nx.Graph[str], chosen: frozenset[str]) -> dict[str, list[str]]:
    sides = {node: attributes["bipartite"] for node, attributes in credits_.nodes(data=True)}
    return {work: sorted(chosen.intersection(credits_[work])) for work in sorted(sides) if sides[work] == WORK}
