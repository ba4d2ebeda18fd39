"""The formats in which an answer is written, in one table."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, cast

from pyoxigraph import RdfFormat, Triple, serialize
from rich.console import Console

from staffroll.errors import UsageError
from staffroll.query.values import Plain, Term, as_json

if TYPE_CHECKING:
    from staffroll.query.result import Result

_WIDTH = 120
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write an answer: its media type, how it is written, and whether it holds triples only."""

    media_type: str
    write: Callable[[Result], str]
    triples_only: bool = False


def check_format(name: str) -> str:
    """Return the name of a format as it is, or say in a UsageError which there are."""
    if name not in FORMATS:
        raise UsageError(f"no format {name!r}; known: {', '.join(FORMATS)}")
    return name


def write(result: Result, name: str) -> str:
    """Return the answer in the format of this name.

    Raises UsageError for an unknown format, and for a graph format where the answer is a table.
    """
    chosen = FORMATS[check_format(name)]
    if chosen.triples_only and result.form != "construct":
        tables = ", ".join(name for name, known in FORMATS.items() if not known.triples_only)
        raise UsageError(f"{name} holds triples, as CONSTRUCT gives them; for this answer use one of {tables}")
    return chosen.write(result)


def _table(result: Result) -> str:
    console = Console(file=StringIO(), width=_WIDTH, color_system=None)
    console.print(result.to_table())
    return cast("StringIO", console.file).getvalue()


def _csv(result: Result) -> str:
    return _separated(result, _text)


def _spreadsheet(result: Result) -> str:
    """Return CSV for Excel and its like, which want a byte order mark and run what looks like a formula."""
    return _BOM + _separated(result, _harmless)


def _separated(result: Result, cell: Callable[[Plain], str]) -> str:
    return csv_text([result.columns, *([cell(value) for value in row] for row in result.rows)])


class _Lines(list[str]):
    """Takes lines that end in CRLF, of which a lone CR in a cell gets its quotes, and keeps them with LF."""

    def write(self, line: str) -> None:
        self.append(line.removesuffix("\r\n") + "\n")


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    r"""Return rows as CSV, each cell quoted where it needs to be.

    >>> csv_text([("title", "year"), ("Blue, Hour", 2014)])
    'title,year\n"Blue, Hour",2014\n'
    """
    lines = _Lines()
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return "".join(lines)


def _harmless(value: Plain) -> str:
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else _text(value)


def _text(value: Plain) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _tsv(result: Result) -> str:
    rows = ["?" + name for name in result.columns], *(map(_tsv_cell, row) for row in result.terms)
    return "".join("\t".join(row) + "\n" for row in rows)


def _tsv_cell(term: Term | None) -> str:
    return "" if term is None else str(term).replace("\t", "\\t")


def _json(result: Result) -> str:
    if result.form == "ask":
        return json.dumps({"head": {}, "boolean": bool(result)}) + "\n"
    bindings = [
        {name: as_json(term) for name, term in zip(result.columns, row, strict=True) if term is not None}
        for row in result.terms
    ]
    answer = {"head": {"vars": list(result.columns)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _jsonl(result: Result) -> str:
    return "".join(json.dumps(row, ensure_ascii=False, default=_text) + "\n" for row in result)


def _graph(rdf_format: RdfFormat) -> Callable[[Result], str]:
    def written(result: Result) -> str:
        triples = [Triple(*row) for row in result.terms]  # type: ignore[arg-type]
        return cast("bytes", serialize(triples, format=rdf_format)).decode()

    return written


FORMATS: Mapping[str, Format] = {
    "table": Format("text/plain", _table),
    "csv": Format("text/csv", _csv),
    "spreadsheet": Format("text/csv", _spreadsheet),
    "tsv": Format("text/tab-separated-values", _tsv),
    "json": Format("application/sparql-results+json", _json),
    "jsonl": Format("application/jsonl", _jsonl),
    "ttl": Format("text/turtle", _graph(RdfFormat.TURTLE), triples_only=True),
    "nt": Format("application/n-triples", _graph(RdfFormat.N_TRIPLES), triples_only=True),
    "rdfxml": Format("application/rdf+xml", _graph(RdfFormat.RDF_XML), triples_only=True),
    "jsonld": Format("application/ld+json", _graph(RdfFormat.JSON_LD), triples_only=True),
}
