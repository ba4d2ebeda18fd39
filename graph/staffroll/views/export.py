"""A network of people as a file: pages and pictures, and what other tools read.

    html, svg          for people
    graphml            Gephi, yEd, igraph, NetworkX
    gexf               Gephi, with time: people and ties last from the first to the last year of their works
    csv                a table of ties; people without any are left out
    pajek (.net)       Pajek, with names and shared works alone
    cytoscape (.cyjs)  Cytoscape and Cytoscape.js
    json               NetworkX's node-link form

JSON keeps lists (works, roles) as lists; elsewhere they are text joined by " | ". Where a format has a weight of its
own (GEXF, Pajek) it is `count`, the shared works. Nothing in a name is markup. What a format cannot hold is replaced:

- control characters and halves of surrogate pairs by U+FFFD; node-link JSON escapes the former, and has ? for
  the latter;
- in GraphML and GEXF a carriage return, alone or before a line feed, by a line feed, as reading XML does anyway;
- in Pajek a double quote by an apostrophe, a backslash by U+FF3C, and control characters and line breaks by spaces.

Pajek tells vertices by their labels, so a name that several people bear is followed by `<IRI>`, and so is one that is
empty or ends in `>`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

import networkx as nx

from staffroll.errors import UsageError, one_of
from staffroll.query.formats import csv_text
from staffroll.views.page import network_page
from staffroll.views.scene import Scene
from staffroll.views.svg import network_svg

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RETURN = re.compile("\r\n?")
_TODAY = re.compile(r' lastmodifieddate="[^"]*"')
_COLUMNS = ("source", "target", "source_label", "target_label", "count", "newman", "works", "first", "last")
_TOLD = "credits"  # of a person, which works and roles say in words
_UNICODE = "\ufeff% UTF-8"  # Pajek takes for Unicode what begins with the mark; other readers skip a comment
_ONE_LINE = {"\\": "\uff3c", '"': "'"} | {chr(code): " " for code in (*range(32), *range(127, 160), 0x2028, 0x2029)}
_PAJEK = str.maketrans(_ONE_LINE)


def graphml(graph: nx.Graph[str]) -> str:
    """Return the network as GraphML."""
    return _joined(nx.generate_graphml(_scalars(graph, _xml)))


def gexf(graph: nx.Graph[str]) -> str:
    """Return the network as GEXF, without the day on which it was written: the same network, the same text.

    A person or tie of known years lasts from the start of the first to the last, both counted in; one of unknown years
    is there at all times. Years are of the type double, since versions of GEXF differ about whole numbers.
    """
    timed = _scalars(graph, _xml)
    for held in [*timed.nodes.values(), *timed.edges.values()]:
        if "first" in held:
            held["start"], held["end"] = float(held["first"]), float(held["last"])
    for tie in timed.edges.values():
        tie["weight"] = tie.get("count", 1)
    return _TODAY.sub("", _joined(nx.generate_gexf(timed)))


def node_link(graph: nx.Graph[str]) -> str:
    """Return the network as node-link JSON, which `networkx.node_link_graph(..., edges="edges")` reads."""
    bare = nx.Graph(graph)
    for person in bare.nodes.values():
        person.pop(_TOLD, None)
    return _json(nx.node_link_data(bare, edges="edges"))


def cytoscape(graph: nx.Graph[str]) -> str:
    """Return the network as Cytoscape JSON; `name` is what Cytoscape shows, the same as `label`."""
    return _json(nx.cytoscape_data(_scalars(graph, _legal), name="label"))


def pajek(graph: nx.Graph[str]) -> str:
    r"""Return the network as Pajek reads it: vertices by name, edges with the number of shared works.

    >>> ties = nx.Graph()
    >>> ties.add_nodes_from([("a", {"label": "Aya"}), ("k", {"label": "Ken"}), ("r", {"label": "Ken"})])
    >>> ties.add_edge("a", "k", count=2)
    >>> print(pajek(ties).removeprefix("\ufeff"), end="")
    % UTF-8
    *Vertices 3
    1 "Aya"
    2 "Ken <k>"
    3 "Ken <r>"
    *Edges
    1 2 2
    """
    numbers = {node: number for number, node in enumerate(graph, start=1)}
    vertices = (f'{number} "{name}"' for number, name in enumerate(_names(graph), start=1))
    edges = (f"{numbers[a]} {numbers[b]} {shared}" for a, b, shared in graph.edges(data="count", default=1))
    return _joined([_UNICODE, f"*Vertices {len(graph)}", *vertices, "*Edges", *edges])


def tie_table(graph: nx.Graph[str]) -> str:
    """Return the ties as CSV, one a line; years are empty where unknown.

    >>> ties = nx.Graph()
    >>> ties.add_nodes_from([("a", {"label": "Aya"}), ("k", {"label": "Ken"})])
    >>> ties.add_edge("a", "k", count=2, newman=1.5, works=("Blue Hour", "Kites"), first=2018, last=2021)
    >>> print(tie_table(ties), end="")
    source,target,source_label,target_label,count,newman,works,first,last
    a,k,Aya,Ken,2,1.5,Blue Hour | Kites,2018,2021
    """
    labels = {node: held["label"] for node, held in graph.nodes(data=True)}
    rows = (
        (a, b, labels[a], labels[b], tie["count"], tie["newman"], tie["works"], tie.get("first"), tie.get("last"))
        for a, b, tie in graph.edges(data=True)
    )
    return csv_text(chain([_COLUMNS], ([_scalar(cell, _legal) for cell in row] for row in rows)))


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a network: how its files end, and how a network with a title becomes text.

    What is written `of_scene` is for people and takes a scene of `views.scene` as well as a networkx graph.
    """

    ending: str
    write: Callable[[Any, str], str]
    of_scene: bool = False


