"""Stretches of an article's text, and the brackets and quotation marks that structure them.

Everything here keeps offsets: a folded or masked text is as long as the text it stands for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

BRACKETS = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕"}
QUOTES = {
    "“": "”",
    "「": "」",
    "『": "』",
    "«": "»",
    "»": "«",
    "›": "‹",
    "‹": "›",
    "„": "“",
    "《": "》",
    "〈": "〉",
    "<": ">",
    "＜": "＞",
    "‘": "’",
    '"': '"',
    "'": "'",
}
DASH = "—"  # a pair of these, each close to what it holds, encloses as brackets do
MASK = "\x00"
# A word that describes, not names: "sea-based", "2D-animated", "prize-winning".
DESCRIBING = re.compile(r"\w[- ](?:[a-z]+ed)$|\w-(?:winning|selling|grossing|born|led)$")
COMMA = re.compile(r"[,、，]")
GLUED = re.compile(r"\[[^\W\d_]{1,8}\]")  # a part of a stage name: "Rook[kite]"
_OPENERS = re.compile("[" + "".join(map(re.escape, (*BRACKETS, *QUOTES, DASH))) + "]")

_SINGLE_CLOSE = re.compile(r"(?<=[^\s'])'(?![A-Za-z0-9])")
_CURLY_CLOSE = re.compile(r"(?<=[^\s‘])’(?![A-Za-zÀ-ɏ\d])")  # a particle may follow in Korean
_SAME_CLOSE = re.compile(r"(?<=[^\s“])“(?!\w)")
_LONGEST_MARKED = 80
_DASHED = re.compile(rf"{DASH}(?=[^\s{DASH}])[^{DASH}\n]{{2,200}}(?<=\S){DASH}(?!\w)")
_SAME = {"（": "(", "）": ")", "［": "[", "］": "]"}
_SIDES = {  # both sides of each kind of bracket, in either width
    opener: re.compile(
        "|".join(
            f"(?P<{side}>[{''.join(re.escape(sign) for sign in (of, *_SAME) if _SAME.get(sign, sign) == of)}])"
            for side, of in (("opens", opener), ("closes", BRACKETS[opener]))
        )
    )
    for opener in BRACKETS
    if opener not in _SAME
}
_HYPHENS = frozenset("-‐‑－")
_MOST_KEPT = 4_000_000  # characters of texts of which something is kept: some tens of megabytes
_LONG, _LONG_KEPT = 1200, 8  # characters of a long text, as an article is, and how many of those are kept
_ENTRY = 100  # characters that take as much memory as what is kept of a text besides it
T = TypeVar("T")


class Stretch(NamedTuple):
    """`text[start:end]` of an article, with that text: a tuple, since reading makes hundreds of them an article."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int, offset: int = 0) -> Stretch:
        """Return the stretch of `text` between two offsets, without white space around it; `offset` is the text's own.

        >>> Stretch.of("a  b ", 1, 5)
        Stretch(start=3, end=4, text='b')
        """
        inner = text[start:end]
        bare = inner.strip()
        if len(bare) < len(inner):
            start += len(inner) - len(inner.lstrip())
        start += offset
        return tuple.__new__(cls, (start, start + len(bare), bare))  # as `cls(…)` does, at half its time

    def part(self, start: int, end: int) -> Stretch:
        """Return a part of this stretch, trimmed; offsets count from its own start."""
        return Stretch.of(self.text, start, end, self.start)

    def cut(self, start: int, end: int) -> Stretch:
        """Return a part of this stretch as it stands, for a part known to have no white space around it."""
        return tuple.__new__(Stretch, (start + self.start, end + self.start, self.text[start:end]))

    def shift(self, by: int) -> Stretch:
        """Return the same text further on."""
        return Stretch(self.start + by, self.end + by, self.text)

    def __bool__(self) -> bool:
        return self.end > self.start


