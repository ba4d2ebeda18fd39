"""A network as one page that opens anywhere, asks nothing of the network and runs nothing that an article says.

pyvis makes the page through its public parts: nodes, edges, options and the environment of its template, which is
ours (escaped) in place of its own (not escaped, with scripts from other sites). vis-network comes out of the
installed pyvis. Data stand in one block that the browser does not run, and a policy lets it run two scripts only,
known by their hashes.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from staffroll.views.model import Drawing, draw
from staffroll.views.palette import Look, outline

_VIS = "lib/vis-9.1.2/vis-network.min.js"
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_INTERACTION = {"dragNodes": False, "hover": False, "selectConnectedEdges": False}
_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False},
}
_SWATCH = Markup('<svg class="swatch" viewBox="-10 -10 20 20" aria-hidden="true"><path d="{}" fill="{}"/></svg>')
MANY_TIES = 3000


def network_page(graph: nx.Graph[str], *, title: str, language: str = "en") -> str:
    """Return the page of a network of people (as `network.people` gives it), complete in itself.

    >>> page = network_page(nx.Graph(), title="Staff of <Blue Hour>")
    >>> "<title>Staff of &lt;Blue Hour&gt;</title>" in page
    True
    """
    from pyvis.network import Network  # type: ignore[import-untyped] # it takes half a second, which only those who draw should pay

    drawn = draw(graph)
    network = Network(cdn_resources="in_line", heading=title)
    network.nodes, network.edges = _nodes(drawn), _edges(drawn)
    network.set_options(json.dumps(_options(drawn)))
    network.path, network.templateEnv = "network.html.jinja", _environment(drawn, language)
    return str(network.generate_html())


def write_page(graph: nx.Graph[str], path: Path, *, title: str, language: str = "en") -> None:
    """Write the page of a network of people to a file, in UTF-8."""
    page = network_page(graph, title=title, language=language)
    path.write_text(page, encoding="utf-8", errors="replace", newline="\n")


def _nodes(drawn: Drawing) -> list[dict[str, Any]]:
    looks = {look: number for number, look in enumerate(drawn.looks)}
    return [
        {
            "id": mark.number,
            "x": mark.x,
            "y": mark.y,
            "size": mark.size,
            "group": str(looks[mark.look]),
            "name": mark.name,
            "roles": mark.roles,
            "works": mark.works,
            "rank": mark.rank,
        }
        for mark in drawn.marks
    ]


def _edges(drawn: Drawing) -> list[dict[str, Any]]:
    return [
        {
            "id": number,
            "from": tie.one,
            "to": tie.other,
            "width": min(1 + (len(tie.works) - 1) * 0.8, 6),
            "works": tie.works,
            "newman": round(tie.newman, 4),
        }
        for number, tie in enumerate(drawn.ties)
    ]


def _options(drawn: Drawing) -> dict[str, Any]:
    many = len(drawn.ties) > MANY_TIES
    groups = {
        str(number): {"shape": look.shape, "color": {"background": look.colour}}
        for number, look in enumerate(drawn.looks)
    }
    interaction = {**_INTERACTION, "hideEdgesOnDrag": many, "hideEdgesOnZoom": many}
    return {**_OPTIONS, "groups": groups, "interaction": interaction}


def _environment(drawn: Drawing, language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("staffroll.views", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["json_block"] = json_block
    environment.globals.update(
        drawn=drawn, language=language, swatch=_swatch, policy=_policy(), style=_own("network.css"), scripts=_scripts()
    )
    return environment


def json_block(data: Any) -> Markup:
    r"""Return data as JSON that may stand inside a script element.

    >>> print(json_block("</script>"))
    "\u003c/script\u003e"
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text))  # noqa: S704 - just escaped


def _swatch(look: Look) -> Markup:
    return _SWATCH.format(outline(look.shape, 8.5), look.colour)


@cache
def _scripts() -> tuple[Markup, Markup]:
    """Return vis-network, without the note that points browsers to another file, and our own script."""
    vis = files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    return Markup(vis.partition("//# sourceMappingURL=")[0]), _own("network.js")  # noqa: S704 - not data


@cache
def _own(name: str) -> Markup:
    return Markup(files("staffroll.views").joinpath(name).read_text(encoding="utf-8"))  # noqa: S704 - not data


@cache
def _policy() -> str:
    scripts = " ".join(_hash(script) for script in _scripts())
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {_hash(_own('network.css'))}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
