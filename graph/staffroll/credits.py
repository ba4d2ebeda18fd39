"""From the mentions of an article to credits and the evidence for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from staffroll.names import digest
from staffroll.records import Article, Credit, Evidence, Mention, Name, NameKind, Statement
from staffroll.resolve.fold import spelling_key

# What XML and Turtle between them cannot hold, replaced one for one so that offsets stay true.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""Return the text with U+FFFD for each character that some RDF syntax cannot hold; its length stays.

    >>> clean("a\x00b\ud800")
    'a\ufffdb\ufffd'
    """
    return _UNHOLDABLE.sub("\ufffd", text)


def credit_of(mention: Mention) -> Credit:
    """Return the claim that a mention makes, in name nodes.

    >>> credit_of(Mention("Aya MORI", "person", "director", "Blue Hour", "Aya MORI", 0, 8, "Aya MORI")).agent
    Name(kind='agent', key='aya mori')
    """
    return Credit(
        agent=name_for("agent", mention.agent),
        role=mention.role,
        work=name_for("work", mention.work),
        character=name_for("character", mention.character) if mention.character else None,
        episodes=clean(mention.episodes) if mention.episodes else None,
    )


def credit_id(credit: Credit) -> str:
    """Return the digest that names a credit: of what it claims, and of nothing else."""
    character = credit.character.key if credit.character else None
    return digest(credit.agent.key, credit.role, credit.work.key, character, credit.episodes)


def evidence_id(evidence: Evidence) -> str:
    """Return the digest that names a piece of evidence: for or against which credit it speaks, and where."""
    mention = evidence.mention
    stance = "refutes" if mention.refutes else "supports"
    return digest(evidence.article, credit_id(evidence.credit), str(mention.start), str(mention.end), stance)


def evidence_of(article: Article, mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    """Return the article's evidence in the order of its text; one place says one thing once.

    >>> article = Article("a", "a.txt", "Aya Mori", "en")
    >>> mention = Mention("Aya Mori", "person", "director", "Blue Hour", "Aya Mori", 0, 8, "Aya Mori")
    >>> len(evidence_of(article, [mention, mention]))
    1
    """
    once: dict[str, Evidence] = {}
    for mention in mentions:
        said = Evidence(credit_of(mention), article.key, _settled(mention))
        place = evidence_id(said)
        if place not in once or _surer(said.mention, once[place].mention):
            once[place] = said
    return tuple(once[place] for place in sorted(once, key=lambda place: (*_span(once[place]), place)))


def _surer(mention: Mention, other: Mention) -> bool:
    """Whether a reading is the one to keep of two that say the same; never a matter of their order."""
    return (-mention.confidence, repr(mention)) < (-other.confidence, repr(other))


def _settled(mention: Mention) -> Mention:
    """Let `prior` and the statement agree, round what a decimal would, and leave nothing empty."""
    prior = mention.prior or mention.statement == "prior-work"
    plain: Statement = "prior-work" if prior else "announcement"
    return replace(
        mention,
        prior=prior,
        statement=mention.statement if mention.statement in ("correction", "retraction") else plain,
        confidence=round(mention.confidence, 4),
        character=mention.character or None,
        episodes=mention.episodes or None,
    )


def name_for(kind: NameKind, text: str) -> Name:
    """Return the name node of a name as it is printed.

    >>> name_for("agent", "Aya  MORI")
    Name(kind='agent', key='aya mori')
    """
    return Name(kind, spelling_key(text))


def _span(evidence: Evidence) -> tuple[int, int]:
    return evidence.mention.start, evidence.mention.end
