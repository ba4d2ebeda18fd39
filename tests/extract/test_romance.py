"""Sentences of four Romance languages, each in an article about one work, with exactly the credits they state."""

from __future__ import annotations

import pytest

from staffroll.extract import extract
from staffroll.records import Article

HERE = "Rook: Una noche azul"
LEAD = f"{HERE}, 2031\n\n{HERE}: 7.\n\n"

SENTENCES = {
    ("es", "Aya Mori (Tin Sky) dirige la serie en Kite Studio, con Jun Abe como director de sonido."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "contributor", "Tin Sky"),
        ("Kite Studio", "animation-production", HERE),
        ("Jun Abe", "sound-director", HERE),
    },
    ("es", "La música es de Ken Ota y Rin Kato se encarga del diseño de personajes."): {
        ("Ken Ota", "music", HERE),
        ("Rin Kato", "character-design", HERE),
    },
    ("es", "Aya Mori (creadora de Tin Sky; Moth;Gate) dirige la serie."): {
        ("Aya Mori", "director", HERE),
        ("Aya Mori", "creator", "Tin Sky"),
        ("Aya Mori", "contributor", "Moth;Gate"),
    },
    ("es", "La dirección corre a cargo de Aya Mori."): {("Aya Mori", "director", HERE)},
    ("it", "Alla regia troviamo Aya Mori, mentre Ken Ota si occupa della composizione della serie."): {
        ("Aya Mori", "director", HERE),
        ("Ken Ota", "series-composition", HERE),
    },
    ("it", "Il manga, scritto da Aya Mori e disegnato da Jun Abe, torna in libreria."): {
        ("Aya Mori", "creator", HERE),
        ("Jun Abe", "manga", HERE),
    },
    ("it", "La sigla di apertura è cantata da Rin Kato."): {("Rin Kato", "opening-theme", HERE)},
    ("fr", "Aya Mori signe le chara-design et Ken Ota compose la musique."): {
        ("Aya Mori", "character-design", HERE),
        ("Ken Ota", "music", HERE),
    },
    ("fr", "La série est réalisée par Aya Mori."): {("Aya Mori", "director", HERE)},
    ("fr", "Aya Mori joue Bee, la voisine."): {("Aya Mori", "voice-actor", HERE)},
    ("pt", "Aya Mori, que assume a direção, volta ao trabalho."): {("Aya Mori", "director", HERE)},
    ("pt", "O mangá de Aya Mori é publicado pela Kite Livros."): {
        ("Aya Mori", "creator", HERE),
        ("Kite Livros", "publisher", HERE),
    },
}


@pytest.mark.parametrize(("tag", "sentence"), SENTENCES)
def test_sentence_states_its_credits(tag: str, sentence: str) -> None:
    article = Article(key="a", path="a", text=LEAD + sentence, language=tag, title=LEAD.split("\n")[0])
    found = extract(article)
    credits_found = {(mention.agent, mention.role, mention.work) for mention in found}

    assert SENTENCES[tag, sentence] == credits_found
    assert all(article.text[mention.start : mention.end] == mention.quote for mention in found)


def test_elided_word_is_no_part_of_a_name() -> None:
    text = LEAD + "Le scénario d'Aya Mori est drôle. L'opening est chanté par Rin Kato."
    found = extract(Article(key="a", path="a", text=text, language="fr"))

    assert {"Rin Kato"} == {mention.agent for mention in found}
