"""How questions must be written so that the engine answers them on a large store, and what they must not count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from tests.query.conftest import SmallStore

from staffroll.query import catalogue, run


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib's, about itself
@pytest.mark.parametrize("name", catalogue.names())
def test_what_is_optional_comes_last(name: str) -> None:
    """What follows an OPTIONAL in its group is matched against the whole store and joined only then."""
    late = [join for join in _joins(prepareQuery(catalogue.get(name).sparql).algebra) if _optional(join.p1)]

    assert not late, "move the OPTIONAL behind all that its group requires"


@pytest.mark.parametrize("status", ["Pending", "Rejected"])
@pytest.mark.parametrize("name", ["evidence/articles", "evidence/conflicts", "evidence/credit"])
def test_only_accepted_links_lead_to_a_refuted_credit(name: str, status: str) -> None:
    """A refuted credit is found by its names, and whoever might bear one of them does not count."""
    plain, disputed = SmallStore("graph"), SmallStore("graph")
    disputed.load(
        f"""@prefix sr: <https://w3id.org/staffroll/ns#> .
        @base <https://w3id.org/staffroll/> .
        <graph/identity> {{
          <identity/91> a sr:IdentityLink ; sr:name <name/agent/yui_sato> ; sr:entity <agent/ken_ota> ;
            sr:method "decided" ; sr:status sr:{status} .
          <identity/92> a sr:IdentityLink ; sr:name <name/work/paper_moon> ; sr:entity <work/blue_hour> ;
            sr:method "decided" ; sr:status sr:{status} .
        }}"""
    )
    asked = {"work": "Blue Hour", "person": "Ken Ota"}
    taken = {parameter.name for parameter in catalogue.get(name).header.parameters}
    given = {key: value for key, value in asked.items() if key in taken}

    assert run(plain, name, **given).rows == run(disputed, name, **given).rows


def _joins(part: object) -> Iterator[CompValue]:
    if isinstance(part, CompValue):
        if part.name == "Join":
            yield part
        for inner in part.values():
            yield from _joins(inner)


def _optional(part: CompValue) -> bool:
    while part.name in {"Filter", "Extend"}:
        part = part.p
    return part.name == "LeftJoin"
