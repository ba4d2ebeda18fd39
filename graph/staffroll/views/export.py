"""A network of people as a file for other tools.

GraphML, GEXF and CSV hold text and numbers only, so lists (works, roles) become text joined by " | "; JSON
keeps them as lists. CSV is a table of ties, so it leaves out people without any.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import networkx as nx

from staffroll.errors import UsageError
from staffroll.views.page import network_page
from staffroll.views.svg import network_svg

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TODAY = re.compile(r' lastmodifieddate="[^"]*"')
_COLUMNS = ("source", "target", "source_label", "target_label", "count", "newman", "works")


def graphml(graph: nx.Graph[str]) -> str:
    """Return the network as GraphML."""
    return _joined(nx.generate_graphml(_scalars(graph)))


def gexf(graph: nx.Graph[str]) -> str:
    """Return the network as GEXF, without the day on which it was written: the same network, the same text."""
    return _TODAY.sub("", _joined(nx.generate_gexf(_scalars(graph))))


def node_link(graph: nx.Graph[str]) -> str:
    """Return the network as node-link JSON, which `networkx.node_link_graph(..., edges="edges")` reads."""
    return json.dumps(nx.node_link_data(graph, edges="edges"), ensure_ascii=False, indent=1) + "\n"


def tie_table(graph: nx.Graph[str]) -> str:
    """Return the ties as CSV, one a line.

    >>> ties = nx.Graph()
    >>> ties.add_nodes_from([("a", {"label": "Aya"}), ("k", {"label": "Ken"})])
    >>> ties.add_edge("a", "k", count=2, newman=1.5, works=("Blue Hour", "Kites"))
    >>> print(tie_table(ties), end="")
    source,target,source_label,target_label,count,newman,works
    a,k,Aya,Ken,2,1.5,Blue Hour | Kites
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(_COLUMNS)
    for a, b, tie in graph.edges(data=True):
        labels = graph.nodes[a]["label"], graph.nodes[b]["label"]
        table.writerow([a, b, *labels, tie["count"], tie["newman"], _scalar(tie["works"])])
    return text.getvalue()


FORMATS: Mapping[str, Callable[[nx.Graph[str]], str]] = MappingProxyType(
    {"graphml": graphml, "gexf": gexf, "csv": tie_table, "json": node_link}
)
PICTURES = MappingProxyType({"html": network_page, "svg": network_svg})


def write(graph: nx.Graph[str], path: Path, *, title: str) -> None:
    """Write a network of people in the format that the file's ending names: html, svg or one of FORMATS."""
    ending = path.suffix.removeprefix(".").lower()
    if ending in PICTURES:
        text = PICTURES[ending](graph, title=title)
    elif ending in FORMATS:
        text = FORMATS[ending](graph)
    else:
        known = ", ".join(f".{name}" for name in (*PICTURES, *FORMATS))
        raise UsageError(f"no network format has the ending of {path.name!r}; known: {known}")
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _scalars(graph: nx.Graph[str]) -> nx.Graph[str]:
    """Return a copy whose attributes are text and numbers."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from((_scalar(node), _plain(attributes)) for node, attributes in graph.nodes(data=True))
    plain.add_edges_from((_scalar(a), _scalar(b), _plain(tie)) for a, b, tie in graph.edges(data=True))
    return plain


def _plain(attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _scalar(value) for name, value in attributes.items()}


def _scalar(value: Any) -> Any:
    if isinstance(value, tuple):
        return " | ".join(_item(item) for item in value)
    return _ILLEGAL.sub("\ufffd", value) if isinstance(value, str) else value


def _item(value: Any) -> str:
    return f"{_scalar(value[0])} ({value[1]})" if isinstance(value, tuple) else str(_scalar(value))
