"""Which lines are headings, labels or titles above what follows, and which section a heading opens."""

from __future__ import annotations

import re
from functools import cache

from staffroll import vocabulary
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.wording import words_in
from staffroll.lang import Language, any_of, any_spelled_as
from staffroll.records import Block

_SENTENCE_END = re.compile(r"(?:(?<!\b[A-Z])\.|[!?。！？…])[\"”’」』)）]?$")
_LONGEST_END = 4  # characters
_SENTENCE_WITHIN = re.compile(r"(?:[^「『」』]{8}|[」』])。(?=[^」』])")
_DECORATION = "【】[]■□◆◇●○▼▽★☆＜＞<>〈〉《》=＝-–—~〜*#・ :："
_LONGEST_HEADING = 90
LONGEST_MARKED = 14
_MOST_WORDS = 10
_SUNG = re.compile(
    r"([^\W_][^「『:：。、／/]{1,14}?)\s?[「『][^「『」』]{1,40}[」』]\s?([^\W_][^「『」』。、:：／/]{1,19})"
)
_NUMBERED = re.compile(r"#?\d{1,2}(?:[.):]|\s[–—])\s[^\W\d_a-z][^.!?]*$")
_COLON_TITLE = re.compile(r"([A-Z][^:：]{1,40}): [A-Z0-9][^\s:]*(?:\s(?:of|the|and|a|to|in|no|[A-Z0-9][^\s:]*))*")
_SHORT_LABEL = re.compile(r"([^:：\s]{1,4})\s?[:：]")
_LABELLED = re.compile(r"[^:：]{2,40}[:：]\s?\S")
_ROLED = re.compile(r"[^(（。、]{2,24}[(（]([^()（）]{2,16})[)）]")
_DOTTED = re.compile(r"([^・「『、]{2,12})・[^・、「『]{2,20}[、「『]")
_SPACED = re.compile(r"([^\s・]{1,16}(?:・[^\s・]{1,16}){1,4})[ 　]\S")
_BOXED = re.compile(r"【([^】]{1,16})】\s?[^\s【]")
_BRACKETED = re.compile(r"[(（].*[)）]")
LIST_LIKE = re.compile(r"[:：|｜／=＝]|(?<=[⺀-鿿ァ-ヺー])/|\s[–—-]\s|\bas\b|[役역][)）]$|[役역]\s?[…‥]")
_SHORT = 3  # letters of a word that says too little alone
TITLE_LINE = re.compile(  # a line that is a title in marks, with a word for what it is before it at most
    r"\W*(?:(?:作品名?|片名|動畫|动画|タイトル|작품|제목)\s?[:：])?[^「『《。、,，.!！?？:：(（|｜/／=＝]{0,12}[「『《]"
    r"(?![^」』》]*[,，、][^」』》]*。[」』》])([^「」『』《》]{1,60})[」』》](?:\s?[(（][^()（）]{1,40}[)）])?"
    r"(?:(?:第?\d期)?\s?(?:OP|ED|オープニング|エンディング|主題歌|挿入歌)(?:曲|主題歌|テーマ|テーマ曲)?)?[^\w。]*"
)
_IN_ANY_LANGUAGE = {  # how pages of every language head their lists
    **dict.fromkeys(("staff", "main staff", "staff list", "additional staff"), "staff"),
    **dict.fromkeys(("cast", "main cast", "cast list", "additional cast"), "cast"),
}
_SENTENCE_SPACES = 4  # of a line that leads to a list: "The staff of the series is:"
COLONS = (":", "：")


def ends_sentence(text: str) -> bool:
    """Say whether a line ends as sentences do."""
    return _SENTENCE_END.search(text, max(0, len(text) - _LONGEST_END)) is not None


