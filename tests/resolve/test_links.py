"""What joins names across scripts, and what is only put before people."""

import pytest

from staffroll.records import Name
from staffroll.resolve.decisions import parse_decisions
from staffroll.resolve.entities import Known
from staffroll.resolve.fold import spelling_key
from staffroll.resolve.identity import resolve
from staffroll.resolve.installments import installments
from staffroll.resolve.model import Attested, NameUse, Node, Pairing


def name(form, kind="agent"):
    return Name(kind, spelling_key(form))


def use(form, kind="agent", **more):
    return NameUse(name(form, kind), form, "und", "person" if kind == "agent" else None, **more)


def paired(one, other, *, method="both printed", kind="agent", source="s"):
    return Pairing(name(one, kind), name(other, kind), method, source)


def attested(form, reading, *items, source=""):
    return Attested(name(form), (reading,) if reading else (), items, source or form)


def entities(forms, kind="agent", **known):
    """Return the sets of names that are one entity."""
    found = resolve([use(form, kind) for form in forms], Known(**known))
    return {frozenset(label for label, _ in (each.label, *each.others)) for each in found.entities}


def links(forms, status, **known):
    found = resolve([use(form) for form in forms], Known(**known))
    return {(each.name.key, each.entity.rpartition("/")[2]) for each in found.identities if each.status == status}


def test_a_pair_that_an_article_prints_joins_every_spelling():
    found = entities(["Aya Mori", "Mori Aya", "森亜矢"], pairings=[paired("森亜矢", "AYA MORI")])

    assert found == {frozenset({"Aya Mori", "Mori Aya", "森亜矢"})}


def test_what_is_known_of_a_link_is_told():
    found = resolve([use("Aya Mori"), use("森亜矢")], Known([paired("森亜矢", "Aya Mori", source="said")]))

    assert {(each.method, each.because) for each in found.identities} == {("both printed", ("said",))}


@pytest.mark.parametrize(
    ("pairs", "why"),
    [
        ([("森亜矢", "Aya Mori"), ("森綾", "Aya Mori")], "one romanised name, two people"),
        ([("小林愛", "Ai Kobayashi"), ("小林愛", "Megumi Kobayashi")], "one name in kanji, two people"),
    ],
)
def test_names_that_may_be_two_peoples_join_nothing(pairs, why):
    forms = {form for pair in pairs for form in pair}
    pairings = [paired(*pair) for pair in pairs]

    assert len(entities(forms, pairings=pairings)) == 3, why
    assert len(links(forms, "pending", pairings=pairings)) == 2, why


def test_a_title_has_one_japanese_form_and_many_translations():
    pairs = [paired("青い時", title, kind="work") for title in ("Blue Hour", "L'ora blu")]

    assert len(entities(["青い時", "Blue Hour", "L'ora blu"], "work", pairings=pairs)) == 1


def test_a_reading_joins_where_only_one_person_fits():
    found = entities(["森亜矢", "Mōri Aya", "原健"], attested=[attested("森亜矢", "モオリ アヤ")])

    assert frozenset({"森亜矢", "Mōri Aya"}) in found


def test_a_reading_that_two_names_share_is_a_candidate_for_both():
    known = [attested("森亜矢", "モリ アヤ"), attested("毛利彩", "モリ アヤ")]
    forms = ["森亜矢", "毛利彩", "Aya Mori"]

    assert len(entities(forms, attested=known)) == 3
    assert links(forms, "pending", attested=known) == {("森亜矢", "aya_mori"), ("毛利彩", "aya_mori")}


def test_a_name_that_nothing_credits_still_stands_in_the_way():
    known = [attested("森亜矢", "モリ アヤ"), attested("毛利彩", "モリ アヤ")]

    assert len(entities(["森亜矢", "Aya Mori"], attested=known)) == 2


@pytest.mark.parametrize(
    "records",
    [
        [attested("森亜矢", "モリ アヤ", source="a"), attested("森亜矢", "モリ ツグヤ", source="b")],
        [attested("森亜矢", "モリ アヤ", "Q1", source="a"), attested("森亜矢", "モリ アヤ", "Q2", source="b")],
    ],
)
def test_records_that_disagree_join_nothing(records):
    assert len(entities(["森亜矢", "Aya Mori"], attested=records)) == 2


