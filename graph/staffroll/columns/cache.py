"""Keeps the columns beside the state of the store that they were read from."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from staffroll.columns.evidence import Evidence, read_evidence
from staffroll.columns.reading import read_columns
from staffroll.columns.table import Agents, Columns, Works
from staffroll.store.protocol import Store

_FORMAT = "3"  # raised when the files hold other arrays
_Arrays = Mapping[str, NDArray[Any]]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _File(Generic[T]):
    """A file beside the store: its name, and how what it holds becomes arrays and comes of them again."""

    name: str
    arrays: Callable[[T], _Arrays]
    made: Callable[[_Arrays], T]


def columns_of(store: Store) -> Columns:
    """Return the columns of a store: those kept beside it where they are of its present version, else read anew.

    A file that is damaged, or of another version, counts as none; where none can be written, nothing is kept.
    """
    return _cached(store, _File("columns.npz", _arrays, _columns), lambda: read_columns(store))


def evidence_of(store: Store, columns: Columns) -> Evidence:
    """Return what supports the credits of a store, whose columns are given; it is kept beside the store as they are."""
    return _cached(store, _File("evidence.npz", _of_evidence, _evidence), lambda: read_evidence(store, columns))


def _cached(store: Store, file: _File[T], read: Callable[[], T]) -> T:
    if store.graph_folder is None:
        return read()
    path = store.graph_folder.parent / file.name
    mark = f"{_FORMAT} {store.version}"
    kept = _kept(path, mark, file.made)
    if kept is not None:
        return kept
    found = read()
    with contextlib.suppress(OSError):
        _keep(path, mark, file.arrays(found))
    return found


def _kept(path: Path, mark: str, made: Callable[[_Arrays], T]) -> T | None:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return made(arrays) if _text(arrays["mark"]) == mark else None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _keep(path: Path, mark: str, arrays: _Arrays) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            np.savez(file, allow_pickle=False, mark=_bytes(mark), **arrays)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _of_evidence(evidence: Evidence) -> _Arrays:
    return {
        "credit": evidence.credit,
        "site": evidence.site,
        "confidence": evidence.confidence,
        "sites": _bytes(json.dumps(evidence.sites)),
    }


def _evidence(arrays: _Arrays) -> Evidence:
    sites = tuple(json.loads(_text(arrays["sites"])))
    return Evidence(arrays["credit"], arrays["site"], arrays["confidence"], sites)


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
