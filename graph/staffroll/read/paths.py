"""From the paths a user gives to the files that may hold articles, each once, in a fixed order."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from staffroll.errors import UnreadableError
from staffroll.read import warc
from staffroll.read.decode import decode
from staffroll.read.documents import load, printed
from staffroll.read.fetch import Page, addresses, is_url
from staffroll.read.kinds import KINDS
from staffroll.records import Unread

_LIST = ".urls"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read, or a page already fetched.

    `key` is a file's path relative to the PATH given, its name where it was given itself; a page's address.
    """

    path: Path
    key: str
    page: Page | None = None

    @property
    def is_archive(self) -> bool:
        """Whether it is a web archive, which may be of any size."""
        return self.page is None and self.path.name.lower().endswith(warc.SUFFIXES)


def find(paths: Sequence[Path | str], fetch: Callable[[str], Page] | None = None) -> Iterator[Found | Unread]:
    """Yield the files that `paths` lead to: given ones whatever their kind, in folders the kinds that are known.

    Files and folders in a folder come sorted, hidden ones are passed over. A file that several paths lead to
    comes once, under the first of them. A path that is a web address, or a list of them (.urls), is asked of `fetch`
    when its turn comes; where none is given, it comes as a page that is still empty.
    """
    seen: set[str] = set()
    for path in paths:
        if is_url(str(path)) or str(path).endswith(_LIST):
            yield from _pages(str(path), seen, fetch)
        else:
            yield from _files(Path(path), seen)


def _pages(source: str, seen: set[str], fetch: Callable[[str], Page] | None) -> Iterator[Found | Unread]:
    try:
        listed = [source] if is_url(source) else list(addresses(decode(load(Path(source), source).data)))
    except UnreadableError as error:
        yield Unread(printed(source), str(error))
        return
    for url in listed:
        if url in seen:
            continue
        seen.add(url)
        try:
            yield Found(Path(url), url, fetch(url) if fetch else Page(url, b"", "", None))
        except UnreadableError as error:
            yield Unread(url, str(error))


def _files(path: Path, seen: set[str]) -> Iterator[Found | Unread]:
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
        if isinstance(entry, Unread) or is_known(entry.path):
            count += 1
            yield entry
        else:
            others[entry.path.suffix.lower() or "no suffix"] += 1
    if not count:
        yield Unread(printed(root), _nothing(others))


def is_known(path: Path) -> bool:
    """Say whether a file in a folder is of a kind that holds articles, by its suffix."""
    return path.suffix.lower() in KINDS or path.name.lower().endswith(warc.SUFFIXES)


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
