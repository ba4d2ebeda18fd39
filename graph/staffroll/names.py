"""Every IRI that staffroll mints, in one place.

An IRI is made from content alone, so that any machine mints the same one.
"""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import quote

BASE = "https://w3id.org/staffroll/"
NS = BASE + "ns#"
ROLE = BASE + "role/"
FORMAT = BASE + "format/"
CREDITED = BASE + "credited/"

CREDITS = BASE + "graph/credits"
IDENTITY = BASE + "graph/identity"
ENTITIES = BASE + "graph/entities"
DERIVED = BASE + "graph/derived"
VOCABULARY = BASE + "graph/vocabulary"
RUNS = BASE + "graph/runs"
ARTICLE_GRAPHS = BASE + "graph/article/"


def digest(*parts: str | None) -> str:
    """Return 24 hex digits (96 bits) that stand for the parts, in order; None and "" differ.

    >>> digest("a", None) != digest("a", "")
    True
    """
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def mint(kind: str, key: str) -> str:
    """Return the IRI of a readable key; different keys give different IRIs.

    Letters and digits of every script stand as they are, a space is an underscore, the rest is percent-encoded.

    >>> mint("work", "blue hour")
    'https://w3id.org/staffroll/work/blue_hour'
    >>> mint("work", "a/b_c")
    'https://w3id.org/staffroll/work/a%2Fb%5Fc'
    """
    return f"{BASE}{kind}/{local(key)}"


def local(key: str) -> str:
    """Return a key as the last part of an IRI.

    >>> local("blue hour 2/3")
    'blue_hour_2%2F3'
    """
    return _ENCODED.sub(_encoded, key)


_ENCODED = re.compile(r"[^\w.~-]|_")


def _encoded(match: re.Match[str]) -> str:
    character = match.group()
    if character == " ":
        return "_"
    return "%5F" if character == "_" else quote(character, safe="", errors="replace")


def article(key: str) -> str:
    """Return the IRI of the article with this key."""
    return BASE + "article/" + digest(key)


def article_graph(key: str) -> str:
    """Return the IRI of the named graph that holds the article and its evidence."""
    return ARTICLE_GRAPHS + digest(key)
