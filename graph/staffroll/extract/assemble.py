"""From drafts to mentions: short names become the fullest the article prints, works are filled in, doubles dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from staffroll import vocabulary
from staffroll.extract.agents import Named, kind_of, looks_personal
from staffroll.extract.draft import Draft, Listed
from staffroll.extract.holders import credible
from staffroll.extract.leads import spelled_out
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.passages import Passage
from staffroll.extract.proper import parted, plain, proper_runs
from staffroll.extract.seasons import IS_SEASON
from staffroll.extract.shapes import CAST
from staffroll.extract.stretch import Stretch, flat, unaccented, unquoted
from staffroll.records import AgentType, Article, Mention

_LONGEST_QUOTE = 400
_NUMBER = 10  # characters behind a title in which a season's number may stand
_UNSPACED = re.compile(r"[一-鿿\uf900-\ufaff々ぁ-ヿ]{1,3}")  # a surname of a language that writes no spaces
_HONORIFIC = re.compile(r"(?<=[a-z])-(?:san|sama|kun|chan|sensei)$")
_LONGEST_GIVEN = 4
_OWNER = re.compile(r"((?:\S+\s){1,2}\S+)['’]s?\s(?=[^\Wa-z])")
_SEVERAL = 2
_GENERAL = ("contributor", "theme-performance")


def mentions(
    article: Article,
    about: Sequence[Stretch],
    headings: Mapping[Stretch, Stretch],
    drafts: Sequence[Listed],
    lexicon: Lexicon,
    names: Mapping[str, AgentType],
    people: Iterable[str] = (),
    *,
    personal: bool = False,
    several: bool = False,
) -> tuple[Mention, ...]:
    """Return the mentions of an article.

    `about` are its subject works, the likeliest first; `headings` the headings that are titles, with the title;
    `names` tells what kind of agent a name is known to be; `people` are full names that the text prints without a
    credit. Of a `personal` article, such as an obituary, no work is the
    subject: a credit that names none is left out. So it is where the article is about `several` works, unless it
    stands under a heading that is a title.
    """
    found: list[Mention] = []
    everything = [(passage, draft) for passage, group in drafts for draft in group]
    stated = {flat(draft.work.text): draft.work for _, draft in everything if draft.work and not draft.aside}
    only = next(iter(stated.values())) if len(stated) == 1 or (stated and lexicon.language.writing) else None
    main = None if several else about[0] if about else only
    bare = not (about or headings)  # what such an article tells of is what it is about
    also = _dwelt_on(everything, least=1 if personal or bare else _SEVERAL)
    fullest = _Fullest(
        [*(_called(draft.agent.name) for _, draft in everything), *people],
        _printed_names((passage for passage, _ in drafts), lexicon),
    )
    for passage, draft in everything:
        subject = headings.get(passage.heading, main) if passage.heading else main
        work = draft.work or (None if personal else subject)
        if work is not None and not draft.described and _is_said(draft, passage):
            work = subject if subject is not None and _is_shortened(article, work, subject) else work
            found.append(_mention(article, passage, draft, work, subject, also, fullest, lexicon))
    found = [mention for mention in found if plain(mention.agent) != plain(mention.work)]
    found = credible(found, article, lexicon.language)
    works = {plain(mention.work) for mention in found}
    found = [mention for mention in found if mention.agent_type == "organization" or plain(mention.agent) not in works]
    found = _one_kind(found, names)
    supporting = [mention for mention in found if not mention.refutes]
    return (*_distinct(supporting), *_distinct([mention for mention in found if mention.refutes]))


def _dwelt_on(drafts: Iterable[tuple[Passage, Draft]], least: int) -> frozenset[str]:
    """Return the works, folded, of which the text itself credits so many agents: the article is about them as well."""
    agents: dict[str, set[str]] = {}
    for _, draft in drafts:
        if draft.work is not None and not draft.aside and draft.layout != "bracket":
            agents.setdefault(flat(unquoted(draft.work).text), set()).add(flat(draft.agent.name.text))
    return frozenset(work for work, credited in agents.items() if len(credited) >= least)


def _mention(
    article: Article,
    passage: Passage,
    draft: Draft,
    work: Stretch,
    main: Stretch | None,
    also: frozenset[str],
    fullest: _Fullest,
    lexicon: Lexicon,
) -> Mention:
    roles = vocabulary.load()
    start, end = _quote(draft, passage)
    title = _spelled(work, main, lexicon)
    if draft.role == "creator" and not draft.aside and _is_later_season(main, title, lexicon):
        title = main.text if main else title
    if (
        draft.aside
        and main is not None
        and _is_later_season(main, title, lexicon)
        and _is_numbered(article, work, main)
    ):
        title = main.text
    subject = main is not None and flat(title) == flat(_spelled(main, main, lexicon))
    prior = not subject and (draft.aside or flat(title) not in also or _goes_on_from(main, title))
    printed = _called(draft.agent.name)
    holder = roles.roles[draft.role].holder
    agent = printed if "organization" in {draft.agent.kind, holder} else fullest.of(printed)
    given_first = lexicon.language.writing != "hangul"
    if given_first and agent.startswith(f"{printed} ") and article.text.find(printed) != article.text.find(agent):
        agent = printed  # a given name is no short form of a name that the text has not told yet
    named = draft.agent if agent == printed else draft.agent._replace(name=Stretch(0, len(agent), agent))
    kind = kind_of(named, lexicon.language, holder)
    return Mention(
        agent=agent,
        agent_type=kind,
        role=roles.held_by(draft.role, kind),
        work=title,
        quote=article.text[start:end],
        start=start,
        end=end,
        agent_as=_said(draft, passage).text,
        role_as=draft.role_as.text if draft.role_as else "",
        character=_printed(draft.character) if draft.character else None,
        prior=prior,
        refutes=bool(draft.refuted),
        statement=draft.refuted or ("prior-work" if prior else "announcement"),
        layout=draft.layout,
        confidence=draft.confidence,
    )


def _is_shortened(article: Article, work: Stretch, main: Stretch) -> bool:
    """Say whether a title is said to be the subject's for short: "Rook: The Night (Rook)"."""
    longer = len(work.text) < len(main.text) and main.text.startswith(work.text)
    return longer and spelled_out(article, work).text == main.text


