"""What people decided about who is who: a file of lines that can be read, reviewed and taken back.

    same      agent  Aya Mori   森亜矢            both names are one person's
    alias     agent  Aya Mori   Ren Kuno          the second is a pen name of the first
    different agent  Aya Mori   Aya Mōri          two people, whatever the names suggest
    prefer    agent  森亜矢                       what the person is called
    split     agent  Aya Mori   the animator  Blue Hour  Tin Sky     somebody else of that name made these works
    same      agent  Aya Mori   Aya Mori          one person, whatever roles and years suggest

The columns are set apart by tabs; a line that begins with # is a remark.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

from staffroll.errors import UsageError
from staffroll.names import digest
from staffroll.records import Name, NameKind
from staffroll.resolve.fold import entity_key, spelling_key
from staffroll.resolve.model import Link, Method, Node

Verb = Literal["same", "alias", "different", "prefer", "split"]
_JOINS: Mapping[str, Method] = {"same": "curated", "alias": "alias"}
_NAMES = {"same": "two names", "alias": "two names", "different": "two names", "prefer": "one name"}
_NUMBER = {"same": 2, "alias": 2, "different": 2, "prefer": 1}
_SPLIT_AT_LEAST = 3
_HEADING = "# Who is who, decided by people: verb, kind (agent or work), names; set apart by tabs."


@dataclass(frozen=True, slots=True)
class Decision:
    """One line: what was decided about which names; `line` is its number in the file."""

    verb: Verb
    kind: NameKind
    names: tuple[str, ...]
    line: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return "\t".join((self.verb, self.kind, *self.names))

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The names as nodes; those of a split end with its works, which are none."""
        return tuple(Node(self.kind, spelling_key(name)) for name in self.names)

    def means(self, other: Decision) -> bool:
        """Whether another line says the same of names that may be spelled otherwise; kinds may differ."""
        if self.verb != other.verb or len(self.names) != len(other.names):
            return False
        one, another = (_folded(other.kind, each) for each in (self, other))
        return one == another or (self.verb in ("same", "different") and one == another[::-1])


def _of_one_name(line: Decision) -> bool:
    """Whether a line says that all people of a name are one."""
    return line.verb == "same" and len(set(line.nodes)) == 1


def _folded(kind: NameKind, line: Decision) -> tuple[str, ...]:
    if line.verb != "split":
        return tuple(entity_key(kind, name) for name in line.names)
    name, sense, *works = line.names
    return entity_key(kind, name), sense, *sorted(entity_key("work", work) for work in works)


@dataclass(frozen=True)
class Decisions:
    """All lines of a file, which agree with each other."""

    lines: tuple[Decision, ...] = ()

    @cached_property
    def digest(self) -> str:
        """What names the decisions: equal for the same ones in any order, empty where there are none."""
        return digest(*sorted(map(str, self.lines))) if self.lines else ""

    @property
    def text(self) -> str:
        """The lines, as a file holds them."""
        return "\n".join(map(str, self.lines))

    def links(self) -> Iterator[Link]:
        """Yield what the decisions join."""
        for each in self.lines:
            if each.verb in _JOINS:
                one, other = each.nodes
                yield Link(one, other, _JOINS[each.verb])

    def apart(self) -> tuple[tuple[Node, Node], ...]:
        """Return the pairs of names that are two entities'."""
        pairs = (each.nodes for each in self.lines if each.verb == "different")
        return tuple((one, other) for one, other in pairs)

    def nodes(self) -> frozenset[Node]:
        """Return every name that a decision joins or keeps apart."""
        return frozenset(node for each in self.lines if each.verb != "split" for node in each.nodes)

    @cached_property
    def preferred(self) -> Mapping[Node, str]:
        """The name as people want it printed, by its node."""
        return {each.nodes[0]: each.names[0] for each in self.lines if each.verb == "prefer"}

    @cached_property
    def one_person(self) -> frozenset[str]:
        """The keys of names that are one person's, or of which it is told whose is which."""
        told = (each for each in self.lines if each.verb == "split" or _of_one_name(each))
        return frozenset(entity_key("agent", each.names[0]) for each in told if each.kind == "agent")

    def sense_of(self, agent: Name, work: Name) -> str:
        """Return which of several people of one name is credited on a work; empty for the one that has no line."""
        if not self._senses:
            return ""
        return self._senses.get((entity_key("agent", agent.key), entity_key("work", work.key)), "")

    @cached_property
    def _senses(self) -> dict[tuple[str, str], str]:
        return {
            (entity_key("agent", split.names[0]), entity_key("work", work)): split.names[1]
            for split in self.lines
            if split.verb == "split"
            for work in split.names[2:]
        }


def read_decisions(path: Path) -> Decisions:
    """Return the decisions of a file, none where there is no file.

    Raises UsageError, with the lines, for one that cannot be read and for two that contradict each other.
    """
    try:
        text = path.read_text("utf-8-sig") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the decisions cannot be read ({error}); it is to be text in UTF-8") from error
    return parse_decisions(text, str(path))


def parse_decisions(text: str, place: str = "decisions") -> Decisions:
    r"""Return the decisions of a text.

    >>> parse_decisions("same\tagent\tAya Mori\t森亜矢").lines[0].names
    ('Aya Mori', '森亜矢')
    """
    numbered = enumerate(text.splitlines(), 1)
    lines = tuple(_decision(line, number, place) for number, line in numbered if _says_something(line))
    _agree(lines, place)
    return Decisions(tuple(dict.fromkeys(lines)))


