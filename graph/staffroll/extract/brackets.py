"""What stands in brackets behind a name: earlier works with or without a role, or something that is no credit."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import lists_titles
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import (
    QUOTES,
    Stretch,
    enclosures,
    flat,
    masked,
    split,
    unaccented,
    unquoted,
    without_alias,
)
from staffroll.lang import Language, any_of

_COMMA = re.compile(r"[,，；、]|;(?=\s)")
_OWNED = re.compile(  # "Rook 's Bee", "the Rook film's Bee"
    r"(?P<title>.+?)(?P<gap>\s?)(?:['’‘]s|(?<=s)['’‘])\s(?P<character>[^\Wa-z].*)"
)
_LINKED = re.compile(r"\s,\s")
_LONGEST_TITLE = 120
_LONGEST_ECHO = 3
_AND_BEHIND = re.compile(r"([a-z]+)\s([a-z]+|&)\s*$")
_LOOSE_BEHIND = re.compile(r"[A-Z][^\s]*\s([a-z]{4,})\s*$")
_LOUD = (".", "!", "?")  # how a title in lower case ends that is told by it: "my sky."
_LOOSE = 2  # characters before a role that say little, as "once" does
_LONGEST_ACRONYM = 4
_JOINS_MARKS = re.compile(
    r"(?:系列|シリーズ)?\s?(?:和|与|與|及|以及|と|や|·|・|와|과)?(?:アニメ|映画|ドラマ|劇場版|劇場アニメ)?\s?"
)
_SLASH = re.compile(r"\s/\s")
_EPISODES = re.compile(  # which of a title's: "Rook's episode 3", "Rook episodes 1, 2 and 9"
    r"(?:['’]s?)?\s(?:episod(?:e|es|io|ios|i)|épisodes?|folgen?)\s\d[\d,\s&–-]*(?:\w{1,3}\s\d+)?$", re.IGNORECASE
)
_SEMICOLON = re.compile(r";(?=\s)|；")
_MEDIUM = re.compile(
    r"(?:the\s)?(?:(?:[a-z]+\s)?(?:games?|films?|anime|series|movies?|manga)|live-action|stage)\s+(?=[^a-z]|[a-z]+[A-Z:])"
)
_DETERMINER = re.compile(r"\s*(?:an?|the)?\s*")
_NO_TITLE = re.compile(r"[\d\s./年月日-]+|(?:OP|ED|PV|TV|CM)\s?\d*")
_REMARK = re.compile(r"(?:\s+(?:etc\.?|among others|and (?:more|others)|u\.\s?a\.)|(?:など|他|ほか|等))$")
_HEADED = re.compile(r"[^「『《:：]{1,8}[:：]\s*(?=[「『《])")  # "representative works: 《Rook》"
_PLAYED_IN = re.compile(r"\s(?:in|aus|en|dans|em|na)\s(?=[A-Z\d\"“„»«])")  # "Bee in Rook"
_PLAYED_BEHIND = re.compile(  # [Rook] ‘Bee’ 역, in Korean
    r"(?:[^\[‘'<〈《『「]{0,12}\s)?[\[‘'<〈《『「](?P<title>[^\[\]‘’'<>]{1,60})[\]’'>〉》』」](?:\s?시리즈)?(?:에서|의)?"
    r"\s?[‘']?(?P<character>[^‘’'\[\]]{1,24}?)[’']?\s?역할?(?:\s?등)?"
)
_PLAYED_OF = re.compile(  # ‘Rook’의 Bee
    r"(?:[^\[‘'<〈《『「]{0,8}[:：]\s?)?[\[‘'<〈《『「](?P<title>[^\[\]‘’'<>]{1,60})[\]’'>〉》』」]의?\s"
    r"(?P<character>[가-힣\d]+(?: [가-힣\d]+){0,2})"
)
_HANGUL, _MARKED = re.compile("[가-힣]"), re.compile("[「『《〈<‘'“\":：]")
_NO_WORK = re.compile(
    r"(?:출신|소속|담당|등|역|시절|본명|명의|겸임|겸직|감독|각본|연출|디자인|작가|성우|협력|제작|원작)$|^\d+$"
)
_SEASON = re.compile(r"\d기$|OVA|극장판|시즌\s?\d")
_COUNTED = re.compile(
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|some)\s(?=[^\Wa-z])"
)  # "ten Rook episodes"
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?(?:['’]s)?\s(?=[^\Wa-z\d])")  # "2019-2021 Rook"
# What may stand between such words and a title: a few words in lower case, a colon, an elided article.
LEADING = re.compile(r"(?:\s*(?:\w['’])?(?![^\W_]*[^\W\d_a-zß-öø-ÿ])[^\W\d_A-ZÀ-Þ][\w'’-]*){0,8}[\s:]*(?:[dl]['’])?")
_AMONG = re.compile(r"(?:u\.\s?a\.|e\.\s?g\.)\s+")
_ROLE_HEADED = re.compile(r"([^\W\d][^:：,、(]{2,40})[:：]\s+(?=\S)")  # "director: Rook, Tin Sky"
_SERIES_BEHIND = re.compile(r"-[^\W\d]+$|\s?シリーズ$|系列$")  # »Rook«-Reihe
_DONE = re.compile(r"[过過了]")
_VOICE = re.compile(
    r"^(?:CV\s*[:：.]?|성우\s|(?:声|声優|聲優|声优|配音|声の出演|성우|목소리)\s*[:：・·=＝／/])\s*", re.IGNORECASE
)
_LATER_VOICE = re.compile(r"[,，;；、]\s?CV\s?[:：.]\s?([^,，;；、]{2,40})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Aside:
    """An earlier work that a bracket names; `role` and `character` where it says them."""

    title: Stretch
    role: str | None = None
    role_as: Stretch | None = None
    character: Stretch | None = None


def voice_in(content: Stretch) -> Stretch | None:
    """Return the voice actor that a bracket such as "CV: Aya Mori" or "a queen, CV: Aya Mori" names.

    >>> voice_in(Stretch(0, 12, "CV: Aya Mori")).text
    'Aya Mori'
    """
    match = _VOICE.match(content.text)
    if match:
        return content.part(match.end(), len(content.text))
    later = _LATER_VOICE.search(content.text)
    return content.part(*later.span(1)) if later else None


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
    if not content or voice_in(content) or _is_affiliation(content, lexicon) or _is_serial(content, lexicon):
        return ()
    if labelled and lexicon.language.writing == "hangul" and (works := _without_marks(content)):
        return works
    segments = list(split(content, _SEMICOLON)) if _SEMICOLON.search(content.text) else []
    if len(segments) > 1 and any(_leads(segment, lexicon) for segment in segments):
        return tuple(
            aside for segment in segments for aside in asides_in(segment, lexicon, titles=titles, voices=voices)
        )
    told = fame(lexicon.language)
    famed = told.match(flat(content.text)) if told else None  # "known for their work on Rook"
    leads = LEADING.match(content.text, famed.end()) if famed else None
    content = content.part(leads.end(), len(content.text)) if leads else content
    headed = _ROLE_HEADED.match(content.text)
    named = lexicon.labels.find(unaccented(flat(headed.group(1)))) if headed else iter(())
    role = next((role for start, end, role in named if headed and not start and end == len(headed.group(1))), None)
    listed = content.part(headed.end(), len(content.text)) if headed and role else content
    linked = _LINKED.search(masked(listed.text)) is not None
    pieces = list(_title_parts(_first_said(listed, lexicon), titles, lexicon.language))
    parts = pieces if linked else list(_continued(pieces, listed, lexicon))
    if voices:
        parts = [each for part in parts for each in _each_played(part, lexicon.language)]
    if voices and len(parts) == 1 and (owned := _OWNED.fullmatch(parts[0].text)) and _is_one(parts[0], titles):
        title, character = (parts[0].part(*owned.span(group)) for group in ("title", "character"))
        return (Aside(title, "voice-actor", None, character),)
    found = tuple(
        aside
        for part in parts
        for aside in _part(part, lexicon, titles, voices=voices, joined=part is parts[-1], linked=linked)
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
    return role is not None and not role[0] and _leading(lexicon.language).match(folded, role[1]) is not None


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


def _is_affiliation(content: Stretch, lexicon: Lexicon) -> bool:
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
    return text.startswith(language.affiliations) or bool(company and short)


def _is_serial(content: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a bracket tells of publishing, "serialised in", "連載": it names a magazine, and no earlier work."""
    folded = flat(content.text)
    if not lexicon.language.titles_in_marks:
        return content.text[:1].islower() and any(
            not start and verb.role == "publisher" for start, _, (verb, _) in lexicon.verbs.find(folded)
        )
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
            and _leading(lexicon.language).match(behind, leads[1])
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
    position = 0
    while position < len(parts):
        last = next(
            (
                end
                for end in range(min(len(parts), position + 4), position, -1)
                if flat(_join(content, parts[position:end]).text) in titles
            ),
            position + 1,
        )
        yield _join(content, parts[position:last])
        position = last


