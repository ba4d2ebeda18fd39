"""News under headlines of its own: a round-up is several articles, each below a heading that names its work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from staffroll.extract.lexicon import Lexicon
from staffroll.extract.passages import Passage
from staffroll.extract.proper import plain
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.subjects import subjects
from staffroll.lang import works_and_sources
from staffroll.records import Article


def news_headings(
    article: Article,
    headline: Stretch,
    found: Sequence[Passage],
    about: Sequence[Stretch],
    lexicon: Lexicon,
    least: int,
) -> dict[Stretch, Stretch]:
    """Return the headings that are headlines, each with the work that it and the text beneath it are about.

    So many at `least` are about different works; else they are the sections of one article.
    """
    beneath: dict[Stretch, list[Passage]] = {}
    for passage in found:
        if passage.heading and passage.heading.start >= headline.end:
            beneath.setdefault(passage.heading, []).append(passage)
    if len(beneath) < least:
        return {}
    told: dict[Stretch, Stretch] = {}
    for heading, below in beneath.items():
        known = next((title for title in about if plain(title.text) in plain(heading.text)), None)
        if title := known or _title(article, heading, below, lexicon):
            told[heading] = title
    keys = {plain(title.text) for title in told.values()}
    shortest = min(keys, key=lambda key: (len(key), key), default="")
    return told if sum(shortest not in key for key in keys) + 1 >= least else {}


def _title(article: Article, heading: Stretch, below: Sequence[Passage], lexicon: Lexicon) -> Stretch | None:
    """Return what a heading and the passages beneath it are about, if the heading names it."""
    start = heading.start
    part = replace(article, text=article.text[start : below[-1].stretch.end], title=heading.text, blocks=())
    moved = [replace(each, stretch=each.stretch.shift(-start), heading=None, above=None) for each in below]
    language = lexicon.language
    news = language.announcing | works_and_sources(language)
    if news.isdisjoint(flat(heading.text).split()):
        return None  # a line of a programme or a section
    title = next(iter(subjects(part, heading.shift(-start), moved, lexicon)), None)
    return title.shift(start) if title and plain(title.text) in plain(heading.text) else None
