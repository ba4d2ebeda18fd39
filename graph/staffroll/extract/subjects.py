"""The works that an article is about, told by its headline, by the words beside a title, and by repetition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import is_romaji, looks_personal
from staffroll.extract.boundaries import unbroken, without_noun
from staffroll.extract.candidates import without_author
from staffroll.extract.choice import weighed
from staffroll.extract.headlines import (
    announced_titles,
    announced_whole,
    led_at_end,
    led_by_noun,
    quoted_opening,
    quoted_subject,
)
from staffroll.extract.leads import (
    PAUSE,
    apposed_opening,
    before_noun,
    behind_noun,
    continued,
    dated_beginning,
    gone_on,
    shared_beginning,
    shared_opening,
    spelled_out,
    subtitled,
)
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.marked import is_no_work, quoted_titles
from staffroll.extract.neighbours import is_beside, is_named, is_song
from staffroll.extract.noworks import companies_of, is_maker, is_office
from staffroll.extract.passages import Passage
from staffroll.extract.proper import is_common, plain
from staffroll.extract.quotations import beginning_of, quoted_in
from staffroll.extract.runs import shared_titles
from staffroll.extract.scoring import NO_HEADLINE, Candidate, likeliest
from staffroll.extract.seasons import with_number
from staffroll.extract.stretch import QUOTES, Stretch, flat, unaccented
from staffroll.extract.unmarked import unmarked_titles
from staffroll.lang import works_and_sources
from staffroll.records import Article

_MOST_MORE = 2
_LONGEST_ROLE = 40
_SEVERAL = 4  # works of a listing
_EDITION = "版"
_OPENING = {"’": "‘’", "”": "“”", "»": "«»"}
_SMALL_WORD = re.compile(r"\s([a-z]{1,3})\s(?=[A-Z])")
_JOINED_NOUN = re.compile(r"[«“”‹\"]-([^\W\d_]+)")
_COUNTED = re.compile(r"\d+[가-힣]")  # "2기" in a line of capitals
_CLOSING = frozenset(_OPENING)


def subjects(article: Article, headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return the works that the article is about, the first the likeliest, each weighed against the others."""
    proposed = (title for title in _proposed(article, headline, passages, lexicon) if not is_office(title, lexicon))
    authored = (_without_closing(without_author(title, lexicon, article.text)) for title in proposed)
    bare = (without_noun(title, lexicon.language) for title in authored)
    found = [title for title in bare if title]  # marks may hold nothing
    if lexicon.language.determiners:
        found = [title for title in found if not _is_called(title, headline, lexicon)]
    if lexicon.language.sentence_titles:
        found = [_without_owner(title, headline, lexicon) for title in found]
    sure = announced_whole(article, headline, lexicon) is not None
    if not (lexicon.language.writing or sure):
        found = list(weighed(article, headline, found, lexicon))
    if lexicon.language.determiners:
        found = [title for title in found if not is_common(title.text.rstrip("!?"), lexicon)]
        found = [title for title in found if not _is_office_of(title, lexicon)]
    if lexicon.language.determiners and not lexicon.language.sentence_titles and not lexicon.language.capital_nouns:
        quoted = list(quoted_subject(article, headline, lexicon))
        within = found and quoted and plain(quoted[0].text) in plain(found[0].text)
        quoted = quoted or list(quoted_opening(article, headline, lexicon))
        printed = found and any(plain(found[0].text) == plain(title.text) for title in quoted)
        found = found if printed or within else [*quoted[:1], *found]
    if not found and lexicon.language.determiners and not lexicon.language.sentence_titles:
        found = [title for title in before_noun(article, headline, lexicon) if not is_common(title.text, lexicon)]
    if not found:
        return ()
    whole = subtitled(article, headline, found[0])
    if lexicon.language.sentence_titles:
        whole = gone_on(article, headline, whole, lexicon)
    if not lexicon.language.writing:
        whole = unbroken(whole, article, headline, lexicon)
    if lexicon.language.determiners and not lexicon.language.sentence_titles and not lexicon.language.capital_nouns:
        whole = continued(article, headline, whole, lexicon)
    whole = spelled_out(article, _as_entry(article, headline, whole, lexicon))
    if found[0].text.startswith(f"{whole.text} ") and not lexicon.language.writing:
        found = [whole, *found[1:]]  # its author stood behind it
    return (with_number(article, headline, whole, lexicon), whole, *found)


def _is_office_of(title: Stretch, lexicon: Lexicon) -> bool:
    """Say whether what seems a title is who holds a role: "Animator of the Month"."""
    head, of, _ = flat(title.text).partition(" of ")
    return bool(of) and any(not start and end == len(head) for start, end, _ in lexicon.labels.find(head))


