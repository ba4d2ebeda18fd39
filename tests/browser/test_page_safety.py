"""Nothing that an article says runs on a page, and a page asks nothing of any network."""

from __future__ import annotations

import re

import hostile
import pytest
from doing import find, heading
from invented import people_of, scene_of
from playwright.sync_api import expect

from staffroll.names import BASE
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.views import network_page, network_svg, show
from staffroll.views.addresses import address

pytestmark = pytest.mark.browser

DANGER = network_page(hostile.SCENE, title=hostile.TEXTS[0])


def _without_policy(page: str) -> str:
    return re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)


@pytest.mark.parametrize("number", [0, 1, 20, 300])
def test_page_asks_nothing_of_the_network_and_the_console_is_silent(visit, number):
    opened = visit(network_page(people_of(number) if number else people([]), title="Staff"))
    opened.page.click("#as-table")
    expect(opened.page.locator("#table tbody tr")).to_have_count(min(number, 100))

    assert opened.quiet(), opened


@pytest.mark.parametrize("change", [str, _without_policy], ids=["policy", "no-policy"])
def test_nothing_that_an_article_says_runs(visit, change):
    opened = visit(change(DANGER))
    page = opened.page
    before = _tags(page)
    for text in hostile.TEXTS:
        find(page, text)
        page.get_by_role("button", name="Open all sources").click()
        page.locator("#chosen .credits .link").first.click()
        page.keyboard.press("Escape")
    for button in page.locator("#legend button").all()[:4]:
        button.click()
        button.click()
    page.click("#as-table")
    for name in ("Ties", "Works", "People"):
        page.locator("#table .switch button", has_text=name).click()
    page.click("#filter")

    assert page.evaluate("window.ran") is None
    assert page.locator("img, base, iframe, #chosen script, #table script, svg[onload]").count() == 0
    assert page.locator("a[href^='javascript'], main a:not([href^='https:'])").count() == 0
    assert _tags(page) - before <= {"BLOCKQUOTE", "FIGURE", "FIGCAPTION", "DETAILS", "SUMMARY", *_TABLE}
    assert opened.quiet(), opened


_TABLE = {"TABLE", "THEAD", "TBODY", "TR", "TH", "TD"}


def _tags(page) -> set[str]:
    return set(page.locator("*").evaluate_all("all => [...new Set(all.map(one => one.tagName))]"))


def test_hostile_names_stand_as_they_are(visit):
    page = visit(DANGER).page

    assert hostile.TEXTS[0] == page.title()
    for text in hostile.TEXTS:
        find(page, text)

        assert text == heading(page)


def test_still_picture_runs_nothing(visit):
    opened = visit(f"<!doctype html>{network_svg(hostile.NETWORK, title=hostile.TEXTS[0])}", wait=False)

    assert opened.page.evaluate("window.ran") is None
    assert opened.quiet(), opened


def test_links_lead_to_addresses_of_the_web_alone_and_tell_them_nothing(visit):
    page = visit(network_page(scene_of(20), title="Staff")).page
    page.locator("#chosen .link").first.click()
    page.get_by_role("button", name="Open all sources").click()
    links = page.locator("#chosen figcaption a")
    told = {(link.get_attribute("target"), link.get_attribute("rel")) for link in links.all()}

    assert told == {("_blank", "noopener noreferrer nofollow")}
    assert all(link.get_attribute("href").startswith("https://example.org/") for link in links.all())


def test_pages_of_a_site_are_linked_by_the_names_that_the_site_gives_them(visit):
    keys = [
        "aya_mori",
        "森彩",
        "Ken_%C5%8Cta",
        "a%2Fb",
        "rin.abe",
        "Straße",
        "con",
        "lpt1.txt",
        "long_" * 40,
        ".hidden",
    ]
    rows = [
        CreditRow(f"{BASE}agent/{key}", key, "person", f"{BASE}work/{key}", key, "script", "script") for key in keys
    ]
    page = visit(network_page(people(rows), title="Linked", site="../")).page
    linked = {}
    for key in keys:
        find(page, key)
        links = page.locator("#chosen a.page")
        linked[key] = links.first.get_attribute("href") if links.count() else None
    expected = {key: f"../{address('person', f'{BASE}agent/{key}')}" for key in keys}

    assert expected | dict.fromkeys(["con", "lpt1.txt", "long_" * 40, ".hidden"]) == linked


def test_frame_in_a_notebook_works_within_its_sandbox(visit):
    opened = visit(f"<!doctype html>{show(hostile.NETWORK)._repr_html_()}", wait=False)
    frame = opened.page.frame_locator("iframe")
    frame.locator("#chosen .rows .link").first.click()
    expect(frame.locator("#chosen h3").first).to_have_text(re.compile("Roles"))
    frame.locator("#files summary").click()
    with opened.page.expect_download() as download:
        frame.get_by_role("button", name="CSV: people").click()

    assert download.value.suggested_filename.endswith("-people.csv")
    assert opened.quiet(), opened


def test_without_scripts_a_table_remains(visit):
    page = visit(network_page(people_of(20), title="Staff"), wait=False, java_script_enabled=False).page

    expect(page.locator("noscript tbody tr")).to_have_count(20)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("main")).to_be_hidden()
