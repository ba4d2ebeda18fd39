"""Answers about people as tables: names and titles where the two-mode network has rows and columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from staffroll.network import nearby
from staffroll.network.affiliation import Affiliation

_DIGITS = 6  # of a weight that is shown


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
    """Return the pairs of people who share most works."""
    rows = []
    for one, other, shared in nearby.top_pairs(network, number):
        (iri, name), (other_iri, other_name) = _person(network, one), _person(network, other)
        rows.append((name, other_name, shared, iri, other_iri))
    return pd.DataFrame(rows, columns=["person", "collaborator", "shared_works", "one", "other"])


def together(network: Affiliation, rows: Sequence[int]) -> pd.DataFrame:
    """Return the works that these people share, by title."""
    found = sorted(_work(network, column)[::-1] for column in nearby.together(network, rows))
    return pd.DataFrame(found, columns=["work", "work_iri"])


def path(network: Affiliation, steps: Iterable[nearby.Step]) -> pd.DataFrame:
    """Return one row for each step of a path."""
    rows = []
    for step in steps:
        (iri, name), (other_iri, other_name) = _person(network, step.one), _person(network, step.other)
        rows.append((name, other_name, len(step.works), _titles(network, step.works), iri, other_iri))
    return pd.DataFrame(rows, columns=["person", "collaborator", "shared_works", "works", "one", "other"])


def _person(network: Affiliation, row: int) -> tuple[str, str]:
    place, agents = network.people[row], network.columns.agents
    return agents.iris[place], agents.labels[place]


def _work(network: Affiliation, column: int) -> tuple[str, str]:
    place, works = network.works[column], network.columns.works
    return works.iris[place], works.labels[place]


def _titles(network: Affiliation, columns: Iterable[int]) -> str:
    return "; ".join(title for title, _ in sorted(_work(network, column)[::-1] for column in columns))


def named(names: Sequence[str], places: NDArray[Any]) -> pd.Series[str]:
    """Return the names at these places as a column of a table."""
    return pd.Series(np.array(names, dtype=object)[places] if len(places) else [], dtype=str)
