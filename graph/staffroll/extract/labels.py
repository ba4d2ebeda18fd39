"""Layout: label lists, `Role: Person (Earlier Work), Person` in every form of bullet and separator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from staffroll import vocabulary
from staffroll.extract.agents import Named, agents_in
from staffroll.extract.asides import voice_in
from staffroll.extract.draft import Draft, Known, earlier_works
from staffroll.extract.headings import is_strange
from staffroll.extract.introductions import title_at_start
from staffroll.extract.passages import Passage
from staffroll.extract.slashed import slashed
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked, split
from staffroll.lang import Language

_BY_SPACE = r"[　 ](?=\S)(?:(?<=[⺀-鿿].)|(?<=^OP.)|(?<=^ED.))"  # between what is written without spaces: 監督　NN
_BY_DASH, _BY_DOTS = r"[\s–—―](?:(?<=\s)[–—―‐-]\s?|(?<=\S))", r"[=＝…・](?:(?<=[=＝])|(?<=…)…*|(?<=・)・+)"
# Each begins with one of some signs, which a search then goes to at once.
# Tried in this order: a line with a colon has its label before it, whatever dashes and slashes stand in the label.
SEPARATORS = tuple(map(re.compile, (r"[:：]", _BY_DASH, r"[|｜]|\t", _BY_DOTS, r"[/／]", _BY_SPACE, r"\n")))
_JOINERS = re.compile(r"\s*[,、，/／&＆+・·;]\s*|\s+and\s+|\s+et\s+|\s+und\s+|\s+[ey]\s+", re.IGNORECASE)
_SEGMENTS = re.compile(
    r"[　\t▽▼]+|\s{2,}|(?<=[)）])\s(?=[^\s:：]{2,24}[:：])|(?<=[^:：\s])\s(?=[⺀-鿿ァ-ヺー・／/]{2,16}[:：])"
    r"|(?<=[^:：\s])\s(?=歌[:：])|(?<=[」』])(?=[⺀-鿿]{1,4}[:：])"
    r"|[|｜]|;\s(?=[^;:：]{2,40}[:：])|[／/](?=[^／/:：]{1,24}[:：])"
)
_SPREAD = re.compile(r"(?<=^[⺀-鿿])[ 　](?=[⺀-鿿]$)")  # two characters set apart to fill a line: "监 督"
_STOPPED = re.compile(r"(?<=[\w)])\.\s(?=[A-Z][\w /&’'-]{2,40}:\s)")  # "Director: Aya Mori. Music: Ken Ota."
_SLASHED = re.compile(r"[、,，](?=[^、,，/／:：]{2,20}[/／:：][^、,，/／\s])")  # 監督／NN、音楽／NN
_ROLED = re.compile(r"([^(（。、:：/／|｜–—　-]{2,24})[(（]([^()（）:：]{2,16})[)）]")
_THEMED = re.compile(r"\W*([^\W_][^「『:：。、／/]{1,14}?)\s?(?=[「『])")
_COMMAS = re.compile("[、,，]")
_OTHERS = re.compile(r"\s*[/／、,]?\s*(?:他|ほか|etc\.?)$")
_SURELY = 3
_SURE = 2
_DECORATED = re.compile(r"[^\w(（\[【]+|\d{1,2}[.)]\s+|[【\[](?=[^】\]]+[】\]]$)")
_LONGEST_LABEL = 80
_LONGEST_SENTENCE = 200
_LONGEST_OPENING = 61  # characters, up to a label's colon
_COMMA = re.compile(r"[,;]")
_IN_WORK = re.compile(r"\s(?:in|from|aus|en|dans|em|de)\s(?=[A-Z\"“„»«])|\d$")  # "Bee in Rook", "Rook 2"
_COLON = re.compile(r"[:：]")
_PAIR = re.compile(r"[:：]|▽")  # in a list of a cast, between a character and who voices it
_SHOWN = re.compile(r"([^:：\d][^:：]{1,30})[:：]\s*(?:[A-Z][a-z]+\.?\s)?\d{1,4}[/:.月]\d")
_TITLED = re.compile(r"\S{1,2}(?:\s?[:：]|\s[–—-])\s")  # what closes a title that an item begins with
_CALL_SIGN = re.compile(r"\b(?:[A-Z]{2,4}\d{0,2}|[A-Z]{1,3}-[A-Z]{1,3}\d?)\b")
_WEAK_HEADS = 4
_SONG_PARTS = frozenset(("song-lyrics", "song-arrangement"))
_NEED_MORE = ("cast", "theme-performance")  # roles that a name alone does not state


def credits_in(passage: Passage, known: Known) -> list[Draft]:
    """Return the credits of a label line, or of several label pairs on one line; empty where it is none."""
    if shown := _shown(passage, known):
        return shown
    if passage.section == "cast" and is_strange(passage.stretch.text, known.lexicon.language):
        return []
    if told := _told_of(passage, known):
        return told
    if told := _roled(passage, known) or _themed(passage, known) or _dotted(passage, known):
        return told
    if pairs := slashed(passage.stretch, known.lexicon.language):
        language = known.lexicon.language
        return [draft for label, value in pairs for draft in _drafts(_voices(roles_of(label, language)), value, known)]
    if parted := _parted(passage.stretch, known):
        return parted
    stopped = list(split(passage.stretch, _STOPPED))
    if len(stopped) > 1 and all(_is_labelled(part, known.lexicon.language) for part in stopped[:_SURE]):
        return [draft for part in stopped for draft in _line(part, known)]
    whole = _line(passage.stretch, known)
    segments = list(_segments(passage.stretch, known.lexicon.language))
    if len(segments) > 1:
        parted = [draft for segment in segments for draft in _line(segment, known)]
        whole = parted if len({draft.role for draft in parted if not draft.aside}) > 1 or not whole else whole
    return whole or _beneath(passage, known)


def _told_of(passage: Passage, known: Known) -> list[Draft]:
    """Read an item of an overview, its labels behind its title: "Rook" — Director: Aya Mori; Music: Ken Ota."""
    title = title_at_start(passage)
    opening = _TITLED.match(passage.stretch.text, title.end - passage.stretch.start) if title else None
    if opening is None:
        return []
    behind = passage.stretch.part(opening.end(), len(passage.stretch.text))
    drafts = credits_in(replace(passage, stretch=behind, above=None), known)
    return [draft if draft.work else draft._replace(work=title) for draft in drafts]


def _is_labelled(part: Stretch, language: Language) -> bool:
    colon = _COLON.search(part.text, 0, _LONGEST_OPENING)
    return colon is not None and bool(roles_of(part.part(0, colon.start()), language))


def _parted(stretch: Stretch, known: Known) -> list[Draft]:
    """Read labels with their names that commas part: 監督／NN、音楽／NN."""
    parts = list(split(stretch, _SLASHED))
    if len(parts) < _SURE or not all(_begins_with_role(part, known.lexicon.language) for part in parts[:_SURE]):
        return []
    return [draft for part in parts for draft in _line(part, known)]


def _roled(passage: Passage, known: Known) -> list[Draft]:
    """Read a line that is a name with its role in a bracket behind it: 甲野花子（監督）."""
    line, language = passage.stretch, known.lexicon.language
    cut = _ROLED.fullmatch(line.text) if passage.listed and language.writing == "kana" else None
    if cut is None:
        return []
    roles = roles_of(line.part(*cut.span(2)), language)
    wide = vocabulary.load()
    if any(wide.is_a(role, other) for role, _ in roles for other in _NEED_MORE):
        return []
    return _drafts(roles, line.part(*cut.span(1)), known)


def _dotted(passage: Passage, known: Known) -> list[Draft]:
    """Read labels that dots part from their names, on a line of such: 原作・NN、監督・NN、音楽・NN."""
    language, text = known.lexicon.language, passage.stretch.text
    if not language.writing or "・" not in text or _COLON.search(text):
        return []
    parts = [(part, part.text.find("・")) for part in split(passage.stretch, _COMMAS)]
    labelled = [(part.part(0, dot), part.part(dot + 1, len(part.text))) for part, dot in parts if dot > 0]
    told = [(roles, names) for label, names in labelled if (roles := roles_of(label, language))]
    told = [(roles, names) for roles, names in told if not roles_of(names, language)]
    several = len(told) >= _SURELY or (passage.listed and "/" in flat(text))
    if len(told) < len(parts) or not several:
        return []
    return [draft for roles, names in told for draft in _drafts(_voices(roles), _without_rest(names), known)]


def _voices(roles: Sequence[tuple[str, Stretch]]) -> list[tuple[str, Stretch]]:
    return [("voice-actor" if role == "cast" else role, wording) for role, wording in roles]


def _without_rest(names: Stretch) -> Stretch:
    """Drop "and others" behind a list of names."""
    return names.part(0, len(_OTHERS.sub("", names.text)))


def _themed(passage: Passage, known: Known) -> list[Draft]:
    """Read a line that is a theme song's label, the song in marks and who sings it: OP「Dew」甲野花子."""
    line = passage.stretch
    cut = _THEMED.match(line.text) if passage.listed and known.lexicon.language.titles_in_marks else None
    if cut is None or len(line.text) > _LONGEST_LABEL:
        return []
    roles = roles_of(line.part(*cut.span(1)), known.lexicon.language)
    wide = vocabulary.load()
    themes = all(wide.is_a(role, "theme-performance") for role, _ in roles)
    return _drafts(roles, line.part(cut.end(), len(line.text)), known) if themes else []


