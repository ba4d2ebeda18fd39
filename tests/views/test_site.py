"""A site says what the graph says, the same each time, and touches nothing in its folder that is not its own."""

from __future__ import annotations

import csv
import gzip
import json
import re
import shutil
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import staffroll
from staffroll.errors import StaffrollError, UsageError
from staffroll.names import local
from staffroll.store import open_store
from staffroll.views.addresses import address, folded, path, stem
from staffroll.views.palette import Look
from staffroll.views.site.circle import Member, circle
from staffroll.views.site.feed import maps
from staffroll.views.site.folder import LIST, Folder
from staffroll.views.site.search import fold

ATOM = "{http://www.w3.org/2005/Atom}"


class _Links(HTMLParser):
    """Gathers the addresses that a page leads to, and the ids in it."""

    def __init__(self):
        super().__init__()
        self.links, self.ids, self.text = [], set(), []

    def handle_starttag(self, _tag, attrs):
        given = dict(attrs)
        self.links += [given[name] for name in ("href", "src") if given.get(name)]
        self.ids |= {given["id"]} if "id" in given else set()

    def handle_data(self, data):
        self.text.append(data)


def _read(page):
    parser = _Links()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


def _files(folder):
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.fixture(scope="module")
def site(small, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "out"
    small.site(folder, address="https://anime.example/who")
    return folder


def test_every_link_leads_to_a_page_and_a_place_in_it(site):
    pages = {page: _read(page) for page in site.rglob("*.html")}

    assert len(pages) > 20
    for page, read in pages.items():
        for link in read.links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            assert target.is_file(), f"{page.name} leads to {link}"
            if parts.fragment and target in pages:
                assert parts.fragment in pages[target].ids, f"{page.name} leads to {link}"


def test_each_person_work_studio_and_role_has_a_page(small, site):
    columns = small.columns()
    for iri, label, person in zip(columns.agents.iris, columns.agents.labels, columns.agents.person, strict=True):
        text = (site / path("person" if person else "studio", iri)).read_text(encoding="utf-8")
        assert f"<bdi>{label}</bdi></h1>" in text
        assert f"<code>{iri}</code>" in text
    for iri, label in zip(columns.works.iris, columns.works.labels, strict=True):
        assert f"<bdi>{label}</bdi></h1>" in (site / path("work", iri)).read_text(encoding="utf-8")
    assert {f"{role}.html" for role in columns.roles} == {page.name for page in (site / "role").iterdir()}


def test_a_credit_stands_with_its_sentence_and_article(small, site):
    for kind, name in (("person", "Yui Sano"), ("work", "Tin Moon"), ("role", "voice actor")):
        page = _read(site / path(kind, small.find(kind, name)))
        text = " ".join("".join(page.text).split())
        assert "Yui Sano as Hana" in text
        assert "Tin Moon Anime Reveals Its Staff · News · 2024-03-01" in text
        assert "https://news.example/2024-03-01,1" in page.links


def test_collaborators_are_told_with_the_number_of_works(small, site):
    page = (site / path("person", small.find("person", "Aya Mori"))).read_text(encoding="utf-8")
    rows = re.findall(r'<li><a href="[^"]*"[^>]*><bdi>([^<]*)</bdi></a> <span class="number" aria-label="(\d+)', page)

    known = small.collaborators("Aya Mori")
    assert dict(zip(known["collaborator"], known["shared_works"].astype(str), strict=True)) == dict(rows)


def test_linked_data_of_a_page_are_json_of_schema_org(small, site):
    for page in site.glob("*/*.html"):
        for block in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL
        ):
            data = json.loads(block)
            assert data["@context"] == "https://schema.org"
            assert data["@id"].startswith("https://w3id.org/staffroll/")
    work = (site / path("work", small.find("work", "Tin Moon"))).read_text(encoding="utf-8")
    data = json.loads(re.search(r"ld\+json\">(.*?)</script>", work, re.DOTALL)[1])
    assert data["director"] == [{"@type": "Person", "@id": small.find("person", "Aya Mori"), "name": "Aya Mori"}]


