"""What the words around a stretch say of it: whether it is a work's title, a song's, or a name that is none."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache

from staffroll.extract.agents import is_romaji
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.stretch import DESCRIBING, QUOTES, Stretch, flat
from staffroll.extract.wording import text_before, word_before
from staffroll.lang import Language, works_and_sources

# What may stand between a title and its noun: a closing mark, a bracket, a quotation, a comma, a possessive.
_AFTER_TITLE = re.compile(r"[\"”»’]?(?:\s?\([^()\n]{1,80}\))?(?:\s[\"“][^\"”\n]{1,40}[\"”])?,?(?:\s?['’‘]s?(?=\W))?\s")
_BRACKET_BEHIND = re.compile(r"^\s*\([^)]*\)")
_FIRST_WORDS = 2
_OWNED = frozenset("'’‘")
_POSSESSED = re.compile(r"\s?['’‘]s?\b")
_BEFORE, _AFTER = 40, 160  # characters looked at on either side
_APPOSED = 6  # words behind a comma in which a noun may stand
_NAMED_WITHIN = 110  # characters before a title in which a noun for a work stands, and "titled"
_STOP = re.compile(r"[.!?]\s|\n")
_BEHIND_NOUN = 3  # words that a noun and what describes it take
_FURTHER = 7
_SHORTEST = 4
_MEDIA = frozenset(("TV", "OVA", "ONA"))
_CLOSE = 3  # words between a song's noun and its title
_NAME_OF = re.compile(
    "の(?:タイトル|曲名|楽曲名)$|(?:正式|确定|確定)?(?:定名|命名|(?<![曲歌])名)?(?:为|為)$"
)  # "the theme song's title is"
_OF_MAKING = ("作曲", "編曲", "编曲", "選曲")  # which end as nouns for songs do
# Between a song's noun and its title: who sings it.
_SUNG_BY = re.compile(r"は、?[^、。「」『』はが]{1,20}(?:の|による|が(?:歌う|担当する))$")
_ROLE = re.compile(r"[을를]\s?연기[하한했]|\s?역(?:으로|은|이|을|에|의|할|도|[^가-힣]|$)")


def is_played(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a word of casting, or for a band, stands right before a run: "played Rook" names a character.

    So it names somebody where it acts itself: "Rook (Bee) voices …".
    """
    language = lexicon.language
    folded = flat(text)
    before = text_before(folded, title.start, _BEFORE).rsplit("\n", 1)[-1].split()[-_FIRST_WORDS:]
    if not _casting(language).isdisjoint(before[-1:]) or _is_group_described(before, language):
        return True
    behind = _BRACKET_BEHIND.sub("", folded[title.end : title.end + _AFTER]).split()[:_FIRST_WORDS]
    return not language.cues.get("acting", frozenset()).isdisjoint(behind)


def _is_group_described(before: Sequence[str], language: Language) -> bool:
    """Say whether a noun for a group and an adjective stand before a name: "la band nipponica Rook"."""
    adjectives = language.sentence_titles and not language.capital_nouns and len(before) == _FIRST_WORDS
    return (
        adjectives
        and before[0] in language.group_nouns
        and before[1].isalpha()
        and before[1] not in language.function_words
    )


@cache
def _casting(language: Language) -> frozenset[str]:
    """Return the words that a character, a band or a person is named behind."""
    words = language.as_words
    if language.sentence_titles:  # "per" and "è" lead to much else
        words = tuple(word for word in words if len(word) >= _SHORTEST and language.function_words.get(word) != "u")
    return language.group_nouns.union(language.person_nouns, words, language.cues.get("cast", ()))


def is_role(text: str, end: int) -> bool:
    """Say whether Korean words for a role, or for playing it, stand behind a quotation of a character: ‘앤’ 역."""
    return _ROLE.match(text, end) is not None


