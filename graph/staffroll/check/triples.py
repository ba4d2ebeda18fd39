"""What the shapes look at, written to a file that any engine reads.

A property that no shape names cannot break one, so it is left out. Fetching the terms from the disk is most of the
work, and pyoxigraph does it one thread at a time: a large store is read by two processes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path

import pyoxigraph as ox

from staffroll.rdf.terms import term

_SH = "http://www.w3.org/ns/shacl#"
_ALWAYS = (term("rdf:type"), term("rdfs:subClassOf"))
_LARGE = 50_000_000  # bytes on the disk: what takes longer to read than processes take to start


@contextmanager
def dumped(store: ox.Store, shapes: Path, graph: Path | None = None) -> Iterator[Path]:
    """Give a file of N-Quads with the triples of all graphs that the shapes look at; it is gone afterwards.

    `graph` is the folder that the store lies in, where several processes may read it.
    """
    with tempfile.TemporaryDirectory(prefix="staffroll-check-") as made:
        folder = Path(made)
        wanted = sorted(properties(shapes))
        if graph and (os.cpu_count() or 1) > 1 and _size(graph) > _LARGE:
            with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
                parts = list(pool.map(partial(_write_from, graph, folder), wanted))
        else:
            parts = [_write(store, folder, each) for each in wanted]
        yield _joined(parts, folder / "graph.nq")


def properties(shapes: Path) -> frozenset[str]:
    """Return the IRIs that a file of shapes names, of which the properties are some, and those of any class."""
    triples = ox.parse(path=shapes, format=ox.RdfFormat.TURTLE)
    named = (triple.object for triple in triples if isinstance(triple.object, ox.NamedNode))
    return frozenset(each.value for each in (*_ALWAYS, *named) if not each.value.startswith(_SH))


def _write_from(graph: Path, folder: Path, iri: str) -> Path:
    return _write(_opened(str(graph)), folder, iri)


@lru_cache(1)
def _opened(graph: str) -> ox.Store:
    return ox.Store.read_only(graph)


def _write(store: ox.Store, folder: Path, iri: str) -> Path:
    """Write the triples of one property, which pyoxigraph does without Python seeing them."""
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".nt", delete=False) as output:
        found = store.query(f"CONSTRUCT WHERE {{ ?s <{iri}> ?o }}", use_default_graph_as_union=True)
        if isinstance(found, ox.QueryTriples):
            found.serialize(output, ox.RdfFormat.N_TRIPLES)
    return Path(output.name)


def _joined(parts: Iterable[Path], target: Path) -> Path:
    with target.open("wb") as output:
        for part in parts:
            with part.open("rb") as source:
                shutil.copyfileobj(source, output)
            part.unlink()
    return target


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
