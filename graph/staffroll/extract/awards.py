"""What a list of people who were given awards says: its labels are no roles on the work that a headline names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from staffroll.extract.agents import looks_personal
from staffroll.extract.draft import Draft, Known
from staffroll.extract.fame import role_said
from staffroll.extract.passages import Passage
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat, unquoted
from staffroll.lang import Language

_LABELLED = "label-list"
_FOR_WORK = re.compile(
    "(?<![o@b])(?P<agents>N)(?P<award>[uvx]{1,5}(?:[oi][^NT;,o]{0,8}?)?)?(?:oV?|V)[yx]{0,2}"
    "(?:a(?P<character>N)i[yx]{0,2})?(?P<work>[qTN])(?=[y,;&.xq]|$|N)"
)
_OWNED = re.compile("(?P<work>[TN])s(?P<agents>N)[uvx]")  # "Rook's Aya Mori won"
_AWARD = re.compile(r"of the Year|Award|Prize|Achievement")
_LONGEST_TITLE = 80


def tells_of_awards(headline: Stretch, language: Language) -> bool:
    """Say whether a headline tells of awards."""
    return not language.headlined_awards.isdisjoint(re.findall(r"\w+", flat(headline.text)))


def on_their_works(listed: Iterable[tuple[Passage, list[Draft]]]) -> Iterator[tuple[Passage, list[Draft]]]:
    """Keep of each label's people what stands in brackets; lists under a heading such as "staff" are kept whole."""
    for passage, drafts in listed:
        awarded = [draft for draft in drafts if draft.work is not None or draft.layout != _LABELLED]
        yield passage, drafts if passage.section else awarded


def given_for(spans: Sequence[Span], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Read who was given or named for an award with which work: the role is the one that the award is for.

    `Aya Mori for "Rook" and Ken Ota for "Tin Sky"`; "Aya Mori is nominated for Best Script for Rook"; "For Best Music,
    Aya Mori is nominated for Rook".
    """
    row = "".join("x" if _names_award(span) else span.letter for span in spans)
    first: int | None = None
    for found in _FOR_WORK.finditer(row):
        people = spans[found.start("agents")].names
        begin = people[0].name.start - sentence.start
        first = begin if first is None else first
        title = unquoted(spans[found.start("work")].stretch)
        title = title.part(0, len(title.text.rstrip(",. ")))
        end = max(found.end(), found.start("work")) - 1
        said = sentence.text[begin : spans[end].stretch.end - sentence.start] if found.group("award") else ""
        character = spans[found.start("character")].names[0].name if found.group("character") else None
        role = _role(said, known) or _role(sentence.text[:first], known)
        if len(title.text) > _LONGEST_TITLE or not title.text[:1].isupper() or (found.group("award") and not role):
            continue
        role = "voice-actor" if character else role or "contributor"
        if role == "voice-actor" and not character:
            continue
        for named in people:
            if looks_personal(named.name.text) or (found.group("award") and named.name.text.isupper()):
                yield Draft(named._replace(asides=()), role, "prose", 0.75, work=title, character=character)


def owned_by(spans: Sequence[Span], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Read "Rook's Aya Mori won the Screenplay of the Year award", where the award's name tells a role."""
    row = "".join("x" if _names_award(span) else span.letter for span in spans)
    for found in _OWNED.finditer(row):
        work, people = spans[found.start("work")].names[-1].name, spans[found.start("agents")].names
        role = _role(sentence.text[people[-1].name.end - sentence.start :], known)
        for named in people if role and role != "voice-actor" else ():
            if looks_personal(named.name.text):
                yield Draft(named._replace(asides=()), role or "", "prose", 0.75, work=work)


def _names_award(span: Span) -> bool:
    """Say whether what seems a name is an award's: "Director of the Year"."""
    return span.letter in "NT" and _AWARD.search(span.stretch.text) is not None


def _role(words: str, known: Known) -> str | None:
    role, voices = role_said(flat(words), known)
    return "voice-actor" if voices else role


def with_described(drafts: Iterable[Draft], known: Known) -> Iterator[Draft]:
    """Take credits on no work named that a noun before a name tells for what somebody is, and no more."""
    for draft in drafts:
        verbs = draft.role_as is not None and any(known.lexicon.verbs.find(flat(draft.role_as.text)))
        states = draft.work is not None or draft.character is not None or verbs
        yield draft if states else draft._replace(described=True)
