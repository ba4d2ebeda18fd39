"""A statistic as a file: CSV, JSON or Parquet.

Parquet and JSON keep lists (the works of a pair) as lists, CSV joins them by "; ". What is unknown (NaN) is empty in
CSV and null in JSON. Parquet needs pyarrow, which the extra `parquet` installs.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from itertools import chain
from math import isfinite
from types import MappingProxyType
from typing import Any

import pandas as pd

from staffroll.errors import UsageError
from staffroll.query.formats import csv_text


def as_csv(table: pd.DataFrame) -> bytes:
    """Return the table as CSV with a line of names.

    >>> print(as_csv(pd.DataFrame({"person": ["Aya, Ken"], "works": [("Blue Hour", "Kites")]})).decode(), end="")
    person,works
    "Aya, Ken",Blue Hour; Kites
    """
    rows = (map(in_line, row) for row in table.itertuples(index=False, name=None))
    return _encoded(csv_text(chain([table.columns], rows)))


def as_json(table: pd.DataFrame) -> bytes:
    """Return the table as a list of one object a row.

    >>> print(as_json(pd.DataFrame({"person": ["Aya"], "share": [float("nan")]})).decode(), end="")
    [
     {
      "person": "Aya",
      "share": null
     }
    ]
    """
    rows = [{name: _known(cell) for name, cell in row.items()} for row in table.to_dict("records")]
    return _encoded(json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False) + "\n")


def as_parquet(table: pd.DataFrame) -> bytes:
    """Return the table as Parquet. Raises UsageError where pyarrow is not installed."""
    written = io.BytesIO()
    try:
        table.to_parquet(written, engine="pyarrow", index=False)
    except ImportError:
        missing = "Parquet is written by pyarrow, which is not installed"
        raise UsageError(f"{missing}; run pip install 'staffroll[parquet]', or choose csv or json") from None
    return written.getvalue()


FILES: Mapping[str, Callable[[pd.DataFrame], bytes]] = MappingProxyType(
    {"csv": as_csv, "json": as_json, "parquet": as_parquet}
)


def in_line(cell: Any) -> Any:
    """Return a cell as a line of text holds it."""
    known = _known(cell)
    return "" if known is None else "; ".join(known) if isinstance(known, tuple) else known


def _known(cell: Any) -> Any:
    return None if isinstance(cell, float) and not isfinite(cell) else cell


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
