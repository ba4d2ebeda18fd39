"""What brackets in a passage say of a song, a source or the title before: (lyrics: Aya Mori), (「Rook」連載)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from staffroll import vocabulary
from staffroll.extract import labels, statements
from staffroll.extract.agents import Named, agents_in
from staffroll.extract.asides import voice_in
from staffroll.extract.bracketed import IN_BRACKETS
from staffroll.extract.draft import Draft, Known
from staffroll.extract.lexing import spans_alone
from staffroll.extract.passages import Passage
from staffroll.extract.shapes import OF_SOURCES, Carried
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked, split, without_alias
from staffroll.extract.unspaced import written
from staffroll.extract.unspaced.stations import stations_in
from staffroll.extract.wording import text_before
from staffroll.lang import Language, Verb

_LONGEST_LABEL = 24
_NO_VERB = (Verb(None, ()), False)
_OF_BOOKS = frozenset(("illustration", "manga", "publisher"))
_COMMA_BEHIND = re.compile(r",\s|;\s")
_WRITERS = re.compile("[、,／/]")
_BOOK_ROLES = {
    "著": "creator",
    "原作": "creator",
    "画": "illustration",
    "絵": "illustration",
    "イラスト": "illustration",
}
_WRITTEN = re.compile(f"([^「『]{{2,12}}?)({'|'.join(_BOOK_ROLES)})")
_HOUSE = re.compile("[／/、]([^／/、:：]{2,16})刊$")
_LONGEST_SOURCE = 8
_NEAR_SOURCE = 80  # characters before a bracket
_PRESSES = frozenset(
    (
        "editora",
        "editorial",
        "editions",
        "éditions",
        "edizioni",
        "ediciones",
        "edições",
        "verlag",
        "publisher",
        "éditeur",
    )
)
_OF_SONGS = frozenset(("song-lyrics", "song-composition", "song-arrangement"))
_SUNG_IN = re.compile(
    r"[／/、]\s?[^／/、「『]{0,12}[「『]([^「『」』]{1,60})[」』](?:の|シリーズ)?(?:主題歌|挿入歌|テーマ|オープニング|エンディング|OP|ED)"
)
_BEHIND_TITLE = frozenset(
    (
        "animation-production",
        "production-committee",
        "broadcast",
        "streaming",
        "distribution",
        "director",
        "series-director",
        "chief-director",
        "creator",
        "illustration",
    )
)
_TITLE_CLOSERS = frozenset("」』》'’>")
_LABELLED = re.compile(r"[、,;／/](?=[^、,;：:]{1,30}[:：])|[　\s](?=[^\s：:]{1,30}[:：])")
_CHARACTER_BEFORE = re.compile(r"[“「『‘]([^“”「」『』‘’]{1,20})[”」』’]$")
_STATION = re.compile("([^、。・/／]{2,12}?)系(?:列)?")  # behind a title, who shows the work
_CHARACTER_ALONE = re.compile(r"(?:^|[，。、；])([^\W由的是为為与與和将將饰飾]{1,6})$")  # before a bracket, in Chinese
_CV = re.compile(r"(?:CV|声优|聲優|配音)\s?[:：]?\s?(?=[^\s,，、]{2,12}$)", re.IGNORECASE)


class _Bracket(NamedTuple):
    """A bracket that begins at a place of a line.

    `title` stands right before it. Its `lines` are labels, whose credits are `labelled`, on the song of the work `sung`
    in where it names that.
    """

    line: Stretch
    start: int
    content: Stretch
    known: Known
    title: Stretch | None
    lines: tuple[Stretch, ...]
    sung: Stretch | None
    labelled: tuple[Draft, ...]

    @property
    def language(self) -> Language:
        return self.known.lexicon.language

    @property
    def of_source(self) -> bool:
        """Whether its labels tell who made the source named before it: 漫画（原作：NN／作画：NN）."""
        return (
            _is_behind_source(text_before(self.line.text, self.start, _LONGEST_SOURCE), self.language)
            and not self.of_song
        )

    @property
    def of_title(self) -> bool:
        """Whether its labels tell of the title before it."""
        return self.title is not None and not self.of_song

    @property
    def of_song(self) -> bool:
        return any(_is_of_song(draft.role) for draft in self.labelled)


def credits_in_brackets(passage: Passage, known: Known) -> list[Draft]:
    """Return what brackets in a passage say of its song or its source, and behind these of the titles before them."""
    found: list[Draft] = []
    behind: list[Draft] = []
    for bracket in _brackets(passage.stretch, known):
        behind += _done_by(bracket)
        read = _read(bracket)
        found += [*_voiced_behind_quotation(bracket), *_printed(bracket), *_labelled(bracket), *read]
        behind += [*_voiced_alone(bracket), *_on_work(bracket), *_on_title(bracket, read)]
    return [*(draft for draft in found if draft.role in IN_BRACKETS or draft.character), *behind]


def _brackets(line: Stretch, known: Known) -> Iterator[_Bracket]:
    for start, end in enclosures(line.text).items():
        if line.text[start] not in QUOTES:
            yield _bracket(line, start, line.part(start + 1, end - 1), known)


def _bracket(line: Stretch, start: int, content: Stretch, known: Known) -> _Bracket:
    writing = known.lexicon.language.writing
    lines = tuple(split(content, _LABELLED)) if ":" in flat(content.text) else ()
    sung = _SUNG_IN.search(content.text) if lines and writing == "kana" else None
    if sung:  # （歌：NN／『Rook』主題歌）
        lines = (content.part(0, sung.start()),)
    work = content.part(*sung.span(1)) if sung else None
    house = _house(content, known.lexicon.language) if lines and not sung else None
    if house:  # (著：NN／試験文庫刊)
        lines = tuple(split(content.part(0, house.start - content.start - 1), _LABELLED))
    labelled = (draft for line in lines for draft in labels.credits_in_sentence(line, known))
    labelled = (draft._replace(work=work) if work else draft for draft in labelled)
    title = _title_before(line, start, known) if writing else None
    printed = () if house is None else (Draft(Named(house), "publisher", "bracket", 0.85),)
    return _Bracket(line, start, content, known, title, lines, work, (*labelled, *printed))


def _house(content: Stretch, language: Language) -> Stretch | None:
    """Return the publisher that a bracket of labels ends with, in Japanese: (著：NN／試験文庫刊)."""
    found = _HOUSE.search(content.text) if language.writing == "kana" else None
    return content.part(*found.span(1)) if found else None


def _labelled(bracket: _Bracket) -> tuple[Draft, ...]:
    return () if not bracket.labelled or bracket.of_source or bracket.of_title else bracket.labelled


def _on_work(bracket: _Bracket) -> Iterator[Draft]:
    """Yield what a bracket's labels say of the work it names, of the source or of the title before it."""
    content, language, title = bracket.content, bracket.language, bracket.title
    if bracket.sung:
        yield from (draft for draft in bracket.labelled if _is_of_song(draft.role))
    if bracket.of_source:
        yield from bracket.labelled
    elif bracket.of_title:
        for draft in [*bracket.labelled, *_written_by(content, language)]:
            yield draft._replace(work=title)
        for name in stations_in(content, language) if language.writing == "kana" else ():
            yield Draft(Named(name), "broadcast", "bracket", 0.85, work=title)


