"""The likeliest subject of an article: what may be its title, weighed by what else speaks for it.

The rules of `extract.subjects` propose a title; it stays unless another has clearly more for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from staffroll.extract.agents import is_romaji, looks_personal
from staffroll.extract.candidates import candidates, is_told, places_of
from staffroll.extract.introduced import is_of_event
from staffroll.extract.leads import PAUSE
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_apposed, is_named, is_played, is_song
from staffroll.extract.proper import parted, plain
from staffroll.extract.scoring import NO_HEADLINE
from staffroll.extract.stretch import QUOTES, Stretch, flat
from staffroll.extract.wording import word_before
from staffroll.lang import words_of_holders, works_and_sources
from staffroll.records import Article

_MOST_PLACES = 6
_LOOKED_BACK = 20
_LEAD = 400  # characters behind the headline
_BEGINNING = 6_000
_IN_HEADLINE = 5
_BY_NOUN = 4
_IN_LEAD = 3
_FIRST = 2  # in the first sentence, with a noun beside it
_FIRST_SENTENCE = 220
_NAMED_SO = 5
_QUOTED = 2
_PERSONAL = -8
_SURE = 14  # what a title weighs that the headline prints and a noun stands beside in the lead
_LEAST = 7
_BESIDE_HEADLINE = 9
_MARGIN = 3
_FAR = 8  # the same beside a title that a text begins with
_BRACKETED = re.compile(r"\([^()\n]*\)")
_OWNED = re.compile(r"^[^\n©]{0,80}©[^\n]*", re.MULTILINE)  # a line of copyright
_SENTENCE = re.compile(r"\w{2}[.!?]\s(?=[A-ZÀ-Þ])")
_LENT = re.compile(r"[»„“›][^»«„“”›‹\n]{2,80}[«“”‹]-\w+(?:eur|or|er|in)(?:s|en)?\b")  # »Rook«-Regisseur
_OPENS = re.compile(r"(?:^|[.!?…]\s|\n)$")
_OWNER_OF = re.compile(r"['’]s?\s[A-Z]")
_OWNING = re.compile(r"\s?['’‘]s?\s")


def weighed(article: Article, headline: Stretch, proposed: Sequence[Stretch], lexicon: Lexicon) -> Sequence[Stretch]:
    """Return the proposed titles, behind another one where that has clearly more for it."""
    text = article.text[:_BEGINNING]
    proposed = [title for title in proposed if not _are_people(title, lexicon) and not _is_channel(title, lexicon)]
    proposed = [title for title in proposed if not is_of_event(title, text, lexicon.language)]
    proposed = [title for title in proposed if not _only_opens(title, text, headline, lexicon)]
    if proposed and not headline and lexicon.language.sentence_titles:
        proposed = [_whole(proposed[0], candidates(text, lexicon).values(), text), *proposed[1:]]
    first = _weight(proposed[0], text, headline, lexicon) if proposed else 0
    owner = bool(proposed) and _only_owns(proposed[0], headline)
    if first >= _SURE and not owner:
        return proposed
    titles = candidates(text, lexicon)
    titles = {key: title for key, title in titles.items() if not _only_opens(title, text, headline, lexicon)}
    told = [title for title in titles.values() if owner and _is_told_in(title, headline, lexicon)]
    if len(told) == 1 and _weight(told[0], text, headline, lexicon) >= _LEAST:
        return [*told, *proposed]
    if first >= _SURE:
        return proposed
    longer = [*proposed, *(title for title in titles.values() if " " in title.text)]
    bare = [title for title in longer if flat(title.text).split()[0] not in lexicon.language.determiners]
    headed = f" {plain(headline.text)} "
    alone = {key for key in titles if f" {key} " in headed and not _goes_on_in(key, bare, headed)}
    titles = {key: title for key, title in titles.items() if key in alone or not _is_part(title, bare, text)}
    if first and plain(proposed[0].text) in plain(headline.text):
        titles = {key: title for key, title in titles.items() if title.text not in proposed[0].text}
    weights = {key: _weight(title, text, headline, lexicon) for key, title in titles.items()}
    best = max(weights, key=lambda key: (weights[key], len(key)), default="")
    if not best or weights[best] < _needed(best, first, text, headline, proposed, lexicon):
        return _supported(proposed, first, headline, lexicon)
    further = [
        key for key in weights if _holds(key, best, weights) and (best not in alone or text.count(titles[key].text) > 1)
    ]
    best = max(further, key=lambda key: weights[key], default=best)
    others = [title for title in proposed if plain(title.text) != best]
    quoted = bool(others) and headline.text[headline.text.find(others[0].text) - 1 :][:1] in QUOTES
    if others and not quoted and not any(is_told(each, text, lexicon) for each in _stretches(others[0], text)):
        others = others[1:]
    return [titles[best], *others]


def _whole(title: Stretch, others: Iterable[Stretch], text: str) -> Stretch:
    """Return the title, the longer one instead that it never stands without: "To Rook, and Back"."""
    held = (
        other for other in others if title.text != other.text and title.text in other.text and "(" not in other.text
    )
    return next((other for other in held if text.count(other.text) >= text.count(title.text)), title)


def _supported(proposed: Sequence[Stretch], weight: int, headline: Stretch, lexicon: Lexicon) -> Sequence[Stretch]:
    """Return the proposed titles, none where nothing but the rule that proposes the first speaks for it."""
    language = lexicon.language
    named = bool(proposed) and not language.capital_nouns and plain(proposed[0].text) in plain(headline.text)
    least = 1 if headline or language.capital_nouns else _LEAST
    return proposed if weight >= least or named or not language.sentence_titles else []


def _only_opens(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> bool:
    """Say whether one word only ever stands before a comma at the beginning of a sentence: "Thus, the film …"."""
    if (
        not lexicon.language.sentence_titles
        or " " in title.text
        or f" {plain(title.text)} " in f" {plain(headline.text)} "
    ):
        return False
    places = list(places_of(text, title.text))
    return bool(places) and all(
        _OPENS.search(text, max(0, place - 3), place) and text[place + len(title.text)] == ","
        for place in places
        if place + len(title.text) < len(text)
    )


def _only_owns(title: Stretch, headline: Stretch) -> bool:
    """Say whether a headline prints a title as the owner of what it tells of: "Rook's Aya Mori joins"."""
    places = [place + len(title.text) for place in places_of(headline.text, title.text)]
    return bool(places) and all(_OWNER_OF.match(headline.text, end) for end in places)


def _is_told_in(title: Stretch, headline: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a noun for a work stands right behind a title in a headline."""
    behind = (headline.text[place + len(title.text) :].split()[:1] for place in places_of(headline.text, title.text))
    return any(word and flat(word[0]).removesuffix("'s") in lexicon.language.work_nouns for word in behind)