def is_heading(block: Block, stretch: Stretch, language: Language, *, following: tuple[Block, ...]) -> bool:
    """Say whether a line is a heading of what follows it."""
    if block.kind == "heading":
        return True
    if language.titles_in_marks and TITLE_LINE.fullmatch(stretch.text):
        return not _is_dotted(stretch.text, language)
    if block.kind == "item":  # "■キャスト": a mark that opens headings as well as items
        bare = len(stretch.text) <= LONGEST_MARKED and not re.search(r"[:：|／=]", stretch.text)
        return bare and bool(section_of(stretch.text, language))
    if block.kind != "paragraph" or len(stretch.text) > _LONGEST_HEADING or _BRACKETED.fullmatch(stretch.text):
        return False
    if _SENTENCE_WITHIN.search(stretch.text) or _is_held_by(stretch.text, language):
        return False
    if language.writing == "han" and "由" in stretch.text[1:]:  # who does something, without a full stop
        return False
    if any(shape(stretch.text, language) for shape in (_is_roled, _is_sung, _is_dotted, _is_spaced)):
        return False
    told = stretch.text[0] in "〈＜<[" and _SENTENCE_END.search(stretch.text)  # a sentence that begins with a title
    if _is_boxed(stretch.text, language):
        return False
    if not told and re.match(r"[【■□◆◇▼★〈＜<\[].*", stretch.text) and not re.search(r"[:：]\s*\S", stretch.text):
        return True
    if _NUMBERED.match(stretch.text):  # "2. Rook: Second Night"
        return True
    return (
        bool(following)
        and not (ends_sentence(stretch.text) and not _is_titled(stretch.text))
        and not LIST_LIKE.search(stretch.text.rstrip(":："))
        and not playing_words(language).search(stretch.text)
    )


def _is_sung(text: str, language: Language) -> bool:
    """Say whether a line is a song's label, its title in marks and who sings it."""
    sung = _SUNG.fullmatch(text) if language.titles_in_marks else None
    if sung is None or sung[2].endswith(language.common_endings):
        return False
    return vocabulary.load().find(sung[1], language.tag) is not None


@cache
def playing_words(language: Language) -> re.Pattern[str]:
    """Return the language's words between a person and their character, names on both sides: "come", "nel ruolo di"."""
    return re.compile(rf"[^\W\d_]\s(?:{any_of(word for word in language.as_words if len(word) > _SHORT)})\s[^\W\d_a-z]")


def _is_held_by(line: str, language: Language) -> bool:
    """Say whether a line reads "Music by Aya Mori": a role or a participle, and who holds it."""
    held = _by_name(language).match(line)
    if held is None:
        return False
    named = vocabulary.load().find(held.group(1), language.tag) is not None
    return named or flat(held.group(1)).split()[-1].endswith(("ed", "ten"))


@cache
def _by_name(language: Language) -> re.Pattern[str]:
    words = any_spelled_as(language, "b")
    return re.compile(rf"([^\W\d_][\w ]{{2,40}}?)\s(?:{words}):?\s(?=[^\W\d_a-zß-öø-ÿ])")


def _is_roled(text: str, language: Language) -> bool:
    """Say whether a line is a name with its role in a bracket behind it: 甲野花子（監督）."""
    behind = _ROLED.fullmatch(text) if language.writing == "kana" else None
    return behind is not None and vocabulary.load().find(behind.group(1), language.tag) is not None


def _is_dotted(text: str, language: Language) -> bool:
    """Say whether a line is a role, a dot and names that commas part or a song follows: 声の出演・NN、NN."""
    dotted = _DOTTED.match(text) if language.writing == "kana" else None
    return dotted is not None and vocabulary.load().find(dotted.group(1), language.tag) is not None


def _is_boxed(text: str, language: Language) -> bool:
    """Say whether a line is a role in a heavy bracket and who holds it: 【作詞】NN."""
    boxed = _BOXED.match(text) if language.writing == "kana" else None
    return boxed is not None and all(
        vocabulary.load().find(role, language.tag) is not None for role in boxed.group(1).split("・")
    )


