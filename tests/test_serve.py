"""A server hands out what a site holds, to this machine's own names alone, and ends when it is told to."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import pytest

import staffroll
from staffroll import data


@dataclass(frozen=True)
class Served:
    host: str
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        read = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, read


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served") / "store"
    some = sorted(data.folder("samples").rglob("*.html"))[:3]
    staffroll.build(some, store=folder).close()
    return folder


@pytest.fixture(scope="module")
def served(store) -> Iterator[Served]:
    command = [sys.executable, "-m", "staffroll", "serve", "--port", "0", "--store", str(store)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            address = urlsplit(process.stderr.readline().split()[0])
            yield Served(str(address.hostname), int(address.port or 0))
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=60)

    assert process.returncode in {0, 130, -signal.SIGINT}


def test_it_hands_out_the_files_of_the_site(served, store, tmp_path):
    with staffroll.open(store) as graph:
        graph.site(tmp_path / "site")
    written = [path for path in (tmp_path / "site").rglob("*") if path.is_file() and path.suffix != ".txt"]

    assert len(written) > 30
    for path in written:
        status, headers, content = served.ask("/" + quote(path.relative_to(tmp_path / "site").as_posix()))
        assert 200 == status, path
        assert path.read_bytes() == content
        assert "nosniff" == headers["x-content-type-options"]
        if path.suffix == ".html":
            assert headers["content-type"].startswith("text/html")


def test_the_first_page_is_the_index(served):
    assert served.ask("/")[2] == served.ask("/index.html")[2]


@pytest.mark.parametrize("path", ["/nobody.html", "/data/..%2f..%2f..%2fetc%2fpasswd", "/person/%00", "/data/"])
def test_what_is_not_there_is_said_with_a_page(served, path):
    status, headers, content = served.ask(path)

    assert 404 == status
    assert headers["content-type"].startswith("text/html")
    assert b"index.html" in content


def test_other_names_are_refused(served):
    assert 400 == served.ask("/", Host="rebound.example")[0]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_taken_in(served, method):
    assert 405 == served.ask("/", method)[0]


def test_a_port_that_is_taken_is_told_in_a_sentence(served, store):
    command = [sys.executable, "-m", "staffroll", "serve", "--port", str(served.port), "--store", str(store)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)

    assert 2 == done.returncode
    assert f"port {served.port} of 127.0.0.1 cannot be taken" in " ".join(done.stderr.split())
