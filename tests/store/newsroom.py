"""Invented articles, put into stores."""

from pyoxigraph import Literal, Quad

from staffroll.credits import evidence_of
from staffroll.rdf.article import article_quads, credit_quads
from staffroll.rdf.terms import term
from staffroll.records import Article, Mention
from staffroll.store import Bundle


def vocabulary(label="director"):
    """Return a vocabulary of one label, which a store loads into its own graph."""
    return [Quad(term("srr:director"), term("skos:prefLabel"), Literal(label, language="en"))]


def article(key, *, published="2024-01-10", text="Aya Mori directs Blue Hour."):
    return Article(key, f"{key}.txt", text, "en", title=text, published=published, site="News")


def mention(agent="Aya Mori", work="Blue Hour", role="director", **others):
    quote = others.pop("quote", f"{agent} directs {work}.")
    return Mention(agent, "person", role, work, quote, 0, len(quote), agent, **others)


def bundle(told, *mentions, runs=()):
    evidence = evidence_of(told, mentions)
    claimed = tuple(quad for said in evidence for quad in credit_quads(said.credit))
    return Bundle(told.key, tuple(article_quads(told, evidence)), claimed, tuple(runs))


def put(store, told, *mentions, runs=()):
    return store.put_article(*bundle(told, *mentions, runs=runs))


NEWS = [
    (article("a"), [mention(), mention("Ken Ota", role="music")]),
    (article("b", published=None), [mention("MORI Aya"), mention("Ken Ōta", role="voice-actor", character="Mio")]),
    (
        article("c", published="2024-02-01"),
        [mention("Ken Ota", role="music", refutes=True), mention(work="Green Hour")],
    ),
    (article("d"), []),
]


def filled(store, news=NEWS):
    for told, mentions in news:
        put(store, told, *mentions)
    store.refresh()
    return store
