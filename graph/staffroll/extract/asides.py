"""One earlier work of a bracket, with the role or the character that stands beside its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from staffroll import vocabulary
from staffroll.extract.joined_titles import (
    LONGEST_TITLE,
    MEDIUM,
    REMARK,
    clean_title,
    is_title,
    nouns_behind,
    of_noun,
    split_titles,
)
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import (
    QUOTES,
    Stretch,
    enclosures,
    flat,
    masked,
    split,
    unaccented,
    without_alias,
)
from staffroll.lang import Language, any_of, spelled_as

OWNED = re.compile(  # "Rook 's Bee", "the Rook film's Bee"
    r"(?P<title>.+?)(?P<gap>\s?)(?:['’‘]s|(?<=s)['’‘])\s(?P<character>[^\Wa-z].*)"
)
_AND_BEHIND = re.compile(r"([a-z]+)\s([a-z]+|&)\s*$")
_LOOSE_BEHIND = re.compile(r"[A-Z][^\s]*\s([a-z]{4,})\s*$")
_LOUD = (".", "!", "?")  # how a title in lower case ends that is told by it: "my sky."
_STUDIO = "animation-production"
_LOOSE = 2  # characters before a role that say little, as "once" does
_LONGEST_ACRONYM = 4
_EPISODES = re.compile(  # which of a title's: "Rook's episode 3", "Rook episodes 1, 2 and 9"
    r"(?:['’]s?)?\s(?:episod(?:e|es|io|ios|i)|épisodes?|folgen?)\s\d[\d,\s&–-]*(?:\w{1,3}\s\d+)?$", re.IGNORECASE
)
_DETERMINER = re.compile(r"\s*(?:an?|the)?\s*")
_SMALL_BEFORE_MARK = re.compile(r"[a-zäöü][a-zäöü. ]{1,24}(?=[»„“\"])")  # "u.a. auch »Rook«"
_HEADED = re.compile(
    r"[^「『《:：]{1,8}[:：]\s*(?=[「『《])|代表作[にはが]\s?(?=[「『])"
)  # "representative works: 《Rook》"
PLAYED_IN = re.compile(r"\s(?:in|aus|en|dans|em|na)\s(?=[A-Z\d\"“„»«])")  # "Bee in Rook"
_PLAYED_IN_MARKS = re.compile(  # "Bee in “Rook,” Moth in “Tin Sky”"
    r"(?:^|(?<=[\s\"”»,]))(?P<character>[^\"“”„«»,;]{1,50})\s(?:in|aus|en|dans|em|na)\s"
    r"(?:\"{1,2}“?|“\"?|[„«])(?P<title>[^\"“”„«»]{1,80}?),?[\"”“»]"
)
_PLAYED_BEHIND = re.compile(  # [Rook] ‘Bee’ 역, in Korean
    r"(?:[^\[‘'<〈《『「]{0,12}\s)?[\[‘'<〈《『「](?P<title>[^\[\]‘’'<>]{1,60})[\]’'>〉》』」](?:\s?시리즈)?(?:에서|의)?"
    r"\s?[‘']?(?P<character>[^‘’'\[\]]{1,24}?)[’']?\s?역할?(?:\s?등)?"
)
_PLAYED_OF = re.compile(  # ‘Rook’의 Bee
    r"(?:[^\[‘'<〈《『「]{0,8}[:：]\s?)?[\[‘'<〈《『「](?P<title>[^\[\]‘’'<>]{1,60})[\]’'>〉》』」]의?\s"
    r"(?P<character>[가-힣\d]+(?: [가-힣\d]+){0,2})"
)
_PLAYED_IN_CHINESE = re.compile(  # 《Rook》中饰演Bee; 《Rook》的Bee; 《Rook》中Bee配音
    r"[「『《“](?P<title>[^「」『』《》“”]{1,60})[」』》”](?:系列)?[中里裡內内]?的?\s?"
    r"(?P<verb>饰演|飾演|扮演|演出|出演|配音|配(?!音)|[饰飾](?!演)|献声|獻聲)?[「“]?(?P<character>[^\W的]{2,24}?)[」”]?\s?"
    r"(?P<behind>配音|献声|獻聲|一角|角色)?"
)
_DONE = re.compile(r"[过過了]")
_VOICE = re.compile(
    r"^(?:CV\s*[:：.]?|성우\s|(?:声|声優|聲優|声优|配音|声の出演|성우|목소리)\s*[:：・·=＝／/])\s*", re.IGNORECASE
)
_LATER_VOICE = re.compile(r"[,，;；、]\s?(?:CV\s?[:：.]|声[:：・])\s?([^,，;；、]{2,40}?)(?:さん|氏)?$", re.IGNORECASE)


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


def played_in_marks(content: Stretch, language: Language) -> tuple[Aside, ...]:
    """Read a list in which a character leads to each title in quotation marks: no comma need part its members."""
    found = list(_PLAYED_IN_MARKS.finditer(content.text))
    if not found or len(found) < sum(content.text.count(mark) for mark in "”»") or found[0].start() > 0:
        return ()
    return tuple(
        Aside(content.part(*each.span("title")), "voice-actor", None, _character(content, each, language))
        for each in found
    )


def _character(content: Stretch, played: re.Match[str], language: Language) -> Stretch | None:
    """Return whom somebody plays, without "and" before it; no name has only small letters."""
    said = content.part(*played.span("character"))
    led = re.match(rf"(?:{any_of(language.and_words)})\s", said.text)
    named = said.part(led.end(), len(said.text)) if led else said
    return None if named.text.islower() else named


def _plays_of(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Read ‘Rook’의 Bee as a title and a character, where it tells of no role."""
    played = _PLAYED_OF.fullmatch(text)
    character = flat(played.group("character")) if played else ""
    return None if any(lexicon.labels.find(character)) or any(lexicon.phrases.find(character)) else played


