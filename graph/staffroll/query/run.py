"""Asks the graph: a question of the catalogue by its name, or the text of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pyoxigraph import Literal, NamedNode

from staffroll.errors import UsageError
from staffroll.query import catalogue
from staffroll.query.guard import check as guarded
from staffroll.query.header import header_of
from staffroll.query.lexer import code
from staffroll.query.lookup import KINDS, Queryable, lookup
from staffroll.query.parameters import Value, check, fill
from staffroll.query.result import Result, result_of
from staffroll.rdf.terms import PREFIXES

Asked = str | Value | Iterable[str | Value]

_NAME = re.compile(r"[\w.\-]+(?:/[\w.\-]+)*")
_ENGINE_ERROR = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_REASONS = (
    ("variable that is unbound", "SELECT names a variable that is not bound, or not grouped by"),
    ("Duplicated variable", "SELECT names a variable twice"),
    ("IRI parsing failed", "an IRI is malformed"),
)
_SEEN = 20


def run(store: Queryable, name_or_text: str, **parameters: Asked) -> Result:
    """Return what the graph answers to a question of the catalogue or to a SPARQL text.

    A parameter's value is a name as a person writes it, an RDF term, or several of either.

    Raises UsageError where the question cannot be asked so.
    """
    query = _text_of(name_or_text)
    check(query, parameters)
    return _answer(store, fill(query, _values(store, query, parameters)))


def _text_of(name_or_text: str) -> str:
    if _NAME.fullmatch(name_or_text.strip()):
        return catalogue.get(name_or_text).sparql
    return guarded(name_or_text)


def _values(store: Queryable, query: str, parameters: dict[str, Asked]) -> dict[str, Sequence[Value]]:
    kinds = {parameter.name: parameter.kind for parameter in header_of(query).parameters}

    def terms(name: str) -> list[Value]:
        return [_term(store, kinds[name], each) for each in _several(parameters[name])]

    return {name: terms(name) for name in parameters}


def _several(asked: Asked) -> Iterable[str | Value]:
    return [asked] if isinstance(asked, str | NamedNode | Literal) else asked


def _term(store: Queryable, kind: str, asked: str | Value) -> Value:
    """Return the term that is meant; a kind that names no entities takes the words as they are."""
    if not isinstance(asked, str):
        return asked
    return NamedNode(lookup(store, kind, asked)) if kind in KINDS else Literal(asked)


def _answer(store: Queryable, query: str) -> Result:
    try:
        return result_of(store.query(query))
    except SyntaxError as error:
        raise UsageError(_explained(query, str(error))) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise UsageError(f"the query could not be answered: {error}") from error


def _explained(query: str, message: str) -> str:
    found = _ENGINE_ERROR.match(message)
    if found is None:
        return f"the query is not valid SPARQL: {message}"
    line, column = int(found[1]), int(found[2])
    known = (said for mark, said in _REASONS if mark in found[3])
    reason = _undeclared(query) or next(known, _unexpected(query, line, column))
    return f"the query is not valid SPARQL at line {line}, column {column}: {reason}"


def _undeclared(query: str) -> str:
    """Say which prefix lacks its declaration, which the engine reports as a slip somewhere after it."""
    stream = [token for token in code(query) if token.kind in {"name", "word"}]
    names = [token.text.partition(":")[0] for token in stream if token.kind == "name"]
    declared = {after.text[:-1] for before, after in pairwise(stream) if before.text.upper() == "PREFIX"}
    missing = [name for name in names if name not in declared | PREFIXES.keys() | {"_"}]
    return f"the prefix {missing[0]}: is not declared; add PREFIX {missing[0]}: <…>" if missing else ""


def _unexpected(query: str, line: int, column: int) -> str:
    rest = "".join((query.splitlines() or [""])[line - 1 : line])[column - 1 :].strip()
    return f"{rest[:_SEEN]!r} cannot stand there" if rest else "something is missing there"
