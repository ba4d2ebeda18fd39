"""The titles that a headline alone tells: quoted, or beside a noun for a work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_song
from staffroll.extract.proper import is_common, proper_runs
from staffroll.extract.quotations import quoted_in
from staffroll.extract.seasons import IS_SEASON
from staffroll.extract.stretch import QUOTES, Stretch, flat
from staffroll.lang import Language, any_of, works_and_sources
from staffroll.records import Article

_EPISODE = re.compile(r"\s*[–—:,-]?\s*\b(?:Episod[eio]|Épisode|Folge)\s\d+|\s*第\d+話")
_MAKER = re.compile(r"\s(?:From|By|With)\s(?=\w)")
_FEW = 4  # words
_LONGEST_ARTICLE = len("“The ")
_FIRST, _LOOKED_BACK = 300, 24  # characters of a first sentence, and before a quotation in it
_SENTENCE_END = re.compile(r"\w{2}[.!?]\s")
_FEATURES = frozenset(("feature", "picture"))
_REPEATED = 2
_ACTING = re.compile(r"(?:s|ed|ing)$|\bto \w+$")  # how verbs of headlines end; "Play" is a title's word as well


def announced_whole(article: Article, headline: Stretch, lexicon: Lexicon) -> Stretch | None:
    """Return all that the headline prints before its noun for a work where it holds a comma, and the text prints it.

    So it is where it begins with a small letter and the text repeats it.
    """
    for word in re.finditer(r"\S+", headline.text):
        if flat(word.group()).strip(",.:") not in lexicon.language.work_nouns:
            continue
        title = headline.text[: word.start()].strip()
        while title and flat(title.rsplit(" ", 1)[-1]) in lexicon.language.dropped | lexicon.language.never_names:
            title = title.rpartition(" ")[0]
        small = title[:1].islower() and len(title.split()) <= _FEW and not lexicon.language.sentence_titles
        small = small and article.text.count(title) >= _REPEATED
        start = flat(article.text).find(flat(title), headline.end) if "," in title or small else -1
        return Stretch.of(article.text, start, start + len(title)) if start >= 0 else None
    return None


def announced_titles(headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what a headline alone tells: a title in quotation marks, or the words before "Episode 1" or "Anime"."""
    yield from quoted_in(headline)
    episode = _EPISODE.search(headline.text)
    if episode and episode.start():
        yield headline.part(0, episode.start())
    nouns_of_works = works_and_sources(lexicon.language)
    for run in proper_runs(headline, lexicon):
        words = list(re.finditer(r"\S+", run.text))
        nouns = [
            word
            for number, word in enumerate(words)
            if flat(word.group()).strip(",").removesuffix("'s") in nouns_of_works
            and not _is_season(words[: number + 1])
        ]
        behind = next((word for word in words if nouns and word.start() > nouns[0].start()), None)
        if behind and flat(behind.group()).strip(",:") in lexicon.language.event_words:
            continue  # "Moth Film Festival"
        end = nouns[0].start() if nouns else len(run.text) + 1 if _noun_follows(headline, run, lexicon) else 0
        if end:
            known = lexicon.language.never_names | lexicon.language.dropped
            title = [word for word in words if word.end() < end]
            while title and _leads_title(title, lexicon.language):
                title = title[1:]
            while title and flat(title[-1].group()) in known and not _is_season(title):
                title = title[:-1]
            title = _behind_news(title, flat(run.text[:end]), lexicon)
            named = run.part(title[0].start(), title[-1].end()) if title else None
            if named and not is_common(named.text, lexicon):
                yield named


def _leads_title(words: Sequence[re.Match[str]], language: Language) -> bool:
    """Say whether a word only leads to a title; a number right before other words may begin one: "Nine Bells"."""
    told = [flat(word.group()).strip(",:") for word in words[:2]]
    counts = told[0] in language.counting and language.never_names.isdisjoint(told[1:]) and len(told) > 1
    return told[0] in language.never_names and not counts


def _is_season(words: Sequence[re.Match[str]]) -> bool:
    """Say whether words end in which season a title's is: "Rook: Final Season"."""
    return IS_SEASON.fullmatch(" ".join(word.group() for word in words[-2:])) is not None


