"""The words of a sentence that no dictionary knows, each with the letter that says what it may be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import (
    DESCRIBING,
    Stretch,
    flat,
    masked,
)
from staffroll.extract.wording import text_before
from staffroll.lang import Language

_TOKEN = re.compile(
    r"[^\W_](?:[\w&+½°]|['’‘.\-!+·☆★♪♡♥](?=\w)|\[[^\W\d_]{1,8}\](?::(?=\w))?)*(?:(?<=\b\w)\.(?=\s\w))?|[,;:&×]|['’‘]s\b|['’](?=\s)"
)
_POSSESSIVE = re.compile(r"['’‘]s?$")
_IN_NAME = re.compile(r"\s[^\W\d_a-zß-öø-ÿ]")
_POSSESSIVE_ENDS = frozenset("s'’‘")
_AGE = re.compile(r"\d+ year old")
_LONGEST_NAME = 20
_LONGEST_WORD = 24  # letters
_LONG_NOUN = 6  # letters of a noun that others may be compounded with


def words_of(sentence: Stretch, blotted: str, fixed: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """Return the remaining words: C for a capitalised one, function words by their letter, x for others."""
    taken = sorted(span.stretch.start - sentence.start for span in fixed)
    lengths = {span.stretch.start - sentence.start: len(span.stretch.text) for span in fixed}
    found: list[Span] = []
    language, text = lexicon.language, sentence.text
    for match in _TOKEN.finditer(masked(blotted, {start: start + lengths[start] for start in taken})):
        start, end = match.span()
        word = text[start:end]
        possessive = _POSSESSIVE.search(word) if word[-1] in _POSSESSIVE_ENDS else None
        if possessive and language.sentence_titles and _is_in_name(text, start, end, len(possessive.group())):
            possessive = None
        bare = word[: possessive.start()] if possessive else word
        letter = _letter(bare, language, start == 0 and not _begins_channel(text, bare, language))
        if letter and bare:
            found.append(Span(letter, sentence.cut(start, start + len(bare))))
        if possessive:
            spoken = letter == "h" or flat(bare) in language.work_pronouns  # "he's", "it's"
            found.append(Span("u" if spoken else "s", sentence.cut(start + len(bare), end)))
    return found


def _is_in_name(text: str, start: int, end: int, mark: int) -> bool:
    """Say whether a possessive is a part of a name, where the language has no such form: "the studio Moth's Wing".

    Not behind a person's full name.
    """
    if not text[start].isupper() or not _IN_NAME.match(text, end):
        return False
    given = text_before(text, start, _LONGEST_NAME).split()[-1:]
    return not (given and is_romaji(f"{given[0]} {text[start : end - mark]}"))


def _begins_channel(text: str, word: str, language: Language) -> bool:
    """Say whether the word that begins a sentence begins a channel's name, another word with a capital behind it."""
    if not word.isupper() or flat(word) not in language.broadcasters:
        return False
    behind = text[len(word) + 1 : len(word) + _LONGEST_WORD].split(" ")[0]
    return behind[:1].isupper() and flat(behind) not in language.work_nouns


@lru_cache(maxsize=1 << 15)
def _letter(text: str, language: Language, first: bool) -> str:
    """Return the letter of a word; none for a word that says nothing about a sentence's shape."""
    folded = flat(text)
    if _AGE.fullmatch(folded):
        return ""
    if first and folded in language.leading:
        return "o"
    function = language.function_words.get(folded) if first or not (text.isupper() and len(text) > 1) else None
    if function in _NOUNS and not first and text.istitle() and not language.capital_nouns:
        function = None  # a name that is spelled as the noun: "Aya Onda"
    if function in _ACTING and not first and text.istitle() and language.determiners:
        function = None  # "adapted by Will Mori", "the group Tin Moon Stars"
    titled = bool(language.determiners) or (language.sentence_titles and not language.capital_nouns)
    if function in _PREPOSED and not first and text.istitle() and titled:
        function = None  # "the director of Rook With Me"
    describing = "" if function else _describing(folded, language)
    if describing and (language.capital_nouns or (first and text[1:].islower() and describing != "k")):
        return describing
    if function or text.islower():
        return _describing(folded, language) or function or _plain_letter(folded, language)
    if not any(map(str.isalnum, text)) or DESCRIBING.search(text):
        return "x"
    if folded in language.work_nouns and text.istitle() and (first or folded not in language.name_nouns):
        return "y"
    if language.capital_nouns and "-" in text and folded.rpartition(" ")[2] in language.work_nouns:
        return "y"
    return "" if first and folded in language.dropped else "C"


def _describing(folded: str, language: Language) -> str:
    if folded in language.group_nouns:
        return "g"
    if folded in language.studio_words:
        return "k"
    compound = language.capital_nouns and folded.endswith(_compounds(language))  # "Chefzeichner"
    return "j" if compound or folded in language.person_nouns else ""


@cache
def _compounds(language: Language) -> tuple[str, ...]:
    return tuple(noun for noun in language.person_nouns if len(noun) >= _LONG_NOUN)


def _plain_letter(folded: str, language: Language) -> str:
    if folded in language.work_nouns:
        return "y"
    return "" if folded in language.dropped else "x"


_PREPOSED = frozenset("woit@pu")  # the letters of prepositions, which have a capital only in titles
_ACTING = frozenset("vc")  # the letters of function words that are verbs
_NOUNS = frozenset("Bsz")  # the letters of function words that are nouns
