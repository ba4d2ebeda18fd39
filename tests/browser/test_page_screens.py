"""Pages fit phones and desktops, light and dark, and are fast enough for thousands."""

from __future__ import annotations

import hostile
import pytest
from doing import find, heading, picture
from invented import scene_of
from playwright.sync_api import expect

from staffroll.views import network_page

pytestmark = pytest.mark.browser

SMALL = network_page(scene_of(60), title="Staff of sixty")
STATES = {
    "as it opens": [],
    "a person": ["#chosen .link", "#chosen .evidence summary"],
    "filters": ["#filter"],
    "a table": ["#as-table"],
    "a path": ["#ask-path"],
    "communities": ["#legend .switch button:last-child", "#legend ul button"],
    "a query": ["#files summary", "#files li:last-child button"],
}


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_nothing_sticks_out_of_the_screen(visit, width):
    page = visit(network_page(hostile.SCENE, title="W" * 200), width=width).page
    for clicks in STATES.values():
        for selector in clicks:
            page.locator(selector).first.click()

        assert page.evaluate("document.documentElement.scrollWidth") <= width, clicks
        page.keyboard.press("Escape")


def test_a_phone_shows_the_picture_first_and_a_person_below_it(visit):
    page = visit(SMALL, width=390, height=844, has_touch=True, is_mobile=True).page
    area = page.locator("#canvas").bounding_box()
    assert area["width"] == 390
    assert area["height"] > 400
    box = page.locator("#canvas").bounding_box()
    for y in range(40, int(box["height"]), 16):
        for x in range(40, int(box["width"]), 16):
            page.touchscreen.tap(box["x"] + x, box["y"] + y)
            if page.locator("#chosen h3").filter(has_text="Credits").count():
                sheet = page.locator("#panel").bounding_box()
                assert sheet["y"] + sheet["height"] == pytest.approx(844, abs=1)
                assert sheet["height"] < 844 * 0.55
                page.get_by_role("button", name="Clear the selection").tap()
                expect(page.locator("#chosen h3").first).to_have_text("Best connected")
                return
    pytest.fail("no person anywhere in the picture")


def test_schemes_follow_the_reader_until_switched(visit):
    light, dark = "rgb(255, 255, 255)", "rgb(20, 22, 26)"
    for scheme, grounds in (("light", (light, dark)), ("dark", (dark, light))):
        page = visit(SMALL, color_scheme=scheme).page
        ground = "getComputedStyle(document.body).backgroundColor"
        before = picture(page)
        seen = [page.evaluate(ground)]
        page.click("#scheme")
        seen.append(page.evaluate(ground))

        assert tuple(seen) == grounds
        assert before != picture(page)


def test_more_than_can_be_drawn_is_said_and_found(visit, monkeypatch):
    monkeypatch.setattr("staffroll.views.page.SMALL_TIES", 10)
    monkeypatch.setattr("staffroll.views.page.large_shell", lambda: None)
    page = visit(network_page(scene_of(60), title="Many")).page
    expect(page.locator("#notice")).to_contain_text("larger than what can be drawn")
    page.get_by_role("button", name="Open the table").click()

    expect(page.locator("#table tbody tr")).to_have_count(60)


def test_fifteen_hundred_people_are_shown_within_seconds(visit):
    opened = visit(network_page(scene_of(1500), title="Many"))
    find(opened.page, "aya mori")

    assert heading(opened.page) == "Aya Mori"
    assert opened.quiet(), opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(visit, axe, width, scheme):
    page = visit(SMALL, width=width, color_scheme=scheme, bypass_csp=True).page
    page.evaluate(f"{axe};0")
    for name, clicks in STATES.items():
        for selector in clicks:
            page.locator(selector).first.click()
        found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]

        assert [] == [(each["id"], each["nodes"][0]["html"]) for each in found], name
        page.keyboard.press("Escape")
