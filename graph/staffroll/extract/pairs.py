"""Two names that an article prints as one's: a name in another script in brackets, a pen name with a word for it.

    text → a name that the article credits → what stands beside it → likeness → pairs

A join of two people is the worst mistake of the whole graph, so what is doubtful is no pair: affiliations, roles,
characters, earlier works and years stand in the same places.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from staffroll.extract.likeness import HAN, LATIN, NATIVE, is_one_company, is_one_person, is_reading, is_spoken
from staffroll.extract.pairable import (
    is_another_name,
    is_another_title,
    is_former_name,
    is_one_work,
    is_refused,
    is_within,
)
from staffroll.extract.stretch import flat
from staffroll.lang import Language, any_of, language
from staffroll.records import Article, Mention, NameKind, NamePair, Relation

_BRACKET = re.compile(r"[（(［\[]([^（()）［\[\]］\n]{1,120})[)）\]］]")
_CLOSING = "」』》〉”’\"'»“*_ \u3000"
_OPENING = "「『《〈“‘\"'«„*_ \u3000"
_PARTS = re.compile(r"\s*[／/|｜;；,，、=＝]\s*")
_ENDS = re.compile(r"[,，、。.;；:：()（）\n—–]|$")
_LONGEST = 60  # of a form that is looked for before a bracket
_LONGEST_TITLE = 80
_SIDE_BY_SIDE = re.compile(
    "(?<![\\w・])(?:(?P<native>[\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af][\u3005-\u3007\u3040-\u30ff\u4e00-"
    "\u9fff\uac00-\ud7af・]{1,11}(?:[ \u3000][\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{1,6})?)"
    "\\s?[/／|｜]\\s?(?P<latin>[A-ZÀ-Ž][\\w'’-]{1,20} [A-ZÀ-Ž][\\w'’-]{1,20})|"
    "(?P<first>[A-ZÀ-Ž][\\w'’-]{1,20} [A-ZÀ-Ž][\\w'’-]{1,20})\\s?[/／|｜]\\s?"
    "(?P<second>[\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,8}"
    "(?:[ \u3000][\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{1,6})?))(?![\\w・])"
)
_A_LIST = 3  # names printed in two scripts side by side: then a slash parts scripts, not people
_NAME = re.compile(r"[A-ZÀ-Ž][\w'’-]*(?: [A-ZÀ-Ž][\w'’-]*){1,2}")
_FAR = 240
_VOICE = "voice-actor"


class Form(NamedTuple):
    """A name of a mention: what it names, and the fullest form that the article has for it."""

    kind: NameKind
    agent_type: str
    full: str


class Known(NamedTuple):
    """What is known of an article's names: by form, who is somebody's character, whose voice is heard."""

    forms: Mapping[str, Form]
    lengths: Sequence[int]
    characters: frozenset[str]
    voices: frozenset[str]
    work: str | None
    language: Language


class _Words(NamedTuple):
    """The words of a language, in lower case, without which there is no pair of a kind."""

    other_name: frozenset[str]
    title_labels: frozenset[str]
    respelled: frozenset[str]

    @classmethod
    @cache
    def of(cls, tag: str) -> _Words:
        """Return the words of a language and of English, which articles in others borrow."""
        both = (language(tag), language("en"))
        return cls(
            frozenset(
                comma + word.lower()
                for each in both
                for word in (*each.other_name, *each.former_name)
                for comma in ((", ",) if LATIN.match(word) else ("，", "、", ", "))
            ),
            frozenset(word.lower() for each in both for word in each.title_labels),
            frozenset(language(tag).respelled),
        )


class _Head(NamedTuple):
    """A name where it is printed."""

    start: int
    form: Form


def name_pairs(article: Article, mentions: Iterable[Mention]) -> tuple[NamePair, ...]:
    """Return the pairs of an article, in the order of its text, each once; one side is a name of a mention.

    A name that would be two people's is left out. The cost grows with the text's length and with nothing else.
    """
    known = _known(tuple(mentions), language(article.language))
    if not known.forms:
        return ()
    found: dict[tuple[str, str], NamePair] = {}
    beside: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pair in sorted(_pairs(article.text, known), key=lambda pair: (pair.start, pair.end, pair.other)):
        found.setdefault((pair.one, pair.other), pair)
        for place, name in _places(pair):
            beside[place].add(name)
    return tuple(pair for pair in found.values() if all(len(beside[place]) == 1 for place, _ in _places(pair)))


def _places(pair: NamePair) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield each name with what it may have one of: an alias one owner, a name in one script one in the other."""
    one, other = flat(pair.one), flat(pair.other)
    yield (other, _script(one)), one
    if pair.kind == "agent" and pair.relation == "both printed":
        yield (one, _script(other)), other


