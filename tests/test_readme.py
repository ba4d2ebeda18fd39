"""What the README shows runs as it stands: its commands, and its lines of Python."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from staffroll.data import folder

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def blocks(kind: str) -> list[str]:
    return [text for found, text in BLOCKS if found == kind]


@pytest.fixture(scope="module")
def somewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the articles that the README speaks of."""
    here = tmp_path_factory.mktemp("readme")
    shutil.copytree(folder("samples"), here / "articles")
    shutil.copy(next((here / "articles").glob("*.html")), here / "article.html")
    (here / "articles" / "old.html").write_text(
        "<html><head><title>Old</title></head><body><article><h1>Blue Hour Anime Names Director</h1>"
        + "<p>The anime Blue Hour has named its director. Aya Mori is directing it at Studio Kite.</p>" * 3
        + "</article></body></html>",
        "utf-8",
    )
    post = '[{"content": {"rendered": "Rook Anime News\\n\\nAya Mori directs the anime Rook."}}]'
    (here / "export.json").write_text(post, "utf-8")
    record = '{"@graph": [{"@id": "https://madb.example/C1", "name": "Rook", "contributor": "[監督]森綾子"}]}'
    (here / "metadata.json").write_text(record, "utf-8")
    (here / "names.tsv").write_text("organization\tSun, Moon and Sea\n", "utf-8")
    page = (here / "article.html").read_bytes()
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    with (here / "crawl.warc.gz").open("wb") as file:
        writer = WARCWriter(file)
        url = "https://news.example/crawled"
        writer.write_record(writer.create_warc_record(url, "response", payload=BytesIO(page), http_headers=headers))
    return here


def test_first_two_shell_blocks_set_up_and_run_and_test() -> None:
    first, second = blocks("sh")[:2]

    assert "staffroll demo out" in first
    assert "pytest" in second


def test_commands_run_in_their_order(somewhere: Path) -> None:
    for line in blocks("sh")[2].splitlines():
        command = shlex.split(line, comments=True)
        assert command[0] == "staffroll"
        run = [sys.executable, "-m", *command]
        done = subprocess.run(run, cwd=somewhere, capture_output=True, text=True, encoding="utf-8", timeout=120)

        assert done.returncode == 0, f"{line}\n{done.stderr}"


def test_lines_of_python_run(somewhere: Path) -> None:
    (code,) = blocks("python")

    done = subprocess.run([sys.executable, "-c", code], cwd=somewhere, capture_output=True, text=True, timeout=120)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_what_it_links_to_is_there(target: str) -> None:
    assert (ROOT / target).exists()


def test_import_order_of_the_flow_is_held() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
        cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout
