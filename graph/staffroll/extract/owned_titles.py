"""Works that are named as a studio's: "Studio Kite's anime Blue Hour", "Kite Animation's Rook and Tin Sky"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import Named, is_romaji, looks_personal
from staffroll.extract.draft import Draft, Known, is_company
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import flat

_OWNED = re.compile(r"(?P<owner>N)sx{0,2}(?P<noun>y{0,2})(?P<work>[TN])(?=(?P<behind>y?))")
_MADE = "animation-production"


def credits_in(spans: Sequence[Span], known: Known) -> Iterator[Draft]:
    """Yield the credits of studios on the works that their possessives stand before.

    A name that may be a person's or a place's is taken for a work only where it is known to be one, where a noun for
    works stands beside it, or where the article tells of awards.
    """
    row = letters(spans)
    for found in _OWNED.finditer(row) if "s" in row else ():
        owner, span = spans[found.start("owner")].names[-1], spans[found.start("work")]
        told = span.letter == "T" or bool(found["noun"] or found["behind"])
        if not _is_studio(owner, known):
            continue
        for named in span.names if span.letter == "T" else span.names[:1]:
            if told or (known.awarded and not looks_personal(named.name.text)):
                yield from _credit(owner, named, known)


def _is_studio(owner: Named, known: Known) -> bool:
    words = set(flat(owner.name.text).split())
    return is_company(owner, known) and not words.isdisjoint(known.lexicon.language.studio_names)


def _credit(owner: Named, named: Named, known: Known) -> Iterator[Draft]:
    if not is_romaji(named.name.text) and not is_company(named, known):
        yield Draft(owner._replace(asides=()), _MADE, "prose", 0.75, work=named.name, aside=True)