def _behind_news(words: Sequence[re.Match[str]], before: str, lexicon: Lexicon) -> list[re.Match[str]]:
    """Return the words behind the last verb of a headline's run: "Kite Licenses Blue Hour Anime"."""
    acts = [end for _, end, _ in lexicon.verbs.find(before) if _ACTING.search(before[:end])]
    acts += [word.end() for word in words if flat(word.group()) in lexicon.language.announcing]
    behind = [word for word in words if word.start() >= max(acts, default=0)]
    known = lexicon.language.never_names | lexicon.language.dropped
    while acts and behind and flat(behind[0].group()) in known:
        behind = behind[1:]
    return behind


def _noun_follows(headline: Stretch, run: Stretch, lexicon: Lexicon) -> bool:
    """Whether the noun for a work stands behind a run in small letters: "Blue Hour TV anime reveals …"."""
    after = flat(headline.text[run.end - headline.start :]).split()
    while after and after[0] in lexicon.language.dropped - lexicon.language.work_nouns:
        after.pop(0)
    return bool(after) and after[0] in lexicon.language.work_nouns


def led_by_noun(headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what a headline prints in capitals right behind its noun for a work: "Trailer of the series Tin Sky"."""
    for run in proper_runs(headline, lexicon):
        before = flat(headline.text[: run.start - headline.start]).split()
        nouns = works_and_sources(lexicon.language)
        while before and before[-1] in lexicon.language.dropped - nouns:
            before.pop()
        run = _without_maker(run, lexicon)
        if before and before[-1] in nouns and not is_common(run.text, lexicon):
            yield run
            return


def led_at_end(headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the capitals that end a headline behind "the" and a noun for a work: "All About the Anime Rook"."""
    found = _ending(lexicon.language).search(headline.text)
    if found:
        yield headline.part(*found.span(1))


@cache
def _ending(language: Language) -> re.Pattern[str]:
    articles, nouns = any_of(language.determiners), any_of(language.work_nouns)
    return re.compile(rf"\b(?i:(?:{articles})\s(?:{nouns}))\s([A-Z][\w'’:-]*(?:\s[A-Z\d][\w'’:-]*)*[!?]?)$")


def _without_maker(run: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop whom a headline in capitals names behind a preposition: "Tin Sky From Director Aya Mori"."""
    for joint in _MAKER.finditer(run.text):
        makers = flat(run.text[joint.end() :])
        label = any(start == 0 for start, _, _ in lexicon.labels.find(makers))
        if label or makers.split()[0] in lexicon.language.studio_words:
            return run.part(0, joint.start())
    return run


def quoted_opening(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what the sentence that a text without a headline begins with quotes right behind a noun for a work."""
    if headline:
        return
    end = _SENTENCE_END.search(article.text, headline.end)
    for title in quoted_in(Stretch.of(article.text, headline.end, end.start() if end else _FIRST)):
        before = flat(article.text[max(0, title.start - _LOOKED_BACK) : title.start - 1]).split()[-1:]
        if before and before[0] in lexicon.language.work_nouns | _FEATURES and not is_romaji(title.text):
            yield title.part(0, len(title.text.rstrip(",")))
            return


def quoted_subject(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what a headline puts in quotation marks as a title and the text prints as well.

    No song, no person, nothing said, and not what a role noun behind it lends to somebody: "from ‘Rook’ director".
    """
    language = lexicon.language
    body = article.text[headline.end :]
    for title in quoted_in(headline):
        words = re.findall(r"[^\W\d_]{4,}", title.text)
        shaped = words and all(word[0].isupper() for word in words) and not is_romaji(title.text)
        behind = headline.text[title.end - headline.start + 1 :].lstrip()
        lent = behind[:2] in {"'s", "’s"} or any(not start for start, _, _ in lexicon.labels.find(flat(behind)))
        lent = lent or flat(behind).split(" ")[0] in language.studio_words
        sung = not language.song_nouns.isdisjoint(flat(headline.text[: title.start - headline.start]).split())
        sung = sung or is_song(title, article.text, lexicon)
        if shaped and not lent and not sung and title.text in body:
            yield _with_article(title, article.text, headline, language) or title


def _with_article(title: Stretch, text: str, headline: Stretch, language: Language) -> Stretch | None:
    """Return a title with the article that the text quotes it with, and the headline leaves out."""
    start = text.index(title.text, headline.end)
    word = text[max(0, start - _LONGEST_ARTICLE) : start].rpartition(" ")[0]
    first = start - len(word.lstrip("".join(QUOTES))) - 1
    led = word[:1] in {*QUOTES} and flat(text[first : start - 1]) in language.determiners
    return Stretch(first, start + len(title.text), text[first : start + len(title.text)]) if led else None
