"""Each line is read alone, in an article about the anime Blue Hour, and gives exactly the credits beside it."""

from __future__ import annotations

import pytest

from staffroll.extract import extract
from staffroll.records import Article

HEADLINE = "Blue Hour Anime Reveals More"
LEAD = f"{HEADLINE}\n\nA new trailer for the anime Blue Hour went up on Friday.\n\n"
HERE = "Blue Hour"

LABELS = {
    "• Director: Aya Mori": {("Aya Mori", "director", HERE)},
    "- Prop Design: Jun Abe": {("Jun Abe", "prop-design", HERE)},
    "Director – Aya Mori": {("Aya Mori", "director", HERE)},
    "Director | Aya Mori": {("Aya Mori", "director", HERE)},
    "* Chief Animation Director/Character Design: Rin Kato": {
        ("Rin Kato", "chief-animation-director", HERE),
        ("Rin Kato", "character-design", HERE),
    },
    "• Series composition and script: Ken Ota": {
        ("Ken Ota", "series-composition", HERE),
        ("Ken Ota", "script", HERE),
    },
    "• Main Animators: Aya Mori, Ken Ota, Rin Kato": {
        ("Aya Mori", "main-animator", HERE),
        ("Ken Ota", "main-animator", HERE),
        ("Rin Kato", "main-animator", HERE),
    },
    "• Director: Aya Mori (Tin Sky, Rook)": {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Rook"),
    },
    "• Director: Aya Mori (Tin Sky chief director, Rook: Second Night creator)": {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "chief-director", "Tin Sky"),
        ("Aya Mori", "creator", "Rook: Second Night"),
    },
    "• Director: Aya Mori (Tin Sky and Lord of the Rook": {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Lord of the Rook"),
    },
    '• Opening theme: "Dew" by The Pins': {("The Pins", "opening-theme", HERE)},
    "• Director: to be announced": set(),
    "• Director of Photography: TBA": set(),
    "Published: April 2, 2024": set(),
    "Opening hours: 11:00–20:00, last order 19:15": set(),
    "監督：森彩": {("森彩", "director", HERE)},
    "キャラクターデザイン・総作画監督：加藤凛": {
        ("加藤凛", "character-design", HERE),
        ("加藤凛", "chief-animation-director", HERE),
    },
}

CAST = {
    "Aya Mori as Queen Bee": {("Aya Mori", "voice-actor", HERE)},
    "• Queen Bee: CV Aya Mori": {("Aya Mori", "voice-actor", HERE)},
    "• Queen Bee (CV: Aya Mori)": {("Aya Mori", "voice-actor", HERE)},
    "女王蜂役：森彩": {("森彩", "voice-actor", HERE)},
}

PROSE = {
    "Aya Mori (Tin Sky) is directing the anime at Studio Kite.": {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Studio Kite", "animation-production", HERE),
    },
    "Ken Ota is in charge of series composition, Rin Kato is designing the characters, and Jun Abe is composing "
    "the music.": {
        ("Ken Ota", "series-composition", HERE),
        ("Rin Kato", "character-design", HERE),
        ("Jun Abe", "music", HERE),
    },
    "The music will be handled by Jun Abe.": {("Jun Abe", "music", HERE)},
    "Aya Mori of Tin Sky and Carol and Friday is its director.": {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Carol and Friday"),
    },
    "Aya Mori directed Tin Sky.": {("Aya Mori", "director", "Tin Sky")},
    "The story follows Rook (Aya Mori) and her brother Bee (Ken Ota).": {
        ("Aya Mori", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
    },
    "Aya Mori voices Queen Bee, and Ken Ota plays her brother, Moth.": {
        ("Aya Mori", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
    },
    "Jun Abe's manga runs in Kite Press's Monthly Kite magazine.": {
        ("Jun Abe", "creator", HERE),
        ("Kite Press", "publisher", HERE),
        ("Monthly Kite", "publisher", HERE),
    },
    "Ken Ota replaces Aya Mori as director.": {("Ken Ota", "director", HERE)},
    "It is not true that Aya Mori is directing Blue Hour, the studio said.": set(),
    "Aya Mori denied that she is writing the script.": set(),
    "If Aya Mori directed the anime, nobody would mind.": set(),
    "Ken Ota praised the anime Blue Hour on Friday.": set(),
    "Aya Mori likes to write letters about games.": set(),
    '"We were late," said producer-watcher Lee Park of the harbour office.': set(),
}


def language_of(line: str) -> str:
    return "ja" if any("぀" <= character <= "鿿" for character in line) else "en"


@pytest.mark.parametrize(("line", "expected"), [*LABELS.items(), *CAST.items(), *PROSE.items()])
def test_line_gives_its_credits(line: str, expected: set[tuple[str, str, str]]) -> None:
    article = Article("a.txt", "a.txt", f"{LEAD}{line}\n", language_of(line), HEADLINE)

    found = {(mention.agent, mention.role, mention.work) for mention in extract(article)}

    assert expected == found


@pytest.mark.parametrize("line", [*LABELS, *CAST, *PROSE])
def test_every_credit_is_quoted_where_it_stands(line: str) -> None:
    text = f"{LEAD}{line}\n"

    for mention in extract(Article("a.txt", "a.txt", text, "en", HEADLINE)):
        assert mention.quote == text[mention.start : mention.end]
        assert mention.agent_as in mention.quote


def test_marked_heading_opens_a_cast_list() -> None:
    text = "アニメ『青の時』新情報\n\n■スタッフ\n監督：森彩\n\n■キャスト\nルミ：砂川美香\n"

    found = {(mention.agent, mention.role, mention.character) for mention in extract(Article("a", "a", text, "ja"))}

    assert {("森彩", "director", None), ("砂川美香", "voice-actor", "ルミ")} == found


def test_title_in_quotation_marks_beside_its_noun_is_the_work() -> None:
    text = 'Studio Kite Goes Bold\n\nThe anime "Silver Bells" is directed by Aya Mori.\n'

    found = {(mention.agent, mention.role, mention.work) for mention in extract(Article("a", "a", text, "en"))}

    assert {("Aya Mori", "director", "Silver Bells")} == found


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Silver Bells Anime Reveals Staff", {("Aya Mori", "director", "Silver Bells")}),
        ("New Silver Bells Anime Reveals Staff", {("Aya Mori", "director", "Silver Bells")}),
        ('"Silver Bells" Names Its Director', {("Aya Mori", "director", "Silver Bells")}),
    ],
)
def test_headline_alone_names_the_work(headline: str, expected: set[tuple[str, str, str]]) -> None:
    article = Article("a.txt", "a.txt", f"{headline}\n\nDirector: Aya Mori\n", "en", headline)

    found = {(mention.agent, mention.role, mention.work) for mention in extract(article)}

    assert expected == found
