"""The agents of the Media Arts Database: how their names are read, and which Wikidata items they are.

    node → (name, readings, items) → Authority

A name may have a role before it (`[監督]森綾子`), a comma in it (`森, 綾子`), or behind it what tells it from the same
name of others (`森綾子漫画家`, `森綾子pub. 2019`). A reading is kana or Latin letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from staffroll.imports import Fragment, Imported
from staffroll.imports.madb_names import IN_BRACKETS, JAPANESE, LOOSE_BRACKET, QUOTED, bare, texts
from staffroll.records import AgentType, Article, Authority, Name
from staffroll.resolve.fold import spelling_key

SITE = "メディア芸術データベース"
_KINDS: Mapping[str, AgentType] = {"団体": "organization", "個人": "person"}
_ITEM = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/(Q[1-9]\d*)")
_ENTITY = "http://www.wikidata.org/entity/"
_BEFORE = re.compile(r"^(?:\[[^\[\]]*\]\s*)+(?=.)")  # roles and places of work
_SUPPLIED = re.compile(r"^[\[［]([^\[\]［］?？]+)[\]］]$")  # the whole name, which the source did not print
_SEVERAL = re.compile(r"[｜／、/;；]|\s[+＋&＆]\s")
_MARKED = re.compile(rf"[｜／、/;；+＋&＆,，]|{LOOSE_BRACKET.pattern}")
_COMMA = re.compile(r"\s*[,，]\s*")
_PUBLISHED = re.compile(r"(?<=.)[\s.]*pub\.\s?\d{4}$", re.IGNORECASE)
_OCCUPATIONS = {  # set behind a name to tell its bearers apart, with what a reading would say if it were part of it
    "漫画家": "マンガカ",
    "ライトノベル作家": "サッカ",
    "キャラクター作家": "サッカ",
    "作家": "サッカ",
    "イラストレーター": "イラストレーター",
    "イラスト": "イラスト",
    "アニメーター": "アニメーター",
    "ゲームデザイナー": "デザイナー",
    "デザイナー": "デザイナー",
    "ライター": "ライター",
    "音楽アーティスト": "アーティスト",
    "麻雀プロ": "プロ",
}
_OCCUPATION = re.compile(rf"(?<=.)(?:{'|'.join(_OCCUPATIONS)})$")
_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_NOT_KATAKANA = re.compile("[ぁ-ゖ一-鿿々]")
_LATIN_NAME = re.compile(rf"(?=[^{JAPANESE}]*$)(?:[^\W\d_]\W*){{2}}.*")


@dataclass(frozen=True, slots=True)
class _Printed:
    """What a record prints: each field's texts, in its order."""

    iri: str
    label: str
    kind: str
    readings: tuple[str, ...]
    items: tuple[str, ...]

    @property
    def text(self) -> str:
        """The record as text."""
        return "\n".join((self.label, self.kind, *self.readings, *self.items))


def entered(nodes: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, AgentType]]:
    """Yield the names of a file of agents, each with what it is entered as."""
    for node in nodes:
        kind, label = _KINDS.get(str(node.get("additionalGenre"))), node.get("label")
        if kind and isinstance(label, str):
            yield _form(label, kind, ())[0] or bare(label), kind


def agents(nodes: Iterable[Mapping[str, Any]]) -> Iterator[Imported]:
    """Yield the records of agents that state a reading or a Wikidata item; of others there is nothing to keep."""
    for node in nodes:
        printed = _printed(node) if not isinstance(node.get("name"), str) or "wikidata" in node else None
        if printed and (printed.readings or printed.items):
            authority, unreadable = _authority(printed, str(node.get("identifier") or printed.iri.rsplit("/", 1)[-1]))
            if authority or unreadable:
                yield Imported(_source(printed), (), unreadable, (authority,) if authority else ())


def _printed(node: Mapping[str, Any]) -> _Printed | None:
    kind, iri = str(node.get("additionalGenre")), str(node.get("@id"))
    label = next((" ".join(text.split()) for text in (*texts(node.get("label")), *texts(node.get("name")))), "")
    if kind not in _KINDS or not label or iri.startswith("_:"):
        return None
    return _Printed(iri, label, kind, tuple(_readings(node.get("name"))), tuple(_links(node.get("wikidata"))))


def _readings(value: object) -> Iterator[str]:
    """Yield the names that have a language: those without are the name itself."""
    for each in value if isinstance(value, list) else [value]:
        said = each.get("@value") if isinstance(each, dict) and "@language" in each else None
        if isinstance(said, str) and said.strip():
            yield " ".join(said.split())


