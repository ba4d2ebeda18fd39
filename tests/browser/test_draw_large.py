"""The drawer of large networks: who is clicked, what stands out, what a picture holds, under the strictest policy."""

from __future__ import annotations

import json
import os
import shutil
from base64 import b64decode, b64encode
from hashlib import sha256
from importlib.resources import files

import pytest
from playwright.sync_api import sync_playwright

from staffroll.views import large
from staffroll.views.palette import looks

pytestmark = pytest.mark.browser
# A program stands in for the graphics card, so that WebGL works on any machine.
ARGUMENTS = ["--headless", "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
WIDTH, HEIGHT = 600, 400
SINGLE = 350  # two clicks within 300 milliseconds are a double click
LOOKS = looks(["direction", "music", "sound"]).values()
BLOCK = {
    "departments": [{"label": look.label, "colour": look.colour, "shape": look.shape} for look in LOOKS],
    "people": {
        "name": ["Aya Mori", "Ken Ota", "Rin Abe", "Yui Sano", '<img src=x onerror="alert(1)">'],
        "x": [0, 600, 0, 600, 300],
        "y": [0, 0, 400, 400, 100],
        "size": [26, 20, 20, 20, 20],
        "department": [0, 1, 2, 1, 0],
    },
    "ties": {"one": [0, 0, 1], "other": [1, 2, 3], "count": [3, 1, 2]},
}
STYLE = """
:root { --ground: #ffffff; --text: #101010; --outline: #202020; --tie: #8a93a3; --strong-tie: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ground: #000080; --text: #eeeeee; --outline: transparent; } }
html, body { margin: 0; } #canvas { position: absolute; inset: 0; }
"""
START = """
const said = [], tell = (kind) => (...what) => said.push([kind, ...what]);
const on = { person: tell("person"), tie: tell("tie"), nothing: tell("nothing"), over: tell("over") };
const block = JSON.parse(document.getElementById("data").textContent);
Object.assign(globalThis, { said, largeLines });
globalThis.drawer = largeDrawer(document.getElementById("canvas"), block, on, { lines: "all" });
document.documentElement.dataset.ready = "true";
"""
PIXELS = """async () => {
  const bitmap = await createImageBitmap(await drawer.image());
  const { width, height } = bitmap;
  const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height), found = {};
  for (let at = 0; at < data.length; at += 4) {
    const colour = "#" + [...data.subarray(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
    found[colour] = (found[colour] ?? 0) + 1;
  }
  return found;
}"""


@pytest.fixture(scope="module")
def webgl():
    chromium = shutil.which("chromium")
    if chromium is None or large.bundle() is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "it needs chromium, and Node.js when staffroll is installed"
        )
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


class Opened:
    """The page, and everything that the browser said of it."""

    def __init__(self, browser, path, **options) -> None:
        self.context = browser.new_context(
            offline=True, reduced_motion="reduce", viewport={"width": WIDTH, "height": HEIGHT}, **options
        )
        self.page, self.messages = self.context.new_page(), []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.messages.append(dialog.message), dialog.dismiss()))
        self.page.goto(path.as_uri())
        self.page.wait_for_selector("html[data-ready]", state="attached")
        self.settle()

    def settle(self) -> None:
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def do(self, script: str) -> None:
        self.page.evaluate(f"() => {{ {script} }}")
        self.settle()

    def click(self, x: float = WIDTH / 2, y: float = HEIGHT / 2) -> list:
        self.page.wait_for_timeout(SINGLE)
        self.page.evaluate("said.length = 0")
        self.page.mouse.click(x, y)
        return [told for told in self.page.evaluate("said") if told[0] != "over"]

    def pixels(self) -> dict[str, int]:
        return self.page.evaluate(PIXELS)


@pytest.fixture
def visit(webgl, tmp_path):
    opened = []

    def open_(**options) -> Opened:
        path = tmp_path / "page.html"
        path.write_text(_page(), encoding="utf-8")
        opened.append(Opened(webgl, path, **options))
        return opened[-1]

    yield open_
    for each in opened:
        assert each.messages == []
        each.context.close()


