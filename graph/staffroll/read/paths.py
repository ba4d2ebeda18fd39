"""From the paths a user gives to the files that may hold articles, each once, in a fixed order."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from staffroll.read.documents import printed
from staffroll.read.kinds import KINDS
from staffroll.records import Unread


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read; `key` is its path relative to the PATH given, its name where it was given itself."""

    path: Path
    key: str


def find(paths: Sequence[Path | str]) -> Iterator[Found | Unread]:
    """Yield the files that `paths` lead to: given ones whatever their kind, in folders the kinds that are known.

    Files and folders in a folder come sorted, hidden ones are passed over. A file that several paths lead to
    comes once, under the first of them.
    """
    seen: set[str] = set()
    for path in map(Path, paths):
        for found in _folder(path) if _is_folder(path) else [Found(path, printed(path.name))]:
            real = _real(found.path)
            if isinstance(found, Unread) or real not in seen:
                seen.add(real)
                yield found


def _real(path: Path | str) -> str:
    try:
        return os.path.realpath(path)
    except ValueError:  # a NUL character; opening it will say so
        return str(path)


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - unlike Path.is_dir, it says no where it may not look


def _folder(root: Path) -> Iterator[Found | Unread]:
    count, others = 0, Counter[str]()
    for entry in _walk(root):
        if isinstance(entry, Unread) or entry.path.suffix.lower() in KINDS:
            count += 1
            yield entry
        else:
            others[entry.path.suffix.lower() or "no suffix"] += 1
    if not count:
        yield Unread(printed(root), _nothing(others))


def _walk(root: Path) -> Iterator[Found | Unread]:
    waiting, entered = [root], set[str]()
    while waiting:
        entry = waiting.pop()
        if not _is_folder(entry):
            yield Found(entry, printed(entry.relative_to(root).as_posix()))
        elif (real := _real(entry)) not in entered:  # else a link back to where we were
            entered.add(real)
            try:
                waiting += sorted(_visible(entry), reverse=True)
            except OSError as error:
                yield Unread(printed(entry), f"the folder cannot be opened: {error.strerror}")


def _visible(folder: Path) -> Iterator[Path]:
    return (entry for entry in folder.iterdir() if not entry.name.startswith("."))


def _nothing(others: Counter[str]) -> str:
    known = ", ".join(sorted(KINDS))
    if not others:
        return f"the folder holds no article; articles are files of the kinds {known}"
    kinds = ", ".join(sorted(others))
    return f"the folder holds no article, only {others.total()} files of other kinds ({kinds}); known are {known}"
