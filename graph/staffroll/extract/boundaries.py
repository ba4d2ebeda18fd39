"""Where the title that an article is about begins and ends, by how the text prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from staffroll.extract.candidates import places_of, without_author
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_named
from staffroll.extract.proper import proper_runs
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.wording import text_before
from staffroll.lang import Language, any_of, any_spelled_as, works_and_sources
from staffroll.records import Article

_BEGINNING = 6_000
_EDGE = ".,;:'’‘\"“”«»„"
_MORE = re.compile(r"\s(?:the\s[A-Z]\w+|[a-z]{2,4}[!?])(?!\w)")
_SHORTENED = re.compile(r"\s[a-z]{2,5}\.(?=\s[a-z])")  # a title ends in a full stop within a sentence: "Rook tri. is"
_SMALL_SUBTITLE = re.compile(r":\s[a-z][\w'’-]+(?=[\s,.])")  # "Rook: ember"
_RUN_ON = re.compile(r"(?:\s(?:[A-Z]\w[\w'-]+))+")  # "titled Rook Again"
_LISTED = re.compile(r"((?:[A-Z][\w'’-]*\s)*[A-Z][\w'’-]*),\s")
_BEHIND_COMMA = re.compile(r",\s([A-Z]\w+)(?:\s[A-Z]\w+){0,3}!?(?![\w,])")
_SUBTITLE = re.compile(r":\s([^\W\d_a-zß-öø-ÿ][^\n,.;:()\"“”«»–—]{2,60}?)\s?(?=[\n,.;()\"“”«»–—]|\s[-–—]\s|$)")
_CAPITALS_BEFORE = re.compile(r"(?<!\S)(?:[^\W\d_a-zß-öø-ÿ][\w'’-]*\s){1,4}$")
_THE = re.compile(r"\sthe\s[A-Z]\w+")
_WORD = re.compile(r"\S+")
_MOST_DESCRIBING = 2  # words between a title and its noun
_NUMBERING = frozenset(("season", "part", "cour", "final", "second", "third", "fourth"))
_MOST_BESIDE = 9  # words on either side
_TRAILING = ",:;.'’”\""
_NAMED = 40  # characters before a title in which words such as "titled" stand
_LEAD = 120  # characters behind the headline
_FULLER = re.compile(  # the rest of a title behind its first exclamation mark or colon, and the noun behind it
    r"(?P<rest>(?:[!?]{0,3}|:)\s[A-Z](?:[\w'’!?.:-]|\s(?=[A-Z]|(?:no|wo|ga|ni|na|de|of|the|and)\s)){2,90}\w!?)"
    r"(?:\s\([^()\n]{1,90}\))?\s(?P<noun>[a-z]+)"
)


def unbroken(title: Stretch, article: Article, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title without an article that only sentences give it, and with what always follows it.

    "The Rook" beside "director Aya Mori's Rook"; "Rook the Animation" where "Rook" never stands alone.
    """
    text = article.text[:_BEGINNING]
    title = _without_owners(without_author(title, lexicon, text), text, lexicon)
    title = without_noun(title, lexicon.language)
    title = _as_text_prints(title, text, headline, lexicon)
    if not (lexicon.language.sentence_titles or lexicon.language.capital_nouns):
        title = _in_lead(_shared(title, text, headline, lexicon), text, headline, lexicon)
    longer = _longer_in_headline(title, text, headline, lexicon) or _bracketed_in_headline(title, headline, lexicon)
    if longer:
        return longer
    title = _with_subtitle(_with_comma(title, text), text, headline, lexicon)
    head, _, rest = title.text.partition(" ")
    small = head[:1].isupper() and f" {head.lower()} {rest}" in headline.text
    if rest and flat(head) in lexicon.language.determiners and (small or _stands_bare(rest, text, lexicon)):
        title = title.part(len(head), len(title.text))
    if led := next(_led_by_capitals(title, text, lexicon.language), None):
        return led
    named = (each for each in _going_on(title.text, _RUN_ON, text) if _is_named(each.start, text, lexicon.language))
    if titled := next(named, None):
        return titled
    for ending in (_SHORTENED, _SMALL_SUBTITLE):
        short = next(_going_on(title.text, ending, text), None)
        if short and text.count(short.text) > 1:
            return short
    follows = _followed(title.text, text[headline.end :], lexicon)
    whole = title.text + follows
    return Stretch(text.index(whole), text.index(whole) + len(whole), whole) if follows else title


