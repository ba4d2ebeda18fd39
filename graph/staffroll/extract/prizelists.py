"""Layout: a list of prizes, each with who won it for which work: "Best Director: Aya Mori (Rook)", "Best Music" above.

Winner and work stand in either order: "Best Director: Rook – Aya Mori".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import Named, agents_in, is_romaji, kind_of, looks_personal
from staffroll.extract.brackets import asides_in
from staffroll.extract.draft import Draft, Known, Listed
from staffroll.extract.passages import Passage
from staffroll.extract.shapes import CAST
from staffroll.extract.shapes.kinds import is_of_staff
from staffroll.extract.stretch import Stretch, flat, masked, split, unaccented, unquoted
from staffroll.lang import Language, any_of
from staffroll.records import Article

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[\s•*·▪●■◆★☆✦–—-]*(?:\d{1,2}[.)]\s)?")
_LABEL = re.compile(r"\s?[:：]\s?|\s[–—-]\s")
_BRACKET = re.compile(r"\s?[(（\[]([^()（）\[\]]{1,160})[)）\]][.。]?$")
_MARKED = re.compile(r"[、,]?(?:『[^』]+』|「[^」]+」)[、,]?")
_DASH, _COMMA = re.compile(r"\s[–—-]\s|\s[|/]\s"), re.compile(r",\s")
_STOPS = ".。!"
_SENTENCE = re.compile(r"\w{3,}[.。]\s|\w{4,}[.。]$")
_LONGEST, _LONGEST_CATEGORY, _LONGEST_TITLE = 200, 60, 90
_MOST_WORDS = 9
_FEWEST = 2  # lines of a list
_MADE = "animation-production"
_ANIMATION = frozenset(("animation", _MADE))


@dataclass(frozen=True, slots=True)
class _Category:
    """What a prize is given for; a role that is none of a person's is empty."""

    role: str
    wording: Stretch


def credits_in(article: Article, known: Known) -> list[Listed]:
    """Return the lines of a list of prizes with their credits, which a line of a prize for no role has none of."""
    language = known.lexicon.language
    if not language.award_words or not _begins(language).search(article.text):
        return []
    lines = [_unbulleted(Stretch.of(article.text, *match.span())) for match in _LINE.finditer(article.text)]
    found = list(_read([line for line in lines if line], known))
    return found if len(found) >= _FEWEST else []


def _unbulleted(line: Stretch) -> Stretch:
    bullet = _BULLET.match(line.text)
    return line.part(bullet.end() if bullet else 0, len(line.text))


def _read(lines: Sequence[Stretch], known: Known) -> Iterator[Listed]:
    """Yield each line that is a prize with its winner, or a winner beneath the line of a prize."""
    above: _Category | None = None
    for line in lines:
        category, value = _parted(line, known)
        if category is None and above is not None and len(line.text) <= _LONGEST:
            line = _without_label(line, known.lexicon.language)
            drafts = list(_winners(above, line, known))
            above = above if drafts else None
        else:
            drafts = list(_winners(category, value, known)) if category and value else []
            above = category if category and not value else None
        if category or drafts:
            yield Passage(line, listed=True), drafts


def _without_label(line: Stretch, language: Language) -> Stretch:
    """Leave out what says that somebody won: "Winner: Aya Mori (Rook)"."""
    label, colon, _ = line.text.partition(":")
    told = colon and flat(label).strip() in language.headlined_awards
    return line.part(len(label) + 1, len(line.text)) if told else line


def _parted(line: Stretch, known: Known) -> tuple[_Category | None, Stretch | None]:
    """Return what a line says a prize is given for, and who won it; the latter none where nothing else stands there."""
    begins = _begins(known.lexicon.language).match(line.text) if len(line.text) <= _LONGEST else None
    if not begins:
        return None, None
    cut = _LABEL.search(masked(line.text))
    first = cut.start() if cut else begins.end() if known.lexicon.language.writing else len(line.text)
    label = line.part(0, first)
    if not label or first > _LONGEST_CATEGORY or label.text[-1] in _STOPS or label.text.count(" ") >= _MOST_WORDS:
        return None, None
    value = line.part(cut.end() if cut else first, len(line.text))
    if _SENTENCE.search(value.text):
        return None, None
    return _Category(_role(label, known), label), value or None


@cache
def _begins(language: Language) -> re.Pattern[str]:
    """Return how the line of a prize begins: "Best Director", "Music Award:"; in Japanese all of its label: 監督賞."""
    prizes = any_of(language.prizes)
    if language.writing:
        return re.compile(rf"^\W{{0,4}}[^\s:：『』「」。、]{{1,24}}(?:{prizes})(?=[\s:：『「]|$)", re.MULTILINE)
    words = any_of(language.award_words | language.prizes)
    return re.compile(
        rf"^\W{{0,4}}(?:(?:{words})\s\w|\w[^\n:.–]{{1,40}}?\s(?:{prizes})(?=\s?[:–]))", re.MULTILINE | re.IGNORECASE
    )


