"""Whoever holds a role on an installment and did not before follows whoever held it and does not any more."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from tests.query.conftest import SmallStore

from columns_of_rows import columns_of_rows
from credit_rows import row
from dated_rows import credits_of, dated, steps_of
from staffroll import data, vocabulary
from staffroll.columns import read_columns
from staffroll.network import Choice, succession
from staffroll.network.installments import following
from staffroll.network.invented import invented
from staffroll.query import run

SEASONS = {"work:Kites": 2018, "work:Kites 2": 2020, "work:Kites 3": 2022}
BASES = {"work:Kites 2": "work:Kites", "work:Kites 3": "work:Kites 2"}


def _series(*credits_, years=None):
    return columns_of_rows([row(*each) for each in credits_], SEASONS | (years or {}), BASES)


COLUMNS = _series(
    ("Aya", "Kites", "director"),
    ("Ken", "Kites 2", "director"),
    ("Aya", "Kites 3", "director"),
    ("Rin", "Kites", "script"),
    ("Yui", "Kites", "script"),
    ("Yui", "Kites 2", "script"),
    ("Ken", "Kites 2", "script"),
    ("Ken", "Kites 3", "script"),
    ("Rin", "Kites", "voice-actor"),
    ("Ken", "Kites 2", "voice-actor"),
)


def _changes(columns, choice=None):
    names = ["predecessor", "successor", "role", "from_work", "to_work"]
    return list(succession(columns, choice).table()[names].itertuples(index=False, name=None))


def _expected(columns):
    held = credits_of(columns)
    return {
        (one, other, role, before, after)
        for before, after in steps_of(columns)
        for one, work, role in held
        for other, next_work, same in held
        if (work, next_work, same) == (before, after, role)
        and (one, after, role) not in held
        and (other, before, role) not in held
    }


def test_changes_are_listed_in_the_order_of_the_works():
    assert _changes(COLUMNS) == [
        ("Aya", "Ken", "director", "Kites", "Kites 2"),
        ("Rin", "Ken", "script", "Kites", "Kites 2"),
        ("Ken", "Aya", "director", "Kites 2", "Kites 3"),
    ]
    table = succession(COLUMNS).table()
    assert table["from_year"].tolist() == [2018, 2018, 2020]
    assert table["to_year"].tolist() == [2020, 2020, 2022]
    assert table["successor_id"].tolist() == ["agent:Ken", "agent:Ken", "agent:Aya"]


def test_voice_actors_succeed_each_other_only_where_they_are_chosen():
    assert _changes(COLUMNS, Choice(roles=["voice-actor"])) == [("Rin", "Ken", "voice-actor", "Kites", "Kites 2")]


def test_a_work_left_out_is_passed_over_and_one_without_a_year_has_no_place():
    chosen = Choice(works=["work:Kites", "work:Kites 3"])
    assert _changes(COLUMNS, chosen) == [(one, "Ken", "script", "Kites", "Kites 3") for one in ("Rin", "Yui")]
    assert _changes(_series(("Aya", "Kites"), ("Ken", "Kites 2"), years={"work:Kites 2": -1})) == []


def test_several_who_leave_are_followed_by_each_who_comes():
    columns = _series(("Aya", "Kites"), ("Ken", "Kites"), ("Rin", "Kites 2"), ("Yui", "Kites 2"))

    assert [each[:2] for each in _changes(columns)] == [("Aya", "Rin"), ("Aya", "Yui"), ("Ken", "Rin"), ("Ken", "Yui")]


def test_changes_are_those_that_the_question_finds():
    store = SmallStore("graph", "careers")
    asked = run(store, (data.folder("queries") / "works" / "replaced.rq").read_text(encoding="utf-8")).rows
    table = succession(read_columns(store)).table()

    names = ["to_work", "role", "predecessor", "successor"]
    found = table[names].assign(role=table["role"].map(vocabulary.load().label))
    assert list(found.itertuples(index=False, name=None)) == list(asked) != []


@given(dated())
def test_steps_and_changes_equal_those_found_one_by_one(columns):
    steps, titles = following(columns), columns.works.labels
    changes = _changes(columns)

    assert {(titles[one], titles[other]) for one, other in zip(steps.before, steps.after, strict=True)} == steps_of(
        columns
    )
    assert set(changes) == _expected(columns)
    assert len(changes) == len(set(changes))


@given(dated())
def test_graph_and_matrix_count_what_the_table_lists(columns):
    found = succession(columns)
    table, graph, iris = found.table(), found.graph(), columns.agents.iris
    counted = Counter(zip(table["predecessor_id"], table["successor_id"], strict=True))

    assert {(one, other): held["weight"] for one, other, held in graph.edges(data=True)} == counted
    rows, places = found.matrix.nonzero()
    pairs = [(iris[found.people[one]], iris[found.people[other]]) for one, other in zip(rows, places, strict=True)]
    assert dict(zip(pairs, found.matrix.data, strict=True)) == counted
    assert set(graph) == set(table["predecessor_id"]) | set(table["successor_id"])


def test_edges_know_their_roles_and_works():
    graph = succession(COLUMNS).graph()

    assert graph.nodes["agent:Aya"] == {"label": "Aya"}
    assert graph.edges["agent:Aya", "agent:Ken"] == {
        "weight": 1,
        "roles": ("director",),
        "works": (("Kites", "Kites 2"),),
    }


def test_nobody_follows_anybody_where_there_is_nothing():
    found = succession(columns_of_rows([]))

    assert found.table().empty
    assert len(found.graph()) == 0
    assert found.matrix.shape == (0, 0)


def test_invented_works_continue_earlier_ones():
    works = invented(20_000, seed=3).works
    continuing = works.base >= 0

    assert 0.1 < continuing.mean() < 0.3
    assert (works.base[continuing] < continuing.nonzero()[0]).all()
    assert (works.base == invented(20_000, seed=3).works.base).all()
