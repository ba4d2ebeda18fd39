"""What every kind of document has in common: its name and its bytes, read in bounded size."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from staffroll.errors import UnreadableError
from staffroll.read.settings import Settings

LIMIT = 20 * 1024 * 1024

# First bytes that tell what a file is, where it is no text.
_BINARY = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, a sound or a film (RIFF)"),
    (b"%PDF", "a PDF document; convert it to text or HTML"),
    (b"PK\x03\x04", "a ZIP archive or an office document; unpack it, or save it as text or HTML"),
    (b"\x1f\x8b", "compressed (gzip); unpack it"),
    (b"BZh", "compressed (bzip2); unpack it"),
    (b"\xfd7zXZ", "compressed (xz); unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as text or HTML"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file's bytes; `key` names it within what the user gave, `path` is where it lies as the user would type it.

    `media` is the type that a server gave it, `declared` the charset that it said; empty where no server did.
    """

    key: str
    path: str
    data: bytes
    settings: Settings = field(default_factory=Settings)
    media: str = ""
    declared: str | None = None


def load(path: Path, key: str, settings: Settings | None = None) -> Document:
    """Return the document at `path`.

    Raises UnreadableError, with the reason, where it cannot be read, is too large, empty, or of a binary format.
    """
    try:
        data = _bytes(path)
    except FileNotFoundError:
        reason = "it is a symbolic link to nothing" if path.is_symlink() else "there is no such file or folder"
        raise UnreadableError(reason) from None
    except PermissionError:
        raise UnreadableError("permission to read it is denied") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"it cannot be opened: {getattr(error, 'strerror', None) or error}") from None
    return Document(key, printed(path), checked(data), settings or Settings())


def _bytes(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableError("it is neither a file nor a folder")
    with path.open("rb") as file:
        return file.read(LIMIT + 1)


def checked(data: bytes) -> bytes:
    """Return the bytes of a document; raises UnreadableError where they are too many, none, or those of no text."""
    if len(data) > LIMIT:
        raise UnreadableError(f"it is larger than {LIMIT // 1024**2} MB, which no article is; split it")
    if not data.strip(b"\0\t\n\r "):
        raise UnreadableError("it is empty")
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise UnreadableError(f"it is {what}")
    return data


def printed(path: Path | str) -> str:
    """Return a path as a message can print it: a name that is no Unicode text has its odd bytes escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
