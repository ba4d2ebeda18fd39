"""The frozen records that one step hands to the next.

    Article → Mention → Evidence (of a Credit) → quads → CreditRow
            → Authority (on a name) → quads

Every record is immutable and compares by value; nothing in it depends on when, where or in which order
articles were read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AgentType = Literal["person", "organization"]
NameKind = Literal["agent", "work", "character"]
BlockKind = Literal["heading", "item", "term", "row", "paragraph"]
Relation = Literal["both printed", "alias"]
Statement = Literal["announcement", "prior-work", "correction", "retraction"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text that structure set apart: `text[start:end]`, no line break around it.

    `term` is a label whose values follow (dt, a row's first cell); `row` is one line of a table.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One document as plain text, decoded, with LF line ends.

    `key` names the article for good: its canonical URL, else its path relative to the PATH given.
    `path` is what the user gave, for messages. `published` is an ISO date; `language` a BCP 47 tag.
    `blocks` is empty where the source had no structure of its own (plain text). A `record` is an entry of a database,
    with its fields as text, rather than an article.
    """

    key: str
    path: str
    text: str
    language: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    site: str | None = None
    blocks: tuple[Block, ...] = ()
    record: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that could not be read, and why, in a sentence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A credit as one article words it.

    `agent`, `work` and `character` are the fullest forms the article prints, `agent_as`, `role_as` the wording at
    this place. `role` is a role id of the vocabulary. `text[start:end] == quote` in the article.
    `layout` names the recogniser, `confidence` (0 to 1) says how sure the reading is.
    `refutes` marks evidence against the credit. `work_format` is the format that the source states of the work, an id
    of the vocabulary of formats.
    """

    agent: str
    agent_type: AgentType
    role: str
    work: str
    quote: str
    start: int
    end: int
    agent_as: str
    role_as: str = ""
    character: str | None = None
    episodes: str | None = None
    prior: bool = False
    statement: Statement = "announcement"
    refutes: bool = False
    layout: str = ""
    confidence: float = 1.0
    work_format: str | None = None


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names, as printed, that one article gives to one agent or work: `text[start:end] == quote`.

    `relation` is "alias" where the article says that one is a pen name or a former name.
    """

    kind: NameKind
    one: str
    other: str
    quote: str
    start: int
    end: int
    relation: Relation = "both printed"


@dataclass(frozen=True, slots=True)
class Name:
    """A name node: one spelling of an agent, work or character, before anybody decides whose it is."""

    kind: NameKind
    key: str


@dataclass(frozen=True, slots=True)
class Credit:
    """A claim made of names: this agent name, in this role, on this work name."""

    agent: Name
    role: str
    work: Name
    character: Name | None = None
    episodes: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one article says, at one place, for or against one credit."""

    credit: Credit
    article: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Authority:
    """What a database says of one person or organization.

    `identifier` is the record's own (C44670), `form` the name as printed, cleaned as the names of credits are.
    `readings` are the name in kana, or in Latin letters, as printed; `same_as` IRIs of Wikidata items. Both are sorted.
    """

    identifier: str
    name: Name
    form: str
    agent_type: AgentType
    readings: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A resolved credit as networks and statistics take it: entities by IRI, with their labels.

    `year` is the work's, where one is known.
    """

    agent: str
    agent_label: str
    agent_type: AgentType
    work: str
    work_label: str
    role: str
    role_label: str
    year: int | None = None
