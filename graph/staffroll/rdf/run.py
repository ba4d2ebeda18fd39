"""When, by which version and with which options an article was read, as quads."""

from __future__ import annotations

from datetime import datetime

from pyoxigraph import Literal, NamedNode, Quad

from staffroll import names
from staffroll.credits import clean
from staffroll.rdf.terms import literal, term


def run_quads(key: str, *, ended: datetime, version: str, options: str = "") -> tuple[Quad, ...]:
    """Return the reading of one article as an activity in the graph of runs, which no comparison counts."""
    time = ended.isoformat(timespec="seconds")
    node = NamedNode(f"{names.BASE}run/{names.digest(clean(key), time, version, options)}")
    values: dict[str, NamedNode | Literal] = {
        "rdf:type": term("prov:Activity"),
        "prov:used": NamedNode(names.article(clean(key))),
        "prov:endedAtTime": Literal(time, datatype=term("xsd:dateTime")),
        "sr:version": literal(version),
        "sr:options": literal(options),
    }
    return tuple(Quad(node, term(name), value, NamedNode(names.RUNS)) for name, value in values.items())
