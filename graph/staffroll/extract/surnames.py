"""Persons whom a text names in short or not again: 甲野 for 甲野太郎, and whom a report of a death goes on about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft, Known
from staffroll.extract.lexing import Lexed
from staffroll.extract.occasions import describes_life
from staffroll.extract.passages import Passage
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.unspaced.persons import is_likely_japanese, may_be_person
from staffroll.lang import Language

_FULL = re.compile(r"[一-鿿\uf900-\ufaff々ヶ]{1,3}[一-鿿\uf900-\ufaff々ぁ-ゖァ-ヺー]{1,4}")
_SURNAME = re.compile(r"[一-鿿\uf900-\ufaff々ヶ]{1,3}")
_CALLED_WITHIN = re.compile(r".(?:氏|さん|先生)")
_SHORTEST_NAME, _LONGEST_NAME = 3, 6
_ACTS = re.compile(
    r"[tb]|R[tb]|R[od][xyBvl]{0,6}oy?T|Ro[xy]{0,3}T|z[xN]{0,2}M|os|oR|&?N?[wt]A|cw?A"
)  # what stands behind a name that does or plays something
_WITH_ROLE = re.compile(r"(?<=R)N(?=x|$)|N(?=x$)")
_ACTING = re.compile("N(?=[bt])")
_WHOSE_DEATH = re.compile("N(?=ox)")
_TOLD_OF = re.compile(r"(?<=R)N(?=x|b|t|$)|N(?=R(?:[btxN]|$))")
_PLAYS = re.compile(r"co$|Ni$")  # "the Rook of 甲野" in a list of who plays whom


def full_names(
    read: Iterable[tuple[Passage, Sequence[Lexed]]], drafts: Iterable[Draft], language: Language
) -> frozenset[str]:
    """Return what has the shape of a full name of a person or a character, wherever the article prints it."""
    if language.writing == "hangul":
        return frozenset(name for _, sentences in read for _, row, _ in sentences for name in _held(row))
    if language.writing != "kana":
        return frozenset()
    spans = (span for _, sentences in read for _, row, _ in sentences for span in row if span.letter == "N")
    names = [named.name.text for span in spans for named in span.names if named.kind != "organization"]
    for draft in drafts:
        names += [stretch.text for stretch in (draft.agent.name, draft.character) if stretch]
    return frozenset(
        name
        for name in names
        if _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and _FULL.fullmatch(name) and not _CALLED_WITHIN.search(name)
    )


def _held(row: Sequence[Span]) -> Iterator[str]:
    """Yield names in two words of Hangul behind which a role stands, or a bracket: they are full ones."""
    for number, span in enumerate(row):
        titled = letters(row[number + 1 : number + 2]) == "R"
        for named in span.names if span.letter == "N" else ():
            if (titled or named.asides) and named.name.text.count(" ") == 1 and may_be_person(named.name.text):
                yield named.name.text


def with_surnames(
    read: Iterable[tuple[Passage, Sequence[Lexed]]], people: frozenset[str]
) -> Iterator[tuple[Passage, Sequence[Lexed]]]:
    """Yield the passages with family names, of which one full name alone begins so, as names."""
    for passage, sentences in read:
        if people:
            sentences = [(sentence, _named(spans, people), drafts) for sentence, spans, drafts in sentences]
        yield passage, sentences


def _named(spans: Sequence[Span], people: frozenset[str]) -> Sequence[Span]:
    row = letters(spans)
    return [
        Span("N", span.stretch, names=(Named(span.stretch),))
        if span.letter == "x" and _stands_for_name(row, number) and _is_surname(span.stretch.text, people)
        else span
        for number, span in enumerate(spans)
    ]


def _stands_for_name(row: str, number: int) -> bool:
    return _ACTS.match(row, number + 1) is not None or _PLAYS.search(row, 0, number) is not None


def _is_surname(text: str, people: frozenset[str]) -> bool:
    """Say whether one full name alone begins with a text that has the shape of a family name."""
    if not _SURNAME.fullmatch(text):
        return False
    return sum(name.startswith(text) and len(name) > len(text) for name in people) == 1


def mourned(read: Sequence[tuple[Passage, Sequence[Lexed]]], known: Known) -> tuple[Named, ...]:
    """Return whom the first sentence that tells of a death or a marriage names first.

    Only languages that leave out such a subject need to know.
    """
    language = known.lexicon.language
    for _, sentences in read if language.writing else ():
        for sentence, spans, _ in sentences:
            told = any(words in sentence.text for words in (*language.mourning, *language.private))
            if told and (name := _who(spans, language)):
                return (name._replace(asides=()),)
    return ()


def described(read: Sequence[tuple[Passage, Sequence[Lexed]]], known: Known) -> tuple[Named, ...]:
    """Return whom an entry is about: the name that its first sentence describes, else the one that heads it."""
    language = known.lexicon.language
    head: tuple[Named, ...] = ()
    for _, sentences in read if language.writing else ():
        for sentence, spans, _ in sentences:
            acting = [match.start() for match in _ACTING.finditer(letters(spans))]
            if describes_life(sentence.text, language):
                return (spans[acting[0]].names[0]._replace(asides=()),) if acting else head
            if not head and letters(spans) == "N":
                head = (spans[0].names[0]._replace(asides=()),)
    return ()


def _is_likely(span: Span) -> bool:
    return is_likely_japanese(span.names[0].name.text)


def _who(spans: Sequence[Span], language: Language) -> Named | None:
    """Return whom a sentence is about: its first name, in Korean the first with a role or a particle of subjects."""
    row = letters(spans)
    told = {"hangul": _TOLD_OF, "han": _WITH_ROLE, "kana": _ACTING}.get(language.writing)
    found = [match.start() for match in told.finditer(row)] if told else []
    if language.writing == "kana":
        behind = {place: spans[place + 1].stretch.text for place in range(len(row) - 1) if row[place] == "N"}
        found = [place for place, text in behind.items() if text.startswith(language.mourning)] or found
    if language.writing == "hangul":
        died = [match.start() for match in _WHOSE_DEATH.finditer(row)]
        found = [place for place in died if spans[place + 2].stretch.text in language.mourning] or found
    people = [place for place in found if may_be_person(spans[place].names[0].name.text)]
    if language.writing == "han":
        likely = [place for place, letter in enumerate(row) if letter == "N" and _is_likely(spans[place])]
        people = [place for place in found if row[place - 1 : place] == "R"] or likely or people
        if not people:
            return None
    place = next(iter(people or found), row.find("N"))
    return spans[place].names[0] if place >= 0 else None
