"""Layout: what a festival shows, each work with who directed it: "Rook (dir. Aya Mori)", or beneath its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from staffroll.extract.agents import Named, agents_in
from staffroll.extract.draft import Draft, Known, Listed
from staffroll.extract.passages import Passage
from staffroll.extract.proper import proper_runs
from staffroll.extract.stretch import Stretch, unquoted
from staffroll.lang import Language, any_of
from staffroll.records import Article

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[\s•*·▪–—-]+")
_BEHIND_TITLE = re.compile(r"\s?(?:\([^()]*\)|\[[^\]]*\])\s*$|[\s,:–—-]+$")
_LONGEST = 160  # characters of a line
_LONGEST_TITLE = 90
_ROLE = "director"
_FEWEST = 2  # lines of one form
_BENEATH = 3  # lines from a title to who directed it
_SENTENCE = re.compile(r"[.!?]\s+[A-Z]|\w{4,}\.$")


def credits_in(article: Article, known: Known) -> list[Listed]:
    """Return the lines that name a work and who made it, with their credits; none where it is the only one."""
    language = known.lexicon.language
    if not language.short_labels or not _any_label(language).search(article.text):
        return []
    lines = [Stretch.of(article.text, *match.span()) for match in _LINE.finditer(article.text)]
    beside = [found for line in lines if (found := _beside(line, known))]
    beneath = list(_beneath(lines, known))
    within = [found for line in lines for found in _within(line, known)] if len(beside) < _FEWEST else []
    listed = [found for group in (beside, beneath) if len(group) >= _FEWEST for found in group]
    return [*listed, *within]


def _within(line: Stretch, known: Known) -> Iterator[Listed]:
    """Read titles with who directed them in brackets within a sentence: "Rook (1995, Dir: Aya Mori) and Tin Sky"."""
    for found in _bracket(known.lexicon.language).finditer(line.text):
        before = line.part(0, found.start())
        runs = proper_runs(before, known.lexicon) if before else ()
        title = runs[-1] if runs and runs[-1].end >= before.end else None
        label, names = found["label"], line.part(*found.span("names"))
        if title and (read := _credited(line, title, names, label, known)):
            yield read


def _beside(line: Stretch, known: Known) -> Listed | None:
    """Read a line that is a title with who directed it behind: "Rook (Japan, dir. Aya Mori)"."""
    found = _titled(known.lexicon.language).fullmatch(line.text) if len(line.text) <= _LONGEST else None
    if found is None:
        return None
    return _credited(line, line.part(*found.span("title")), line.part(*found.span("names")), found["label"], known)


def _beneath(lines: Sequence[Stretch], known: Known) -> Iterator[Listed]:
    """Read lines such as "Dir: Aya Mori", each a few lines beneath the title that it belongs to."""
    labelled = _labelled(known.lexicon.language)
    last = -1
    for number, line in enumerate(lines):
        found = labelled.fullmatch(line.text) if len(line.text) <= _LONGEST else None
        if found is None or found["label"].lower() not in known.lexicon.language.short_labels:
            continue
        above = lines[max(last + 1, number - _BENEATH) : number]
        leads = [place for place, each in enumerate(above) if each.text.endswith(":")]
        above = above[leads[-1] + 1 :] if leads else above
        last = number
        if above and (read := _credited(line, above[0], line.part(*found.span("names")), found["label"], known)):
            yield read


def _credited(line: Stretch, title: Stretch, names: Stretch, label: str, known: Known) -> Listed | None:
    language = known.lexicon.language
    title = _bare(title)
    role = language.short_labels.get(label.lower()) or _ROLE
    agents = [agent for agent in agents_in(names, language, known.names) or () if _may_be_person(agent)]
    if not title or len(title.text) > _LONGEST_TITLE or _SENTENCE.search(title.text) or not agents:
        return None
    return Passage(line, listed=True), [Draft(agent, role, "programme", 0.9, work=title) for agent in agents]


def _may_be_person(agent: Named) -> bool:
    return not agent.name.text.split()[-1].islower()


def _bare(title: Stretch) -> Stretch:
    """Drop a bullet before a title and brackets behind it, and the marks around it."""
    start = _BULLET.match(title.text)
    title = title.part(start.end() if start else 0, len(title.text))
    while behind := _BEHIND_TITLE.search(title.text):
        title = title.part(0, behind.start())
    return unquoted(title) if title else title


@cache
def _any_label(language: Language) -> re.Pattern[str]:
    """Return what a text with programme lines holds: a short label, or a longer one in brackets."""
    labels = [label[0].upper() + label[1:] for label in language.short_labels] + list(language.short_labels)
    return re.compile(rf"\b(?:{any_of(labels)})[.:\s]|\([^()\n]{{0,40}}\b[Dd]irect(?:ors?|ed by)\b")


@cache
def _bracket(language: Language) -> re.Pattern[str]:
    labels = any_of(language.short_labels)
    return re.compile(
        rf"\((?:[^():]{{0,20}}[,;\s]\s?)?(?P<label>{labels})[.:]{{1,2}}\s(?P<names>[A-Z][^()/;|]{{2,80}}?)\)",
        re.IGNORECASE,
    )


@cache
def _titled(language: Language) -> re.Pattern[str]:
    label = _labels(language)
    names = r"(?P<names>[A-Z][^()/;|]{2,80}?)"
    return re.compile(
        rf"(?P<title>[^()]{{2,90}}(?:\([^()]{{1,40}}\))?) \((?:[^():]{{0,40}}[/,;|]\s)?{label}\s{names}"
        r"(?:[/;|][^()]*)?\)\W*",
        re.IGNORECASE,
    )


@cache
def _labelled(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*{_labels(language)}\s(?P<names>[A-Z][^()/;|.]{{2,120}})\W*", re.IGNORECASE)


def _labels(language: Language) -> str:
    return rf"(?P<label>{any_of(language.short_labels)}|directors?|directed by)(?:\.:?|:)?"
