"""Quads set out by property and subject: what reading back and deriving look things up in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from staffroll.errors import StoreError
from staffroll.rdf.terms import term

_VALUES = (NamedNode, Literal)  # a tuple: a union is slower to ask, and this is asked for every quad
Values = Mapping[str, list[NamedNode | Literal]]


class Index:
    """The values of each property, by subject.

    >>> node, said = NamedNode("https://news.example/a"), term("sr:quote")
    >>> Index([Quad(node, said, Literal("Aya Mori"))]).text("sr:quote", node.value)
    'Aya Mori'
    """

    def __init__(self, quads: Iterable[Quad] = ()) -> None:
        self._values: dict[str, dict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
        self._held = 0
        self.add(quads)

    def __len__(self) -> int:
        return self._held

    def add(self, quads: Iterable[Quad]) -> None:
        """Take in more quads; one that comes again counts again."""
        for quad in quads:
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, _VALUES):
                self._values[quad.predicate.value][subject.value].append(value)
                self._held += 1

    def of(self, name: str) -> Values:
        """Return the values of a property by subject."""
        return self._values.get(term(name).value, {})

    def text(self, name: str, subject: str) -> str | None:
        """Return the only value as text, an IRI as itself; None where there is none."""
        values = self.of(name).get(subject)
        return values[0].value if values else None

    def required(self, name: str, subject: str) -> str:
        """Return the only value as text; raise StoreError where there is none."""
        value = self.text(name, subject)
        if value is None:
            raise StoreError(f"<{subject}> has no {name}; the graph is damaged, build it anew")
        return value
