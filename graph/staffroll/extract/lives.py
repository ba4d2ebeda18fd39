"""What a report of a death tells of somebody's work: a role or a verb, and the titles of works behind it.

Romance languages write titles in small letters but for their first, and a report of a death names works that it does
not print again. So what stands behind a role is read as a list, as far as a verb, a full stop or another role:
"réalisatrice de la série Ciel d'hiver (1984) et du film Lune d'étain".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll import vocabulary
from staffroll.extract.agents import Named, is_romaji, looks_personal
from staffroll.extract.brackets import fame
from staffroll.extract.draft import Draft, Known, of_person
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.passages import Passage, first_behind
from staffroll.extract.proper import parted, proper_runs
from staffroll.extract.shapes import DEPARTMENTS
from staffroll.extract.spans.span import Span
from staffroll.extract.stretch import QUOTES, Stretch, enclosures, flat, masked
from staffroll.extract.title_lists import ENDING
from staffroll.extract.wording import holds_phrase
from staffroll.lang import Language, any_of, any_spelled_as, spelled_as, works_and_sources

Roles = Sequence[tuple[str, Stretch]]

_LEADING = frozenset("onit@a")  # the letters of what may lead from a role to a title
_MOST_SMALL, _MOST_WORDS = 9, 9
_WORD = re.compile(r"[^\s,.;:()]+")
_STOP = re.compile(r"[.;!?]\s|[.;:]$|:\s(?=[a-zß-öø-ÿ])|\n")
_YEAR = re.compile(r"\s?\((?:[^()]{0,30}\D)?(?:19|20)\d\d[^()]*\)")
_PAUSE = re.compile(r"[,;.:]")
_UNSAID = "contributor"  # as what a whole department says of somebody
_YEARS = 2
_BEGINNING = 1_500  # characters
_OPENING = 160  # characters of the first paragraph
_PASSAGES = 6
_FEW = 5  # words of a title behind its comma
_LONGEST_ARTICLE = 3
_BEFORE_AGE = re.compile(r"(?:\s[a-zà-ÿ]+)+\s\d")  # "Aya Mori a los 93"


def mourned_by_name(headline: Stretch, passages: Sequence[Passage], lexicon: Lexicon) -> tuple[Named, ...]:
    """Return the person whom a report of a death in a Romance language is about, as the headline or the text says."""
    language = lexicon.language
    if language.capital_nouns or not language.sentence_titles:
        return ()
    if not _tells(headline.text, language):
        opening = first_behind(headline, passages)
        first = opening.text[:_OPENING] if opening else ""
        named = [run.text for run in proper_runs(headline, lexicon) if is_romaji(run.text)]
        if not any(name in first for name in named) or not _tells(first, language):
            return ()
    for stretch in (headline, *(passage.stretch for passage in passages[:_PASSAGES])):
        for run in proper_runs(stretch, lexicon):
            for part in parted(run.part(0, len(_BEFORE_AGE.split(run.text)[0])), lexicon):
                if is_romaji(part.text) and looks_personal(part.text.title()):
                    return (Named(part),)
    return ()


def _tells(headline: str, language: Language) -> bool:
    return holds_phrase(headline, language.mourning, ",:.")


def credits_in(spans: Sequence[Span], sentence: Stretch, known: Known, person: Named) -> Iterator[Draft]:
    """Yield the credits of a person on the works that stand behind the roles and verbs of a sentence."""
    anchors = list(_anchors(spans, known))
    worked = [each for each in _worked_on(sentence, known) if not _goes_on_from(each[1], anchors, sentence)]
    found = sorted([*anchors, *worked], key=lambda anchor: anchor[1:])
    starts = [start for _, start, _ in found]
    for number, (roles, _, start) in enumerate(found):
        end = starts[number + 1] if number + 1 < len(starts) else sentence.end
        stops = (span.stretch.start for span in spans if span.letter in ENDING and span.stretch.start > start)
        listed = sentence.part(start - sentence.start, min(end, next(stops, end)) - sentence.start)
        named = flat(person.name.text)
        titles = [title for title in _titles(listed, known.lexicon) if named not in flat(title.text)]
        told = not all(_could_be_person(title) for title in titles)
        for title in titles if told else ():
            for role, wording in roles:
                yield of_person(person, _UNSAID if role in DEPARTMENTS else role, title, wording)


def _goes_on_from(place: int, anchors: Sequence[tuple[Roles, int, int]], sentence: Stretch) -> bool:
    """Say whether a role leads on to words such as "in series like" with nothing but small words between."""
    before = [start for _, start, _ in anchors if start < place]
    between = sentence.text[max(before) - sentence.start : place - sentence.start] if before else ","
    return between.islower() and not _PAUSE.search(between)


def _could_be_person(title: Stretch) -> bool:
    return is_romaji(title.text) and title.text.rpartition(" ")[2][0].isupper()


def _anchors(spans: Sequence[Span], known: Known) -> Iterator[tuple[Roles, int, int]]:
    """Yield the roles that may have titles behind them, where each begins, and where the titles may begin."""
    for number, span in enumerate(spans):
        behind = spans[number + 1] if number + 1 < len(spans) else None
        if span.letter in "RrO" and behind is not None and behind.letter in _LEADING:
            roles = [(known.lexicon.nominal.get(role, role), wording) for role, wording in span.roles]
            if all(_is_personal(role) for role, _ in roles):
                yield roles, span.stretch.start, behind.stretch.end
        elif (role := _role_of(span)) and (behind is None or behind.letter not in "RrO"):
            yield [(role, span.stretch)], span.stretch.start, span.stretch.end


def _role_of(span: Span) -> str:
    """Return the role of a verb that tells by itself what a person does, empty for any other span."""
    role = span.verb.role if span.letter == "V" and span.verb else None
    return role if role and _is_personal(role) else ""


def _worked_on(sentence: Stretch, known: Known) -> Iterator[tuple[Roles, int, int]]:
    """Yield words such as "worked on", which tell no role."""
    phrases = fame(known.lexicon.language)
    for match in phrases.finditer(flat(masked(sentence.text))) if phrases else ():
        if not any(known.lexicon.verbs.find(match.group())):
            wording = sentence.part(*match.span())
            yield [("contributor", wording)], wording.start, wording.end


def _is_personal(role: str) -> bool:
    wide = vocabulary.load()
    known = wide.roles.get(role)
    return (
        known is not None
        and known.holder != "organization"
        and not any(wide.is_a(role, other) for other in ("cast", "theme-performance"))
    )


def _titles(listed: Stretch, lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the titles of a list: "la série Ciel d'hiver (1984) et les films Lune d'étain et Rook"."""
    stop = _STOP.search(masked(listed.text))
    listed = listed.part(0, stop.start()) if stop else listed
    such = _examples(lexicon.language).match(listed.text)
    listed = listed.part(such.end(), len(listed.text)) if such else listed
    dated = len(_YEAR.findall(listed.text)) >= _YEARS
    position = 0
    held: Stretch | None = None
    ends = [(cut.start(), cut.end()) for cut in _separator(lexicon.language).finditer(masked(listed.text))]
    for start, end in [*ends, (len(listed.text), len(listed.text))]:
        whole = not dated or listed.text[:start].rstrip().endswith(")") or start == len(listed.text)
        if not whole:
            continue
        part = listed.part(position, start)
        position = end
        begin = _begin(part.text, lexicon.language)
        if begin is None and held and _could_go_on(part.text, lexicon.language) and start < len(listed.text):
            held = listed.part(held.start - listed.start, part.end - listed.start)
            continue
        if held:
            yield held
        held = _title(part, begin, lexicon) if begin is not None else None
        if begin is None:
            return
    if held:
        yield held