def _read(bracket: _Bracket) -> list[Draft]:
    """Return what a bracket says as a sentence does, where it tells of publishing or has roles or a title before it."""
    content, known = bracket.content, bracket.known
    if not bracket.language.writing:
        reads = content.text[:1].islower() and _is_published(flat(content.text), known) and not any(_done_by(bracket))
    elif bracket.lines or _makers(bracket):
        reads = False
    else:
        reads = bracket.title is not None or any(known.lexicon.labels.find(flat(masked(content.text))))
    return statements.told(spans_alone(content, known), content, known, Carried())[0] if reads else []


def _done_by(bracket: _Bracket) -> Iterator[Draft]:
    """Read a bracket behind a title that begins with a participle: Rook (directed by Aya Mori, animation by Kite)."""
    content, known = bracket.content, bracket.known
    folded = flat(content.text)
    first = None if bracket.language.writing else next(known.lexicon.verbs.find(folded), None)
    if first is None or first[0] or not first[2][1]:
        return
    title = _known_before(bracket.line, bracket.start, known)
    work = title if title and flat(title.text) not in known.subjects else None
    found = [draft for part in split(content, _COMMA_BEHIND) for draft in _done_in(part, known)] if title else []
    book = any(draft.role in _OF_BOOKS for draft in found)  # "written by Aya Mori, illustrated by Ken Ota"
    for draft in found:
        role = "creator" if book and draft.role == "script" else draft.role
        yield draft._replace(role=role, work=draft.work or work, layout="bracket")