def _begins_with_role(part: Stretch, language: Language) -> bool:
    return bool(roles_of(part.part(0, len(re.split("[/／:：]", part.text)[0])), language))


def _shown(passage: Passage, known: Known) -> list[Draft]:
    """Read `Kite TV: 10/25 at 22:00`, a line that says when a channel shows the work."""
    shown = _SHOWN.match(passage.stretch.text) if passage.listed else None
    name = passage.stretch.part(*shown.span(1)) if shown else None
    words = set(flat(name.text).split()) if name else set()
    channel = name and (_CALL_SIGN.search(name.text) or words & known.lexicon.language.broadcasters)
    return [Draft(Named(name), "broadcast", "label-list", 0.9)] if name and channel else []


def _segments(line: Stretch, language: Language) -> Iterator[Stretch]:
    """Split a line of several label pairs; a label of two roles ("作画監督/撮影：NN") is kept whole."""
    pending: Stretch | None = None
    for segment in split(line, _SEGMENTS):
        whole = line.part(pending.start - line.start, segment.end - line.start) if pending else segment
        end = whole.end - line.start
        label = line.part(end + 1, end + 1 + _LONGEST_LABEL) if line.text[end : end + 1] in {"/", "／"} else None
        role = label and _role(re.split("[:：]", label.text)[0].strip(), language)
        pending = whole if role and _role(whole.text, language) else None
        if not pending:
            yield whole
    if pending:
        yield pending