def _is_numbered(article: Article, work: Stretch, main: Stretch) -> bool:
    """Say whether the number of the subject's season stands behind its title at this place: 《T》第2季的导演N."""
    behind = article.text[work.end : work.end + _NUMBER].lstrip("》」』’'> ")
    return behind.startswith(main.text.rsplit(" ", 1)[-1])


def _is_later_season(main: Stretch | None, title: str, lexicon: Lexicon) -> bool:
    """Say whether a subject is a season of a title: who wrote its source is credited with what is written of."""
    if main is None or lexicon.language.writing not in {"han", "hangul"}:
        return False
    return main.text.startswith(f"{title} ") and IS_SEASON.fullmatch(main.text[len(title) :]) is not None


def _goes_on_from(main: Stretch | None, title: str) -> bool:
    """Say whether the subject is a later part of a work: "Rook Season 2" or "Rook: The Sky" of "Rook"."""
    folded = flat(main.text) if main is not None else ""
    return folded.startswith(flat(title)) and not folded[len(title) : len(title) + 1].isalpha()


def _is_said(draft: Draft, passage: Passage) -> bool:
    """Say whether the passage names the agent, if only by a pronoun."""
    said = _said(draft, passage)
    return passage.stretch.start <= said.start < passage.stretch.end


def _said(draft: Draft, passage: Passage) -> Stretch:
    """Return the agent's name at this place, or the pronoun where the passage does not print the name."""
    inside = passage.stretch.start <= draft.agent.name.start < passage.stretch.end
    return draft.agent.name if inside or draft.pronoun is None else draft.pronoun


_READING = re.compile(
    "(?<=[一-鿿々ァ-ヺー])[(（][ぁ-ゖー]{1,12}[)）]|(?<=[A-Za-z])[(（][ァ-ヺー・ ]{2,24}[)）](?=.)"
)  # how the signs of a title before it are read


@lru_cache(maxsize=256)
def _spelled(work: Stretch, main: Stretch | None, lexicon: Lexicon) -> str:
    """Return a title as its subject is spelled, which an article before it leaves the same: "The Rook"."""
    head, _, rest = flat(work.text).partition(" ")
    same = {flat(work.text), rest if head in lexicon.language.determiners else ""}
    loose = lexicon.language.writing == "hangul" and main is not None  # where spaces are a matter of taste
    closed = loose and flat(main.text).replace(" ", "") == flat(work.text).replace(" ", "") if main else False
    closed = closed or (main is not None and _is_entry(flat(main.text), flat(work.text), lexicon))
    title = _printed(
        main if main is not None and (closed or flat(main.text) in same) else _unowned(unquoted(work), lexicon)
    )
    return _READING.sub("", title) if lexicon.language.writing == "kana" else title


def _unowned(title: Stretch, lexicon: Lexicon) -> Stretch:
    """Drop the company that a title belongs to: "Studio Kite's Blue Hour"."""
    owner = _OWNER.match(title.text) if lexicon.language.determiners else None
    if owner is None:
        return title
    named = Named(title.part(*owner.span(1)))
    owned = kind_of(named, lexicon.language, None) == "organization"
    return title.part(owner.end(), len(title.text)) if owned else title


def _is_entry(main: str, work: str, lexicon: Lexicon) -> bool:
    """Say whether a Chinese title is that of the subject less the noun for a work that an entry's heading prints."""
    kind = main.removesuffix(work)
    edition = lexicon.language.writing == "han" and kind not in {"", main}
    return edition and lexicon.phrases.ends(kind.removesuffix("版")) == "y"


def _called(name: Stretch) -> str:
    """Return a name without the honorific that Latin letters join to it: "Mori-san"."""
    return _HONORIFIC.sub("", _printed(name))


