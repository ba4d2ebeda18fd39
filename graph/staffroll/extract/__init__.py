"""From an article to the credits it states, each with the words that state it.

    article → passages → layouts (label list, cast list, prose) → drafts → mentions

A layout reads one passage and knows nothing of the others; the most telling is asked first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from staffroll.extract import awards, credit_lists, lineups, prizelists, programmes, prose
from staffroll.extract.agents import Named
from staffroll.extract.assemble import mentions
from staffroll.extract.draft import Known, Listed
from staffroll.extract.enclosed import credits_in_brackets
from staffroll.extract.factsheets import bare_title
from staffroll.extract.foreknown import known_of
from staffroll.extract.given import Given, given_in
from staffroll.extract.lexicon import lexicon
from staffroll.extract.lexing import lexed
from staffroll.extract.marked import with_title_marks
from staffroll.extract.mastheads import with_one_headline
from staffroll.extract.occasions import people_of
from staffroll.extract.outlines import Outline, outlined
from staffroll.extract.shown import labelled_above, names_shown, printed, titles_shown
from staffroll.extract.speakers import without_speakers
from staffroll.extract.stretch import flat
from staffroll.extract.studios import with_studio
from staffroll.extract.surnames import described, full_names, mourned, with_surnames
from staffroll.extract.teasers import without_teasers
from staffroll.extract.wrapped import unwrapped
from staffroll.lang import Language
from staffroll.records import Article, Mention

__all__ = ["Given", "extract", "given_in", "lexicon"]


def extract(article: Article, given: Given | None = None) -> tuple[Mention, ...]:
    """Return the credits that an article states, in the order of their quotes.

    `given` are titles and names that the reader knows. The same article with the same of them always gives the same
    mentions, whatever was read before it.
    """
    given = given or Given()
    recognisers = lexicon(article.language)
    whole = _whole(article, recognisers.language)
    outline = outlined(whole, recognisers)
    known = known_of(whole, outline, given, recognisers)
    listed = _lists(whole, outline, known)
    sheet = None if outline.about or outline.headings else bare_title(outline.headline, listed, recognisers)
    known = replace(known, titles=known.titles | given.titles | _titles(listed))
    drafts, people = _sentences(whole, outline, listed, known)
    kept = list(awards.without_awarded(list(with_studio(drafts, recognisers)), whole.text, recognisers.language))
    return mentions(
        article,
        (sheet,) if sheet else outline.about,
        outline.headings,
        kept,
        recognisers,
        given.names,
        people,
        personal=outline.personal,
        several=outline.several,
    )


def _whole(article: Article, language: Language) -> Article:
    """Return an article with one headline, without teasers, speakers and broken lines, its titles in marks."""
    own = without_speakers(without_teasers(with_one_headline(article), language), language)
    return with_title_marks(unwrapped(own, language), language)


def _lists(article: Article, outline: Outline, known: Known) -> Sequence[Listed]:
    """Return each passage with the credits of its labels, the lines of a programme as one; it may have none."""
    shown = [*programmes.credits_in(article, known), *prizelists.credits_in(article, known)]
    read = [each for each in shown if each[1]]
    labelled = lineups.credits_in(credit_lists.credited(article, outline, known), outline, known)
    listed = [*credit_lists.without_lines(labelled, shown), *read]
    return list(awards.on_their_works(listed)) if known.awarded else listed


def _sentences(
    article: Article, outline: Outline, listed: Sequence[Listed], known: Known
) -> tuple[Sequence[Listed], frozenset[str]]:
    """Return all credits, those of sentences with those of lists, and the people that the article names in full."""
    language = known.lexicon.language
    dictionaries = titles_shown(known), names_shown(article, listed, known), printed(article, language)
    read = [(passage, lexed(passage, known, *dictionaries)) for passage, drafts in listed if not drafts]
    people = full_names(read, (draft for _, drafts in listed for draft in drafts), language)
    if outline.personal and outline.passages:
        people |= people_of(outline.headline, outline.passages[0].stretch)
    person = outline.person or (mourned(read, known) or described(read, known) if outline.personal else ())
    above = {**labelled_above(listed), **_profiled(outline)}
    told = prose.credits_in(with_surnames(read, people), known, person, above)
    drafts = [(passage, [*(drafts or next(told)), *credits_in_brackets(passage, known)]) for passage, drafts in listed]
    if language.awarding:  # who won is named in full, credited or not
        people |= {draft.agent.name.text for _, group in drafts for draft in group if " " in draft.agent.name.text}
    return drafts, people


def _profiled(outline: Outline) -> dict[int, Named]:
    """Return whom each passage is about, by its place, as its heading says or as the headline of a life does."""
    lived = {passage.stretch.start: outline.lived for passage in outline.passages if outline.lived}
    headed = ((passage.stretch.start, passage.heading) for passage in outline.passages if passage.heading)
    return {**lived, **{start: outline.profiles[heading] for start, heading in headed if heading in outline.profiles}}


def _titles(listed: Sequence[Listed]) -> frozenset[str]:
    return frozenset(flat(draft.work.text) for _, drafts in listed for draft in drafts if draft.work is not None)
