"""Titles in the brackets that Japanese, Chinese and Korean put around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from staffroll.extract.lexicon import Lexicon
from staffroll.extract.neighbours import is_role, is_song
from staffroll.extract.quotations import beginning_of, quoted_in
from staffroll.extract.scoring import IN_HEADLINE, Candidate
from staffroll.extract.seasons import IS_SEASON
from staffroll.extract.stretch import Stretch, flat, without_alias
from staffroll.extract.unspaced.quotations import is_award, is_count, is_group
from staffroll.lang import Language
from staffroll.records import Article

_CJK_TITLE = re.compile(
    r"[『「《‘<〈](《[^『「《‘<〈』」》’>〉]{1,40}》[^『「《‘<〈』」》’>〉]{1,40}(?=』)|[^『「《‘<〈』」》’>〉]{1,80}(?:[『「《‘<〈][^』」》’>〉]{1,40}[』」》’>〉][^『「《‘<〈』」》’>〉]{0,40})?)[』」》’>〉]"
)
_IN_SQUARE = re.compile(r"\[([^\[\]=()（）\n]{2,60})(?:[(（][^\[\]]{1,60}[)）])?\]")  # titles of some Korean sites
_WIDE_MARKS = str.maketrans("｢｣", "「」")
_ENDINGS = frozenset(("探訪", "特集"))  # of two characters, which end no title
_PEOPLE = ("監督", "氏")  # what somebody is called by
_HAS_SONG = re.compile("[」』》]の(?:オープニング|エンディング|主題歌|挿入歌|OP|ED)")  # as works have
_SHOWN_AS = re.compile("[」』]として[^「『、。]{0,24}(?:放送|公開|配信|上映|アニメ化|映画化)")  # the name of the anime
_NEWCOMER, _CHOSEN = (
    re.compile("(?:番組|新作|次回作|最新作)[がは]、?$"),
    re.compile("[」』](?:[(（][^()（）]*[)）])?に決"),
)
_EARLIER = ("前作", "デビュー作", "過去作")  # before a title that is no subject
_SAID_OF = re.compile("[」』](?:が|は|の)")
_LINE_OF = re.compile(r"[」』][^\n「『、。\W]{2,8}(?:\n|$)")
_NUMBERS = "0123456789 -"
_COMMITTEE = re.compile("製作委員会|制作委員会|[制製]作委员会|製作組")  # whose name a title is a part of
_EPISODE_BEFORE = re.compile(r"第\s?\d+\s?[話话回]\s?$|\d+화\s?$")
_TITLED = re.compile(
    r"(?:명칭은|제목은|(?<![時版旧仮英語])タイトル[はが]|正式名称は|名为|名為|标题为|標題為)\s?$"
)  # what a work is to be called
_NEXT_PART = re.compile(
    r"[」』》](?:[(（][^()（）]{1,20}[)）])?(?:シリーズ)?(?:の|的)?(?:シリーズ)?(?:(?<=の)(?:劇場版|映画)$|"
    r"(?<=の)(?:TV|テレビ|劇場|Web)?アニメ(?:ーション)?(?:版|化作品)|第?[\d一二三四五2-9]+(?:期|シーズン|季|弾|作目?)|"
    r"続編|续作|續作|最新作|新作|新(?=电影|電影|剧场版|劇場版|动画|動畫)|新シリーズ)"
    r"(?:となる|の)?(?:新作|最新作)?(?:劇場版|剧场版|テレビ|TV|アニメ|映画|シリーズ|电影|電影|动画|動畫)*\s?$"
)
_ADAPTS = re.compile("原作の(?:新作|オリジナル|人気)?(?:TV|テレビ|劇場版?|長編)?(?:アニメ|映画)[^「『、。]{0,6}$")
_NEXT_PART_KO = re.compile(
    r"['’」』>》](?:\s?시리즈)?의\s(?:[^\s'‘]+\s){0,3}(?:극장판|신작|후속작|속편|최신작|스핀오프|\d기)(?:\s애니메이션|\s영화)?\s?$"
)
_BECOMES = re.compile(r"(?:改編|改编)(?:成|為|为)[^《》「」,，。\n]{0,20}$")  # what is made of another work
_PRINTS = re.compile(
    r"[」』》”](?:枠|名義|部門|誌|編集部|文庫|レーベル|杂志|雜誌|周刊|週刊|月刊|\d{1,2}月[号號刊])|[」』》](?:[(（][^()（）]{1,16}[)）])?(?:で|にて|に|上|에서)\s?(?:好評|現在|正在|正)?(?:連載|连载|掲載|연재)"
)
_TITLED_BEHIND = re.compile(
    r"[」』》](?:という|との)(?:タイトル|題名|名称|作品名)|[」』》]と題|[」』》](?:为|為)(?:标题|標題|题|題|名)"
)
_QUOTED = re.compile(r"[“]([^“”\n]{2,80})[”]")
_PAUSE_BEHIND = re.compile(r"\s?[:：|｜]")
_LEAD = 300  # characters behind the headline in which a fuller title may stand
_LOOKED_BACK = 12
_SHORT_NOUN = 2  # letters: a title may end in such a word
_MARKS = (("「", "」"), ("『", "』"), ("《", "》"))
_HEAVY = re.compile(r"【([^【】\n]{2,40})】")
_FEWEST_MARKS = 2
_OWN_MARK = "《"  # holds titles and nothing else
_OPENERS, _CLOSERS = frozenset("「『<"), frozenset("」』>")
_FILM = "劇場版"
_FILM_OUTSIDE = re.compile(rf"{_FILM}[「『]([^「」『』]{{1,60}})[」』]")
_FILM_BEFORE = re.compile(r"(?:劇場版|映画)\s?$")  # 劇場版「Rook」 in a headline, 「劇場版 Rook: the Bee」 below
_OF_FILM = re.compile(r"^(?:劇場版|映画)\s?")
_LENT = re.compile(  # what a person is known by, and no subject
    r"[」』》>〉](?:(?:シリーズ)?(?:[や、・と][^「『」』、。]{0,10})?[「『《][^」』》]{1,60}[」』》]){0,8}(?:シリーズ|三部作)?(?:の(?:後番組|後枠|後継番組|スタッフ(?!情報|コメント|[・&＆]|が発表|が公開|一覧)|[^「『」』、。]{2,14}を(?:務め|つとめ|担当し|手[がか掛]け)た|(?:監督|脚本|原作者|作者)(?![をはにがもで、]))|シリーズの[^「『」』、。]{0,12}[「『]|など(?:の|で|を|に)|を手[がか掛]|で(?:知られ|おなじみ|お馴染み)|(?:第\d期)?を(?:ベース|もとに|基に)|(?:等|系列).{0,6}的)"
)
_OF_MAKER = re.compile(  # in a headline, whose new work it announces
    r"[」』](?:から(?:\d+|[一二三四五六七八九十数])(?:年|[かヶカ]月)|に続く|を(?:大ヒット|生ん|生み出|送り出))|[」』](?:シリーズ)?(?:の)?(?:後番組|後枠|後継番組)|[」』][^「『」』、。\s]{0,10}(?:声優|役)(?:[・、で]|$)|[」』](?:シリーズ)?(?:の)?(?:監督|脚本家?|原作者?|声優|制作陣|スタッフ)(?:・|[^「『」』、。\s]{0,8}の(?:新作|最新作|オリジナル)|が(?:贈|手)|×)"
    r"|['’>](?:의)?\s(?:감독|제작진|작가|원작자|제작사)(?=[\s,·…]|$)"
)
_LENT_BEFORE_VERB = re.compile(  # as _LENT, in Korean
    r"[」』》>’](?:[,\s]|과|와|및|드라마|영화|애니메이션|[「『《<‘][^」』》>’]{1,60}[」』》>’]){0,12}(?:시리즈)?\s?(?:등)?(?:으로|로|을|를)?\s?"
    r"(?:유명한|알려진|만든|연출한|제작한|선보인|쓴|그린|집필한|탄생시킨)"
)
_MADE = re.compile(r"[」』》](?:の|が)(?:TV|テレビ)?(?:アニメ化|アニメが|劇場アニメ化|制作が?決定|制作され)")
_TO_BE_SHOWN = re.compile(  # before a title, or behind it: what is new
    r"(?:개봉|방영|방송|공개|상영)(?:하는|할|되는|될|(?:을|를)?\s?(?:앞둔|확정한|예정인))\s$|"
    r"(?:将|將|即将|即將)[^，。,\n]{0,8}(?:上映|播出|开播|開播|首播|放送)的$"
)
_IS_SHOWN = re.compile(
    r"['’」』>](?:[이가은는도]\s|\s)?[^\n.,'‘<]{0,18}(?:개봉|방영|방송|상영)(?:한다|된다|(?:을|를)?\s?(?:확정|앞두|예정))|"
    r"[」』》](?:[^，。,\n《「]{0,6}(?:将|將|定档|定檔))[^，。,\n《「]{0,12}(?:上映|播出|开播|開播|首播|放送)"
)
_DECIDED = re.compile(
    r"(?:アニメ|ドラマ|映画|舞台)化(?:が|も)?(?:決定|発表)(?:した|された|となった)$"
)  # before a title


def quoted_titles(article: Article, headline: Stretch, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield titles in the brackets that Japanese and Chinese put around them, the headline's first."""
    if not lexicon.language.titles_in_marks:
        return
    found = [
        without_alias(Stretch.of(article.text, *match.span(1)))
        for match in _CJK_TITLE.finditer(article.text)
        if not _COMMITTEE.match(article.text, match.end())
    ]
    bare = not found or lexicon.language.writing != "kana"
    if bare and not any(
        title.start < headline.end for title in found
    ):  # where a site puts titles in marks of quotations
        quoted = [Stretch.of(article.text, *match.span(1)) for match in _QUOTED.finditer(article.text)]
        quoted += quoted_in(beginning_of(article)) if lexicon.language.writing == "hangul" else ()
        found += [title for title in quoted if headline.text.count(title.text) and article.text.count(title.text) > 1]
    if lexicon.language.writing == "hangul":
        found = [title for title in found if not _is_heading_line(article.text, title)]
        quoted = list(quoted_in(beginning_of(article)))
        found, quoted = ([each for each in some if not _is_tag(each, article, headline)] for some in (found, quoted))
        found = found or quoted
        found = [title for title in found if not _is_character(article.text, title)]
        squared = [Stretch.of(article.text, *match.span(1)) for match in _IN_SQUARE.finditer(article.text)]
        found += [title for title in squared if _ends_in_noun(_before_mark(article.text, title), lexicon)]
    opening = _opening_title(found, article, lexicon)
    songs = _song_texts(found, article, lexicon)
    marked = any(title.start < headline.end for title in found)
    others = {title.text for title in found if is_no_work(article.text, title, lexicon)}
    entry = article.text.lstrip().split("\n", 1)[0].strip()
    for title in found:
        before = _before_mark(article.text, title)
        if title.text == entry and lexicon.language.writing != "kana":
            yield Candidate(title, IN_HEADLINE * 4, beside=True)  # what an entry is headed by
        if title.text in songs or _EPISODE_BEFORE.search(before) or title.text in others:
            continue
        heading = title.start < headline.end or (not marked and len(title.text) > 2 and title.text in headline.text)
        if headline.text.startswith(title.text) and _PAUSE_BEHIND.match(headline.text, len(title.text)):
            yield Candidate(title, IN_HEADLINE * 3, beside=True)
        if heading and (
            longer := _in_full(title, article, headline) or _spelled_out(title, article, headline, lexicon)
        ):
            yield Candidate(longer, IN_HEADLINE * 3, beside=True)
        if heading and _OF_MAKER.match(article.text, title.end):
            heading = False
        if not heading and (_LENT.match(article.text, title.end) or _LENT_BEFORE_VERB.match(article.text, title.end)):
            continue
        if not heading and before.endswith(_EARLIER):
            continue
        beside = _ends_in_noun(before, lexicon) or bool(_MADE.match(article.text, title.end) or _DECIDED.search(before))
        shown = _TO_BE_SHOWN.search(article.text, max(0, title.start - 2 * _LOOKED_BACK), title.start - 1)
        beside = beside or shown is not None or _IS_SHOWN.match(article.text, title.end) is not None
        first = not headline and title.text == opening
        beside = beside or _is_spoken_of(article.text, title)
        if _BECOMES.search(article.text, max(0, title.start - 3 * _LOOKED_BACK), title.start - 1):
            yield Candidate(title, IN_HEADLINE * 3, beside=True)
        if _ADAPTS.search(before) and title.start < headline.end + _LEAD:
            yield Candidate(title, IN_HEADLINE * 3, beside=True)
        if _is_next_part(article.text, title, headline):
            yield Candidate(title, IN_HEADLINE * 4, beside=True)
        if _is_named(article.text, title, before):
            yield Candidate(title, IN_HEADLINE * 3, beside=True)
        yield Candidate(title, 2 * IN_HEADLINE if heading else 1, beside, early=first)


