"""Names of people and organizations as lists print them, with what stands in brackets behind each."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from staffroll.extract.stretch import DASH, MASK, QUOTES, Stretch, enclosures, flat, masked
from staffroll.lang import Language, any_of
from staffroll.records import AgentType

_NOBODY = frozenset(
    (
        *("tba", "tbd", "tbc", "n/a", "unknown", "undisclosed", "various", "unbekannt", "inconnu", "inconnue"),
        *("sconosciuto", "sconosciuta", "desconocido", "desconocida", "desconhecido", "desconhecida"),
        *(
            "未定",
            "未発表",
            "未公開",
            "未公表",
            "非公開",
            "非公表",
            "不明",
            "不詳",
            "不详",
            "未公开",
            "非公开",
            "待定",
            "未知",
        ),
        *("미정", "비공개", "미공개", "불명"),
    )
)
_MOMENT = re.compile(r"\d{1,4}(?:[/:.]\d|[년年]|[월月]\s?\d)|[매每][주周週월月日]")  # "10/25/2018 at 22:00"
_LONGEST_NAME = 60
_LONGEST_KIND = 5  # characters of the word for a company that a name ends in
_MOST_WORDS = 7
_MOST_JOINED = 4
_FEWEST_WORDS = 4  # of two names in two words
_SYLLABLES = re.compile("[가-힣]{1,5}")
_SEPARATOR = (
    r"[,;，、；]|\s[|]\s|(?<!\d)[/／](?!\d)|\s[&＆+×x]\s(?!the\s)|[＆]|\s(?:feat(?:uring)?|ft)\.?\s|(?<=\w\w)×(?=\w\w)|"
    r"(?<=[⺀-鿿]{4})　(?=[⺀-鿿]{3})|(?<=[⺀-鿿]{3})　(?=[⺀-鿿]{4})|"
    r"(?<=[A-Z][A-Z])・(?=[A-Z][A-Z])|(?<=[一-鿿\uf900-\ufaff][一-鿿\uf900-\ufaff])・(?=[一-鿿\uf900-\ufaffA-Z][一-鿿\uf900-\ufaffA-Z])|"
    r"(?<=[A-Z][A-Z])・(?=[一-鿿\uf900-\ufaff][一-鿿\uf900-\ufaff])"
)
_CJK = re.compile(r"[⺀-鿿぀-ヿ가-힯豈-﫿]")
_SIGNS = re.compile(r"[一-鿿][一-鿿々ぁ-ゖァ-ヺー]{1,5}")
_SHORTEST_FULL = 3
_LABEL = re.compile(r"[⺀-鿿ァ-ヺー][:：][^\d]")  # 監督:NN, which is no name
_SAID = re.compile(
    r"。|[はがをにで](?=[一-鿿\uf900-\ufaff])|\d[年月日](?:$|[\d(（])|年\d"
)  # what only sentences and dates hold
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*[.'’-]?[^\W\d_]*")
_BAND = re.compile(r"\w+(?:\s\w+)?\s(?:&|and)\sthe\s\w+", re.IGNORECASE)  # "rook & the hollow"
_EPITHET = re.compile(r"(?:the|an?)\s(?:[a-z]+\s){1,2}(?=[A-Z])")  # "the late Aya Mori"
_AFFILIATED = re.compile(r"\s(?:of|from|at)\s(?=[A-Z])")
_ABBREVIATED = re.compile(r"\b\w\.$|\b(?:Jr|Sr|Inc|Ltd|Co)\.$")
_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmrfjvw]|ky|gy|sh|sy|j|jy|ch|ty|ts|dz|ny|hy|by|py|my|ry)?(?:[aiueoāīūēōâîûêô]|oh(?![aiueo]))|"
    r"y[auoāūōâûô]|n(?![aiueoāīūēōy])|m(?=[bpm])|k(?=k)|s(?=s)|t(?=[tc])|p(?=p))+",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """One name as printed, the brackets behind it, and what the text itself says it is ("the band X")."""

    name: Stretch
    asides: tuple[Stretch, ...] = ()
    kind: AgentType | None = None


def agents_in(value: Stretch, language: Language, names: Container[str] = ()) -> tuple[Named, ...] | None:
    """Read the value of a label as a list of names, those in `names` (folded) kept whole; None where it is none.

    >>> from staffroll.lang import language
    >>> [named.name.text for named in agents_in(Stretch(0, 26, "Aya Mori (Rook), Ken Ota"), language("en"))]
    ['Aya Mori', 'Ken Ota']
    >>> agents_in(Stretch(0, 31, "the crew has not been named yet"), language("en"))
    """
    found = tuple(_named(part, language) for part in _whole(list(_parts(value, language)), value, names))
    if not found or not all(flat(each.name.text) in names or is_name(each.name.text, language) for each in found):
        return None
    return found


def _whole(parts: Sequence[Stretch], value: Stretch, names: Container[str]) -> Iterator[Stretch]:
    """Join parts that are one name together."""
    position = 0
    while position < len(parts):
        ends = range(min(len(parts), position + _MOST_JOINED), position + 1, -1)
        joined = (
            (end, value.part(parts[position].start - value.start, parts[end - 1].end - value.start)) for end in ends
        )
        last, part = next(((end, whole) for end, whole in joined if flat(whole.text) in names), (position + 1, None))
        yield part or parts[position]
        position = last


def _parts(value: Stretch, language: Language) -> Iterator[Stretch]:
    pending: Stretch | None = None
    blotted = masked(value.text)
    cuts = [match.span() for match in _separator(language).finditer(blotted)]
    if not cuts and language.writing == "han" and " " in blotted and _are_people(blotted.split(" ")):
        cuts = [match.span() for match in re.finditer(" +", blotted)]
    if not cuts and language.writing == "hangul" and not blotted.endswith(language.committee_endings):
        cuts = _between_pairs(blotted)
    position = 0
    for start, end in [*cuts, (len(blotted), len(blotted))]:
        part = value.part(position, start)
        position = end
        if not part:
            continue
        if pending and flat(part.text).strip(". ") in {"inc", "ltd", "llc", "co", "jr"}:
            part = value.part(pending.start - value.start, part.end - value.start)
        elif pending:
            yield pending
        pending = part
    if pending:
        yield pending


def _between_pairs(blotted: str) -> list[tuple[int, int]]:
    """Return what parts names of two words each that stand side by side in Korean: 모리 아야 오타 켄."""
    words = list(re.finditer("[^ ]+", blotted))
    several = len(words) >= _FEWEST_WORDS and len(words) % 2 == 0
    if not several or not all(_SYLLABLES.fullmatch(word.group().rstrip(MASK)) for word in words):
        return []
    return [(left.end(), right.start()) for left, right in zip(words[1:-1:2], words[2::2], strict=True)]


def _are_people(words: Sequence[str]) -> bool:
    """Say whether words of a value are names of their own rather than family names and given names."""
    full = sum(len(word) >= _SHORTEST_FULL for word in words)
    return all(map(_SIGNS.fullmatch, words)) and (full == len(words) or (len(words) > 2 and 2 * full > len(words)))


@cache
def _separator(language: Language) -> re.Pattern[str]:
    """Return what parts names: marks, and the language's words for "and"."""
    words = "".join(
        rf"|\s{re.escape(word)}\s" + ("" if word.isalpha() else r"(?!the\s)") for word in language.and_words
    )
    return re.compile(_SEPARATOR + words, re.IGNORECASE)


