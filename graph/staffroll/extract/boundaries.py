"""Where the title that an article is about begins and ends, by how the text prints it."""

from __future__ import annotations

import re

from staffroll.extract.candidates import places_of, without_author
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.titles import proper_runs
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
    longer = _longer_in_headline(title, text, headline) or _bracketed_in_headline(title, headline, lexicon)
    if longer:
        return longer
    head, _, rest = title.text.partition(" ")
    if rest and flat(head) in lexicon.language.determiners and _stands_bare(rest, text, lexicon):
        title = title.part(len(head), len(title.text))
    follows = _followed(title.text, text[headline.end :], lexicon)
    whole = title.text + follows
    return Stretch(text.index(whole), text.index(whole) + len(whole), whole) if follows else title


def _longer_in_headline(title: Stretch, text: str, headline: Stretch) -> Stretch | None:
    place = headline.text.find(title.text)
    before = _LISTED.fullmatch(headline.text[:place]) if place > 0 else None
    if before and not any(places_of(text[headline.end :], before.group(1))):  # "Rook, Bee Anime Begins"
        whole = headline.text[: place + len(title.text)]
        return Stretch(headline.start, headline.start + len(whole), whole)
    longer = _THE.match(headline.text, place + len(title.text)) if place >= 0 else None
    whole = title.text + longer.group() if longer else ""
    return Stretch(title.start, title.start + len(whole), whole) if whole and whole in text[headline.end :] else None


def _bracketed_in_headline(title: Stretch, headline: Stretch, lexicon: Lexicon) -> Stretch | None:
    """Return the run of capitals that goes on from a title in a headline up to a bracket with its other title.

    Behind a noun for a work, where capitals stand in titles and names only: "Anime de Tsuki no Kaze (Moon Wind)".
    """
    if not lexicon.language.sentence_titles or lexicon.language.capital_nouns:
        return None
    for run in proper_runs(headline, lexicon):
        end = run.end - headline.start
        before = flat(headline.text[: run.start - headline.start]).split()[-2:]
        told = not lexicon.language.work_nouns.isdisjoint(before) and headline.text[end : end + 2] == " ("
        if told and run.text.startswith(f"{title.text} "):
            return run
    return None


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
