"""The works that an article is about, told by its headline, by the words beside a title, and by repetition."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from staffroll.extract.agents import is_romaji, looks_personal
from staffroll.extract.boundaries import unbroken
from staffroll.extract.candidates import without_author
from staffroll.extract.choice import weighed
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_beside, is_named, is_played, is_role, is_song
from staffroll.extract.passages import Passage
from staffroll.extract.spans import without_elisions
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, unquoted, without_alias
from staffroll.extract.titles import before_title, is_common, plain, proper_runs, without_preposition
from staffroll.lang import Language, any_of
from staffroll.records import Article

_CJK_TITLE = re.compile(
    r"[『「《‘<〈]([^『「《‘<〈』」》’>〉]{1,80}(?:[『「《‘<〈][^』」》’>〉]{1,40}[』」》’>〉][^『「《‘<〈』」》’>〉]{0,40})?)[』」》’>〉]"
)
_IN_SQUARE = re.compile(r"\[([^\[\]=()（）\n]{2,60})(?:[(（][^\[\]]{1,60}[)）])?\]")  # titles of some Korean sites
_EPISODE_BEFORE = re.compile(r"第\s?\d+\s?[話话回]\s?$|\d+화\s?$")
_TITLED = re.compile(
    r"(?:명칭은|제목은|タイトル[はが]|正式名称は|名为|名為|标题为|標題為)\s?$"
)  # what a work is to be called
_NEXT_PART = re.compile(
    r"[」』》](?:の|的)(?:第[\d一二三四五2-9]+(?:期|シーズン|季)|続編|续作|續作|最新作|新シリーズ)\s?$"
)
_PRINTS = re.compile(
    r"[」』》](?:[(（][^()（）]{1,16}[)）])?(?:で|にて|に|上|에서)\s?(?:好評|現在|正在|正)?(?:連載|连载|掲載|연재)"
)
_TITLED_BEHIND = re.compile(r"[」』》](?:という|との)(?:タイトル|題名|名称|作品名)|[」』》]と題")
_QUOTED = re.compile(r"[“]([^“”\n]{2,80})[”]")
_SEASON = (
    r"(?:(?:Season|Part|Cour)\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)\s(?:Season|Cour)|"
    r"(?:Second|Third|Fourth|Final)\sSeason|(?<=\s)(?:I{2,3}|IV|V)|第[\d一二三四五]{1,2}(?:期|シーズン|季)|\d{1,2}기|"
    r"(?:Temporada|Saison|Staffel|Stagione)\s\d{1,2}|\d{1,2}(?:[ªº]|a|e|\.)\s(?:temporada|saison|Staffel|stagione))"
)
_EPISODE = re.compile(r"\s*[–—:,-]?\s*\b(?:Episod[eio]|Épisode|Folge)\s\d+|\s*第\d+話")
_PAUSE = re.compile(r"\s?:(?=\s|$)|\s[–—|]\s")  # what parts a headline's title from its news
_PAUSE_BEHIND = re.compile(r"\s?[:：|｜]")
_LONGEST_TITLE = 80
_IN_HEADLINE = 10
_LEAD = 300  # characters behind the headline in which a fuller title may stand
_LOOKED_BACK = 12
_SHORT_NOUN = 2  # letters: a title may end in such a word
_MARKS = (("「", "」"), ("『", "』"), ("《", "》"))
_DATED = re.compile(  # one of the first five lines
    r"(?:[^\n]{0,80}\n){0,4}([^\s\n(（|:：][^\n(（|:：]{1,60}?)\s?[(（](?:19|20)\d\d(?:년)?[)）](?=\s|$)"
)
_OPENERS, _CLOSERS = frozenset("「『<"), frozenset("」』>")
_SEASON_BEHIND = re.compile(rf"[』」》]?\s*({_SEASON})(?!\w)", re.IGNORECASE)
_NUMBERED = re.compile(r"[!?]{0,3}\s(\d{1,2})(?=\s?:|\s[–—|]|$)")  # "Rook 2: trailer"
_IS_SEASON = re.compile(rf"\s*(?:{_SEASON}|\d{{1,2}})")
_FILM_BEFORE = re.compile(r"(?:劇場版|映画)\s?$")  # 劇場版「Rook」 in a headline, 「劇場版 Rook: the Bee」 below
_OF_FILM = re.compile(r"^(?:劇場版|映画)\s?")
_LENT = re.compile(  # what a person is known by, and no subject
    r"[」』》>〉](?:(?:シリーズ)?(?:[や、・と][^「『」』、。]{0,10})?[「『《][^」』》]{1,60}[」』》]){0,8}(?:シリーズ|三部作)?(?:の(?:スタッフ(?!情報|コメント|[・&＆]|が発表|が公開|一覧)|[^「『」』、。]{2,14}を(?:務め|つとめ|担当し|手[がか掛]け)た|(?:監督|脚本|原作者|作者)(?![をはにがもで、]))|シリーズの[^「『」』、。]{0,12}[「『]|など(?:の|で|を)|を手[がか掛]|で知られ|(?:等|系列).{0,6}的)"
)
_LENT_BEFORE_VERB = re.compile(  # as _LENT, in Korean
    r"[」』》>’](?:[,\s]|과|와|및|드라마|영화|애니메이션|[「『《<‘][^」』》>’]{1,60}[」』》>’]){0,12}(?:시리즈)?\s?(?:등)?(?:으로|로|을|를)?\s?"
    r"(?:유명한|알려진|만든|연출한|제작한|선보인|쓴|그린|집필한|탄생시킨)"
)
_MADE = re.compile(r"[」』》](?:の|が)(?:TV|テレビ)?(?:アニメ化|アニメが|劇場アニメ化|制作が?決定|制作され)")
_DECIDED = re.compile(
    r"(?:アニメ|ドラマ|映画|舞台)化(?:が|も)?(?:決定|発表)(?:した|された|となった)$"
)  # before a title
_FURTHER = re.compile(r",\s[A-Z]\w+(?:\s[A-Z]\w+){0,4}")
_MOST_MORE = 2
_MOST_WORDS = 8
_LONGEST_BEGINNING = 20_000  # characters
_NO_HEADLINE = Stretch(0, 0, "")
_OWNER = re.compile(r"(\S+(?:\s\S+){0,4}?)['’]s\s(\w+)")
_SUBTITLE = re.compile(r"(:)?\s([^\s,.;:!?–—|][^,.;:!?–—|]{0,60})")
_APPOSED = re.compile(r"\s*([^\W\d_a-zß-öø-ÿ][^,.;:\n]{1,60}),\s([^,.;:\n]{4,60})")
_THE = re.compile(r"\w\s[Tt]he\s$")
_PAIR = re.compile(r"\b(?=([^\W\d_a-zß-öø-ÿ][\w'’]{1,40} [^\W\d_][\w'’]+))")
_OWNING = re.compile(r"['’]s$")
_ACTING = re.compile(r"(?:s|ed|ing)$|\bto \w+$")  # how verbs of headlines end; "Play" is a title's word as well
_LOOSE = frozenset(["in", "on", "for", "from", "with", "at"])


class _Candidate(NamedTuple):
    """A stretch that may be a title: what the headline says for it, and what stands around it."""

    title: Stretch
    standing: int
    beside: bool = False
    early: bool = False
    surname: bool = False


def subjects(article: Article, headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> tuple[Stretch, ...]:
    """Return the works that the article is about, the first the likeliest, each weighed against the others."""
    found = [without_author(title, lexicon) for title in _proposed(article, headline, passages, lexicon)]
    if not lexicon.language.writing:
        found = list(weighed(article, headline, found, lexicon))
    if not found:
        return ()
    whole = _subtitled(article, headline, found[0])
    if lexicon.language.sentence_titles:
        whole = _gone_on(article, headline, whole, lexicon)
    if not lexicon.language.writing:
        whole = unbroken(whole, article, headline, lexicon)
    return (_numbered(article, headline, whole, lexicon), whole, *found)


def _proposed(article: Article, headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> list[Stretch]:
    """Return the works that rules tell, the first the likeliest.

    A title is what headline and body both print, in capitals or in the quotation marks of titles; a noun such as
    "anime" beside it, an early place and repetition speak for it.
    """
    found = _likeliest(list(_quoted_titles(article, headline, lexicon)), headline, marked=True)
    companies = frozenset() if lexicon.language.titles_in_marks else frozenset(_companies(passages, lexicon))
    if lexicon.language.capital_nouns:  # where capitals tell nothing, quotation marks do
        marked = [title for title in _quoted(headline) if article.text.count(title.text) > 1]
        beginning = [title for title in _quoted(_beginning(article)) if not is_song(title, article.text, lexicon)]
        found = (marked or [title for title in beginning if title.text in headline.text])[:1]
        if not headline or not found:
            beside = [title for title in beginning if is_beside(title, article.text, lexicon)]
            found = (beside or list(_apposed_opening(article, headline, lexicon)) or beginning)[:1]
            repeated = {title.text: title for title in beginning if article.text.count(title.text) > 1}
            found += [title for text, title in repeated.items() if text != found[0].text]
    if not found:
        runs = list(_shared_titles(article, headline, passages, companies, lexicon))
        named = (run._replace(beside=True) if is_named(run.title, article.text, lexicon) else run for run in runs)
        found = (
            _likeliest(runs, headline)
            or _likeliest(list(named), headline)
            or _opening(headline, passages)
            or _likeliest(runs, _NO_HEADLINE)
        )
    whole = _announced_whole(article, headline, lexicon)
    found = [whole, *found] if whole else found
    announced = list(_announced_titles(headline, lexicon))[:1]
    longer = [title for title in announced if found and _extends(title, found[0])]
    found = [*longer, *found] or announced
    if lexicon.language.sentence_titles:
        found = _with_led(found, article, headline, lexicon)
        found = _with_opening(found, article, headline, lexicon)
    found = found or list(_behind_noun(article, headline, lexicon)) or list(_repeated(article, lexicon))
    found = found or (list(_dated(article)) if lexicon.language.writing else [])
    found = [title for title in found if not _is_owned(title, found, headline, lexicon)]
    return [title for title in found if not _is_maker(title, headline, companies, lexicon)]


def _repeated(article: Article, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what stands in quotation marks most often, more than once, and is no song's name."""
    quoted = [title for title in _quoted(_beginning(article)) if not is_song(title, article.text, lexicon)]
    counted = Counter(title.text for title in quoted)
    most = max(quoted, key=lambda title: counted[title.text], default=None)
    if most is not None and counted[most.text] > 1:
        yield most


