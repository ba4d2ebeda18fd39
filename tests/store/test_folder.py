"""What a store in a folder does beside: processes, crashes, damage."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from newsroom import NEWS, article, filled, mention, put, vocabulary

from staffroll import names
from staffroll.errors import StoreError
from staffroll.store import open_store

spawn = multiprocessing.get_context("spawn")


def write_on(folder, ready):
    """Put articles until somebody ends the process."""
    store = open_store(folder, writable=True, vocabulary=vocabulary)
    for number in range(100_000):
        put(store, article(f"crash-{number}"), *(mention(f"Aya{number} Mori{credit}") for credit in range(20)))
        if number == 3:
            ready.set()


@pytest.fixture
def writer(folder):
    """Another process that is writing to the folder."""
    ready = spawn.Event()
    process = spawn.Process(target=write_on, args=(folder, ready))
    process.start()
    assert ready.wait(30)
    yield process
    if process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
    process.join()


def test_a_store_opened_again_holds_the_same(open_folder):
    with filled(open_folder(writable=True)) as store:
        expected = list(store.canonical())
    with open_folder() as store:
        assert expected == list(store.canonical())
        assert store.article_keys() == ("a", "b", "c", "d")
        assert not store.stale


def test_closing_finishes_what_was_put(open_folder):
    with open_folder(writable=True) as store:
        put(store, article("a"), mention())
    with open_folder() as store:
        assert bool(store.query("ASK { ?work sr:contributor ?agent }"))


def test_a_killed_writer_leaves_whole_articles(open_folder, writer):
    """After kill -9 the store holds each article wholly or not at all, and goes on."""
    time.sleep(0.05)
    os.kill(writer.pid, signal.SIGKILL)
    writer.join()
    with open_folder(writable=True) as store:
        assert store.verify() == []
        assert len(store.article_keys()) >= 4
        assert put(store, article("after"), mention()) == "added"
        store.refresh()
        assert store.verify() == []


def test_a_second_writer_is_told_who_writes(open_folder, writer):
    with pytest.raises(StoreError, match=rf"another process \({writer.pid}\) is writing"):
        open_folder(writable=True)


def test_a_second_writer_may_wait(open_folder, writer):
    os.kill(writer.pid, signal.SIGKILL)

    with open_folder(writable=True, wait=10) as store:
        assert store.writable


def test_a_reader_sees_the_last_finished_state_while_another_writes(open_folder):
    with filled(open_folder(writable=True), NEWS[:1]) as store:
        expected = list(store.canonical())
        put(store, *NEWS[1][:1], *NEWS[1][1])
        with open_folder() as reader:
            assert expected == list(reader.canonical())
            store.refresh()
            assert expected == list(reader.canonical())
        with open_folder() as reader:
            assert list(store.canonical()) == list(reader.canonical())


def test_readers_cannot_write(open_folder):
    open_folder(writable=True).close()

    with open_folder() as store, pytest.raises(StoreError, match="reading only"):
        put(store, article("a"), mention())


def test_old_snapshots_go(open_folder, folder):
    for told, mentions in NEWS:
        with open_folder(writable=True) as store:
            put(store, told, *mentions)
    kept = [path.name for path in (folder / "snapshots").iterdir() if path.is_dir()]

    assert len(kept) == 1


def test_opening_and_closing_publishes_nothing_new(open_folder, folder):
    with open_folder(writable=True) as store:
        filled(store)
    current = folder / "snapshots" / "current"
    before = current.read_text()
    open_folder(writable=True).close()

    assert before == current.read_text()


def test_a_new_vocabulary_replaces_the_old_one(open_folder):
    open_folder(writable=True).close()
    with open_folder(writable=True, vocabulary=lambda: vocabulary("chief")) as store:
        assert [quad.object.value for quad in store.quads(names.VOCABULARY)] == ["chief"]
        assert store.verify() == []


def test_a_backup_is_a_store_of_its_own(open_folder, tmp_path):
    with filled(open_folder(writable=True)) as store:
        store.backup(tmp_path / "backup")
        expected = list(store.canonical())
    with open_store(tmp_path / "backup", writable=True, vocabulary=vocabulary) as copy:
        assert expected == list(copy.canonical())
        assert copy.verify() == []


@pytest.mark.parametrize("cut", ["committed", "not committed"])
def test_a_crash_between_store_and_ledger_is_no_damage(open_folder, folder, cut):
    """The line that says `done` is missing: the store tells whether it was."""
    with filled(open_folder(writable=True)) as store:
        graph = names.article_graph("a")
        count = len(list(store.quads(graph)))
    ledger = folder / "ledger.jsonl"
    entry = next(json.loads(line) for line in ledger.read_text().splitlines() if graph in line)
    if cut == "committed":
        rest = [line for line in ledger.read_text().splitlines() if graph not in line]
        ledger.write_text("\n".join([*rest, json.dumps(entry | {"op": "intend"}), ""]))
    else:
        intent = json.dumps(entry | {"op": "intend", "hash": "0" * 64, "count": count + 1})
        ledger.write_text(ledger.read_text() + intent + '\n{"op": "do')
    with open_folder() as store:
        assert store.verify() == []
    with open_folder(writable=True) as store:
        assert store.verify() == []
        assert store.article_keys() == ("a", "b", "c", "d")


def test_a_log_that_lost_its_end_is_noticed(open_folder, folder):
    """RocksDB opens a damaged log without a word; the ledger knows better."""
    script = f"""
