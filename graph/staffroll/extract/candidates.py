"""Where a text may name what it is about: beside its nouns for works, before an author, in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.introduced import is_introduced, openings, with_tail
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_apposed, is_beside
from staffroll.extract.noworks import is_office
from staffroll.extract.proper import is_common, plain, proper_runs, without_preposition
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, unaccented
from staffroll.extract.wording import text_before, word_before
from staffroll.lang import Language, any_of, any_spelled_as, works_and_sources

_LONGEST = 9  # words
_LONGEST_QUOTED = 80  # characters
_LEAD = 700
_FIRST = 220  # characters that the first sentence may take
_NEVER_LAST = frozenset("uvp@;")  # letters of words that no title ends in: "is", "will", "which"
_WORD = re.compile(r"(?:(?:d|qu)['’](?=[^\W\d_a-zß-öø-ÿ]))?([^\s()\"“”«»„‹›]+)")
_STOP = re.compile(r"[.,;:!?…]$|['’]s$")
_EDGE = ".,;:'’‘"
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w'’-]+"
_OWNED = re.compile(r"(\S+\s\S+\s[^'’]{1,60})['’]s?\s(\S.*)")
_OWNERS = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s")
_HOLDER = 3  # words of a role with a full name
_BEFORE = 80  # characters looked back
_PREPOSED = frozenset("itnbwao@")  # the letters of prepositions, behind which a noun belongs to them
_OWNED_BY_ONE = re.compile(r"(\S+\s[^\s'’]+)['’]s\s(\S.*)")
_SEVERAL = re.compile(r"\w\s\w[\w'’-]*\sand\s[A-Z][\w'’-]*\s\w")  # "Blue Hour and Tin Sky" are two
_LEADING_WORDS = 2
_LOUD = re.compile(r"[!?]+(?=\s\(|\s[a-z]|$)")


def candidates(text: str, lexicon: Lexicon) -> dict[str, Stretch]:
    """Return what may be the title of a work that a text is about, by its plain words."""
    found = (
        *_beside_nouns(text, lexicon),
        *_authored(text, lexicon),
        *_in_lead(text, lexicon),
        *openings(text, lexicon),
        *_named(text, lexicon),
        *_repeated_quotations(text),
    )
    works = (title for title in found if not is_common(title.text, lexicon) and not is_office(title, lexicon))
    bare = (without_author(_without_news(title, lexicon), lexicon, text) for title in works)
    told = {plain(title.text): title for title in bare}
    told.pop("", None)
    return told


def without_author(title: Stretch, lexicon: Lexicon, text: str = "") -> Stretch:
    """Drop the author behind a title, or several before it: "Rook de Aya Mori", "Aya Mori and Ken Ota's Rook".

    A single one as well where the language has no such possessive. Where a text prints both more than once, and the
    first nowhere alone, they are one title.
    """
    if lexicon.language.writing:
        return title
    title = _without_holder(title, lexicon)
    parts = _behind_title(lexicon.language).fullmatch(title.text)
    whole = text.count(title.text) if parts else 0
    if parts and is_romaji(parts.group(2)) and not 1 < whole == text.count(parts.group(1)):
        return title.part(*parts.span(1))
    if lexicon.language.sentence_titles and (alone := _OWNED_BY_ONE.fullmatch(title.text)):
        return title.part(*alone.span(2)) if is_romaji(alone.group(1)) else title
    owned = _OWNED.fullmatch(title.text)
    owners = _OWNERS.split(owned.group(1)) if owned else ()
    return title.part(*owned.span(2)) if owned and len(owners) > 1 and all(map(is_romaji, owners)) else title


def _without_holder(title: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop a role behind a title with who holds it: "Rook director Aya Mori"."""
    words = title.text.split()
    if len(words) <= _HOLDER or not is_romaji(" ".join(words[-2:])):
        return title
    head = title.text.rsplit(" ", 2)[0]
    folded = unaccented(flat(head))
    place = next((start for start, end, _ in lexicon.labels.find(folded) if 0 < start and end == len(folded)), None)
    return title.part(0, place) if place and head[place].islower() else title


