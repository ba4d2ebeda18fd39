"""The folder of a site: what is written there, and what an earlier site left that belongs to it no more.

A list in the folder names every file of the site. While a site is being written the list grows by each file, so that
one which was stopped can be written anew. What the list does not name is somebody else's: it is neither overwritten
nor removed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from staffroll.errors import StaffrollError, UsageError
from staffroll.views.addresses import folded

LIST = "staffroll-site.txt"
_TOP = "# The files of a site that staffroll wrote, each of which writing it anew may replace or remove.\n"


class Folder:
    """A folder that a site is written to; on leaving it without an error, what an earlier site left over is removed.

    Raises UsageError for one that holds something, but no site.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._earlier = _listed(root)
        self._foreign = {folded(path) for path in _files(root)} - {folded(path) for path in self._earlier} - {LIST}
        self._written: dict[str, str] = {}
        root.mkdir(parents=True, exist_ok=True)
        self._made: set[str] = set()
        self._list = (root / LIST).open("a" if self._earlier else "w", encoding="utf-8", newline="\n")
        if not self._earlier:
            self._list.write(_TOP)

    def __len__(self) -> int:
        """How many files have been written."""
        return len(self._written)

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file of the site; text in UTF-8."""
        with self.place(path).open("wb") as file:
            file.write(content.encode("utf-8", "replace") if isinstance(content, str) else content)

    def place(self, path: str) -> Path:
        """Return where a file of the site lies, which the caller writes.

        Raises StaffrollError where somebody else's file is in its place, or another one of the site.
        """
        key = folded(path)
        if key in self._foreign:
            raise StaffrollError(f"{str(self.root / path)!r} is no file of the site; move it, or name another folder")
        if self._written.setdefault(key, path) != path:
            raise StaffrollError(f"two pages would be one file: {path!r} and {self._written[key]!r}")
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            (self.root / parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        self._list.write(f"{path}\n")
        return self.root / path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._list.close()
        if error is None:
            self._remove_left_over()
            text = _TOP + "".join(f"{path}\n" for path in sorted(self._written.values()))
            (self.root / LIST).write_text(text, encoding="utf-8", newline="\n")

    def _remove_left_over(self) -> None:
        left = {path for path in self._earlier if folded(path) not in self._written}
        for path in sorted(left):
            with suppress(FileNotFoundError):
                (self.root / path).unlink()
        for parent in sorted({str(PurePosixPath(path).parent) for path in left} - {"."}, reverse=True):
            with suppress(OSError):  # it holds something else
                (self.root / parent).rmdir()


def _listed(root: Path) -> frozenset[str]:
    """Return the files that the list of an earlier site names, and that lie in the folder itself."""
    if root.exists() and not root.is_dir():
        raise UsageError(f"{str(root)!r} is a file; name a folder for the site")
    if not (root / LIST).is_file():
        if root.is_dir() and any(root.iterdir()):
            raise UsageError(f"the folder {str(root)!r} holds something that is no site; name an empty or a new one")
        return frozenset()
    lines = (root / LIST).read_text(encoding="utf-8", errors="replace").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#") and _within(root, line))


def _within(root: Path, path: str) -> bool:
    parts = PurePosixPath(path)
    plain = not parts.is_absolute() and ".." not in parts.parts and "\\" not in path and ":" not in path
    return plain and not any((root / parent).is_symlink() for parent in (parts, *parts.parents))


def _files(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root):
        inside = Path(folder).relative_to(root).as_posix()
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)
