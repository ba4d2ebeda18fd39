"""The title that an item of an overview begins with."""

from __future__ import annotations

import re

from staffroll.extract.passages import Passage
from staffroll.extract.stretch import QUOTES, Stretch, enclosures

_LONGEST_OPENING = 120
_PARTED = re.compile("[:：]|\\s[–—]\\s")


def title_at_start(passage: Passage) -> Stretch | None:
    """Return the title in quotation marks that an item of an overview begins with: "Blue Hour": Directed by …"."""
    text = passage.stretch.text
    end = enclosures(text[:_LONGEST_OPENING]).get(0) if text[:1] in QUOTES else None
    return passage.stretch.part(1, end - 1) if end and _PARTED.match(text, end) else None
