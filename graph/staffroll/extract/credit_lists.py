"""The passages of an article whose lines are labels or a cast, each with its credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from staffroll import vocabulary
from staffroll.extract import cast, labels
from staffroll.extract.draft import Draft, Known, Listed
from staffroll.extract.employers import without_employers
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.outlines import Outline
from staffroll.extract.passages import Passage
from staffroll.extract.stretch import Stretch, flat, unaccented
from staffroll.extract.titles import is_capitalised
from staffroll.records import Article

_LONGEST_LINE = 200
_PIPED = re.compile(r"[|｜][^|｜:：]{2,40}[:：]")  # labels on one line: "Director: … | Music: …"
_SEVERAL = 3
_MOST_WORDS, _LONGEST_HEADING = 8, 60
_STAFF = 4  # roles that only a paragraph about the staff names
_THEME = "theme-performance"


def credited(article: Article, outline: Outline, known: Known) -> list[Listed]:
    """Return each passage with the credits of its labels; a passage without any is read as sentences."""
    headline, language = outline.headline, known.lexicon.language
    found = outline.passages
    reads = (
        language.writing or outline.person or (language.sentence_titles and not language.capital_nouns)
    )  # where nouns have no capitals, a headline reads as prose
    if reads and headline and all(passage.stretch != headline for passage in found):
        found = (Passage(headline, listed=False), *found)
    found = tuple(
        passage for passage in found if passage.listed or not _is_plot(passage.stretch, article.text, known.lexicon)
    )
    listed = [(passage, _listed(passage, known)) for passage in found if not is_capitalised(passage.stretch, headline)]
    return list(_with_songs(list(without_employers(list(cast.turned(listed, language)), known.lexicon))))


def _listed(passage: Passage, known: Known) -> list[Draft]:
    text = passage.stretch.text
    if not passage.listed and len(text) > _LONGEST_LINE and len(_PIPED.findall(text)) < _SEVERAL:
        return []
    return labels.credits_in(passage, known) or (cast.credits_in(passage, known) if passage.listed else [])


def _is_plot(paragraph: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a short line right above a paragraph says that it retells the story, and it names no staff."""
    language = lexicon.language
    if not language.plots:
        return False
    above = text[max(0, paragraph.start - _LONGEST_HEADING - 2) : paragraph.start].rstrip("\n ")
    line = above[above.rfind("\n") + 1 :]
    words = flat(line).strip("–—-•:* ").replace(":", " ").split()
    led = not language.plots.isdisjoint([*words[:2], *words[-1:]])  # "La trama di Rook"
    if not led or len(words) > _MOST_WORDS or line.endswith("."):
        return False
    return len({role for *_, role in lexicon.roles.find(unaccented(flat(paragraph.text)))}) < _STAFF


def _with_songs(listed: Iterable[Listed]) -> Iterator[Listed]:
    """Give who only "sings" the theme song that a line above names: "OP: 「Dew」", then "Song: Aya Mori"."""
    wide = vocabulary.load()
    theme, section = "", ""
    for passage, drafts in listed:
        waits = passage.listed and not drafts  # a line that names a song may lead to who sings it
        label = next((found for found, _ in labels.label_and_value(passage.stretch)), None) if waits else None
        named = wide.find(label.text) if label else None
        theme = "" if passage.section != section else theme
        section = passage.section
        if named and named.id != _THEME and wide.is_a(named.id, _THEME):
            theme = named.id
        sung = theme and drafts and all(draft.role == _THEME for draft in drafts)
        yield passage, [draft._replace(role=theme) for draft in drafts] if sung else drafts


def without_lines(listed: Iterable[Listed], shown: Sequence[Listed]) -> Iterator[Listed]:
    """Yield the passages less those that are lines of a programme."""
    lines = {place for passage, _ in shown for place in (passage.stretch.start, passage.stretch.end)}
    yield from (each for each in listed if lines.isdisjoint((each[0].stretch.start, each[0].stretch.end)))
