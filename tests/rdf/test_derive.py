"""What follows from the stored articles."""

import pytest

from staffroll import names
from staffroll.credits import evidence_of
from staffroll.rdf.article import article_quads, credit_quads
from staffroll.rdf.derive import derived_graphs
from staffroll.records import Article, Mention


def quads_of(day, *, refutes, key=None, agent="Aya Mori"):
    article = Article(key or f"{day}-{refutes}", "a.txt", "…", "en", published=day)
    mention = Mention(agent, "person", "director", "Blue Hour", "…", 0, 1, agent, character="Mio", refutes=refutes)
    evidence = evidence_of(article, [mention])
    return {*article_quads(article, evidence), *(quad for said in evidence for quad in credit_quads(said.credit))}


def facts(quads, graph):
    return {
        (quad.subject.value.removeprefix(names.BASE), quad.predicate.value.rpartition("/")[2], str(quad.object))
        for quad in derived_graphs(quads)[graph]
    }


FOR, AGAINST = False, True
STANCES = [
    ([("2024-01-01", FOR)], True),
    ([("2024-01-01", AGAINST)], False),
    ([("2024-01-01", FOR), ("2024-02-01", AGAINST)], False),
    ([("2024-01-01", AGAINST), ("2024-02-01", FOR)], True),
    ([("2024-01-01", FOR), ("2024-01-01", AGAINST)], False),
    ([("2024-01-01", FOR), (None, AGAINST)], True),
    ([("2024-01-01", AGAINST), (None, FOR)], False),
    ([(None, FOR), (None, AGAINST)], True),
    ([("2024-01", FOR), ("2024-01-02", AGAINST)], False),
]


@pytest.mark.parametrize(("said", "stands"), STANCES)
def test_the_latest_dated_article_decides(said, stands):
    quads = set().union(*(quads_of(day, refutes=refutes) for day, refutes in said))

    assert stands == bool(derived_graphs(quads)[names.DERIVED])


def test_a_refuted_credit_keeps_its_entities():
    assert facts(quads_of("2024-01-01", refutes=True), names.ENTITIES)


def test_a_credit_gives_its_agent_work_and_shortcuts():
    found = {fact for fact in facts(quads_of("2024-01-01", refutes=False), names.DERIVED) if "credit/" not in fact[0]}
    agent, work = f"<{names.mint('agent', 'aya mori')}>", f"<{names.mint('work', 'blue hour')}>"

    assert {
        ("work/blue_hour", "ns#contributor", agent),
        ("work/blue_hour", "director", agent),
        ("character/blue_hour/mio", "ns#appearsIn", work),
        ("work/blue_hour", "ns#year", '"2024"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    } == found


def test_two_spellings_are_two_credits_of_one_entity():
    quads = quads_of("2024-01-01", refutes=False) | quads_of("2024-01-02", refutes=False, agent="MŌRI Aya")
    agents = {fact for fact in facts(quads, names.DERIVED) if fact[1] == "ns#agent"}

    assert len(agents) == 2
    assert {f"<{names.mint('agent', 'aya mori')}>"} == {agent for _, _, agent in agents}