def _plays_in(text: str, lexicon: Lexicon, *, voices: bool) -> re.Match[str] | None:
    """Read whom somebody played in a work in Chinese; without a verb only where the sentence tells of `voices`."""
    played = _PLAYED_IN_CHINESE.fullmatch(text)
    if played is None or not (voices or played.group("verb") or played.group("behind")):
        return None
    character = flat(played.group("character"))
    told = any(lexicon.labels.find(character)) or any(lexicon.phrases.find(character))
    return None if told and not played.group("verb") else played


def aside_of(
    part: Stretch, lexicon: Lexicon, titles: frozenset[str], *, voices: bool, joined: bool, linked: bool
) -> Iterator[Aside]:
    """Read one part of a list; only in the last (`joined`), or before a role, does "and" part two titles.

    What stands between links (`linked`) may be a title in lower case.
    """
    if lexicon.language.titles_in_marks:
        part = part.part(0, len(REMARK.sub("", part.text)))
    part = part.part(0, len(_EPISODES.sub("", part.text)))
    played = None
    if lexicon.language.writing == "hangul":
        played = _PLAYED_BEHIND.fullmatch(part.text) or _plays_of(part.text, lexicon)
    elif lexicon.language.writing == "han":
        played = _plays_in(part.text, lexicon, voices=voices)
    if played:
        yield Aside(part.part(*played.span("title")), "voice-actor", None, part.part(*played.span("character")))
        return
    works, role, role_as, character = _with_role(part, lexicon, voices)
    named = _HEADED.match(works.text) if lexicon.language.titles_in_marks else None
    works = works.part(named.end(), len(works.text)) if named else works
    for title in _titles_in(works, lexicon, titles, joined=joined or role is not None):
        if len(title.text) > 2 * LONGEST_TITLE or (lexicon.language.titles_in_marks and title.text[:1] not in QUOTES):
            continue
        quoted = lexicon.language.titles_in_marks or lexicon.language.capital_nouns
        small = _SMALL_BEFORE_MARK.match(title.text) if lexicon.language.capital_nouns else None
        title = title.part(small.end(), len(title.text)) if small else title
        marks = enclosures(title.text).get(0) if quoted and title.text[:1] in QUOTES else None
        cleaned = without_alias(clean_title(title.part(0, marks) if marks else title, lexicon))
        published = role is not None and vocabulary.load().is_a(role, "publisher")  # a magazine is no earlier work
        noun = lexicon.language.capital_nouns and cleaned.text[:1].islower()  # "several small parts"
        titled = is_title(cleaned.text) or (marks is not None and cleaned.text.isascii() and len(cleaned.text) > _LOOSE)
        titled = titled or (linked and cleaned.text.endswith(_LOUD) and flat(cleaned.text) not in lexicon.plain)
        if cleaned and titled and not published and not noun and not _is_told(cleaned.text, lexicon.language):
            yield Aside(cleaned, role, role_as, character)


