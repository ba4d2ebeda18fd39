"""What a list of people who were given awards says: its labels are no roles on the work that a headline names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from staffroll.extract.draft import Draft
from staffroll.extract.passages import Passage
from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import Language

_LABELLED = "label-list"


def tells_of_awards(headline: Stretch, language: Language) -> bool:
    """Say whether a headline tells of awards."""
    return not language.awarding.isdisjoint(re.findall(r"\w+", flat(headline.text)))


def on_their_works(listed: Iterable[tuple[Passage, list[Draft]]]) -> Iterator[tuple[Passage, list[Draft]]]:
    """Keep of each label's people what stands in brackets; lists under a heading such as "staff" are kept whole."""
    for passage, drafts in listed:
        awarded = [draft for draft in drafts if draft.work is not None or draft.layout != _LABELLED]
        yield passage, drafts if passage.section else awarded
