"""What a layout hands over: a credit still made of stretches of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from staffroll.extract.agents import Named, is_romaji, kind_of, looks_personal
from staffroll.extract.brackets import asides_in
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.likeness import NATIVE, is_one_company, is_one_person
from staffroll.extract.passages import Passage
from staffroll.extract.stretch import COMMA, Stretch, flat, split
from staffroll.records import AgentType

_SAME_ROLE = re.compile("同职|同職|同样职|同樣職|相同职|相同職")
_LATIN = re.compile(r"[A-Za-z]")


class Draft(NamedTuple):
    """One credit as found at one place; `work` is None where it is the work that the passage is about.

    `pronoun` is what stands for the agent where its name was printed before. One that is `described` names somebody
    in full, and states no credit. What is `refuted` is denied by the article, in the manner told.
    """

    agent: Named
    role: str
    layout: str
    confidence: float
    role_as: Stretch | None = None
    work: Stretch | None = None
    character: Stretch | None = None
    pronoun: Stretch | None = None
    aside: bool = False
    described: bool = False
    refuted: Literal["", "correction", "retraction"] = ""

    def stretches(self) -> Iterator[Stretch]:
        """Yield every stretch the credit rests on; its quote runs from the first to the last."""
        for stretch in (self.agent.name, self.pronoun, self.role_as, self.work, self.character):
            if stretch is not None:
                yield stretch


Listed = tuple[Passage, list[Draft]]  # a passage with its credits


@dataclass(frozen=True, slots=True)
class Known:
    """What of an article is known before a passage is read: its language's dictionaries, and its titles, folded.

    `subjects` are those of its titles that the article is about; `first` is the title of the first season, as
    printed, where it is about a later one, `base` the same where a subject's title tells it. `songs` are titles,
    folded, that it tells to be songs'. `names` are those of people and companies that the reader gave, folded.
    `person` is whom a report of a death is about. `several` says that it tells of several works, each in its
    paragraphs. `firm` is the company whose affairs it tells, `taken_up` says that it speaks of one as "the studio",
    `firms` are the names, folded, that it tells to be companies'; `awarded` says that it tells of awards,
    `theatrical` that its beginning speaks of cinemas and not of streams, `voiced` that its headline speaks of a voice
    actor, `own_marks` that it puts titles in marks of their own, so that other quotation marks hold names as well.
    """

    lexicon: Lexicon
    titles: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    first: str = ""
    songs: frozenset[str] = frozenset()
    names: Mapping[str, AgentType] = field(default_factory=dict)
    base: Stretch | None = None
    person: tuple[Named, ...] = ()
    several: bool = False
    firm: tuple[Named, ...] = ()
    awarded: bool = False
    theatrical: bool = False
    voiced: bool = False
    own_marks: bool = False
    firms: frozenset[str] = frozenset()
    taken_up: bool = False


def is_company(named: Named, known: Known) -> bool:
    """Say whether a name is a company's, by its words or by what the article says of it; a band is none."""
    name, language = flat(named.name.text), known.lexicon.language
    told = name in known.firms or any(flat(firm.name.text) == name for firm in known.firm)
    told = told or kind_of(Named(named.name), language, None) == "organization"
    return told and name not in language.company_words


def of_person(person: Named, role: str, work: Stretch, wording: Stretch | None) -> Draft:
    """Return a credit of whom an article is about, in a sentence that need not name the person again."""
    return Draft(person, role, "prose", 0.8, wording, work, pronoun=wording or work, aside=True)


_LISTED = re.compile(r",\s|\s(?:and|et|e|y|und)\s")
_MEMBER = re.compile(r"(?:[^A-ZÀ-Þ]*\s)?(\S+\s\S+)")


def _lists_members(agent: Named, content: Stretch) -> bool:
    """Say whether a bracket behind what is no person names persons: "Kite (Aya Mori, Ken Ota)"."""
    members = [_MEMBER.fullmatch(part.text) for part in split(content, _LISTED)]
    people = [member is not None and is_romaji(member.group(1)) for member in members]
    return not looks_personal(agent.name.text) and sum(people) * 2 > len(people)


def _is_own_name(agent: Named, content: Stretch) -> bool:
    """Say whether a bracket holds the name before it in another script: "Aya Mori (森亜矢)" names no earlier work."""
    name = agent.name.text
    if bool(NATIVE.search(name)) == bool(NATIVE.search(content.text)):
        return False
    first = next(split(content, COMMA), content).text
    if is_romaji(name) and NATIVE.search(first) and not _LATIN.search(first):
        return True  # what a name is written with cannot be told from it
    return is_one_person(name, first) or is_one_company(name, first)


def earlier_works(drafts: list[Draft], known: Known) -> Iterator[Draft]:
    """Yield the credits on the earlier works in the brackets behind the agents of these drafts."""
    done: set[Named] = set()
    for draft in drafts:
        if draft.agent in done:
            continue
        done.add(draft.agent)
        for content in draft.agent.asides:
            if _lists_members(draft.agent, content) or _is_own_name(draft.agent, content):
                continue
            voices = draft.character is not None
            labelled = draft.layout == "label-list"
            for aside in asides_in(content, known.lexicon, titles=known.titles, voices=voices, labelled=labelled):
                same = _SAME_ROLE.search(content.text) is not None
                yield draft._replace(
                    role=aside.role or (draft.role if same else "contributor"),
                    role_as=aside.role_as,
                    pronoun=None,
                    work=aside.title,
                    character=aside.character,
                    layout="bracket",
                    confidence=0.85,
                    aside=True,
                )
