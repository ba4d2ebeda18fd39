"""Every mark and every line leads to credits and the sentences behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import networkx as nx
import pytest
from doing import find, heading
from invented import SITES, scene_of
from playwright.sync_api import expect

from staffroll.views import network_page

pytestmark = pytest.mark.browser

SCENE = scene_of(60)
PAGE = network_page(SCENE, title="Staff of sixty")
COLUMNS = SCENE.columns


def _graph() -> nx.Graph:
    """Return people tied by shared works, and the works as well, by place."""
    graph = nx.Graph()
    graph.add_nodes_from(("person", place) for place in SCENE.people.tolist())
    graph.add_edges_from(
        (("person", agent), ("work", work))
        for agent, work in zip(COLUMNS.agent.tolist(), COLUMNS.work.tolist(), strict=True)
    )
    return graph


def _name(place: int) -> str:
    return COLUMNS.agents.labels[place]


def test_person_shows_all_credits_with_their_sentences(visit):
    page = visit(PAGE).page
    person = int(SCENE.people[0])
    find(page, _name(person))
    rows = [row for row, agent in enumerate(COLUMNS.agent.tolist()) if agent == person]
    works = {COLUMNS.works.labels[COLUMNS.work[row]] for row in rows}
    quotes = [quote for row, quote in zip(SCENE.quotes.credit.tolist(), SCENE.quotes.quote, strict=True) if row in rows]

    assert works == set(page.locator("#chosen .credits > li .link").all_text_contents())
    page.get_by_role("button", name="Open all sources").click()
    assert sorted(quotes) == sorted(page.locator("#chosen blockquote").all_text_contents())
    captions = page.locator("#chosen figcaption").all_text_contents()
    assert all(any(site in caption for site in SITES) and "2021-04-" in caption for caption in captions)
    assert page.locator("#chosen .names").text_content() == f"宮﨑 {person}"


def test_earlier_works_are_told_as_such(visit):
    page = visit(PAGE).page
    prior = sum(SCENE.quotes.prior[:12].tolist())
    page.click("#as-table")
    for name in {_name(int(COLUMNS.agent[row])) for row in SCENE.quotes.credit[:12].tolist()}:
        find(page, name)
        page.get_by_role("button", name="Open all sources").click()
        prior -= page.locator("#chosen .fact", has_text="named as an earlier work").count()

    assert prior <= 0


def test_years_stand_in_order_and_unknown_ones_last(visit):
    page = visit(PAGE).page
    find(page, "aya mori")
    years = [text for text in page.locator("#chosen .year").all_text_contents() if text]

    assert years == sorted(years, key=lambda year: (not year.isdigit(), -int(year) if year.isdigit() else 0))


def test_collaborators_are_those_with_whom_works_are_shared(visit):
    page = visit(PAGE).page
    find(page, "aya mori")
    graph = _graph()
    person = ("person", COLUMNS.agents.labels.index("Aya Mori"))
    expected = {}
    for work in graph[person]:
        for colleague in graph[work]:
            expected[_name(colleague[1])] = expected.get(_name(colleague[1]), 0) + 1
    del expected["Aya Mori"]
    section = page.locator("#chosen section", has=page.locator("h3", has_text="Collaborators"))
    told = dict(
        zip(section.locator(".link").all_text_contents(), section.locator(".count").all_text_contents(), strict=True)
    )

    assert expected == {name: int(works.split()[0]) for name, works in told.items()}
    first = section.locator(".count").first
    works = int(first.text_content().split()[0])
    first.click()
    expect(page.locator("#chosen .works > li")).to_have_count(works)
    expect(page.locator("#chosen .works .did > li")).to_have_count(2 * works)


def test_path_is_as_short_as_can_be_and_tells_its_works(visit):
    page = visit(PAGE).page
    graph = _graph()
    one, *others = [place for place in SCENE.people.tolist() if graph[("person", place)]][::9]
    for other in others:
        page.click("#ask-path")
        find(page, _name(one), field="#from")
        find(page, _name(other), field="#to")
        if not nx.has_path(graph, ("person", one), ("person", other)):
            expect(page.locator("#chosen .path")).to_have_count(0)
            continue
        steps = nx.shortest_path_length(graph, ("person", one), ("person", other)) // 2
        expect(page.locator("#chosen .path > li")).to_have_count(steps + 1)
        people = page.locator("#chosen .who .link").all_text_contents()
        for (before, after), via in zip(pairwise(people), page.locator("#chosen .via").all(), strict=True):
            staff = set(via.locator(".did").first.locator("bdi:first-child").all_text_contents())
            assert {before, after} <= staff


def test_works_in_common_of_several(visit):
    page = visit(PAGE).page
    graph = _graph()
    work = max((node for node in graph if node[0] == "work"), key=graph.degree)
    them = [_name(place) for _, place in sorted(graph[work])[:3]]
    find(page, them[0])
    page.get_by_role("button", name="Compare").click()
    for name in them[1:]:
        find(page, name, field="#add")
    shared = set.intersection(*(set(graph[node]) for node in sorted(graph[work])[:3]))

    assert {COLUMNS.works.labels[place] for _, place in shared} == set(
        page.locator("#chosen .works > li > .link").all_text_contents()
    )
    page.get_by_role("button", name=f"Remove {them[0]}").click()
    expect(page.locator("#chosen .rows > li")).to_have_count(2)


def test_pointing_at_a_person_and_at_a_tie_tells_about_them(visit):
    page = visit(PAGE).page
    wanted = {"person": r"^\S+ \S+\n.*\d+ works?, \d+ collaborators?\n", "tie": r" – .*\n\d+ shared works?\n"}
    for text in _tips(page, step=14):
        wanted = {kind: pattern for kind, pattern in wanted.items() if not re.search(pattern, text)}
        if not wanted:
            return
    pytest.fail(f"nothing said of a {' or a '.join(wanted)}")


def test_clicking_a_mark_selects_and_shift_compares(visit):
    page = visit(PAGE).page
    found = []
    for text, at in _places(page, step=14):
        if " – " not in text and text and text.split("\n")[0] not in dict(found):
            found.append((text.split("\n")[0], at))
        if len(found) == 2:
            break
    page.mouse.click(*found[0][1])
    page.wait_for_timeout(350)  # two clicks in a short time are one double click

    assert heading(page) == found[0][0]
    page.keyboard.down("Shift")
    page.mouse.click(*found[1][1])
    page.keyboard.up("Shift")
    expect(page.locator("#chosen h2")).to_have_text("Works in common")
    assert [name for name, _ in found] == page.locator("#chosen .rows .link").all_text_contents()


def test_an_address_restores_what_was_selected_and_filtered(visit):
    opened = visit(PAGE)
    page = opened.page
    find(page, "aya mori")
    page.click("#filter")
    page.fill("#filter-shared", "2")
    page.press("#filter-shared", "Enter")
    page.locator("#legend .switch button").last.click()
    page.click("#as-table")
    expect(page).to_have_url(re.compile("person=.*shared=2.*colours=community.*table=people"))
    told, history = page.text_content("#status"), page.evaluate("history.length")
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")

    assert heading(page) == "Aya Mori"
    assert told == page.text_content("#status")
    assert history == page.evaluate("history.length")
    expect(page.locator("#legend .switch button").last).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#table table")).to_be_visible()
    page.evaluate("location.hash = '#path=nobody&work=__proto__&since=x&table=<b>'")
    expect(page.locator("#table")).to_be_hidden()
    assert opened.quiet(), opened


def test_back_leads_through_the_selections(visit):
    page = visit(PAGE).page
    find(page, "aya mori")
    page.locator("#chosen .credits .link").first.click()
    page.locator("#chosen .people .link").last.click()
    page.get_by_role("button", name="Back to what was selected before").click()
    page.get_by_role("button", name="Back to what was selected before").click()

    assert heading(page) == "Aya Mori"
    expect(page.get_by_role("button", name="Back to what was selected before")).to_have_count(0)


_TIP = """new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => {
    const tip = document.getElementById("tip");
    go(tip.hidden ? "" : tip.innerText);
})))"""


def _places(page, *, step: int) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the text that shows at each place while the pointer crosses the picture, and the place."""
    box = page.locator("#canvas").bounding_box()
    for y in range(40, int(box["height"]), step):
        for x in range(40, int(box["width"]), step):
            at = (box["x"] + x, box["y"] + y)
            page.mouse.move(*at)
            yield page.evaluate(_TIP), at


def _tips(page, *, step: int) -> Iterator[str]:
    return (text for text, _ in _places(page, step=step))
