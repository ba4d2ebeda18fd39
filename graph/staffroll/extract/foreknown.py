"""What of an article is known before a passage is read, from its outline and what the reader gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract import awards, firms
from staffroll.extract.draft import Known
from staffroll.extract.given import Given
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.marked import has_own_marks, song_titles
from staffroll.extract.outlines import Outline
from staffroll.extract.proper import plain
from staffroll.extract.scoring import SUREST
from staffroll.extract.seasons import IS_SEASON, without_season
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.subjects import marked_titles
from staffroll.extract.titles import shaped_titles
from staffroll.extract.wording import words_in
from staffroll.lang import Language
from staffroll.records import Article

_BEGINNING = 1000  # characters


def known_of(article: Article, outline: Outline, given: Given, recognisers: Lexicon) -> Known:
    """Return what is known of an article, its credits not yet read."""
    about, headline = outline.about, outline.headline
    titles = (
        *about,
        *outline.headings.values(),
        *shaped_titles(outline.passages, recognisers),
        *marked_titles(article, headline, about, recognisers),
    )
    return Known(
        recognisers,
        titles=frozenset(flat(title.text) for title in titles),
        subjects=frozenset(flat(title.text) for title in _told(about, headline) if not outline.personal),
        first=_first_season(article, about, recognisers),
        songs=song_titles(article, about, recognisers),
        names=given.names,
        base=_base(about),
        person=outline.person,
        several=outline.several or _names_several(about, headline),
        firm=outline.firm,
        firms=firms.named_in(article.text, recognisers.language),
        taken_up=firms.takes_up(article.text, recognisers.language),
        awarded=awards.tells_of_awards(headline, recognisers.language),
        theatrical=_is_theatrical(article, recognisers.language),
        voiced=_tells_of_actor(headline, recognisers),
        own_marks=has_own_marks(article, recognisers.language),
    )


def _tells_of_actor(headline: Stretch, recognisers: Lexicon) -> bool:
    """Say whether a headline names somebody as a voice actor."""
    return any(role == "voice-actor" for _, _, role in recognisers.labels.find(flat(headline.text)))


def _is_theatrical(article: Article, language: Language) -> bool:
    """Say whether an article's beginning speaks of cinemas or their distributors, and of no streams."""
    theatres = language.cues.get("theatres")
    words = words_in(article.text[:_BEGINNING]) if theatres else frozenset()
    return bool(theatres and theatres & words) and not any(word.startswith("stream") for word in words)


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


def _first_season(article: Article, about: Sequence[Stretch], recognisers: Lexicon) -> str:
    """Return the title of the first season where the article is about a later one, as it says or as titles tell."""
    words = recognisers.language.first_season
    told = re.search(rf"(?:{words})[「『《]([^」』》]{{1,60}})[」』》]", article.text) if words else None
    if told:
        return told.group(1)
    if len(about) > 1 and about[0].text != about[1].text:
        return about[1].text
    bare = without_season(about[0]) if about and recognisers.language.writing == "kana" else ""
    return bare if bare and any(f"{mark}{bare}{end}" in article.text for mark, end in ("「」", "『』")) else ""
