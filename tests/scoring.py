"""Precision, recall and F1 of extracted facts against gold, after folding what no reader would call another name."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from staffroll.records import Mention

GOLD = Path(__file__).parent / "gold"
_DROPPED = frozenset("\"'“”‘’«»„`´「」『』【】《》〈〉()（）[]・·,.!?！？:：~〜～-‐–—_*★☆♪♡♥ 　\t\n")

Fact = tuple[str, str, str]


@dataclass(frozen=True)
class Score:
    """How many facts were found, how many of them are gold, and how many gold facts there are."""

    hit: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c) or c in "\u3099\u309a")
    return "".join(c for c in unicodedata.normalize("NFC", bare) if c not in _DROPPED)


def gold_facts(path: Path) -> frozenset[Fact]:
    return frozenset(keys(json.loads(path.read_text("utf-8"))["facts"]))


def found_facts(mentions: Iterable[Mention]) -> frozenset[Fact]:
    stated = (mention for mention in mentions if not mention.refutes)
    return frozenset((fold(mention.agent), mention.role, fold(mention.work)) for mention in stated)


def keys(facts: Iterable[Mapping[str, str]]) -> Iterator[Fact]:
    for fact in facts:
        yield fold(fact["agent"]), fact["role"], fold(fact["work"])


def score(pairs: Iterable[tuple[frozenset[Fact], frozenset[Fact]]]) -> Score:
    """Add up (gold, found) pairs."""
    counted = [(len(gold & found), len(found), len(gold)) for gold, found in pairs]
    return Score(*(sum(column) for column in zip(*counted, strict=True))) if counted else Score(0, 0, 0)
