"""A label that may stand for a studio or a committee, which the other labels of an article decide."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from staffroll.extract.draft import Draft, Listed
from staffroll.extract.lexicon import Lexicon
from staffroll.lang import Language

_STUDIO = "animation-production"
_COMMITTEE = "production-committee"


def with_studio(drafts: Sequence[Listed], recognisers: Lexicon) -> Iterator[Listed]:
    """Give a label that may mean a studio or a committee to the studio where no other label names one."""
    language = recognisers.language
    if not language.studio_labels:
        yield from drafts
        return
    studios = {draft.agent.name.text for _, group in drafts for draft in group if _names_studio(draft)}
    for passage, group in drafts:
        yield (
            passage,
            [each._replace(role=_STUDIO) if _is_studio(each, language, studios) else each for each in group],
        )


def _names_studio(draft: Draft) -> bool:
    return draft.role == _STUDIO and not draft.aside


def _is_studio(draft: Draft, language: Language, studios: Collection[str]) -> bool:
    """Say whether a label stands for a committee that means a studio as often, and names no committee.

    In Chinese it does so in sentences and where it names a work, else where no other label tells of `studios`, nor a
    sentence of this one.
    """
    named = draft.layout == "prose" and draft.agent.name.text in studios
    labelled = draft.work is None and draft.layout != "prose"
    if labelled if language.writing == "han" else bool(studios) and not named:
        return False
    meant = draft.role_as is not None and draft.role_as.text in language.studio_labels
    return meant and draft.role == _COMMITTEE and not draft.agent.name.text.endswith(language.committee_endings)
