"""Korean cut at spaces, and particles parted from the end of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from staffroll.extract.stretch import MASK
from staffroll.extract.unspaced.persons import is_called, may_be_person
from staffroll.extract.unspaced.pieces import MARKS, Piece, counted
from staffroll.extract.wording import text_before
from staffroll.lang import Language

_HANGUL = re.compile(r"[가-힣]+")
_IS = "다"  # at the end of a sentence; names end so as well
_BY_WAY = "로"  # before a verb it is a particle, though names end so as well
_BEHIND_LATIN = re.compile(r"(?<=[A-Za-z\d+])(?:에서는|에서|에는|에도|에|으로|로|와|도|인|라는)$")
_BATCHIM = {"이": True, "가": False, "은": True, "는": False, "을": True, "를": False, "과": True, "와": False}
_SHORTEST_STEM = 3
_NOUNS = frozenset(  # of one syllable and what could be a particle
    "추가 평가 국가 작가 주가 휴가 참가 증가 물가 단가 제도 정도 지도 속도 강도 온도 의도 "
    "주의 정의 회의 동의 강의 결과 효과 성과 초과 통과 도로 별로 서로 바로 새로".split()
)
_TITLE_BEFORE = re.compile(r"(?:성우|배우|감독|가수|작가) \Z")
_AND = "와"
_FAMILIES = tuple(f"{sound}와" for sound in "카가사자이미오누쿠토스호")  # how Japanese family names sound
_FAMILY_AND_NAME = re.compile(  # two words for one name, in a line or with a bracket behind it: "소가 아츠시(曾我篤史)"
    rf"(?![내네제그누뭐애얘]가)[가-힣][가와] [가-힣]{{1,3}}[가-힣](?<![다요음함])(?:{MASK}|$)"
)
_PAIRED = re.compile(r" [가-힣]{2,5} [가-힣]{2,}")  # another name of two words
_FAMILY_NAME = re.compile("[가-힣]{1,3}(?![은는을를의에가로])[가-힣]")
_ALSO = re.compile(r"([가-힣]{2,4})도")
_LOOKED_BACK = 6
_GIVEN = frozenset("진")  # given names that end like a verb
_NAMED_AS_ROLE = re.compile(r"\s?역(?:할)?(?:[을에의은이]|[^가-힣]|$)")


def pieces_of_hangul(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Korean at spaces, and particles from the end of words."""
    position = start
    glued = particle_behind(text, start, language) if start and not text[start].isspace() else None
    if glued:
        yield start, glued[0], glued[1]
        position = glued[0]
    elif start and "가" <= text[start - 1] <= "힣" and "가" <= text[start : start + 1] <= "힣":
        rest = _HANGUL.match(text, start, end)  # the rest of a word that begins with a known one
        position = rest.end() if rest else start
        yield start, position, "x"
    for word in re.finditer(r"[^\s,、·&/:;…\x00▲△●■◆▶|]+|[,、·&/:;]", text[position:end]):
        first, last = position + word.start(), position + word.end()
        while last - first > 1 and text[last - 1] in ".。!?":
            last -= 1
        behind = particle_behind(text, first, language) if first and text[first - 1] == MASK else None
        if behind:  # behind a bracket
            yield first, behind[0], behind[1]
            continue
        if text[first] in MARKS:
            yield first, last, MARKS[text[first]]
            continue
        if language.function_words.get(text[first:last]) == "&":
            yield first, last, "&"
            continue
        stem = _stem(text, first, last, language)
        if (
            stem[1] == "v"
            and _TITLE_BEFORE.search(text, max(0, first - _LOOKED_BACK), first)
            and may_be_person(text[first:last])
        ):
            stem = (last, "")  # a name that ends like a verb's form
        if stem[1] and (_FAMILY_AND_NAME.match(text, first) or _is_family(text, first, last)):
            stem = (last, "")
        if not stem[1] and (also := _ALSO.fullmatch(text, first, last)) and _is_called_by(text, first):
            stem = (also.end(1), "b")
        if stem[1] == "b" and _NAMED_AS_ROLE.match(text, last):
            stem = (last, "")  # the end of a character's name
        if not stem[1]:
            stem = _at_edge(text, first, last, end) or stem
        if joint := _with(text, first, last, end, language):
            yield from ((first, joint, "C"), (joint, last, "&"))
            continue
        adnominal = not stem[1] and text[first:last].endswith(language.common_endings) and last < end
        adnominal = (
            adnominal
            and text[first:last] not in _GIVEN
            and text[last] != MASK
            and not is_called(text, last, text[first:last])
        )
        yield from [(first, last, "x")] if adnominal else counted(text, first, stem[0])
        if stem[1]:
            yield stem[0], last, stem[1]


