"""Web addresses: what a site asks for is kept to, what its server does wrong is told, and nothing private is asked."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from staffroll import pipeline
from staffroll.errors import UnreadableError
from staffroll.read import Fetcher, read
from staffroll.records import Unread
from standin import Reply, StandIn, serving

PAGE = (
    b"<!doctype html><html lang=en><title>Rook Gets an Anime</title><body><article><h1>Rook Gets an Anime</h1>"
    b"<p>The television anime Rook begins in April, its makers said on Monday.</p>"
    b"<p>Aya Mori directs the anime Rook at Studio Kite, and Jun Abe composes the music.</p></article>"
)
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def tell(self) -> float:
        return self.now


def fetcher(folder: Path, clock: Clock | None = None) -> Fetcher:
    clock = clock or Clock()
    return Fetcher(folder / "cache", private=True, sleep=clock.sleep, clock=clock.tell)


def site(pages: Mapping[str, Reply]) -> AbstractContextManager[StandIn]:
    return serving(lambda path, *_: pages.get(path, (404, {}, b"none")))


def test_page_becomes_an_article_with_its_address(tmp_path: Path) -> None:
    with site({"/rook": (200, HTML, PAGE)}) as server:
        url = f"{server.address}/rook"
        ((article, evidence),) = pipeline.facts([url], fetch=fetcher(tmp_path).fetch)

    assert (url, "en", "Rook Gets an Anime") == (article.key, article.language, article.title)
    assert {("Aya Mori", "director"), ("Jun Abe", "music")} <= {
        (said.mention.agent, said.mention.role) for said in evidence
    }


def test_list_of_addresses_is_read_once_each(tmp_path: Path) -> None:
    with site({"/a": (200, HTML, PAGE), "/b": (404, {}, b"")}) as server:
        listed = tmp_path / "news.urls"
        listed.write_text(f"# today\n{server.address}/a\n\n{server.address}/b\n{server.address}/a\n", "utf-8")
        article, missing = pipeline.facts([listed], fetch=fetcher(tmp_path).fetch)

    assert not isinstance(article, Unread)
    assert isinstance(missing, Unread)
    assert ("the server answered 404 Not Found", 1) == (missing.reason, server.paths().count("/a"))


def test_robots_are_asked_once_and_obeyed(tmp_path: Path) -> None:
    robots = b"User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n"
    clock = Clock()
    with site({"/robots.txt": (200, {}, robots), "/a": (200, HTML, PAGE)}) as server:
        fetch = fetcher(tmp_path, clock).fetch
        fetch(f"{server.address}/a")
        fetch(f"{server.address}/a")
        with pytest.raises(UnreadableError, match=r"robots\.txt asks that this page not be fetched"):
            fetch(f"{server.address}/private/b")

    assert ["/robots.txt", "/a", "/a"] == server.paths()
    assert [7.0, 7.0] == clock.slept


def test_robots_that_cannot_be_read_forbid(tmp_path: Path) -> None:
    with (
        site({"/robots.txt": (500, {}, b"")}) as server,
        pytest.raises(UnreadableError, match=r"robots\.txt cannot be"),
    ):
        fetcher(tmp_path).fetch(f"{server.address}/a")
    assert {"/robots.txt"} == set(server.paths())


def test_page_that_did_not_change_comes_from_the_cache(tmp_path: Path) -> None:
    def answer(path: str, headers: dict[str, str], _: bytes) -> Reply:
        if path != "/a":
            return 404, {}, b""
        return (304, {}, b"") if headers.get("if-none-match") == '"1"' else (200, HTML | {"ETag": '"1"'}, PAGE)

    with serving(answer) as server:
        first = fetcher(tmp_path).fetch(f"{server.address}/a")
        second = fetcher(tmp_path).fetch(f"{server.address}/a")

    assert first == second
    assert 2 == server.paths().count("/a")


def test_overloaded_server_is_asked_again_when_it_says(tmp_path: Path) -> None:
    replies = iter([(503, {"Retry-After": "9"}, b""), (429, {}, b""), (200, HTML, PAGE)])
    clock = Clock()
    with serving(lambda path, *_: next(replies) if path == "/a" else (404, {}, b"")) as server:
        page = fetcher(tmp_path, clock).fetch(f"{server.address}/a")

    assert PAGE == page.data
    assert [1.0, 9.0, 2.0] == clock.slept


def test_silent_server_is_given_up_with_a_sentence(tmp_path: Path) -> None:
    with serving(lambda *_: (404, {}, b"")) as server:
        address = server.address
    with pytest.raises(UnreadableError, match="does not answer"):
        fetcher(tmp_path).fetch(f"{address}/a")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("/loop", "sends on more than 5 times"),
        ("file:///etc/passwd", "no address of the web"),
        ("http://127.0.0.1:99999999/", "its port is no number"),
    ],
)
def test_redirections_are_looked_at(tmp_path: Path, target: str, reason: str) -> None:
    pages = {"/loop": (302, {"Location": target}, b"")}
    with site(pages) as server, pytest.raises(UnreadableError, match=reason):
        fetcher(tmp_path).fetch(f"{server.address}/loop")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_private_addresses_are_refused(tmp_path: Path, host: str) -> None:
    with pytest.raises(UnreadableError, match="private network; allow those with --private"):
        Fetcher(tmp_path).fetch(f"http://{host}/")


def test_address_without_fetcher_is_told() -> None:
    (unread,) = read(["https://news.example/rook"])
    assert isinstance(unread, Unread)


def test_page_of_any_size_is_not_read_into_memory(tmp_path: Path) -> None:
    large = (200, HTML, b"x" * (21 * 1024 * 1024))
    with site({"/a": large}) as server, pytest.raises(UnreadableError, match="larger than 20 MB"):
        fetcher(tmp_path).fetch(f"{server.address}/a")


def test_server_says_what_kind_a_page_is(tmp_path: Path) -> None:
    feed = (
        b"<rss><channel><item><title>Rook</title><description>Director: Aya Mori</description></item></channel></rss>"
    )
    pages: dict[str, Reply] = {
        "/feed": (200, {"Content-Type": "application/rss+xml"}, feed),
        "/api": (200, {"Content-Type": "application/json"}, b'[{"title": "Rook", "text": "Director: Aya Mori"}]'),
        "/sjis": (200, {"Content-Type": "text/plain; charset=shift_jis"}, "監督：甲野太郎\n".encode("cp932")),
    }
    with site(pages) as server:
        urls = [f"{server.address}{path}" for path in pages]
        found = list(pipeline.facts(urls, fetch=fetcher(tmp_path).fetch))

    assert ["Director: Aya Mori", "Director: Aya Mori", "監督：甲野太郎"] == [
        article.text.strip().rpartition("\n")[2]
        for article, _ in found  # type: ignore[misc]
    ]
