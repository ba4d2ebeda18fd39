"""From an article to the credits it states, each with the words that state it.

    article → passages → layouts (label list, cast list, prose) → drafts → mentions

A layout reads one passage and knows nothing of the others; the most telling is asked first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from staffroll import vocabulary
from staffroll.extract import awards, cast, firms, labels, lexing, programmes, prose
from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.assemble import mentions
from staffroll.extract.awarded import without_awarded
from staffroll.extract.draft import Draft, Known
from staffroll.extract.employers import without_employers
from staffroll.extract.enclosed import credits_in_brackets
from staffroll.extract.given import Given, given_in
from staffroll.extract.groups import band_names
from staffroll.extract.introductions import only_introduced, under_titles
from staffroll.extract.lexicon import Dictionary, Lexicon, lexicon
from staffroll.extract.lives import mourned_by_name
from staffroll.extract.marked import song_titles, with_title_marks
from staffroll.extract.noworks import names_no_work
from staffroll.extract.occasions import (
    entry_title,
    is_doubtful,
    is_mourned,
    is_overview,
    people_of,
    tells_of_death,
    tells_of_life,
)
from staffroll.extract.passages import Passage, passages
from staffroll.extract.proper import is_common, plain
from staffroll.extract.scoring import SUREST
from staffroll.extract.seasons import IS_SEASON
from staffroll.extract.spans.span import Printed
from staffroll.extract.stretch import Stretch, flat, unquoted
from staffroll.extract.subjects import marked_titles, subjects
from staffroll.extract.surnames import described, full_names, mourned, with_surnames
from staffroll.extract.teasers import without_teasers
from staffroll.extract.titles import headline_of, is_capitalised, shaped_titles, work_headings
from staffroll.extract.unspaced.quotations import group_names
from staffroll.extract.unspaced.recurring import called_names, recurring_names
from staffroll.extract.wrapped import unwrapped
from staffroll.lang import Language
from staffroll.records import AgentType, Article, Mention

__all__ = ["Given", "extract", "given_in", "lexicon"]

_LONGEST_LINE = 200
_PIPED = re.compile(r"[|｜][^|｜:：]{2,40}[:：]")  # labels on one line: "Director: … | Music: …"
_SMALL = re.compile(r"(?<![\w.])[a-z][a-z'-]+")  # a word in lower case
_PAIR = re.compile(r"([^\W\d_a-zß-öø-ÿ][\w'-]+)\s([^\W\d_a-zß-öø-ÿ][\w'-]+)")
_SEVERAL = 3
_BEGINNING = 1000  # characters
_SHORTEST_LISTED = 3
_MOST_WORDS, _LONGEST_SHEET = 8, 60  # of a headline that is a title and nothing else
_TELLS = re.compile("[、。]|(?:した|ます|です|決定|公開|発表)[!！]?$")
_THEME = "theme-performance"
_STUDIO = "animation-production"
_COMMITTEE = "production-committee"


def extract(article: Article, given: Given | None = None) -> tuple[Mention, ...]:
    """Return the credits that an article states, in the order of their quotes.

    `given` are titles and names that the reader knows. The same article with the same of them always gives the same
    mentions, whatever was read before it.
    """
    given = given or Given()
    recognisers = lexicon(article.language)
    whole = with_title_marks(
        unwrapped(without_teasers(article, recognisers.language), recognisers.language), recognisers.language
    )
    outline = _outlined(whole, recognisers)
    known = _known(whole, outline, given, recognisers)
    listed = _lists(whole, outline, known)
    shown = programmes.credits_in(whole, known)
    listed = [*_without_lines(listed, shown), *shown]
    if known.awarded:
        listed = list(awards.on_their_works(listed))
    about = outline.about
    if not about and not outline.headings and (title := _bare_title(outline.headline, listed, recognisers)):
        about = (title,)
    known = replace(
        known, titles=known.titles | given.titles | _titles(draft for _, drafts in listed for draft in drafts)
    )
    drafts, people = _sentences(whole, outline, listed, known)
    kept = list(without_awarded(list(_with_studio(drafts, recognisers)), whole.text, recognisers.language))
    if recognisers.language.awarding:  # who won is named in full, credited or not
        people |= {draft.agent.name.text for _, group in drafts for draft in group if " " in draft.agent.name.text}
    return mentions(
        article,
        about,
        outline.headings,
        kept,
        recognisers,
        given.names,
        people,
        personal=outline.personal,
        several=outline.several,
    )


@dataclass(frozen=True, slots=True)
class _Outline:
    """What an article is about, before its credits are read.

    `headings` are titles above passages. It is `personal` where it tells of a life or a death, that of `person` if it
    names one, or of the affairs of a `firm`, and `several` where its headline speaks of several
    works: then no work is meant where none is named.
    """

    headline: Stretch
    passages: tuple[Passage, ...]
    about: tuple[Stretch, ...]
    headings: Mapping[Stretch, Stretch]
    person: tuple[Named, ...]
    personal: bool
    several: bool
    firm: tuple[Named, ...]


def _outlined(article: Article, recognisers: Lexicon) -> _Outline:
    language = recognisers.language
    found = passages(article, language)
    headline = headline_of(article)
    about = subjects(article, headline, found, recognisers)
    if not language.writing:
        about = tuple(title for title in about if not is_mourned(title, headline, language))
    unsaid = bool(about) and names_no_work(about[0], article, language)
    about = () if unsaid else about
    entry = entry_title(headline, _first_paragraph(headline, found), recognisers) if headline else None
    if entry and not any(plain(title.text) in plain(headline.text) for title in about):
        about = (entry,)
    about = about or (() if unsaid else only_introduced(found, recognisers))
    several = unsaid or is_overview(headline, about, language) or is_doubtful(article, headline, about, language)
    found = tuple(under_titles(found, about, headline, recognisers))
    headings = work_headings(headline, found, recognisers, least=2 if about else 1)
    lead = found[0].stretch if found else headline
    opening = headline or lead
    person = mourned_by_name(_without(opening, about[:1]), found, recognisers)
    work = next((plain(title.text) for title in about), "")
    named = work in plain(opening.text) and all(plain(each.name.text) != work for each in person)
    firm = firms.told_of(headline, _first_paragraph(headline, found), recognisers)
    begun = next((each.stretch for each in found if each.stretch.start >= headline.end), lead)
    mourned = tells_of_death(_without(opening, about[:1]), language)
    lived = mourned or tells_of_life(headline, begun, language)
    personal = lived or bool(person and not (work and named)) or bool(firm)
    return _Outline(headline, found, about, headings, person, personal, several, firm)


def _first_paragraph(headline: Stretch, found: Sequence[Passage]) -> Stretch:
    """Return the first passage behind the headline, the headline itself where there is none."""
    return next((each.stretch for each in found if each.stretch.start >= headline.end), headline)


def _without(headline: Stretch, titles: Sequence[Stretch]) -> Stretch:
    """Return a headline with its title blotted out: "The Death of Rook" tells of nobody's."""
    text = headline.text
    for title in titles:
        text = text.replace(title.text, "_" * len(title.text)) if title.text else text
    return Stretch(headline.start, headline.end, text)


