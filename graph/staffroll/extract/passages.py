"""From an article to the passages that may state credits: its blocks, less the furniture, each with its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from staffroll import vocabulary
from staffroll.extract.headings import (
    COLONS,
    LIST_LIKE,
    LONGEST_MARKED,
    TITLE_LINE,
    ends_sentence,
    is_heading,
    is_label,
    is_strange,
    is_title_above_labels,
    is_title_above_prose,
    playing_words,
    section_introduced,
    section_of,
)
from staffroll.extract.sentences import last_sentences
from staffroll.extract.slashed import slashed, title_above
from staffroll.extract.stretch import Stretch, flat, masked
from staffroll.extract.wording import words_in
from staffroll.lang import Language
from staffroll.records import Article, Block

_BULLET = re.compile(r"\s*[•●◦○▪▫■□◆◇▶▷►♪・*＊‣⁃–—-]\s+|\s*[•●◦○▪▫■□◆◇▶▷►‣⁃・♪]")
_QUOTED_END = re.compile(r"\w \S*[\"“][^\"“”]+\.[\"”]$")
_COPYRIGHT = re.compile(r"[©Ⓒ]|\(c\)\s?\S|（c）|\(C\)|copyright\b", re.IGNORECASE)
_CAPTION = re.compile(rf"{_COPYRIGHT.pattern}|\S+\.(?:jpe?g|png|gif|webp|avif)\b", re.IGNORECASE)
STAMP = re.compile(r"\s*date \d{4}-\d\d(?:-\d\d)? ")
_PATH = re.compile(r"[^.!?>»›]{1,60}\s[>»›]\s[^.!?>»›]{1,60}\s[>»›]\s")  # "News > TV > …"
_PAIR_OF_NAMES = re.compile(
    r"([^:：]{1,20}?)\s?[:：]\s?([一-鿿\uf900-\ufaff々]{1,4}\s?[一-鿿\uf900-\ufaff々ぁ-ゖァ-ヺー]{1,5}|"
    r"[ァ-ヺー]{2,10}[・=][ァ-ヺー・=]{2,16}|[가-힣]{1,5} [가-힣]{1,5})[.。]?"
)
_CHARACTER_LINE = re.compile(
    r"([^\W\d_a-z][^:：–—]{0,40}?)(?:\s?[:：]|\s[–—-])\s([^\W\d_a-z][\w'’.-]+(?:\s[^\W\d_a-z][\w'’.-]*){1,2})"
)
_LONGEST_LEAD = 200  # characters of a sentence above a list
_FEWEST_PAIRS = 3  # of an article that says nothing of voices
_VOICED = re.compile(r"[(（]\s?(?:CV|声|配音)\s?[:：]")
_FEWEST_TOLD = 2
_COLUMNS = re.compile(r"([^\s:：]*[⺀-鿿]|OP|ED)[　\t ]+(\S.*)")
_LABEL_AND_NAME = re.compile(r"(?=.{4,60}$)[가-힣]+(?: [가-힣]+){0,2} [\w·.]+(?: [\w·.]+){0,2}(?:\([^()]+\))?")
_MOST_LABEL_WORDS = 3
_LONGEST_LABEL = 4  # words
_LINES_UNDER_LABEL = 3
_LONGEST_UNDER_LABEL = 300  # characters of such lines
_DOTS = ("…", "...")
_LONGEST_BYLINE = 90  # characters; a paragraph may begin with the same words: "Par la suite, …"
_EDGE = 3  # blocks at either end of an article, where bylines stand


@dataclass(frozen=True, slots=True)
class Passage:
    """A block that may state credits.

    `section` is "cast", "staff", "songs" or "" as the heading above it says; `heading` is the last one that says
    none of these, and may be the title of the work that what follows is about; `above` is a heading right above the
    list that this is an item of, which may be its label.
    `listed` tells an item of a list (or a bare line among such) from running prose.
    """

    stretch: Stretch
    listed: bool
    section: str = ""
    heading: Stretch | None = None
    above: Stretch | None = None


def blocks_of(article: Article) -> tuple[Block, ...]:
    """Return the article's own blocks, or one a line where the source had no structure."""
    return article.blocks or tuple(_lines(article.text))


def _lines(text: str) -> Iterator[Block]:
    start = 0
    for line in text.split("\n"):
        body = Stretch.of(text, start, start + len(line))
        if body:
            bullet = _BULLET.match(body.text)
            if bullet and bullet.end() < len(body.text):
                yield Block("item", body.start + bullet.end(), body.end)
            else:
                yield Block("paragraph", body.start, body.end)
        start += len(line) + 1


