"""How soon pages are there, how much work they give a browser and how large they are, against pyvis as it comes.

    python -m tests.benchmarks.pages [STORE]

Times in a browser are processor time of the main thread of Chromium's renderer, as Linux counts it, from an empty tab
until the page takes input: seconds that neither a busy machine nor a graphics card made of software stretches. With a
store, its whole graph is opened, searched and looked into as well. Software draws WebGL where there is no graphics
card, and such pages leave lines out; here they are told that it is one, so that all lines are drawn.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from playwright.sync_api import TimeoutError as TakesTooLongError

from staffroll import network, views
from staffroll.columns import Articles, Columns, Quotes
from staffroll.graph import open_graph
from staffroll.network import parts
from staffroll.network.invented import invented

_ARGUMENTS = ["--headless", "--no-sandbox"]
_PLAIN, _WEBGL = ["--disable-gpu"], ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
_CARD = """
const told = WebGL2RenderingContext.prototype.getParameter;
const card = function (name) { return name === 0x9246 || name === 0x1f01 ? "A graphics card" : told.call(this, name); };
WebGL2RenderingContext.prototype.getParameter = card;
WebGLRenderingContext.prototype.getParameter = card;
"""
_FRAMES = """
async () => {
  const next = () => new Promise((ready) => requestAnimationFrame(ready));
  await next(); await next();
}
"""
_PATIENCE = 120  # seconds, after which stock pyvis is given up and the ratio is a lower bound
_SENTENCE = "As the studio told us on its site last Friday, {} is {} on the series that begins next spring."


@dataclass(frozen=True)
class Opened:
    """A page in a tab, and what opening it took: seconds of the main thread in all and in scripts."""

    page: Page
    session: CDPSession
    busy: float

    def spent(self, what: Callable[[Page], object]) -> float:
        """Return the milliseconds of the main thread that something takes until it has been painted."""
        before = _busy(self.page)
        what(self.page)
        self.page.evaluate(_FRAMES)
        return (_busy(self.page) - before) * 1000

    def script_by_frame(self, number: int = 30) -> float:
        """Return the milliseconds of script in each frame while the picture is dragged."""
        box = self.page.locator("#canvas").bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        before = _metric(self.session, "ScriptDuration")
        for step in range(number):
            self.page.mouse.move(x + 3 * step, y + 2 * step)
            self.page.evaluate("() => new Promise((ready) => requestAnimationFrame(ready))")
        spent = _metric(self.session, "ScriptDuration") - before
        self.page.mouse.up()
        return spent * 1000 / number


def scene_of(credits_: int, people: int, ties: int, *, quoted: bool = False) -> views.Scene:
    """Return a scene of the busiest of so many people who do not exist."""
    columns = invented(credits_)
    number = np.bincount(columns.agent, minlength=len(columns.agents.iris))
    busiest = np.zeros(len(number), dtype=np.bool_)
    busiest[np.argsort(-number, kind="stable")[:people]] = True
    chosen = busiest[columns.agent]
    part = parts.whole(network.affiliation(columns.where(chosen)), most=ties)
    held = part.network.columns
    everything = np.ones(len(held), dtype=np.bool_)
    return views.scene(part, "Invented people", everything, quotes=_quotes(held) if quoted else None)


def _quotes(columns: Columns) -> Quotes:
    first = np.flatnonzero(
        np.r_[True, np.any([np.diff(each) != 0 for each in (columns.agent, columns.work, columns.role)], axis=0)]
    )
    sentences = [
        _SENTENCE.format(columns.agents.labels[columns.agent[row]], columns.roles[columns.role[row]]) for row in first
    ]
    works = columns.works
    addresses = tuple(f"https://example.org/news/{number}" for number in range(len(works.iris)))
    dates, sites = tuple(f"{year}-04-01" for year in works.year), ("Invented News",) * len(works.iris)
    articles = Articles(addresses, works.labels, addresses, dates, sites, ("en",) * len(addresses))
    nothing = ("",) * len(first)
    return Quotes(
        first.astype(np.int32),
        tuple(sentences),
        columns.work[first],
        nothing,
        np.zeros(len(first), dtype=np.bool_),
        articles,
    )


def stock(scene: views.Scene) -> str:
    """Return the page that pyvis makes of the same people and ties when it is left as it is."""
    from pyvis.network import Network

    made = Network(cdn_resources="in_line")
    labels = [scene.columns.agents.labels[place] for place in scene.people.tolist()]
    made.add_nodes(list(range(len(labels))), label=labels)
    for one, other in zip(scene.one.tolist(), scene.other.tolist(), strict=True):
        made.add_edge(one, other)
    return str(made.generate_html()).replace(
        "return network;",
        "network.once('stabilized', () => document.documentElement.dataset.ready = ''); return network;",
    )


@contextmanager
def chromium(graphics: list[str]) -> Iterator[Browser]:
    """Start the browser with these arguments about graphics."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[*_ARGUMENTS, *graphics])
        yield browser
        browser.close()


