"""What the sentences of an article about a person tell of them, by how its language is written."""

from __future__ import annotations

from collections.abc import Sequence

from staffroll.extract import careers, lives, rolelists
from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft, Known
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch


def acts(spans: Sequence[Span], known: Known) -> bool:
    """Say whether a sentence tells that the person acts: lists of roles may follow."""
    return not known.lexicon.language.writing and rolelists.acts(spans)


def told(
    drafts: list[Draft], spans: Sequence[Span], sentence: Stretch, known: Known, person: Named, *, acts: bool
) -> list[Draft]:
    """Return the drafts of a sentence with what it tells of a person; one who `acts` may have a list of roles."""
    writing = known.lexicon.language.writing
    if writing == "kana":
        return [*drafts, *careers.credits_in(spans, person, drafts, known)]
    if writing:
        return drafts
    if acts:
        drafts = _without(drafts, list(rolelists.told(sentence, known, person)))
    if life := list(lives.credits_in(spans, sentence, known, person)):
        drafts = [draft for draft in drafts if draft.agent.name.text not in life[0].agent.name.text]
    return [*drafts, *life]


def _without(drafts: Sequence[Draft], played: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with what a list of roles tells, less what else was read of its titles and characters."""
    listed = {stretch.start for draft in played for stretch in (draft.work, draft.character) if stretch}
    outside = (
        draft
        for draft in drafts
        if not any(stretch and stretch.start in listed for stretch in (draft.agent.name, draft.work, draft.character))
    )
    return [*outside, *played]