def _links(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        said = each.get("@id") if isinstance(each, dict) else each
        if isinstance(said, str):
            yield from re.split(r"[\s,，]+", said.strip())


def _source(printed: _Printed) -> Article:
    return Article(printed.iri, printed.iri, printed.text, "ja", printed.label, None, printed.iri, SITE, record=True)


def _authority(printed: _Printed, identifier: str) -> tuple[Authority | None, tuple[Fragment, ...]]:
    """Return what a record says, None where that is nothing, and what of it could not be read."""
    kind = _KINDS[printed.kind]
    form, reason = _form(printed.label, kind, printed.readings)
    if not form:
        return None, (Fragment(printed.iri, "label", printed.label, reason),)
    readings, unreadable = set[str](), []
    for said in printed.readings:
        reading, reason = _reading(said, form, kind)
        if reason:
            unreadable.append(Fragment(printed.iri, "name", said, reason))
        elif reading:
            readings.add(reading)
    items = {match[1] for link in printed.items if (match := _ITEM.fullmatch(link))}
    unreadable += [
        Fragment(printed.iri, "wikidata", link, "it is no address of a Wikidata item")
        for link in printed.items
        if not _ITEM.fullmatch(link)
    ]
    authority = Authority(
        identifier=identifier,
        name=Name("agent", spelling_key(form)),
        form=form,
        agent_type=kind,
        readings=tuple(sorted(readings)),
        same_as=tuple(sorted(_ENTITY + item for item in items)),
    )
    return authority if readings or items else None, tuple(unreadable)


def _form(label: str, kind: AgentType, readings: tuple[str, ...]) -> tuple[str, str]:
    """Return a name as credits print it, or why it could not be read.

    >>> _form("[監督]森, 綾子", "person", ()), _form("森綾子漫画家", "person", ("モリアヤコ",))
    (('森綾子', ''), ('森綾子', ''))
    """
    if not _MARKED.search(label):
        return _alone(label, readings)
    name = _SUPPLIED.sub(r"\1", _BEFORE.sub("", label))
    name = IN_BRACKETS.sub("", name)
    outside = QUOTED.sub("", name)
    if LOOSE_BRACKET.search(outside):
        return "", "a bracket stands within the name"
    if kind == "person" and _SEVERAL.search(outside):
        return "", "it names more than one"
    if kind == "person" and (parts := _COMMA.split(name))[1:]:
        if not all(parts) or len(parts) > 2:
            return "", "it has a comma where a name has none"
        if not re.search(rf"[{JAPANESE}]", name):
            name = " ".join(parts)
        elif _NOT_KATAKANA.search(name):
            name = "".join(parts)
        else:
            return "", "the order of its parts is not known"
    return _alone(name, readings)


def _alone(name: str, readings: tuple[str, ...]) -> tuple[str, str]:
    found = bare(_untold(name, readings))
    return found, "" if found else "no name stands beside brackets and ornaments"


def _untold(name: str, readings: tuple[str, ...]) -> str:
    """Return a name without what tells its bearers apart: a year, or an occupation that no reading reads."""
    name = _PUBLISHED.sub("", name)
    occupation = _OCCUPATION.search(name)
    kana = [reading for reading in readings if not _LATIN_NAME.fullmatch(reading) or name.startswith(reading)]
    if not occupation or not kana or any(reading.endswith(_OCCUPATIONS[occupation.group()]) for reading in kana):
        return name
    return name[: occupation.start()]


def _reading(said: str, form: str, kind: AgentType) -> tuple[str, str]:
    """Return a reading as others print it, "" where it says nothing, or why it could not be read.

    >>> _reading("モリ,アヤコ", "森綾子", "person")
    ('モリ アヤコ', '')
    """
    text = " ".join(IN_BRACKETS.sub("", _BEFORE.sub("", said)).split())
    if LOOSE_BRACKET.search(text) or not text:
        return "", "a bracket stands where the reading should"
    if kind == "person" and _SEVERAL.search(text):
        return "", "it reads more than one name"
    text = _COMMA.sub(" ", text)
    if _KANA.search(text):
        return text, ""
    if _spelled(bare(text)) == _spelled(form):
        return "", ""
    return (text, "") if _LATIN_NAME.fullmatch(text) else ("", "it is neither kana nor a name in Latin letters")


def _spelled(text: str) -> str:
    return spelling_key(text).replace(" ", "")
