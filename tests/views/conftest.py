"""A small graph as a site shows it: several scripts, two people of one work, earlier works, a studio."""

from __future__ import annotations

from pathlib import Path

import pytest

import staffroll

ARTICLES = {
    "2024-01-02": "Blue Hour Anime Reveals Its Staff\n\nAya Mori directs the anime Blue Hour.\n\nScript: Ken Ota\n"
    "Animation production: Studio Kite\n",
    "2024-03-01": "Tin Moon Anime Reveals Its Staff\n\nDirector: Aya Mori\nScript: Ken Ota\nMusic: Rin Abe\n\n"
    "The cast of the anime Tin Moon:\n\nYui Sano as Hana\n",
    "2023-05-05": "Paper Kites Anime Reveals Its Staff\n\nDirector: Ryō Ōmiya\nMusic: 宮﨑彩\n",
}


def articles_in(folder: Path) -> Path:
    """Write the articles into a folder."""
    folder.mkdir()
    for day, text in ARTICLES.items():
        head = f'<meta property="og:site_name" content="News"><meta property="article:published_time" content="{day}">'
        head += f'<link rel="canonical" href="https://news.example/{day},1">'
        head += f"<title>{text.partition(chr(10))[0]}</title>"
        page = head + "<p>" + text.replace("\n\n", "</p><p>").replace("\n", "<br>")
        (folder / f"{day}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The small graph."""
    with staffroll.build(articles_in(tmp_path_factory.mktemp("small") / "articles")) as graph:
        yield graph