def _as_entry(article: Article, headline: Stretch, title: Stretch, lexicon: Lexicon) -> Stretch:
    """Return all of a headline that is the title behind nouns for works and printed again, as entries are headed."""
    kind, found, rest = headline.text.partition(title.text)
    told = lexicon.language.writing == "han" and found and not rest and kind and kind[-1] not in QUOTES
    noun = told and lexicon.phrases.ends(flat(kind.removesuffix(_EDITION))) == "y"
    return headline if noun and article.text.count(headline.text) > 1 else title


def _without_closing(title: Stretch) -> Stretch:
    """Drop the mark that closes a quotation which begins before the title."""
    text = title.text
    closes = text[-1:] in _CLOSING and not any(mark in text[:-1] for mark in _OPENING[text[-1]])
    return title.part(0, len(text) - 1) if closes else title


def _without_owner(title: Stretch, headline: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop whose a work is where the headline prints it without them: "Tin Sky" of "Tin Sky de Aya Mori"."""
    if plain(title.text) in plain(headline.text):
        return title
    for word in _SMALL_WORD.finditer(title.text):
        head, behind = title.text[: word.start()], title.text[word.end() :].split()
        owned = lexicon.language.function_words.get(word.group(1)) == "o" and is_romaji(" ".join(behind[:2]))
        if owned and head in headline.text:
            return title.part(0, word.start())
    return title


def _proposed(article: Article, headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> list[Stretch]:
    """Return the works that rules tell, the first the likeliest.

    A title is what headline and body both print, in capitals or in the quotation marks of titles; a noun such as
    "anime" beside it, an early place and repetition speak for it.
    """
    once = lexicon.language.writing == "kana"
    quoted = list(quoted_titles(article, headline, lexicon))
    listing = once and not headline and _is_listing(quoted)
    found = [] if listing else likeliest(quoted, headline, marked=True, repeated=once)
    printed = () if lexicon.language.titles_in_marks else (headline, *(passage.stretch for passage in passages))
    companies = frozenset(companies_of(printed, lexicon))
    if lexicon.language.capital_nouns:  # where capitals tell nothing, quotation marks do
        marked = [title for title in quoted_in(headline) if article.text.count(title.text) > 1]
        beginning = [title for title in quoted_in(beginning_of(article)) if not is_song(title, article.text, lexicon)]
        beginning = [title for title in beginning if not _is_slot(title, article.text, lexicon)]
        found = (marked or [title for title in beginning if title.text in headline.text])[:1]
        if not headline or not found:
            beside = [title for title in beginning if is_beside(title, article.text, lexicon, sources=not headline)]
            found = (beside or list(apposed_opening(article, headline, lexicon)) or beginning)[:1]
            repeated = {title.text: title for title in beginning if article.text.count(title.text) > 1}
            found += [title for text, title in repeated.items() if text != found[0].text]
    if not found:
        runs = list(shared_titles(article, headline, passages, companies, lexicon))
        runs = [run for run in runs if not _COUNTED.match(run.title.text)]
        named = (run._replace(beside=True) if is_named(run.title, article.text, lexicon) else run for run in runs)
        found = (
            likeliest(runs, headline)
            or likeliest(list(named), headline)
            or shared_beginning(headline, passages, lexicon)
            or likeliest(runs, NO_HEADLINE)
        )
    if lexicon.language.capital_nouns:
        found = [_before_colon(title, article.text[headline.end :]) for title in found]
    whole = announced_whole(article, headline, lexicon)
    found = [whole, *found] if whole else found
    announced = list(announced_titles(headline, lexicon))[:1]
    longer = [title for title in announced if found and _extends(title, found[0])]
    if not lexicon.language.writing and found and found[0].text not in headline.text:
        longer = longer or [title for title in quoted_in(headline) if _extends(found[0], title)]
    found = [*longer, *found] or announced
    if lexicon.language.determiners and found and found[0].text not in article.text[headline.end :]:
        found = [*led_at_end(headline, lexicon), *found]
    if lexicon.language.sentence_titles:
        found = _with_led(found, article, headline, lexicon)
        found = _with_opening(found, article, headline, lexicon)
    if lexicon.language.sentence_titles:
        found = [title for title in found if not _is_described(title, article, lexicon)]
    found = found or list(behind_noun(article, headline, lexicon)) or list(_repeated(article, lexicon))
    if lexicon.language.writing:
        found = found or list(dated_beginning(article)) or list(unmarked_titles(article, lexicon.language))
    found = [title for title in found if not _is_owned(title, found, headline, lexicon)]
    if lexicon.language.writing == "kana":
        found = [title for title in found if not is_no_work(article.text, title, lexicon)]
    return [title for title in found if not is_maker(title, headline, companies, lexicon)]


def _before_colon(title: Stretch, body: str) -> Stretch:
    """Drop the word behind a colon that only the headline prints with the title: "Rook: Erster Trailer"."""
    head, colon, _ = title.text.partition(": ")
    return title.part(0, len(head)) if colon and title.text not in body else title


def _is_slot(title: Stretch, text: str, lexicon: Lexicon) -> bool:
    """Say whether a noun for something else than a work is joined to a quotation: »Rook«-Magazin, but »Rook«-Anime."""
    joined = _JOINED_NOUN.match(text, title.end)
    nouns = works_and_sources(lexicon.language)
    return joined is not None and not any(flat(joined.group(1)).endswith(noun) for noun in nouns)


def _is_listing(quoted: Sequence[Candidate]) -> bool:
    """Say whether an article names several works once each, and calls none of them one that it is about."""
    distinct = {candidate.title.text for candidate in quoted}
    return len(quoted) == len(distinct) >= _SEVERAL and not any(candidate.beside for candidate in quoted)


def _is_called(title: Stretch, headline: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a headline prints a role right before what seems a title: it is then who holds it."""
    place = headline.text.find(title.text)
    before = flat(headline.text[:place]).rstrip() if place > 0 and is_romaji(title.text) else ""
    return bool(before) and any(end == len(before) for _, end, _ in lexicon.labels.find(before))


def _is_described(title: Stretch, article: Article, lexicon: Lexicon) -> bool:
    """Say whether the text tells behind a comma what a seeming title does: "Aya Mori, guionista de"."""
    place = article.text.find(f"{title.text}, ") if looks_personal(title.text) else -1
    behind = flat(article.text[place + len(title.text) + 2 :][:_LONGEST_ROLE]) if place >= 0 else ""
    return any(start == 0 for start, _, _ in lexicon.roles.find(unaccented(behind)))


def _repeated(article: Article, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what stands in quotation marks most often, more than once, and is no song's name."""
    quoted = [title for title in quoted_in(beginning_of(article)) if not is_song(title, article.text, lexicon)]
    counted = Counter(title.text for title in quoted)
    most = max(quoted, key=lambda title: counted[title.text], default=None)
    if most is not None and counted[most.text] > 1:
        yield most


def _with_led(found: list[Stretch], article: Article, headline: Stretch, lexicon: Lexicon) -> list[Stretch]:
    """Put the title behind the headline's noun first where the headline has no other, or the text prints it as well."""
    led = list(led_by_noun(headline, lexicon))
    if not found or plain(found[0].text) not in plain(headline.text):
        return [*led, *found]
    printed = any(title.text in article.text[headline.end :] for title in led)
    held = any(plain(title.text) in plain(found[0].text) for title in led)
    return [*led, *found] if printed and not held else found


def _with_opening(found: list[Stretch], article: Article, headline: Stretch, lexicon: Lexicon) -> list[Stretch]:
    """Put what the headline begins with first where nothing else is found, or where a pause or its length says so."""
    paused = PAUSE.search(headline.text) is not None
    if found and not paused:
        return found
    opening = list(shared_opening(article, headline, lexicon))
    if not found:
        return opening
    if not opening:
        return found
    if lexicon.language.capital_nouns:  # where a headline has no marks, its title stands before the pause
        bare = plain(found[0].text) not in plain(headline.text) and article.text.count(opening[0].text) > _MOST_MORE
        return opening + found if bare and not looks_personal(opening[0].text) else found
    leads = " " in opening[0].text and not looks_personal(opening[0].text)
    return opening + found if leads or _holds(opening, found[0]) else found


def marked_titles(article: Article, headline: Stretch, about: Sequence[Stretch], lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what stands in quotation marks and is no song's name, where the headline puts its own title in them."""
    named = {title.text for title in about}
    told = lexicon.language.writing or lexicon.language.capital_nouns
    if told or not any(title.text in named for title in quoted_in(headline)):
        return
    for title in quoted_in(beginning_of(article)):
        if not is_song(title, article.text, lexicon):
            yield title


def _is_owned(title: Stretch, others: Sequence[Stretch], headline: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a title is another, which the headline prints, with its owner: "Rook de Kite" beside "Rook"."""
    for other in others:
        behind = plain(title.text).removeprefix(f"{plain(other.text)} ")
        shorter = behind != plain(title.text) and other.text in headline.text and title.text not in headline.text
        if shorter and lexicon.language.function_words.get(behind.split()[0]) in {*"obi@"}:
            return True
    return False


def _holds(opening: Sequence[Stretch], shorter: Stretch) -> bool:
    """Say whether what stands before a headline's colon holds a title that is shorter."""
    return any(f" {plain(shorter.text)} " in f" {plain(title.text)} " for title in opening)


def _extends(title: Stretch, shorter: Stretch) -> bool:
    """Say whether a headline's title is another with a word or two behind it: "Rook Punch!" beside "Rook"."""
    head, found, tail = plain(title.text).partition(f"{plain(shorter.text)} ")
    return bool(found) and not head and len(tail.split()) <= _MOST_MORE
