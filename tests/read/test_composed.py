"""Feeds and exports: one article an entry, in order, and a sentence for each that is none."""

from pathlib import Path

import pytest

from staffroll.errors import UsageError
from staffroll.read import Settings, fields_of, read
from staffroll.records import Article, Unread

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Night News</title><language>en</language>
<item><title>Rook Gets an Anime</title><link>https://news.example/rook</link>
<pubDate>Fri, 05 Jan 2018 09:00:00 +0000</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The anime airs soon.</p><ul><li>Director: Aya Mori</li></ul>]]></content:encoded></item>
<item><title>Nothing</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><title>夜</title>
<entry><title>青い時間</title><link rel="self" href="https://news.example/self"/>
<link href="https://news.example/blue"/><updated>2031-02-03T04:05:06Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>監督：森あや</p></div></content></entry></feed>"""


def _read(folder: Path, name: str, text: str) -> list[Article | Unread]:
    path = folder / name
    path.write_text(text, "utf-8")
    return list(read([path]))


def test_feed_gives_an_article_an_entry(tmp_path: Path) -> None:
    article, empty = _read(tmp_path, "news.rss", RSS)

    assert isinstance(article, Article)
    assert "Rook Gets an Anime\n\nThe anime airs soon.\n\nDirector: Aya Mori\n" == article.text
    assert ("https://news.example/rook", "2018-01-05", "Night News", "en") == (
        article.key,
        article.published,
        article.site,
        article.language,
    )
    assert isinstance(empty, Unread)
    assert "its article 2 holds no text" == empty.reason


def test_atom_is_told_by_its_looks(tmp_path: Path) -> None:
    (article,) = _read(tmp_path, "news.xml", ATOM)

    assert isinstance(article, Article)
    assert ("https://news.example/blue", "2031-02-03", "ja") == (article.key, article.published, article.language)
    assert "青い時間\n\n監督：森あや\n" == article.text


def test_feed_fetches_and_expands_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    hostile = f'<!DOCTYPE rss [<!ENTITY e SYSTEM "{secret.as_uri()}">]>' + RSS.split("?>")[1].replace("Short.", "&e;")
    found = _read(tmp_path, "news.rss", hostile)

    assert 2 == len(found)
    assert not any("hidden words" in article.text for article in found if isinstance(article, Article))


def test_export_gives_an_article_a_line(tmp_path: Path) -> None:
    lines = '{"headline": "Rook", "body": "Director: Aya Mori\\nMusic: Ken Ota"}\n\n[1]\n{"title": "Rook"}\n{\n'
    article, *unread = _read(tmp_path, "dump.jsonl", lines)

    assert isinstance(article, Article)
    assert ("dump.jsonl#1", "Rook\n\nDirector: Aya Mori\nMusic: Ken Ota\n") == (article.key, article.text)
    assert ["not an object", "no text", "no JSON"] == [
        next(part for part in ("not an object", "no text", "no JSON") if part in each.reason)
        for each in unread
        if isinstance(each, Unread)
    ]


MHTML = """From: <Saved by a browser>
Snapshot-Content-Location: https://news.example/saved
Subject: Rook
MIME-Version: 1.0
Content-Type: multipart/related; boundary="cut"

--cut
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><head><meta charset=3D"shift_jis"><title>Rook</title></head><body><article><h1>Rook</h1>
<p>=E9=9D=92=E3=81=84=E6=99=82=E9=96=93=E3=81=AE=E6=94=BE=E9=80=81=E3=81=8C=E5=A7=8B=E3=81=BE=E3=82=8B=E3=80=82</p>
<p>=E7=9B=A3=E7=9D=A3=EF=BC=9A=E6=A3=AE=E3=81=82=E3=82=84</p></article></body></html>
--cut--
"""
MBOX = """From a@news.example Fri Jan  5 09:00:00 2018
Subject: =?utf-8?q?Rook_Gets_an_Anime?=
Date: Fri, 05 Jan 2018 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

The anime airs soon.
Director: Aya Mori

From b@news.example Sat Jan  6 09:00:00 2018
Subject: Nothing

"""


def test_saved_page_is_read_as_the_page_it_holds(tmp_path: Path) -> None:
    (article,) = _read(tmp_path, "rook.mhtml", MHTML)

    assert isinstance(article, Article)
    assert "https://news.example/saved" == article.key
    assert "監督：森あや" in article.text


def test_mailbox_gives_an_article_a_mail(tmp_path: Path) -> None:
    article, empty = _read(tmp_path, "list.mbox", MBOX)

    assert isinstance(article, Article)
    assert ("Rook Gets an Anime", "2018-01-05") == (article.title, article.published)
    assert "Director: Aya Mori" in article.text
    assert isinstance(empty, Unread)


def test_text_called_a_mail_is_told_to_be_none(tmp_path: Path) -> None:
    (unread,) = _read(tmp_path, "list.eml", "\nonly words\n")

    assert isinstance(unread, Unread)
    assert "it is no mail" in unread.reason


def test_fields_of_an_export_may_be_said(tmp_path: Path) -> None:
    path = tmp_path / "posts.json"
    post = '{"headline": {"rendered": "Rook"}, "parts": [{"words": "Director: Aya Mori"}]}'
    path.write_text(f'{{"found": {{"posts": [{post}, {{"headline": "empty"}}, 7]}}}}', "utf-8")
    settings = Settings(fields_of(["body=parts.0.words", "title=headline"]), "found.posts")
    article, empty, number = read([path], settings)

    assert isinstance(article, Article)
    assert ("Rook", "Rook\n\nDirector: Aya Mori\n") == (article.title, article.text)
    assert isinstance(empty, Unread)
    assert "the entry has no text; a field of this kind would have it: parts.0.words" == empty.reason
    assert isinstance(number, Unread)
    assert "the entry holds int, not an object with a title and a text" == number.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [("{", "it is no JSON"), ("7", "it holds no object and no list"), ('{"posts": 7}', "the entry has no text")],
)
def test_document_of_json_that_holds_no_article_is_told(tmp_path: Path, text: str, reason: str) -> None:
    (unread,) = _read(tmp_path, "posts.json", text)
    assert isinstance(unread, Unread)
    assert reason in unread.reason


def test_json_is_read_where_it_is_given_and_passed_over_in_a_folder(tmp_path: Path) -> None:
    (article,) = _read(tmp_path, "one.json", '{"title": "Rook", "text": "Director: Aya Mori"}')
    assert isinstance(article, Article)
    (nothing,) = read([tmp_path])
    assert isinstance(nothing, Unread)


def test_unknown_part_is_told() -> None:
    with pytest.raises(UsageError, match="no field 'words=x'; write PART=PLACE"):
        fields_of(["words=x"])
