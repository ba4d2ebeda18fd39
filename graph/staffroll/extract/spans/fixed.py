"""What of a sentence is known before its words are read: quotations, titles, names and phrases of the dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import Named
from staffroll.extract.lexicon import Dictionary, Lexicon
from staffroll.extract.spans.span import Span, asides_of
from staffroll.extract.stretch import QUOTES, Stretch, flat, masked, unaccented
from staffroll.extract.wording import text_before
from staffroll.lang import Language
from staffroll.records import AgentType

_CAPITAL_BEHIND = re.compile(r"\s[^\W\d_a-zß-öø-ÿœ]")
_CAPITALISED_BEFORE = re.compile(r"(?<!\w)[A-Z]\w* $")
_LONGEST_WORD = 40
LONGEST_TITLE = 60
NEAR = 3
_OF_BEHIND = re.compile(r"\s(?:original\s)?(?:d[eio]\w?|da|du)\s")  # "el Manga original de"
_NEXT_WORD = re.compile(r"\s([a-z]+)")
_BEGINS = re.compile(r"[:–—]\s$")  # "Rook": Directed by


def fixed_spans(
    sentence: Stretch,
    folded: str,
    lexicon: Lexicon,
    titles: Dictionary[str],
    names: Dictionary[AgentType],
    inside: dict[int, int],
) -> list[Span]:
    """Return known names, titles, verbs, role nouns, sources, objects and quotations; the first kind wins."""
    taken = [False] * len(folded)
    found: list[Span] = []

    def take(start: int, end: int, span: Span) -> None:
        if True not in taken[start:end]:
            taken[start:end] = [True] * (end - start)
            found.append(span)

    for start, end, kind in names.find(folded):
        stretch = sentence.part(start, end)
        take(start, end, Span("N", stretch, names=(Named(stretch, asides_of(sentence, stretch, inside), kind),)))
    brackets = {start: end for start, end in inside.items() if sentence.text[start] not in QUOTES}
    readable = folded if len(brackets) == len(inside) else flat(masked(sentence.text, brackets))
    for start, end, _ in titles.find(readable):
        stretch = sentence.part(start, end)
        if stretch.text[:1].isupper() or not stretch.text[:1].isalpha():
            take(start, end, Span("T", stretch, names=(Named(stretch),)))
    told = list(_dictionary_spans(sentence, folded, lexicon))
    told = list(_reaching(told)) if lexicon.language.sentence_titles else told
    for start, end, span in sorted(told, key=_longest_first):
        take(start, end, span)
    for start, end in inside.items():
        if sentence.text[start] in QUOTES and not any(taken[start:end]):
            take(start, end, _quotation(sentence, start, end, found, lexicon.language))
    return found


def _reaching(found: Sequence[tuple[int, int, Span]]) -> Iterator[tuple[int, int, Span]]:
    """Yield spans less phrases whose last words begin a role that goes on: "bajo la dirección de" + "sonido"."""
    roles = [(start, end) for start, end, span in found if span.letter in "Rr"]
    for start, end, span in found:
        cut = span.letter == "P" and any(start < first < end < last for first, last in roles)
        if not cut:
            yield start, end, span


def _quotation(sentence: Stretch, start: int, end: int, found: Sequence[Span], language: Language) -> Span:
    """Where every noun has a capital, titles stand in quotation marks; behind a role it is a song's."""
    stretch = sentence.part(start, end)
    content = sentence.part(start + 1, end - 1)
    named = vocabulary.load().find(content.text.rstrip(",."), language.tag, only=True)
    if named and content.text[0].islower():  # credited as "sub-director"
        return Span("R", stretch, roles=((named.id, content),))
    of_role = any(span.letter in "Rr" and 0 < stretch.start - span.stretch.end < NEAR for span in found)
    if not language.capital_nouns or of_role or not content.text[:1].isupper() or len(content.text) > LONGEST_TITLE:
        return Span("q", stretch)
    return Span("T", stretch, names=(Named(content),))


def _longest_first(found: tuple[int, int, Span]) -> tuple[int, int]:
    """Where two readings are as long, what the language's own tables say comes before the vocabulary."""
    start, end, span = found
    return start - end, "VPDOMRr".find(span.letter)


