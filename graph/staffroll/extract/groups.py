"""Names of bands that hold small words, known by what stands before them: "le groupe de rock Rook the Bee"."""

from __future__ import annotations

import re
from functools import cache

from staffroll.extract.stretch import flat
from staffroll.lang import Language, any_of
from staffroll.records import AgentType


def band_names(text: str, language: Language) -> dict[str, AgentType]:
    """Return such names of a text in a Romance language, folded.

    >>> from staffroll.lang import language
    >>> band_names("la banda de rock japonesa Rook the Bee interpreta el opening", language("es"))
    {'rook the bee': 'organization'}
    """
    if language.capital_nouns or not (language.sentence_titles and language.group_nouns):
        return {}
    return {flat(match.group("name")): "organization" for match in _bands(language).finditer(text)}


@cache
def _bands(language: Language) -> re.Pattern[str]:
    described = rf"\b(?:{any_of(language.group_nouns)})\s(?:[a-zß-öø-ÿ-]{{1,30}}\s){{0,4}}"
    word = r"[A-Z][\w'’-]{0,30}"
    return re.compile(rf"{described}(?P<name>{word}(?:(?:\s(?:the|of|to|and|no|in)){{1,2}}\s{word}){{1,3}})")
