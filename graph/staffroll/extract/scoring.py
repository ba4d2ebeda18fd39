"""What speaks for a stretch as the title of a subject, and which of several has most for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from staffroll.extract.agents import is_romaji, looks_personal
from staffroll.extract.proper import plain
from staffroll.extract.stretch import Stretch

IN_HEADLINE = 10
SUREST = 3  # of the titles of a subject: the likeliest as printed, in full and with its number
NO_HEADLINE = Stretch(0, 0, "")


class Candidate(NamedTuple):
    """A stretch that may be a title: what the headline says for it, and what stands around it."""

    title: Stretch
    standing: int
    beside: bool = False
    early: bool = False
    surname: bool = False


def likeliest(
    candidates: Sequence[Candidate], headline: Stretch, *, marked: bool = False, repeated: bool = False
) -> list[Stretch]:
    """Return the titles that most speaks for, the likeliest first; marks of titles leave no doubt of a person.

    What nothing speaks for has to be `repeated`.
    """
    by_key: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_key.setdefault(plain(candidate.title.text), []).append(candidate)
    scores = {key: _score(group, alone=not headline, repeated=repeated) for key, group in by_key.items()}
    scores = {key: score for key, score in scores.items() if score > 0}
    if not marked and any(candidate.beside for key in scores for candidate in by_key[key]):
        sure = {key for key in scores if _leads(by_key[key])}
        scores = {
            key: score for key, score in scores.items() if key in sure or not _is_personal(by_key[key], looks_personal)
        }
    scores = {key: score for key, score in scores.items() if not _is_personal(by_key[key], is_romaji)}
    return [by_key[key][0].title for key in _ranked(scores, by_key)]


def _ranked(scores: Mapping[str, int], by_key: Mapping[str, Sequence[Candidate]]) -> list[str]:
    """Return the likeliest key first, then those that a noun stands beside or that are a part of another."""
    leading = [key for key in scores if by_key[key][0].standing >= IN_HEADLINE]
    parts = {key for key in scores if any(key != other and f" {key} " in f" {other} " for other in leading)}
    likely = sorted(
        (key for key in scores if key not in parts or " " in key),
        key=lambda key: (key in parts, -scores[key], by_key[key][0].title.start),
    )
    sure = [key for key in likely[1:] if key in parts or any(candidate.beside for candidate in by_key[key])]
    return [*likely[:1], *sure]


def _score(group: Sequence[Candidate], *, alone: bool, repeated: bool) -> int:
    """Add up what speaks for a title; where no headline does (`alone`), a noun has to stand beside it."""
    beside = sum(candidate.beside for candidate in group)
    standing = max(candidate.standing for candidate in group)
    if not standing and is_romaji(group[0].title.text):
        return 0
    early = any(candidate.early for candidate in group)
    told = beside and (" " in group[0].title.text or beside > 1 or alone)
    if not standing and not told:
        return 0
    first = 4 * (alone and any(candidate.early and candidate.beside for candidate in group))
    if repeated and standing < IN_HEADLINE and not (beside or early or len(group) > 1):
        return 0  # what stands in marks only once may be any word
    return standing + 4 * min(beside, 2) + 3 * early + first + min(len(group), 4)


def _leads(group: Sequence[Candidate]) -> bool:
    """Say whether the headline prints all of a title, and the article begins with it or repeats it."""
    return group[0].standing >= IN_HEADLINE and (group[0].early or len(group) > 1)


def _is_personal(group: Sequence[Candidate], shape: Callable[[str], bool]) -> bool:
    """Say whether a run has the shape of a person's name or is a surname, and no noun for a work stands beside it."""
    beside = any(candidate.beside for candidate in group)
    return not beside and any(candidate.surname or shape(candidate.title.text) for candidate in group)
