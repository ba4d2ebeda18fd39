"""What an article is about, before its credits are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from staffroll.extract import firms
from staffroll.extract.agents import Named, is_romaji
from staffroll.extract.introductions import only_introduced, under_titles
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.lives import mourned_by_name
from staffroll.extract.noworks import names_no_work
from staffroll.extract.occasions import (
    entry_title,
    heads_overview,
    is_doubtful,
    is_mourned,
    is_overview,
    people_of,
    tells_of_death,
    tells_of_life,
)
from staffroll.extract.passages import Passage, passages
from staffroll.extract.profiles import profiled
from staffroll.extract.proper import plain
from staffroll.extract.sections import news_headings
from staffroll.extract.stretch import Stretch
from staffroll.extract.subjects import subjects
from staffroll.extract.titles import headline_of, work_headings
from staffroll.lang import Language
from staffroll.records import Article

_LINES = 3  # in which an entry tells whose it is


_FEWEST, _FEWEST_BESIDE = 2, 3  # works that headings name, and where the headline names one as well


@dataclass(frozen=True, slots=True)
class Outline:
    """What an article is about, before its credits are read.

    `headings` are titles above passages. It is `personal` where it tells of a life or a death, that of `person` if it
    names one, or of the affairs of a `firm`, and `several` where its headline speaks of several
    works: then no work is meant where none is named. `profiles` are headings that name whom their text is about.
    """

    headline: Stretch
    passages: tuple[Passage, ...]
    about: tuple[Stretch, ...]
    headings: Mapping[Stretch, Stretch]
    person: tuple[Named, ...]
    personal: bool
    several: bool
    firm: tuple[Named, ...]
    profiles: Mapping[Stretch, Named]

    @property
    def lived(self) -> Named | None:
        """Return the one person whom the headline of a life or a death names in full, and the text's beginning."""
        opening = self.passages[0].stretch if self.personal and self.passages else None
        people = sorted(filter(is_romaji, people_of(self.headline, opening))) if opening and not self.firm else []
        place = self.headline.text.find(people[0]) if len(people) == 1 else -1
        return Named(self.headline.part(place, place + len(people[0]))) if place >= 0 else None


def outlined(article: Article, recognisers: Lexicon) -> Outline:
    """Return the outline of an article, its passages under the headings that are titles."""
    language = recognisers.language
    found = passages(article, language)
    headline = headline_of(article)
    about, several = _about(article, headline, found, recognisers)
    found = tuple(under_titles(found, about, headline, recognisers))
    profiles = profiled(headline, found, recognisers)
    headings = work_headings(headline, found, recognisers, least=2 if about else 1)
    headings = {heading: title for heading, title in headings.items() if heading not in profiles}
    named = any(plain(title.text) in plain(headline.text) for title in about)
    least = _FEWEST_BESIDE if named else _FEWEST
    news = {} if headings or language.writing else news_headings(article, headline, found, about, recognisers, least)
    if news:
        about, headings, several = about if named else (), news, True
    lead = found[0].stretch if found else headline
    opening = headline or lead
    person = mourned_by_name(_without(opening, about[:1]), found, recognisers)
    about = tuple(title for title in about if not _is_of_name(title, person))
    firm = _firm(headline, _first_paragraph(headline, found), about, recognisers)
    begun = _begun(headline, found, lead, language)
    lived = tells_of_death(_without(opening, about[:1]), language) or tells_of_life(headline, begun, language)
    personal = lived or bool(person and not _is_of_work(opening, about, person)) or bool(firm)
    return Outline(headline, found, about, headings, person, personal, several or bool(profiles), firm, profiles)


def _about(
    article: Article, headline: Stretch, found: Sequence[Passage], recognisers: Lexicon
) -> tuple[tuple[Stretch, ...], bool]:
    """Return the works that an article is about, the likeliest first, and whether its headline speaks of several."""
    language = recognisers.language
    about = subjects(article, headline, found, recognisers)
    if not language.writing:
        about = tuple(title for title in about if not is_mourned(title, headline, language))
    about = tuple(title for title in about if not heads_overview(title, language))
    unsaid = bool(about) and names_no_work(about[0], article, language)
    about = () if unsaid else about
    entry = entry_title(headline, _first_paragraph(headline, found), recognisers) if headline else None
    if entry and not any(plain(title.text) in plain(headline.text) for title in about):
        about = (entry,)
    about = about or (() if unsaid else only_introduced(found, recognisers))
    several = (
        unsaid or is_overview(article, headline, about, language) or is_doubtful(article, headline, about, language)
    )
    return about, several


def _is_of_name(title: Stretch, person: Sequence[Named]) -> bool:
    """Say whether what seems a title is a part of the name of whom an article mourns."""
    return any(plain(title.text) in plain(each.name.text).split() for each in person)


def _begun(headline: Stretch, found: Sequence[Passage], lead: Stretch, language: Language) -> Stretch:
    """Return how the text begins behind the headline; a Japanese entry may print its name once more by itself."""
    behind = [each.stretch for each in found if each.stretch.start >= headline.end] or [lead]
    lines = behind[: _LINES if language.writing == "kana" else 1]
    return behind[0]._replace(text="\n".join(each.text for each in lines))


def _firm(headline: Stretch, opening: Stretch, about: Sequence[Stretch], recognisers: Lexicon) -> tuple[Named, ...]:
    """Return the company that an article is about: whose affairs it tells, or which it describes and no work."""
    named = any(plain(title.text) in plain(headline.text) for title in about[:1])
    if told := firms.told_of(headline, headline if named else opening, recognisers):
        return told
    described = firms.described_first(headline, opening, recognisers)
    firms_own = {plain(each.name.text) for each in described}
    return () if named and not any(plain(title.text) in firms_own for title in about[:1]) else described


def _is_of_work(opening: Stretch, about: Sequence[Stretch], person: Sequence[Named]) -> bool:
    """Say whether an article opens with a work that it is about, and that bears nobody's name."""
    work = next((plain(title.text) for title in about), "")
    named = work in plain(opening.text) and all(plain(each.name.text) != work for each in person)
    return bool(work) and named


def _first_paragraph(headline: Stretch, found: Sequence[Passage]) -> Stretch:
    """Return the first passage behind the headline, the headline itself where there is none."""
    return next((each.stretch for each in found if each.stretch.start >= headline.end), headline)


def _without(headline: Stretch, titles: Sequence[Stretch]) -> Stretch:
    """Return a headline with its title blotted out: "The Death of Rook" tells of nobody's."""
    text = headline.text
    for title in titles:
        text = text.replace(title.text, "_" * len(title.text)) if title.text else text
    return Stretch(headline.start, headline.end, text)