def passages(article: Article, language: Language) -> tuple[Passage, ...]:
    """Return the passages of an article, in order, without its furniture.

    Headings are passages no more: they live on as the `section` and `heading` of what follows.
    """
    found: list[Passage] = []
    section, heading, above = "", None, None
    paired: Block | None = None
    blocks = blocks_of(article)
    last_label: int | None = None
    last_ending = _last_ending(blocks, article.text, language)
    dotted_end = article.text.rstrip().endswith(_DOTS)
    for number, block in enumerate(blocks):
        stretch = Stretch.of(article.text, block.start, block.end)
        late = number > len(blocks) // 2
        late = late or (dotted_end and _are_teasers(blocks[number + 1 :], article.text))
        if late and _any(language.endings).match(stretch.text):
            if last_label is None:
                last_label = _last_label(blocks, number + 1, article.text, language)
            if last_label > number:
                continue  # "Source: manga" in a list of labels
            if last_ending > number + 1:
                continue  # each piece of a round-up has its source
            break
        stamp = None if number else STAMP.match(stretch.text)
        stretch = stretch.part(stamp.end(), len(stretch.text)) if stamp else stretch
        if not stretch or is_furniture(stretch.text, language) or is_caption(stretch.text):
            continue
        edge = (
            not _EDGE <= number < len(blocks) - _EDGE
            and len(stretch.text) <= _LONGEST_BYLINE
            and not stretch.text.endswith(".")
        )
        edge = edge and _any(language.bylines).match(stretch.text) is not None
        if edge and not _is_labelled_on(blocks, number, article.text, language):
            continue
        if pair := _is_over_another(blocks, number, article.text, section, language):
            stretch = Stretch.of(article.text, stretch.start, pair.end)
            paired = pair
        elif paired is block:
            continue
        beneath = pair is not None or (
            block.kind == "paragraph"
            and (_is_beneath(above, stretch) or _is_under_label(above, stretch, article.text, language))
        )
        columns = block.kind == "paragraph" and _is_in_columns(stretch.text, section, language)
        columns = columns or (section == "cast" and bool(language.writing) and stretch.text.endswith((")", "）")))
        free = not section and not (above and above.text.endswith(COLONS))
        titled = free and is_title_above_labels(stretch, article.text, blocks, number, language)
        titled = titled or _is_above_slashes(stretch, article.text, blocks[number + 1 : number + 2], language)
        titled = titled or is_title_above_prose(stretch, article.text, blocks[number + 1 : number + 2])
        if not (beneath or columns or slashed(stretch, language)) and (
            titled or is_heading(block, stretch, language, following=blocks[number + 1 : number + 2])
        ):
            if _is_sentence(stretch.text, language):
                found.append(Passage(stretch, listed=False, heading=heading))
            section = section_of(stretch.text, language)
            kept = section or stretch.text.endswith(COLONS) or _is_within(heading, stretch, language)
            heading = heading if kept else stretch
            above = stretch
            continue
        listed = beneath or block.kind in {"item", "row", "term"} or _short(stretch.text)
        dotted = language.writing == "han" and stretch.text.endswith(".")
        listed = listed or (dotted and _is_pair(stretch.text, language))
        label = is_label(stretch.text, language) or _is_no_list(above, stretch, language)
        above = above if listed and not label else None
        if not listed and not (stretch.text[0] == "(" and stretch.text[-1] == ")"):
            section = section_introduced(stretch.text, language)
        found.append(Passage(stretch, listed, section, heading, above))
        if stretch.text.rstrip().endswith(COLONS):
            section = section_of(re.split(r"[.!?。]\s+", stretch.text)[-1], language) or section
    return tuple(_with_casts(found, language) if language.writing else _with_told_casts(found, language))


def _last_ending(blocks: Sequence[Block], text: str, language: Language) -> int:
    """Return the number of the last block that tells the sources, -1 where none does."""
    ends = _any(language.endings)
    told = (number for number in range(len(blocks) - 1, -1, -1) if ends.match(text, blocks[number].start))
    return next(told, -1)


def _are_teasers(blocks: Sequence[Block], text: str) -> bool:
    """Say whether all that follows is cut with dots, as what leads to other articles is."""
    return bool(blocks) and all(text[block.start : block.end].rstrip().endswith(_DOTS) for block in blocks)


def _with_told_casts(found: Sequence[Passage], language: Language) -> Iterator[Passage]:
    """Yield the passages, lines of `Character: Person` as a cast's where the sentence right above speaks of a cast."""
    told = False
    for number, passage in enumerate(found):
        if not passage.listed or _leads_on(passage.stretch.text):
            told = not passage.section and _tells_of_cast(passage.stretch.text, language)
        pairs = told and passage.listed and not passage.section
        run = found[number : number + _FEWEST_TOLD] if pairs else ()
        opens = len(run) == _FEWEST_TOLD and all(_is_of_cast(each, language) for each in run)
        follows = bool(pairs) and found[number - 1].listed and _is_of_cast(passage, language)
        yield replace(passage, section="cast") if pairs and (opens or follows) else passage
        told = told and (not passage.listed or opens or follows)


