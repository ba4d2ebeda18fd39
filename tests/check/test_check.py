"""What `staffroll check` prints of a store with a fault, and how it ends."""

import csv
import io
import json
import shutil

import pyoxigraph as ox
import pytest

import staffroll as staffroll_package
from check.graphs import EXAMPLES, VALID, broken, held
from staffroll import names
from staffroll.check import check, sentences
from staffroll.check.queries import checks, rule_of
from staffroll.check.report import printable
from staffroll.check.source import behind
from staffroll.errors import StaffrollError
from staffroll.rdf.terms import term

CREDIT = ox.NamedNode(names.BASE + "credit/000000000000000000000001")
EVIDENCE = ox.NamedNode(names.BASE + "evidence/000000000000000000000001")
GRAPH = ox.NamedNode(names.BASE + "graph/article/00000000000000000000000a")
HOSTILE = "[bold red]x[/] <script>alert(1)</script> \x1b[31m\u202e\n[link=file:///etc/passwd]y[/link]"


def example(rule):
    return broken(EXAMPLES / "invalid" / f"{rule}.trig")


def lines(store, *, most=5):
    return list(sentences(check(store, ("shapes", "queries")), store, most=most))


def test_a_fault_is_told_with_its_article_and_quote():
    found = lines(example("credit-episodes"))

    assert found[0].startswith("violation: The episodes of a credit are one short text with their numbers")
    assert found[1:] == ['  credit/000000000000000000000009 has "all", in the article https://news.example/1: “Mori”']


def test_a_check_query_tells_the_problem_and_the_remedy():
    found = lines(example("circle"))

    assert found[1] == "  Concepts or works form a circle. Take out one of the statements that close it."
    assert "work/blue_hour, in the article https://news.example/1" in found[2]


def test_faults_of_one_kind_are_counted_and_the_first_are_printed():
    store = held(*(path.read_bytes() for path in VALID))
    for number in range(12):
        node = ox.NamedNode(f"{names.BASE}evidence/{number:024x}")
        store.inner.add(ox.Quad(node, term("sr:layout"), ox.Literal("one"), GRAPH))
        store.inner.add(ox.Quad(node, term("sr:layout"), ox.Literal("two"), GRAPH))
        store.inner.add(ox.Quad(node, term("rdf:type"), term("sr:Evidence"), GRAPH))
    found = lines(store, most=3)
    [place] = [at for at, line in enumerate(found) if "[evidence-layout; 12 ×]" in line]

    assert found[place + 4] == "  … and 9 more"


@pytest.mark.parametrize(
    "node",
    [
        "credit/000000000000000000000001",
        "evidence/000000000000000000000001",
        "name/agent/aya_mori",
        "agent/aya_mori",
        "work/blue_hour",
        "character/blue_hour/mio",
        "identity/000000000000000000000001",
        "identity/000000000000000000000006",
        "article/00000000000000000000000a",
        "run/000000000000000000000001",
    ],
)
def test_each_kind_of_node_leads_to_an_article_and_a_quote(node):
    source = behind(held(*(path.read_bytes() for path in VALID)).inner, names.BASE + node)

    assert source.article
    assert source.quote


def test_a_node_without_an_article_says_so():
    assert any("behind which no article stands" in line for line in lines(example("linked")))


def hostile(store):
    """Add a quote and a value that would run, colour or reverse what is printed."""
    [quote] = store.inner.quads_for_pattern(EVIDENCE, term("sr:quote"), None)
    store.inner.remove(quote)
    store.inner.add(ox.Quad(EVIDENCE, term("sr:quote"), ox.Literal(HOSTILE, language="en"), GRAPH))
    store.inner.add(ox.Quad(EVIDENCE, term("sr:layout"), ox.Literal(HOSTILE), GRAPH))
    return store


def test_text_of_the_graph_steers_no_terminal():
    found = lines(hostile(held(*(path.read_bytes() for path in VALID))))

    assert any("[bold red]x[/]" in line for line in found)
    for line in found:
        assert not any(mark in line for mark in "\x1b\n\u202e")


def test_long_text_is_shortened():
    assert len(printable("x" * 9_999)) == 200


