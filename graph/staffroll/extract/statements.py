"""A sentence read: the readings that apply to its writing, one after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from staffroll.extract import awards, denied, examples, fame, owned_titles, prizes_told, screens, voices
from staffroll.extract.agents import is_romaji
from staffroll.extract.bracketed import (
    actors_with_characters,
    as_actors,
    cast_in_brackets,
    cues_of,
    held_before,
    only_in_brackets,
    only_in_names,
    roles_in_brackets,
    telling,
    voiced_in_brackets,
    voices_in_brackets,
    with_past,
)
from staffroll.extract.castlists import listed_cast, present
from staffroll.extract.clauses import opened
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.filmographies import listed_on
from staffroll.extract.matching import cues_told, matched
from staffroll.extract.played import played_in, told_in_turn
from staffroll.extract.shapes import DEPARTMENTS, Carried, Clause
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.unspaced import roles_listed
from staffroll.lang import Language

_OF_DUBS = {"director": "adr-director", "animation-production": "dub-production"}
_UNSAID = "contributor"
_MADE = "animation-production"


class _Statement(NamedTuple):
    """A sentence while its readings are asked, each of which hands on the `drafts` with its own.

    `row` are the letters of its spans, `words` its words and cues, `phrased` what its phrases tell of works beside. It
    is `bracketed` where a bracket stands behind a name; `spans` are without the brackets that were read.
    """

    clause: Clause
    row: str
    words: set[str]
    phrased: Sequence[Draft]
    bracketed: bool
    spans: Sequence[Span]
    drafts: list[Draft]

    @property
    def sentence(self) -> Stretch:
        return self.clause.sentence

    @property
    def known(self) -> Known:
        return self.clause.known

    @property
    def language(self) -> Language:
        return self.clause.known.lexicon.language

    @property
    def carried(self) -> Carried:
        return self.clause.carried

    def having(self, drafts: Iterable[Draft]) -> _Statement:
        """Return the same with these drafts alone."""
        return self._replace(drafts=list(drafts))

    def adding(self, drafts: Iterable[Draft]) -> _Statement:
        """Return the same with these drafts more."""
        more = [*drafts]
        return self._replace(drafts=[*self.drafts, *more]) if more else self


def told(spans: Sequence[Span], sentence: Stretch, known: Known, carried: Carried) -> tuple[list[Draft], Carried]:
    """Return the credits that a sentence states, and what it leaves to the next."""
    language = known.lexicon.language
    words = cues_of(sentence, language)
    if not language.writing:
        words -= only_in_names(words, spans, sentence, language)
    left = denied.replaced(spans, sentence, language)
    voiced = voices.told(left.spans, sentence, known, carried.person)
    famed = fame.told(voiced.spans, sentence, known, carried.person)
    begun = opened(famed.spans, sentence, known, carried)
    words |= cues_told(begun.clause, begun.row)
    phrased = (*voiced.drafts, *famed.drafts)
    bracketed = any(named.asides for span in famed.spans for named in span.names)
    statement = _Statement(begun.clause, begun.row, words, phrased, bracketed, famed.spans, [])
    for read in _steps(statement):
        statement = read(statement)
    drafts = denied.told(statement.drafts, left, sentence, language)
    return drafts, begun.left(drafts)


def _screens(statement: _Statement) -> _Statement:
    return statement.adding(screens.told(statement.clause, statement.words, statement.drafts))


def _turns(statement: _Statement) -> _Statement:
    return statement.adding([*told_in_turn(statement.clause), *played_in(statement.clause)])


def _shapes(statement: _Statement) -> _Statement:
    return statement.adding(matched(statement.clause, statement.row, statement.words))


def _earlier(statement: _Statement) -> _Statement:
    return statement.adding(earlier_works(statement.drafts, statement.known))


def _prizes(statement: _Statement) -> _Statement:
    prizes = awards.told_by_prizes(statement.clause, statement.row)
    return statement.adding([*prizes, *awards.honoured(statement.clause, statement.row)])


def _casts(statement: _Statement) -> _Statement:
    """Read who plays in a work or came to show it, but in an article about somebody."""
    if statement.carried.told:
        return statement
    spans, row, drafts = statement.spans, statement.row, statement.drafts
    return statement.adding([*listed_cast(spans, row, drafts), *present(spans, row, drafts, statement.language)])


def _lists_of_roles(statement: _Statement) -> _Statement:
    person = statement.carried.person if statement.carried.told else ()
    listed = roles_listed.told(statement.spans, statement.sentence, statement.language, person)
    return statement.having([*roles_listed.without(statement.drafts, listed), *listed]) if listed else statement


def _voices_in_brackets(statement: _Statement) -> _Statement:
    voiced = statement.carried.voices and "キャラクター" in statement.sentence.text
    statement = statement.having(as_actors(statement.spans, statement.drafts, statement.language, voices=voiced))
    return statement.adding(_on_topics(voices_in_brackets(statement.spans, statement.drafts), statement.clause))


def _on_topics(voices: Iterable[Draft], clause: Clause) -> Iterator[Draft]:
    """Give voices in brackets the work that the sentence named before as its topic: 『Rook』では、A（声：NN）."""
    stated = [(clause.spans[place].stretch.end, work) for place, work in clause.topics if place >= 0 and work]
    for draft in voices:
        before = [work for end, work in stated if end <= draft.agent.name.start]
        yield draft._replace(work=before[-1]) if before else draft


def _roles_in_brackets(statement: _Statement) -> _Statement:
    return statement.adding(roles_in_brackets(statement.spans, statement.language))


def _telling(statement: _Statement) -> _Statement:
    """Leave out what only repeats what the article is about, and add who is named by an office on an earlier work."""
    spans, drafts, known = statement.spans, statement.drafts, statement.known
    held = held_before(spans, drafts, statement.sentence, known) if statement.bracketed else ()
    return statement.having([*telling(drafts, known), *held])


def _voiced_characters(statement: _Statement) -> _Statement:
    """Read who voices whom in brackets; nothing else is then said of those characters, nor by their brackets."""
    statement = statement.adding(voiced_in_brackets(statement.spans, statement.known))
    told = {draft.character for draft in statement.drafts if draft.character}
    if not told:
        return statement
    spans = [
        span._replace(names=tuple(each._replace(asides=()) if each.name in told else each for each in span.names))
        for span in statement.spans
    ]
    return statement._replace(spans=spans, drafts=[each for each in statement.drafts if each.agent.name not in told])


def _acted_in_brackets(statement: _Statement) -> _Statement:
    """Read the brackets behind actors as their characters, or those behind characters as who voices them."""
    known, spans, drafts = statement.known, statement.spans, statement.drafts
    if known.awarded:
        return statement
    acted = actors_with_characters(spans, drafts, known, voices=statement.carried.voices)
    named = {draft.agent.name for draft in acted}
    drafts = [draft for draft in drafts if not (draft.aside and draft.agent.name in named)]
    return statement.having([*drafts, *(acted or cast_in_brackets(spans, drafts, known, cued=_is_cued(statement)))])


def _is_cued(statement: _Statement) -> bool:
    """Say whether a sentence has a word for a cast, outside of its brackets."""
    cues = statement.language.cues.get("cast", frozenset())
    if statement.words.isdisjoint(cues):
        return False
    return not (statement.words - only_in_brackets(statement.sentence, statement.language)).isdisjoint(cues)


def _labelled_in_brackets(statement: _Statement) -> _Statement:
    """Read roles in the brackets behind names; whatever else the sentence says is not said of those."""
    labelled = list(roles_in_brackets(statement.spans, statement.language))
    named = {draft.agent.name for draft in labelled}
    kept = (draft for draft in statement.drafts if draft.aside or draft.agent.name not in named)
    return statement.having([*kept, *labelled])


def _phrases(statement: _Statement) -> _Statement:
    return statement.adding(statement.phrased)


def _examples(statement: _Statement) -> _Statement:
    """Add the works that a sentence gives as examples, less those on which it states a role anyway."""
    found = list(examples.told(statement.spans, statement.sentence, statement.known, statement.carried))
    if not found:
        return statement
    told = {draft.work.start for draft in found if draft.work and draft.role != _UNSAID}
    kept = [draft for draft in statement.drafts if not (draft.role == _UNSAID and _starts(draft) in told)]
    read = {_starts(draft) for draft in kept}
    return statement.having([*kept, *(draft for draft in found if _starts(draft) not in read)])


def _starts(draft: Draft) -> int:
    return draft.work.start if draft.work else -1


def _owned(statement: _Statement) -> _Statement:
    """Add the studios whose works a sentence names as theirs, where it credits none on them."""
    language = statement.language
    if not language.studio_names:
        return statement
    read = {flat(draft.work.text) for draft in statement.drafts if draft.work and draft.role == _MADE}
    found = owned_titles.credits_in(statement.spans, statement.known)
    return statement.adding(draft for draft in found if draft.work and flat(draft.work.text) not in read)


def _won(statement: _Statement) -> _Statement:
    """Read who won prizes for which works; nothing else is then said of them by being named beside a prize."""
    read = {(flat(draft.agent.name.text), flat(draft.work.text)) for draft in statement.drafts if draft.work}
    won = prizes_told.won(statement.sentence, statement.known)
    found = [draft for draft in won if draft.work and (flat(draft.agent.name.text), flat(draft.work.text)) not in read]
    named = {flat(draft.agent.name.text) for draft in found}
    kept = (draft for draft in statement.drafts if draft.work or flat(draft.agent.name.text) not in named)
    return statement.having([*kept, *found]) if found else statement


def _awards(statement: _Statement) -> _Statement:
    if not statement.known.awarded:
        return statement
    spans, sentence, known = statement.spans, statement.sentence, statement.known
    given = [*awards.given_for(spans, sentence, known), *awards.owned_by(spans, sentence, known)]
    return statement.having([*awards.with_described(statement.drafts, sentence, known), *given])


def _filmographies(statement: _Statement) -> _Statement:
    """Go on with lists of works, where only names and titles are printed with capitals."""
    language, drafts = statement.language, list(statement.drafts)
    if not language.determiners or language.sentence_titles or language.capital_nouns:
        return statement
    drafts += listed_on(statement.spans, drafts, statement.known)  # which sees them grow, and so takes no list twice
    return statement.having(drafts)


def _past(statement: _Statement) -> _Statement:
    if not statement.bracketed or _is_cued(statement):
        return statement
    return statement.adding(with_past(statement.spans, statement.drafts, statement.known))


def _persons(statement: _Statement) -> _Statement:
    return statement.having(draft for draft in statement.drafts if not _is_department(draft))


def _is_department(draft: Draft) -> bool:
    """Say whether a role is a whole department, which no person holds: "he oversaw the animation"."""
    return draft.role in DEPARTMENTS and is_romaji(draft.agent.name.text)


def _dubs(statement: _Statement) -> _Statement:
    if statement.words.isdisjoint(statement.language.dubbing):
        return statement
    return statement.having(_dubbed(statement.drafts, statement.sentence, statement.language))


def _dubbed(drafts: Sequence[Draft], sentence: Stretch, language: Language) -> Iterator[Draft]:
    """Give who directs or makes something, behind a word for dubbing, that role on the dub."""
    told = [match.end() for match in re.finditer(r"\w+", flat(sentence.text)) if match.group() in language.dubbing]
    for draft in drafts:
        behind = not draft.aside and draft.agent.name.start > sentence.start + told[0]
        yield draft._replace(role=_OF_DUBS.get(draft.role, draft.role)) if behind else draft


_Step = Callable[[_Statement], _Statement]


class _Readings(NamedTuple):
    """The readings of a writing, in order; those `of_brackets` where one stands behind a name."""

    first: tuple[_Step, ...]
    of_brackets: tuple[_Step, ...]
    last: tuple[_Step, ...]


_READINGS: Mapping[str, _Readings] = {
    "kana": _Readings((_turns, _shapes, _earlier, _prizes, _casts), (_voices_in_brackets,), (_telling,)),
    "han": _Readings((_shapes, _earlier, _lists_of_roles), (_voices_in_brackets, _roles_in_brackets), (_telling,)),
    "hangul": _Readings((_shapes, _earlier), (_voices_in_brackets,), (_telling,)),
    "": _Readings(
        (_shapes, _screens, _earlier),
        (_voiced_characters, _acted_in_brackets, _labelled_in_brackets),
        (_phrases, _examples, _awards, _won, _owned, _filmographies, _past, _persons, _dubs),
    ),
}


def _steps(statement: _Statement) -> Iterator[_Step]:
    readings = _READINGS[statement.language.writing]
    yield from readings.first
    yield from readings.of_brackets if statement.bracketed else ()
    yield from readings.last
