"""Credits of people and works that do not exist, as many as wanted, shaped like those of real anime.

Works grow in number from year to year and have teams of very different size; people begin in a year, work for some
decades, and a few have most of the credits. Works and people belong to circles, as around a studio, and most credits
stay within one. What is drawn depends on the seed alone.

Ten times the credits are ten times the circles, people and works, of the same kinds: how large a circle is, how many
times an average team the largest, and how often the busiest are drawn beside others of their circle is the same for
any number.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from staffroll import vocabulary
from staffroll.columns import Agents, Columns, Works
from staffroll.columns.table import UNKNOWN, Places

_PER_WORK = 22.0  # credits, on average
_PER_PERSON = 3.0
_TEAM_SPREAD = 0.8  # standard deviation of the logarithm of a team's size
_LARGEST = 7.0  # times the middle team at most
_CAREER_TAIL = 0.9  # exponent of the tail of how active people are
_BUSIEST = 1000.0  # times as active as the least active at most
_PER_CIRCLE = 12_000  # credits, on average
_WITHIN = 0.9  # of the credits, on works of the circle of their people; the others are of people of any circle
_FIRST, _LAST, _GROWTH = 1963, 2025, 0.045  # years, and by how much more works each year has than the one before
_CAREER = 24  # years
_YEARS = 10_000  # more than any year, to count circles and years in one number
_SAME_ROLE = 0.75  # of a person's credits
_CONTINUING = 0.2  # of the works


def invented(credits_: int, *, seed: int = 0) -> Columns:
    """Return so many credits as columns."""
    random = np.random.default_rng(seed)
    works = max(1, round(credits_ / _PER_WORK))
    people = max(2, round(credits_ / _PER_PERSON))
    year = np.sort(_years(random, works))
    team = np.minimum(random.lognormal(0.0, _TEAM_SPREAD, works), _LARGEST)
    work = np.sort(random.choice(works, size=credits_, p=team / team.sum())).astype(np.int32)
    circles = max(1, round(credits_ / _PER_CIRCLE))
    circle = random.integers(circles, size=works)[work]
    elsewhere = random.random(credits_) >= _WITHIN
    circle[elsewhere] = random.integers(circles, size=np.count_nonzero(elsewhere))
    agent = _drawn(random, np.sort(random.integers(circles, size=people)), circle, year[work])
    role, roles = _roles(random, people, agent)
    order = np.lexsort((role, work, agent))
    return Columns(
        agent[order].astype(np.int32),
        work[order],
        role[order].astype(np.int32),
        Agents(_numbered("agent", people), _numbered("Person ", people), np.ones(people, dtype=np.bool_)),
        Works(
            _numbered("work", works),
            _numbered("Work ", works),
            year.astype(np.int16),
            np.zeros(works, dtype=np.int16),
            ("series",),
            _bases(random, works),
        ),
        roles,
    )


def _years(random: np.random.Generator, number: int) -> NDArray[np.int64]:
    years = np.arange(_FIRST, _LAST + 1)
    share = (1 + _GROWTH) ** (years - _FIRST)
    return np.asarray(random.choice(years, size=number, p=share / share.sum()))


def _drawn(
    random: np.random.Generator, of_people: NDArray[np.int64], circle: NDArray[np.int64], year: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return who has each credit: somebody of its circle whose career spans its year, the more active the likelier.

    `of_people` are the circles of people, sorted. Where nobody fits, it is anybody.
    """
    people = len(of_people)
    begun = np.sort(of_people * _YEARS + _years(random, people))
    active = np.minimum((1 - random.random(people)) ** (-1 / _CAREER_TAIL), _BUSIEST)
    summed = np.concatenate([[0.0], np.cumsum(active)])
    now = circle * _YEARS + year
    first = summed[np.searchsorted(begun, np.maximum(now - _CAREER, circle * _YEARS), side="right")]
    last = summed[np.searchsorted(begun, now, side="right")]
    nobody = first >= last
    first, last = np.where(nobody, 0, first), np.where(nobody, summed[-1], last)
    found = np.searchsorted(summed, first + random.random(len(year)) * (last - first), side="right") - 1
    return np.asarray(np.clip(found, 0, people - 1))


def _roles(
    random: np.random.Generator, people: int, agent: NDArray[np.int64]
) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Return the role of each credit, mostly its holder's own, and the roles by id; a few roles have most credits."""
    known = vocabulary.load()
    listed = (role for role, entry in known.roles.items() if entry.listed)
    roles = tuple(sorted(role for role in listed if known.department(role) != role))
    share = 1 / np.arange(1, len(roles) + 1)
    drawn = random.permutation(len(roles))
    own = drawn[random.choice(len(roles), size=people, p=share / share.sum())]
    other = drawn[random.choice(len(roles), size=len(agent), p=share / share.sum())]
    return np.where(random.random(len(agent)) < _SAME_ROLE, own[agent], other), roles


def _bases(random: np.random.Generator, works: int) -> Places:
    """Return the earlier work that each continues, if any: earlier works stand before later ones."""
    earlier = np.floor(random.random(works) * np.arange(works)).astype(np.int32)
    continuing = random.random(works) < _CONTINUING
    continuing[:1] = False
    return np.where(continuing, earlier, np.int32(UNKNOWN))


def _numbered(word: str, number: int) -> tuple[str, ...]:
    digits = len(str(number))
    return tuple(f"{word}{place:0{digits}}" for place in range(number))