def _named(part: Stretch, language: Language) -> Named:
    inside = enclosures(part.text)
    asides = tuple(within(part, start, end) for start, end in inside.items() if _opens_aside(part.text, start, inside))
    titles = list(_titles_behind(part, inside, language))
    asides += tuple(part.part(start, end) for start, end in titles)
    openings = [start for start in inside if _opens_aside(part.text, start, inside)] + [start for start, _ in titles]
    whole = min(openings, default=len(part.text))
    return Named(bare_name(part.part(0, whole), language), asides)


def _opens_aside(text: str, start: int, inside: dict[int, int]) -> bool:
    """Say whether a bracket opens what is said of a name; one that a name begins with belongs to it: "(K)ite"."""
    own = start == 0 and inside[start] < len(text) and text[inside[start]].isalnum()
    own = own or is_glued(text, start)
    return text[start] in "(（[［" and not own


def is_glued(text: str, start: int) -> bool:
    """Say whether a square bracket stands right behind a Latin letter: it belongs to the name, as in Rin[xYz]."""
    return text[start : start + 1] == "[" and text[start - 1 : start].isalpha() and text[start - 1].isascii()


def _titles_behind(part: Stretch, inside: dict[int, int], language: Language) -> Iterator[tuple[int, int]]:
    """Yield titles that stand behind a name in marks of their own: 甲野《Blue Hour》《Tin Sky》."""
    whole = part.text[-1:].isalnum() and _says_company(part.text[-_LONGEST_KIND:], language)  # 「Rook」製作委員会
    if language.titles_in_marks and not whole:
        yield from ((start, end) for start, end in inside.items() if start and part.text[start] in "「『《〈<")


def within(part: Stretch, start: int, end: int) -> Stretch:
    """Return what a bracket holds, without the last item of a list that never closes: it may be cut."""
    closed = part.text[end - 1] in f")）]］{DASH}" and end - 1 > start
    comma = -1 if closed else max(part.text.rfind(sign, start + 1, end) for sign in ",，、")
    last = end - 1 if closed else comma if comma > start else end
    return part.part(start + 1, last)


def bare_name(name: Stretch, language: Language) -> Stretch:
    """Drop what describes a name before it ("the late"), and honorifics, full stops and affiliations behind it.

    >>> from staffroll.lang import language
    >>> bare_name(Stretch(0, 22, "Aya Mori of Studio Kite"), language("en")).text
    'Aya Mori'
    """
    epithet = _EPITHET.match(name.text) if language.determiners else None
    if epithet:
        name = name.part(epithet.end(), len(name.text))
    affiliated = _AFFILIATED.search(name.text) if language.tag == "en" else None
    if affiliated:
        name = name.part(0, affiliated.start())
    for suffix in language.suffixes:
        if name.text.endswith(suffix) and len(name.text) > len(suffix) + 1:
            name = name.part(0, len(name.text) - len(suffix))
    if language.writing == "hangul":
        called = next((words for words in language.descriptors if name.text.startswith(words)), "")
        name = name.part(len(called), len(name.text)) if called.endswith(" ") else name
    bare = name.text.rstrip("。. ")
    return name if bare == name.text or _ABBREVIATED.search(name.text) else name.part(0, len(bare))


