"""What a query answers: a table of values that prints, converts and shows itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Literal, cast

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple
from rich.table import Table
from rich.text import Text

from staffroll.query import formats
from staffroll.query.values import Plain, Term, plain, readable

if TYPE_CHECKING:
    import pandas as pd

Form = Literal["select", "construct", "ask"]

_SHOWN = 100  # rows that a notebook's cell shows
_WIDEST = 24  # characters that the widest cell of a column may be folded to before rows become blocks
# Control characters would steer a terminal, direction marks would show one cell in another's place.
_CONTROLS = (*range(9), 11, 12, *range(14, 32), *range(127, 160))
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = dict.fromkeys(_CONTROLS + _DIRECTIONS, "\ufffd")


@dataclass(frozen=True, slots=True, repr=False)
class Result:
    """The answer to a query: named columns, rows of plain Python values, and the RDF terms behind them.

    Triples of CONSTRUCT are rows of three, ASK gives one row of one truth value.

    >>> result = Result(("title", "staff"), ((RdfLiteral("Blue Hour"), RdfLiteral(2)),))
    >>> result.rows, len(result), list(result)
    ((('Blue Hour', 2),), 1, [{'title': 'Blue Hour', 'staff': 2}])
    >>> print(result.to_csv(), end="")
    title,staff
    Blue Hour,2
    """

    columns: tuple[str, ...]
    terms: tuple[tuple[Term | None, ...], ...]
    form: Form = "select"
    rows: tuple[tuple[Plain, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", tuple(tuple(map(plain, row)) for row in self.terms))

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {', '.join(self.columns)}>"

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        """Tell the answer of ASK; else whether there is any row."""
        return bool(self.rows[0][0]) if self.form == "ask" else bool(self.rows)

    def __iter__(self) -> Iterator[dict[str, Plain]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def to_pandas(self) -> pd.DataFrame:
        """Return the rows as a DataFrame."""
        import pandas as pd  # slow to import, and the command line does without

        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def to_table(self, *, title: str | None = None, width: int = 0, most: int | None = None) -> Table:
        """Return the rows as a Rich table for a terminal: nothing in a value is obeyed.

        Columns of IRIs beside their labels, and empty ones, are left out; where the rest do not fit `width`,
        each row is a block of lines. `most` limits the rows shown.
        """
        shown = self._shown()
        cells = [[readable(row[number]) for number in shown] for row in self.terms[:most]]
        heads = [self.columns[number].replace("_", " ") for number in shown]
        needed = sum(min(_WIDEST, max(map(len, column))) + 3 for column in zip(heads, *cells, strict=True))
        build = _blocks if width and needed > width else _grid
        return build(heads, cells, title)

    def _shown(self) -> list[int]:
        """Return the numbers of the columns that a terminal shows."""
        filled = [number for number in range(len(self.columns)) if any(row[number] is not None for row in self.terms)]
        named = [number for number in filled if not self.columns[number].endswith("_iri")]
        return named or filled or list(range(len(self.columns)))

    def to(self, name: str) -> str:
        """Return the answer in one of `formats.FORMATS`, as text."""
        return formats.write(self, name)

    def to_csv(self) -> str:
        """Return CSV with plain values, as they are: what reads it again gets the same text."""
        return formats.write(self, "csv")

    def to_tsv(self) -> str:
        """Return SPARQL 1.1 TSV, whose cells are RDF terms."""
        return formats.write(self, "tsv")

    def to_json(self) -> str:
        """Return SPARQL 1.1 results JSON."""
        return formats.write(self, "json")

    def to_jsonl(self) -> str:
        """Return one JSON object a line, with plain values."""
        return formats.write(self, "jsonl")

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{_html(column.replace('_', ' '))}</th>" for column in self.columns)
        body = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in self.terms[:_SHOWN])
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{self._more()}"

    def _more(self) -> str:
        hidden = len(self) - _SHOWN
        return f"<p>{hidden:,} more rows; see to_pandas()</p>" if hidden > 0 else ""


def result_of(answer: QuerySolutions | QueryTriples | QueryBoolean) -> Result:
    """Return the engine's answer, read to its end."""
    if isinstance(answer, QueryBoolean):
        return Result(("answer",), ((RdfLiteral(bool(answer)),),), "ask")
    if isinstance(answer, QueryTriples):
        triples = sorted(answer, key=str)
        return Result(("subject", "predicate", "object"), tuple(map(_parts, triples)), "construct")
    columns = tuple(variable.value for variable in answer.variables)
    return Result(columns, tuple(tuple(cast("Term | None", cell) for cell in row) for row in answer))


def result_of_table(frame: pd.DataFrame) -> Result:
    """Return a table of text and numbers as an answer, with IRIs in the columns whose names end in `_iri`.

    >>> import pandas as pd
    >>> result_of_table(pd.DataFrame({"work": ["Blue Hour"], "people": [2], "work_iri": ["https://example.org/b"]})).rows
    (('Blue Hour', 2, 'https://example.org/b'),)
    """
    columns = tuple(map(str, frame.columns))
    kinds = [NamedNode if name.endswith("_iri") else RdfLiteral for name in columns]
    rows = frame.itertuples(index=False, name=None)
    return Result(columns, tuple(tuple(kind(cell) for kind, cell in zip(kinds, row, strict=True)) for row in rows))


def _parts(triple: Triple) -> tuple[Term, Term, Term]:
    return triple.subject, triple.predicate, triple.object


def _grid(heads: list[str], cells: list[list[str]], title: str | None) -> Table:
    table = Table(title=None if title is None else _cell(title))
    for head in heads:
        table.add_column(_cell(head), overflow="fold")
    for row in cells:
        table.add_row(*map(_cell, row))
    return table


def _blocks(heads: list[str], cells: list[list[str]], title: str | None) -> Table:
    table = Table(title=None if title is None else _cell(title), show_header=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for row in cells:
        for head, cell in zip(heads, row, strict=True):
            if cell:
                table.add_row(_cell(head), _cell(cell))
        table.add_section()
    return table


def _seen(text: str) -> str:
    return text.translate(_UNSEEN)


def _cell(text: str) -> Text:
    return Text(_seen(text))


def _html(text: str) -> str:
    return escape(_seen(text))


def _html_cell(term: Term | None) -> str:
    return f'<td style="text-align:left">{_html(readable(term))}</td>'
