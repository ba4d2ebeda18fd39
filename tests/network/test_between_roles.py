"""Ties from one role to another equal those counted work by work."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row
from dated_rows import ROLES, credits_of, dated
from staffroll import vocabulary
from staffroll.errors import UnknownName
from staffroll.network import Choice, between_roles

COLUMNS = columns_of_rows(
    [
        row("Aya", "Kites", "director"),
        row("Aya", "Kites", "music"),
        row("Ken", "Kites", "music"),
        row("Aya", "Tin Moon", "storyboard"),
        row("Ken", "Tin Moon", "music"),
        row("Rin", "Tin Moon", "director"),
    ],
    years={"work:Kites": 2018, "work:Tin Moon": 2020},
)


def _pairs(found):
    table = found.table()
    return list(table[["person", "collaborator", "shared_works"]].itertuples(index=False, name=None))


def _counted(columns, one, other, name=lambda role: role):
    held = {(agent, work, name(role)) for agent, work, role in credits_of(columns)}
    return Counter(
        (first, second)
        for (first, work, role), (second, same, its) in product(held, held)
        if (role, its, work) == (one, other, same) and first != second
    )


def test_roles_and_departments_are_tied_in_one_direction():
    assert _pairs(between_roles(COLUMNS, "director", "music")) == [("Aya", "Ken", 1), ("Rin", "Ken", 1)]
    assert _pairs(between_roles(COLUMNS, "music", "director")) == [("Ken", "Aya", 1), ("Ken", "Rin", 1)]
    assert _pairs(between_roles(COLUMNS, "direction", "sound", departments=True)) == [
        ("Aya", "Ken", 2),
        ("Rin", "Ken", 1),
    ]
    assert _pairs(between_roles(COLUMNS, "director", "music", choice=Choice(since=2019))) == [("Rin", "Ken", 1)]


@given(dated(), st.sampled_from(ROLES), st.sampled_from(ROLES))
def test_ties_between_roles_equal_those_counted_one_by_one(columns, one, other):
    found = between_roles(columns, one, other)
    counted = _counted(columns, one, other)

    assert {pair[:2]: pair[2] for pair in _pairs(found)} == counted
    assert (between_roles(columns, other, one).matrix != found.matrix.T).nnz == 0
    edges = {
        (one_iri.removeprefix("agent:"), other_iri.removeprefix("agent:")): weight
        for one_iri, other_iri, weight in found.graph().edges(data="weight")
    }
    assert edges == counted


@given(dated())
def test_ties_between_departments_count_a_work_once(columns):
    found = between_roles(columns, "direction", "animation", departments=True)

    assert {pair[:2]: pair[2] for pair in _pairs(found)} == _counted(
        columns, "direction", "animation", vocabulary.load().department
    )


def test_a_role_that_nobody_holds_has_no_ties_and_one_that_is_none_is_refused():
    assert between_roles(COLUMNS, "director", "cg-director").table().empty
    assert len(between_roles(columns_of_rows([]), "director", "music").graph()) == 0
    with pytest.raises(UnknownName, match="no role 'composer'"):
        between_roles(COLUMNS, "director", "composer")
    with pytest.raises(UnknownName, match="no department 'director'; nearest: direction"):
        between_roles(COLUMNS, "director", "music", departments=True)
