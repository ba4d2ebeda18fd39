"""No text makes reading credits slow: four times the text takes about four times as long, up to a megabyte."""

from __future__ import annotations

import time

import pytest

from staffroll.extract import extract
from staffroll.extract.pairs import name_pairs
from staffroll.records import Article

HEADLINE = "Blue Hour Anime Reveals More"
LABEL = "Director: Aya Mori"  # at the end, as what may end an article is read on where a label follows
MEGABYTE = 1 << 20
MOST = 5.3  # four is linear, sixteen quadratic; the rest is noise
ATTEMPTS = 4  # a busy machine may disturb one

REPEATED = {
    ("en", "sentences in one paragraph"): "Aya Mori is directing the anime Blue Hour at Kite. ",
    ("en", "names without an end"): "Aya Mori and ",
    ("en", "labels on one line"): "Director: Aya Mori, ",
    ("en", "label items"): "• Director: Aya Mori (Rook, Bee)\n",
    ("en", "cast items"): "• Aya Mori (Rook) as Queen Bee\n",
    ("en", "roles without an end"): "Aya Mori as the director of ",
    ("en", "brackets that open"): "Rook (",
    ("en", "brackets that close"): "Rook )",
    ("en", "quotation marks that open"): '"Rook “Bee ',
    ("en", "articles and capitals"): "The Ballad of Rook, ",
    ("ja", "Japanese labels"): "監督：森彩　",
    ("ja", "Japanese titles that open"): "『青の時",
    ("en", "headings"): "Rook\n\n",
    ("en", "rows of a table"): "| Director | Aya Mori |\n",
    ("en", "lines in columns"): "Director\tAya Mori\n",
    ("en", "one word"): "a",
    ("en", "words"): "word ",
    ("en", "commas"): ", ",
    ("en", "semicolons in brackets"): "(a;b; ",
    ("en", "labels without an end"): "Director: ",
    ("en", "joined labels"): "Director/",
    ("ja", "particles"): "のがをにで",
    ("ja", "Japanese prose"): "監督は森彩、音楽を田中太郎が担当し、花子役を山田花子が演じる。",
    ("ja", "one Japanese sentence"): "監督は森彩、音楽を田中太郎が担当、",
    ("ja", "Japanese titles side by side"): "「青い時間」",
    ("ja", "Japanese names"): "森彩子、",
    ("ja", "middle dots"): "アキ・",
    ("ja", "Japanese lines in columns"): "監督　森彩子\n",
    ("ja", "one character"): "森",
    ("zh", "Chinese prose"): "由森彩担任导演，",
    ("zh", "Chinese words"): "由森彩的和",
    ("ko", "Korean prose"): "감독은 모리 아야가 맡고 ",
    ("de", "German prose"): "Regie führt Aya Mori, die Musik komponiert Ken Ota und ",
    ("de", "German titles that open"): "„Rook",
    ("it", "Italian prose"): "Aya Mori dirige la serie presso Kite e ",
    ("en", "names that end in initials"): "Production I.G. ",
    ("en", "what may end an article"): "Source: Rook\n\n",
    ("en", "names in two scripts"): "Aya Mori (森亜矢) ",
    ("en", "other names behind commas"): "Aya Mori, also known as ",
    ("en", "other titles"): "Japanese title: 青い時\n",
    ("en", "spellings"): "Aya Mori was romanized as Aya Kuno. ",
    ("ja", "scripts side by side"): "森亜矢 / Aya Mori / ",
    ("ja", "readings"): "森亜矢（もり あや／Aya Mori）",
    ("fr", "French words that are elided"): "d'Aya l'",
}


def seconds(text: str, language: str) -> float:
    article = Article("a.txt", "a.txt", f"{HEADLINE}\n\n{text}\n\n{LABEL}\n", language, HEADLINE)
    started = time.process_time()
    name_pairs(article, extract(article))
    return time.process_time() - started


@pytest.mark.parametrize(("case", "repeated"), REPEATED.items(), ids=[name for _, name in REPEATED])
def test_four_times_the_text_takes_about_four_times_as_long(case: tuple[str, str], repeated: str) -> None:
    language, _ = case
    whole = repeated * (MEGABYTE // len(repeated))
    quarter = whole[: len(whole) // 4]
    seconds(repeated * 10, language)  # what is loaded at first use is no part of it

    ratios = (seconds(whole, language) / max(seconds(quarter, language), 0.025) for _ in range(ATTEMPTS))

    assert any(ratio < MOST for ratio in ratios)
