"""A gap between known spans as pieces: marks, and runs of letters that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from staffroll.extract.unspaced.scripts import HIRA, INNER, KANJI, WORD
from staffroll.lang import Language

Piece = tuple[int, int, str]  # start, end and letter; C is what may be a name
CALLED = ("さん", "氏", "先生")  # what somebody is called by, whose name may begin with a number
MARKS = {"、": ",", "，": ",", ",": ",", "；": ";", ";": ";", "：": ":", ":": ":", "・": "&", "＆": "&", "&": "&"}
MARKS |= {"/": "&", "／": "&", "×": "&", "·": "&"}
NAME_RUN = re.compile(rf"[{WORD}{HIRA}가-힣]+(?:[{INNER}]+[{WORD}{HIRA}가-힣]+)*[!！☆★♪♡+＋∞]?")
_SPACED_LATIN = re.compile(r"(?<=[A-Za-z0-9.&'’!\])]) (?=[A-Za-z0-9(\[])")
_ABBREVIATED = re.compile(r"(?<![A-Za-z])[A-Za-z]\.[A-Za-z]$")  # "J.C. Kite", folded
_AFTER_STOP = re.compile(r"\. [A-Za-z]+")
_JOINT = re.compile(
    rf"[&＆×]|(?<=さん)・|(?<=[a-z][a-z])・(?=[a-z][a-z])|(?<=[a-z][a-z][a-z])・(?=[ァ-ヺ][ァ-ヺ])|(?<=[{KANJI}][{KANJI}])・(?=[{KANJI}][{KANJI}])"
)  # signs that may join two names as well as the parts of one
_PERSON = re.compile(rf"[{KANJI}]{{1,3}}[{KANJI}{HIRA}]{{2,4}}")
_COUNTED = re.compile(
    r"(?:全|第|約|計|毎週|毎月|毎回)?[\d０-９一二三四五六七八九十]+(?:年|月|日|時|分|話|期|巻|本|人|回|次|周年|部|枚|歳|代|つ|作|章|集|名|種|"
    r"クール|シーズン|季|集|话|話|役|種|年度|월|일|년|화|회|기|명|주년|부작)|第?[\d０-９]+"
)
_DATED = re.compile(r"(?<=[一-鿿\uf900-\ufaff]{2})\d{1,4}[年月日歲岁]")  # behind a name: NN1963年
_MOURNED = re.compile("(?:氏|さん)(?=死去|逝去|死亡)")  # behind a name: NN氏死去
_BEGINS_NAME = re.compile(f"を[{HIRA}][{HIRA}]?(?![たてるいうくっ])[{HIRA}]")  # no verb: をはしメロ
_VERB_END = re.compile(rf"(?<=[{HIRA}])(?!ー)(?=[{WORD}])")


@cache
def particles_of(language: Language) -> re.Pattern[str]:
    """Return the pattern of a language's function words, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(language.function_words, key=len, reverse=True))))


def runs(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield marks, and runs of letters that may be names, less the verb before a name."""
    position = start
    while position < end:
        if text[position] in MARKS:
            yield position, position + 1, MARKS[text[position]]
            position += 1
            continue
        match = NAME_RUN.match(text, position, end)
        if not match:
            position += 1
            continue
        last = match.end()
        while (space := _SPACED_LATIN.match(text, last)) and (more := NAME_RUN.match(text, space.end(), end)):
            last = more.end()
        if _ABBREVIATED.search(text, position, last) and (more := _AFTER_STOP.match(text, last, end)):
            last = more.end()
        cut = _verb_end(text, position, last)
        if cut > position:
            yield position, cut, "C" if text.endswith(CALLED, position, cut) else "x"
        for joint in _JOINT.finditer(text, cut, last):
            if joint.group() == "・" or " " in text[cut:last] or _are_people(text[cut:last], joint.start() - cut):
                yield from counted(text, cut, joint.start())
                yield joint.start(), joint.end(), "&"
                cut = joint.end()
        yield from counted(text, cut, last)
        position = last


def _are_people(run: str, joint: int) -> bool:
    """Say whether a sign parts what has the shape of two persons' names: 甲野太郎&乙野花子."""
    return bool(_PERSON.fullmatch(run, 0, joint) and _PERSON.fullmatch(run, joint + 1))


def counted(text: str, start: int, end: int) -> Iterator[Piece]:
    """A number with its counter, and all of the run that begins with it, is no name."""
    dated = _DATED.search(text, start, end)
    if dated and dated.start() - start > 1:
        yield start, dated.start(), "C"
        start = dated.start()
    mourned = _MOURNED.search(text, start + 1, end)
    if mourned:
        yield start, mourned.end(), "C"
        start = mourned.end()
    word = text[start:end]
    mark = word.find("・")
    if mark > 0 and _COUNTED.match(word) and not word.isascii():  # "4人組バンド・NN"
        yield start, start + mark, "x"
        yield from counted(text, start + mark + 1, end)
        return
    number = _COUNTED.match(word) and not word.isascii() and not word.endswith(CALLED)
    yield start, end, "x" if word.isdigit() or number else "C"


def _verb_end(text: str, start: int, end: int) -> int:
    """Return where a name begins in a run such as "送り出した甲野": behind hiragana that another word follows.

    A single character behind it belongs to it: the 子 of "よう子".
    """
    cuts = [match.start() for match in _VERB_END.finditer(text, start + 1, end)]
    if cuts and _BEGINS_NAME.fullmatch(text, max(0, start - 1), cuts[-1]):
        return start
    end -= next((len(words) for words in CALLED if text.endswith(words, start, end)), 0)
    return next((cut for cut in reversed(cuts) if end - cut > 1 or text.endswith(CALLED, start, cut)), start)
