"""What every store does, whichever backend keeps it."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from newsroom import NEWS, article, bundle, filled, mention, put, vocabulary

from staffroll import names
from staffroll.credits import clean
from staffroll.errors import StoreError, UnknownName
from staffroll.rdf.run import run_quads
from staffroll.store import open_store, rdflib_dataset

RUN = run_quads("a", ended=datetime(2024, 1, 10, tzinfo=UTC), version="1")
few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def lines(store):
    store.refresh()
    return list(store.canonical())


def names_of(store):
    query = "SELECT ?name WHERE { ?work sr:contributor ?agent . ?agent skos:prefLabel ?name }"
    return sorted(solution["name"].value for solution in store.query(query))


def test_a_put_article_answers_after_refresh(store):
    put(store, article("a"), mention())
    store.refresh()

    assert names_of(store) == ["Aya Mori"]


def test_the_same_article_twice_changes_nothing(store):
    put(store, article("a"), mention(), runs=RUN)
    before, version = lines(store), store.version

    assert put(store, article("a"), mention(), runs=RUN) == "unchanged"
    assert (before, version, False) == (lines(store), store.version, store.stale)


def test_articles_put_together_are_as_if_put_one_by_one(store, new_store):
    changed = bundle(article("a", text="Rin Abe directs Blue Hour."), mention("Rin Abe"))
    bundles = [bundle(told, *mentions) for told, mentions in NEWS]
    one_by_one = new_store()
    for each in (*bundles, changed):
        one_by_one.put_article(*each)

    assert store.put_articles([*bundles, changed]) == ["added", "added", "added", "added", "replaced"]
    assert store.put_articles(bundles[1:]) == ["unchanged", "unchanged", "unchanged"]
    assert lines(one_by_one) == lines(store)
    assert store.verify() == []


def test_a_changed_text_replaces_the_article(store):
    filled(store)
    outcome = put(store, article("a", text="Rin Abe directs Blue Hour."), mention("Rin Abe"))
    fresh = filled(open_store(None, vocabulary=vocabulary), NEWS[1:])
    put(fresh, article("a", text="Rin Abe directs Blue Hour."), mention("Rin Abe"))

    assert outcome == "replaced"
    assert lines(fresh) == lines(store)


def test_withdrawing_removes_what_only_the_article_said(store, new_store):
    filled(store)
    without = filled(new_store(), NEWS[1:])

    assert store.withdraw("a")
    assert lines(without) == lines(store)


def test_withdrawing_and_putting_again_restores_every_byte(store):
    before = lines(filled(store))
    store.withdraw("a")
    put(store, NEWS[0][0], *NEWS[0][1])

    assert before == lines(store)


def test_withdrawing_takes_the_runs_along(store):
    put(store, article("a"), mention(), runs=RUN)
    store.withdraw("a")

    assert list(store.quads(names.RUNS)) == []


def test_withdrawing_what_is_not_there_does_nothing(store):
    before = lines(filled(store))

    assert not store.withdraw("z")
    assert before == lines(store)


@few
@given(st.permutations(NEWS), st.sets(st.integers(0, 3)))
def test_order_and_batches_change_nothing(shuffled, pauses):
    """Any order of the articles, refreshed at any point between them, gives the same bytes."""
    expected = lines(filled(open_store(None, vocabulary=vocabulary)))
    store = open_store(None, vocabulary=vocabulary)
    for number, (told, mentions) in enumerate(shuffled):
        put(store, told, *mentions)
        if number in pauses:
            store.refresh()

    assert expected == lines(store)


def test_backends_give_the_same_bytes(new_store):
    expected = lines(filled(open_store(None, vocabulary=vocabulary)))

    assert expected == lines(filled(new_store()))


def test_a_later_article_refutes_a_credit(store):
    put(store, article("a"), mention("Ken Ota", role="music"))
    put(store, article("b", published="2024-02-01"), mention("Ken Ota", role="music", refutes=True))
    store.refresh()

    assert names_of(store) == []
    assert bool(store.query("ASK { ?evidence sr:refutes ?credit . ?credit sr:role srr:music }"))


HOSTILE = [
    'say "no" \\ \\" \\u0041',
    "line\nbreak\r\ttab",
    '"@en } }; DROP ALL; INSERT DATA { <a:a> <a:b> "',
    "> . <https://evil.example/s> <https://evil.example/p> <",
    "{{%s}} ${x} ?agent $agent",
    "\u2028\u2029\u0085 \U0001f3ac \ue000 \u202egnp",
    "\x00\x07\ud800\ufffe",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_data(store, text):
    """What an article prints is stored, replaced and withdrawn as text, whatever it looks like."""
    told = article(text, text=text)
    filled(store)
    before = lines(store)
    put(store, told, mention(text, work=text, quote=text, character=text, episodes=text))
    put(store, told, mention(text, work=text, quote=text + "!", episodes=text))
    stored = {quad.object.value for quad in store.quads() if quad.predicate.value == names.NS + "quote"}

    assert clean(text) + "!" in stored
    assert store.verify() == []
    assert store.withdraw(told.key)
    assert before == lines(store)


def test_article_keys_are_what_withdraw_takes(store):
    filled(store)

    assert store.article_keys() == ("a", "b", "c", "d")
    assert [store.withdraw(key) for key in store.article_keys()] == [True] * 4
    assert store.article_keys() == ()


def test_an_empty_store_holds_the_vocabulary(store):
    assert len(list(store.quads(names.VOCABULARY))) == 1


def test_an_article_in_another_graph_is_refused(store):
    put(store, article("a"), mention())
    quads = list(store.quads(names.article_graph("a")))

    with pytest.raises(StoreError, match="belong into"):
        store.put_article("b", quads, [])


@pytest.mark.parametrize("syntax", ["nquads", "trig", "ttl", "nt", "jsonld", "rdfxml", "n3"])
def test_every_syntax_can_be_written(store, syntax):
    output = io.BytesIO()
    filled(store).export(syntax, output)

    assert b"Aya Mori" in output.getvalue()


def test_an_unknown_syntax_names_the_known_ones(store):
    with pytest.raises(UnknownName, match="nquads"):
        store.export("yaml", io.BytesIO())


def test_rdflib_sees_the_same_store(store):
    dataset = rdflib_dataset(filled(store))
    query = "SELECT DISTINCT ?name WHERE { ?work sr:contributor/skos:prefLabel ?name }"

    assert {"Aya Mori", "Ken Ota"} == {str(row.name) for row in dataset.query(query)}


def test_a_whole_store_has_no_differences(store):
    assert filled(store).verify() == []


def test_lost_quads_are_noticed(store):
    filled(store)
    store.inner.remove(next(store.quads(names.article_graph("a"))))

    assert [sentence.split()[1] for sentence in store.verify() if "ledger says" in sentence] == ["'a'"]


def test_a_changed_derived_graph_is_noticed(store):
    filled(store)
    store.inner.remove(next(store.quads(names.DERIVED)))

    assert ["graph/derived" in sentence for sentence in store.verify()] == [True]


def test_a_closed_store_says_so(store):
    store.close()

    with pytest.raises(StoreError, match="closed"):
        store.query("ASK {}")
