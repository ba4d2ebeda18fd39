from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffroll.errors import UsageError
from staffroll.query import run
from staffroll.query.guard import NESTING, TOKENS, check
from staffroll.query.lexer import tokens
from staffroll.query.lookup import Queryable

AT = "<http://127.0.0.1:9/>"
ALLOWED = [
    "SELECT * { ?s ?p 'SERVICE <x> { }' }",
    "# SERVICE, FROM and {{{{ are words here\nSELECT * { ?s ?p ?o }",
    "PREFIX x: <http://x/service/> SELECT * { ?service x:from ?from . ?s x:service <http://x/FROM> }",
    "BASE <http://x/> PREFIX : <#> ASK { ?s :p <it's> }",
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
    "SELECT * { FILTER(EXISTS { ?s <http://x/y#z> ?o }) }",
    "SELECT * { VALUES (?a ?b) { (<http://x/#a> <http://x/#b(c)>) } }",
    "SELECT * { VALUES ?x { " + "<http://x/y> " * (TOKENS + 1) + "} }",
    "SELECT * " + "{" * NESTING + "}" * NESTING,
    "DESCRIBE <http://x/y>",
    "construct where { ?s ?p ?o }",
]
REFUSED = {
    "asks another server": [
        f"SELECT * {{ SERVICE {AT} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ service silent {AT} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICESILENT{AT}{{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?a ?b trueSERVICE{AT}{{ ?s ?p ?o }} }}",
        f"PREFIX : {AT} SELECT * {{ SERVICE:x{{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE # the engine skips this\n {AT} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ \\u0053ERVICE {AT} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ \\U00000053ERVICE {AT} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p '#' SERVICE {AT} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p '''a''''' . SERVICE {AT} {{ ?s ?p ?o }} }}",
        f'SELECT * {{ ?s ?p "\\\\" . SERVICE {AT} {{ ?s ?p ?o }} }}',
    ],
    "may be an IRI or a comparison": [
        f"SELECT * {{ BIND({AT} AS ?s) FILTER(1<?b)SERVICE?s#>\n{{ ?s ?p ?o }} }}",
        f"SELECT * {{ FILTER(1<'#>')SERVICE{AT}{{ ?s ?p '2' }} }}",
        f'SELECT * {{ FILTER(?a<?b#>"""\n)SERVICE{AT}{{ ?s ?p ?o }} #"""\n }}',
    ],
    "names a dataset": [
        "SELECT * FROM <http://x/y> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://x/y> { ?s ?p ?o }",
        "SELECT*FROM<http://x/y>{ ?s ?p ?o }",
        "SELECT * \\u0046ROM <http://x/y> { ?s ?p ?o }",
    ],
    "brackets over 64 deep": [
        "SELECT * " + "{" * (NESTING + 1) + "}" * (NESTING + 1),
        "SELECT * { FILTER(" + "(" * 2200 + "1" + ")" * 2200 + ") }",
        "SELECT * { VALUES ?x { " + "<<(" * NESTING,
        "SELECT * { ?s ?p " + "[ ?p " * 500 + "]" * 500 + " }",
    ],
    "words and signs": [
        "SELECT * { FILTER(" + "!" * (TOKENS + 1) + "1) }",
        "SELECT * { " + "MINUS { } " * TOKENS + "}",
        "SELECT * { VALUES ?x { 1 } FILTER(" + "1+" * TOKENS + "1) }",
    ],
    "characters; at most": ["SELECT * { } #" + " " * 1_000_000],
    "only SELECT, ASK, CONSTRUCT and DESCRIBE are run": [
        "INSERT DATA { <a:b> <a:b> 1 }",
        "PREFIX x: <http://x/> DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://x/y>",
        "# SELECT\nCLEAR ALL",
        "what is this",
    ],
    "the query is empty": ["", "  # nothing\n", "PREFIX x: <http://x/>"],
}


@pytest.mark.parametrize("query", ALLOWED, ids=lambda query: query[:40])
def test_what_a_query_may_say(query: str) -> None:
    assert query == check(query)
    assert ox.Store().query(query) is not None


@pytest.mark.parametrize(
    ("reason", "query"),
    [(reason, query) for reason, queries in REFUSED.items() for query in queries],
    ids=lambda text: text[:40],
)
def test_what_is_refused_and_why(reason: str, query: str) -> None:
    with pytest.raises(UsageError, match=reason):
        check(query)


@given(st.text(alphabet="\"'#<>{}()\\ \n?aS:x1.@"))
def test_tokens_leave_out_white_space_only(text: str) -> None:
    rest = list(text)
    for token in tokens(text):
        assert token.text == text[token.start : token.end]
        rest[token.start : token.end] = " " * len(token.text)

    assert "" == "".join(rest).strip()


PIECES = ["'", '"', "'''", "#", "\n", "<", ">", "(", ")", "{", "}", " ", "?b", "1", "\\", "FILTER(", "x:y", ";", "."]


@given(st.lists(st.sampled_from([*PIECES, f"SERVICE SILENT {AT}{{}}"]), max_size=12))
def test_no_disguise_lets_another_server_be_asked(pieces: list[str]) -> None:
    query = "PREFIX x: <http://x/> SELECT * { " + "".join(pieces) + " }"
    try:
        check(query)
    except UsageError:
        return
    assert "SERVICE" not in _executed(query)


def _executed(query: str) -> str:
    """Return what the engine reads as code: what it complains of once SERVICE is no keyword it knows."""
    renamed = query.replace("SERVICE SILENT", "SERVICE <http://[>")
    try:
        ox.Store().query(query)
    except SyntaxError:
        return ""
    try:
        ox.Store().query(renamed)
    except SyntaxError:
        return "SERVICE"
    return ""


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * {\n ?s ?p ?o . ?x ! }", "line 2, column"),
        ("SELECT * { ?s x:y ?o }", "the prefix x: is not declared; add PREFIX x: <…>"),
        ("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", "not bound, or not grouped by"),
        ("SELECT * { ?s ?p ?o", "something is missing there"),
        ("SELECT * { ?s <no iri> ?o }", "an IRI is malformed"),
    ],
)
def test_what_is_not_sparql_is_said_with_its_place(query: str, message: str, store: Queryable) -> None:
    with pytest.raises(UsageError, match="not valid SPARQL at line") as raised:
        run(store, query)

    assert message in str(raised.value)
