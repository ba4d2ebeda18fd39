"""Roles, and the questions that other steps ask about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from staffroll.errors import UnknownName
from staffroll.records import AgentType
from staffroll.vocabulary.wording import fold_label, inflections

Labels: TypeAlias = Mapping[str, tuple[str, ...]]

_SCRIPTS = {"zh": ("zh", "zh-hant")}


@dataclass(frozen=True, slots=True)
class Role:
    """One role. `labels` are recognised everywhere, `list_labels` only as the label of a list line.

    Labels stand by language tag in lower case. `listed` roles are those that `extract` prints as `role`; a finer
    one leads to them by `broader`. `holder` is who typically holds it, `counterpart` the role meant where the
    other kind of agent does.
    """

    id: str
    broader: str | None
    listed: bool
    department: str
    labels: Labels
    list_labels: Labels
    preferred: Mapping[str, str]
    holder: AgentType | None = None
    counterpart: str | None = None


@dataclass(frozen=True)
class Wording:
    """How one language words the roles: role ids by folded label."""

    roles: tuple[Role, ...]
    lang: str

    @cached_property
    def everywhere(self) -> Mapping[str, str]:
        """All labels; one that the ontology writes outdoes the derived form of another."""
        written = self._prose | self._lists
        return {form: role for label, role in written.items() for form in inflections(label, self.lang)} | written

    @cached_property
    def in_prose(self) -> Mapping[str, str]:
        """The labels that count in a sentence too."""
        forms = chain.from_iterable(inflections(label, self.lang) for label in self._lists)
        weak = self._lists.keys() | set(forms)
        return {label: role for label, role in self.everywhere.items() if label not in weak}

    @cached_property
    def _prose(self) -> dict[str, str]:
        return {label: role.id for role in self.roles for label in self._folded(role.labels)}

    @cached_property
    def _lists(self) -> dict[str, str]:
        return {label: role.id for role in self.roles for label in self._folded(role.list_labels)}

    def _folded(self, labels: Labels) -> Iterator[str]:
        tags = _SCRIPTS.get(self.lang, (self.lang,))
        return (fold_label(label) for tag in tags for label in labels.get(tag, ()))


@dataclass(frozen=True)
class Vocabulary:
    """All roles by id, with the nine languages in which they are labelled."""

    roles: Mapping[str, Role]
    languages: tuple[str, ...]

    @property
    def departments(self) -> tuple[str, ...]:
        """Return the ids of the top concepts, in the order of the file."""
        return tuple(role.id for role in self.roles.values() if role.broader is None)

    def nearest_listed(self, role_id: str) -> str:
        """Return the nearest listed id at or above this role.

        >>> from staffroll.vocabulary import load
        >>> load().nearest_listed("opening-storyboard")
        'storyboard'
        """
        return next(role.id for role in self._upwards(role_id) if role.listed)

    def department(self, role_id: str) -> str:
        """Return the department of a role; a department is its own.

        >>> from staffroll.vocabulary import load
        >>> load().department("episode-director")
        'direction'
        """
        return self._role(role_id).department

    def is_a(self, role_id: str, ancestor: str) -> bool:
        """Say whether a role is the other one or finer than it.

        >>> from staffroll.vocabulary import load
        >>> load().is_a("dub-voice-actor", "cast")
        True
        """
        return ancestor in self._above[self._role(role_id).id]

    def label(self, role_id: str, lang: str = "en") -> str:
        """Return the preferred label, in English where the language has none.

        >>> from staffroll.vocabulary import load
        >>> load().label("director", "ja")
        '監督'
        """
        preferred = self._role(role_id).preferred
        return next((preferred[tag] for tag in (lang.lower(), _base(lang), "en") if tag in preferred), role_id)

    def held_by(self, role_id: str, holder: AgentType) -> str:
        """Return the role meant by the same words when this kind of agent stands after them.

        >>> from staffroll.vocabulary import load
        >>> load().held_by("music-production", "person"), load().held_by("cg-director", "organization")
        ('music-producer', 'cg-production')
        """
        role = self._role(role_id)
        expected = role.holder or "person"
        return role.counterpart if role.counterpart and holder != expected else role_id

    def find(self, label: str, lang: str | None = None, *, only: bool = False) -> Role | None:
        """Return the role so labelled, of this language if it has the label, else of any; None if none does.

        With `only`, no other language is asked.

        >>> from staffroll.vocabulary import load
        >>> load().find("Character Designers").id
        'character-design'
        >>> load().find("best friend") is None
        True
        """
        folded = fold_label(label)
        own = next((wording.everywhere.get(folded) for wording in self._own(lang)), None) if lang else None
        found = own or (None if only and lang else self._anywhere.get(folded))
        return self.roles[found] if found else None

    def labels(self, lang: str | None, *, listing: bool) -> Iterable[tuple[str, str]]:
        """Return (folded label, role id) pairs of one language, or of all, for building recognisers.

        Without `listing`, only what may be recognised in a sentence; with it, also the labels of lists, for a
        place that is no ordinary sentence: a list line, or a frame as strict ("music by …", 音楽は…が担当).
        """
        wordings = self._wordings.values() if lang is None else self._own(lang)
        return chain.from_iterable((each.everywhere if listing else each.in_prose).items() for each in wordings)

    @cached_property
    def _wordings(self) -> Mapping[str, Wording]:
        roles = tuple(self.roles.values())
        return {lang: Wording(roles, lang) for lang in self.languages}

    def _own(self, lang: str) -> tuple[Wording, ...]:
        own = self._wordings.get(_base(lang))
        return (own,) if own else ()

    @cached_property
    def _anywhere(self) -> Mapping[str, str]:
        """The labels of all languages; of two that share one, the first says what it means."""
        return {
            form: role for each in reversed(tuple(self._wordings.values())) for form, role in each.everywhere.items()
        }

    @cached_property
    def _above(self) -> Mapping[str, frozenset[str]]:
        """The ids of the roles at and above each."""
        return {role_id: frozenset(role.id for role in self._upwards(role_id)) for role_id in self.roles}

    def _role(self, role_id: str) -> Role:
        if role_id not in self.roles:
            raise UnknownName("role", role_id, _resembling(role_id, self.roles))
        return self.roles[role_id]

    def _upwards(self, role_id: str) -> Iterator[Role]:
        role = self._role(role_id)
        yield role
        while role.broader:
            role = self.roles[role.broader]
            yield role


def _base(lang: str) -> str:
    return lang.partition("-")[0].lower()


def _resembling(wanted: str, known: Iterable[str]) -> list[str]:
    words = set(wanted.split("-"))
    return [other for other in known if words & set(other.split("-"))][:5]
