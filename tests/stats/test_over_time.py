"""Statistics of credits with years and roles equal a count by hand, and do not depend on the order of credits."""

from __future__ import annotations

from collections import Counter, defaultdict
from importlib import import_module
from itertools import combinations
from math import log
from statistics import median

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row
from dated_rows import STUDIOS, credits_of, dated, steps_of, teams_of, years_of
from staffroll import vocabulary
from staffroll.errors import UnknownName
from staffroll.network import Choice, ties
from staffroll.network.invented import invented
from staffroll.stats import OF_CREDITS, describe, ladder, loyalty, newcomers, retention, reuse, transitions

YEARS = {"work:Blue Hour": 2018, "work:Kites": 2018, "work:Kites 2": 2020, "work:Tin Moon": 2021}
COLUMNS = columns_of_rows(
    [
        row("Aya", "Blue Hour", "key-animation"),
        row("Aya", "Kites 2", "storyboard"),
        row("Aya", "Tin Moon", "director"),
        row("Ken", "Blue Hour", "key-animation"),
        row("Ken", "Kites", "script"),
        row("Ken", "Kites 2", "script"),
        row("Rin", "Kites", "director"),
        row("Rin", "Tin Moon", "script"),
        row("Yui", "Slow Train", "director"),
        row("studio kite", "Blue Hour", "animation-production", kind="organization"),
        row("studio kite", "Kites", "animation-production", kind="organization"),
        row("studio kite", "Kites 2", "animation-production", kind="organization"),
        row("studio reed", "Kites 2", "animation-production", kind="organization"),
        row("studio reed", "Tin Moon", "animation-production", kind="organization"),
    ],
    YEARS,
    {"work:Kites 2": "work:Kites"},
)


def _rows(table, *names):
    return list(table[list(names)].round(3).itertuples(index=False, name=None))


@pytest.mark.parametrize("name", OF_CREDITS)
def test_nothing_gives_an_empty_table_and_each_says_what_it_tells(name):
    assert OF_CREDITS[name](columns_of_rows([])).empty
    if name != "shape":  # the other ones need years, or an earlier work
        assert OF_CREDITS[name](columns_of_rows([row("Aya", "Kites")])).empty
    assert describe(name).endswith(".")


@pytest.mark.parametrize("name", OF_CREDITS)
@given(data=st.data(), columns=dated())
def test_order_of_credits_does_not_matter(name, data, columns):
    order = np.array(data.draw(st.permutations(range(len(columns)))), dtype=np.int64)
    turned = type(columns)(
        columns.agent[order],
        columns.work[order],
        columns.role[order],
        agents=columns.agents,
        works=columns.works,
        roles=columns.roles,
    )

    pd.testing.assert_frame_equal(OF_CREDITS[name](turned), OF_CREDITS[name](columns))


def test_newcomers_and_repeated_ties_by_hand():
    columns = columns_of_rows(
        [row(*each) for each in (("Aya", "Blue Hour"), ("Ken", "Blue Hour"), ("Ken", "Kites"), ("Rin", "Kites"))]
        + [row(name, "Kites 2") for name in ("Aya", "Ken", "Rin", "Yui")]
        + [row("Aya", "Tin Moon"), row("Aya", "Slow Train"), row("Yui", "Slow Train")],
        YEARS,
    )

    names = "year people newcomers newcomer_share new_ties repeated_ties repeated_share".split()
    assert _rows(newcomers(columns), *names) == [
        (2018, 3, 3, 1.0, 2, 0, 0.0),
        (2020, 4, 1, 0.25, 4, 2, 0.333),
        (2021, 1, 0, 0.0, 0, 0, 0.0),
    ]


