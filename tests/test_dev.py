"""The articles that only the maintainers have: one graph whatever their order, and names that are one or two."""

import json
import random
from pathlib import Path

import pytest

from staffroll import pipeline
from staffroll.curation import who_is
from staffroll.errors import UnknownName
from staffroll.rdf.reading import name_pairs
from staffroll.resolve.fold import spelling_key
from staffroll.store import Bundle, open_store

DEV = Path(__file__).resolve().parents[2] / "shared" / "gold" / "dev"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not DEV.is_dir(), reason="needs ../shared, which only the maintainers have"),
]
KINDS = {"person": "agent", "organization": "agent", "work": "work"}
ORDERS = 20
SOME = 5  # each of them takes a minute more, and was found to hold


class Gathering:
    """Takes what a build would store."""

    def __init__(self):
        self.bundles = []

    def put_article(self, *bundle):
        self.bundles.append(Bundle(*bundle))
        return "added"

    def refresh(self):
        return True


@pytest.fixture(scope="module")
def bundles():
    gathering = Gathering()
    pipeline.build(sorted(DEV.glob("*.txt")), gathering)
    return gathering.bundles


@pytest.fixture(scope="module")
def whole(bundles):
    store = open_store(None, writable=True)
    store.put_articles(bundles)
    store.refresh()
    return store


@pytest.fixture(scope="module")
def expected(whole):
    return list(whole.canonical())


@pytest.mark.parametrize("seed", range(ORDERS))
def test_no_order_and_no_batches_leave_a_trace(bundles, expected, seed):
    chance = random.Random(seed)  # noqa: S311 - a test that repeats
    shuffled = chance.sample(bundles, len(bundles))
    cuts = sorted(chance.sample(range(len(bundles)), 3))
    store = open_store(None, writable=True)
    for start, end in zip([0, *cuts], [*cuts, None], strict=True):
        store.put_articles(shuffled[start:end])
        store.refresh()

    assert expected == list(store.canonical())


def test_withdrawing_and_restoring_each_article_restores_every_byte(bundles, expected):
    store = open_store(None, writable=True)
    store.put_articles(bundles)
    for bundle in bundles[::SOME]:
        store.withdraw(bundle.key)
        store.refresh()
        store.put_article(*bundle)
        store.refresh()

        assert expected == list(store.canonical()), bundle.key


IDENTITIES = json.loads((DEV / "identities.json").read_text("utf-8")) if DEV.is_dir() else {}


def entity(store, name, kind):
    """Return whose a name is; None for one that no article prints."""
    try:
        found = who_is(store, name, KINDS[kind])
    except UnknownName:
        return None
    printed = {spelling_key(label) for label in found.names}
    return found.iri if spelling_key(name) in printed else None


@pytest.mark.parametrize(
    "cluster",
    [each for each in IDENTITIES.get("clusters", ()) if each["needs"] != "alias"],
    ids=lambda c: c["names"][0],
)
def test_names_that_spelling_or_an_article_joins_are_one(whole, cluster):
    assert len({entity(whole, name, cluster["kind"]) for name in cluster["names"]} - {None}) <= 1


def test_every_cluster_that_needs_evidence_has_it_and_no_two_have(bundles):
    joined = [
        {spelling_key(pair.one), spelling_key(pair.other)} for bundle in bundles for pair in name_pairs(bundle[1])
    ]
    needed = [each for each in IDENTITIES["clusters"] if each["needs"] == "evidence"]

    assert [each["names"] for each in needed if not _chained(each["names"], joined)] == []
    assert [each["names"] for each in IDENTITIES["distinct"] if _chained(each["names"], joined)] == []


def _chained(names, joined):
    """Return whether pairs lead from the first name to all the others."""
    reached, wanted = {spelling_key(names[0])}, set(map(spelling_key, names))
    while more := {name for pair in joined if pair & reached for name in pair} - reached:
        reached |= more
    return wanted <= reached


@pytest.mark.parametrize("pair", IDENTITIES.get("distinct", ()), ids=lambda pair: " / ".join(pair["names"]))
def test_names_of_two_are_two(whole, pair):
    one, other = (entity(whole, name, pair["kind"]) for name in pair["names"])

    assert one is None or one != other
