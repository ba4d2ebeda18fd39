"""The sentences of a passage that may state credits, with their typed spans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from staffroll.extract import labels, unspaced
from staffroll.extract.draft import Draft, Known
from staffroll.extract.lexicon import Dictionary
from staffroll.extract.passages import Passage
from staffroll.extract.sentences import sentences
from staffroll.extract.spans import spans_of
from staffroll.extract.spans.span import Printed, Span, letters
from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import Language
from staffroll.records import AgentType

_CREDITS_PICTURE = re.compile(r"\s제공[\])]?\.?$")  # "Kite Works provided it", below a picture
_LONGEST_SENTENCE = 4000
_SONG_AS_TOPIC = re.compile("Tt")
_SEASON_OF = re.compile("EoT")

Lexed = tuple[Stretch, Sequence[Span], list[Draft]]  # a sentence, its spans, and its credits where it is a label line


def lexed(
    passage: Passage, known: Known, titles: Dictionary[str], names: Dictionary[AgentType], printed: Printed
) -> list[Lexed]:
    """Return the sentences of a passage that may state credits, with their spans."""
    found: list[Lexed] = []
    for sentence in sentences(passage.stretch, known.lexicon.language, titles):
        if not _may_state(sentence, known.lexicon.language):
            continue
        drafts = labels.credits_in_sentence(sentence, known)
        spans = () if drafts else _spans(sentence, known, titles, names, printed)
        found.append((sentence, spans, drafts))
    return found


def _may_state(sentence: Stretch, language: Language) -> bool:
    """Say whether a sentence may state a credit: one too long, doubted or below a picture does not."""
    short = len(sentence.text) <= _LONGEST_SENTENCE and not _CREDITS_PICTURE.search(sentence.text)
    return short and not _is_doubted(sentence, language)


def _spans(
    sentence: Stretch, known: Known, titles: Dictionary[str], names: Dictionary[AgentType], printed: Printed
) -> Sequence[Span]:
    if known.lexicon.language.writing:
        spans = unspaced.spans_of(sentence, known.lexicon, titles, names, known.first, own_marks=known.own_marks)
    else:
        spans = spans_of(sentence, known.lexicon, titles, names, printed)
    return _without_songs(_without_season(spans, known), known)


def spans_alone(content: Stretch, known: Known) -> Sequence[Span]:
    """Return the spans of words that stand alone, as those in a bracket do: none of the article's titles is known."""
    titles: Dictionary[str] = Dictionary({})
    names = Dictionary(known.names)
    if known.lexicon.language.writing:
        return unspaced.spans_of(content, known.lexicon, titles, names, "")
    return spans_of(content, known.lexicon, titles, names, Printed())


def _is_doubted(sentence: Stretch, language: Language) -> bool:
    """Say whether a sentence denies, supposes or only reports a rumour: it then states no credit."""
    text = f" {flat(sentence.text)}"
    return any(doubt in text for doubt in _doubts(language))


@cache
def _doubts(language: Language) -> tuple[str, ...]:
    return language.doubts if language.writing else tuple(f" {doubt}" for doubt in language.doubts)


def _without_season(spans: Sequence[Span], known: Known) -> Sequence[Span]:
    """Take "the second season of Rook" for the work that the article is about, where it is about Rook's season."""
    row = letters(spans)
    for found in _SEASON_OF.finditer(row):
        names = spans[found.end() - 1].names
        if not spans[found.start()].names and len(names) == 1 and flat(names[0].name.text) in known.subjects:
            return [*spans[: found.start() + 1], *spans[found.end() :]]
    return spans


def _without_songs(spans: Sequence[Span], known: Known) -> Sequence[Span]:
    """Take titles that the article tells to be songs' for quotations, but for what a sentence is about."""
    if not known.songs:
        return spans
    topic = _SONG_AS_TOPIC.match(letters(spans)) is not None  # what is said of a song is not said of the work
    return [
        span._replace(letter="q")
        if span.letter == "T"
        and not (topic and not number)
        and all(flat(each.name.text) in known.songs for each in span.names)
        else span
        for number, span in enumerate(spans)
    ]
