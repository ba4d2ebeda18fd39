"""A statistic in a file is the table that was written."""

from __future__ import annotations

import csv
import io
import json
import sys
from math import isnan

import networkx as nx
import pandas as pd
import pytest
from hypothesis import example, given, settings

from credit_rows import row, rows
from staffroll.errors import UsageError
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.stats import STATISTICS, compute
from staffroll.stats.files import FILES, as_csv, as_json, as_parquet

HOSTILE = 'Aya "O\'", <b>\r\n\x0b\t森\r'
ODD = [row(HOSTILE, "Blue, Hour"), row("Ken\rOta", "Blue, Hour"), row("", "Kites")]


def _alike(one: object, other: object) -> bool:
    return one == other or (isinstance(one, float) and isnan(one) and other in (None, ""))


@pytest.mark.parametrize("name", STATISTICS)
@settings(deadline=None)
@given(rows())
@example(ODD)
def test_csv_and_json_hold_every_cell(name: str, credits_: list[CreditRow]) -> None:
    table = compute(name, people(credits_))
    wanted = table.to_dict("records")
    from_csv = list(csv.DictReader(io.StringIO(as_csv(table).decode(), newline="")))
    from_json = json.loads(as_json(table))

    assert len(wanted) == len(from_csv) == len(from_json)
    for row_, plain, kept in zip(wanted, from_csv, from_json, strict=True):
        assert list(row_) == list(plain) == list(kept)
        for column, cell in row_.items():
            if isinstance(cell, tuple):
                assert ("; ".join(cell), list(cell)) == (plain[column], kept[column])
            else:
                read = str if isinstance(cell, bool | str) else type(cell)
                assert _alike(read(cell), read(plain[column]) if plain[column] else plain[column])
                assert _alike(cell, kept[column])


@pytest.mark.parametrize("name", STATISTICS)
@pytest.mark.parametrize("graph", [people(ODD), nx.Graph()], ids=["odd", "empty"])
def test_parquet_is_read_as_the_same_table(name: str, graph: nx.Graph[str]) -> None:
    pytest.importorskip("pyarrow")
    table = compute(name, graph)
    back = pd.read_parquet(io.BytesIO(as_parquet(table)))
    for column in ("works",) if "works" in back and name == "collaborators" else ():
        back[column] = back[column].map(tuple)

    pd.testing.assert_frame_equal(table, back, check_dtype=len(table) > 0)


def test_without_pyarrow_parquet_is_refused_with_what_would_be_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'staffroll\[parquet\]', or choose csv or json"):
        as_parquet(pd.DataFrame({"person": ["Aya Mori"]}))


@pytest.mark.parametrize("form", ["csv", "json"])
def test_half_a_surrogate_pair_does_not_stop_a_file(form: str) -> None:
    assert b"Aya ?" in FILES[form](pd.DataFrame({"person": pd.Series(["Aya \ud800"], dtype=object)}))
