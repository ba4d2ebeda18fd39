"""Which spellings meet under one key, and which must never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffroll.resolve.fold import entity_key, spelling_key

MEET = [
    ("agent", "Aya Mōri", "MORI Aya"),
    ("agent", "Kouhei Ohta", "Kōhei Ōta"),
    ("agent", "Jun'ichi Ota", "Jun-ichi Ōta"),
    ("agent", "Shouichi Ota", "Shōichi Ota"),
    ("agent", "Yuuki Homma", "Yuki Honma"),
    ("agent", "Akira Shimbo", "Shinbo Akira"),
    ("agent", "Houkaisha", "Hōkaisha"),
    ("agent", "K.I.T.E. Works", "KITE Works"),
    ("agent", "Studio Kite", "KITE"),
    ("agent", "Kite Inc.", "Kite"),
    ("agent", "株式会社カイト", "カイト"),
    ("agent", "森 亜矢", "森亜矢"),
    ("agent", "髙崎亜矢", "高﨑亜矢"),
    ("agent", "ﾀﾞｲｽｹ", "ダイスケ"),
    ("agent", "Renée Dubois", "Dubois Renee"),
    ("work", "Blue & Hour", "Blue and Hour"),
    ("work", "Blue Hour!", "BLUE HOUR"),
    ("work", "Blue×Hour", "Blue x Hour"),
    ("work", "Blue’s Hour", "Blue's Hour"),
    ("work", "青い・時間 II", "青い時間II"),
    ("work", "Blue Hour ½", "Blue Hour 1/2"),
    ("work", "Blue\u200b Hour", "Blue  Hour"),
    ("character", "Mio Kanō", "Kano Mio"),
]
APART = [
    ("agent", "Aya Inoue", "Aya Inoe"),
    ("agent", "Aya Mori", "Aki Mori"),
    ("agent", "John Ford", "Jon Ford"),
    ("agent", "Moon", "Mon"),
    ("agent", "斎藤亜矢", "斉藤亜矢"),
    ("agent", "中島亜矢", "中嶋亜矢"),
    ("agent", "バン", "ハン"),
    ("agent", "Kite", "Kite Range"),
    ("work", "Blue Hour", "Blue Hour II"),
    ("work", "Blue Hour II", "Blue Hour III"),
    ("work", "Blue Hour 12", "Blue Hour 1/2"),
    ("work", "Blue Hour", "Hour Blue"),
    ("work", "Blue Hour", "Blue Hour+"),
    ("work", "Kouki", "Koki"),
    ("work", "★", "☆"),
    ("work", "!!!", "???"),
]


@pytest.mark.parametrize(("kind", "one", "other"), MEET)
def test_spellings_of_one_name_meet(kind, one, other):
    """Two spellings of one name have one key."""
    assert entity_key(kind, one) == entity_key(kind, other)


@pytest.mark.parametrize(("kind", "one", "other"), APART)
def test_different_names_stay_apart(kind, one, other):
    """Two names that only look alike have two keys."""
    assert entity_key(kind, one) != entity_key(kind, other)


@given(st.text())
def test_a_spelling_key_is_its_own_key(text):
    """Folding twice gives what folding once gives."""
    once = spelling_key(text)

    assert once == spelling_key(once)


@given(st.sampled_from(["agent", "work", "character"]), st.text())
def test_a_name_node_meets_what_it_was_made_from(kind, text):
    """The strong key of a name and of its name node are one."""
    assert entity_key(kind, text) == entity_key(kind, spelling_key(text))


@given(st.sampled_from(["agent", "work", "character"]), st.text(min_size=1))
def test_no_visible_name_folds_to_nothing(kind, text):
    """A name that shows anything has a key."""
    assert bool(spelling_key(text)) == bool(entity_key(kind, text))


def test_long_names_fold_in_linear_time():
    """A name that almost reads as romanised Japanese does not make the pattern go back and forth."""
    assert entity_key("agent", "nya" * 20_000 + "q").endswith("q")