def test_tables_hold_what_the_graph_does(small, site):
    credits_ = list(csv.DictReader((site / "data/credits.csv").open(encoding="utf-8", newline="")))
    assert len(credits_) == len({(row["agent"], row["work"], row["role"]) for row in credits_}) > 5
    sources = list(csv.DictReader((site / "data/sources.csv").open(encoding="utf-8", newline="")))
    assert sorted(small.quotes().quote) == sorted(row["quote"] for row in sources)
    ties = list(csv.DictReader((site / "data/ties.csv").open(encoding="utf-8", newline="")))
    pairs = small.pairs(1000)
    assert len(pairs) == len(ties)
    assert pairs["shared_works"].sum() == sum(int(row["works"]) for row in ties)
    held = gzip.decompress((site / "data/graph.nq.gz").read_bytes()).decode().splitlines()
    assert list(small.store.canonical()) == sorted(held)


def test_the_feed_lists_articles_by_date_with_their_credits(site):
    feed = ET.parse(site / "feed.xml").getroot()  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")

    assert ["2024-03-01", "2024-01-02", "2023-05-05"] == [each.findtext(f"{ATOM}updated")[:10] for each in entries]
    assert "Aya Mori – director – Tin Moon" in entries[0].findtext(f"{ATOM}content").splitlines()
    assert feed.findtext(f"{ATOM}updated") == "2024-03-01T00:00:00Z"
    assert entries[0].find(f"{ATOM}link").get("href") == "https://news.example/2024-03-01,1"


def test_the_map_is_written_where_the_address_is_known(small, site, tmp_path):
    listed = [each.text for each in ET.parse(site / "sitemap.xml").getroot().iter() if each.tag.endswith("loc")]  # noqa: S314
    assert "https://anime.example/who/" in listed
    for address_ in listed[1:]:
        assert (site / unquote(address_.removeprefix("https://anime.example/who/"))).is_file()
    small.site(tmp_path / "plain")
    assert not (tmp_path / "plain/sitemap.xml").exists()
    with pytest.raises(UsageError, match="is no address of a site"):
        small.site(tmp_path / "other", address="anime.example")


def test_a_large_map_is_cut():
    found = dict(maps("https://anime.example/", [f"{number}.html" for number in range(50_001)]))

    assert list(found) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert found["sitemap-2.xml"].count("<loc>") == 1


def test_a_site_is_the_same_whatever_the_order_of_articles(small, site, tmp_path):
    again = tmp_path / "again"
    small.site(again, address="https://anime.example/who/")
    assert _files(site) == _files(again)
    small.site(again, address="https://anime.example/who/")
    assert _files(site) == _files(again)


def test_a_site_of_nothing_can_be_written(tmp_path):
    with staffroll.build(tmp_path) as empty:
        assert empty.site(tmp_path / "out") > 5
    assert all(_read(page).text for page in (tmp_path / "out").rglob("*.html"))


def test_what_belongs_no_more_is_removed_and_nothing_else(small, tmp_path):
    folder = tmp_path / "out"
    small.site(folder)
    ours, theirs = folder / "person/somebody.html", folder / "person/notes.txt"
    ours.write_text("left over", encoding="utf-8")
    theirs.write_text("mine", encoding="utf-8")
    with (folder / LIST).open("a", encoding="utf-8") as listed:
        listed.write("person/somebody.html\ngone/nobody.html\n../outside.txt\n/etc/hostname\n")
    (tmp_path / "outside.txt").write_text("mine", encoding="utf-8")
    small.site(folder)

    assert not ours.exists()
    assert theirs.read_text(encoding="utf-8") == "mine" == (tmp_path / "outside.txt").read_text(encoding="utf-8")
    assert "somebody" not in (folder / LIST).read_text(encoding="utf-8")


