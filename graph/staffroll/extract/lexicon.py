"""Dictionaries compiled for one language: which stretches of a text are role words, verbs or known titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

import ahocorasick_rs

from staffroll import vocabulary
from staffroll.extract.stretch import flat
from staffroll.lang import Language, Verb, language

T = TypeVar("T")
_FEW = 100  # words, as an article's own titles are


class Dictionary(Generic[T]):
    """Words and phrases with their meanings, found in a text in one pass, the longest first.

    >>> found = Dictionary({"director": 1, "art director": 2}).find(flat("Art Director: A"))
    >>> list(found)
    [(0, 12, 2)]
    """

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = [meanings[phrase] for phrase in meanings]
        kind = ahocorasick_rs.Implementation.NoncontiguousNFA if len(meanings) <= _FEW else None  # the soonest built
        self._automaton = ahocorasick_rs.AhoCorasick(list(meanings), implementation=kind) if meanings else None

    def find(self, folded: str) -> Iterator[tuple[int, int, T]]:
        """Yield (start, end, meaning) of the leftmost longest phrases that stand as whole words."""
        if self._automaton is None:
            return
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        if not matches:
            return
        whole = [match for match in matches if _is_whole(folded, match[1], match[2])]
        position = 0
        for number, start, end in sorted(whole, key=lambda match: (match[1], -match[2])):
            if start >= position:
                yield start, end, self._meanings[number]
                position = end

    def ends(self, folded: str) -> T | None:
        """Return the meaning of the longest phrase that a text ends with, None where it ends with none."""
        found = [(start, meaning) for start, end, meaning in self.find(folded) if end == len(folded)]
        return min(found, key=lambda item: item[0])[1] if found else None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Words of alphabets need a boundary; Chinese and Japanese ones are not written apart."""
    if start and _joins(text[start - 1], text[start]):
        return False
    return end == len(text) or not _joins(text[end - 1], text[end])


def _joins(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and left < "⺀" and right < "⺀"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What prose and labels of one language are recognised by; `labels` has those too common for a sentence as well.

    `verbs` tells active forms (False), passive ones with their word for "by" (True), and participles without (None);
    `nominal` gives what an object noun means where no verb says it; `plain` are words that neither are nor end
    a role in prose.
    """

    language: Language
    roles: Dictionary[str]
    labels: Dictionary[str]
    verbs: Dictionary[tuple[Verb, bool | None]]
    objects: Dictionary[str]
    nominal: Mapping[str, str]
    phrases: Dictionary[str]
    plain: frozenset[str]
    sources: Dictionary[str]


def lexicon(tag: str) -> Lexicon:
    """Return the dictionaries of a BCP 47 tag's language; the roles are those of the vocabulary."""
    return _lexicon(tag.split("-")[0].lower())


@cache
def _lexicon(primary: str) -> Lexicon:
    tables = language(primary)
    verbs: dict[str, tuple[Verb, bool | None]] = {
        flat(form): (verb, passive)
        for verb in tables.verbs
        for forms, passive in ((verb.actives, False), (verb.passives, True))
        for form in forms
    }
    parted = {
        flat(first): (verb, None)
        for verb in tables.verbs
        for form in verb.passives
        for first, _, last in [form.partition(" ")]
        if tables.function_words.get(last) == "b" and flat(first) not in verbs
    }
    verbs = {**parted, **verbs}
    return Lexicon(
        language=tables,
        roles=Dictionary(_role_labels(primary, listing=False)),
        labels=Dictionary(_without_by(_role_labels(primary, listing=True), tables)),
        verbs=Dictionary(verbs),
        objects=Dictionary({noun: noun for verb in tables.verbs for noun in verb.objects}),
        nominal={noun: role for verb in reversed(tables.verbs) for noun, role in verb.objects.items()},
        phrases=Dictionary(
            {**_several_words(tables.function_words), **{flat(words): kind for words, kind in tables.phrases.items()}}
        ),
        plain=_plain_words(tables),
        sources=Dictionary(dict(_with_plurals(tables.source_nouns.items()))),
    )


def _without_by(labels: Mapping[str, str], tables: Language) -> dict[str, str]:
    """Leave out labels such as "lyrics by": in a sentence "by" and "of" tell where the agent stands."""
    return {
        label: role
        for label, role in labels.items()
        if tables.function_words.get(label.rpartition(" ")[2], "") not in {"b", "o"}
    }


def _several_words(table: Mapping[str, str]) -> dict[str, str]:
    return {words: letter for words, letter in table.items() if " " in words}


def _plain_words(tables: Language) -> frozenset[str]:
    kinds = tables.work_nouns | tables.dropped | tables.group_nouns | tables.person_nouns
    kinds |= {f"{noun}s" for noun in tables.name_nouns}  # "projects", which are none's role
    return kinds | frozenset((*tables.function_words, *tables.source_nouns, *tables.studio_words))


def _role_labels(primary: str, *, listing: bool) -> dict[str, str]:
    """Return the role words of a language, folded; those of all languages where the vocabulary does not know it."""
    roles = vocabulary.load()
    known = primary if primary in roles.languages else None
    own = language(primary)
    plain = own.sentence_titles and not own.capital_nouns  # "el director de la serie" directs it
    labels = {
        flat(label): role
        for label, role in roles.labels(known, listing=listing)
        if not (plain and role == "series-director" and " " in label)
    }
    if own.sentence_titles:  # whose news often leave the English words as they are
        foreign = {flat(label): role for label, role in roles.labels("en", listing=listing) if " " in label}
        labels = {**foreign, **labels}
    for usual, other in own.other_spellings.items():
        labels = {**{label.replace(usual, other): role for label, role in labels.items() if usual in label}, **labels}
    return labels


def _with_plurals(items: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    for label, meaning in items:
        yield label, meaning
        if not label.endswith("s"):
            yield label + "s", meaning
