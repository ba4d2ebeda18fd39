"""A sentence of a language that parts no words, or glues particles to them, as the row of spans that shapes read.

The letters are those of `extract.spans`, with a few more:

| letter | span |
|---|---|
| S, B, L | a role noun for who performs a song; who shows a work; who publishes it |
| E | the first season of the work the article is about |
| c | a word that makes a character of the name before it (役, 역) |
| others | particles and verbs as the language's tables give them; q is a quotation, x any other word |

A title with what says that someone made it ("「Rook」の監督で知られるNN") becomes an aside of the name behind it, as if
it stood in brackets there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache
from itertools import pairwise

from staffroll import vocabulary
from staffroll.extract.agents import Named
from staffroll.extract.lexicon import Dictionary, Lexicon
from staffroll.extract.neighbours import is_role
from staffroll.extract.spans import Span, letters, place
from staffroll.extract.stretch import COMMA, MASK, QUOTES, Stretch, enclosures, flat, masked, split, without_alias
from staffroll.lang import Language
from staffroll.records import AgentType

_HIRA = "ぁ-ゖゝゞ"
_KANJI = "一-鿿々〆ヶヵ〇"
_WORD = "一-鿿々〆ヶヵ〇ァ-ヺーヽ-ヿA-Za-z0-9À-ɏａ-ｚＡ-Ｚ０-９"
_INNER = "・·‧･=＝&＆'’.．!！?？☆★♪♡+＋-"
_IS_WORD_OR_HYPHEN = re.compile(f"[{_WORD}-]")
_IS_HIRA, _IS_WORD, _IS_WORD_OR_MASK = map(re.compile, (f"[{_HIRA}]", f"[{_WORD}]", rf"[{_WORD}\x00]"))
_ALL_HIRA, _TWO_KANJI = re.compile(f"[{_HIRA}]+"), re.compile(f"[{_KANJI}]{{2}}")
_NO_NAME = re.compile(
    f"[{_KANJI}][{_HIRA}]|.*[ァ-ヺー]し|[{_KANJI}]{{2}}し|.*[{_KANJI}][{_HIRA}]{{0,2}}て|.*[{_KANJI}][{_HIRA}]{{1,3}}た"
)
_LONG_KANJI = re.compile(f"[{_KANJI}]{{7,}}")
_WHO_DRAWS = re.compile(f"[{_KANJI}][うくぐすつぬぶむる][{_KANJI}]$|[{_KANJI}]ら$")
_NAME_RUN = re.compile(rf"[{_WORD}{_HIRA}가-힣]+(?:[{_INNER}]+[{_WORD}{_HIRA}가-힣]+)*[!！☆★♪♡+＋]?")
_READING = re.compile(rf"[(（][{_HIRA}ー]{{1,12}}[)）]")  # how the part of a name before it is read
_SPACED_LATIN = re.compile(r"(?<=[A-Za-z0-9.&'’!\])]) (?=[A-Za-z0-9(\[])")
_COUNTED = re.compile(
    r"(?:全|第|約|計)?[\d０-９一二三四五六七八九十]+(?:年|月|日|時|分|話|期|巻|本|人|回|次|周年|部|枚|歳|代|つ|作|章|集|名|種|"
    r"クール|シーズン|季|集|话|話|役|種|年度|월|일|년|화|회|기|명|주년|부작)|第?[\d０-９]+"
)
_COUNTED_WITHIN = re.compile(
    r"\d[万億]|^年|[週周][一二三四五六日]|[今明去来來一二三四五六七八九十][年月]|\d(?:[年月日卷巻集号號话話년월일]|시즌)"
)
_QUOTED_WITHIN = re.compile('[“”"‘]|\\d・\\d')
_SAID = re.compile(r"(?:니다|[었았했였된한있없]다)\.?$")  # how a sentence ends
_JOINT = re.compile(
    rf"[&＆×]|(?<=[a-z][a-z])・(?=[a-z][a-z])|(?<=[{_KANJI}][{_KANJI}])・(?=[{_KANJI}][{_KANJI}])"
)  # signs that may join two names as well as the parts of one
_PERSON = re.compile(rf"[{_KANJI}]{{1,3}}[{_KANJI}{_HIRA}]{{2,4}}")
_KATAKANA = re.compile("[ァ-ヺー]")
_RUNNING = re.compile("[ァ-ヺーA-Za-z]")  # what goes on a word in katakana
_HIRA_WORD = re.compile(rf"[{_HIRA}]{{2}}$|(?![はがをにでともの])[{_HIRA}]$")  # what goes on: no particle behind a word
_MAGAZINE = re.compile(r"(?:週刊|月刊|隔月刊|別冊|季刊)(?!連載|で|の)[一-鿿々ァ-ヺーA-Za-zａ-ｚＡ-Ｚ!！☆]{2,}")
_SPEECH = re.compile(r"。.|[、，].*[、，]")
_KIND_GLUED = re.compile(rf"([{_KANJI}]+)(?=[ァ-ヺぁ-ゖ])")
_AND_OTHERS = re.compile(rf"(?:[{_KANJI}]{{3}}|さん|氏)ら$")
_COMPANY_BEHIND = re.compile(r"(?<=[A-Za-z\d.])公司$")  # "the company Kite" in Chinese
_BYLINE = re.compile(r"기자|사진|뉴스|[=@]")
_VERB_END = re.compile(rf"(?<=[{_HIRA}])(?!ー)(?=[{_WORD}])")
_CALLED = ("さん", "氏", "先生")  # what somebody is called by, whose name may begin with a number
_NO_NAMES = tuple("こと もの とて とき ため よう それ これ ここ そこ どう そう とも まだ".split())
_BEFORE_SONG = re.compile(r"S[&,]?q?$|S(?:iV|[ti])?N(?:ox?|e)?$|S[tx]{0,2}$|SoN?$|q[&,]?$")
_LETTERS = re.compile(r"\w*")
_HANGUL = re.compile(r"[가-힣]+")
_LONGEST_TITLE = 60
_LONGEST_BRACKETED = 40
_LONGEST_NAME = 24
_SHORTEST_REST = 3
_LONGEST_NOUN = 12
_MARKS = {"、": ",", "，": ",", ",": ",", "；": ";", ";": ";", "：": ":", ":": ":", "・": "&", "＆": "&", "&": "&"}
_MARKS |= {"/": "&", "／": "&", "×": "&", "·": "&"}

_VERBS = "VAGk"
_OF = "之"
_ALSO, _LONG_NAME, _SHORT_GIVEN = "也", 4, 2
_SPEAKING = frozenset("“「‘\"'")  # marks that hold names as well as titles
_BY_WHOM = re.compile("b[Rxm]?$")
_IS_PLAYED = re.compile("(?:o[x声N]|x)?b[Rxm]?[NT]V?A|c|b(?:A|N).{0,6}oNV|(?:o[x声N]|x)?b[Rxm]?NA")
_BOTH_HELD = re.compile(",RwV")  # "A has the role X, the role Y in hand"
_AMONG_NAMES = re.compile("N,x,N")
_TWO = re.compile(rf"[{_KANJI}]{{2}}")
_PLAYED_BEHIND = re.compile("を(?:[^、。]{2,14}が)?(?:それぞれ)?演じ")
_CALLED_BEHIND = re.compile(r"[(（][^()（）]{1,16}[)）](?:さん|氏|先生)")
_FEW_SIGNS = re.compile(rf"[{_KANJI}]{{1,3}}")
_DONE = "了"  # what has been done; a given name may end so
_DROPPED = "-"  # the letter of words that say nothing of a sentence's shape
_CELS = "in-between-animation"  # 動画, which in prose is any video
_KINDS = {"theme-performance": "S", "broadcast": "B", "streaming": "B", "publisher": "L"}

Piece = tuple[int, int, str]  # start, end and letter; C is what may be a name


def spans_of(
    sentence: Stretch, lexicon: Lexicon, titles: Dictionary[str], names: Dictionary[AgentType], first: str
) -> tuple[Span, ...]:
    """Return the typed spans of a sentence, names, titles and roles coordinated and earlier works put with their names.

    `first` is the title of the first season, where the article is about a later one: "第1期" then means it.
    """
    text = sentence.text
    inside = enclosures(text)
    blotted = flat(masked(text, inside))
    if lexicon.language.writing == "hangul" and "-" in text:
        blotted = "".join("-" if sign == "-" else folded for sign, folded in zip(text, blotted, strict=True))
    fixed = _fixed(sentence, blotted, inside, lexicon, titles, names, first)
    taken = sorted((span.stretch.start - sentence.start, span.stretch.end - sentence.start) for span in fixed)
    pieces = [piece for gap in _gaps(taken, len(text)) for piece in _pieces(blotted, *gap, lexicon.language)]
    fixed += [
        span for title in fixed if title.letter == "T" for span in _behind_title(title, sentence, inside, lexicon)
    ]
    named = [
        _span(sentence, piece, inside, lexicon.language) for piece in _joined_names(pieces, text, lexicon.language)
    ]
    named = _short_names(named) if lexicon.language.writing == "kana" else named
    row = _inflected(
        _companies(sorted([*fixed, *named], key=place), sentence, lexicon.language),
        lexicon.language.suffixes,
    )
    if lexicon.language.writing == "han":
        row = _quoted_people(row, titles)
    return _coordinated(_attributed(_songs(row), sentence, lexicon.language))


def _short_names(row: Sequence[Span]) -> list[Span]:
    """Take two characters for a name where it stands between names that commas part: 甲野太郎、林勇、乙野花子."""
    found = list(row)
    for number in range(2, len(row) - 2):
        near = row[number - 2 : number + 3]
        together = all(before.stretch.end == behind.stretch.start for before, behind in pairwise(near))
        if together and _AMONG_NAMES.fullmatch(letters(near)) and _TWO.fullmatch(near[2].stretch.text):
            found[number] = Span("N", near[2].stretch, names=(Named(near[2].stretch),))
    return found


def _behind_title(title: Span, sentence: Stretch, inside: dict[int, int], lexicon: Lexicon) -> Iterator[Span]:
    """Yield whom a bracket right behind a title names: its publisher, or its maker with the role."""
    start = title.stretch.end - sentence.start
    if sentence.text[start : start + 1] not in {"(", "（"} or start not in inside:
        return
    content = sentence.part(start + 1, inside[start] - 1)
    roles = [item for item in _named_spans(content, flat(content.text), lexicon, Dictionary({}), "") if item[2].roles]
    begin, role = next(((begin, span) for begin, end, span in roles if end == len(content.text)), (None, None))
    printed = next((len(words) for words in lexicon.language.printed_endings if content.text.endswith(words)), 0)
    name = content.part(0, len(content.text) - printed if begin is None else begin)
    if _NAME_RUN.fullmatch(name.text) and _may_be_name(name.text, lexicon.language, said=False):
        yield Span("N", name, names=(Named(name),))
        if role:
            yield role


def _gaps(taken: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    position = 0
    for start, end in [*taken, (length, length)]:
        if start > position:
            yield position, start
        position = max(position, end)


def _fixed(
    sentence: Stretch,
    blotted: str,
    inside: dict[int, int],
    lexicon: Lexicon,
    titles: Dictionary[str],
    names: Dictionary[AgentType],
    first: str,
) -> list[Span]:
    """Return quotations, known titles, roles, sources and the language's own phrases, the longest first."""
    found = [_enclosed(sentence, start, end, lexicon.language) for start, end in inside.items()]
    if any(span.letter == "T" and span.stretch.text[0] == "[" for span in found):  # single marks are for names then
        found = [span._replace(letter="N") if span.stretch.text[0] in "‘'" and span.names else span for span in found]
    taken = [False] * len(blotted)
    for start, end in inside.items():
        taken[start:end] = [True] * (end - start)
    for start, end, kind in names.find(blotted):
        taken[start:end] = [True] * (end - start)
        found.append(Span("N", sentence.cut(start, end), names=(Named(sentence.cut(start, end), (), kind),)))
    for start, end, span in sorted(
        _named_spans(sentence, blotted, lexicon, titles, first), key=lambda item: item[0] - item[1]
    ):
        if True not in taken[start:end]:
            taken[start:end] = [True] * (end - start)
            found.append(span)
    return [_within_word(span, sentence, taken, lexicon.language) for span in found if span.letter]


