"""The Media Arts Database of Japan: its JSON-LD, whose credits are text of the database's own making.

    zip or JSON → nodes → records (a work with its parts) → fields → pieces → credits

`contributor`, `creator`, `originalWorkCreator` and `productionCompany` hold `［役職］氏名 ／ 氏名 ／ [役職]氏名`,
`actor` holds `【役名】氏名`, with "and others", remarks, companies and logos among the names.
Format: https://github.com/mediaarts-db/dataset
"""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from staffroll import vocabulary
from staffroll.extract.agents import Named, kind_of
from staffroll.extract.stretch import Stretch
from staffroll.imports import Fragment, Imported
from staffroll.imports.madb_agents import SITE, agents, entered
from staffroll.imports.madb_names import (
    IN_BRACKETS,
    JAPANESE,
    LONGEST_NAME,
    LOOSE_BRACKET,
    ORNAMENT,
    OTHERS,
    QUOTED,
    bare,
    texts,
)
from staffroll.lang import language
from staffroll.records import AgentType, Article, Mention, Unread

_ZIP = b"PK\x03\x04"
_OFTEN = 3  # times that a studio is named as one
LARGEST = 1 << 29  # bytes of one file once it is unpacked
_FIELDS = ("contributor", "creator", "originalWorkCreator", "productionCompany", "actor")
_FORMATS = {  # what `genre` says; nearly all video packages that credit somebody were made for video
    "テレビレギュラーアニメシリーズ": "series",
    "アニメテレビ単発（スペシャル）シリーズ": "special",
    "アニメビデオパッケージシリーズ": "ova",
    "アニメ映画シリーズ": "film",
}
_UNLABELLED = {"originalWorkCreator": "creator", "productionCompany": "production", "actor": "voice-actor"}
_VOICES = frozenset(("voice-actor", "narrator", "cast", "dub-voice-actor"))
_SEPARATOR = re.compile(r"\s*／\s*")
_INNER = r"[［\[【][^［\[【］\]】]*[］\]】]"
_LABELLED = re.compile(rf"[［\[【]+(?P<label>(?:[^［\[【］\]】]|{_INNER})*)[］\]】]+")  # 【character[episodes]】 too
_CUT_OFF = (254, 255)  # the lengths of fields that the database cut off, at worst behind a space
_EPISODES = re.compile(
    r"[#＃第]?\s?\d{1,4}(?:\s?[～~〜、,，・\-－–]\s?(?:[#＃第])?\d{1,4})*\s?(?:話|回|巻)?(?:のみ|～)?"
)
_COUNTED = re.compile(r"\d.*[話回巻]|[#＃第]\d.*")  # episodes and no character that is called 004
_GAP = r"(?<![ァ-ヺー])[ 　]+|(?<=[ァ-ヺー])[ 　]+(?![ァ-ヺー])"  # words in katakana may be one name
_SEVERAL_NAMES = re.compile(  # marks, and a space between two names of three or four letters
    rf"[、，]\s*|,\s+(?!Inc|Ltd|LLC|Co\b)|(?<=[{JAPANESE}]{{4}})(?:{_GAP})(?=[{JAPANESE}]{{3}})"
    rf"|(?<=[{JAPANESE}]{{3}})(?:{_GAP})(?=[{JAPANESE}]{{4}})"
    rf"|(?:{'|'.join(f'(?<=・.{{{length}}})' for length in range(2, 10))})[ 　]+(?=[ァ-ヺー]{{2,}}・)"  # foreign names
)
_NOTE = re.compile(r"\s*(?:※|[＊*]\s*(?=\d|以)).*")  # what the database remarks behind a name
_MARKED = re.compile(rf"[※＊*]|{LOOSE_BRACKET.pattern}")
_NUMBERED = re.compile(r"\s*[（(]\d{1,2}[）)]\s*\w")  # the entry of a list, of songs perhaps
_SAME_AS = re.compile(r"[（(]([^（）()]+)と同義[）)]")  # "direction (here the director)"
_DRAWN = {"作画": "animation", "画": "animation", "原動画": "animation", "絵": "animation"}  # in a record of an anime
_SEVERAL_ROLES = re.compile(r"[、，・･/＝=&＆]")
_NO_NAME = re.compile(
    r"[\d０-９\s.,、-]*|.*(?:https?:|[。！？!?]{2}|[^、]。[^、]|[［\[【］\]】()（）]|表示$|参照$|記載|クレジット).*"
    r"|.*(?:歌|漫画|原作|掲載|CV|作詞|作曲|本名)[:：].*|以下.*|.*より補足"
    r"|「[^」]*」|(?:不明|未定|なし|同上|非公開|スタッフ|キャスト)"
)
_LOGO = frozenset(("ロゴ", "マーク", "ロゴマーク"))


