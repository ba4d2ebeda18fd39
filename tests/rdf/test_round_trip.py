"""Credits to triples and back, and what the triples are."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store, parse, serialize

from staffroll.credits import clean, evidence_of
from staffroll.names import VOCABULARY
from staffroll.rdf.article import article_quads, credit_quads
from staffroll.rdf.reading import evidence_records, name_pairs
from staffroll.records import Article, Mention, NamePair

# What text holds that RDF does not is replaced: tested apart.
TEXT = st.text(min_size=1).map(clean)
ARTICLES = st.builds(
    Article,
    key=TEXT,
    path=st.just("a.txt"),
    text=st.text(),
    language=st.sampled_from(["en", "ja", "zh-Hant", "", "no language"]),
    title=st.none() | st.text(),
    published=st.none() | st.sampled_from(["2024-01-10", "2024-01", "2024", "soon", "2024-13-45"]),
    url=st.none() | st.text() | st.just("https://news.example/a b?c=%zz"),
    site=st.none() | st.text(),
)
MENTIONS = st.builds(
    Mention,
    agent=TEXT,
    agent_type=st.sampled_from(["person", "organization"]),
    role=st.sampled_from(["director", "chief-director", "voice-actor"]),
    work=TEXT,
    quote=TEXT,
    start=st.integers(0, 9999),
    end=st.integers(0, 9999),
    agent_as=TEXT,
    role_as=st.just("") | TEXT,
    character=st.none() | TEXT,
    episodes=st.none() | TEXT,
    prior=st.booleans(),
    statement=st.sampled_from(["announcement", "prior-work", "correction", "retraction"]),
    refutes=st.booleans(),
    layout=st.sampled_from(["", "prose"]),
    confidence=st.floats(0, 1),
    work_format=st.none() | st.sampled_from(["film", "music-video"]),
)
PAIRS = st.builds(
    NamePair,
    kind=st.sampled_from(["agent", "work"]),
    one=TEXT,
    other=TEXT,
    quote=TEXT,
    start=st.integers(0, 9999),
    end=st.integers(0, 9999),
    relation=st.sampled_from(["both printed", "alias"]),
)


def quads_of(article, evidence):
    claimed = [quad for said in evidence for quad in credit_quads(said.credit)]
    return [*article_quads(article, evidence), *claimed]


@given(ARTICLES, st.lists(MENTIONS, max_size=4))
def test_evidence_comes_back_from_its_quads(article, mentions):
    evidence = evidence_of(article, mentions)
    found = evidence_records(quads_of(article, evidence))

    assert set(evidence) == set(found)


@given(ARTICLES, st.lists(PAIRS, max_size=4, unique_by=lambda pair: (pair.start, pair.end)))
def test_pairs_of_names_come_back_from_their_quads(article, pairs):
    found = name_pairs(article_quads(article, (), pairs))

    assert set(pairs) == set(found)


@given(ARTICLES, st.lists(MENTIONS, max_size=4))
def test_stores_and_files_give_back_the_same_quads(article, mentions):
    """Nothing is written in a form that a store or a file would change."""
    quads = set(quads_of(article, evidence_of(article, mentions)))
    stored = Store()
    stored.extend(quads)
    written = serialize(quads, format=RdfFormat.N_QUADS)

    assert quads == set(stored) == set(parse(written, format=RdfFormat.N_QUADS))


@given(ARTICLES, st.lists(MENTIONS, max_size=4))
def test_each_triple_lives_in_one_graph(article, mentions):
    quads = set(quads_of(article, evidence_of(article, mentions)))

    assert len({quad.triple for quad in quads}) == len(quads)
    assert VOCABULARY not in {quad.graph_name.value for quad in quads}


def test_text_that_rdf_cannot_hold_is_replaced_in_its_place():
    text = "a\x00b\ud800c"
    article = Article("key\ud800", "a.txt", text, "en", title=text, site=text, url="https://news.example/\ud800")
    mention = Mention(text, "person", "director", text, text, 0, 5, text, character=text, episodes=text)
    (found,) = evidence_records(quads_of(article, evidence_of(article, [mention])))

    assert found.mention.quote == "a\ufffdb\ufffdc"
