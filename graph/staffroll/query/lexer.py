"""Cuts a SPARQL text into tokens, so that no word in a comment, a string or an IRI is taken for syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

TokenKind = Literal["comment", "string", "iri", "variable", "name", "language", "word", "mark"]

_TOKEN = re.compile(
    r"""
    (?P<comment>  \#[^\r\n]* )
  | (?P<string>   \"{3} (?: [^"\\] | \\. | "(?!"") )* \"{3}
                | '{3}  (?: [^'\\] | \\. | '(?!'') )* '{3}
                | " (?: [^"\\\r\n] | \\. )* "
                | ' (?: [^'\\\r\n] | \\. )* ' )
  | (?P<iri>      < (?: [^\x00-\x20<>"{}|^`\\] | \\u[0-9A-Fa-f]{4} | \\U[0-9A-Fa-f]{8} )* > )
  | (?P<variable> [?$]\w+ )
  | (?P<name>     [\w.\-]{0,64} : (?: [\w.\-:\u00b7] | %[0-9A-Fa-f]{2} | \\[_~.\-!$&'()*+,;=/?\#@%] )* )
  | (?P<language> @[A-Za-z]+ (?: -[A-Za-z0-9]+ )* )
  | (?P<word>     \w+ )
  | (?P<mark>     \S )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a query: `query[start:end] == text`."""

    kind: TokenKind
    text: str
    start: int
    end: int


def tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of a query in order; white space is left out, comments are not.

    >>> [token.text for token in tokens("SELECT ?x { ?x a <a#b> } # all")]
    ['SELECT', '?x', '{', '?x', 'a', '<a#b>', '}', '# all']
    """
    for match in _TOKEN.finditer(query):
        yield Token(cast("TokenKind", match.lastgroup), match.group(), *match.span())


def code(query: str) -> Iterator[Token]:
    """Yield the tokens of a query without its comments."""
    return (token for token in tokens(query) if token.kind != "comment")