import os, sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from newsroom import *
from staffroll.store import open_store
store = open_store({str(folder)!r}, writable=True, vocabulary=vocabulary)
filled(store)
put(store, article("late"), *[mention(f"Rin{{n}} Abe") for n in range(40)])
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", script], check=True)
    log = max((folder / "graph").glob("*.log"), key=lambda path: path.stat().st_size)
    os.truncate(log, log.stat().st_size // 2)

    with open_folder() as store:
        assert any("'late'" in sentence for sentence in store.verify())
    with pytest.raises(StoreError, match=r"damaged: .*'late'"):
        open_folder(writable=True)


def test_a_damaged_ledger_is_named(open_folder, folder):
    filled(open_folder(writable=True)).close()
    ledger = folder / "ledger.jsonl"
    ledger.write_text("what?\n" + ledger.read_text())

    with pytest.raises(StoreError, match=r"line 1 of the ledger .* is damaged"):
        open_folder(writable=True)


def damaged_files(folder):
    open_store(folder, writable=True, vocabulary=vocabulary).close()
    (folder / "graph" / "CURRENT").write_text("nothing")


def other_layout(folder):
    folder.mkdir()
    (folder / "staffroll-store.json").write_text('{"format": 999}')


def other_folder(folder):
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine")


def plain_file(folder):
    folder.write_text("mine")


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (damaged_files, "cannot be opened"),
        (other_layout, "another layout"),
        (other_folder, "no staffroll store"),
        (plain_file, "is a file"),
    ],
)
def test_what_is_no_store_is_refused_for_writing(open_folder, folder, prepare, message):
    prepare(folder)

    with pytest.raises(StoreError, match=message):
        open_folder(writable=True)


def test_a_refused_folder_is_left_alone(open_folder, folder):
    other_folder(folder)

    with pytest.raises(StoreError):
        open_folder(writable=True)
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("prepare", [lambda _: None, other_folder, plain_file, other_layout])
def test_reading_what_is_no_store_is_refused(open_folder, folder, prepare):
    prepare(folder)

    with pytest.raises(StoreError):
        open_folder()


@pytest.mark.usefixtures("writer")
def test_reading_before_the_first_state_is_finished_says_so(open_folder):
    with pytest.raises(StoreError, match="no finished state"):
        open_folder()
