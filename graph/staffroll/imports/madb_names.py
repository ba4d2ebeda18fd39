"""How the Media Arts Database prints names, in credits and of agents alike: the same name must meet."""

from __future__ import annotations

import re
from functools import lru_cache

JAPANESE = "一-鿿々ぁ-ヿ"
IN_BRACKETS = re.compile(r"[（(〈<＜《｛{][^（(〈<＜《｛{）)〉>＞》｝}]*[）)〉>＞》｝}]")
QUOTED = re.compile(r"「[^「」]*」|『[^『』]*』|“[^“”]*”")  # a title within a company's name
LOOSE_BRACKET = re.compile(r"[（(〈<＜《｛{）)〉>＞》｝}［\[【］\]】〔〕「」『』]")
OTHERS = re.compile(r"(?:[\s　、,・]*(?:ほか|他|など|等|etc\.?))+$")
ORNAMENT = "○●◎□■◇◆△▲▽▼☆★※*＊・･·-－—:：/／|｜=＝→←、,，。．. 　\t\u3000\u200b"
LONGEST_NAME = 40
_HONORIFIC = re.compile(r"(?<=.{2})(?:さん|氏|先生|様)$")
_VARIANT = re.compile(r"(?<=[一-鿿])[*＊]")  # the database's mark for a character that it could not print
_BETWEEN_CJK = re.compile(r"(?<=[⺀-鿿々ぁ-ヿ])[ 　]+(?=[⺀-鿿々ぁ-ヿ])")


@lru_cache(maxsize=1 << 16)
def bare(name: str) -> str:
    """Return a name without ornaments, "and others", honorifics and spaces between Japanese letters.

    >>> bare("○ 白土 三平さん ほか")
    '白土三平'
    """
    printed = _VARIANT.sub("", " ".join(name.split()))
    plain = OTHERS.sub("", printed.strip(ORNAMENT)).strip(ORNAMENT)
    return _BETWEEN_CJK.sub("", _HONORIFIC.sub("", plain))


def texts(value: object) -> list[str]:
    """Return the texts of a field that holds one value or a list of them, of which some have a language.

    >>> texts(["森綾子", {"@language": "ja-hrkt", "@value": "モリアヤコ"}])
    ['森綾子']
    """
    values = value if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str)]
