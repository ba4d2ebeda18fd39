"""The graph held against queries/checks/: each finds faults, and says in its header what is wrong and what helps.

    #+ summary: The quote of evidence is as long as its two offsets are apart.
    #+ problem: The offsets count something else than the code points of the article's text, or the quote was changed.
    #+ remedy: Build the article again.
    #+ severity: violation

It selects ?node, what is at fault, and where there is one ?found, the value that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

import pyoxigraph as ox

from staffroll.check.findings import Finding, Rule, Severity
from staffroll.data import folder
from staffroll.errors import StaffrollError
from staffroll.query.catalogue import CHECKS
from staffroll.store.protocol import Store

_LINE = re.compile(r"^#\+ (summary|problem|remedy|severity): (.+)$", re.MULTILINE)


@cache
def checks() -> Mapping[Rule, str]:
    """Return the queries that find faults, by the rule that each holds the graph to."""
    files = sorted((folder("queries") / CHECKS).glob("*.rq"))
    return {rule_of(path.stem, text): text for path in files for text in [path.read_text("utf-8")]}


def rule_of(name: str, query: str) -> Rule:
    r"""Return the rule that a query says it checks.

    >>> text = "#+ summary: A.\n#+ problem: B.\n#+ remedy: C.\n#+ severity: warning"
    >>> rule_of("a", text).remedy
    'B. C.'
    """
    said = dict(_LINE.findall(query))
    if missing := {"summary", "problem", "remedy", "severity"} - said.keys():
        raise StaffrollError(f"the check {name!r} does not say its {min(missing)}; begin it with #+ {min(missing)}: …")
    return Rule(
        "queries",
        name,
        said["summary"],
        cast(Severity, said["severity"]),
        f"{said['problem']} {said['remedy']}",
    )


def faults(store: Store) -> Iterator[Finding]:
    """Yield what the queries find."""
    for rule, query in checks().items():
        found = {_row(row) for row in cast(ox.QuerySolutions, store.query(query))}
        yield from (Finding(rule, node, value) for node, value in sorted(found))


def _row(row: ox.QuerySolution) -> tuple[str, str]:
    node, *found = (getattr(value, "value", "") for value in row)
    return node, found[0] if found else ""
