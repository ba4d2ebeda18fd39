"""What makes a reading sensible: agents, verb, roles and characters that fit each other."""

from __future__ import annotations

from collections.abc import Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.shapes.acting import acts_alone, is_of_event, is_passive
from staffroll.extract.shapes.descriptions import adapts_original, describes, has_been, is_fictional, is_former
from staffroll.extract.shapes.fitting import fits_holders
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.kinds import CAST, Roles, is_corporate, is_performed, said_in
from staffroll.extract.shapes.showings import is_published_at
from staffroll.extract.shapes.songs import is_of_sound
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import flat

_MADE = frozenset(("animation-production", "production-committee"))
_SHORT = 2  # words that a title may have and a company as well


def is_sensible(found: Found, roles: Roles, agents: Sequence[Named]) -> bool:
    """Say whether roles may be those of agents on a work by this shape."""
    return (
        not is_fictional(found)
        and (not found.pattern.original or adapts_original(found))
        and fits_holders(found, roles, agents)
        and _fits_song(found, roles)
        and not _describes(found, roles)
        and _fits_verb(found, roles)
        and _fits_makers(found)
        and _fits_voices(found, roles)
    )


def names_members(found: Found) -> bool:
    """Say whether those behind a Japanese "by" are only the members of a group that is named next."""
    groups = found.language.group_nouns
    if not groups or found.clause.spans[found.match.end() - 1].letter != "z":
        return False
    return any(span.stretch.text.startswith(tuple(groups)) for span in found.behind(1))


def is_elsewhere(found: Found) -> bool:
    """Say whether it goes on "in several series": then it tells of no work in particular."""
    behind = found.behind(2)
    if len(behind) < len("oy") or behind[0].letter not in "oi@bnt" or found.at("works") >= 0:
        return False
    return flat(behind[1].stretch.text) in found.language.several or _is_of_unknown_work(found, behind)


def _is_of_unknown_work(found: Found, behind: Sequence[Span]) -> bool:
    """Say whether a role goes on with whose it is, and that reads as a title: "the storyboards of Rook In The Bell"."""
    led = behind[0].letter == "o" and behind[1].letter == "N" and len(behind[1].names) == 1
    if not led or not found.language.sentence_titles or found.at("roles") + 1 != found.match.end():
        return False
    named = behind[1].names[0]
    words = named.name.text.split()
    return len(words) > _SHORT and not is_romaji(named.name.text) and kind_of(named, found.language, None) == "person"


def _fits_song(found: Found, roles: Roles) -> bool:
    wide = vocabulary.load()
    return not found.pattern.song or all(wide.is_a(role, "theme-performance") for role, _ in roles)


def _describes(found: Found, roles: Roles) -> bool:
    """Say whether it tells what somebody is or was, or where something is shown, and no credit."""
    return has_been(found) or describes(found, roles) or is_former(found) or is_published_at(found, roles)


def _fits_verb(found: Found, roles: Roles) -> bool:
    """Say whether the verb makes a credit here: one of printing does with a source only."""
    pattern, verb = found.pattern, found.verb
    if is_passive(found) or is_of_event(found):
        return False
    if verb and verb.role == "editing" and letters(found.behind(2)).lstrip("x").startswith("M"):
        return False  # "he edited the book"
    if (
        verb
        and verb.role == "publisher"
        and found.at("roles") >= 0
        and not all(is_corporate(role) for role, _ in roles)
    ):
        return False  # "the writer of Rook, published by Kite"
    if verb and ((verb.printing and found.at("source") < 0) or (pattern.role and pattern.company and verb.role)):
        return False
    if verb and verb.role in CAST and not all(map(is_performed, {pattern.role or "narrator", *said_in(roles)})):
        return False
    return not pattern.alone or acts_alone(found, roles[0][0])


def _fits_makers(found: Found) -> bool:
    """Say whether what a company makes is a company's, and a sound studio's shape speaks of sound."""
    made = found.span("made")
    corporate = made is None or all(role in _MADE for role, _ in made.roles)
    return corporate and (found.pattern.name != "sound-studio" or is_of_sound(found))


def _fits_voices(found: Found, roles: Roles) -> bool:
    """A voice verb needs a character, and only voice roles have one."""
    has_character = found.at("characters") >= 0
    if found.pattern.either and not has_character:
        return True
    if (has_character or found.pattern.uncast) == any(role in CAST for role, _ in roles):
        return True
    return not has_character and found.at("works") < 0 and roles[0][0] == "narrator"
