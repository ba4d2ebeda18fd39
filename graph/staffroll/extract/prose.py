"""Layout: running prose, read by the sentence shapes of the language over typed spans."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from staffroll import vocabulary
from staffroll.extract import biographies, cast, firms, statements
from staffroll.extract.agents import Named, kind_of
from staffroll.extract.draft import Draft, Known, is_company
from staffroll.extract.introductions import title_at_start
from staffroll.extract.lexing import Lexed
from staffroll.extract.passages import Passage
from staffroll.extract.shapes import Carried
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.topics import alone_named, is_bare, subject_named, told_of, told_on_a_day, work_introduced
from staffroll.lang import Language

_INTRODUCES = re.compile(r"(?:x,)?[xoN]{1,4}ux{1,4}y")  # "Rook of Kite is a comedy film"
_BEFORE_NOUN = re.compile("(?<=[ox])N(?=y)")


class _Left(NamedTuple):
    """What a passage leaves to the next: whom it began with, and its heading with the work told of beneath.

    `acts` says that the person whom the article is about was told to act.
    """

    spoken_of: tuple[Named, ...]
    heading: Stretch | None = None
    work: Stretch | None = None
    acts: bool = False


def credits_in(
    passages: Iterable[tuple[Passage, Sequence[Lexed]]],
    known: Known,
    person: tuple[Named, ...] = (),
    labelled_above: Mapping[int, Named] = MappingProxyType({}),
) -> Iterator[list[Draft]]:
    """Yield the credits of each passage; a pronoun may mean whom the passage before began with.

    So it may whom the label above the passage names (`labelled_above`, by the passage's place).

    All of an article about a `person` goes on about them.
    """
    left = _Left(person)
    for passage, read in passages:
        drafts: list[Draft] = []
        if known.lexicon.language.patterns:
            above = labelled_above.get(passage.stretch.start)
            left = left._replace(spoken_of=(above,)) if above and not person else left
            drafts, left = _passage(passage, read, known, person, left)
        yield drafts


def _passage(
    passage: Passage, read: Sequence[Lexed], known: Known, person: tuple[Named, ...], left: _Left
) -> tuple[list[Draft], _Left]:
    """Return the credits of a passage, and what it leaves to the next."""
    topic, acts = _topic(passage, read, known, left), left.acts
    spoken_of = known.firm or left.spoken_of
    firm = tuple(each for each in spoken_of if is_company(each, known))
    carried = Carried(person=spoken_of, topic=topic, told=bool(person), firm=firm)
    found: list[Draft] = []
    for sentence, lexed, labelled in read:
        if labelled:
            found += (draft if draft.work else draft._replace(work=carried.topic) for draft in labelled)
            continue
        opens = known.several and carried.topic is None and sentence.start == passage.stretch.start
        if known.several and (told := _only_subject(lexed, known) or (alone_named(lexed, known) if opens else None)):
            carried = carried._replace(topic=told)
        spans = firms.with_pronouns(lexed, sentence, known.lexicon.language) if known.firm else lexed
        drafts, carried = statements.told(spans, sentence, known, carried)
        if left.work is not None and carried.topic is left.work:
            carried = carried._replace(topic=_credited(drafts, left.work))
        if person:
            acts = acts or biographies.acts(spans, known)
            drafts = biographies.told(drafts, spans, sentence, known, person[0], acts=acts)
        if not any(draft.character for draft in drafts):
            drafts += cast.credits_in_sentence(sentence, known)
        if sentence.start == passage.stretch.start:
            carried = carried._replace(topic=_begun_with(spans, known, carried.topic))
        found += drafts
    left = left._replace(spoken_of=person or _first_person(found, known.lexicon.language) or left.spoken_of, acts=acts)
    if known.several and not person and not known.awarded:
        left = left._replace(heading=passage.heading, work=carried.topic)
    return found, left


def _topic(passage: Passage, read: Sequence[Lexed], known: Known, left: _Left) -> Stretch | None:
    """Return the work that a passage is about from its beginning on."""
    first = read[0][1] if read else ()
    goes_on = left.work is not None and passage.heading == left.heading
    goes_on = goes_on and not (_INTRODUCES.match(letters(first)) or work_introduced(first, known))
    return title_at_start(passage) or told_on_a_day(passage, first) or (left.work if goes_on else None)


def _begun_with(spans: Sequence[Span], known: Known, topic: Stretch | None) -> Stretch | None:
    """Return the work that the first sentence of a passage leaves to those behind it."""
    told = told_of(spans) if known.lexicon.language.writing == "kana" else None
    return told or topic or work_introduced(spans, known) or subject_named(spans, known)


def _credited(drafts: Iterable[Draft], topic: Stretch) -> Stretch:
    """Return the first work that a sentence credits, else the topic that the paragraph before left."""
    return next((draft.work for draft in drafts if draft.work and not draft.aside), topic)


def _first_person(drafts: Iterable[Draft], language: Language) -> tuple[Named, ...]:
    """Return the first agent whom a pronoun of the next paragraph could mean."""
    return next(((draft.agent,) for draft in drafts if _is_person(draft, language)), ())


def _is_person(draft: Draft, language: Language) -> bool:
    """Say whether a pronoun of the next paragraph could mean the agent of a credit."""
    corporate = vocabulary.load().roles[draft.role].holder == "organization"
    return not corporate and kind_of(draft.agent, language, None) != "organization"


def _only_subject(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the work of those that a round-up is about where a sentence names no other of them."""
    titles = {flat(each.name.text): each.name for span in spans if span.letter == "T" for each in span.names}
    determiners = known.lexicon.language.determiners
    named = [name for title, name in titles.items() if title in known.subjects or _bared(title, determiners, known)]
    if not named and not titles:
        named = [spans[place].names[0].name for place in _beside_noun(spans, known)]
    return named[0] if len(named) == 1 and not is_bare(named[0], known) else None


def _beside_noun(spans: Sequence[Span], known: Known) -> Iterator[int]:
    """Yield the places of names that are no company's right before a noun for a work: "of the Blue Hour anime"."""
    for found in _BEFORE_NOUN.finditer(letters(spans)):
        named = spans[found.start()].names
        if len(named) == 1 and kind_of(named[0], known.lexicon.language, None) != "organization":
            yield found.start()


def _bared(title: str, determiners: Container[str], known: Known) -> bool:
    """Say whether a title is a subject with an article before it."""
    head, _, rest = title.partition(" ")
    return head in determiners and rest in known.subjects
