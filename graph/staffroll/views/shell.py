"""The explorer's own scripts and styles, in the order in which they are joined; docs/decisions/0006-explorer.md."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup

from staffroll.views import large

_VIS = "lib/vis-9.1.2/vis-network.min.js"
_FOLDER = "explorer"
_SCRIPTS = (
    "data.js",
    "names.js",
    "counted.js",
    "paths.js",
    "state.js",
    "looks.js",
    "elements.js",
    "lookup.js",
    "marks.js",
    "sources.js",
    "find.js",
    "shared.js",
    "panel.js",
    "filters.js",
    "legend.js",
    "timeline.js",
    "table.js",
    "written.js",
    "files.js",
    "pointer.js",
    "start.js",
)


@dataclass(frozen=True, slots=True)
class Shell:
    """The scripts of a page in their order, its styles, and the policy that lets it run these and nothing else."""

    scripts: tuple[Markup, ...]
    style: Markup
    policy: str


@cache
def small_shell() -> Shell:
    """Return the shell that draws with vis-network, which pyvis brings."""
    vis = files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    bare = vis.partition("//# sourceMappingURL=")[0]  # a note that points to another file
    return _shell(bare, "small-marks.js", "small-under.js", "draw-small.js")


@cache
def large_shell() -> Shell | None:
    """Return the shell that draws with sigma.js, None where the package was built without it."""
    bundle = large.bundle()
    return None if bundle is None else _shell(bundle, "draw-large.js")


def _shell(library: str, *drawer: str) -> Shell:
    own = "\n".join(_own(name) for name in (*_SCRIPTS[:-1], *drawer, _SCRIPTS[-1]))
    scripts = (library, f'(async () => {{\n"use strict";\n{own}\n}})();\n')
    style = _own("explorer.css")
    return Shell(tuple(Markup(script) for script in scripts), Markup(style), _policy(scripts, style))  # noqa: S704 - no data


def _own(name: str) -> str:
    return files("staffroll.views").joinpath(_FOLDER, name).read_text(encoding="utf-8")


def _policy(scripts: tuple[str, ...], style: str) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
