"""Databases as sources beside articles: each a module that reads its files into records with what they credit.

files → database → (Article of a record, its Mentions, what it says of names, what could not be read)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from staffroll.records import Article, Authority, Mention, Unread


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a record that perhaps says something, but not so that it could be read; `reason` says why."""

    record: str
    field: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """One record of a database as a source: its text, what it states, and what of it could not be read."""

    source: Article
    mentions: tuple[Mention, ...]
    unreadable: tuple[Fragment, ...] = ()
    authorities: tuple[Authority, ...] = ()


DATABASES = ("madb",)


def database(name: str) -> Callable[[Iterable[Path]], Iterator[Imported | Unread]]:
    """Return the reader of one of DATABASES: from its files to records.

    >>> database("madb").__module__
    'staffroll.imports.madb'

    Raises KeyError for a database that none is written for.
    """
    if name not in DATABASES:
        raise KeyError(name)
    read: Callable[[Iterable[Path]], Iterator[Imported | Unread]] = import_module(f"staffroll.imports.{name}").read
    return read
