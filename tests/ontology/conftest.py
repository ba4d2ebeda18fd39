"""The ontology's files as triples, for those who check them."""

import pyoxigraph as ox
import pytest

from staffroll import data

FILES = ("formats.ttl", "roles.ttl", "staffroll.ttl")


@pytest.fixture(scope="session")
def triples():
    folder = data.folder("ontology")
    return [(name, quad) for name in FILES for quad in ox.parse(path=folder / name, format=ox.RdfFormat.TURTLE)]
