"""Names of people and companies: runs of capitalised words, as far as what stands around lets them be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import Named, is_glued, is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.spans.span import Printed, Span, asides_of, letters
from staffroll.extract.stretch import MASK, Stretch, enclosures, flat
from staffroll.extract.wording import YEAR, text_before
from staffroll.lang import Language
from staffroll.records import AgentType

_ADVERBS = ("mente", "ement", "amment", "ivement")
_NAME_BEFORE = re.compile(r"[Vvus&:]|,[pRrDu]|[int][Rr]|$")  # what stands behind a name that a sentence begins with
_FULL = 2  # words of a full name
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_SHORTEST_PARTICIPLE = 6  # letters
_BENT = ("e", "en", "er", "es", "em")  # how German adjectives end
_LOOKED_BACK = 60
_LONGEST_PLACE = 20  # characters of "of America"
_COMPOUND_BEFORE = re.compile(r"[A-ZÄÖÜ]\w+-[A-ZÄÖÜ][a-zäöüß]{3,}\s(?=[A-Z]\w)")
_HOUSES = frozenset(("publisher", "broadcast", "streaming", "distribution"))
_MEDIA = frozenset(("tv", "ova", "oad", "dvd", "cd", "pv", "cm"))  # that a work comes in
_BEHIND_GROUP = frozenset(("", ",", "u", "v", "V"))
_LEGAL = frozenset(("inc", "ltd", "llc", "co", "limited"))
_DESCRIBES: dict[str, AgentType] = {"g": "organization", "k": "organization", "j": "person"}


def names_in(
    sentence: Stretch, marks: Sequence[Span], inside: dict[int, int], lexicon: Lexicon, printed: Printed
) -> Iterator[Span]:
    """Join capitalised words to names, give names the brackets behind them, and tell what describes them."""
    position = 0
    kind: AgentType | None = None
    while position < len(marks):
        span = marks[position]
        described = kind
        kind = _DESCRIBES.get(span.letter)
        if span.letter in "Rr" and _is_house(span, marks[position + 1 : position + 2], lexicon.language):
            kind = "organization"
        if span.letter == "x" and described and _is_adjective(marks, position, lexicon.language):
            kind = described
            position += 1
        elif (
            span.letter == "C" and position and marks[position - 1].letter == "i" and YEAR.fullmatch(span.stretch.text)
        ):
            position += 1  # "In 1965 Mori composed"
            yield span._replace(letter="x")
        elif span.letter == "C" or (
            span.letter == "x" and described and _may_be_small(marks, position, lexicon.language)
        ):
            end = _name_end(sentence, marks, position, lexicon)
            described_by = end > position + 1 and flat(span.stretch.text) in lexicon.language.descriptors
            described_by = described_by or _is_opened(marks, position, end, sentence, lexicon.language)
            first = marks[position + described_by].stretch.start - sentence.start  # "le Français NN"
            name = sentence.part(first, marks[end - 1].stretch.end - sentence.start)
            led = _COMPOUND_BEFORE.match(name.text) if lexicon.language.capital_nouns else None
            if led:  # "Anisong-Legende Rook"
                name = name.part(led.end(), len(name.text))
            if _is_placed(sentence.text, name.end - sentence.start, lexicon.language):
                end += 2
                name = sentence.part(first, marks[end - 1].stretch.end - sentence.start)
            if is_glued(sentence.text, name.end - sentence.start):
                name = sentence.part(first, inside.get(name.end - sentence.start, name.end - sentence.start))
            position = end
            named_so = _is_called(marks, end, lexicon.language)
            described_more = (not named_so and _describes(marks, end)) or _is_slot(marks, end, lexicon.language)
            no_name = described_more or _is_seat(marks, end) or _is_no_name(name, sentence, lexicon, printed.small)
            no_name = no_name or (described is None and _is_noun(name, sentence, lexicon.language))
            no_name = no_name or (
                name.start == sentence.start
                and letters(marks[end : end + 1]) not in {"R", "r"}
                and _is_participle(flat(name.text), lexicon.language)
            )
            if no_name or (
                described is None
                and name.text not in printed.surnames
                and _is_opening_word(name, sentence, marks[end : end + 2], lexicon.language)
            ):
                yield from () if _describes(marks, end) else (Span("x", name),)
            elif _begins_title(name, marks, end, described, lexicon.language):
                title = sentence.part(name.start - sentence.start, marks[end].stretch.end - sentence.start)
                yield marks[end]._replace(stretch=title, names=(Named(title, asides_of(sentence, title, inside)),))
                position += 1
            elif named_so:
                noun = marks[end]
                asides = asides_of(sentence, name, inside) or asides_of(sentence, noun.stretch, inside)
                yield Span("N", name, names=(Named(name, asides, _DESCRIBES[noun.letter]),))
                position, kind = end + 1, None
            else:
                yield Span("N", name, names=(Named(name, asides_of(sentence, name, inside), described),))
        elif span.letter == "T":
            title = span.names[0].name
            if _goes_on(marks, position, lexicon.language):
                title = sentence.part(title.start - sentence.start, marks[position + 1].stretch.end - sentence.start)
                span = span._replace(stretch=title)
                position += 1
            named = (Named(title, asides_of(sentence, title, inside), described),)
            yield span._replace(letter="N" if described == "organization" else "T", names=named)
            position += 1
        else:
            position += 1
            if span.letter not in _DESCRIBES and not (span.letter in "Rr" and _describes(marks, position)):
                yield span


def _is_opened(marks: Sequence[Span], position: int, end: int, sentence: Stretch, language: Language) -> bool:
    """Say whether a full name begins only behind the first word of a sentence: "Born Aya Mori", "Muere Aya Mori"."""
    if end - position <= _FULL or marks[position].stretch.start != sentence.start:
        return False
    word = flat(marks[position].stretch.text)
    opens = word in language.never_names or _is_participle(word, language) or word in _mourned_first(language)
    rest = sentence.part(
        marks[position + 1].stretch.start - sentence.start, marks[end - 1].stretch.end - sentence.start
    )
    return opens and is_romaji(rest.text)


@cache
def _mourned_first(language: Language) -> frozenset[str]:
    """Return the words by themselves that tell of a death: "Fallece"."""
    return frozenset(words for words in language.mourning if " " not in words)


def _is_placed(text: str, end: int, language: Language) -> bool:
    """Say whether words such as "of America" stand behind a name."""
    return text.startswith(" of ", end) and flat(text[end : end + _LONGEST_PLACE]).startswith(language.company_places)


def _is_house(span: Span, behind: Sequence[Span], language: Language) -> bool:
    """Say whether a noun such as "magazine" or "platform" stands before a name, as a company's in Romance languages."""
    romance = language.sentence_titles and not language.capital_nouns
    return romance and letters(behind) == "C" and all(role in _HOUSES for role, _ in span.roles)