def _could_go_on(text: str, language: Language) -> bool:
    """Say whether a part in small letters may belong to the title before it: with an article, and no noun for works."""
    words = flat(text).split()
    article = bool(words) and words[0] in language.dropped
    return article and 1 < len(words) <= _FEW and works_and_sources(language).isdisjoint(words)


def _title(part: Stretch, start: int, lexicon: Lexicon) -> Stretch | None:
    """Return the title that a part of a list holds behind its small words, none where something else follows."""
    if start >= len(part.text):
        return None
    quoted = enclosures(part.text).get(start) if part.text[start] in QUOTES else None
    if quoted:
        return part.part(start + 1, quoted - 1)
    bracket = next((begin for begin in enclosures(part.text) if begin > start), len(part.text))
    title = part.part(start, bracket)
    cut = None if bracket < len(part.text) else _ends_title(lexicon.language).search(f"{title.text} ")
    title = title.part(0, cut.start()) if cut else title
    return title if _is_title(title, lexicon) else None


def _begin(text: str, language: Language) -> int | None:
    """Return where a title begins behind articles, nouns for works and dates, the end where there is nothing else.

    None where another word stands there.
    """
    for count, word in enumerate(_WORD.finditer(text)):
        token = word.group()
        if token[0] in QUOTES and len(token) > 1 and not token[1].islower():
            return word.start()
        elided = re.match(r"(?:[ldnLD]|dell|nell|sull|all|qu)['’](?=\w)", token)
        if elided and token[elided.end()].isupper():
            return word.start() + (elided.end() if token[0].islower() else 0)
        if token[0].isupper() or (token[0].isdigit() and not re.fullmatch(r"(?:19|20)\d\d", token)):
            return word.start()
        known = flat(token[elided.end() :] if elided else token)
        if count >= _MOST_SMALL or not (known in _small(language) or known.isdigit()):
            described = _described(language).match(text)
            return described.end() if described else None
    return len(text)


