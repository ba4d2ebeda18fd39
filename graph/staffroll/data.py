"""Where the data folders lie that come with the package."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the data folder `name`: beside the package (wheel) or two levels up (checkout).

    >>> (folder("ontology") / "roles.ttl").exists()
    True

    Raises FileNotFoundError where the installation lacks it.
    """
    for candidate in (PACKAGE / name, PACKAGE.parent.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation of staffroll; reinstall it")