def _is_adjective(marks: Sequence[Span], position: int, language: Language) -> bool:
    """Say whether a word in small letters stands between a noun and a name, where adjectives stand behind nouns."""
    behind = marks[position + 1 : position + 2]
    return language.sentence_titles and not language.capital_nouns and letters(behind) == "C"


def _may_be_small(marks: Sequence[Span], position: int, language: Language) -> bool:
    """Say whether a word in small letters may be the name that a noun describes: "the studio kite".

    No form of a verb is, and nothing that leads on to earlier works: "the studio filed", "a studio known for Rook".
    Nor is what a small word follows that no verb begins with: "the studio lent a hand".
    """
    word = flat(marks[position].stretch.text)
    behind = marks[position + 1] if position + 1 < len(marks) else None
    if behind and language.determiners and behind.letter in "xot":
        return False
    famed = any(words.startswith(f"{word} ") for words in language.known_for)
    return not (famed or word.endswith(language.participles or ("\0",)))


def _begins_title(
    name: Stretch, marks: Sequence[Span], end: int, described: AgentType | None, language: Language
) -> bool:
    """Say whether capitalised words before a known title belong to it: "Second Rook" where "Rook" is known."""
    beside = end < len(marks) and marks[end].letter == "T" and marks[end].stretch.start == name.end + 1
    if not beside or described or language.capital_nouns or language.writing or is_romaji(name.text):
        return False
    others = language.company_words | language.streamers | language.never_names | language.announcing
    return others.isdisjoint(flat(name.text).split())


