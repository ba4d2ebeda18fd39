"""What `staffroll demo` shows: a graph of the sample articles, one question answered, a page and a site."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from staffroll import data, pipeline, views
from staffroll.graph import Graph
from staffroll.query import Result
from staffroll.store import open_store

QUESTION = "people/collaborators"


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was built, asked and written; `next_commands` are arguments of staffroll that go on from there."""

    summary: pipeline.Summary
    counts: dict[str, int]
    title: str
    question: str
    answer: Result
    page: Path
    index: Path
    next_commands: tuple[str, ...]


def run(folder: Path, *, progress: pipeline.Progress | None = None) -> Demonstration:
    """Build `folder/store` from the samples, ask about its best connected person, write `network.html` and `site`."""
    folder.mkdir(parents=True, exist_ok=True)
    store, page = folder / "store", folder / "network.html"
    samples = [data.folder("samples")]
    with pipeline.readers(samples) as pool, open_store(store, writable=True) as opened:
        summary = pipeline.build(samples, opened, pool=pool, progress=progress)
        graph = Graph(opened)
        person = str(graph.stats("strength").iloc[0]["person"])
        answer = graph.query(QUESTION, person=person)
        work = next(row.work_label for row in graph.rows() if row.agent_label == person)
        scene = graph.scene()
        views.write(scene, page, title=scene.title)
        graph.site(folder / "site")
        counts = graph.counts()
    return Demonstration(
        summary=summary,
        counts=counts,
        title=f"Who worked with {person}?",
        question=f"query {QUESTION} --set person={shlex.quote(person)}",
        answer=answer,
        page=page,
        index=folder / "site" / "index.html",
        next_commands=_next(person, work, folder),
    )


def _next(person: str, work: str, folder: Path) -> tuple[str, ...]:
    """Return commands to try, as a shell takes them."""
    name, title, store, page = (
        shlex.quote(str(word)) for word in (person, work, folder / "store", folder / "around.html")
    )
    return (
        f"who {name} --store {store}",
        f"explain {name} {title} --store {store}",
        "queries",
        f"network --around {name} -o {page} --store {store}",
        f"stats strength --store {store}",
    )