def _beneath(passage: Passage, known: Known) -> list[Draft]:
    """Read a line of names whose label is the line above."""
    if passage.above is None or not passage.listed:
        return []
    language = known.lexicon.language
    label = passage.above.part(0, len(passage.above.text.rstrip(":：| ")))
    roles = roles_of(label, language) if label.text != passage.above.text or _role(label.text, language) else []
    wide = vocabulary.load()
    if any(wide.is_a(role, other) for role, _ in roles for other in _NEED_MORE):
        return []
    return _drafts(roles, passage.stretch, known)


def credits_in_sentence(sentence: Stretch, known: Known) -> list[Draft]:
    """Return the credits of a sentence that is a label line, as in "Director: Aya Mori. Music: Jun Abe."."""
    if known.lexicon.language.writing and (parted := _parted(sentence, known)):
        return parted
    colon = _COLON.search(sentence.text, 0, _LONGEST_OPENING) if len(sentence.text) <= _LONGEST_SENTENCE else None
    shortest = 0 if known.lexicon.language.writing == "kana" else 1
    return _line(sentence, known) if colon and colon.start() > shortest else []


def _line(line: Stretch, known: Known) -> list[Draft]:
    language = known.lexicon.language
    for label, value in label_and_value(line):
        if language.writing and _goes_on_with_role(value, language):
            continue
        drafts = _drafts(roles_of(label, language), value, known)
        if drafts:
            return drafts
    return []


def _goes_on_with_role(value: Stretch, language: Language) -> bool:
    """Say whether a value is the rest of a label and a name that a wide space parts: シリーズ構成／脚本　NN."""
    head, space, name = value.text.partition("　")
    return bool(space and name.strip()) and _role(head, language) is not None


