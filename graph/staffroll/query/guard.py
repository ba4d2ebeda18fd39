"""Refuses what a query from outside must not do, before any engine reads it.

The engine fetches what SERVICE names, and dies of deep nesting and of very long chains of operators.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from staffroll.errors import UsageError
from staffroll.query.lexer import Token, code

NESTING = 64
TOKENS = 4096
LENGTH = 1_000_000

_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")
_PROLOGUE = {"PREFIX": 2, "BASE": 1, "VERSION": 1}  # what a declaration is made of besides its keyword
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_REFUSED = {
    "SERVICE": "asks another server; a query reads this graph alone, so take SERVICE out",
    "FROM": "names a dataset; every query reads the whole graph, so write GRAPH <…> { … } for one part of it",
}
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_OPERANDS = frozenset({"variable", "string", "name", "iri", "language", "word"})
_AMBIGUOUS = re.compile(r"['()#]")


def check(query: str) -> str:
    """Return the query as it is, or say in a UsageError why it is not run.

    >>> check("SELECT * { ?s ?p 'SERVICE' }")
    "SELECT * { ?s ?p 'SERVICE' }"
    >>> check("SELECT * { SERVICE <http://x> { ?s ?p ?o } }")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    staffroll.errors.UsageError: the query asks another server; ... take SERVICE out (line 1)
    """
    if len(query) > LENGTH:
        raise UsageError(f"the query has {len(query):,} characters; at most {LENGTH:,} are read")
    for reading in dict.fromkeys((query, _unescaped(query))):
        _check_size(reading)  # first, since it stops early
        _check_words(reading)
        _check_comparisons(reading)
    _check_form(query)
    return query


def _unescaped(query: str) -> str:
    """Return the query as an engine reads it that resolves escapes everywhere, in keywords too."""

    def character(match: re.Match[str]) -> str:
        code_point = int(match[1] or match[2], 16)
        return chr(code_point) if code_point <= 0x10FFFF else match[0]

    return _ESCAPE.sub(character, query)


def _check_words(query: str) -> None:
    """Refuse keywords inside longer words too: the grammar needs no space after one (SERVICESILENT<…>)."""
    for token in code(query):
        for keyword, reason in _REFUSED.items():
            if keyword.casefold() in _syntax(token):
                raise UsageError(f"the query {reason} ({_place(query, token)})")


def _syntax(token: Token) -> str:
    """Return what of a token a grammar could take for a keyword: a word, or what stands before a colon."""
    if token.kind not in {"word", "name"}:
        return ""
    return token.text.partition(":")[0].casefold()


def _check_comparisons(query: str) -> None:
    """Refuse "<" and ">" that may be an IRI or two operators with code between them."""
    before: Token | None = None
    for token, brackets, data in _situated(code(query)):
        inside = brackets.endswith("(") and not data
        if inside and token.kind == "iri" and _is_operand(before) and _AMBIGUOUS.search(token.text):
            raise UsageError(
                f"{token.text} may be an IRI or a comparison ({_place(query, token)}); "
                "put a space after '<' where it compares, and give such an IRI a PREFIX"
            )
        before = token


def _is_operand(token: Token | None) -> bool:
    return token is not None and (token.kind in _OPERANDS or token.text in _CLOSING)


def _check_size(query: str) -> None:
    count = 0
    for token, brackets, data in _situated(code(query)):
        count += not data
        if len(brackets) > NESTING:
            raise UsageError(f"the query nests brackets over {NESTING} deep ({_place(query, token)}); flatten it")
        if count > TOKENS:
            raise UsageError(f"the query has more than {TOKENS:,} words and signs; put long lists into a VALUES block")


def _situated(stream: Iterable[Token]) -> Iterator[tuple[Token, str, bool]]:
    """Yield each token with the brackets open at it, and whether it is a row of a VALUES block."""
    brackets, keyword, data_depth = "", False, 0
    for token in stream:
        if token.text in _OPENING:
            brackets += token.text
        if keyword and token.text == "{":
            keyword, data_depth = False, len(brackets)
        keyword = keyword or token.text.upper() == "VALUES"
        yield token, brackets, 0 < data_depth <= len(brackets)
        if token.text in _CLOSING:
            brackets = brackets[:-1]
            data_depth = data_depth if len(brackets) >= data_depth else 0


def _check_form(query: str) -> None:
    stream = iter(code(query))
    for token in stream:
        skipped = _PROLOGUE.get(token.text.upper())
        if skipped is None:
            break
        for _ in range(skipped):
            next(stream, None)
    else:
        raise UsageError("the query is empty; it needs SELECT, ASK, CONSTRUCT or DESCRIBE")
    if not token.text.upper().startswith(_FORMS):
        raise UsageError(
            f"the query begins with {token.text!r} ({_place(query, token)}); "
            "only SELECT, ASK, CONSTRUCT and DESCRIBE are run, and articles change the graph: staffroll build"
        )


def _place(query: str, token: Token) -> str:
    return f"line {query.count(chr(10), 0, token.start) + 1}"
