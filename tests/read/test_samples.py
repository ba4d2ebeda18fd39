"""Each file of `samples/` beside the article it must give: facts about it, and its blocks line by line."""

import json
from pathlib import Path
from typing import Any

import pytest

from staffroll.read import read
from staffroll.records import Article

SAMPLES = sorted(path for path in (Path(__file__).parent / "samples").iterdir() if path.suffix != ".json")


def the_article(path: Path) -> Article:
    (article,) = read([path])
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_sample(path: Path) -> None:
    expected: dict[str, Any] = json.loads(path.with_name(path.name + ".json").read_text("utf-8"))
    article = the_article(path)

    actual = {name: getattr(article, name) for name in expected if name != "lines"}
    actual["lines"] = [[block.kind, block.level, article.text[block.start : block.end]] for block in article.blocks]

    assert expected == actual


@pytest.mark.parametrize("path", [path for path in SAMPLES if path.suffix != ".txt"], ids=lambda path: path.name)
def test_blocks_are_the_lines_of_the_text(path: Path) -> None:
    article = the_article(path)

    assert article.blocks
    assert [line for line in article.text.split("\n") if line] == [
        article.text[block.start : block.end] for block in article.blocks
    ]
