"""Whom a sentence denies a credit: who is replaced, who no longer holds a role, what a correction takes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from staffroll import vocabulary
from staffroll.extract.agents import Named, kind_of
from staffroll.extract.draft import Draft
from staffroll.extract.fame import without_aside
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat, masked
from staffroll.extract.wording import phrases_of
from staffroll.lang import Denial, Language

_NAMED = re.compile("(?:x{0,2}[Rr])?N(?!,p)")  # "replacing the first director Ken Ota"; who goes on is not left out
_OWN = re.compile("[NTMRry,;:]")  # what a denial does not reach over
_SEASON = re.compile(
    r"season|\bcour\b|saison|staffel|stagione|temporada|シーズン|クール|시즌|[\d一二三四五]\s?[期季기]"
)
_MOST_BEHIND = 12  # characters from a role to the end of its verb, where verbs end sentences


class _Denying(NamedTuple):
    """Words of a sentence that deny a role, or with which somebody gives it up (`leaving`)."""

    words: Stretch
    leaving: bool


class Replaced(NamedTuple):
    """Whose place a sentence says is taken, by words that end `until` there, and the spans without them.

    It is `refuted` that they hold the roles which the sentence gives to others.
    """

    spans: tuple[Span, ...]
    agents: tuple[Named, ...] = ()
    refuted: bool = False
    until: int = 0


def replaced(spans: Sequence[Span], sentence: Stretch, language: Language) -> Replaced:
    """Take out of a sentence who is named beside words such as "replacing": what it says is said of others.

    Who worked on another season is followed by somebody else without a mistake.
    """
    replacing = _replacing(language)
    found = replacing.finditer(flat(masked(sentence.text))) if replacing.search(flat(sentence.text)) else ()
    said = next((each for each in found if each.lastgroup), None)
    if said is None:
        return Replaced(tuple(spans))
    place = _before if language.denial.verb_last else _behind
    first, last = place(spans, sentence.start + said.start(), sentence.start + said.end())
    if first == last:
        return Replaced(tuple(spans))
    agents = tuple(named for span in spans[first:last] if span.letter == "N" for named in span.names)
    left = without_aside(list(spans), sentence.start + said.start(), spans[last - 1].stretch.end)
    left = left if len(left) < len(spans) else [*spans[:first], *spans[last:]]
    refuted = said.lastgroup == "replaced" and not _SEASON.search(flat(sentence.text))
    return Replaced(tuple(left), agents, refuted, said.end())


def _behind(spans: Sequence[Span], start: int, end: int) -> tuple[int, int]:
    """Return the places of the spans from some words to the name that follows them; a verb of the shapes stays."""
    first = next((number for number, span in enumerate(spans) if span.stretch.start >= start), len(spans))
    last = next((number for number, span in enumerate(spans) if span.stretch.start >= end), len(spans))
    named = _NAMED.match(letters(spans[last:]))
    if named is None:
        return 0, 0
    return last if "e" in letters(spans[first:last]) else first, last + named.end()


def _before(spans: Sequence[Span], start: int, end: int) -> tuple[int, int]:
    """Return the places of the spans from the name right before some words to their end."""
    inside = [number for number, span in enumerate(spans) if start <= span.stretch.start < end]
    first = inside[0] - 1 if inside else -1
    named = first >= 0 and spans[first].letter == "N" and spans[first].stretch.end == start
    return (first, inside[-1] + 1) if named else (0, 0)


def told(drafts: list[Draft], left: Replaced, sentence: Stretch, language: Language) -> list[Draft]:
    """Return a sentence's credits: refuted those that it denies, or repeats to correct, and those of the replaced.

    Who no longer voices a character has voiced it: that is no credit and no mistake.
    """
    if not drafts or not (left.agents or _any_word(language).search(flat(sentence.text))):
        return drafts
    text = flat(masked(sentence.text))
    if mistake := phrases_of(language.denial.errata, language).search(text):
        repeated = sentence.part(*mistake.span())
        return [draft if draft.aside else _refuted(draft, "correction", repeated) for draft in drafts]
    denials = _denials(text, left, sentence, language)
    said = [(draft, _denial_of(draft, denials, left.spans, language)) for draft in drafts]
    kept = [draft for draft, denial in said if denial is None]
    denied = [_refuted(draft, "retraction", denial.words) for draft, denial in said if denial and not draft.character]
    return [*kept, *denied, *_of_replaced(kept, left, language)]


def _refuted(draft: Draft, manner: Literal["correction", "retraction"], words: Stretch) -> Draft:
    """Return a credit as denied by some words, which its quote then holds."""
    return draft._replace(refuted=manner, pronoun=draft.pronoun or words)


def _denials(text: str, left: Replaced, sentence: Stretch, language: Language) -> list[_Denying]:
    """Return the words of denial that a sentence prints, in no name and no title, behind those that were taken out."""
    found = [
        _Denying(sentence.part(*said.span()), said.lastgroup == "leaving")
        for said in _denying(language).finditer(text, left.until)
        if said.lastgroup
    ]
    return [each for each in found if not any(_holds(span, each.words.start) for span in left.spans)]


def _of_replaced(drafts: Sequence[Draft], left: Replaced, language: Language) -> Iterator[Draft]:
    """Yield the roles of their like for who is replaced, refuted; of characters, older episodes keep their voice."""
    for agent in left.agents if left.refuted else ():
        kind = kind_of(agent, language, None)
        for draft in drafts:
            same = kind_of(draft.agent, language, vocabulary.load().roles[draft.role].holder) == kind
            if same and not (draft.aside or draft.character):
                yield _refuted(draft._replace(agent=agent, pronoun=None), "correction", draft.agent.name)


def _denial_of(draft: Draft, denials: Sequence[_Denying], spans: Sequence[Span], language: Language) -> _Denying | None:
    reaches = _from_behind if language.denial.verb_last else _from_before
    for each in denials if not draft.aside else ():
        if (_is_left if each.leaving else reaches)(draft, each.words, spans, language.denial):
            return each
    return None


def _holds(span: Span, place: int) -> bool:
    """Say whether a word stands in a name or a title: "no" in romanised Japanese."""
    return span.letter in "NTq" and span.stretch.start <= place < span.stretch.end


def _is_left(draft: Draft, said: Stretch, spans: Sequence[Span], denial: Denial) -> bool:
    """Say whether it is who is named last before that gives up this role, told as theirs or behind the words."""
    name, role = draft.agent.name, draft.role_as
    if role is None or name.end > said.start or "N" in _between(spans, name.end, said.start):
        return False
    told = role.end <= name.start and not any(
        span.letter == "a" and span.stretch.start == said.end + 1 for span in spans
    )
    return told or role.start >= said.end or denial.verb_last


def _from_before(draft: Draft, said: Stretch, spans: Sequence[Span], denial: Denial) -> bool:
    """Say whether a word of denial stands before a role, with nothing of its own in between."""
    role = draft.role_as
    if role is None or role.start < said.end or _OWN.search(_between(spans, said.end, role.start)):
        return False
    before = (span for span in spans if said.end <= span.stretch.start < draft.agent.name.start)
    return not any(flat(span.stretch.text) in denial.contrary for span in before)


def _from_behind(draft: Draft, said: Stretch, spans: Sequence[Span], _: Denial) -> bool:
    """Say whether a word of denial ends the verb of a role, or stands right behind the one whom it denies it."""
    role = draft.role_as
    if draft.agent.name.end == said.start:
        return True
    near = role is not None and 0 <= said.start - role.end <= _MOST_BEHIND
    return near and role is not None and not _OWN.search(_between(spans, role.end, said.start))


def _between(spans: Sequence[Span], start: int, end: int) -> str:
    return letters([span for span in spans if start <= span.stretch.start < end])


@cache
def _any_word(language: Language) -> re.Pattern[str]:
    """Return what finds any word of denial, for the many sentences that have none."""
    denial = language.denial
    return phrases_of((*denial.errata, *denial.words, *denial.leaving), language)


@cache
def _replacing(language: Language) -> re.Pattern[str]:
    """Return words of replacing and of following as groups of these names; what only seems to be one is in neither."""
    denial = language.denial
    but, replacing, following = (
        phrases_of(words, language).pattern for words in (denial.but, denial.replaced, denial.followed)
    )
    return re.compile(f"{but}|(?P<replaced>{replacing})|(?P<followed>{following})")


@cache
def _denying(language: Language) -> re.Pattern[str]:
    """Return words of denial and of leaving as groups of these names; what only seems to be one is in neither."""
    denial = language.denial
    but, leaving, words = (phrases_of(each, language).pattern for each in (denial.but, denial.leaving, denial.words))
    return re.compile(f"{but}|(?P<leaving>{leaving})|(?P<denied>{words})")