def test_a_check_that_does_not_say_its_remedy_is_refused():
    with pytest.raises(StaffrollError, match="the check 'a' does not say its remedy"):
        rule_of("a", "#+ summary: A.\n#+ problem: B.\n#+ severity: warning\nSELECT ?node {}")


@pytest.mark.parametrize("rule", checks(), ids=lambda rule: rule.name)
def test_each_check_says_what_helps(rule):
    assert rule.severity in {"violation", "warning"}
    assert rule.remedy.count(". ") >= 1
    assert rule.remedy.endswith(".")


# The command


NEWS = {
    "blue.txt": "Blue Hour Reveals Its Staff\n\nAya Mori is directing Blue Hour. Ken Ota composes the music.",
    "green.txt": "Green Hour Announced\n\nGreen Hour is directed by Rin Abe.",
    "none.txt": "Weather\n\nIt will rain.",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("checked")
    for name, text in NEWS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with staffroll_package.build(sorted(folder.glob("*.txt")), store=folder / "store"):
        return folder / "store"


def damaged(whole, folder, *quads):
    """Return a copy of a store in whose graph, and in whose newest snapshot, these quads stand as well."""
    shutil.copytree(whole, folder)
    for graph in (folder / "graph", *(folder / "snapshots").glob("*/graph")):
        store = ox.Store(graph)
        store.extend(quads)
        store.flush()
        del store
    return folder


def test_nothing_is_wrong_with_a_new_store(staffroll, whole):
    done = staffroll("check", "--store", whole)

    assert (0, "", "3 articles, 0 faults, 0 warnings\n") == (done.status, done.err, done.out)


def fault(whole):
    """Return a quad that breaks a shape: a second layout, of hostile text."""
    store = ox.Store.read_only(str(whole / "graph"))
    [first, *_] = store.quads_for_pattern(None, term("sr:supports"), None)
    return ox.Quad(first.subject, term("sr:layout"), ox.Literal(HOSTILE), first.graph_name)


def test_a_fault_fails_and_is_printed_as_it_is(staffroll, whole, tmp_path):
    done = staffroll("check", "--store", damaged(whole, tmp_path / "store", fault(whole)), "--only", "shapes")

    assert done.status == 1
    assert "3 articles, 1 faults, 0 warnings" in done.out
    assert "Evidence names at most one layout" in done.err
    assert "in the article" in done.err
    assert "\x1b" not in done.err


def test_the_ledger_is_held_against_the_store(staffroll, whole, tmp_path):
    done = staffroll("check", "--store", damaged(whole, tmp_path / "store", fault(whole)), "--only", "ledger")

    assert done.status == 1
    assert "than the ledger says" in done.err or "where the ledger says" in done.err


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
def test_programs_get_every_fault(staffroll, whole, tmp_path, format_):
    folder = damaged(whole, tmp_path / "store", fault(whole))
    done = staffroll("check", "--store", folder, "--only", "shapes", "--format", format_)
    text = io.StringIO(done.out)
    [row] = [json.loads(line) for line in text] if format_ == "jsonl" else list(csv.DictReader(text))

    assert done.status == 1
    assert ("shapes", "evidence-layout", "violation") == (row["part"], row["name"], row["severity"])
    assert row["article"]
    assert row["quote"]


def test_a_warning_fails_only_where_it_is_asked_to(staffroll, whole, tmp_path):
    worded = next(iter(ox.Store.read_only(str(whole / "graph")).quads_for_pattern(None, term("sr:agentAs"), None)))
    other = ox.Quad(worded.subject, worded.predicate, ox.Literal("Somebody Else", language="en"), worded.graph_name)
    folder = damaged(whole, tmp_path / "store", other)
    lenient = staffroll("check", "--store", folder, "--only", "queries")
    strict = staffroll("check", "--store", folder, "--only", "queries", "--strict")

    assert (0, 1) == (lenient.status, strict.status)
    assert "A quote contains the agent's name as worded" in lenient.err


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--only", "shape"), "no part of the check 'shape'; known: ledger, shapes, queries"),
        (("--format", "xml"), "no format for faults 'xml'; known: text, jsonl, csv"),
    ],
)
def test_wrong_usage_is_told(staffroll, whole, wrong, said):
    done = staffroll("check", "--store", whole, *wrong)

    assert done.status == 2
    assert said in done.err
