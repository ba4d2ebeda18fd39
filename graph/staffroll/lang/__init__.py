"""What one language brings to reading credits, as tables: one module a language, listed here.

A language without a module is read with `NEUTRAL`: label lists and cast lists work by the role vocabulary alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "ja", "it", "es", "fr", "de", "pt", "zh", "ko")


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a table holds them.

    >>> sorted(words("studio band"))
    ['band', 'studio']
    """
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that makes a credit, with every form that the language prints.

    `role` is what the verb says alone ("directed Blue Hour"); without one the object must say it ("handles the music").
    `objects` gives the role for nouns that are no role words ("designs the characters" → character-design);
    `instead` replaces an object's role, by it or an ancestor of it ("composed the opening theme" → song-composition).
    `bare` verbs make a credit with no object ("is directing"), `printing` ones only with a source ("releases the
    manga").
    `actives` are forms that take the agent before them, `passives` those that take it after ("directed by").
    """

    role: str | None
    actives: tuple[str, ...]
    passives: tuple[str, ...] = ()
    objects: Mapping[str, str] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)
    bare: bool = False
    printing: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence shape over typed spans, as a regular expression of their letters (see `extract.spans`).

    Named groups: `agents`, `roles` (role nouns), `verb`, `works`, `characters`, `source` (manga, novel).
    `role` is given where the shape alone says the role. `needs` names a cue that the sentence must hold.
    `alone` marks a verb without an object, `song` one whose object is the song that was spoken of; `company` asks
    for agents that their words, or what describes them, show to be organizations, `staff` for those that they do not,
    `person` for names that read as romanised Japanese, `broadcaster` for those that the language's words show to be
    broadcasters; `uncast` names voices without their characters, `either` these as well as any other credit,
    `office` asks for romanised names where the role noun tells who does it ("Regisseur von", but "Regie von"),
    `corporate` for a role noun that tells of a firm and not of what it does (배급사); `passing` names agents of whom
    the sentence does not go on to speak; `several` asks for two agents at least, `bare` for agents
     beside whom no earlier work is named, `titled` for a work of several words that name no company and no person,
     `original` for agents whose original what follows is, `famed` for a work that only says who somebody is, `studio`
     for names that a word for a studio stands before.
    """

    name: str
    shape: str
    role: str | None = None
    needs: str | None = None
    confidence: float = 0.9
    alone: bool = False
    song: bool = False
    company: bool = False
    staff: bool = False
    person: bool = False
    broadcaster: bool = False
    uncast: bool = False
    either: bool = False
    office: bool = False
    corporate: bool = False
    passing: bool = False
    several: bool = False
    bare: bool = False
    titled: bool = False
    original: bool = False
    famed: bool = False
    studio: bool = False


@dataclass(frozen=True, slots=True)
class Denial:
    """How a language says that somebody does not hold a role, as phrases in small letters.

    `words` deny the verb or role noun behind them ("no longer"), `but` are those which seem to ("not only"); `contrary`
    begin what is said instead ("but"). Whose place is taken is named behind words of one who is `replaced`
    ("replacing") or `followed`, whose own credit stands ("succeeding"); `errata` say of a sentence that it repeats a
    mistake; `leaving` of whom it names before that they gave up. Where verbs end sentences (`verb_last`), roles and
    names stand before all of these words.
    """

    words: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    errata: tuple[str, ...] = ()
    verb_last: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The tables of one language; every word in lower case.

    A sentence that holds one of `doubts` states nothing; `denial` tells who is said not to hold a role. `bylines` are
    furniture at either end of an article only, since their words are roles as well.
    What a sentence says behind one of the `dubbing` words is said of a dub.
    `other_spellings` gives how another country spells a part of the vocabulary's words ("director" in Portugal).
    `source_makers` gives the role of who does something to a source ("wrote the manga"), by the verb's own role
    (empty where it has none). `titles_in_marks` says that titles stand in 「」, 『』 or 《》 and nowhere else.
    `writing` names how words are found where spaces do not part them (see `extract.unspaced`); such a language may
    have `attributes`, the shape of earlier works before a name, `descriptors` that a name may begin with, signs and
    words that no name holds (`unnamed_signs`, `unnamed_words`), words for the `first_season`, for `this_work`, for
    another name of the same (`other_name`), words that may say so but may also speak of a job or a work
    (`former_name`: "formerly"), labels of a work's other titles (`title_labels`), stems of words for how a name is
    spelled (`respelled`), words for what somebody is `known_for`, verbs behind earlier works with the role that they
    tell (`made`), labels that mean a studio where no other label names one (`studio_labels`, beside
    `committee_endings` of names), `common_endings`, which no name has, `activity_endings`, which leave the role noun
    before them what it is, `callings`, the ends of role nouns that say what somebody is rather than does, `epithets`,
    the ends of what stands before a name and a dot, words for what is no work though its name stands in quotation
    marks (`no_works`), and particles that `names_end_in` as well, and that are parted from known words only.
    `capital_nouns` says that every noun has a capital, so that one word behind one of the `articles` is no name,
    `sentence_titles` that titles have one at their beginning only.
    Words of `appearing` tell that people came to show a work.
    A name that holds one of `broadcasters` shows works on television, one of `streamers` on the net; one before
    `slot_words` is a time slot's. A headline's title does not go beyond a verb of `announcing`; a role in `several`
    works is one on none of them. `introducing` are shapes, as `topics` are, by which a paragraph's first sentence
    introduces the work that the paragraph goes on about. `parts_of_works` are nouns such as "sequence", `leading`
    prepositions that begin sentences. `voicing` are
    words, no verbs, that lead from somebody to whom they have voiced.
    A paragraph below a line that one of `plots` begins retells a story, and states no credit.
    `productions` are further nouns for what somebody worked on, `examples` words that lead to examples of it.
    A headline that holds one of `mourning` tells of a death, one of `private` of somebody's marriage and the like: such
    an article is about a person, and no work;
    so is one whose headline or first sentence holds one of `lives` ("was born"). One of `affairs` ("bankruptcy") tells
    of a company, which one of `firm_nouns` then stands for; one of `headlined_awards` tells of awards.
    Where words of `gatherings` stand, names with one of `gathering_endings` are events'. `as_openings` begin a
    sentence with what somebody is. `former` are words before a role that somebody else holds now. `participles` are
    endings of verbs that sentences begin with, `places` words of countries and regions.
    `short_labels` are those of a programme's lines, with their roles ("dir"). Of `no_roles` a sentence
    speaks without a credit, though they label one in lists. `teasers` are shapes of lines of a
    page that speak of other works, each with a word without which none fits. A headline that one of the regular
    expressions `overviews` fits is one above several works. A sentence that begins with one of `of_first_season` is
    about the first season.
    """

    tag: str
    function_words: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    verbs: tuple[Verb, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    topics: tuple[str, ...] = ()
    introducing: tuple[str, ...] = ()
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    work_nouns: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    naming_words: frozenset[str] = frozenset()
    name_nouns: frozenset[str] = frozenset()
    work_pronouns: frozenset[str] = frozenset()
    source_nouns: Mapping[str, str] = field(default_factory=dict)
    parts_of_works: frozenset[str] = frozenset()
    publicity: frozenset[str] = frozenset()  # nouns for what the public waits for of a work: its trailer, its season
    leading: frozenset[str] = frozenset()
    source_makers: Mapping[str, str] = field(
        default_factory=lambda: dict.fromkeys(("script", "creator", ""), "creator")
    )
    productions: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()
    taking_part: tuple[str, ...] = ()  # how words begin that tell that somebody had a part in works
    studio_names: frozenset[str] = frozenset()  # words in the names of those who make works
    founding: frozenset[str] = frozenset()  # words that a company's life begins with
    one_of: tuple[str, ...] = ()  # "one of the"
    offices: frozenset[str] = frozenset()  # of a company: "Kite president Aya Mori"
    firm_again: tuple[str, ...] = ()  # what a company named before is called: "the studio"
    including: tuple[str, ...] = ()  # verbs behind somebody's works that lead to some of them
    own: tuple[str, ...] = ()  # possessives of persons
    she: frozenset[str] = frozenset()  # pronouns of one person that elsewhere mean several: German "sie"
    members: frozenset[str] = frozenset()  # nouns for those of a company: "the members of Kite"
    plots: frozenset[str] = frozenset()
    song_nouns: frozenset[str] = frozenset()
    group_nouns: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    award_words: frozenset[str] = frozenset()
    prizes: frozenset[str] = frozenset()  # nouns for prizes; in Japanese how their names end
    prize_for: tuple[str, ...] = ()  # what stands between who won a prize and the work: "for"
    dubbing: frozenset[str] = frozenset()
    other_spellings: Mapping[str, str] = field(default_factory=dict)
    event_words: frozenset[str] = frozenset()
    awarding: frozenset[str] = frozenset()  # words of a paragraph that leads to a list of winners
    fictional: frozenset[str] = frozenset()  # nouns right before the name of somebody who is made up
    they: frozenset[str] = frozenset()  # pronouns that mean several, or a company
    company_places: tuple[str, ...] = ()  # that end a company's name: "Kite of America"
    counting: frozenset[str] = frozenset()  # words for numbers, which titles begin with as well
    news_nouns: frozenset[str] = frozenset()  # that headlines speak of works in general with
    printed: frozenset[str] = frozenset()  # words of magazines' names
    possessives: frozenset[str] = frozenset()  # determiners that tell whose something is
    acquired: frozenset[str] = frozenset()  # verbs of who shows works, right before the title of one
    acquiring: tuple[str, ...] = ()  # how verbs of who buys the rights of a work begin
    cinema: frozenset[str] = frozenset()  # words that tell that such a work is a film
    originals: frozenset[str] = frozenset()  # words for what somebody else adapts
    careers: frozenset[str] = frozenset()  # what a role held for years, on no work in particular, is told with
    slot_words: frozenset[str] = frozenset()
    mourning: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    overviews: tuple[str, ...] = ()
    lives: tuple[str, ...] = ()
    affairs: frozenset[str] = frozenset()
    headlined_awards: frozenset[str] = frozenset()
    gatherings: frozenset[str] = frozenset()
    gathering_endings: tuple[str, ...] = ()
    as_openings: tuple[str, ...] = ()
    former: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    short_labels: Mapping[str, str] = field(default_factory=dict)
    firm_nouns: frozenset[str] = frozenset()
    no_roles: frozenset[str] = frozenset()
    teasers: tuple[tuple[str, str], ...] = ()
    of_first_season: tuple[str, ...] = ()
    person_nouns: frozenset[str] = frozenset()
    company_words: frozenset[str] = frozenset()
    never_names: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()
    title_joiners: frozenset[str] = frozenset()
    titles_in_marks: bool = False
    writing: str = ""
    attributes: str = ""
    first_season: str = ""
    other_name: tuple[str, ...] = ()
    former_name: tuple[str, ...] = ()
    title_labels: tuple[str, ...] = ()
    respelled: tuple[str, ...] = ()
    this_work: frozenset[str] = frozenset()
    known_for: tuple[str, ...] = ()
    voicing: tuple[str, ...] = ()
    made: Mapping[str, str] = field(default_factory=dict)
    studio_labels: frozenset[str] = frozenset()
    committee_endings: tuple[str, ...] = ()
    printed_endings: tuple[str, ...] = ()
    publisher_endings: tuple[str, ...] = ()
    descriptors: tuple[str, ...] = ()
    common_endings: tuple[str, ...] = ()
    activity_endings: tuple[str, ...] = ()
    callings: tuple[str, ...] = ()
    epithets: tuple[str, ...] = ()
    no_works: tuple[str, ...] = ()
    unnamed_signs: frozenset[str] = frozenset()
    unnamed_words: frozenset[str] = frozenset()
    names_end_in: frozenset[str] = frozenset()
    capital_nouns: bool = False
    sentence_titles: bool = False
    appearing: tuple[str, ...] = ()
    broadcasters: frozenset[str] = words("""
        tv channel television network canal canale chaîne emissora emittente sender wowow animax nickelodeon swim
    """)
    streamers: frozenset[str] = words("""
        netflix crunchyroll hidive funimation hulu youtube bilibili wakanim abema disney+ prime iqiyi tubi viki max
        peacock aniplus laftel wavve watcha tving animax+ niconico u-next dazn shahid roku
    """)
    studio_words: frozenset[str] = frozenset(("studio",))
    name_particles: frozenset[str] = frozenset()
    and_words: tuple[str, ...] = ()
    or_words: tuple[str, ...] = ()
    as_words: tuple[str, ...] = ()
    role_modifiers: frozenset[str] = frozenset()
    sections: Mapping[str, frozenset[str]] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    denial: Denial = Denial()
    affiliations: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    abbreviations: frozenset[str] = words("bros dr mr mrs st")


def meanings(table: Mapping[str, str]) -> dict[str, str]:
    """Turn "meaning: phrases" into "phrase: meaning"; phrases are parted by semicolons.

    >>> meanings({"b": "by", "o": "of; on behalf of"})
    {'by': 'b', 'of': 'o', 'on behalf of': 'o'}
    """
    return {phrase.strip(): meaning for meaning, text in table.items() for phrase in text.split("; ")}


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression of any of the words, without a group around it; of no words, one that never matches.

    >>> any_of(["by", "at"]), any_of([])
    ('at|by', '(?!)')
    """
    return "|".join(map(re.escape, sorted(words))) or "(?!)"


def counted(numbers: str, nouns: str) -> str:
    """Return a regular expression of a number, in words or figures, and what is counted, a few words between them.

    >>> re.search(counted("two three", "films shows"), "three new films") is not None
    True
    """
    spelled, things = "|".join(numbers.split()), "|".join(nouns.split())
    return rf"(?:{spelled}|\d+)\s(?:[\w-]+\s){{0,3}}(?:{things})\b"


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a text, which semicolons part.

    >>> phrases("has died; obituary")
    ('has died', 'obituary')
    """
    return tuple(filter(None, text.split("; ")))


def of_sequences(role: str) -> dict[str, str]:
    """Return what a verb of the staff means of an opening or an ending: its own role, and not the song's.

    >>> of_sequences("storyboard")["opening-theme"]
    'storyboard'
    """
    return dict.fromkeys(("opening-theme", "ending-theme"), role)


def function_words(table: Mapping[str, str]) -> dict[str, str]:
    """Turn "letter: words" into "word: letter"; the punctuation that shapes speak of is its own letter.

    >>> function_words({"b": "by"})
    {'by': 'b', ',': ',', ';': ';', ':': ':'}
    """
    return meanings(table) | {mark: mark for mark in ",;:"}


def spelled_as(language: Language, letters: str) -> list[str]:
    """Return the function words of a language that stand for one of these letters.

    >>> spelled_as(language("en"), "b")
    ['by']
    """
    return [word for word, letter in language.function_words.items() if letter in letters]


def any_spelled_as(language: Language, letters: str) -> str:
    """Return a regular expression of the same less signs, as `any_of` does.

    >>> any_spelled_as(language("en"), "b,")
    'by'
    """
    return any_of(filter(str.isalpha, spelled_as(language, letters)))


@cache
def works_and_sources(language: Language) -> frozenset[str]:
    """Return the nouns for works and for what they are made of: "series", "manga"."""
    return language.work_nouns.union(language.source_nouns)


@cache
def words_of_holders(language: Language) -> frozenset[str]:
    """Return the words that names of companies, events and services end in, and titles do not: "studio", "expo"."""
    return language.company_words | language.event_words | language.streamers


def verb(
    role: str | None,
    actives: str = "",
    passives: str = "",
    *,
    bare: bool = False,
    instead: Mapping[str, str] | None = None,
    objects: Mapping[str, str] | None = None,
) -> Verb:
    """Return a verb of the forms that are given, parted by semicolons."""
    return Verb(role, phrases(actives), phrases(passives), objects=objects or {}, instead=instead or {}, bare=bare)


OF_SONGS = {"theme-performance": "song-composition", "music": "music"}  # what writing or composing makes of a song
OF_ARRANGING = {"theme-performance": "song-arrangement", "music": "song-arrangement"}
OF_DRAFTS = {"original-character-design": "character-design"}  # what adapting makes of an original design
OF_SCRIPTS = {"script": "script-supervision", "series-composition": "series-composition"}  # what supervising makes
COMPANIES = words("""
    studio studios inc ltd limited gmbh co corp company pictures film films works animation animations entertainment
    production productions media network channel tv records music press publishing committee project
    shoten shobo shobō shuppan lab labs
""")
NEUTRAL = Language(tag="und", company_words=COMPANIES)


@cache
def language(tag: str) -> Language:
    """Return the tables of a BCP 47 tag's language.

    >>> language("en-GB").tag
    'en'
    >>> language("tlh").tag
    'und'
    """
    primary = tag.split("-")[0].lower()
    if primary not in LANGUAGES:
        return NEUTRAL
    tables: Language = import_module(f"staffroll.lang.{primary}").TABLES
    return tables