def _script(name: str) -> str:
    if not NATIVE.search(name):
        return "Latin"
    return "kana" if is_spoken(name) else "native"


def _known(mentions: Sequence[Mention], spoken: Language) -> Known:
    forms: dict[str, Form | None] = {}
    for printed, form in _forms(mentions):  # one of two is none: "Mori" where Aya Mori and Ken Mori are credited
        forms[printed] = form if forms.get(printed, form) == form else None
    clear = {printed: form for printed, form in forms.items() if form and 1 < len(printed) <= _LONGEST}
    works = {mention.work for mention in mentions if not mention.prior}
    return Known(
        clear,
        sorted(set(map(len, clear)), reverse=True),
        frozenset(flat(mention.character) for mention in mentions if mention.character),
        frozenset(mention.agent for mention in mentions if mention.role == _VOICE),
        works.pop() if len(works) == 1 else None,
        spoken,
    )


def _forms(mentions: Sequence[Mention]) -> Iterator[tuple[str, Form]]:
    yield from ((work, Form("work", "", work)) for work in {mention.work for mention in mentions})
    for agent, agent_type in {(mention.agent, mention.agent_type) for mention in mentions}:
        yield agent, Form("agent", agent_type, agent)
    shortened = {(each.agent_as, each.agent, each.agent_type) for each in mentions if each.agent_as != each.agent}
    yield from ((short, Form("agent", agent_type, agent)) for short, agent, agent_type in shortened)


def _pairs(text: str, known: Known) -> Iterator[NamePair]:
    yield from _in_brackets(text, known)
    words, folded = _Words.of(known.language.tag), text.lower()
    for layout, telling in (
        (_in_apposition, words.other_name),
        (_labelled, words.title_labels),
        (_respelled, words.respelled),
    ):
        if any(word in folded for word in telling):  # most articles have none of the words, which is quickly told
            yield from layout(text, known)
    if sum(map(text.count, "/／|｜")) >= _A_LIST:
        yield from _side_by_side(text, known)


def _in_brackets(text: str, known: Known) -> Iterator[NamePair]:
    """Yield what a bracket behind a name holds: 森亜矢（Aya Mori）, Blue Hour (青い時, Aoi Toki)."""
    for bracket in _BRACKET.finditer(text):
        head = _before(text, bracket.start(), known)
        if head:
            for other, relation in _within(head.form, bracket[1].strip(), known):
                if other not in (head.form.full, text[head.start : bracket.start()]):
                    yield _pair(head.form, other, text, head.start, bracket.end(), relation)


def _within(form: Form, inner: str, known: Known) -> Iterator[tuple[str, Relation]]:
    said = _said_so(known.language.tag).match(inner)
    if said:
        other = _bare(_PARTS.split(inner[said.end() :])[0])
        if _may_be_said(form, other, known, former=said["former"] is not None):
            yield other, "alias"
        return
    native = NATIVE.search(form.full) or NATIVE.search(inner)
    if form.kind == "agent" and not native:
        return
    marked = _MARKED.match(inner)
    if marked:
        other = _bare(re.split(r"[、，；;]|\s/\s|[,\s]\s*\d{4}\b", inner[marked.end() :])[0])
        if form.kind == "work" and "," not in other and is_another_title(other) and not _refused(form, other, known):
            yield other, _relation(form.full, other)
        elif form.kind == "work":
            return
    parts = [_bare(_MARKED.sub("", part)) for part in _PARTS.split(inner)]
    for other in _of_parts(form, parts, known):
        if flat(other) != flat(form.full) and not _refused(form, other, known):
            yield other, "both printed"


def _of_parts(form: Form, parts: Sequence[str], known: Known) -> Iterator[str]:
    """Yield which of the parts of a bracket are the name before it in another script; of two that fit, neither."""
    if form.kind == "work":
        yield from is_one_work(form.full, parts, known.language, known.forms)
    elif form.agent_type == "person":
        yield from _of_person(form, parts, known)
    else:
        fitting = [part for part in parts if is_one_company(form.full, part)]
        yield from fitting if len(fitting) == 1 else ()


