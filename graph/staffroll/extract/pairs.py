"""Two names that an article prints as one's: a name in another script in brackets, a pen name with a word for it.

    text → a name that the article credits → what stands in the brackets behind it → pairs

A join of two people is the worst mistake of the whole graph, so what is doubtful is no pair: affiliations, roles,
earlier works and years stand in the same brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_name, is_romaji, kind_of
from staffroll.extract.stretch import Stretch, flat
from staffroll.kana import is_kana, romanised
from staffroll.lang import Language, language
from staffroll.records import Article, Mention, NameKind, NamePair, Relation

_BRACKET = re.compile(r"[（(［\[]([^（()）［\[\]］\n]{1,120})[)）\]］]")
_CLOSING = "」』》〉”’\"'»“*_ \u3000"
_OPENING = "「『《〈“‘\"'«„*_ \u3000"
_PARTS = re.compile(r"\s*[／/|｜;；,，、=＝]\s*")
_NATIVE = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LONGEST = 60  # of a form that is looked for before a bracket
_NATIVE_NAME = re.compile("[\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff]{3,6}|[\uac00-\ud7af]{2,4}")
_PARTICLES = frozenset("no wa ga wo to ni de mo na ka kara yo".split())
_CONSONANTS = str.maketrans({"l": "r", "v": "b", "c": "k", "q": "k", "f": "h", "x": "k"})
_ALIKE = 50.0
_LETTERS_OF_A_TITLE = 6
_QUOTED = re.compile('[「『《〈“„«"]')  # a work's title
_HANGUL = re.compile("[\uac00-\ud7af]+")
_WORDS_OF_A_NAME = 2
_NUMBER = re.compile(r"\d")


class _Form(NamedTuple):
    """A name of a mention: as it is printed, what it names, and the fullest form that the article has for it."""

    kind: NameKind
    agent_type: str
    full: str


def name_pairs(article: Article, mentions: Iterable[Mention]) -> tuple[NamePair, ...]:
    """Return the pairs of an article, in the order of its text, each once; one side is a name of a mention.

    The cost grows with the text's length and with nothing else.
    """
    forms = dict(_forms(mentions))
    if not forms:
        return ()
    found = {
        (pair.one, pair.other): pair
        for pair in sorted(_pairs(article.text, forms, article.language), key=lambda pair: -pair.start)
    }
    return tuple(sorted(found.values(), key=lambda pair: (pair.start, pair.other)))


def _forms(mentions: Iterable[Mention]) -> Iterator[tuple[str, _Form]]:
    for mention in mentions:
        agent = _Form("agent", mention.agent_type, mention.agent)
        for form in (mention.work, mention.agent_as, mention.agent):
            if 1 < len(form) <= _LONGEST:
                yield form, (_Form("work", "", mention.work) if form == mention.work else agent)


def _pairs(text: str, forms: Mapping[str, _Form], tag: str) -> Iterator[NamePair]:
    spoken = language(tag)
    lengths = sorted({len(form) for form in forms}, reverse=True)
    for bracket in _BRACKET.finditer(text):
        head = _before(text, bracket.start(), forms, lengths)
        if head is None:
            continue
        start, form = head
        inner = bracket[1].strip()
        for other, alias in _others(inner, tag):
            if alias or _is_other(form, other, inner):
                relation: Relation = "alias" if alias else "both printed"
                if flat(other) != flat(form.full) and _may_be(form, other, forms, spoken):
                    quote = text[start : bracket.end()]
                    yield NamePair(form.kind, form.full, other, quote, start, bracket.end(), relation)


def _before(text: str, end: int, forms: Mapping[str, _Form], lengths: Iterable[int]) -> tuple[int, _Form] | None:
    """Return where the longest name begins that ends before a bracket, with what it names."""
    while end and text[end - 1] in _CLOSING:
        end -= 1
    for length in lengths:
        start = end - length
        if start >= 0 and text[start:end] in forms and not _within_a_word(text, start):
            return start, forms[text[start:end]]
    return None


def _within_a_word(text: str, start: int) -> bool:
    return start > 0 and bool(_LATIN.match(text[start])) and (text[start - 1].isalnum() or text[start - 1] == "-")


def _others(inner: str, tag: str) -> Iterator[tuple[str, bool]]:
    """Yield what stands in a bracket, piece by piece, each with whether a word says that it is another name."""
    words = _alias_words(tag)
    whole = words.match(inner)
    if whole:
        rest = inner[whole.end() :].strip(_OPENING + _CLOSING)
        yield _PARTS.split(rest)[0].strip(_OPENING + _CLOSING), True
        return
    for part in _PARTS.split(inner):
        yield _LANGUAGE_BEFORE.sub("", part).strip(_OPENING + _CLOSING), False


# "Japanese: …", 英語表記：…: the language of a form, said before it.
_LANGUAGE_BEFORE = re.compile(
    r"^(?:japanese|jp|jap|english|eng|en|romaji|kanji|original(?: title)?|lit|giapponese|japonés|japonais|japanisch|"
    r"japonês|原題|英題|英語(?:表記|名)?|日本語|日文|英文|邦題|原名|ローマ字|본명|일본어|영어)\s?[:：.]?\s+?|"
    r"^(?:原題|英題|英語(?:表記|名)?|日文|英文|邦題|原名)[:：]\s*",
    re.IGNORECASE,
)


@cache
def _alias_words(tag: str) -> re.Pattern[str]:
    """Return the pattern of the words that say, at the head of a bracket, that another name follows."""
    said = sorted({*language(tag).other_name, *language("en").other_name}, key=lambda word: (-len(word), word))
    words = "|".join(map(re.escape, said))
    behind = r"(?:\s?[:：は]\s?|(?<=[\u3040-\u9fff\uac00-\ud7af])\s?|,?\s+)"
    return re.compile(f"(?:{words}){behind}", re.IGNORECASE)


def _is_other(form: _Form, other: str, inner: str) -> bool:
    """Whether a piece of a bracket without a word for it is the name before the bracket in another script."""
    head_native, other_native = bool(_NATIVE.search(form.full)), bool(_NATIVE.search(other))
    if form.kind == "work":
        return _is_title(form.full, other, head_native, other_native)
    if head_native == other_native or _QUOTED.search(inner):
        return False
    native, latin = (form.full, other) if head_native else (other, form.full)
    if _NATIVE.search(latin) or (_LATIN.search(native) and form.agent_type == "person"):
        return False
    if form.agent_type == "person":
        return _is_person(native, latin, inner)
    return _sounds_alike(native, latin)


def _is_title(head: str, other: str, head_native: bool, other_native: bool) -> bool:
    if head_native != other_native:
        letters = len(_LATIN.findall(other))
        return len(other) > 1 if other_native else " " in other or letters >= _LETTERS_OF_A_TITLE
    words = other.casefold().split()
    romaji = not other_native and len(words) > 1 and all(map(_is_romaji_word, words))
    return romaji and not _PARTICLES.isdisjoint(words[1:-1]) and head != other


def _is_romaji_word(word: str) -> bool:
    return is_romaji(f"{word.title()} Aya")


def _is_person(native: str, latin: str, inner: str) -> bool:
    """Whether a name in kanji, kana or Hangul and one in Latin letters may be one person's."""
    readings = [said for part in _PARTS.split(inner) if is_kana(part) and (said := romanised(part))]
    if any(_same_sound(said, latin) for said in readings):
        return True
    if is_kana(native):
        return _same_sound(romanised(native) or "", latin)
    bare = native.replace("・", "").replace(" ", "").replace("\u3000", "")
    if not _NATIVE_NAME.fullmatch(bare):
        return False
    hangul = bool(_HANGUL.fullmatch(bare))
    return len(latin.split()) == _WORDS_OF_A_NAME and (hangul or is_romaji(latin)) and is_name(latin, language("en"))


