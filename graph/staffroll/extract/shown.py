"""Names that the print of an article shows before its prose is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.draft import Known, Listed
from staffroll.extract.groups import band_names
from staffroll.extract.lexicon import Dictionary
from staffroll.extract.spans.span import Printed
from staffroll.extract.stretch import flat
from staffroll.extract.unspaced.quotations import group_names
from staffroll.extract.unspaced.recurring import called_names, recurring_names
from staffroll.extract.wording import small_words
from staffroll.lang import Language
from staffroll.records import AgentType, Article

_PAIR = re.compile(r"([^\W\d_a-zß-öø-ÿ][\w'-]+)\s([^\W\d_a-zß-öø-ÿ][\w'-]+)")
_SHORTEST_LISTED = 3


def names_shown(article: Article, listed: Sequence[Listed], known: Known) -> Dictionary[AgentType]:
    """Return the names, folded, that an article sets off in print or shows the end of, with those the reader gave."""
    language = known.lexicon.language
    return Dictionary(
        {
            **group_names(article.text, language),
            **band_names(article.text, language),
            **{flat(each.name.text): "organization" for each in known.firm},
            **_names_told(article, listed, language),
            **known.names,
        }
    )


def titles_shown(known: Known) -> Dictionary[str]:
    """Return the titles that are known of an article, in Korean also as one spells them without spaces."""
    spellings = known.titles
    if known.lexicon.language.writing == "hangul":
        spellings |= {title.replace(" ", "") for title in spellings}
    return Dictionary({title: title for title in spellings if len(title) > 1})


def printed(article: Article, language: Language) -> Printed:
    """Return which words an article prints small and which are family names, where capitals tell names from words."""
    if language.writing:
        return Printed()
    return Printed(small_words(article.text), _surnames(article.text, language))


def _names_told(article: Article, listed: Sequence[Listed], language: Language) -> dict[str, AgentType]:
    """Return the names, folded, whose end the article shows: of its lists, and those it prints several times."""
    if language.writing == "hangul":
        return dict.fromkeys(called_names(article.text), "person")
    if language.writing != "han":
        return {}
    return {
        **dict.fromkeys(recurring_names(article.text, language.person_nouns), "person"),
        **_listed_names(listed, language),
    }


def _listed_names(listed: Sequence[Listed], language: Language) -> dict[str, AgentType]:
    """Return the names, folded, that the lists of an article credit: its prose then need not find where they end."""
    roles = vocabulary.load().roles
    return {
        flat(draft.agent.name.text): kind_of(draft.agent, language, roles[draft.role].holder)
        for _, drafts in listed
        for draft in drafts
        if len(draft.agent.name.text) >= _SHORTEST_LISTED
    }


def labelled_above(listed: Sequence[Listed]) -> dict[int, Named]:
    """Return whom a label right above a passage names alone, by the place of the passage: it may go on about them."""
    return {
        passage.stretch.start: drafts[0].agent._replace(asides=())
        for (_, drafts), (passage, others) in pairwise(listed)
        if drafts and not others and len({draft.agent for draft in drafts}) == 1
    }


def _surnames(text: str, language: Language) -> frozenset[str]:
    """Return the family names of persons whom a text names in full: a sentence may begin with one alone."""
    if not language.sentence_titles or language.capital_nouns:
        return frozenset()
    return frozenset(pair.group(2) for pair in _PAIR.finditer(text) if is_romaji(pair.group()))
