"""From mentions to credits and evidence."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from staffroll.credits import credit_id, credit_of, evidence_of
from staffroll.records import Article, Mention

ARTICLE = Article("https://news.example/1", "1.txt", "Aya Mori directs Blue Hour.", "en")
MENTION = Mention("Aya Mori", "person", "director", "Blue Hour", ARTICLE.text, 0, 27, "Aya Mori")


def test_a_credit_claims_what_was_printed_whatever_its_case():
    shouted = replace(MENTION, agent="AYA  MORI", agent_as="MORI")

    assert credit_of(MENTION) == credit_of(shouted)


def test_each_part_makes_another_credit():
    parts = [
        {},
        {"role": "music"},
        {"character": "Mio"},
        {"episodes": "1-3"},
        {"work": "Green Hour"},
        {"agent": "Ken Ota"},
    ]
    ids = {credit_id(credit_of(replace(MENTION, **part))) for part in parts}

    assert len(parts) == len(ids)


def test_the_surer_of_two_readings_of_one_place_stays():
    doubted = replace(MENTION, confidence=0.5, layout="list")

    assert tuple(said.mention for said in evidence_of(ARTICLE, [doubted, MENTION])) == (MENTION,)


def test_an_earlier_work_is_one_however_it_was_said():
    flagged = evidence_of(ARTICLE, [replace(MENTION, prior=True)])
    stated = evidence_of(ARTICLE, [replace(MENTION, statement="prior-work")])

    assert flagged == stated


@given(
    st.permutations([replace(MENTION, start=start, role=role) for start in (0, 1) for role in ("director", "music")])
)
def test_evidence_comes_in_the_order_of_the_text(mentions):
    found = evidence_of(ARTICLE, mentions)

    assert evidence_of(ARTICLE, mentions[::-1]) == found
    assert sorted(said.mention.start for said in found) == [said.mention.start for said in found]
