"""Ranks with intervals: none where nothing is in doubt, wide where a credit or an identity is."""

import numpy as np
import pytest

from columns_of_rows import columns_of_rows
from credit_rows import row
from staffroll.columns import Evidence
from staffroll.errors import UnknownName, UsageError
from staffroll.stats import RANKED, STATISTICS, Doubts, collaborators, intervals, strength

ROWS = [
    *(row("Aya Mori", f"Work {number}") for number in range(6)),
    *(row("Ken Ota", f"Work {number}") for number in range(3)),
    *(row("Rin Abe", f"Work {number}", "script") for number in range(2)),
    row("Yui Sano", "Work 5", "script"),
]


def doubts(confidence=None, pending=()):
    columns = columns_of_rows(ROWS)
    sure = np.array([(confidence or {}).get(columns.agents.labels[agent], 1.0) for agent in columns.agent])
    credits_ = np.arange(len(columns), dtype=np.int32)
    evidence = Evidence(credits_, np.zeros(len(columns), dtype=np.int32), sure.astype(np.float32), ("",))
    return Doubts(columns, evidence, np.array(pending, dtype=np.int32).reshape(-1, 2))


def test_without_doubt_an_interval_is_the_rank():
    table = intervals(doubts(), strength, "works")

    assert list(zip(table["person"], table["works"], table["rank"], strict=True)) == [
        ("Aya Mori", 6, 1),
        ("Ken Ota", 3, 2),
        ("Rin Abe", 2, 3),
        ("Yui Sano", 1, 4),
    ]
    assert (table["rank_low"] == table["rank"]).all()
    assert (table["rank_high"] == table["rank"]).all()
    assert (table["present"] == 1).all()


def test_credits_read_unsurely_widen_the_interval_of_their_person():
    table = intervals(doubts({"Ken Ota": 0.4}), strength, "works", samples=200).set_index("person")

    assert table.loc["Ken Ota", "rank_low"] == 2
    assert table.loc["Ken Ota", "rank_high"] == 4
    assert table.loc["Ken Ota", "present"] == pytest.approx(1 - 0.6**3, abs=0.1)
    assert table.loc["Aya Mori", "rank_high"] == 1


def test_two_who_may_be_one_take_each_others_place():
    table = intervals(doubts(pending=[(1, 3)]), strength, "works", samples=200).set_index("person")

    assert (table.loc["Yui Sano", "rank_low"], table.loc["Yui Sano", "rank_high"]) == (2, 4)
    assert (table.loc["Ken Ota", "rank_low"], table.loc["Ken Ota", "rank_high"]) == (2, 2)


def test_a_seed_gives_the_same_and_statistics_of_people_can_all_be_asked():
    unsure = doubts({"Ken Ota": 0.5, "Rin Abe": 0.5})
    for name, measure in RANKED.items():
        found = [intervals(unsure, STATISTICS[name], measure, samples=5) for _ in range(2)]
        assert found[0].equals(found[1])
        assert len(found[0]) == 4


def test_people_who_share_too_few_works_are_not_tied():
    once = intervals(doubts(), strength, "collaborators").set_index("person")["collaborators"]
    twice = intervals(doubts(), strength, "collaborators", minimum=2).set_index("person")["collaborators"]

    assert (once["Yui Sano"], twice["Yui Sano"]) == (1, 0)


def test_what_cannot_be_asked_is_told():
    with pytest.raises(UnknownName, match="no measure 'work'; nearest: works"):
        intervals(doubts(), strength, "work")
    with pytest.raises(UsageError, match="between 0 and 1"):
        intervals(doubts(), strength, "works", level=1.5)
    with pytest.raises(UsageError, match="of people"):
        intervals(doubts(), collaborators, "shared_works")
