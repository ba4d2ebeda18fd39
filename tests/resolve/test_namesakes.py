"""People of one name told apart by what they do, and left alone where one person can do it all."""

import pytest

from staffroll.resolve.namesakes import Held, namesakes


def life(*held):
    """Credits of one person: a work, a department, and a year or None."""
    return [Held("mori", *each) for each in held]


def several(number, department, year=2001):
    return [(f"{department} {each}", department, year) for each in range(number)]


def told(held, **known):
    found = namesakes(held, **known)
    return {sense: {work for (_, work), each in found.items() if each == sense} for sense in found.values()}


VOICES, DRAWINGS = several(3, "cast"), several(3, "animation")


def test_who_performs_and_who_draws_are_two_where_no_work_has_both():
    assert told(life(*VOICES, *DRAWINGS)) == {"cast": {work for work, *_ in VOICES}}


def test_songs_are_the_performers_unless_the_other_one_made_the_work():
    songs = [("a song", "sound", 2003), ("animation 1", "sound", 2001)]

    assert "a song" in told(life(*VOICES, *DRAWINGS, *songs))["cast"]
    assert "animation 1" not in told(life(*VOICES, *DRAWINGS, *songs))["cast"]


@pytest.mark.parametrize("department", ["animation", "art", "direction", "story", "production"])
def test_one_work_with_both_makes_them_one_person(department):
    assert told(life(*VOICES, *DRAWINGS, (VOICES[0][0], department, 2001))) == {}


@pytest.mark.parametrize("department", ["direction", "story", "sound", "production", "organization", "contributor"])
def test_other_work_beside_voices_is_one_persons(department):
    assert told(life(*VOICES, *several(9, department))) == {}


def test_two_works_are_too_few_unless_authorities_know_two_people():
    few = life(*VOICES[:1], *DRAWINGS[:2])

    assert told(few) == {}
    assert told(few, doubted={"mori"}) == {"cast": {"cast 0"}}


def test_one_circle_around_both_is_one_persons():
    circle = [Held("ota", work, "direction", 2001) for work, *_ in (*VOICES, *DRAWINGS)]

    assert told([*life(*VOICES, *DRAWINGS), *circle]) == {}
    other = [Held(f"other {work}", work, "direction", 2001) for work, *_ in (*VOICES, *DRAWINGS)]
    assert "cast" in told([*life(*VOICES, *DRAWINGS), *circle, *other])


EARLY, LATE = several(2, "photography", 1961), several(2, "animation", 2014)


def test_decades_of_nothing_then_other_work_is_somebody_elses():
    assert told(life(*EARLY, *LATE)) == {"2014": {work for work, *_ in LATE}}


@pytest.mark.parametrize(
    ("between", "why"),
    [
        (("a film", "photography", 1985), "the years are bridged"),
        (("a film", "animation", 1962), "the work is the same"),
    ],
)
def test_one_life_stays_whole(between, why):
    assert told(life(*EARLY, *LATE, between)) == {}, why


@pytest.mark.parametrize("department", ["story", "sound", "contributor"])
def test_work_that_outlives_its_author_is_no_sign(department):
    assert told(life(*EARLY, *several(2, department, 2014))) == {}


def test_a_colleague_of_both_times_is_a_sign_of_one_person():
    colleague = [Held("ota", EARLY[0][0], "photography", 1961), Held("ota", LATE[0][0], "animation", 2014)]

    assert told([*life(*EARLY, *LATE), *colleague]) == {}


def test_the_order_of_the_credits_does_not_matter():
    held = life(*VOICES, *DRAWINGS, ("a song", "sound", 2003))

    assert namesakes(held) == namesakes(reversed(held))
