"""Who was given an award for what: "Aya Mori won Best Script for Rook"; an award tells roles of its own.

The labels of a list of winners tell what for, and no role on the work that an article or its headline names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from staffroll.extract.agents import Named, looks_personal
from staffroll.extract.draft import Draft, Known, Listed, earlier_works
from staffroll.extract.fame import role_said
from staffroll.extract.sentences import last_sentences
from staffroll.extract.shapes import Clause, is_of_staff
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat, unquoted
from staffroll.extract.unspaced.persons import is_likely_japanese
from staffroll.extract.unspaced.pieces import CALLED
from staffroll.extract.wording import words_in
from staffroll.lang import Language

_LABELLED = "label-list"
_VOICE = "voice-actor"
_UNSAID = "contributor"
_BULLETS = " \n\t•*·-"
_LEADING = 2  # sentences of a paragraph that lead to the list beneath it
_FOR_WORK = re.compile(
    "(?<![o@b])(?P<agents>N)(?P<award>[uvx]{1,5}(?:[oi][^NT;,o]{0,8}?)?)?(?:oV?|V)[yx]{0,2}"
    "(?:a(?P<character>N)i[yx]{0,2})?(?P<work>[qTN])(?=[y,;&.xq]|$|N)"
)
_MAKER_OF = re.compile("(?P<who>N)oy?(?P<work>T)(?=[b,u]|$)")
_OWNED = re.compile("(?P<work>[TN])s(?P<agents>N)[uvx]")  # "Rook's Aya Mori won"
_GOES_TO = re.compile("px{1,2}(?:[itdDwb],?|,)[^p;]{0,14}?(?P<who>N)(?=[,;bi]|$)")
_WINS = re.compile("(?P<who>N)[bt],?[^pN;]{0,8}?(?=px)")
_AWARD = re.compile(r"of the Year|Award|Prize|Achievement")
_LONGEST_TITLE = 80


def tells_of_awards(headline: Stretch, language: Language) -> bool:
    """Say whether a headline tells of awards."""
    return not language.headlined_awards.isdisjoint(words_in(headline.text))


def on_their_works(listed: Iterable[Listed]) -> Iterator[Listed]:
    """Keep of each label's people what stands in brackets; lists under a heading such as "staff" are kept whole."""
    for passage, drafts in listed:
        awarded = [draft for draft in drafts if draft.work is not None or draft.layout != _LABELLED]
        yield passage, drafts if passage.section else awarded


def without_awarded(listed: Sequence[Listed], text: str, language: Language) -> Iterator[Listed]:
    """Yield the passages; a list beneath a paragraph that tells of awards keeps only what names a work.

    What leads to a list may stand in the `text` as a heading, which is no passage: "The winners:".
    """
    awarded, end = False, 0
    for passage, drafts in listed:
        stretch = passage.stretch
        between = text[end : stretch.start].strip(_BULLETS) if 0 < end < stretch.start else ""
        printed = stretch.text.rstrip()
        leads = printed if not passage.listed or printed.endswith(":") else between
        if leads:
            awarded = leads.endswith(":") and not language.awarding.isdisjoint(
                words_in(last_sentences(leads, _LEADING))
            )
        end = max(end, stretch.end)
        yield passage, [draft for draft in drafts if draft.work is not None] if awarded and passage.listed else drafts


