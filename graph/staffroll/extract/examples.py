"""Examples of somebody's works: "the studio has animated many series, such as Rook, Tin Sky and Bee in Blue".

They stand behind a noun for works. Whose they are, and in which role, is told by the clause before that noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from staffroll import vocabulary
from staffroll.extract.agents import Named, could_be_japanese, looks_personal
from staffroll.extract.asides import Aside
from staffroll.extract.brackets import asides_in
from staffroll.extract.draft import Draft, Known, is_company
from staffroll.extract.shapes import CAST, Carried
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked, unquoted
from staffroll.extract.title_lists import listed
from staffroll.lang import Language, any_of, any_spelled_as

_MADE = "animation-production"
_OF_SERIES = {"publisher": "distribution"}  # who releases series and films
_NOUNS = 3  # words among which the noun for what somebody has released stands last
_SHOWN = frozenset(("streaming", "broadcast", "distribution", "publisher", "music-label", "dub-production"))
_OBJECTS = frozenset("oibw@t+esn")  # the letters behind which a name is no subject
_BEHIND_SUBJECT = frozenset("uvxVDaptcs,&r")
_PLAYED = re.compile(r"\s(?:in|from|dans|aus|em)\s(?=[A-Z\d\"“‘«»„])")  # "Bee in Rook"
_NAME = r"[^\Wa-zß-öø-ÿ][\w.&'’-]*(?:\s[^\Wa-zß-öø-ÿ][\w.&'’-]*){0,4}"


_Roles = Sequence[tuple[str, Stretch | None]]


class _Subject(NamedTuple):
    """Whom a clause speaks of, and the offset behind which it tells of them."""

    agents: tuple[Named, ...]
    end: int
    company: bool


def told(spans: Sequence[Span], sentence: Stretch, known: Known, carried: Carried) -> Iterator[Draft]:
    """Yield the credits on the works that a sentence lists as examples."""
    language = known.lexicon.language
    for owned, words, leads in _ways(language):
        for lead in leads.finditer(masked(sentence.text)) if words.search(sentence.text) else ():
            before = [span for span in spans if span.stretch.end <= sentence.start + lead.start()]
            subject = _owner(before, lead, known, carried) if owned else _subject(before, sentence, known, carried)
            works = listed(spans, sentence, lead.end(), language) if subject else None
            if subject and works:
                end = lead.end() if owned else lead.start()
                clause = [span for span in spans if subject.end <= span.stretch.start < sentence.start + end]
                roles = list(_roles(clause, sentence, end, subject, known))
                yield from _on_works(works, roles or ([_unsaid(subject)] if owned else []), subject, known)


def _on_works(works: Stretch, roles: _Roles, subject: _Subject, known: Known) -> Iterator[Draft]:
    """Yield the credits on listed works; what an actor's list names as people, or plays in works, are characters."""
    voices = any(role in CAST for role, _ in roles)
    asides = _quoted(works) or asides_in(works, known.lexicon, titles=known.titles, voices=voices)
    if any(_PLAYED.search(aside.title.text) or (voices and looks_personal(aside.title.text)) for aside in asides):
        return
    words = known.lexicon.language.company_words
    for agent in subject.agents if flat(subject.agents[0].name.text) not in words else ():
        for aside in asides:
            for role, wording in roles:
                yield _credit(agent, role, wording or aside.title, aside.title, aside.character)


def _quoted(works: Stretch) -> tuple[Aside, ...]:
    """Return the titles of a list that begins with a quotation, each in its marks."""
    places = enclosures(works.text) if works.text[0] in QUOTES else {}
    marked = (works.part(start, end) for start, end in sorted(places.items()) if works.text[start] in QUOTES)
    return tuple(Aside(title.part(0, len(title.text.rstrip(",.")))) for title in map(unquoted, marked))


def _unsaid(subject: _Subject) -> tuple[str, None]:
    return (_MADE if subject.company else "contributor"), None


