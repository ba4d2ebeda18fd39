"""Names are found as people type them, and everything is reached with keys."""

from __future__ import annotations

import re

import pytest
from doing import find, heading, picture
from invented import scene_of
from playwright.sync_api import expect

from staffroll.views import network_page

pytestmark = pytest.mark.browser

SMALL = network_page(scene_of(20), title="Staff of twenty")


def test_search_forgives_case_width_accents_order_and_variants(visit):
    page = visit(SMALL).page
    for typed in ("ryo mori", "MORI RYŌ", "ｒｙｏ　ｍｏｒｉ", "RyōMori", "mori ry"):
        find(page, typed)

        assert heading(page) == "Ryō Mori", typed
    for typed in ("宮崎", "宮﨑", "宮崎 0"):
        page.fill("#query", typed)
        expect(page.locator("#hits li").first).to_contain_text("宮﨑")


def test_search_offers_who_fits_and_says_so(visit):
    page = visit(SMALL).page
    page.locator("#query").press_sequentially("ota")
    expect(page.locator("#hits li")).not_to_have_count(0)
    expect(page.locator("#said")).to_have_text(re.compile(r"^\d+ results?\.$"))
    assert all("ota" in name.lower() for name in page.locator("#hits bdi").all_text_contents())
    page.fill("#query", "nobody of this name")
    expect(page.locator("#said")).to_have_text("Nothing found.")
    page.keyboard.press("Escape")

    expect(page.locator("#hits")).to_be_hidden()


def test_search_finds_works_and_shows_their_staff(visit):
    page = visit(SMALL).page
    find(page, "tin hour")

    assert heading(page) == "Tin Hour"
    expect(page.locator("#chosen .people > li")).not_to_have_count(0)


def test_arrows_move_through_what_is_found(visit):
    page = visit(SMALL).page
    page.locator("#query").press_sequentially("mori")
    names = page.locator("#hits bdi").all_text_contents()
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", len(names) - 1)):
        page.keyboard.press(key)
        active = page.get_attribute("#query", "aria-activedescendant")

        assert active == f"hits-{place}"
        expect(page.locator("#hits [aria-selected=true] bdi")).to_have_text(names[place])
    page.keyboard.press("Enter")

    assert heading(page) == names[-1]


def test_person_tie_and_path_are_reached_with_keys_alone(visit):
    page = visit(SMALL).page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("aya mori")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    _tab_to(page, "button.count")
    page.keyboard.press("Enter")
    assert heading(page).startswith("Aya Mori and ")
    _tab_to(page, "#chosen .head button")
    page.keyboard.press("Enter")
    assert heading(page) == "Aya Mori"
    _tab_to(page, "#chosen .actions button")
    page.keyboard.press("Enter")
    expect(page.locator("#to")).to_be_focused()
    page.keyboard.type("ken ota")
    page.keyboard.press("Enter")

    assert page.locator("#chosen .path .who").first.text_content() == "Aya Mori"
    assert page.locator("#chosen .path .who").last.text_content() == "Ken Ota"


def _tab_to(page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no Tab leads to {selector}")


def test_keys_move_and_zoom_the_picture_and_escape_clears(visit):
    page = visit(SMALL).page
    find(page, "aya mori")
    page.focus("#canvas")
    before = picture(page)
    for key in ("ArrowLeft", "+", "-", "0", "Escape"):
        page.keyboard.press(key)
        before, after = picture(page), before

        assert before != after, key
    expect(page.locator("#chosen h3").first).to_have_text("Best connected")


def test_focus_can_be_seen(visit):
    page = visit(SMALL).page
    for selector in (
        "#query",
        "#canvas",
        "#zoom button",
        "#legend button",
        "#as-table",
        "#slider-since",
        "#chosen .link",
    ):
        page.locator(selector).first.focus()
        page.keyboard.press("Shift")
        outline = page.locator(selector).first.evaluate("one => getComputedStyle(one).outlineStyle")

        assert outline == "solid", selector
