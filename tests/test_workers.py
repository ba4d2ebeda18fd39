"""Reading in several processes gives what reading in one gives, and says so when a process dies."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from staffroll import data, pipeline
from staffroll.errors import StaffrollError
from staffroll.read import Found, find
from staffroll.records import Unread
from staffroll.workers import in_order, workers

SAMPLES = data.folder("samples")


def doubled(number: int) -> list[int]:
    return [number, number]


def ended(_: Found | Unread) -> list[object]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def test_processes_yield_what_one_yields_in_the_same_order(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    paths = [tmp_path, SAMPLES, SAMPLES / "missing.txt"]
    with pipeline.readers(paths, 2) as pool:
        assert pool is not None
        assert list(pipeline.facts(paths, pool=pool)) == list(pipeline.facts(paths))


def test_a_handful_of_files_starts_no_processes(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Aya Mori directs Blue Hour.", "utf-8")
    with pipeline.readers([tmp_path]) as pool:
        assert pool is None


def test_results_come_in_order_and_are_taken_as_they_are_needed() -> None:
    with workers(2, prepare=int) as pool:
        found = in_order(pool, doubled, iter(range(1000)))
        assert [next(found) for _ in range(4)] == [0, 0, 1, 1]
        assert sum(found) == 2 * sum(range(1000)) - 2


def test_a_process_that_dies_is_told_in_a_sentence() -> None:
    with workers(2, prepare=int) as pool, pytest.raises(StaffrollError, match="--jobs 1"):
        list(in_order(pool, ended, find([SAMPLES])))


def test_work_that_takes_too_long_is_stopped_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Aya Mori directs Blue Hour at Studio Kite.\n", "utf-8")
    kept = pipeline.extract
    monkeypatch.setattr(
        pipeline, "extract", lambda article: time.sleep(9) if article.path.endswith("a.txt") else kept(article)
    )
    slow, quick = pipeline.facts([tmp_path], options=pipeline.Options(pipeline.Settings(seconds=0.2)))

    assert isinstance(slow, Unread)
    assert "reading it took longer than 0.2 seconds; split it" == slow.reason
    assert not isinstance(quick, Unread)
