"""Which role an agent holds by who it is, whatever the verb says: who airs or streams, animates or pays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.shapes.companies import broadcasts, is_studio, streams
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.kinds import DEPARTMENTS
from staffroll.extract.shapes.songs import is_of_sound
from staffroll.extract.stretch import flat

_BROUGHT_OUT = frozenset(("broadcast", "streaming", "distribution"))


def shown(found: Found, role: str, agent: Named, agents: Sequence[Named]) -> str:
    """Return the role that one of the agents holds.

    Empty where a word says no more than the department: "the design of the characters", half read.
    """
    if role in DEPARTMENTS and found.language.sentence_titles:
        animates = role == "animation" and not is_romaji(agent.name.text)
        return "animation-production" if animates else ""
    return _brought_out(found, role, agent, agents) if role in _BROUGHT_OUT else _made(found, role, agent)


def _made(found: Found, role: str, agent: Named) -> str:
    """Tell who animates from who pays, and who records: a studio known for earlier works makes a work."""
    if role == "producer" and found.verb and found.verb.role == role and not is_romaji(agent.name.text):
        pays = broadcasts(agent, found.language) or streams(agent, found.language)
        return "production-committee" if pays else "animation-production"
    if role == "creator" == (found.verb.role if found.verb else "") and found.at("source") < 0:
        company = kind_of(agent, found.language, None) == "organization"
        return "animation-production" if company else role  # "Kite Works created the series"
    if role == "production-committee" and (is_studio(agent, found.clause) or agent.asides):
        return "animation-production"
    if role == found.pattern.role == "animation-production" and is_of_sound(found):
        return "sound-production"
    return role


def _brought_out(found: Found, role: str, agent: Named, agents: Sequence[Named]) -> str:
    """Tell broadcasting from streaming, publishing and what is done in cinemas."""
    language = found.language
    if role == "streaming" and _is_of_cinema(found) and not streams(agent, language):
        return "distribution"
    if role != "distribution" and streams(agent, language):
        return "streaming"
    if role != "distribution" and 2 * sum(broadcasts(each, language) for each in agents) > len(agents):
        return "broadcast"
    films = role == "distribution" and language.writing == "kana"  # which has a word of its own for films
    if not films and agent.name.text.endswith(language.publisher_endings):
        return "publisher"
    return "broadcast" if role != "distribution" and broadcasts(agent, language) else role


def _is_of_cinema(found: Found) -> bool:
    """Say whether rights are acquired in a sentence, or an article, that speaks of films in cinemas."""
    acquiring = found.language.acquiring
    if not (acquiring and found.said and flat(found.said.stretch.text).startswith(acquiring)):
        return False
    words = re.findall(r"\w+", flat(found.clause.sentence.text))
    return found.clause.known.theatrical or not found.language.cinema.isdisjoint(words)
