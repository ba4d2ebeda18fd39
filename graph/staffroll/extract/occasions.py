"""What a headline tells of: a work, the death or the life of a person, or several works at once.

"Animator Aya Mori Has Died" is about no work, "Ten Films to See This Winter" about several, "Blue Hour" about one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.proper import plain, proper_runs
from staffroll.extract.scoring import SUREST
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat
from staffroll.extract.wording import holds_phrase, words_in
from staffroll.lang import Language
from staffroll.records import Article

_OPENING = 300
_MOST_WORDS = 4
_FIRST = 160  # characters of a text in which a life begins
_LEAD = 300  # characters in which a text tells what it is about
_BORN = re.compile(r"[(（][^()（）]{0,24}\d{4}年\d{1,2}月\d{1,2}日(?:生|\s?[-–—ー~〜～])")
_TELLING = 4  # letters
_LONG = 900  # characters of a text that would repeat the title of its subject


def tells_of_death(headline: Stretch, language: Language) -> bool:
    """Say whether a headline tells that somebody died, or of somebody's private life."""
    if _quotes(headline) and not language.writing:
        return False  # the work that it names is what the article is about as well
    if language.writing:
        return any(words in flat(headline.text) for words in (*language.mourning, *language.private))
    return holds_phrase(headline.text, language.mourning, ",:")


def is_mourned(title: Stretch, headline: Stretch, language: Language) -> bool:
    """Say whether what seems a title stands right before the words of a headline that tell of a death."""
    place = headline.text.find(title.text)
    behind = f"{flat(headline.text[place + len(title.text) :]).strip(', ')} " if place >= 0 else ""
    return any(behind.startswith(f"{words} ") for words in language.mourning)


def tells_of_life(headline: Stretch, opening: Stretch, language: Language) -> bool:
    """Say whether a headline names a person whose life the text behind it begins to tell.

    Japanese entries say at their beginning what somebody is, whatever stands above them.
    """
    if language.writing == "kana":
        return describes_life(opening.text[:_FIRST], language)
    if not headline or not language.lives or _quotes(headline):
        return False
    told = any(words in flat(headline.text) or words in flat(opening.text[:_FIRST]) for words in language.lives)
    return told and any(map(is_romaji, people_of(headline, opening)))


def describes_life(text: str, language: Language) -> bool:
    """Say whether a text tells what somebody is, or when somebody was born."""
    return any(words in text for words in language.lives) or _BORN.search(text) is not None


def _quotes(headline: Stretch) -> bool:
    return any(headline.text[start] in QUOTES for start in enclosures(headline.text))


def people_of(headline: Stretch, opening: Stretch) -> frozenset[str]:
    """Return the pairs of capitalised words, as full names are, that a headline and the text's beginning print."""
    pairs = itertools.pairwise(re.findall(r"[^\W\d_]+", headline.text))
    names = (f"{one} {other}" for one, other in pairs if one[0].isupper() and other[0].isupper())
    return frozenset(name for name in names if name in opening.text[:_FIRST])


def entry_title(headline: Stretch, opening: Stretch, lexicon: Lexicon) -> Stretch | None:
    """Return a headline that is nothing but a short title, as entries of encyclopaedias are headed.

    The text behind it speaks of a work, and of nobody's life.
    """
    language = lexicon.language
    words = flat(headline.text).split()
    if not language.affairs or not 0 < len(words) <= _MOST_WORDS or is_romaji(headline.text):
        return None
    common = language.announcing | language.never_names | language.work_nouns | language.company_words
    told = opening.text[:_OPENING]
    works = not language.work_nouns.isdisjoint(words_in(told))
    lived = any(words in flat(told) for words in language.lives)
    whole = [run.text for run in proper_runs(headline, lexicon)] == [headline.text]
    return headline if works and whole and not lived and common.isdisjoint(words) else None


def is_overview(article: Article, headline: Stretch, about: Sequence[Stretch], language: Language) -> bool:
    """Say whether a headline speaks of several works and names none of those that the article seems to be about.

    What a long text never prints again is no title that the headline names.
    """
    if not headline or not language.overviews or not _overviews(language).search(flat(headline.text)):
        return False
    body = plain(article.text[headline.end :])
    named = (plain(title.text) for title in about[:SUREST] if plain(title.text) in plain(headline.text))
    return not any(len(body) <= _LONG or title in body for title in named)


def speaks_of_several(headline: Stretch, language: Language) -> bool:
    """Say whether a headline speaks of several works, whether it names one or not."""
    return bool(headline and language.overviews) and _overviews(language).search(flat(headline.text)) is not None


def heads_overview(title: Stretch, language: Language) -> bool:
    """Say whether what seems a title is a headline's word for an overview and what stands behind its colon."""
    head, colon, _ = title.text.partition(": ")
    return bool(colon and language.overviews) and _overviews(language).search(flat(head)) is not None


def is_doubtful(article: Article, headline: Stretch, about: Sequence[Stretch], language: Language) -> bool:
    """Say whether the headline does not print the work that a long article seems to be about, and the text only once.

    No work is meant then where none is named.
    """
    if not headline or not about or not language.determiners or language.sentence_titles or language.capital_nouns:
        return False
    title, body = plain(about[0].text), article.text[headline.end :]
    if len(body) <= _LONG or plain(body).count(title) > 1 or title in plain(body[:_LEAD]):
        return False
    telling = {word for word in title.split() if len(word) >= _TELLING and word not in language.never_names}
    return bool(telling) and telling.isdisjoint(plain(headline.text).split())


@cache
def _overviews(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{each})" for each in language.overviews))