def _enclosed(sentence: Stretch, start: int, end: int, language: Language) -> Span:
    """Return what quotation marks hold, and in Korean square brackets as well, which may be a title's.

    A quotation before the word for a role is a character's name: ‘앤’ 역.
    """
    text = sentence.text
    if text[start] not in QUOTES:
        title = sentence.part(start + 1, end - 1)
        named = language.writing == "hangul" and text[start] == "[" and len(title.text) <= _LONGEST_BRACKETED
        if named and start and not _BYLINE.search(title.text):
            return Span("T", sentence.cut(start, end), names=(Named(title),))
        return Span("", sentence.cut(start, end))
    span = _quotation(sentence, start, end)
    if span.letter == "T" and language.group_nouns and _is_group(text, start, language):
        name = span.names[0].name
        reading = max((begin for begin in enclosures(name.text) if begin), default=len(name.text))
        return Span("N", span.stretch, names=(Named(name.part(0, reading), (), "organization"),))
    plays = span.letter == "T" and language.writing == "hangul" and is_role(text, end)
    company = span.letter == "T" and not language.company_words.isdisjoint(span.names[0].name.text.split())
    return span._replace(letter="N") if plays or (company and language.writing == "hangul") else span


def group_names(text: str, language: Language) -> dict[str, AgentType]:
    """Return what stands in quotation marks right behind a word for a group of people, folded: the band 「Rook」."""
    if not language.writing or not language.group_nouns:
        return {}
    quoted = (text[start + 1 : end - 1] for start, end in enclosures(text).items() if _is_group(text, start, language))
    return {flat(name): "organization" for name in quoted if len(name) >= _SHORTEST_REST}


