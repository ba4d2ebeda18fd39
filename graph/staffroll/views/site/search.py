"""The data that the search box looks in: small scripts, of which a page loads those that what is typed may be in.

Every name is listed under each of its words, and under each of its kanji, sorted; the list is cut into parts of
equal length. `index.js` holds where each part begins. What is typed so far lies in one part or a few; where it lies in
many, the best known names of `best.js` are looked through until more is typed.
`site.js` folds what is typed as `fold` does names.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from staffroll.names import ROLE
from staffroll.resolve.fold import LETTERS
from staffroll.views.addresses import KINDS, Kind, stem
from staffroll.views.block import json_block
from staffroll.views.site.content import Content, counted, span

PART, BEST = 1200, 1000
_CJK = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af"
)
_SPACE_AT_CJK = re.compile(f"(?<=[{_CJK}]) | (?=[{_CJK}])")
_ACCENT = re.compile("[\u0300-\u036f]")
_START = re.compile(
    "(?<= )[^ ]|^.|[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]|(?<=[^\u3040-\u309f ])[\u3040-\u309f]"
)
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_LENGTH = 12  # so much of a name is sorted by
_ROLE_WEIGHT = 1  # however many hold it, people and works are what is mostly looked for
_NAMES = 6  # of an entity with more, the others are not searched


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody or something that is found: its page's file, its name, what stands beside that, its folded names."""

    kind: Kind
    stem: str
    name: str
    hint: str
    weight: int
    keys: Sequence[str]

    @property
    def row(self) -> list[object]:
        """The entry as the script reads it."""
        file = "" if self.stem == self.name else self.stem
        keys = "\n".join(self.keys)
        return [KINDS.index(self.kind), file, self.name, self.hint, self.weight, "" if keys == self.name else keys]


@lru_cache(1 << 16)
def fold(text: str) -> str:
    """Return a name as it is searched: width, case, accents, kana and variants of kanji folded, without punctuation.

    >>> fold("Ｒｙō・MORI"), fold("宮﨑　アヤ"), fold("The “Blue” Hour!")
    ('ryo mori', '宮崎あや', 'the blue hour')
    """
    lower = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())
    bare = unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFKD", lower)))
    letters = "".join(LETTERS.get(letter, letter) for letter in bare).translate(_TO_HIRAGANA)
    words = "".join(letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in letters)
    return _SPACE_AT_CJK.sub("", " ".join(words.split()))


def entries(content: Content) -> list[Entry]:
    """Return all that can be found, the best known first."""
    found = [*_agents(content), *_works(content), *_roles(content)]
    return sorted(found, key=lambda entry: (-entry.weight, entry.name, entry.kind, entry.stem))


def _agents(content: Content) -> Iterator[Entry]:
    agents = content.columns.agents
    for agent, kind in enumerate(content.kinds):
        works = {*content.columns.work[content.of_agent(agent)].tolist()}
        years = span([content.years[work] for work in works])
        hint = ", ".join(filter(None, [counted(len(works), "work", "works"), years]))
        yield _entry(content, kind, agents.iris[agent], agents.labels[agent], hint, len(works))


def _works(content: Content) -> Iterator[Entry]:
    works = content.columns.works
    for work, iri in enumerate(works.iris):
        hint = ", ".join(filter(None, [content.format(work), span([content.years[work]])]))
        yield _entry(content, "work", iri, works.labels[work], hint, len(content.of_work(work)))


def _roles(content: Content) -> Iterator[Entry]:
    for role, name in enumerate(content.columns.roles):
        labels = sorted(set(content.known.roles[name].preferred.values()))
        number = len(content.of_role(role))
        hint = counted(number, "credit", "credits")
        keys = [content.role_labels[role], *labels]
        yield Entry("role", stem(ROLE + name), content.role_labels[role], hint, _ROLE_WEIGHT, _keys(keys))


def _entry(content: Content, kind: Kind, iri: str, name: str, hint: str, weight: int) -> Entry:
    others = [other.text for other in content.names.others.get(iri, ())]
    return Entry(kind, stem(iri), name, hint, weight, _keys([name, *others[: _NAMES - 1]]))


def _keys(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for name in names if (key := fold(name))))


def files(found: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Yield each script's name and text: `index.js`, which the others go with, is the last."""
    listed = sorted(
        {(_sorted(key[at:]), place) for place, entry in enumerate(found) for key in entry.keys for at in starts(key)}
    )
    begins: list[str] = []
    for number, start in enumerate(range(0, len(listed), PART)):
        part = listed[start : start + PART]
        begins.append(_text(part[0][0]))
        yield (
            f"search/{number}.js",
            _script(str(number), [found[place] for place in sorted({place for _, place in part})]),
        )
    yield "search/best.js", _script("best", found[:BEST])
    variants = dict(sorted(LETTERS.items()))
    yield "search/index.js", f"staffrollSearch.begin({json_block([begins, variants])});\n"


def starts(key: str) -> list[int]:
    """Return where a reader may begin to type a folded name: at its words, kanji, and kana after something else.

    >>> starts("aya mori"), starts("森彩か")
    ([0, 4], [0, 1, 2])
    """
    return [found.start() for found in _START.finditer(key)]


def _sorted(text: str) -> bytes:
    """Return what texts are compared by where UTF-16 counts, as scripts do."""
    return text[:_LENGTH].encode("utf-16-be", "surrogatepass")


def _text(key: bytes) -> str:
    return key.decode("utf-16-be", "surrogatepass")


def _script(name: str, part: Sequence[Entry]) -> str:
    return f"staffrollSearch.part({json.dumps(name)},{json_block([entry.row for entry in part])});\n"
