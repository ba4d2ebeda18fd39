"""Who the agents of a shape are: those it names, whom a pronoun means, or whom its sentence spoke of before."""

from __future__ import annotations

import re

from staffroll.extract.agents import Named, is_romaji, kind_of, looks_personal
from staffroll.extract.shapes.found import Found
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import flat

_OPENING_SUBJECT = re.compile("(?:x,|xo|,){0,2}(?P<who>N)[tb](?!.*N[tb])")
_OPENS_CLAUSE = re.compile("[,;&]N")
_ACTS = frozenset("vVu")
_FIRM_SAYS = re.compile(r"(?<![woi@b&l])Nv?x[oix]{0,3}p?$")  # "Kite Works announced on Friday that"
_SAYS = re.compile(r"(?<![woi@b&l])N[vu]?x{1,3}[^NT]{0,4}$")  # "Aya Mori said that"


def agents_of(found: Found) -> tuple[Named, ...]:
    """Return whom a shape speaks of."""
    span = found.span("agents")
    if span is None:
        return _left_out(found)
    return _meant(found, span) if span.letter == "h" else _named(found, span)


def _left_out(found: Found) -> tuple[Named, ...]:
    """Return whom a shape without agents goes on about; a language that leaves clear subjects out looks further."""
    last = found.clause.subject_at(found.match.start())
    if last and _is_parted(found, last[0]):
        return ()
    if opening := _opening_person(found):
        return opening
    if last:
        return () if _names_another(found, last[0]) else last[1]
    return found.clause.carried.person if found.language.writing else ()


def _opening_person(found: Found) -> tuple[Named, ...]:
    """Return whom a Japanese sentence begins with as its subject, where it has no other before the shape."""
    if found.language.writing != "kana":
        return ()
    opening = _OPENING_SUBJECT.match(letters(found.clause.spans[: found.match.start()]))
    return found.clause.spans[opening.start("who")].names if opening else ()


def _is_parted(found: Found, position: int) -> bool:
    """Say whether another clause begins between a subject and this shape: "A sings it; the ending is by …"."""
    return any(span.letter == ";" for span in found.clause.spans[max(0, position) : found.match.start()])


def _names_another(found: Found, position: int) -> bool:
    """Say whether another person, of whom no credit is read, begins a clause behind a subject.

    What goes on is then said of that person: "A directs it, B (Rook) does something and writes the script"; so it is
    where a verb stands right behind that name.
    """
    if not found.language.sentence_titles or found.language.capital_nouns:
        return False
    row = letters(found.clause.spans)
    places = (each.end() - 1 for each in _OPENS_CLAUSE.finditer(row, max(0, position), found.match.start()))
    return any(
        (named.asides or row[place + 1 : place + 2] in _ACTS) and is_romaji(named.name.text)
        for place in places
        if place > position
        for named in found.clause.spans[place].names
    )


def _meant(found: Found, pronoun: Span) -> tuple[Named, ...]:
    """Return whom a pronoun means."""
    if flat(pronoun.stretch.text) in found.language.they and not _are_several(found):
        return _firm_that_says(found)
    last = found.clause.subject_at(found.match.start())
    if nearest := _nearest(found, last[0] if last else -1):
        return nearest
    return last[1] if last else found.clause.carried.person


def _firm_that_says(found: Found) -> tuple[Named, ...]:
    """Return the company that says what "they" do: "Kite Works announced that they acquired"."""
    said = _FIRM_SAYS.search(letters(found.clause.spans[: found.at("agents")]))
    names = found.clause.spans[said.start()].names if said else ()
    return names if len(names) == 1 and kind_of(names[0], found.language, None) == "organization" else ()


def _are_several(found: Found) -> bool:
    """Say whether several were spoken of last, or somebody of whom a sentence has just told a credit."""
    before = [agents for place, agents in found.clause.subjects if place <= found.match.start()]
    return bool(before) and (len(before[-1]) > 1 or found.clause.carried.told or len(before) > 1)


def _nearest(found: Found, after: int) -> tuple[Named, ...]:
    """Return the person that a sentence names between its last subject and a pronoun: "Aya Mori says she wrote"."""
    last = _SAYS.search(letters(found.clause.spans[: found.at("agents")]))
    names = found.clause.spans[last.start()].names if last and last.start() > after else ()
    return names if len(names) == 1 and is_romaji(names[0].name.text) else ()


def _named(found: Found, span: Span) -> tuple[Named, ...]:
    """Return the names of a shape's agents, those that stand beside them included."""
    if both := found.span("beside"):  # "A, together with B, directs it"
        return span.names + both.names
    beside = found.behind(2) if found.at("agents") < found.at("roles") else ()
    if letters(beside) == "+N":  # "designs it, together with Ken Ota"
        return span.names + beside[1].names
    more = found.span("more")
    if more is None:
        return span.names
    return span.names + more.names if _publishes(found) else _possessed(found, span, more)


def _publishes(found: Found) -> bool:
    return "publisher" in {found.pattern.role, found.verb.role if found.verb else None}


def _possessed(found: Found, span: Span, more: Span) -> tuple[Named, ...]:
    """Keep "by Rook's Nest" whole, but take the person of "by Kite's Aya Mori"."""
    owner, first = span.names[-1], more.names[0]
    if first.kind == "organization" == kind_of(owner, found.language, None):
        return more.names  # "at Kite Pictures' Nest studio"
    if looks_personal(first.name.text) and kind_of(first, found.language, None) != "organization":
        return more.names
    if len(found.clause.text(owner.name.end, first.name.start).split()) > 1:
        return more.names  # "Kite's collaboration unit PIN"
    whole = found.clause.stretch(owner.name.start, first.name.end)
    return (*span.names[:-1], first._replace(name=whole), *more.names[1:])