def _dated(article: Article) -> Iterator[Stretch]:
    """Yield what one of the first lines prints with a year behind it, as entries begin: Rook (2021)."""
    dated = _DATED.match(article.text)
    if dated:
        yield Stretch.of(article.text, *dated.span(1))


def _with_led(found: list[Stretch], article: Article, headline: Stretch, lexicon: Lexicon) -> list[Stretch]:
    """Put the title behind the headline's noun first where the headline has no other, or the text prints it as well."""
    led = list(_led_by_noun(headline, lexicon))
    if not found or plain(found[0].text) not in plain(headline.text):
        return [*led, *found]
    printed = any(title.text in article.text[headline.end :] for title in led)
    held = any(plain(title.text) in plain(found[0].text) for title in led)
    return [*led, *found] if printed and not held else found


def _with_opening(found: list[Stretch], article: Article, headline: Stretch, lexicon: Lexicon) -> list[Stretch]:
    """Put what the headline begins with first where nothing else is found, or where a pause or its length says so."""
    paused = _PAUSE.search(headline.text) is not None
    if found and not paused:
        return found
    opening = list(_shared_opening(article, headline, lexicon))
    if not found:
        return opening
    if not opening or lexicon.language.capital_nouns:
        return found
    leads = " " in opening[0].text and not looks_personal(opening[0].text)
    return opening + found if leads or _holds(opening, found[0]) else found