def _of_person(form: Form, parts: Sequence[str], known: Known) -> Iterator[str]:
    """Yield a person's name in another script, and its reading in kana where that says the same or stands alone."""
    native = NATIVE.search(form.full) is not None
    spoken = [part for part in parts if is_spoken(part)]
    written = [part for part in parts if not is_spoken(part) and _crosses(form.full, part)]
    fitting = [part for part in written if is_one_person(form.full, part, spoken if native else ())]
    if not fitting and not native:
        fitting = [part for part in spoken if is_one_person(form.full, part)]
    if len(fitting) > 1:
        return
    yield from fitting
    readings = [part for part in spoken if native and is_reading(form.full, part)]
    if fitting:
        yield from (reading for reading in readings if is_one_person(reading, fitting[0]))
    elif len(parts) == 1 and form.full not in known.voices:  # behind an actor kana may be the character's name
        yield from readings


def _crosses(one: str, other: str) -> bool:
    """Whether two names are in different scripts: native and Latin letters, or Hangul and Han."""
    if not NATIVE.search(other) and not LATIN.search(other):
        return False
    if bool(NATIVE.search(one)) != bool(NATIVE.search(other)):
        return True
    return bool(HAN.search(one)) != bool(HAN.search(other)) and not (is_spoken(one) or is_spoken(other))


def _in_apposition(text: str, known: Known) -> Iterator[NamePair]:
    """Yield what follows a name behind a comma: Aya Mori, also known as Rook, directs."""
    for said in _behind_comma(known.language.tag).finditer(text):
        head = _before(text, said.start(), known)
        end = _ENDS.search(text, said.end(), said.end() + _LONGEST)
        if head and end:
            other = _bare(text[said.end() : end.start()])
            if _may_be_said(head.form, other, known, former=said["former"] is not None):
                yield _pair(head.form, other, text, head.start, end.start(), "alias")


def _labelled(text: str, known: Known) -> Iterator[NamePair]:
    """Yield the titles that a label gives to the one work of an article: 原題：青い時."""
    if known.work is None:
        return
    form = Form("work", "", known.work)
    by_label: dict[str, list[tuple[str, re.Match[str]]]] = defaultdict(list)
    for line in _title_label(known.language.tag).finditer(text):
        by_label[flat(line["label"])].append((_bare(re.split(r"[（(\[［]", line["title"])[0]), line))
    for titles in by_label.values():
        other, line = titles[0]
        alone = len({flat(title) for title, _ in titles}) == 1 and flat(other) != flat(form.full)
        if alone and is_another_title(other) and not _refused(form, other, known):
            yield _pair(form, other, text, line.start("label"), line.end(), _relation(form.full, other))


def _side_by_side(text: str, known: Known) -> Iterator[NamePair]:
    """Yield the names of a list that prints each in two scripts, parted by a slash."""
    found = []
    for place in _SIDE_BY_SIDE.finditer(text):
        for one, other in (
            (place["native"] or place["first"], place["latin"] or place["second"]),
            (place["latin"] or place["second"], place["native"] or place["first"]),
        ):
            form = known.forms.get(one)
            if form and form.agent_type == "person" and form.full == one and _is_other_person(form, other, known):
                found.append(_pair(form, other, text, place.start(), place.end(), "both printed"))
                break
    if len({pair.one for pair in found}) >= _A_LIST:
        yield from found


def _is_other_person(form: Form, other: str, known: Known) -> bool:
    return is_one_person(form.full, other) and not _refused(form, other, known)


def _respelled(text: str, known: Known) -> Iterator[NamePair]:
    """Yield the two spellings of a name that a correction speaks of: they share a word and differ in another."""
    for said in _spelling(known.language.tag).finditer(text):
        end = text.find("\n", said.end())
        last = min(said.end() + _FAR, end if end >= 0 else len(text))
        named = list(_NAME.finditer(text, said.end(), last))
        ours = [name for name in named if known.forms.get(name[0], _NOBODY).agent_type == "person"]
        others = [name for name in named if name[0] not in known.forms]
        if len({name[0] for name in ours}) == len({name[0] for name in others}) == 1:
            one, other = ours[0], others[0]
            if _differ_in_a_word(one[0], other[0]):
                start, stop = min(one.start(), other.start()), max(one.end(), other.end())
                yield _pair(known.forms[one[0]], other[0], text, start, stop, "alias")


