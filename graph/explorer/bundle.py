"""The scripts of others that draw large networks, brought from npm and joined into one file of the package.

Whoever installs from a wheel or a source distribution gets the file ready made; whoever builds needs Node.js.
Where there is none, the package is built without the file and works without it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
SOURCES = ("package.json", "package-lock.json", "large.js", "lines.js", "shapes.js", "bundle.py")
SCRIPT, LICENCES = "large.js", "large.LICENSES.txt"
# As long as a slow line may take; without a line npm gives up after its retries.
PATIENCE = 300
NPM = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
ESBUILD = ("--bundle", "--minify", "--format=iife", "--target=es2020", "--charset=utf8", "--legal-comments=none")

Run = Callable[[list[str], Path], None]


class NotBuiltError(Exception):
    """Why the file could not be made."""


def build(folder: Path, warn: Callable[[str], None], *, run: Run | None = None) -> bool:
    """Make the script and its licences in a folder unless they stand there already; say whether they do now.

    What went wrong is told to `warn`, in a sentence, and keeps nothing else from being built. A file made from
    other sources than these is taken away, since the drawer that goes with these could not rely on it.
    """
    mark = f"/* staffroll explorer {_key()} */\n"
    if _made(folder, mark):
        return True
    for name in (SCRIPT, LICENCES):
        (folder / name).unlink(missing_ok=True)
    try:
        _make(folder, mark, run or _run)
    except NotBuiltError as error:
        warn(
            f"the explorer of large networks is not in this build: {error}; "
            "everything else works, and networks of more than 2,000 people show as a table with their best connected"
        )
        return False
    return True


def _key() -> str:
    """Return the hash of all that the file is made from."""
    return sha256(b"\0".join((HERE / name).read_bytes() for name in SOURCES)).hexdigest()


def _made(folder: Path, mark: str) -> bool:
    script = folder / SCRIPT
    return script.is_file() and (folder / LICENCES).is_file() and script.read_bytes().startswith(mark.encode())


def _make(folder: Path, mark: str, run: Run) -> None:
    npm, node = _tool("npm"), _tool("node")
    with TemporaryDirectory() as name:
        work = Path(name)
        for source in SOURCES:
            shutil.copy(HERE / source, work)
        run([npm, *NPM], work)
        esbuild = str(Path("node_modules", "esbuild", "bin", "esbuild"))
        run([node, esbuild, SCRIPT, *ESBUILD, "--outfile=made.js", "--metafile=made.json"], work)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / LICENCES).write_text(_licences(work), encoding="utf-8", newline="\n")
        script = (work / "made.js").read_text(encoding="utf-8")
        (folder / SCRIPT).write_text(mark + script, encoding="utf-8", newline="\n")


def _tool(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise NotBuiltError(f"it needs {name} of Node.js, which is not on the PATH")
    return path


def _run(command: list[str], folder: Path) -> None:
    name = Path(command[0]).stem
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=PATIENCE)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise NotBuiltError(f"{name} took longer than {PATIENCE} seconds") from None
    except (OSError, subprocess.CalledProcessError) as error:
        said = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
        raise NotBuiltError(f"{name} failed ({said[0] if said else 'without a word'})") from error


def _licences(work: Path) -> str:
    """Return the licence texts of the packages whose code is in the script."""
    inputs = json.loads((work / "made.json").read_text(encoding="utf-8"))["inputs"]
    texts = [_licence(work / "node_modules" / package) for package in sorted(_packages(inputs))]
    return "The file large.js contains these packages, each under its own licence.\n" + "".join(texts)


def _packages(inputs: Iterable[str]) -> set[str]:
    """Return the names of packages, scopes included, that paths lead into."""
    inside = (path.rpartition("node_modules/")[2].split("/") for path in inputs if "node_modules/" in path)
    return {"/".join(parts[: 2 if parts[0].startswith("@") else 1]) for parts in inside}


def _licence(package: Path) -> str:
    known = json.loads((package / "package.json").read_text(encoding="utf-8"))
    files = sorted(path for path in package.iterdir() if path.stem.lower() in {"license", "licence", "copying"})
    if not files:
        raise NotBuiltError(f"the package {known['name']} has no licence file")
    text = "\n".join(path.read_text(encoding="utf-8").strip() for path in files)
    return f"\n---- {known['name']} {known['version']} ({known['license']})\n\n{text}\n"