def _opening_title(found: Sequence[Stretch], article: Article, lexicon: Lexicon) -> str:
    """Return the first title; in Chinese text that has marks for titles alone, the first in those."""
    own = (title.text for title in found if article.text[title.start - 1 : title.start] == _OWN_MARK)
    first = next(own, "") if lexicon.language.writing == "han" else ""
    return first or (found[0].text if found else "")


def _is_next_part(text: str, title: Stretch, headline: Stretch) -> bool:
    """Say whether headline or lead tell a title to be the next part of another: 「Rook」シリーズの新作「Rook: Bee」."""
    near = title.start < headline.end + _LEAD
    if near and _NEXT_PART_KO.search(text, max(0, title.start - 3 * _LOOKED_BACK), title.start - 1):
        return True
    return near and _NEXT_PART.search(text, max(0, title.start - 4 * _LOOKED_BACK), title.start - 1) is not None


def _is_spoken_of(text: str, title: Stretch) -> bool:
    """Say whether an article begins with what it says of a title, or a title fills a line: 『Rook』公開中."""
    opens = title.start <= len("「") and _SAID_OF.match(text, title.end) is not None
    return opens or (text[title.start - 2 : title.start - 1] == "\n" and _LINE_OF.match(text, title.end) is not None)


def _is_named(text: str, title: Stretch, before: str) -> bool:
    """Say whether words such as "titled" stand before a title or behind it."""
    if _NEWCOMER.search(before) and _CHOSEN.match(text, title.end):
        return True
    return bool(_TITLED.search(before) or _TITLED_BEHIND.match(text, title.end))


