"""Decisions as people take them at the command line: followed at once, kept through a rebuild, taken back."""

import json
import shutil

import pytest

from commands import Command
from staffroll import open as open_graph
from staffroll.store import decisions_file

ARTICLE = """Staff of Blue Hour and Tin Sky

The anime Blue Hour is directed by Aya Mori. The anime film Tin Sky is directed by Aya Mori.
The character designer of Blue Hour is Ken Ota. The composer of Blue Hour is Rin Kuno.
"""


@pytest.fixture
def run(staffroll: Command):
    """A command that must end with a status, 0 unless told otherwise."""

    def ended(*words, status=0):
        outcome = staffroll(*words)
        assert status == outcome.status, outcome.err
        return outcome

    return ended


@pytest.fixture
def store(tmp_path, run):
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    run("build", tmp_path / "a.txt", "--store", tmp_path / "store")
    return tmp_path / "store"


def canonical(run, store):
    return run("export", "--canonical", "--store", store).out


def who(run, store, name):
    return json.loads(run("explain", "--identity", name, "--format", "json", "--store", store).out)


DECISIONS = [
    ("same", "Aya Mori", "Rin Kuno"),
    ("same", "--alias", "Aya Mori", "Rin Kuno"),
    ("merge", "Ken Ota", "Aya Mori", "Rin Kuno"),
    ("split", "Aya Mori", "--work", "Tin Sky", "--as", "the elder"),
    ("split", "Aya Mori", "Rin Kuno"),
    ("same", "--kind", "work", "Blue Hour", "Tin Sky"),
]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda words: " ".join(words))
def test_a_decision_is_followed_survives_a_rebuild_and_is_taken_back(run, store, decision):
    before = canonical(run, store)

    run(*decision, "--store", store)
    after = canonical(run, store)
    run("check", "--store", store)
    if decision != ("split", "Aya Mori", "Rin Kuno"):  # which are two to begin with
        assert before != after

    shutil.rmtree(store)
    run("build", store.parent / "a.txt", "--store", store)
    assert after == canonical(run, store)

    run(*decision, "--undo", "--store", store)
    assert before == canonical(run, store)


def test_names_that_were_joined_are_told_with_what_joined_them(run, store):
    run("merge", "Ken Ota", "Aya Mori", "--store", store)
    found = who(run, store, "mori aya")

    assert found["iri"] == who(run, store, "Ken Ota")["iri"]
    assert found["names"] == ["Ken Ota", "Aya Mori"]
    assert {(each["name"], each["method"], each["status"]) for each in found["joined"]} == {
        ("Aya Mori", "curated", "accepted"),
        ("Ken Ota", "curated", "accepted"),
    }


def test_one_name_of_two_people_is_two_entities(run, store):
    run("split", "Aya Mori", "--work", "Tin Sky", "--store", store)

    refused = run("explain", "--identity", "Aya Mori", "--store", store, status=2)
    assert "several agents are called 'Aya Mori'" in refused.err
    assert run("who", "<agent/aya_mori~another>", "--store", store, "--format", "csv").out.count("Tin Sky") == 1
    assert "Tin Sky" not in run("who", "<agent/aya_mori>", "--store", store, "--format", "csv").out


def test_decisions_that_contradict_are_refused_and_change_nothing(run, store):
    run("same", "Aya Mori", "Rin Kuno", "--store", store)
    before, lines = canonical(run, store), decisions_file(store).read_text("utf-8")
    refused = run("split", "mori aya", "Rin Kuno", "--store", store, status=2)

    assert "same | agent | Aya Mori | Rin Kuno" in refused.err
    assert "different | agent | Aya Mori | Rin Kuno" in refused.err
    assert (before, lines) == (canonical(run, store), decisions_file(store).read_text("utf-8"))


def test_another_file_of_decisions_may_be_named(run, store, tmp_path):
    file = tmp_path / "reviewed.tsv"
    run("same", "Aya Mori", "Rin Kuno", "--store", store, "--decisions", file)

    assert file.exists()
    assert not decisions_file(store).exists()


def test_a_store_that_was_moved_keeps_what_was_decided(run, store, tmp_path):
    run("same", "Aya Mori", "Rin Kuno", "--store", store)
    moved = tmp_path / "elsewhere"
    shutil.copytree(store, moved)
    run("build", tmp_path / "a.txt", "--store", moved)

    assert canonical(run, store) == canonical(run, moved)


