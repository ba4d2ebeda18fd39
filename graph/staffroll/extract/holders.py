"""Who may hold a role at all: no service that only shows works makes one, no character is of the staff.

Where "Bee (Aya Mori)" is a part of the cast, "directed by Bee" credits nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from staffroll.extract.agents import is_romaji
from staffroll.extract.shapes import CAST
from staffroll.extract.stretch import flat
from staffroll.extract.wording import small_words
from staffroll.lang import Language
from staffroll.records import Article, Mention

_SHOWING = frozenset(
    (
        *("streaming", "broadcast", "distribution", "publisher", "production-committee", "producer", "planning"),
        *("executive-producer", "cooperation", "dub-production", "contributor", "production", "publicity"),
    )
)


def credible(found: Sequence[Mention], article: Article, language: Language) -> list[Mention]:
    """Return the mentions whose agents may hold their roles."""
    if language.writing:
        return list(found)
    characters = {flat(mention.character) for mention in found if mention.character}
    actors = {flat(mention.agent) for mention in found if mention.role in CAST}
    played = characters - actors
    alone = any(" " not in mention.agent for mention in found)
    common = small_words(article.text) if alone else frozenset()
    return [
        mention
        for mention in found
        if not (_is_told_wrong(mention, language) or _is_played(mention, played) or _is_word(mention, common))
    ]


def _is_told_wrong(mention: Mention, language: Language) -> bool:
    """Say whether a service for streams stands for a work, or in a role that only makers hold."""
    makes = mention.role not in _SHOWING and language.streamers.issuperset(flat(mention.agent).split())
    return makes or language.streamers.issuperset(flat(mention.work).split())


def _is_played(mention: Mention, played: set[str]) -> bool:
    """Say whether an agent is a character whom the article gives to an actor."""
    return mention.role not in CAST and flat(mention.agent) in played


def _is_word(mention: Mention, common: frozenset[str]) -> bool:
    """Say whether an agent is one capitalised word that the article also prints in small letters."""
    name = mention.agent
    single = name.istitle() and name.isalpha()
    return single and flat(name) in common and not is_romaji(name)
