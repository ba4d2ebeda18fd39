"""Slices cut the two-mode network by years as a choice of those years does, side by side, overlapping or growing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from columns_of_rows import columns_of_rows
from credit_rows import row
from dated_rows import dated, teams_of, years_of
from staffroll.errors import UsageError
from staffroll.network import Choice, slices

COLUMNS = columns_of_rows(
    [row("Aya", "Blue Hour"), row("Ken", "Kites"), row("Rin", "Slow Train"), row("Yui", "Tin Moon")],
    years={"work:Blue Hour": 2001, "work:Kites": 2003, "work:Slow Train": 2008},
)


def _cut(**options):
    return [(each.since, each.until, _names(each)) for each in slices(COLUMNS, **options)]


def _names(part):
    return "".join(COLUMNS.agents.labels[place][0] for place in part.affiliation.people)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"width": 3}, [(2001, 2003, "AK"), (2004, 2006, ""), (2007, 2009, "R")]),
        ({"width": 6, "step": 2}, [(2001, 2006, "AK"), (2003, 2008, "KR")]),
        ({"width": 3, "cumulative": True}, [(2001, 2003, "AK"), (2001, 2006, "AK"), (2001, 2009, "AKR")]),
        ({"width": 1, "step": 4}, [(2001, 2001, "A"), (2005, 2005, "")]),
        ({"width": 3, "choice": Choice(since=2000, until=2004)}, [(2000, 2002, "A"), (2003, 2004, "K")]),
        ({"width": 5, "choice": Choice(works=["work:Tin Moon"])}, []),
    ],
)
def test_slices_are_cut_at_years(options, expected):
    assert _cut(**options) == expected


@given(dated(), st.integers(1, 4), st.booleans())
def test_slices_side_by_side_hold_each_work_of_a_year_once(columns, width, cumulative):
    years = years_of(columns)
    held = [
        {columns.works.labels[work] for work in each.affiliation.works}
        for each in slices(columns, width=width, cumulative=cumulative)
    ]

    staffed = teams_of(columns).keys() & years.keys()
    if cumulative:
        assert (held[-1] if held else set()) == staffed
        assert all(one <= other for one, other in pairwise(held))
    else:
        assert sorted(work for each in held for work in each) == sorted(staffed)


@pytest.mark.parametrize("options", [{"width": 0}, {"width": 2, "step": 0}, {"width": -1, "step": 1}])
def test_slices_of_no_years_are_refused_at_once(options):
    with pytest.raises(UsageError, match="1 or more"):
        slices(COLUMNS, **options)
