"""Runs of capitalised words that the headline, or a noun beside them, says to be titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_beside, is_named, is_played
from staffroll.extract.noworks import is_company, songs_of, surnames_of
from staffroll.extract.passages import Passage
from staffroll.extract.proper import is_common, plain, proper_runs, without_preposition
from staffroll.extract.quotations import quoted_in
from staffroll.extract.scoring import IN_HEADLINE, Candidate
from staffroll.extract.stretch import Stretch, flat
from staffroll.records import Article

_FURTHER = re.compile(r",\s[A-Z]\w+(?:\s[A-Z]\w+){0,4}")
_OWNER = re.compile(r"(\S+(?:\s\S+){0,4}?)['’]s\s(\w+)")
_LED = re.compile(r"[A-Z][a-z]+\s(?:[a-z]+\s){1,2}(?=[A-Z])")  # "Details of the Rook"
_GENITIVE = re.compile(r"(\w+\s\w+?)s\s")  # "Aya Moris Tin Sky"
_THE = re.compile(r"\w\s[Tt]he\s$")
_WORD_BEFORE = re.compile(r"\S+\s+")
_LOOSE = frozenset(["in", "on", "for", "from", "with", "at"])


def shared_titles(
    article: Article, headline: Stretch, passages: Sequence[Passage], companies: frozenset[str], lexicon: Lexicon
) -> Iterator[Candidate]:
    """Yield runs of capitalised words of the body with what the headline and the words beside them say."""
    surnames = surnames_of([passage.stretch for passage in passages])
    bearers = surnames_of([headline]) & surnames  # "Aya Mori's new film": no film is called Mori
    wanted = _wanted(headline.text, surnames, lexicon)
    announced = "" if lexicon.language.sentence_titles else _announced(wanted, lexicon)
    songs = (
        song  # a theme song may have the name of its film
        for song in songs_of(article, headline, passages, lexicon)
        if not any(f" {song} {noun} " in wanted for noun in lexicon.language.work_nouns)
    )
    standings: dict[str, int | None] = dict.fromkeys((*songs, *companies))
    for number, passage in enumerate(passages):
        if passage.stretch.start < headline.end:
            continue
        quoted = (title for title in quoted_in(passage.stretch) if is_beside(title, article.text, lexicon))
        for run in (*proper_runs(passage.stretch, lexicon), *quoted):
            bare = _without_known(without_preposition(run, wanted, lexicon), wanted, lexicon)
            title = _with_comma(bare, article.text, announced)
            key = plain(title.text)
            if key not in standings:
                known = not key or is_common(title.text, lexicon) or is_company(key, lexicon)
                standings[key] = None if known else _standing(key, wanted)
            standing = standings[key]
            if standing is None or key in bearers:
                continue
            beside = (
                _is_announced(key, announced, lexicon)
                or (
                    standing >= IN_HEADLINE and any(f" {noun} {key} " in wanted for noun in lexicon.language.work_nouns)
                )
                or is_beside(title, article.text, lexicon, sources=standing > 0 or not headline)
                or (standing >= IN_HEADLINE and is_named(title, article.text, lexicon))
            )
            if standing < IN_HEADLINE and not beside and set(key.split()) & _LOOSE:
                continue
            if " and " in f" {key} " and standing < IN_HEADLINE:
                continue
            yield Candidate(
                title, standing, beside, number < 3, key in surnames or is_played(title, article.text, lexicon)
            )


def _without_known(run: Stretch, wanted: str, lexicon: Lexicon) -> Stretch:
    """Drop words that no title is made of from before one that the headline prints: "When the Nine Bells begin"."""
    if f" {plain(run.text)} " in wanted:
        return run
    owner = _GENITIVE.match(run.text) if lexicon.language.capital_nouns else None
    if owner and is_romaji(owner.group(1)) and f" {plain(run.text[owner.end() :])} " in wanted:
        return run.part(owner.end(), len(run.text))
    led = None if lexicon.language.sentence_titles else _LED.match(run.text)
    if led and f" {plain(run.text[led.end() :])} " in wanted:
        return run.part(led.end(), len(run.text))
    known = lexicon.language.never_names
    start = 0
    if flat(run.text.partition(" ")[0]) not in known or f" {plain(run.text)} " in wanted:
        return run
    for word in _WORD_BEFORE.finditer(run.text):
        if flat(word.group().strip()) not in known:
            break
        start = word.end()
        if f" {plain(run.text[start:])} " in wanted:
            return run.part(start, len(run.text))
    return run


def _wanted(headline: str, surnames: frozenset[str], lexicon: Lexicon) -> str:
    """Return the words of a headline that may be a title: less its roles and the works lent to name a person.

    "Art Director Aya Mori" names no work Art; "Rook's Mori Directs Blue Hour" is about Blue Hour.
    """
    bare = headline
    for start, end, _ in lexicon.roles.find(flat(headline)):
        if _THE.search(headline, 0, start):  # "Rook the Animation"
            continue
        bare = bare[:start] + "|" * (end - start) + bare[end:]
    owner = _OWNER.match(bare)
    lent = owner and not set(plain(owner.group(1)).split()) & lexicon.language.work_nouns
    if owner and lent and plain(owner.group(2)) in surnames:
        bare = bare[owner.start(2) :]
    return f" {plain(bare)} "


def _announced(headline: str, lexicon: Lexicon) -> str:
    """Return the words of the headline up to its noun for a work: "Blue Hour Anime Reveals …"."""
    words = headline.split()
    last = max((number for number, word in enumerate(words) if word in lexicon.language.work_nouns), default=0)
    return f" {' '.join(words[:last])} "


def _with_comma(run: Stretch, text: str, announced: str) -> Stretch:
    """Return the run with what follows a comma where the headline announces both as one: "Rook, Again Anime"."""
    further = _FURTHER.match(text, run.end) if announced.strip() else None
    whole = Stretch.of(text, run.start, further.end()) if further else run
    return whole if further and announced.endswith(f" {plain(whole.text)} ") else run


def _is_announced(key: str, announced: str, lexicon: Lexicon) -> bool:
    """Say whether the headline's noun stands behind a title: one word between at most.

    What reads like a name has it right behind, but for "TV".
    """
    _, found, between = announced.rpartition(f" {key} ")
    if not found:
        return False
    known = lexicon.language.dropped | lexicon.language.work_nouns
    others = [word for word in between.split() if word not in known and not word.isdigit()]
    return len(others) <= (0 if is_romaji(key) else 1)


def _standing(key: str, headline: str) -> int:
    """Return what the headline says for a title: all of it, or a part of two words at least."""
    words = key.split()
    if f" {key} " in headline:
        return IN_HEADLINE + 2 * min(len(words), 5)
    parts = (f" {' '.join(words[start : start + 2])} " in headline for start in range(len(words) - 1))
    return 4 if len(words) > 2 and any(parts) else 0
