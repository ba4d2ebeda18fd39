"""Layout: cast lists in both directions, `Person as Character`, `Character: Person`, `Character (CV: Person)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from staffroll import vocabulary
from staffroll.extract.agents import Named, agents_in, is_name, is_romaji, looks_personal
from staffroll.extract.asides import voice_in
from staffroll.extract.draft import Draft, Known, Listed, earlier_works
from staffroll.extract.label_roles import roles_of
from staffroll.extract.labels import SEPARATORS
from staffroll.extract.passages import Passage
from staffroll.extract.stretch import COMMA, Stretch, enclosures, flat, masked, split, unaccented
from staffroll.extract.unspaced.persons import is_likely_japanese
from staffroll.lang import Language, any_of, spelled_as

_LONGEST_ARTICLE = 3
_CV = re.compile(r"\s*[:：,-]?\s*\bCV\b\s*[:：.]?\s*", re.IGNORECASE)
_VOICE_NOTE = re.compile(r"(?<=\w)\s?[(（](?:CV|声|聲|성우|목소리)[)）]$")  # behind who it is said of
_ROLE_MARK = re.compile(r"役(?![のをにはがでも])\s*[:：…‥]*\s*|\s역\s*[:：]\s*")
_CAST_LABEL = re.compile(r"([^:：／/\s]{2,8})[／/:：　 ]+(?=[^:：]+[:：])")
_PARTED = re.compile(r"[▽▼]|[／/](?=[^／/:：]+[:：])|　{1,2}(?=[^:：]+[:：])")
_TRIANGLE, _SLASH = re.compile("[▽▼]"), re.compile("[／/]")
_DASHED = re.compile(r"\s[-–—]\s")
_COLON = re.compile(r"[:：=＝]")
_SHARED = re.compile(r"\s+/\s+|[/／](?=\s)")
_LONGEST = 100
_PAIRED = "cast-pairs"  # the layout of lines whose two halves only their order tells apart
_MOST_WORDS = 4  # of a character's name
_JOINT = re.compile(r"\s(?:[a-zà-öø-ÿ]{1,15}\s){2,6}(?=[^\W\da-zà-öø-ÿ])")  # small words between two names
_OPENING = re.compile(r"(?:[^\W\d_][\w.'’-]*\s){2,5}[^,;:]{0,60}?(?:,\s|\.$)")

Reading = tuple[tuple[Stretch, ...], tuple[Named, ...]]


def credits_in(passage: Passage, known: Known) -> list[Draft]:
    """Return the voice credits of a line of a cast list; empty where it is none."""
    line = passage.stretch.part(0, len(passage.stretch.text.rstrip(" |｜")))  # the last border of a table's row
    line = line.part(0, len(_VOICE_NOTE.sub("", line.text)))
    passage = replace(passage, stretch=line) if line != passage.stretch else passage
    if len(line.text) > 2 * _LONGEST or _is_header(line, known.lexicon.language):
        return []
    if several := _pairs(passage.stretch, known) if known.lexicon.language.writing else []:
        return [*several, *earlier_works(several, known)]
    if told := _person_with_label(passage, known) or _behind_label(passage.stretch, known):
        return told
    if held := _person_in_role(passage.stretch, known) or _person_as_voice(passage, known):
        return held
    if unnamed := _person_as_somebody(passage, known):
        return unnamed
    for read, needs_section in _FORMS:
        if needs_section and passage.section != "cast":
            continue
        found = read(passage.stretch, known)
        if found:
            characters, agents = found
            drafts = [
                Draft(agent, "voice-actor", _PAIRED if needs_section else "cast-list", 0.95, character=character)
                for agent in agents
                for character in characters
            ]
            return [*drafts, *earlier_works(drafts, known)]
    return []


def _is_header(line: Stretch, language: Language) -> bool:
    """Say whether a row names its columns: "Character | Voice"."""
    cells = line.text.split("|")
    return len(cells) > 1 and any(roles_of(Stretch(0, len(cell.strip()), cell.strip()), language) for cell in cells[1:])


def turned(listed: Sequence[Listed], language: Language) -> Iterator[Listed]:
    """Yield lists of `Person: Character` the right way round, which read as `Character: Person` line by line.

    Only characters go by one word: where several on the right do, and none on the left, the right are the characters.
    """
    pairs = [draft for _, drafts in listed for draft in drafts if _is_pair(draft)]
    single = [" " not in draft.agent.name.text for draft in pairs]
    left = any(" " not in draft.character.text for draft in pairs if draft.character)
    wrong = not language.writing and not left and sum(single) > 1 and sum(single) * 4 >= len(pairs)
    wrong = wrong or (not language.writing and len(pairs) > 1 and all(map(_is_person_first, pairs)))
    wrong = wrong or (language.writing == "han" and _has_people_first(pairs))
    dashed = [_is_dashed(passage) for passage, drafts in listed if any(map(_is_pair, drafts))]
    wrong = wrong or (language.sentence_titles and not left and all(dashed))
    for passage, drafts in listed:
        yield passage, [_turned(draft) if wrong and _is_pair(draft) else draft for draft in drafts]


def _is_person_first(draft: Draft) -> bool:
    """Say whether only what stands first reads as a romanised Japanese name."""
    return draft.character is not None and is_romaji(draft.character.text) and not is_romaji(draft.agent.name.text)


def _has_people_first(pairs: Sequence[Draft]) -> bool:
    """Say whether what stands first in most pairs looks like a Japanese person's name, and what stands behind less."""
    first = sum(is_likely_japanese(draft.character.text) for draft in pairs if draft.character)
    behind = sum(is_likely_japanese(draft.agent.name.text) for draft in pairs)
    return 2 * first > len(pairs) > 1 and first >= 2 * behind + 1


