"""The roles that the wording of a label names: "Chief Animation Director/Art Director"."""

from __future__ import annotations

import re
from functools import lru_cache

from staffroll import vocabulary
from staffroll.extract.stretch import Stretch, enclosures, flat, split
from staffroll.lang import Language

_JOINERS = re.compile(r"\s*[,、，/／&＆+・·;]\s*|\s+and\s+|\s+et\s+|\s+und\s+|\s+[ey]\s+", re.IGNORECASE)
_SPREAD = re.compile(r"(?<=^[⺀-鿿])[ 　](?=[⺀-鿿]$)")  # two characters set apart to fill a line: "监 督"
_DECORATED = re.compile(r"[^\w(（\[【]+|\d{1,2}[.)]\s+|[【\[](?=[^】\]]+[】\]]$)")
_LONGEST_LABEL = 80
_WEAK_HEADS = 4
_SONG_PARTS = frozenset(("song-lyrics", "song-arrangement"))


def roles_of(label: Stretch, language: Language) -> list[tuple[str, Stretch]]:
    """Return the roles that a label names, each with its wording; several may be joined.

    >>> from staffroll.lang import language
    >>> [role for role, _ in roles_of(Stretch(0, 37, "Chief Animation Director/Art Director"), language("en"))]
    ['chief-animation-director', 'art-director']
    """
    if label.text.endswith((")", "）")) and (named := role_named(label.text, language) or _qualified(label, language)):
        return [(named, label)]
    label = _bare(label)
    if language.award_words.intersection(flat(label.text).split()[:1]):
        return []
    whole = role_named(label.text, language)
    if whole:
        return [(whole, label)]
    if language.writing == "hangul" and (several := _side_by_side(label, language)):
        return several
    parts = [part for part in split(label, _JOINERS) if part]
    found = _of_song(
        [(role, part) for part in parts if (role := role_named(part.text, language) or _by_head(part.text, language))]
    )
    voices = any(vocabulary.load().is_a(role, "cast") for role, _ in found)  # "Bee – CV" names a character
    return found if len(found) == len(parts) or (not voices and len(parts) > 1 and len(found) >= len(parts) - 1) else []


def _of_song(found: list[tuple[str, Stretch]]) -> list[tuple[str, Stretch]]:
    """Read music beside a song's words or arrangement as the song's: "Theme Lyrics & Composition"."""
    song = any(role in _SONG_PARTS for role, _ in found)
    return [("song-composition" if song and role == "music" else role, wording) for role, wording in found]


def _qualified(label: Stretch, language: Language) -> str | None:
    """Return the role that a bracket narrows a label to: "Animation Director (Mechanical)"."""
    inside = enclosures(label.text)
    last = max(inside, default=0)
    if not last or inside[last] < len(label.text):
        return None
    space = "" if language.writing in {"kana", "han"} else " "
    return role_named(f"{label.text[last + 1 : -1]}{space}{label.text[:last].rstrip()}", language)


def _side_by_side(label: Stretch, language: Language) -> list[tuple[str, Stretch]]:
    """Read roles that only a space parts, "감독 각본", the longest first."""
    for space in reversed([match.start() for match in re.finditer(" ", label.text[:_LONGEST_LABEL])]):
        first, rest = label.part(0, space), label.part(space + 1, len(label.text))
        role = role_named(first.text, language)
        others = roles_of(rest, language) if role else []
        if role and others:
            return [(role, first), *others]
    return []


def _bare(label: Stretch) -> Stretch:
    """Drop what a label carries in brackets, and decoration before it."""
    inside = enclosures(label.text)
    last = max(inside, default=-1)
    if last > 0 and inside[last] == len(label.text):
        label = label.part(0, last)
    decorated = _DECORATED.match(label.text)
    return label.part(decorated.end(), len(label.text.rstrip("】]"))) if decorated else label


@lru_cache(maxsize=1 << 12)
def role_named(text: str, language: Language) -> str | None:
    """Return the role that a wording names in its language, else in any."""
    roles = vocabulary.load()
    text = _SPREAD.sub("", text)
    found = roles.find(text, language.tag) if language.tag != "und" else None
    found = found or roles.find(text)
    return found.id if found else None


def _own_role(text: str, language: Language) -> str | None:
    """Return the role that a label of the language itself names."""
    found = vocabulary.load().find(text, language.tag, only=True)
    return found.id if found else None


def _by_head(text: str, language: Language) -> str | None:
    """Read "Lead Rock Designer" by its last words, when it is a short label of capitalised words or has a head."""
    words = text.split()
    if language.sentence_titles or not 1 < len(words) <= _WEAK_HEADS:  # where an adjective stands behind its noun
        return None
    tails = (" ".join(words[start:]) for start in range(1, len(words)))
    role = next((role for tail in tails if (role := _own_role(tail, language))), None)
    voices = (
        role is not None and language.writing and vocabulary.load().is_a(role, "cast")
    )  # "Bee 역" names a character
    return None if voices else role