def _as_text_prints(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop what a headline in capitals puts between a title and its noun: "Rook Horror Manga", where "Rook" is all.

    The text prints the title without those words, and nowhere with them.
    """
    language, body = lexicon.language, text[headline.end :]
    if not language.determiners or language.sentence_titles or title.text in body or title.text not in headline.text:
        return title
    if flat(title.text) in flat(body):
        return title
    words = list(_WORD.finditer(title.text))
    for last in range(len(words) - 1, max(0, len(words) - 1 - _MOST_DESCRIBING), -1):
        if not words[last].group().isalpha() or flat(words[last].group()) in _NUMBERING:
            return title
        short = title.part(0, words[last - 1].end())
        if _stands_alone(short.text, body) and flat(short.text) not in language.never_names:
            return short
    return title


def _stands_alone(title: str, text: str) -> bool:
    """Say whether a text prints several words without another capitalised one beside them."""
    behind = (text[place + len(title) :].lstrip(" ")[:1] for place in places_of(text, title))
    return " " in title and any(not sign.isupper() for sign in behind)


def without_noun(title: Stretch, language: Language) -> Stretch:
    """Return a title without an article and a noun for a work in small letters before it: "El anime Rook"."""
    noun = _noun_before(language).match(title.text)
    return title.part(noun.end(), len(title.text)) if noun else title


@cache
def _noun_before(language: Language) -> re.Pattern[str]:
    if language.capital_nouns:
        return re.compile(rf"(?:\S+\s){{0,4}}[\w-]+-(?i:{any_of(works_and_sources(language))})\s(?=[^\Wa-z])")
    articles = any_of(language.determiners | language.dropped)
    noun = any_of(language.work_nouns)
    return re.compile(rf"(?i:(?:{articles})\s|[ld]['’])(?:{noun})\s(?=[^\Wa-z\d])" if articles else "(?!)")


def _going_on(title: str, rest: re.Pattern[str], text: str) -> Iterator[Stretch]:
    """Yield a title with what follows it, wherever that fits."""
    start = text.find(title)
    while start >= 0:
        if behind := rest.match(text, start + len(title)):
            yield Stretch(start, behind.end(), text[start : behind.end()])
        start = text.find(title, start + 1)


def _led_by_capitals(title: Stretch, text: str, language: Language) -> Iterator[Stretch]:
    """Yield a title with the capitalised words before it that "titled" leads to: "titled Grand Rook"."""
    for place in places_of(text, title.text):
        before = _CAPITALS_BEFORE.search(text, max(0, place - _LEAD), place)
        if before and _is_named(before.start(), text, language):
            yield Stretch(before.start(), place + len(title.text), text[before.start() : place + len(title.text)])


def _is_named(start: int, text: str, language: Language) -> bool:
    """Say whether words such as "titled" stand right before a place."""
    return bool(language.naming_words) and _naming(language).search(text, max(0, start - _NAMED), start) is not None


@cache
def _naming(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?i:\b(?:{any_of(language.naming_words)}))\s$")


def _with_comma(title: Stretch, text: str) -> Stretch:
    """Return the title with the capitals behind the comma that it never stands without: "Farewell, Tin Sky!"."""
    behind = [_BEHIND_COMMA.match(text, place + len(title.text)) for place in places_of(text, title.text)]
    first = behind[0] if len(behind) > 1 else None
    same = first is not None and all(other and other.group(1) == first.group(1) for other in behind)
    return Stretch.of(text, first.start() - len(title.text), first.end()) if first and same else title


def _without_owners(title: Stretch, text: str, lexicon: Lexicon) -> Stretch:
    """Drop whose a work is from behind a title that its noun leads to: "el manga Rook Again de Mori".

    One word behind a noun for a source only. Not where the text prints both as one more than once, nor where words of
    the language begin the title.
    """
    language = lexicon.language
    owner = _by_owners(language).fullmatch(title.text) if language.sentence_titles else None
    if owner is None or text.count(title.text) > 1 or language.capital_nouns:
        return title
    head = owner.group(1).split()
    foreign = flat(head[0]) not in language.dropped and (len(head) > 1 or head[0].endswith(("!", "?")))
    before = [word.rpartition("'")[2] for word in flat(text_before(text, title.start, _NAMED)).split()[-2:]]
    nouns = works_and_sources(language) if " " in owner.group(2) else language.source_nouns
    told = any(phrase in nouns for phrase in (*before[-1:], " ".join(before)))
    return title.part(0, owner.end(1)) if foreign and told else title


@cache
def _by_owners(language: Language) -> re.Pattern[str]:
    of = any_spelled_as(language, "o")
    name = r"[^\W\d_a-zß-öø-ÿ][\w'’-]+(?:\s[^\W\d_a-zß-öø-ÿ][\w'’-]+){0,2}"
    return re.compile(rf"(.+?)\s(?:{of})\s({name}(?:\s(?:{any_of(language.and_words)})\s{name})?)")


def _with_subtitle(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title with the subtitle that a line prints behind its colon, and the text says to be a title alone.

    "The film, titled “Tin Sky”" beside a line "Rook: Tin Sky".
    """
    for place in places_of(text, title.text):
        behind = _SUBTITLE.match(text, place + len(title.text)) if place >= headline.end else None
        alone = list(places_of(text, behind.group(1))) if behind else []
        if behind and any(
            start != behind.start(1)
            and is_named(Stretch(start, start + len(behind.group(1)), behind.group(1)), text, lexicon)
            for start in alone
        ):
            return Stretch(place, behind.end(1), text[place : behind.end(1)])
    return title


def _shared(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title with the words beside it that headline and text both print there: "Nine Bells or the Sea"."""
    place = headline.text.find(title.text)
    body = text[headline.end :]
    if place < 0 or title.text not in body:
        return title
    words = [word.span() for word in _WORD.finditer(headline.text)]
    first = next((number for number, (start, end) in enumerate(words) if start <= place < end), 0)
    last = next((number for number, (_, end) in enumerate(words) if end >= place + len(title.text)), first)
    start, end = place, place + len(title.text)
    for number in range(first - 1, max(-1, first - _MOST_BESIDE), -1):
        word = headline.text[slice(*words[number])]
        outside = flat(word) in lexicon.language.company_words or flat(word) in lexicon.language.streamers
        leads = word.endswith(":") and word[0].isupper() and not _ends_title(word[:-1], lexicon)
        leads = leads and body.count(headline.text[start:end]) == body.count(headline.text[words[number][0] : end])
        if outside or (_ends_title(word, lexicon) and not leads) or headline.text[words[number][0] : end] not in body:
            break
        if word[0].isupper() and (flat(word) not in lexicon.language.never_names or number == 0):
            start = words[number][0]
    for number in range(last + 1, min(len(words), last + _MOST_BESIDE)):
        word = headline.text[slice(*words[number])]
        bare = word.rstrip(_TRAILING)
        whole = headline.text[start : words[number][0] + len(bare)]
        if _ends_title(bare, lexicon) or whole not in body:
            break
        if bare[:1].isdigit() or (bare[:1].isupper() and flat(bare) not in lexicon.language.never_names):
            end = words[number][0] + len(bare)
        if bare != word:
            break
    return _placed(headline.text[start:end], text, headline) or title


def _ends_title(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word of a headline stands beside a title rather than in it."""
    language = lexicon.language
    folded = flat(word).strip(_EDGE)
    nouns = works_and_sources(language) | language.announcing
    if word[:1].isupper() and folded in language.name_nouns:
        return False  # "Rook Project", where the text prints both words so
    owner = word.endswith(("'s", "’s", ",", ":", ";", "."))
    return owner or not word[:1].isalnum() or folded in nouns or language.function_words.get(folded) == "z"


def _placed(title: str, text: str, headline: Stretch) -> Stretch | None:
    start = text.find(title, headline.end)
    return Stretch(start, start + len(title), title) if start >= 0 else None


def _in_lead(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the fuller title that the first sentence prints before a noun: "Rook! The Sky Above (…) film"."""
    start = text.find(title.text, headline.end, headline.end + _LEAD)
    more = _FULLER.match(text, start + len(title.text)) if start >= 0 and title.text in headline.text else None
    if more is None or not more.group("rest"):
        return title
    nouns = lexicon.language.work_nouns
    known = lexicon.language.never_names | nouns | lexicon.language.company_words
    told = flat(more.group("noun")) in nouns and not set(flat(more.group("rest")).split()) <= known
    return Stretch(start, more.end("rest"), text[start : more.end("rest")]) if told else title


def _longer_in_headline(title: Stretch, text: str, headline: Stretch, lexicon: Lexicon) -> Stretch | None:
    place = headline.text.find(title.text)
    before = _LISTED.fullmatch(headline.text[:place]) if place > 0 else None
    acts = before is not None and not lexicon.language.announcing.isdisjoint(flat(before.group(1)).split())
    if before and not acts and not any(places_of(text[headline.end :], before.group(1))):  # "Rook, Bee Anime Begins"
        whole = headline.text[: place + len(title.text)]
        return Stretch(headline.start, headline.start + len(whole), whole)
    longer = _THE.match(headline.text, place + len(title.text)) if place >= 0 else None
    whole = title.text + longer.group() if longer else ""
    return Stretch(title.start, title.start + len(whole), whole) if whole and whole in text[headline.end :] else None


def _bracketed_in_headline(title: Stretch, headline: Stretch, lexicon: Lexicon) -> Stretch | None:
    """Return the run of capitals that goes on from a title in a headline up to a bracket with its other title.

    Behind a noun for a work, where capitals stand in titles and names only: "Anime de Tsuki no Kaze (Moon Wind)".
    """
    if not lexicon.language.sentence_titles or lexicon.language.capital_nouns:
        return None
    for run in proper_runs(headline, lexicon):
        end = run.end - headline.start
        before = flat(headline.text[: run.start - headline.start]).split()[-2:]
        told = not lexicon.language.work_nouns.isdisjoint(before) and headline.text[end : end + 2] == " ("
        if told and run.text.startswith(f"{title.text} "):
            return run
    return None


def _stands_bare(title: str, text: str, lexicon: Lexicon) -> bool:
    """Say whether a title stands somewhere without an article before it."""
    before = (text[:place].rsplit(None, 1)[-1:] for place in places_of(text, title))
    return any(word and flat(word[0]).strip(_EDGE) not in lexicon.language.determiners for word in before)


def _followed(title: str, text: str, lexicon: Lexicon) -> str:
    """Return the words that a title never stands without, up to a capital or an exclamation mark."""
    behind = [_MORE.match(text, place + len(title)) for place in places_of(text, title)]
    rests = {match.group() if match else "" for match in behind}
    rest = rests.pop() if len(rests) == 1 else ""
    words = flat(rest).split()
    nouns = works_and_sources(lexicon.language) | lexicon.language.announcing
    marks = rest.endswith(("!", "?")) and len(words) == 1 and words[0].strip("!?") in lexicon.language.title_joiners
    animated = words[:1] == ["the"] and len(words) == 2 and words[1] not in nouns
    return rest if marks or animated else ""
