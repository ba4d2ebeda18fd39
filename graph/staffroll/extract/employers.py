"""Brackets behind the names of a list that tell where people work, and not what they made: "Aya Mori (Kite Works)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from staffroll.extract.brackets import is_affiliation
from staffroll.extract.draft import Draft, Listed
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import COMMA


def without_employers(listed: Sequence[Listed], lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the lines of a list without works that may as well be employers.

    Where one bracket names a company, so may another that holds nothing but one title without a role; one that
    lists several works shows that brackets hold works there.
    """
    contents = [content for _, drafts in listed for draft in drafts for content in draft.agent.asides]
    doubtful = any(is_affiliation(content, lexicon) for content in contents)
    doubtful = doubtful and not any(COMMA.search(content.text) for content in contents)
    for passage, drafts in listed:
        yield passage, [draft for draft in drafts if not (doubtful and _is_alone(draft))]


def _is_alone(draft: Draft) -> bool:
    """Say whether a credit rests on a bracket that holds one title and nothing else."""
    bare = draft.aside and draft.role == "contributor" and draft.work is not None
    return bare and any(content.text == draft.work.text for content in draft.agent.asides if draft.work)