def _owner(before: Sequence[Span], lead: re.Match[str], known: Known, carried: Carried) -> _Subject | None:
    """Return whose works are told to include others: "Mori's works include", "her works include"."""
    if not lead["own"]:
        owner = before[-1] if before and before[-1].letter == "N" else None
        agents = owner.names if owner else ()
    else:
        agents = known.person or carried.person
    company = bool(agents) and all(is_company(each, known) for each in agents)
    end = before[-1].stretch.end if before else 0
    return _Subject(tuple(agents), end, company) if agents else None


def _credit(agent: Named, role: str, wording: Stretch, title: Stretch, character: Stretch | None) -> Draft:
    named = agent._replace(asides=())
    return Draft(named, role, "prose", 0.8, wording, title, character, pronoun=wording, aside=True)


@cache
def _ways(language: Language) -> tuple[tuple[bool, re.Pattern[str], re.Pattern[str]], ...]:
    """Return in which ways works may be told, the words without which none is, and whether an owner stands before."""
    if language.writing:
        return ()
    ways = ((False, language.examples, _leads), (True, language.including, _included))
    return tuple((owned, re.compile(f" (?:{any_of(words)}) "), way(language)) for owned, words, way in ways if words)


def _nouns(language: Language) -> frozenset[str]:
    """Return the nouns for one work and for several."""
    nouns = language.work_nouns | language.productions | language.parts_of_works
    return nouns | {f"{noun}s" for noun in nouns}


@cache
def _leads(language: Language) -> re.Pattern[str]:
    """Return a noun for works with what leads to examples of it: "films of Kite, such as"."""
    between = rf"(?:\s(?:{any_spelled_as(language, 'oit@bwn')})\s(?:\w{{1,4}}\s)?{_NAME})?"
    words = rf"(?i:{any_of(_nouns(language))})(?:['’]s?)?{between},?\s(?i:{any_of(language.examples)})"
    return re.compile(rf"(?<![\w'’-]){words}(?=\s)")


@cache
def _included(language: Language) -> re.Pattern[str]:
    """Return a noun for somebody's works with a verb that leads to some of them: "her works include"."""
    nouns = any_of(_nouns(language))
    own = rf"(?P<own>\b(?i:{any_of(language.own)}))|['’]s?"
    return re.compile(
        rf"(?:{own})\s(?:[\w'’-]+\s){{0,3}}?(?i:{nouns})(?:\s[a-zß-öø-ÿ'’-]+){{0,4}}?\s(?:{any_of(language.including)})(?=\s)"
    )


def _subject(before: Sequence[Span], sentence: Stretch, known: Known, carried: Carried) -> _Subject | None:
    """Return whom the clause before the examples speaks of: the last name or pronoun that is no object."""
    row = letters(before)
    made = any(_is_corporate(role) for span in before if span.letter in "Rr" for role, _ in span.roles)
    firm = _last_firm(before, sentence, known.lexicon.language, carried)
    for number in range(len(before) - 1, -1, -1):
        span = before[number]
        if firm and span.stretch.start < firm.end:
            return firm
        pronoun = span.letter == "h" or flat(span.stretch.text) in known.lexicon.language.she
        if pronoun and carried.person:
            return _Subject(carried.person, span.stretch.end, all(is_company(each, known) for each in carried.person))
        if span.letter == "N" and _is_free(row, number, before, known.lexicon.language):
            agents = _acting(span, sentence, known.lexicon.language)
            company = all(is_company(each, known) for each in agents)
            inverted = known.lexicon.language.capital_nouns and row[number - 1 : number] == "V"
            if not (company and made) and not inverted and not _acts(row, number):
                continue
            if not (made and not company and could_be_japanese(agents[0].name.text)):
                end = before[number - 1].stretch.start if inverted else span.stretch.end
                return _Subject(agents, end, company or made)
    return firm or (_Subject(known.firm, sentence.start, company=True) if known.firm else None)


