"""The questions that come with staffroll: every `.rq` file below `queries/`, found by being there.

What lies in `queries/checks/` finds faults rather than answers, and is `check`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import process

from staffroll.data import folder
from staffroll.errors import AmbiguousName, UnknownName
from staffroll.query.header import Header, header_of

CHECKS = "checks/"
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Question:
    """A question that comes with staffroll: its name and its SPARQL text."""

    name: str
    sparql: str

    @property
    def header(self) -> Header:
        """What the question says about itself."""
        return header_of(self.sparql)

    @property
    def summary(self) -> str:
        """What it answers, in a sentence."""
        return self.header.summary

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of its parameters, those that may be left out in brackets.

        >>> get("evidence/credit").parameters
        ('person', 'work', '[role]')
        """
        return tuple(p.name if p.required else f"[{p.name}]" for p in self.header.parameters)


@cache
def _files() -> dict[str, Path]:
    root = folder("queries")
    found = {path.relative_to(root).with_suffix("").as_posix(): path for path in root.rglob("*.rq")}
    return {name: path for name, path in sorted(found.items()) if not name.startswith(CHECKS)}


def names() -> tuple[str, ...]:
    """Return the names of all questions, sorted.

    >>> "people/collaborators" in names()
    True
    """
    return tuple(_files())


def resolve(name: str) -> str:
    """Return the full name of a question; its last part does where no other question shares it.

    >>> resolve("collaborators")
    'people/collaborators'
    >>> resolve("people/colaborators")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    staffroll.errors.UnknownName: no query 'people/colaborators'; nearest: people/collaborators...
    """
    wanted = name.strip().removesuffix(".rq")
    if wanted in _files():
        return wanted
    found = [known for known in names() if known.rpartition("/")[2] == wanted]
    if not found:
        raise UnknownName("query", name, nearest(wanted))
    if len(found) > 1:
        raise AmbiguousName("query", name, found)
    return found[0]


def nearest(name: str) -> list[str]:
    """Return the names of the few questions that are most like this one."""
    return [found for found, _, _ in process.extract(name, names(), limit=_NEAREST)]


def get(name: str) -> Question:
    """Return a question by its name.

    >>> get("collaborators").summary
    'Who worked with a person, how often, and on which works.'
    """
    full = resolve(name)
    return Question(full, _files()[full].read_text(encoding="utf-8"))
