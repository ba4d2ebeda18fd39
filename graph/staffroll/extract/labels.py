"""Layout: label lists, `Role: Person (Earlier Work), Person` in every form of bullet and separator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from staffroll import vocabulary
from staffroll.extract.agents import Named
from staffroll.extract.draft import Draft, Known
from staffroll.extract.headings import is_strange
from staffroll.extract.introductions import title_at_start
from staffroll.extract.label_roles import role_named, roles_of
from staffroll.extract.labelled import drafts_of
from staffroll.extract.passages import Passage
from staffroll.extract.slashed import slashed
from staffroll.extract.stretch import Stretch, flat, masked, split
from staffroll.extract.unspaced.stations import is_station
from staffroll.lang import Language

_BY_SPACE = r"[　 ](?=\S)(?:(?<=[⺀-鿿].)|(?<=^OP.)|(?<=^ED.))"  # between what is written without spaces: 監督　NN
_BY_DASH, _BY_DOTS = r"[\s–—―](?:(?<=\s)[–—―‐-]{1,2}\s?|(?<=\S)[–—―]?)", r"[=＝…・](?:(?<=[=＝])|(?<=…)…*|(?<=・)・+)"
# Each begins with one of some signs, which a search then goes to at once.
# Tried in this order: a line with a colon has its label before it, whatever dashes and slashes stand in the label.
SEPARATORS = tuple(map(re.compile, (r"[:：]", _BY_DASH, r"[|｜]|\t", _BY_DOTS, r"[/／]", _BY_SPACE, r"\n")))
_JOINERS = re.compile(r"\s*[,、，/／&＆+・·;]\s*|\s+and\s+|\s+et\s+|\s+und\s+|\s+[ey]\s+", re.IGNORECASE)
_SEGMENTS = re.compile(
    r"[　\t▽▼]+|\s{2,}|(?<=[)）])\s(?=[^\s:：]{2,24}[:：])|(?<=[^:：\s])\s(?=[⺀-鿿ァ-ヺー・／/]{2,16}[:：])"
    r"|(?<=[^:：\s])\s(?=歌[:：])|(?<=[」』])(?=[⺀-鿿]{1,4}[:：])"
    r"|[|｜]|;\s(?=[^;:：]{2,40}[:：])|[／/](?=[^／/:：]{1,24}[:：])"
)
_STOPPED = re.compile(r"(?<=[\w)])\.\s(?=[A-Z][\w /&’'-]{2,40}:\s)")  # "Director: Aya Mori. Music: Ken Ota."
_TOPIC = re.compile("[^、。：:／/]{2,14}は、")
_SLASHED = re.compile(r"[、,，](?=[^、,，/／:：]{2,20}[/／:：][^、,，/／\s])")  # 監督／NN、音楽／NN
_ROLED = re.compile(r"([^(（。、:：/／|｜–—　-]{2,24})[(（]([^()（）:：]{2,16})[)）]")
_THEMED = re.compile(r"\W*([^\W_][^「『:：。、／/]{1,14}?)\s?(?=[「『])")
_SAYS = re.compile("[。はがを|｜=＝/／]|・.*・")  # as sentences do and other lists, but not a label and names
_COMMAS = re.compile("[、,，]")
_OTHERS = re.compile(r"\s*[/／、,]?\s*(?:他|ほか|etc\.?)$")
_SURELY = 3
_SURE = 2
_LONGEST_LABEL = 80
_LONGEST_SENTENCE = 200
_LONGEST_OPENING = 61  # characters, up to a label's colon
_COLON = re.compile(r"[:：]")
_SHOWN = re.compile(r"([^:：\d][^:：]{1,30})[:：]\s*(?:[A-Z][a-z]+\.?\s)?\d{1,4}[/:.月]\d")
_DATED = re.compile(
    r"(?<![^\s、])((?:[A-Z]{2,6} )?[^\s、:：/／\d][^\s、:：/／]{1,11})(?:[:：/／]|\s)\s?\d{1,2}月\d{1,2}日"
)  # 甲テレビ/10月4日
_TITLED = re.compile(r"\S{1,2}(?:\s?[:：]|\s[–—-])\s")  # what closes a title that an item begins with
_CALL_SIGN = re.compile(r"\b(?:[A-Z]{2,4}\d{0,2}|[A-Z]{1,3}-[A-Z]{1,3}\d?)\b")
_NEED_MORE = ("cast", "theme-performance")


def credits_in(passage: Passage, known: Known) -> list[Draft]:
    """Return the credits of a label line, or of several label pairs on one line; empty where it is none."""
    if shown := _shown(passage, known):
        return shown
    if passage.section == "cast" and is_strange(passage.stretch.text, known.lexicon.language):
        return []
    if told := next(filter(None, (form(passage, known) for form in _FORMS)), None):
        return told
    language = known.lexicon.language
    if pairs := slashed(passage.stretch, language):
        return [
            draft for label, value in pairs for draft in drafts_of(_voices(roles_of(label, language)), value, known)
        ]
    if parted := _parted(passage.stretch, known):
        return parted
    stopped = list(split(passage.stretch, _STOPPED))
    if len(stopped) > 1 and all(_is_labelled(part, language) for part in stopped[:_SURE]):
        return [draft for part in stopped for draft in _line(part, known)]
    return _several(passage.stretch, known) or _beneath(passage, known)


def _several(line: Stretch, known: Known) -> list[Draft]:
    """Read a line as one label pair, or as several where they tell several roles."""
    whole = _line(line, known)
    segments = list(_segments(line, known.lexicon.language))
    if len(segments) <= 1:
        return whole
    parted = [draft for segment in segments for draft in _line(segment, known)]
    return parted if len({draft.role for draft in parted if not draft.aside}) > 1 or not whole else whole


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
    leads = _TOPIC.match(stretch.text)  # "the staff are, director: NN, music: NN"
    stretch = stretch.part(leads.end(), len(stretch.text)) if leads else stretch
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
    return [] if _need_more(roles) else drafts_of(roles, line.part(*cut.span(1)), known)


def _need_more(roles: Sequence[tuple[str, Stretch]]) -> bool:
    """Say whether a name alone does not state one of these roles."""
    wide = vocabulary.load()
    return any(wide.is_a(role, other) for role, _ in roles for other in _NEED_MORE)


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
        return _one_dotted(passage, known)
    return [draft for roles, names in told for draft in drafts_of(_voices(roles), _without_rest(names), known)]


def _one_dotted(passage: Passage, known: Known) -> list[Draft]:
    """Read a line that is one label, a dot and its names: 声の出演・NN、NN ほか."""
    line, language = passage.stretch, known.lexicon.language
    dot = line.text.find("・")
    names = line.part(dot + 1, len(line.text))
    roles = roles_of(line.part(0, dot), language) if dot > 0 and not _SAYS.search(line.text) else []
    if not roles or roles_of(names.part(0, len(names.text.split(" ")[0])), language):
        return []
    return drafts_of(_voices(roles), _without_rest(names), known)


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
    return drafts_of(roles, line.part(cut.end(), len(line.text)), known) if themes else []


_FORMS = (_told_of, _roled, _themed, _dotted)


def _begins_with_role(part: Stretch, language: Language) -> bool:
    return bool(roles_of(part.part(0, len(re.split("[/／:：]", part.text)[0])), language))


def _shown(passage: Passage, known: Known) -> list[Draft]:
    """Read `Kite TV: 10/25 at 22:00`, a line that says when a channel shows the work."""
    if known.lexicon.language.writing == "kana" and passage.listed and "月" in passage.stretch.text:
        stations = [passage.stretch.part(*found.span(1)) for found in _DATED.finditer(passage.stretch.text)]
        if told := [each for each in stations if is_station(each.text, known.lexicon.language)]:
            return [Draft(Named(each), "broadcast", "label-list", 0.9) for each in told]
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
        role = label and role_named(re.split("[:：]", label.text)[0].strip(), language)
        pending = whole if role and role_named(whole.text, language) else None
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
    roles = roles_of(label, language) if label.text != passage.above.text or role_named(label.text, language) else []
    return [] if _need_more(roles) else drafts_of(roles, passage.stretch, known)


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
        drafts = drafts_of(roles_of(label, language), value, known)
        if drafts:
            return drafts
    return []


def _goes_on_with_role(value: Stretch, language: Language) -> bool:
    """Say whether a value is the rest of a label and a name that a wide space parts: シリーズ構成／脚本　NN."""
    head, space, name = value.text.partition("　")
    return bool(space and name.strip()) and role_named(head, language) is not None


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