class Kept(dict[str, T]):
    """What a function gives for texts, kept, since words and passages are asked for again and again.

    Its `__getitem__` stands in for the function: what is kept comes without a step of Python.
    """

    def __init__(self, of: Callable[[str], T]) -> None:
        self._of = of
        self._size = 0
        self._long: dict[int, tuple[str, T]] = {}

    def __missing__(self, text: str) -> T:
        if len(text) > _LONG:
            return self._of_long(text)
        self._size += len(text) + _ENTRY
        if self._size > _MOST_KEPT:
            self.clear()
            self._size = len(text) + _ENTRY
        self[text] = self._of(text)
        return self[text]

    def _of_long(self, text: str) -> T:
        """Keep the last few, told by identity: to compare a text with an equal one at each question takes too long."""
        held = self._long.get(id(text))
        if held is None or held[0] is not text:
            if len(self._long) >= _LONG_KEPT:
                del self._long[next(iter(self._long))]
            self._long[id(text)] = held = text, self._of(text)
        return held[1]


class _Folding(dict[int, str]):
    """How each character folds, worked out when it is first met: `str.translate` then runs at the speed of C."""

    def __missing__(self, code: int) -> str:
        self[code] = _flat(chr(code))
        return self[code]


_FOLDING = _Folding()
_ASCII_SIGNS = str.maketrans("-`\t\r\f\v", " '    ")


def folded(text: str) -> str:
    """Fold case, width, spaces, curly apostrophes and hyphens without changing the length.

    >>> folded("Co-Director：Ｍori’s")
    "co director:mori's"
    """
    return text.lower().translate(_ASCII_SIGNS) if text.isascii() else text.translate(_FOLDING)


flat: Callable[[str], str] = Kept(folded).__getitem__


def _flat(character: str) -> str:
    if character in _HYPHENS:
        return " "
    if character in "’‘`´":
        return "'"
    if character.isspace() and character != "\n":
        return " "
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"  # half a character, which no dictionary takes
    wide = unicodedata.normalize("NFKC", character) if "！" <= character <= "ｚ" else character
    lower = wide.lower()
    return lower if len(lower) == 1 else character