def _goes_on(marks: Sequence[Span], position: int, language: Language) -> bool:
    """Say whether one capitalised word, and a verb or a stop, makes a title another's: "Rook Go is written by"."""
    if not language.determiners or letters(marks[position + 1 : position + 2]) != "C":
        return False
    word = marks[position + 1].stretch
    beside = word.start == marks[position].stretch.end + 1 and len(word.text) > 1
    return (
        beside
        and letters(marks[position + 2 : position + 3]) in {*"uv,", ""}
        and flat(word.text) not in (language.never_names | language.company_words)
    )


def _describes(marks: Sequence[Span], end: int) -> bool:
    """Say whether a capitalised word only describes what follows: "the CG studio Kite"."""
    return (
        end < len(marks)
        and marks[end].letter in _DESCRIBES
        and marks[end].stretch.start == marks[end - 1].stretch.end + 1
    )


def _is_called(marks: Sequence[Span], end: int, language: Language) -> bool:
    """Say whether a noun for a group or studio stands behind a name and describes no other: "the Kite studio"."""
    if not language.determiners or language.capital_nouns or not _describes(marks, end) or marks[end].letter == "j":
        return False
    behind = letters(marks[end + 1 : end + 2])
    return behind in _BEHIND_GROUP if marks[end].letter == "g" else behind not in {"C", "T", "N", "q", *_DESCRIBES}


def _is_slot(marks: Sequence[Span], end: int, language: Language) -> bool:
    """Say whether a name is that of a slot or an event, which makes nothing: "the Aurora programming block"."""
    last = marks[end - 1].stretch.end
    behind = []
    for mark in marks[end : end + 2]:
        if mark.letter not in "xyC" or mark.stretch.start != last + 1:
            break
        behind.append(flat(mark.stretch.text))
        last = mark.stretch.end
    return not (language.slot_words.isdisjoint(behind) and language.event_words.isdisjoint(behind))


def _name_end(sentence: Stretch, marks: Sequence[Span], start: int, lexicon: Lexicon) -> int:
    """Return where the name that begins at a mark ends; a nickname in quotation marks may stand within."""
    end = start + 1
    position = start + 1
    while position < len(marks):
        gap = sentence.text[
            marks[position - 1].stretch.end - sentence.start : marks[position].stretch.start - sentence.start
        ]
        mark = marks[position]
        if mark.letter not in "Czq" and not lexicon.language.determiners:
            first, last = marks[start].stretch.start, marks[position - 1].stretch.end
            if is_romaji(sentence.part(first - sentence.start, last - sentence.start).text):  # "Aya Mori di Rook"
                break
        short = gap == ". " and flat(marks[position - 1].stretch.text) in lexicon.language.abbreviations
        if (gap.strip() and not short) or "\n" in gap or MASK in gap:
            break
        if start and mark.letter == "o" and marks[start - 1].letter in "My":  # "the manga Rook by Aya Mori"
            break
        before = marks[start - 1].letter if start else ""
        named_so = mark.letter == "z" or before + mark.letter in {"ky", "kR", "kr", "@M"}
        whole = (
            named_so
            and marks[start].stretch.text.islower()
            and flat(mark.stretch.text) in lexicon.language.company_words
        )
        if mark.letter == "C" or whole or (named_so and mark.stretch.text.istitle()):  # "Kite Video", "kite production"
            end = position + 1
        elif not (
            mark.stretch.text == "&" or mark.letter == "q" or flat(mark.stretch.text) in lexicon.language.name_particles
        ):
            break
        position += 1
    if _is_studio_behind(marks, end):
        return end + 1
    if end < len(marks) and marks[end].letter == "y":  # "the Kite TV anime"
        while end > start + 1 and flat(marks[end - 1].stretch.text) in lexicon.language.dropped:
            end -= 1
    return end


