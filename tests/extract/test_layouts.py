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
    "OP「露」加藤凛": {("加藤凛", "opening-theme", HERE)},
    "キャラクターデザイン・総作画監督：加藤凛": {
        ("加藤凛", "character-design", HERE),
        ("加藤凛", "chief-animation-director", HERE),
    },
}

CAST = {
    "Aya Mori as Queen Bee": {("Aya Mori", "voice-actor", HERE)},
    "Voice cast: Aya Mori as Queen Bee": {("Aya Mori", "voice-actor", HERE)},
    "Cast: Aya Mori as Rook, the captain, Ken Ota as Bee": {
        ("Aya Mori", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
    },
    "• Queen Bee: CV Aya Mori": {("Aya Mori", "voice-actor", HERE)},
    "• Queen Bee (CV: Aya Mori)": {("Aya Mori", "voice-actor", HERE)},
    "女王蜂役：森彩": {("森彩", "voice-actor", HERE)},
    "森彩（女王蜂役）": {("森彩", "voice-actor", HERE)},
}

PROSE = {
    "Aya Mori (assistant director for Tin Sky , Rook ; episode director for Moth , Wake, Bees! ) directed the anime.": {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "assistant-director", "Tin Sky"),
        ("Aya Mori", "assistant-director", "Rook"),
        ("Aya Mori", "episode-director", "Moth"),
        ("Aya Mori", "episode-director", "Wake, Bees!"),
    },
    "Ken Ota (live-action ROOK film, live-action Tin Sky series) is directing the anime.": {
        ("Ken Ota", "director", HERE),
        ("Ken Ota", "contributor", "ROOK"),
        ("Ken Ota", "contributor", "Tin Sky"),
    },
    "Aya Mori is directing it at Kite Works, with Ken Ota (Rook, Moth) as producer and Jun Abe taking charge of series "
    "composition.": {
        ("Aya Mori", "director", HERE),
        ("Kite Works", "animation-production", HERE),
        ("Ken Ota", "producer", HERE),
        ("Ken Ota", "contributor", "Rook"),
        ("Ken Ota", "contributor", "Moth"),
        ("Jun Abe", "series-composition", HERE),
    },
    "Opening theme song Daylight will be performed by Aya Mori.": {("Aya Mori", "opening-theme", HERE)},
    "Kite Press is releasing the manga in English, and it describes the story:\n\nA queen lives alone.": {
        ("Kite Press", "publisher", HERE),
    },
    "Kite Lane produced the film version.": {("Kite Lane", "animation-production", HERE)},
    "The anime adaptation from studio Kite starts in May.": {("Kite", "animation-production", HERE)},
    "Manga creator Aya Mori is designing the characters.": {("Aya Mori", "character-design", HERE)},
    'Aya Mori performs the ending theme song "Dew."': {("Aya Mori", "ending-theme", HERE)},
    "The staff includes Aya Mori (director), Ken Ota (music) and Jun Abe (editing).": {
        ("Aya Mori", "director", HERE),
        ("Ken Ota", "music", HERE),
        ("Jun Abe", "editing", HERE),
    },
    "• Kite TV: 10/25/2031 at 22:00": {("Kite TV", "broadcast", HERE)},
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
    "Rook is voiced by Aya Mori and Bee by Ken Ota.": {
        ("Aya Mori", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
    },
    "The new cast members are Aya Mori (Rook) and Ken Ota (Bee).": {
        ("Aya Mori", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
    },
    "The crew of the ship consists of Aya Mori as Rook, Ken Ota as Bee and Jun Abe as Moth.": {
        ("Aya Mori", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
        ("Jun Abe", "voice-actor", HERE),
    },
    "Aya Mori and Ken Ota are handling sound direction and music composition, respectively.": {
        ("Aya Mori", "sound-director", HERE),
        ("Ken Ota", "music", HERE),
    },
    "Aya Mori ( Tin Sky , Rook ) is directing the anime at Kite 's Nest Entertainment .": {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Aya Mori", "contributor", "Rook"),
        ("Kite 's Nest Entertainment", "animation-production", HERE),
    },
    "Rin Kato is adapting Jun Abe 's character designs for animation.": {("Rin Kato", "character-design", HERE)},
    "The task of series scripts goes to Ken Ota.": {("Ken Ota", "series-composition", HERE)},
    "Studio Kite is marking its tenth year by animating Blue Hour.": {("Studio Kite", "animation-production", HERE)},
    "Aya Mori is known for directing series such as Tin Sky, The Ballad of Rook and Silver Bells.": {
        ("Aya Mori", "director", "Tin Sky"),
        ("Aya Mori", "director", "The Ballad of Rook"),
        ("Aya Mori", "director", "Silver Bells"),
    },
    "Director: Aya Mori. Music: Jun Abe. Animation production: Studio Kite.": {
        ("Aya Mori", "director", HERE),
        ("Jun Abe", "music", HERE),
        ("Studio Kite", "animation-production", HERE),
    },
    "Jun Abe (Sadly, my cat is away, Liz and the Grey Bird) is composing the music.": {
        ("Jun Abe", "music", HERE),
        ("Jun Abe", "contributor", "Sadly, my cat is away"),
        ("Jun Abe", "contributor", "Liz and the Grey Bird"),
    },
    "The band Kite (Aya Mori, Ken Ota) is composing the music.": {("Kite", "music", HERE)},
    "Kite Network is streaming a trailer for the anime.": set(),
    "The anime will star Aya Mori as 14-year-old protagonist Rook, Ken Ota as Rook's classmate Bee, and Rin Kato as "
    "the mysterious girl Moth.": {
        ("Aya Mori", "voice-actor", HERE),
        ("Ken Ota", "voice-actor", HERE),
        ("Rin Kato", "voice-actor", HERE),
    },
    "Aya Mori is writing and directing the film.": {("Aya Mori", "script", HERE), ("Aya Mori", "director", HERE)},
    "Ken Ota is supervising and writing the series scripts.": {("Ken Ota", "series-composition", HERE)},
    "The anime will premiere on October 9 on Kite TV, before debuting on TV Moth.": {
        ("Kite TV", "broadcast", HERE),
        ("TV Moth", "broadcast", HERE),
    },
    "Aya Mori (voice of Rook) performs the opening theme.": {("Aya Mori", "opening-theme", HERE)},
    "Aya Mori, who plays the main characters in both films, came to the party.": set(),
    "Aya Mori likes to write letters about games.": set(),
    '"We were late," said producer-watcher Lee Park of the harbour office.': set(),
}


def language_of(line: str) -> str:
    return "ja" if any("぀" <= character <= "鿿" for character in line) else "en"


@pytest.mark.parametrize(("line", "expected"), [*LABELS.items(), *CAST.items(), *PROSE.items()])
def test_line_gives_its_credits(line: str, expected: set[tuple[str, str, str]]) -> None:
    article = Article("a.txt", "a.txt", f"{LEAD}{line}\n", language_of(line), HEADLINE)

    found = {(mention.agent, mention.role, mention.work) for mention in extract(article) if not mention.refutes}

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


def test_marks_and_equals_signs_make_a_cast_list() -> None:
    text = "アニメ『青の時』新情報\n\n〈声の出演〉\n・ルミ＝砂川美香\n・ケン＝山田太一\n\n編集：太田健\n\n文：編集部\n"

    found = {(mention.agent, mention.role, mention.character) for mention in extract(Article("a", "a", text, "ja"))}

    assert {("砂川美香", "voice-actor", "ルミ"), ("山田太一", "voice-actor", "ケン")} <= found
    assert not any(agent == "編集部" for agent, _, _ in found)


def test_title_in_quotation_marks_beside_its_noun_is_the_work() -> None:
    text = 'Studio Kite Goes Bold\n\nThe anime "Silver Bells" is directed by Aya Mori.\n'

    found = {(mention.agent, mention.role, mention.work) for mention in extract(Article("a", "a", text, "en"))}

    assert {("Aya Mori", "director", "Silver Bells")} == found


@pytest.mark.parametrize(
    "lead",
    [
        "The website of the anime Silver Bells went up on Friday. Aya Mori is directing it.",
        "Silver Bells (Gin no Suzu), an original television anime, starts in May. Aya Mori is directing it.",
        "Kite Network showed a trailer for Silver Bells!, the second season. Aya Mori is directing it.",
        "The adaptation of Silver Bells starts in May. Aya Mori is directing it.",
    ],
)
def test_article_without_a_headline_names_its_work_in_the_lead(lead: str) -> None:
    mentions = extract(Article("a", "a", f"{lead}\n\nMore soon.\n", "en"))

    found = {(mention.agent, mention.role, mention.work.rstrip("!")) for mention in mentions}

    assert {("Aya Mori", "director", "Silver Bells")} == found


def test_names_stand_beneath_their_label() -> None:
    text = f"{LEAD}Staff\nDirector:\nAya Mori\nKey Animation:\nKen Ota, Rin Kato\nJun Abe\n"

    found = {(mention.agent, mention.role) for mention in extract(Article("a", "a", text, "en", HEADLINE))}

    assert {
        ("Aya Mori", "director"),
        *((name, "key-animation") for name in ("Ken Ota", "Rin Kato", "Jun Abe")),
    } == found


def test_award_credits_the_work_beside_its_winner_alone() -> None:
    text = f"{LEAD}Best Director - Aya Mori (Tin Sky)\nBest Music - Ken Ota\n"
    found = extract(Article("a", "a", text, "en", HEADLINE))

    assert [("Aya Mori", "director", "Tin Sky")] == [(each.agent, each.role, each.work) for each in found]


def test_overview_gives_each_work_its_own_credits() -> None:
    text = (
        "Spring Preview\n\nHere is what starts in April.\n\n"
        "Silver Bells\n\nStudio: Kite Works\n\nDirector: Aya Mori\n\nIt rains all day in this one, they say.\n\n"
        "Rook's Third Piece!\n\nDirector: Ken Ota\n\nMusic: Jun Abe\n\nThis is from the author of nothing yet.\n"
    )

    found = {(mention.agent, mention.work) for mention in extract(Article("a", "a", text, "en", "Spring Preview"))}

    assert {
        ("Kite Works", "Silver Bells"),
        ("Aya Mori", "Silver Bells"),
        ("Ken Ota", "Rook's Third Piece!"),
        ("Jun Abe", "Rook's Third Piece!"),
    } == found


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Silver Bells Anime Reveals Staff", {("Aya Mori", "director", "Silver Bells")}),
        ("New Silver Bells Anime Reveals Staff", {("Aya Mori", "director", "Silver Bells")}),
        ("The Silver Bells – Episode 3 Review", {("Aya Mori", "director", "The Silver Bells")}),
        ('"Silver Bells" Names Its Director', {("Aya Mori", "director", "Silver Bells")}),
    ],
)
def test_headline_alone_names_the_work(headline: str, expected: set[tuple[str, str, str]]) -> None:
    article = Article("a.txt", "a.txt", f"{headline}\n\nDirector: Aya Mori\n", "en", headline)

    found = {(mention.agent, mention.role, mention.work) for mention in extract(article)}

    assert expected == found