def _is_group(text: str, start: int, language: Language) -> bool:
    return text[start] in QUOTES and flat(text[max(0, start - _LONGEST_NOUN) : start]).endswith(
        tuple(language.group_nouns)
    )


def _quotation(sentence: Stretch, start: int, end: int) -> Span:
    content = without_alias(sentence.part(start + 1, end - 1))
    whole = sentence.cut(start, end)
    if sentence.text[start] == "〈" and sentence.text[start - 1 : start] in {"」", "』", "》"}:
        return Span("N", whole, names=(Named(content),))
    if not content or len(content.text) > _LONGEST_TITLE or _SPEECH.search(content.text):
        return Span("q", whole)
    return Span("T", whole, names=(Named(content),))


def _named_spans(
    sentence: Stretch, blotted: str, lexicon: Lexicon, titles: Dictionary[str], first: str
) -> Iterator[tuple[int, int, Span]]:
    for match in re.finditer(lexicon.language.first_season or r"(?!)", blotted):
        season = sentence.cut(*match.span())
        named = (Named(Stretch(season.start, season.end, first)),) if first else ()
        if blotted[match.end() : match.end() + 1] != MASK:
            yield *match.span(), Span("E" if first else "x", season, names=named)
    for start, end, _ in titles.find(blotted):
        stretch = sentence.cut(start, end)
        if "·" not in {blotted[end : end + 1], blotted[max(0, start - 1) : start]}:  # else a part of a foreign name
            yield start, end, Span("T", stretch, names=(Named(stretch),))
    for match in _MAGAZINE.finditer(blotted) if lexicon.language.writing == "kana" else ():
        stretch = sentence.cut(*match.span())
        yield *match.span(), Span("N", stretch, names=(Named(stretch, (), "organization"),))
    phrases = list(lexicon.phrases.find(blotted))
    known_ends = {end for _, end, _ in phrases}
    for start, end, letter in phrases:
        goes_on = lexicon.language.writing == "hangul" and _goes_on(sentence.text, end, lexicon.language)
        if not (goes_on and letter in "xyA") and not _is_inside(sentence.text, start, end, letter):
            yield start, end, Span(letter, sentence.cut(start, end))
    for start, end, role in lexicon.sources.find(blotted):
        yield start, end, Span("M", sentence.cut(start, end), roles=((role, sentence.cut(start, end)),))
    labels = list(lexicon.labels.find(blotted))
    ends = {end for _, end, _ in labels}
    for start, end, role in labels:
        if blotted[start - 1 : start] == "・" and _KATAKANA.match(blotted[start]) and start - 1 not in ends:
            continue  # the second half of a name: "Sirius・Motion"
        longer = _KATAKANA.match(blotted[start]) and _KATAKANA.match(blotted[start - 1 : start])
        if longer and start not in ends | known_ends:
            continue  # the ライター of ソングライター
        if blotted[start:end].isascii() and _IS_WORD_OR_HYPHEN.match(sentence.text, end):
            continue  # "BS" in the name of a channel
        told = lexicon.language.writing == "han" and lexicon.language.function_words.get(blotted[end : end + 1]) == "o"
        company = blotted[start:end] in lexicon.language.company_words and not _shows(role) and not told
        if _says_more(role, lexicon.language):
            continue
        if end - start > 1 and not company:
            yield start, end, Span(_kind(role), sentence.cut(start, end), roles=((role, sentence.cut(start, end)),))


