"""Lists of whom somebody has voiced, each in a work of its own: "the voice of Bee in Rook and Moth (Tin Sky)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import Named, is_romaji
from staffroll.extract.draft import Draft, Known
from staffroll.extract.fame import Told, spoken_of, without_aside
from staffroll.extract.proper import is_common
from staffroll.extract.shapes import CAST
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import QUOTES, Stretch, flat, masked
from staffroll.extract.title_lists import listed
from staffroll.extract.wording import CAPITAL
from staffroll.lang import Language, any_of, any_spelled_as

_CUT = re.compile(r",\sand\s|,\s|\sand\s(?=[^\W\d_a-zß-öø-ÿ])|\s&\s")
_MOST_ITEMS = 40
_CHARACTER = rf"[\"“]?(?P<character>{CAPITAL}[^,()\n]{{0,40}}?)[\"”]?"
_BRACKETED = re.compile(rf"{_CHARACTER}\s?\((?P<title>[^()\na-zß-öø-ÿ][^()\n]{{1,60}})\)")
_OWNED = re.compile(rf"(?P<title>{CAPITAL}[^,()\n]{{1,60}}?)['’‘]s\s(?P<character>{CAPITAL}[^,()\n]{{0,40}})")
_NEXT = re.compile(r"[\"”»]?,?\s(?:and|&)\s([^,()\n]{2,40})$")
_AND_BEHIND = re.compile(r"\s(?:and|&)$")
_NOUN_BEHIND = re.compile(r"(?<=\S)\s(?:anime|series|franchise|films|movies)$")  # "the Rook anime"
_EDGE = ' ,.;"“”'


def told(spans: Sequence[Span], sentence: Stretch, known: Known, person: Sequence[Named]) -> Told:
    """Read the lists behind words for voicing; the spans of what is read are left out."""
    drafts: list[Draft] = []
    left = list(spans)
    for first, start in _beginnings(spans, sentence, known.lexicon.language):
        # "the voice of Rook's Bee", "best known as Rook's Bee"
        owned = flat(sentence.text[first - sentence.start : start]).endswith((" of", " known as"))
        agents = _speakers(spans, first) or spoken_of(spans, first, person)
        content = listed(spans, sentence, start, known.lexicon.language) if agents else None
        items = list(items_in(content, known, owned=owned)) if content else []
        last = max((stretch.end for stretch in items[-1]), default=0) if items else 0
        whole = content is not None and (last >= content.end - 1 or _names_next(content, last))
        whole = whole or (content is not None and bool(items) and _ends_in_noun(content, last))
        if len(items) > 1 or whole:
            drafts += [
                Draft(agent._replace(asides=()), "voice-actor", "prose-cast", 0.85, None, title, character, aside=True)
                for agent in agents
                for character, title in items
            ]
            aside = without_aside(left, first, last)
            outside = [span for span in left if not first <= span.stretch.start < last]
            left = aside if len(aside) < len(left) else outside
    return Told(tuple(drafts), tuple(left))


def _beginnings(spans: Sequence[Span], sentence: Stretch, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where words for voicing begin, and, within the sentence, where they end."""
    for span in spans:
        if span.letter == "V" and span.verb and span.verb.role in CAST:
            yield span.stretch.start, span.stretch.end - sentence.start
    if language.voicing:
        for match in _phrases(language).finditer(flat(masked(sentence.text))):
            yield sentence.start + match.start(), match.end()


@cache
def _phrases(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(language.voicing)})(?!\w)")


@cache
def _played_in(language: Language) -> re.Pattern[str]:
    within = any_spelled_as(language, "i")
    return re.compile(
        rf"{_CHARACTER}\s(?:{within})\s(?:the\s(?:[a-z]+\s){{0,4}})?(?P<title>[\"“«][^\"”»\n]{{1,80}}[\"”»]|{CAPITAL}[^()\n]{{0,80}}?)"
        r"(?:\s\([^()\n]{1,80}\))?"
    )


