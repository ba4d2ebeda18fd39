"""What people decide about who is who, written to the decisions file of a store, and why names are one.

names as typed → names as printed → lines of decisions → the file → the store derives anew
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import cast

from pyoxigraph import QuerySolution, QuerySolutions

from staffroll.errors import AmbiguousName, StoreError, UnknownName, UsageError
from staffroll.names import NS
from staffroll.query import lookup
from staffroll.rdf.terms import name_of
from staffroll.records import NameKind
from staffroll.resolve.decisions import Decision, Verb, parse_decisions, written
from staffroll.resolve.fold import entity_key, spelling_key
from staffroll.store import Store, decisions_file, open_store
from staffroll.store.ledger import write_lines

KINDS: tuple[NameKind, ...] = ("agent", "work")
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LABELS = f"SELECT ?label {{ <%s> <{_SKOS}%s> ?label }} ORDER BY ?label"
_LINKS = f"""
PREFIX sr: <{NS}>
SELECT ?name ?entity ?method ?status ?quote ?source WHERE {{
  {{ ?link sr:entity <%(iri)s> }} UNION {{ ?own sr:entity <%(iri)s> ; sr:status sr:Accepted ; sr:name ?name .
    ?link sr:name ?name ; sr:status ?undecided . FILTER(?undecided != sr:Accepted) }}
  ?link a sr:IdentityLink ; sr:name ?name ; sr:entity ?entity ; sr:method ?method ; sr:status ?status .
  OPTIONAL {{
    ?link sr:because ?because .
    ?because sr:source ?article . ?article <http://purl.org/dc/terms/identifier> ?source
    OPTIONAL {{ ?because sr:quote ?quote }}
  }}
}} ORDER BY ?status ?name ?entity ?source ?quote
"""


_COLUMNS = ("name", "entity", "method", "status", "quote", "source")


@dataclass(frozen=True, slots=True)
class Joined:
    """Why a name counts, might count or must not count as one of an entity's; `other` is the entity of a candidate.

    `source` is the key of the article or record that says so, `quote` its words; both None where none is needed.
    """

    name: str
    method: str
    status: str
    source: str | None = None
    quote: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """An entity with its names, the preferred one first, and what joins them."""

    iri: str
    kind: NameKind
    names: tuple[str, ...]
    joined: tuple[Joined, ...]


def who_is(store: Store, name: str, kind: NameKind | None = None) -> Who:
    """Return whose a name is, which names were joined, and by what evidence.

    Raises UnknownName and AmbiguousName as `lookup` does; without a kind, agents come before works.
    """
    found, iri = _entity(store, name, kind)
    names = _names(store, iri)
    solutions = cast("QuerySolutions", store.query(_LINKS % {"iri": iri}))
    links = dict.fromkeys(_joined(store, iri, names, row) for row in solutions)
    return Who(iri, found, names, tuple(links))


def _joined(store: Store, iri: str, names: Sequence[str], row: QuerySolution) -> Joined:
    name, entity, method, status, quote, source = (getattr(row[column], "value", "") for column in _COLUMNS)
    key, counts = name_of(name).key, status.removeprefix(NS).lower()
    other = None if counts == "accepted" else entity if entity != iri else _owner(store, name)
    printed = (label for label in (*names, *_names(store, other or "")) if spelling_key(label) == key)
    return Joined(next(printed, key), method, counts, source or None, quote or None, other)


def _owner(store: Store, name: str) -> str | None:
    sparql = f"SELECT ?entity {{ ?link <{NS}name> <{name}> ; <{NS}status> <{NS}Accepted> ; <{NS}entity> ?entity }}"
    return next((row["entity"].value for row in cast("QuerySolutions", store.query(sparql))), None)


def _names(store: Store, iri: str) -> tuple[str, ...]:
    """Return the labels of an entity, the preferred one first."""
    if not iri:
        return ()
    found = (store.query(_LABELS % (iri, label)) for label in ("prefLabel", "altLabel"))
    return tuple(dict.fromkeys(row["label"].value for rows in found for row in cast("QuerySolutions", rows)))


def _entity(store: Store, name: str, kind: NameKind | None) -> tuple[NameKind, str]:
    unknown: UnknownName | None = None
    for each in (kind,) if kind else KINDS:
        try:
            return each, lookup(store, each, name)
        except UnknownName as error:
            unknown = unknown or error
    assert unknown is not None  # noqa: S101 - there is a kind at least
    raise unknown


@dataclass(frozen=True, slots=True)
class Decided:
    """What a command wrote or took back, and where."""

    lines: tuple[Decision, ...]
    file: Path
    undone: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where decisions are written: the folder of the store, and the file where it is not the one beside it."""

    folder: Path
    file: Path | None = None
    undo: bool = False