def _needed(best: str, first: int, text: str, headline: Stretch, proposed: Sequence[Stretch], lexicon: Lexicon) -> int:
    """Return what a title has to weigh to stand before the proposed one, which weighs `first`.

    More where the headline speaks of something else; no more than the proposed one where only the headline speaks for
    that and it is one word: the name of a newcomer stands in headlines too.
    """
    other = bool(headline) and best not in plain(headline.text) and (first > 0 or not proposed)
    least = _BESIDE_HEADLINE if other else _LEAST
    printed = bool(proposed) and " " not in proposed[0].text and plain(proposed[0].text) in plain(headline.text)
    if not headline and _opens_with(proposed, text, lexicon):
        return max(least, first + _FAR)
    told = not printed or any(_is_said(each, text, lexicon) for each in _stretches(proposed[0], text))
    return max(least, first + _MARGIN * told)


def _opens_with(proposed: Sequence[Stretch], text: str, lexicon: Lexicon) -> bool:
    """Say whether the sentence that a text begins with says of the proposed title that it is a work."""
    places = [each for title in proposed[:1] for each in _stretches(title, text)][:1]
    return any(_is_in_first_sentence(each, text, NO_HEADLINE) and _is_said(each, text, lexicon) for each in places)


def _holds(key: str, best: str, weights: Mapping[str, int]) -> bool:
    """Say whether a title with enough for it goes on where the weightiest ends: "Rook Again" beside "Rook"."""
    return weights[key] >= _LEAST and key.startswith(f"{best} ")


def _stretches(title: Stretch, text: str) -> Iterator[Stretch]:
    return (Stretch(place, place + len(title.text), title.text) for place in places_of(text, title.text))


def _are_people(title: Stretch, lexicon: Lexicon) -> bool:
    """Say whether what seems a title is two persons, "Aya Mori et Ken Ota", or companies."""
    people = [part.text for part in parted(title, lexicon)]
    companies = lexicon.language.company_words
    if len(people) > 1 and any(plain(part).rpartition(" ")[2] in companies for part in people):
        return True
    return len(people) > 1 and all(map(looks_personal, people)) and any(map(is_romaji, people))


