"""Pages, pictures and files hold what the network holds, and nothing that an article says becomes markup."""

from __future__ import annotations

import json
import re
import string
from html.parser import HTMLParser
from xml.etree import ElementTree

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from credit_rows import rows
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.stats import strength
from staffroll.views import network_page, network_svg, show, write_page
from staffroll.views.layout import SPACING, positions
from staffroll.views.model import draw
from staffroll.views.pack import pack
from staffroll.views.page import json_block
from staffroll.views.palette import looks, outline

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
    return json.loads(re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)[1])


@settings(deadline=None, max_examples=30)
@given(graphs)
def test_layout_is_repeatable_and_keeps_nodes_apart(graph):
    places = positions(graph)
    shuffled = nx.Graph()
    shuffled.add_nodes_from(reversed(list(graph)))
    shuffled.add_edges_from((b, a) for a, b in reversed(list(graph.edges)))
    points = np.array(list(places.values())).reshape(-1, 2)
    gaps = np.linalg.norm(points[:, None] - points, axis=2) + np.eye(len(points)) * SPACING

    assert places == positions(shuffled)
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
def test_json_block_round_trips_and_holds_no_markup(text):
    block = json_block({"text": text})

    assert {"text": text} == json.loads(block)
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", block)


def test_page_holds_everybody_once_in_table_and_data():
    page = network_page(SAMPLE, title="Staff")
    names = [SAMPLE.nodes[person]["label"] for person in SAMPLE]
    rows = re.findall(r'<tr id="p\d+">.*?<bdi>(.*?)</bdi>', page, re.DOTALL)

    assert names == [node["name"] for node in _data(page)["nodes"]]
    assert sorted(names) == sorted(rows)
    assert rows[0] in {"Aya Mori", "Ken Ota"}


def test_page_is_the_same_each_time():
    assert network_page(SAMPLE, title="Staff") == network_page(SAMPLE.copy(), title="Staff")


@settings(deadline=None)
@given(rows())
def test_people_of_a_picture_are_ranked_as_by_strength(credits_):
    graph = people(credits_)

    assert list(strength(graph)["person_id"]) == [list(graph)[mark.number] for mark in draw(graph).ranked]


def test_page_shows_size_by_works_and_department_by_most_frequent_role():
    data = _data(network_page(SAMPLE, title="Staff"))
    nodes = {node["name"]: node for node in data["nodes"]}
    options = json.loads(data["options"])

    assert nodes["Aya Mori"]["size"] > nodes["Rin Abe"]["size"]
    assert nodes["Rin Abe"]["group"] == nodes["Ken Ota"]["group"]
    assert set(options["groups"]) == {node["group"] for node in data["nodes"]}
    assert options["physics"] == {"enabled": False}


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

    assert (tag, attrs["sandbox"]) == ("iframe", "allow-scripts")
    assert network_page(DANGER, title=HOSTILE) == attrs["srcdoc"]
    assert network_svg(DANGER, title=HOSTILE) == bundle["image/svg+xml"]


def test_notebook_without_interaction_gets_the_picture_alone():
    assert {"text/plain", "image/svg+xml"} == set(show(SAMPLE, interactive=False)._repr_mimebundle_())
    assert {"text/plain"} == set(show(SAMPLE)._repr_mimebundle_(include={"text/plain"}))


def test_a_lone_surrogate_does_not_stop_the_page(tmp_path):
    write_page(people([_credit("Aya \ud800", "Kites")]), tmp_path / "page.html", title="\udfff")

    assert "Aya ?" in (tmp_path / "page.html").read_text(encoding="utf-8")
