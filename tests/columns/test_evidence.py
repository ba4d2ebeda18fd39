"""What supports credits, as columns: equal to SPARQL's answer, kept beside the store, and what choices go by."""

import numpy as np
import pytest

import staffroll
from staffroll.columns import read_pending
from staffroll.errors import UnknownName, UsageError
from staffroll.network import Choice, affiliation, succession
from staffroll.query import run
from staffroll.stats import OF_CREDITS

ARTICLES = {
    "one.txt": "Blue Hour Anime Reveals Its Staff\n\nAya Mori is directing the anime Blue Hour.\n\nScript: Ken Ota\n",
    "two.txt": "Blue Hour Anime Reveals Its Staff\n\nDirector: Aya Mori\nMusic: Rin Abe\n",
}
SPARQL = """
PREFIX sr: <https://w3id.org/staffroll/ns#>
SELECT ?agent ?work (STR(?role) AS ?as) (STR(?sure) AS ?confidence) WHERE {
  ?evidence sr:supports ?credit ; sr:confidence ?sure .
  ?credit sr:agent ?agent ; sr:work ?work ; sr:role ?role .
}"""


@pytest.fixture
def graph(tmp_path):
    for name, text in ARTICLES.items():
        page = f'<meta property="og:site_name" content="Site {name[:3].title()}"><p>' + text.replace("\n\n", "</p><p>")
        (tmp_path / name.replace(".txt", ".html")).write_text(page.replace("\n", "<br>"), encoding="utf-8")
    staffroll.build(tmp_path, store=tmp_path / "store").close()
    with staffroll.open(tmp_path / "store") as opened:
        yield opened


def test_evidence_is_what_sparql_finds(graph):
    columns, evidence = graph.columns(), graph.evidence()
    found = sorted(
        (
            columns.agents.iris[columns.agent[row]],
            columns.works.iris[columns.work[row]],
            f"https://w3id.org/staffroll/role/{columns.roles[columns.role[row]]}",
            round(float(sure), 4),
        )
        for row, sure in zip(evidence.credit, evidence.confidence, strict=True)
    )

    assert len(found) > 3
    answered = run(graph.store, SPARQL)
    assert found == sorted(
        (str(r["agent"]), str(r["work"]), str(r["as"]), round(float(str(r["confidence"])), 4)) for r in answered
    )


def test_evidence_is_kept_beside_the_store(graph, tmp_path):
    evidence = graph.evidence()
    (kept,) = tmp_path.glob("store/snapshots/*/evidence.npz")
    with staffroll.open(tmp_path / "store") as again:
        assert again.evidence().sites == evidence.sites
        assert np.array_equal(again.evidence().confidence, evidence.confidence)
    kept.write_bytes(b"damaged")
    with staffroll.open(tmp_path / "store") as again:
        assert np.array_equal(again.evidence().credit, evidence.credit)


def test_choice_by_site_and_confidence(graph):
    sites = graph.evidence().sites
    assert len(sites) == 2

    by_site = {site: set(_people(graph.affiliation(Choice(sites={site})))) for site in sites}

    assert by_site[sites[0]] != by_site[sites[1]]
    assert set.union(*by_site.values()) == set(_people(graph.affiliation()))
    assert _people(graph.affiliation(Choice(confidence=1.01))) == []


def test_choice_by_department(graph):
    assert _people(graph.affiliation(Choice(departments={"sound"}))) == ["Rin Abe"]


def test_what_cannot_be_chosen_is_told(graph):
    with pytest.raises(UsageError, match="takes the evidence"):
        affiliation(graph.columns(), Choice(confidence=0.5))
    with pytest.raises(UnknownName, match="no site 'Site Tow'"):
        graph.affiliation(Choice(sites={"Site Tow"}))
    with pytest.raises(UnknownName, match="no role 'directr'; nearest: director"):
        graph.affiliation(Choice(roles={"directr"}))
    with pytest.raises(UsageError, match="collection of names; give"):
        graph.affiliation(Choice(roles="director"))
    with pytest.raises(UsageError, match="no year is since 2020 and until 2019"):
        graph.affiliation(Choice(since=2020, until=2019))
    with pytest.raises(UsageError, match="0 rows"):
        graph.pairs(0)
    with pytest.raises(UsageError, match="'centre' ranks no people"):
        graph.ranks("centre")
    with pytest.raises(UnknownName, match="no department 'sounds'; nearest: sound"):
        graph.affiliation(Choice(departments={"sounds"}))


def test_a_choice_reaches_statistics_of_credits_as_it_is_given(graph):
    """Studios and earlier installments are looked up in all credits, whatever roles are chosen."""
    for choice in (Choice(roles={"director"}), Choice(since=1990)):
        for name, statistic in OF_CREDITS.items():
            assert graph.stats(name, choice).equals(statistic(graph.columns(), choice=choice))
        assert graph.succession(choice).equals(succession(graph.columns(), choice).table())


def _people(network):
    return [network.columns.agents.labels[place] for place in network.people]


def test_candidates_are_pairs_of_places(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for name in ("Ryouta Sakai", "Ryota Sakaii"):
        text = f"Blue Hour Anime Reveals Its Staff\n\nDirector: {name}\nMusic: Rin Abe\n"
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    with staffroll.build(articles) as graph:
        columns = graph.columns()
        pairs = [{columns.agents.labels[place] for place in pair} for pair in read_pending(graph.store, columns)]

    assert pairs == [{"Ryouta Sakai", "Ryota Sakaii"}]
