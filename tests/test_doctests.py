"""Every example in a docstring runs."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import staffroll

MODULES = sorted(module.name for module in pkgutil.walk_packages(staffroll.__path__, "staffroll."))


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_examples_of(name: str) -> None:
    failed, _ = doctest.testmod(import_module(name))

    assert failed == 0
