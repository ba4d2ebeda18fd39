"""The likeliest subject of an article: what stands beside its nouns for works, weighed by what else speaks for it.

The rules of `extract.subjects` propose a title; it stays unless another has clearly more for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_beside, is_played, is_song
from staffroll.extract.stretch import QUOTES, Stretch, flat
from staffroll.extract.titles import is_common, plain
from staffroll.lang import Language, any_of
from staffroll.records import Article

_LONGEST = 9  # words
_MOST_PLACES = 6
_LOOKED_BACK = 20
_BEFORE = 80
_LEAD = 400  # characters behind the headline
_BEGINNING = 6_000
_IN_HEADLINE = 5
_BY_NOUN = 4
_IN_LEAD = 3
_QUOTED = 2
_PERSONAL = -8
_SURE = 12  # what a title weighs that the headline prints and a noun stands beside in the lead
_LEAST = 7
_MARGIN = 3
_BRACKETED = re.compile(r"\([^()\n]*\)")
_WORD = re.compile(r"[^\s()\"“”«»„‹›]+")
_STOP = re.compile(r"[.,;:!?…]$|['’]s$")
_EDGE = ".,;:'’‘"


def weighed(
    article: Article, headline: Stretch, proposed: Sequence[Stretch], lexicon: Lexicon
) -> Sequence[Stretch]:
    """Return the proposed titles, behind another one where that has clearly more for it."""
    text = article.text[:_BEGINNING]
    first = _weight(proposed[0], text, headline, lexicon) if proposed else 0
    if first >= _SURE:
        return proposed
    titles = {plain(title.text): title for title in (*_beside_nouns(text, lexicon), *_authored(text, lexicon))}
    longer = [*proposed, *(title for title in titles.values() if " " in title.text)]
    titles = {key: title for key, title in titles.items() if not _is_part(title, longer, text)}
    if first and plain(proposed[0].text) in plain(headline.text):
        titles = {key: title for key, title in titles.items() if title.text not in proposed[0].text}
    weights = {key: _weight(title, text, headline, lexicon) for key, title in titles.items()}
    best = max(weights, key=lambda key: (weights[key], len(key)), default="")
    if not best or weights[best] < max(_LEAST, first + _MARGIN):
        return proposed
    others = [title for title in proposed if plain(title.text) != best]
    if others and not any(_is_told(each, text, lexicon) for each in _stretches(others[0], text)):
        others = others[1:]
    return [titles[best], *others]


def _stretches(title: Stretch, text: str) -> Iterator[Stretch]:
    return (Stretch(place, place + len(title.text), title.text) for place in _places(text, title.text))


def unbroken(title: Stretch, article: Article, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title without an article that only sentences give it, and with what always follows it.

    "The Rook" beside "director Aya Mori's Rook"; "Rook the Animation" where "Rook" never stands alone.
    """
    text = article.text[:_BEGINNING]
    head, _, rest = title.text.partition(" ")
    if title.text in headline.text:
        longer = re.match(r"\sthe\s[A-Z]\w+", headline.text[headline.text.index(title.text) + len(title.text) :])
        if longer and title.text + longer.group() in text[headline.end :]:
            return Stretch(title.start, title.start + len(title.text + longer.group()), title.text + longer.group())
    if rest and flat(head) in lexicon.language.determiners and _stands_bare(rest, text, lexicon):
        start = title.start + len(head) + 1
        title = Stretch(start, start + len(rest), rest)
    follows = _followed(title.text, text[headline.end :], lexicon)
    if follows:
        start = text.index(title.text + follows)
        return Stretch(start, start + len(title.text + follows), title.text + follows)
    return title


def _stands_bare(title: str, text: str, lexicon: Lexicon) -> bool:
    """Say whether a title stands somewhere without an article before it."""
    before = (text[:place].rsplit(None, 1)[-1:] for place in _places(text, title))
    return any(word and flat(word[0]).strip(_EDGE) not in lexicon.language.determiners for word in before)


def _followed(title: str, text: str, lexicon: Lexicon) -> str:
    """Return the words that a title never stands without, up to a capital or an exclamation mark."""
    places = list(_places(text, title))
    behind = [_MORE.match(text, place + len(title)) for place in places]
    rests = {match.group() for match in behind if match}
    if len(rests) != 1 or len(behind) != sum(match is not None for match in behind):
        return ""
    rest = rests.pop()
    words = flat(rest).split()
    nouns = lexicon.language.work_nouns | lexicon.language.source_nouns.keys() | lexicon.language.announcing
    marks = rest.endswith(("!", "?")) and len(words) == 1 and words[0].strip("!?") in lexicon.language.title_joiners
    animated = words[:1] == ["the"] and len(words) == 2 and words[1] not in nouns
    return rest if marks or animated else ""


_MORE = re.compile(r"\s(?:the\s[A-Z]\w+|[a-z]{2,4}[!?])(?!\w)")


def _is_part(title: Stretch, others: Sequence[Stretch], text: str) -> bool:
    """Say whether a title never stands but within a longer one, or is a part of a proposed one."""
    longer = [other for other in others if title.text != other.text and f" {title.text} " in f" {other.text} "]
    return any(2 * text.count(other.text) >= text.count(title.text) for other in longer)