def test_links_out_of_the_folder_are_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.html").write_text("mine", encoding="utf-8")
    with Folder(tmp_path / "out") as folder:
        folder.write("index.html", "one")
    (tmp_path / "out/person").symlink_to(outside, target_is_directory=True)
    with (tmp_path / "out" / LIST).open("a", encoding="utf-8") as listed:
        listed.write("person/kept.html\n")
    with Folder(tmp_path / "out") as folder:
        folder.write("index.html", "two")

    assert (outside / "kept.html").read_text(encoding="utf-8") == "mine"


def test_a_folder_of_something_else_is_refused(small, tmp_path):
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="holds something that is no site"):
        small.site(tmp_path)
    with pytest.raises(UsageError, match="is a file"):
        small.site(tmp_path / "thesis.txt")
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_somebody_elses_file_is_not_overwritten(small, tmp_path):
    folder = tmp_path / "out"
    with Folder(folder) as site:
        site.write("one.html", "one")
    (folder / "INDEX.html").write_text("mine", encoding="utf-8")

    with pytest.raises(StaffrollError, match="is no file of the site"):
        small.site(folder)
    assert (folder / "INDEX.html").read_text(encoding="utf-8") == "mine"


def test_a_site_that_was_stopped_can_be_written_anew(small, tmp_path):
    folder = tmp_path / "out"

    def stop(written):
        if "person" in str(written.path):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        small.site(folder, progress=stop)
    small.site(folder)
    small.site(tmp_path / "whole")
    assert _files(tmp_path / "whole") == _files(folder)


def test_the_command_says_what_to_open(staffroll, tmp_path):
    store = tmp_path / "store"
    with open_store(store, writable=True):
        pass
    done = staffroll("site", tmp_path / "out", "--store", store, "--title", "Cast & crew")
    assert done.status == 0
    assert "index.html" in done.err
    assert "<title>Cast &amp; crew</title>" in (tmp_path / "out/index.html").read_text(encoding="utf-8")
    shutil.copy(tmp_path / "out/index.html", tmp_path / "store/mine.html")
    refused = staffroll("site", store, "--store", store)
    assert refused.status == 2
    assert "is no site" in refused.err


@pytest.mark.parametrize(
    "key", ["con", "nul", "com1", "aux.txt", ".hidden", "index", "", ".", "..", "con.", "a" * 300, "森" * 60]
)
def test_names_that_systems_refuse_are_changed(key):
    name = stem("https://w3id.org/staffroll/work/" + local(key))

    assert re.fullmatch(r".*-[0-9a-f]{12}", name)
    assert len(name.encode()) <= 100
    assert not name.startswith(".")
    assert not re.fullmatch(r"(con|nul|aux|com\d)", name.partition(".")[0])


@given(st.lists(st.text(min_size=1), unique=True))
def test_no_two_entities_share_a_file(keys):
    iris = {f"https://w3id.org/staffroll/work/{local(key)}" for key in keys}
    names = [stem(iri) for iri in iris]

    assert len({folded(name) for name in names}) == len(iris)
    for iri, name in zip(iris, names, strict=True):
        assert not set(name) & set('<>:"/\\|?*% ')
        assert len(f"{name}.html".encode()) <= 255
        assert unquote(address("work", iri)) == path("work", iri)


def test_the_circle_escapes_and_shortens_names():
    look = Look("art", "#000000", "dot")
    members = [Member("<b>\u202ename that is far too long for its place", 'x"y', look, 2), Member("Aya", "a", look, 1)]
    drawn = circle(members, np.array([[0, 1], [1, 0]]), "Ken")

    assert ET.fromstring(f"<p>{drawn}</p>").find(".//text").text.startswith("<b>name")  # noqa: S314
    assert "\u202e" not in drawn
    for nothing in (members[:1], members[1:] * 20):
        assert circle(nothing, 1 - np.eye(len(nothing), dtype=int), "Ken") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("宮﨑", "宮崎"),
        ("アヤ", "あや"),
        ("ＡＹＡ", "aya"),
        ("Ōmiya Ryō", "omiya ryo"),
        ("森 彩", "森彩"),
        ("Blue・Hour!", "blue hour"),
    ],
)
def test_search_folds_what_is_written_differently(one, other):
    assert fold(one) == fold(other)
