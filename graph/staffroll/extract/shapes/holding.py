"""Which of a shape's agents hold its roles: companies hold some, persons others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.kinds import Roles, is_corporate, said_in
from staffroll.extract.stretch import flat
from staffroll.extract.unspaced.persons import HONOURED, may_be_person, may_begin_name
from staffroll.extract.unspaced.stations import is_station
from staffroll.lang import Language

SEVERAL = 2
_OF_PEN_NAMES = frozenset(("creator", "manga", "illustration", "original-character-design", "theme-performance"))
_CLOSING = frozenset("」』”’\"'")
_CV = re.compile(r"CV\s?[:：.]", re.IGNORECASE)
_OF_HOUSE = re.compile(r"(?<=\w\s)[a-z]{2,4}\s(?=[A-Z])")


def are_members(agents: Sequence[Named], roles: Roles) -> bool:
    """Say whether a list tells a committee's members: companies, though the name of one may read as a person's."""
    return len(agents) > SEVERAL and said_in(roles) == {"production-committee"}


def holding(found: Found, named: Iterable[Named], roles: Roles) -> tuple[Named, ...]:
    """Leave out companies where only persons hold the roles: "from director Aya Mori and Kite Works".

    A name whose bracket tells who voices it is a character's.
    """
    language, said = found.language, said_in(roles)
    agents = tuple(each for each in _parted(found, named, said) if not _is_voiced(each))
    if are_members(agents, roles):
        return tuple(each._replace(kind="organization") for each in agents)
    if said == {"animation-production"} and not language.writing:
        firms = tuple(each for each in agents if not is_romaji(each.name.text))
        return firms or agents  # "Aya Mori and Kite's anime Rook"
    if said == {"animation-production"} and language.writing == "kana":
        agents = tuple(each for each in agents if not is_station(each.name.text, language))
    corporate = any(map(is_corporate, said))
    return (
        agents if corporate or found.pattern.uncast or not _are_personal(found, said) else _people(found, agents, said)
    )


def _is_voiced(named: Named) -> bool:
    return any(_CV.match(aside.text) for aside in named.asides)


def _parted(found: Found, agents: Iterable[Named], said: set[str]) -> Iterator[Named]:
    """Part a magazine from the house that prints it, which "of" joins to one name: "Weekly Moth de Kite"."""
    if not (found.language.sentence_titles and said == {"publisher"}):
        yield from agents
        return
    for named in agents:
        if joint := _joint(named, found.language):
            yield named._replace(name=named.name.part(0, joint.start()))
            yield named._replace(name=named.name.part(joint.end(), len(named.name.text)))
        else:
            yield named


def _joint(named: Named, language: Language) -> re.Match[str] | None:
    joint = _OF_HOUSE.search(named.name.text)
    return joint if joint and flat(joint.group().strip()) in language.name_particles else None


def _are_personal(found: Found, said: set[str]) -> bool:
    """Say whether the roles are held by persons alone, as authors are in Korean."""
    if found.pattern.staff or (found.language.writing == "hangul" and said == {"creator"}):
        return True
    wide = vocabulary.load()
    return all(wide.roles[role].holder == "person" for role in said)


def _people(found: Found, agents: tuple[Named, ...], said: set[str]) -> tuple[Named, ...]:
    """Return those who may be persons, or all where they are companies of which a verb and a noun tell a role."""
    if found.language.writing == "han" and said.isdisjoint(_OF_PEN_NAMES):
        agents = tuple(each for each in agents if _is_named(found, each))
    if found.language.writing == "hangul":
        likely = tuple(each for each in agents if _may_be_person(found, each))
        agents = agents if SEVERAL <= len(likely) >= len(agents) - 1 else likely
    companies = agents and all(each.kind == "organization" for each in agents) and not found.pattern.staff
    if companies and found.said and found.at("roles") >= 0:
        return agents
    return tuple(each for each in agents if kind_of(each, found.language, None) != "organization")


def _is_named(found: Found, named: Named) -> bool:
    """Say whether a name in signs begins as names of people do, stands in marks, or is known to be one."""
    end = named.name.end
    return bool(named.kind) or may_begin_name(named.name.text) or found.clause.text(end, end + 1) in _CLOSING


def _may_be_person(found: Found, named: Named) -> bool:
    """Say whether a name in Hangul is a person's by its shape, a bracket behind it or what the person is called."""
    end = named.name.end
    honoured = HONOURED.match(found.clause.text(end, end + 5))
    return bool(named.asides or may_be_person(named.name.text) or honoured)
