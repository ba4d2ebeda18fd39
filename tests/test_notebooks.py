"""A notebook runs from its first cell to its last, and what it shows is what it gives now."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

import notebooks

every_notebook = pytest.mark.parametrize("path", notebooks.paths(), ids=lambda path: path.stem)


@cache
def executed(path: Path) -> NotebookNode:
    return notebooks.executed(path)


def giving(**data: str) -> NotebookNode:
    """A notebook of one cell that gives the data, SVG as `svg`."""
    kinds = {"svg": "image/svg+xml", "plain": "text/plain"}
    named = {kinds[name]: value for name, value in data.items()}
    return new_notebook(cells=[new_code_cell(outputs=[new_output("display_data", named)])])


def test_there_are_notebooks() -> None:
    assert notebooks.paths()


@every_notebook
def test_notebook_holds_what_it_gives_now(path: Path) -> None:
    found = notebooks.differences(notebooks.stored(path), executed(path))

    assert [] == found, "`python tests/notebooks.py` stores what it gives now"


@every_notebook
def test_notebook_is_stored_as_executed(path: Path) -> None:
    counts = [cell.execution_count for cell in notebooks.stored(path).cells if cell.cell_type == "code"]

    assert list(range(1, len(counts) + 1)) == counts


@every_notebook
def test_notebook_writes_nothing_to_standard_error(path: Path) -> None:
    outputs = [output for cell in executed(path).cells for output in cell.get("outputs", ())]

    assert [] == [output.text for output in outputs if output.get("name") == "stderr"]


@every_notebook
def test_notebook_can_be_read_where_it_is_published(path: Path) -> None:
    text = path.read_text("utf-8")

    assert len(text.encode()) < 300_000
    assert "<iframe" not in text
    assert str(Path.home()) not in text
    assert str(notebooks.FOLDER.parent) not in text


def test_other_output_is_a_difference() -> None:
    found = notebooks.differences(giving(plain="Aya Mori"), giving(plain="Ken Ota"))

    assert ['-   "text/plain": "Aya Mori"', '+   "text/plain": "Ken Ota"'] == [
        line for line in found if "text/plain" in line
    ]


def test_missing_output_is_a_difference() -> None:
    emptied = giving(plain="Aya Mori")
    emptied.cells[0].outputs = []

    assert notebooks.differences(emptied, giving(plain="Aya Mori"))


def test_layout_of_a_picture_is_no_difference_but_its_people_are() -> None:
    here = giving(svg='<svg><path d="M1,2"><title>Aya Mori</title></path></svg>')
    there = giving(svg='<svg><path d="M3,4"><title>Aya Mori</title></path></svg>')
    other = giving(svg='<svg><path d="M1,2"><title>Ken Ota</title></path></svg>')

    assert [] == notebooks.differences(here, there)
    assert notebooks.differences(here, other)
