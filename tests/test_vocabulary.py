"""The vocabulary as the other steps use it."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffroll.errors import UnknownName
from staffroll.vocabulary import fold_label, load
from staffroll.vocabulary.wording import inflections

FOUND = [
    ("en", "Director", "director"),
    ("en", "Character Designers", "character-design"),
    ("en", "directors of photography", "compositing-director"),
    ("en", "Chief Animation Director", "chief-animation-director"),
    ("en", "3D CG", "cg-director"),
    ("en", "2nd Key Animation", "second-key-animation"),
    ("en", "series composer", "series-composition"),
    ("en", "Original Story", "story-draft"),
    ("en", "Original Character Design", "original-character-design"),
    ("en", "Studio", "animation-production"),
    ("en", "ADR Director", "adr-director"),
    ("ja", "監督", "director"),
    ("ja", "総作画監督", "chief-animation-director"),
    ("ja", "３ＤＣＧ監督", "cg-director"),
    ("ja", "制作", "animation-production"),
    ("ja", "製作", "production-committee"),
    ("ja", "原案", "story-draft"),
    ("ja", "声の出演", "voice-actor"),
    ("it", "Regia", "director"),
    ("it", "Sceneggiatrice", "script"),
    ("it", "Direttrice del doppiaggio", "adr-director"),
    ("es", "Diseñadora de personajes", "character-design"),
    ("es", "DISENO DE PERSONAJES", "character-design"),
    ("es", "Productora", "production-committee"),
    ("fr", "Réalisatrice", "director"),
    ("fr", "REALISATION", "director"),
    ("fr", "Chara-design", "character-design"),
    ("de", "Regisseurin", "director"),
    ("de", "Synchronregie", "adr-director"),
    ("de", "Erzählerin", "narrator"),
    ("pt", "Direção de arte", "art-director"),
    ("pt", "Roteiristas", "script"),
    ("zh", "导演", "director"),
    ("zh-Hans", "系列构成", "series-composition"),
    ("zh-Hant", "系列構成", "series-composition"),
    ("zh-Hant", "導演", "director"),
    ("ko", "작화감독", "animation-director"),
]


@pytest.mark.parametrize(("lang", "label", "expected"), FOUND)
def test_labels_of_every_language_are_found(lang, label, expected):
    actual = load().find(label, lang)

    assert actual is not None
    assert expected == actual.id


def test_a_label_of_another_language_is_found_too():
    """German pages print English role words, Japanese pages Latin ones."""
    assert "vfx" == load().find("Visual Effects Supervisor", "de").id
    assert "director" == load().find("Regisseur").id


def test_the_language_decides_where_a_label_means_different_things():
    assert "art-director" == load().find("direction artistique", "fr").id
    assert "cg-production" == load().find("3DCG", "ja").id
    assert "cg-director" == load().find("3DCG", "en").id


@pytest.mark.parametrize("text", ["", " ", "best friend", "Blue Hour", "の", "staff"])
def test_what_is_no_role_is_not_found(text):
    assert load().find(text) is None


@pytest.mark.parametrize(
    ("lang", "label"),
    [
        ("en", "studio"),
        ("en", "music"),
        ("en", "art"),
        ("en", "opening"),
        ("en", "script"),
        ("ja", "放送"),
        ("de", "verlag"),
    ],
)
def test_common_words_are_recognised_in_lists_only(lang, label):
    assert label in dict(load().labels(lang, listing=True))
    assert label not in dict(load().labels(lang, listing=False))


def test_the_forms_of_a_list_label_stay_in_lists():
    """`productora` is a company's label, and also what the rule makes of `productor`."""
    prose = dict(load().labels("es", listing=False))

    assert "productora" not in prose
    assert "producer" == prose["productores"]


def test_labels_are_folded_and_lead_to_roles():
    vocabulary = load()
    for label, role in vocabulary.labels(None, listing=True):
        assert fold_label(label) == label
        assert role in vocabulary.roles


def test_chinese_labels_come_in_both_scripts():
    labels = dict(load().labels("zh-Hant", listing=False))

    assert {"导演", "導演"} <= labels.keys()
    assert labels == dict(load().labels("zh-CN", listing=False))


def test_an_unknown_language_has_no_labels_of_its_own():
    assert [] == list(load().labels("und", listing=True))
    assert "director" == load().find("director", "und").id


def test_preferred_labels_fall_back_to_english():
    assert "監督" == load().label("director", "ja-JP")
    assert "導演" != load().label("director", "zh") != load().label("director", "zh-Hant")
    assert load().label("weapon-design") == load().label("weapon-design", "fi")


def test_the_nine_languages_are_in_the_data():
    assert ("en", "ja", "it", "es", "fr", "de", "pt", "zh", "ko") == load().languages


def test_departments_hold_every_role():
    vocabulary = load()

    assert "direction" == vocabulary.department("opening-storyboard")
    assert "direction" == vocabulary.department("direction")
    assert {role.department for role in vocabulary.roles.values()} == set(vocabulary.departments)


def test_finer_roles_lead_to_listed_ones():
    vocabulary = load()

    assert "cg-director" == vocabulary.nearest_listed("chief-cg-director")
    assert "director" == vocabulary.nearest_listed("director")
    assert vocabulary.is_a("opening-theme", "theme-performance")
    assert not vocabulary.is_a("theme-performance", "opening-theme")


@pytest.mark.parametrize(
    ("role", "holder", "expected"),
    [
        ("cg-production", "person", "cg-director"),
        ("cg-production", "organization", "cg-production"),
        ("background-art", "organization", "background-studio"),
        ("production-committee", "person", "executive-producer"),
        ("director", "organization", "director"),
    ],
)
def test_the_holder_decides_between_counterparts(role, holder, expected):
    assert expected == load().held_by(role, holder)


def test_an_unknown_role_is_named_with_its_nearest():
    with pytest.raises(UnknownName, match=r"no role 'sound-boss'; nearest: .*sound-director"):
        load().department("sound-boss")


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold_label(fold_label(text)) == fold_label(text)


@given(
    st.sampled_from(sorted(dict(load().labels(None, listing=True)))), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])
)
def test_the_shape_of_the_letters_does_not_matter(label, form):
    shouted = unicodedata.normalize(form, label).upper().replace(" ", "  ")

    assert load().find(shouted) == load().find(label)


@pytest.mark.parametrize(
    ("lang", "label", "expected"),
    [
        ("en", "storyboard sketch", ["storyboard sketches"]),
        ("en", "choreography", ["choreographies"]),
        ("en", "sound effects", []),
        ("en", "editing", []),
        ("de", "tonmeister", ["tonmeisters", "tonmeisterin", "tonmeisterinnen"]),
        ("fr", "realisateur", ["realisatrice", "realisateurs", "realisatrices"]),
        ("it", "montatore del suono", ["montatrice del suono", "montatori del suono", "montatrici del suono"]),
        ("ja", "監督", []),
    ],
)
def test_forms_made_by_rule(lang, label, expected):
    assert expected == list(inflections(label, lang))


def test_loading_is_quick():
    """It stands before everything that the command line does; the bound is wide for busy machines."""
    code = (
        "import time, staffroll.vocabulary as v; s = time.process_time(); v.load(); v.load().find('x', 'en');"
        "print(time.process_time() - s)"
    )
    spent = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert float(spent.stdout) < 0.5
