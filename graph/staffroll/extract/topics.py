"""Whom and what prose goes on to speak of: what a sentence leaves to the next, and what opens a passage."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, kind_of
from staffroll.extract.draft import Draft, Known, is_company
from staffroll.extract.passages import Passage
from staffroll.extract.shapes import CAST, Carried, Clause, compiled, needed
from staffroll.extract.shapes.companies import may_broadcast
from staffroll.extract.spans.span import Span, letters
from staffroll.extract.stretch import Stretch, flat
from staffroll.extract.unspaced.persons import may_be_person
from staffroll.lang import Language

_NOUN_BEFORE = re.compile("[yM]T(?=[bto])")
_TOLD_OF = re.compile("(?:[xB]{1,2}o){0,2}Tt(?=.*[yM]|.*x$)")
_DAY = re.compile(r"(?:\d{1,2}月)?\d{1,2}日、")
_SUBJECT = re.compile("N[bt]")
ACTOR = re.compile(
    r"(?!.*(?:役|声|訳|作|年|月|日|系|部|県|市|都|区)$)[一-鿿\uf900-\ufaff々]{1,3}[一-鿿\uf900-\ufaff々ぁ-ゖァ-ヺー]{1,5}"
)
_PRINTING = re.compile("N?[id]{0,2}x{0,3}L")  # behind a magazine
_TOPICAL = re.compile(r"(?:^|[,;Rx])(?P<who>N)R?[tb]")
_BEHIND = (",uy", ",uyp")  # what may follow a topic that a sentence begins with, and one behind a preposition
_LEADING = frozenset("oi@btw")
_ACTS = re.compile("[uvxt]{0,3}V|,?p?[Rr]|s[xrtyRO]{0,3}N")  # what follows somebody who makes something
_OF_THE_ANIME = re.compile("yx?[Dt]")
_OWNER = re.compile(r"(?:^N|N(?=s)|(?<=,)N(?=,u))(?=.)(?!sN)", re.DOTALL)


def told_on_a_day(passage: Passage, spans: Sequence[Span]) -> Stretch | None:
    """Return the last work that a noun for works or sources stands before, of a paragraph that begins with a day."""
    if not _DAY.match(passage.stretch.text):
        return None
    row = letters(spans)
    told = None if "ToT" in row else list(_NOUN_BEFORE.finditer(row))  # "「Rook 2」 of the series 「Rook」"
    names = spans[told[-1].start() + 1].names if told else ()
    return names[0].name if len(names) == 1 else None


def told_of(spans: Sequence[Span]) -> Stretch | None:
    """Return the work that a Japanese paragraph begins with as its topic: 「Rook」は、…を描く物語。."""
    found = _TOLD_OF.match(letters(spans))
    names = spans[found.end() - 2].names if found else ()
    return names[0].name if len(names) == 1 else None


def subject_named(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the one work of those the article is about that the first sentence of a paragraph names.

    One that another goes on from, as an anime's title may from a game's, is not meant.
    """
    named = {flat(each.name.text): each.name for span in spans if span.letter == "T" for each in span.names}
    subjects = [name for title, name in named.items() if title in known.subjects and not is_bare(name, known)]
    within = is_within if known.lexicon.language.writing == "kana" else _is_beginning
    whole = [name for name in subjects if not within(flat(name.text), known.subjects)]
    return whole[0] if len(subjects) == len(whole) == 1 and len(known.subjects) > 1 else None


