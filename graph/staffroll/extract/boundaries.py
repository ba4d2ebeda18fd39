"""Where the title that an article is about begins and ends, by how the text prints it."""

from __future__ import annotations

import re
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.candidates import places_of
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import Language, any_of
from staffroll.records import Article

_BEGINNING = 6_000
_EDGE = ".,;:'’‘"
_MORE = re.compile(r"\s(?:the\s[A-Z]\w+|[a-z]{2,4}[!?])(?!\w)")
_LISTED = re.compile(r"((?:[A-Z][\w'’-]*\s)*[A-Z][\w'’-]*),\s")
_THE = re.compile(r"\sthe\s[A-Z]\w+")


def unbroken(title: Stretch, article: Article, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title without an article that only sentences give it, and with what always follows it.

    "The Rook" beside "director Aya Mori's Rook"; "Rook the Animation" where "Rook" never stands alone.
    """
    text = article.text[:_BEGINNING]
    title = without_author(title, lexicon)
    longer = _longer_in_headline(title, text, headline)
    if longer:
        return longer
    head, _, rest = title.text.partition(" ")
    if rest and flat(head) in lexicon.language.determiners and _stands_bare(rest, text, lexicon):
        title = title.part(len(head), len(title.text))
    follows = _followed(title.text, text[headline.end :], lexicon)
    whole = title.text + follows
    return Stretch(text.index(whole), text.index(whole) + len(whole), whole) if follows else title


def without_author(title: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop the author behind a title: "Rook de Aya Mori"."""
    parts = None if lexicon.language.writing else _authored(lexicon.language).fullmatch(title.text)
    return title.part(*parts.span(1)) if parts and is_romaji(parts.group(2)) else title


@cache
def _authored(language: Language) -> re.Pattern[str]:
    of = any_of(word for word, letter in language.function_words.items() if letter in "ob" and word.isalpha())
    return re.compile(rf"(.+?)\s(?:{of})\s(\S+\s\S+)")


def _longer_in_headline(title: Stretch, text: str, headline: Stretch) -> Stretch | None:
    place = headline.text.find(title.text)
    before = _LISTED.fullmatch(headline.text[:place]) if place > 0 else None
    if before and not any(places_of(text[headline.end :], before.group(1))):  # "Rook, Bee Anime Begins"
        whole = headline.text[: place + len(title.text)]
        return Stretch(headline.start, headline.start + len(whole), whole)
    longer = _THE.match(headline.text, place + len(title.text)) if place >= 0 else None
    whole = title.text + longer.group() if longer else ""
    return Stretch(title.start, title.start + len(whole), whole) if whole and whole in text[headline.end :] else None


def _stands_bare(title: str, text: str, lexicon: Lexicon) -> bool:
    """Say whether a title stands somewhere without an article before it."""
    before = (text[:place].rsplit(None, 1)[-1:] for place in places_of(text, title))
    return any(word and flat(word[0]).strip(_EDGE) not in lexicon.language.determiners for word in before)


def _followed(title: str, text: str, lexicon: Lexicon) -> str:
    """Return the words that a title never stands without, up to a capital or an exclamation mark."""
    behind = [_MORE.match(text, place + len(title)) for place in places_of(text, title)]
    rests = {match.group() if match else "" for match in behind}
    rest = rests.pop() if len(rests) == 1 else ""
    words = flat(rest).split()
    nouns = lexicon.language.work_nouns | lexicon.language.source_nouns.keys() | lexicon.language.announcing
    marks = rest.endswith(("!", "?")) and len(words) == 1 and words[0].strip("!?") in lexicon.language.title_joiners
    animated = words[:1] == ["the"] and len(words) == 2 and words[1] not in nouns
    return rest if marks or animated else ""
