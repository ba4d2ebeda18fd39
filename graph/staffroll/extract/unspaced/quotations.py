"""What quotation marks hold: a title, somebody's words, a character, or what a group is called."""

from __future__ import annotations

import re

from staffroll.extract.agents import Named
from staffroll.extract.neighbours import is_role
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, without_alias
from staffroll.extract.unspaced.persons import is_likely_japanese
from staffroll.extract.wording import text_before
from staffroll.lang import Language
from staffroll.records import AgentType

_DIGITS = "0123456789０１２３４５６７８９ "
_WISH = re.compile(r" .* \S*(?:니다|빈다|바란다|싶다|같다|세요|어요|네요|길)[.!~]*$")  # how Korean sentences end
_SPEECH = re.compile(r"。[^―–—~〜～-]|[、，].*[、，]|[、，,].*。$")
_BYLINE = re.compile(r"기자|사진|뉴스|[=@]")
_WORDED = re.compile(
    "(?:との|という|といった|など(?:の|と|という|といった)?[^「」『』、。]{0,8}?)(?:キャッチ)?(?:コピー|フレーズ|文字|セリフ|せりふ|言葉|コメント|メッセージ|文言|声|質問|発言)"
)  # behind what somebody said or wrote
_COUNTED = re.compile(r"\d{1,4}(?:年代?|月|日|時|位|話|期|巻|周年|世紀|選|作品)[~〜～]?|\d{1,2}[./]\d{1,2}[^\d\s]{2,8}")
_HELD = re.compile("(?:開催(?:される|された|中の|の)|映画祭の)$")  # before the name of an event
_SPEECH_MARKS = frozenset('“"')
_SAID = re.compile(r"라?고|라?며|이?라는|면서")  # behind what somebody said in Korean
_LONGEST_HELD = 6
_LONGEST_TITLE = 60
_LONGEST_BRACKETED = 40
_CHANNEL = re.compile("(?:(?!YouTube|公式|ニコニコ).){2,12}(?:チャンネル|テレビ)", re.IGNORECASE)
_CALLED = re.compile("さん|氏|先生|監督")
_SHORTEST_GROUP = 3
_LONGEST_NOUN = 12


def quoted_span(sentence: Stretch, start: int, end: int, language: Language) -> Span:
    """Return what quotation marks hold, and in Korean square brackets as well, which may be a title's.

    A quotation before the word for a role is a character's name: ‘앤’ 역.
    """
    text = sentence.text
    if text[start] not in QUOTES:
        title = sentence.part(start + 1, end - 1)
        named = language.writing == "hangul" and text[start] == "[" and len(title.text) <= _LONGEST_BRACKETED
        if named and start and not _BYLINE.search(title.text):
            return Span("T", sentence.cut(start, end), names=(Named(title),))
        return Span("", sentence.cut(start, end))
    span = _quotation(sentence, start, end, language)
    if span.letter == "T" and language.writing == "kana" and _CHANNEL.fullmatch(span.names[0].name.text):
        return Span("N", span.stretch, names=(Named(span.names[0].name, (), "organization"),))
    if span.letter == "T" and language.group_nouns and is_group(text, start, language):
        name = span.names[0].name
        reading = max((begin for begin in enclosures(name.text) if begin), default=len(name.text))
        return Span("N", span.stretch, names=(Named(name.part(0, reading), (), "organization"),))
    called = span.letter == "T" and language.writing == "kana" and _CALLED.match(text, end)
    if called and is_likely_japanese(span.names[0].name.text):
        return span._replace(letter="N")
    plays = span.letter == "T" and language.writing == "hangul" and is_role(text, end)
    company = span.letter == "T" and not language.company_words.isdisjoint(span.names[0].name.text.split())
    return span._replace(letter="N") if plays or (company and language.writing == "hangul") else span


def group_names(text: str, language: Language) -> dict[str, AgentType]:
    """Return what stands in quotation marks right behind a word for a group of people, folded: the band 「Rook」."""
    if not language.writing or not language.group_nouns:
        return {}
    quoted = (text[start + 1 : end - 1] for start, end in enclosures(text).items() if is_group(text, start, language))
    return {flat(name): "organization" for name in quoted if len(name) >= _SHORTEST_GROUP}


def is_group(text: str, start: int, language: Language) -> bool:
    """Say whether a word for a group of people stands right before a quotation."""
    return text[start] in QUOTES and flat(text_before(text, start, _LONGEST_NOUN)).rstrip().endswith(
        tuple(language.group_nouns)
    )


def is_award(name: str, language: Language) -> bool:
    """Say whether what stands in marks is a prize's or a festival's name, and no work's."""
    return bool(language.award_words) and name.rstrip(_DIGITS).endswith(tuple(language.award_words))


def is_count(text: str) -> bool:
    """Say whether what stands in marks is a date or a number with its counter, and no title."""
    return _COUNTED.fullmatch(text) is not None


def _quotation(sentence: Stretch, start: int, end: int, language: Language) -> Span:
    content = without_alias(sentence.part(start + 1, end - 1))
    whole = sentence.cut(start, end)
    if sentence.text[start] == "〈" and sentence.text[start - 1 : start] in {"」", "』", "》"}:
        return Span("N", whole, names=(Named(content),))
    if (
        not content
        or len(content.text) > _LONGEST_TITLE
        or _SPEECH.search(content.text)
        or (language.writing == "kana" and sentence.text[start] == "“")  # which mark a word as said
        or (language.writing == "kana" and _WORDED.match(sentence.text, end))
        or (language.writing == "hangul" and _WISH.search(content.text))
        or (language.writing == "hangul" and sentence.text[start] in _SPEECH_MARKS and _SAID.match(sentence.text, end))
        or is_award(content.text, language)
        or is_count(content.text)
        or (language.writing == "kana" and _HELD.search(sentence.text, max(0, start - _LONGEST_HELD), start))
    ):
        return Span("q", whole)
    return Span("T", whole, names=(Named(content),))