def _done_in(part: Stretch, known: Known) -> list[Draft]:
    """Return what one part of such a bracket says: a participle and who did it, or what a sentence says."""
    start, end, (verb, passive) = next(known.lexicon.verbs.find(flat(part.text)), (1, 0, _NO_VERB))
    if start or not (passive and verb.role):
        return statements.told(spans_alone(part, known), part, known, Carried())[0]
    agents = agents_in(part.part(end, len(part.text)), known.lexicon.language, known.names) or ()
    return [Draft(agent, verb.role, "bracket", 0.85, role_as=part.part(start, end)) for agent in agents]


def _known_before(line: Stretch, start: int, known: Known) -> Stretch | None:
    """Return the title of the article that a bracket stands right behind, in quotation marks or without."""
    end = len(line.text[:start].rstrip(' "”»’,'))
    titles = (title for title in known.titles if flat(line.text[max(0, end - len(title)) : end]) == title)
    longest = max(titles, key=len, default="")
    return line.part(end - len(longest), end) if longest else None


def _makers(bracket: _Bracket) -> list[Draft]:
    """Return who made the title before a bracket in Korean, as a bracket without labels tells."""
    tells = bracket.title and bracket.language.writing == "hangul" and not bracket.lines
    return list(written.told(bracket.content)) if tells else []


def _on_title(bracket: _Bracket, read: list[Draft]) -> Iterator[Draft]:
    """Yield what a bracket without labels says of the title before it: its makers, its station, what was `read`."""
    title, content = bracket.title, bracket.content
    if not title or bracket.lines:
        return
    if makers := _makers(bracket):
        yield from (draft._replace(work=title) for draft in makers)
        return
    if station := _STATION.fullmatch(content.text):
        yield Draft(Named(content.part(*station.span(1))), "broadcast", "bracket", 0.85, work=title)
    for draft in read:
        if draft.role in _BEHIND_TITLE and draft.work is None:
            yield draft._replace(work=title, layout="bracket")


def _is_published(text: str, known: Known) -> bool:
    """Say whether a bracket's words tell of publishing, or begin with a word for appearing: "erschienen bei Kite"."""
    told = any(verb.role == "publisher" for _, _, (verb, _) in known.lexicon.verbs.find(text))
    return told or known.lexicon.language.function_words.get(text.partition(" ")[0]) == "B"


def _written_by(content: Stretch, language: Language) -> Iterator[Draft]:
    """Read a bracket that tells who wrote a book and who drew for it: （甲野太郎著、乙野花子画）."""
    parts = list(split(content, _WRITERS)) if language.writing == "kana" else []
    found = [_WRITTEN.fullmatch(part.text) for part in parts]
    for part, match in zip(parts, found, strict=True) if all(found) else ():
        if match:
            role = _BOOK_ROLES[match.group(2)]
            yield Draft(Named(part.part(*match.span(1))), role, "bracket", 0.85, role_as=part.part(*match.span(2)))


def _is_behind_source(before: str, language: Language) -> bool:
    """Say whether a bracket stands right behind a word for a source: 漫画（原作：NN／作画：NN）."""
    return language.writing == "kana" and flat(before).endswith(tuple(language.source_nouns))


