"""What a reader sees and does on a site that lies on a disk, in a real browser without a network."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hostile import TEXTS as HOSTILE
from playwright.sync_api import expect
from tests.browser.conftest import Opened, listen
from tests.query.conftest import SmallStore
from tests.views.conftest import articles_in

import staffroll
from staffroll.columns import Articles, Columns, Quotes
from staffroll.columns.listed import listed
from staffroll.names import mint
from staffroll.network import affiliation, parts
from staffroll.resolve.fold import LETTERS
from staffroll.views import scene
from staffroll.views.addresses import KINDS, path
from staffroll.views.site import Site, content_of, write_site
from staffroll.views.site.search import fold

pytestmark = pytest.mark.browser

TITLE = 'Anime "of" </title><script>window.ran = 1</script>'


@pytest.fixture
def enter(browser):
    """Return a function that opens a page of a folder."""
    contexts = []

    def open_(folder, page="index.html", *, width=1280, **options) -> Opened:
        context = browser.new_context(offline=True, viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        opened = Opened(context.new_page())
        listen(opened)
        opened.page.on("requestfailed", lambda each: opened.requests.append(f"failed: {each.url}"))
        opened.page.goto((folder / page).as_uri())
        return opened

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    with staffroll.build(articles_in(folder / "articles")) as graph:
        graph.site(folder / "out")
    return folder / "out"


class _Hostile(SmallStore):
    @property
    def inner(self):
        return self._inner


def _dangerous() -> tuple[_Hostile, Columns, Quotes]:
    """Return credits in which every text is hostile."""
    plain = listed(
        [
            (f"{number:02}", f"{(number + step) % 5:02}", role)
            for number in range(len(HOSTILE))
            for step, role in enumerate(("director", "voice-actor"))
        ],
        years={f"{number:02}": 2020 for number in range(5)},
        organizations=["03", "07"],
    )
    agents = replace(
        plain.agents, labels=tuple(HOSTILE), iris=tuple(mint("agent", f"agent {each}") for each in plain.agents.iris)
    )
    works = replace(plain.works, labels=tuple(HOSTILE[:5]), iris=tuple(mint("work", each) for each in plain.works.iris))
    columns = replace(plain, agents=agents, works=works)
    articles = Articles(
        tuple(mint("article", f"{number:02}") for number in range(len(HOSTILE))),
        tuple(HOSTILE),
        tuple(f"https://news.example/{number}" if number % 2 else "" for number in range(len(HOSTILE))),
        tuple(f"2024-01-{number + 1:02}" for number in range(len(HOSTILE))),
        tuple(reversed(HOSTILE)),
        ("ja",) * len(HOSTILE),
    )
    rows = np.arange(len(columns), dtype=np.int32)
    texts = [HOSTILE[row % len(HOSTILE)] for row in rows]
    quotes = Quotes(rows, tuple(texts), rows % len(HOSTILE), tuple(reversed(texts)), rows % 2 == 0, articles)
    store = _Hostile()
    names = "".join(
        f"<{iri}> <http://www.w3.org/2004/02/skos/core#altLabel> {json.dumps(text)}@ja ; "
        f"<https://schema.org/sameAs> <javascript:window.ran=1> , <https://www.wikidata.org/entity/Q1,{number}> . "
        for number, (iri, text) in enumerate(zip((*agents.iris, *works.iris), HOSTILE * 2, strict=False))
    )
    store.load(f"<https://w3id.org/staffroll/graph/entities> {{ {names} }}")
    return store, columns, quotes


def _write(folder: Path, store: _Hostile, columns: Columns, quotes: Quotes, title: str) -> None:
    """Write a site of these credits, with the explorer of all of them."""
    chosen = columns.agents.person[columns.agent]
    part = parts.whole(affiliation(columns))
    scene_ = scene(part, title, chosen, quotes=quotes)
    content = content_of(store, columns, quotes, title)
    write_site(folder, lambda: Site(store, content, lambda: scene_, nx.Graph))


@pytest.fixture(scope="module")
def danger(tmp_path_factory):
    folder = tmp_path_factory.mktemp("danger") / "out"
    store, columns, quotes = _dangerous()
    _write(folder, store, columns, quotes, TITLE)
    return folder, columns


def _pages(folder):
    """Return a page of each kind, as paths."""
    found = [*(min((folder / kind).iterdir()) for kind in KINDS), *sorted(folder.glob("*.html"))]
    found += sorted((folder / "list").iterdir())
    return [str(page.relative_to(folder)) for page in found if page.name != "explorer.html"]


def test_pages_ask_nothing_of_the_network_and_the_console_is_silent(enter, site):
    for page in _pages(site):
        assert enter(site, page).quiet(), page


def test_no_page_scrolls_sideways_on_a_phone(enter, site, danger):
    for folder in (site, danger[0]):
        opened = enter(folder, width=390)
        for page in _pages(folder):
            opened.page.goto((folder / page).as_uri())
            opened.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
            assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390, page


@pytest.mark.parametrize("typed", ["宮崎", "宮﨑", "彩", "宮崎 彩"])
def test_search_finds_variants_of_kanji(enter, site, typed):
    page = enter(site).page
    page.fill("#query", typed)
    expect(page.locator("#hits a bdi")).to_have_text(["宮﨑彩"])
    page.locator("#hits a").click()

    expect(page.locator("h1")).to_have_text("宮﨑彩")


@pytest.mark.parametrize("typed", ["ryo omiya", "OMIYA", "ｒｙō", "miya"])
def test_search_forgives_case_width_and_accents(enter, site, typed):
    page = enter(site, "data.html").page
    page.fill("#query", typed)

    expect(page.locator("#hits a bdi").first).to_have_text("Ryō Ōmiya")


def test_search_by_keys_alone(enter, site):
    opened = enter(site, path("role", "director"))
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("moon")
    expect(page.locator("#hits a")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(page.locator("#hits a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#hits")).to_be_hidden()
    page.keyboard.type("x")
    expect(page.locator("#status")).to_have_text("Nothing is called so.")
    page.fill("#query", "tin moon")
    expect(page.locator("#hits a")).to_have_count(1)
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text("Tin Moon")
    assert opened.quiet(), opened


def test_a_long_list_of_names_is_searched_in_parts(enter, tmp_path):
    given = [f"{first}{second}" for first in "bdfghjklmnprst" for second in ("a", "e", "i", "o", "u", "ai", "ou", "ei")]
    people = [f"{one.title()}{two} {three.title()}" for one in given for two in ("ko", "mi") for three in given[:60]]
    columns = listed([(name, f"Work {number // 9}", "director") for number, name in enumerate(people)])
    quotes = Quotes(
        *(np.empty(0, dtype=np.int32), (), np.empty(0, dtype=np.int32), (), np.empty(0, dtype=bool)),
        Articles((), (), (), (), (), ()),
    )
    _write(tmp_path / "out", _Hostile(), columns, quotes, "Many")
    assert len(list((tmp_path / "out/search").iterdir())) > 10
    page = enter(tmp_path / "out").page
    for name in (people[0], people[4321], people[-1]):
        page.fill("#query", name.lower())
        expect(page.locator("#hits a bdi").first).to_have_text(name)
        last, first = name.split()
        page.fill("#query", f"{first} {last}")
        expect(page.locator("#hits a bdi").first).to_have_text(name)
    page.fill("#query", "b")
    expect(page.locator("#status")).to_contain_text("type more letters")


def test_script_and_python_fold_alike(enter, site):
    corpus = [
        *HOSTILE,
        *LETTERS,
        "ＡＢＣ",
        "Ōta Kōhei",
        "ガンダム",
        "がんだむ",
        "ｶﾞﾝﾀﾞﾑ",
        "森 彩",
        "Straße",
        "ΑΣ",
        "İstanbul",
    ]
    corpus += [
        "한국어 이름",
        "𠮷野 家",
        "Ñandú & Co. × 2",
        "ヴァイオレット",
        "ー",
        "々",
        "①",
        "ﬁn",
        "e\u0301",
        "①②",
        "ǅ",
    ]
    opened = enter(site)
    opened.page.focus("#query")
    opened.page.wait_for_function("staffrollSearch.fold('國') === '国'")

    assert [fold(text) for text in corpus] == opened.page.evaluate("(all) => all.map(staffrollSearch.fold)", corpus)


def _without_policy(folder, to):
    shutil.copytree(folder, to)
    for page in to.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text), encoding="utf-8")
    return to


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no-policy"])
def test_nothing_that_an_article_says_runs(enter, danger, tmp_path, policy):
    folder, columns = danger
    folder = folder if policy else _without_policy(folder, tmp_path / "bare")
    opened = enter(folder)
    page = opened.page
    for name in _pages(folder) + [
        path("person", iri) for iri in columns.agents.iris if (folder / path("person", iri)).exists()
    ]:
        page.goto((folder / name).as_uri())
        assert page.evaluate("window.ran") is None
        assert page.locator("img, base, iframe, main script, main style, [onload], [onerror]").count() == 0, name
        assert page.locator("a[href^='javascript:' i]").count() == 0, name
    for text in HOSTILE:
        page.fill("#query", text[:10])
        page.wait_for_timeout(40)
    assert page.evaluate("window.ran") is None
    assert opened.quiet(), opened


def test_hostile_names_stand_as_they_are(enter, danger):
    folder, columns = danger
    page = enter(folder).page
    for iri, label, person in zip(columns.agents.iris, columns.agents.labels, columns.agents.person, strict=True):
        page.goto((folder / path("person" if person else "studio", iri)).as_uri())
        assert label == page.locator("h1").text_content()
        assert json.loads(page.locator("script[type='application/ld+json']").text_content())["name"] == label


def test_the_feed_of_hostile_articles_is_xml(danger):
    from xml.etree import ElementTree

    entries = ElementTree.parse(danger[0] / "feed.xml").getroot().findall("{http://www.w3.org/2005/Atom}entry")  # noqa: S314
    assert len(entries) == len(HOSTILE)


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"width": 390}], ids=["wide", "dark", "phone"])
def test_axe_finds_nothing(enter, site, axe, options):
    opened = partial(enter, bypass_csp=True, **options)
    for name in _pages(site):
        page = opened(site, name).page
        if name == "index.html":
            page.fill("#query", "a")
            expect(page.locator("#hits a").first).to_be_visible()
        page.evaluate(axe)
        found = page.evaluate(
            "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))"
        )
        assert found == [], name