def _ends_in_noun(content: Stretch, end: int) -> bool:
    """Say whether only a noun for a work stands behind the last title: "in the Rook anime"."""
    return _NOUN_BEHIND.fullmatch(content.text.rstrip(_EDGE), max(0, end - content.start)) is not None


def _names_next(content: Stretch, end: int) -> bool:
    """Say whether only somebody else stands behind the last work: ", and Aya Mori"."""
    rest = _NEXT.match(content.text, end - content.start)
    return rest is not None and is_romaji(rest.group(1))


def _speakers(spans: Sequence[Span], start: int) -> Sequence[Named]:
    """Return the last name of a list that such words stand right behind: "…, and Aya Mori, the voice of"."""
    before = [span for span in spans if span.stretch.start < start]
    if not before or before[-1].letter != "," or letters(before[-2:-1]) != "N":
        return ()
    names = before[-2].names
    return names[-1:] if len(names) > 1 and len(before) > len("N,") else ()


def items_in(content: Stretch, known: Known, *, owned: bool = False) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield each character with its work, up to what is neither; "and" may join what is one title.

    Where a work may own its characters (`owned`), "Rook's Bee" is one of them as well.
    """
    pending: tuple[Stretch, Stretch] | None = None
    lexicon = known.lexicon
    parts = [*_parts(content, known.titles)]
    for number, (joined, part) in enumerate(parts):
        found = _played_in(lexicon.language).fullmatch(part.text) or _BRACKETED.fullmatch(part.text)
        found = found or (_OWNED.fullmatch(part.text) if owned else None)
        title = _bare(part.part(*found.span("title"))) if found else None
        if found and title and not is_common(title.text, lexicon):
            if pending:
                yield pending
            pending = part.part(*found.span("character")), title
        elif pending and (joined or _goes_on(part, parts[number + 1 : number + 2], lexicon.language)):
            start = pending[1].start - content.start
            pending = pending[0], _bare(content.part(start, part.end - content.start))
        elif not _goes_with(parts[number + 1 : number + 2], lexicon.language):
            break
    if pending:
        yield pending


def _goes_on(part: Stretch, behind: Sequence[tuple[bool, Stretch]], language: Language) -> bool:
    """Say whether what a comma parts from a title belongs to it: "Rook, a Girl of the Port", before the next work."""
    small = flat(part.text).split()[0] in language.determiners
    return small and any(not joined and _played_in(language).fullmatch(each.text) for joined, each in behind)


def _goes_with(behind: Sequence[tuple[bool, Stretch]], language: Language) -> bool:
    """Say whether what stands before is joined to the character behind it: "the Moth and Bee in Rook"."""
    return any(joined and _played_in(language).fullmatch(each.text) for joined, each in behind)


def _parts(content: Stretch, titles: frozenset[str]) -> Iterator[tuple[bool, Stretch]]:
    """Yield the parts of a list, each with whether only "and" joins it to the one before."""
    folded = flat(content.text)
    whole = (title for title in titles if "," in title or " and " in title)
    kept = {start: start + len(title) for title in whole if (start := folded.find(title)) >= 0}
    blotted = masked(masked(content.text), kept, by="_")
    start, joined = 0, False
    for _, cut in zip(range(_MOST_ITEMS), _CUT.finditer(blotted), strict=False):
        yield joined, content.part(start, cut.start())
        start, joined = cut.end(), "," not in cut.group()
    if part := content.part(start, len(content.text)):
        yield joined, part


def _bare(title: Stretch) -> Stretch:
    """Drop quotation marks and what ends a sentence."""
    text = title.text
    start = len(text) - len(text.lstrip('"“«')) if text[:1] in QUOTES else 0
    text = _AND_BEHIND.sub("", text)
    end = len(text.rstrip(_EDGE)) if start else len(text.rstrip(" ,;"))
    named = _NOUN_BEHIND.search(text, 0, end)
    return title.part(start, named.start() if named else end)
