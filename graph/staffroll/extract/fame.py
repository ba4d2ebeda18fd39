"""What a sentence says that somebody is known for: earlier works, in words rather than in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji
from staffroll.extract.brackets import asides_in, fame
from staffroll.extract.draft import Draft, Known
from staffroll.extract.shapes import CAST
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat, masked, unaccented
from staffroll.extract.title_lists import listed
from staffroll.lang import Language, any_of, any_spelled_as

_BETWEEN = re.compile(r"[^NTP]{0,14}")  # what may stand between a person and what they are known for
_MEMBERS = re.compile("xo$")
_TELLS_VOICE = re.compile("role|portrayal|voice")
_OWN_VOICE = "voice "
_HEARD = re.compile(r"\bh(?:is|er)\svoice\b")
_OBJECT = re.compile("V[xy]{0,3}$")
_OF_WORK = re.compile("x?y")
_FEW = 4  # spans before the words, where a sentence leaves out the person that it goes on about


class Told(NamedTuple):
    """What a sentence says of earlier works: the credits, and its spans without what stands between commas for them."""

    drafts: tuple[Draft, ...]
    spans: tuple[Span, ...]


def told(spans: Sequence[Span], sentence: Stretch, known: Known, person: Sequence[Named]) -> Told:
    """Read the earlier works behind words such as "known for"; `person` is whom the sentence goes on about.

    A role or a verb between those words and the titles says the role.
    """
    drafts: list[Draft] = []
    left = list(spans)
    for agents, start, works in _places(spans, sentence, known, person):
        start = 0 if flat(sentence.text).startswith(known.lexicon.language.as_openings or "\0") else start
        behind = _role_behind(sentence, works, known)
        for agent in agents:
            told = _credits(agent, sentence.part(start, works.start - sentence.start), works, known)
            drafts += (_with_role(draft, behind) for draft in told)
        left = without_aside(left, sentence.start + start, works.end) if drafts else left
    return Told(tuple(drafts), tuple(left))


def _role_behind(sentence: Stretch, works: Stretch, known: Known) -> tuple[str, Stretch] | None:
    """Return the role that the words behind titles say: "worked on Rook as an animator"."""
    language = known.lexicon.language
    words = sentence.part(works.end - sentence.start, len(sentence.text))
    folded = unaccented(flat(words.text))
    leads = _as_role(language).match(folded)
    role = next(known.lexicon.labels.find(folded), None) if leads else None
    if leads is None or role is None or role[0] != leads.end():
        return None
    return role[2], words.part(role[0], role[1])


@cache
def _as_role(language: Language) -> re.Pattern[str]:
    words, small = any_spelled_as(language, "a"), any_of(language.determiners or language.dropped)
    return re.compile(rf"[\"”»]?\s?(?:{words})\s(?:(?:{small})\s)?" if not language.writing else r"(?!)")


def _with_role(draft: Draft, role: tuple[str, Stretch] | None) -> Draft:
    unsaid = role is not None and draft.role == "contributor"
    return draft._replace(role=role[0], role_as=role[1]) if role and unsaid else draft


def _places(
    spans: Sequence[Span], sentence: Stretch, known: Known, person: Sequence[Named]
) -> Iterator[tuple[Sequence[Named], int, Stretch]]:
    """Yield whom such words speak of, their offset in the sentence, and the titles behind them."""
    language = known.lexicon.language
    phrases = fame(language)
    for match in phrases.finditer(flat(masked(sentence.text))) if phrases else ():
        agents = spoken_of(spans, sentence.start + match.start(), person)
        if known.person:
            agents = _beside(spans, sentence, match.start()) or known.person
        if match.group().startswith(_OWN_VOICE):  # "…, and his voice can be heard in"
            agents = next((span.names or person for span in spans if span.letter in "Nh"), person)
        if _HEARD.search(match.group()):  # "you can hear her voice in"
            agents = person
        opens = all(span.stretch.start > sentence.start + match.start() or span.letter != "N" for span in spans)
        works = listed(spans, sentence, match.end(), language) if agents or opens else None
        if works is not None and opens:
            behind, shorter = _behind(spans, works)
            agents, works = (behind, shorter) if behind or not agents else (agents, works)
        if works is not None:
            yield agents, match.start(), works


def _beside(spans: Sequence[Span], sentence: Stretch, start: int) -> Sequence[Named]:
    """Return the names that nothing but a comma parts from such words: "the studio Kite, known for"."""
    named = [span for span in spans if span.letter == "N" and span.stretch.end <= sentence.start + start]
    last = named[-1] if named else None
    between = sentence.text[last.stretch.end - sentence.start : start] if last else "-"
    return last.names if last and not between.strip(" ,") else ()


def _behind(spans: Sequence[Span], works: Stretch) -> tuple[Sequence[Named], Stretch | None]:
    """Return the person whom a list of works that begins a sentence leads to, and the list without them.

    "Known for Rook and Tin Sky, Aya Mori directs it."
    """
    head, comma, last = works.text.rpartition(", ")
    place = works.end - len(last)
    named = [each for span in spans if span.letter == "N" for each in span.names if each.name.start == place]
    if comma and named and is_romaji(last):
        return named, works.part(0, len(head))
    return (), None


def _credits(agent: Named, words: Stretch, works: Stretch, known: Known) -> Iterator[Draft]:
    role, voices = role_said(flat(words.text), known)
    voices = voices or known.voiced
    for aside in asides_in(works, known.lexicon, titles=known.titles, voices=voices):
        if not voices or aside.character is not None or (known.voiced and not _leads_to_character(words, known)):
            yield Draft(
                agent._replace(asides=()),
                aside.role or role or "contributor",
                "prose",
                0.8,
                role_as=aside.role_as,
                work=aside.title,
                character=aside.character,
                pronoun=words,
                aside=True,
            )


def without_aside(spans: list[Span], start: int, end: int) -> list[Span]:
    """Take out what stands between commas: "Aya Mori, known for Rook, directs it"."""
    inside = [number for number, span in enumerate(spans) if start <= span.stretch.start < end]
    first, last = (inside[0], inside[-1] + 1) if inside else (0, 0)
    opening = next(
        (number for number in range(first - 1, max(-1, first - _FEW), -1) if spans[number].letter == ","), -1
    )
    closed = letters(spans[last : last + 1]) == ","
    return [*spans[:opening], *spans[last + 1 :]] if opening > 0 and closed else spans


def spoken_of(spans: Sequence[Span], position: int, person: Sequence[Named]) -> Sequence[Named]:
    """Return the person named last before a position, all that a sentence begins with, or whom the last spoke of."""
    before = [span for span in spans if span.stretch.start < position]
    row = letters(before)
    row = "".join("x" if letter in "NT" and _is_object(row, place) else letter for place, letter in enumerate(row))
    last = row.rfind("N")
    if last < 0:
        pronoun = bool(before) and "h" in {before[0].letter, before[-1].letter}
        unsaid = (len(before) <= _FEW or pronoun) and "T" not in letters(before)
        return person if unsaid and len(person) == 1 else ()
    if _MEMBERS.search(row[:last]) and row[last + 1 :].startswith("p"):  # "former members of Kite who worked on"
        return ()
    near = _BETWEEN.fullmatch(row[last + 1 :]) is not None
    goes_on = "&" in row[last + 1 :] and row[:last].rstrip("xiovr@")[-1:] in {"h", "N", "p"}  # "he left Kite and made"
    if row[last - 1 : last] == "s" and row[last + 1 :].startswith("&u"):  # "A is known as Rook's Bee and is the voice"
        first = next((span for span in before if span.letter in "hN"), before[last])
        return first.names if first.letter == "N" else person
    if goes_on:
        subject = next((span for span in reversed(before[:last]) if span.letter in "hN"), before[last])
        return subject.names if subject.letter == "N" else person
    return before[last].names if near and (not last or len(before[last].names) == 1) else ()


def _is_object(line: str, number: int) -> bool:
    """Say whether a name stands where a work does, before a noun for one: "directed the original Rook series"."""
    return _OBJECT.search(line, 0, number) is not None and _OF_WORK.match(line, number + 1) is not None


def _leads_to_character(words: Stretch, known: Known) -> bool:
    """Say whether words such as "portrayal of" stand before titles: a character goes before the work then."""
    return any(told in flat(words.text) for told in known.lexicon.language.voicing)


def role_said(told: str, known: Known) -> tuple[str | None, bool]:
    """Return the role that the words before the titles say, and whether they speak of voices."""
    found = known.lexicon.labels.find(unaccented(told))
    labels = [role for start, end, role in found if told[start:end] not in known.lexicon.plain]
    verbs = [verb.role for _, _, (verb, passive) in known.lexicon.verbs.find(told) if verb.role and passive is False]
    wide = vocabulary.load()
    said = [role for role in (*verbs, *labels) if wide.roles[role].holder != "organization"]
    cast = known.lexicon.language.cues.get("cast", frozenset())
    voices = any(role in CAST for role in said) or not cast.isdisjoint(told.split())
    voices = voices or any(words in told for words in known.lexicon.language.voicing if _TELLS_VOICE.search(words))
    return ("voice-actor" if voices else said[-1] if said else None), voices