def _known(article: Article, outline: _Outline, given: Given, recognisers: Lexicon) -> Known:
    about, headline = outline.about, outline.headline
    titles = (
        *about,
        *outline.headings.values(),
        *shaped_titles(outline.passages, recognisers),
        *marked_titles(article, headline, about, recognisers),
    )
    return Known(
        recognisers,
        frozenset(flat(title.text) for title in titles),
        frozenset(flat(title.text) for title in _told(about, headline) if not outline.personal),
        _first_season(article, about, recognisers),
        song_titles(article, about, recognisers),
        given.names,
        _base(about),
        outline.person,
        outline.several or _names_several(about, headline),
        outline.firm,
        awards.tells_of_awards(headline, recognisers.language),
        _is_theatrical(article, recognisers.language),
        _tells_of_actor(headline, recognisers),
    )


def _tells_of_actor(headline: Stretch, recognisers: Lexicon) -> bool:
    """Say whether a headline names somebody as a voice actor."""
    roles = () if recognisers.language.writing else recognisers.labels.find(flat(headline.text))
    return any(role == "voice-actor" for _, _, role in roles)


def _is_theatrical(article: Article, language: Language) -> bool:
    """Say whether an article's beginning speaks of cinemas or their distributors, and of no streams."""
    theatres = language.cues.get("theatres")
    words = set(re.findall(r"\w+", flat(article.text[:_BEGINNING]))) if theatres else set()
    return bool(theatres and theatres & words) and not any(word.startswith("stream") for word in words)


