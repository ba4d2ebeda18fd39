"""Interviews: the name of who speaks, printed before what they say, is no title and states no credit."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from staffroll.lang import Language
from staffroll.records import Article

_SPEAKER = re.compile(r"^([^\W\d_a-zß-öø-ÿ][\w'’-]{0,20}): (?=[^\n]{8,}[.!?…][\"”»]?$)", re.MULTILINE)
_SAYS_I = re.compile(r"(?<![\w“\"])I(?:['’](?:m|ll|ve|d))?\s[a-z]")  # somebody who writes of themselves
_INITIALS = 2  # letters of "Q" and "A"


def without_speakers(article: Article, language: Language) -> Article:
    """Return an article with spaces in place of speakers: of initials, or of names that it prints in full as well."""
    if language.writing:
        return article
    said = Counter(match.group(1) for match in _SPEAKER.finditer(article.text))
    speakers = {who for who, count in said.items() if count > 1 and _may_speak(who, article.text)}
    if not speakers:
        return article
    return replace(article, text=_SPEAKER.sub(lambda match: _blank(match, speakers), article.text))


def _may_speak(who: str, text: str) -> bool:
    return (
        len(who) <= _INITIALS
        or _SAYS_I.search(text) is not None
        or re.search(rf"[^\W\d_a-zß-öø-ÿ][\w'’-]+ {re.escape(who)}\b", text) is not None
    )


def _blank(match: re.Match[str], speakers: set[str]) -> str:
    return " " * len(match.group()) if match.group(1) in speakers else match.group()
