"""Web archives: one article a page, whatever else the archive holds, and what comes before damage is kept."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from staffroll import pipeline
from staffroll.read import read
from staffroll.records import Article, Unread


def page(title: str, sentence: str) -> str:
    return (
        f"<html><title>{title}</title><body><article><h1>{title}</h1><p>It begins in April, as was told today.</p>"
        f"<p>{sentence}</p></article></body></html>"
    )


def archive(path: Path, *entries: tuple[str, str, bytes]) -> Path:
    """Write an archive of responses: each an address, a content type and a body."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        for url, media, body in entries:
            headers = StatusAndHeaders("200 OK", [("Content-Type", media)], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=headers))
    return path


@pytest.mark.parametrize("name", ["news.warc", "news.warc.gz"])
def test_archive_gives_an_article_a_page(tmp_path: Path, name: str) -> None:
    archive(
        tmp_path / name,
        ("https://news.example/rook", "text/html", page("Rook News", "Aya Mori directs the anime Rook.").encode()),
        ("https://news.example/rook.png", "image/png", b"\x89PNG"),
        (
            "https://news.example/ja",
            "text/html; charset=EUC-JP",
            page("青い時間の続報", "監督は甲野太郎。").encode("euc-jp"),
        ),
        ("https://news.example/empty", "text/html", b""),
    )
    rook, blue, empty = read([tmp_path])

    assert isinstance(rook, Article)
    assert isinstance(blue, Article)
    assert isinstance(empty, Unread)
    assert ("https://news.example/rook", f"{tmp_path / name}#1") == (rook.key, rook.path)
    assert "監督は甲野太郎。" in blue.text


def test_damaged_archive_keeps_what_comes_before(tmp_path: Path) -> None:
    body = page("Rook News", "Aya Mori directs the anime Rook.").encode()
    path = archive(
        tmp_path / "a.warc.gz", *((f"https://news.example/{number}", "text/html", body) for number in (1, 2))
    )
    path.write_bytes(path.read_bytes()[:-200] + b"\0" * 300)
    first, *rest = read([path])

    assert isinstance(first, Article)
    assert any(isinstance(each, Unread) and "damaged" in each.reason for each in rest)


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_text("Aya Mori directs Rook.", "utf-8")
    *_, unread = read([path])
    assert isinstance(unread, Unread)


def test_archive_is_read_by_processes_as_by_one(tmp_path: Path) -> None:
    body = page("Rook News", "Aya Mori directs the anime Rook.").encode()
    path = archive(tmp_path / "a.warc", *((f"https://news.example/{number}", "text/html", body) for number in range(9)))
    with pipeline.readers([path], 2) as pool:
        side_by_side = list(pipeline.facts([path], pool=pool))

    assert list(pipeline.facts([path])) == side_by_side
    assert 9 == len(side_by_side)