def written(
    path: Path, *, add: Iterable[Decision] = (), remove: Iterable[Decision] = (), remembered: Iterable[Decision] = ()
) -> str:
    """Return the text of a file with lines added and taken out; what stands in it already stays as it is.

    A file that is not there yet begins with the decisions that the store remembers, so that none of them is lost.
    A line is taken out however the names in it are spelled. Raises UsageError where the lines would contradict each
    other, or a line to be taken out is not there.
    """
    read_decisions(path)
    kept = path.read_text("utf-8-sig").splitlines() if path.exists() else [_HEADING, *map(str, remembered)]
    known = {line: _decision(line, 0, str(path)) for line in kept if _says_something(line)}
    for each in remove:
        meant = [line for line, decision in known.items() if each.means(decision)]
        if not meant:
            raise UsageError(f"{path} has no line {' | '.join((each.verb, *each.names))!r}; nothing to take back")
        kept = [line for line in kept if line not in meant]
    added = [each for each in dict.fromkeys(add) if each not in known.values()]
    text = "".join(f"{line}\n" for line in (*kept, *added))
    parse_decisions(text, str(path))
    return text


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _decision(line: str, number: int, place: str) -> Decision:
    cells = [cell.strip() for cell in line.rstrip().split("\t")]
    verb, kind, *names = cells if len(cells) > 1 else (*cells, "")
    where = f"{place}, line {number}"
    if verb not in get_args(Verb):
        raise UsageError(f"{where}: {verb!r} is no decision; known: {', '.join(get_args(Verb))}")
    if kind not in ("agent", "work") or (verb == "split" and kind != "agent"):
        raise UsageError(f"{where}: after {verb!r} stands {kind!r}; it is to be agent or, but for a split, work")
    _require_names(verb, kind, names, where)
    return Decision(verb, kind, tuple(names), number)  # type: ignore[arg-type]  # both were just checked


def _require_names(verb: str, kind: str, names: list[str], where: str) -> None:
    if verb == "split":
        right, wanted = len(names) >= _SPLIT_AT_LEAST, "a name, a word that tells the other one, and works"
    else:
        right, wanted = len(names) == _NUMBER[verb], _NAMES[verb]
    if not right or not all(names):
        raise UsageError(f"{where}: {verb!r} takes {wanted}, set apart by tabs; given: {', '.join(names) or 'none'}")
    of_one_name = ("same", "agent")  # that is said of people of one name
    if verb in (*_JOINS, "different") and (verb, kind) != of_one_name and len(set(map(spelling_key, names))) == 1:
        raise UsageError(f"{where}: {names[0]!r} and {names[1]!r} are one name to begin with; give two")


def _agree(lines: tuple[Decision, ...], place: str) -> None:
    """Raise UsageError for two lines that contradict each other."""
    joining: dict[Node, list[tuple[Node, Decision]]] = defaultdict(list)
    for each in lines:
        if each.verb in _JOINS and not _of_one_name(each):
            for one, other in {each.nodes, tuple(map(_block, each.nodes))}:
                joining[one].append((other, each))
                joining[other].append((one, each))
    for each in lines:
        if each.verb == "different":
            spelled_alike = _block(each.nodes[0]) == _block(each.nodes[1])
            one, other = each.nodes if spelled_alike else map(_block, each.nodes)
            joined_by = _reached(joining, one).get(other)
            if joined_by:
                raise _contradiction(place, joined_by, each)
    _agree_on_labels(lines, joining, place)
    _agree_on_splits(lines, place)


def _block(node: Node) -> Node:
    """Return what stands for all spellings of a name."""
    return node._replace(key=entity_key(node.kind, node.key))


def _agree_on_labels(
    lines: tuple[Decision, ...], joining: Mapping[Node, list[tuple[Node, Decision]]], place: str
) -> None:
    preferred: dict[Node, Decision] = {}
    for each in lines:
        if each.verb == "prefer":
            block = _block(each.nodes[0])
            for node in (block, *_reached(joining, block)):
                other = preferred.setdefault(node, each)
                if other.names != each.names:
                    raise _contradiction(place, other, each)


def _agree_on_splits(lines: tuple[Decision, ...], place: str) -> None:
    placed: dict[tuple[str, str], Decision] = {}
    whole = {entity_key("agent", each.names[0]): each for each in lines if _of_one_name(each)}
    for each in (line for line in lines if line.verb == "split"):
        name, sense, *works = each.names
        key = entity_key("agent", name)
        if key in whole:
            raise _contradiction(place, whole[key], each)
        for work in works:
            other = placed.setdefault((key, entity_key("work", work)), each)
            if other.names[1] != sense:
                raise _contradiction(place, other, each)


def _reached(joining: Mapping[Node, list[tuple[Node, Decision]]], start: Node) -> dict[Node, Decision]:
    """Return every node that the lines join to this one, with the last line on the way."""
    found: dict[Node, Decision] = {}
    waiting = deque([start])
    while waiting:
        for node, line in joining.get(waiting.popleft(), ()):
            if node != start and node not in found:
                found[node] = line
                waiting.append(node)
    return found


def _contradiction(place: str, one: Decision, other: Decision) -> UsageError:
    first, second = sorted((one, other), key=lambda each: each.line)
    shown = "; ".join(
        f"line {each.line}: {' | '.join((each.verb, each.kind, *each.names))}" for each in (first, second)
    )
    return UsageError(f"{place}: two decisions contradict each other ({shown}); take one of them out")
