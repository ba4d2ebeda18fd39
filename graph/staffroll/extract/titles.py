"""Runs of capitalised words, and the headline and headings, from which an article's titles are told."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import is_romaji
from staffroll.extract.headings import TITLE_LINE
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.passages import STAMP, Passage, is_caption, is_furniture
from staffroll.extract.proper import is_common, parted, plain, proper_runs, without_preposition
from staffroll.extract.slashed import title_above
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, unaccented, unquoted
from staffroll.extract.wording import text_before
from staffroll.lang import Language, language
from staffroll.records import Article

_BEFORE_COLON = re.compile(r"([^:]+?)\s?: (?=\S)")
_NUMBERED_BEHIND = re.compile(r"\s(?:Season|Part|Cour|Temporada|Saison|Staffel|Stagione)\s\d+$")
_OF_SONG = frozenset(("song-lyrics", "song-composition", "song-arrangement", "theme-performance"))
_LABELS_OF_SONG = 2
_OF_WORK = re.compile(
    "[」』》].*(?:OP|ED|主題歌|挿入歌|オープニング|エンディング)"
)  # a heading that names whose song it is
_NUMBERED = re.compile(  # "2. Rook" in an overview, "5 – Rook"
    r"#?\d{1,2}(?:[.．)]\s?(?!\d)|位[:：\s]?|\s?[–—:-]\s(?=\D))\s*|[①-⑳]\s*"
)
_EPISODE_BEHIND = re.compile(r"(\S.{1,60}?)\s*(?:第\s?\d{1,4}\s?[話话回集]|#\s?\d{1,4})(?=[\s「『:：]|$)")
_JOINED = re.compile(r"\w\s(?:no|wo|ga|ni|na|the)\s\w")
_TO = re.compile(r"(\w+) to (\w+)")  # "and" in Japanese
_BRACKET_BEHIND = re.compile(r"\s\(([^(),a-z][^(),]{8,120})\)")
_IN_BRACKET = re.compile(r"\(([^()]+)\)$")
_FROM_TO = re.compile(r"From\s(?P<first>.+)\sto\s(?P<last>.+)")
_ON_WORK = re.compile(r"\s(?:on|for)\s(?=[^\Wa-z])")
_PARTICLE = re.compile(r"\w\s(?:no|wo|ga|ni|na|wa)\s\w")
_SHORTEST_JOINED = 3
_CLOSE = 4
_RANGE = re.compile(r"[Ff]rom [A-Z][^.,;\n]{1,60} to [A-Z]")
_LABELS_WITHIN = re.compile(r"(?:^|[.;]\s)[A-Z][\w ]{2,30}:\s(?=[A-Z])")
_SEVERAL_LABELS = 2
_YEAR_BEHIND = re.compile(r"\s\((?:19|20)\d\d\)")
_TELLING = 5  # letters: a shorter word of a title may stand in any text
_NAVIGATION = 12
_TITLE_MARKS = "「『《"
_MARKS = frozenset("「『《【<〈")
_LONGEST_MARKED = 80
_LOOKED_BACK = 16
_LONGEST_HEADLINE = 200
_LONG_HEADLINE = 80
_STOP_WITHIN = re.compile("。(?![」』])")
_LISTING = re.compile(r"第\d+話\s?「|\d+月\d+日.{0,6}放送")  # of another programme, above an article's own headline
_LEADING_LINES = 14
_ENDS_SENTENCE = re.compile(r"[a-z]{2}\.$")
_SENTENCE = re.compile(r"\w{2}[.。](?:\s|$)")
_MOST_INNER = 3  # capitals that a title has within words: "McRook: ReBell", "iRook"


def headline_of(article: Article) -> Stretch:
    """Return the headline as a stretch of the text; empty where the article begins with a sentence.

    Where no title was told, it is the first line that is no word of navigation ("News").
    """
    title = article.title or ""
    start = article.text.find(title) if title else -1
    if start >= 0 and not _is_site_name(article.text, start, title):
        told = _without_stamp(Stretch.of(article.text, start, start + len(title)))
        told_all = len(told.text) > _LONG_HEADLINE and _ENDS_SENTENCE.search(told.text) is not None
        if told and not told_all and not is_caption(told.text):
            return told
    tables = language(article.language)
    position = 0
    for line in article.text.split("\n", _LEADING_LINES):
        bare = _without_stamp(Stretch.of(article.text, position, position + len(line)))
        position += len(line) + 1
        if len(bare.text) > _NAVIGATION and not _is_above_headline(bare.text, tables):
            long = len(bare.text) > _LONG_HEADLINE and _STOP_WITHIN.search(bare.text)
            sentence = long or len(bare.text) > _LONGEST_HEADLINE or _SENTENCE.search(bare.text)
            return Stretch(bare.start, bare.start, "") if sentence else bare
    return Stretch(0, 0, "")


def _is_site_name(text: str, start: int, title: str) -> bool:
    """Say whether a short first line, the name of a site, stands above a headline with a title in marks."""
    below = next((line for line in text[start + len(title) :].split("\n") if line.strip()), "")
    marked = any(mark in below for mark in _TITLE_MARKS) and len(below) <= _LONGEST_MARKED
    return not start and len(title) <= _NAVIGATION and marked and not any(mark in title for mark in _TITLE_MARKS)


def _without_stamp(line: Stretch) -> Stretch:
    """Drop the date that a collection of pages put before a text: "date 2024-05-02 The site …"."""
    stamp = STAMP.match(line.text)
    return line.part(stamp.end(), len(line.text)) if stamp else line


def _is_above_headline(line: str, language: Language) -> bool:
    bullet = line[:1] in {*"•*·"} or _LISTING.match(line)
    return bool(bullet) or is_caption(line) or is_furniture(line, language)


def is_capitalised(stretch: Stretch, headline: Stretch) -> bool:
    """Say whether a stretch is the headline and in capitals throughout, where names cannot be told from words."""
    if stretch.start != headline.start or not headline:
        return False
    words = re.findall(r"[^\W\d_]{4,}", stretch.text)
    capitals = sum(word[0].isupper() for word in words)
    return bool(capitals * 4 > len(words) * 3)


def work_headings(
    headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon, *, least: int = 2
) -> dict[Stretch, Stretch]:
    """Return the headings that are titles of works, each with its title: two at `least`, below the headline.

    An overview or a preview gives each work a heading of its own and its credits beneath.
    """
    headings: dict[Stretch, list[Passage]] = {}
    if all(passage.heading is None for passage in passages):
        return {}
    songs = {song.text for passage in passages for song in _sung(passage.stretch, lexicon)}
    for passage in passages:
        heading = passage.heading
        if heading and heading.start > headline.end and unquoted(heading).text.strip("●■◆ 「」『』") not in songs:
            headings.setdefault(heading, []).append(passage)
    headings = {heading: below for heading, below in headings.items() if not _is_glued(heading.text)}
    found = {
        heading: title
        for heading, below in headings.items()
        if (_OF_WORK.search(heading.text) or not _is_song(below, lexicon.language))
        and (title := _heading_title(heading, headline, below, lexicon))
    }
    if found and (lexicon.language.sentence_titles or len(found) > 1 or least == 1):
        found |= {
            heading: heading
            for heading in headings
            if heading not in found and _is_proper(heading, lexicon) and not is_common(heading.text, lexicon)
        }
    if lexicon.language.titles_in_marks and TITLE_LINE.fullmatch(headline.text):
        least = 1  # the headline is the heading of the first work
    return found if len(found) >= least else {}


def _is_glued(line: str) -> bool:
    """Say whether capitals stand within words again and again: captions of pictures, their spaces lost."""
    return sum(one.islower() and other.isupper() for one, other in itertools.pairwise(line)) > _MOST_INNER


def _is_song(beneath: Sequence[Passage], language: Language) -> bool:
    """Say whether all labels right beneath a heading tell who made a song: its title is the song's."""
    if not language.titles_in_marks:
        return False
    heads = [re.split("[:：／/]", passage.stretch.text)[0].strip() for passage in beneath[:_LABELS_OF_SONG]]
    roles = [found.id if (found := vocabulary.load().find(head, language.tag)) else "" for head in heads]
    return len(roles) > 1 and all(role in _OF_SONG for role in roles[:2])


