"""Names that an article prints side by side, and what stands in brackets and is no other name."""

import pytest

from staffroll.extract import extract
from staffroll.extract.pairs import name_pairs
from staffroll.records import Article, Mention


def pairs(text, language="en", *, people=(), companies=(), works=("Blue Hour",), role="director", character=None):
    """Return the pairs of a text that credits these people and companies on these works."""
    named = [(name, "person") for name in people] + [(name, "organization") for name in companies]
    mentions = [
        Mention(name, kind, role, work, text, 0, len(text), name, character=character)
        for name, kind in named
        for work in works
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
    ("監督：森亜矢（もり・あや）", "ja", "森亜矢", "もり・あや", "both printed"),
    ("監督：森あや（もり あや）", "ja", "森あや", "もり あや", "both printed"),
    ("音楽：一ノ瀬響（Hibiki Ichinose）", "ja", "一ノ瀬響", "Hibiki Ichinose", "both printed"),
    ("監督：森やすひろ（Yasuhiro Mori）", "ja", "森やすひろ", "Yasuhiro Mori", "both printed"),
    ("音楽：エバン・ホール（Evan Hall）", "ja", "エバン・ホール", "Evan Hall", "both printed"),
    ("감독: 모리 야스히로(森やすひろ)", "ko", "모리 야스히로", "森やすひろ", "both printed"),
    ("감독: 오타 켄이치(太田健一)", "ko", "오타 켄이치", "太田健一", "both printed"),
    ("감독: 모리 야스히로(Yasuhiro Mori)", "ko", "모리 야스히로", "Yasuhiro Mori", "both printed"),
    ("감독: 김하늘(金荷娜)", "ko", "김하늘", "金荷娜", "both printed"),
    ("Regie: Aya Mori [森亜矢]", "de", "Aya Mori", "森亜矢", "both printed"),
    ("Aya Mori, also known as rook, directs Blue Hour.", "en", "Aya Mori", "rook", "alias"),
    ("Aya Mori, formerly Aya Kuno, directs Blue Hour.", "en", "Aya Mori", "Aya Kuno", "alias"),
    ("La musique est d'Aya Mori, alias rook.", "fr", "Aya Mori", "rook", "alias"),
    ("Aya Mori, noto anche come Rook, dirige Blue Hour.", "it", "Aya Mori", "Rook", "alias"),
    ("导演森亚矢，又名久野亚矢，", "zh", "森亚矢", "久野亚矢", "alias"),
    ("We had romanized her name as Haya Mori. It is Aya Mori.", "en", "Aya Mori", "Haya Mori", "alias"),
    ("Der Name wurde als Haya Mori transkribiert, nicht Aya Mori.", "de", "Aya Mori", None, None),
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
        ("制作：青井アニメーション（Aoi Animation）", "ja", "青井アニメーション", "Aoi Animation"),
        ("スタジオカイト（Studio Kite）", "ja", "スタジオカイト", "Studio Kite"),
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
        ("青い時の歌（Aoi Toki no Uta）", "ja", "青い時の歌", {"Aoi Toki no Uta"}),
        ("Blue Hour (君に届く時)", "fr", "Blue Hour", {"君に届く時"}),
        ("《青时》（青い時）", "zh", "青时", {"青い時"}),
        ("『푸른 시간』(青い時間の物語)", "ko", "푸른 시간", {"青い時間の物語"}),
        ("原題：青い時\n", "ja", "Blue Hour", {"青い時"}),
        ("• Titolo originale: Aoi Toki\n", "it", "Blue Hour", {"Aoi Toki"}),
        ("Título original: 青い時 (2024)\n", "es", "Blue Hour", {"青い時"}),
        ("Originaltitel: Aoi Toki\nOriginaltitel: Kite\n", "de", "Blue Hour", set()),
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
    ("Blue Hour (Tin Sky)", "en"),
    ("Blue Hour (全12話)", "en"),
    ("Blue Hour (劇場版)", "en"),
    ("Blue Hour (森彩監督)", "en"),
    ("『Blue Hour』（青井夏芽）", "ja"),
    ("Deep Blue Hour (深い青)", "en"),
    ("Aya Mori (born in Tokyo)", "en"),
    ("Aya Mori (formerly Kite)", "en"),
    ("Aya Mori (previously Tin Sky)", "en"),
    ("Aya Mori, formerly of Studio Kite, directs.", "en"),
    ("Aya Mori (better known as the creator of Tin Sky)", "en"),
    ("Aya Mori (real name unknown)", "en"),
    ("Aya Mori (née Kuno)", "en"),
    ("Aya Mori (früher Madhaus)", "de"),
    ("Aya Mori (anciennement chez Kite)", "fr"),
    ("Aya Mori (alias della protagonista)", "it"),
    ("森亜矢（本名は非公開）", "ja"),
    ("森亜矢（ペンネームは友人がつけた）", "ja"),
    ("森亜矢（別名で参加）", "ja"),
    ("森亜矢（ひより）", "ja"),
    ("森亜矢（おおた けん／Aya Mori）", "ja"),
    ("小森亜矢（Aya Komori）", "ja"),
    ("森やすひろ（Aya Mori）", "ja"),
    ("Aya Mori (空の旅人)", "en"),
    ("Aya Mori & Ken Ota (森亜矢、太田健)", "en"),
    ("모리 야스히로(본명 비공개)", "ko"),
    ("모리 야스히로(Ken Ota)", "ko"),
    ("모리 야스히로(森あや子)", "ko"),
    ("オカイト（Okinawa）", "ja"),
    ("《青时》（森亚矢）", "zh"),
    ("森亜矢 / Ken Tanaka", "ja"),
    ("Mugi Aya (森亜矢) と森亜矢（Ken Tanaka）とKen Ota（森亜矢）", "ja"),
]
UNKNOWN = ["Aya Mori", "森亜矢", "Ken Ota", "森やすひろ", "모리 야스히로", "Mugi Aya"]