def _subtitled(article: Article, headline: Stretch, title: Stretch) -> Stretch:
    """Return the title with the rest of what follows its colon, where headline and body print the same words there.

    Languages that capitalise only the first word of a title hide the rest of it from a search for capitals.
    """
    place = headline.text.find(title.text)
    rest = _SUBTITLE.match(headline.text, place + len(title.text)) if place >= 0 else None
    if rest is None or not (rest.group(1) or (":" in title.text and rest.group(2)[0].islower())):
        return title
    ends = [place + len(title.text) + word.end() for word in re.finditer(r"[^\s:]+", rest.group())]
    for end in reversed(ends):
        whole = headline.text[place:end]
        start = article.text.find(whole, headline.end)
        if start >= 0:
            return Stretch(start, start + len(whole), whole)
    return title


def _announced_whole(article: Article, headline: Stretch, lexicon: Lexicon) -> Stretch | None:
    """Return all that the headline prints before its noun for a work where it holds a comma and the text prints it."""
    for word in re.finditer(r"\S+", headline.text):
        if flat(word.group()).strip(",.:") not in lexicon.language.work_nouns:
            continue
        title = headline.text[: word.start()].strip()
        while title and flat(title.rsplit(" ", 1)[-1]) in lexicon.language.dropped | lexicon.language.never_names:
            title = title.rpartition(" ")[0]
        start = article.text.find(title, headline.end) if "," in title else -1
        return Stretch(start, start + len(title), title) if start >= 0 else None
    return None