def _is_dashed(passage: Passage) -> bool:
    """Say whether a dash parts the halves of a pair, as in lists of Romance languages where the actor comes first."""
    return _DASHED.search(passage.stretch.text) is not None


def _is_pair(draft: Draft) -> bool:
    return draft.layout == _PAIRED and draft.character is not None


def _turned(draft: Draft) -> Draft:
    return draft._replace(agent=Named(draft.character), character=draft.agent.name) if draft.character else draft


def credits_in_sentence(sentence: Stretch, known: Known) -> list[Draft]:
    """Return the voice credit of a sentence that begins `Person as Character, the rival who …`; empty else."""
    found = _person_as_character(sentence, known) if _OPENING.match(masked(sentence.text)) else None
    if not found:
        return []
    characters, agents = found
    told = len(agents) == len(characters) == 1 and looks_personal(agents[0].name.text)
    if not told or len(characters[0].text.split()) > _MOST_WORDS or _begins_with_role(sentence, known):
        return []
    drafts = [Draft(agents[0], "voice-actor", "cast-list", 0.85, character=characters[0])]
    return [*drafts, *earlier_works(drafts, known)]


def _begins_with_role(sentence: Stretch, known: Known) -> bool:
    """Say whether a role noun stands right behind "as": "Aya Mori wurde als Regisseurin ausgewählt"."""
    language = known.lexicon.language
    cut = _as(language).search(masked(sentence.text))
    behind = unaccented(flat(sentence.text[cut.end() :])) if cut else ""
    article = _article(language).match(behind)
    start = article.end() if article else 0
    return any(first == start for first, _, _ in known.lexicon.roles.find(behind))


def _person_with_label(passage: Passage, known: Known) -> list[Draft]:
    """Read `Person (Narration)`, in a section that is a cast's: a bracket that is a role of voices."""
    line = passage.stretch
    for start, end in enclosures(line.text).items() if passage.section == "cast" else ():
        label = line.part(start + 1, end - 1)
        roles = roles_of(label, known.lexicon.language) if start and end == len(line.text) else []
        agents = agents_in(line.part(0, start), known.lexicon.language, known.names) if roles else None
        if agents and vocabulary.load().is_a(roles[0][0], "cast"):
            return [Draft(agent, roles[0][0], "cast-list", 0.9, role_as=label) for agent in agents]
    return []


def _person_in_role(line: Stretch, known: Known) -> list[Draft]:
    """Read `Person as the Series Composer`: what follows is a role's label and no character."""
    cut = _as(known.lexicon.language).search(masked(line.text))
    label = line.part(cut.end(), len(line.text)) if cut else None
    article = _article(known.lexicon.language).match(label.text) if label else None
    if not cut or not label or not article:
        return []
    roles = roles_of(label.part(article.end(), len(label.text)), known.lexicon.language)
    wide = vocabulary.load()
    if not roles or any(wide.is_a(role, "cast") for role, _ in roles):
        return []
    agents = agents_in(line.part(0, cut.start()), known.lexicon.language, known.names) or ()
    drafts = [Draft(agent, role, "label-list", 0.9, role_as=wording) for agent in agents for role, wording in roles]
    return [*drafts, *earlier_works(drafts, known)]


def _person_as_voice(passage: Passage, known: Known) -> list[Draft]:
    """Read `Person will be the voice of Character` in a list: small words for a voice between two names."""
    line = passage.stretch
    joint = _JOINT.search(line.text) if passage.listed and not known.lexicon.language.writing else None
    cast = known.lexicon.language.cues.get("cast", frozenset[str]())
    words = flat(joint.group()).split() if joint else []
    if joint is None or cast.isdisjoint(words) or COMMA.search(masked(line.text[: joint.start()])):
        return []
    sides = line.part(0, joint.start()), line.part(joint.end(), len(line.text))
    person, character = reversed(sides) if "b" in known.lexicon.language.function_words.get(words[-1], "") else sides
    agents = agents_in(person, known.lexicon.language, known.names) or ()
    character = _without_description(character)
    if not _is_character(character, known):
        return []
    drafts = [Draft(agent, "voice-actor", "cast-list", 0.9, character=character) for agent in agents]
    return [*drafts, *earlier_works(drafts, known)]