class _Unaccenting(dict[int, int]):
    """The letter below each accented Latin one, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        letter = unicodedata.normalize("NFD", chr(code))[0] if "\u00c0" <= chr(code) <= "\u024f" else chr(code)
        self[code] = ord(letter)
        return self[code]


_UNACCENTING = _Unaccenting()


def unaccented(folded: str) -> str:
    """Return a folded text without the accents of Latin letters, at the same length.

    >>> unaccented("música")
    'musica'
    """
    return folded if folded.isascii() else folded.translate(_UNACCENTING)


def enclosed(text: str) -> dict[int, int]:
    """Return where each outermost bracket or quotation closes: opening offset → offset after its end.

    A bracket that never closes ends with the text; a quotation that never closes is no quotation.

    >>> enclosed('A (b [c]) "d"')
    {2: 9, 10: 13}
    >>> enclosed("A (b, c")
    {2: 7}
    """
    found: dict[int, int] = {}
    last: dict[str, int] = {}
    opening = _OPENERS.search(text)
    while opening:
        end = _close(text, opening.start(), last)
        if end:
            found[opening.start()] = end
        opening = _OPENERS.search(text, end or opening.end())
    return found


enclosures: Callable[[str], dict[int, int]] = Kept(enclosed).__getitem__


def _close(text: str, start: int, last: dict[str, int]) -> int | None:
    character = text[start]
    if character == "[" and text[start - 1 : start].isalnum() and GLUED.match(text, start):
        return None
    if character in BRACKETS:
        return _close_bracket(text, start)
    if character == DASH:
        found = _DASHED.match(text, start)
        return found.end() if found and text[start - 1 : start] == " " else None
    close = QUOTES[character]
    if close not in last:
        last[close] = text.rfind(close)
    if not _opens(text, start):
        return None
    if character == "'":
        found = _SINGLE_CLOSE.search(text, start + 2, start + _LONGEST_MARKED)
        return found.end() if found else None
    if character == "‘":
        found = _CURLY_CLOSE.search(text, start + 2, start + 2 * _LONGEST_MARKED)
        return found.end() if found else None
    end = text.find(close, start + 1) if last[close] > start else -1
    if character == "“":  # as it closes where somebody knew one mark only
        furthest = start + _LONGEST_MARKED
        same = _SAME_CLOSE.search(text, start + 2, min(end, furthest) if end > start else furthest)
        end = same.start() if same else end
    return end + 1 if end > start else None


def _close_bracket(text: str, start: int) -> int:
    """Follow brackets of the same kind; half and full width close one another."""
    opener = _SAME.get(text[start], text[start])
    depth = 0
    for match in _SIDES[opener].finditer(text, start):
        depth += 1 if match.lastgroup == "opens" else -1
        if not depth:
            return match.end()
    return len(text)


def _opens(text: str, start: int) -> bool:
    """A straight or single mark opens a quotation only before a word; within one, or before s, it is an apostrophe."""
    if text[start] not in "\"‘»'":
        return True
    before = text[start - 1] if start else " "
    after = text[start + 1] if start + 1 < len(text) else " "
    if text[start] == "'" and not after.isalnum():
        return False
    return not before.isalnum() and not after.isspace() and not text.startswith(("‘s ", "'s "), start)


def masked(text: str, inside: dict[int, int] | None = None, *, by: str = MASK) -> str:
    """Return the text with everything inside brackets and quotations, or other places, blotted out, at its length.

    >>> masked("A (b, c), D").replace(MASK, "_")
    'A ______, D'
    """
    inside = enclosures(text) if inside is None else inside
    if not inside:
        return text
    pieces, position = [], 0
    for start, end in inside.items():
        pieces.append(text[position:start])
        pieces.append(by * (end - start))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def split(stretch: Stretch, separator: re.Pattern[str]) -> Iterator[Stretch]:
    """Split at the separators that stand outside brackets and quotations; empty parts are left out.

    >>> [part.text for part in split(Stretch(0, 11, "A (b, c), D"), re.compile(","))]
    ['A (b, c)', 'D']
    """
    if separator.search(stretch.text) is None:  # as most are, and then no bracket matters
        if stretch:
            yield stretch
        return
    position = 0
    for match in separator.finditer(masked(stretch.text)):
        part = stretch.part(position, match.start())
        if part:
            yield part
        position = match.end()
    part = stretch.part(position, len(stretch.text))
    if part:
        yield part


_ALIAS = re.compile(r"(.{2,}?)\s?[(（]([^()（）]{1,16}|[^()（）가-힣]{1,60})[)）]")
_FOREIGN = re.compile(r"[^가-힣]*[A-Za-zぁ-ヺ一-鿿][^가-힣]*")
_ORIGINAL = re.compile(r"(?:原名|原題|原题|日文|日語|日语|英文|暫譯|暂译|原作名)\W?")  # how it is called elsewhere
_KIND_BEHIND = re.compile(
    r"(?<=..)\s?[(（](?:\d{4}年の?)?(?:テレビアニメ|TVアニメ|アニメ映画|アニメ|映画|漫画|小説|ゲーム|OVA)[)）]$"
)  # which of the works of this title is meant
_ALIAS_CUT = re.compile(r"([가-힣][가-힣\s]{2,30}?)\s?[(（][A-Za-z][^()（）]{1,60}")


def without_alias(title: Stretch) -> Stretch:
    """Return a title without a bracket at its end that holds a short form of it, or how its Latin letters are read.

    >>> without_alias(Stretch(0, 9, "青い空の下（青空）")).text
    '青い空の下'
    >>> without_alias(Stretch(0, 9, "青い空の下（前編）")).text
    '青い空の下（前編）'
    """
    kind = _KIND_BEHIND.search(title.text)
    if kind:
        return title.part(0, kind.start())
    parts = _ALIAS.fullmatch(title.text)
    if parts is None:
        cut = _ALIAS_CUT.fullmatch(title.text)  # by a quotation mark within the bracket
        return title.part(0, cut.end(1)) if cut else title
    name, alias = parts.groups()
    letters = iter(name)
    shortened = all(letter in letters for letter in alias)
    read = re.fullmatch(r"[ァ-ヺー・\s]+", alias) and re.search(r"[A-Za-zΑ-ω+＋]", name)
    season = re.fullmatch(r"[가-힣\s]*\d기", alias)
    spelled = _FOREIGN.fullmatch(alias) and re.search("[가-힣]", name)
    original = _ORIGINAL.match(alias) is not None
    return title.part(0, len(name)) if shortened or read or season or spelled or original else title


def unquoted(stretch: Stretch) -> Stretch:
    """Return the stretch without a pair of quotation marks around the whole of it.

    >>> unquoted(Stretch(0, 5, '"Dew"')).text
    'Dew'
    """
    text = stretch.text
    if len(text) > 2 and QUOTES.get(text[0]) == text[-1] and enclosures(text).get(0) == len(text):
        return stretch.part(1, len(text) - 2 if text[-2] == "," else len(text) - 1)  # "Rook,"
    return stretch