@given(dated())
def test_newcomers_equal_those_counted_year_by_year(columns):
    years, teams = years_of(columns), teams_of(columns)
    people, pairs = defaultdict(set), defaultdict(set)
    for work, team in teams.items():
        if work in years:
            people[years[work]] |= team
            pairs[years[work]] |= set(combinations(sorted(team), 2))
    expected, known, tied = [], set(), set()
    for year in sorted(people):
        new = pairs[year] - tied
        expected.append((year, len(people[year]), len(people[year] - known), len(new), len(pairs[year]) - len(new)))
        known, tied = known | people[year], tied | pairs[year]

    assert _rows(newcomers(columns), "year", "people", "newcomers", "new_ties", "repeated_ties") == expected


def test_blocks_of_any_size_count_the_same(monkeypatch):
    columns = invented(3000, seed=2)
    whole = newcomers(columns), transitions(columns)
    monkeypatch.setattr(ties, "BLOCK", 500)
    monkeypatch.setattr(import_module("staffroll.stats.transitions"), "_BLOCK", 5)

    pd.testing.assert_frame_equal(newcomers(columns), whole[0])
    pd.testing.assert_frame_equal(transitions(columns), whole[1])


def test_transitions_by_hand():
    names = "from_role to_role people median_years share holders".split()

    assert _rows(transitions(COLUMNS), *names) == [
        ("director", "script", 1, 3.0, 0.5, 2),
        ("key-animation", "director", 1, 3.0, 0.5, 2),
        ("key-animation", "storyboard", 1, 2.0, 0.5, 2),
        ("storyboard", "director", 1, 1.0, 1.0, 1),
    ]
    assert _rows(transitions(COLUMNS, departments=True), *names) == [
        ("animation", "direction", 1, 2.0, 0.5, 2),
        ("direction", "story", 1, 3.0, 0.5, 2),
    ]
    assert transitions(COLUMNS, choice=Choice(until=2019)).empty


@given(dated(), st.booleans())
def test_transitions_equal_those_counted_person_by_person(columns, departments):
    years, known = years_of(columns), vocabulary.load()
    first: dict[tuple[str, str], int] = {}
    for agent, work, role in credits_of(columns):
        if work in years:
            held = (agent, known.department(role) if departments else role)
            first[held] = min(years[work], first.get(held, years[work]))
    gaps = defaultdict(list)
    for (agent, one), begun in first.items():
        for (same, other), later in first.items():
            if agent == same and begun < later:
                gaps[one, other].append(later - begun)
    holders = Counter(role for _, role in first)
    expected = [
        (one, other, len(found), median(found), len(found) / holders[one], holders[one])
        for (one, other), found in sorted(gaps.items(), key=lambda item: (-len(item[1]), item[0]))
    ]

    table = transitions(columns, departments=departments)
    names = "from_role to_role people median_years share holders".split()
    assert list(table[names].itertuples(index=False, name=None)) == expected
    for one, other, people, middle, *_ in expected:
        climbed = ladder(columns, one, other, departments=departments)
        assert len(climbed) == people
        assert climbed["years"].median() == middle
        assert ((climbed["to_year"] - climbed["from_year"]) == climbed["years"]).all()


def test_ladders_list_people_with_both_years():
    names = "person from_year to_year years person_id".split()

    assert _rows(ladder(COLUMNS, "key-animation", "director"), *names) == [("Aya", 2018, 2021, 3, "agent:Aya")]
    assert ladder(COLUMNS, "director", "key-animation").empty
    assert ladder(COLUMNS, "cg-director", "director").empty
    with pytest.raises(UnknownName, match="no role 'animator'"):
        ladder(COLUMNS, "animator", "director")


def test_reuse_by_hand():
    names = "work next_work year next_year people next_people shared kept jaccard".split()

    assert _rows(reuse(COLUMNS), *names) == [("Kites", "Kites 2", 2018, 2020, 2, 2, 1, 0.5, 0.333)]
    assert _rows(reuse(COLUMNS, departments=True), "department", *names[4:]) == [
        ("direction", 1, 1, 0, 0.0, 0.0),
        ("story", 1, 1, 1, 1.0, 1.0),
    ]
    assert reuse(COLUMNS, choice=Choice(until=2019)).empty


