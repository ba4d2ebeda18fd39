from __future__ import annotations

from collections import Counter

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffroll.errors import AmbiguousName, UnknownName, UsageError
from staffroll.query import catalogue, run
from staffroll.query.lexer import code, tokens
from staffroll.query.lookup import Queryable
from staffroll.query.parameters import fill

BLANK = '#+ parameter: name text "a name"\nSELECT ?name WHERE { VALUES ?name { "Aya Mori" } }'
HOSTILE = ['" } ?s ?p ?o . { "', "' }", "} #", "\\", '\\" }', '"""', "\n", "> <", "?name", "$name", "\\u0022 }"]


@given(st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]))))
def test_a_value_comes_back_as_it_went_in(text: str) -> None:
    (row,) = ox.Store().query(fill(BLANK, {"name": [ox.Literal(text)]}))

    assert text == row["name"].value


@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"])))))
def test_values_never_change_the_structure(texts: list[str]) -> None:
    filled = fill(BLANK, {"name": [ox.Literal(text) for text in texts]})
    kinds = Counter(token.kind for token in tokens(filled))
    expected = Counter(token.kind for token in tokens(BLANK)) + Counter(string=len(texts)) - Counter(string=1)

    assert expected == kinds


@given(st.text())
def test_a_name_that_nobody_has_finds_nobody(store: Queryable, text: str) -> None:
    with pytest.raises((UnknownName, AmbiguousName, UsageError)):
        run(store, "people/credits", person=f"zzz qqq {text}")


@pytest.mark.parametrize(
    "query",
    [
        '# VALUES ?name { "no" }\n' + BLANK,
        BLANK.replace("WHERE {", 'WHERE { BIND("VALUES ?name { }" AS ?other)'),
        BLANK.replace('"Aya Mori"', '"}" "{" # }\n'),
        BLANK.replace("VALUES ?name {", "values\n?name{"),
    ],
)
def test_only_the_block_itself_is_filled(query: str) -> None:
    filled = fill(query, {"name": [ox.Literal("Ken Ota")]})

    assert ["Ken Ota"] == [row["name"].value for row in ox.Store().query(filled)]


def test_an_optional_block_is_taken_out() -> None:
    optional = BLANK.replace("parameter:", "optional:")

    assert ["SELECT", "?name", "WHERE", "{", "}"] == [token.text for token in code(fill(optional, {}))]


def test_a_missing_value_is_asked_for(store: Queryable) -> None:
    with pytest.raises(UsageError, match='needs work, the work whose staff is asked; give it as work="…"'):
        run(store, "works/staff")


def test_an_unknown_parameter_is_named_with_the_known_ones(store: Queryable) -> None:
    with pytest.raises(UsageError, match="no parameter 'title'; it takes role, work"):
        run(store, "works/holders", title="Blue Hour")
    with pytest.raises(UsageError, match="no parameter 'person'; it takes none"):
        run(store, "SELECT * { ?s ?p ?o }", person="Aya Mori")


def test_a_block_without_its_end_is_said() -> None:
    with pytest.raises(UsageError, match="not closed"):
        fill('#+ parameter: name text "a name"\nSELECT * { VALUES ?name { "Aya Mori"', {"name": []})


def test_a_question_that_is_not_there_gets_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"no query 'works/stuff'; nearest: works/staff"):
        catalogue.get("works/stuff")


def test_a_last_part_that_several_questions_share_is_not_guessed() -> None:
    with pytest.raises(AmbiguousName, match="people/directory, roles/directory, works/directory"):
        catalogue.get("directory")
