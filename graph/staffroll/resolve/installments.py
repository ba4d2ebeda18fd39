"""Which works are seasons, films or other installments of a work whose title theirs extends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from staffroll.resolve.fold import entity_key, spelling_key

# A number or word of order behind a title, and the word for a film or special before or behind it.
_ORDER = re.compile(
    r"(?:[\s:,\-–—~〜～/（(\[【]*)(?:"
    r"(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th|º|ª|°|\.|e|ème)?|first|second|third|fourth|fifth|final|new|[ivx]{1,4})\s?"
    r"(?:season|series|cour|part|temporada|saison|stagione|staffel|serie)"
    r"|(?:season|series|cour|part|temporada|saison|stagione|staffel|parte|partie|teil)\s?(?:\d{1,2}|[ivx]{1,4}|one|two|three)"
    r"|第?\s?[\d一二三四五六七八九十]{1,3}\s?(?:期|シーズン|シリーズ|クール|季|部|章|기|시즌)"
    r"|(?:シーズン|パート|시즌)\s?\d{1,2}|(?:新|最終|完結)(?:シリーズ|シーズン|編|篇|章)"
    r"|(?<=\s)(?:[ivx]{1,4}|\d{1,2})"
    r"|(?:the\s)?(?:movie|film|ova|ona|special|theatrical edition)(?:\s\d{1,2})?"
    r"|il film|le film|la película|der film|o filme"
    r"|劇場版|映画|スペシャル|特別[編篇]|剧场版|극장판"
    r")[\s）)\]】!！]*$"
)
_BEFORE = re.compile(
    r"^(?:(?:the\s)?(?:movie|film)[\s:]+|(?:シネマ)?(?:劇場版|映画|新作|続編)[\s:：]*|テレビ(?:アニメ)?[\s:：]+|剧场版[\s:：]*|극장판\s*)"
)
_SUBTITLE = re.compile(r"\s?[:：]\s|\s[-–—~〜～]\s?|(?<=[^\x00-\xff])[\s~〜～\-‐–—【「『（(]+|\s(?=[「『【（(])")
_SHORTEST = 2  # letters of a base title that a subtitle may follow


def bases(title: str) -> Iterator[str]:
    """Yield what a title may be an installment of, the nearest first.

    >>> list(bases("Blue Hour Season 2")), list(bases("Blue Hour: The Long Evening II"))
    (['blue hour'], ['blue hour: the long evening', 'blue hour'])
    >>> list(bases("劇場版 青い時 第2章")), list(bases("青い時"))
    (['青い時 第2章', '劇場版 青い時', '青い時'], [])
    """
    spelled = spelling_key(title)
    waiting, seen = [spelled], {spelled}
    while waiting:
        current = waiting.pop(0)
        for shorter in _shorter(current):
            if shorter not in seen and len(_ORDER.sub("", shorter)) >= _SHORTEST:
                seen.add(shorter)
                waiting.append(shorter)
                yield shorter


def _shorter(title: str) -> Iterator[str]:
    """Yield the title without what stands before it, without its number, and without its last subtitle."""
    yield _BEFORE.sub("", title)
    yield _ORDER.sub("", title)
    cuts = [found.start() for found in _SUBTITLE.finditer(title) if found.start()]
    yield from (title[:cut] for cut in reversed(cuts))


def installments(titles: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the base work of each installment, by IRI; `titles` are all the titles of each work.

    A work whose title is nobody's base and extends nobody's is left out, and so is what would be its own base.
    """
    known: dict[str, str] = {}
    for iri in sorted(titles):
        for title in titles[iri]:
            known.setdefault(entity_key("work", title), iri)
    found: dict[str, str] = {}
    for iri in sorted(titles):
        base = next(_known(iri, sorted(titles[iri]), known), None)
        if base:
            found[iri] = base
    return found


def _known(iri: str, titles: Iterable[str], known: Mapping[str, str]) -> Iterator[str]:
    for title in titles:
        for base in bases(title):
            of = known.get(entity_key("work", base))
            if of and of != iri:
                yield of
