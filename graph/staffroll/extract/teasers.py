"""Lines of a page that speak of other works: programmes listed above an article, what else to read within it.

あなたにオススメ, and the line below it: 『Tin Moon』の監督に聞く.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from staffroll.lang import Language
from staffroll.records import Article


def without_teasers(article: Article, language: Language) -> Article:
    """Return an article with spaces in place of such lines, so that every other character stays where it was."""
    if not any(sign in article.text for sign, _ in language.teasers):
        return article
    text = article.text
    for sign, shape in language.teasers:
        if sign in text:
            text = _compiled(shape).sub(_blank, text)
    return replace(article, text=text) if text != article.text else article


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.MULTILINE)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