def _without_news(title: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop a noun for a work that news begins with behind a title's colon: "Rook: Anime tem elenco revelado"."""
    head, colon, tail = title.text.rpartition(": ")
    return title.part(0, len(head)) if colon and flat(tail) in lexicon.language.work_nouns else title


@cache
def _behind_title(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(.+?)\s(?:{_of(language)})\s(\S+\s\S+)")


def is_told(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a noun for a work stands beside a title, or leads to it: "the second season of Rook"."""
    if is_beside(title, text, lexicon, sources=True) or is_introduced(title, text, lexicon):
        return True
    before = text_before(text, title.start, _BEFORE)
    marked = text[title.start - 1 : title.start] in {*QUOTES}
    of_it = _of_noun(lexicon.language).search(before) is not None and (marked or not is_romaji(title.text))
    author = _by_author(lexicon.language).search(before) if text[title.end : title.end + 2] == " (" else None
    by_it = author is not None and is_romaji(author.group(1))
    taken = not (is_romaji(title.text) or _SEVERAL.search(title.text)) and _is_taken(before, lexicon)
    return taken or of_it or by_it or _of_author(lexicon.language).search(before) is not None


def _is_taken(before: str, lexicon: Lexicon) -> bool:
    """Say whether a verb or a noun of who shows works leads to a title: "has licensed Rook", "the rights to Rook"."""
    language = lexicon.language
    words = flat(before).split()[-_LEADING_WORDS:]
    if not language.acquired or not words:
        return False
    noun = len(words) > 1 and words[-2] in language.cues["held"] and language.function_words.get(words[-1]) in {*"to"}
    return noun or words[-1] in language.acquired


def places_of(text: str, title: str) -> Iterator[int]:
    """Yield where a title stands as whole words."""
    start = text.find(title)
    while start >= 0:
        end = start + len(title)
        joined = text[end : end + 1] == ":" and text[end + 1 : end + 2].isalnum()  # "Rook:re"
        if not (joined or text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(title, end)


def _beside_nouns(text: str, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the longest words before and behind each noun for a work that are printed once more elsewhere."""
    words = list(_WORD.finditer(text))
    folded = [flat(word.group(1)).strip(_EDGE) for word in words]
    nouns = works_and_sources(lexicon.language)
    for number, word in enumerate(folded):
        noun = word.rpartition("'")[2] if lexicon.language.elisions else word
        noun = noun.rpartition(" ")[2] if lexicon.language.capital_nouns else noun
        if noun not in nouns and f"{folded[number - 1]} {noun}" not in nouns:
            continue
        if number + 1 < len(folded) and folded[number + 1] in lexicon.language.event_words:
            continue  # "the Moth Film Festival"
        for title in (_before(text, words, folded, number, lexicon), _behind(text, words, folded, number, lexicon)):
            if title and (" " in title.text or not lexicon.language.capital_nouns or _is_name(title, text, lexicon)):
                yield title


def _is_name(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether one word behind a noun for a work is its title, which the text prints without the noun as well."""
    noun = word_before(text, title.start, _BEFORE)
    return is_apposed(title, text, lexicon) and flat(text).count(flat(title.text)) > flat(text).count(
        f"{noun} {flat(title.text)}"
    )


@cache
def _skipped(language: Language) -> frozenset[str]:
    """Return what may stand between a title and the noun behind it."""
    return language.dropped | works_and_sources(language)


@cache
def _small(language: Language) -> frozenset[str]:
    """Return what may stand between a noun and the title behind it, but for words such as "of"."""
    return language.dropped | language.determiners | language.naming_words


def _before(
    text: str, words: Sequence[re.Match[str]], folded: Sequence[str], number: int, lexicon: Lexicon
) -> Stretch | None:
    skipped = _skipped(lexicon.language)
    last = number - 1
    while last >= 0 and folded[last] in skipped:
        last -= 1
    if (
        last >= 0
        and lexicon.language.function_words.get(folded[last]) in _PREPOSED
        and lexicon.language.sentence_titles
    ):
        return None  # "Rook en el anime"
    found = None
    for first in range(last, max(-1, last - _LONGEST), -1):
        if first < last and _STOP.search(words[first].group()):
            break
        title = text[words[first].start(1) : words[last].end()]
        if "\n" in title or text.count(title) < 2:
            break
        if title[0].isupper() and folded[first] not in lexicon.language.never_names:
            found = Stretch(words[first].start(1), words[last].end(), title)
    return _bare(found, text) if found else None


def _behind(
    text: str, words: Sequence[re.Match[str]], folded: Sequence[str], number: int, lexicon: Lexicon
) -> Stretch | None:
    language = lexicon.language
    first = number + 1
    small = _small(language)
    while first < len(words) and (folded[first] in small or language.function_words.get(folded[first]) == "o"):
        first += 1
    found = None
    for last in range(first, min(len(words), first + _LONGEST)):
        title = text[words[first].start(1) : words[last].end()]
        bare = title.rstrip(".,;:»”“« ")
        if not title[0].isupper() or "\n" in title or text.count(bare) < 2:
            break
        if language.function_words.get(folded[last], "x") not in _NEVER_LAST:
            found = Stretch(words[first].start(1), words[first].start(1) + len(bare), bare)
        if bare != title:
            break
    return _bare(found, text) if found else None


def _bare(title: Stretch, text: str) -> Stretch:
    """Drop a possessive, and marks at the end."""
    short = re.sub(r"(?:['’‘]s|['’‘])$", "", title.text.rstrip(".,;:»”“« "))
    return title.part(0, len(short)) if text.count(short) > 1 else title


def _in_lead(text: str, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the runs of capitals at the beginning of a text that a noun for a work stands beside."""
    lead = Stretch(0, min(len(text), _LEAD), text[:_LEAD])
    for start, end in enclosures(lead.text).items():
        title = _within(text, start, end)
        if title and is_told(title, text, lexicon):
            yield title
    for run in () if lexicon.language.capital_nouns else proper_runs(lead, lexicon):
        bare = without_preposition(run, "", lexicon)
        loud = _LOUD.match(text, bare.end)
        whole = Stretch(bare.start, loud.end(), text[bare.start : loud.end()]) if loud else bare
        for title in (with_tail(whole, text, lexicon),):
            if not is_romaji(title.text) and is_told(title, text, lexicon):
                yield title


def _named(text: str, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what stands behind words such as "titled", in quotation marks or as a run of capitals."""
    words = _naming(lexicon.language)
    for match in words.finditer(text) if words else ():
        opening = text[match.end() : match.end() + 1]
        line = Stretch(match.end(), len(text), text[match.end() :].split("\n", 1)[0])
        if opening in {*QUOTES}:
            end = enclosures(line.text).get(0)
            if end:
                yield line.part(1, end - 1)
        elif runs := list(proper_runs(line, lexicon))[:1]:
            yield from (run for run in runs if run.start == match.end())


@cache
def _naming(language: Language) -> re.Pattern[str] | None:
    words = any_of(language.naming_words)
    return re.compile(rf"(?i:\b(?:{words}))\s(?=[^\sa-z])") if language.naming_words else None


def _repeated_quotations(text: str) -> Iterator[Stretch]:
    for start, end in enclosures(text).items():
        title = _within(text, start, end)
        if title and (text.count(title.text) > 1 or start < _FIRST):
            yield title


def _within(text: str, start: int, end: int) -> Stretch | None:
    """Return what could be a title between quotation marks, less a bracket with another form of it."""
    inner = Stretch.of(text, start + 1, end - 1)
    bare = re.match(r"[^(\n]*[^(\n\s,.]", inner.text)
    title = inner.part(0, bare.end()) if bare else inner
    fits = text[start] in QUOTES and 2 < len(title.text) <= _LONGEST_QUOTED and not title.text[0].islower()
    return title if fits else None


@cache
def _of_noun(language: Language) -> re.Pattern[str]:
    """Return a noun for a work and the word that leads to its title: "the second season of"."""
    of = any_spelled_as(language, "o")
    owner = rf"(?:{_NAME}(?:\s(?:and\s)?{_NAME}){{0,4}}['’]s?\s)?" if language.determiners else ""
    return re.compile(rf"\b(?:(?i:{any_of(language.work_nouns)}))\s(?:{of})\s{owner}[\"“«„»'‘]?$")


@cache
def _by_author(language: Language) -> re.Pattern[str]:
    """Return an author before a title that another form in a bracket follows: "by Aya Mori, Rook (Castle)"."""
    return re.compile(rf"\s(?:{_of(language)})\s({_NAME}\s{_NAME}),\s$")


@cache
def _of_author(language: Language) -> re.Pattern[str]:
    """Return what stands before a title that its author is named ahead of: "the manga of Aya Mori, Rook"."""
    nouns = any_of(works_and_sources(language) if language.sentence_titles else language.source_nouns)
    of = _of(language)
    adjective = r"(?:\s[a-zß-öø-ÿ]+)?" if language.sentence_titles else ""
    return re.compile(
        rf"\b(?:{nouns}){adjective}(?:\s[\"“«„»][^\"”»“«\n]*[\"”»“«])?\s(?:{of})\s{_NAME}(?:\s{_NAME}){{0,2}},\s[\"“«„»'‘]?$"
    )


@cache
def _with_author(language: Language) -> re.Pattern[str]:
    """Return a title between a noun for a source and its author, or where it begins behind both.

    "The manga Rook by Aya Mori"; "the manga of Aya Mori, Rook".
    """
    nouns, of = any_of(language.source_nouns), _of(language)
    title = r"[^\W\d_a-zß-öø-ÿ][^.,;:()\n\"“”«»]{1,60}[^\s.,;:()\"“”«»]"
    return re.compile(
        rf"\b(?:{nouns})\s(?P<first>{title}?),?\s(?:{of})\s(?={_NAME}\s{_NAME})"
        rf"|\b(?:{nouns})(?:\s[\"“«][^\"”»\n]*[\"”»])?\s(?:{of})\s{_NAME}(?:\s{_NAME}){{1,2}},\s(?P<last>)(?=\S)"
        rf"|\s(?:{of})\s(?P<author>{_NAME}\s{_NAME}),\s(?P<behind>)(?=[^\W\d_a-zß-öø-ÿ][^,.;()\n]{{2,60}}\s\()"
    )


def _of(language: Language) -> str:
    return any_spelled_as(language, "ob")


def _authored(text: str, lexicon: Lexicon) -> Iterator[Stretch]:
    for match in _with_author(lexicon.language).finditer(text):
        if match.group("author") and not is_romaji(match.group("author")):
            continue
        if match.group("first"):
            title = Stretch.of(text, *match.span("first"))
        else:
            line = Stretch(match.end(), len(text), text[match.end() :].split("\n", 1)[0][:_LONGEST_QUOTED])
            title = next(iter(proper_runs(line, lexicon)), line)
            if title is line and line.text[:1].islower() and lexicon.language.sentence_titles:
                continue  # "the game of Aya Mori, has shown a trailer"
        acts = any(lexicon.verbs.find(flat(title.text))) or "\n" in title.text or title.start > match.end()
        if not acts and not is_romaji(title.text):
            yield title
