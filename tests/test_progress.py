"""Long statistics tell how far they are, once and in order, to whoever listens."""

from __future__ import annotations

import pytest

from staffroll import stats
from staffroll.network import affiliation, tied
from staffroll.network.invented import invented
from staffroll.progress import heard, tracked

NETWORK = affiliation(invented(2000, seed=1))
LONG = {
    "brokers": lambda: stats.brokers(tied(NETWORK)),
    "constraint": lambda: stats.constraint(tied(NETWORK)),
    "small-world": lambda: stats.small_world(NETWORK, nulls=3),
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_statistic_tells_how_far_it_is_from_nothing_to_all(name):
    told: list[float] = []
    with heard(told.append):
        LONG[name]()

    assert told[0] == 0
    assert told[-1] == 1
    assert told == sorted(told)


def test_nobody_hears_what_is_done_after_listening():
    told: list[float] = []
    with heard(told.append):
        pass
    list(tracked("ab", 2))

    assert told == []


def test_what_fails_leaves_the_listener_in_place():
    told: list[float] = []
    with heard(told.append):
        with pytest.raises(ZeroDivisionError):
            sum(1 // number for number in tracked([1, 0], 2))
        told.clear()
        list(tracked("a", 1))

    assert told == [0, 1]
