"""Hatchling's way to the bundle: it is made before a wheel, a source distribution or an editable install."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ExplorerHook(BuildHookInterface):  # type: ignore[type-arg] # its parameter is the configuration's class, which nothing here reads
    """Makes the explorer's bundle, or says why it is not in the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface's
        """Make the file before hatchling collects what goes in."""
        bundle = run_path(str(Path(__file__).with_name("bundle.py")))
        bundle["build"](Path(self.root, "graph", "staffroll", "views", "explorer"), self.app.display_warning)