def test_a_computed_reading_proposes_and_decides_nothing():
    known = [attested("森健", "モリ ケン"), attested("森誠", "モリ マコト"), attested("原亜矢", "ハラ アヤ")]
    known += [attested("島亜矢", "シマ アヤ")]
    forms = ["森亜矢", "Aya Mori"]

    assert len(entities(forms, attested=known)) == 2
    assert links(forms, "pending", attested=known) == {("森亜矢", "aya_mori")}


def test_names_nearly_alike_in_one_role_of_one_work_are_candidates():
    forms = ["Shinobu Watanabe", "Shinobu Watanbe", "Ken Mori"]
    holders = {("blue hour", "director"): [Node("agent", spelling_key(form)) for form in forms]}

    assert links(forms, "pending", holders=holders) == {("shinobu watanabe", "shinobu_watanbe")}


def test_a_decision_outdoes_an_article_and_says_so():
    known = {
        "pairings": [paired("森亜矢", "Aya Mori")],
        "decisions": parse_decisions("different\tagent\t森亜矢\tMori Aya"),
    }
    forms = ["森亜矢", "Aya Mori"]

    assert len(entities(forms, **known)) == 2
    assert links(forms, "rejected", **known) == {("森亜矢", "aya_mori")}


def test_two_spellings_that_are_two_people_have_two_iris():
    found = resolve(
        [use("Aya Mori"), use("Aya Mōri")],
        Known(decisions=parse_decisions("different\tagent\tAya Mori\tAya Mōri")),
    )

    assert len({entity.iri for entity in found.entities}) == 2


def test_a_sense_is_an_entity_of_its_own():
    found = resolve([use("Aya Mori"), use("Aya Mori", sense="the animator")])

    assert [entity.iri.rpartition("/")[2] for entity in found.entities] == ["aya_mori", "aya_mori~the_animator"]
    assert found.entity_of(name("Aya Mori"), sense="the animator") == found.entities[1].iri


def test_a_preferred_name_is_the_label_even_where_few_print_it():
    known = Known(decisions=parse_decisions("prefer\tagent\tAya Mōri"))
    found = resolve([use("Aya Mori"), use("Aya Mori"), use("Aya Mōri")], known)

    assert found.entities[0].label[0] == "Aya Mōri"


def test_what_an_authority_says_comes_to_the_entity():
    found = resolve(
        [use("森亜矢")], Known(attested=[attested("森亜矢", "モリ アヤ", "http://www.wikidata.org/entity/Q1")])
    )

    assert found.entities[0].readings == ("モリ アヤ",)
    assert found.entities[0].same_as == "http://www.wikidata.org/entity/Q1"


def test_what_only_stands_beside_a_name_is_a_label_and_no_entity_of_its_own():
    uses = [use("森亜矢"), use("Aya Mori", credited=False), use("Ken Ota", credited=False)]
    found = resolve(uses, Known([paired("森亜矢", "Aya Mori")]))

    assert [entity.others for entity in found.entities] in ([(("Aya Mori", "und"),)], [(("森亜矢", "und"),)])


TITLES = {
    "base": ["Blue Hour", "青い時"],
    "second": ["Blue Hour Season 2"],
    "third": ["青い時 第3期"],
    "film": ["Blue Hour the Movie: The Long Evening"],
    "japanese film": ["劇場版 青い時 -長い夕べ-"],
    "roman": ["Blue Hour II"],
    "other": ["Blue Hours", "青い時計"],
    "unrelated": ["Season 2", "劇場版"],
}


def test_seasons_and_films_are_installments_of_the_work_whose_title_they_extend():
    found = installments(TITLES)

    assert {work for work, base in found.items() if base == "base"} == {
        "second",
        "third",
        "film",
        "japanese film",
        "roman",
    }
    assert found.keys() <= TITLES.keys() - {"base", "other", "unrelated"}