def _printed(stretch: Stretch) -> str:
    """Return the words of a stretch with one plain space between them."""
    return " ".join(stretch.text.split())


def _quote(draft: Draft, passage: Passage) -> tuple[int, int]:
    """Return the offsets from the first to the last word that the credit rests on, cut where it would grow too long."""
    first, last = passage.stretch.start, passage.stretch.end
    places = [(start, end) for start, end, _ in draft.stretches() if first <= start <= last]
    start, end = min(places)[0], max([end for _, end in places])
    name = _said(draft, passage)
    return (
        (start, end)
        if end - start <= _LONGEST_QUOTE
        else (max(start, name.end - _LONGEST_QUOTE), min(end, name.start + _LONGEST_QUOTE))
    )


class _Fullest:
    """Finds the fullest form of a name that the article prints: a surname stands for the one full name it ends."""

    def __init__(self, stated: Sequence[str], printed: Iterable[str]) -> None:
        self._stated = stated
        self._waiting = [stated, printed]
        self._groups: list[dict[str, set[str]]] = []

    def of(self, name: str) -> str:
        """Return the one full name of the first group that knows any; the name itself where none or several fit."""
        if " " in name.strip():
            return name
        if _UNSPACED.fullmatch(name):
            return self._beginning(name)
        word = unaccented(flat(name))  # "Okawa" stands for "Ōkawa"
        known = next((group[word] for group in self._by_word() if word in group), {name})
        return next(iter(known)) if len(known) == 1 else name

    def _beginning(self, surname: str) -> str:
        """Return the one full name that begins with a surname, where no space parts the two."""
        longer = {name for name in self._stated if len(surname) < len(name) <= len(surname) + _LONGEST_GIVEN}
        full = {name for name in longer if name.startswith(surname)}
        return full.pop() if len(full) == 1 else surname

    def _by_word(self) -> Iterator[dict[str, set[str]]]:
        """Yield the groups in their order, each looked through when it is first needed."""
        yield from self._groups
        while self._waiting:
            self._groups.append(_by_word(self._waiting.pop(0)))
            yield self._groups[-1]


def _by_word(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in dict.fromkeys(names):
        words = name.split()
        for word in (words[0], words[-1]) if len(words) > 1 else ():
            found.setdefault(unaccented(flat(word)), set()).add(name)
    return found


def _printed_names(passages: Iterable[Passage], lexicon: Lexicon) -> Iterator[str]:
    """Yield what has the shape of a person's name anywhere in the passages."""
    for passage in passages:
        for run in proper_runs(passage.stretch, lexicon):
            for marked in parted(run, lexicon):
                part = marked.part(0, len(marked.text.rstrip("!?")))
                if not looks_personal(part.text):
                    continue
                words = flat(part.text).split()
                if lexicon.language.never_names.isdisjoint(words) and not _describes(words[0], lexicon):
                    yield _printed(part)


@lru_cache(maxsize=1 << 12)
def _describes(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a role, or says what somebody is."""
    if word in lexicon.language.person_nouns or word in lexicon.language.group_nouns:
        return True
    return any(end - start == len(word) for start, end, _ in lexicon.labels.find(word))


def _one_kind(found: Sequence[Mention], names: Mapping[str, AgentType]) -> list[Mention]:
    """Give an agent one type throughout the article: the known one, else organization where any role says so."""
    companies = {flat(mention.agent) for mention in found if mention.agent_type == "organization"}

    def kind(name: str) -> AgentType:
        return names.get(name, "organization" if name in companies else "person")

    kinds = [(mention, kind(flat(mention.agent))) for mention in found]
    return [mention if mention.agent_type == told else replace(mention, agent_type=told) for mention, told in kinds]


def _is_voiced_itself(mention: Mention, voices: Mapping[str, Mention]) -> bool:
    """Say whether who seems to voice a character is one, whom another voices: "Bee (the queen)"."""
    other = voices.get(flat(mention.agent)) if mention.role in CAST else None
    return other is not None and flat(other.agent) not in {flat(mention.agent), flat(mention.character or "")}


def _distinct(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Drop what is said twice at one place, and a bare "contributor", "theme song" or voice where the work has more."""
    wide = vocabulary.load()
    stated = {
        (flat(mention.agent), flat(mention.work), general)
        for mention in found
        for general in _GENERAL
        if mention.role != general and (general == "contributor" or wide.is_a(mention.role, general))
    }
    voices = {flat(mention.character): mention for mention in found if mention.character}
    played = {(flat(mention.agent), flat(mention.work), mention.role) for mention in found if mention.character}
    found = [mention for mention in found if not _is_voiced_itself(mention, voices)]
    kept: dict[tuple[object, ...], Mention] = {}
    for mention in sorted(
        found, key=lambda mention: (mention.start, mention.end, mention.agent, mention.role, mention.work)
    ):
        said = (flat(mention.agent), flat(mention.work), mention.role)
        if said not in stated and (mention.character or said not in played):
            kept.setdefault((*said, mention.character, mention.start, mention.end), mention)
    return tuple(kept.values())
