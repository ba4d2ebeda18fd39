"""The scripts of others that draw large networks, where the package was built with them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_FOLDER = files("staffroll.views").joinpath("explorer")


@cache
def bundle() -> str | None:
    """Return sigma.js and graphology as one script that sets `largeDrawing`, or None where Node.js was missing.

    >>> script = bundle()
    >>> script is None or "largeDrawing" in script
    True
    """
    return _text("large.js")


@cache
def licences() -> str:
    """Return the licences of the packages in the bundle; nothing where there is none."""
    return _text("large.LICENSES.txt") or ""


def _text(name: str) -> str | None:
    file = _FOLDER.joinpath(name)
    return file.read_text(encoding="utf-8") if file.is_file() else None