@dataclass(frozen=True, slots=True)
class _Record:
    """A work with the fields that credit somebody, its own and those of its parts, each as it is printed."""

    iri: str
    title: str
    published: str | None
    format: str | None
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A label, if there is one, with the names behind it, each with the episodes that it is limited to.

    Offsets count in the record's text. `logo` says that the name is printed as one, `unread` why no name could be read.
    """

    field: str
    label: str | None
    start: int
    end: int
    names: tuple[tuple[str, str | None], ...]
    unread: str
    logo: bool


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A record as a source, with the pieces of its text."""

    source: Article
    format: str | None
    pieces: tuple[_Piece, ...]


def read(paths: Iterable[Path]) -> Iterator[Imported | Unread]:
    """Yield the records of the files, in their order, or why a file could not be read.

    A file of agents tells people from companies in all of them, and what it says of their names are records too.
    """
    names: set[tuple[str, AgentType]] = set()
    loaded: list[tuple[Sequence[_Parsed], Sequence[Imported]]] = []
    for path in paths:
        try:
            nodes = _nodes(path)
        except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
            yield Unread(str(path), _reason(error))
        else:
            names.update(entered(nodes))
            loaded.append((list(map(_parsed, _records(nodes))), list(agents(nodes))))
    names.update((studio, "organization") for studio in _studios(record for records, _ in loaded for record in records))
    # Companies have been entered as persons by hundreds, hardly a person as a company.
    kinds = dict(sorted(names, key=lambda entry: entry[1] == "organization"))
    for records, of_agents in loaded:
        yield from (_imported(record, kinds) for record in records)
        yield from of_agents


def _studios(records: Iterable[_Parsed]) -> Iterator[str]:
    """Yield the names that roles of studios say to be studios, whatever the file of agents enters them as.

    A name counts that holds such roles some times, and more often than roles that one person holds. Words that say a
    role in a list alone, like 制作 and 製作, do not decide: people hold them as well as companies.
    """
    known = vocabulary.load().roles
    for_studios, for_people = Counter[str](), Counter[str]()
    for piece in (piece for record in records for piece in record.pieces):
        roles = [known[role] for role in _roles(piece)[0]]
        if any(role.holder == "organization" and piece.label in role.labels["ja"] for role in roles):
            for_studios.update(name for name, _ in piece.names)
        elif any(role.holder == "person" for role in roles):
            for_people.update(name for name, _ in piece.names)
    return (name for name, times in for_studios.items() if times >= _OFTEN and times > for_people[name])


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and not isinstance(error, zipfile.BadZipFile):
        return f"it cannot be read ({error.strerror or error}); give a file of the Media Arts Database"
    return f"it is no file of the Media Arts Database ({error}); give its JSON-LD, or the zip that holds it"


def _nodes(path: Path) -> Sequence[Mapping[str, Any]]:
    """Return the nodes of a JSON-LD file, or of the one in a zip.

    Raises ValueError where there are none, OSError where the file cannot be read.
    """
    data = _unpacked(path) if zipfile.is_zipfile(path) else path.read_bytes()
    if data.startswith(_ZIP):
        raise ValueError("the zip is damaged or cut off")
    graph = json.loads(data)
    nodes = graph.get("@graph") if isinstance(graph, dict) else None
    if not isinstance(nodes, list):
        raise ValueError('it has no list "@graph"')
    found = [node for node in nodes if isinstance(node, dict)]
    if not any(_title(node) or "genre" in node or "additionalGenre" in node for node in found):
        raise ValueError("it has no work and no agent")
    return found


def _unpacked(path: Path) -> bytes:
    with zipfile.ZipFile(path) as packed:
        members = [member for member in packed.infolist() if member.filename.endswith(".json")]
        if len(members) != 1:
            raise ValueError(f"it holds {len(members)} JSON files where one is right")
        if members[0].file_size > LARGEST:
            raise ValueError(f"{members[0].filename} unpacks to {members[0].file_size} bytes, {LARGEST} are the most")
        return packed.read(members[0])


