"""Fills the blanks of a question, its `VALUES ?name { … }` blocks, with terms and never with text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from staffroll.errors import UsageError
from staffroll.query.header import Parameter, header_of
from staffroll.query.lexer import Token, code

Value = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class _Block:
    """A `VALUES ?name { … }` block: where it starts and ends, and where its contents do."""

    name: str
    start: int
    inner_start: int
    inner_end: int
    end: int


def fill(query: str, values: Mapping[str, Sequence[Value]]) -> str:
    r"""Return the question with these terms in its blanks; the block of an absent optional one is taken out.

    >>> blank = '#+ parameter: work work "a work"\nSELECT ?p { VALUES ?work { <x:1> } ?work ?p ?o }'
    >>> print(fill(blank, {"work": [NamedNode("https://example.org/blue_hour")]}).splitlines()[1])
    SELECT ?p { VALUES ?work { <https://example.org/blue_hour> } ?work ?p ?o }
    >>> fill(blank, {})  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    staffroll.errors.UsageError: the question needs work, a work; give it as work="…" ...
    """
    parameters = {parameter.name: parameter for parameter in header_of(query).parameters}
    check(query, values)
    filled, position = [], 0
    for block in _blocks(query):
        if block.name in values:
            filled += [query[position : block.inner_start], _terms(values[block.name])]
            position = block.inner_end
        elif block.name in parameters:
            filled.append(query[position : block.start])
            position = block.end
    return "".join([*filled, query[position:]])


def check(query: str, values: Mapping[str, object]) -> None:
    """Raise UsageError where a value is missing that the question needs, or given that it does not know."""
    parameters = header_of(query).parameters
    known = {parameter.name for parameter in parameters} & {block.name for block in _blocks(query)}
    for name in values:
        if name not in known:
            listed = f"it takes {', '.join(sorted(known))}" if known else "it takes none"
            raise UsageError(f"the question has no parameter {name!r}; {listed}")
    for parameter in parameters:
        if parameter.required and parameter.name not in values:
            raise UsageError(_missing(parameter))


def _missing(parameter: Parameter) -> str:
    name = parameter.name
    return (
        f'the question needs {name}, {parameter.description}; give it as {name}="…" '
        f'(on the command line, --set {name}="…")'
    )


def _terms(values: Sequence[Value]) -> str:
    return f" {' '.join(map(str, values))} " if values else " "


def _blocks(query: str) -> Iterator[_Block]:
    stream = list(code(query))
    for at in range(len(stream) - 2):
        keyword, variable, opening = stream[at : at + 3]
        if keyword.text.upper() == "VALUES" and variable.kind == "variable" and opening.text == "{":
            closing = _closing(query, stream[at + 3 :])
            yield _Block(variable.text[1:], keyword.start, opening.end, closing.start, closing.end)


def _closing(query: str, rest: list[Token]) -> Token:
    for token in rest:
        if token.text == "}":
            return token
    last = query.count("\n") + 1
    raise UsageError(f"a VALUES block of the query is not closed by line {last}; it needs a '}}'")
