"""Pages, pictures and files hold what the network holds, and nothing that an article says becomes markup."""

from __future__ import annotations

import gzip
import json
import re
import string
from base64 import b64decode
from html.parser import HTMLParser
from itertools import accumulate, islice
from xml.etree import ElementTree

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from browser.invented import credits_of
from credit_rows import rows
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.stats import strength
from staffroll.views import network_page, network_svg, show, write_page
from staffroll.views.block import as_json, block, element
from staffroll.views.forces import SPACING
from staffroll.views.model import draw
from staffroll.views.pack import pack
from staffroll.views.palette import looks, outline
from staffroll.views.scene import as_scene, strongest

HOSTILE = """</script><script>alert(1)</script><!-- "onload='x' {{ 7*7 }} ${8*8} &amp; \u202e\u2028 </title>"""


def _credit(agent: str, work: str, role: str = "director") -> CreditRow:
    return CreditRow(f"a:{agent}", agent, "person", f"w:{work}", work, role, role)


SAMPLE = people(
    [
        *(_credit(name, "Blue Hour") for name in ("Aya Mori", "Ken Ota", "Rin Abe")),
        *(_credit(name, "Kites", role) for name, role in (("Aya Mori", "script"), ("Ken Ota", "director"))),
        _credit("Yui Sano", "Tin Moon"),
    ],
    department=lambda role: {"director": "direction"}.get(role, "story"),
)
DANGER = people([_credit(f"A {HOSTILE}", f"W {HOSTILE}", f"R {HOSTILE}"), _credit("Ken", f"W {HOSTILE}")])

graphs = st.builds(
    lambda size, edges: nx.Graph([(str(a % size), str(b % size)) for a, b in edges if a % size != b % size]),
    st.integers(2, 30),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=60),
)


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def _data(page: str) -> dict:
    kind, text = re.search(r'<script id="data" type="(.*?)">(.*?)</script>', page, re.DOTALL).groups()
    return json.loads(text if kind == "application/json" else gzip.decompress(b64decode(text)))


def _entries(number: list[int], steps: list[int]) -> list[list[int]]:
    """Return the entries of each group of a list that holds the first of each and then differences."""
    rest = iter(steps)
    return [list(accumulate(islice(rest, size))) for size in number]


@settings(deadline=None, max_examples=30)
@given(graphs)
def test_pictures_are_repeatable_and_keep_people_apart(graph):
    shuffled = nx.Graph()
    shuffled.add_nodes_from(reversed(list(graph)))
    shuffled.add_edges_from((b, a) for a, b in reversed(list(graph.edges)))
    points = draw(graph).point
    gaps = np.linalg.norm(points[:, None] - points, axis=2) + np.eye(len(points)) * SPACING

    assert np.array_equal(points, draw(shuffled).point)
    assert np.isfinite(points).all()
    assert (gaps > SPACING / 3).all()


@given(st.lists(st.lists(st.tuples(*[st.floats(-100, 100)] * 2), min_size=1, max_size=5), max_size=8))
def test_packed_clouds_do_not_overlap(clouds):
    packed = pack([np.array(cloud) for cloud in clouds], gap=10)
    boxes = [(cloud.min(axis=0), cloud.max(axis=0)) for cloud in packed]

    for number, (low, high) in enumerate(boxes):
        for lower, higher in boxes[:number]:
            assert (np.maximum(low, lower) - np.minimum(high, higher)).max() > 10 - 1e-6


def test_no_two_departments_look_alike_up_to_twelve():
    shown = [(look.colour, look.shape) for look in looks(string.ascii_lowercase[:12]).values()]

    assert len(shown) == len(set(shown))
    assert all(outline(shape, 5) for _, shape in shown)


@given(st.text())
def test_json_round_trips_and_holds_no_markup(text):
    written = as_json({"text": text})

    assert {"text": text} == json.loads(written)
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", written)


@settings(deadline=None)
@given(rows())
def test_block_holds_every_credit_and_every_tie(credits_):
    graph = people(credits_)
    data = block(draw(graph, "Staff"))
    known = list(zip(data["people"]["id"], _entries(data["credits"]["number"], data["credits"]["work"]), strict=True))
    roles = iter(data["credits"]["role"])
    told = {
        (person, data["works"]["id"][work], data["roles"]["id"][next(roles)]) for person, each in known for work in each
    }
    others = _entries(data["ties"]["number"], data["ties"]["other"])
    ends = [(one, other) for one, found in enumerate(others) for other in found]
    ties = {
        (data["people"]["id"][one], data["people"]["id"][other], count)
        for (one, other), count in zip(ends, data["ties"]["count"], strict=True)
    }

    assert {(row.agent, row.work, row.role) for row in credits_ if row.agent_type == "person"} == told
    assert {(*sorted((a, b)), count) for a, b, count in graph.edges(data="count")} == ties
    assert list(graph) == data["people"]["id"]