def _between_links(content: Stretch) -> Iterator[Stretch]:
    """Split where a space before the comma shows that a link ended, and behind words in lower case: no title ends so.

    "Wake, Rook! , Tin Sky both seasons, Bee" names three works.
    """
    for piece in split(content, _LINKED):
        parts = list(split(piece, _COMMA))
        position = 0
        for number, part in enumerate(parts):
            if number + 1 == len(parts) or part.text.rsplit(" ", 1)[-1].islower():
                yield _join(content, parts[position : number + 1])
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
    return flat(part.text) not in titles and "," not in part.text and not _PLAYED_IN.search(part.text)


def _each_played(part: Stretch, language: Language) -> list[Stretch]:
    """Part "Bee in Rook and Dew in Tin Sky", where every side tells of a character and a title."""
    pieces = list(split(part, _and(language)))
    told = all(_PLAYED_IN.search(piece.text) for piece in pieces) or all(_OWNED.fullmatch(each.text) for each in pieces)
    return pieces if told else [part]


def _continued(parts: Iterable[Stretch], content: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Join a part that goes on in lower case, and names no role, to the one before: "Sadly, my cat is away"."""
    pending: Stretch | None = None
    for part in parts:
        if pending and (_goes_on(part, lexicon) or _is_echo(pending, part)):
            pending = _join(content, [pending, part])
            continue
        if pending:
            yield pending
        pending = part
    if pending:
        yield pending


def _is_echo(before: Stretch, part: Stretch) -> bool:
    """Say whether two short parts begin with the same word, as the halves of "No Sun, No Rain" do."""
    one, other = before.text.split(), part.text.split()
    return (
        one[0] == other[0]
        and not one[0].islower()
        and 1 < min(len(one), len(other))
        and max(len(one), len(other)) <= _LONGEST_ECHO
    )


def _goes_on(part: Stretch, lexicon: Lexicon) -> bool:
    folded = flat(part.text)
    words = part.text.split()
    small = len(words) > 1 and words[0][:1].islower()
    small = small and (words[1][:1].islower() or flat(words[0]) in lexicon.language.never_names)
    means = next(lexicon.labels.find(folded), None) or next(lexicon.sources.find(folded), None)
    remark = _REMARK.search(f" {folded}") or _nouns_behind(lexicon.language).search(folded)
    remark = remark or _noun_before(lexicon.language).match(part.text)
    return small and not means and not remark


def _join(content: Stretch, parts: Sequence[Stretch]) -> Stretch:
    return content.part(parts[0].start - content.start, parts[-1].end - content.start)


def _plays_of(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Read ‘Rook’의 Bee as a title and a character, where it tells of no role."""
    played = _PLAYED_OF.fullmatch(text)
    character = flat(played.group("character")) if played else ""
    return None if any(lexicon.labels.find(character)) or any(lexicon.phrases.find(character)) else played


def _part(
    part: Stretch, lexicon: Lexicon, titles: frozenset[str], *, voices: bool, joined: bool, linked: bool
) -> Iterator[Aside]:
    """Read one part of a list; only in the last (`joined`), or before a role, does "and" part two titles.

    What stands between links (`linked`) may be a title in lower case.
    """
    if lexicon.language.titles_in_marks:
        part = part.part(0, len(_REMARK.sub("", part.text)))
    part = part.part(0, len(_EPISODES.sub("", part.text)))
    hangul = lexicon.language.writing == "hangul"
    played = (_PLAYED_BEHIND.fullmatch(part.text) or _plays_of(part.text, lexicon)) if hangul else None
    if played:
        yield Aside(part.part(*played.span("title")), "voice-actor", None, part.part(*played.span("character")))
        return
    works, role, role_as, character = _with_role(part, lexicon, voices)
    named = _HEADED.match(works.text) if lexicon.language.titles_in_marks else None
    works = works.part(named.end(), len(works.text)) if named else works
    for title in _titles_in(works, lexicon, titles, joined=joined or role is not None):
        if len(title.text) > 2 * _LONGEST_TITLE or (lexicon.language.titles_in_marks and title.text[:1] not in QUOTES):
            continue
        quoted = lexicon.language.titles_in_marks or lexicon.language.capital_nouns
        marks = enclosures(title.text).get(0) if quoted and title.text[:1] in QUOTES else None
        cleaned = without_alias(clean_title(title.part(0, marks) if marks else title, lexicon))
        published = role is not None and vocabulary.load().is_a(role, "publisher")  # a magazine is no earlier work
        noun = lexicon.language.capital_nouns and cleaned.text[:1].islower()  # "several small parts"
        titled = is_title(cleaned.text) or (marks is not None and cleaned.text.isascii() and len(cleaned.text) > _LOOSE)
        titled = titled or (linked and cleaned.text.endswith(_LOUD) and flat(cleaned.text) not in lexicon.plain)
        if cleaned and titled and not published and not noun:
            yield Aside(cleaned, role, role_as, character)


def _titles_in(works: Stretch, lexicon: Lexicon, titles: frozenset[str], *, joined: bool) -> Iterator[Stretch]:
    for part in split(works, _before_medium(lexicon.language)):
        yield from split_titles(part, lexicon, titles) if joined else [part]


def _with_role(
    part: Stretch,
    lexicon: Lexicon,
    voices: bool,
) -> tuple[Stretch, str | None, Stretch | None, Stretch | None]:
    """Take the role off: "Rook director", "an episode director on Rook", "Bee in Rook"."""
    folded = flat(masked(part.text))
    roles = vocabulary.load()
    told = lexicon.language.titles_in_marks
    labels = [
        item
        for item in lexicon.labels.find(unaccented(folded))
        if roles.roles[item[2]].holder != "organization" or (told and item[2] == "animation-production")
    ]
    found = labels or list(_source_nouns(part, folded, lexicon))
    for words, role in lexicon.language.made.items():
        if folded.endswith(words):  # "《Rook》 made by", with the verb at the end
            cut = len(folded) - len(words)
            return part.part(0, cut), role, part.part(cut, len(folded)), None
    leading = list(lexicon.labels.find(folded)) if lexicon.language.titles_in_marks else []
    if leading:  # what a studio did stands before its titles as well
        start, end, role = leading[0]
        done = _DONE.match(part.text, end)
        behind = part.part(done.end() if done else end, len(folded))
        if start <= _LOOSE and behind.text[:1] in QUOTES:  # "directed 《Rook》"
            return behind, role, part.part(start, end), None
    if found:
        start, end, role = found[0]
        joiner = _leading(lexicon.language).match(folded, end)
        if joiner and _DETERMINER.fullmatch(folded[:start]):
            title = part.part(joiner.end(), len(folded))
            played = _PLAYED_IN.search(title.text) if vocabulary.load().is_a(role, "cast") else None
            if played:  # "voice of Bee in Rook"
                return title.part(played.end(), len(title.text)), role, None, title.part(0, played.start())
            if vocabulary.load().is_a(role, "cast") and folded[end : joiner.end()].strip() == "of":
                return part.part(0, 0), role, None, title
            return _without_determiner(title), role, part.part(start, end), None
        start, end, role = _in_lower_case(found[-1], part, folded, lexicon)
        if end == len(folded.rstrip()) and start and not _is_capitalised(part.text[start:end]):
            start = _modified(folded, start, lexicon)
            before = part.part(0, start)
            return _unpossessed(_without_loose(before, lexicon), lexicon), role, part.part(start, end), None
    owned = _OWNED.fullmatch(part.text) if voices else None
    if owned and (owned.group("gap") or _nouns_behind(lexicon.language).search(flat(owned.group("title")))):
        return part.part(*owned.span("title")), "voice-actor", None, part.part(*owned.span("character"))
    inside = _PLAYED_IN.search(part.text) if voices else None
    if inside:
        return part.part(inside.end(), len(folded)), "voice-actor", None, part.part(0, inside.start())
    return part, None, None, None


def _source_nouns(part: Stretch, folded: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Yield the nouns for sources of a part; one with a capital that begins it is a title's: "Libro de Rook"."""
    for start, end, role in lexicon.sources.find(folded):
        if start or lexicon.language.capital_nouns or not part.text[:1].isupper():
            yield start, end, role


@cache
def _leading(language: Language) -> re.Pattern[str]:
    """Return what leads from a role to its title: the language's words for "of" and "in"."""
    letters = "oibf@" if language.capital_nouns else "oi"
    joining = {word for word, letter in language.function_words.items() if letter in letters}
    joining |= {"for", "on", "of", "in"}
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, sorted(joining)))})(?:\s+|['’])(?=\S)")


def _is_capitalised(role: str) -> bool:
    """Say whether a role is written like a part of a title; an acronym such as "CG" says nothing."""
    first = role.split()[0]
    return first[0].isupper() and not (first.isupper() and len(first) <= _LONGEST_ACRONYM)


def _in_lower_case(found: tuple[int, int, str], part: Stretch, folded: str, lexicon: Lexicon) -> tuple[int, int, str]:
    """Take the words of a role that a title's last word precedes: "Second Light novel illustrator"."""
    start, end, _ = found
    further = start + len(folded[start:end].split(" ", 1)[0]) + 1
    if _is_capitalised(part.text[start:end]) and further < end:
        return next(((a + further, b + further, role) for a, b, role in lexicon.labels.find(folded[further:])), found)
    return found


@cache
def _before_medium(language: Language) -> re.Pattern[str]:
    """Return what parts two titles wherever it stands: "and" before "the games", "several films of"."""
    words = any_of(language.and_words)
    return re.compile(rf"\s(?:{words})\s(?={_MEDIUM.pattern}|{_of_noun(language)})")


def _without_determiner(title: Stretch) -> Stretch:
    """Drop "the" before a title, but not a title's own "The"."""
    return title.part(4, len(title.text)) if title.text.startswith("the ") else title


def _modified(folded: str, start: int, lexicon: Lexicon) -> int:
    """Take "co", "assistant" and the like before a role into its wording."""
    before = re.search(r"(?<!\w)(\w+) $", folded[:start])
    return before.start() if before and before.group(1) in lexicon.language.role_modifiers else start


def _without_loose(title: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop what belongs to a role behind a title: "Rook conceptual [planner]", "Rook music and [song composer]"."""
    if lexicon.language.writing:
        return title
    joined = _AND_BEHIND.search(title.text)
    if joined and flat(joined.group(2)) in lexicon.language.and_words:
        title = title.part(0, joined.start(1) if joined.group(1) in lexicon.plain else joined.start(2))
    loose = _LOOSE_BEHIND.search(title.text)
    small = lexicon.language.title_joiners | lexicon.language.function_words.keys()
    kept = lexicon.language.sentence_titles or loose is None or loose.group(1) in small
    return title if kept or loose is None else title.part(0, loose.start(1))


def _unpossessed(title: Stretch, lexicon: Lexicon) -> Stretch:
    bare = (
        re.sub(r"(?:['’]s?|の|『|\s(?:novel|manga|game))$", "", title.text)
        if lexicon.language.tag == "en"
        else re.sub(r"(?:の|的|의|では?)$", "", title.text)
    )
    return title.part(0, len(bare))


def split_titles(works: Stretch, lexicon: Lexicon, titles: frozenset[str]) -> list[Stretch]:
    """Split "A and B" where both are titles; a known title, or one word standing alone, is kept together.

    >>> from staffroll.extract.lexicon import lexicon
    >>> works = Stretch(0, 31, "Tin Sky and Carol and the Cloud")
    >>> [title.text for title in split_titles(works, lexicon("en"), frozenset())]
    ['Tin Sky', 'Carol and the Cloud']
    """
    if not lexicon.language.and_words or flat(works.text) in titles:
        return [works]
    joiners = (re.compile(rf"\s(?:{'|'.join(words)})\s") for words in _joiners(works, lexicon.language))
    parts = next((parts for joiner in joiners if len(parts := list(split(works, joiner))) > 1), [])
    if len(parts) < 2 or (len(parts) == 2 and _is_bound(works, parts)):
        return [works]
    lone = len(parts) > 2
    return min(_groupings(works, parts), key=lambda group: _strangeness(group, titles, lone))


def _is_bound(works: Stretch, parts: Sequence[Stretch]) -> bool:
    """Say whether a sign rather than a word stands between two single words: "Iron & Ivory"."""
    between = works.text[parts[0].end - works.start : parts[1].start - works.start].strip()
    return not between.isalpha() and any(" " not in part.text for part in parts)


def _joiners(works: Stretch, language: Language) -> Iterator[list[str]]:
    """Yield the words for "and", then its signs: beside a word, a sign binds what is one title."""
    words = (*language.and_words, *(language.or_words if lists_titles(works, language) else ()))
    yield [re.escape(word) for word in words if word[0].isalpha()]
    yield [re.escape(sign) for sign in language.and_words if not sign[0].isalpha()] or [r"(?!)"]


def _groupings(works: Stretch, parts: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Yield every way to join neighbours again; more than six parts are taken one by one."""
    if len(parts) > 6:
        yield list(parts)
        return
    for cuts in range(2 ** (len(parts) - 1) - 1, -1, -1):
        group, start = [], 0
        for position in range(1, len(parts) + 1):
            if position == len(parts) or cuts >> (position - 1) & 1:
                group.append(_join(works, parts[start:position]))
                start = position
        yield group


def _strangeness(group: Sequence[Stretch], titles: frozenset[str], lone: bool) -> tuple[int, int, int]:
    """Rank a grouping: known titles first, then few titles of one word where that tells, then many titles."""
    known = sum(flat(title.text) in titles for title in group)
    odd = sum(len(title.text.split()) < 2 for title in group) if lone else 0
    broken = sum(title.text[:1].islower() for title in group[1:])
    whole = len(group) == 1
    return -known, odd + 3 * broken + 2 * whole, -len(group)


def clean_title(title: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop quotation marks, a medium in brackets or behind, and remarks such as "among others".

    >>> from staffroll.extract.lexicon import lexicon
    >>> clean_title(Stretch(0, 12, '"Rook" [TV]'), lexicon("en")).text
    'Rook'
    """
    quoted = enclosures(title.text).get(0) if title.text[:1] in QUOTES else None
    if quoted and _SERIES_BEHIND.fullmatch(title.text, quoted):
        title = title.part(0, quoted)
    start, end = max(enclosures(title.text).items(), default=(0, 0))
    if start and end == len(title.text) and title.text[start] in "([（［":
        title = title.part(0, start)
    leading = _AMONG.match(title.text) or _MEDIUM.match(title.text) or _noun_before(lexicon.language).match(title.text)
    if leading:
        title = title.part(leading.end(), len(title.text))
    if lexicon.language.work_nouns:
        bare = _nouns_behind(lexicon.language).sub("", title.text)
        counted = _COUNTED.match(title.text) if len(bare) < len(title.text) else None
        title = title.part(counted.end() if counted else 0, len(bare))
    remark = _REMARK.search(title.text)
    year = _YEAR.match(title.text)
    return unquoted(title.part(year.end() if year else 0, remark.start() if remark else len(title.text)))


@cache
def _noun_before(language: Language) -> re.Pattern[str]:
    """Return a noun for a work in lower case before its title: "anime Tin Sky", "the first season of Tin Sky"."""
    nouns = any_of(language.work_nouns)
    of = any_of(word for word, letter in language.function_words.items() if letter == "o")
    return re.compile(rf"(?:{nouns})s?\s+(?=[^\sa-z])|{_of_noun(language)}|\d{{1,2}}\s(?:{of})\s(?=[\"'“«‘])")


@cache
def _of_noun(language: Language) -> str:
    """Return a pattern for nouns for works in lower case with their "of": "the first season of"."""
    nouns = any_of(language.work_nouns)
    joining = any_of(word for word, letter in language.function_words.items() if letter == "o")
    return rf"(?:[^\W\d_A-Z]+\s){{0,3}}(?:{nouns})s?\s(?:{joining})(?:\s|['’])(?=[^\sa-z])"


@cache
def _nouns_behind(language: Language) -> re.Pattern[str]:
    """Return the words for works that follow a title without belonging to it."""
    nouns = "|".join(
        sorted(
            language.work_nouns | {"seasons?", "films", "movies", "franchises", "episodes?", "musical", "television"}
        )
    )
    counted = any_of(language.quantifiers)
    return re.compile(rf"(?:(?:\s+(?:{counted}))*\s+(?:stage\s)?(?:{nouns})\b(?:\s[\d–-]+)?)+$")


def is_title(text: str) -> bool:
    """Say whether a bracket's part can be a title: it begins like one and is no date, number or single letter.

    >>> [is_title(text) for text in ("Tin Sky", "2019", "the rest", "")]
    [True, False, False, False]
    """
    if (len(text) < 2 and text.isascii()) or not text or len(text) > _LONGEST_TITLE or _NO_TITLE.fullmatch(text):
        return False
    words = text.split()
    small = len(words) > 1 and all(word.isalpha() and word.islower() for word in words[:2])  # "see their account"
    return not text[0].islower() or (not small and any(map(str.isupper, text[1:])))