def _is_proper(heading: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a heading is a run of capitals and holds no word for works or sections."""
    language = lexicon.language
    told = language.work_nouns.union(*language.sections.values(), ["trailer", "video", "staff", "news"])
    runs = [run.text for run in proper_runs(heading, lexicon)]
    title = _NUMBERED_BEHIND.sub("", heading.text)
    return runs == [heading.text] and told.isdisjoint(plain(title).split())


def _sung(stretch: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the songs that a passage of a language with marks for titles names: behind a word for one."""
    for start, end in enclosures(stretch.text).items() if lexicon.language.titles_in_marks else ():
        song = stretch.part(start + 1, end - 1)
        before = text_before(stretch.text, start, _LOOKED_BACK).rstrip(" は、")
        if stretch.text[start] in QUOTES and before.endswith(tuple(lexicon.language.song_nouns) or ("\0",)):
            yield song


def _has_video_behind(heading: Stretch, language: Language) -> bool:
    """Say whether a heading ends with a bracket for what is shown of a work, as those of previews do: "Rook (PV)"."""
    behind = _IN_BRACKET.search(heading.text)
    return behind is not None and language.function_words.get(flat(behind.group(1))) == "z"


def _heading_title(heading: Stretch, headline: Stretch, beneath: Sequence[Passage], lexicon: Lexicon) -> Stretch | None:
    """Return the heading less its brackets where it could be a title.

    What stands beneath names it or is a list, or the headline prints it as well.
    """
    if lexicon.language.titles_in_marks:
        line = TITLE_LINE.fullmatch(heading.text)
        if line:
            return heading.part(*line.span(1))
        if beneath and (title := title_above(heading, beneath[0].stretch, lexicon.language)):
            return title
        part = _EPISODE_BEHIND.match(heading.text)
        heading = heading.part(*part.span(1)) if part else heading
        words = heading.text.strip("●■◆◇□▼ ")
        if (
            not part
            and not _NUMBERED.match(heading.text)
            and not set(heading.text) & _MARKS
            and not any(f"{mark}{words}" in each.stretch.text for each in beneath for mark in _MARKS)
        ):
            return None
    bare = re.match(rf"(?:{_NUMBERED.pattern})?(.[^(（\[|]*)", heading.text)
    title = unquoted(heading.part(*bare.span(1))) if bare else heading
    key = plain(title.text)
    telling = {word for word in key.split() if len(word) >= _TELLING} or set(key.split())
    named = f" {key} " in f" {plain(headline.text)} " or any(
        telling <= set(plain(passage.stretch.text).split()) for passage in beneath
    )
    listed = bool(beneath) and sum(passage.listed for passage in beneath) >= 2
    listed = listed or any(len(_LABELS_WITHIN.findall(passage.stretch.text)) >= _SEVERAL_LABELS for passage in beneath)
    numbered = _NUMBERED.match(heading.text) is not None
    dated = bool(re.match(r"\d", heading.text)) and not numbered and not named
    dated = dated and not _has_video_behind(heading, lexicon.language)
    voices = bool(title) and flat(title.text.split()[0]) in lexicon.language.cues.get("cast", ())
    folded = flat(title.text).split()
    episode = len(folded) > 1 and folded[0] in lexicon.language.never_names and folded[1].isdigit()
    label = any(not start and end == len(title.text) for start, end, _ in lexicon.labels.find(flat(title.text)))
    long = [word for word in title.text.split() if len(word) >= _TELLING]
    lower = sum(word[0].islower() for word in long) * 2 > len(long)
    of_roles = lower and any(lexicon.labels.find(unaccented(flat(title.text))))
    if dated or voices or episode or label or of_roles:  # "Who directs the animation"
        return None
    capital = bool(title) and (not title.text[0].islower()) and len(title.text.split()) <= 10
    capital = capital and not heading.text.endswith((":", "："))
    return title if capital and (named or listed or numbered) and not is_common(title.text, lexicon) else None


def shaped_titles(passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield runs of prose that only titles have the shape of: "Rook: The Second Night", "The Ballad of Rook"."""
    for passage in passages:
        if passage.listed:
            continue
        for found in _each_run(passage, lexicon):
            start = found.start - passage.stretch.start
            if text_before(passage.stretch.text, start, 1) in QUOTES:
                continue  # it may be a song's
            run = _before_year(_without_role(_without_person(without_preposition(found, "", lexicon)), lexicon))
            if _RANGE.match(passage.stretch.text, max(0, run.start - passage.stretch.start - len("From "))):
                continue  # "from Rook to The Tin Sky" names two
            if _has_subtitle(run, lexicon):
                parts = list(parted(run, lexicon))
                several = len(parts) > 1 and all(": " in part.text for part in parts)  # "Rook: One and Kite: Two"
                whole = parts[-1] if lexicon.language.sentence_titles else run
                for title in parts if several else (whole,):
                    yield title.part(0, len(title.text.rstrip(".")))
                continue
            for part in parted(run, lexicon):
                if _has_article(part, passage, lexicon) or _is_joined(part, lexicon):
                    yield part
            if _has_other_title(run, passage, lexicon):
                yield run


def _before_year(run: Stretch) -> Stretch:
    """Drop what stands behind a year in brackets, that ends a title: "Rook: The Sky (1985), Bee"."""
    year = _YEAR_BEHIND.search(run.text)
    return run.part(0, year.start()) if year else run


def _each_run(passage: Passage, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the runs of a passage, those of "From Rook of the Hour to Tin Sky" as two."""
    for run in proper_runs(passage.stretch, lexicon):
        span = _FROM_TO.fullmatch(run.text) if lexicon.language.determiners else None
        yield from (run.part(*span.span(group)) for group in ("first", "last")) if span else (run,)


def _has_other_title(run: Stretch, passage: Passage, lexicon: Lexicon) -> bool:
    """Say whether a run of several words, no person's name, has its Japanese title in a bracket behind it."""
    behind = _BRACKET_BEHIND.match(passage.stretch.text, run.end - passage.stretch.start)
    if behind and behind.group(1)[:1] in QUOTES:  # what somebody has done before
        return False
    long = len(run.text.split()) > 2 and not _has_company_word(flat(run.text).split(), lexicon)
    return long and behind is not None and bool(_PARTICLE.search(behind.group(1)))


def _without_role(run: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop what somebody did on a title: "Production Manager on Rook the Animation"."""
    if lexicon.language.sentence_titles or lexicon.language.writing or not _ON_WORK.search(run.text):
        return run
    roles = (end for start, end, _ in lexicon.labels.find(flat(run.text)) if not start)
    leads = next((joint for end in roles if (joint := _ON_WORK.match(run.text, end))), None)
    return run.part(leads.end(), len(run.text)) if leads else run


def _without_person(run: Stretch) -> Stretch:
    """Drop whom a title belongs to: "Aya Mori of Rook the Animation"."""
    head, joiner, rest = run.text.partition(" of ")
    return run.part(len(head) + len(joiner), len(run.text)) if rest and is_romaji(head) else run


def _has_subtitle(run: Stretch, lexicon: Lexicon) -> bool:
    """Only titles hold a colon between capitals, unless what stands before it is a label."""
    head = _BEFORE_COLON.match(run.text)
    if head is None or lexicon.language.capital_nouns or is_romaji(run.text[head.end() :]):
        return False  # "as before: Aya Mori"
    named = flat(head.group(1))
    tail = run.text[head.end() :]
    if flat(tail.rpartition(" ")[2]) in lexicon.language.determiners:
        return False  # "A Second Series: The company"
    speaks = tail == "I" or "…" in tail  # "Mori: Well… I"
    return named not in lexicon.language.never_names and not speaks and not list(lexicon.roles.find(named))


def _has_article(run: Stretch, passage: Passage, lexicon: Lexicon) -> bool:
    """Say whether a run of three words begins with a capitalised article within a sentence."""
    words = flat(run.text).split()
    start = run.start - passage.stretch.start
    before = text_before(passage.stretch.text, start, _CLOSE) if len(words) > 2 else ""
    inside = bool(before) and not re.search(r"[.!?:]\W*$", before)
    return inside and words[0] in lexicon.language.determiners and not _has_company_word(words, lexicon)


@cache
def _beginning_words(language: Language) -> frozenset[str]:
    """Return words that sentences begin with rather than titles: "When", and no season."""
    return language.never_names - language.determiners - language.calendar


def _is_joined(run: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a run reads "Rook no Tori", "Rook the Animation" or "Ballad of Rook", which is no office."""
    words = flat(run.text).split()
    begins = words[:1] and words[0] in _beginning_words(lexicon.language)
    if len(words) < _SHORTEST_JOINED or begins:  # "When the Rook"
        return False
    between = _TO.search(run.text)
    if _JOINED.search(run.text) or (between and is_romaji(f"{between.group(1)} {between.group(2)}")):
        return True
    if _has_company_word(words, lexicon):
        return False
    head, _, rest = run.text.partition(" of ")
    plain_head = len(head.split()) == 1 and not is_romaji(f"{head} {head}") and not head.isupper()
    place = flat(rest) in lexicon.language.never_names  # "Kite of America"
    return bool(rest) and plain_head and not place and not list(lexicon.labels.find(flat(head)))


def _has_company_word(words: Sequence[str], lexicon: Lexicon) -> bool:
    return bool(set(words) & lexicon.language.company_words)