def given_for(spans: Sequence[Span], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Read who was given or named for an award with which work: the role is the one that the award is for.

    `Aya Mori for "Rook" and Ken Ota for "Tin Sky"`; "Aya Mori is nominated for Best Script for Rook"; "For Best Music,
    Aya Mori is nominated for Rook".
    """
    given = list(_FOR_WORK.finditer(_row(spans)))
    before = _said(sentence, sentence.start, _start(given[0], spans)) if given else ""
    for found in given:
        title = unquoted(spans[found.start("work")].stretch)
        title = title.part(0, len(title.text.rstrip(",. ")))
        role = _role_given(found, spans, sentence, known, before)
        if role is None or len(title.text) > _LONGEST_TITLE or not title.text[:1].isupper():
            continue
        character = spans[found.start("character")].names[0].name if found["character"] else None
        for named in spans[found.start("agents")].names:
            if looks_personal(named.name.text) or (found["award"] and named.name.text.isupper()):
                yield Draft(named._replace(asides=()), role, "prose", 0.75, work=title, character=character)


def _role_given(
    found: re.Match[str], spans: Sequence[Span], sentence: Stretch, known: Known, before: str
) -> str | None:
    """Return the role that the words of an award tell, or those `before` the first name; none where it tells none.

    Voices are told with their characters only, and of whom no award is named, nothing need be told.
    """
    award = _said(sentence, _start(found, spans), spans[found.end() - 1].stretch.end) if found["award"] else ""
    role = _role(award, known) or _role(before, known)
    if found["award"] and not role:
        return None
    if found["character"]:
        return _VOICE
    return None if role == _VOICE else role or _UNSAID


def owned_by(spans: Sequence[Span], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Read "Rook's Aya Mori won the Screenplay of the Year award", where the award's name tells a role."""
    for found in _OWNED.finditer(_row(spans)):
        work, people = spans[found.start("work")].names[-1].name, spans[found.start("agents")].names
        role = _role(_said(sentence, people[-1].name.end, sentence.end), known)
        for named in people if role and role != _VOICE else ():
            if looks_personal(named.name.text):
                yield Draft(named._replace(asides=()), role or "", "prose", 0.75, work=work)


def told_by_prizes(clause: Clause, row: str) -> Iterator[Draft]:
    """Yield the roles that prizes tell on the works in brackets behind or before who won them, or told of before.

    The prize for music went to Aya Mori (Rook); Aya Mori, of Rook, won the prize for music.
    """
    for place, named in _winners(clause.spans, row):
        won = Draft(named, _UNSAID, "prose", 0.8)
        works = list(earlier_works([won], clause.known)) or _on_topic(won, clause.topic_at(place))
        for work, (role, wording) in product(works, clause.spans[place].roles):
            if work.role == _UNSAID and (is_of_staff(role) or role == _VOICE):
                yield work._replace(role=role, role_as=wording)


def honoured(clause: Clause, row: str) -> Iterator[Draft]:
    """Yield who made the works of a sentence that tells of prizes: the prize went to Aya Mori's "Rook"."""
    if "oT" not in row and "oyT" not in row:
        return
    if not any(word in clause.sentence.text for word in clause.known.lexicon.language.award_words):
        return
    for found in _MAKER_OF.finditer(row):
        for named in clause.spans[found.start("who")].names:
            if is_likely_japanese(named.name.text) or clause.spans[found.start("who")].stretch.text.endswith(CALLED):
                yield Draft(named, _UNSAID, "prose", 0.75, work=clause.spans[found.start("work")].names[0].name)


def _on_topic(won: Draft, topic: tuple[int, Stretch | None] | None) -> list[Draft]:
    return [won._replace(work=topic[1])] if topic and topic[1] else []


def _winners(spans: Sequence[Span], row: str) -> Iterator[tuple[int, Named]]:
    """Yield the place of each prize of a sentence with who won it."""
    told: set[int] = set()
    for shape in (_GOES_TO, _WINS) if "p" in row else ():
        for found in shape.finditer(row):
            who = found.start("who")
            for named in spans[who].names if who not in told else ():
                yield row.index("p", found.start()), named
            told.add(who)


def _row(spans: Sequence[Span]) -> str:
    """Return the letters of spans; what seems a name and is an award's is none: "Director of the Year"."""
    return "".join("x" if span.letter in "NT" and _AWARD.search(span.stretch.text) else span.letter for span in spans)


def _start(found: re.Match[str], spans: Sequence[Span]) -> int:
    return spans[found.start("agents")].names[0].name.start


def _said(sentence: Stretch, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : end - sentence.start]


def _role(words: str, known: Known) -> str | None:
    role, voices = role_said(flat(words), known)
    return _VOICE if voices else role


def _from_to(draft: Draft, sentence: Stretch) -> str:
    """Return the words of a role and those between it and who holds it."""
    name, role = draft.agent.name, draft.role_as
    if role is None:
        return ""
    start, end = (role.start, name.start) if role.end <= name.start else (name.end, role.end)
    return _said(sentence, start, end) if sentence.start <= start and end <= sentence.end else role.text


def with_described(drafts: Iterable[Draft], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Take credits on no work named, that a noun before a name tells, for what somebody is: "composer Ken Ota won".

    A verb between the two says that it was done: "Ken Ota wrote the music".
    """
    for draft in drafts:
        verbs = draft.role_as is not None and any(known.lexicon.verbs.find(flat(_from_to(draft, sentence))))
        states = draft.work is not None or draft.character is not None or verbs
        yield draft if states else draft._replace(described=True)
