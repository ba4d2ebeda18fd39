"""Texts that are cut, mixed and garbled are read without an error, and what is found quotes the text."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from scoring import GOLD
from staffroll.extract import extract
from staffroll.read import read
from staffroll.records import Article

SIGNS = "()（）[]【】「」『』《》\"'“”‘,，、:：;/／・.。-–—\n "
TIMES = 150

Break = Callable[[random.Random, str, str], str]


def cut(chance: random.Random, text: str, _: str) -> str:
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[start:end]


def mixed(chance: random.Random, text: str, other: str) -> str:
    return text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other) + 1) :]


def shuffled(chance: random.Random, text: str, _: str) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def garbled(chance: random.Random, text: str, _: str) -> str:
    letters = list(text)
    for place in chance.choices(range(len(letters)), k=40):
        letters[place] = chance.choice(SIGNS)
    return "".join(letters)


@pytest.mark.parametrize("broken", [cut, mixed, shuffled, garbled])
def test_broken_texts_are_read(broken: Break) -> None:
    articles = [article for article in read(sorted(GOLD.glob("*/*.txt"))) if isinstance(article, Article)]
    chance = random.Random(broken.__name__)  # noqa: S311 -- only to be the same each time
    for _ in range(TIMES):
        article, other = chance.choices(articles, k=2)
        article = replace(article, text=broken(chance, article.text, other.text))

        assert all(found.quote == article.text[found.start : found.end] for found in extract(article)), article.text