def _drafts(roles: Sequence[tuple[str, Stretch]], value: Stretch, known: Known) -> list[Draft]:
    if not roles:
        return []
    language = known.lexicon.language
    wide = vocabulary.load()
    pairs = _PAIR.search(masked(value.text)) and any(wide.is_a(role, "cast") for role, _ in roles)
    agents = _holders(value, [role for role, _ in roles], known) if not pairs else None
    if any(wide.is_a(role, "theme-performance") for role, _ in roles):
        agents = tuple(_singer(_without_song(agent)) for agent in agents or ())
    voiced = not language.writing and all(wide.is_a(role, "cast") for role, _ in roles)
    if agents and voiced and (characters := _characters(agents, known)):
        return [
            Draft(agent._replace(asides=()), _voiced(role), "label-list", 0.9, role_as=wording, character=character)
            for role, wording in roles
            for agent, character in zip(agents, characters, strict=True)
        ]
    drafts = [
        Draft(agent, _narrowed(role, wording, agent, language), "label-list", 0.95, role_as=wording)
        for role, wording in roles
        for agent in agents or ()
    ]
    return [*drafts, *earlier_works(drafts, known)]


def _voiced(role: str) -> str:
    """Return the role of somebody whose character is told, where a label only tells of the cast."""
    return "voice-actor" if role == "cast" else role


def _characters(agents: Sequence[Named], known: Known) -> list[Stretch | None]:
    """Return whom each of a label's actors plays, as their brackets say; empty where those may hold works."""
    bracketed = [agent for agent in agents if agent.asides]
    works = (
        _COMMA.search(aside.text) or flat(aside.text) in known.titles or _IN_WORK.search(aside.text)
        for agent in bracketed
        for aside in agent.asides
    )
    if not bracketed or any(works):
        return []
    return [agent.asides[0] if agent.asides else None for agent in agents]


def _without_song(agent: Named) -> Named:
    """Leave out a song that stands in quotation marks in the bracket behind its performer."""
    return agent._replace(asides=tuple(aside for aside in agent.asides if aside.text[:1] not in QUOTES))


def _singer(agent: Named) -> Named:
    """Return who voices the character that a song's performer is printed as: Bee(CV：甲野花子)."""
    voices = (voice_in(aside) for aside in agent.asides)
    return next((Named(voice) for voice in voices if voice), agent)


def _narrowed(role: str, wording: Stretch, agent: Named, language: Language) -> str:
    """Return the role that a bracket behind a name narrows the label to: "作画監督：NN(メカニカル)"."""
    spans = "" if language.writing in {"kana", "han"} else " "
    narrower = (_role(f"{aside.text}{spans}{wording.text}", language) for aside in agent.asides)
    bare = role == "animation" and " " not in agent.name.text and not language.writing  # "Animation: KITE"
    return next((found for found in narrower if found), "animation-production" if bare else role)


def label_and_value(line: Stretch) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the ways to cut a line into a label and its value, the most telling separator first.

    >>> [(label.text, value.text) for label, value in label_and_value(Stretch(0, 20, "CG/Editing: Aya Mori"))]
    [('CG/Editing', 'Aya Mori'), ('CG', 'Editing: Aya Mori')]
    """
    blotted = masked(line.text[: _LONGEST_LABEL + 4])
    for separator in SEPARATORS:
        match = separator.search(blotted)
        if match and 0 < match.start() <= _LONGEST_LABEL and match.end() < len(line.text):
            yield _without_bars(line.part(0, match.start())), _without_bars(line.part(match.end(), len(line.text)))


def _without_bars(part: Stretch) -> Stretch:
    """Drop the bars of a table's cells: "Director |" and "| Aya Mori |"."""
    bare = part.text.strip("|｜ ")
    start = part.text.find(bare)
    return part.part(start, start + len(bare)) if len(bare) < len(part.text) else part


def roles_of(label: Stretch, language: Language) -> list[tuple[str, Stretch]]:
    """Return the roles that a label names, each with its wording; several may be joined.

    >>> from staffroll.lang import language
    >>> [role for role, _ in roles_of(Stretch(0, 37, "Chief Animation Director/Art Director"), language("en"))]
    ['chief-animation-director', 'art-director']
    """
    if label.text.endswith((")", "）")) and (named := _role(label.text, language) or _qualified(label, language)):
        return [(named, label)]
    label = _bare(label)
    if language.award_words.intersection(flat(label.text).split()[:1]):
        return []
    whole = _role(label.text, language)
    if whole:
        return [(whole, label)]
    if language.writing == "hangul" and (several := _side_by_side(label, language)):
        return several
    parts = [part for part in split(label, _JOINERS) if part]
    found = _of_song(
        [(role, part) for part in parts if (role := _role(part.text, language) or _by_head(part.text, language))]
    )
    voices = any(vocabulary.load().is_a(role, "cast") for role, _ in found)  # "Bee – CV" names a character
    return found if len(found) == len(parts) or (not voices and len(parts) > 1 and len(found) >= len(parts) - 1) else []


