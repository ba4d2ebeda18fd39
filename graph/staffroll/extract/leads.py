"""Titles as headline and text both print them, word by word: how far they go."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import is_romaji, looks_personal
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.passages import Passage, first_behind
from staffroll.extract.proper import before_title, plain
from staffroll.extract.quotations import beginning_of
from staffroll.extract.spans import without_elisions
from staffroll.extract.stretch import Stretch, flat, unquoted
from staffroll.records import Article

PAUSE = re.compile(r"\s?:(?=\s|$)|\s[–—|]\s")  # what parts a headline's title from its news
_MOST_WORDS = 8
_VERBS = frozenset("uv")  # the letters of function words that are verbs
_NEARLY = 2
_REPEATED = 2
_SUBTITLED = re.compile(r": (?:The|A|An)?\s?(?:[A-Z][\w'’-]*)(?:\s(?:of|the|and|in|to)?\s?[A-Z][\w'’-]*){0,5}")
_WORDS_BEHIND = re.compile(r"(?:\s[^\W_][\w'’-]*){1,8}")
_DESCRIBING = 3  # small words between a noun for a work and its title
_SUBTITLE = re.compile(r"(:)?\s([^\s,.;:!?–—|][^,.;:!?–—|]{0,60})")
_APPOSED = re.compile(r"\s*([^\W\d_a-zß-öø-ÿ][^,.;:\n]{1,60}),\s([^,.;:\n]{4,60})")
_CAPITAL = re.compile(r"(?:\w{1,2}['’])?[^\W\d_a-zß-öø-ÿ]")  # that a word begins with, elided or not
_DATED = re.compile(  # one of the first five lines
    r"(?:[^\n]{0,80}\n){0,4}([^\s\n(（|:：][^\n(（|:：]{1,60}?)\s?[(（](?:19|20)\d\d(?:\s?[~–-]\s?(?:(?:19|20)\d\d)?)?(?:년)?[)）](?=\s|$)"
)


def subtitled(article: Article, headline: Stretch, title: Stretch) -> Stretch:
    """Return the title with the rest of what follows its colon, where headline and body print the same words there.

    Languages that capitalise only the first word of a title hide the rest of it from a search for capitals.
    """
    place = headline.text.find(title.text)
    rest = _SUBTITLE.match(headline.text, place + len(title.text)) if place >= 0 else None
    if rest is None or not (rest.group(1) or (": " in title.text and rest.group(2)[0].islower())):
        return title
    ends = [place + len(title.text) + word.end() for word in re.finditer(r"[^\s:]+", rest.group())]
    for end in reversed(ends):
        whole = headline.text[place:end]
        start = article.text.find(whole, headline.end)
        if start >= 0:
            return Stretch(start, start + len(whole), whole)
    return title


def shared_opening(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the most words that the headline begins with and the text prints as well: "The port's post office"."""
    words = list(re.finditer(r"[^\s:,«»‹›“”\"]+", PAUSE.split(headline.text)[0]))[:_MOST_WORDS]
    colon = bool(words) and PAUSE.match(headline.text, words[0].end()) is not None
    for last in reversed(words if colon else words[1:]):
        title = headline.text[: last.end()]
        small = flat(last.group()) in lexicon.language.title_joiners | lexicon.language.dropped
        start = article.text.find(title, headline.end) if not small else -1
        if start >= 0:
            yield unquoted(Stretch(start, start + len(title), title))
            return


