"""The scripts of others are brought where Node.js is, missed without harm where it is not, and never twice."""

from __future__ import annotations

import json
import os
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from staffroll.views import large

EXPLORER = Path(__file__).parents[2] / "graph" / "explorer"


def _module():
    spec = spec_from_file_location("explorer_bundle", EXPLORER / "bundle.py")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


bundle = _module()


class Npm:
    """Stands for npm and esbuild: counts what is run and leaves what they would."""

    def __init__(self) -> None:
        self.ran: list[str] = []

    def __call__(self, command: list[str], folder: Path) -> None:
        self.ran.append(Path(command[0]).name)
        if "ci" in command:
            package = folder / "node_modules" / "@dots" / "drawn"
            package.mkdir(parents=True)
            (package / "package.json").write_text(
                json.dumps({"name": "@dots/drawn", "version": "1.2", "license": "MIT"})
            )
            (package / "LICENSE.md").write_text("Draw as you like.")
        else:
            (folder / "made.js").write_text("globalThis.largeDrawing = {};")
            (folder / "made.json").write_text(
                json.dumps({"inputs": {"node_modules/@dots/drawn/a.js": {}, "large.js": {}}})
            )


@pytest.fixture
def tools(tmp_path, monkeypatch):
    """Two commands that stand on the PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("npm", "node"):
        (folder / name).write_text("")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_without_node_the_build_warns_and_goes_on(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    said: list[str] = []

    assert not bundle.build(tmp_path / "views", said.append)
    assert len(said) == 1
    assert "needs npm of Node.js, which is not on the PATH" in said[0]
    assert not (tmp_path / "views").exists()


@pytest.mark.usefixtures("tools")
def test_a_failing_npm_is_told_and_keeps_nothing_from_being_built(tmp_path):
    def fails(_: list[str], folder: Path) -> None:
        bundle._run([sys.executable, "-c", "import sys; sys.exit('no line to the registry')"], folder)

    said: list[str] = []

    assert not bundle.build(tmp_path, said.append, run=fails)
    assert "failed (no line to the registry)" in said[0]


@pytest.mark.usefixtures("tools")
def test_the_script_is_made_once_with_its_licences(tmp_path):
    npm, said = Npm(), []

    assert bundle.build(tmp_path, said.append, run=npm)
    assert bundle.build(tmp_path, said.append, run=npm)
    assert npm.ran == ["npm", "node"]
    assert not said
    assert "globalThis.largeDrawing" in (tmp_path / bundle.SCRIPT).read_text()
    assert "@dots/drawn 1.2 (MIT)\n\nDraw as you like." in (tmp_path / bundle.LICENCES).read_text()


@pytest.mark.usefixtures("tools")
def test_a_script_of_other_sources_is_made_anew_or_taken_away(tmp_path, monkeypatch):
    npm, said = Npm(), []
    (tmp_path / bundle.LICENCES).write_text("")
    (tmp_path / bundle.SCRIPT).write_text("/* staffroll explorer of long ago */\n")

    assert bundle.build(tmp_path, said.append, run=npm)
    assert (tmp_path / bundle.SCRIPT).read_text().endswith("globalThis.largeDrawing = {};")

    monkeypatch.setattr(bundle, "_key", lambda: "another")
    monkeypatch.setenv("PATH", "")

    assert not bundle.build(tmp_path, said.append, run=npm)
    assert not (tmp_path / bundle.SCRIPT).exists()


def test_a_package_without_a_licence_is_not_shipped(tmp_path):
    (tmp_path / "package.json").write_text('{"name": "dots", "version": "1", "license": "MIT"}')

    with pytest.raises(bundle.NotBuiltError, match="dots has no licence file"):
        bundle._licence(tmp_path)


def test_packages_are_named_by_the_innermost_folder_they_lie_in():
    paths = ["large.js", "node_modules/a/node_modules/@b/c/d.js", "node_modules/e/f/g.js"]

    assert {"@b/c", "e"} == bundle._packages(paths)


def test_the_lockfile_names_no_registry_and_only_free_licences():
    text = (EXPLORER / "package-lock.json").read_text()
    packages = [package for path, package in json.loads(text)["packages"].items() if path]

    assert "resolved" not in text
    assert "://" not in text
    assert {"MIT"} == {package["license"] for package in packages}
    assert all(package["integrity"].startswith("sha512-") for package in packages)


def test_the_bundle_is_in_this_build():
    if large.bundle() is None:
        absent = "the explorer of large networks is not in this build: install Node.js with npm, then staffroll again"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(absent)

    assert "globalThis.largeDrawing" in large.bundle()
    assert all(name in large.licences() for name in ("sigma 3", "graphology 0"))