@given(dated(), st.booleans())
def test_reuse_equals_that_of_sets(columns, departments):
    known, teams = vocabulary.load(), defaultdict(set)
    for agent, work, role in credits_of(columns):
        teams[work, known.department(role) if departments else ""].add(agent)
    expected = []
    for one, other in steps_of(columns):
        for part in {part for _, part in teams}:
            before, after = teams.get((one, part), set()), teams.get((other, part), set())
            if before | after:
                shared = before & after
                kept = len(shared) / len(before) if before else 0
                sizes = (len(before), len(after), len(shared))
                expected.append((one, other, *([part] * departments), *sizes, kept, len(shared) / len(before | after)))

    names = ["work", "next_work", *(["department"] * departments), "people", "next_people", "shared", "kept", "jaccard"]
    found = reuse(columns, departments=departments)[names].itertuples(index=False, name=None)
    assert sorted(found) == sorted(expected)


def test_loyalty_by_hand():
    table = loyalty(COLUMNS)
    assert _rows(table, "person", "works", "studios", "studio", "share", "entropy") == [
        ("Ken", 3, 2, "studio kite", 0.833, 0.65),
        ("Aya", 3, 2, "studio kite", 0.5, 1.0),
        ("Rin", 2, 2, "studio kite", 0.5, 1.0),
    ]
    assert set(table["studio_id"]) == {"agent:studio kite"}


@given(dated())
def test_loyalty_equals_that_counted_person_by_person(columns):
    made, teams = _made(columns), teams_of(columns)
    expected = {}
    for person in {agent for team in teams.values() for agent in team}:
        done = [made[work] for work, team in teams.items() if person in team and work in made]
        parts = Counter()
        for studios in done:
            parts.update(dict.fromkeys(studios, 1 / len(studios)))
        if done:
            spread = -sum(part / len(done) * log(part / len(done)) for part in parts.values())
            entropy = spread / log(len(parts)) if len(parts) > 1 else 0
            studio = min(parts, key=lambda name: (-round(parts[name], 9), name))
            expected[person] = (len(done), len(parts), studio, parts[studio] / len(done), entropy)

    table = loyalty(columns)
    found = {row[0]: row[1:] for row in _rows(table, "person", "works", "studios", "studio")}
    assert found == {person: values[:3] for person, values in expected.items()}
    for place, name in ((3, "share"), (4, "entropy")):
        assert table.set_index("person")[name].to_dict() == pytest.approx(
            {person: values[place] for person, values in expected.items()}, abs=1e-8
        )
    assert table["share"].is_monotonic_decreasing


def test_retention_by_hand():
    names = "studio works people earlier stayed retention".split()

    assert _rows(retention(COLUMNS), *names) == [
        ("studio kite", 3, 3, 3, 2, 0.667),
        ("studio reed", 2, 3, 2, 1, 0.5),
    ]


@given(dated())
def test_retention_equals_that_counted_studio_by_studio(columns):
    made, teams, years = _made(columns), teams_of(columns), years_of(columns)
    expected = {}
    for studio in STUDIOS:
        seen = defaultdict(set)
        works = [work for work in teams if work in years and studio in made.get(work, ())]
        for work in works:
            for person in teams[work]:
                seen[person].add(years[work])
        last = max((years[work] for work in works), default=0)
        earlier = [person for person in seen if min(seen[person]) < last]
        stayed = [person for person in seen if len(seen[person]) > 1]
        if works:
            share = len(stayed) / len(earlier) if earlier else 0
            expected[studio] = (len(works), len(seen), len(earlier), len(stayed), share)

    table = retention(columns)
    names = "studio works people earlier stayed retention".split()
    assert {row[0]: row[1:] for row in table[names].itertuples(index=False, name=None)} == expected


def _made(columns):
    """Return the studios of each work, by label."""
    made = defaultdict(set)
    for agent, work in zip(columns.agent, columns.work, strict=True):
        if not columns.agents.person[agent]:
            made[columns.works.labels[work]].add(columns.agents.labels[agent])
    return made