def test_a_large_block_is_packed_and_the_same_each_time():
    data = {"names": [f"{number} {number * number}" for number in range(100_000)]}
    written = element(data)

    assert written == element(data)
    assert 'type="application/gzip"' in written
    assert len(written) < len(as_json(data))
    assert data == _data(str(written))


def test_page_holds_everybody_in_data_and_without_script():
    page = network_page(SAMPLE, title="Staff")
    names = [SAMPLE.nodes[person]["label"] for person in SAMPLE]
    table = re.search("<noscript>(.*?)</noscript>", page, re.DOTALL)[1]

    assert names == _data(page)["people"]["name"]
    assert sorted(names) == sorted(re.findall(r'<th scope="row"><bdi>(.*?)</bdi>', table))


def test_page_is_the_same_each_time():
    assert network_page(SAMPLE, title="Staff") == network_page(SAMPLE.copy(), title="Staff")


@settings(deadline=None)
@given(rows())
def test_people_of_a_picture_are_ranked_as_by_strength(credits_):
    graph = people(credits_)

    assert list(strength(graph)["person_id"]) == [list(graph)[person] for person in draw(graph).ranked]


def test_picture_shows_size_by_works_and_department_by_most_frequent_role():
    data = block(draw(SAMPLE))
    size, department = (
        dict(zip(data["people"]["name"], data["people"][part], strict=True)) for part in ("size", "department")
    )

    assert size["Aya Mori"] > size["Rin Abe"]
    assert department["Rin Abe"] == department["Ken Ota"]
    assert "direction department" == data["departments"][department["Rin Abe"]]["label"]


def test_the_strongest_people_keep_the_ties_among_them():
    scene = as_scene(people(credits_of(120)), "Staff")
    few = strongest(scene, people=30, ties=40)
    places = [scene.columns.agents.iris.index(few.columns.agents.iris[place]) for place in few.people]
    known = {(one, other): count for one, other, count in zip(scene.one, scene.other, scene.count, strict=True)}

    assert (30, 40) == (len(few), len(few.one))
    assert all(
        known[places[one], places[other]] == count
        for one, other, count in zip(few.one, few.other, few.count, strict=True)
    )
    assert set(few.columns.agent.tolist()) <= set(few.people.tolist())
    assert len(draw(few).point) == 30


def test_policy_names_the_hash_of_every_script_that_runs():
    from base64 import b64encode
    from hashlib import sha256

    page = network_page(DANGER, title=HOSTILE)
    policy = next(attrs["content"] for tag, attrs in _Tags(page).tags if attrs.get("http-equiv"))
    running = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in running]

    assert [f"'sha256-{known}'" for known in hashes] == re.findall(r"'sha256-[^']+'", policy)[: len(hashes)]
    assert len(hashes) == 2
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy


def test_hostile_text_adds_no_tags_and_no_attributes():
    harmless = people([_credit("A", "W", "R"), _credit("Ken", "W")])
    expected = [tag for tag, _ in _Tags(network_page(harmless, title="Staff")).tags]
    tags = _Tags(network_page(DANGER, title=HOSTILE)).tags

    assert expected == [tag for tag, _ in tags]
    assert not [name for _, attrs in tags for name in attrs if name.startswith("on") or name == "src"]


def test_svg_is_well_formed_and_shows_hostile_names_as_text():
    root = ElementTree.fromstring(network_svg(DANGER, title=f"\x00{HOSTILE}"))  # noqa: S314 - our own text
    texts = ["".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")]

    assert any("</script><script>alert(1)</script>" in text for text in texts)
    assert not list(root.iter("{http://www.w3.org/2000/svg}script"))


def test_notebook_gets_a_sandboxed_frame_and_a_still_picture():
    bundle = show(DANGER, title=HOSTILE)._repr_mimebundle_()
    [(tag, attrs)] = _Tags(bundle["text/html"]).tags

    assert (tag, attrs["sandbox"]) == ("iframe", "allow-scripts allow-downloads")
    assert network_page(DANGER, title=HOSTILE) == attrs["srcdoc"]
    assert network_svg(DANGER, title=HOSTILE) == bundle["image/svg+xml"]


def test_notebook_without_interaction_gets_the_picture_alone():
    assert {"text/plain", "image/svg+xml"} == set(show(SAMPLE, interactive=False)._repr_mimebundle_())
    assert {"text/plain"} == set(show(SAMPLE)._repr_mimebundle_(include={"text/plain"}))


def test_a_lone_surrogate_does_not_stop_the_page(tmp_path):
    write_page(people([_credit("Aya \ud800", "Kites")]), tmp_path / "page.html", title="\udfff")

    assert "Aya ?" in (tmp_path / "page.html").read_text(encoding="utf-8")
