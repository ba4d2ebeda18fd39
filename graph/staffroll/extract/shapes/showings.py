"""Whether a shape tells where a work is shown, published or recorded, or what is shown of it, not who made it."""

from __future__ import annotations

from staffroll import vocabulary
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.kinds import Roles, said_in
from staffroll.extract.shapes.songs import is_of_sound
from staffroll.extract.stretch import flat

_NEAR = 7  # spans before the end of a shape
_LOOKED_BACK = 7  # words before "at", in which a showing is told
_SHOWING = frozenset(("publisher", "streaming", "broadcast", "distribution"))


def shows_trailer(found: Found) -> bool:
    """Say whether a company shows a trailer: it has neither made it nor, for that, the work."""
    role, nouns = found.verb.role if found.verb else None, found.span("roles")
    if role is None or role == "animation-production" or nouns is None or nouns.letter == "O":
        return False
    wide = vocabulary.load()
    return wide.is_a(role, "organization") and all(wide.is_a(each, "promotional-video") for each, _ in nouns.roles)


def is_published_at(found: Found, roles: Roles) -> bool:
    """Say whether a studio told by "at" alone is rather where something is published, shown or recorded."""
    if found.said or found.at("roles") >= 0 or said_in(roles) != {"animation-production"}:
        return False
    end = found.match.end()
    before = found.clause.spans[max(0, end - _NEAR) : end]
    if any(span.letter == "B" for span in before) or _is_at_event(found):
        return True
    wide = vocabulary.load()
    nouns = (role for span in before if span.letter in "Rr" for role, _ in span.roles)
    recorded = any(wide.is_a(role, "sound") for role in nouns) and not is_of_sound(found)
    return recorded or not _SHOWING.isdisjoint(span.verb.role for span in before if span.verb)


def _is_at_event(found: Found) -> bool:
    """Say whether what stands behind "at" is where a work is shown or told of: "its screening at Kite Days"."""
    shown, agents = found.language.cues.get("showing"), found.span("agents")
    if not shown or agents is None:
        return False
    before = found.clause.text(found.clause.sentence.start, agents.stretch.start)
    return not shown.isdisjoint(flat(before).replace(",", " ").split()[-_LOOKED_BACK:])