def _is_told(text: str, language: Language) -> bool:
    """Say whether a small word tells that this is said of a work rather than its title: "the award for Rook"."""
    if not language.determiners or language.sentence_titles or language.capital_nouns:
        return False
    return not _telling_words(language).isdisjoint(text.split()[1:])


@cache
def _telling_words(language: Language) -> frozenset[str]:
    """Return nouns that titles write with capitals: for works and their parts, and for events."""
    return language.work_nouns | language.event_words | language.parts_of_works | language.productions


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
            role = "voice-actor" if part.text[start:end] in lexicon.language.as_words else role
            return behind, role, part.part(start, end), None
    if found:
        start, end, role = found[0]
        joiner = leading_words(lexicon.language).match(folded, end)
        if joiner and _DETERMINER.fullmatch(folded[:start]):
            title = part.part(joiner.end(), len(folded))
            played = PLAYED_IN.search(title.text) if vocabulary.load().is_a(role, "cast") else None
            if played:  # "voice of Bee in Rook"
                return title.part(played.end(), len(title.text)), role, None, title.part(0, played.start())
            if vocabulary.load().is_a(role, "cast") and folded[end : joiner.end()].strip() == "of":
                return part.part(0, 0), role, None, title
            return _without_determiner(title), role, part.part(start, end), None
        start, end, role = _in_lower_case(found[-1], part, folded, lexicon)
        if role == _STUDIO and (part.text[:start][-1:].isalnum() and _ends_in_role(part.text[:start], leading, start)):
            return part.part(0, 0), None, None, None
        if end == len(folded.rstrip()) and start and not _is_capitalised(part.text[start:end]):
            start = _modified(folded, start, lexicon)
            before = part.part(0, start)
            return _unpossessed(_without_loose(before, lexicon), lexicon), role, part.part(start, end), None
    owned = OWNED.fullmatch(part.text) if voices else None
    if owned and (owned.group("gap") or nouns_behind(lexicon.language).search(flat(owned.group("title")))):
        return part.part(*owned.span("title")), "voice-actor", None, part.part(*owned.span("character"))
    inside = PLAYED_IN.search(part.text) if voices else None
    if inside:
        return part.part(inside.end(), len(folded)), "voice-actor", None, part.part(0, inside.start())
    return part, None, None, None


def _ends_in_role(before: str, labels: Sequence[tuple[int, int, str]], start: int) -> bool:
    """Say whether "made" belongs to another word for a role, or to letters such as BGM, and to no title."""
    return before[-1:].isascii() or any(end == start for _, end, _ in labels)


def _source_nouns(part: Stretch, folded: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Yield the nouns for sources of a part; one with a capital that begins it is a title's: "Libro de Rook"."""
    for start, end, role in lexicon.sources.find(folded):
        if start or lexicon.language.capital_nouns or not part.text[:1].isupper():
            yield start, end, role


@cache
def leading_words(language: Language) -> re.Pattern[str]:
    """Return what leads from a role to its title: the language's words for "of" and "in"."""
    joining = {*spelled_as(language, "oibf@" if language.capital_nouns else "oi"), "for", "on", "of", "in"}
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
    return re.compile(rf"\s(?:{words})\s(?={MEDIUM.pattern}|{of_noun(language)})")


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
