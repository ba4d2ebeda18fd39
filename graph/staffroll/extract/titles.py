"""Titles that an article prints: the works it is about, and others that help to read its sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from staffroll.extract.agents import is_romaji, looks_personal
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.passages import Passage
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, unquoted
from staffroll.records import Article

_WORD = re.compile(r"[^\s\"“”„»«「」『』《》()（）,;、，]+|,")
_CJK_TITLE = re.compile(
    r"[『「《]([^『「《』」》]{1,80}(?:[『「《][^』」》]{1,40}[』」》][^『「《』」》]{0,40})?)[』」》]"
)
_EDGE = ".,:;'’‘“”\"–—-"
_RUN_STOP = re.compile(r"(?:['’‘]s|s['’‘]|(?<!\b[A-Z])[.;])$|^,$")
_RUN_TAIL = re.compile(r"(?:['’‘]s|(?<=s)['’‘]|(?<!\b[A-Z])\.|[,:;])+$")
_DATED = re.compile(r"(.+)\s(?:on|in|from|for|until|since)\s(\w+)(?:\s\d+)?$")
_DAY = re.compile(r"(\w+)(?:\s\d+)?\s[a-z]+\s(?=\S)")
_WORD_AFTER = re.compile(r",?[\"”»]?,?(?:['’‘]s?)?\s")
_LONGEST = 14
_LONGEST_WORD = 60
_SEASON = (
    r"(?:(?:Season|Part|Cour)\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)\s(?:Season|Cour)|"
    r"(?:Second|Third|Fourth|Final)\sSeason|(?<=\s)(?:I{2,3}|IV|V)|第[\d一二三四五]{1,2}(?:期|シーズン))"
)
_LONGEST_TITLE = 80
_IN_HEADLINE = 10
_PAIR = re.compile(r"(?=\b([A-Z][\w'’]{1,40} [A-Z][\w'’]+))")
_LOOSE = frozenset(["in", "on", "for", "from", "with", "at"])


def subjects(article: Article, passages: Sequence[Passage], lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return the works that the article is about, the first the likeliest.

    A title is what headline and body both print, in capitals or in the quotation marks of titles; a noun such as
    "anime" beside it, an early place and repetition speak for it.
    """
    candidates = list(_quoted_titles(article, lexicon)) or list(_shared_titles(article, passages, lexicon))
    by_key: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        by_key.setdefault(_plain(candidate.title.text), []).append(candidate)
    scores = {key: score for key, group in by_key.items() if (score := _score(group)) > 0}
    if any(candidate.beside for key in scores for candidate in by_key[key]):
        scores = {key: score for key, score in scores.items() if not _is_personal(by_key[key], looks_personal)}
    scores = {key: score for key, score in scores.items() if not _is_personal(by_key[key], is_romaji)}
    leading = [key for key in scores if by_key[key][0].standing >= _IN_HEADLINE]
    parts = {key for key in scores if any(key != other and f" {key} " in f" {other} " for other in leading)}
    likely = sorted(
        (key for key in scores if key not in parts or " " in key),
        key=lambda key: (key in parts, -scores[key], by_key[key][0].title.start),
    )
    sure = [key for key in likely[1:] if key in parts or any(candidate.beside for candidate in by_key[key])]
    found = [by_key[key][0].title for key in (*likely[:1], *sure)]
    if not found:
        found = list(_announced_titles(_headline(article), lexicon))[:1]
    return (_numbered(article, found[0]), *found) if found else ()


def _quoted(stretch: Stretch) -> Iterator[Stretch]:
    """Yield what stands in quotation marks and could be a title."""
    for start, end in enclosures(stretch.text).items():
        if stretch.text[start] in QUOTES and 3 < end - start <= _LONGEST_TITLE:
            yield stretch.part(start + 1, end - 1)


