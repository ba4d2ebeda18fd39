"""What `staffroll demo` shows: a graph of the sample articles, one question answered, and a page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from staffroll import data, pipeline, stats, views
from staffroll.graph import Graph
from staffroll.query import Result
from staffroll.store import open_store

QUESTION = "people/collaborators"


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was built, asked and written."""

    summary: pipeline.Summary
    counts: dict[str, int]
    title: str
    question: str
    answer: Result
    page: Path
    next_commands: tuple[str, ...]


def run(folder: Path, *, progress: pipeline.Progress | None = None) -> Demonstration:
    """Build `folder/store` from the samples, ask about its best connected person, write `folder/network.html`."""
    folder.mkdir(parents=True, exist_ok=True)
    store, page = folder / "store", folder / "network.html"
    with open_store(store, writable=True) as opened:
        summary = pipeline.build([data.folder("samples")], opened, progress=progress)
        graph = Graph(opened)
        ties = graph.network()
        person = stats.compute("strength", ties).iloc[0]["person"]
        answer = graph.query(QUESTION, person=person)
        views.write(ties, page, title="Who worked with whom")
        counts = graph.counts()
    return Demonstration(
        summary=summary,
        counts=counts,
        title=f"Who worked with {person}?",
        question=f'staffroll query {QUESTION} --set person="{person}"',
        answer=answer,
        page=page,
        next_commands=(
            f'staffroll who "{person}" --store {store}',
            f'staffroll explain "{person}" "{answer.rows[0][3].split("; ")[0]}" --store {store}',
            "staffroll queries",
            f'staffroll network --around "{person}" -o {folder / "around.html"} --store {store}',
            f"staffroll stats strength --store {store}",
        ),
    )