def is_name(text: str, language: Language) -> bool:
    """Say whether a text could be a name: short, no sentence, not only lower-case words of the language."""
    if not text or len(text) > _LONGEST_NAME or not any(map(str.isalnum, text)):
        return False
    if text.endswith((":", "：")):
        return False
    if text[0] in QUOTES and not text.endswith(_unspaced(language) or ("\0",)):  # "《Rook》制作委员会"
        return False
    words = text.split()
    folded = flat(text)
    bare = folded.rstrip(" :")
    if len(words) > _MOST_WORDS or bare in language.never_names or folded in _NOBODY:
        return False
    if _MOMENT.match(text):
        return False
    if all(word.strip(",.").isdigit() or flat(word).strip(",.") in language.calendar for word in words):
        return False
    if _CJK.search(text):
        return not (_SAID.search(text) or _LABEL.search(text) or _is_common(folded, language))
    if not set(language.as_words).isdisjoint(map(flat, words)):
        return False
    if len(words) == 1 or language.writing:
        return True
    if len(words) <= _MOST_JOINED + 1 and _BAND.fullmatch(text):
        return True
    small = language.name_particles | language.title_joiners
    plain = [word for word in words if word.islower() and word not in small]
    return len(plain) <= min(1, (len(words) - 1) // 2)


_OF_WHAT = re.compile("の[一-鿿]{2}")  # what goes on behind a title


def _is_common(folded: str, language: Language) -> bool:
    """Say whether a Japanese word ends as no name does, and as no company either."""
    if language.writing != "kana":
        return False
    if _OF_WHAT.match(folded):
        return True
    if not folded.rstrip("!").endswith(language.common_endings):
        return False
    return not folded.endswith((*language.company_words, *language.publisher_endings))


@lru_cache(maxsize=1 << 13)
def is_romaji(text: str) -> bool:
    """Say whether every word reads as romanised Japanese, two words at least.

    >>> is_romaji("Aya Mori"), is_romaji("Blue Hour")
    (True, False)
    """
    words = re.findall(r"[^\W\d_]+", re.sub(r"['’]", "", text))
    return " " in text and len(words) == 2 and all(_ROMAJI.fullmatch(word) for word in words)


def could_be_japanese(text: str) -> bool:
    """Say whether a name reads as a Japanese person's, a family name alone as well.

    >>> could_be_japanese("Mori"), could_be_japanese("Rook"), could_be_japanese("MoriAni")
    (True, False, False)
    """
    return text.istitle() and is_romaji(text if " " in text else f"{text} {text}")


def lists_titles(run: Stretch, language: Language) -> bool:
    """Say whether "or" may part titles: the word stands in Japanese titles as well."""
    found = or_before_capital(language).search(run.text) if language.or_words else None
    words = run.text[: found.start()].split()[-1:] + run.text[found.end() :].split()[:1] if found else []
    return bool(words) and not is_romaji(" ".join(words))


@cache
def or_before_capital(language: Language) -> re.Pattern[str]:
    """Return the words for "or" of a language before what begins with a capital."""
    return re.compile(rf"\s(?:{any_of(language.or_words)})\s(?=[A-Z])")


def looks_personal(text: str) -> bool:
    """Say whether a bracket's content has the shape of a person's name: two or three capitalised words.

    >>> looks_personal("Ken Ota"), looks_personal("Rook"), looks_personal("Tin Sky 2")
    (True, False, False)
    """
    if not text.isascii() and _CJK.search(text):
        return bool(re.fullmatch(r"[^\W\d_]{2,8}", text))
    words = text.split()
    return len(text) <= _LONGEST_NAME and 2 <= len(words) <= 3 and all(map(_CAPITALISED.fullmatch, words))


def kind_of(named: Named, language: Language, holder: AgentType | None) -> AgentType:
    """Tell a person from an organization by what the text says, the name's words and the role's usual holder."""
    if named.kind:
        return named.kind
    if _says_company(named.name.text, language):
        return "organization"
    if holder == "organization" and (not is_romaji(named.name.text) or named.name.text.isupper()):
        return "organization"
    return "person"


@lru_cache(maxsize=1 << 13)
def _says_company(name: str, language: Language) -> bool:
    words = flat(name).replace(".", " ").split()
    return not language.company_words.isdisjoint(words) or any(word in name for word in _unspaced(language))


@cache
def _unspaced(language: Language) -> tuple[str, ...]:
    """Return the words for companies that no space sets apart from a name."""
    return tuple(sorted(word for word in language.company_words if _CJK.match(word)))