def apposed_opening(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what the text begins with and the headline prints, if it is said to be a work: "Rook, a new anime, …"."""
    lead = _APPOSED.match(article.text, headline.end)
    if lead and lead.group(1) in headline.text:
        nouns = tuple(lexicon.language.work_nouns)
        if any(flat(word).endswith(nouns) for word in lead.group(2).split()):
            yield Stretch.of(article.text, *lead.span(1))


def shared_beginning(headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> list[Stretch]:
    """Return the words that both the headline and the first paragraph begin with, two at least: "op. Rook"."""
    first = first_behind(headline, passages) if headline.end > 0 else None
    if first is None:
        return []
    pairs = zip(re.finditer(r"\S+", headline.text), re.finditer(r"\S+", first.text), strict=False)
    shared = list(itertools.takewhile(lambda pair: pair[0].group() == pair[1].group(), pairs))
    while shared and flat(shared[-1][1].group()) in lexicon.language.title_joiners:
        shared.pop()
    title = first.part(0, shared[-1][1].end()) if len(shared) > 1 else None
    return [unquoted(title)] if title and not looks_personal(title.text) else []


def dated_beginning(article: Article) -> Iterator[Stretch]:
    """Yield what one of the first lines prints with a year behind it, as entries begin: Rook (2021)."""
    dated = _DATED.match(article.text)
    if dated:
        yield Stretch.of(article.text, *dated.span(1))


def behind_noun(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the most words that stand right behind a noun for a work and in the headline as well, capitals or not."""
    wanted = f" {plain(without_elisions(headline.text, lexicon.language))} "
    words = list(re.finditer(r"[^\s,;()«»‹›“”\"]+", beginning_of(article).text))
    known = lexicon.language.never_names | lexicon.language.dropped | lexicon.language.work_nouns
    for number, word in enumerate(words):
        noun = flat(word.group()).rpartition("'")[2] if lexicon.language.elisions else flat(word.group())
        if noun not in lexicon.language.work_nouns or word.start() < headline.end:
            continue
        first = _first_of_title(words, number + 1, article.text)
        for last in reversed(words[first : first + _MOST_WORDS]):
            before = before_title(lexicon.language).match(article.text, words[first].start())
            title = Stretch.of(article.text, before.end() if before else words[first].start(), last.end())
            key = plain(title.text)
            told = key and f" {key} " in wanted and not set(key.split()) <= known and "\n" not in title.text
            told = told and (title.text[0].isupper() or not lexicon.language.capital_nouns)
            if told and key.split()[0] not in known and not lexicon.language.function_words.get(key.split()[0]):
                yield title
                return


def before_noun(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the most words right before a headline's noun for a work that the text prints as well, capitals or not."""
    words = list(re.finditer(r"[^\s,;:()«»‹›“”\"]+", headline.text))
    body = flat(article.text[headline.end :])
    nouns, common = lexicon.language.work_nouns, lexicon.language.never_names | lexicon.language.announcing
    for number, word in enumerate(words):
        if flat(word.group()).removesuffix("'s") not in nouns or not number:
            continue
        for first in words[max(0, number - _MOST_WORDS) : number]:
            title = headline.part(first.start(), words[number - 1].end())
            key = flat(title.text)
            if f" {key} " in body and not common.issuperset(key.split()) and not is_romaji(title.text):
                yield title
                return


def _first_of_title(words: Sequence[re.Match[str]], number: int, text: str) -> int:
    """Return the place of the first word with a capital behind small ones that describe a noun: "film d'animation"."""
    for place in range(number, min(number + _DESCRIBING, len(words))):
        beside = text[words[place - 1].end() : words[place].start()] == " "
        if beside and _CAPITAL.match(words[place].group()):
            return place
        if not beside:
            break
    return number


def continued(article: Article, headline: Stretch, title: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title with the words that follow it in the headline and, with capitals, nearly always in the text.

    The text may spell the capitals of a headline in another way: "ROOK 5 THE ANIMATION", "Rook 5 the Animation".
    """
    place = flat(headline.text).find(flat(title.text))
    behind = _WORDS_BEHIND.match(headline.text, place + len(title.text)) if place >= 0 else None
    words = behind.group().split() if behind else []
    news = lexicon.language.announcing | lexicon.language.work_nouns | lexicon.language.dropped
    news = news - lexicon.language.determiners
    words = list(itertools.takewhile(lambda word: flat(word) not in news, words))[:_MOST_WORDS]
    if not words:
        return _with_subtitle(article, headline, title)
    body = flat(article.text[headline.end :])
    alone = body.count(flat(title.text))
    for count in range(len(words), 0, -1):
        whole = " ".join((title.text, *words[:count]))
        found = body.count(flat(whole)) if flat(words[count - 1]) not in lexicon.language.title_joiners else 0
        if found > 1 and found * _NEARLY >= alone:
            start = headline.end + body.find(flat(whole))
            printed = Stretch.of(article.text, start, start + len(whole))
            if not printed.text.rpartition(" ")[2].islower():
                return printed
    return _with_subtitle(article, headline, title)


def _with_subtitle(article: Article, headline: Stretch, title: Stretch) -> Stretch:
    """Return the title with the subtitle that the text prints behind it nearly everywhere: "Rook: The Night"."""
    body = article.text[headline.end :]
    place = body.find(f"{title.text}: ")
    rest = _SUBTITLED.match(body, place + len(title.text)) if place >= 0 else None
    whole = title.text + rest.group() if rest else ""
    if rest is None or body.count(whole) < _REPEATED or body.count(whole) * _NEARLY < body.count(title.text):
        return title
    return Stretch(headline.end + place, headline.end + place + len(whole), whole)


def spelled_out(article: Article, title: Stretch) -> Stretch:
    """Return the title in full where a bracket behind it says how it is shortened: "Rook: The Night (Rook)"."""
    if f"({title.text}" not in article.text and f"（{title.text}" not in article.text:
        return title
    short = re.escape(title.text)
    full = re.search(rf"{short}\s?[:：][^\n(（:：]{{1,40}}?(?=\s?[(（]{short}[)）])", article.text)
    return Stretch(full.start(), full.end(), full.group()) if full else title


def gone_on(article: Article, headline: Stretch, title: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title with the words in lower case that follow it both in the headline and in the text.

    They count where a small word such as "of" leads on, where the headline ends or pauses behind them, or where the
    text prints them twice. The text may spell their capitals in another way than the headline.
    """
    place = headline.text.find(title.text)
    if place < 0:
        return title
    behind = re.findall(r"\s?(?!['’])[^\s,.;:!?«»‹›“”\"]+", headline.text[place + len(title.text) :].split(":")[0])[
        :_MOST_WORDS
    ]
    body = flat(article.text[headline.end :])
    for count in range(len(behind), 0, -1):
        rest = "".join(behind[:count])
        whole = title.text + rest
        if not rest.strip() or not headline.text.startswith(whole, place) or flat(whole) not in body:
            continue
        words = [flat(word).strip() for word in behind[:count]]
        exclaims = (
            headline.text[place + len(whole) :][:1] in {*"!?"}
            and flat(whole + headline.text[place + len(whole)]) in body
        )
        whole += headline.text[place + len(whole)] if exclaims else ""
        pauses = not headline.text[place + len(whole) :][:1].strip(" :,–—|-«“") and count == len(behind)
        leads = words[0] in lexicon.language.title_joiners
        if lexicon.language.function_words.get(words[0]) in _VERBS and lexicon.language.sentence_titles:
            continue  # "Rook will be"
        if lexicon.language.sentence_titles and not lexicon.language.work_nouns.isdisjoint(words):
            continue  # "Rook en el anime"
        ends = exclaims or pauses or words[-1] not in lexicon.language.title_joiners
        if ends and (exclaims or pauses or leads or body.count(flat(whole)) > 1):
            start = headline.end + body.index(flat(whole))
            return Stretch.of(article.text, start, start + len(whole))
    return title
