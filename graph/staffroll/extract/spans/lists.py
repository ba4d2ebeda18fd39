"""Names, titles and roles that commas and "and" join into one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import (
    Stretch,
)
from staffroll.lang import Language

_LOOKED_AT = 12
_NEAR_VERB = 3
_ON_WORKS = frozenset(("director", "chief-director", "script", "contributor", "animation-production", "producer"))
_BY_BEHIND = re.compile(r",[^,;NT]{1,8},b[NT]")
_ASIDE_THEN_ACTS = re.compile(",[^,;NT]{1,8},[xuv]{0,2}V")
_BY_SOURCE = re.compile("M[oxq]{0,4}o$")


def coordinated(spans: Sequence[Span], lexicon: Lexicon) -> tuple[Span, ...]:
    """Join "A, B and C" to one span where all are names, titles or roles of the same kind."""
    found: list[Span] = []
    position = 0
    while position < len(spans):
        span = spans[position]
        position += 1
        while span.letter in "Rr" and position < len(spans) and _is_compound(span, spans[position]):
            span = _compound(span, spans[position])
            position += 1
        while span.letter in "NTROr" and (step := _joined(spans, position, span, found, lexicon.language)) > position:
            span = _together(span, spans[step - 1], lexicon)
            position = step
        found.append(span)
    return tuple(found)


def _together(span: Span, other: Span, lexicon: Lexicon) -> Span:
    stretch = Stretch(span.stretch.start, other.stretch.end, "")
    if span.letter == other.letter or span.names:
        several = span.letter == "N" and len(span.names) > 1
        letter = span.letter if several or span.letter == other.letter else "T"
        kind = span.names[-1].kind if span.names and span.names[-1].kind == "organization" else None
        behind = tuple(
            each if each.kind or is_romaji(each.name.text) else each._replace(kind=kind) for each in other.names
        )
        names, roles = span.names + behind, span.roles + other.roles
        return span._replace(letter=letter, stretch=stretch, names=names, roles=roles)
    roles = tuple(
        (lexicon.nominal.get(role, role), wording)
        for each in (span, other)
        for role, wording in each.roles
        if each.letter != "O" or role in lexicon.nominal  # what only some verbs' objects are says no role beside one
    )
    return Span("R", stretch, roles=roles)


def _is_compound(modifier: Span, head: Span) -> bool:
    """Say whether one role noun stands right behind another, or behind one that says too little alone."""
    return head.letter in "Rr" and (modifier.letter == "r" or head.stretch.start - modifier.stretch.end <= 1)


def _compound(modifier: Span, head: Span) -> Span:
    """Read two role nouns in a row as one, whose role is the second's: "character design supervisor"."""
    stretch = Stretch(modifier.stretch.start, head.stretch.end, f"{modifier.stretch.text} {head.stretch.text}")
    return head._replace(stretch=stretch, roles=tuple((role, stretch) for role, _ in head.roles))