def opened(browser: Browser, page: str, folder: Path, *, patience: float = 600) -> Opened:
    """Open a page's text in a tab of its own, offline, and wait until it takes input, so many seconds at most."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.add_init_script(_CARD)
    tab = context.new_page()
    tab.set_default_timeout(600_000)
    session = context.new_cdp_session(tab)
    session.send("Performance.enable")
    before = _busy(tab)
    tab.goto(path.as_uri())
    with suppress(TakesTooLongError):
        tab.wait_for_selector("html[data-ready]", state="attached", timeout=patience * 1000)
        tab.evaluate(_FRAMES)
    return Opened(tab, session, _busy(tab) - before)


def _busy(tab: Page) -> float:
    """Return the seconds of processor time of the main threads of all renderers, of which one has the page."""
    browser = tab.context.browser
    assert browser is not None
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    renderers = [each["id"] for each in told if each["type"] == "renderer"]
    return sum(int(Path(f"/proc/{pid}/task/{pid}/schedstat").read_text().split()[0]) for pid in renderers) / 1e9


def _metric(session: CDPSession, name: str) -> float:
    return next(
        float(each["value"]) for each in session.send("Performance.getMetrics")["metrics"] if each["name"] == name
    )


def _select(page: Page) -> None:
    page.locator("#query").press("Enter")


def _told(name: str, scene: views.Scene, browser: Browser, folder: Path) -> float:
    started = perf_counter()
    page = views.network_page(scene, title=name)
    made = perf_counter() - started
    tab = opened(browser, page, folder)
    people, ties, credits_ = len(scene), len(scene.one), len(scene.columns)
    print(f"\n{name}: {people:,} people, {ties:,} ties, {credits_:,} credits")
    print(f"{made:10.2f} s   making the page")
    print(f"{len(page.encode()) / 1e6:10.2f} MB  its size")
    print(f"{tab.busy:10.2f} s   main thread until it takes input")
    tab.page.locator("#query").focus()
    print(f"{tab.spent(lambda page: page.keyboard.press('9')):10.0f} ms  first keystroke of a search")
    print(f"{tab.spent(lambda page: page.keyboard.press('1')):10.0f} ms  the next one")
    print(f"{tab.spent(_select):10.0f} ms  selecting a person")
    print(f"{tab.script_by_frame():10.1f} ms  script in a frame while the picture is dragged")
    tab.page.context.close()
    return tab.busy


def main() -> None:
    """Measure everything in one run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with chromium(_PLAIN) as browser:
            _small(browser, folder)
        with chromium(_WEBGL) as browser:
            _told("a network of thousands", scene_of(30_000, 5_000, 25_000), browser, folder)
            _told("the whole of an industry", scene_of(330_000, 50_000, 250_000), browser, folder)
            if len(sys.argv) > 1:
                with open_graph(sys.argv[1]) as graph:
                    _told("a store", graph.scene(), browser, folder)


def _small(browser: Browser, folder: Path) -> None:
    """Measure what vis-network draws, beside pyvis as it comes; that is given up after a while: a lower bound."""
    middling = scene_of(6_500, 1_000, 5_000)
    ours = _told("a middling network", middling, browser, folder)
    started = perf_counter()
    page = stock(middling)
    print(f"{perf_counter() - started:10.2f} s   making the page of stock pyvis")
    theirs = opened(browser, page, folder, patience=_PATIENCE)
    print(f"{theirs.busy / ours:10.1f} ×   main thread of stock pyvis until it stands still : ours")
    theirs.page.context.close()
    _told("a large page with quotes", scene_of(14_500, 2_000, 10_000, quoted=True), browser, folder)


if __name__ == "__main__":
    main()
