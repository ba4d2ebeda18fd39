"""Whether what a shape tells is said of a song, or of sound: the same words mean other roles there."""

from __future__ import annotations

from collections.abc import Iterator

from staffroll import vocabulary
from staffroll.extract.shapes.found import Found
from staffroll.extract.spans.span import letters
from staffroll.extract.stretch import flat

_BEHIND_SONG = ("PN&", "PN,", "PN,&", "PT&", "Rq", "Rq,")


def is_of_song(found: Found) -> bool:
    """Say whether a theme song is told before the roles in the same sentence: music named behind it is that song's."""
    return _tells_of_song(found, found.at("roles"))


def composes_no_song(found: Found, role: str) -> bool:
    """Say whether a noun for composing speaks of no song, where the same word stands for a series' composition."""
    if role != "song-composition" or not found.language.sentence_titles:
        return False
    return (
        not _tells_of_song(found, len(found.clause.spans))
        and "q" not in letters(found.clause.spans)
        and found.language.song_nouns.isdisjoint(flat(found.clause.sentence.text).split())
    )


def goes_on_of_song(found: Found) -> bool:
    """Say whether a writer stands right behind who performs a song: "performed by Aya and written by Ken"."""
    before = found.before("verb", 4)
    told = any(span.verb and span.verb.role == "theme-performance" for span in before)
    return told and letters(before).endswith(_BEHIND_SONG)


def is_of_sound(found: Found) -> bool:
    """Say whether the company behind "at" is that of who directs the sound, whom the sentence names before."""
    wide = vocabulary.load()
    spans = found.clause.spans[: found.at("agents")]
    said = [span for span in spans if span.letter in "Rr" or (span.verb and span.verb.role == "director")]
    roles = {role for role, _ in said[-1].roles} if said else set()
    return bool(roles) and all(role == "sound" or wide.is_a(role, "sound-director") for role in roles)


def _tells_of_song(found: Found, end: int) -> bool:
    wide = vocabulary.load()
    return any(wide.is_a(role, "theme-performance") for role in _said_before(found, end))


def _said_before(found: Found, end: int) -> Iterator[str]:
    """Yield the roles that nouns say before a span; what an object means, its verb decides."""
    yield from (role for span in found.clause.spans[:end] if span.letter in "Rr" for role, _ in span.roles)
