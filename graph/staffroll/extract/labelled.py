"""The credits of a label whose roles are told: who holds them, whom an actor plays, who performs a song."""

from __future__ import annotations

import re
from collections.abc import Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, agents_in
from staffroll.extract.asides import leading_words, voice_in
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.label_roles import role_named
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked, unaccented
from staffroll.lang import Language

_THEME = "theme-performance"
_COMMA = re.compile(r"[,;]")
_IN_WORK = re.compile(r"\s(?:in|from|aus|en|dans|em|de)\s(?=[A-Z\"“„»«])|\d$")  # "Bee in Rook", "Rook 2"
_DASH = re.compile(r"\s[–—]\s")
_PAIR = re.compile(r"[:：]|▽")  # in a list of a cast, between a character and who voices it


def drafts_of(roles: Sequence[tuple[str, Stretch]], value: Stretch, known: Known) -> list[Draft]:
    """Return the credits of those whom a label's value names in its roles, with their earlier works in brackets."""
    if not roles:
        return []
    language = known.lexicon.language
    agents = _agents(roles, value, known)
    voiced = not language.writing and all(vocabulary.load().is_a(role, "cast") for role, _ in roles)
    if agents and voiced and (characters := _characters(agents, known)):
        return [
            Draft(agent._replace(asides=()), _voiced(role), "label-list", 0.9, role_as=wording, character=character)
            for role, wording in roles
            for agent, character in zip(agents, characters, strict=True)
        ]
    if voiced and (pair := _with_character(value, known)):
        agent, character = pair
        return [
            Draft(agent, _voiced(role), "label-list", 0.9, role_as=wording, character=character)
            for role, wording in roles
        ]
    agents = agents if agents or language.writing else _with_career(value, known)
    drafts = [
        Draft(agent, _narrowed(role, wording, agent, language), "label-list", 0.95, role_as=wording)
        for role, wording in roles
        for agent in agents
    ]
    return [*drafts, *earlier_works(drafts, known)]


def _agents(roles: Sequence[tuple[str, Stretch]], value: Stretch, known: Known) -> tuple[Named, ...]:
    """Return whom a value names; none where it pairs a cast with characters, and no song beside its performer."""
    if _PAIR.search(masked(value.text)) and _any_is(roles, "cast"):
        return ()
    sung = _any_is(roles, _THEME)
    if sung:
        value = _performer(_behind_dash(value) if known.lexicon.language.writing else value)
    agents = (agents_in(value, known.lexicon.language, known.names) if value else None) or ()
    return tuple(_singer(_without_song(agent)) for agent in agents) if sung else agents


def _with_character(value: Stretch, known: Known) -> tuple[Named, Stretch] | None:
    """Read "Aya Mori — Bee" behind a label of voices: who plays, and whom."""
    dash = _DASH.search(masked(value.text))
    agents = agents_in(value.part(0, dash.start()), known.lexicon.language, known.names) if dash else None
    return (agents[0], value.part(dash.end(), len(value.text))) if dash and agents and len(agents) == 1 else None


def _with_career(value: Stretch, known: Known) -> tuple[Named, ...]:
    """Read "Aya Mori, writer of Rook": a role on another work behind a comma is as good as in a bracket."""
    comma = _COMMA.search(masked(value.text))
    career = value.part(comma.end(), len(value.text)) if comma else None
    folded = unaccented(flat(career.text)) if career else ""
    role = next(known.lexicon.labels.find(folded), None)
    if not comma or not career or role is None or role[0]:
        return ()
    leads = leading_words(known.lexicon.language).match(folded, role[1])
    agents = agents_in(value.part(0, comma.start()), known.lexicon.language, known.names) if leads else None
    return (agents[0]._replace(asides=(*agents[0].asides, career)),) if agents and len(agents) == 1 else ()


def _any_is(roles: Sequence[tuple[str, Stretch]], wider: str) -> bool:
    return any(vocabulary.load().is_a(role, wider) for role, _ in roles)


def _voiced(role: str) -> str:
    """Return the role of somebody whose character is told, where a label only tells of the cast."""
    return "voice-actor" if role == "cast" else role


def _characters(agents: Sequence[Named], known: Known) -> list[Stretch | None]:
    """Return whom each of a label's actors plays, as their brackets say; empty where those may hold works."""
    bracketed = [agent for agent in agents if agent.asides]
    works = (
        _COMMA.search(aside.text) or flat(aside.text) in known.titles or _IN_WORK.search(aside.text)
        for agent in bracketed
        for aside in agent.asides
    )
    if not bracketed or any(works):
        return []
    return [agent.asides[0] if agent.asides else None for agent in agents]


def _without_song(agent: Named) -> Named:
    """Leave out a song that stands in quotation marks in the bracket behind its performer."""
    return agent._replace(asides=tuple(aside for aside in agent.asides if aside.text[:1] not in QUOTES))


def _singer(agent: Named) -> Named:
    """Return who voices the character that a song's performer is printed as: Bee(CV：甲野花子)."""
    voices = (voice_in(aside) for aside in agent.asides)
    return next((Named(voice) for voice in voices if voice), agent)


def _narrowed(role: str, wording: Stretch, agent: Named, language: Language) -> str:
    """Return the role that a bracket behind a name narrows the label to: "作画監督：NN(メカニカル)"."""
    spans = "" if language.writing in {"kana", "han"} else " "
    narrower = (role_named(f"{aside.text}{spans}{wording.text}", language) for aside in agent.asides)
    bare = role == "animation" and " " not in agent.name.text and not language.writing  # "Animation: KITE"
    return next((found for found in narrower if found), "animation-production" if bare else role)


def _behind_dash(value: Stretch) -> Stretch:
    """Return who performs what stands before a long dash: "Dew — The Pins"."""
    dash = re.search(r"\s[–—]\s", value.text)
    return value.part(dash.end(), len(value.text)) if dash else value


def _performer(value: Stretch) -> Stretch:
    """Take the song away: `"Dew" by The Pins`, `The Pins "Dew"`.

    >>> _performer(Stretch(0, 17, '"Dew" by The Pins')).text
    'The Pins'
    """
    songs = [(start, end) for start, end in enclosures(value.text).items() if value.text[start] in QUOTES]
    if not songs:
        return value
    start, end = songs[0]
    after = value.part(end, len(value.text))
    before = value.part(0, start)
    named = re.match(r"(?:is\s)?(?:performed |sung )?(?:by|de|di|von|par|por)\s|[/／]\s*|の?歌[:：]\s*", after.text)
    if named:
        return after.part(named.end(), len(after.text))
    kept = before or after
    return kept.part(0, len(re.sub(r"(?:[,–—:-]|の)$", "", kept.text)))
