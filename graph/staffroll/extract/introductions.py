"""Paragraphs that introduce a work of their own: in an overview, a round-up, or news of a company's several works."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.headings import TITLE_LINE
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_beside
from staffroll.extract.passages import Passage
from staffroll.extract.proper import is_common, plain, proper_runs, without_preposition
from staffroll.extract.scoring import SUREST
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, unquoted
from staffroll.lang import Language, any_of, any_spelled_as, spelled_as

_LONGEST_OPENING = 120  # characters
_MOST_RUNS = 120  # of capitalised words in a paragraph
_MOST_OPENING = 8  # words
_LEADING = re.compile(r"([^\W\d_a-zß-öø-ÿ][^.:;,()\"“”«»‹›\n]{2,60})(?:\.|\s[–—-])\s(?=[^\W\d_])")
_LONGEST_TITLE = 60
_OPENING_TITLE = re.compile(r"(?P<marked>[「『][^「」『』]{2,60}[」』])(?:[(（][^()（）]{1,30}[)）])?は")
_ANNOUNCED = re.compile(
    r"(?:アニメ|映画|劇場版|作品|シリーズ|新作|最新作|続く|となる|された|アニメーション)\s?(?P<marked>[「『][^「」『』]{2,60}[」』])"
    r"(?:[(（][^()（）]{1,30}[)）])?(?:の[^。、「」『』]{1,14})?[がは](?!原作)"
)
_PARTED = re.compile("[:：]|\\s[–—]\\s")
_SEVERAL = 2
_LONG_WORD = 4  # letters, which a title writes with a capital in English
_PART = re.compile("第.{1,3}[章部期]|[前中後][章編篇]")  # of the work that the article is about


def under_titles(
    passages: Sequence[Passage], about: Sequence[Stretch], headline: Stretch, lexicon: Lexicon
) -> Iterator[Passage]:
    """Yield the passages, each under the title that it or one above introduces as its heading.

    Only where two paragraphs at least introduce different works; where the headline tells what the article is about,
    they have to begin with a title in quotation marks.
    """
    subjects = {title.text for title in (about[:SUREST] if lexicon.language.writing else about)}
    opening = {passage: named for passage in passages if (named := _opening_quotation(passage)) is not None}
    if lexicon.language.writing == "kana":
        opening = dict(_announced_in_marks(passages, lexicon.language))
    if not opening and not any(plain(title.text) in plain(headline.text) for title in about):
        opening = dict(_opening_lines(passages, lexicon)) or dict(_introduced(passages, lexicon))
    others = {unquoted(named).text for named in opening.values()} - subjects
    others = {title for title in others if not (_PART.fullmatch(title) or any(title in whole for whole in subjects))}
    several = len(others) >= _SEVERAL
    title: Stretch | None = None
    for passage in passages:
        title = opening.get(passage, title)
        yield replace(passage, heading=title) if several and title else passage


def only_introduced(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return the one work that an article introduces, none where it introduces several."""
    introduced = (title for _, title in _introduced(passages, lexicon) if not _is_surname(title.text, passages))
    titles = {flat(title.text): title for title in introduced}
    return tuple(titles.values()) if len(titles) == 1 else ()


def _is_surname(word: str, passages: Sequence[Passage]) -> bool:
    """Say whether a single word is the end of a full name that the article prints: "Mori" beside "Aya Mori"."""
    if " " in word:
        return False
    full = re.compile(rf"(?<!\w)([A-Z]\w+ {re.escape(word)})(?!\w)")
    return any(is_romaji(found) for passage in passages for found in full.findall(passage.stretch.text))


def _announced_in_marks(passages: Sequence[Passage], language: Language) -> Iterator[tuple[Passage, Stretch]]:
    """Yield the paragraphs whose first sentence announces a work: 新作アニメ「Rook」が制作される."""
    for passage in passages:
        text = passage.stretch.text
        first = text[: text.find("。") + 1 or len(text)]
        headed = passage.heading is not None and TITLE_LINE.fullmatch(passage.heading.text) is not None
        told = None if passage.listed or headed else _ANNOUNCED.search(first) or _OPENING_TITLE.match(first)
        if told and any(word in first for word in language.announcing):
            yield passage, passage.stretch.part(told.start("marked"), told.end("marked"))


def _opening_quotation(passage: Passage) -> Stretch | None:
    text = passage.stretch.text
    end = None if passage.listed else _end_of_quotation(text)
    title = passage.stretch.part(1, end - 1) if end else None
    goes_on = end is not None and re.match(r" (?:\(|[^\W\d_])", text[end:]) and not text[end + 1].isupper()
    return title if title and goes_on and title.text[0].isupper() and len(title.text.split()) <= _MOST_OPENING else None


