"""Lines of Korean film columns: labels with their names that slashes part, below a title and what it is called at home.

수염 아저씨의 배 ひげのおじさん
감독 모리 아야 / 목소리 출연 오타 켄, 아베 린 / 배급 연필영화사
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll import vocabulary
from staffroll.extract.stretch import Stretch, split
from staffroll.lang import Language

_SLASH = re.compile(r"\s*[/／]\s*")
_BETWEEN = re.compile(r"\s*[:：]?\s*")
_FEWEST = 2
_LONGEST = 600
_ABROAD = re.compile(r"\s*[ぁ-ヺ一-鿿].*")


def slashed(line: Stretch, language: Language) -> list[tuple[Stretch, Stretch]]:
    """Return labels and values of a line that slashes part, if two at least begin with a role; else nothing."""
    text = line.text
    if language.writing != "hangul" or not ("/" in text or "／" in text) or len(text) > _LONGEST:
        return []
    inside = text[:1] in "(（" and text[-1:] in ")）"
    found = [
        pair
        for part in split(line.part(1, len(text) - 1) if inside else line, _SLASH)
        for pair in _labelled(part, language)
    ]
    return found if len(found) >= _FEWEST else []


def _labelled(part: Stretch, language: Language) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the label that a part begins with, the longest, and what stands behind it."""
    ends = [match.end() for match in re.finditer(r"\S(?=[:：]| \S)", part.text)][:_FEWEST]
    for end in reversed(ends):
        if vocabulary.load().find(part.text[:end], language.tag, only=True) is not None:
            behind = _BETWEEN.match(part.text, end)
            yield part.part(0, end), part.part(behind.end() if behind else end, len(part.text))
            return


def title_above(heading: Stretch, below: Stretch, language: Language) -> Stretch | None:
    """Return the title above such a line, less what the work is called at home."""
    if language.writing != "hangul" or not slashed(below, language):
        return None
    abroad = _ABROAD.search(heading.text)
    return heading.part(0, abroad.start() if abroad else len(heading.text)) or None