def _last_firm(before: Sequence[Span], sentence: Stretch, language: Language, carried: Carried) -> _Subject | None:
    """Return the company spoken of last where the clause takes it up by a noun: "the studio"."""
    if not carried.firm:
        return None
    end = before[-1].stretch.end if before else sentence.start
    found = list(_firm_again(language).finditer(sentence.text, 0, end - sentence.start))
    return _Subject(carried.firm, sentence.start + found[-1].end(), company=True) if found else None


@cache
def _firm_again(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<!\w)(?:{any_of(language.firm_again)}))(?=\s[^\W\dA-Z]|,)")


def _acts(row: str, number: int) -> bool:
    return not row[number + 1 :] or row[number + 1] in _BEHIND_SUBJECT


def _is_free(row: str, number: int, spans: Sequence[Span], language: Language) -> bool:
    """Say whether a name may be the subject of a clause; of the members of a company it is the company."""
    before = row[number - 1] if number else ""
    members = before == "o" and number > 1 and flat(spans[number - 2].stretch.text) in language.members
    return (before not in _OBJECTS or members) and flat(spans[number].stretch.text) not in language.company_words


def _acting(span: Span, sentence: Stretch, language: Language) -> tuple[Named, ...]:
    """Return the names of a span that act: the last alone where a comma and no "and" parts it from those before."""
    if len(span.names) == 1:
        return span.names
    first, last = span.names[-2].name.end, span.names[-1].name.start
    between = flat(sentence.text[first - sentence.start : last - sentence.start]).split()
    return span.names if not language.and_words or set(language.and_words) & {*between} else span.names[-1:]


def _is_corporate(role: str) -> bool:
    return vocabulary.load().roles[role].holder == "organization"


def _roles(
    clause: Sequence[Span], sentence: Stretch, end: int, subject: _Subject, known: Known
) -> Iterator[tuple[str, Stretch | None]]:
    """Yield the roles that a clause tells, with their wording; none where it tells no part in the works."""
    said = _said(clause, known)
    if subject.company:
        verbs = [role for role, wording in said if role in _SHOWN]
        words = sentence.text[subject.end - sentence.start : end]
        if verbs and not _is_of_studio(words, subject, known.lexicon.language):
            books = not known.lexicon.language.source_nouns.keys().isdisjoint(flat(words).split()[-_NOUNS:])
            yield verbs[-1] if books else _OF_SERIES.get(verbs[-1], verbs[-1]), said[-1][1]
        elif said or _takes_part(clause, words, known.lexicon.language):
            yield _MADE, None
        return
    personal = [(role, wording) for role, wording in said if not _is_corporate(role)]
    if personal:
        yield from personal
    elif not said and _takes_part(clause, sentence.text[subject.end - sentence.start : end], known.lexicon.language):
        yield "contributor", None


def _said(clause: Sequence[Span], known: Known) -> list[tuple[str, Stretch]]:
    """Return the roles of the last noun or verb of a clause that tells any."""
    for span in reversed(clause):
        if span.letter in "RrO" and span.roles:
            named = [(known.lexicon.nominal.get(role, role), wording) for role, wording in span.roles]
            return [(role, wording) for role, wording in named if role in vocabulary.load().roles]
        if span.letter in "VD" and span.verb:
            return [(span.verb.role, span.stretch)] if span.verb.role else []
    return []


def _takes_part(clause: Sequence[Span], words: str, language: Language) -> bool:
    """Say whether a clause tells that somebody had a part in works: "worked on", "took part in", "is known for"."""
    return any(span.letter in "VD" for span in clause) or bool(_taking_part(language).search(flat(words)))


def _is_of_studio(words: str, subject: _Subject, language: Language) -> bool:
    """Say whether a company is a studio, by its name or as it is described beside it: "Kite, a studio that"."""
    named = (word for agent in subject.agents for word in flat(agent.name.text).split())
    return not language.studio_words.isdisjoint([*named, *re.findall(r"\w+", flat(words))])


@cache
def _taking_part(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(language.taking_part)})")
