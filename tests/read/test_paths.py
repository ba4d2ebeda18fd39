"""What the paths a user gives lead to: each file once, in a fixed order, and a sentence for what cannot be read."""

import os
from pathlib import Path

import pytest

from staffroll.read import read
from staffroll.read.documents import LIMIT
from staffroll.records import Article, Unread

TEXT = "Blue Hour Names Its Staff\n\nAya Mori is directing the series at Studio Kite.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", ".git/d.txt", "style.css"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, "utf-8")
    return tmp_path / "news"


def keys(*paths: Path | str) -> list[str]:
    return [found.key if isinstance(found, Article) else found.reason for found in read(paths)]


def reason(path: Path | str) -> str:
    (unread,) = read([path])
    assert isinstance(unread, Unread), unread
    return unread.reason


def test_a_folder_gives_its_articles_sorted_without_hidden_and_other_files(folder: Path) -> None:
    assert keys(folder) == ["a.md", "b.txt", "sub/c.txt"]


def test_a_file_is_named_by_itself_and_keeps_its_path(folder: Path) -> None:
    (article,) = read([folder / "sub" / "c.txt"])

    assert isinstance(article, Article)
    assert ("c.txt", str(folder / "sub" / "c.txt")) == (article.key, article.path)


def test_a_file_given_is_read_whatever_its_name(folder: Path) -> None:
    assert keys(folder / "style.css", folder / ".hidden.txt") == ["style.css", ".hidden.txt"]


def test_a_file_that_is_a_page_is_read_as_one(tmp_path: Path) -> None:
    page = tmp_path / "saved.txt"
    page.write_text("<!DOCTYPE html><html><body><h1>Blue Hour</h1><p>Director: Aya Mori</p></body></html>", "utf-8")
    (article,) = read([page])

    assert isinstance(article, Article)
    assert article.text == "Blue Hour\n\nDirector: Aya Mori\n"


def test_a_file_that_several_paths_lead_to_comes_once(folder: Path) -> None:
    (folder / "again.txt").symlink_to(folder / "b.txt")

    assert keys(folder / "b.txt", folder, folder, folder / "sub") == ["b.txt", "a.md", "sub/c.txt"]


def test_a_link_back_up_ends_nowhere(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)

    assert keys(folder) == ["a.md", "b.txt", "sub/c.txt"]


def test_reading_is_lazy(folder: Path) -> None:
    articles = read([folder])
    next(articles)
    (folder / "b.txt").write_text("changed meanwhile\n", "utf-8")
    second = next(articles)

    assert isinstance(second, Article)
    assert second.text == "changed meanwhile\n"


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "a.md").write_bytes(b"\x89PNG\r\n\x1a\n")

    assert keys(folder) == ["it is a PNG image", "b.txt", "sub/c.txt"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "it is empty"),
        (b" \r\n\t\n", "it is empty"),
        (b"%PDF-1.7\n", "it is a PDF document; convert it to text or HTML"),
        (b"\x00\x01\x02\x03" * 100, "it is a binary file, not text"),
        (b"\xaa\xbb\xf5\xf6\xfe\xfd" * 30, "its charset cannot be told; save it again as UTF-8"),
        (b"x" * (LIMIT + 1), "it is larger than 20 MB, which no article is; split it"),
    ],
    ids=["empty", "blank", "pdf", "binary", "charset", "large"],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, expected: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)

    assert expected == reason(path)


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")

    assert reason(tmp_path / "gone.txt") == "there is no such file or folder"
    assert reason(tmp_path / "broken.txt") == "it is a symbolic link to nothing"
    assert "levels of symbolic links" in reason(tmp_path / "self.txt")
    assert "null" in reason("a\0b")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert reason(tmp_path / "pipe.txt") == "it is neither a file nor a folder"


def test_denied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", deny)

    assert reason(folder / "b.txt") == "permission to read it is denied"

    monkeypatch.setattr(Path, "iterdir", deny)

    assert reason(folder) == "the folder cannot be opened: Permission denied"


def test_a_folder_without_articles_says_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "poster.PNG").write_bytes(b"")

    assert reason(tmp_path / "empty").startswith("the folder holds no article; articles are files of the kinds .atom,")
    assert "only 1 files of other kinds (.png)" in reason(tmp_path / "other")


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    except OSError:
        pytest.skip("this file system takes no such name")

    assert keys(tmp_path) == ["caf\\xe9.txt"]
