"""Whether agents fit a shape and its roles: what only companies do is not said of a person."""

from __future__ import annotations

from collections.abc import Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.shapes.companies import broadcasts, is_studio, may_broadcast, shows
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.holding import SEVERAL, are_members
from staffroll.extract.shapes.kinds import Roles, is_corporate, said_in
from staffroll.extract.stretch import QUOTES, flat
from staffroll.extract.unspaced.persons import is_likely_chinese, is_likely_japanese
from staffroll.lang import Language

_FIRMS = ("사", "스튜디오", "업체")  # how Korean nouns for firms end
_MADE = frozenset(("animation-production", "production-committee"))
_SHORT = 5  # letters of a noun that ends many others


def fits_holders(found: Found, roles: Roles, agents: Sequence[Named]) -> bool:
    """Say whether agents are what a shape asks for, and may hold its roles."""
    if not _fits_shape(found, agents):
        return False
    if found.pattern.company:
        return all(_is_company(named, found.language) for named in agents)
    return _fits_roles(found, roles, agents)


def _fits_shape(found: Found, agents: Sequence[Named]) -> bool:
    pattern, language = found.pattern, found.language
    return not (
        (pattern.bare and any(aside.text[:1] in QUOTES for named in agents for aside in named.asides))
        or (pattern.uncast and all(named.asides for named in agents))  # who they voice stands there
        or (pattern.several and len(agents) < SEVERAL)
        or (pattern.titled and not _names_title(found))
        or (pattern.studio and not all(is_studio(named, found.clause) for named in agents))
        or (pattern.person and not _are_romaji(agents))
        or (pattern.broadcaster and 2 * sum(may_broadcast(named, language) for named in agents) <= len(agents))
        or (pattern.office and _names_holders(found) and not _are_romaji(agents))
    )


def _fits_roles(found: Found, roles: Roles, agents: Sequence[Named]) -> bool:
    language, wide = found.language, vocabulary.load()
    corporate = all(is_corporate(role) for role, _ in roles)
    if found.pattern.corporate and not (corporate and _names_firm(found)):
        return False
    if corporate and language.writing == "han" and any(_is_personal(named.name.text, roles) for named in agents):
        return False
    if any(wide.is_a(role, "direction") for role, _ in roles) and any(shows(named, language) for named in agents):
        return False
    return not corporate or are_members(agents, roles) or not any(_is_person(named, language) for named in agents)


def _is_personal(name: str, roles: Roles) -> bool:
    """Say whether a name is a person's in signs; what is short may be a channel's or a publisher's as well."""
    return is_likely_japanese(name) or (not _MADE.isdisjoint(said_in(roles)) and is_likely_chinese(name))


def _are_romaji(agents: Sequence[Named]) -> bool:
    return all(is_romaji(named.name.text) for named in agents)


def _is_person(named: Named, language: Language) -> bool:
    """Say whether an agent is nobody but a person; what is all in capitals may be a company that reads so as well."""
    name = named.name.text
    return is_romaji(name) and not name.isupper() and kind_of(named, language, None) == "person"


def _is_company(named: Named, language: Language) -> bool:
    return kind_of(named, language, None) == "organization" and not broadcasts(named, language)


def _names_title(found: Found) -> bool:
    """Say whether an unknown name before a role may be a title: "Blue Hour director Aya Mori"."""
    span, language = found.span("works"), found.language
    if span is None or len(span.names) != 1 or " " not in span.stretch.text:
        return False
    named, words = span.names[0], flat(span.stretch.text).split()
    other = language.streamers | language.broadcasters | language.places | language.never_names
    company = kind_of(named, language, None) == "organization" or not other.isdisjoint((words[0], words[-1]))
    return not company and not is_romaji(span.stretch.text) and not named.asides


def _names_firm(found: Found) -> bool:
    """Say whether a role noun tells of a firm by its ending."""
    nouns = found.span("roles")
    return nouns is not None and all(wording.text.endswith(_FIRMS) for _, wording in nouns.roles)


def _names_holders(found: Found) -> bool:
    """Say whether a role noun tells of who does it, not of what is done."""
    nouns, language = found.span("roles"), found.language
    people = language.callings or tuple(noun for noun in language.person_nouns if len(noun) > _SHORT)
    return nouns is not None and any(flat(wording.text).endswith(people) for _, wording in nouns.roles)
