"""Layout: running prose, read by the sentence shapes of the language over typed spans."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from staffroll import vocabulary
from staffroll.extract import careers, cast, fame, labels, lives, unspaced, voices
from staffroll.extract.agents import Named, agents_in, is_romaji, kind_of, looks_personal
from staffroll.extract.brackets import asides_in, voice_in
from staffroll.extract.castlists import listed_cast, present
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.lexicon import Dictionary
from staffroll.extract.passages import Passage
from staffroll.extract.played import played_in
from staffroll.extract.sentences import sentences
from staffroll.extract.shapes import CAST, Carried, Clause, Reading, compiled, needed
from staffroll.extract.spans import Span, letters, spans_of
from staffroll.extract.stretch import COMMA, QUOTES, Stretch, enclosures, flat, masked, split
from staffroll.extract.unspaced import roles_listed, written
from staffroll.extract.unspaced.persons import is_likely_japanese, may_be_person
from staffroll.lang import Language, Pattern
from staffroll.records import AgentType

_BRACKET = re.compile(r"\([^()]*\)?")
_CREDITS_PICTURE = re.compile(r"\s제공[\])]?\.?$")  # "Kite Works provided it", below a picture
_LONGEST_SENTENCE = 4000
_LONGEST_OPENING = 120
_CUES = {"cast": CAST, "making": frozenset(("director", "animation-production"))}
_OF_DUBS = {"director": "adr-director", "animation-production": "dub-production"}
_SOURCES = frozenset(("creator", "manga", "illustration"))
_LONGEST_LABEL = 24
_IN_BRACKETS = frozenset(("song-lyrics", "song-composition", "song-arrangement", "publisher"))
_BEHIND_TITLE = frozenset(
    (
        "animation-production",
        "production-committee",
        "broadcast",
        "streaming",
        "distribution",
        "director",
        "series-director",
        "chief-director",
    )
)
_TITLE_CLOSERS = frozenset("」』》'’>")
_SUBJECT = re.compile("N[bt]")
_SONG_AS_TOPIC = re.compile("Tt")
_LABELLED = re.compile(r"[、,;／/](?=[^、,;：:]{1,30}[:：])|[　\s](?=[^\s：:]{1,30}[:：])")
_ACTORS = re.compile(r"(?:[Rr](?:x?u|:|,?x{0,2}p[xrst]{1,9},?&?x?)?|P)x?N(?!a)")
_LISTED = re.compile(r"(?<=:)N")
_OF_CHARACTER = re.compile(r"(.{1,24}?)\s?(?:役|역)")
_ACTOR = re.compile(
    r"(?!.*(?:役|声|訳|作|年|月|日|系|部|県|市|都|区)$)[一-鿿\uf900-\ufaff々]{1,3}[一-鿿\uf900-\ufaff々ぁ-ゖァ-ヺー]{1,5}"
)
_CHARACTER_BEFORE = re.compile(r"[“「『‘]([^“”「」『』‘’]{1,20})[”」』’]$")
_STATION = re.compile("([^、。・/／]{2,12}?)系(?:列)?")  # behind a title, who shows the work
_PRINTING = re.compile("N?[id]{0,2}x{0,3}L")  # behind a magazine
_INTRODUCES = re.compile(r"(?:x,)?[xoN]{1,4}ux{1,4}y")  # "Rook of Kite is a comedy film"
_BEFORE_NOUN = re.compile("(?<=[ox])N(?=y)")
_SEASON_OF = re.compile("EoT")
_CV = re.compile(r"(?:CV|声优|聲優|配音)\s?[:：]?\s?(?=[^\s,，、]{2,12}$)", re.IGNORECASE)
_TOPICAL = re.compile(r"(?:^|[,;Rx])(?P<who>N)R?[tb]")
_OWNER = re.compile(r"(?:^N|N(?=s))(?=.)(?!sN)", re.DOTALL)


Lexed = tuple[Stretch, Sequence[Span], list[Draft]]  # a sentence, its spans, and its credits where it is a label line


def lexed(
    passage: Passage, known: Known, titles: Dictionary[str], names: Dictionary[AgentType], common: frozenset[str]
) -> list[Lexed]:
    """Return the sentences of a passage that may state credits, with their spans."""
    found: list[Lexed] = []
    for sentence in sentences(passage.stretch, known.lexicon.language, titles):
        if (
            len(sentence.text) > _LONGEST_SENTENCE
            or _CREDITS_PICTURE.search(sentence.text)
            or _is_doubted(sentence, known.lexicon.language)
        ):
            continue
        if drafts := labels.credits_in_sentence(sentence, known):
            found.append((sentence, (), drafts))
            continue
        spans = (
            unspaced.spans_of(sentence, known.lexicon, titles, names, known.first)
            if known.lexicon.language.writing
            else spans_of(sentence, known.lexicon, titles, names, common)
        )
        found.append((sentence, _without_songs(_without_season(spans, known), known), []))
    return found


def credits_in(
    passages: Iterable[tuple[Passage, Sequence[Lexed]]], known: Known, person: tuple[Named, ...] = ()
) -> Iterator[list[Draft]]:
    """Yield the credits of each passage; a pronoun may mean whom the passage before began with.

    All of an article about a `person` goes on about them.
    """
    lived = person[:1] if not known.lexicon.language.writing else ()
    spoken_of = person
    going_on: tuple[Stretch | None, Stretch | None] = (None, None)  # the heading, and the work told of beneath it
    for passage, read in passages:
        if not known.lexicon.language.patterns:
            yield []
            continue
        goes_on = passage.heading == going_on[0] and not (read and _INTRODUCES.match(letters(read[0][1])))
        topic = _titled(passage) or (going_on[1] if goes_on else None)
        carried = Carried(person=spoken_of, topic=topic, told=bool(person))
        found: list[Draft] = []
        for sentence, spans, labelled in read:
            if labelled:
                found += labelled
                continue
            if known.several and (told := _only_subject(spans, known)):
                carried = carried._replace(topic=told)
            drafts, carried = _sentence(spans, sentence, known, carried)
            if going_on[1] is not None and carried.topic is going_on[1]:
                carried = carried._replace(topic=_credited(drafts, going_on[1]))
            life = [draft for person in lived for draft in lives.credits_in(spans, sentence, known, person)]
            if life:
                drafts = [draft for draft in drafts if draft.agent.name.text not in life[0].agent.name.text]
                drafts += life
            if person and known.lexicon.language.writing == "kana":
                drafts += careers.credits_in(spans, person[0], drafts, known)
            if not any(draft.character for draft in drafts):
                drafts += cast.credits_in_sentence(sentence, known)
            if sentence.start == passage.stretch.start:
                topic = carried.topic or _introduced(spans, known) or _subject(spans, known)
                carried = carried._replace(topic=topic)
            found += drafts
        if known.several and not person:
            going_on = (passage.heading, carried.topic)
        people = [draft.agent for draft in found if _is_person(draft, known.lexicon.language)]
        spoken_of = person or tuple(people[:1]) or spoken_of
        yield found


def _credited(drafts: Iterable[Draft], topic: Stretch) -> Stretch:
    """Return the first work that a sentence credits, else the topic that the paragraph before left."""
    return next((draft.work for draft in drafts if draft.work and not draft.aside), topic)


def _is_person(draft: Draft, language: Language) -> bool:
    """Say whether a pronoun of the next paragraph could mean the agent of a credit."""
    corporate = vocabulary.load().roles[draft.role].holder == "organization"
    return not corporate and kind_of(draft.agent, language, None) != "organization"


def _titled(passage: Passage) -> Stretch | None:
    """Return the title in quotation marks that an item of an overview begins with: "Blue Hour": Directed by …"."""
    text = passage.stretch.text
    end = enclosures(text[:_LONGEST_OPENING]).get(0) if text[:1] in QUOTES else None
    return passage.stretch.part(1, end - 1) if end and text[end : end + 1] in {":", "："} else None


