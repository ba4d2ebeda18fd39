"""Small sets of credits on works with years that continue each other, for the tests of networks in time."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row
from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN

WORKS = ("Blue Hour", "Kites", "Slow Train", "Tin Moon")
PEOPLE = ("Aya Mori", "Ken Ota", "Rin Abe", "Yui Sano")
STUDIOS = ("studio kite", "studio reed")
ROLES = ("director", "key-animation", "storyboard", "script")


def dated() -> st.SearchStrategy[Columns]:
    """Columns of few credits; some works have no year, and what they continue may even lead in a circle."""
    by_people = st.builds(row, st.sampled_from(PEOPLE), st.sampled_from(WORKS), st.sampled_from(ROLES))
    by_studios = st.builds(_made, st.sampled_from(STUDIOS), st.sampled_from(WORKS))
    works = st.sampled_from([f"work:{work}" for work in WORKS])
    return st.builds(
        columns_of_rows,
        st.lists(by_people | by_people | by_studios, max_size=24),
        st.dictionaries(works, st.integers(2018, 2021)),
        st.dictionaries(works, works),
    )


def _made(studio: str, work: str):
    return row(studio, work, "animation-production", kind="organization")


def credits_of(columns: Columns):
    """Return agent, work and role of each credit of a person, by label, each once."""
    agents, works = columns.agents, columns.works
    return {
        (agents.labels[agent], works.labels[work], columns.roles[role])
        for agent, work, role in zip(columns.agent, columns.work, columns.role, strict=True)
        if agents.person[agent]
    }


def years_of(columns: Columns):
    """Return the years of the works, by label, where they are known."""
    works = columns.works
    return {label: int(year) for label, year in zip(works.labels, works.year, strict=True) if year != UNKNOWN}


def teams_of(columns: Columns):
    """Return who is on each work, by label."""
    teams = {}
    for agent, work, _ in credits_of(columns):
        teams.setdefault(work, set()).add(agent)
    return teams


def steps_of(columns: Columns):
    """Return the titles of each two installments that follow each other, by a walk from work to work."""
    works, years = columns.works, years_of(columns)
    family = {label: {label} for label in works.labels}
    for _ in works.labels:
        for place, label in enumerate(works.labels):
            if works.base[place] != UNKNOWN:
                base = works.labels[works.base[place]]
                joined = family[label] | family[base]
                family |= dict.fromkeys(joined, joined)
    orders = {tuple(sorted(each & years.keys(), key=lambda label: (years[label], label))) for each in family.values()}
    return {step for order in orders for step in pairwise(order)}
