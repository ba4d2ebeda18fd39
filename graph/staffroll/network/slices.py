"""The two-mode network year by year: slices of some years each, side by side or overlapping, or growing windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from staffroll.columns import Columns
from staffroll.columns.table import UNKNOWN
from staffroll.errors import UsageError
from staffroll.network.affiliation import Affiliation, Choice, affiliation


@dataclass(frozen=True, eq=False)
class Slice:
    """The network of the works from one year to another, both counted in."""

    since: int
    until: int
    affiliation: Affiliation


def slices(
    columns: Columns, *, width: int = 5, step: int | None = None, cumulative: bool = False, choice: Choice | None = None
) -> Iterator[Slice]:
    """Yield the networks of `width` years each, every `step` years (as many as wide, if not given), of chosen credits.

    Cumulative ones all begin in the first year, and each ends `step` years after the one before. The first year is
    the choice's `since`, else that of the first chosen work; the last slice is the first to hold the last chosen
    year. None goes beyond the choice's `until`, and a work of unknown year is in none.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Ken", "Tin Moon", "director")],
    ...                  years={"Kites": 2018, "Tin Moon": 2021})
    >>> [(each.since, each.until, len(each.affiliation.people)) for each in slices(columns, width=2)]
    [(2018, 2019, 1), (2020, 2021, 1)]
    >>> [(each.since, each.until, len(each.affiliation.people)) for each in slices(columns, width=2, cumulative=True)]
    [(2018, 2019, 1), (2018, 2021, 2)]
    """
    apart = width if step is None else step
    if width < 1 or apart < 1:
        raise UsageError(f"slices of {width} years every {apart} lead nowhere; give a width and a step of 1 or more")
    return _slices(columns, width, apart, cumulative, choice or Choice())


def _slices(columns: Columns, width: int, step: int, cumulative: bool, choice: Choice) -> Iterator[Slice]:
    years = columns.works.year[columns.work[choice.of(columns)]]
    years = years[years != UNKNOWN]
    if not len(years):
        return
    first, last = int(years.min()) if choice.since is None else choice.since, int(years.max())
    for start in range(first, last + 1, step):
        since, until = first if cumulative else start, start + width - 1
        until = until if choice.until is None else min(until, choice.until)
        yield Slice(since, until, affiliation(columns, replace(choice, since=since, until=until)))
        if until >= last:
            return