@pytest.mark.parametrize(("text", "language"), NO_NAMES)
def test_what_is_no_other_name_makes_no_pair(text, language):
    works = ["Blue Hour", "青时"]

    assert pairs(text, language, people=UNKNOWN, companies=["Studio Kite", "オカイト"], works=works) == set()


def test_a_name_within_another_word_is_none():
    assert pairs("Kaya Mori (森加矢) directs.", people=["aya Mori"]) == set()


def test_a_bracket_of_a_work_that_is_credited_elsewhere_is_no_persons_name():
    assert pairs("Aya Mori (青空郎) directs.", people=["Aya Mori"], works=["青空郎"]) == set()


def test_a_characters_name_is_no_other_name():
    assert pairs("Aya Mori (alias Rook)", people=["Aya Mori"], character="Rook") == set()
    assert pairs("Aya Mori (alias Rook)", people=["Aya Mori"], role="voice-actor") == set()
    assert pairs("森亜矢（ひより みお）", "ja", people=["森亜矢"], role="voice-actor") == set()


def test_a_surname_of_two_is_nobodys():
    mentions = [Mention(name, "person", "director", "Blue Hour", "", 0, 0, "Mori") for name in ("Aya Mori", "Ken Mori")]

    assert name_pairs(Article("a", "a.txt", "Mori (森亜矢) directs.", "en"), mentions) == ()


@pytest.mark.parametrize("least", [2, 3])
def test_slashes_part_scripts_where_a_list_does_so_throughout(least):
    listed = [("森亜矢", "Aya Mori"), ("太田健一", "Kenichi Ota"), ("久野美緒", "Mio Kuno")][:least]
    text = "".join(f"花：{one} / {other}\n" for one, other in listed)
    expected = {(one, other, "both printed") for one, other in listed} if least > 2 else set()

    assert pairs(text, "ja", people=[one for one, _ in listed]) == expected


def test_a_name_in_another_script_is_no_earlier_work():
    text = "Blue Hour Anime Reveals Staff\n\nDirector: Aya Mori (森亜矢)\nAnimation production: Kite (カイト)\n"

    assert {mention.work for mention in extract(Article("a", "a.txt", text, "en", text.split("\n")[0]))} == {
        "Blue Hour"
    }