def title_at_start(passage: Passage) -> Stretch | None:
    """Return the title in quotation marks that an item of an overview begins with: "Blue Hour": Directed by …"."""
    end = _end_of_quotation(passage.stretch.text)
    return passage.stretch.part(1, end - 1) if end and _PARTED.match(passage.stretch.text, end) else None


def _end_of_quotation(text: str) -> int | None:
    """Return where a quotation that a text begins with ends, none where it begins with none."""
    return enclosures(text[:_LONGEST_OPENING]).get(0) if text[:1] in QUOTES else None


def _opening_lines(passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[tuple[Passage, Stretch]]:
    """Yield the paragraphs that begin with a title as if it were a line: "Rook. Directed by …", "Rook – the film"."""
    if lexicon.language.writing:
        return
    for passage in passages:
        leading = None if passage.listed else _LEADING.match(passage.stretch.text)
        title = passage.stretch.part(*leading.span(1)) if leading else None
        if title and len(title.text.split()) <= _MOST_OPENING and not _is_told(title, lexicon):
            yield passage, title


def _is_told(title: Stretch, lexicon: Lexicon) -> bool:
    """Say whether words are rather a sentence, a person or what any text may say."""
    letters = {lexicon.language.function_words.get(word) for word in flat(title.text).split()}
    acts = any(lexicon.verbs.find(flat(title.text))) or not letters.isdisjoint("uvhp")
    small = sum(word.islower() for word in title.text.split() if len(word) >= _LONG_WORD)
    said = bool(lexicon.language.determiners) and not lexicon.language.sentence_titles and small > 1
    return acts or said or _is_no_title(title.text, lexicon)


def _is_no_title(text: str, lexicon: Lexicon) -> bool:
    companies = lexicon.language.company_words | lexicon.language.event_words
    return is_common(text, lexicon) or is_romaji(text) or not companies.isdisjoint(flat(text).split())


def _introduced(passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[tuple[Passage, Stretch]]:
    """Yield the paragraphs that introduce one work: "Rook is an original anime", "the manga Rook"."""
    if lexicon.language.writing or lexicon.language.capital_nouns:
        return
    for passage in passages:
        if not passage.listed:
            titles = {flat(title.text): title for title in _introductions(passage.stretch, lexicon)}
            if len(titles) == 1:
                yield passage, next(iter(titles.values()))


def _introductions(stretch: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    for match in _copula(lexicon.language).finditer(stretch.text):
        title = stretch.part(*match.span("title"))
        between = flat(stretch.text[match.end("title") : match.start("noun")])
        acts = any(lexicon.verbs.find(between))  # "is directing the anime"
        if not acts and not _is_told(title, lexicon):
            yield title
    if lexicon.language.sentence_titles:  # where a title has a capital at its beginning only, its author says its end
        for match in _by_author(lexicon.language).finditer(stretch.text):
            title = stretch.part(*match.span("title"))
            if is_romaji(match.group("author")) and not _is_told(title, lexicon):
                yield title
        return
    for run in itertools.islice(proper_runs(stretch, lexicon), _MOST_RUNS):
        title = without_preposition(run, "", lexicon)
        if not _is_no_title(title.text, lexicon) and is_beside(
            title.shift(-stretch.start), stretch.text, lexicon, sources=True
        ):
            yield title


@cache
def _by_author(language: Language) -> re.Pattern[str]:
    """Return a title between a noun for a source and its author: "le manga Ciel de nuit de Aya Mori"."""
    nouns = any_of(language.source_nouns)
    joining = any_spelled_as(language, "ob")
    name = r"[^\W\d_a-zß-öø-ÿ]\w+"
    return re.compile(
        rf"\b(?:{nouns})\s(?P<title>[^\W\d_a-zß-öø-ÿ][^.,;:\n]{{1,{_LONGEST_TITLE}}}?)"
        rf"\s(?:{joining})\s(?P<author>{name}\s{name})"
    )


@cache
def _copula(language: Language) -> re.Pattern[str]:
    """Return a title at the beginning of a clause that is said to be a work: "Rook, is an original anime"."""
    to_be = any_of(spelled_as(language, "u"))
    nouns = any_of(language.work_nouns)
    return re.compile(
        rf"(?:^|(?<=[.!?,]\s))(?P<title>[^\W\d_a-zß-öø-ÿ][^.,;:\n]{{1,{_LONGEST_TITLE}}}?),?"
        rf"\s(?:{to_be})\s(?:[^\W_A-ZÀ-Þ]+\s){{1,3}}(?P<noun>{nouns})(?!\w)"
    )