def _is_plot(paragraph: Stretch, text: str, language: Language) -> bool:
    """Say whether a short line right above a paragraph says that it retells the story."""
    if not language.plots:
        return False
    above = text[max(0, paragraph.start - _LONGEST_SHEET - 2) : paragraph.start].rstrip("\n ")
    line = above[above.rfind("\n") + 1 :]
    words = flat(line).strip("–—-•:* ").replace(":", " ").split()
    led = not language.plots.isdisjoint([*words[:2], *words[-1:]])  # "La trama di Rook"
    return led and len(words) <= _MOST_WORDS and not line.endswith(".")


def _lists(article: Article, outline: _Outline, known: Known) -> list[tuple[Passage, list[Draft]]]:
    """Return each passage with the credits of its labels; a passage without any is read as sentences."""
    headline, language = outline.headline, known.lexicon.language
    found = outline.passages
    reads = language.writing or outline.person  # where nouns have no capitals, a headline reads as prose
    if reads and headline and all(passage.stretch != headline for passage in found):
        found = (Passage(headline, listed=False), *found)
    found = tuple(
        passage for passage in found if passage.listed or not _is_plot(passage.stretch, article.text, language)
    )
    listed = [(passage, _listed(passage, known)) for passage in found if not is_capitalised(passage.stretch, headline)]
    return list(_with_songs(list(without_employers(list(cast.turned(listed, language)), known.lexicon))))


def _sentences(
    article: Article, outline: _Outline, listed: Sequence[tuple[Passage, list[Draft]]], known: Known
) -> tuple[list[tuple[Passage, list[Draft]]], frozenset[str]]:
    """Return all credits, those of sentences with those of lists, and the people that the article names in full."""
    language = known.lexicon.language
    spellings = known.titles
    if language.writing == "hangul":
        spellings |= {title.replace(" ", "") for title in spellings}
    titles = Dictionary({title: title for title in spellings if len(title) > 1})
    names = Dictionary(
        {
            **group_names(article.text, language),
            **band_names(article.text, language),
            **_names_told(article, listed, language),
            **known.names,
        }
    )
    printed = (
        Printed()
        if language.writing
        else Printed(frozenset(_SMALL.findall(article.text)), _surnames(article.text, language))
    )
    read = [(passage, lexing.lexed(passage, known, titles, names, printed)) for passage, drafts in listed if not drafts]
    people = full_names(read, (draft for _, drafts in listed for draft in drafts), language)
    if outline.personal and outline.passages:
        people |= people_of(outline.headline, outline.passages[0].stretch)
    person = outline.person or (mourned(read, known) or described(read, known) if outline.personal else ())
    told = prose.credits_in(with_surnames(read, people), known, person, _labelled_above(listed))
    drafts = [(passage, [*(drafts or next(told)), *credits_in_brackets(passage, known)]) for passage, drafts in listed]
    return drafts, people


def _labelled_above(listed: Sequence[tuple[Passage, list[Draft]]]) -> dict[int, Named]:
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


def _base(about: Sequence[Stretch]) -> Stretch | None:
    """Return the title of the first season where the likeliest subject is a later one's."""
    bare = (title for title in about[1:] if about[0].text.startswith(f"{title.text} "))
    return next((title for title in bare if IS_SEASON.fullmatch(about[0].text[len(title.text) :])), None)


def _names_several(about: Sequence[Stretch], headline: Stretch) -> bool:
    """Say whether a headline prints two of the works that an article is about, none a part of the other."""
    named = {plain(title.text) for title in about if plain(title.text) in plain(headline.text)}
    whole = [one for one in named if not any(one != other and one in other for other in named)]
    return len(whole) > 1


def _told(about: Sequence[Stretch], headline: Stretch) -> Iterator[Stretch]:
    """Yield the works that an article is about less those that its headline, which prints the first, leaves out."""
    named = any(plain(title.text) in plain(headline.text) for title in about[:SUREST])
    for number, title in enumerate(about):
        if number < SUREST or not named or plain(title.text) in plain(headline.text):
            yield title


def _bare_title(
    headline: Stretch, listed: Sequence[tuple[Passage, list[Draft]]], recognisers: Lexicon
) -> Stretch | None:
    """Return a short headline as the title where nothing says which work is meant but labels follow: a fact sheet."""
    roles = {draft.role for _, drafts in listed for draft in drafts if draft.work is None}
    title = re.match(r"[^(（|｜\[]+", headline.text)
    short = title is not None and len(title.group().split()) <= _MOST_WORDS and len(title.group()) <= _LONGEST_SHEET
    if title is None or not short or len(roles) < _SEVERAL or is_common(title.group(), recognisers):
        return None
    if recognisers.language.writing and _is_told(title.group(), recognisers):
        return None
    return unquoted(headline.part(0, title.end()))


