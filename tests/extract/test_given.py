"""A dictionary that the reader gives: names and titles that would be split are kept whole, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from staffroll.errors import UsageError
from staffroll.extract import Given, extract, given_in
from staffroll.records import Article

LIST = "Rook Anime Reveals Staff\n\nThe anime Rook begins in April.\n\nMusic: Sun, Moon and Sea, Jun Abe\n"
PROSE = "Rook Anime Reveals Staff\n\nThe anime Rook begins. Director Aya Mori (Tin Sky and Moth and Bee) returns.\n"
JAPANESE = "「青い時間」の続報\n\n「青い時間」の主題歌は月、そして海が歌う。\n"


def article(text: str, language: str = "en") -> Article:
    return Article(key="a", path="a", text=text, language=language, title=text.partition("\n")[0])


def test_names_are_kept_whole_and_are_what_the_dictionary_says(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("# bands\norganization\tSun, Moon and Sea\norganization\tJun Abe\n\ntitle\tMoth and Bee\n", "utf-8")
    found = extract(article(LIST), given_in(path))

    assert {("Sun, Moon and Sea", "organization"), ("Jun Abe", "organization")} == {
        (mention.agent, mention.agent_type) for mention in found
    }


def test_titles_are_kept_whole() -> None:
    works = {mention.work for mention in extract(article(PROSE), Given(titles=frozenset({"moth and bee"})))}
    assert {"Rook", "Tin Sky", "Moth and Bee"} == works


def test_names_of_languages_without_spaces() -> None:
    given = Given(names={"月、そして海": "organization"})
    found = extract(article(JAPANESE, "ja"), given)
    assert [("月、そして海", "theme-performance", "organization")] == [
        (mention.agent, mention.role, mention.agent_type) for mention in found
    ]


@pytest.mark.parametrize("line", ["Aya Mori", "band\tKite", "person\t"])
def test_line_that_is_no_entry_is_told(tmp_path: Path, line: str) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(f"person\tAya Mori\n{line}\n", "utf-8")
    with pytest.raises(UsageError, match="line 2 of the dictionary"):
        given_in(path)


def test_dictionary_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "latin.tsv").write_bytes(b"person\t\xe9\n")
    for name, reason in (("none.tsv", "No such file"), ("latin.tsv", "no UTF-8 text")):
        with pytest.raises(UsageError, match=reason):
            given_in(tmp_path / name)
