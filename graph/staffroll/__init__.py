"""staffroll: from news articles about anime to a graph of who did what on which work, each credit with its sentence.

>>> import staffroll
>>> graph = staffroll.build("articles/")                        # doctest: +SKIP
>>> graph.query("people/credits", person="Aya Mori")            # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Article", "Graph", "Mention", "Result", "StaffrollError", "build", "facts", "open"]

if TYPE_CHECKING:
    from staffroll.errors import StaffrollError
    from staffroll.graph import Graph, build
    from staffroll.graph import open_graph as open
    from staffroll.pipeline import facts
    from staffroll.query import Result
    from staffroll.records import Article, Mention

_HOMES = {
    "Article": ("staffroll.records", "Article"),
    "Graph": ("staffroll.graph", "Graph"),
    "Mention": ("staffroll.records", "Mention"),
    "Result": ("staffroll.query", "Result"),
    "StaffrollError": ("staffroll.errors", "StaffrollError"),
    "build": ("staffroll.graph", "build"),
    "facts": ("staffroll.pipeline", "facts"),
    "open": ("staffroll.graph", "open_graph"),
}


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used, so that `import staffroll` is quick."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'staffroll' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