def _announced_titles(headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what a headline alone tells: a title in quotation marks, or the words before "Anime"."""
    yield from _quoted(headline)
    for run in proper_runs(headline, lexicon):
        words = list(_WORD.finditer(run.text))
        nouns = [word for word in words if flat(word.group()) in lexicon.language.work_nouns]
        if nouns and nouns[0].start():
            first = next((word for word in words if flat(word.group()) not in lexicon.language.never_names), words[0])
            if first.start() < nouns[0].start():
                yield run.part(first.start(), nouns[0].start())


def _numbered(article: Article, title: Stretch) -> Stretch:
    """Return the title with the number of its season where the headline, or else the text, prints one behind it."""
    headline = _headline(article)
    for start, text in ((headline.start, headline.text), (0, article.text)):
        match = re.search(rf"({re.escape(title.text)})[』」》]?\s*({_SEASON})(?!\w)", text, re.IGNORECASE)
        if match:
            return Stretch(start + match.start(), start + match.end(), f"{match.group(1)} {match.group(2)}")
    return title


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stretch that may be a title: what the headline says for it, and what stands around it."""

    title: Stretch
    standing: int
    beside: bool = False
    early: bool = False
    surname: bool = False


def _score(group: Sequence[_Candidate]) -> int:
    """Add up what speaks for a title."""
    beside = sum(candidate.beside for candidate in group)
    standing = max(candidate.standing for candidate in group)
    if not standing and not (beside and " " in group[0].title.text):
        return 0
    return standing + 4 * min(beside, 2) + 3 * any(candidate.early for candidate in group) + min(len(group), 4)


def _is_personal(group: Sequence[_Candidate], shape: Callable[[str], bool]) -> bool:
    """Say whether a run has the shape of a person's name or is a surname, and no noun for a work stands beside it."""
    beside = any(candidate.beside for candidate in group)
    return not beside and any(candidate.surname or shape(candidate.title.text) for candidate in group)


def _headline(article: Article) -> Stretch:
    """Return the headline as a stretch of the text; the first line where there is no title."""
    title = article.title or ""
    start = article.text.find(title) if title else -1
    if start >= 0:
        return Stretch.of(article.text, start, start + len(title))
    end = article.text.find("\n")
    return Stretch.of(article.text, 0, end if end >= 0 else len(article.text))


def _quoted_titles(article: Article, lexicon: Lexicon) -> Iterator[_Candidate]:
    """Yield titles in the brackets that Japanese and Chinese put around them, the headline's first."""
    if not lexicon.language.titles_in_marks:
        return
    headline = _headline(article)
    for match in _CJK_TITLE.finditer(article.text):
        title = Stretch.of(article.text, *match.span(1))
        yield _Candidate(title, 20 if title.start < headline.end else 1)


def _shared_titles(article: Article, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[_Candidate]:
    """Yield runs of capitalised words of the body with what the headline and the words beside them say."""
    headline = _headline(article)
    wanted = f" {_plain(headline.text)} "
    announced = _announced(headline.text, lexicon)
    surnames = _surnames(passages)
    standings: dict[str, int | None] = {}
    for number, passage in enumerate(passages):
        if passage.stretch.start < headline.end:
            continue
        quoted = (title for title in _quoted(passage.stretch) if _is_beside(title, article.text, lexicon))
        for run in (*proper_runs(passage.stretch, lexicon), *quoted):
            title = _without_preposition(run, wanted, lexicon)
            key = _plain(title.text)
            if key not in standings:
                words = set(key.split())
                known = not key or _is_common(title.text, lexicon) or words & lexicon.language.company_words
                standings[key] = None if known else _standing(key, wanted)
            standing = standings[key]
            if standing is None:
                continue
            beside = f" {key} " in announced or _is_beside(title, article.text, lexicon)
            if standing < _IN_HEADLINE and not beside and set(key.split()) & _LOOSE:
                continue
            if " and " in f" {key} " and standing < _IN_HEADLINE:
                continue
            yield _Candidate(
                title, standing, beside, number < 3, key in surnames or _is_played(title, article.text, lexicon)
            )


def _surnames(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the single words of what has the shape of a romanised person's name."""
    pairs = (match for passage in passages for match in _PAIR.findall(passage.stretch.text))
    return frozenset(word for pair in pairs if is_romaji(pair) for word in _plain(pair).split())


def _announced(headline: str, lexicon: Lexicon) -> str:
    """Return the words of the headline up to its noun for a work: "Blue Hour Anime Reveals …"."""
    words = _plain(headline).split()
    last = max((number for number, word in enumerate(words) if word in lexicon.language.work_nouns), default=0)
    return f" {' '.join(words[:last])} "


def _without_preposition(run: Stretch, wanted: str, lexicon: Lexicon) -> Stretch:
    """Drop "For" from a run that begins a sentence, unless the headline has it too."""
    head, _, rest = run.text.partition(" ")
    if (
        rest
        and lexicon.language.function_words.get(flat(head), "") in {*"oi@bwa&"}
        and f" {_plain(run.text)} " not in wanted
    ):
        return run.part(len(head), len(run.text))
    return run


def _standing(key: str, headline: str) -> int:
    """Return what the headline says for a title: all of it, or a part of two words at least."""
    words = key.split()
    if f" {key} " in headline:
        return _IN_HEADLINE + 2 * min(len(words), 5)
    parts = (f" {' '.join(words[start : start + 2])} " in headline for start in range(len(words) - 1))
    return 4 if len(words) > 2 and any(parts) else 0


def _is_played(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a word of casting stands right before a run: "played Rook" names a character."""
    before = flat(text[max(0, title.start - 20) : title.start]).split()
    return bool(before) and before[-1] in lexicon.language.cues.get("cast", frozenset()) | set(
        lexicon.language.as_words
    )


def _is_beside(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a noun such as "anime" stands right before or behind the title."""
    after = _WORD_AFTER.match(text, title.end)
    next_word = flat(text[title.end : title.end + 40]).strip(" ,'\"”»").split(" ", 1)[0]
    before = flat(text[max(0, title.start - 40) : title.start]).rsplit("\n", 1)[-1].strip(' "“«').split()
    nouns = lexicon.language.work_nouns
    heralds = nouns | lexicon.language.naming_words
    return bool(after and next_word.strip(".,") in nouns) or bool(before and before[-1] in heralds)


def proper_runs(stretch: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the longest runs of capitalised words, with the small words that titles join them by.

    >>> from staffroll.extract.lexicon import lexicon
    >>> text = "The anime Carol and the Cloud: Part 2 starts in May."
    >>> [run.text for run in proper_runs(Stretch(0, len(text), text), lexicon("en"))]
    ['The', 'Carol and the Cloud: Part 2', 'May']
    """
    for run in _runs(stretch.text, lexicon):
        yield run.shift(stretch.start)


@lru_cache(maxsize=1024)
def _runs(text: str, lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return the runs of a text, kept for a while: several steps ask for those of the same passage."""
    found: list[Stretch] = []
    words = list(_WORD.finditer(text))
    position = 0
    while position < len(words):
        end = _run_end(text, words, position, lexicon)
        if end > position:
            run = _trimmed(Stretch.of(text, words[position].start(), words[end - 1].end()), lexicon)
            if run:
                found.append(run)
        position = max(end, position + 1)
    return tuple(found)


def _run_end(text: str, words: Sequence[re.Match[str]], start: int, lexicon: Lexicon) -> int:
    """Return where the run that begins at a word ends: after its last capitalised word."""
    if not _is_capital(words[start].group()):
        return start
    end = start + 1
    position = start + 1
    subtitle = False
    while position < len(words) and position - start < _LONGEST:
        word = words[position].group()
        gap = text[words[position - 1].end() : words[position].start()]
        subtitle = subtitle or words[position - 1].group().endswith(":")
        stops = _RUN_STOP.search(words[position - 1].group()) and not (subtitle and _is_capital(word))
        if gap.strip() or len(gap) > 2 or "\n" in gap or stops or word == ",":
            break
        if _is_capital(word):
            end = position + 1
        elif flat(word) not in lexicon.language.title_joiners and word not in {"-", "–", "/", "+", ":"}:
            break
        position += 1
    return end


def _is_capital(word: str) -> bool:
    head = word.lstrip("'’‘([#")
    return 0 < len(head) <= _LONGEST_WORD and (head[0].isupper() or head[0].isdigit() or any(map(str.isupper, head)))


def _trimmed(run: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop a possessive, marks, and a date around the title: "Blue Hour on July 8", "Friday for Blue Hour"."""
    bare = _RUN_TAIL.sub("", run.text)
    bare = re.sub(r"\s\d+[ªºa]$", "", bare)
    dated = _DATED.match(bare)
    if dated and flat(dated.group(2)) in lexicon.language.calendar:
        bare = dated.group(1)
    day = _DAY.match(bare)
    start = day.end() if day and flat(day.group(1)) in lexicon.language.calendar else 0
    return run.part(start, len(bare))


@lru_cache(maxsize=1 << 13)
def _plain(text: str) -> str:
    """Return the words of a title as they are compared: without case, marks at their edges and possessives."""
    words = (word.removesuffix("'s").strip(_EDGE) for word in flat(text).replace("–", " ").split())
    return " ".join(word for word in words if word)


def _is_common(text: str, lexicon: Lexicon) -> bool:
    words = _plain(text).split()
    return all(word in lexicon.language.never_names or word.isdigit() for word in words)


def work_headings(article: Article, passages: Sequence[Passage], lexicon: Lexicon) -> dict[Stretch, Stretch]:
    """Return the headings that are titles of works, each with its title: two at least, below the headline.

    An overview or a preview gives each work a heading of its own and its credits beneath.
    """
    headline = _headline(article)
    headings: dict[Stretch, list[Passage]] = {}
    for passage in passages:
        if passage.heading and passage.heading.start > headline.end:
            headings.setdefault(passage.heading, []).append(passage)
    found = {
        heading: title for heading, below in headings.items() if (title := _heading_title(heading, below, lexicon))
    }
    return found if len(found) > 1 else {}


def _heading_title(heading: Stretch, beneath: Sequence[Passage], lexicon: Lexicon) -> Stretch | None:
    """Return the heading less its brackets where it could be a title and what stands beneath names it or is a list."""
    bare = re.match(r"(?:\d+[.)]\s*)?(.[^(（\[|]*)", heading.text)
    title = unquoted(heading.part(*bare.span(1))) if bare else heading
    named = any(_plain(title.text) in _plain(passage.stretch.text) for passage in beneath)
    listed = bool(beneath) and sum(passage.listed for passage in beneath) >= 2
    numbered = bool(re.match(r"\d", heading.text))
    capital = bool(title) and (not title.text[0].islower()) and len(title.text.split()) <= 10
    return title if capital and (named or listed or numbered) and not _is_common(title.text, lexicon) else None


def subtitled(passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield runs such as "Rook: The Second Night" in prose: only titles hold a colon between capitals."""
    for passage in passages:
        if passage.listed:
            continue
        for found in proper_runs(passage.stretch, lexicon):
            run = _without_preposition(found, "", lexicon)
            head = re.match(r"([^:]+): \S", run.text)
            named = head and flat(head.group(1))
            if named and named not in lexicon.language.never_names and not list(lexicon.roles.find(named)):
                yield run