def has_own_marks(article: Article, language: Language) -> bool:
    """Say whether a Chinese article puts its titles in marks that hold nothing else."""
    return language.writing == "han" and article.text.count(_OWN_MARK) >= _FEWEST_MARKS


def song_titles(article: Article, about: Sequence[Stretch], lexicon: Lexicon) -> frozenset[str]:
    """Return what stands in marks of titles behind words for songs and is no subject's title, folded."""
    if not lexicon.language.titles_in_marks:
        return frozenset()
    found = [without_alias(Stretch.of(article.text, *match.span(1))) for match in _CJK_TITLE.finditer(article.text)]
    named = {title.text for title in about}
    return frozenset(flat(text) for text in _song_texts(found, article, lexicon) - named)


def _song_texts(found: Sequence[Stretch], article: Article, lexicon: Lexicon) -> set[str]:
    """Return those of the titles that a word for songs stands before, and a noun for a work nowhere."""
    songs = {
        title.text
        for title in found
        if is_song(title, article.text, lexicon) and not _HAS_SONG.match(article.text, title.end)
    }
    works = (
        title for title in found if title.text in songs and _ends_in_noun(_before_mark(article.text, title), lexicon)
    )
    return songs - {title.text for title in works}


def is_no_work(text: str, title: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a word for a shop, an event or a magazine stands before a title, or one for printing behind it."""
    events = tuple(words for words in lexicon.language.no_works if len(words) > _SHORT_NOUN or words in _ENDINGS)
    return (
        title.text.rstrip(_NUMBERS).endswith(events)
        or title.text.endswith(_PEOPLE)
        or title.text in lexicon.language.never_names
        or is_count(title.text)
        or (bool(lexicon.language.writing) and is_award(title.text, lexicon.language))
        or _before_mark(text, title).endswith(lexicon.language.no_works)
        or (bool(lexicon.language.group_nouns) and is_group(text, title.start - 1, lexicon.language))
        or bool(_PRINTS.match(text, title.end))
    )


def _is_tag(title: Stretch, article: Article, headline: Stretch) -> bool:
    """Say whether a headline ends in what only files it, which the text prints no more: "… <Season news>"."""
    ends = title.end + 1 == headline.end and article.text[title.end : headline.end] == ">"
    return ends and title.text not in article.text[headline.end :]


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
        longer = without_alias(Stretch.of(article.text, *match.span(1)))
        if film and _OF_FILM.sub("", longer.text).startswith(title.text) and longer.text != title.text:
            return longer
        if repeated and article.text.count(longer.text) == 1 and not _SHOWN_AS.match(article.text, match.end(1)):
            continue
        if _OF_FILM.match(longer.text) and _OF_FILM.sub("", longer.text).startswith(f"{title.text} "):
            return longer
        rest = longer.text.removeprefix(title.text)
        if rest != longer.text and rest[:1] in {*" 　~～:："} and not IS_SEASON.fullmatch(rest):
            return longer
    return None


def _spelled_out(title: Stretch, article: Article, headline: Stretch, lexicon: Lexicon) -> Stretch | None:
    """Return what the lead calls a work, and the text again, where the headline's title is only what it is called.

    The text then prints the headline's title nowhere.
    """
    body = article.text[headline.end :]
    if lexicon.language.writing != "kana" or title.text in body:
        return None
    for match in _CJK_TITLE.finditer(article.text, headline.end, headline.end + _LEAD):
        longer = without_alias(Stretch.of(article.text, *match.span(1)))
        lent = _LENT.match(article.text, match.end(1))
        again = body.count(longer.text) > 1 or _holds_words(longer.text, title.text)
        if (
            longer.text not in title.text
            and not lent
            and again
            and _ends_in_noun(_before_mark(article.text, longer), lexicon)
        ):
            return longer
    return None


def _holds_words(longer: str, shorter: str) -> bool:
    """Say whether a title has the words of another, in their order, among its own: "Rook ルーク 3" beside "Rook 3"."""
    words = iter(longer.split())
    return " " in shorter and all(word in words for word in shorter.split())


def with_title_marks(article: Article, language: Language) -> Article:
    """Return an article that puts its titles in 【】, as cinemas of Taiwan do, with the marks that others use.

    It must print the same words in them twice, behind other words at least once. Marks of half the width are widened,
    and 劇場版 goes into the marks behind it.
    """
    if language.writing == "kana":
        wide = article.text.translate(_WIDE_MARKS) if "｢" in article.text else article.text
        return replace(article, text=_with_films(wide))
    if language.writing != "han" or article.text.count("【") < _FEWEST_MARKS:
        return article
    counted = Counter(match.group(1) for match in _HEAVY.finditer(article.text))
    within = (match for match in _HEAVY.finditer(article.text) if article.text[match.start() - 1] not in "\n.。")
    titles = {text for text in (match.group(1) for match in within) if counted[text] >= _FEWEST_MARKS}
    return replace(article, text=_HEAVY.sub(lambda match: _marked(match, titles), article.text)) if titles else article


def _with_films(text: str) -> str:
    """Take 劇場版 into the marks that stand behind it wherever the text prints a title in them: it is a part of that.

    One that stands once, or without it as well, may be any film of its series.
    """
    films = Counter(_FILM_OUTSIDE.findall(text)) if _FILM in text else Counter()
    titles = [
        title for title, count in films.items() if 1 < count == sum(text.count(f"{mark}{title}") for mark, _ in _MARKS)
    ]
    for title in titles:
        for opening, closing in _MARKS:
            text = text.replace(f"{_FILM}{opening}{title}{closing}", f"{opening}{_FILM}{title}{closing}")
    return text


def _marked(match: re.Match[str], titles: set[str]) -> str:
    return f"『{match.group(1)}』" if match.group(1) in titles else match.group()
