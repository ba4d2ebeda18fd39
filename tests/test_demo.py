"""The first thing that anybody runs: it must work, say what it did, and work again."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from commands import Command
from staffroll import demo


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "staffroll", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "out"


@pytest.fixture(scope="module")
def first(folder: Path) -> subprocess.CompletedProcess[str]:
    return command("demo", folder)


def test_the_demo_says_what_it_read(first: subprocess.CompletedProcess[str]) -> None:
    assert (0, "") == (first.returncode, first.stderr)
    assert "40 articles read in" in first.stdout
    assert "40 new, 0 changed, 0 known" in first.stdout
    assert "The graph holds 40 articles," in first.stdout
    assert "Not read: 0" in first.stdout


def test_the_demo_answers_a_question_in_a_table(first: subprocess.CompletedProcess[str]) -> None:
    lines = first.stdout.splitlines()
    heading = next(number for number, line in enumerate(lines) if line.startswith("Who worked with "))

    assert "people/collaborators" in lines[heading]
    assert "collaborator" in lines[heading + 2]
    assert lines[heading + 4].startswith("│")


def test_the_demo_writes_a_site(first: subprocess.CompletedProcess[str], folder: Path) -> None:
    index = folder / "site" / "index.html"

    assert str(index) in first.stdout.replace("\n", "")
    assert "Who made which anime" in index.read_text("utf-8")
    assert len(list((folder / "site" / "person").iterdir())) > 400


def test_the_demo_writes_a_page_that_asks_the_network_for_nothing(
    first: subprocess.CompletedProcess[str], folder: Path
) -> None:
    page = (folder / "network.html").read_text("utf-8")

    assert str(folder / "network.html") in first.stdout
    assert page.lower().startswith("<!doctype html>")
    assert not any(f'{attribute}="http' in page for attribute in ("src", "href"))


def test_what_the_demo_says_to_try_next_works(first: subprocess.CompletedProcess[str], staffroll: Command) -> None:
    lines = first.stdout.splitlines()
    suggested = lines[lines.index("Try next:") + 1 : lines.index("", lines.index("Try next:"))]
    done = [staffroll(*shlex.split(line.split("staffroll ", 1)[1])) for line in suggested]

    assert suggested
    assert [(0, True)] * len(suggested) == [(each.status, bool(each.out or each.err)) for each in done]


@pytest.mark.usefixtures("first")
def test_the_demo_runs_again_in_the_same_folder(folder: Path) -> None:
    shown = demo.run(folder)

    assert (0, 40, ()) == (shown.summary.added, shown.summary.unchanged, shown.summary.unread)
    assert len(shown.answer) > 1
    assert shown.page.exists()
