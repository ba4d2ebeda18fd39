"""What is wrong with a graph: one record a fault, whoever found it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["ledger", "shapes", "queries"]
Severity = Literal["violation", "warning", "info"]

PARTS: tuple[Part, ...] = ("ledger", "shapes", "queries")


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold: its name, in a sentence what it asks for, and what to do where it does not hold."""

    part: Part
    name: str
    sentence: str
    severity: Severity = "violation"
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a node breaks; `found` is the value at fault, "" where one is missing.

    `node` is an IRI, "" where the fault is not one node's.
    """

    rule: Rule
    node: str
    found: str = ""