def _person_as_somebody(passage: Passage, known: Known) -> list[Draft]:
    """Read `Person como la madre de la heroína`: in a section that is a cast's, whom the text does not name."""
    language, line = known.lexicon.language, passage.stretch
    cast = passage.listed and passage.section == "cast" and language.sentence_titles
    cut = _as(language).search(masked(line.text)) if cast else None
    if cut is None or len(line.text) > _LONGEST or not _is_somebody(line.text[cut.end() :], known):
        return []
    agents = agents_in(line.part(0, cut.start()), language, known.names) or ()
    drafts = [Draft(agent, "voice-actor", "cast-list", 0.85) for agent in agents if is_romaji(agent.name.text)]
    return [*drafts, *earlier_works(drafts, known)]


def _is_somebody(words: str, known: Known) -> bool:
    """Say whether small words say who is voiced, and nothing of what somebody does."""
    lexicon = known.lexicon
    does = any(lexicon.verbs.find(words)) or any(lexicon.labels.find(unaccented(words)))
    related = any(lexicon.language.function_words.get(word) == "p" for word in words.split())
    return words.islower() and not does and not related


@cache
def _article(language: Language) -> re.Pattern[str]:
    words = language.determiners or [word for word in language.dropped if len(word) <= _LONGEST_ARTICLE]
    return re.compile(rf"(?:{any_of(words)})\s|l['’]" if words else "", re.IGNORECASE)


def _behind_label(line: Stretch, known: Known) -> list[Draft]:
    """Read `Voice cast: Person as Character, Person as Character`: a label that says that a cast follows."""
    colon = _COLON.search(masked(line.text))
    words = "|".join(map(re.escape, known.lexicon.language.as_words))
    if not colon or not words or not _names_cast(line.text[: colon.start()].strip(), known):
        return []
    rest = line.part(colon.end(), len(line.text))
    pairs = re.compile(rf"[,;、]\s*(?=[^,;、]*?\s(?:{words})\s)", re.IGNORECASE)
    ends = [*(cut.start() for cut in pairs.finditer(masked(rest.text))), len(rest.text)]
    found = [_person_as_character(rest.part(start, end), known) for start, end in pairwise([0, *ends])]
    drafts = [
        Draft(agent, "voice-actor", "cast-list", 0.95, character=character)
        for characters, agents in (each for each in found if each)
        for agent in agents
        for character in characters
    ]
    return [*drafts, *earlier_works(drafts, known)] if all(found) else []


def _person_as_character(line: Stretch, known: Known) -> Reading | None:
    """Read `Person (Earlier) as Character, the rival`."""
    cut = _as(known.lexicon.language).search(masked(line.text))
    if not cut:
        return None
    language = known.lexicon.language
    person = line.part(0, len(_is_heard(language).sub("", line.text[: cut.start()])))
    if not language.announcing.isdisjoint(flat(person.text).split()):
        return None  # a headline
    agents = agents_in(person, language, known.names)
    character = _without_epithet(_without_description(line.part(cut.end(), len(line.text))))
    return (tuple(_characters(character)), agents) if agents and _is_character(character, known) else None


@cache
def _is_heard(language: Language) -> re.Pattern[str]:
    """Return the auxiliary that ends what stands before "as" in a sentence: "Aya Mori ist als Bee zu hören"."""
    words = any_of(spelled_as(language, "u")) if language.capital_nouns else "(?!)"
    return re.compile(rf"\s(?:{words})$")


@cache
def _as(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(language.as_words)})\s", re.IGNORECASE)


def _character_by_mark(line: Stretch, known: Known) -> Reading | None:
    """Read `Character: CV Person`, `Character (CV: Person)` and `Character役：Person`."""
    for start, end in enclosures(line.text).items():
        inner = voice_in(line.part(start + 1, end - 1))
        if inner and start:
            return _pair(line.part(0, start), inner, known)
    blotted = masked(line.text)
    for mark in (_CV, _ROLE_MARK) if "cv" in blotted.lower() else (_ROLE_MARK,):
        cut = mark.search(blotted)
        if cut and cut.start() > 0 and cut.end() < len(line.text):
            return _pair(line.part(0, cut.start()), line.part(cut.end(), len(line.text)), known)
    return None


