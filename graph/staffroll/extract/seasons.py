"""The number of the season that an article is about, printed behind its title."""

from __future__ import annotations

import re
from functools import cache

from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import Language, any_of
from staffroll.records import Article

_SEASON = (
    r"(?:(?:Season|Part|Cour)\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)\s(?:Season|Cour)|"
    r"(?:Second|Third|Fourth|Final)\sSeason|(?<=\s)(?:I{2,3}|IV|V)|第\s?[\d一二三四五]{1,2}\s?(?:期|シーズン|季|章|部)|\d{1,2}기|시즌\s?\d{1,2}|"
    r"(?:Temporada|Saison|Staffel|Stagione)\s\d{1,2}|\d{1,2}(?:[ªº]|a|e|\.)\s(?:temporada|saison|Staffel|stagione))"
)
_SEASON_BEHIND = re.compile(
    rf"[』」》]?\s*({_SEASON})(?:(?<=季)(?!\s?[^』」》「《『\s]*[』」》])|(?!\w))", re.IGNORECASE
)
_FIRST = re.compile(r"第\s?[1一]\s?[期季章部]|第[1一]シーズン|1기|시즌\s?1")
_NUMBERED = re.compile(r"[!?]{0,3}\s(\d{1,2})(?=\s?:|\s[–—|]|$)")  # "Rook 2: trailer"
_NUMBERED_BEFORE_VERB = re.compile(
    r"[!?]{0,3}\s([2-9])(?=\s[a-zà-ÿ]+[a-rt-zà-ÿ](?!\w))"
)  # "Rook 2 arrive", but "2 films"
_AT_END = re.compile(rf"{_SEASON}$")
IS_SEASON = re.compile(rf"\s*(?:{_SEASON}|\d{{1,2}})")


def without_season(title: Stretch) -> str:
    """Return a title without the season's number that ends it, the title itself where none does."""
    found = _AT_END.search(title.text)
    return title.text[: found.start()].rstrip() if found else title.text


@cache
def _numbered_before(language: Language) -> re.Pattern[str]:
    """Return a number between a headline's title and its news: "Rook 2 Anime", "Rook 3 Reveals"."""
    words = any_of(language.announcing | language.work_nouns)
    return re.compile(rf"[!?]{{0,3}}\s(\d{{1,2}})(?=\s(?:{words})\b)", re.IGNORECASE)


def with_number(article: Article, headline: Stretch, title: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title with the number of its season where the headline, or else the text, prints one behind it."""
    wanted = flat(title.text)
    for offset, text in ((headline.start, headline.text), (0, article.text)):
        folded = flat(text)
        start = folded.find(wanted) if wanted and not (offset == 0 and _parts(title.text, text)) else -1
        while start >= 0:
            end = start + len(wanted)
            number = _SEASON_BEHIND.match(text, end)
            if number is None and text is headline.text:
                number = _NUMBERED.match(text, end) or _numbered_before(lexicon.language).match(text, end)
                if number is None and lexicon.language.sentence_titles:
                    number = _NUMBERED_BEFORE_VERB.match(text, end)
            if number and not (_FIRST.fullmatch(number.group(1)) and _parts(title.text, text, first=True)):
                marks = text[end : number.start(1)].strip("」』》 ")
                return Stretch(offset + start, offset + number.end(), f"{text[start:end]}{marks} {number.group(1)}")
            start = folded.find(wanted, end)
    return title


def _parts(title: str, text: str, *, first: bool = False) -> bool:
    """Say whether a text prints several numbers behind a title: "Rook Part 1" and "Rook Part 2".

    The first season counts only if asked for (`first`), since reports of a later one speak of it as well.
    """
    numbers = (_SEASON_BEHIND.match(behind) for behind in text.split(title)[1:])
    told = {flat(number.group(1)) for number in numbers if number}
    return len({number for number in told if first or not _FIRST.fullmatch(number)}) > 1