def _is_channel(title: Stretch, lexicon: Lexicon) -> bool:
    return lexicon.language.streamers.issuperset(flat(title.text).split())


def _goes_on_in(key: str, others: Sequence[Stretch], headline: str) -> bool:
    """Say whether a headline prints a title as a part of a longer one."""
    longer = (f" {plain(other.text)} " for other in others)
    return any(f" {key} " in other and key != other.strip() and other in headline for other in longer)


def _is_part(title: Stretch, others: Sequence[Stretch], text: str) -> bool:
    """Say whether a title seldom stands but within a longer one."""
    longer = [other for other in others if title.text != other.text and f" {title.text} " in f" {other.text} "]
    return any(2 * text.count(other.text) >= text.count(title.text) for other in longer)


def _weight(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> int:
    """Add up what speaks for a title: nouns beside it, the headline, the lead, its marks and how often it stands."""
    brackets = [span.span() for span in _BRACKETED.finditer(text)]
    if lexicon.language.capital_nouns:
        brackets += [span.span() for span in _LENT.finditer(text)]
    brackets += [line.span() for line in _OWNED.finditer(text)] if "©" in text else []
    outside = (
        each for each in _stretches(title, text) if not any(start <= each.start < end for start, end in brackets)
    )
    places = list(outside)
    none = sum(_is_none(each, text, lexicon) for each in places[:_MOST_PLACES])
    if not places or 2 * none >= len(places[:_MOST_PLACES]):
        return 0
    opens = headline.text.startswith(title.text) and PAUSE.match(headline.text, len(title.text)) is not None
    named = opens or _is_marked(places, text) or any(is_apposed(each, text, lexicon) for each in places)
    if lexicon.language.capital_nouns and title.text.isalpha() and not named:
        return 0  # a noun as any other
    told = [each for each in places[:_MOST_PLACES] if _is_said(each, text, lexicon)]
    named = f" {plain(title.text)} " in f" {plain(headline.text)} "
    marked = _is_marked(places, text)
    lead = places[0].start < headline.end + _LEAD and (bool(told) or named or (marked and len(places) > 1))
    first = bool(told) and _is_in_first_sentence(told[0], text, headline)
    weight = min(len(places), 4) + _BY_NOUN * min(len(told), 3) + _QUOTED * marked + _IN_HEADLINE * named
    weight += _BY_NOUN * (marked and not told and not headline and _is_opened(places[0], text, lexicon))
    weight += _NAMED_SO * any(is_named(each, text, lexicon) for each in places[:_MOST_PLACES])
    return (
        weight + _IN_LEAD * lead + _FIRST * first + _PERSONAL * (is_romaji(title.text) and len(told) < 2 and not marked)
    )


def _is_opened(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a title stands in marks behind a noun for a work in the sentence that a text begins with."""
    if not lexicon.language.sentence_titles or not _is_in_first_sentence(title, text, NO_HEADLINE):
        return False
    nouns = works_and_sources(lexicon.language)
    return text[title.start - 1] in QUOTES and not nouns.isdisjoint(flat(text[: title.start]).replace(",", " ").split())


def _is_in_first_sentence(title: Stretch, text: str, headline: Stretch) -> bool:
    end = _SENTENCE.search(text, headline.end, headline.end + _FIRST_SENTENCE)
    return title.start < (end.start() if end else headline.end + _FIRST_SENTENCE)


def _is_marked(places: Sequence[Stretch], text: str) -> bool:
    return any(text[each.start - 1 : each.start] in {*QUOTES} for each in places)


def _is_said(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether words here say that this is a work: a noun beside it that it does not own, or "titled"."""
    owns = _OWNING.match(text, title.end)
    return is_named(title, text, lexicon) or (is_told(title, text, lexicon) and not owns)


def _is_none(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether what stands here is a song, a character, an award or a company."""
    language = lexicon.language
    words = plain(title.text).split()
    groups = words_of_holders(language)
    company = bool(words) and words[-1] in (groups - {"animation"} if len(words) > 1 else groups | language.award_words)
    before = word_before(text, title.start, _LOOKED_BACK)
    makers = {"@"} if language.sentence_titles or language.capital_nouns else {"@", "b"}  # "von" is "of" as well
    made = before in language.studio_words or language.function_words.get(before) in makers
    return (
        company
        or made
        or is_of_event(title, text, language)
        or is_song(title, text, lexicon)
        or is_played(title, text, lexicon)
    )
