"""A date line is one that says nothing else; other dates near the top are not the article's."""

import pytest

from staffroll.read.dates import date_line, iso_date


@pytest.mark.parametrize(
    "line",
    [
        "2024-01-05",
        "2024.01.05 FRI 12:00",
        "2024/1/5 18:00",
        "Posted on 2024-01-05 by Aya Mori",
        "By Aya Mori, January 5, 2024",
        "By Aya Mori. Published January 5th, 2024, 10:00 am",
        "Friday, January 5, 2024",
        "Fri, 5 Jan 2024 10:00",
        "January 5, 2024 | Anime | by Aya Mori",
        "News | 5 January 2024",
        "Last updated: Jan 5, 2024 9:00 am",
        "Update (January 5, 2024): the second season has been announced as well, and it will air on 3 March 2025.",
        "2024年1月5日（金）18:00　アニメ部",
        "2024년 1월 5일",
        "5 gennaio 2024 | di Aya Mori",
        "5 de enero de 2024",
        "Publié le 5 janvier 2024 par la rédaction",
        "vendredi 5 janvier 2024",
        "05.01.2024 – von der Redaktion",
        "Freitag, 5. Januar 2024",
        "5 de janeiro de 2024 · por Equipe",
    ],
)
def test_date_line(line: str) -> None:
    assert date_line(f"Blue Hour Names Its Staff\n\n{line}\n\nThe series airs on February 7, 2025.") == "2024-01-05"


@pytest.mark.parametrize(
    "line",
    [
        "The series airs on January 5, 2024.",
        "Premieres January 5, 2024",
        "Released on 2024-01-05 in Japan",
        "2024-01-05 will be a big day for the studio",
        "2024年1月5日に公開される映画の監督は森あや。",
        "Am 5. Januar 2024 startet die Serie",
        "Tokyo, 5 January 2024 was cold",
        "Version 2024.13.45",
        "January 5",
    ],
)
def test_no_date_line(line: str) -> None:
    assert date_line(f"Blue Hour Names Its Staff\n\n{line}\n\nMore soon.") is None


def test_dates_far_down_do_not_count() -> None:
    assert date_line("line\n" * 20 + "2024-01-05") is None


@pytest.mark.parametrize(("language", "expected"), [("en", None), ("it", "2024-01-05"), ("fr", "2024-01-05")])
def test_slashes_follow_the_language(language: str, expected: str | None) -> None:
    assert expected == iso_date("05/01/2024", language=language)


def test_slashes_that_leave_no_choice() -> None:
    assert "2024-01-25" == iso_date("01/25/2024") == iso_date("25/01/2024")
