"""Layout: the works that a company licenses, shows or brings out, one a line below the words that say so."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from staffroll.extract.agents import Named, is_romaji
from staffroll.extract.draft import Draft, Known, Listed
from staffroll.extract.lexicon import Lexicon
from staffroll.extract.noworks import is_company
from staffroll.extract.occasions import speaks_of_several
from staffroll.extract.outlines import Outline
from staffroll.extract.passages import Passage
from staffroll.extract.proper import is_common, plain, proper_runs
from staffroll.extract.sentences import last_sentences
from staffroll.extract.stretch import Stretch, flat, unquoted
from staffroll.extract.wording import words_in
from staffroll.lang import Language

_FEWEST = 3  # lines
_MOST_WORDS, _LONGEST_NAME = 10, 4  # words of a title, and of a company's name
_BEHIND = re.compile(
    r":\s(?:\d|[Ll]ater|[Tt]his|[Nn]ext|TB[AC]|[A-Z][a-z]+\.?\s\d).*$|"
    r"\s?[(\[].*$|\s[-–—]\s.*$|\s(?:will|is|returns|premieres|launches|arrives|debuts|starts)\s.*$"
)
_LABEL = re.compile(r"[^:]{2,40}:\s")


def credits_in(listed: Sequence[Listed], outline: Outline, known: Known) -> list[Listed]:
    """Return the passages, those of a company's list of works with its credit on each."""
    language = known.lexicon.language
    several = speaks_of_several(outline.headline, language)
    if not language.cues.get("lineups") or not (several or known.several or not outline.about):
        return [*listed]
    found: list[Listed] = []
    lead = outline.headline
    for bare, group in itertools.groupby(listed, key=lambda item: item[0].listed and not item[1]):
        lines = [*group]
        if bare and len(lines) >= _FEWEST:
            found += _credited(lines, lead, outline.headline, known)
            continue
        found += lines
        lead = lines[-1][0].stretch
    return found


def _credited(lines: Sequence[Listed], lead: Stretch, headline: Stretch, known: Known) -> Iterator[Listed]:
    """Yield the lines of a list, each with who shows its work, if most are titles and a company is told above them."""
    told = last_sentences(lead.text, 2)
    above = Stretch(lead.end - len(told), lead.end, told) if lead.text.endswith(told) else lead
    titles = [_title(passage, known.lexicon) for passage, _ in lines]
    company = next(_companies((above, headline), known.lexicon), None)
    if company is None or sum(title is not None for title in titles) * 4 < len(lines) * 3:
        yield from lines
        return
    role = _role(f"{above.text} {headline.text}", known.lexicon.language)
    for (passage, _), title in zip(lines, titles, strict=True):
        yield (
            passage,
            [Draft(Named(company), role, "label-list", 0.8, work=title, pronoun=title)] if title and role else [],
        )


def _role(text: str, language: Language) -> str:
    """Return what a company does to the works below these words; empty where they say nothing of it."""
    words = {word for token in words_in(text) for word in (token, *flat(token).split())}
    if not language.cues["outlets"].isdisjoint(words):
        return "distribution"
    return "" if language.cues["lineups"].isdisjoint(words) else "streaming"


def _companies(stretches: Iterable[Stretch], lexicon: Lexicon) -> Iterator[Stretch]:
    """Yield the services and companies that the words above a list name, as far as the first verb."""
    for stretch in stretches:
        for run in proper_runs(stretch, lexicon):
            words = list(re.finditer(r"\S+", run.text))
            last = next((word.start() for word in words if flat(word.group()) in lexicon.language.announcing), None)
            name = run.part(0, len(run.text) if last is None else last)
            if name and _is_service(name, lexicon):
                yield name


def _is_service(name: Stretch, lexicon: Lexicon) -> bool:
    """Say whether a name is a service's or a company's, and no festival's."""
    words, language = flat(name.text).split(), lexicon.language
    if len(words) > _LONGEST_NAME or not language.event_words.isdisjoint(words) or is_common(name.text, lexicon):
        return False
    return not language.streamers.isdisjoint(words) or is_company(plain(name.text), lexicon)


def _title(passage: Passage, lexicon: Lexicon) -> Stretch | None:
    """Return the title that a line is, but for a bracket or a day behind it."""
    text = passage.stretch.text
    behind = _BEHIND.search(text)
    title = unquoted(passage.stretch.part(0, behind.start() if behind else len(text)))
    words = flat(title.text).split() if title else []
    role = any(lexicon.roles.find(flat(text)))  # a guest with what they did
    label = role or (
        _LABEL.match(text) is not None and any(not start for start, _, _ in lexicon.labels.find(flat(text)))
    )
    sections = lexicon.language.sections.values()
    if not words or label or len(words) > _MOST_WORDS or title.text[0].islower() or title.text.endswith((".", ":")):
        return None
    other = is_romaji(title.text) or is_common(title.text, lexicon) or any(set(words) <= each for each in sections)
    return None if other else title