def _leads_on(text: str) -> bool:
    """Say whether a line is a sentence that leads to what stands below it: "The following perform in it:"."""
    return text.endswith(COLONS) and text.count(" ") > _LONGEST_LABEL


def first_behind(headline: Stretch, found: Sequence[Passage]) -> Stretch | None:
    """Return the first passage behind the headline, none where there is none."""
    return next((passage.stretch for passage in found if passage.stretch.start >= headline.end), None)


def _tells_of_cast(text: str, language: Language) -> bool:
    words = language.sections.get("cast", frozenset())
    return len(last_sentences(text, 1)) <= _LONGEST_LEAD and not words.isdisjoint(words_in(text))


def _is_of_cast(passage: Passage, language: Language) -> bool:
    plays = passage.listed and playing_words(language).search(passage.stretch.text) is not None
    return plays or _is_character_line(passage, language)


def _is_character_line(passage: Passage, language: Language) -> bool:
    """Say whether a line has a name behind its colon or dash, and no role nor heading before it."""
    pair = _CHARACTER_LINE.fullmatch(passage.stretch.text) if passage.listed else None
    line = passage.stretch.text
    role = pair is not None and is_label(line, language) and not is_strange(line, language)
    return pair is not None and not role and not section_of(pair[1], language)


def _with_casts(found: Sequence[Passage], language: Language) -> Iterator[Passage]:
    """Yield the passages, those of pairs with people behind the colon as a cast's where no heading says so."""
    pairs = [
        passage.listed
        and not passage.section
        and (_is_pair(passage.stretch.text, language) or _VOICED.search(passage.stretch.text) is not None)
        for passage in found
    ]
    filled = [not re.search(r"\w", passage.stretch.text) for passage in found]
    cues = language.cues.get("cast", ()) or language.sections.get("cast", ())
    told = any(cue in passage.stretch.text for passage in found for cue in cues)
    fewest = _FEWEST_TOLD if told else _FEWEST_PAIRS
    for number, passage in enumerate(found):
        cast = pairs[number] and _run_length(pairs, filled, number) >= fewest
        yield replace(passage, section="cast") if cast else passage


def _run_length(pairs: Sequence[bool], filled: Sequence[bool], number: int) -> int:
    """Return how many pairs stand together around a place; lines without a letter do not part them."""
    count = 1
    for step in (-1, 1):
        place = number + step
        while 0 <= place < len(pairs) and (pairs[place] or filled[place]):
            count += pairs[place]
            place += step
    return count


def _is_pair(line: str, language: Language) -> bool:
    pair = _PAIR_OF_NAMES.fullmatch(line)
    if pair is None or pair.group(1) in language.never_names or pair.group(2) in language.never_names:
        return False
    return vocabulary.load().find(pair.group(1), language.tag) is None and not section_of(pair.group(1), language)


def is_caption(text: str) -> bool:
    """Say whether a line begins as one of copyright or with a file's name does."""
    return _CAPTION.match(text) is not None


def is_furniture(text: str, language: Language) -> bool:
    """Say whether a line is none of the article's own."""
    return _any(language.furniture).match(text) is not None or _PATH.match(text) is not None


@cache
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return what matches where any of the patterns does."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)", re.IGNORECASE)


def _short(text: str) -> bool:
    quoted = text[-1:] in {*'"”'} and ":" not in text and _QUOTED_END.search(text) is not None
    return len(text) <= 160 and not quoted and not ends_sentence(masked(text))


def _is_beneath(above: Stretch | None, stretch: Stretch) -> bool:
    """Say whether a line is no sentence and the line above it ends in a colon: names beneath their label."""
    ends = (*COLONS, ".", "。")
    return above is not None and above.text.endswith(COLONS) and not stretch.text.endswith(ends)


def _is_no_list(above: Stretch | None, stretch: Stretch, language: Language) -> bool:
    """Say whether a line below a label without a colon shows that no list of names stands under it.

    It has a number or begins with another label: the lines of an infobox, copied without its columns.
    """
    if above is None or above.text.endswith(COLONS) or language.writing:
        return False
    if vocabulary.load().find(above.text, language.tag) is None:
        return False
    words = stretch.text.split()
    beginnings = (" ".join(words[:count]) for count in range(1, min(len(words), _LONGEST_LABEL + 1)))
    labels = (text for text in beginnings if not language.company_words.issuperset(flat(text).split()))
    return any(map(str.isdigit, stretch.text)) or any(vocabulary.load().find(text, language.tag) for text in labels)