def _page() -> str:
    drawer = files("staffroll.views").joinpath("explorer", "draw-large.js").read_text(encoding="utf-8")
    scripts = [large.bundle(), f'(() => {{\n"use strict";\n{drawer}\n{START}}})();']
    known = " ".join(map(_hash, scripts))
    policy = (
        f"default-src 'none'; script-src {known}; style-src {_hash(STYLE)}; img-src data: blob:; "
        "require-trusted-types-for 'script'"
    )
    data = json.dumps(BLOCK).replace("<", "\\u003c")
    running = "".join(f"<script>{script}</script>" for script in scripts)
    return (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<link rel="icon" href="data:,"><style>{STYLE}</style><div id="canvas"></div>'
        f'<script id="data" type="application/json">{data}</script>{running}'
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("person", range(5))
def test_whoever_is_focused_lies_in_the_middle_and_is_clicked_there(visit, person):
    opened = visit()
    opened.do(f"drawer.focus([{person}])")

    assert opened.click() == [["person", person]]


def test_a_click_on_a_line_tells_the_tie_and_beside_everything_nothing(visit):
    opened = visit()
    opened.do("drawer.focus([1, 3])")

    assert opened.click() == [["tie", 2]]
    assert opened.click(WIDTH / 2 - 60) == [["nothing"]]


def test_a_finger_chooses_as_a_pointer_does(visit):
    opened = visit(has_touch=True)
    opened.do("drawer.focus([2])")
    opened.do("said.length = 0")
    opened.page.touchscreen.tap(WIDTH / 2, HEIGHT / 2)
    opened.page.wait_for_function("said.some(([kind]) => kind === 'person')")

    assert ["person", 2] in opened.page.evaluate("said")


def test_a_tall_picture_is_turned_and_still_knows_who_is_where(visit):
    opened = visit(screen={"width": 300, "height": 600})
    opened.page.set_viewport_size({"width": 300, "height": 600})
    opened.page.reload()
    opened.page.wait_for_selector("html[data-ready]", state="attached")
    opened.do("drawer.focus([3])")

    assert opened.click(150, 300) == [["person", 3]]


def test_filtered_people_and_ties_are_neither_drawn_nor_clicked(visit):
    opened = visit()
    music = BLOCK["departments"][1]["colour"]
    before = opened.pixels().get(music, 0)
    opened.do("drawer.show([true, false, true, false, true], [false, true, false])")
    after = opened.pixels().get(music, 0)
    opened.do("drawer.focus([1, 3])")
    nothing = opened.click()
    opened.do("drawer.show(null, null)")

    assert before > 30
    assert after == 0
    assert nothing == [["nothing"]]
    assert opened.click() == [["tie", 2]]


def test_marked_people_and_ties_stand_out_from_the_faint_others(visit):
    opened = visit()
    colours = [department["colour"] for department in BLOCK["departments"]]
    opened.do("drawer.mark(new Set([0, 1]), new Set([0]))")
    marked = opened.pixels()
    opened.do("drawer.mark(null, null)")
    plain = opened.pixels()

    assert all(plain.get(colour, 0) > 30 for colour in colours)
    assert [marked.get(colour, 0) > 30 for colour in colours] == [True, True, False]
    assert "#0b5cad" not in plain
    assert sum(number for colour, number in marked.items() if _near(colour, "#3d7dbe")) > 100


def _near(one: str, other: str) -> bool:
    parts = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (one, other)]
    return all(abs(a - b) < 24 for a, b in zip(*parts, strict=True))


def test_with_marks_only_their_lines_are_chosen(visit):
    opened = visit()
    opened.do("drawer.mark(new Set([0]), new Set()); drawer.focus([1, 3])")

    assert opened.click() == [["nothing"]]


def test_a_pointer_over_somebody_shows_their_neighbours(visit):
    opened = visit()
    opened.do("drawer.focus([4])")
    opened.page.mouse.move(WIDTH / 2, HEIGHT / 2)
    opened.page.wait_for_function("said.some(([kind, person]) => kind === 'over' && person === 4)")
    faint = opened.pixels().get(BLOCK["departments"][1]["colour"], 0)
    opened.page.mouse.move(WIDTH / 2 + 90, HEIGHT / 2 + 90)
    opened.page.wait_for_function("said.at(-1)[0] === 'over' && said.at(-1)[1] === null")

    assert faint == 0


def test_shapes_differ_where_colours_do(visit):
    opened = visit()
    areas = []
    for person, department in ((1, 1), (2, 2), (4, 0)):
        opened.do(f"drawer.mark(new Set([{person}]), new Set()); drawer.focus([{person}])")
        areas.append(opened.pixels()[BLOCK["departments"][department]["colour"]])
    square, triangle, dot = areas

    assert dot > square > triangle > 20


def test_zooming_and_moving_go_where_they_say(visit):
    opened = visit()
    opened.do("drawer.focus([4])")
    opened.do("drawer.move(0.25, 0)")
    moved = opened.click(WIDTH / 4)
    opened.do("drawer.focus([]); drawer.zoom(2)")
    zoomed = opened.pixels()["#ffffff"]
    opened.do("drawer.focus([])")

    assert moved == [["person", 4]]
    assert zoomed != opened.pixels()["#ffffff"]


def test_colours_follow_from_light_to_dark(visit):
    opened = visit()
    light = opened.pixels()
    opened.page.emulate_media(color_scheme="dark")
    opened.do("drawer.restyle()")
    dark = opened.pixels()

    assert max(light, key=light.get) == "#ffffff"
    assert max(dark, key=dark.get) == "#000080"


def test_a_picture_is_as_sharp_as_the_screen(visit):
    opened = visit(device_scale_factor=2)
    text = opened.page.evaluate(
        "async () => { const bytes = new Uint8Array(await (await drawer.image()).arrayBuffer());"
        "return btoa(String.fromCharCode(...bytes.subarray(0, 32))); }"
    )
    head = b64decode(text)

    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (2 * WIDTH, 2 * HEIGHT)


def test_where_a_program_stands_in_for_the_card_only_lines_of_the_selection_are_offered(visit):
    assert visit().page.evaluate("largeLines()") == "selection"


def test_without_webgl_nothing_is_offered(visit):
    opened = visit()
    opened.do("HTMLCanvasElement.prototype.getContext = () => null")

    assert opened.page.evaluate("largeLines()") == "nothing"
