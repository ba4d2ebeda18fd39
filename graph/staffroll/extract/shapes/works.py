"""Which works a shape tells of: those it names, lists as examples, or that the sentence is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.agents import kind_of
from staffroll.extract.brackets import asides_in
from staffroll.extract.shapes.found import Found
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat, split
from staffroll.extract.title_lists import listed

_CUT_LIST = re.compile(r"(?:[,&]{0,2}x?s?[NT])+(?![VuPva])")
_LISTING = re.compile(r",\s(?:and\s)?|\sand\s(?=[A-Z])")
_EXAMPLES = re.compile("[oitn@b]?[xy]{1,3}a(?P<works>[NT](?:[,&]{1,2}[NT])*)")
_NO_COMPANY = "project "  # titles begin so
_TWO = 2
_NEAR = 2  # spans before a shape: "it will be shown on"
_ENDS_LEAD = frozenset("ls")
_LEADS_LIST = ("l", "oxs")  # "such as Rook, …", "director of 2001's Rook, …"


def works_of(found: Found, examples: Sequence[Stretch]) -> Sequence[Stretch | None]:
    """Return the works named in this shape, else the one that the sentence is about by here, else none."""
    span = found.span("works")
    company = span is not None and _is_company(found, span)
    if found.pattern.famed and (span is None or company):
        return []  # "directed by Kite director Aya Mori"
    if span is None:
        return _listed_as_examples(found) or [_spoken_of(found)]
    if examples:
        return examples
    if span.letter == "N" and _is_one_title(found, span):
        return [found.clause.stretch(span.stretch.start, span.stretch.end)]
    return [_spoken_of(found)] if company else _listed_on(found, span)


def examples_of(found: Found) -> list[Stretch]:
    """Return the titles behind words such as "such as", which go on to the end of the list."""
    position, spans = found.at("works"), found.clause.spans
    if position < 1 or spans[position - 1].letter not in _ENDS_LEAD:
        return []
    if not letters(found.before("works", 3)).endswith(_LEADS_LIST):
        return []
    works = _list_of(found, spans[position])
    known = found.clause.known
    return [aside.title for aside in asides_in(works, known.lexicon, titles=known.titles)] if works else []


def _list_of(found: Found, first: Span) -> Stretch | None:
    """Return the list that a title begins, as far as the agents: "As director of Rook, Aya Mori …"."""
    sentence, agents = found.clause.sentence, found.span("agents")
    works = listed(found.clause.spans, sentence, first.stretch.start - sentence.start, found.language)
    if works and agents and works.start < agents.stretch.start < works.end:
        works = works.part(0, agents.stretch.start - works.start)
        works = works.part(0, len(works.text.rstrip(", ")))
    return works


def _listed_as_examples(found: Found) -> list[Stretch | None]:
    """Return the works of a list that a role leads to: "the scripts of anime such as Rook and Tin Sky"."""
    if found.at("roles") < 0 or not found.language.sentence_titles:
        return []
    led = _EXAMPLES.match(letters(found.clause.spans), found.match.end())
    spans = found.clause.spans[led.start("works") : led.end("works")] if led else ()
    return [named.name for span in spans for named in span.names]


def _is_one_title(found: Found, span: Span) -> bool:
    """Say whether unknown titles are one: single words joined, or two that only a comma parts."""
    names = [named.name for named in span.names]
    between = found.clause.text(names[0].end, names[-1].start) if len(names) == _TWO else ""
    if found.language.sentence_titles and between.strip() in found.language.and_words:
        return False  # the titles are of another language than the word
    return all(" " not in name.text for name in names) or between.strip() == ","


def _is_company(found: Found, span: Span) -> bool:
    """Say whether what stands where a work could is a company: "as director for Kite Pictures"."""
    one = span.letter == "N" and len(span.names) == 1 and found.at("roles") >= 0
    one = one and not flat(span.stretch.text).startswith(_NO_COMPANY)
    return one and kind_of(span.names[0], found.language, None) == "organization"


def _listed_on(found: Found, span: Span) -> list[Stretch | None]:
    """Return the titles of a span, and those of the list that a possessive has cut: "Rook, Bee's Sky"."""
    names = [named.name for named in span.names]
    position = found.at("works") + 1
    cut = _CUT_LIST.match(letters(found.clause.spans[position:])) if len(names) > 1 else None
    if cut is None or "s" not in cut.group():
        return [*names]
    last = found.clause.spans[position + cut.end() - 1].stretch
    return [part for part in split(found.clause.stretch(names[0].start, last.end), _LISTING) if part]


def _spoken_of(found: Found) -> Stretch | None:
    """Return the work that the sentence is about by here, or that a pronoun takes from the sentence before."""
    clause, start, end = found.clause, found.match.start(), found.match.end()
    topic = clause.topic_at(end)
    if topic and (found.at("source") < 0 or topic[0] >= 0):
        return topic[1]
    near = clause.spans[max(0, start - _NEAR) : end + 1]
    said = any(flat(span.stretch.text) in found.language.work_pronouns for span in near)
    return clause.carried.work if said else None