def _records(nodes: Sequence[Mapping[str, Any]]) -> Iterator[_Record]:
    """Yield the works of a file that credit somebody; a part without an address belongs to the work it is part of."""
    by_id = {str(node.get("@id")): node for node in nodes}
    for node in nodes:
        iri, title = str(node.get("@id")), _title(node)
        if iri.startswith("_:") or not title:
            continue
        parts = [by_id[part] for part in texts(node.get("hasPart")) if part.startswith("_:") and part in by_id]
        fields = tuple(
            (field, text)
            for each in (node, *parts)
            for field in _FIELDS
            for text in texts(each.get(field))
            if text.strip()
        )
        if fields:
            yield _Record(iri, title, _date(node), _format(node), fields)


def _title(node: Mapping[str, Any]) -> str:
    return next((" ".join(text.split()) for text in (*texts(node.get("name")), *texts(node.get("label")))), "")


def _date(node: Mapping[str, Any]) -> str | None:
    date = next(iter(texts(node.get("datePublished"))), "")
    return date if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", date) else None


def _format(node: Mapping[str, Any]) -> str | None:
    return next((_FORMATS[genre] for genre in texts(node.get("genre")) if genre in _FORMATS), None)


def _parsed(record: _Record) -> _Parsed:
    lines, position, pieces = [record.title], len(record.title) + 1, []
    for field, text in record.fields:
        line = text.replace("\r", " ").replace("\n", " ")
        pieces += list(_pieces(field, line, position))
        lines.append(line)
        position += len(line) + 1
    source = Article(
        record.iri, record.iri, "\n".join(lines), "ja", record.title, record.published, record.iri, SITE, record=True
    )
    return _Parsed(source, record.format, tuple(pieces))


def _imported(record: _Parsed, kinds: Mapping[str, AgentType]) -> Imported:
    source = record.source
    mentions = (
        mention
        for piece in record.pieces
        for name, episodes in piece.names
        for mention in _mentions(piece, name, episodes, source, record.format, kinds)
    )
    unreadable = (
        Fragment(source.key, piece.field, source.text[piece.start : piece.end], piece.unread)
        for piece in record.pieces
        if piece.unread
    )
    return Imported(source, tuple(dict.fromkeys(mentions)), tuple(unreadable))


def _pieces(field: str, text: str, offset: int) -> Iterator[_Piece]:
    """Yield the pieces of a field: parts between slashes, and within a part what each label is followed by."""
    position = 0
    for separator in [*_SEPARATOR.finditer(text), None]:
        end = separator.start() if separator else len(text)
        labels = list(_LABELLED.finditer(text, position, end))
        starts = [label.start() for label in labels]
        said = [_label(label["label"]) for label in labels]
        logos = [label in _LOGO for label, _ in said]
        cut_off = separator is None and len(text) in _CUT_OFF  # the field ends within its last name perhaps
        if not starts or text[position : starts[0]].strip(ORNAMENT):
            stop = starts[0] if starts else end
            names, unread = _names(None, text[position:stop], cut_off=cut_off and not starts)
            yield _Piece(field, None, offset + position, offset + stop, names, unread, any(logos[:1]))
        ends, follow = [*starts, end][1:], [*logos, False][1:]
        for (label, episodes), match, stop, logo in zip(said, labels, ends, follow, strict=True):
            names, unread = _names(label, text[match.end() : stop], cut_off=cut_off and stop == end)
            limited = tuple((name, limit or episodes) for name, limit in names)
            yield _Piece(field, label, offset + match.start(), offset + stop, limited, unread, logo)
        position = separator.end() if separator else end


@lru_cache(maxsize=1 << 14)
def _label(text: str) -> tuple[str, str | None]:
    """Return a label without the episodes in it, and those."""
    inner = [match.group()[1:-1].strip() for match in re.finditer(_INNER, text)]
    episodes = next((said for said in inner if _COUNTED.fullmatch(said) and _EPISODES.fullmatch(said)), None)
    if episodes:
        return re.sub(_INNER, "", text).strip(), episodes
    alone = text.strip()
    return ("", alone) if _COUNTED.fullmatch(alone) and _EPISODES.fullmatch(alone) else (alone, None)


