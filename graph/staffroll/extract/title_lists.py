"""Lists of titles in a sentence: where "such as Rook, Tin Sky and Bee in Blue" ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.brackets import LEADING
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat
from staffroll.extract.wording import CAPITAL
from staffroll.lang import Language

_CUT = re.compile(
    r";\s|:\s(?=[^\W\d_A-ZÀ-Þ])|[.!?]\s+(?=[^\W\d_])|,\s(?!(?:and|et|e|y|und|&)\s|an?\s[A-Z]|the\s(?:[A-Z]\w+\s)?\w+-winning\s)"
    r"(?=[^\W\d_A-ZÀ-Þ])"
    r"|\s[–—]\s(?![A-ZÀ-Þ])|\n"
    r"|\sas\s(?:an?|the|its)\s"  # "worked on Rook as an animator"
    r"|\s(?:y|e|et)\s(?:por|per|pour)\s"  # "known for Rook and for Kite"
    r"|\s(?:according\sto|as\swell\sas|to\sname\sa\sfew|among\sothers|and\s(?:more|others|many|so\son))\b"
    r"|\s(?:in|en|em|im|nel)\s(?:19|20)\d\d\b"
    r"|\s(?:before|after|while)\s(?=[a-z]+ing\s)"  # "Rook before directing Kite"
    r"|\sand\s(?:(?:the|an?|his|her|its)\s)?(?!the\b|an?\b)"
    r"(?:[a-z]{4,}['’]?|one|two|six|ten)\s"  # "and episodes of Rook"
)
_CLOSED = re.compile(r",\s(?:and|et|e|y|und)\s\w[^,]{0,60}(?P<end>,)\s(?!and\s)")  # with what "and" joins a list ends
_JOINS = re.compile(r"(?:\s?\([^()]{1,40}\))?,?\s?(?:(?:and|&|und|sowie|oder|y|e|et|ou|o)\s)?")
ENDING = frozenset("VPDuvph;")  # the letters of spans before which a list of titles ends
_BESIDE = frozenset("wb+")  # the letters of words that lead to people
_BEGINS = re.compile(rf"{CAPITAL}|[#.@]\w")


def listed(spans: Sequence[Span], sentence: Stretch, start: int, language: Language) -> Stretch | None:
    """Return the titles that follow: up to a verb, or to a comma that no capital follows."""
    leading = LEADING.match(sentence.text, start)
    begin = leading.end() if leading else start
    if ":" in sentence.text[start:begin] and not _leads_to_titles(sentence.text[start:begin], language):
        return None  # what somebody wrote or said
    words = flat(sentence.text[start:begin]).split()[-1:]
    if words and language.function_words.get(words[0]) in _BESIDE:
        return None  # whom somebody worked with
    quoted = enclosures(sentence.text[begin:]).get(0) if sentence.text[begin : begin + 1] in QUOTES else None
    if not quoted and (language.capital_nouns or not _BEGINS.match(sentence.text, begin)):
        return None
    if quoted:
        return sentence.part(begin, _chained(sentence.text, begin))
    inside = {place for first, last in enclosures(sentence.text).items() for place in range(first, last)}
    cuts = [match.start() for match in _CUT.finditer(sentence.text, begin) if match.start() not in inside]
    cuts += [match.start("end") for match in _CLOSED.finditer(sentence.text, begin) if match.start("end") not in inside]
    cuts += [
        span.stretch.start - sentence.start
        for span in spans
        if span.letter in ENDING and span.stretch.start - sentence.start > begin
    ]
    end = min((cut for cut in cuts if cut > begin), default=len(sentence.text))
    works = sentence.part(begin, end)
    works = works.part(0, len(works.text.removesuffix(" and"))) if works else works
    return works.part(0, len(works.text.rstrip(" .,!" if works.text.endswith(".") else " ,")))


def _chained(text: str, begin: int) -> int:
    """Return where quotations end of which each but the first stands right behind one before: "A", "B" and "C"."""
    ends = enclosures(text[begin:])
    end = ends[0]
    while (joint := _JOINS.match(text, begin + end)) and joint.end() - begin in ends:
        end = ends[joint.end() - begin]
    return begin + end


def _leads_to_titles(words: str, language: Language) -> bool:
    """Say whether nothing but nouns for works stands before a colon: "known for the series: Rook", not "said: …"."""
    known = language.work_nouns.union(language.as_words, language.productions, language.dropped, ("",))
    return known.issuperset(flat(words).rstrip(" :").split(" "))
