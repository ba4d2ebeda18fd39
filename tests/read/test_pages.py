"""Pages that are labelled wrongly, made to harm, or say odd things of themselves."""

from collections.abc import Callable
from pathlib import Path

import pytest

from staffroll.read import read
from staffroll.records import Article, Unread

PARAGRAPH = "<p>Aya Mori directs the new series Blue Hour at Studio Kite, and the first episode airs in January.</p>"

Reader = Callable[[str | bytes], Article | Unread]


@pytest.fixture
def page(tmp_path: Path) -> Reader:
    def write_and_read(source: str | bytes) -> Article | Unread:
        path = tmp_path / "page.html"
        path.write_bytes(source if isinstance(source, bytes) else source.encode())
        (found,) = read([path])
        return found

    return write_and_read


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "shift_jis", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize("label", ["utf-8", "Shift_JIS", "EUC-JP", "iso-8859-1"])
def test_a_page_in_any_charset_under_any_label(page: Reader, codec: str, label: str) -> None:
    sentence = "監督を務めるのは森あやで、シリーズ構成は大田健が担当する。放送は来年の1月から。"
    head = f'<head><meta http-equiv="Content-Type" content="text/html; charset={label}"></head>'
    found = page(f"<html>{head}<body><p>{sentence}</p></body></html>".encode(codec))

    assert isinstance(found, Article)
    assert (sentence + "\n", "ja") == (found.text, found.language)


@pytest.mark.parametrize(
    "link",
    [
        "https://news.example/",
        "/2024/blue-hour",
        "javascript:alert(1)",
        "http://user@news.example/a",
        "https://",
        "http://[",
    ],
)
def test_a_canonical_link_that_names_no_article_is_passed_over(page: Reader, link: str) -> None:
    found = page(f'<html><head><link rel="canonical" href="{link}"></head><body>{PARAGRAPH}</body></html>')

    assert isinstance(found, Article)
    assert (found.key, found.url) == ("page.html", None)


def test_og_url_names_the_article(page: Reader) -> None:
    found = page(
        f'<html><head><meta property="og:url" content="http://n.example/a?id=1"></head><body>{PARAGRAPH}</body></html>'
    )

    assert isinstance(found, Article)
    assert found.key == "http://n.example/a?id=1"


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 20_000 + PARAGRAPH,
        "<b>" * 20_000 + PARAGRAPH,
        "<table><tr><td>" * 5_000 + PARAGRAPH,
        "<br>" * 70_000,
        "<!--" * 10_000,
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
    ],
    ids=["deep", "deep inline", "deep tables", "many", "comments", "nothing", "only a menu"],
)
def test_a_page_without_an_article_is_unread(page: Reader, source: str) -> None:
    assert isinstance(page(source), Unread)


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": 7, "publisher": []}</script>',
        '<meta property="og:title" content="">',
        '<meta property="article:published_time" content="yesterday">',
        '<table><tr><td rowspan="99999999999999999999">x</td></tr></table>',
    ],
    ids=["deep", "types", "empty", "no date", "rowspan"],
)
def test_odd_metadata_does_no_harm(page: Reader, head: str) -> None:
    found = page(f"<html><head>{head}</head><body>{PARAGRAPH * 3}</body></html>")

    assert isinstance(found, Article)
    assert (found.title, found.published) == (None, None)


def test_reading_a_page_twice_gives_the_same(page: Reader) -> None:
    source = f"<html><body><article>{PARAGRAPH}<ul><li>Music: Ken Ota</li></ul></article></body></html>"

    assert page(source) == page(source)


def test_nothing_is_printed(page: Reader, capfd: pytest.CaptureFixture[str]) -> None:
    page("<html></html>")

    assert capfd.readouterr() == ("", "")
