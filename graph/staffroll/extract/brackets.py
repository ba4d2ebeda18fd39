"""What stands in brackets behind a name: earlier works with or without a role, or something that is no credit."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import is_romaji
from staffroll.extract.asides import (
    OWNED,
    PLAYED_IN,
    Aside,
    aside_of,
    leading_words,
    played_in_marks,
    voice_in,
)
from staffroll.extract.joined_titles import PRAISED, REMARK, noun_before, nouns_behind, spanning
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import (
    Stretch,
    enclosures,
    flat,
    masked,
    split,
    unaccented,
)
from staffroll.extract.wording import phrases_of
from staffroll.lang import Language, any_of

_COMMA = re.compile(r"[,，；、]|;(?=\s)")
_LINKED = re.compile(r"\s,\s")
_LONGEST_ECHO = 3
_JOINS_MARKS = re.compile(
    r"(?:系列|シリーズ)?\s?(?:和|与|與|及|以及|と|や|·|・|와|과)?(?:アニメ|映画|ドラマ|劇場版|劇場アニメ)?\s?"
)
_SLASH = re.compile(r"\s/\s")
_SEMICOLON = re.compile(r";(?=\s)|；")
_HANGUL, _MARKED = re.compile("[가-힣]"), re.compile("[「『《〈<‘'“\":：]")
_NO_WORK = re.compile(
    r"(?:출신|소속|담당|등|역|시절|본명|명의|겸임|겸직|감독|각본|연출|디자인|작가|성우|협력|제작|원작)$|^\d+$"
)
_SEASON = re.compile(r"\d기$|OVA|극장판|시즌\s?\d")
# What may stand between such words and a title: a few words in lower case, a colon, an elided article.
DESCRIBED = re.compile(r"(?:an?\s)?[a-z][a-z/ -]{3,40},\s(?=[A-Z])")  # "manga artist, Rook"
LEADING = re.compile(
    r"(?:\s*(?:(?:19|20)\d\d(?:['’]s)?(?=\s[a-z])|(?:19|20)\d\d['’]s(?=\s))"
    r"|\s*(?:\w['’])?(?![^\W_]*[^\W\d_a-zß-öø-ÿ])[^\W\d_A-ZÀ-Þ][\w'’-]*){0,8}[\s:]*(?:[dl]['’])?"
)
_OF_BOOKS = frozenset(("illustration", "manga", "creator"))  # whose maker a bracket may name
_ROLE_HEADED = re.compile(r"([^\W\d][^:：,、(]{2,40})[:：]\s+(?=\S)")  # "director: Rook, Tin Sky"


def asides_in(
    content: Stretch,
    lexicon: Lexicon,
    *,
    titles: frozenset[str] = frozenset(),
    voices: bool = False,
    labelled: bool = False,
) -> tuple[Aside, ...]:
    """Read a bracket behind a name as earlier works.

    `titles` (folded) are kept whole; `voices` also reads "Character in Title"; of a name that is `labelled`,
    Korean brackets hold works without marks as well.

    >>> from staffroll.extract.lexicon import lexicon
    >>> content = Stretch(0, 43, "Blue Hour chief director, Tin Sky and Rook")
    >>> [(aside.title.text, aside.role) for aside in asides_in(content, lexicon("en"))]
    [('Blue Hour', 'chief-director'), ('Tin Sky', None), ('Rook', None)]
    """
    if (
        not content
        or flat(content.text) in lexicon.language.source_nouns
        or voice_in(content)
        or is_affiliation(content, lexicon)
        or _is_serial(content, lexicon)
    ):
        return ()
    if labelled and lexicon.language.writing == "hangul" and (works := _without_marks(content)):
        return works
    if voices and (played := played_in_marks(content, lexicon.language)):
        return played
    segments = list(split(content, _SEMICOLON)) if _SEMICOLON.search(content.text) else []
    if len(segments) > 1 and any(_leads(segment, lexicon) for segment in segments):
        return tuple(
            aside for segment in segments for aside in asides_in(segment, lexicon, titles=titles, voices=voices)
        )
    described = DESCRIBED.match(content.text) if lexicon.language.determiners else None
    content = content.part(described.end(), len(content.text)) if described else content
    told = fame(lexicon.language)
    famed = told.match(flat(content.text)) if told else None  # "known for their work on Rook"
    leads = LEADING.match(content.text, famed.end()) if famed else None
    content = content.part(leads.end(), len(content.text)) if leads else content
    headed = _ROLE_HEADED.match(content.text)
    named = lexicon.labels.find(unaccented(flat(headed.group(1)))) if headed else iter(())
    role = next((role for start, end, role in named if headed and not start and end == len(headed.group(1))), None)
    listed = content.part(headed.end(), len(content.text)) if headed and role else content
    if role in _OF_BOOKS and is_romaji(listed.text):
        return ()  # "illustrations: Aya Mori", of the source before
    linked = _LINKED.search(masked(listed.text)) is not None
    pieces = list(_title_parts(_first_said(listed, lexicon), titles, lexicon.language))
    parts = pieces if linked else list(_continued(pieces, listed, lexicon))
    if voices:
        parts = [each for part in parts for each in _each_played(part, lexicon.language)]
    owned = [OWNED.fullmatch(part.text) if _is_one(part, titles) else None for part in parts] if voices else []
    if owned and all(owned):
        return tuple(
            Aside(part.part(*each.span("title")), "voice-actor", None, part.part(*each.span("character")))
            for part, each in zip(parts, owned, strict=True)
            if each
        )
    found = tuple(
        aside
        for part in parts
        for aside in aside_of(part, lexicon, titles, voices=voices, joined=part is parts[-1], linked=linked)
    )
    if role:
        return tuple(aside if aside.role else replace(aside, role=role) for aside in found)
    if lexicon.language.titles_in_marks:
        shared = tuple(_with_shared_role(reversed(found), behind=True))
        return tuple(_with_shared_role(reversed(shared), behind=False))
    blotted = masked(content.text)
    parted = _SEMICOLON.search(blotted) or _SLASH.search(blotted)
    return found if parted else tuple(_with_shared_role(found, behind=False))


def _without_marks(content: Stretch) -> tuple[Aside, ...]:
    """Read several works without marks, or one with its season; what somebody is or belongs to is none."""
    parts = list(split(content, _COMMA)) if _HANGUL.search(content.text) and not _MARKED.search(content.text) else []
    if not parts or any(_NO_WORK.search(part.text) for part in parts):
        return ()
    return tuple(map(Aside, parts)) if len(parts) > 1 or _SEASON.search(content.text) else ()


def _leads(segment: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a segment begins with a role and what leads to its titles: "episode director for Rook, Tin Sky"."""
    folded = unaccented(flat(segment.text))
    role = next(lexicon.labels.find(folded), None)
    return role is not None and not role[0] and leading_words(lexicon.language).match(folded, role[1]) is not None