def _untitled(written: Callable[[nx.Graph[str]], str]) -> Callable[[nx.Graph[str], str], str]:
    return lambda graph, _: written(graph)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format("html", lambda source, title: network_page(source, title=title), of_scene=True),
        "svg": Format("svg", lambda source, title: network_svg(source, title=title), of_scene=True),
        "graphml": Format("graphml", _untitled(graphml)),
        "gexf": Format("gexf", _untitled(gexf)),
        "csv": Format("csv", _untitled(tie_table)),
        "pajek": Format("net", _untitled(pajek)),
        "cytoscape": Format("cyjs", _untitled(cytoscape)),
        "json": Format("json", _untitled(node_link)),
    }
)


def format_of(path: Path, name: str | None = None) -> Format:
    """Return the format of this name, or where none is given the one that the file's ending tells.

    >>> format_of(Path("ties.net")) is FORMATS["pajek"]
    True
    """
    if name is not None:
        return one_of("network format", name, FORMATS)
    ending = path.suffix.removeprefix(".").lower()
    for known in FORMATS.values():
        if known.ending == ending:
            return known
    endings = ", ".join(f".{known.ending}" for known in FORMATS.values())
    raise UsageError(f"no network format has the ending of {path.name!r}; known: {endings}")


def write(source: Scene | nx.Graph[str], path: Path, *, title: str, form: str | None = None) -> None:
    """Write a network of people in one of FORMATS: the one named, else the one that the file's ending tells.

    Formats for other tools take a networkx graph alone.
    """
    text = format_of(path, form).write(source, title)
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _json(held: dict[str, Any]) -> str:
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def _names(graph: nx.Graph[str]) -> list[str]:
    """Return what Pajek shows of each node: its label, with its IRI where the label alone would not tell it."""
    iris, labels = map(_one_line, graph), [_one_line(str(label)) for _, label in graph.nodes(data="label", default="")]
    bearers = Counter(labels)
    return [
        label if bearers[label] == 1 and label.strip() and not label.endswith(">") else f"{label} <{iri}>"
        for iri, label in zip(iris, labels, strict=True)
    ]


def _one_line(text: str) -> str:
    return _legal(text.translate(_PAJEK))


def _xml(text: str) -> str:
    return _RETURN.sub("\n", _legal(text))


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)


Replace = Callable[[str], str]


def _scalars(graph: nx.Graph[str], replace: Replace) -> nx.Graph[str]:
    """Return a copy whose attributes are text and numbers."""

    def plain(attributes: Mapping[str, Any]) -> dict[str, Any]:
        return {name: _scalar(value, replace) for name, value in attributes.items() if name != _TOLD}

    copy: nx.Graph[str] = nx.Graph()
    copy.add_nodes_from((replace(node), plain(attributes)) for node, attributes in graph.nodes(data=True))
    copy.add_edges_from((replace(a), replace(b), plain(tie)) for a, b, tie in graph.edges(data=True))
    return copy


def _scalar(value: Any, replace: Replace) -> Any:
    if isinstance(value, tuple):
        return " | ".join(_item(item, replace) for item in value)
    return replace(value) if isinstance(value, str) else value


def _item(value: Any, replace: Replace) -> str:
    return f"{_scalar(value[0], replace)} ({value[1]})" if isinstance(value, tuple) else str(_scalar(value, replace))
