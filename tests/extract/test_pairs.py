"""Names that an article prints side by side, and what stands in brackets and is no other name."""

import pytest

from staffroll.extract.pairs import name_pairs
from staffroll.records import Article, Mention


def pairs(text, language="en", *, people=(), companies=(), works=("Blue Hour",)):
    """Return the pairs of a text that credits these people and companies on these works."""
    named = [(name, "person") for name in people] + [(name, "organization") for name in companies]
    mentions = [
        Mention(name, kind, "director", work, text, 0, len(text), name) for name, kind in named for work in works
    ]
    found = name_pairs(Article("a", "a.txt", text, language), mentions)
    assert all(text[pair.start : pair.end] == pair.quote for pair in found)
    return {(pair.one, pair.other, pair.relation) for pair in found}


PEOPLE = [
    ("監督：森亜矢（もり あや）", "ja", "森亜矢", "もり あや", "both printed"),
    ("監督は森亜矢（Aya Mori）が務める。", "ja", "森亜矢", "Aya Mori", "both printed"),
    ("Aya Mori (森亜矢) directs Blue Hour.", "en", "Aya Mori", "森亜矢", "both printed"),
    ("Regia di Aya Mori（森 亜矢）.", "it", "Aya Mori", "森 亜矢", "both printed"),
    ("音楽：モリアヤ（Mori Aya）", "ja", "モリアヤ", "Mori Aya", "both printed"),
    ("导演森亚矢（Mori Aya）", "zh", "森亚矢", "Mori Aya", "both printed"),
    ("감독 김하늘(Kim Haneul)", "ko", "김하늘", "Kim Haneul", "both printed"),
    ("Aya Mori (formerly Aya Kuno) directs Blue Hour.", "en", "Aya Mori", "Aya Kuno", "alias"),
    ("Aya Mori (also known as Kite9x)", "en", "Aya Mori", None, None),
    ("Aya Mori (aka Rook)", "en", "Aya Mori", "Rook", "alias"),
    ("監督：森亜矢（旧名：久野亜矢）", "ja", "森亜矢", "久野亜矢", "alias"),
    ("Aya Mori (noto anche come Aya Kuno)", "it", "Aya Mori", "Aya Kuno", "alias"),
    ("Aya Mori (también conocida como Aya Kuno)", "es", "Aya Mori", "Aya Kuno", "alias"),
    ("Aya Mori (de son vrai nom Aya Kuno)", "fr", "Aya Mori", "Aya Kuno", "alias"),
    ("Aya Mori (auch bekannt als Aya Kuno)", "de", "Aya Mori", "Aya Kuno", "alias"),
    ("Aya Mori (também conhecida como Aya Kuno)", "pt", "Aya Mori", "Aya Kuno", "alias"),
    ("导演森亚矢（曾用名：久野亚矢）", "zh", "森亚矢", "久野亚矢", "alias"),
    ("김하늘(본명 김바다)", "ko", "김하늘", "김바다", "alias"),
]


@pytest.mark.parametrize(("text", "language", "one", "other", "relation"), PEOPLE)
def test_a_person_has_another_name(text, language, one, other, relation):
    expected = {(one, other, relation)} if other else set()

    assert pairs(text, language, people=[one]) == expected


@pytest.mark.parametrize(
    ("text", "language", "one", "other"),
    [
        ("制作：オレンジ（Orange）", "ja", "オレンジ", "Orange"),
        ("Kite (カイト) animates Blue Hour.", "en", "Kite", "カイト"),
        ("講文社（Koubunsha）", "ja", "講文社", "Koubunsha"),
        ("Studio Kite (formerly Rook Works)", "en", "Studio Kite", "Rook Works"),
    ],
)
def test_a_company_has_another_name(text, language, one, other):
    assert {pair[:2] for pair in pairs(text, language, companies=[one])} == {(one, other)}


@pytest.mark.parametrize(
    ("text", "language", "one", "others"),
    [
        ("Blue Hour (青い時) is directed by Aya Mori.", "en", "Blue Hour", {"青い時"}),
        ("Blue Hour (青い時, Aoi no Toki)", "en", "Blue Hour", {"青い時", "Aoi no Toki"}),
        ("アニメ『青い時』（英題：Blue Hour）", "ja", "青い時", {"Blue Hour"}),
        ("“Blue Hour” (Japanese: 青い時)", "en", "Blue Hour", {"青い時"}),
    ],
)
def test_a_title_stands_beside_its_original(text, language, one, others):
    assert {pair[1] for pair in pairs(text, language, people=["Aya Mori"], works=[one]) if pair[0] == one} == others


NO_NAMES = [
    ("Aya Mori (Studio Kite) directs.", "en"),
    ("Aya Mori (Tin Sky) directs.", "en"),
    ("Aya Mori (director)", "en"),
    ("Aya Mori (監督)", "en"),
    ("Aya Mori (42)", "en"),
    ("Aya Mori (1984–2020)", "en"),
    ("Aya Mori (東映アニメーション)", "en"),
    ("Aya Mori (『青い空』)", "en"),
    ("森亜矢（Studio Kite）", "ja"),
    ("森亜矢（KITE-RUN）", "ja"),
    ("森亜矢（代表作：青い空）", "ja"),
    ("森亜矢（青い空）", "ja"),
    ("森亜矢（Toei Animation）", "ja"),
    ("森亜矢（声優）", "ja"),
    ("Blue Hour (2024)", "en"),
    ("Blue Hour (TV)", "en"),
    ("Blue Hour (Ken Ota)", "en"),
    ("Blue Hour (film)", "en"),
]


@pytest.mark.parametrize(("text", "language"), NO_NAMES)
def test_what_is_no_other_name_makes_no_pair(text, language):
    assert pairs(text, language, people=["Aya Mori", "森亜矢", "Ken Ota"], companies=["Studio Kite"]) == set()


def test_a_name_within_another_word_is_none():
    assert pairs("Kaya Mori (森加矢) directs.", people=["aya Mori"]) == set()


def test_a_bracket_of_a_work_that_is_credited_elsewhere_is_no_persons_name():
    assert pairs("Aya Mori (青空郎) directs.", people=["Aya Mori"], works=["青空郎"]) == set()
