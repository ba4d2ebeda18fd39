"""How languages say that somebody holds a role: each sentence alone gives exactly the credits before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from staffroll import vocabulary
from staffroll.extract import extract
from staffroll.records import Article

FOLDER = Path(__file__).parent / "phrases"
ABOUT = {  # a headline and a first sentence, which say what the sentences are about
    "en": (
        "Blue Hour Anime Reveals Staff",
        "The official website of the television anime Blue Hour announced new staff members on Friday.",
    ),
    "de": (
        "„Blue Hour“: Mitarbeiter des Anime bekannt",
        "Die offizielle Website des Anime „Blue Hour“ gab am Freitag weitere Mitarbeiter bekannt.",
    ),
    "fr": (
        "Blue Hour : l'équipe de l'anime dévoilée",
        "Le site officiel de l'anime Blue Hour a dévoilé vendredi son équipe.",
    ),
    "es": (
        "Blue Hour: el anime revela su equipo",
        "La web oficial del anime Blue Hour anunció el viernes a su equipo.",
    ),
    "it": (
        "Blue Hour: annunciato lo staff dell'anime",
        "Il sito ufficiale dell'anime Blue Hour ha annunciato venerdì lo staff.",
    ),
    "pt": ("Blue Hour: anime revela equipe", "O site oficial do anime Blue Hour anunciou na sexta a equipe."),
    "ja": ("アニメ「青の時」新スタッフ発表", "テレビアニメ「青の時」の新たなスタッフが発表された。"),
    "zh": ("动画《青之时》公开制作阵容", "电视动画《青之时》公开了制作人员。"),
    "ko": ("애니메이션 '푸른 시간' 스태프 공개", "TV 애니메이션 '푸른 시간'의 스태프가 공개됐다."),
}


def cases() -> list[tuple[str, str, frozenset[str]]]:
    """Return language, sentence and expected "name=role" of every line "name=role+name=role|sentence"."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            wanted, sentence = line.split("|", 1)
            found.append((path.stem, sentence, frozenset(wanted.split("+"))))
    return found


@pytest.mark.parametrize(("language", "sentence", "wanted"), cases())
def test_a_phrase_gives_its_credits(language: str, sentence: str, wanted: frozenset[str]) -> None:
    headline, lead = ABOUT[language]
    article = Article("a.txt", "a.txt", f"{headline}\n\n{lead}\n\n{sentence}\n", language, headline)
    roles = vocabulary.load()

    found = {f"{mention.agent}={roles.nearest_listed(mention.role)}" for mention in extract(article)}

    assert found == wanted
