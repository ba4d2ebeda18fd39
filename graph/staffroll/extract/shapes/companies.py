"""What a name says of a company: a channel's, a streaming service's, a studio's."""

from __future__ import annotations

import re

from staffroll.extract.agents import Named
from staffroll.extract.shapes.clause import Clause
from staffroll.extract.stretch import flat
from staffroll.lang import Language

_CALL_SIGN = re.compile(r"[A-Z]{2,4}(?:-?\d{1,2}|-[A-Z]{1,3})?")


def broadcasts(named: Named, language: Language) -> bool:
    """Say whether a name says that it is a channel's, or is one of several words that end in a call sign."""
    words = named.name.text.split()
    company = flat(words[-1]) in language.company_words
    signed = len(words) > 1 and not company and any(map(_CALL_SIGN.fullmatch, words))
    return signed or not language.broadcasters.isdisjoint(map(flat, words))


def streams(named: Named, language: Language) -> bool:
    """Say whether a name says that it is a streaming service's."""
    return not language.streamers.isdisjoint(flat(named.name.text).split())


def shows(named: Named, language: Language) -> bool:
    """Say whether a name says that it is a channel's or a streaming service's, which directs nothing."""
    return streams(named, language) or not language.broadcasters.isdisjoint(flat(named.name.text).split())


def may_broadcast(named: Named, language: Language) -> bool:
    """Say whether a name is a channel's or a streaming service's, or may be a call sign."""
    if language.writing == "kana" and any(word in flat(named.name.text) for word in language.broadcasters):
        return True
    signed = _CALL_SIGN.fullmatch(named.name.text.split()[-1]) is not None
    return signed or streams(named, language) or broadcasts(named, language)


def is_studio(named: Named, clause: Clause) -> bool:
    """Say whether a word for a studio stands before a name."""
    before = clause.sentence.text[: max(0, named.name.start - clause.sentence.start)].split()[-1:]
    return bool(before) and flat(before[0]) in clause.known.lexicon.language.studio_words