def _names(label: str | None, text: str, *, cut_off: bool) -> tuple[tuple[tuple[str, str | None], ...], str]:
    """Return the names behind a label with the episodes in their brackets, and why there are none, if that is odd."""
    marked = _MARKED.search(text) is not None  # most are not, and need no closer look
    printed = _NOTE.sub("", text) if marked else text
    if not printed.strip(ORNAMENT):
        said = not label or label in _LOGO or _EPISODES.fullmatch(label)
        return (), "" if said else "no name stands behind the label"
    if cut_off:
        return (), "the field is cut off, perhaps within it"
    plain, episodes, reason = _beside_brackets(printed) if marked else (printed, None, "")
    if reason:
        return (), reason
    names = [bare(part) for part in _SEVERAL_NAMES.split(OTHERS.sub("", plain.strip()))]
    names = [name for name in names if name]
    if any(map(_is_remark, names)):
        return (), "it reads like a remark, not like a name"
    return tuple((name, episodes) for name in names), ""


def _beside_brackets(name: str) -> tuple[str, str | None, str]:
    """Return what stands outside brackets, the episodes inside, and why the name could not be read, if so."""
    asides = [match.group()[1:-1].strip() for match in IN_BRACKETS.finditer(name)]
    episodes = next((aside for aside in asides if aside and _EPISODES.fullmatch(aside)), None)
    plain = IN_BRACKETS.sub("", name)
    if LOOSE_BRACKET.search(QUOTED.sub("", plain)):
        return "", None, "a bracket in it has no other side"
    if _NUMBERED.match(name):
        return "", None, "it reads like a remark, not like a name"
    if _goes_on(name) and _kind(bare(plain), None) != "organization":
        return "", None, "a name goes on behind a bracket"
    return plain, episodes, ""


@lru_cache(maxsize=1 << 16)
def _is_remark(name: str) -> bool:
    return len(name) > LONGEST_NAME or _NO_NAME.fullmatch(QUOTED.sub("「」", name)) is not None


def _goes_on(name: str) -> bool:
    """Whether words stand behind a bracket as before it: two names perhaps, of which the bracket tells one."""
    inside = list(IN_BRACKETS.finditer(name))
    return any(name[: aside.start()].strip(ORNAMENT) and re.match(r"\s*\w", name[aside.end() :]) for aside in inside)


def _mentions(
    piece: _Piece,
    name: str,
    episodes: str | None,
    source: Article,
    work_format: str | None,
    kinds: Mapping[str, AgentType],
) -> Iterator[Mention]:
    wide = vocabulary.load()
    roles, character = _roles(piece)
    quote = Stretch.of(source.text, piece.start, piece.end)
    for role in roles:
        said = "organization" if piece.logo else _kind(name, None)
        kind = said if said == "organization" else kinds.get(name) or _kind(name, wide.roles[role].holder)
        yield Mention(
            agent=name,
            agent_type=kind,
            role=wide.held_by(role, kind),
            work=source.title or "",
            quote=quote.text,
            start=quote.start,
            end=quote.end,
            agent_as=name,
            role_as="" if character else piece.label or "",
            character=character,
            episodes=episodes,
            layout="record",
            work_format=work_format,
        )


@lru_cache(maxsize=1 << 16)
def _kind(name: str, holder: AgentType | None) -> AgentType:
    return kind_of(Named(Stretch(0, len(name), name)), language("ja"), holder)


def _roles(piece: _Piece) -> tuple[tuple[str, ...], str | None]:
    """Return the roles of a piece's label, and the character where an actor's label names one."""
    if piece.label is None or not piece.label:
        return (_UNLABELLED.get(piece.field, "contributor"),), None
    roles = _roles_of(piece.label)
    if piece.field != "actor":
        return roles or ("contributor",), None
    if roles:
        return tuple(role for role in roles if role in _VOICES) or roles, None
    return ("voice-actor",), " ".join(piece.label.split())


@lru_cache(maxsize=1 << 14)
def _roles_of(label: str) -> tuple[str, ...]:
    """Return the roles that a label says: the whole, else each of its parts that is known; none where none is."""
    same = _SAME_AS.search(label)
    words = (same.group(1) if same else IN_BRACKETS.sub("", label)).split()
    plain = "".join(words) or label
    if whole := _role(plain) or _role(" ".join(words)):
        return (whole,)
    return tuple(dict.fromkeys(role for part in _SEVERAL_ROLES.split(plain) if part and (role := _role(part))))


def _role(word: str) -> str | None:
    if word in _DRAWN:
        return _DRAWN[word]
    role = vocabulary.load().find(word, "ja")
    return role.id if role else None