def is_song(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a title in quotation marks stands close behind a word for songs: the theme song is called "Dew"."""
    before = text_before(text, title.start, _BEFORE)
    if lexicon.language.writing:
        behind = _NAME_OF.sub("", _SUNG_BY.sub("", flat(before[:-1])).rstrip("「『 は、（()）"))
        return behind.endswith(tuple(lexicon.language.song_nouns) or ("\0",)) and not behind.endswith(_OF_MAKING)
    words = flat(before[:-1]).replace(",", " ").split()
    further = (
        lexicon.language.sentence_titles and bool(words) and lexicon.language.function_words.get(words[-1]) is None
    )
    close = set(words[-_FURTHER if further else -_CLOSE :])
    return before[-1:] in QUOTES and bool(close & lexicon.language.song_nouns)


def is_named(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether words such as "titled" stand right before a run; a song may be so named as well."""
    before = text_before(flat(text), title.start, _BEFORE).strip(" \"“«'‘").split()
    of_song = set(before) & lexicon.language.song_nouns
    if not before or before[-1] not in lexicon.language.naming_words or of_song:
        return False
    if not lexicon.language.sentence_titles or lexicon.language.capital_nouns:
        return True
    clause = _STOP.split(flat(text_before(text, title.start, _NAMED_WITHIN)))[-1]
    words = (word.rpartition("'")[2].strip(",") for word in clause.split())  # "a restaurant called Rook"
    return not works_and_sources(lexicon.language).isdisjoint(words)


def is_apposed(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a noun for a work stands right before a title, where every noun has a capital: "im Kite-Anime Rook".

    Two such nouns stand side by side only where the second is a name, or tells when: "der Anime Ende März".
    """
    language = lexicon.language
    if not language.capital_nouns or text[title.start - 1 : title.start] != " ":
        return False
    noun = word_before(text, title.start, _BEFORE)
    first = flat(title.text).split()[0].rstrip(".,:;")
    return noun in works_and_sources(language) and first not in language.never_names | language.calendar


def _is_apposed(before: str, nouns: Container[str]) -> bool:
    """Say whether a noun with one or two small words behind it and a comma end a text: "the new TV series, Rook"."""
    words = before.rstrip("\"“«'‘ ").rsplit("\n", 1)[-1].split()[-_BEHIND_NOUN:]
    if len(words) < _FIRST_WORDS or not words[-1].endswith(",") or any(word.endswith(",") for word in words[:-1]):
        return False
    places = [place for place, word in enumerate(words[:-1]) if flat(word).rpartition("'")[2] in nouns]
    small = words[places[-1] + 1 :] if places else ["A"]
    return all(word.islower() or word.strip(",") in _MEDIA for word in small)


def is_beside(title: Stretch, text: str, lexicon: Lexicon, *, sources: bool = False) -> bool:
    """Say whether a noun for a work stands beside the title: before it, behind it, or in apposition to it.

    With `sources` nouns such as "manga" count as well.
    "the anime Rook", "Rook (Castle) TV anime", "Rook, the second series"; but not "the Kite anime Rook".
    """
    language = lexicon.language
    folded = flat(text)
    before = text_before(folded, title.start, _BEFORE).rsplit("\n", 1)[-1].strip(" \"“«'‘").split()
    behind = text[title.end : title.end + _AFTER].partition("\n")[0]
    if before and before[-1] in language.determiners:
        before.pop()
    of_it = before[-1:] == ["of"] and not _POSSESSED.match(behind)  # "the adaptation of Rook", not "of Mori's Rook"
    head = before[:-1] if of_it else before
    while language.sentence_titles and len(head) > 1 and head[-1] in language.dropped:  # "l'anime original Rook"
        head = head[:-1]
    sung = not language.song_nouns.isdisjoint(head[-_FURTHER:])  # "the opening of the anime Rook": either's title
    if is_apposed(title, text, lexicon) and not is_romaji(title.text):
        return True
    if language.elisions and head and not sung:  # "l'anime Rook"
        head = [*head[:-1], head[-1].rpartition("'")[2]]
    nouns = works_and_sources(language) if sources else language.work_nouns
    if head and (head[-1].strip(",") in nouns or " ".join(head[-2:]) in nouns):
        parted = head[-1].endswith(",") or of_it  # "writes the series, Aya Mori draws it", "a film of Aya Mori's"
        if not (parted and is_romaji(title.text)):
            return True
    apposed = language.sentence_titles and _is_apposed(text_before(text, title.start, _BEFORE), nouns)
    if apposed and not is_romaji(title.text):
        return True
    gap = _AFTER_TITLE.match(behind)
    if not gap:
        return False
    if language.sentence_titles and "," in gap.group() and is_romaji(title.text):
        return False  # "besides Aya Mori, the series …"
    owned = not _OWNED.isdisjoint(gap.group())  # "Mori's manga" is no manga called Mori
    further = folded[title.end + gap.end() : title.end + len(behind)]
    if sources and not owned and any(start == 0 for start, _, _ in lexicon.sources.find(further)):
        return True
    words = behind[gap.end() :].split(None, _APPOSED)[:_APPOSED]
    known = [word.strip("\"”».,!?'").removesuffix("'s") for word in further.split(None, _APPOSED)[:_APPOSED]] or [""]
    if language.sentence_titles and "," in gap.group() and known[0] in language.dropped:  # "Rook, la terza stagione"
        return any(word.rpartition("'")[2] in language.work_nouns for word in known[: _CLOSE + 1])
    if known[0] in language.determiners or ("," in gap.group() and known[0] in language.possessives):
        head = known[: known.index("of")] if "of" in known else known  # "Rook, the site of the anime"
        return "," in gap.group() and any(word in language.work_nouns for word in head)
    skipped = (
        number for number, word in enumerate(known) if word not in language.dropped and not DESCRIBING.search(word)
    )
    number = next(skipped, 0)
    titled = words[number + 1 : number + 2] and words[number + 1][0].isupper()
    if known[number + 1 : number + 2] and known[number + 1] in language.event_words:
        return False  # "the Moth Film Festival"
    return known[number] in language.work_nouns and not (titled and number)
