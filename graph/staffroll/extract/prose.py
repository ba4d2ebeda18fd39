"""Layout: running prose, read by the sentence shapes of the language over typed spans."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from staffroll import vocabulary
from staffroll.extract import (
    awards,
    careers,
    cast,
    fame,
    firms,
    labels,
    lives,
    rolelists,
    unspaced,
    voices,
)
from staffroll.extract.agents import Named, agents_in, is_romaji, kind_of
from staffroll.extract.asides import voice_in
from staffroll.extract.bracketed import (
    IN_BRACKETS,
    actors_with_characters,
    as_actors,
    cast_in_brackets,
    cues_of,
    held_before,
    only_in_brackets,
    only_in_names,
    roles_in_brackets,
    telling,
    voiced_in_brackets,
    voices_in_brackets,
    with_past,
)
from staffroll.extract.castlists import listed_cast, present
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.filmographies import listed_on
from staffroll.extract.introductions import title_at_start
from staffroll.extract.lexicon import Dictionary
from staffroll.extract.passages import Passage
from staffroll.extract.played import played_in, told_in_turn
from staffroll.extract.sentences import sentences
from staffroll.extract.shapes import CAST, OF_SOURCES, Carried, Clause, Reading, compiled, needed
from staffroll.extract.spans import spans_of
from staffroll.extract.spans.span import Printed, Span, letters
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked, split, without_alias
from staffroll.extract.topics import (
    carried_on,
    is_bare,
    is_within,
    only_work,
    opening_topic,
    owners_of,
    returns,
    spoken_of,
    subject_named,
    told_of,
    told_on_a_day,
    topics_of,
    work_introduced,
)
from staffroll.extract.unspaced import roles_listed, written
from staffroll.extract.unspaced.stations import stations_in
from staffroll.lang import Language, Pattern
from staffroll.records import AgentType

_CREDITS_PICTURE = re.compile(r"\s제공[\])]?\.?$")  # "Kite Works provided it", below a picture
_LONGEST_SENTENCE = 4000
_CUES = {"cast": CAST, "making": frozenset(("director", "chief-director", "series-director", "animation-production"))}
_OF_DUBS = {"director": "adr-director", "animation-production": "dub-production"}
_LONGEST_LABEL = 24
_WRITERS = re.compile("[、,／/]")
_BOOK_ROLES = {
    "著": "creator",
    "原作": "creator",
    "画": "illustration",
    "絵": "illustration",
    "イラスト": "illustration",
}
_WRITTEN = re.compile(f"([^「『]{{2,12}}?)({'|'.join(_BOOK_ROLES)})")
_LONGEST_SOURCE = 8
_OF_SONGS = frozenset(("song-lyrics", "song-composition", "song-arrangement"))
_SUNG_IN = re.compile(
    r"[／/、]\s?[^／/、「『]{0,12}[「『]([^「『」』]{1,60})[」』](?:の|シリーズ)?(?:主題歌|挿入歌|テーマ|オープニング|エンディング|OP|ED)"
)
_DEPARTMENTS = frozenset(("story", "direction", "design", "animation", "art", "photography", "sound", "production"))
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
        "creator",
        "illustration",
    )
)
_TITLE_CLOSERS = frozenset("」』》'’>")
_SONG_AS_TOPIC = re.compile("Tt")
_LABELLED = re.compile(r"[、,;／/](?=[^、,;：:]{1,30}[:：])|[　\s](?=[^\s：:]{1,30}[:：])")
_CHARACTER_BEFORE = re.compile(r"[“「『‘]([^“”「」『』‘’]{1,20})[”」』’]$")
_STATION = re.compile("([^、。・/／]{2,12}?)系(?:列)?")  # behind a title, who shows the work
_INTRODUCES = re.compile(r"(?:x,)?[xoN]{1,4}ux{1,4}y")  # "Rook of Kite is a comedy film"
_BEFORE_NOUN = re.compile("(?<=[ox])N(?=y)")
_SEASON_OF = re.compile("EoT")
_PAIRS = re.compile("NaN")
_CHARACTER_ALONE = re.compile(r"(?:^|[，。、；])([^\W由的是为為与與和将將饰飾]{1,6})$")  # before a bracket, in Chinese
_CV = re.compile(r"(?:CV|声优|聲優|配音)\s?[:：]?\s?(?=[^\s,，、]{2,12}$)", re.IGNORECASE)
Lexed = tuple[Stretch, Sequence[Span], list[Draft]]  # a sentence, its spans, and its credits where it is a label line


def lexed(
    passage: Passage, known: Known, titles: Dictionary[str], names: Dictionary[AgentType], printed: Printed
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
            else spans_of(sentence, known.lexicon, titles, names, printed)
        )
        found.append((sentence, _without_songs(_without_season(spans, known), known), []))
    return found


def credits_in(
    passages: Iterable[tuple[Passage, Sequence[Lexed]]],
    known: Known,
    person: tuple[Named, ...] = (),
    labelled_above: Mapping[int, Named] = MappingProxyType({}),
) -> Iterator[list[Draft]]:
    """Yield the credits of each passage; a pronoun may mean whom the passage before began with.

    So it may whom the label above the passage names (`labelled_above`, by the passage's place).

    All of an article about a `person` goes on about them.
    """
    lived = person[:1] if not known.lexicon.language.writing else ()
    spoken_of = person
    acts = False
    going_on: tuple[Stretch | None, Stretch | None] = (None, None)  # the heading, and the work told of beneath it
    for passage, read in passages:
        if not known.lexicon.language.patterns:
            yield []
            continue
        goes_on = passage.heading == going_on[0] and not (read and _INTRODUCES.match(letters(read[0][1])))
        topic = (
            title_at_start(passage)
            or told_on_a_day(passage, read[0][1] if read else ())
            or (going_on[1] if goes_on else None)
        )
        above = labelled_above.get(passage.stretch.start)
        spoken_of = (above,) if above and not person else spoken_of
        carried = Carried(person=known.firm or spoken_of, topic=topic, told=bool(person))
        found: list[Draft] = []
        for sentence, spans, labelled in read:
            if labelled:
                found += labelled
                continue
            if known.several and (told := _only_subject(spans, known)):
                carried = carried._replace(topic=told)
            spans = firms.with_pronouns(spans, sentence, known.lexicon.language) if known.firm else spans
            drafts, carried = _sentence(spans, sentence, known, carried)
            if going_on[1] is not None and carried.topic is going_on[1]:
                carried = carried._replace(topic=_credited(drafts, going_on[1]))
            life = [draft for person in lived for draft in lives.credits_in(spans, sentence, known, person)]
            acts = acts or (bool(lived) and rolelists.acts(spans))
            if acts:
                played = list(rolelists.told(sentence, known, lived[0]))
                drafts = _without(drafts, played)
            if life:
                drafts = [draft for draft in drafts if draft.agent.name.text not in life[0].agent.name.text]
                drafts += life
            if person and known.lexicon.language.writing == "kana":
                drafts += careers.credits_in(spans, person[0], drafts, known)
            if not any(draft.character for draft in drafts):
                drafts += cast.credits_in_sentence(sentence, known)
            if sentence.start == passage.stretch.start:
                language = known.lexicon.language
                topic = carried.topic or work_introduced(spans, known) or subject_named(spans, known)
                topic = (told_of(spans) if language.writing == "kana" else None) or topic
                carried = carried._replace(topic=topic)
            found += drafts
        if known.several and not person and not known.awarded:
            going_on = (passage.heading, carried.topic)
        people = [draft.agent for draft in found if _is_person(draft, known.lexicon.language)]
        spoken_of = person or tuple(people[:1]) or spoken_of
        yield found


def _without(drafts: Sequence[Draft], played: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with what a list of roles tells, less what else was read of its titles and characters."""
    listed = {stretch.start for draft in played for stretch in (draft.work, draft.character) if stretch}
    outside = (
        draft
        for draft in drafts
        if not any(stretch and stretch.start in listed for stretch in (draft.agent.name, draft.work, draft.character))
    )
    return [*outside, *played]


def _credited(drafts: Iterable[Draft], topic: Stretch) -> Stretch:
    """Return the first work that a sentence credits, else the topic that the paragraph before left."""
    return next((draft.work for draft in drafts if draft.work and not draft.aside), topic)


def _is_person(draft: Draft, language: Language) -> bool:
    """Say whether a pronoun of the next paragraph could mean the agent of a credit."""
    corporate = vocabulary.load().roles[draft.role].holder == "organization"
    return not corporate and kind_of(draft.agent, language, None) != "organization"


def _only_subject(spans: Sequence[Span], known: Known) -> Stretch | None:
    """Return the work of those that a round-up is about where a sentence names no other of them."""
    titles = {flat(each.name.text): each.name for span in spans if span.letter == "T" for each in span.names}
    determiners = known.lexicon.language.determiners
    named = [name for title, name in titles.items() if title in known.subjects or _bared(title, determiners, known)]
    if not named and not titles:
        named = [spans[place].names[0].name for place in _beside_noun(spans, known)]
    return named[0] if len(named) == 1 and not is_bare(named[0], known) else None


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
    words = cues_of(sentence, language)
    if not language.writing:
        words -= only_in_names(words, spans, sentence, language)
    voiced = voices.told(spans, sentence, known, carried.person)
    famed = fame.told(voiced.spans, sentence, known, carried.person)
    spans = famed.spans
    row = letters(spans)
    stated = [item for item in topics_of(row, spans, known) if not is_bare(item[1], known)]
    opening = opening_topic(spans, language, known.subjects)
    opening = None if opening and is_bare(opening[1], known) else opening
    if opening and language.writing == "kana" and is_within(flat(opening[1].text), known.subjects):
        opening = None  # the series that the work the article is about belongs to
    topic = opening[1] if opening else carried.topic
    if language.writing == "kana" and not (opening or known.subjects or carried.told):
        topic = only_work(spans) or topic
    if known.base and _is_of_first_season(sentence, language):
        topic = known.base
    clause = Clause(
        sentence,
        spans,
        known,
        carried,
        subjects=[
            *([(-1, carried.agents)] if carried.agents else []),
            *(() if language.writing else owners_of(row, spans)),
            *(spoken_of(row, spans) if language.writing == "hangul" else ()),
            *([(0, carried.person)] if row.startswith("h") and carried.person else []),
        ],
        topics=[*([(-1, topic)] if topic else []), *([opening] if opening else []), *returns(spans, known), *stated],
    )
    words |= (
        _told_cues(spans)
        | _paired_cue(row, spans)
        | ({"cast"} if carried.voices else set())
        | ({"person"} if carried.told else set())
    )
    played = [*told_in_turn(clause), *played_in(clause)] if language.writing == "kana" else []
    told_of = words.union(cue for cue, said in language.cues.items() if not words.isdisjoint(said))
    found = [found for pattern in _possible(row, language, told_of) for found in _matched(pattern, row, clause)]
    drafts = [*played, *(draft for _, group in sorted(found, key=lambda item: item[0]) for draft in group)]
    drafts += earlier_works(drafts, known)
    if language.writing == "kana":
        drafts += awards.told_by_prizes(spans, row, known)
    if language.writing == "kana" and not carried.told:
        drafts += [*listed_cast(spans, row, drafts), *present(spans, row, drafts, language)]
    bracketed = any(named.asides for span in spans for named in span.names)
    if language.writing:
        if language.writing == "han" and (
            listed := roles_listed.told(spans, sentence, language, carried.person if carried.told else ())
        ):
            drafts = [*roles_listed.without(drafts, listed), *listed]
        if bracketed:
            drafts = as_actors(spans, drafts, language, voices=carried.voices and "キャラクター" in sentence.text)
            drafts += _on_topics(voices_in_brackets(spans, drafts), spans, clause)
            drafts += roles_in_brackets(spans, language) if language.writing == "han" else ()
        held = held_before(spans, drafts, sentence, known) if bracketed else ()
        return [*telling(drafts, known), *held], carried_on(clause, drafts, topic, stated)
    cued = not words.isdisjoint(language.cues.get("cast", ()))
    if bracketed:
        cued = cued and not (words - only_in_brackets(sentence, language)).isdisjoint(language.cues.get("cast", ()))
        drafts += voiced_in_brackets(spans, known)
        told = {draft.character for draft in drafts if draft.character}
        drafts = [draft for draft in drafts if draft.agent.name not in told]
        spans = [
            span._replace(names=tuple(each._replace(asides=()) if each.name in told else each for each in span.names))
            for span in spans
        ]
        acted = [] if known.awarded else actors_with_characters(spans, drafts, known, voices=carried.voices)
        named = {draft.agent.name for draft in acted}
        drafts = [draft for draft in drafts if not (draft.aside and draft.agent.name in named)]
        drafts += acted or ([] if known.awarded else cast_in_brackets(spans, drafts, known, cued=cued))
        labelled = list(roles_in_brackets(spans, language))
        named = {draft.agent.name for draft in labelled}
        drafts = [draft for draft in drafts if draft.aside or draft.agent.name not in named]
        drafts += labelled
    drafts += [*voiced.drafts, *famed.drafts]
    if known.awarded:
        given = [*awards.given_for(spans, sentence, known), *awards.owned_by(spans, sentence, known)]
        drafts = [*awards.with_described(drafts, known), *given]
    if language.determiners and not language.sentence_titles and not language.capital_nouns:
        drafts += listed_on(spans, drafts, known)
    if bracketed and not cued:
        drafts += with_past(spans, drafts, known)
    drafts = [draft for draft in drafts if not _is_department(draft)]
    if not words.isdisjoint(language.dubbing):
        drafts = list(_dubbed(drafts, sentence, language))
    return drafts, carried_on(clause, drafts, topic, stated)


def _on_topics(voices: Iterable[Draft], spans: Sequence[Span], clause: Clause) -> Iterator[Draft]:
    """Give voices in brackets the work that the sentence named before as its topic: 『Rook』では、A（声：NN）."""
    stated = [(spans[place].stretch.end, work) for place, work in clause.topics if place >= 0 and work]
    for draft in voices:
        before = [work for end, work in stated if end <= draft.agent.name.start]
        yield draft._replace(work=before[-1]) if before else draft


def _is_department(draft: Draft) -> bool:
    """Say whether a role is a whole department, which no person holds: "he oversaw the animation"."""
    return draft.role in _DEPARTMENTS and is_romaji(draft.agent.name.text)


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
            actor = Named(content.part(voice.end(), len(content.text)))
            before = _CHARACTER_ALONE.search(text, max(0, start - _LONGEST_LABEL), start)
            character = passage.stretch.part(*before.span(1)) if before else None
            behind.append(Draft(actor, "voice-actor", "bracket", 0.85, character=character))
        lines = list(split(content, _LABELLED)) if ":" in flat(content.text) else []
        language = known.lexicon.language
        prints = bool(language.printed_endings or language.publisher_endings)
        printed = text[start - 1 : start] in _TITLE_CLOSERS and content.text.endswith(language.printed_endings)
        if prints and (printed or _is_source(text[: min(start, _LONGEST_LABEL)], known)):
            found += _printed_by(content, known)
        sung = _SUNG_IN.search(content.text) if lines and known.lexicon.language.writing == "kana" else None
        if sung:  # （歌：NN／『Rook』主題歌）
            lines = [content.part(0, sung.start())]
        labelled = [draft for line in lines for draft in labels.credits_in_sentence(line, known)]
        if sung:
            labelled = [draft._replace(work=content.part(*sung.span(1))) for draft in labelled]
            behind += [draft for draft in labelled if _is_of_song(draft.role)]
        title = _title_before(passage.stretch, start, known) if known.lexicon.language.writing else None
        made = _is_behind_source(text[:start], language) and not any(_is_of_song(draft.role) for draft in labelled)
        if made:
            behind += labelled
        elif title and not any(_is_of_song(draft.role) for draft in labelled):
            behind += [draft._replace(work=title) for draft in [*labelled, *_written_by(content, language)]]
            behind += [
                Draft(Named(name), "broadcast", "bracket", 0.85, work=title)
                for name in (stations_in(content, language) if language.writing == "kana" else ())
            ]
        else:
            found += labelled
        published = content.text[:1].islower() and _is_published(flat(content.text), known)
        if published and not known.lexicon.language.writing:
            spans = spans_of(content, known.lexicon, Dictionary({}), Dictionary(known.names), Printed())
            found += _sentence(spans, content, known, Carried())[0]
        if lines or not known.lexicon.language.writing:
            continue
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
    return [*(draft for draft in found if draft.role in IN_BRACKETS or draft.character), *behind]


def _is_published(text: str, known: Known) -> bool:
    """Say whether a bracket's words tell of publishing, or begin with a word for appearing: "erschienen bei Kite"."""
    told = any(verb.role == "publisher" for _, _, (verb, _) in known.lexicon.verbs.find(text))
    return told or known.lexicon.language.function_words.get(text.partition(" ")[0]) == "B"


def _written_by(content: Stretch, language: Language) -> Iterator[Draft]:
    """Read a bracket that tells who wrote a book and who drew for it: （甲野太郎著、乙野花子画）."""
    parts = list(split(content, _WRITERS)) if language.writing == "kana" else []
    found = [_WRITTEN.fullmatch(part.text) for part in parts]
    for part, match in zip(parts, found, strict=True) if all(found) else ():
        if match:
            role = _BOOK_ROLES[match.group(2)]
            yield Draft(Named(part.part(*match.span(1))), role, "bracket", 0.85, role_as=part.part(*match.span(2)))


def _is_behind_source(before: str, language: Language) -> bool:
    """Say whether a bracket stands right behind a word for a source: 漫画（原作：NN／作画：NN）."""
    return language.writing == "kana" and flat(before[-_LONGEST_SOURCE:]).endswith(tuple(language.source_nouns))


def _is_of_song(role: str) -> bool:
    wide = vocabulary.load()
    return role in _OF_SONGS or wide.is_a(role, "theme-performance")


def _title_before(line: Stretch, start: int, known: Known) -> Stretch | None:
    """Return the title in quotation marks that a bracket stands right behind."""
    if line.text[start - 1 : start] not in _TITLE_CLOSERS:
        return None
    opening = next((begin for begin, end in enclosures(line.text).items() if end == start), None)
    title = line.part(opening + 1, start - 1) if opening is not None else None
    title = without_alias(title) if title else None
    return title if title and flat(title.text) not in known.songs else None


def _voiced_behind_quotation(line: Stretch, start: int, content: Stretch, known: Known) -> Iterator[Draft]:
    """Read “安”(アン，CV：NN): who voices the character that stands in quotation marks before a bracket."""
    voice = voice_in(content) if known.lexicon.language.writing else None
    quoted = _CHARACTER_BEFORE.search(line.text, max(0, start - _LONGEST_LABEL), start) if voice else None
    if voice and quoted:
        character = line.part(*quoted.span(1))
        yield Draft(Named(voice), "voice-actor", "prose-cast", 0.85, character=character)


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


def _is_source(before: str, known: Known) -> bool:
    """Say whether the beginning of what stands before a bracket labels a source, or an illustrator's work."""
    return any(role in OF_SOURCES for _, _, role in known.lexicon.labels.find(flat(before)))


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


def _possible(row: str, language: Language, cues: Container[str]) -> list[Pattern]:
    """Return the shapes that fit a row somewhere; most need a letter that it lacks, or a cue that is not said."""
    held = set(row)
    return [
        pattern
        for pattern, wanted, shape in _shapes(language)
        if wanted <= held and (not pattern.needs or pattern.needs in cues) and shape.search(row)
    ]


@cache
def _shapes(language: Language) -> tuple[tuple[Pattern, frozenset[str], re.Pattern[str]], ...]:
    return tuple((pattern, needed(pattern.shape), compiled(pattern.shape)) for pattern in language.patterns)


def _is_of_first_season(sentence: Stretch, language: Language) -> bool:
    return flat(sentence.text).startswith(language.of_first_season) if language.of_first_season else False


def _paired_cue(row: str, spans: Sequence[Span]) -> set[str]:
    """Return the cue of voices where a sentence pairs persons with names: "Aya Mori as Bee, Ken Ota as Moth"."""
    pairs = [spans[found.start()].names for found in _PAIRS.finditer(row)] if row.count("a") > 1 else []
    told = len(pairs) > 1 and all(is_romaji(names[-1].name.text) for names in pairs)
    return {"cast"} if told else set()


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