def _is_over_another(
    blocks: tuple[Block, ...], number: int, text: str, section: str, language: Language
) -> Block | None:
    """Return the line below a line where the two stand alone in a cast's list: a character, and who voices it."""
    if section != "cast" or not language.writing or number + 1 >= len(blocks):
        return None
    above, below = blocks[number : number + 2]
    further = blocks[number + 2].start if number + 2 < len(blocks) else len(text)
    before = blocks[number - 1].end if number else 0
    alone = text.count("\n", before, above.start) != 1 and text.count("\n", below.end, further) != 1
    alone = alone or text.count("\n", below.end, further) > 1
    words = text[above.start : below.end]
    plain = len(words) <= 2 * LONGEST_MARKED and not LIST_LIKE.search(words) and not ends_sentence(words)
    return below if alone and plain and text.count("\n", above.end, below.start) == 1 else None


def _is_in_columns(text: str, section: str, language: Language) -> bool:
    """Say whether a line is a label and a name that only a space parts, as writing without spaces can: "監督　NN"."""
    if language.writing == "hangul":
        return bool(_LABEL_AND_NAME.fullmatch(text)) and _begins_with_label(text, language)
    pair = _COLUMNS.fullmatch(text) if language.writing else None
    if pair is None or ends_sentence(text):
        return False
    return section == "cast" or vocabulary.load().find(pair.group(1), language.tag) is not None


def _begins_with_label(text: str, language: Language) -> bool:
    """Say whether a role of one to three words and a space begin a line: "시리즈 구성 NN"."""
    spaces = [match.start() for match in re.finditer(" ", text)][:_MOST_LABEL_WORDS]
    return any(vocabulary.load().find(text[:space], language.tag, only=True) for space in spaces)


def _is_under_label(above: Stretch | None, stretch: Stretch, text: str, language: Language) -> bool:
    """Say whether a line stands right below a line that is a role's label and nothing else, and is none itself."""
    if above is None or LIST_LIKE.search(stretch.text) or ends_sentence(stretch.text):
        return False
    roles = vocabulary.load()
    between = text[above.end : stretch.start] if stretch.start - above.end <= _LONGEST_UNDER_LABEL else ""
    if not 0 < between.count("\n") <= _LINES_UNDER_LABEL or "\n\n" in between:
        return False
    return roles.find(above.text, language.tag) is not None and roles.find(stretch.text, language.tag) is None


def _is_within(heading: Stretch | None, stretch: Stretch, language: Language) -> bool:
    """Say whether a bare line below a title in marks only says more of the work, as a channel's line does."""
    titled = language.titles_in_marks and heading is not None and TITLE_LINE.fullmatch(heading.text) is not None
    return titled and stretch.text[0].isalnum() and TITLE_LINE.fullmatch(stretch.text) is None


def _last_label(blocks: Sequence[Block], start: int, text: str, language: Language) -> int:
    """Return the number of the last block, from `start` on, that is a label; -1 where none is."""
    numbers = range(len(blocks) - 1, start - 1, -1)
    return next((each for each in numbers if is_label(text[blocks[each].start : blocks[each].end], language)), -1)


def _is_above_slashes(stretch: Stretch, text: str, below: tuple[Block, ...], language: Language) -> bool:
    """Say whether a line without a full stop stands above labels that slashes part."""
    if language.writing != "hangul" or not below or ends_sentence(stretch.text) or slashed(stretch, language):
        return False
    return title_above(stretch, Stretch.of(text, below[0].start, below[0].end), language) is not None


def _is_labelled_on(blocks: Sequence[Block], number: int, text: str, language: Language) -> bool:
    """Say whether the line right above or below is a label as well, and no byline: "Editing: NN" among the staff."""
    for first, second in ((number - 1, number), (number, number + 1)):
        other = first + second - number
        if first < 0 or second == len(blocks) or "\n\n" in text[blocks[first].end : blocks[second].start]:
            continue
        line = text[blocks[other].start : blocks[other].end]
        if is_label(line, language) and (other < number or not _any(language.bylines).match(line)):
            return True
    return False


def _is_sentence(text: str, language: Language) -> bool:
    """Say whether a line that leads on with a colon is a sentence: "Kite is releasing the manga, and describes it:"."""
    letters = {language.function_words.get(word) for word in flat(text).split()}
    told = "," in text or not language.work_nouns.isdisjoint(flat(text).split())
    return text.endswith(COLONS) and told and not letters.isdisjoint("uvp")
