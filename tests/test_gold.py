"""Quality has a floor that only rises: F1 of the extracted facts for each language of the gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from renaming import redressed, renamed
from scoring import GOLD, Fact, Score, fold, found_facts, gold_facts, keys, score
from staffroll.extract import extract
from staffroll.read import read
from staffroll.records import Article

FLOORS = json.loads((GOLD / "floors.json").read_text("utf-8"))
LANGUAGES = sorted(folder.name for folder in GOLD.iterdir() if folder.is_dir())
CHANGED = ("en", "ja", "it es fr pt de")
MOST_LOST = 0.02
REAL = Path(__file__).resolve().parents[2] / "shared" / "gold" / "dev" / "000-metallic-rouge.txt"


def scored(paths: list[Path]) -> Score:
    return score((gold_facts(path.with_suffix(".json")), found_facts(extract(article_at(path)))) for path in paths)


def article_at(path: Path) -> Article:
    (article,) = read([path])
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_keeps_its_floor(language: str) -> None:
    reached = scored(sorted((GOLD / language).glob("*.txt")))

    assert reached.f1 >= FLOORS[language], f"{language}: F1 {reached.f1:.3f} ({reached})"


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("languages", CHANGED)
def test_other_names_titles_and_dress_give_the_same_facts(languages: str, seed: int) -> None:
    paths = [path for language in languages.split() for path in sorted((GOLD / language).glob("*.txt"))]
    before, after = scored(paths), score(changed_pairs(paths, seed))

    assert after.f1 >= before.f1 - MOST_LOST, f"seed {seed}: F1 {after.f1:.3f} ({after}), before {before.f1:.3f}"


def changed_pairs(paths: list[Path], seed: int) -> Iterator[tuple[frozenset[Fact], frozenset[Fact]]]:
    for path in paths:
        facts = json.loads(path.with_suffix(".json").read_text("utf-8"))["facts"]
        article = article_at(path)
        text, wanted = renamed(article.text, facts, seed)
        changed = plaintext_of(redressed(text, seed), article)
        yield frozenset(keys(wanted)), found_facts(extract(changed))


def plaintext_of(text: str, article: Article) -> Article:
    """Return a changed text as the reader would give it: with LF line ends, its first line the title."""
    lines = "\n".join(line.strip() for line in text.replace("\r", "").split("\n"))
    return replace(article, text=lines, title=lines.partition("\n")[0] if article.title else None)


@pytest.mark.parametrize("page", sorted(GOLD.glob("*/*.html")), ids=lambda path: path.stem)
def test_page_gives_what_its_text_gives(page: Path) -> None:
    from_page, from_text = scored([page]), scored([page.with_suffix(".txt")])

    assert from_page.f1 >= from_text.f1 - FLOORS["page below text"]


def negatives() -> list[Path]:
    return [path for path in sorted(GOLD.glob("*/*.json")) if not json.loads(path.read_text("utf-8"))["facts"]]


@pytest.mark.parametrize("path", negatives(), ids=lambda path: path.stem)
def test_article_without_credits_gives_none(path: Path) -> None:
    found = extract(article_at(path.with_suffix(".txt")))

    assert () == found


@pytest.mark.parametrize("path", sorted(GOLD.glob("*/*.txt")), ids=lambda path: path.stem)
def test_every_quote_stands_in_the_text_and_names_the_agent(path: Path) -> None:
    article = article_at(path)

    for mention in extract(article):
        assert mention.quote == article.text[mention.start : mention.end]
        assert fold(mention.agent_as) in fold(mention.quote)


@pytest.mark.shared
@pytest.mark.skipif(not REAL.exists(), reason="reads a real article of ../shared, which is absent")
def test_real_article() -> None:
    reached = scored([REAL])

    assert reached.f1 >= FLOORS["real article"], reached
