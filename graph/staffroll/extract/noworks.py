"""Songs, companies and persons, whose names look like titles and are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_song
from staffroll.extract.passages import Passage
from staffroll.extract.proper import plain, proper_runs
from staffroll.extract.quotations import quoted_in
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.wording import text_before, word_before, words_in
from staffroll.lang import Language, any_of
from staffroll.records import Article

_LOOKED_BACK = 12
_LONGEST_CALLING = 20
_OPENING = 800  # characters of a text in which guests of an event are told of
_YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d$")
_PAIR = re.compile(r"\b(?=([^\W\d_a-zß-öø-ÿ][\w'’]{1,40} [^\W\d_][\w'’]+))")
_OWNER = re.compile(r"\S+['’]s?\s")  # "Mori's Rook" is no name
_OWNING = re.compile(r"['’]s$")


def is_company(key: str, lexicon: Lexicon) -> bool:
    """Say whether a name ends or begins with a word of companies, or ends with one of events."""
    words = key.split()
    language = lexicon.language
    ends = words[-1] in language.company_words or words[-1] in language.event_words
    return ends or (words[0] in language.company_words and words[0] != "project")


def is_maker(title: Stretch, headline: Stretch, companies: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether an unquoted title is a company's name: "Kite Works announces two series"."""
    quoted = lexicon.language.titles_in_marks or any(each.text == title.text for each in quoted_in(headline))
    key = plain(title.text)
    return not quoted and bool(key) and (key in companies or is_company(key, lexicon))


def names_no_work(title: Stretch, article: Article, language: Language) -> bool:
    """Say whether what seems a title names an event that guests go to, a studio, or a person with a role before."""
    if language.writing:
        return False
    if _is_prize(title, language):
        return True
    if not language.gatherings:
        return False
    key = _YEAR_BEHIND.sub("", plain(title.text))
    gathers = key.endswith(language.gathering_endings) or key.split()[-1:] in [[word] for word in language.event_words]
    if key.split()[0] in language.studio_words or _is_studio(title.text, article.text, language):
        return True
    if gathers and not language.gatherings.isdisjoint(words_in(article.text[:_OPENING])):
        return True
    return is_romaji(title.text) and _is_called(title.text, article.text, language)


def _is_prize(title: Stretch, language: Language) -> bool:
    """Say whether a name is that of prizes: "Kite Awards 2024"."""
    last = _YEAR_BEHIND.sub("", plain(title.text)).split()[-1:]
    return bool(last) and last[0] in {noun for prize in language.prizes for noun in (prize, f"{prize}s")}


def _is_studio(name: str, text: str, language: Language) -> bool:
    """Say whether a noun for a studio explains a name: "Kite, the anime studio"."""
    if f"{name}, " not in text:
        return False
    nouns, articles = any_of(language.studio_words), any_of(language.determiners)
    return re.search(rf"{re.escape(name)}, (?:{articles}) (?:\w+ ){{0,3}}(?:{nouns})\b", text) is not None


def _is_called(name: str, text: str, language: Language) -> bool:
    """Say whether a noun for who makes works stands right before a name, in small letters."""
    before = (text_before(text, match.start(), _LONGEST_CALLING) for match in re.finditer(re.escape(name), text))
    return any(words.rstrip().endswith(language.callings) for words in before)


def is_office(title: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a role stands before a person's name: "Composer Aya Mori" heads an article about a person."""
    roles = () if lexicon.language.writing else lexicon.labels.find(flat(title.text))
    return any(not start and is_romaji(title.text[end:].strip()) for start, end, _ in roles)


def songs_of(article: Article, headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[str]:
    """Yield what stands in quotation marks behind a word for songs, in the headline or below."""
    for stretch in (headline, *(passage.stretch for passage in passages)):
        for title in quoted_in(stretch):
            if is_song(title, article.text, lexicon):
                yield plain(title.text)


def companies_of(stretches: Iterable[Stretch], lexicon: Lexicon) -> Iterator[str]:
    """Yield companies: what a word for a studio precedes, and short names that are printed in full too.

    "The studio Kite"; "Kite" beside "Kite Films" or "Studio Kite".
    """
    for stretch in stretches:
        for run in proper_runs(stretch, lexicon):
            name = plain(run.text)
            if word_before(stretch.text, run.start - stretch.start, _LOOKED_BACK) in lexicon.language.studio_words:
                yield name
            if name.count(" ") == 1 and is_company(name, lexicon):
                yield from (word for word in name.split() if word not in lexicon.language.company_words)


def surnames_of(stretches: Sequence[Stretch]) -> frozenset[str]:
    """Return the single words of what has the shape of a romanised person's name."""
    printed = (match for stretch in stretches for match in _PAIR.findall(stretch.text))
    pairs = {_OWNING.sub("", pair) for pair in printed if pair[0].isupper() and not _OWNER.match(pair)}
    return frozenset(word for pair in pairs if is_romaji(pair) for word in plain(pair).split())
