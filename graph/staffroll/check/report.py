"""Findings as people read them and as programs do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from staffroll.check.findings import Finding, Rule
from staffroll.check.source import Source, behind
from staffroll.names import BASE
from staffroll.store.protocol import Store

COLUMNS = ("part", "name", "sentence", "severity", "remedy", "node", "found", "article", "url", "quote")
_LONGEST = 200
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
_UNSEEN = (*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF)  # bidirectional marks, too
_INVISIBLE = {code: f"\\u{code:04x}" for code in _UNSEEN}


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, in the order of its parts and rules."""

    findings: tuple[Finding, ...]

    def failed(self, *, strict: bool = False) -> bool:
        """Whether something must hold and does not; `strict` counts warnings as well."""
        counted = {"violation", "warning"} if strict else {"violation"}
        return any(finding.rule.severity in counted for finding in self.findings)

    def grouped(self) -> Mapping[Rule, Sequence[Finding]]:
        """Return the findings by rule."""
        groups: dict[Rule, list[Finding]] = {}
        for finding in self.findings:
            groups.setdefault(finding.rule, []).append(finding)
        return groups


def sentences(report: Report, store: Store, *, most: int) -> Iterator[str]:
    """Yield lines for a terminal, rule by rule: the rule, the first nodes that break it, and how many more do.

    What comes from the graph is made printable; nothing is escaped for any markup.
    """
    for rule, found in report.grouped().items():
        yield f"{rule.severity}: {rule.sentence} [{rule.name}; {len(found):,} ×]"
        if rule.remedy:
            yield f"  {rule.remedy}"
        yield from (f"  {sentence(finding, behind_of(finding, store))}" for finding in found[:most])
        if len(found) > most:
            yield f"  … and {len(found) - most:,} more"


def sentence(finding: Finding, source: Source) -> str:
    """Return one finding: the node, the value at fault, the article and the quote behind it.

    >>> rule = Rule("shapes", "quote", "It has one quote.")
    >>> sentence(Finding(rule, BASE + "evidence/1", "x"), Source("a.txt", "https://news.example/a", "Aya Mori"))
    'evidence/1 has "x", in the article a.txt (https://news.example/a): “Aya Mori”'
    """
    if not finding.node:
        return printable(finding.found)
    said = printable(finding.node.removeprefix(BASE))
    if finding.found:
        said += f' has "{printable(finding.found.removeprefix(BASE))}"'
    if source.article:
        said += f", in the article {printable(source.article)}"
    if source.url and source.url != source.article:
        said += f" ({printable(source.url)})"
    if not (source.article or source.quote):
        return f"{said}, behind which no article stands"
    return f"{said}: “{printable(source.quote)}”" if source.quote else said


def rows(report: Report, store: Store) -> Iterator[dict[str, str]]:
    """Yield each finding as a row for programs."""
    for finding in report.findings:
        rule = {name: str(value) for name, value in asdict(finding.rule).items()}
        yield {**rule, "node": finding.node, "found": finding.found, **asdict(behind_of(finding, store))}


def behind_of(finding: Finding, store: Store) -> Source:
    """Return the article and the quote behind a finding; nothing for one that is of no node."""
    return behind(store.inner, finding.node) if finding.node else Source()


def printable(text: str) -> str:
    r"""Return text on one line, shortened, with control and invisible marks written out: it steers no terminal.

    >>> printable("a\x1b[1mb\nc")
    'a\\x1b[1mb\\x0ac'
    """
    shown = text.translate(_CONTROLS | _INVISIBLE)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def counted(report: Report) -> str:
    """Return how many findings there are, by severity."""
    found = Counter(finding.rule.severity for finding in report.findings)
    return f"{found['violation']:,} faults, {found['warning']:,} warnings"