def _is_spaced(text: str, language: Language) -> bool:
    """Say whether a line is several roles, a space and who holds them: 監督・脚本 NN."""
    spaced = _SPACED.match(text) if language.writing == "kana" else None
    return spaced is not None and all(
        vocabulary.load().find(role, language.tag) is not None for role in spaced.group(1).split("・")
    )


def is_title_above_prose(stretch: Stretch, text: str, following: tuple[Block, ...]) -> bool:
    """Say whether a line such as "Rook: Second Night" is what the paragraph below it speaks of; a label is no title."""
    head = _COLON_TITLE.fullmatch(stretch.text)
    if head is None or vocabulary.load().find(head.group(1)) or not following:
        return False
    return stretch.text in text[following[0].start : following[0].end]


def is_title_above_labels(
    stretch: Stretch, text: str, blocks: tuple[Block, ...], number: int, language: Language
) -> bool:
    """Say whether a line such as "Rook: Second Night" opens a list of labels; a label is no title."""
    below = blocks[number + 1 : number + 2]
    if blocks[number].kind != "paragraph" or len(stretch.text) > _LONGEST_HEADING or not below:
        return False
    if stretch.text.endswith(COLONS) or ends_sentence(stretch.text) or not stretch.text[:1].isupper():
        return False
    before = blocks[max(0, number - 1) : number]
    labelled = [is_label(text[block.start : block.end], language) for block in before]
    apart = not any(labelled) or "\n\n" in text[before[0].end : blocks[number].start]
    first = text[below[0].start : below[0].end]
    opens = is_label(first, language) or (first.endswith(COLONS) and first.count(" ") >= _SENTENCE_SPACES)
    joined = bool(before) and "\n\n" not in text[before[0].end : blocks[number].start]
    if joined and _LABELLED.match(stretch.text) and _LABELLED.match(text[before[0].start : before[0].end]):
        return False  # a label of another kind: "Genre: Comedy"
    return opens and apart and not is_label(stretch.text, language) and not _is_held_by(stretch.text, language)


def is_label(line: str, language: Language) -> bool:
    """Say whether a line begins with a known role and a colon."""
    if not _LABELLED.match(line):
        return False
    heads = re.split(r"[,、/／&・]", re.split("[:：]", line)[0])
    return any(vocabulary.load().find(head.strip(), language.tag) is not None for head in heads)


def is_strange(line: str, language: Language) -> bool:
    """Say whether a short label means a role in other languages only: among a cast a character's name, "Bo:"."""
    label = _SHORT_LABEL.match(line)
    wide = vocabulary.load()
    return label is not None and not any(wide.find(label.group(1), tag, only=True) for tag in (language.tag, "en"))


def _is_titled(text: str) -> bool:
    """Say whether a line that ends like a sentence is capitalised like a title: "Rook and the Bee!"."""
    words = re.findall(r"[^\W\d_]+(?:['’]\w+)?", text)
    return (
        text.endswith(("!", "?"))
        and len(words) <= _MOST_WORDS
        and sum(word[0].isupper() for word in words) * 2 > len(words)
    )


def section_of(heading: str, language: Language) -> str:
    """Return which kind of section a heading opens, by the language's words for it.

    >>> from staffroll.lang import any_spelled_as, language
    >>> section_of("■ Voice Cast:", language("en"))
    'cast'
    """
    words = words_in(heading)
    bare = flat(heading).strip(_DECORATION)
    if common := _IN_ANY_LANGUAGE.get(bare):
        return common
    for section, names in language.sections.items():
        if bare in names or words & names or any(name in bare for name in names if not name.isascii()):
            return section
    return ""


def section_introduced(text: str, language: Language) -> str:
    """Return the section that a paragraph ending in a colon opens for the list beneath it."""
    return section_of(text.rsplit(".", 1)[-1], language) if text.rstrip().endswith(COLONS) else ""