def _person_with_role_mark(line: Stretch, known: Known) -> Reading | None:
    """Read `Person（Character役）`."""
    for start, end in enclosures(line.text).items():
        content = line.part(start + 1, end - 1)
        mark = max(content.text.find("役"), content.text.find(" 역"))
        if (
            start
            and end == len(line.text)
            and 0 < mark
            and (mark + 1 == len(content.text) or content.text[mark + 1] in "・、역")
        ):
            return _pair(content.part(0, mark), line.part(0, start), known)
    return None


def _character_then_person(line: Stretch, known: Known) -> Reading | None:
    """Read `Character: Person` and `Character – Person`, in a section that is a cast's."""
    blotted = masked(line.text)
    for separator in SEPARATORS:
        cut = separator.search(blotted)
        if cut and cut.start() > 0 and cut.end() < len(line.text):
            character = _without_description(line.part(0, cut.start()))
            return _pair(character, line.part(cut.end(), len(line.text)), known)
    return None


def _character_with_person(line: Stretch, known: Known) -> Reading | None:
    """Read `Character (Person)`, in a section that is a cast's, unless it may as well be `Person (Character)`."""
    for start, end in enclosures(line.text).items():
        content = line.part(start + 1, end - 1)
        whose = start and end == len(line.text) and not is_romaji(line.text[:start])
        if whose and looks_personal(content.text):
            return _pair(line.part(0, start), content, known)
    return None


def _person_with_character(line: Stretch, known: Known) -> Reading | None:
    """Read `Person (Character)` where both may be a person's name: lists of people put the person first."""
    for start, end in enclosures(line.text).items():
        content = line.part(start + 1, end - 1)
        if start and end == len(line.text) and is_romaji(line.text[:start].strip()) and looks_personal(content.text):
            return _pair(content, line.part(0, start), known)
    return None


def _pairs(line: Stretch, known: Known) -> list[Draft]:
    """Read `Character: Person▽Character: Person`, several to a line, behind a word for the cast or without one."""
    label = _CAST_LABEL.match(line.text)
    rest = line.part(label.end(), len(line.text)) if label and _names_cast(label.group(1), known) else line
    parts = list(split(rest, _PARTED))
    found: list[Draft] = []
    between = _COLON if _COLON.search(rest.text) or not _TRIANGLE.search(rest.text) else _SLASH
    for part in parts:
        cut = between.search(masked(part.text))
        pair = _pair(part.part(0, cut.start()), part.part(cut.end(), len(part.text)), known) if cut else None
        if pair is None or roles_of(part.part(0, cut.start() if cut else 0), known.lexicon.language):
            return []
        found += [
            Draft(agent, "voice-actor", "cast-list", 0.9, character=character)
            for agent in pair[1]
            for character in pair[0]
        ]
    return found if len(parts) > 1 or rest is not line else []


def _names_cast(label: str, known: Known) -> bool:
    role = vocabulary.load().find(label, known.lexicon.language.tag)
    return role is not None and vocabulary.load().is_a(role.id, "cast")


_FORMS: tuple[tuple[Callable[[Stretch, Known], Reading | None], bool], ...] = (
    (_character_by_mark, False),
    (_person_with_role_mark, False),
    (_person_as_character, False),
    (_character_then_person, True),
    (_character_with_person, True),
    (_person_with_character, True),
)


def _pair(character: Stretch, person: Stretch, known: Known) -> Reading | None:
    agents = agents_in(person, known.lexicon.language, known.names)
    return (tuple(_characters(character)), agents) if agents and _is_character(character, known) else None


def _characters(stretch: Stretch) -> Iterator[Stretch]:
    """Yield the characters that one person voices; a name's own slash has no space behind it."""
    for part in split(stretch, _SHARED):
        opening = next((start for start in enclosures(part.text) if part.text[start] in "(（" and start), None)
        yield part.part(0, opening) if opening else part


def _without_description(stretch: Stretch) -> Stretch:
    """Keep the name before a comma: `Queen Bee, the rival`."""
    cut = re.search(r",\s|，|[.;]$|\szu (?:hören|sehen)(?: sein)?$", masked(stretch.text))
    return stretch.part(0, cut.start()) if cut else stretch


def _without_epithet(stretch: Stretch) -> Stretch:
    """Drop small words before the name, but an article: `titular Bee`, `her rival Bee`."""
    small = re.match(r"(?!(?:the|an?)\s)(?:[a-z]+\s){1,3}(?=[A-Z])", stretch.text)
    return stretch.part(small.end(), len(stretch.text)) if small else stretch


def _is_character(stretch: Stretch, known: Known) -> bool:
    language = known.lexicon.language
    small = language.sentence_titles and stretch.text[:1].islower()  # "l'editor"
    named = stretch.text[:1].isupper() or (is_name(stretch.text, language) and not small)
    return bool(stretch) and len(stretch.text) <= _LONGEST and named
