"""Where each page of the site lies: names of files that every file system holds and every web host serves.

A name is made from the IRI alone, so that a link into the site holds when it is written anew. The last part of the
IRI stands as it is where it can: `=` in place of `%`, in small letters, at most a hundred bytes. What is longer, begins
with a dot or is a word that Windows keeps for devices is cut, and a digest of that part tells it from others.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal
from urllib.parse import quote

from staffroll.names import digest

Kind = Literal["person", "studio", "work", "role"]
KINDS: tuple[Kind, ...] = ("person", "studio", "work", "role")
ENDING = ".html"

_BYTES, _CUT, _DIGITS = 100, 80, 12
_SAFE = re.compile(r"[\w=~-][\w.=~-]*")
_UNSAFE = re.compile(r"[^\w=~-]")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|index|(?:com|lpt)\d)(?:\..*)?")
_DIGESTED = re.compile(rf"-[0-9a-f]{{{_DIGITS}}}$")


def stem(iri: str) -> str:
    """Return the name of an entity's file without its ending; of an IRI, or of its last part, which do the same.

    >>> stem("https://w3id.org/staffroll/agent/aya_mori"), stem("https://w3id.org/staffroll/work/blue%2Fhour")
    ('aya_mori', 'blue=2fhour')
    >>> stem("https://w3id.org/staffroll/work/con"), len(stem("https://w3id.org/staffroll/work/" + "long_" * 60))
    ('con-1143da2bc54c', 93)
    """
    part = iri.rpartition("/")[2]
    name = folded(part.replace("%", "="))
    if (
        _SAFE.fullmatch(name)
        and len(name.encode()) <= _BYTES
        and not (_DEVICE.fullmatch(name) or _DIGESTED.search(name))
    ):
        return name
    return f"{_cut(_UNSAFE.sub('', name))}-{digest(part)[:_DIGITS]}"


def folded(name: str) -> str:
    """Return a name as file systems compare it that know neither case nor how an accent is composed."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def address(kind: Kind, iri: str) -> str:
    """Return the address of an entity's page relative to the top of the site.

    >>> address("person", "https://w3id.org/staffroll/agent/森彩")
    'person/%E6%A3%AE%E5%BD%A9.html'
    """
    return f"{kind}/{file(stem(iri))}"


def file(name: str) -> str:
    """Return the name of a file without its ending as a link to it."""
    return f"{quote(name, safe='')}{ENDING}"


def path(kind: Kind, iri: str) -> str:
    """Return the path of an entity's page below the site's folder."""
    return f"{kind}/{stem(iri)}{ENDING}"


def _cut(name: str) -> str:
    return name.encode()[:_CUT].decode("utf-8", "ignore")
