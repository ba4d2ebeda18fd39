"""Execute the notebooks and store what they give, or say where that differs from what they hold.

python tests/notebooks.py [--check]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
# What a kernel adds about itself and the machine differs from one machine to the next.
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
DRAWN = re.compile("<title>(.*?)</title>")


def paths() -> list[Path]:
    return sorted(FOLDER.glob("*.ipynb"))


def stored(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)


def executed(path: Path) -> NotebookNode:
    """Return the notebook as running all its cells leaves it, in an empty folder and without a user's own settings."""
    notebook = stored(path)
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=120,
            record_timing=False,
            coalesce_streams=True,
            resources={"metadata": {"path": folder}},
        )
        client.execute(env={**os.environ, "IPYTHONDIR": f"{folder}/.ipython"})
    return _published(notebook)


def _published(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook without what depends on the machine, and with pictures that need no script."""
    notebook.metadata = nbformat.from_dict(METADATA)
    for cell in notebook.cells:
        cell.metadata = NotebookNode()
        for output in cell.get("outputs", ()):
            _stand_still(output.get("data", {}))
    return notebook


def _stand_still(data: dict[str, Any]) -> None:
    # Sites that show notebooks strip frames, and prefer an empty frame to the picture beside it.
    if "image/svg+xml" in data:
        data.pop("text/html", None)


def differences(held: NotebookNode, fresh: NotebookNode) -> list[str]:
    """Return the lines of a diff of what the code cells give, empty if it is the same but for a picture's layout."""
    pairs = zip_longest(_given(held), _given(fresh), fillvalue="")
    return [line for number, (old, new) in enumerate(pairs, 1) for line in _diff(number, old, new)]


def _diff(number: int, old: str, new: str) -> Iterator[str]:
    names = (f"cell {number} as stored", f"cell {number} now")
    return unified_diff(old.splitlines(), new.splitlines(), *names, n=1, lineterm="")


def _given(notebook: NotebookNode) -> list[str]:
    """Return what each code cell gives, as text with one line of data a line."""
    given = [[_comparable(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]
    return [json.dumps(outputs, ensure_ascii=False, indent=1, sort_keys=True).replace("\\n", "\n") for outputs in given]


def _comparable(output: NotebookNode) -> dict[str, Any]:
    data = output.get("data", {})
    if "image/svg+xml" in data:
        return {**output, "data": {**data, "image/svg+xml": _drawn(data["image/svg+xml"])}}
    return dict(output)


def _drawn(svg: str) -> list[str]:
    """Return who a picture shows and how many marks and ties: where they stand hangs on the processor's rounding."""
    return [*sorted(DRAWN.findall(svg)), f"{svg.count('<path')} paths"]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Execute the notebooks and store what they give.")
    parser.add_argument("--check", action="store_true", help="change nothing; say where stored outputs differ")
    return _check() if parser.parse_args(arguments).check else _rewrite()


def _check() -> int:
    found = {path: differences(stored(path), executed(path)) for path in paths()}
    for path, lines in found.items():
        if lines:
            print(f"{path.name} holds other outputs than it gives now; `python tests/notebooks.py` stores these")
            print(*lines, sep="\n")
    return int(any(found.values()))


def _rewrite() -> int:
    for path in paths():
        nbformat.write(executed(path), path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
