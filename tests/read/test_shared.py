"""The maintainers' annotated articles: language, date, and every name a fact needs must be in what is read."""

import json
from pathlib import Path
from typing import Any

import pytest

from staffroll.read import read
from staffroll.records import Article

DEV = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dev"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not DEV.is_dir(), reason="needs ../shared/gold/dev, which only the maintainers have"),
]


def gold(suffix: str) -> list[Path]:
    return sorted(DEV.glob(f"[0-9]*{suffix}"))


def the_article(path: Path) -> tuple[Article, dict[str, Any]]:
    (article,) = read([path])
    assert isinstance(article, Article), article
    return article, json.loads(path.with_suffix(".json").read_text("utf-8"))


@pytest.mark.parametrize("path", [*gold(".txt"), *gold(".html")], ids=lambda path: path.name)
def test_language_and_date(path: Path) -> None:
    article, expected = the_article(path)
    published = expected["published"]
    if published and path.suffix == ".txt" and published[:4] not in article.text:
        published = None  # the annotators knew the year from elsewhere

    assert (expected["lang"], published) == (article.language, article.published)


@pytest.mark.parametrize("path", gold(".html"), ids=lambda path: path.name)
def test_a_page_keeps_what_its_facts_need(path: Path) -> None:
    article, expected = the_article(path)
    text = "".join(article.text.split())
    wanted = {fact[part] for fact in expected["facts"] for part in ("agent", "work", "character") if fact.get(part)}

    assert set() == {name for name in wanted if "".join(name.split()) not in text}
