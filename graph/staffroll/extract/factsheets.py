"""Fact sheets: a short headline that is the title and nothing else, above labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.draft import Listed
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.proper import is_common
from staffroll.extract.stretch import Stretch, flat, unquoted

_SEVERAL = 3
_MOST_WORDS, _LONGEST_SHEET = 8, 60  # of a headline that is a title and nothing else
_TELLS = re.compile("[、。]|(?:した|ます|です|決定|公開|発表)[!！]?$")


def bare_title(headline: Stretch, listed: Sequence[Listed], recognisers: Lexicon) -> Stretch | None:
    """Return a short headline as the title where nothing says which work is meant but labels follow: a fact sheet."""
    roles = {draft.role for _, drafts in listed for draft in drafts if draft.work is None}
    title = re.match(r"[^(（|｜\[]+", headline.text)
    short = title is not None and len(title.group().split()) <= _MOST_WORDS and len(title.group()) <= _LONGEST_SHEET
    if title is None or not short or len(roles) < _SEVERAL or is_common(title.group(), recognisers):
        return None
    if recognisers.language.writing and _is_told(title.group(), recognisers):
        return None
    return unquoted(headline.part(0, title.end()))


def _is_told(line: str, recognisers: Lexicon) -> bool:
    """Say whether a line without marks is a sentence, or says what kind of work it is: 一人で作ったアニメ."""
    return _TELLS.search(line) is not None or recognisers.phrases.ends(flat(line).rstrip()) == "y"
