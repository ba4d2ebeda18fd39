"""Lists of who won an award: their labels tell what for, and no role on the work that an article is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.draft import Draft
from staffroll.extract.passages import Passage
from staffroll.extract.stretch import flat
from staffroll.lang import Language

_BULLETS = " \n\t•*·-"
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")


def without_awarded(
    listed: Sequence[tuple[Passage, list[Draft]]], text: str, language: Language
) -> Iterator[tuple[Passage, list[Draft]]]:
    """Yield the passages; a list beneath a paragraph that tells of awards keeps only what names a work.

    What leads to a list may stand in the `text` as a heading, which is no passage.
    """
    awarded, end = False, 0
    for passage, drafts in listed:
        stretch = passage.stretch
        between = text[end : stretch.start].strip(_BULLETS) if 0 < end < stretch.start else ""
        printed = stretch.text.rstrip()
        leads = printed if not passage.listed or printed.endswith(":") else between
        if leads:
            awarded = leads.endswith(":") and _tells_of_awards(leads, language)
        end = max(end, stretch.end)
        yield passage, [draft for draft in drafts if draft.work is not None] if awarded and passage.listed else drafts


def _tells_of_awards(text: str, language: Language) -> bool:
    """Say whether the last two sentences of a paragraph speak of awards."""
    last = " ".join(_SENTENCE.split(text)[-2:])
    return not language.awarding.isdisjoint(re.findall(r"\w+", flat(last)))
