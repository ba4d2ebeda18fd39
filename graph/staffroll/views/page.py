"""A network as one page that opens anywhere, asks nothing of the network and runs nothing that an article says.

    scene → draw → block → page

Up to SMALL people and ties pyvis makes the page through its public parts: nodes, edges, options and the environment of
its template, which is ours (escaped) in place of its own (not escaped, with scripts from other sites). vis-network
comes out of the installed pyvis. Larger networks are drawn by sigma.js in the same shell.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from staffroll.views.block import block, element, json_block
from staffroll.views.model import Drawing, draw
from staffroll.views.palette import Look, outline
from staffroll.views.scene import Scene
from staffroll.views.shell import large_shell, small_shell

SMALL_PEOPLE, SMALL_TIES = 2_000, 10_000
LARGE_TIES = 250_000
_TEMPLATE = "explorer/page.html.jinja"
_WITHOUT_SCRIPT = 300  # people in the table that is there without JavaScript
_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False},
    "interaction": {"dragNodes": False, "hover": True, "selectConnectedEdges": False},
}
_SWATCH = Markup('<svg class="swatch" viewBox="-10 -10 20 20" aria-hidden="true"><path d="{}" fill="{}"/></svg>')


def network_page(source: Scene | nx.Graph[str], *, title: str, language: str = "en", site: str | None = None) -> str:
    """Return the page of a scene, or of a network of people as `network.people` gives it, complete in itself.

    `site` is the address, relative to the page, under which the pages of `staffroll site` stand.

    >>> page = network_page(nx.Graph(), title="Staff of <Blue Hour>")
    >>> "<title>Staff of &lt;Blue Hour&gt;</title>" in page
    True
    """
    drawn = draw(source, title)
    small = len(drawn.scene) <= SMALL_PEOPLE and len(drawn.scene.one) <= SMALL_TIES
    shell = None if small else large_shell()
    written = {"data": element(block(drawn, language=language, site=site)), "drawn": drawn, "language": language}
    if shell is None:
        return _by_pyvis(drawn, title, {**written, "shell": small_shell(), "missing": not small})
    return (
        _environment()
        .get_template(_TEMPLATE)
        .render(heading=title, **written, shell=shell, options="{}", missing=False)
    )


def write_page(
    source: Scene | nx.Graph[str], path: Path, *, title: str, language: str = "en", site: str | None = None
) -> None:
    """Write the page of a network of people to a file, in UTF-8."""
    page = network_page(source, title=title, language=language, site=site)
    path.write_text(page, encoding="utf-8", errors="replace", newline="\n")


def _by_pyvis(drawn: Drawing, title: str, written: dict[str, Any]) -> str:
    from pyvis.network import Network  # type: ignore[import-untyped] # it takes half a second, which only those who draw should pay

    network = Network(cdn_resources="in_line", heading=title)
    network.nodes, network.edges = _nodes(drawn), _edges(drawn)
    network.set_options(json.dumps(_OPTIONS))
    network.path, network.templateEnv = _TEMPLATE, _environment().overlay()
    network.templateEnv.globals = {**network.templateEnv.globals, **written}
    return str(network.generate_html())


def _nodes(drawn: Drawing) -> list[dict[str, Any]]:
    points, sizes = drawn.point.round(1).tolist(), drawn.size.round(1).tolist()
    return [
        {"id": number, "x": x, "y": y, "size": size}
        for number, ((x, y), size) in enumerate(zip(points, sizes, strict=True))
    ]


def _edges(drawn: Drawing) -> list[dict[str, Any]]:
    ends = zip(drawn.scene.one.tolist(), drawn.scene.other.tolist(), strict=True)
    return [{"id": number, "from": one, "to": other} for number, (one, other) in enumerate(ends)]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("staffroll.views", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["json_block"] = json_block
    environment.globals["swatch"] = _swatch
    environment.globals["without_script"] = _WITHOUT_SCRIPT
    return environment


def _swatch(look: Look) -> Markup:
    return _SWATCH.format(outline(look.shape, 8.5), look.colour)
