"""No text makes reading credits slow: four times the text takes about four times as long, whatever it repeats."""

from __future__ import annotations

import time

import pytest

from staffroll.extract import extract
from staffroll.records import Article

HEADLINE = "Blue Hour Anime Reveals More"
SMALL = 40_000  # characters
TIMES = 4
MOST = 9.0  # four is linear, sixteen quadratic; the rest is noise

REPEATED = {
    "sentences in one paragraph": "Aya Mori is directing the anime Blue Hour at Kite. ",
    "names without an end": "Aya Mori and ",
    "labels on one line": "Director: Aya Mori, ",
    "label items": "• Director: Aya Mori (Rook, Bee)\n",
    "cast items": "• Aya Mori (Rook) as Queen Bee\n",
    "roles without an end": "Aya Mori as the director of ",
    "brackets that open": "Rook (",
    "brackets that close": "Rook )",
    "quotation marks that open": '"Rook “Bee ',
    "articles and capitals": "The Ballad of Rook, ",
    "Japanese labels": "監督：森彩　",
    "Japanese titles that open": "『青の時",
}


def seconds(text: str, language: str) -> float:
    article = Article("a.txt", "a.txt", f"{HEADLINE}\n\n{text}\n", language, HEADLINE)
    started = time.process_time()
    extract(article)
    return time.process_time() - started


@pytest.mark.parametrize("repeated", REPEATED.values(), ids=REPEATED.keys())
def test_four_times_the_text_takes_about_four_times_as_long(repeated: str) -> None:
    language = "ja" if max(repeated) > "⺀" else "en"
    count = SMALL // len(repeated)
    seconds(repeated * 10, language)  # what is loaded at first use is no part of it

    short = min(seconds(repeated * count, language) for _ in range(2))
    long = min(seconds(repeated * count * TIMES, language) for _ in range(2))

    assert long < max(short, 0.02) * MOST
