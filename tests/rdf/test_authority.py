"""Authority records to triples and back."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store, parse, serialize

from staffroll.credits import clean, evidence_of
from staffroll.names import article_graph
from staffroll.rdf.article import article_quads
from staffroll.rdf.authority import authorities, authority_iri, authority_quads, authority_records
from staffroll.rdf.index import Index
from staffroll.rdf.reading import evidence_records
from staffroll.records import Article, Authority, Name
from staffroll.resolve.fold import spelling_key

ARTICLE = Article("https://db.example/C9", "agents.json", "森綾子", "ja", record=True)
TEXT = st.text(min_size=1).map(clean)
ITEMS = st.integers(1, 10**9).map("http://www.wikidata.org/entity/Q{}".format)


def several(values):
    return st.sets(values, max_size=3).map(sorted).map(tuple)


FORMS = TEXT.filter(spelling_key)
AUTHORITIES = st.builds(
    lambda form, **fields: Authority(name=Name("agent", spelling_key(form)), form=form, **fields),
    form=FORMS,
    identifier=TEXT,
    agent_type=st.sampled_from(["person", "organization"]),
    readings=several(TEXT | st.just("モリ アヤコ")),
    same_as=several(ITEMS),
)
RECORDS = st.lists(AUTHORITIES, max_size=4, unique_by=lambda each: each.identifier)


def quads_of(records):
    return [quad for each in records for quad in authority_quads(ARTICLE, each)]


@given(RECORDS)
def test_authority_records_come_back_from_their_quads(records):
    index = Index([*article_quads(ARTICLE, evidence_of(ARTICLE, [])), *quads_of(records)])

    assert sorted(records, key=repr) == list(authority_records(index))
    assert {authority_iri(ARTICLE, each): each for each in records} == authorities(index)
    assert () == evidence_records(quads_of(records))


@given(RECORDS)
def test_stores_and_files_give_back_the_same_quads(records):
    quads = set(quads_of(records))
    stored = Store()
    stored.extend(quads)
    written = serialize(quads, format=RdfFormat.N_QUADS)

    assert quads == set(stored) == set(parse(written, format=RdfFormat.N_QUADS))
    assert {article_graph(ARTICLE.key)} >= {quad.graph_name.value for quad in quads}


def test_readings_are_tagged_as_kana_or_by_their_script():
    record = Authority("C9", Name("agent", "森綾子"), "森綾子", "person", ("Ayako Mori", "モリ アヤコ"))
    tags = {
        quad.object.value: quad.object.language for quad in quads_of([record]) if "#reading" in quad.predicate.value
    }

    assert {"Ayako Mori": "und-latn", "モリ アヤコ": "ja-kana"} == tags