def _is_of_song(role: str) -> bool:
    wide = vocabulary.load()
    return role in _OF_SONGS or wide.is_a(role, "theme-performance")


def _title_before(line: Stretch, start: int, known: Known) -> Stretch | None:
    """Return the title in quotation marks that a bracket stands right behind."""
    if line.text[start - 1 : start] not in _TITLE_CLOSERS:
        return None
    opening = next((begin for begin, end in enclosures(line.text).items() if end == start), None)
    title = line.part(opening + 1, start - 1) if opening is not None else None
    title = without_alias(title) if title else None
    return title if title and flat(title.text) not in known.songs else None


def _voiced_alone(bracket: _Bracket) -> Iterator[Draft]:
    """Read 安（CV：NN) in Chinese: who voices the character that stands alone before a bracket."""
    voice = _CV.match(bracket.content.text) if bracket.language.writing == "han" else None
    if voice:
        actor = Named(bracket.content.part(voice.end(), len(bracket.content.text)))
        yield Draft(actor, "voice-actor", "bracket", 0.85, character=_before(bracket, _CHARACTER_ALONE))


def _voiced_behind_quotation(bracket: _Bracket) -> Iterator[Draft]:
    """Read “安”(アン，CV：NN): who voices the character that stands in quotation marks before a bracket."""
    voice = voice_in(bracket.content) if bracket.language.writing else None
    character = _before(bracket, _CHARACTER_BEFORE) if voice else None
    if voice and character:
        yield Draft(Named(voice), "voice-actor", "prose-cast", 0.85, character=character)


def _before(bracket: _Bracket, shape: re.Pattern[str]) -> Stretch | None:
    """Return what a shape finds right before a bracket."""
    found = shape.search(bracket.line.text, max(0, bracket.start - _LONGEST_LABEL), bracket.start)
    return bracket.line.part(*found.span(1)) if found else None


def _printed(bracket: _Bracket) -> Iterator[Draft]:
    """Yield the publishers that a bracket behind a title or a source names."""
    language, line, start = bracket.language, bracket.line.text, bracket.start
    if not language.writing:
        yield from _pressed(bracket)
    if not (language.printed_endings or language.publisher_endings):
        return
    printed = line[start - 1 : start] in _TITLE_CLOSERS and bracket.content.text.endswith(language.printed_endings)
    if printed or _is_source(line[: min(start, _LONGEST_LABEL)], bracket.known):
        yield from _printed_by(bracket.content, bracket.known)


def _pressed(bracket: _Bracket) -> Iterator[Draft]:
    """Read a bracket that begins with a word for a press, behind a source or who made it, as a publisher."""
    content, lexicon = bracket.content, bracket.known.lexicon
    words = flat(content.text).split(" ")
    before = flat(text_before(bracket.line.text, bracket.start, _NEAR_SOURCE))
    pressed = (
        len(words) > 1
        and words[0] in _PRESSES
        and (any(lexicon.sources.find(before)) or _is_source(before, bracket.known))
    )
    if pressed:
        small = content.text[:1].islower()
        yield Draft(
            Named(content.part(len(words[0]) + 1, len(content.text)) if small else content),
            "publisher",
            "bracket",
            0.85,
        )


def _is_source(before: str, known: Known) -> bool:
    """Say whether the beginning of what stands before a bracket labels a source, or an illustrator's work."""
    return any(role in OF_SOURCES for _, _, role in known.lexicon.labels.find(flat(before)))


def _printed_by(content: Stretch, known: Known) -> Iterator[Draft]:
    """Read a bracket that ends with a word for printing as the publishers of a book: (試験文庫／試験社刊)."""
    language = known.lexicon.language
    ending = next((words for words in language.printed_endings if content.text.endswith(words)), None)
    if ending is None and content.text.endswith(language.publisher_endings):
        ending = ""
    agents = None
    if ending is not None:
        agents = agents_in(content.part(0, len(content.text) - len(ending)), language, known.names)
    for agent in agents or ():
        yield Draft(agent, "publisher", "bracket", 0.85)
