"""Kinds of roles that sentences are read by: voices, sources, and what only persons or only companies hold."""

from __future__ import annotations

from collections.abc import Sequence

from staffroll import vocabulary
from staffroll.extract.stretch import Stretch

Roles = Sequence[tuple[str, Stretch | None]]  # each with its wording

CAST = frozenset(("voice-actor", "narrator"))
DEPARTMENTS = frozenset(("story", "direction", "design", "animation", "art", "photography", "sound", "production"))
OF_SOURCES = frozenset(("creator", "manga", "illustration"))


def is_of_staff(role: str) -> bool:
    """Say whether a person holds a role, and no actor."""
    return role not in CAST and not is_corporate(role)


def is_corporate(role: str) -> bool:
    """Say whether only a company holds a role."""
    return vocabulary.load().roles[role].holder == "organization"


def is_performed(role: str) -> bool:
    """Say whether a role is a voice's or a singer's."""
    return role in CAST or vocabulary.load().is_a(role, "theme-performance")


def said_in(roles: Roles) -> set[str]:
    """Return the roles without their wordings."""
    return {role for role, _ in roles}