@cache
def _described(language: Language) -> re.Pattern[str]:
    """Return an article and small words that say what kind of work is meant, the last of them no preposition."""
    articles = any_of(word for word in language.dropped if len(word) <= _LONGEST_ARTICLE)
    leading = any_spelled_as(language, "onitabw@&")
    kind = (
        rf"(?:(?!(?:{leading})['’\s])(?:[a-zß-öø-ÿ]+['’])?[a-zß-öø-ÿ-]+\s|(?:[ld]['’]|(?:{leading})\s)[a-zß-öø-ÿ-]+\s)"
    )
    return re.compile(rf"(?:(?:{articles})\s|[ld]['’])(?:{kind}){{1,4}}(?=[^\W\d_a-zß-öø-ÿ])")


@cache
def _examples(language: Language) -> re.Pattern[str]:
    """Return what leads to examples of somebody's works: "several works of the studio, among them"."""
    words = any_of(language.examples)
    return re.compile(rf"[^.;:\n]{{0,110}}?\b(?:{words})\s") if language.examples else re.compile("(?!)")


@cache
def _small(language: Language) -> frozenset[str]:
    """Return the words that may stand between a role and a title."""
    nouns = works_and_sources(language) | language.productions
    nouns |= {word for phrase in language.examples for word in phrase.split()}
    several = {f"{noun}s" for noun in nouns}
    return nouns | several | language.dropped.union(spelled_as(language, "onita"), language.several, language.and_words)


@cache
def _separator(language: Language) -> re.Pattern[str]:
    """Return what parts titles: a comma, or "and" before a capital, a quotation or a noun for works."""
    words = any_of((*language.and_words, *language.or_words))
    nouns = any_of(_small(language) - set(language.function_words))
    return re.compile(rf",?\s(?:{words})\s(?=[^\sa-zß-öø-ÿ\d]|(?:[^\W_]{{1,4}}\s){{0,3}}(?:{nouns})\s|\x00)|,\s")


@cache
def _ends_title(language: Language) -> re.Pattern[str]:
    """Return the words that end a title without a mark: "comme", "avec", a preposition of time."""
    words = any_spelled_as(language, "aw+;pv")
    joining = any_of(language.and_words)
    return re.compile(
        rf"\s(?:{joining})\s(?=[a-zß-öø-ÿ]|$)|\s(?:{words}|avant|après|antes|después|prima|dopo|depois|où|donde|dove|onde|desde|depuis|durante|pour|para)\s"
    )


def _is_title(title: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a text could be a title, and is no company and no sentence."""
    words = flat(title.text).split()
    language = lexicon.language
    company = ":" not in title.text and not language.company_words.isdisjoint(words)
    if not words or len(words) > _MOST_WORDS or company:
        return False
    if title.text[0].isdigit() and not any(map(str.isupper, title.text)):  # "71 anni"
        return False
    return not (language.streamers.issuperset(words) or all(word in language.never_names for word in words))
