"""Answers about people as tables: names and titles where the two-mode network has rows and columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll import vocabulary
from staffroll.columns.table import Places
from staffroll.network import nearby
from staffroll.network.affiliation import Affiliation
from staffroll.network.distance import lengths, ways
from staffroll.network.missing import Missing
from staffroll.network.missing import missing as missing_of
from staffroll.network.missing import top_missing as top_missing_of
from staffroll.network.significance import Significant
from staffroll.network.tied import Ties

_DIGITS = 6  # of a weight that is shown
_STEP = ["step", "person", "roles", "collaborator", "collaborator_roles", "shared_works", "works", "one", "other"]


def collaborators(network: Affiliation, row: int) -> pd.DataFrame:
    """Return one row for each collaborator, whoever shares most works first, then the larger weight after Newman."""
    rows = [
        (*_person(network, each.row), len(each.works), round(each.newman, _DIGITS), _titles(network, each.works))
        for each in nearby.collaborators(network, row)
    ]
    rows.sort(key=lambda found: (-found[2], -found[3], found[1], found[0]))
    names = ["collaborator_iri", "collaborator", "shared_works", "newman", "works"]
    return pd.DataFrame(rows, columns=names)[[*names[1:], names[0]]]


def pairs(network: Affiliation, number: int) -> pd.DataFrame:
    """Return the pairs of people who share most works; of works that share most people, where the network is turned."""
    rows = []
    for one, other, shared in nearby.top_pairs(network, number):
        (iri, name), (other_iri, other_name) = _person(network, one), _person(network, other)
        rows.append((name, other_name, shared, iri, other_iri))
    of_people, of_works = ("person", "collaborator", "shared_works"), ("work", "related_work", "shared_people")
    return pd.DataFrame(rows, columns=[*(of_works if network.transposed else of_people), "one", "other"])


def together(network: Affiliation, rows: Sequence[int]) -> pd.DataFrame:
    """Return the works that these people share, by title."""
    found = sorted(_work(network, column)[::-1] for column in nearby.together(network, rows))
    return pd.DataFrame(found, columns=["work", "work_iri"])


def path(network: Affiliation, steps: Iterable[nearby.Step]) -> pd.DataFrame:
    """Return one row for each step of a path, with the works that link its two people and the roles of both on them.

    `roles` are those on each of the works, in the order of the works and parted like them: all roles that somebody has
    there, also where the network is of chosen ones.
    """
    return pd.DataFrame([_step(network, place, step) for place, step in enumerate(steps, 1)], columns=_STEP)


def paths(network: Affiliation, found: Iterable[Iterable[nearby.Step]]) -> pd.DataFrame:
    """Return the steps of several paths as `path` does, with the number of each path before them."""
    rows = [
        (number, *_step(network, place, step))
        for number, steps in enumerate(found, 1)
        for place, step in enumerate(steps, 1)
    ]
    return pd.DataFrame(rows, columns=["path", *_STEP])


def near(ties: Ties, row: int, number: int) -> pd.DataFrame:
    """Return who is nearest to a person along strong ties: the length of the way, and the people on it by name."""
    found = ways(lengths(ties), row)
    order = np.lexsort((ties.in_order, found.length))
    nearest = [int(each) for each in order if each != row and np.isfinite(found.length[each])][:number]
    return pd.DataFrame(
        [
            (ties.labels[each], float(found.length[each]), _labels(ties, found.to(each)), ties.iris[each])
            for each in nearest
        ],
        columns=["person", "length", "way", "person_id"],
    )


def _labels(ties: Ties, rows: Iterable[int]) -> str:
    return " – ".join(ties.labels[row] for row in rows)


def missing(network: Affiliation, row: int, number: int) -> pd.DataFrame:
    """Return who shares collaborators but no work with a person, the highest score first; see `network.missing`."""
    return _missing(network, missing_of(network, row, number))


def top_missing(network: Affiliation, number: int) -> pd.DataFrame:
    """Return the pairs of people with the highest score who share no work."""
    return _missing(network, top_missing_of(network, number))


def significant(network: Affiliation, found: Significant) -> pd.DataFrame:
    """Return the pairs who share more works than chance, with how many they would share if drawn from all works."""
    expected = network.careers[found.one] * network.careers[found.other] / max(network.matrix.shape[1], 1)
    table = _named_pairs(network, "collaborator", zip(found.one.tolist(), found.other.tolist(), strict=True))
    values = {
        "shared_works": found.shared.astype(np.int64),
        "expected_works": np.round(expected, _DIGITS),
        "p_value": found.p_value,
        "adjusted_p": found.adjusted,
    }
    return table.assign(**values)[["person", "collaborator", *values, "one", "other"]]


def _missing(network: Affiliation, found: Sequence[Missing]) -> pd.DataFrame:
    table = _named_pairs(network, "candidate", ((each.one, each.other) for each in found))
    table["shared_collaborators"] = np.array([each.shared for each in found], dtype=np.int64)
    table["adamic_adar"] = np.array([round(each.score, _DIGITS) for each in found], dtype=np.float64)
    return table[["person", "candidate", "shared_collaborators", "adamic_adar", "one", "other"]]


def _named_pairs(network: Affiliation, second: str, found: Iterable[tuple[int, int]]) -> pd.DataFrame:
    rows = []
    for one, other in found:
        (iri, name), (other_iri, other_name) = _person(network, one), _person(network, other)
        rows.append((name, other_name, iri, other_iri))
    return pd.DataFrame(rows, columns=["person", second, "one", "other"], dtype=str)


def _step(network: Affiliation, place: int, step: nearby.Step) -> tuple[int | str, ...]:
    (iri, name), (other_iri, other_name) = _person(network, step.one), _person(network, step.other)
    roles, other_roles = (_roles(network, row, step.works) for row in (step.one, step.other))
    titles = _titles(network, step.works)
    return place, name, roles, other_name, other_roles, len(step.works), titles, iri, other_iri


def _roles(network: Affiliation, row: int, columns: Iterable[int]) -> str:
    """Return somebody's roles on these works, the works in the order of `_titles`."""
    credits_, label = network.columns, vocabulary.load().label
    ordered = sorted(columns, key=lambda column: _work(network, column)[::-1])
    parts = []
    for column in ordered:
        agent, work = network.people[row], network.works[column]
        if network.transposed:
            agent, work = work, agent
        start, stop = _span(credits_.agent, agent)
        first, last = _span(credits_.work[start:stop], work)
        roles = np.unique(credits_.role[start:stop][first:last])
        parts.append(", ".join(label(credits_.roles[role]) for role in roles))
    return "; ".join(parts)


def _span(ordered: Places, value: np.int32) -> tuple[int, int]:
    """Return from where to where a value stands in sorted ones."""
    return int(np.searchsorted(ordered, value, "left")), int(np.searchsorted(ordered, value, "right"))


def _person(network: Affiliation, row: int) -> tuple[str, str]:
    place, named = network.people[row], network.of_rows
    return named.iris[place], named.labels[place]


def _work(network: Affiliation, column: int) -> tuple[str, str]:
    place, named = network.works[column], network.of_columns
    return named.iris[place], named.labels[place]


def _titles(network: Affiliation, columns: Iterable[int]) -> str:
    return "; ".join(title for title, _ in sorted(_work(network, column)[::-1] for column in columns))


def named(names: Sequence[str], places: NDArray[Any]) -> pd.Series[str]:
    """Return the names at these places as a column of a table."""
    return pd.Series(np.array(names, dtype=object)[places] if len(places) else [], dtype=str)
