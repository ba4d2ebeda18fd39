# The tasks of everyday work, in the virtual environment of the README.
PYTHON = .venv/bin/python

.PHONY: setup test fast check docs bench clean

setup:
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --editable '.[test]'

test:
	$(PYTHON) -m pytest

fast:
	$(PYTHON) -m pytest -m "not browser and not slow"

check:
	$(PYTHON) -m ruff check graph tests
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

docs:
	$(PYTHON) -m staffroll.query.document > docs/queries.md
	$(PYTHON) -m staffroll.vocabulary.document > docs/ontology.md
	$(PYTHON) tests/notebooks.py

bench:
	$(PYTHON) -m tests.benchmarks

clean:
	rm -rf out staffroll-store .pytest_cache .mypy_cache .ruff_cache .hypothesis
