from __future__ import annotations

import pytest

from staffroll.errors import AmbiguousName, UnknownName, UsageError
from staffroll.names import BASE, article
from staffroll.query import lookup
from staffroll.query.lookup import Queryable

FIRST = article("https://news.example/1").removeprefix(BASE)
FOUND = [
    ("agent", "Aya Mori", "agent/aya_mori"),
    ("agent", "  MORI, aya ", "agent/aya_mori"),
    ("person", "森 綾", "agent/aya_mori"),
    ("person", "森", "agent/aya_mori"),
    ("person", "mori", "agent/aya_mori"),
    ("agent", "yui satou", "agent/yui_sato"),
    ("agent", "studio kite", "agent/kite"),
    ("organization", "Kite", "agent/kite"),
    ("work", "blue hour", "work/blue_hour"),
    ("work", "青い時間", "work/blue_hour"),
    ("work", "Lantern", "work/red_lantern"),
    ("character", "mio", "character/blue_hour/mio"),
    ("agent", "<agent/ken_ota>", "agent/ken_ota"),
    ("agent", BASE + "agent/ken_ota", "agent/ken_ota"),
    ("article", "https://news.example/1", FIRST),
    ("article", "Blue Hour reveals its staff", FIRST),
    ("article", f"<{FIRST}>", FIRST),
    ("role", "director", "role/director"),
    ("role", "Character Design", "role/character-design"),
]


@pytest.mark.parametrize(("kind", "text", "expected"), FOUND)
def test_a_name_finds_its_entity(kind: str, text: str, expected: str, store: Queryable) -> None:
    assert BASE + expected == lookup(store, kind, text)


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("agent", "Ken Otta", "no agent 'Ken Otta'; nearest: Ken Ota"),
        ("person", "Studio Kite", "no person 'Studio Kite'"),
        ("work", "Blue Our", "no work 'Blue Our'; nearest: Blue Hour"),
        ("work", "", "no work ''"),
        ("agent", "<agent/nobody>", "no agent '<https://w3id.org/staffroll/agent/nobody>'"),
        ("article", "https://news.example/99", "no article 'https://news.example/99'"),
        ("role", "directer", "no role 'directer'; nearest: director"),
    ],
)
def test_an_unknown_name_gets_the_nearest(kind: str, text: str, message: str, store: Queryable) -> None:
    with pytest.raises(UnknownName) as raised:
        lookup(store, kind, text)

    assert str(raised.value).startswith(message)


def test_a_name_that_several_share_lists_them(store: Queryable) -> None:
    with pytest.raises(AmbiguousName) as raised:
        lookup(store, "person", "Sato")

    assert "several persons are called 'Sato': Rin Sato, Yui Satō; give one of these" == str(raised.value)


@pytest.mark.parametrize("text", ["<agent/a b>", "https://x/<y>", "<> ?s ?p ?o . <>"])
def test_what_is_no_iri_is_not_asked(text: str, store: Queryable) -> None:
    with pytest.raises(UsageError, match="is no IRI"):
        lookup(store, "agent", text)
