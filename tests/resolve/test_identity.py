"""Who is who, whatever the order of what was read."""

from hypothesis import given
from hypothesis import strategies as st

from staffroll.records import Name
from staffroll.resolve.decisions import parse_decisions
from staffroll.resolve.entities import Known
from staffroll.resolve.fold import spelling_key
from staffroll.resolve.identity import resolve
from staffroll.resolve.model import NameUse


def use(form, *, kind="agent", tag="en", type_="person", confidence=1.0, work=None):
    return NameUse(
        Name(kind, spelling_key(form)),
        form,
        tag,
        agent_type=type_ if kind == "agent" else None,
        confidence=confidence,
        work=Name("work", spelling_key(work)) if work else None,
    )


def labels(uses):
    return [(entity.label, entity.others) for entity in resolve(uses).entities]


def test_the_form_with_most_evidence_is_preferred():
    found = labels([use("Mori Aya"), use("Mori Aya"), use("Aya Mōri")])

    assert found == [(("Mori Aya", "en"), (("Aya Mōri", "en"),))]


def test_of_equal_evidence_the_form_with_macrons_is_preferred():
    found = labels([use("Aya Mori"), use("Aya Mōri")])

    assert found == [(("Aya Mōri", "en"), (("Aya Mori", "en"),))]


def test_then_the_first_in_code_point_order_is_preferred():
    found = labels([use("Mori Aya"), use("Aya Mori")])

    assert found == [(("Aya Mori", "en"), (("Mori Aya", "en"),))]


def test_one_form_is_one_label_with_the_tag_it_mostly_carries():
    found = labels([use("KITE", tag="und-latn"), use("KITE", tag="en")])

    assert found == [(("KITE", "en"), ())]


def test_the_surer_evidence_says_whether_it_is_a_company():
    uses = [use("Kite", confidence=0.4), use("Kite", confidence=0.5), use("Studio Kite", type_="organization")]

    assert [entity.type for entity in resolve(uses).entities] == ["organization"]


def test_of_equal_evidence_it_is_a_person():
    uses = [use("Kite"), use("Kite", type_="organization")]

    assert [entity.type for entity in resolve(uses).entities] == ["person"]


def test_a_character_belongs_to_the_work_however_the_work_is_spelled():
    blue, green = "Blue Hour", "Green Hour"
    works = [use(title, kind="work") for title in (blue, "BLUE HOUR!", green)]
    characters = [use("Mio", kind="character", work=work) for work in (blue, "BLUE HOUR!", green)]
    found = [entity.iri for entity in resolve(works + characters).entities if entity.type == "character"]

    assert sorted(found) == [
        "https://w3id.org/staffroll/character/blue_hour/mio",
        "https://w3id.org/staffroll/character/green_hour/mio",
    ]


def test_a_decision_joins_scripts():
    known = Known(decisions=parse_decisions("same\tagent\tAya Mori\t森亜矢"))
    found = resolve([use("森亜矢", tag="ja"), use("Aya Mori")], known)

    assert [entity.iri for entity in found.entities] == ["https://w3id.org/staffroll/agent/aya_mori"]


def test_a_link_leads_through_a_name_that_nothing_prints():
    known = Known(decisions=parse_decisions("same\tagent\tAya Mori\t森亜矢\nsame\tagent\tモリアヤ\t森亜矢"))
    found = resolve([use("モリアヤ", tag="ja"), use("Aya Mori")], known)

    assert len(found.entities) == 1


USES = [
    use("Aya Mori", confidence=0.1),
    use("Aya Mōri", confidence=0.2),
    use("MORI Aya", type_="organization", confidence=0.3),
    use("Ken Ota"),
    use("Blue Hour", kind="work"),
    use("BLUE HOUR", kind="work", tag="und-latn"),
    use("Mio", kind="character", work="Blue Hour"),
]


@given(st.permutations(USES))
def test_order_changes_nothing(shuffled):
    assert resolve(USES) == resolve(shuffled)
