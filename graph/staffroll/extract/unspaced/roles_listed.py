"""Chinese lists of whom somebody has voiced, each in a work of its own: 《Rook》的Bee、《Dew》中的Moth等."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import Stretch, flat
from staffroll.lang import Language

_ITEM = re.compile(
    r"(?P<mark>[《「『])(?P<title>[^《》「」『』]{1,40})[》」』]\s?(?:系列|动画|動畫)?(?:第.季)?"
    r"(?:中|里|裏|裡)?的?(?P<character>[^《》「」『』、,，。;；:：()（）]{0,16})(?:[(（][^()（）]{0,20}[)）])?"
)
_JOINED = re.compile(r"[、,，;；]?\s?(?:以及|和|与|與|及|还有|還有)?\s?(?:动画|動畫|电影|電影|剧场版|劇場版)?")
_VOICED = re.compile("配音|配过音|配過音|演绎|演繹|饰演|飾演|献声|獻聲|出演|声演|聲演|代表|声优|聲優|角色")
_PLAYING = re.compile("配音|配过音|配過音|演绎|演繹|饰演|飾演|献声|獻聲|出演|声演|聲演|代表|角色")
_REST = re.compile("等|角色|一角|一职|一職|配音|献声|獻聲|$")
_NO_CHARACTER = re.compile(r"(?:等|系列|中的?$|的|[是有為为在由而并並])")
_LED = re.compile(
    "等[^《》「」『』、,，。;；]{0,6}?的(?:女|男)?(?:声优|聲優|配音员|配音員|演员|演員)?(?=[^的声聲配演])"
)
_FOR = re.compile("[曾也还還经經]{0,4}[替为為给給帮幫]")  # before a list that words for voicing follow
_FEWEST = 2
_CONFIDENCE = 0.85
_BEHIND = 14  # characters between a list and whose voice they are


def told(spans: Sequence[Span], sentence: Stretch, language: Language, person: Sequence[Named]) -> tuple[Draft, ...]:
    """Return the voices of lists, of whom the sentence names before or behind each, else of whom the text tells."""
    text = sentence.text
    if not ("》" in text or "」" in text or "』" in text) or not _VOICED.search(text):
        return ()
    return tuple(draft for items in _runs(text) for draft in _told(items, spans, sentence, language, person))


def _told(
    items: Sequence[re.Match[str]],
    spans: Sequence[Span],
    sentence: Stretch,
    language: Language,
    person: Sequence[Named],
) -> Iterator[Draft]:
    characters = [character for item in items if (character := _character(item))]
    if not characters or not all(map(language.unnamed_signs.isdisjoint, characters)):
        return
    agents = _behind(spans, sentence, items[-1].end("title"))
    if not agents and len(characters) >= _FEWEST:
        agents = _before(spans, sentence, items[0].start(), person)
    for agent in agents:
        for item in items:
            yield _draft(agent, item, sentence)


def _runs(text: str) -> list[list[re.Match[str]]]:
    """Return lists of items that stand right behind each other."""
    runs: list[list[re.Match[str]]] = []
    for item in _ITEM.finditer(text):
        joined = _JOINED.fullmatch(text, runs[-1][-1].end(), item.start()) if runs else None
        if joined and (joined.group() or not runs[-1][-1].group("character")):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _character(item: re.Match[str]) -> str:
    """Return the character of an item, empty where it has none."""
    rest = _REST.search(item.group("character"))
    named = item.group("character")[: rest.start()] if rest else item.group("character")
    return "" if _NO_CHARACTER.match(named) else named.strip()


def _behind(spans: Sequence[Span], sentence: Stretch, end: int) -> tuple[Named, ...]:
    """Return whom "such as these" is said of: …等角色的声优NN."""
    led = _LED.search(sentence.text, end, end + 3 * _BEHIND)
    start = sentence.start + led.end() if led else -1
    return next((span.names[:1] for span in spans if span.letter == "N" and span.names[0].name.start == start), ())


def _before(spans: Sequence[Span], sentence: Stretch, start: int, person: Sequence[Named]) -> tuple[Named, ...]:
    """Return whom a report of a death is about, else the last name before the list that a word for playing follows."""
    if person:
        return tuple(person[:1])
    names = [span for span in spans if span.letter == "N" and span.stretch.end - sentence.start <= start]
    for span in reversed(names):
        end = span.stretch.end - sentence.start
        if _PLAYING.search(sentence.text, end, start) or _FOR.fullmatch(sentence.text, end, start):
            return span.names[-1:]
    return ()


def _draft(agent: Named, item: re.Match[str], sentence: Stretch) -> Draft:
    title = sentence.part(*item.span("title"))
    named = _character(item)
    begin = item.start("character") + item.group("character").find(named)
    character = sentence.part(begin, begin + len(named)) if named else None
    bare = agent._replace(asides=())
    return Draft(bare, "voice-actor", "prose-cast", _CONFIDENCE, None, title, character, pronoun=title, aside=True)


def without(drafts: Sequence[Draft], listed: Sequence[Draft]) -> list[Draft]:
    """Return the drafts less those that a list tells better: on its works, or of its characters."""
    works = {flat(draft.work.text) for draft in listed if draft.work}
    agents = {flat(draft.agent.name.text) for draft in listed}
    characters = {flat(draft.character.text) for draft in listed if draft.character}
    return [
        draft
        for draft in drafts
        if not (draft.work and flat(draft.work.text) in works and flat(draft.agent.name.text) in agents)
        and flat(draft.agent.name.text) not in characters
    ]