def _same_sound(one: str, other: str) -> bool:
    """Whether two romanised names sound alike, in either order of their words."""
    keys = ["".join(sorted(_plain(name).split())) for name in (one, other)]
    joined = ["".join(_plain(name).split()) for name in (one, other)]
    swapped = "".join(reversed(_plain(other).split()))
    return keys[0] == keys[1] or joined[0] in (joined[1], swapped)


def _plain(name: str) -> str:
    folded = flat(name).replace("'", "").replace("-", "")
    return re.sub("uu", "u", re.sub("ou|oo|oh(?![aeiou])", "o", folded))


def _sounds_alike(native: str, latin: str) -> bool:
    """Whether a company's name in kana is the Latin one as it is spoken, or the name in kanji romanised."""
    said = romanised(native)
    if said is None:
        return latin.isalpha() and len(latin) >= _LETTERS_OF_A_TITLE and _is_romaji_word(latin)
    one, other = (_plain(name).replace(" ", "").translate(_CONSONANTS) for name in (said, latin))
    return one[:1] == other[:1] and fuzz.ratio(one, other) >= _ALIKE


def _may_be(form: _Form, other: str, forms: Mapping[str, _Form], spoken: Language) -> bool:
    """Whether nothing speaks against a name: a role, a number, another one's name, a company behind a person."""
    named = forms.get(other)
    if len(other) < 2 or (_NUMBER.search(other) and form.kind == "agent"):
        return False
    if named is not None and (
        named.kind != form.kind or (form.kind == "agent" and named.agent_type != form.agent_type)
    ):
        return False
    if vocabulary.load().find(other) is not None or not (_NATIVE.search(other) or _LATIN.search(other)):
        return False
    as_agent = Named(Stretch(0, len(other), other))
    company = any(kind_of(as_agent, each, None) == "organization" for each in (spoken, language("en"), language("ja")))
    return form.agent_type == "organization" or not company