def _joined(spans: Sequence[Span], position: int, span: Span, before: Sequence[Span], language: Language) -> int:
    """Return the position behind the next member of a coordination, or the same position where there is none.

    Between roles their songs may stand: the opening theme "Dew" and the ending theme "Rime".
    """
    between = ",&qx" if span.letter in "ROr" else ",&+"
    step = position
    while step < len(spans) and spans[step].letter in between and step - position < 5:
        step += 1
    marks = letters(spans[position:step])
    plain = marks in {",", "&", ",&", "+", ",+"}
    if marks == "q&" and language.determiners and letters(spans[step : step + 2]) in {"RN", "rN"}:
        return position  # performs the theme song "Dew," and composer Ken Ota writes …
    if plain and span.letter in "Rr" and letters(spans[step : step + 1]) in {"o", "t"}:  # "director of A and of B"
        step += 1
    owned = plain and span.letter in "NT" and letters(before)[-2:] in {"Ro", "ro"}
    if owned and language.determiners and letters(spans[step : step + 1]) == "o":  # "author of A and of B"
        step += 1
    if (
        step >= len(spans)
        or not (plain or "&" in marks.rstrip("x"))
        or not (_alike(span, spans[step], before) or _acting(span, spans, step))
    ):
        return position
    follows = spans[step + 1].letter if step + 1 < len(spans) else " "
    objects = "VPaoiRrsyMO@wbn" if language.capital_nouns else "VPaoiRsyMOuv@wbn"  # a subject may follow its verb
    is_object = bool(before) and before[-1].letter in objects
    behind = letters(before).rstrip("x")[-1:] == "V"  # "speaks again A, C speaks D"
    is_object = is_object or (language.capital_nouns and behind)
    is_object = is_object or (
        marks == "," and letters(before).endswith(("Ru", "ru", "P", "t"))
    )  # "director is A, B writes"
    is_object = is_object or (follows == "a" and letters(before).rstrip("x").endswith("a"))
    two = len(span.names) == 1 and len(spans[step].names) == 1
    voiced = bool(before) and before[-1].verb is not None and before[-1].verb.role == "voice-actor"
    if follows == "t" and (voiced or letters(before).rstrip("x").endswith("t")):  # "lends a voice to A, C to D"
        return position
    if _BY_BEHIND.match(letters(spans[step + 1 : step + _LOOKED_AT])) and "," in marks:  # ", and Rook, the boy, by B"
        return position
    new_clause = span.letter != spans[step].letter and re.match(",?[PuV]", letters(spans[step + 1 : step + 3]))
    listed = letters(before)[-1:] == "l"  # "the director of hits such as Rook, Bee, and Tin Sky, is"
    if (
        new_clause
        and not listed
        and not _acting(span, spans, step)
        and "NT" == "".join(sorted(span.letter + spans[step].letter))
    ):  # "at the Kite fair, Rook, made by"
        return position
    if marks == "," and span.names and span.names[-1].kind == "organization" and _is_person(spans[step]):
        return position  # "in place of the studio Kite, Aya Mori does it"
    if marks == ",&" and _ASIDE_THEN_ACTS.match(letters(spans[step + 1 : step + _LOOKED_AT])):
        return position  # "are by A, and B, who is new, does"
    if marks == ",&" and two and letters(spans[step + 1 : step + 3]) == "xa":  # "from A, and B returns as"
        return position
    played = letters(before)[-1:] == "a" and "," in marks
    if letters(before)[-1:] == "a" and letters(spans[step + 1 : step + 3]) == ",p" and two:
        return position  # "as Bee and Tomo Ueda, who"
    if played and _is_person(spans[step]) and not _is_person(span):
        return position  # "A as Bee, and Tomo Ueda"
    if span.letter == "N" and spans[step].letter == "T" and marks == "," and follows not in {*",;& "}:
        return position  # "after the manga by Aya Mori, Rook tells"
    if follows == "s" and letters(before).endswith("yo"):  # "the anime of A and B's Rook"
        return step + 1
    if letters(spans[step + 1 : step + 3]) == ",a" and letters(before).endswith("a"):  # "A, as B, and C, as D"
        return position
    if len(span.names) > 1 and "&" in marks and follows in {*"uv"} and letters(before)[-1:] in {*"Rr"}:
        return step + 1  # "the composers A, B and C are"
    if span.letter in "RrO" and marks != "&" and letters(spans[step + 1 : step + 3]) in {"Nu", "NV", "Nx", "Nv"}:
        return position  # "writes the scripts, and director Aya Mori is"
    if language.capital_nouns and span.letter in "Rr" and marks == "&" and letters(before)[-1:] == "a":
        return step + 1  # "is active as director and composer"
    told = letters(spans[step + 1 : step + 3]) != "vx"  # "by A and B has shown": no verb of credits
    if told and follows in ("VPuvas" if span.letter in "ROr" else "VPuvasb") and (is_object or (marks == ",&" and two)):
        return position
    second = marks == "&" and behind and _is_person(spans[step])  # "A, who plays B, and C, who plays D"
    described = follows == "p" and two and (marks == "," or second)
    return position if described else step + 1


def _is_person(span: Span) -> bool:
    return bool(span.names) and is_romaji(span.names[0].name.text)


def _acting(span: Span, spans: Sequence[Span], step: int) -> bool:
    """Say whether names and what reads like a title act together: "Aya Mori, Kite and Force of Wind compose"."""
    follows = letters(spans[step + 1 : step + 2])
    return span.letter == "N" and len(span.names) > 1 and spans[step].letter == "T" and follows in {"V", "u", "v"}


def _alike(one: Span, other: Span, before: Sequence[Span]) -> bool:
    """Behind "on" or "for", what stands beside a title is one as well, known or not."""
    pair = {one.letter, other.letter}
    return (
        len(pair) == 1
        or pair <= {*"ROr"}
        or (
            pair == {*"NT"}
            and bool(before)
            and before[-1].letter in "ol"
            and not _BY_SOURCE.search(letters(before))
            and not _are_holders(one, other, before)
        )
        or (pair == {*"NT"} and one.letter == "T" and _is_done_to_works(before))
    )


def _are_holders(work: Span, people: Span, before: Sequence[Span]) -> bool:
    """Say whether those behind a title hold the roles before it: "the directors of Rook, Aya Mori and Ken Ota"."""
    held = letters(before[-2:]) == "Ro" and work.letter == "T"
    return held and all(is_romaji(named.name.text) for named in people.names)


def _is_done_to_works(before: Sequence[Span]) -> bool:
    """Say whether a verb of the staff, a noun for works behind it at most, stands before: "directed the series"."""
    verb = next((span.verb for span in reversed(before[-_NEAR_VERB:]) if span.letter not in "xy"), None)
    return verb is not None and verb.role in _ON_WORKS
