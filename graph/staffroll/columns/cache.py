"""Keeps the columns beside the state of the store that they were read from."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from staffroll.columns.reading import read_columns
from staffroll.columns.table import Agents, Columns, Works
from staffroll.store.protocol import Store

_FILE = "columns.npz"
_FORMAT = "2"  # raised when the file holds other arrays
_Arrays = Mapping[str, NDArray[Any]]


def columns_of(store: Store) -> Columns:
    """Return the columns of a store: those kept beside it where they are of its present version, else read anew.

    A file that is damaged, or of another version, counts as none; where none can be written, nothing is kept.
    """
    if store.graph_folder is None:
        return read_columns(store)
    path = store.graph_folder.parent / _FILE
    mark = f"{_FORMAT} {store.version}"
    kept = _kept(path, mark)
    if kept is not None:
        return kept
    columns = read_columns(store)
    with contextlib.suppress(OSError):
        _keep(path, mark, columns)
    return columns


def _kept(path: Path, mark: str) -> Columns | None:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return _columns(arrays) if _text(arrays["mark"]) == mark else None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _keep(path: Path, mark: str, columns: Columns) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            np.savez(file, allow_pickle=False, mark=_bytes(mark), **_arrays(columns))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _arrays(columns: Columns) -> _Arrays:
    agents, works = columns.agents, columns.works
    return {
        "agent": columns.agent,
        "work": columns.work,
        "role": columns.role,
        "person": agents.person,
        "year": works.year,
        "format": works.format,
        "base": works.base,
        "names": _bytes(
            json.dumps([agents.iris, agents.labels, works.iris, works.labels, works.formats, columns.roles])
        ),
    }


def _columns(arrays: _Arrays) -> Columns:
    agents, agent_labels, works, work_labels, formats, roles = map(tuple, json.loads(_text(arrays["names"])))
    return Columns(
        arrays["agent"],
        arrays["work"],
        arrays["role"],
        Agents(agents, agent_labels, arrays["person"]),
        Works(works, work_labels, arrays["year"], arrays["format"], formats, arrays["base"]),
        roles,
    )


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode("utf-8", "surrogatepass"), dtype=np.uint8)


def _text(array: NDArray[Any]) -> str:
    return array.tobytes().decode("utf-8", "surrogatepass")