def _dictionary_spans(sentence: Stretch, folded: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Span]]:
    """Yield role nouns, verbs, sources and objects; a capitalised word is a verb only where a sentence begins.

    So does a participle right behind a colon or a dash.
    """
    plain = unaccented(folded)  # the vocabulary's labels are compared without accents
    for dictionary, letter, text in (
        (lexicon.roles, "R", plain),
        (lexicon.labels, "r", plain),
        (lexicon.sources, "M", folded),
        (lexicon.objects, "O", folded),
    ):
        for start, end, role in dictionary.find(text):
            end = _without_by(folded, start, end, lexicon.language)
            stretch = sentence.cut(start, end)
            if start > 1 and sentence.text[start - 1] == "-" and sentence.text[start - 2].isalpha() and letter in "Rr":
                continue  # "singer-songwriter"
            words = folded[start:end].split(" ")
            last = words[-1]
            head_first = lexicon.language.sentence_titles and not lexicon.language.capital_nouns  # "historia original"
            named = lexicon.language.capital_nouns and last in lexicon.language.person_nouns
            named = named and not _CAPITAL_BEHIND.match(
                sentence.text, end
            )  # "as the new composer comes", "composer Ota"
            group = head_first and len(words) > 1 and words[0] in lexicon.language.group_nouns  # "banda sonora"
            if letter == "r" and words[0 if head_first else -1] in lexicon.plain and not (named or group):
                continue
            if _word_before(folded, start) in lexicon.language.award_words:
                continue
            if folded[start:end].rsplit(" ", 1)[-1] in lexicon.language.studio_words and _CAPITAL_BEHIND.match(
                sentence.text, end
            ):
                continue  # "the animation studio Kite"
            if stretch.text[0].islower() and _is_begun(stretch.text, sentence.text, end) and letter in "Rr":
                continue  # "the animation Production Kite"
            capital = not lexicon.language.capital_nouns and start and stretch.text[0].isupper()
            in_name = (not lexicon.language.capital_nouns or stretch.text.isupper()) and _in_name(
                sentence.text, start, end, _studio_endings(lexicon.language)
            )
            if not start and _begins_company(last, sentence.text, end, lexicon.language):
                continue  # "Production Kite"
            short = stretch.text.isupper() and vocabulary.load().is_a(str(role), "theme-performance")  # "the OP"
            short = short or (letter == "M" and stretch.text.isupper())  # "the RPG"
            short = short or (letter == "M" and head_first and _OF_BEHIND.match(sentence.text, end) is not None)
            if not (capital and letter != "R" and not short) and not in_name:
                yield start, end, Span(letter, stretch, roles=((role, stretch),))
    for start, end, letter in lexicon.phrases.find(folded):
        yield start, end, Span(letter, sentence.cut(start, end))
    for start, end, (verb, passive) in lexicon.verbs.find(folded):
        past = passive is not False or folded[start:end].endswith("ed")
        describes = past and not passive and _is_before_noun(folded, end, lexicon)
        describes = describes or (past and not passive and _is_behind_year(folded, start, lexicon.language))
        inside = start and not (past and _BEGINS.search(sentence.text, max(0, start - NEAR), start))
        capital = sentence.text[start].isupper() or sentence.text[start - 1] == "-"
        if not describes and not (inside and capital) and not _is_noun(folded, start, end, lexicon):
            letter = "D" if passive is None else "P" if passive else "V"
            yield start, end, Span(letter, sentence.cut(start, end), verb=verb)


def _without_by(folded: str, start: int, end: int, language: Language) -> int:
    """Return where a label ends without its preposition, which shapes ask for: "animation production by"."""
    head, _, last = folded[start:end].rpartition(" ")
    return start + len(head) if head and language.function_words.get(last) == "b" else end


def _is_noun(folded: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether what could be a verb is a noun behind an article: "un anime", or a role's in the plural."""
    if folded[start:end] not in lexicon.language.work_nouns:
        things = folded.startswith("s", end - 1) and _word_before(folded, start) in lexicon.language.determiners
        return things and vocabulary.load().find(folded[start:end], lexicon.language.tag, only=True) is not None
    return folded[start - 1 : start] in {"'", "’"} or _word_before(folded, start) in lexicon.language.dropped


def _begins_company(role: str, text: str, end: int, language: Language) -> bool:
    """Say whether a company's word that a sentence begins with goes on as a name."""
    if role not in language.company_words or not language.determiners or language.capital_nouns:
        return False
    return len(role) == end and _CAPITAL_BEHIND.match(text, end) is not None


def _is_begun(role: str, text: str, end: int) -> bool:
    """Say whether the last word of a role in small letters has a capital, and a name goes on behind it."""
    return role.rpartition(" ")[2].istitle() and _CAPITAL_BEHIND.match(text, end) is not None


def _is_before_noun(folded: str, end: int, lexicon: Lexicon) -> bool:
    """Say whether a noun for a work or a part of one stands right behind a participle: "the animated sequence"."""
    word = _NEXT_WORD.match(folded, end)
    return word is not None and word.group(1) in lexicon.language.work_nouns | lexicon.language.parts_of_works


def _is_behind_year(folded: str, start: int, language: Language) -> bool:
    """Say whether an article or a year stands right before a participle, which then describes: "the 2013 animated"."""
    word = _word_before(folded, start)
    return bool(word) and (word in language.determiners or (len(word) == len("2013") and word.isdigit()))


def _word_before(text: str, start: int) -> str:
    words = text_before(text, start, _LONGEST_WORD).split()
    return words[-1] if words else ""


@cache
def _studio_endings(language: Language) -> tuple[str, ...]:
    return tuple(f" {word.capitalize()}" for word in language.studio_words)


def _in_name(text: str, start: int, end: int, studios: tuple[str, ...]) -> bool:
    """Say whether a single capitalised word is rather part of a name: another capitalised word stands before it.

    So is a studio's noun of several words: "Kite Animation Studio".
    """
    several = " " in text[start:end] and not text[start:end].endswith(studios)
    whole = several and text[start:end].istitle() and _CAPITAL_BEHIND.match(text, end)  # "Kite Film Distribution Guild"
    mixed = several and text[start:end].rpartition(" ")[2].islower()  # "several Kite Animation works"
    if not text[start].isupper() or (several and not (whole or mixed)):
        return False
    before = _CAPITALISED_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return before is not None and before.start() > 0
