"""Broadcasters in a bracket behind a title, and those that a dot joins: （試験テレビ・見本放送系）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import Named
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat, split
from staffroll.lang import Language

_SHORTEST_STATION = 3
_DOT = re.compile(r"(?<!NHK)・")  # which a channel of NHK has in its name
_SLOT = re.compile("枠")  # a programme's place, named behind its station
_PARTS = re.compile(r"(?<!NHK)・|[、,/／]")
_SAID_BEHIND = re.compile(r"(?:(?P<net>系列?)(?:全国[^、]*)?|ほか|他|など|全国[^、]*|(?:で|にて)[^、]*|\s?\d.*)$")


def stations_in(content: Stretch, language: Language) -> Iterator[Stretch]:
    """Yield the broadcasters that a bracket names, whatever it says of their times."""
    if not language.broadcasters or not any(word in flat(content.text) for word in language.broadcasters):
        return
    for part in split(content, _PARTS):
        behind = _SAID_BEHIND.search(part.text)
        name = part.part(0, behind.start()) if behind else part
        if name and not name.text[0].isdigit() and (is_station(name.text, language) or (behind and behind["net"])):
            yield name


def is_station(name: str, language: Language) -> bool:
    """Say whether a name is a broadcaster's; a short one may only lead to that of its channel."""
    folded = flat(name)
    long = len(name) > _SHORTEST_STATION and any(word in folded for word in language.broadcasters)
    return long or folded in language.broadcasters


def stations_apart(row: Sequence[Span], sentence: Stretch, language: Language) -> list[Span]:
    """Part broadcasters that a dot joins, each with a word for one (テレビ甲・乙放送), and one from its slot."""
    found: list[Span] = []
    for span in row:
        parts = list(split(span.stretch, _DOT)) if span.letter == "N" and "・" in span.stretch.text else []
        if len(parts) > 1 and all(is_station(part.text, language) for part in parts):
            asides = span.names[-1].asides
            names = [Named(part, asides if part is parts[-1] else ()) for part in parts]
            span = span._replace(names=tuple(names))
        elif (
            len(parts) > 1
            and is_station(parts[0].text, language)
            and _SLOT.match(sentence.text, span.stretch.end - sentence.start)
        ):
            span = span._replace(names=(Named(parts[0]),))
        found.append(span)
    return found