def _shared_opening(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the most words that the headline begins with and the text prints as well: "The port's post office"."""
    words = list(re.finditer(r"[^\s:,«»‹›“”\"]+", _PAUSE.split(headline.text)[0]))[:_MOST_WORDS]
    colon = bool(words) and _PAUSE.match(headline.text, words[0].end()) is not None
    for last in reversed(words if colon else words[1:]):
        title = headline.text[: last.end()]
        small = flat(last.group()) in lexicon.language.title_joiners | lexicon.language.dropped
        start = article.text.find(title, headline.end) if not small else -1
        if start >= 0:
            yield Stretch(start, start + len(title), title)
            return


def _apposed_opening(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what the text begins with and the headline prints, if it is said to be a work: "Rook, a new anime, …"."""
    lead = _APPOSED.match(article.text, headline.end)
    if lead and lead.group(1) in headline.text:
        nouns = tuple(lexicon.language.work_nouns)
        if any(flat(word).endswith(nouns) for word in lead.group(2).split()):
            yield Stretch.of(article.text, *lead.span(1))


def _behind_noun(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the most words that stand right behind a noun for a work and in the headline as well, capitals or not."""
    wanted = f" {plain(without_elisions(headline.text, lexicon.language))} "
    words = list(re.finditer(r"[^\s,;()«»‹›“”\"]+", _beginning(article).text))
    known = lexicon.language.never_names | lexicon.language.dropped | lexicon.language.work_nouns
    for number, word in enumerate(words):
        noun = flat(word.group()).rpartition("'")[2] if lexicon.language.elisions else flat(word.group())
        if noun not in lexicon.language.work_nouns or word.start() < headline.end:
            continue
        for last in reversed(words[number + 1 : number + 1 + _MOST_WORDS]):
            before = before_title(lexicon.language).match(article.text, words[number + 1].start())
            title = Stretch.of(article.text, before.end() if before else words[number + 1].start(), last.end())
            key = plain(title.text)
            told = key and f" {key} " in wanted and not set(key.split()) <= known and "\n" not in title.text
            if told and key.split()[0] not in known and not lexicon.language.function_words.get(key.split()[0]):
                yield title
                return


def _gone_on(article: Article, headline: Stretch, title: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title with the words in lower case that follow it both in the headline and in the text.

    They count where a small word such as "of" leads on, where the headline ends or pauses behind them, or where the
    text prints them twice.
    """
    place = headline.text.find(title.text)
    if place < 0:
        return title
    behind = re.findall(r"\s?(?!['’])[^\s,.;:!?«»‹›“”\"]+", headline.text[place + len(title.text) :].split(":")[0])[
        :_MOST_WORDS
    ]
    body = article.text[headline.end :]
    for count in range(len(behind), 0, -1):
        rest = "".join(behind[:count])
        whole = title.text + rest
        if not rest.strip() or not headline.text.startswith(whole, place) or whole not in body:
            continue
        words = [flat(word).strip() for word in behind[:count]]
        exclaims = (
            headline.text[place + len(whole) :][:1] in {*"!?"} and whole + headline.text[place + len(whole)] in body
        )
        whole += headline.text[place + len(whole)] if exclaims else ""
        pauses = not headline.text[place + len(whole) :][:1].strip(" :,–—|-«“") and count == len(behind)
        leads = words[0] in lexicon.language.title_joiners
        ends = exclaims or words[-1] not in lexicon.language.title_joiners
        if ends and (exclaims or pauses or leads or body.count(whole) > 1):
            start = article.text.index(whole, headline.end)
            return Stretch(start, start + len(whole), whole)
    return title


def marked_titles(article: Article, headline: Stretch, about: Sequence[Stretch], lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what stands in quotation marks and is no song's name, where the headline puts its own title in them."""
    named = {title.text for title in about}
    told = lexicon.language.writing or lexicon.language.capital_nouns
    if told or not any(title.text in named for title in _quoted(headline)):
        return
    for title in _quoted(_beginning(article)):
        if not is_song(title, article.text, lexicon):
            yield title


def _beginning(article: Article) -> Stretch:
    return Stretch.of(article.text, 0, _LONGEST_BEGINNING)


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


def _likeliest(candidates: Sequence[_Candidate], headline: Stretch, *, marked: bool = False) -> list[Stretch]:
    """Return the titles that most speaks for, the likeliest first; marks of titles leave no doubt of a person."""
    by_key: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        by_key.setdefault(plain(candidate.title.text), []).append(candidate)
    scores = {key: score for key, group in by_key.items() if (score := _score(group, alone=not headline)) > 0}
    if not marked and any(candidate.beside for key in scores for candidate in by_key[key]):
        sure = {key for key in scores if _leads(by_key[key])}
        scores = {
            key: score for key, score in scores.items() if key in sure or not _is_personal(by_key[key], looks_personal)
        }
    scores = {key: score for key, score in scores.items() if not _is_personal(by_key[key], is_romaji)}
    return [by_key[key][0].title for key in _ranked(scores, by_key)]


def _ranked(scores: Mapping[str, int], by_key: Mapping[str, Sequence[_Candidate]]) -> list[str]:
    """Return the likeliest key first, then those that a noun stands beside or that are a part of another."""
    leading = [key for key in scores if by_key[key][0].standing >= _IN_HEADLINE]
    parts = {key for key in scores if any(key != other and f" {key} " in f" {other} " for other in leading)}
    likely = sorted(
        (key for key in scores if key not in parts or " " in key),
        key=lambda key: (key in parts, -scores[key], by_key[key][0].title.start),
    )
    sure = [key for key in likely[1:] if key in parts or any(candidate.beside for candidate in by_key[key])]
    return [*likely[:1], *sure]


def _score(group: Sequence[_Candidate], *, alone: bool) -> int:
    """Add up what speaks for a title; where no headline does (`alone`), a noun has to stand beside it."""
    beside = sum(candidate.beside for candidate in group)
    standing = max(candidate.standing for candidate in group)
    if not standing and is_romaji(group[0].title.text):
        return 0
    early = any(candidate.early for candidate in group)
    told = beside and (" " in group[0].title.text or beside > 1 or alone)
    if not standing and not told:
        return 0
    first = 4 * (alone and any(candidate.early and candidate.beside for candidate in group))
    return standing + 4 * min(beside, 2) + 3 * early + first + min(len(group), 4)


def _leads(group: Sequence[_Candidate]) -> bool:
    """Say whether the headline prints all of a title, and the article begins with it or repeats it."""
    return group[0].standing >= _IN_HEADLINE and (group[0].early or len(group) > 1)


def _is_personal(group: Sequence[_Candidate], shape: Callable[[str], bool]) -> bool:
    """Say whether a run has the shape of a person's name or is a surname, and no noun for a work stands beside it."""
    beside = any(candidate.beside for candidate in group)
    return not beside and any(candidate.surname or shape(candidate.title.text) for candidate in group)


def _quoted(stretch: Stretch) -> Iterator[Stretch]:
    """Yield what stands in quotation marks and could be a title."""
    for start, end in enclosures(stretch.text).items():
        if (
            stretch.text[start] in QUOTES
            and 3 < end - start <= _LONGEST_TITLE
            and not stretch.text[start + 1].islower()
        ):
            yield without_alias(stretch.part(start + 1, end - 1))


def _opening(headline: Stretch, passages: Sequence[Passage]) -> list[Stretch]:
    """Return the words that both the headline and the first paragraph begin with, two at least: "op. Rook"."""
    first = next((passage.stretch for passage in passages if passage.stretch.start >= headline.end > 0), None)
    if first is None:
        return []
    pairs = zip(re.finditer(r"\S+", headline.text), re.finditer(r"\S+", first.text), strict=False)
    shared = list(itertools.takewhile(lambda pair: pair[0].group() == pair[1].group(), pairs))
    title = first.part(0, shared[-1][1].end()) if len(shared) > 1 else None
    return [unquoted(title)] if title and not looks_personal(title.text) else []


def _announced_titles(headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what a headline alone tells: a title in quotation marks, or the words before "Episode 1" or "Anime"."""
    yield from _quoted(headline)
    episode = _EPISODE.search(headline.text)
    if episode and episode.start():
        yield headline.part(0, episode.start())
    for run in proper_runs(headline, lexicon):
        words = list(re.finditer(r"\S+", run.text))
        nouns = [
            word for word in words if flat(word.group()).strip(",").removesuffix("'s") in lexicon.language.work_nouns
        ]
        end = nouns[0].start() if nouns else len(run.text) + 1 if _noun_follows(headline, run, lexicon) else 0
        if end:
            known = lexicon.language.never_names | lexicon.language.dropped
            title = [word for word in words if word.end() < end]
            while title and flat(title[0].group()) in lexicon.language.never_names:
                title = title[1:]
            while title and flat(title[-1].group()) in known:
                title = title[:-1]
            before = flat(run.text[:end])
            acts = any(_ACTING.search(before[:end]) for _, end, _ in lexicon.verbs.find(before))
            acts = acts or not lexicon.language.announcing.isdisjoint(before.split())
            named = run.part(title[0].start(), title[-1].end()) if title and not acts else None
            if named and not is_common(named.text, lexicon):
                yield named


def _noun_follows(headline: Stretch, run: Stretch, lexicon: Lexicon) -> bool:
    """Whether the noun for a work stands behind a run in small letters: "Blue Hour TV anime reveals …"."""
    after = flat(headline.text[run.end - headline.start :]).split()
    while after and after[0] in lexicon.language.dropped - lexicon.language.work_nouns:
        after.pop(0)
    return bool(after) and after[0] in lexicon.language.work_nouns


def _led_by_noun(headline: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield what a headline prints in capitals right behind its noun for a work: "Trailer of the series Tin Sky"."""
    for run in proper_runs(headline, lexicon):
        before = flat(headline.text[: run.start - headline.start]).split()
        nouns = lexicon.language.work_nouns | lexicon.language.source_nouns.keys()
        while before and before[-1] in lexicon.language.dropped - nouns:
            before.pop()
        if before and before[-1] in nouns and not is_common(run.text, lexicon):
            yield run
            return


@cache
def _numbered_before(language: Language) -> re.Pattern[str]:
    """Return a number between a headline's title and its news: "Rook 2 Anime", "Rook 3 Reveals"."""
    words = any_of(language.announcing | language.work_nouns)
    return re.compile(rf"[!?]{{0,3}}\s(\d{{1,2}})(?=\s(?:{words})\b)", re.IGNORECASE)


def _numbered(article: Article, headline: Stretch, title: Stretch, lexicon: Lexicon) -> Stretch:
    """Return the title with the number of its season where the headline, or else the text, prints one behind it."""
    wanted = flat(title.text)
    for offset, text in ((headline.start, headline.text), (0, article.text)):
        folded = flat(text)
        start = folded.find(wanted) if wanted and not (offset == 0 and _parts(title.text, text)) else -1
        while start >= 0:
            end = start + len(wanted)
            number = _SEASON_BEHIND.match(text, end)
            if number is None and text is headline.text:
                number = _NUMBERED.match(text, end) or _numbered_before(lexicon.language).match(text, end)
            if number:
                marks = text[end : number.start(1)].strip("」』》 ")
                return Stretch(offset + start, offset + number.end(), f"{text[start:end]}{marks} {number.group(1)}")
            start = folded.find(wanted, end)
    return title


def _parts(title: str, text: str) -> bool:
    """Say whether a text prints several numbers behind a title: "Rook Part 1" and "Rook Part 2"."""
    numbers = (_SEASON_BEHIND.match(text, found.end()) for found in re.finditer(re.escape(title), text))
    return len({flat(number.group(1)) for number in numbers if number}) > 1


def _quoted_titles(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[_Candidate]:
    """Yield titles in the brackets that Japanese and Chinese put around them, the headline's first."""
    if not lexicon.language.titles_in_marks:
        return
    found = [without_alias(Stretch.of(article.text, *match.span(1))) for match in _CJK_TITLE.finditer(article.text)]
    if not any(title.start < headline.end for title in found):  # where a site puts titles in marks of quotations
        quoted = [Stretch.of(article.text, *match.span(1)) for match in _QUOTED.finditer(article.text)]
        quoted += _quoted(_beginning(article)) if lexicon.language.writing == "hangul" else ()
        found += [title for title in quoted if headline.text.count(title.text) and article.text.count(title.text) > 1]
    if lexicon.language.writing == "hangul":
        found = [title for title in found if not _is_heading_line(article.text, title)]
        found = found or list(_quoted(_beginning(article)))
        found = [title for title in found if not _is_character(article.text, title)]
        squared = [Stretch.of(article.text, *match.span(1)) for match in _IN_SQUARE.finditer(article.text)]
        found += [title for title in squared if _ends_in_noun(_before_mark(article.text, title), lexicon)]
    songs = _song_texts(found, article, lexicon)
    marked = any(title.start < headline.end for title in found)
    others = {title.text for title in found if _is_no_work(article.text, title, lexicon)}
    for title in found:
        before = _before_mark(article.text, title)
        if title.text in songs or _EPISODE_BEFORE.search(before) or title.text in others:
            continue
        heading = title.start < headline.end or (not marked and len(title.text) > 2 and title.text in headline.text)
        if headline.text.startswith(title.text) and _PAUSE_BEHIND.match(headline.text, len(title.text)):
            yield _Candidate(title, _IN_HEADLINE * 3, beside=True)
        if heading and (longer := _in_full(title, article, headline)):
            yield _Candidate(longer, _IN_HEADLINE * 3, beside=True)
        if not heading and (_LENT.match(article.text, title.end) or _LENT_BEFORE_VERB.match(article.text, title.end)):
            continue
        beside = _ends_in_noun(before, lexicon) or bool(_MADE.match(article.text, title.end) or _DECIDED.search(before))
        first = not headline and title.text == found[0].text
        if _NEXT_PART.search(before) or _TITLED.search(before) or _TITLED_BEHIND.match(article.text, title.end):
            yield _Candidate(title, _IN_HEADLINE * 3, beside=True)
        yield _Candidate(title, 2 * _IN_HEADLINE if heading else 1, beside, early=first)


def song_titles(article: Article, about: Sequence[Stretch], lexicon: Lexicon) -> frozenset[str]:
    """Return what stands in marks of titles behind words for songs and is no subject's title, folded."""
    if not lexicon.language.titles_in_marks:
        return frozenset()
    found = [without_alias(Stretch.of(article.text, *match.span(1))) for match in _CJK_TITLE.finditer(article.text)]
    named = {title.text for title in about}
    return frozenset(flat(text) for text in _song_texts(found, article, lexicon) - named)


def _song_texts(found: Sequence[Stretch], article: Article, lexicon: Lexicon) -> set[str]:
    """Return those of the titles that a word for songs stands before, and a noun for a work nowhere."""
    songs = {title.text for title in found if is_song(title, article.text, lexicon)}
    works = (
        title for title in found if title.text in songs and _ends_in_noun(_before_mark(article.text, title), lexicon)
    )
    return songs - {title.text for title in works}


def _is_no_work(text: str, title: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a word for a shop, an event or a magazine stands before a title, or one for printing behind it."""
    events = tuple(words for words in lexicon.language.no_works if len(words) > _SHORT_NOUN)
    return (
        title.text.endswith(events)
        or _before_mark(text, title).endswith(lexicon.language.no_works)
        or bool(_PRINTS.match(text, title.end))
    )


def _is_heading_line(text: str, title: Stretch) -> bool:
    """Say whether a line holds nothing but words in marks that spaces set off: 「 Comment 」."""
    before, behind = text[max(0, title.start - 2) : title.start], text[title.end : title.end + 2]
    return before[-1:] == behind[:1] == " " and before[:1] in _OPENERS and behind[1:] in _CLOSERS


def _is_character(text: str, title: Stretch) -> bool:
    return text[title.end : title.end + 1] in {*"'’」』"} and is_role(text, title.end + 1)


def _before_mark(text: str, title: Stretch) -> str:
    """Return the few characters before the mark that a title begins with."""
    return text[max(0, title.start - _LOOKED_BACK) : title.start - 1]


def _ends_in_noun(before: str, lexicon: Lexicon) -> bool:
    return lexicon.phrases.ends(flat(before).rstrip()) == "y"


def _in_full(title: Stretch, article: Article, headline: Stretch) -> Stretch | None:
    """Return the fuller form of a headline's title that the lead prints, where the article prints the shorter no more.

    A season's number makes no fuller form.
    """
    body = article.text[headline.end :]
    film = _FILM_BEFORE.search(article.text, 0, title.start - 1)
    repeated = any(f"{mark}{title.text}{close}" in body for mark, close in _MARKS)
    for match in _CJK_TITLE.finditer(article.text, headline.end, headline.end + _LEAD):
        longer = Stretch.of(article.text, *match.span(1))
        if film and _OF_FILM.sub("", longer.text).startswith(title.text) and longer.text != title.text:
            return longer
        if repeated and article.text.count(longer.text) == 1:
            continue
        rest = longer.text.removeprefix(title.text)
        if rest != longer.text and rest[:1] in {*" 　~～:："} and not _IS_SEASON.fullmatch(rest):
            return longer
    return None


def _shared_titles(
    article: Article, headline: Stretch, passages: Sequence[Passage], companies: frozenset[str], lexicon: Lexicon
) -> Iterator[_Candidate]:
    """Yield runs of capitalised words of the body with what the headline and the words beside them say."""
    surnames = _surnames([passage.stretch for passage in passages])
    bearers = _surnames([headline]) & surnames  # "Aya Mori's new film": no film is called Mori
    wanted = _wanted(headline.text, surnames, lexicon)
    announced = "" if lexicon.language.sentence_titles else _announced(wanted, lexicon)
    standings: dict[str, int | None] = dict.fromkeys((*_songs(article, headline, passages, lexicon), *companies))
    for number, passage in enumerate(passages):
        if passage.stretch.start < headline.end:
            continue
        quoted = (title for title in _quoted(passage.stretch) if is_beside(title, article.text, lexicon))
        for run in (*proper_runs(passage.stretch, lexicon), *quoted):
            bare = _without_known(without_preposition(run, wanted, lexicon), wanted, lexicon)
            title = _with_comma(bare, article.text, announced)
            key = plain(title.text)
            if key not in standings:
                known = not key or is_common(title.text, lexicon) or _is_company(key, lexicon)
                standings[key] = None if known else _standing(key, wanted)
            standing = standings[key]
            if standing is None or key in bearers:
                continue
            beside = (
                _is_announced(key, announced, lexicon)
                or (
                    standing >= _IN_HEADLINE
                    and any(f" {noun} {key} " in wanted for noun in lexicon.language.work_nouns)
                )
                or is_beside(title, article.text, lexicon, sources=standing > 0 or not headline)
                or (standing >= _IN_HEADLINE and is_named(title, article.text, lexicon))
            )
            if standing < _IN_HEADLINE and not beside and set(key.split()) & _LOOSE:
                continue
            if " and " in f" {key} " and standing < _IN_HEADLINE:
                continue
            yield _Candidate(
                title, standing, beside, number < 3, key in surnames or is_played(title, article.text, lexicon)
            )


def _without_known(run: Stretch, wanted: str, lexicon: Lexicon) -> Stretch:
    """Drop words that no title is made of from before one that the headline prints: "in Japan Nine Bells begins"."""
    head, _, rest = run.text.partition(" ")
    known = bool(rest) and flat(head) in lexicon.language.never_names
    shorter = known and f" {plain(rest)} " in wanted and f" {plain(run.text)} " not in wanted
    return run.part(len(head), len(run.text)) if shorter else run


def _is_company(key: str, lexicon: Lexicon) -> bool:
    words = key.split()
    language = lexicon.language
    ends = words[-1] in language.company_words or words[-1] in language.event_words
    return ends or (words[0] in language.company_words and words[0] != "project")


def _is_maker(title: Stretch, headline: Stretch, companies: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether an unquoted title is a company's name: "Kite Works announces two series"."""
    quoted = lexicon.language.titles_in_marks or any(each.text == title.text for each in _quoted(headline))
    key = plain(title.text)
    return not quoted and bool(key) and (key in companies or _is_company(key, lexicon))


def _songs(article: Article, headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[str]:
    """Yield what stands in quotation marks behind a word for songs, in the headline or below."""
    for stretch in (headline, *(passage.stretch for passage in passages)):
        for title in _quoted(stretch):
            if is_song(title, article.text, lexicon):
                yield plain(title.text)


def _companies(passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[str]:
    """Yield companies: what a word for a studio precedes, and short names that are printed in full too.

    "The studio Kite"; "Kite" beside "Kite Films".
    """
    for passage in passages:
        for run in proper_runs(passage.stretch, lexicon):
            name = plain(run.text)
            start = run.start - passage.stretch.start
            before = flat(passage.stretch.text)[max(0, start - _LOOKED_BACK) : start].split()
            if before and before[-1] in lexicon.language.studio_words:
                yield name
            if name.count(" ") == 1 and _is_company(name, lexicon):
                yield from (word for word in name.split() if word not in lexicon.language.company_words)


def _surnames(stretches: Sequence[Stretch]) -> frozenset[str]:
    """Return the single words of what has the shape of a romanised person's name."""
    printed = (match for stretch in stretches for match in _PAIR.findall(stretch.text))
    pairs = {_OWNING.sub("", pair) for pair in printed if pair[0].isupper()}
    return frozenset(word for pair in pairs if is_romaji(pair) for word in plain(pair).split())


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
        return _IN_HEADLINE + 2 * min(len(words), 5)
    parts = (f" {' '.join(words[start : start + 2])} " in headline for start in range(len(words) - 1))
    return 4 if len(words) > 2 and any(parts) else 0
