"""The sentence shapes of a language where they fit a sentence, and the cues that some of them ask for."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.draft import Draft
from staffroll.extract.shapes import CAST, Clause, compiled, needed, read
from staffroll.extract.spans.span import Span
from staffroll.lang import Language, Pattern

_CUES = {"cast": CAST, "making": frozenset(("director", "chief-director", "series-director", "animation-production"))}
_PAIRS = re.compile("NaN")


def matched(clause: Clause, row: str, words: set[str]) -> list[Draft]:
    """Match every shape in the table's order; a verb or role that one shape has taken is not taken again."""
    language = clause.known.lexicon.language
    cues = words.union(cue for cue, said in language.cues.items() if not words.isdisjoint(said))
    found = [found for pattern in _possible(row, language, cues) for found in _matched(pattern, row, clause)]
    return [draft for _, group in sorted(found, key=lambda item: item[0]) for draft in group]


def cues_told(clause: Clause, row: str) -> set[str]:
    """Return the cues that a sentence gives by what it tells and by what the one before told."""
    carried = {"cast": clause.carried.voices, "person": clause.carried.told}
    return _told_cues(clause.spans) | _paired_cue(row, clause.spans) | {cue for cue, told in carried.items() if told}


def _possible(row: str, language: Language, cues: Container[str]) -> list[Pattern]:
    """Return the shapes that fit a row somewhere; most need a letter that it lacks, or a cue that is not said."""
    held = set(row)
    return [
        pattern
        for pattern, wanted, shape in _shapes(language)
        if wanted <= held and (not pattern.needs or pattern.needs in cues) and shape.search(row)
    ]


@cache
def _shapes(language: Language) -> tuple[tuple[Pattern, frozenset[str], re.Pattern[str]], ...]:
    return tuple((pattern, needed(pattern.shape), compiled(pattern.shape)) for pattern in language.patterns)


def _paired_cue(row: str, spans: Sequence[Span]) -> set[str]:
    """Return the cue of voices where a sentence pairs persons with names: "Aya Mori as Bee, Ken Ota as Moth"."""
    pairs = [spans[found.start()].names for found in _PAIRS.finditer(row)] if row.count("a") > 1 else []
    told = len(pairs) > 1 and all(is_romaji(names[-1].name.text) for names in pairs)
    return {"cast"} if told else set()


def _told_cues(spans: Sequence[Span]) -> set[str]:
    """Return the cues that the verbs and role nouns of a sentence give: of voices, of a work in the making."""
    told = {span.verb.role for span in spans if span.verb} | {role for span in spans for role, _ in span.roles}
    return {cue for cue, roles in _CUES.items() if roles & told}


def _matched(pattern: Pattern, row: str, clause: Clause) -> Iterator[tuple[int, list[Draft]]]:
    """Yield the credits of each place where a shape fits, and note whom they speak of."""
    for match in compiled(pattern.shape).finditer(row):
        drafts = read(pattern, match, clause)
        if drafts and not pattern.passing and not _is_aside(match, row):
            clause.subjects.append((match.start(), tuple(dict.fromkeys(draft.agent for draft in drafts))))
        if drafts:
            yield match.start(), drafts


def _is_aside(match: re.Match[str], row: str) -> bool:
    """Say whether a shape stands between commas and names its agent last: ", directed by Aya Mori, she …"."""
    verb = match.start("verb") if "verb" in match.re.groupindex else -1
    return verb > 0 and row[verb] == "P" and row[verb - 1] == "," == row[match.end() :][:1]
