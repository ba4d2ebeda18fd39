"""Whether a run of Hangul has the shape of a person's name: a Korean one, or a foreign one as it sounds."""

from __future__ import annotations

import re
from functools import lru_cache

_HANGUL = re.compile(r"[가-힣]+(?: [가-힣]+)*")
_KOREAN = 3  # syllables of most Korean names
HONOURED = re.compile(r"\s?(?:감독|성우|배우|작가|가수|씨|PD|피디|프로듀서|애니메이터)")  # what somebody is called by
_FAMILY = frozenset(
    "가강고곽공구국권금기길김나남노도라류마맹명모문민박반방배백변봉부사서석선설성소손송신심안양어엄여연염"
    "예오옥온왕용우원위유육윤은이인임장전정제조주지진차채천최추탁태편표하한함허현형호홍황"
)
_LONG_FAMILY = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방")
_NO_ENDING = re.compile(r"(?:들|에게|하게|롭게|으로|에서|까지|부터|라며|다며|이자|에도|와의|과의)$")
_NO_LAST = frozenset("첫 뒤 전 중 수 것 등 후 때 명 개 편 번 위 측 간 말".split())
_LONGEST_KOREAN, _LONGEST_WORD, _MOST_WORDS = 4, 6, 3
_LONG_GIVEN = 3  # syllables, behind a family name of one


@lru_cache(maxsize=1 << 12)
def may_be_person(text: str) -> bool:
    """Say whether Hangul could be a person's name; what holds other letters always could.

    One word is a Korean name of a known family; several are a foreign name, family name and given name.

    >>> [may_be_person(text) for text in ("모리 아야", "윤서아", "주술사들", "생애 첫", "Aya")]
    [True, True, False, False, True]
    """
    if not _HANGUL.fullmatch(text):
        return True
    words = text.split()
    if len(words) == 1:
        family = text[0] in _FAMILY if len(text) < _LONGEST_KOREAN else text.startswith(_LONG_FAMILY)
        return 1 < len(text) <= _LONGEST_KOREAN and family and not _NO_ENDING.search(text)
    shaped = len(words) <= _MOST_WORDS and (len(words[0]) > 1 or len(words[1]) >= _LONG_GIVEN) and all(len(word) <= _LONGEST_WORD for word in words)
    return shaped and words[-1] not in _NO_LAST and not any(map(_NO_ENDING.search, words))


def is_called(text: str, end: int, name: str) -> bool:
    """Say whether what stands behind a Korean word, which may end like a verb's form, shows that it is a name."""
    listed = text[end : end + 1] in {",", "·", "(", "、"} or "가" <= text[end : end + 1] <= "힣"
    return len(name) == _KOREAN and (listed or HONOURED.match(text, end) is not None) and may_be_person(name)