def same(names: Sequence[str], place: Place, *, alias: bool = False, kind: NameKind | None = None) -> Decided:
    """Decide that names are one entity's, or that the others are pen names of the first one's bearer.

    A name given twice is one person's, whatever roles and years suggest.
    """
    if not alias and kind != "work" and len(names) == 2 and len(set(names)) == 1:
        return _written(place, lambda store: [Decision("same", "agent", (_shared(store, names[0]),) * 2)])
    verb: Verb = "alias" if alias else "same"
    return _decide(place, names, kind, lambda found, forms: [Decision(verb, found, (forms[0], f)) for f in forms[1:]])


def merge(names: Sequence[str], place: Place, *, kind: NameKind | None = None) -> Decided:
    """Decide that several entities are one, which is called as the first one is."""

    def lines(found: NameKind, forms: Sequence[str]) -> list[Decision]:
        joined = [Decision("same", found, (forms[0], other)) for other in forms[1:]]
        return [*joined, Decision("prefer", found, (forms[0],))]

    return _decide(place, names, kind, lines)


def apart(names: Sequence[str], place: Place, *, kind: NameKind | None = None) -> Decided:
    """Decide that names are two entities', each name against each other one."""
    return _decide(
        place, names, kind, lambda found, forms: [Decision("different", found, pair) for pair in combinations(forms, 2)]
    )


def split(name: str, works: Sequence[str], place: Place, *, sense: str) -> Decided:
    """Decide that somebody else of that name made these works; `sense` is a word that tells the other one."""
    if not sense.strip():
        raise UsageError("the word that tells the other one is empty; give one, as in --as animator")

    def printed(store: Store) -> list[Decision]:
        titles = works if place.undo else _printed(store, works, "work")[1]
        return [Decision("split", "agent", (name if place.undo else _shared(store, name), sense, *titles))]

    return _written(place, printed)


def _decide(
    place: Place,
    names: Sequence[str],
    kind: NameKind | None,
    lines: Callable[[NameKind, Sequence[str]], list[Decision]],
) -> Decided:
    """Write the lines about names as the graph prints them; what is taken back is found as it was typed."""
    if place.undo:
        return _written(place, lambda _: lines(kind or KINDS[0], names))
    return _written(place, lambda store: lines(*_printed(store, names, kind)))


def _printed(store: Store, names: Sequence[str], kind: NameKind | None) -> tuple[NameKind, list[str]]:
    """Return of which kind all names are, and each as the graph prints it."""
    found, _ = _entity(store, names[0], kind)
    forms = [_form(_names(store, lookup(store, found, name)), found, name) for name in names]
    if len(set(map(spelling_key, forms))) < len(forms):
        raise UsageError(
            f"these are not several names: {', '.join(forms)}; give names that are spelled differently, "
            "or one name twice to `same`, which makes all of that name one"
        )
    return found, forms


def _shared(store: Store, name: str) -> str:
    """Return a name as the graph prints it; one that several people share is taken as it was typed."""
    try:
        return _printed(store, [name], "agent")[1][0]
    except AmbiguousName:
        return name


def _form(labels: Sequence[str], kind: NameKind, name: str) -> str:
    """Return the label that was meant: as typed, else spelled so but for case, else of the same words."""
    keys: tuple[Callable[[str], str], ...] = (str, spelling_key, lambda label: entity_key(kind, label))
    for key in keys:
        for label in labels:
            if key(label) == key(name):
                return label
    return labels[0]


def _written(place: Place, lines: Callable[[Store], Sequence[Decision]]) -> Decided:
    if not place.folder.exists():
        raise StoreError(f"there is no store in {str(place.folder)!r}; build one first")
    path = place.file or decisions_file(place.folder)
    with open_store(place.folder, writable=True, decisions=place.file) as store:
        store.refresh()
        decided = tuple(lines(store))
        changed = {"remove": decided} if place.undo else {"add": decided}
        text = written(path, **changed, remembered=store.decisions.lines)
        try:
            write_lines(path, text.splitlines())
        except OSError as error:
            raise UsageError(
                f"the decisions cannot be written to {path} ({error.strerror}); give another file"
            ) from error
        store.decide(parse_decisions(text, str(path)))
        store.refresh()
    return Decided(decided, path, place.undo)
