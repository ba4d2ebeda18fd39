"""The graph held against what must be true of it: the ledger, the shapes and the check queries.

store → ledger, shapes, queries → findings → report
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from staffroll.check.findings import PARTS, Finding, Part, Rule
from staffroll.check.queries import faults
from staffroll.check.report import COLUMNS, Report, counted, rows, sentences
from staffroll.check.shapes import violations
from staffroll.store.protocol import Store

__all__ = ["COLUMNS", "PARTS", "Finding", "Part", "Report", "Rule", "check", "counted", "rows", "sentences"]

_LEDGER = Rule("ledger", "ledger", "The store holds what its ledger says, and what its articles imply.")


def check(store: Store, parts: Collection[Part] = PARTS) -> Report:
    """Return what is wrong with a store, in these parts of the check."""
    return Report(tuple(finding for part in PARTS if part in parts for finding in _FINDERS[part](store)))


def _ledger(store: Store) -> Iterator[Finding]:
    return (Finding(_LEDGER, "", sentence) for sentence in store.verify())


_FINDERS: Mapping[Part, Callable[[Store], Iterator[Finding]]] = {
    "ledger": _ledger,
    "shapes": violations,
    "queries": faults,
}
