"""The picture shows structure: the tied stand close, teams apart, the same people always in the same places."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from time import process_time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import cKDTree

from staffroll.views import forces
from staffroll.views.forces import SPACING, places

TEAMS = 12
# Some platforms have no wheel of it.
needs_force_atlas = pytest.mark.skipif(
    not os.environ.get("CI") and find_spec("crategraph_forceatlas2") is None,
    reason="crategraph-forceatlas2 is not installed",
)


def teams(number: int, ties: int, *, strangers: float = 0.1, seed: int = 0):
    """Return ties of people in TEAMS teams (person modulo TEAMS), a share of them to anybody."""
    random = np.random.default_rng(seed)
    one = random.integers(0, number, ties)
    mate = (one + TEAMS * random.integers(1, number // TEAMS, ties)) % (number // TEAMS * TEAMS)
    other = np.where(random.random(ties) < strangers, random.integers(0, number, ties), mate)
    pairs = np.unique(np.sort(np.column_stack([one, other])[one != other], axis=1), axis=0)
    return pairs[:, 0], pairs[:, 1], random.integers(1, 4, len(pairs)).astype(float)


def none():
    nobody = np.empty(0, dtype=np.int64)
    return nobody, nobody, np.empty(0)


@pytest.fixture(params=[pytest.param("ForceAtlas2", marks=needs_force_atlas), "without"])
def engine(request, monkeypatch):
    if request.param == "without":
        monkeypatch.setattr(forces, "find_spec", lambda _: None)
    return request.param


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("number", [300, 1200])
def test_the_tied_stand_nearer_than_any_two(number):
    one, other, weight = teams(number, number * 5)
    points = places(number, one, other, weight)
    anybody = np.random.default_rng(1).permutation(number)
    tied = np.median(np.linalg.norm(points[one] - points[other], axis=1))
    any_two = np.median(np.linalg.norm(points - points[anybody], axis=1))

    assert any_two > 2 * tied


@pytest.mark.usefixtures("engine")
def test_nearest_neighbours_are_of_the_same_team():
    number = 600
    points = places(number, *teams(number, number * 6, strangers=0.05))
    nearest = cKDTree(points).query(points, k=6)[1][:, 1:]
    same = (nearest % TEAMS == np.arange(number)[:, None] % TEAMS).mean()

    assert same > 0.6


@needs_force_atlas
def test_a_large_network_shows_its_teams_as_well():
    number = 6000
    points = places(number, *teams(number, number * 5))
    nearest = cKDTree(points).query(points, k=6)[1][:, 1:]

    assert (nearest % TEAMS == np.arange(number)[:, None] % TEAMS).mean() > 0.7


@pytest.mark.usefixtures("engine")
@settings(deadline=None, max_examples=25)
@given(st.randoms(use_true_random=False), st.integers(2, 40), st.integers(0, 60))
def test_places_do_not_depend_on_the_order_of_ties_nor_on_their_direction(random, number, ties):
    ends = [sorted(random.sample(range(number), 2)) for _ in range(ties)]
    rows = [(a, b, random.choice([0.1, 0.7, 3.0])) for a, b in ends]
    shuffled = [(b, a, w) if random.random() < 0.5 else (a, b, w) for a, b, w in random.sample(rows, len(rows))]
    first, second = (places(number, *_columns(ties)) for ties in (rows, shuffled))

    assert first.tolist() == second.tolist()
    assert first.shape == (number, 2)
    assert np.isfinite(first).all()
    assert cKDTree(first).query(first, k=2)[0][:, 1].min() > SPACING / 3


def _columns(rows):
    one, other, weight = zip(*rows, strict=True) if rows else ((), (), ())
    return np.array(one, dtype=np.int64), np.array(other, dtype=np.int64), np.array(weight, dtype=float)


def test_the_same_network_stands_the_same_in_another_process_on_one_processor():
    program = (
        "import os, hashlib; os.cpu_count = lambda: {cores}\n"
        "from tests.views.test_forces import teams\nfrom staffroll.views.forces import places\n"
        "print(hashlib.sha256(places(3000, *teams(3000, 9000)).tobytes()).hexdigest())"
    )
    outputs = [
        subprocess.run([sys.executable, "-c", program.format(cores=cores)], check=True, capture_output=True, text=True)
        for cores in (1, 3)
    ]

    assert outputs[0].stdout == outputs[1].stdout
    assert len(outputs[0].stdout) == 65


def test_another_seed_gives_another_picture():
    ties = teams(60, 200)

    assert places(60, *ties).tolist() != places(60, *ties, seed=1).tolist()


def test_nobody_has_no_place_and_one_has_one():
    assert (0, 2) == places(0, *none()).shape
    assert [[0.0, 0.0]] == places(1, *none()).tolist()


def test_people_with_no_ties_stand_in_rows_outside_the_others():
    one, other, weight = teams(120, 500)
    points = places(220, one, other, weight)
    tied, lonely = points[:120], points[120:]
    low, high = tied.min(axis=0), tied.max(axis=0)

    assert ((lonely < low) | (lonely > high)).any(axis=1).all()
    assert len(np.unique(lonely[:, 1])) < 20
    assert cKDTree(lonely).query(lonely, k=2)[0][:, 1].tolist() == [SPACING] * 100


def test_parts_that_nothing_ties_lie_beside_each_other():
    one, other, weight = teams(120, 500, strangers=0.0)
    points = places(120, one, other, weight)
    boxes = [(points[team::TEAMS].min(axis=0), points[team::TEAMS].max(axis=0)) for team in range(TEAMS)]

    for number, (low, high) in enumerate(boxes):
        assert all((np.maximum(low, lower) - np.minimum(high, higher)).max() > 0 for lower, higher in boxes[:number])


def test_many_small_parts_and_doubled_ties_take_no_time():
    pairs = np.arange(6000).reshape(-1, 3)
    one, other = (
        np.concatenate([pairs[:, 0], pairs[:, 1], pairs[:, 1]]),
        np.concatenate([pairs[:, 1], pairs[:, 2], pairs[:, 0]]),
    )
    began = process_time()
    points = places(6000, one, other, np.ones(len(one)))

    assert len(np.unique(points, axis=0)) == 6000
    assert process_time() - began < 10


@needs_force_atlas
def test_five_thousand_people_with_twenty_five_thousand_ties_stand_soon():
    ties = teams(5000, 25_000)
    began = process_time()
    places(5000, *ties)

    assert process_time() - began < 1.5


def test_without_force_atlas_a_large_network_still_stands_by_its_shape(monkeypatch):
    monkeypatch.setattr(forces, "find_spec", lambda _: None)
    steps = np.arange(3999)
    points = places(4000, steps, steps + 1, np.ones(3999))
    gaps = np.linalg.norm(points[1:] - points[:-1], axis=1)

    assert np.isfinite(points).all()
    assert np.ptp(points, axis=0).max() > 100 * np.median(gaps)