def _shows(role: str) -> bool:
    wide = vocabulary.load()
    return wide.is_a(role, "broadcast") or wide.is_a(role, "distribution")


@cache
def _says_more(role: str, language: Language) -> bool:
    """Say whether a word means more in prose than a credit."""
    wide = vocabulary.load()
    cels = language.writing == "kana" and role == _CELS
    return wide.is_a(role, "promotional-video") or cels or wide.department(role) == role


@cache
def _kind(role: str) -> str:
    """Return the letter of a role noun."""
    wide = vocabulary.load()
    return next((letter for kind, letter in _KINDS.items() if wide.is_a(role, kind)), "R")


def _goes_on(text: str, end: int, language: Language) -> bool:
    """Say whether a Korean word goes on behind a phrase with more than a particle: the 애니 of a channel's name."""
    return "가" <= text[end : end + 1] <= "힣" and _hangul_particle(text, end, language) is None


def _is_inside(text: str, start: int, end: int, letter: str) -> bool:
    """Say whether a phrase is rather a part of a word of its own script: the アニメ of a shop, the こと of a name."""
    if letter == "c" and "一" <= text[start] <= "鿿":  # the 役 of a name or a word such as 役所
        return not start or re.match(rf"[{_WORD}{_HIRA}」』)）”!！?？]", text[start - 1]) is None
    if end - start == 1 and letter == "s":
        return start > 0 and re.match(rf"[{_KANJI}]", text[start - 1]) is not None
    if letter == "x" and re.fullmatch(rf"[{_HIRA}]+", text[start:end]):
        goes_on = re.match(rf"(?![はがをにでともの])[{_HIRA}]", text[end : end + 1])
        if text[start - 1 : start] == "を" or (end - start > _SHORTEST_REST and text[start - 1 : start] in "でにがは"):
            return bool(goes_on)
        return bool(goes_on or _HIRA_WORD.search(text[max(0, start - 2) : start]))
    before = start > 0 and _KATAKANA.match(text[start]) and _RUNNING.match(text[start - 1])
    behind = end < len(text) and _KATAKANA.match(text[end - 1]) and _RUNNING.match(text[end])
    return letter in "xy" and bool(before or behind)


def _within_word(span: Span, sentence: Stretch, taken: Sequence[bool], language: Language) -> Span:
    """A role noun that goes on as a longer word ("音楽評論家") is none."""
    end = span.stretch.end - sentence.start
    if span.letter not in "RSMBL" or language.writing == "han" or end >= len(taken) or taken[end]:
        return span
    if sentence.text.startswith(language.activity_endings, end):
        return span
    follows = sentence.text[end]
    if language.writing == "hangul" and follows == "들":  # the plural
        return span
    longer = _IS_WORD.match(follows) or ("가" <= follows <= "힣" and not _hangul_particle(sentence.text, end, language))
    return Span("x", span.stretch) if longer else span


def _pieces(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    split = _WRITINGS[language.writing]
    yield from split(text, start, end, language)


@cache
def _particles(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(language.function_words, key=len, reverse=True))))