def _weight(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> int:
    """Add up what speaks for a title: nouns beside it, the headline, the lead, its marks and how often it stands."""
    brackets = [span.span() for span in _BRACKETED.finditer(text)]
    places = [
        place for place in _places(text, title.text) if not any(start < place < end for start, end in brackets)
    ]
    stretches = [Stretch(place, place + len(title.text), title.text) for place in places[:_MOST_PLACES]]
    if not stretches or any(_is_none(each, text, lexicon) for each in stretches):
        return 0
    beside = sum(_is_told(each, text, lexicon) for each in stretches)
    named = f" {plain(title.text)} " in f" {plain(headline.text)} "
    lead = any(place < headline.end + _LEAD for place in places)
    quoted = any(text[place - 1 : place] in {*QUOTES} for place in places)
    weight = min(len(places), 4) + _BY_NOUN * min(beside, 3) + _QUOTED * quoted + _IN_HEADLINE * named
    personal = _PERSONAL * (is_romaji(title.text) and beside < 2)
    return weight + _IN_LEAD * (lead and bool(beside or named)) + personal


def _is_none(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether what stands here is a song, a character or a company."""
    language = lexicon.language
    words = plain(title.text).split()
    groups = language.company_words | language.event_words
    company = bool(words) and words[-1] in (groups - {"animation"} if len(words) > 1 else groups)
    before = flat(text[max(0, title.start - _LOOKED_BACK) : title.start]).split()[-1:]
    makers = {"@"} if language.sentence_titles or language.capital_nouns else {"@", "b"}  # "von" is "of" as well
    made = bool(before) and (before[0] in language.studio_words or language.function_words.get(before[0]) in makers)
    return company or made or is_song(title, text, lexicon) or is_played(title, text, lexicon)


def _is_told(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    if is_beside(title, text, lexicon, sources=True):
        return True
    before = text[max(0, title.start - _BEFORE) : title.start]
    of_it = _of_noun(lexicon.language).search(before) is not None and not is_romaji(title.text)
    return of_it or _of_author(lexicon.language).search(before) is not None


@cache
def _of_noun(language: Language) -> re.Pattern[str]:
    """Return a noun for a work and the word that leads to its title: "the second season of"."""
    of = any_of(word for word, letter in language.function_words.items() if letter == "o" and word.isalpha())
    return re.compile(rf"\b(?:{any_of(language.work_nouns)})\s(?:{of})\s[\"“«„»]?$", re.IGNORECASE)


@cache
def _of_author(language: Language) -> re.Pattern[str]:
    """Return what stands before a title that its author is named ahead of: "the manga of Aya Mori, Rook"."""
    nouns = any_of(language.source_nouns)
    of = any_of(word for word, letter in language.function_words.items() if letter in "ob" and word.isalpha())
    name = r"[^\W\d_a-zß-öø-ÿ][\w'’-]+"
    return re.compile(rf"\b(?:{nouns})\s(?:{of})\s{name}(?:\s{name}){{0,2}},\s[\"“«„»]?$")


def _beside_nouns(text: str, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the longest words before and behind each noun for a work that are printed once more elsewhere."""
    words = list(_WORD.finditer(text))
    folded = [flat(word.group()).strip(_EDGE) for word in words]
    nouns = lexicon.language.work_nouns | lexicon.language.source_nouns.keys()
    for number, word in enumerate(folded):
        noun = word.rpartition("'")[2] if lexicon.language.elisions else word
        if noun in nouns or (lexicon.language.capital_nouns and noun.rpartition(" ")[2] in nouns):
            for title in (_before(text, words, folded, number, lexicon), _behind(text, words, folded, number, lexicon)):
                if title and not is_common(title.text, lexicon):
                    yield title


@cache
def _with_author(language: Language) -> re.Pattern[str]:
    """Return a title between a noun for a source and its author, or behind both: "the manga Rook by Aya Mori"."""
    nouns = any_of(language.source_nouns)
    of = any_of(word for word, letter in language.function_words.items() if letter in "ob" and word.isalpha())
    name = r"[^\W\d_a-zß-öø-ÿ][\w'’-]+"
    title = r"[^\W\d_a-zß-öø-ÿ][^.,;:()\n\"“”«»]{1,60}[^\s.,;:()\"“”«»]"
    return re.compile(
        rf"\b(?:{nouns})\s(?P<first>{title}?),?\s(?:{of})\s(?={name}\s{name})"
        rf"|\b(?:{nouns})\s(?:{of})\s{name}(?:\s{name}){{1,2}},\s(?P<last>{title})(?=[.,;:()\n])"
    )


def _authored(text: str, lexicon: Lexicon) -> Iterator[Stretch]:
    for match in _with_author(lexicon.language).finditer(text):
        group = "first" if match.group("first") else "last"
        title = Stretch.of(text, *match.span(group))
        acts = any(lexicon.verbs.find(flat(title.text))) or "\n" in title.text
        if not acts and not is_romaji(title.text) and not is_common(title.text, lexicon):
            yield title


def _before(
    text: str, words: Sequence[re.Match[str]], folded: Sequence[str], number: int, lexicon: Lexicon
) -> Stretch | None:
    skipped = lexicon.language.dropped | lexicon.language.work_nouns | lexicon.language.source_nouns.keys()
    last = number - 1
    while last >= 0 and folded[last] in skipped:
        last -= 1
    found = None
    for first in range(last, max(-1, last - _LONGEST), -1):
        if first < last and _STOP.search(words[first].group()):
            break
        title = text[words[first].start() : words[last].end()]
        if "\n" in title or text.count(title) < 2:
            break
        if title[0].isupper() and folded[first] not in lexicon.language.never_names:
            found = Stretch(words[first].start(), words[last].end(), title)
    return _bare(found, text) if found else None


def _behind(
    text: str, words: Sequence[re.Match[str]], folded: Sequence[str], number: int, lexicon: Lexicon
) -> Stretch | None:
    language = lexicon.language
    first = number + 1
    small = language.dropped | language.determiners | language.naming_words
    while first < len(words) and (folded[first] in small or language.function_words.get(folded[first]) == "o"):
        first += 1
    found = None
    for last in range(first, min(len(words), first + _LONGEST)):
        title = text[words[first].start() : words[last].end()]
        if not title[0].isupper() or "\n" in title:
            break
        bare = title.rstrip(".,;:")
        if text.count(bare) < 2:
            break
        found = Stretch(words[first].start(), words[first].start() + len(bare), bare)
        if bare != title:
            break
    return _bare(found, text) if found else None


def _bare(title: Stretch, text: str) -> Stretch:
    """Drop a possessive, and marks at the end."""
    short = re.sub(r"(?:['’‘]s|['’‘])$", "", title.text.rstrip(".,;:"))
    return title.part(0, len(short)) if text.count(short) > 1 else title


def _places(text: str, title: str) -> Iterator[int]:
    """Yield where a title stands as whole words."""
    start = text.find(title)
    while start >= 0:
        end = start + len(title)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(title, end)
