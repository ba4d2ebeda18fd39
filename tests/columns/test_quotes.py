"""The sentences behind credits: those that SPARQL finds, of all or of a few people, with safe addresses, in order."""

from __future__ import annotations

import pytest
from tests.query.conftest import SmallStore

import staffroll
from staffroll.columns import read_columns, read_quotes
from staffroll.query import run

ARTICLES = {
    "2024-01-02": "Blue Hour Reveals Its Staff\n\nAya Mori directs the anime Blue Hour.\n\nScript: Ken Ota\n",
    "2024-01-01": "Blue Hour Anime Reveals Its Staff\n\nDirector: Aya Mori\nMusic: Rin Abe\n\nRin Abe voices Hana.\n",
    "2024-01-03": "Tin Moon Reveals Cast\n\nThe cast of the anime Tin Moon:\n\nYui Sano as Hana\nYui Sano as Mika\n",
}
SPARQL = """
PREFIX sr: <https://w3id.org/staffroll/ns#>
SELECT DISTINCT ?agent ?work (STR(?role) AS ?as) (STR(?quoted) AS ?quote) ?article WHERE {
  ?evidence sr:supports ?credit ; sr:quote ?quoted ; sr:source ?article .
  ?credit sr:agent ?agent ; sr:work ?work ; sr:role ?role .
}"""


@pytest.fixture
def graph(tmp_path):
    for day, text in ARTICLES.items():
        head = f'<meta property="og:site_name" content="News"><meta property="article:published_time" content="{day}">'
        page = head + "<p>" + text.replace("\n\n", "</p><p>").replace("\n", "<br>")
        (tmp_path / f"{day}.html").write_text(page, encoding="utf-8")
    with staffroll.build(tmp_path) as built:
        yield built


def _as_rows(columns, quotes):
    rows = quotes.credit
    return [
        (
            columns.agents.iris[agent],
            columns.works.iris[work],
            f"https://w3id.org/staffroll/role/{columns.roles[role]}",
            quote,
            quotes.articles.iris[article],
        )
        for agent, work, role, quote, article in zip(
            columns.agent[rows], columns.work[rows], columns.role[rows], quotes.quote, quotes.article, strict=True
        )
    ]


def _said(quotes):
    places = zip(quotes.credit, quotes.article, quotes.quote, quotes.detail, quotes.prior, strict=True)
    return [(int(credit), quotes.articles.iris[article], *rest) for credit, article, *rest in places]


@pytest.mark.parametrize("graphs", [("graph",), ("graph", "careers")])
def test_quotes_are_what_sparql_finds(graphs):
    store = SmallStore(*graphs)
    columns = read_columns(store)
    found = set(_as_rows(columns, read_quotes(store, columns)))

    assert len(found) > 5
    assert found == {tuple(map(str, row)) for row in run(store, SPARQL).rows}


def test_quotes_of_a_few_are_those_of_all(monkeypatch):
    store = SmallStore("graph", "careers")
    columns = read_columns(store)
    every = read_quotes(store, columns)
    monkeypatch.setattr("staffroll.columns.quotes._FEW", 0)  # however many they are, they are asked for by name
    for place, agent in enumerate(columns.agents.iris):
        theirs = [row for row in _said(every) if columns.agent[row[0]] == place]

        assert theirs == _said(read_quotes(store, columns, [agent]))
    assert _said(every) == _said(read_quotes(store, columns, columns.agents.iris))
    for nobody in ([], ["https://nobody.example/"]):
        assert len(read_quotes(store, columns, nobody)) == 0


def test_columns_of_some_credits_have_the_quotes_of_these():
    store = SmallStore("graph", "careers")
    columns = read_columns(store)
    some = columns.where(columns.role == columns.role[0])

    assert len(some) < len(columns)
    kept = [
        row
        for row in _as_rows(columns, read_quotes(store, columns))
        if row[2].endswith(f"/{columns.roles[columns.role[0]]}")
    ]
    assert kept == _as_rows(some, read_quotes(store, some))


def test_quotes_stand_by_credit_and_date(graph):
    quotes = graph.quotes()
    dates = [quotes.articles.dates[article] for article in quotes.article]

    assert list(zip(quotes.credit, dates, strict=True)) == sorted(zip(quotes.credit, dates, strict=True))
    assert set(dates) == set(ARTICLES)
    assert set(quotes.articles.sites) == {"News"}
    assert {"as Hana", "as Mika", ""} == set(quotes.detail)
    assert not quotes.prior.any()


def test_earlier_works_and_episodes_are_told():
    store = SmallStore("graph", "careers")
    quotes = read_quotes(store, read_columns(store))
    earlier = run(
        store,
        """PREFIX sr: <https://w3id.org/staffroll/ns#>
        SELECT DISTINCT (STR(?said) AS ?quote) {
          ?evidence sr:statement sr:PriorWork ; sr:supports/sr:work ?work ; sr:quote ?said
        }""",
    )

    assert {str(row["quote"]) for row in earlier} == {
        q for q, prior in zip(quotes.quote, quotes.prior, strict=True) if prior
    }


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "ftp://news.example/1"])
def test_only_addresses_of_the_web_are_given(url):
    store = SmallStore("graph")
    before = read_quotes(store, read_columns(store)).articles
    added = "".join(f"<{iri}> <https://schema.org/url> <{url}> . " for iri in before.iris)
    store.load(f"<https://w3id.org/staffroll/graph/article/x> {{ {added} }}")

    assert any(before.urls)
    assert before.urls == read_quotes(store, read_columns(store)).articles.urls


def test_an_address_may_hold_commas(tmp_path):
    (tmp_path / "one.html").write_text(
        '<link rel="canonical" href="https://news.example/a,b,1.html"><p>Director: Aya Mori</p>'
        "<h1>Blue Hour Reveals Its Staff</h1><p>Aya Mori directs the anime Blue Hour.</p>",
        encoding="utf-8",
    )
    with staffroll.build(tmp_path) as graph:
        assert graph.quotes().articles.urls == ("https://news.example/a,b,1.html",)


def test_a_store_of_nothing_has_no_quotes(tmp_path):
    with staffroll.build(tmp_path) as empty:
        assert len(empty.quotes()) == 0 == len(empty.quotes(["https://w3id.org/staffroll/agent/aya_mori"]))
        assert empty.quotes().articles.iris == ()