def _subject(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the one work of those the article is about that the first sentence of a paragraph names.

    One that another goes on from, as an anime's title may from a game's, is not meant.
    """
    named = {flat(each.name.text): each.name for span in spans if span.letter == "T" for each in span.names}
    subjects = [name for title, name in named.items() if title in known.subjects and not _is_bare(name, known)]
    within = _is_within if known.lexicon.language.writing == "kana" else _is_beginning
    whole = [name for name in subjects if not within(flat(name.text), known.subjects)]
    return whole[0] if len(subjects) == len(whole) == 1 and len(known.subjects) > 1 else None


def _only_subject(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the work of those that a round-up is about where a sentence names no other of them."""
    titles = {flat(each.name.text): each.name for span in spans if span.letter == "T" for each in span.names}
    determiners = known.lexicon.language.determiners
    named = [name for title, name in titles.items() if title in known.subjects or _bared(title, determiners, known)]
    if not named and not titles:
        named = [spans[place].names[0].name for place in _beside_noun(spans, known)]
    return named[0] if len(named) == 1 and not _is_bare(named[0], known) else None


def _beside_noun(spans: Sequence[Span], known: Known) -> Iterator[int]:
    """Yield the places of names that are no company's right before a noun for a work: "of the Blue Hour anime"."""
    for found in _BEFORE_NOUN.finditer(letters(spans)):
        named = spans[found.start()].names
        if len(named) == 1 and kind_of(named[0], known.lexicon.language, None) != "organization":
            yield found.start()


def _bared(title: str, determiners: Container[str], known: Known) -> bool:
    """Say whether a title is a subject with an article before it."""
    head, _, rest = title.partition(" ")
    return head in determiners and rest in known.subjects


def _introduced(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the work that a paragraph's first sentence introduces, if the article is not about it anyway."""
    named = (name for _, name in _named_works(letters(spans), spans, known.lexicon.language.introducing, known))
    return next((name for name in named if not _is_bare(name, known)), None)


def _is_within(title: str, others: Iterable[str]) -> bool:
    return any(title in other and title != other for other in others)


def _is_beginning(title: str, others: Iterable[str]) -> bool:
    return any(other.startswith(f"{title} ") for other in others)


def _is_doubted(sentence: Stretch, language: Language) -> bool:
    """Say whether a sentence denies, supposes or only reports a rumour: it then states no credit."""
    text = f" {flat(sentence.text)}"
    return any(doubt in text for doubt in _doubts(language))


@cache
def _doubts(language: Language) -> tuple[str, ...]:
    return language.doubts if language.writing else tuple(f" {doubt}" for doubt in language.doubts)


def _sentence(spans: Sequence[Span], sentence: Stretch, known: Known, carried: Carried) -> tuple[list[Draft], Carried]:
    """Match every shape in the table's order; a verb or role that one shape has taken is not taken again."""
    language = known.lexicon.language
    words = _cues(sentence, language)
    voiced = voices.told(spans, sentence, known, carried.person)
    famed = fame.told(voiced.spans, sentence, known, carried.person)
    spans = famed.spans
    row = letters(spans)
    stated = [item for item in _topics(row, spans, known) if not _is_bare(item[1], known)]
    opening = _opening_topic(spans, language, known.subjects)
    opening = None if opening and _is_bare(opening[1], known) else opening
    if opening and language.writing == "kana" and _is_within(flat(opening[1].text), known.subjects):
        opening = None  # the series that the work the article is about belongs to
    topic = opening[1] if opening else carried.topic
    if language.writing == "kana" and not (opening or known.subjects or carried.told):
        topic = _only_work(spans) or topic
    if known.base and _is_of_first_season(sentence, language):
        topic = known.base
    clause = Clause(
        sentence,
        spans,
        known,
        carried,
        subjects=[
            *([(-1, carried.agents)] if carried.agents else []),
            *(() if language.writing else _owners(row, spans)),
            *(_topical(row, spans) if language.writing == "hangul" else ()),
            *([(0, carried.person)] if row.startswith("h") and carried.person else []),
        ],
        topics=[*([(-1, topic)] if topic else []), *([opening] if opening else []), *_returns(spans, known), *stated],
    )
    words |= _told_cues(spans) | ({"cast"} if carried.voices else set()) | ({"person"} if carried.told else set())
    played = list(played_in(clause)) if language.writing == "kana" else []
    fitting = [pattern for pattern in _possible(row, language) if _fits(pattern, language, words)]
    found = [found for pattern in fitting for found in _matched(pattern, row, clause)]
    drafts = [*played, *(draft for _, group in sorted(found, key=lambda item: item[0]) for draft in group)]
    drafts += earlier_works(drafts, known)
    if language.writing == "kana" and not carried.told:
        drafts += [*listed_cast(spans, row, drafts), *present(spans, row, drafts, language)]
    bracketed = any(named.asides for span in spans for named in span.names)
    if language.writing:
        if language.writing == "han" and (
            listed := roles_listed.told(spans, sentence, language, carried.person if carried.told else ())
        ):
            drafts = [*roles_listed.without(drafts, listed), *listed]
        if bracketed:
            drafts = _acted(spans, drafts, language)
            drafts += _voices_in_brackets(spans, drafts)
        held = _held_before(spans, drafts, sentence, known) if bracketed else ()
        return [*_new(drafts, known), *held], _carry(clause, drafts, topic, stated)
    cued = not words.isdisjoint(language.cues.get("cast", ()))
    if bracketed:
        cued = cued and not (words - _only_in_brackets(sentence, language)).isdisjoint(language.cues.get("cast", ()))
        drafts += _voiced_in_brackets(spans, known)
        told = {draft.character for draft in drafts if draft.character}
        drafts = [draft for draft in drafts if draft.agent.name not in told]
        spans = [
            span._replace(names=tuple(each._replace(asides=()) if each.name in told else each for each in span.names))
            for span in spans
        ]
        acted = _actors_with_characters(spans, drafts, known, voices=carried.voices)
        named = {draft.agent.name for draft in acted}
        drafts = [draft for draft in drafts if not (draft.aside and draft.agent.name in named)]
        drafts += acted or _cast_in_brackets(spans, drafts, known, cued=cued)
        labelled = list(_roles_in_brackets(spans, language))
        named = {draft.agent.name for draft in labelled}
        drafts = [draft for draft in drafts if draft.aside or draft.agent.name not in named]
        drafts += labelled
    drafts += [*voiced.drafts, *famed.drafts]
    if bracketed and not cued:
        drafts += _with_past(spans, drafts, known)
    if not words.isdisjoint(language.dubbing):
        drafts = list(_dubbed(drafts, sentence, language))
    return drafts, _carry(clause, drafts, topic, stated)


def _dubbed(drafts: Sequence[Draft], sentence: Stretch, language: Language) -> Iterator[Draft]:
    """Give who directs or makes something, behind a word for dubbing, that role on the dub."""
    told = [match.end() for match in re.finditer(r"\w+", flat(sentence.text)) if match.group() in language.dubbing]
    for draft in drafts:
        behind = not draft.aside and draft.agent.name.start > sentence.start + told[0]
        yield draft._replace(role=_OF_DUBS.get(draft.role, draft.role)) if behind else draft


def credits_in_brackets(passage: Passage, known: Known) -> list[Draft]:
    """Return what brackets anywhere in a passage say of its song or its source: (lyrics: Aya Mori), (「Rook」連載)."""
    text = passage.stretch.text
    found: list[Draft] = []
    behind: list[Draft] = []
    for start, end in enclosures(text).items():
        if text[start] in QUOTES:
            continue
        content = passage.stretch.part(start + 1, end - 1)
        found += _voiced_behind_quotation(passage.stretch, start, content, known)
        if known.lexicon.language.writing == "han" and (voice := _CV.match(content.text)):
            behind.append(Draft(Named(content.part(voice.end(), len(content.text))), "voice-actor", "bracket", 0.85))
        lines = list(split(content, _LABELLED)) if ":" in flat(content.text) else []
        language = known.lexicon.language
        prints = bool(language.printed_endings or language.publisher_endings)
        printed = text[start - 1 : start] in _TITLE_CLOSERS and content.text.endswith(language.printed_endings)
        if prints and (printed or _is_source(text[: min(start, _LONGEST_LABEL)], known)):
            found += _printed_by(content, known)
        found += [draft for line in lines for draft in labels.credits_in_sentence(line, known)]
        published = content.text[:1].islower() and any(
            verb.role == "publisher" for _, _, (verb, _) in known.lexicon.verbs.find(flat(content.text))
        )
        if published and not known.lexicon.language.writing:
            spans = spans_of(content, known.lexicon, Dictionary({}), Dictionary(known.names), frozenset())
            found += _sentence(spans, content, known, Carried())[0]
        if lines or not known.lexicon.language.writing:
            continue
        title = _title_before(passage.stretch, start, known)
        if title and known.lexicon.language.writing == "hangul" and (makers := list(written.told(content))):
            behind += [draft._replace(work=title) for draft in makers]
            continue
        if title and (station := _STATION.fullmatch(content.text)):
            behind.append(Draft(Named(content.part(*station.span(1))), "broadcast", "bracket", 0.85, work=title))
        if title or any(known.lexicon.labels.find(flat(masked(content.text)))):
            spans = unspaced.spans_of(content, known.lexicon, Dictionary({}), Dictionary(known.names), "")
            drafts = _sentence(spans, content, known, Carried())[0]
            found += drafts
            told = [draft for draft in drafts if draft.role in _BEHIND_TITLE and draft.work is None]
            behind += [draft._replace(work=title, layout="bracket") for draft in told if title]
    return [*(draft for draft in found if draft.role in _IN_BRACKETS or draft.character), *behind]


def _title_before(line: Stretch, start: int, known: Known) -> Stretch | None:
    """Return the title in quotation marks that a bracket stands right behind."""
    if line.text[start - 1 : start] not in _TITLE_CLOSERS:
        return None
    opening = next((begin for begin, end in enclosures(line.text).items() if end == start), None)
    title = line.part(opening + 1, start - 1) if opening is not None else None
    return title if title and flat(title.text) not in known.songs else None


def _voiced_behind_quotation(line: Stretch, start: int, content: Stretch, known: Known) -> Iterator[Draft]:
    """Read “安”(アン，CV：NN): who voices the character that stands in quotation marks before a bracket."""
    voice = voice_in(content) if known.lexicon.language.writing else None
    quoted = _CHARACTER_BEFORE.search(line.text, max(0, start - _LONGEST_LABEL), start) if voice else None
    if voice and quoted:
        character = line.part(*quoted.span(1))
        yield Draft(Named(voice), "voice-actor", "prose-cast", 0.85, character=character)


def _is_bare(title: Stretch, known: Known) -> bool:
    """Say whether a title is that of the work the article is about less its number, which need not be said again."""
    kana = known.lexicon.language.writing == "kana"
    return bool(known.first) and not kana and flat(title.text) == flat(known.first)


def _with_past(spans: Sequence[Span], drafts: Sequence[Draft], known: Known) -> Iterator[Draft]:
    """Read the earlier works in brackets behind persons and studios whom a sentence gives no credit.

    Two titles at least, one in quotation marks or a role say that they are works.
    """
    credited = {draft.agent.name for draft in drafts}
    for named in (each for span in spans if span.letter == "N" for each in span.names if each.name not in credited):
        told = named.kind is not None or is_romaji(named.name.text)
        voiced = [item for aside in named.asides for item in voices.items_in(aside, known)] if named.asides else []
        if len(voiced) > 1:
            bare = named._replace(asides=())
            for character, title in voiced:
                yield Draft(bare, "voice-actor", "bracket", 0.85, None, title, character, aside=True)
            continue
        past = (
            list(earlier_works([Draft(named, "contributor", "bracket", 0.8)], known)) if named.asides and told else []
        )
        sure = len(past) > 1 or any(draft.role != "contributor" for draft in past)
        if sure or (past and named.asides[0].text[:1] in QUOTES):
            yield from past


def _roles_in_brackets(spans: Sequence[Span], language: Language) -> Iterator[Draft]:
    """Read "Aya Mori (screenplay), Ken Ota (music)": roles in the brackets behind names, in two of them at least.

    Whatever else the sentence says is then not said of those.
    """
    found = [
        (named, aside, role)
        for span in spans
        if span.letter == "N"
        for named in span.names
        for aside in named.asides[:1]
        if aside.text[:1].islower()
        for role, _ in labels.roles_of(aside, language)
    ]
    wide = vocabulary.load()
    if len({named.name for named, _, _ in found}) > 1:
        for named, aside, role in found:
            if not wide.is_a(role, "cast"):
                yield Draft(named._replace(asides=()), role, "prose", 0.85, role_as=aside)


def _voiced_in_brackets(spans: Sequence[Span], known: Known) -> Iterator[Draft]:
    """Read "Bee (voiced by Aya Mori)" wherever a sentence names a character so."""
    for named in (named for span in spans if span.letter in "NT" for named in span.names):
        for aside in named.asides[:1]:
            if voice := voice_in(aside):
                yield Draft(Named(voice), "voice-actor", "prose-cast", 0.85, character=named.name)
                continue
            verb = next(known.lexicon.verbs.find(flat(aside.text)), None)
            if verb and not verb[0] and verb[2][1] and verb[2][0].role == "voice-actor":
                actors = agents_in(aside.part(verb[1], len(aside.text)), known.lexicon.language, known.names)
                for actor in actors or ():
                    yield Draft(actor, "voice-actor", "prose-cast", 0.85, character=named.name)


def _voices_in_brackets(spans: Sequence[Span], drafts: Sequence[Draft]) -> list[Draft]:
    """Read `NN（青役）` and `青（CV：NN）` wherever a sentence names somebody so."""
    voiced = {draft.agent for draft in drafts if draft.character}
    found: list[Draft] = []
    for named in (named for span in spans if span.letter == "N" for named in span.names if named not in voiced):
        for aside in named.asides[:1]:
            character = _OF_CHARACTER.fullmatch(aside.text)
            voice = voice_in(aside)
            if character:
                part = aside.part(*character.span(1))
                found.append(Draft(Named(named.name), "voice-actor", "prose-cast", 0.85, character=part))
            elif voice:
                found.append(Draft(Named(voice), "voice-actor", "prose-cast", 0.85, character=named.name))
    return found


def _acted(spans: Sequence[Span], drafts: list[Draft], language: Language) -> list[Draft]:
    """Read `青（甲野太郎）、緑（乙野次郎）` as characters and their actors, where all brackets of a sentence are so.

    What the sentence says of such characters ("the boss 青") is no credit of theirs.
    """
    named = [each for span in spans if span.letter == "N" for each in span.names if each.asides]
    personal = [
        each
        for each in named
        if _ACTOR.fullmatch(each.asides[0].text) and not each.asides[0].text.endswith(language.publisher_endings)
    ]
    if language.writing == "han":
        likely = sum(is_likely_japanese(each.asides[0].text) for each in personal)
        personal = personal if 2 * likely > len(personal) else []
    if language.writing not in {"kana", "han"} or len(personal) < max(2, len(named)):
        return drafts
    return [
        *(draft for draft in drafts if draft.agent not in personal),
        *(Draft(Named(each.asides[0]), "voice-actor", "prose-cast", 0.8, character=each.name) for each in personal),
    ]


def _is_told(name: Stretch, work: Stretch, sentence: Stretch, language: Language) -> bool:
    """Say whether the words between a title and a name say that who bears it made it: "known for", "made"."""
    between = sentence.text[max(0, work.end - sentence.start) : max(0, name.start - sentence.start)]
    return any(words in between for words in language.known_for)


def _without_season(spans: Sequence[Span], known: Known) -> Sequence[Span]:
    """Take "the second season of Rook" for the work that the article is about, where it is about Rook's season."""
    row = letters(spans)
    for found in _SEASON_OF.finditer(row):
        names = spans[found.end() - 1].names
        if not spans[found.start()].names and len(names) == 1 and flat(names[0].name.text) in known.subjects:
            return [*spans[: found.start() + 1], *spans[found.end() :]]
    return spans


def _without_songs(spans: Sequence[Span], known: Known) -> Sequence[Span]:
    """Take titles that the article tells to be songs' for quotations, but for what a sentence is about."""
    if not known.songs:
        return spans
    topic = _SONG_AS_TOPIC.match(letters(spans)) is not None  # what is said of a song is not said of the work
    return [
        span._replace(letter="q")
        if span.letter == "T"
        and not (topic and not number)
        and all(flat(each.name.text) in known.songs for each in span.names)
        else span
        for number, span in enumerate(spans)
    ]


def _returns(spans: Sequence[Span], known: Known) -> Iterator[tuple[int, None]]:
    """Yield where a sentence comes back to the work that the article is about: "for the new season"."""
    for number, span in enumerate(spans):
        if (span.letter == "E" and not span.names) or span.stretch.text in known.lexicon.language.this_work:
            yield number, None


def _is_source(before: str, known: Known) -> bool:
    """Say whether the beginning of what stands before a bracket labels a source, or an illustrator's work."""
    return any(role in _SOURCES for _, _, role in known.lexicon.labels.find(flat(before)))


def _printed_by(content: Stretch, known: Known) -> Iterator[Draft]:
    """Read a bracket that ends with a word for printing as the publishers of a book: (試験文庫／試験社刊)."""
    language = known.lexicon.language
    ending = next((words for words in language.printed_endings if content.text.endswith(words)), None)
    if ending is None and content.text.endswith(language.publisher_endings):
        ending = ""
    agents = None
    if ending is not None:
        agents = agents_in(content.part(0, len(content.text) - len(ending)), language, known.names)
    for agent in agents or ():
        yield Draft(agent, "publisher", "bracket", 0.85)


def _new(drafts: Sequence[Draft], known: Known) -> Iterator[Draft]:
    """Leave out what only repeats that somebody belongs to the work the article is about, and songs as works."""
    for draft in drafts:
        if draft.work and flat(draft.work.text) in known.songs:
            if draft.role in _IN_BRACKETS or vocabulary.load().is_a(draft.role, "theme-performance"):
                yield draft._replace(work=None)
            continue
        if not (draft.role == "contributor" and draft.work and flat(draft.work.text) in known.subjects):
            yield draft


def _held_before(spans: Sequence[Span], drafts: Sequence[Draft], sentence: Stretch, known: Known) -> Iterator[Draft]:
    """Read the role on an earlier work of somebody whom the sentence gives no other: 「Rook」の監督のNN."""
    agents = {draft.agent for draft in drafts}
    others = [
        Draft(named, "contributor", "prose", 0.8)
        for span in spans
        if span.letter == "N"
        for named in span.names
        if named.asides and named not in agents
    ]
    for draft in _new(list(earlier_works(others, known)), known):
        told = draft.work is not None and _is_told(draft.agent.name, draft.work, sentence, known.lexicon.language)
        if draft.role != "contributor" or (told and draft.work and flat(draft.work.text) not in known.subjects):
            yield draft


def _cues(sentence: Stretch, language: Language) -> set[str]:
    """Return the words of a sentence; where no space parts them, those of the language's cues that it holds."""
    text = flat(sentence.text)
    if not language.writing:
        return set(re.findall(r"[\w'-]+", text))
    return {cue for cues in language.cues.values() for cue in cues if cue in text}


def _only_in_brackets(sentence: Stretch, language: Language) -> set[str]:
    """Return the words that a sentence has in brackets and nowhere else."""
    brackets = _BRACKET.findall(sentence.text)
    outside = Stretch(sentence.start, sentence.end, _BRACKET.sub(" ", sentence.text))
    inside = Stretch(sentence.start, sentence.end, " ".join(brackets))
    return _cues(inside, language) - _cues(outside, language)


def _possible(row: str, language: Language) -> list[Pattern]:
    """Return the shapes that fit a row somewhere; most need a letter that it lacks."""
    held = set(row)
    return [pattern for pattern, wanted, shape in _shapes(language) if wanted <= held and shape.search(row)]


@cache
def _shapes(language: Language) -> tuple[tuple[Pattern, frozenset[str], re.Pattern[str]], ...]:
    return tuple((pattern, needed(pattern.shape), compiled(pattern.shape)) for pattern in language.patterns)


def _fits(pattern: Pattern, language: Language, words: set[str]) -> bool:
    """Say whether a sentence holds the cue of a shape."""
    return not pattern.needs or pattern.needs in words or not words.isdisjoint(language.cues.get(pattern.needs, ()))


def _is_of_first_season(sentence: Stretch, language: Language) -> bool:
    return flat(sentence.text).startswith(language.of_first_season) if language.of_first_season else False


def _told_cues(spans: Sequence[Span]) -> set[str]:
    """Return the cues that the verbs and role nouns of a sentence give: of voices, of a work in the making."""
    told = {span.verb.role for span in spans if span.verb} | {role for span in spans for role, _ in span.roles}
    return {cue for cue, roles in _CUES.items() if roles & told}


def _matched(pattern: Pattern, row: str, clause: Clause) -> Iterator[tuple[int, list[Draft]]]:
    """Yield the credits of each place where a shape fits, and note whom they speak of."""
    for match in compiled(pattern.shape).finditer(row):
        drafts = Reading.of(pattern, match, clause).drafts()
        if drafts and not pattern.passing and not _is_aside(match, row):
            clause.subjects.append((match.start(), tuple(dict.fromkeys(draft.agent for draft in drafts))))
        if drafts:
            yield match.start(), drafts


def _is_aside(match: re.Match[str], row: str) -> bool:
    """Say whether a shape stands between commas and names its agent last: ", directed by Aya Mori, she …"."""
    verb = match.start("verb") if "verb" in match.re.groupindex else -1
    return verb > 0 and row[verb] == "P" and row[verb - 1] == "," == row[match.end() :][:1]


def _carry(
    clause: Clause, drafts: Sequence[Draft], topic: Stretch | None, stated: Sequence[tuple[int, Stretch]]
) -> Carried:
    last = max(clause.subjects, key=lambda item: item[0])[1] if clause.subjects else ()
    wide = vocabulary.load()
    made = {draft.agent.name for draft in drafts if wide.roles[draft.role].holder == "organization"}
    someone = () if last and all(agent.name in made for agent in last) else last
    person = someone or _first_person(clause.spans, clause.known.lexicon.language) or clause.carried.person
    works = [draft.work for draft in drafts if draft.work and not draft.aside]
    lasting = [item for item in stated if letters(clause.spans[item[0] + 1 : item[0] + 2]) != "o"]
    returns = bool(lasting) and flat(max(lasting)[1].text) in clause.known.subjects
    if lasting and (not topic or returns) and max(lasting)[1] in works:
        topic = max(lasting)[1]
    if clause.known.lexicon.language.writing == "kana" and not clause.known.subjects and not clause.carried.told:
        topic = _only_work(clause.spans) or topic
    voices = any(draft.character for draft in drafts)
    told = clause.carried.told
    return Carried(last, person, works[-1] if works else None, topic, _theme(clause.spans), voices, told)


def _only_work(spans: Sequence[Span]) -> Stretch | None:
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
    names = next((span.names for span in spans if span.letter == "N"), ())
    row = letters(spans)
    if language.writing == "hangul":
        return next((people for place, people in _topical(row, spans) if "t" in row[place : place + 3]), ())
    if language.writing == "kana":
        found = _SUBJECT.search(row)
        acts = spans[found.start()].names if found else ()
        return acts if len(acts) == 1 and _ACTOR.fullmatch(acts[0].name.text) else ()
    appears = next((spans[found.start()].names for found in re.finditer("Nof", row)), ())  # whose appearance is told
    return appears or (names if len(names) == 1 and is_romaji(names[0].name.text) else ())


def _theme(spans: Sequence[Span]) -> str:
    """Return which theme song a sentence speaks of, so that the next may say only who performs it."""
    wide = vocabulary.load()
    themes = [
        role for span in spans if span.letter in "Rr" for role, _ in span.roles if wide.is_a(role, "theme-performance")
    ]
    return themes[-1] if themes else "theme-performance"


def _owners(row: str, spans: Sequence[Span]) -> Iterator[tuple[int, tuple[Named, ...]]]:
    """Yield whom a later pronoun may mean: "Mori's last series was Rook, which she directed"."""
    for match in _OWNER.finditer(row):
        if len(spans[match.start()].names) == 1:
            yield match.start(), spans[match.start()].names


def _topical(row: str, spans: Sequence[Span]) -> Iterator[tuple[int, tuple[Named, ...]]]:
    """Yield whom a Korean sentence says that it speaks of: the voice actor Aya Mori (성우 NN은, NN 성우는)."""
    found = [match for match in _TOPICAL.finditer(row) if len(spans[match.start("who")].names) == 1]
    people = [match for match in found if may_be_person(spans[match.start("who")].names[0].name.text)]
    told = next((match for match in people if match.group().endswith("t")), next(iter(people), None))
    if told:
        yield told.start("who"), spans[told.start("who")].names


def _opening_topic(spans: Sequence[Span], language: Language, subjects: Container[str]) -> tuple[int, Stretch] | None:
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
            and (position + 1 == len(spans) or spans[position + 1].letter in (",uyp" if position else ",uy"))
            and letters(spans[position + 1 : position + 3]) != "y&"  # "the series Rook and Tin Sky"
        ):
            return position, span.names[0].name
        begins = span.letter == "N" and not position and " " not in span.names[0].name.text  # "Follows Rook, which"
        if span.letter not in leading and not (begins and language.sentence_titles):
            break
    return None


def _topics(row: str, spans: Sequence[Span], known: Known) -> Iterator[tuple[int, Stretch]]:
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


def _actors_with_characters(spans: Sequence[Span], drafts: list[Draft], known: Known, *, voices: bool) -> list[Draft]:
    """Read "cast members Aya Mori (Rook), Ken Ota (Bee)": behind a word for actors, brackets hold characters.

    So they do where the sentence before told of voices (`voices`) and this one has no verb.
    """
    row = letters(spans)
    found = _ACTORS.search(row)
    telling = spans[found.start()] if found else None
    roles = {role for role, _ in telling.roles} if telling else set()
    if telling and telling.verb:
        roles = {telling.verb.role or ""}
    if not found and voices and not set("VPu") & set(row):
        found, roles = _LISTED.search(row), set(CAST)
    if not found or not roles & CAST or {draft.agent for draft in drafts if draft.character}:
        return []
    pairs = [
        (named, _until_comma(aside))
        for span in (spans[found.end() - 1], *_listed_on(spans, found.end()))
        for named in span.names
        for aside in named.asides[:1]
        if not aside.text[:1].islower()
    ]
    return _voiced(pairs, known)


def _voiced(pairs: Sequence[tuple[Named, Stretch]], known: Known) -> list[Draft]:
    """Read what stands in brackets behind actors as their characters, or as "Bee in Rook" where all say so."""
    voiced = [
        (named, [each for each in asides_in(aside, known.lexicon, titles=known.titles, voices=True) if each.character])
        for named, aside in pairs
    ]
    if all(earlier for _, earlier in voiced):
        return [
            Draft(Named(named.name), "voice-actor", "bracket", 0.85, None, each.title, each.character, aside=True)
            for named, earlier in voiced
            for each in earlier
        ]
    return [Draft(named, "voice-actor", "prose-cast", 0.8, character=aside) for named, aside in pairs]


def _listed_on(spans: Sequence[Span], position: int) -> Iterator[Span]:
    """Yield the names that a list goes on with behind a word that describes the next: "and the great Aya Mori"."""
    for span in spans[position:]:
        if span.letter not in "N,&x":
            return
        if span.letter == "N":
            yield span


def _until_comma(stretch: Stretch) -> Stretch:
    """Drop what explains a character: `Bee, "the busy one"`."""
    return next(split(stretch, COMMA), stretch)


def _cast_in_brackets(spans: Sequence[Span], drafts: list[Draft], known: Known, *, cued: bool) -> Iterator[Draft]:
    """Read `Rook (Aya Mori) and Bee (Ken Ota)` as characters and their voices, where the names hold no credit."""
    agents = {draft.agent for draft in drafts}
    bare = letters(spans) == "N"  # "Aya Mori (Rin Kato)" and nothing else: either may be the person
    pairs = [
        (named, aside)
        for span in spans
        if span.letter in "NT"
        for named in span.names
        if named not in agents
        for aside in named.asides
        if looks_personal(aside.text) and not (bare and is_romaji(aside.text) and is_romaji(named.name.text))
    ]
    likely = [aside for _, aside in pairs if is_romaji(aside.text)]
    listed = [named for span in spans if span.letter == "N" for named in span.names if named not in agents]
    if cued and sum(is_romaji(named.name.text) for named in listed) > max(len(likely), len(listed) // 2):
        bracketed = [  # "Aya Mori (Rook), Ken Ota (Rin Kato)"
            (Named(named.name), aside)
            for named in listed
            for aside in named.asides[:1]
            if not (COMMA.search(aside.text) or aside.text[:1].islower())
        ]
        yield from _voiced(bracketed, known)
        yield from _voiced_beside([named for named, _ in bracketed], spans)
        return
    if not cued and len(likely) < max(1, len(pairs) - 1):
        return
    for named, aside in pairs:
        yield Draft(Named(aside), "voice-actor", "prose-cast", 0.85, character=named.name)


def _voiced_beside(told: Sequence[Named], spans: Sequence[Span]) -> Iterator[Draft]:
    """Read who stands in a list of actors, most with their characters in brackets, without one."""
    names = {named.name for named in told}
    for span in spans:
        inside = [named for named in span.names if named.name in names]
        if span.letter == "N" and len(inside) > len(span.names) // 2:
            for named in span.names:
                if not named.asides and is_romaji(named.name.text):
                    yield Draft(named, "voice-actor", "prose-cast", 0.75)