def work_introduced(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the work that a paragraph's first sentence introduces, if the article is not about it anyway."""
    named = (name for _, name in _named_works(letters(spans), spans, known.lexicon.language.introducing, known))
    return next((name for name in named if not is_bare(name, known)), None)


def alone_named(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the only work that a sentence may name: neither a person nor a company, and nothing that acts itself.

    So begins the paragraph of a round-up: "First up is Blue Hour", "Blue Hour will get an anime".
    """
    row, language = letters(spans), known.lexicon.language
    named = [
        (place, each.name)
        for place, span in enumerate(spans)
        if span.letter in "NT"
        for each in span.names
        if may_be_title(each, language)
    ]
    if len(named) != 1 or is_bare(named[0][1], known):
        return None
    place, name = named[0]
    led = row[place - 1 : place] in {*"ois"}  # "the website for Blue Hour reveals"
    if language.writing == "kana" and (led or row[place + 1 : place + 2] == "o"):  # 「Rook」の後の世界
        return None
    announces = not led and any(flat(span.stretch.text) in language.announcing for span in spans[place + 1 : place + 2])
    if announces or _ACTS.match(row, place + 1) or row[place - 1 : place] in {*"aRr@bitw"}:
        return None
    return name if row[place] == "T" or " " in name.text else None


def may_be_title(named: Named, language: Language) -> bool:
    """Say whether a name may be a work's: it reads as no person's, and no word of it is a company's or an event's."""
    words = flat(named.name.text).split()
    others = language.event_words | language.places | language.company_words
    company = kind_of(named, language, None) == "organization" or not others.isdisjoint(words)
    return not (company or may_broadcast(named, language) or is_romaji(named.name.text))


def is_within(title: str, others: Iterable[str]) -> bool:
    """Say whether another title holds this one."""
    return any(title in other and title != other for other in others)


def _is_beginning(title: str, others: Iterable[str]) -> bool:
    return any(other.startswith(f"{title} ") for other in others)


def is_bare(title: Stretch, known: Known) -> bool:
    """Say whether a title is that of the work the article is about less its number, which need not be said again."""
    kana = known.lexicon.language.writing == "kana"
    return bool(known.first) and not kana and flat(title.text) == flat(known.first)


def returns(spans: Sequence[Span], known: Known) -> Iterator[tuple[int, None]]:
    """Yield where a sentence comes back to the work that the article is about: "for the new season"."""
    if _OF_THE_ANIME.match(letters(spans)) and flat(spans[0].stretch.text).endswith("アニメ"):
        yield 0, None  # アニメでは, after what was said of its source
    for number, span in enumerate(spans):
        if (span.letter == "E" and not span.names) or span.stretch.text in known.lexicon.language.this_work:
            yield number, None


def carried_on(
    clause: Clause, drafts: Sequence[Draft], topic: Stretch | None, stated: Sequence[tuple[int, Stretch]]
) -> Carried:
    """Return what a sentence leaves to the next: whom it speaks of, and of which work."""
    last = max(clause.subjects, key=lambda item: item[0])[1] if clause.subjects else ()
    wide = vocabulary.load()
    made = {draft.agent.name for draft in drafts if wide.roles[draft.role].holder == "organization"}
    someone = () if last and all(agent.name in made for agent in last) else last
    known, before = clause.known, clause.carried.person
    if (
        before
        and not any(is_company(each, known) for each in before)
        and all(is_company(each, known) for each in someone)
    ):
        someone = ()  # whom a pronoun means stays a person
    person = someone or _first_person(clause.spans, clause.known.lexicon.language) or clause.carried.person
    works = [draft.work for draft in drafts if draft.work and not draft.aside]
    lasting = [item for item in stated if letters(clause.spans[item[0] + 1 : item[0] + 2]) != "o"]
    returns = bool(lasting) and flat(max(lasting)[1].text) in clause.known.subjects
    if lasting and (not topic or returns) and max(lasting)[1] in works:
        topic = max(lasting)[1]
    if clause.known.lexicon.language.writing == "kana" and not clause.known.subjects and not clause.carried.told:
        topic = only_work(clause.spans) or topic
    voices = any(draft.character for draft in drafts)
    told = clause.carried.told
    firm = _last_firm(clause.spans, clause.known) or clause.carried.firm
    return Carried(last, person, works[-1] if works else None, topic, _theme(clause.spans), voices, told, firm)


def _last_firm(spans: Sequence[Span], known: Known) -> tuple[Named, ...]:
    """Return the company that a sentence names last."""
    if not known.taken_up:
        return ()
    named = (each for span in reversed(spans) if span.letter == "N" for each in reversed(span.names))
    return next(((each,) for each in named if is_company(each, known)), ())


def only_work(spans: Sequence[Span]) -> Stretch | None:
    """Return the one work that a sentence names, of which the next may go on in an article about several."""
    row = letters(spans)
    named = {
        flat(each.name.text): each.name
        for number, span in enumerate(spans)
        if span.letter == "T" and not _PRINTING.match(row, number + 1)
        for each in span.names
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _first_person(spans: Sequence[Span], language: Language) -> tuple[Named, ...]:
    """Return the person that a sentence names first, of whom a pronoun may speak next though it states no credit."""
    row = letters(spans)
    first = row.find("N")
    behind = first > 0 and row[first - 1] in _LEADING and "h" in row and language.determiners
    names = spans[first].names if first >= 0 and not behind else ()  # "After Kite, he went on"
    if language.writing == "hangul":
        return next((people for place, people in spoken_of(row, spans) if "t" in row[place : place + 3]), ())
    if language.writing == "kana":
        found = _SUBJECT.search(row)
        acts = spans[found.start()].names if found else ()
        return acts if len(acts) == 1 and ACTOR.fullmatch(acts[0].name.text) else ()
    appears = next((spans[found.start()].names for found in re.finditer("Nof", row)), ())  # whose appearance is told
    return appears or (names if len(names) == 1 and is_romaji(names[0].name.text) else ())


def _theme(spans: Sequence[Span]) -> str:
    """Return which theme song a sentence speaks of, so that the next may say only who performs it."""
    wide = vocabulary.load()
    themes = [
        role for span in spans if span.letter in "Rr" for role, _ in span.roles if wide.is_a(role, "theme-performance")
    ]
    return themes[-1] if themes else "theme-performance"


def owners_of(row: str, spans: Sequence[Span]) -> Iterator[tuple[int, tuple[Named, ...]]]:
    """Yield whom a later pronoun may mean: "Mori's last series was Rook, which she directed"."""
    for match in _OWNER.finditer(row):
        if len(spans[match.start()].names) == 1:
            yield match.start(), spans[match.start()].names


def spoken_of(row: str, spans: Sequence[Span]) -> Iterator[tuple[int, tuple[Named, ...]]]:
    """Yield whom a Korean sentence says that it speaks of: the voice actor Aya Mori (성우 NN은, NN 성우는)."""
    found = [match for match in _TOPICAL.finditer(row) if len(spans[match.start("who")].names) == 1]
    people = [match for match in found if may_be_person(spans[match.start("who")].names[0].name.text)]
    told = next((match for match in people if match.group().endswith("t")), next(iter(people), None))
    if told:
        yield told.start("who"), spans[told.start("who")].names


def opening_topic(spans: Sequence[Span], language: Language, subjects: Container[str]) -> tuple[int, Stretch] | None:
    """Return the title that a sentence begins with, and its place: "For Rook, …" (1), "Rook, directed by …" (0).

    The former holds for the sentences behind it as well.
    """
    leading = "oiywx" if language.sentence_titles else "oiy"
    for position, span in enumerate(spans[:4]):
        unknown = span.letter == "N" and letters(spans[:position]) == "o" and not is_romaji(span.stretch.text)
        topical = language.writing and letters(spans[position + 1 : position + 2]) == "t" and span.letter == "T"
        if topical and len(span.names) == 1 and flat(span.names[0].name.text) in subjects:
            return max(1, position), span.names[0].name
        if (
            (span.letter == "T" or unknown)
            and len(span.names) == 1
            and (position + 1 == len(spans) or spans[position + 1].letter in _BEHIND[position > 0])
            and not (unknown and letters(spans[position + 1 : position + 3]).find(",") < 0)  # "Over on Kite it was"
            and letters(spans[position + 1 : position + 3]) != "y&"  # "the series Rook and Tin Sky"
        ):
            return position, span.names[0].name
        begins = span.letter == "N" and not position and " " not in span.names[0].name.text  # "Follows Rook, which"
        if span.letter not in leading and not (begins and language.sentence_titles):
            break
    return None


def topics_of(row: str, spans: Sequence[Span], known: Known) -> Iterator[tuple[int, Stretch]]:
    """Yield the works that shapes make the topic of what follows; a relative clause's object does not become it."""
    yield from _named_works(row, spans, known.lexicon.language.topics, known)
    yield from _named_works(row, spans, known.lexicon.language.introducing, known)


def _named_works(row: str, spans: Sequence[Span], shapes: Iterable[str], known: Known) -> Iterator[tuple[int, Stretch]]:
    """Yield the one work that each shape finds in a row, with its place: no company, and nothing that is voiced."""
    held = set(row)
    introducing = shapes is known.lexicon.language.introducing
    for shape in shapes:
        for match in compiled(shape).finditer(row) if needed(shape) <= held else ():
            names = spans[match.start("works")].names
            voiced = any(span.verb and span.verb.role in CAST for span in spans[match.start() : match.end()])
            told = spans[match.start("works")].letter == "T"
            company = not told and bool(names) and kind_of(names[0], known.lexicon.language, None) == "organization"
            personal = introducing and not told and bool(names) and is_romaji(names[0].name.text)
            if len(names) == 1 and not voiced and not company and not personal:
                yield match.start("works"), names[0].name