def _with_shared_role(found: Iterable[Aside], *, behind: bool) -> Iterator[Aside]:
    """Give a role that is printed once to the titles that follow in `found` as well.

    It stands before the first of them, "directed 《Rook》 and 《Tin Sky》", or `behind` the last, which then comes
    first in `found`: "《Rook》《Tin Sky》 director".
    """
    said: Aside | None = None
    for aside in found:
        if aside.role_as:
            said = aside if (aside.role_as.start > aside.title.start) is behind else None
        yield aside if aside.role or said is None else replace(aside, role=said.role, role_as=said.role_as)


@cache
def fame(language: Language) -> re.Pattern[str] | None:
    """Return the words of a language that lead from a person to earlier works; none where it parts no words."""
    if language.writing or not language.known_for:
        return None
    words = sorted((re.escape(flat(words)) for words in language.known_for), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def is_affiliation(content: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a bracket tells where somebody works: "formerly of Kite", or a company's name."""
    text = flat(content.text)
    language = lexicon.language
    company = set(text.split()) & language.company_words - {
        "magazine",
        "monthly",
        "weekly",
        "project",
        "house",
    }
    short = len(text.split()) <= 3 and not re.search(r"[,:!?]", text)
    denial = language.denial
    if content.text[:1].islower() and phrases_of((*denial.replaced, *denial.followed), language).match(text):
        return True  # "replacing Ken Ota"
    several = content.text[:1].isupper() and "," in text and bool(language.determiners)  # "From the Sea, Rook"
    return (text.startswith(language.affiliations) and not several) or bool(company and short)


def _is_serial(content: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a bracket tells of publishing, "serialised in", "連載": it names a magazine, and no earlier work."""
    folded = flat(content.text)
    if not lexicon.language.titles_in_marks:
        found = any(not start and verb.role == "publisher" for start, _, (verb, _) in lexicon.verbs.find(folded))
        return found and (content.text[:1].islower() or " at " in folded or " in " in folded)
    wide = vocabulary.load()
    return any(end >= len(folded) - 1 and wide.is_a(role, "publisher") for _, end, role in lexicon.labels.find(folded))


def _first_said(content: Stretch, lexicon: Lexicon) -> Stretch:
    """Cut a bracket where "and" leads on to what else somebody is: "voice of Bee in Rook and singer of Kite"."""
    for joint in _and(lexicon.language).finditer(content.text):
        behind = unaccented(flat(content.text[joint.end() :]))
        leads = next(lexicon.labels.find(behind), None)
        if (
            leads
            and not leads[0]
            and content.text[joint.end()].islower()
            and leading_words(lexicon.language).match(behind, leads[1])
        ):
            before = unaccented(flat(content.text[: joint.start()]))
            return content.part(0, joint.start()) if any(lexicon.labels.find(before)) else content
    return content


@cache
def _and(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(language.and_words)})\s")


def _without_and(part: Stretch, language: Language) -> Stretch:
    """Drop "and" from a part that begins with it and a title: ", and Rook"."""
    leading = re.match(rf"(?:{any_of(language.and_words)})\s+(?=[^\sa-z])", part.text)
    return part.part(leading.end(), len(part.text)) if leading else part


def _title_parts(content: Stretch, titles: frozenset[str], language: Language) -> Iterator[Stretch]:
    """Split at commas, but not within a title that the article prints elsewhere."""
    blotted = masked(content.text)
    separator = _SEMICOLON if _SEMICOLON.search(blotted) else _SLASH if _SLASH.search(blotted) else _COMMA
    linked = separator is _COMMA and _LINKED.search(masked(content.text)) is not None
    pieces = _between_links(content) if linked else split(content, separator)
    parts = [
        _without_and(piece, language) if number else piece
        for number, part in enumerate(pieces)
        for piece in _side_by_side(part)
    ]
    parts = list(_with_inner_and(parts, content, language))
    position = 0
    while position < len(parts):
        last = next(
            (
                end
                for end in range(min(len(parts), position + 4), position, -1)
                if flat(spanning(content, parts[position:end]).text) in titles
            ),
            position + 1,
        )
        yield spanning(content, parts[position:last])
        position = last


def _with_inner_and(parts: Sequence[Stretch], content: Stretch, language: Language) -> Iterator[Stretch]:
    """Join single words up to an "and" that does not end the list: "Rook, Bee, and Dew, Tin Sky" are two titles."""
    held: list[Stretch] = []
    for number, part in enumerate(parts):
        before = content.text[: part.start - content.start].rsplit(None, 1)[-1:]
        inner = 0 < number < len(parts) - 1 and flat("".join(before)) in language.and_words
        if held and inner and " " not in held[-1].text:
            yield spanning(content, [*held, part])
            held = []
            continue
        if held and (" " in held[-1].text or " " in part.text):
            yield from held
            held = []
        held.append(part)
    yield from held


def _between_links(content: Stretch) -> Iterator[Stretch]:
    """Split where a space before the comma shows that a link ended, and behind words in lower case: no title ends so.

    "Wake, Rook! , Tin Sky both seasons, Bee" names three works.
    """
    for piece in split(content, _LINKED):
        parts = list(split(piece, _COMMA))
        position = 0
        for number, part in enumerate(parts):
            if number + 1 == len(parts) or part.text.rsplit(" ", 1)[-1].islower():
                yield spanning(content, parts[position : number + 1])
                position = number + 1


def _side_by_side(part: Stretch) -> Iterator[Stretch]:
    """Part titles that stand side by side in marks of their own: 「Blue Hour」「Tin Sky」."""
    marked = [(start, end) for start, end in enclosures(part.text).items() if part.text[start] in "「『《〈“<‘'"]
    ends = {
        start for (_, end), (start, _) in itertools.pairwise(marked) if _JOINS_MARKS.fullmatch(part.text, end, start)
    }
    position = 0
    for cut in [*sorted(ends), len(part.text)]:
        yield part.part(position, cut)
        position = cut


def _is_one(part: Stretch, titles: frozenset[str]) -> bool:
    """Say whether a possessive's two sides are a title and its character rather than one known title."""
    return flat(part.text) not in titles and "," not in part.text and not PLAYED_IN.search(part.text)


def _each_played(part: Stretch, language: Language) -> list[Stretch]:
    """Part "Bee in Rook and Dew in Tin Sky", where every side tells of a character and a title."""
    pieces = list(split(part, _and(language)))
    told = all(PLAYED_IN.search(piece.text) for piece in pieces) or all(OWNED.fullmatch(each.text) for each in pieces)
    return pieces if told else [part]


_PARTICLES = (" wa", " ga", " no", " wo", " ni", " to")  # that no title ends in
_OWN_MARKS = frozenset("»„“")
_LONGEST_DETERMINER = 3


def _continued(parts: Iterable[Stretch], content: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Join a part that goes on in lower case, and names no role, to the one before: "Sadly, my cat is away"."""
    pending: Stretch | None = None
    for part in parts:
        unfinished = pending is not None and pending.text.endswith(_PARTICLES) and not lexicon.language.writing
        if pending and (unfinished or _goes_on(part, lexicon) or _is_echo(pending, part)):
            pending = spanning(content, [pending, part])
            continue
        if pending:
            yield pending
        pending = part
    if pending:
        yield pending


def _is_echo(before: Stretch, part: Stretch) -> bool:
    """Say whether two short parts begin with the same word, as the halves of "No Sun, No Rain" do."""
    one, other = before.text.split(), part.text.split()
    if one == other or one[:1] == [f"{one[-1]},"]:  # "Rain, Rain, Go": no list names a work twice
        return True
    return (
        one[0] == other[0]
        and len(one[0]) <= _LONGEST_DETERMINER
        and not one[0].islower()
        and 1 < min(len(one), len(other))
        and max(len(one), len(other)) <= _LONGEST_ECHO
    )


def _goes_on(part: Stretch, lexicon: Lexicon) -> bool:
    folded = flat(part.text)
    words = part.text.split()
    marked = lexicon.language.capital_nouns and not _OWN_MARKS.isdisjoint(part.text)  # "u.a. auch »Rook«"
    small = len(words) > 1 and words[0][:1].islower() and not marked
    small = small and (words[1][:1].islower() or flat(words[0]) in lexicon.language.never_names)
    means = next(lexicon.labels.find(folded), None) or next(lexicon.sources.find(folded), None)
    remark = REMARK.search(f" {folded}") or nouns_behind(lexicon.language).search(folded)
    remark = remark or noun_before(lexicon.language).match(part.text) or PRAISED.match(part.text)
    return small and not means and not remark