def _is_told(line: str, recognisers: Lexicon) -> bool:
    """Say whether a line without marks is a sentence, or says what kind of work it is: 一人で作ったアニメ."""
    return _TELLS.search(line) is not None or recognisers.phrases.ends(flat(line).rstrip()) == "y"


def _first_season(article: Article, about: Sequence[Stretch], recognisers: Lexicon) -> str:
    """Return the title of the first season where the article is about a later one, as it says or as titles tell."""
    words = recognisers.language.first_season
    told = re.search(rf"(?:{words})[「『《]([^」』》]{{1,60}})[」』》]", article.text) if words else None
    if told:
        return told.group(1)
    return about[1].text if len(about) > 1 and about[0].text != about[1].text else ""


def _with_songs(listed: Iterable[tuple[Passage, list[Draft]]]) -> Iterator[tuple[Passage, list[Draft]]]:
    """Give who only "sings" the theme song that a line above names: "OP: 「Dew」", then "Song: Aya Mori"."""
    wide = vocabulary.load()
    theme, section = "", ""
    for passage, drafts in listed:
        waits = passage.listed and not drafts  # a line that names a song may lead to who sings it
        label = next((found for found, _ in labels.label_and_value(passage.stretch)), None) if waits else None
        named = wide.find(label.text) if label else None
        theme = "" if passage.section != section else theme
        section = passage.section
        if named and named.id != _THEME and wide.is_a(named.id, _THEME):
            theme = named.id
        sung = theme and drafts and all(draft.role == _THEME for draft in drafts)
        yield passage, [draft._replace(role=theme) for draft in drafts] if sung else drafts


def _with_studio(
    drafts: Sequence[tuple[Passage, list[Draft]]], recognisers: Lexicon
) -> Iterator[tuple[Passage, list[Draft]]]:
    """Give a label that may mean a studio or a committee to the studio where no other label names one."""
    language = recognisers.language
    told = any(draft.role == _STUDIO for _, group in drafts for draft in group if not draft.aside)
    for passage, group in drafts:
        yield (
            passage,
            [each._replace(role=_STUDIO) if _is_studio(each, language, told=told) else each for each in group],
        )


def _without_lines(
    listed: Iterable[tuple[Passage, list[Draft]]], shown: Sequence[tuple[Passage, list[Draft]]]
) -> Iterator[tuple[Passage, list[Draft]]]:
    """Yield the passages less those that are lines of a programme."""
    lines = {passage.stretch.start for passage, _ in shown}
    yield from (each for each in listed if each[0].stretch.start not in lines)


def _is_studio(draft: Draft, language: Language, *, told: bool) -> bool:
    """Say whether a label stands for a committee that means a studio as often, and names no committee.

    In Chinese it does so where it names a work, else where no other label has `told` the studio.
    """
    if draft.work is None if language.writing == "han" else told:
        return False
    meant = draft.role_as is not None and draft.role_as.text in language.studio_labels
    return meant and draft.role == _COMMITTEE and not draft.agent.name.text.endswith(language.committee_endings)


def _listed(passage: Passage, known: Known) -> list[Draft]:
    text = passage.stretch.text
    if not passage.listed and len(text) > _LONGEST_LINE and len(_PIPED.findall(text)) < _SEVERAL:
        return []
    return labels.credits_in(passage, known) or (cast.credits_in(passage, known) if passage.listed else [])


def _names_told(
    article: Article, listed: Sequence[tuple[Passage, list[Draft]]], language: Language
) -> dict[str, AgentType]:
    """Return the names, folded, whose end the article shows: of its lists, and those it prints several times."""
    if language.writing == "hangul":
        return dict.fromkeys(called_names(article.text), "person")
    if language.writing != "han":
        return {}
    return {
        **dict.fromkeys(recurring_names(article.text, language.person_nouns), "person"),
        **_listed_names(listed, language),
    }


def _listed_names(listed: Sequence[tuple[Passage, list[Draft]]], language: Language) -> dict[str, AgentType]:
    """Return the names, folded, that the lists of an article credit: its prose then need not find where they end."""
    roles = vocabulary.load().roles
    return {
        flat(draft.agent.name.text): kind_of(draft.agent, language, roles[draft.role].holder)
        for _, drafts in listed
        for draft in drafts
        if len(draft.agent.name.text) >= _SHORTEST_LISTED
    }


def _titles(drafts: Iterable[Draft]) -> frozenset[str]:
    return frozenset(flat(draft.work.text) for draft in drafts if draft.work is not None)