def _is_studio_behind(marks: Sequence[Span], end: int) -> bool:
    """Say whether a capitalised noun for a studio ends a name, and begins none: "Kite Studio"."""
    if end >= len(marks) or marks[end].letter != "k" or not marks[end].stretch.text[0].isupper():
        return False
    beside = marks[end].stretch.start == marks[end - 1].stretch.end + 1
    begins = end + 1 < len(marks) and marks[end + 1].letter == "C"
    return beside and not (begins and marks[end + 1].stretch.start == marks[end].stretch.end + 1)


def _is_no_name(name: Stretch, sentence: Stretch, lexicon: Lexicon, common: frozenset[str]) -> bool:
    words = flat(name.text).split()
    if len(words) == 1 and words[0] in _MEDIA:
        return True
    if len(words) == 1 and len(name.text) > 2 and name.text.isupper():
        return False
    if len(words) > 1 and words[0] in lexicon.language.company_words:  # "TV Moth"
        return False
    if (
        words[0] in lexicon.language.award_words
        or words[-1] in lexicon.language.event_words
        or (len(words) == 1 and words[0] in _LEGAL)
    ):
        return True
    language = lexicon.language
    dated = language.calendar if language.capital_nouns else ()
    if all(
        word in language.never_names
        or word.strip(".").isdigit()
        or word in dated
        or word in language.places
        or _is_month(word)
        for word in words
    ):
        return True
    if language.capital_nouns and words[-1] in language.work_nouns:  # "Short-Anime"
        return True
    if name.start != sentence.start or len(words) > 1 or name.text.isupper():
        return False
    return words[0] in common or (language.sentence_titles and words[0].endswith(_ADVERBS))


def _is_seat(marks: Sequence[Span], end: int) -> bool:
    """Say whether a name goes on to where somebody is seated: "New Harbor-based Kite Works"."""
    beside = end < len(marks) and marks[end].stretch.start == marks[end - 1].stretch.end + 1
    return beside and marks[end].stretch.text.endswith("-based")


def _is_month(word: str) -> bool:
    """Say whether a word is a month cut short, in which names may begin as well: "Jan. 5"."""
    return word.endswith(".") and word[:-1] in _MONTHS


def _is_participle(word: str, language: Language) -> bool:
    """Say whether the word that a sentence begins with is a form of a verb: "Graduating to character design"."""
    return len(word) > _SHORTEST_PARTICIPLE and word.isalpha() and word.endswith(language.participles or ("\0",))


def _is_noun(name: Stretch, sentence: Stretch, language: Language) -> bool:
    """Say whether one word stands behind an article, or an article and an adjective, where every noun has a capital."""
    if not language.articles or " " in name.text or not name.text[1:].islower():
        return False
    before = text_before(sentence.text, name.start - sentence.start, _LOOKED_BACK).split()
    adjective = len(before) > 1 and before[-1].islower() and before[-1].endswith(_BENT)
    return (
        bool(before)
        and flat(before[-2] if adjective and flat(before[-1]) not in language.articles else before[-1])
        in language.articles
    )


def _is_opening_word(name: Stretch, sentence: Stretch, behind: Sequence[Span], language: Language) -> bool:
    """Say whether a word that begins a sentence has its capital for that alone: nothing behind it tells of a name.

    "Parmi les autres, …" but "Kite diffuse la série", "Kite, connu pour …", "Kite au scénario".
    """
    if not language.sentence_titles or language.capital_nouns or name.start != sentence.start:
        return False
    text = name.text
    if not text.isalpha() or not text[1:].islower() or flat(text) in language.streamers:
        return False
    return not (_NAME_BEFORE.match(letters(behind)) or asides_of(sentence, name, enclosures(sentence.text)))