def _before(text: str, start: int) -> tuple[int, int]:
    """Return where the word before a place begins and ends."""
    first = text.rfind(" ", 0, max(0, start - 1)) + 1
    return first, start - 1


def _is_called_by(text: str, start: int) -> bool:
    """Say whether a word and one for what somebody is stand before a given name: 성우 모리 아야."""
    first, last = _before(text, start)
    before = (
        _TITLE_BEFORE.search(text, max(0, first - _LOOKED_BACK), first) if 1 < last - first < _LOOKED_BACK else None
    )
    return before is not None and _HANGUL.fullmatch(text, first, last) is not None


def _is_family(text: str, start: int, end: int) -> bool:
    """Say whether a word that ends like "and" is a family name: behind what somebody is, and no Korean name."""
    word = text[start:end]
    called = word.endswith(_AND) and _TITLE_BEFORE.search(text, max(0, start - _LOOKED_BACK), start) is not None
    return called and len(word) > 2 and not may_be_person(word[:-1])


def _with(text: str, start: int, end: int, gap: int, language: Language) -> int | None:
    """Return where a name ends before the word for "and" that is glued to it; family names may end alike (…가와)."""
    word = text[start:end]
    if end >= gap or not word.endswith(_AND) or text[end : end + 1] != " ":
        return None
    before = text_before(text, start, _LOOKED_BACK).strip()
    given = _PAIRED.match(text, end) is not None and _is_family_name(before.rpartition(" ")[2], language)
    if word.endswith(_FAMILIES) and not given:
        return None
    person = may_be_person(word[:-1]) or (len(word) > _SHORTEST_STEM and may_be_person(f"{before[-3:]} {word[:-1]}"))
    return end - 1 if person and len(word) >= _SHORTEST_STEM else None


def _is_family_name(word: str, language: Language) -> bool:
    """Say whether the word before one that ends like "and" may be the family name that goes with it."""
    known = word in language.never_names or word in language.phrases or f"{word} " in language.descriptors
    return _FAMILY_NAME.fullmatch(word) is not None and not known and not word.endswith(language.common_endings)


def _at_edge(text: str, start: int, end: int, gap: int) -> tuple[int, str] | None:
    """Part from a word what only its place tells from the end of a name: at a sentence's end, or before a verb."""
    word = text[start:end]
    shortest = _SHORTEST_STEM if text[end : end + 1] != "." else _SHORTEST_STEM - 1
    if word.endswith(_IS) and len(word) - len(_IS) >= shortest and end == len(text.rstrip(". 。")):
        return end - len(_IS), "u"
    if word.endswith(_BY_WAY) and len(word) > len(_BY_WAY) + 1 and end == gap < len(text):
        return end - len(_BY_WAY), "a"
    return None


def particle_behind(text: str, start: int, language: Language) -> tuple[int, str] | None:
    """Return the end and letter of a particle that stands right behind a word."""
    match = _HANGUL.match(text, start, start + 6)
    particle = match.group() if match else ""
    letter = language.function_words.get(particle)
    return (start + len(particle), letter) if letter else None


def _stem(text: str, start: int, end: int, language: Language) -> tuple[int, str]:
    """Part the particle from the end of a word; those with two forms must fit the sound before them."""
    if text[start:end] in _NOUNS:
        return end, ""
    foreign = _BEHIND_LATIN.search(text, start, end)
    if foreign and foreign.group() in language.function_words:  # no name in Latin letters ends so
        return foreign.start(), language.function_words[foreign.group()]
    for particle in _endings(language).get(text[end - 1 : end], ()):
        cut = end - len(particle)
        if cut <= start or not text.startswith(particle, cut):
            continue
        if language.function_words[particle] == "u" and text[end : end + 2].strip(" .。"):
            continue  # what ends in "is" within a sentence is a name
        closed = "가" <= text[cut - 1] <= "힣" and (ord(text[cut - 1]) - 0xAC00) % 28 != 0
        if not "가" <= text[cut - 1] <= "힣" or _BATCHIM.get(particle, closed) == closed:
            return cut, language.function_words[particle]
    return end, ""


@cache
def _endings(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the particles in Hangul that no name ends in by their last sound, the longest first."""
    particles = [word for word in language.function_words if "가" <= word[0] <= "힣"]
    particles = sorted((word for word in particles if word not in language.names_end_in), key=len, reverse=True)
    by_sound: dict[str, tuple[str, ...]] = {}
    for particle in particles:
        by_sound[particle[-1]] = (*by_sound.get(particle[-1], ()), particle)
    return by_sound