def _of_song(found: list[tuple[str, Stretch]]) -> list[tuple[str, Stretch]]:
    """Read music beside a song's words or arrangement as the song's: "Theme Lyrics & Composition"."""
    song = any(role in _SONG_PARTS for role, _ in found)
    return [("song-composition" if song and role == "music" else role, wording) for role, wording in found]


def _qualified(label: Stretch, language: Language) -> str | None:
    """Return the role that a bracket narrows a label to: "Animation Director (Mechanical)"."""
    inside = enclosures(label.text)
    last = max(inside, default=0)
    if not last or inside[last] < len(label.text):
        return None
    space = "" if language.writing in {"kana", "han"} else " "
    return _role(f"{label.text[last + 1 : -1]}{space}{label.text[:last].rstrip()}", language)


def _side_by_side(label: Stretch, language: Language) -> list[tuple[str, Stretch]]:
    """Read roles that only a space parts, "감독 각본", the longest first."""
    for space in reversed([match.start() for match in re.finditer(" ", label.text[:_LONGEST_LABEL])]):
        first, rest = label.part(0, space), label.part(space + 1, len(label.text))
        role = _role(first.text, language)
        others = roles_of(rest, language) if role else []
        if role and others:
            return [(role, first), *others]
    return []


def _bare(label: Stretch) -> Stretch:
    """Drop what a label carries in brackets, and decoration before it."""
    inside = enclosures(label.text)
    last = max(inside, default=-1)
    if last > 0 and inside[last] == len(label.text):
        label = label.part(0, last)
    decorated = _DECORATED.match(label.text)
    return label.part(decorated.end(), len(label.text.rstrip("】]"))) if decorated else label


@lru_cache(maxsize=1 << 12)
def _role(text: str, language: Language) -> str | None:
    roles = vocabulary.load()
    text = _SPREAD.sub("", text)
    found = roles.find(text, language.tag) if language.tag != "und" else None
    found = found or roles.find(text)
    return found.id if found else None


def _own_role(text: str, language: Language) -> str | None:
    """Return the role that a label of the language itself names."""
    found = vocabulary.load().find(text, language.tag, only=True)
    return found.id if found else None


def _by_head(text: str, language: Language) -> str | None:
    """Read "Lead Rock Designer" by its last words, when it is a short label of capitalised words or has a head."""
    words = text.split()
    if language.sentence_titles or not 1 < len(words) <= _WEAK_HEADS:  # where an adjective stands behind its noun
        return None
    tails = (" ".join(words[start:]) for start in range(1, len(words)))
    role = next((role for tail in tails if (role := _own_role(tail, language))), None)
    voices = (
        role is not None and language.writing and vocabulary.load().is_a(role, "cast")
    )  # "Bee 역" names a character
    return None if voices else role


def _holders(value: Stretch, roles: list[str], known: Known) -> tuple[Named, ...] | None:
    """Read the value; what performs a song stands beside the song's title."""
    if any(vocabulary.load().is_a(role, "theme-performance") for role in roles):
        value = _performer(_behind_dash(value) if known.lexicon.language.writing else value)
    return agents_in(value, known.lexicon.language, known.names) if value else None


def _behind_dash(value: Stretch) -> Stretch:
    """Return who performs what stands before a long dash: "Dew — The Pins"."""
    dash = re.search(r"\s[–—]\s", value.text)
    return value.part(dash.end(), len(value.text)) if dash else value


def _performer(value: Stretch) -> Stretch:
    """Take the song away: `"Dew" by The Pins`, `The Pins "Dew"`.

    >>> _performer(Stretch(0, 17, '"Dew" by The Pins')).text
    'The Pins'
    """
    songs = [(start, end) for start, end in enclosures(value.text).items() if value.text[start] in QUOTES]
    if not songs:
        return value
    start, end = songs[0]
    after = value.part(end, len(value.text))
    before = value.part(0, start)
    named = re.match(r"(?:is\s)?(?:performed |sung )?(?:by|de|di|von|par|por)\s|[/／]\s*|の?歌[:：]\s*", after.text)
    if named:
        return after.part(named.end(), len(after.text))
    kept = before or after
    return kept.part(0, len(re.sub(r"(?:[,–—:-]|の)$", "", kept.text)))