def test_a_decision_about_a_store_that_was_moved_leaves_the_others(run, store, tmp_path):
    run("same", "Aya Mori", "Rin Kuno", "--store", store)
    moved = tmp_path / "elsewhere"
    shutil.copytree(store, moved)
    run("split", "Ken Ota", "Aya Mori", "--store", moved)

    assert who(run, moved, "Aya Mori")["iri"] == who(run, moved, "Rin Kuno")["iri"]
    assert "same\tagent\tAya Mori\tRin Kuno" in decisions_file(moved).read_text("utf-8")


def test_a_file_that_begins_with_a_byte_order_mark_is_added_to(run, store):
    decisions_file(store).write_text("same\tagent\tAya Mori\tRin Kuno\n", "utf-8-sig")
    run("split", "Ken Ota", "Aya Mori", "--store", store)

    assert who(run, store, "Aya Mori")["iri"] == who(run, store, "Rin Kuno")["iri"]


def test_decisions_that_cannot_be_written_are_told_with_their_file(run, store, tmp_path):
    file = tmp_path / "nowhere" / "reviewed.tsv"
    refused = run("same", "Aya Mori", "Rin Kuno", "--store", store, "--decisions", file, status=2)

    assert f"the decisions cannot be written to {file}" in " ".join(refused.err.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("same", "Aya Mori"), "give 2 names or more"),
        (("same", "Aya Mori", "Nobody Else"), "no agent 'Nobody Else'"),
        (("same", "Aya Mori", "AYA MORI"), "are not several names"),
        (("same", "Aya Mori", "Ken Ota", "--undo"), "nothing to take back"),
        (("same", "Aya Mori", "Ken Ota", "--kind", "studio"), "no kind 'studio' of names; known: agent, work"),
        (("split", "Aya Mori", "Ken Ota", "--work", "Tin Sky"), "with --work, split takes one name"),
        (("split", "Aya Mori", "--work", "No Such Work"), "no work 'No Such Work'"),
        (("explain", "Aya Mori"), "explain takes a person and a work, or --identity and a name alone"),
        (("explain", "--identity", "Aya Mori", "--format", "xml"), "no format 'xml' for an identity"),
    ],
)
def test_what_cannot_be_decided_is_told(run, store, words, said):
    assert said in run(*words, "--store", store, status=2).err


def test_without_a_store_there_is_nothing_to_decide(run, tmp_path):
    refused = run("same", "A", "B", "--store", tmp_path / "none", status=1)

    assert "there is no store in" in refused.err
    assert not (tmp_path / "none").exists()


def of_one_name(folder):
    """Articles that credit an Aya Mori with voices, and as many that credit one with drawings, on other works."""
    for word in ("Hour", "Moon", "Rain"):
        cast = f"Cast of Blue {word}\n\nThe anime Blue {word} has announced its cast.\n\nAya Mori as Ken\n"
        staff = f"Staff of Tin {word}\n\nThe anime Tin {word} has announced its staff.\n\nCharacter Design: Aya Mori\n"
        (folder / f"cast {word}.txt").write_text(cast, "utf-8")
        (folder / f"staff {word}.txt").write_text(staff, "utf-8")
    return folder


def test_people_of_one_name_are_kept_apart_by_what_they_do_until_somebody_decides(tmp_path, run):
    store = tmp_path / "store"
    (tmp_path / "articles").mkdir()
    run("build", of_one_name(tmp_path / "articles"), "--store", store)
    before = canonical(run, store)

    refused = run("explain", "--identity", "Aya Mori", "--store", store, status=2)
    assert "Aya Mori (character design) <" in " ".join(refused.err.split())
    performer = who(run, store, "<agent/aya_mori~cast>")
    assert ["Aya Mori"] == performer["names"]
    assert "namesake" in run("explain", "--identity", "<agent/aya_mori~cast>", "--store", store).out

    run("same", "Aya Mori", "Aya Mori", "--store", store)
    assert who(run, store, "Aya Mori")["iri"].endswith("agent/aya_mori")
    run("same", "Aya Mori", "Aya Mori", "--undo", "--store", store)
    assert before == canonical(run, store)
    run("split", "Aya Mori", "--work", "Blue Hour", "--as", "the elder", "--store", store)
    refused = run("explain", "--identity", "Aya Mori", "--store", store, status=2)
    assert "elder" in refused.err
    assert "~cast" not in refused.err


def test_a_label_leads_to_its_entity_straight_as_by_reading_all_labels(store):
    with open_graph(store) as graph:
        for kind, names in (("agent", ("Aya Mori", "Ken Ota")), ("work", ("Blue Hour", "Tin Sky"))):
            assert [graph.find(kind, name) for name in names] == [graph.find(kind, name.upper()) for name in names]
