import functools
import itertools

import pytest
from newsroom import vocabulary

from staffroll.store import open_store

_numbers = itertools.count()


@pytest.fixture(params=["memory", "disk"])
def new_store(request, tmp_path):
    """A function that opens one more empty store of the backend under test."""
    opened = []

    def new(**options):
        path = tmp_path / f"store-{next(_numbers)}" if request.param == "disk" else None
        opened.append(open_store(path, writable=True, **{"vocabulary": vocabulary, **options}))
        return opened[-1]

    yield new
    for store in opened:
        store.close()


@pytest.fixture
def store(new_store):
    return new_store()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


@pytest.fixture
def open_folder(folder):
    """A function that opens the store of one folder again and again."""
    return functools.partial(open_store, folder, vocabulary=vocabulary)
