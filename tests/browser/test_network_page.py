"""What a reader sees and does on the page of a network, in a real browser without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from invented import DEPARTMENTS, credits_of
from playwright.sync_api import expect

from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.views import network_page, network_svg, show

pytestmark = pytest.mark.browser

HOSTILE = [
    "<script>window.ran = 1; alert(1)</script>",
    "</script><script>window.ran = 1</script>",
    '<img src=x onerror="window.ran = 1">',
    "\"><svg onload='window.ran = 1'>",
    "javascript:window.ran=1",
    '<a href="https://example.org/x">href</a>',
    "<!--<script>",
    "{{ 7 * 7 }}{% raw %}",
    "${window.ran = 1}`",
    "\u202eabc\u2066 \u2028line",
    "</title><base href='https://example.org/'><style>*{display:none}</style>",
    "&lt;b&gt; &amp; &#60;",
    "'; window.ran = 1; //",
    "__proto__",
]


def _graph(number: int):
    return people(credits_of(number), department=DEPARTMENTS.__getitem__)


SMALL = network_page(_graph(20), title="Staff of twenty")
DANGER = people(
    [
        CreditRow(f"a:{text}", text, "person", f"w:{number % 3}", f"{HOSTILE[number % 3]} {text}", text, text)
        for number, text in enumerate(HOSTILE)
    ],
    department=lambda role: role,
)


def _without_policy(page: str) -> str:
    return re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)


@pytest.mark.parametrize("number", [0, 1, 20, 300])
def test_page_asks_nothing_of_the_network_and_the_console_is_silent(visit, number):
    opened = visit(network_page(_graph(number) if number else people([]), title="Staff"))
    expect(opened.page.locator("tbody tr")).to_have_count(number)

    assert opened.quiet(), opened


@pytest.mark.parametrize("change", [str, _without_policy], ids=["policy", "no-policy"])
def test_nothing_that_an_article_says_runs(visit, change):
    opened = visit(change(network_page(DANGER, title="".join(HOSTILE))))
    page = opened.page
    before = page.locator("*").evaluate_all("all => new Set(all.map(one => one.tagName)).size")
    for number in range(len(DANGER)):
        page.fill("#query", "")
        page.locator(f"#p{number} a").click()
        page.fill("#query", DANGER.nodes[list(DANGER)[number]]["label"][:12])
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert len(set(_tips(page, step=72))) > 1

    assert page.evaluate("window.ran") is None
    assert page.locator("img, base, iframe, aside script, table script, aside svg[onload]").count() == 0
    assert page.locator("*").evaluate_all("all => new Set(all.map(one => one.tagName)).size") <= before + 2
    assert opened.quiet(), opened


def test_hostile_names_stand_as_they_are(visit):
    page = visit(network_page(DANGER, title=HOSTILE[0])).page
    expected = sorted(DANGER.nodes[person]["label"] for person in DANGER)

    assert expected == sorted(page.locator("tbody th").all_text_contents())
    assert HOSTILE[0] == page.title()
    for number, person in enumerate(DANGER):
        page.locator(f"#p{number} a").click()
        assert DANGER.nodes[person]["label"] == page.locator("#chosen h2").text_content()


def test_still_picture_runs_nothing(visit):
    opened = visit(f"<!doctype html>{network_svg(DANGER, title=HOSTILE[0])}", wait=False)

    assert opened.page.evaluate("window.ran") is None
    assert opened.quiet(), opened


@pytest.mark.parametrize("typed", ["ryo mori", "MORI RYŌ", "ｒｙｏ　ｍｏｒｉ", "RyōMori", "yo mor"])
def test_search_forgives_case_width_accents_and_order(visit, typed):
    page = visit(SMALL).page
    page.fill("#query", typed)
    page.keyboard.press("Enter")

    expect(page.locator("#chosen h2")).to_have_text("Ryō Mori")
    expect(page.locator("#status")).to_contain_text("Ryō Mori: ")
    expect(page.locator("tbody tr:visible th").first).to_have_text("Ryō Mori")


def test_search_lists_who_fits_and_says_so(visit):
    page = visit(SMALL).page
    page.locator("#query").press_sequentially("ota")
    expect(page.locator("#status")).to_have_text(re.compile(r"^\d+ people found\."))
    page.locator("#query").fill("nobody of this name")

    expect(page.locator("#status")).to_have_text("Nobody has this name.")
    expect(page.locator("tbody tr:visible")).to_have_count(0)


def test_everything_is_reached_and_done_with_keys(visit):
    page = visit(SMALL).page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("aya")
    expect(page.locator("#hits a").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#chosen")).to_be_focused()
    first = page.locator("#chosen h2").text_content()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert first != page.locator("#chosen h2").text_content()


def test_keys_move_and_zoom_the_picture_and_escape_clears(visit):
    page = visit(SMALL).page
    page.locator("#query").fill("aya mori")
    page.keyboard.press("Enter")
    page.focus("#canvas")
    before = _picture(page)
    for key in ("ArrowLeft", "+", "-", "0", "Escape"):
        page.keyboard.press(key)
        page.wait_for_timeout(60)
        before, after = _picture(page), before

        assert before != after, key
    expect(page.locator("#status")).to_have_text("")


def test_focus_can_be_seen(visit):
    page = visit(SMALL).page
    for selector in ("#query", "#canvas", "#zoom button", "#legend button", "tbody a"):
        page.locator(selector).first.focus()
        page.keyboard.press("Shift")
        outline = page.locator(selector).first.evaluate("one => getComputedStyle(one).outlineStyle")

        assert outline == "solid", selector


def test_pointing_at_a_person_and_at_a_tie_tells_about_them(visit):
    page = visit(SMALL).page
    wanted = {"person": r"(Mori|Ota)\n.*\n.*\n\d+ works?, \d+ collaborators?", "tie": r" – .*\n.*\n\d+ shared works?"}
    for text in _tips(page, step=16):
        wanted = {kind: pattern for kind, pattern in wanted.items() if not re.search(pattern, text)}
        if not wanted:
            return
    pytest.fail(f"nothing said of a {' or a '.join(wanted)}")


def test_tapping_a_person_on_a_phone_shows_roles_and_collaborators(visit):
    page = visit(SMALL, width=390, height=844, has_touch=True, is_mobile=True).page
    box = page.locator("#canvas").bounding_box()
    for y in range(20, int(box["height"]), 16):
        for x in range(20, int(box["width"]), 16):
            page.touchscreen.tap(box["x"] + x, box["y"] + y)
            if page.locator("#chosen h3").filter(has_text="Roles").count():
                expect(page.locator("#chosen h3").filter(has_text="Collaborators")).to_be_visible()
                return
    pytest.fail("no person anywhere in the picture")


def test_a_department_can_be_picked_out_and_let_go(visit):
    page = visit(SMALL).page
    button = page.locator("#legend button").first
    before = _picture(page)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#status")).to_have_text("animation: 3 people.")
    page.wait_for_timeout(100)

    assert before != _picture(page)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_nothing_sticks_out_of_the_screen(visit, width):
    page = visit(network_page(DANGER, title="W" * 200), width=width).page

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_schemes_follow_the_reader(visit):
    grounds = [
        visit(SMALL, color_scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]

    assert grounds == ["rgb(255, 255, 255)", "rgb(20, 22, 26)"]


def test_an_address_with_a_person_opens_at_that_person(visit):
    page = visit(SMALL).page
    page.locator("tbody a").nth(3).click()
    name = page.locator("#chosen h2").text_content()
    page.reload()

    expect(page.locator("#chosen h2")).to_have_text(name)


def test_without_scripts_the_table_remains(visit):
    page = visit(SMALL, wait=False, java_script_enabled=False).page

    expect(page.locator("tbody tr")).to_have_count(20)
    expect(page.locator("noscript p")).to_be_visible()


def test_frame_in_a_notebook_works_within_its_sandbox(visit):
    opened = visit(f"<!doctype html>{show(DANGER)._repr_html_()}", wait=False)
    frame = opened.page.frame_locator("iframe")
    frame.locator("#p3 a").click()

    expect(frame.locator("#chosen h3").first).to_have_text(re.compile("Roles"))
    expect(frame.locator("tbody tr")).to_have_count(len(DANGER))
    assert opened.quiet(), opened


def test_fifteen_hundred_people_are_shown_within_seconds(visit):
    opened = visit(network_page(_graph(1500), title="Many"))
    opened.page.fill("#query", "aya mori")
    opened.page.keyboard.press("Enter")

    expect(opened.page.locator("#chosen h2")).to_have_text("Aya Mori")
    assert opened.quiet(), opened


_TIP = """new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => {
    const tip = document.getElementById("tip");
    go(tip.hidden ? "" : tip.innerText);
})))"""


def _picture(page) -> bytes:
    return page.locator("#canvas").screenshot()


def _tips(page, *, step: int) -> Iterator[str]:
    """Yield the text that shows at each place while the pointer crosses the picture."""
    page.locator("#zoom button").last.click()
    page.evaluate("scrollTo(0, 0)")
    box = page.locator("#canvas").bounding_box()
    for y in range(20, int(box["height"]), step):
        for x in range(20, int(box["width"]), step):
            page.mouse.move(box["x"] + x, box["y"] + y)
            yield page.evaluate(_TIP)