def _role(label: Stretch, known: Known) -> str:
    """Return the first role of a person that the label of a prize names, that of a studio for the animation."""
    folded = unaccented(flat(label.text))
    named = [
        role for start, end, role in known.lexicon.labels.find(folded) if folded[start:end] not in known.lexicon.plain
    ]
    wide = vocabulary.load()
    personal = (
        role for role in named if (is_of_staff(role) or role in CAST) and not wide.is_a(role, "theme-performance")
    )
    first = next(personal, "")
    return first or next((_MADE for role in named if role in _ANIMATION), "")


def _winners(category: _Category, value: Stretch, known: Known) -> Iterator[Draft]:
    """Yield the credits of who won a prize on the works that stand beside their names."""
    told = category.role and not _SENTENCE.search(value.text)
    parts = _sides(value, known.lexicon.language) if told else ()
    if len(parts) < _FEWEST:
        return
    agents, others = _told_apart(parts, category, known)
    voices = category.role in CAST
    for agent in agents:
        for title, role, character in _works(others, known, voices=voices):
            yield Draft(
                agent._replace(asides=()),
                role or category.role,
                "prizes",
                0.85,
                role_as=category.wording,
                work=title,
                character=character,
                aside=True,
            )


def _sides(value: Stretch, language: Language) -> tuple[Stretch, ...]:
    """Return the parts of a winner's line: before a bracket and in it, around a dash, a comma or "for"."""
    if language.titles_in_marks:
        return _beside_marks(value)
    if bracket := _BRACKET.search(value.text):
        return (*_split(value.part(0, bracket.start()), language)[:2], value.part(*bracket.span(1)))
    return _split(value, language)


def _beside_marks(value: Stretch) -> tuple[Stretch, ...]:
    """Return the name before a title in marks, in a bracket or not, and the title; else what stands behind it."""
    marked = _MARKED.search(value.text)
    if marked is None:
        return ()
    before, behind = (
        value.part(0, len(value.text[: marked.start()].rstrip("(（ "))),
        value.part(marked.end(), len(value.text)),
    )
    name = before or behind
    return (name, value.part(*marked.span())) if name else ()


def _split(value: Stretch, language: Language) -> tuple[Stretch, ...]:
    """Return the parts of a line around its dashes, else around "for" or "as", else around its only comma."""
    blotted = masked(value.text)
    dashes, joined, commas = (
        [match.span() for match in each.finditer(blotted)] for each in (_DASH, _for_work(language), _COMMA)
    )
    cuts = dashes or joined[:2] or (commas if len(commas) == 1 else [])
    bounds = [0, *(place for cut in cuts for place in cut), len(value.text)]
    parts = (value.part(first, last) for first, last in zip(bounds[::2], bounds[1::2], strict=True))
    return tuple(part for part in parts if part)


@cache
def _for_work(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of([*language.prize_for, *language.as_words])})\s")


def _told_apart(
    parts: Sequence[Stretch], category: _Category, known: Known
) -> tuple[tuple[Named, ...], tuple[Stretch, ...]]:
    """Return who won, and what else the line names; nobody where neither side is somebody's name."""
    language = known.lexicon.language
    read = [() if unquoted(part) is not part else agents_in(part, language, known.names) or () for part in parts]
    wanted = [number for number, names in enumerate(read) if names and _fits(names, category, language)]
    surely = [number for number in wanted if all(is_romaji(each.name.text) for each in read[number])]
    place = (surely or wanted or [-1])[0]
    if place < 0:
        return (), ()
    return read[place], tuple(part for number, part in enumerate(parts) if number != place)


def _fits(names: Sequence[Named], category: _Category, language: Language) -> bool:
    if category.role == _MADE:
        return all(kind_of(each, language, None) == "organization" for each in names)
    return all(looks_personal(each.name.text) for each in names)


def _works(
    others: Sequence[Stretch], known: Known, *, voices: bool
) -> Iterator[tuple[Stretch, str | None, Stretch | None]]:
    """Yield the works beside a winner's name with the roles and characters told with them."""
    others = tuple(split(others[0], _COMMA)) if voices and len(others) == 1 else others
    if voices and len(others) > 1:
        yield unquoted(others[-1]), None, others[0]
        return
    for other in others[-1:]:
        bare = unquoted(other)
        if bare is not other or known.lexicon.language.writing:
            yield bare, None, None
            continue
        for aside in asides_in(other, known.lexicon, titles=known.titles, voices=voices):
            if len(aside.title.text) <= _LONGEST_TITLE:
                yield aside.title, aside.role, aside.character
