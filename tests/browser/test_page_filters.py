"""What the filters leave is what a plain count leaves, in the picture, the numbers and the tables."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from doing import numbers, picture
from invented import SITES, scene_of
from playwright.sync_api import expect

from staffroll.views import network_page
from staffroll.views.model import draw, role_label

pytestmark = pytest.mark.browser

SCENE = scene_of(60)
PAGE = network_page(SCENE, title="Staff of sixty")
COLUMNS, WORKS = SCENE.columns, SCENE.columns.works
ROWS = list(zip(COLUMNS.agent.tolist(), COLUMNS.work.tolist(), COLUMNS.role.tolist(), strict=True))
DEPARTMENT = dict(zip(SCENE.people.tolist(), draw(SCENE).department.tolist(), strict=True))
STUDIO = dict(zip(SCENE.studio_work.tolist(), SCENE.studio.tolist(), strict=True))
TOLD = {}
for _row, _article in zip(SCENE.quotes.credit.tolist(), SCENE.quotes.article.tolist(), strict=True):
    TOLD.setdefault(ROWS[_row], set()).add(SCENE.quotes.articles.sites[_article])


def _counted(wanted, *, shared: int = 1, department: int | None = None) -> list[int]:
    """Return how many people, ties and works the credits leave that are wanted."""
    kept = [row for row in ROWS if wanted(*row)]
    people = {agent for agent, _, _ in kept if department is None or DEPARTMENT[agent] == department}
    credited = {(agent, work) for agent, work, _ in kept if agent in people}
    staff = {}
    for agent, work in credited:
        staff.setdefault(work, set()).add(agent)
    ties = Counter(pair for them in staff.values() for pair in combinations(sorted(them), 2))
    tied = [pair for pair, number in ties.items() if number >= shared]
    if shared > 1:
        people = {person for pair in tied for person in pair}
    return [len(people), len(tied), len({work for agent, work in credited if agent in people})]


ROLE = COLUMNS.roles[COLUMNS.role[0]]
DEPARTMENTS = draw(SCENE).looks
CASES = {
    "nothing": ({}, _counted(lambda *_: True)),
    "since": ({"since": "2005"}, _counted(lambda _a, work, _r: WORKS.year[work] >= 2005)),
    "until": ({"until": "2005"}, _counted(lambda _a, work, _r: 0 < WORKS.year[work] <= 2005)),
    "years": ({"since": "2000", "until": "2010"}, _counted(lambda _a, work, _r: 2000 <= WORKS.year[work] <= 2010)),
    "role": ({"role": role_label(ROLE)}, _counted(lambda _a, _w, role: COLUMNS.roles[role] == ROLE)),
    "studio": (
        {"studio": "Studio Kita"},
        _counted(lambda _a, work, _r: COLUMNS.agents.labels[STUDIO[work]] == "Studio Kita"),
    ),
    "source": ({"source": SITES[2]}, _counted(lambda *row: SITES[2] in TOLD[row])),
    "shared": ({"shared": "2"}, _counted(lambda *_: True, shared=2)),
    "department": ({"department": 2}, _counted(lambda *_: True, department=2)),
    "several": (
        {"source": SITES[1], "since": "1995", "shared": "1"},
        _counted(lambda *row: SITES[1] in TOLD[row] and WORKS.year[row[1]] >= 1995),
    ),
}


def test_filters_leave_what_a_plain_count_leaves(visit):
    page = visit(PAGE).page
    page.click("#filter")
    for name, (filters, expected) in CASES.items():
        if page.locator("#reset").is_enabled():
            page.click("#reset")
        for part, value in filters.items():
            field = page.locator(f"#filter-{part}")
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(**({"index": value + 1} if isinstance(value, int) else {"label": value}))
            else:
                field.fill(value)
                field.press("Enter")

        assert expected == numbers(page), name
        assert len([part for part, value in filters.items() if value != "1"]) == _set(page), name


def _set(page) -> int:
    badge = page.locator("#filter .badge")
    return int(badge.text_content()) if badge.count() else 0


def test_a_department_can_be_picked_out_and_let_go(visit):
    page = visit(PAGE).page
    button = page.locator("#legend ul button").nth(2)
    before = picture(page)
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()

    assert CASES["department"][1] == numbers(page)
    assert before != picture(page)
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    assert before == picture(page)


def test_legend_of_communities_counts_everybody_once(visit):
    page = visit(PAGE).page
    page.get_by_role("button", name="Communities").click()
    told = [int(text) for text in page.locator("#legend .chip .quiet").all_text_contents()]

    assert len(SCENE) == sum(told)
    assert told[:12] == sorted(told[:12], reverse=True)
    assert draw(SCENE).community.max() + 1 == len(told) if len(told) <= 12 else len(told) == 13


def test_sliders_set_the_years(visit):
    page = visit(PAGE).page
    years = sorted({year for year in WORKS.year.tolist() if year > 0})
    page.focus("#slider-since")
    page.keyboard.press("ArrowRight")
    page.focus("#slider-until")
    page.keyboard.press("ArrowLeft")
    since, until = years[0] + 1, years[-1] - 1

    expect(page.locator("#years")).to_have_text(f"{since}–{until}")
    assert _counted(lambda _a, work, _r: since <= WORKS.year[work] <= until) == numbers(page)
    page.keyboard.press("Home")
    expect(page.locator("#years")).to_have_text(f"{since}")


def test_years_pass_where_motion_is_welcome(visit):
    page = visit(PAGE, reduced_motion="no-preference").page
    page.click("#play")
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    first = numbers(page)
    page.wait_for_function(
        "told => document.getElementById('status').textContent !== told", arg=page.text_content("#status")
    )

    assert first[2] <= numbers(page)[2] < len({work for _, work, _ in ROWS})
    page.click("#play")
    expect(page.get_by_role("button", name="Play the years")).to_be_visible()


def test_tables_hold_what_is_shown_and_sort_by_any_column(visit):
    page = visit(PAGE).page
    page.click("#as-table")
    works = {agent: len({work for each, work, _ in ROWS if each == agent}) for agent, _, _ in ROWS}
    expected = sorted(works.values(), reverse=True)

    assert expected == [int(text) for text in _column(page, 4)]
    page.locator("#table thead button", has_text="Works").click()
    expect(page.locator("#table th[aria-sort=ascending] button")).to_be_focused()
    assert expected[::-1] == [int(text) for text in _column(page, 4)]
    page.locator("#table thead button", has_text="Person").click()
    names = _column(page, 1)
    assert sorted(COLUMNS.agents.labels[agent] for agent in works) == sorted(names)
    assert names == page.evaluate("names => [...names].sort(new Intl.Collator('en', { numeric: true }).compare)", names)
    page.locator("#table tbody .link").nth(3).click()
    expect(page.locator("#chosen h2")).to_have_text(names[3])
    expect(page.locator("#table tr.selected th")).to_have_text(names[3])
    page.locator("#legend ul button").nth(2).click()
    expect(page.locator("#table tbody tr")).to_have_count(CASES["department"][1][0])


def test_tables_of_ties_come_a_page_at_a_time(visit):
    page = visit(PAGE).page
    page.click("#as-table")
    page.locator("#table .switch button", has_text="Ties").click()
    first = _column(page, 3)
    page.get_by_role("button", name="Later").click()

    assert len(first) == 100
    assert int(first[-1]) >= int(_column(page, 3)[0])
    page.locator("#table tbody td.number button").first.click()
    expect(page.locator("#chosen h2")).to_contain_text(" and ")


def _column(page, number: int) -> list[str]:
    return page.locator(f"#table tbody tr > :nth-child({number})").all_text_contents()
