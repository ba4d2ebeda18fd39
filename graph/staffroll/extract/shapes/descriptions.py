"""Whether a shape only describes somebody: who is made up, was something once, or does something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.shapes.found import LOOKED_AT, Found
from staffroll.extract.shapes.kinds import OF_SOURCES, Roles, said_in
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import flat

_GOES_ON = re.compile("[uv]{0,2}V")
_DRAWN = frozenset(("manga", "illustration"))
_APPOINTED = re.compile("xo?(?P<as>a)|x+R|P")


def is_fictional(found: Found) -> bool:
    """Say whether a noun for somebody made up stands right before the agent: "the main character, Rin Kato, is"."""
    nouns, place = found.language.fictional, found.match.start()
    span = found.span("agents") or (found.clause.spans[place - 1] if place else None)
    if span is None or not nouns or not span.names:
        return False
    before = found.clause.sentence.text[: span.stretch.start - found.clause.sentence.start].rstrip(", ")
    return flat(before.rpartition(" ")[2]) in nouns


def is_former(found: Found) -> bool:
    """Say whether a word such as "previous" stands before a role noun that names who holds it."""
    nouns = found.span("roles")
    if nouns is None or found.said or not found.language.former:
        return False
    before = found.clause.text(found.clause.sentence.start, nouns.stretch.start).split()[-1:]
    return bool(before) and flat(before[0]) in found.language.former


def _is_appointed(behind: Sequence[Span]) -> bool:
    """Say whether a participle follows: "tapped as", "entrusted to", "named director", but not "working as"."""
    named = _APPOINTED.match(letters(behind))
    said = behind[0].stretch.text if named else ""
    return named is not None and not said.endswith("ing") and (bool(named["as"]) or said.endswith(("ed", "by", "to")))


def has_been(found: Found) -> bool:
    """Say whether it tells what somebody "has been", on no work: a career, not who "has been named as" one."""
    words, place = found.language.careers, found.match.start()
    if not any(word in found.clause.sentence.text for word in words):
        return False
    near = found.clause.spans[max(0, place - LOOKED_AT) : found.match.end()]
    been = any(flat(span.stretch.text) in words and not _is_appointed(near[n + 1 :]) for n, span in enumerate(near))
    held = found.at("roles") >= 0 or (found.said is None and letters(found.spans).startswith("@"))
    return been and held and found.at("works") < 0


def describes(found: Found, roles: Roles) -> bool:
    """Say whether an author's role only describes who does something else, or is said of no source.

    "Manga creator Aya Mori is designing the characters"; "a poster drawn by Aya Mori".
    """
    said = said_in(roles)
    if not said <= OF_SOURCES:
        return False
    row = letters(found.clause.spans)
    if found.said is None:
        return found.pattern.name == "role-name" and _GOES_ON.match(row, found.match.end()) is not None
    drawn = found.at("works") < 0 and found.at("roles") < 0 and found.at("source") < 0
    return drawn and "M" not in row and said <= _DRAWN


def adapts_original(found: Found) -> bool:
    """Say whether the role noun behind the agents is called an original one: "her original character designs"."""
    nouns = next((span for span in found.behind(LOOKED_AT) if span.letter in "RO"), None)
    if nouns is None:
        return False
    start = found.clause.spans[found.match.end() - 1].stretch.end
    words = flat(found.clause.text(start, nouns.stretch.end)).split()
    return not found.language.originals.isdisjoint(words)
