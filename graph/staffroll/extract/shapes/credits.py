"""The credits of a shape whose agents, roles and works are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from staffroll.extract.agents import Named, is_name
from staffroll.extract.draft import Draft, earlier_works
from staffroll.extract.shapes.characters import characters_of
from staffroll.extract.shapes.found import Found
from staffroll.extract.shapes.kinds import Roles
from staffroll.extract.shapes.shown import shown
from staffroll.extract.stretch import QUOTES, Stretch, flat
from staffroll.lang import Language


def credits_of(
    found: Found,
    agents: Sequence[Named],
    roles: Roles,
    works: Sequence[Stretch | None],
    named: Sequence[Named],
) -> Iterator[Draft]:
    """Yield a credit for each agent, role, character and work; `named` are all whom the shape names."""
    pronoun, confidence = _pronoun(found), found.pattern.confidence
    distributed = len(roles) == len(agents) > 1 and _is_distributed(found)
    for number, (agent, voiced) in enumerate(zip(agents, characters_of(found, len(agents)), strict=True)):
        for role, wording in [roles[number]] if distributed else roles:
            if role == "publisher":
                yield from _houses(found, agent, wording, works)
            if held := shown(found, role, agent, named):
                for character in voiced:
                    for work in works:
                        yield Draft(agent, held, "prose", confidence, wording, work, character, pronoun)


def earlier_of(found: Found, agents: Sequence[Named]) -> Iterator[Draft]:
    """Read "Mori of Rook and Tin Sky is the director": a past that stands where a bracket could."""
    first = found.span("past")
    if first and not any(named.kind == "organization" for named in first.names):  # "of the duo Kite"
        last = found.clause.spans[found.match.end("past") - 1]
        past = found.clause.stretch(first.stretch.start, last.stretch.end)
        draft = Draft(agents[0]._replace(asides=(past,)), "contributor", "prose", 0.85)
        yield from earlier_works([draft], found.clause.known)


def _houses(found: Found, imprint: Named, wording: Stretch | None, works: Sequence[Stretch | None]) -> Iterator[Draft]:
    """Yield the house that stands in a bracket behind its imprint or magazine: 試験文庫（試験社）."""
    for aside in imprint.asides if found.language.writing else ():
        house = _without_printing(aside, found.language)
        if is_name(house.text, found.language) and house.text[0] not in QUOTES:
            for work in works:
                yield Draft(Named(house), "publisher", "prose", found.pattern.confidence, wording, work)


def _without_printing(aside: Stretch, language: Language) -> Stretch:
    printed = next((len(words) for words in language.printed_endings if aside.text.endswith(words)), 0)
    return aside.part(0, len(aside.text) - printed)


def _is_distributed(found: Found) -> bool:
    """Say whether "respectively" gives each agent the role at its own place."""
    words = flat(found.clause.sentence.text).replace(".", " ").split()
    return not found.language.cues.get("distributive", frozenset()).isdisjoint(words)


def _pronoun(found: Found) -> Stretch | None:
    """Return what stands for agents that are not named: a pronoun, or what is said of a clear subject left out."""
    span = found.span("agents")
    if span and span.letter != "h":
        return None
    said_by = found.span("roles") or found.span("characters") or found.span("works")
    if found.language.writing and said_by:
        return said_by.stretch  # the role alone speaks of who holds it
    said = [span for span in found.clause.spans[: found.match.end()] if span.letter == "h"]
    return said[-1].stretch if said else None