def _kana(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Japanese at particles: hiragana between words that are not, or behind a span that is known."""
    cuts = list(_kana_particles(text, start, end, language))
    position = start
    for first, last, letter in [*cuts, (end, end, "")]:
        yield from _runs(text, position, first)
        if letter:
            yield first, last, letter
        position = last


def _kana_particles(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    particles = _particles(language)
    position = start
    while match := particles.search(text, position, end):
        letter = language.function_words[match.group()]
        position, behind = match.span()
        called = text.startswith(_CALLED, behind) and position > start
        if not called and (position == start > 0 or (letter not in "uv" and _parts_words(text, position, behind, end))):
            yield position, behind, letter
            position = behind
        else:
            position += 1


def _parts_words(text: str, start: int, end: int, gap: int) -> bool:
    """Say whether hiragana stands as a particle between what is before and behind it; at `gap` a known span begins."""
    if end == gap < len(text) and text[start] not in "とも":
        return True
    before = start > 0 and _IS_HIRA.match(text, start - 1)
    behind = _IS_HIRA.match(text, end)
    if text[start] == "を" or (end - start > 1 and not behind):
        return True
    if behind:
        return False
    if text[start] == "に" and text[end : end + 1] == "、":
        return True
    return not before or text[start] in "はが" or _IS_WORD_OR_MASK.match(text, end) is not None


def _runs(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield marks, and runs of letters that may be names, less the verb before a name."""
    position = start
    while position < end:
        if text[position] in _MARKS:
            yield position, position + 1, _MARKS[text[position]]
            position += 1
            continue
        match = _NAME_RUN.match(text, position, end)
        if not match:
            position += 1
            continue
        last = match.end()
        while (space := _SPACED_LATIN.match(text, last)) and (more := _NAME_RUN.match(text, space.end(), end)):
            last = more.end()
        cut = _verb_end(text, position, last)
        if cut > position:
            yield position, cut, "C" if text.endswith(_CALLED, position, cut) else "x"
        for joint in _JOINT.finditer(text, cut, last):
            if joint.group() == "・" or " " in text[cut:last] or _are_people(text[cut:last], joint.start() - cut):
                yield from _counted(text, cut, joint.start())
                yield joint.start(), joint.end(), "&"
                cut = joint.end()
        yield from _counted(text, cut, last)
        position = last


def _are_people(run: str, joint: int) -> bool:
    """Say whether a sign parts what has the shape of two persons' names: 甲野太郎&乙野花子."""
    return bool(_PERSON.fullmatch(run, 0, joint) and _PERSON.fullmatch(run, joint + 1))


def _counted(text: str, start: int, end: int) -> Iterator[Piece]:
    """A number with its counter, and all of the run that begins with it, is no name."""
    word = text[start:end]
    counted = _COUNTED.match(word) and not word.isascii() and not word.endswith(_CALLED)
    yield start, end, "x" if word.isdigit() or counted else "C"


def _verb_end(text: str, start: int, end: int) -> int:
    """Return where a name begins in a run such as "送り出した甲野": behind hiragana that another word follows.

    A single character behind it belongs to it: the 子 of "よう子".
    """
    cuts = [match.start() for match in _VERB_END.finditer(text, start + 1, end)]
    end -= next((len(words) for words in _CALLED if text.endswith(words, start, end)), 0)
    return next((cut for cut in reversed(cuts) if end - cut > 1 or text.endswith(_CALLED, start, cut)), start)


def _han(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Chinese at its function words: at an edge, or between two words long enough to be names."""
    particles = _particles(language)
    position = start
    for match in particles.finditer(text, start, end):
        before, behind = match.start() - position, _word_length(text, match.end(), end)
        letter = language.function_words[match.group()]
        inside = min(before, behind) < 2 if before else letter == "x"
        if match.group() == _OF and not behind and before > 1:
            continue  # the end of a given name
        if match.group() == _ALSO and not behind and before < _LONG_NAME:
            continue  # the end of a given name
        within = letter == "b" and 1 < before < _LONG_NAME and behind == _SHORT_GIVEN
        glued = behind and len(match.group()) == 1 and (inside or within)
        if glued and letter != match.group():  # a mark is its own letter
            continue
        yield from _runs(text, position, match.start())
        if letter != _DROPPED:
            yield match.start(), match.end(), letter
        position = match.end()
    yield from _runs(text, position, end)


def _word_length(text: str, start: int, end: int) -> int:
    """Return how many letters follow, up to a mark or to what is known."""
    match = _LETTERS.match(text, start, end)
    return len(match.group()) if match else 0


def _hangul(text: str, start: int, end: int, language: Language) -> Iterator[Piece]:
    """Cut Korean at spaces, and particles from the end of words."""
    position = start
    glued = _hangul_particle(text, start, language) if start and not text[start].isspace() else None
    if glued:
        yield start, glued[0], glued[1]
        position = glued[0]
    elif start and "가" <= text[start - 1] <= "힣" and "가" <= text[start : start + 1] <= "힣":
        rest = _HANGUL.match(text, start, end)  # the rest of a word that begins with a known one
        position = rest.end() if rest else start
        yield start, position, "x"
    for word in re.finditer(r"[^\s,、·&/:;\x00▲△●■◆▶]+|[,、·&/:;]", text[position:end]):
        first, last = position + word.start(), position + word.end()
        while last - first > 1 and text[last - 1] in ".。!?":
            last -= 1
        behind = _hangul_particle(text, first, language) if first and text[first - 1] == MASK else None
        if behind:  # behind a bracket
            yield first, behind[0], behind[1]
            continue
        if text[first] in _MARKS:
            yield first, last, _MARKS[text[first]]
            continue
        if language.function_words.get(text[first:last]) == "&":
            yield first, last, "&"
            continue
        stem = _stem(text, first, last, language)
        if not stem[1]:
            stem = _at_edge(text, first, last, end) or stem
        adnominal = not stem[1] and text[first:last].endswith(language.common_endings) and last < end
        yield from [(first, last, "x")] if adnominal else _counted(text, first, stem[0])
        if stem[1]:
            yield stem[0], last, stem[1]


def _at_edge(text: str, start: int, end: int, gap: int) -> tuple[int, str] | None:
    """Part from a word what only its place tells from the end of a name: at a sentence's end, or before a verb."""
    word = text[start:end]
    if word.endswith(_IS) and len(word) - len(_IS) >= _SHORTEST_REST and end == len(text.rstrip(". 。")):
        return end - len(_IS), "u"
    if word.endswith(_BY_WAY) and len(word) > len(_BY_WAY) + 1 and end == gap < len(text):
        return end - len(_BY_WAY), "a"
    return None


def _hangul_particle(text: str, start: int, language: Language) -> tuple[int, str] | None:
    """Return the end and letter of a particle that stands right behind a word."""
    match = _HANGUL.match(text, start, start + 6)
    particle = match.group() if match else ""
    letter = language.function_words.get(particle)
    return (start + len(particle), letter) if letter else None


_IS = "다"  # at the end of a sentence; names end so as well
_BY_WAY = "로"  # before a verb it is a particle, though names end so as well
_BATCHIM = {"이": True, "가": False, "은": True, "는": False, "을": True, "를": False, "과": True, "와": False}


def _stem(text: str, start: int, end: int, language: Language) -> tuple[int, str]:
    """Part the particle from the end of a word; those with two forms must fit the sound before them."""
    for particle in _endings(language):
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
def _endings(language: Language) -> tuple[str, ...]:
    """Return the particles in Hangul that no name ends in, the longest first."""
    particles = (word for word in language.function_words if "가" <= word[0] <= "힣")
    return tuple(sorted((word for word in particles if word not in language.names_end_in), key=len, reverse=True))


_WRITINGS: dict[str, Callable[[str, int, int, Language], Iterator[Piece]]] = {
    "kana": _kana,
    "han": _han,
    "hangul": _hangul,
}


def _joined_names(pieces: Sequence[Piece], text: str, language: Language) -> list[Piece]:
    """Join given and family names that a space parts."""
    found: list[Piece] = []
    for start, end, letter in pieces:
        if letter == "C" and found and found[-1][2] == "C" and _READING.fullmatch(text, found[-1][1], start):
            found[-1] = (found[-1][0], end, "C")
            continue
        if letter == "C" and language.writing == "hangul" and text[start:end] in language.suffixes:
            found.append((start, end, "x"))
            continue
        if letter == "C" and found and found[-1][2] == "C" and text[found[-1][1] : start] in {" ", "　"}:
            before = found[-1]
            if text[before[0] : before[1]] in language.never_names:
                found.append((start, end, letter))
                continue
            short = language.writing == "hangul" or max(before[1] - before[0], end - start) <= 4
            if short:
                first = _last_words(text, before[0], before[1], language)
                found[-1:] = [*([(before[0], first - 1, "x")] if first > before[0] else []), (first, end, "C")]
                continue
        found.append((start, end, letter))
    return found


def _last_words(text: str, start: int, end: int, language: Language) -> int:
    """Return where a name begins whose next word is to be joined: Korean writes most names in two words."""
    words = text[start:end].split(" ")
    company = not language.company_words.isdisjoint(words) or text[start:end].isascii()
    long = language.writing == "hangul" and len(words) > 1 and not company
    return end - len(words[-1]) if long else start


def _span(sentence: Stretch, piece: Piece, inside: dict[int, int], language: Language) -> Span:
    start, end, letter = piece
    stretch = sentence.cut(start, end)
    if letter != "C":
        return Span(letter, stretch)
    if end in inside and _is_group(sentence.text, end, language):  # the word for a group before its name
        return Span("x", stretch)
    plain = stretch._replace(text=_READING.sub("", stretch.text)) if _READING.search(stretch.text) else stretch
    bare = _behind_signs(_bare(plain, language), language)
    name = _described(bare, language)
    behind = sentence.text[end : end + 2].lstrip()[:1]
    said = (
        bool(bare) and bare.start == stretch.start and name.end < stretch.start + len(plain.text)
    ) or language.phrases.get(behind) == "c"
    short = language.writing == "kana" and _FEW_SIGNS.fullmatch(name.text) is not None
    said = said or (short and _CALLED_BEHIND.match(sentence.text, end) is not None)
    said = said or (short and _PLAYED_BEHIND.match(sentence.text, end) is not None)
    said = said or (_acts_behind(sentence.text, end, language) and name.text not in language.never_names)
    if not _may_be_name(name.text, language, said=said):
        return Span("x", stretch)
    aside: tuple[Stretch, ...] = ()
    if end in inside and sentence.text[end] in "(（[":
        close = inside[end]
        aside = (sentence.part(end + 1, close - 1 if sentence.text[close - 1] in ")）]" else close),)
    return Span("N", stretch, names=(Named(name, aside),))


def _acts_behind(text: str, end: int, language: Language) -> bool:
    """Say whether a particle and a word for handling something stand right behind a word: 担当 behind が."""
    acts = _acting(language)
    return acts is not None and acts.match(text, end) is not None


@cache
def _acting(language: Language) -> re.Pattern[str] | None:
    if language.writing != "kana":
        return None
    verbs = "|".join(words for words, letter in language.phrases.items() if letter == "V")
    particles = "|".join(words for words, letter in language.function_words.items() if letter == "b")
    return re.compile(rf"(?:{particles})(?:{verbs})")


def _behind_signs(name: Stretch, language: Language) -> Stretch:
    """Drop all up to the last sign that no name holds: "the 的 of" and what stands before it.

    Only a rest that is long enough for a name counts; with such a sign at its end nothing is left.
    """
    cut = 0
    if not language.unnamed_signs.isdisjoint(name.text):
        cut = max(place + 1 for place, sign in enumerate(name.text) if sign in language.unnamed_signs)
    cut = cut or len(name.text) - len(name.text.lstrip(_DONE))
    rest = name.part(cut, len(name.text))
    return rest if not cut or len(rest.text) >= _SHORTEST_REST else name.part(0, 0)


def _described(name: Stretch, language: Language) -> Stretch:
    """Drop what describes a name and is glued to it: the band of "樂隊NN", the hero of "主人公・NN"."""
    noun = next((each for each in language.person_nouns if name.text.startswith(each)), "")
    if noun and _KATAKANA.match(noun[-1]) and re.match(rf"[{_KANJI}]", name.text[len(noun) :]):  # ヒロイン甲野花子
        return name.part(len(noun), len(name.text))
    kind, mark, _ = name.text.partition("・")
    if mark and kind in language.never_names | language.person_nouns:
        return name.part(len(kind) + 1, len(name.text))
    glued = _KIND_GLUED.match(name.text)
    if glued and glued.group(1) in language.person_nouns:  # the girl of "少女アン"
        return name.part(glued.end(1), len(name.text))
    words = next((each for each in language.descriptors if name.text.startswith(each)), "")
    parted = words[-1:] == " "  # one syllable names somebody where a space parts it
    return name.part(len(words), len(name.text)) if 0 < len(words) < len(name.text) - (not parted) else name


def _bare(stretch: Stretch, language: Language) -> Stretch:
    if stretch.text.endswith("ら") and _AND_OTHERS.search(stretch.text):
        stretch = stretch.part(0, len(stretch.text) - 1)
    if stretch.text.endswith("公司") and _COMPANY_BEHIND.search(stretch.text):
        return stretch.part(0, len(stretch.text) - 2)
    if not stretch.text.endswith(language.suffixes):
        return stretch
    for suffix in language.suffixes:
        if stretch.text.endswith(suffix) and len(stretch.text) > len(suffix) + (suffix not in _CALLED):
            return _bare(stretch.part(0, len(stretch.text) - len(suffix)), language)
    return stretch


def _may_be_name(text: str, language: Language, *, said: bool) -> bool:
    """Say whether a run of letters could name someone: what a word behind it says to (`said`), or no common word."""
    if said and text:
        return True
    if flat(text) in language.never_names:
        return False
    if (
        _QUOTED_WITHIN.search(text)
        or _COUNTED_WITHIN.search(text)
        or (language.writing == "hangul" and _SAID.search(text))
    ):
        return False
    if (
        not 1 < len(text) <= _LONGEST_NAME
        or text in language.never_names
        or text.rstrip("!！").endswith(language.common_endings)
    ):
        return False
    if _ALL_HIRA.fullmatch(text):
        return len(text) > 3 and not text.startswith(_NO_NAMES)
    if language.writing == "han" and _LONG_KANJI.fullmatch(text):
        return text.endswith((*language.company_words, *language.publisher_endings))
    if _TWO_KANJI.fullmatch(text):
        return language.writing == "han"
    return _NO_NAME.fullmatch(text) is None and _WHO_DRAWS.search(text) is None


def _companies(row: Sequence[Span], sentence: Stretch, language: Language) -> list[Span]:
    """Keep a company's name whole that holds a word for a role or a work: "风见动画制作公司"."""
    found: list[Span] = []
    for number, span in enumerate(row):
        found.append(span)
        channel = (
            span.letter == "B"
            and language.writing == "kana"
            and number + 1 < len(row)
            and row[number + 1].letter in "de&"
        )
        if channel and len(found) > 1 and found[-2].letter == "N" and found[-2].stretch.end == span.stretch.start:
            whole = sentence.cut(found[-2].stretch.start - sentence.start, span.stretch.end - sentence.start)
            found[-2:] = [Span("N", whole, names=(Named(whole),))]
            continue
        kinds, ends = (
            ("NxRBLy", span.stretch.text.endswith)
            if language.writing == "han"
            else ("Nx", span.stretch.text.startswith)
        )
        told = span.letter in "BL" and letters(row[number + 1 : number + 2]) == "o"  # "that NN publishes"
        if told or span.letter not in kinds or not ends(tuple(language.company_words)):
            continue
        first = len(found) - 1
        while (
            first and found[first - 1].stretch.end == found[first].stretch.start and found[first - 1].letter in "NRBLMy"
        ):
            first -= 1
        if first < len(found) - 1 and found[first].letter == "N":
            start, end = found[first].stretch.start, span.stretch.end
            whole = sentence.cut(start - sentence.start, end - sentence.start)
            found[first:] = [Span("N", whole, names=(Named(whole, span.names[0].asides if span.names else ()),))]
    return found


def _inflected(row: Sequence[Span], suffixes: Container[str]) -> list[Span]:
    """Drop the ending of a verb, which the tables leave out: the る of 務める."""
    found: list[Span] = []
    for span in row:
        honours = span.letter == "x" or (span.letter == "R" and "가" <= span.stretch.text[0] <= "힣")
        if honours and found and found[-1].letter == "N" and span.stretch.text in suffixes:
            continue  # an honorific behind the reading of a name
        glued = found and found[-1].letter in _VERBS and found[-1].stretch.end == span.stretch.start
        if not (glued and span.letter in "xv" and re.fullmatch(rf"[{_HIRA}]+", span.stretch.text)):
            found.append(span)
    return found


def _quoted_people(row: Sequence[Span], titles: Dictionary[str]) -> list[Span]:
    """Take for names what stands in quotation marks where an actor or a character must: “安” is voiced by 「NN」."""
    found = list(row)
    for number, span in enumerate(row):
        if (
            span.letter != "T"
            or span.stretch.text[0] not in _SPEAKING
            or any(titles.find(flat(span.names[0].name.text)))
        ):
            continue
        before, behind = letters(row[max(0, number - 2) : number]), letters(row[number + 1 : number + 8])
        if (_BY_WHOM.search(before) and behind[:1] in {*"AVGW"}) or _IS_PLAYED.match(behind) or before[-1:] == "A":
            names = tuple(Named(part) for part in split(span.names[0].name, COMMA))
            found[number] = Span("N", span.stretch, names=names)
    return found


def _songs(row: Sequence[Span]) -> list[Span]:
    """What a word for a theme song precedes, or a performer behind one, is a song and no work."""
    found: list[Span] = []
    for span in row:
        if span.letter == "T" and _BEFORE_SONG.search(letters(found)):
            span = Span("q", span.stretch)
        found.append(span)
    return found


def _attributed(row: Sequence[Span], sentence: Stretch, language: Language) -> list[Span]:
    """Give each name the earlier works that stand before it as its aside, and take them out of the row."""
    found: list[Span] = []
    line = letters(row)
    position = 0
    for match in re.finditer(language.attributes or r"(?!)", line):
        first, last = match.span("past")
        name = row[match.end() - 1]
        past = Stretch.of(
            sentence.text, row[first].stretch.start - sentence.start, row[last - 1].stretch.end - sentence.start
        ).shift(sentence.start)
        found += row[position : match.start()]
        named = name.names[0]
        found.append(name._replace(names=(Named(named.name, (*named.asides, past), named.kind),)))
        position = match.end()
    return [*found, *row[position:]]


def _coordinated(row: Sequence[Span]) -> tuple[Span, ...]:
    """Join names, titles and roles of a kind that marks or words for "and" part."""
    found: list[Span] = []
    position = 0
    while position < len(row):
        span = row[position]
        position += 1
        while span.letter in "NTR" and (step := _next_member(row, position, span, found)):
            other = row[step]
            stretch = Stretch(span.stretch.start, other.stretch.end, "")
            span = span._replace(stretch=stretch, names=span.names + other.names, roles=span.roles + other.roles)
            position = step + 1
        found.append(span)
    return tuple(found)


def _is_called(span: Span) -> bool:
    return span.stretch.text.endswith(_CALLED)


def _next_member(row: Sequence[Span], position: int, span: Span, before: Sequence[Span]) -> int | None:
    """Return the place of the next member of a coordination; none where each of the two has a particle of its own."""
    between = 1 if position < len(row) and row[position].letter in ",&" else 0
    if span.letter == "R" and between and row[position].letter == "," and (before and before[-1].letter not in ",;oT"):
        return position + between if _BOTH_HELD.match(letters(row[position : position + 4])) else None
    if between and span.letter == "R" and row[position].stretch.text in {"，", ","}:
        return None
    if position + between >= len(row) or row[position + between].letter != span.letter:
        return None
    if not between:
        return position if span.letter == "T" else None
    if span.letter == "N" and _is_called(span) and not _is_called(row[position + between]):
        return None  # "Mr A, when young"
    behind = row[position + between + 1].letter if position + between + 1 < len(row) else ""
    if span.letter == "N" and (behind == "c" or (before and behind not in {*",;"} and behind == before[-1].letter)):
        return None
    if span.letter == "N" and behind in {*"bt"} and re.search(r"N[bt],?[^;bt,]{0,9}$", letters(before)):
        return None  # "A plays the boy B, C plays D"
    if (
        span.letter == "N" and behind == "o" and re.search(r"[Nc][tw]$", letters(before))
    ):  # "A is B, the captain's C is D"
        return None
    return position + between