_NOBODY = Form("agent", "", "")


def _differ_in_a_word(one: str, other: str) -> bool:
    words, others = set(flat(one).split()), set(flat(other).split())
    return len(words) == len(others) and len(words - others) == 1


def _before(text: str, end: int, known: Known) -> _Head | None:
    """Return where the longest name begins that ends before a bracket, with what it names."""
    while end and text[end - 1] in _CLOSING:
        end -= 1
    for length in known.lengths:
        start = end - length
        form = known.forms.get(text[start:end]) if start >= 0 else None
        if form:
            return None if is_within(text, start, end, form.kind, known.language) else _Head(start, form)
    return None


def _may_be_said(form: Form, other: str, known: Known, *, former: bool) -> bool:
    """Whether what a word calls another name is one: "formerly" speaks of studios and works as well."""
    if not other or flat(other) == flat(form.full) or _refused(form, other, known):
        return False
    if former or form.full in known.voices:  # behind an actor an alias may be the character's
        return is_former_name(form.full, other, form.kind, form.agent_type, known.language)
    return is_another_name(other, form.kind, known.language)


def _refused(form: Form, other: str, known: Known) -> bool:
    """Whether a name is known for something else: a character, a work, another kind of agent, a role."""
    named = known.forms.get(other)
    if flat(other) in known.characters:
        return True
    if named is not None and (named.kind, named.agent_type) != (form.kind, form.agent_type):
        return True
    return is_refused(other, form.kind, form.agent_type, known.language)


def _pair(form: Form, other: str, text: str, start: int, end: int, relation: Relation) -> NamePair:
    return NamePair(form.kind, form.full, other, text[start:end], start, end, relation)


def _relation(one: str, other: str) -> Relation:
    return "both printed" if bool(NATIVE.search(one)) != bool(NATIVE.search(other)) else "alias"


def _bare(part: str) -> str:
    return part.strip(_OPENING + _CLOSING)


@cache
def _words(tag: str) -> str:
    spoken, english = language(tag), language("en")
    plain = {*spoken.other_name, *english.other_name}
    former = {*spoken.former_name, *english.former_name}
    return f"(?:{_longest_first(plain)}|(?P<former>{_longest_first(former)})){_SEPARATED}"


# What parts the word from the name: a colon, a topic particle, a space; in scripts without spaces nothing.
_SEPARATED = r"(?:\s?[:：・は]\s?|(?<=[\u3040-\u9fff\uac00-\ud7af])\s?|,?\s+)"


def _longest_first(words: Iterable[str]) -> str:
    return any_of(()) if not words else "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _said_so(tag: str) -> re.Pattern[str]:
    """Return the pattern of the words that say, at the head of a bracket, that another name follows."""
    return re.compile(_words(tag), re.IGNORECASE)


@cache
def _behind_comma(tag: str) -> re.Pattern[str]:
    return re.compile("(?:, |[，、])" + _words(tag), re.IGNORECASE)


@cache
def _title_label(tag: str) -> re.Pattern[str]:
    labels = _longest_first({*language(tag).title_labels, *language("en").title_labels})
    return re.compile(
        rf"^[^\w\n]{{0,4}}(?P<label>{labels})\s?[:：]\s?(?P<title>[^\n]{{1,{_LONGEST_TITLE}}})$",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _spelling(tag: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language(tag).respelled)})", re.IGNORECASE)


# "Japanese: …", 英語表記：…: the language of a form, said before it.
_MARKED = re.compile(
    r"^(?:japanese|jp|jap|english|eng|romaji|kanji|original(?: title)?|japanese title|english title|giapponese|japonés|"
    r"japonais|japanisch|japonês|originaltitel|titolo originale|titre original|título original|原題|英題|"
    r"英語(?:表記|名|題)?|日本語|日文(?:名)?|英文(?:名)?|邦題|原名|ローマ字|원제|영제|일본어|영어)(?:\s?[:：]\s?|\s+(?=[「『《“\"]))",
    re.IGNORECASE,
)
