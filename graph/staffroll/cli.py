"""The command line: one function a command, each a few lines over the package."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, cast

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from staffroll import __version__
from staffroll.errors import StaffrollError, UnreadableError, UsageError, one_of

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from staffroll.graph import Graph
    from staffroll.network import Choice
    from staffroll.pipeline import Options
    from staffroll.query import Result
    from staffroll.read import Page
    from staffroll.views import Scene

app = typer.Typer(
    name="staffroll",
    help="Who did what on which anime, read from news articles, each credit with the sentence that states it.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

StoreOption = Annotated[
    Path,
    typer.Option("--store", envvar="STAFFROLL_STORE", help="The folder that holds the graph.", show_default=True),
]
Paths = Annotated[
    list[str],
    typer.Argument(
        help="Files and folders of articles (text, Markdown, HTML, MHTML, feeds, mail, JSON, WARC), web addresses, "
        "and .urls files that list addresses.",
        show_default=False,
    ),
]
_READING, _WEB, _MODEL = "How documents are read", "Web addresses", "A language model as a second reader"
Names = Annotated[
    Path | None,
    typer.Option(
        "--names",
        rich_help_panel=_READING,
        help="A dictionary: lines of title, person or organization, a tab, and the words.",
    ),
]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--fields",
        rich_help_panel=_READING,
        help="Where JSON holds an article's parts: body=content.rendered,title=name.",
    ),
]
Records = Annotated[
    str, typer.Option("--records", rich_help_panel=_READING, help="Where a JSON document holds its list of articles.")
]
Seconds = Annotated[
    float, typer.Option("--seconds", min=0.1, rich_help_panel=_READING, help="How long one article may take.")
]
Pause = Annotated[
    float, typer.Option("--pause", min=0, rich_help_panel=_WEB, help="Seconds between two requests to a site.")
]
Cache = Annotated[
    Path | None,
    typer.Option(
        "--cache", rich_help_panel=_WEB, help="Where pages and replies are kept; your cache folder if not given."
    ),
]
Private = Annotated[bool, typer.Option("--private", rich_help_panel=_WEB, help="Allow addresses of private networks.")]
ModelName = Annotated[
    str | None, typer.Option("--model", rich_help_panel=_MODEL, help="The model's name; none is asked unless given.")
]
Endpoint = Annotated[
    str,
    typer.Option(
        "--endpoint",
        rich_help_panel=_MODEL,
        help="An address that speaks OpenAI's protocol; its key is read from STAFFROLL_MODEL_KEY.",
    ),
]
_ENDPOINT = "http://localhost:11434/v1"
DecisionsOption = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        envvar="STAFFROLL_DECISIONS",
        help="The file of decisions about who is who; the one beside the store if not given.",
    ),
]
Kind = Annotated[
    str | None, typer.Option("--kind", help="agent or work, where a name is both; agents come first if not given.")
]
Undo = Annotated[bool, typer.Option("--undo", help="Take the decision back.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Where to write; standard output unless given.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, help="Processes that read side by side; as many as there are processors."),
]
TableFormat = Annotated[str, typer.Option("--format", help="table, csv, spreadsheet, tsv, json or jsonl.")]
_DEMO_ROWS = 10
_PAGE = 120  # characters a line of a table in a file
_IRIS = {"one": "person_iri", "other": "collaborator_iri"}  # as other answers call the IRIs of those whom they name
DEFAULT_STORE = Path("staffroll-store")


def main() -> None:
    """Run the command line: 0 when all went well, 1 when something failed, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except UsageError as error:
        _complain(error)
        sys.exit(2)
    except (StaffrollError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        full = "no space left" in str(error).lower()
        _complain(f"{error}; free some space and run the same command again" if full else error)
        sys.exit(1)


def _program() -> str:
    """Return how the reader called staffroll, so that what is printed can be pasted."""
    called = sys.argv[0]
    if called.endswith("__main__.py"):
        return f"{Path(sys.executable).name} -m staffroll"
    return "staffroll" if shutil.which("staffroll") else called


def _complain(error: Exception | str) -> None:
    err.print(f"[bold]staffroll:[/bold] {escape(str(error))}")


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        out.print(f"staffroll {__version__}")
        raise typer.Exit


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="Where to write the store and the pages.")] = Path("out"),
) -> None:
    """Build a graph from the sample articles, answer a question, and write its pages."""
    from staffroll import demo as demonstration

    with _progress("reading") as advance:
        shown = demonstration.run(folder, progress=advance)
    _summarise(shown.summary, shown.counts)
    out.print(f"\n[bold]{escape(shown.title)}[/bold]  ({escape(_program())} {escape(shown.question)})")
    out.print(shown.answer.to_table(width=out.width, most=_DEMO_ROWS))
    if len(shown.answer) > _DEMO_ROWS:
        out.print(f"… and {len(shown.answer) - _DEMO_ROWS} more")
    out.print("\nTry next:")
    for command in shown.next_commands:
        out.print(f"  {escape(_program())} {escape(command)}")
    out.print(f"\nOpen [bold]{escape(str(shown.page))}[/bold] in a browser: everybody above, and who worked with whom.")
    out.print(f"Open [bold]{escape(str(shown.index))}[/bold]: everybody, every work and studio, with the sentences.")
    _exit_if(shown.summary.unread)


@app.command()
def build(
    paths: Paths,
    store: StoreOption = DEFAULT_STORE,
    decisions: DecisionsOption = None,
    jobs: Jobs = None,
    names: Names = None,
    fields: Fields = None,
    records: Records = "",
    seconds: Seconds = 60.0,
    pause: Pause = 1.0,
    cache: Cache = None,
    private: Private = False,
    model: ModelName = None,
    endpoint: Endpoint = _ENDPOINT,
) -> None:
    """Read articles into the store; what could not be read is listed, and the exit status says so."""
    from staffroll import pipeline
    from staffroll.graph import Graph
    from staffroll.store import open_store

    options = _options(names, fields, records, seconds, model, endpoint, cache)
    fetch = _fetcher(cache, pause, private=private)
    with (
        _resumable(),
        pipeline.readers(paths, jobs) as pool,
        open_store(store, writable=True, decisions=decisions) as opened,
    ):
        with _progress("reading") as advance:
            summary = pipeline.build(paths, opened, pool=pool, progress=advance, options=options, fetch=fetch)
        _summarise(summary, Graph(opened).counts())
    _exit_if(summary.unread)


@app.command("import")
def import_(
    database: Annotated[str, typer.Argument(help="madb: the Media Arts Database of Japan.")],
    files: Annotated[
        list[Path], typer.Argument(help="Its files: works, and agents to tell people from companies.", exists=False)
    ],
    store: StoreOption = DEFAULT_STORE,
    decisions: DecisionsOption = None,
    unreadable: Annotated[
        Path | None, typer.Option("--unreadable", help="Write here, as CSV, every fragment that could not be read.")
    ] = None,
) -> None:
    """Read a database's credits into the store, each with its record as the source."""
    from staffroll import pipeline
    from staffroll.imports import DATABASES
    from staffroll.store import open_store

    if database not in DATABASES:
        raise UsageError(f"no database {database!r}; known: {', '.join(DATABASES)}")
    with (
        _resumable(),
        open_store(store, writable=True, decisions=decisions) as opened,
        _progress("importing") as advance,
    ):
        done = pipeline.import_records(database, files, opened, progress=advance)
    out.print(
        f"[bold]{done.records:,} records[/bold] "
        f"({done.added:,} new, {done.replaced:,} changed, {done.unchanged:,} known) with {done.credits:,} credits "
        f"and {done.authorities:,} authority records read in {done.seconds:.1f} seconds; "
        f"{len(done.unreadable):,} fragments could not be read"
    )
    for reason, number in Counter(fragment.reason for fragment in done.unreadable).most_common():
        out.print(f"  {number:,} {escape(reason)}")
    if unreadable is not None:
        _write_fragments(unreadable, done.unreadable)
    out.print(f"Not read: {len(done.unread)}")
    _list_unread(done.unread)
    _exit_if(done.unread)


@contextmanager
def _resumable() -> Iterator[None]:
    """Say, when somebody stops a command, that it goes on where it stopped."""
    try:
        yield
    except KeyboardInterrupt:
        err.print("stopped; what was read so far is stored, and the same command goes on from there")
        raise typer.Exit(130) from None


def _write_fragments(path: Path, fragments: Iterable[Any]) -> None:
    with _destination(path) as output, io.TextIOWrapper(output, encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("record", "field", "fragment", "reason"))
        rows.writerows((each.record, each.field, each.text, each.reason) for each in fragments)


@app.command()
def extract(
    paths: Paths,
    format_: Annotated[str, typer.Option("--format", help="table, jsonl or csv.")] = "table",
    text: Annotated[
        bool, typer.Option("--text", help="Print the plain text that offsets count in, instead of facts.")
    ] = False,
    jobs: Jobs = None,
    names: Names = None,
    fields: Fields = None,
    records: Records = "",
    seconds: Seconds = 60.0,
    pause: Pause = 1.0,
    cache: Cache = None,
    private: Private = False,
    model: ModelName = None,
    endpoint: Endpoint = _ENDPOINT,
) -> None:
    """Print the facts that articles state, without a store, and not what they deny (see `query evidence/conflicts`)."""
    from staffroll import pipeline
    from staffroll.pipeline import FACT_COLUMNS
    from staffroll.records import Unread

    if format_ not in {"table", "jsonl", "csv"}:
        raise UsageError(f"no format {format_!r} for facts; known: table, jsonl, csv")
    unread: list[Unread] = []
    options = _options(names, fields, records, seconds, model, endpoint, cache)
    fetch = _fetcher(cache, pause, private=private)

    def rows() -> Iterator[dict[str, Any]]:
        for document in pipeline.facts(paths, pool=pool, options=options, fetch=fetch):
            if isinstance(document, Unread):
                unread.append(document)
                continue
            article, evidence = document
            if text:
                print(article.text)
                continue
            yield from (pipeline.fact(article, said) for said in evidence if not said.mention.refutes)

    with pipeline.readers(paths, jobs) as pool:
        _FACT_WRITERS[format_](rows(), FACT_COLUMNS)
    _list_unread(unread)
    _exit_if(unread)


def _options(
    names: Path | None,
    fields: list[str] | None,
    records: str,
    seconds: float,
    model: str | None,
    endpoint: str,
    cache: Path | None,
) -> Options:
    """Return what the options say about reading."""
    from staffroll.extract import Given, given_in
    from staffroll.extract.model import Model
    from staffroll.pipeline import Options
    from staffroll.read import Settings, fields_of

    asked = None
    if model:
        if not endpoint.startswith(("http://", "https://")):
            raise UsageError(f"{endpoint!r} is no endpoint; it begins with http:// or https://")
        key = os.environ.get("STAFFROLL_MODEL_KEY", "")
        asked = Model(model, endpoint, key, (cache or _cache_folder()) / "replies")
    settings = Settings(fields_of(fields) if fields else (), records, seconds)
    return Options(settings, given_in(names) if names else Given(), asked)


def _fetcher(cache: Path | None, pause: float, *, private: bool) -> Callable[[str], Page]:
    from staffroll.read import Fetcher

    return Fetcher((cache or _cache_folder()) / "pages", private=private, pause=pause).fetch


def _cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "staffroll"


def _facts_as_jsonl(rows: Iterable[dict[str, Any]], _: tuple[str, ...]) -> None:
    for row in rows:
        print(json.dumps({name: value for name, value in row.items() if value is not None}, ensure_ascii=False))


def _facts_as_csv(rows: Iterable[dict[str, Any]], columns: tuple[str, ...]) -> None:
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _facts_as_table(rows: Iterable[dict[str, Any]], _: tuple[str, ...]) -> None:
    table = Table("article", "agent", "role", "work", "character", "quote")
    for row in rows:
        cells = (row["article"], row["agent"], row["role"], row["work"], row["character"] or "", row["quote"])
        table.add_row(*(escape(str(cell)) for cell in cells))
    if table.row_count:
        out.print(table)


_FACT_WRITERS = {"jsonl": _facts_as_jsonl, "csv": _facts_as_csv, "table": _facts_as_table}
_FAULT_WRITERS = {"jsonl": _facts_as_jsonl, "csv": _facts_as_csv}


@app.command()
def query(
    question: Annotated[str, typer.Argument(help="A named question, a file of SPARQL, or - for standard input.")],
    set_: Annotated[list[str] | None, typer.Option("--set", help='A parameter: person="Aya Mori".')] = None,
    format_: Annotated[str, typer.Option("--format", help="table, csv, tsv, json, jsonl, ttl and more.")] = "table",
    store: StoreOption = DEFAULT_STORE,
    output: Output = None,
) -> None:
    """Ask a named question or any SPARQL query."""
    _answer(store, _question_text(question), _assignments(set_ or []), format_, output)


@app.command()
def queries() -> None:
    """List the named questions with their parameters."""
    from staffroll.query import catalogue

    table = Table("question", "what it answers", "parameters")
    for name in catalogue.names():
        named = catalogue.get(name)
        table.add_row(name, escape(named.summary), escape(", ".join(named.parameters)))
    out.print(table)


@app.command()
def who(
    person: str,
    format_: Annotated[str, typer.Option("--format")] = "table",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print what a person or company did, on which works."""
    _answer(store, "people/credits", {"person": person}, format_, None)


@app.command()
def work(
    title: str,
    format_: Annotated[str, typer.Option("--format")] = "table",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print who made a work."""
    _answer(store, "works/staff", {"work": title}, format_, None)


@app.command()
def explain(
    person: Annotated[str | None, typer.Argument(show_default=False)] = None,
    title: Annotated[str | None, typer.Argument(show_default=False)] = None,
    identity: Annotated[
        str | None, typer.Option("--identity", help="A name: which names are one with it, and by what evidence.")
    ] = None,
    kind: Kind = None,
    format_: Annotated[str, typer.Option("--format")] = "table",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print the quotes and the articles that say what a person did on a work, or why names are one person's."""
    if identity is not None and person is None:
        _explain_identity(store, identity, _kind(kind), format_)
    elif person is None or title is None or identity is not None:
        raise UsageError("explain takes a person and a work, or --identity and a name alone")
    else:
        _answer(store, "evidence/credit", {"person": person, "work": title}, format_, None)


def _kind(kind: str | None) -> Any:
    from staffroll.curation import KINDS

    if kind is not None and kind not in KINDS:
        raise UsageError(f"no kind {kind!r} of names; known: {', '.join(KINDS)}")
    return kind


def _explain_identity(store: Path, name: str, kind: Any, format_: str) -> None:
    from staffroll.curation import who_is
    from staffroll.store import open_store

    if format_ not in {"table", "json"}:
        raise UsageError(f"no format {format_!r} for an identity; known: table, json")
    with open_store(store, writable=False) as opened:
        found = who_is(opened, name, kind)
    if format_ == "json":
        print(json.dumps(asdict(found), ensure_ascii=False, indent=2))
        return
    out.print(f"[bold]{escape(found.names[0])}[/bold]  {escape(found.iri)}")
    table = Table("name", "counts", "because", "source", "quote")
    for each in found.joined:
        shown = (each.name, each.status, each.method, each.source or "", each.quote or "")
        table.add_row(*map(escape, shown))
    out.print(table)


KnownNames = Annotated[list[str], typer.Argument(help="Names that the graph knows.", show_default=False)]


@app.command()
def same(
    names: KnownNames,
    alias: Annotated[bool, typer.Option("--alias", help="The others are pen names of the first one's bearer.")] = False,
    undo: Undo = False,
    kind: Kind = None,
    store: StoreOption = DEFAULT_STORE,
    decisions: DecisionsOption = None,
) -> None:
    """Decide that names are one person's, company's or work's."""
    from staffroll import curation

    _require(names, 2)
    _decided(curation.same(names, curation.Place(store, decisions, undo), alias=alias, kind=_kind(kind)))


@app.command()
def merge(
    names: KnownNames,
    undo: Undo = False,
    kind: Kind = None,
    store: StoreOption = DEFAULT_STORE,
    decisions: DecisionsOption = None,
) -> None:
    """Decide that several people, companies or works are one, called as the first is."""
    from staffroll import curation

    _require(names, 2)
    _decided(curation.merge(names, curation.Place(store, decisions, undo), kind=_kind(kind)))


@app.command()
def split(
    names: KnownNames,
    works: Annotated[
        list[str] | None, typer.Option("--work", help="A work that somebody else of that name made.")
    ] = None,
    sense: Annotated[str, typer.Option("--as", help="A word that tells the other one.")] = "another",
    undo: Undo = False,
    kind: Kind = None,
    store: StoreOption = DEFAULT_STORE,
    decisions: DecisionsOption = None,
) -> None:
    """Decide that names are two people's, or that one name is: somebody else of it made the works given."""
    from staffroll import curation

    place = curation.Place(store, decisions, undo)
    if not works:
        _require(names, 2)
        _decided(curation.apart(names, place, kind=_kind(kind)))
    elif len(names) == 1:
        _decided(curation.split(names[0], works, place, sense=sense))
    else:
        raise UsageError("with --work, split takes one name; without it, two or more names that are not one's")


def _require(names: list[str], least: int) -> None:
    if len(names) < least:
        raise UsageError(f"give {least} names or more; given: {', '.join(map(repr, names))}")


def _decided(done: Any) -> None:
    for line in done.lines:
        out.print(escape(" | ".join((line.verb, line.kind, *line.names))))
    out.print(f"{'Taken back from' if done.undone else 'Written to'} {escape(str(done.file))}; the graph follows it.")


Number = Annotated[int, typer.Option("--number", "-n", min=1, help="How many rows at most.")]


@app.command()
def path(
    one: str,
    other: str,
    alternatives: Annotated[int | None, typer.Option(min=1, help="As many chains, the shortest first.")] = None,
    format_: TableFormat = "table",
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print a shortest chain of people from one to another, with the works that link them."""
    if alternatives is None:
        _tabulate(store, lambda graph: graph.path(one, other), format_, output)
    else:
        _tabulate(store, lambda graph: graph.alternatives(one, other, alternatives), format_, output)


@app.command()
def near(
    person: str,
    number: Number = 20,
    format_: TableFormat = "table",
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print who is nearest to a person along strong ties, and through whom."""
    _tabulate(store, lambda graph: graph.near(person, number), format_, output)


@app.command()
def missing(
    person: Annotated[str | None, typer.Argument(help="A person; none asks for all pairs.")] = None,
    number: Number = 20,
    format_: TableFormat = "table",
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print who shares many collaborators but no work."""
    _tabulate(store, lambda graph: graph.missing(person, number), format_, output)


@app.command()
def collaborators(
    person: str,
    format_: TableFormat = "table",
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print who worked with a person, how often, and on which works."""
    _tabulate(store, lambda graph: graph.collaborators(person), format_, output)


@app.command()
def together(
    people: Annotated[list[str], typer.Argument(help="Two people or more.", show_default=False)],
    format_: TableFormat = "table",
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print the works that all of these people are credited on."""
    _tabulate(store, lambda graph: graph.together(*people), format_, output)


@app.command()
def pairs(
    number: Number = 20,
    format_: TableFormat = "table",
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print which people share most works."""
    _tabulate(store, lambda graph: graph.pairs(number), format_, output)


def _tabulate(store: Path, ask: Callable[[Graph], pd.DataFrame], format_: str, output: Path | None) -> None:
    """Print a table of people or works as `query` prints answers."""
    from staffroll.graph import open_graph
    from staffroll.query import check_format, result_of_table

    check_format(format_)
    with open_graph(store) as graph:
        table = ask(graph)
    _print_answer(result_of_table(table.rename(columns=_IRIS)), format_, output)


_CHOICE = "Which credits count; each option narrows, one given twice widens"
Roles = Annotated[
    list[str] | None,
    typer.Option("--role", rich_help_panel=_CHOICE, help="Of this role, or a finer one."),
]
Departments = Annotated[
    list[str] | None,
    typer.Option("--department", rich_help_panel=_CHOICE, help="Of the roles of this department."),
]
Since = Annotated[int | None, typer.Option("--since", rich_help_panel=_CHOICE, help="On works of this year or later.")]
Until = Annotated[
    int | None, typer.Option("--until", rich_help_panel=_CHOICE, help="On works of this year or earlier.")
]
WorkKinds = Annotated[
    list[str] | None,
    typer.Option("--kind", rich_help_panel=_CHOICE, help="On works of this kind: film, series and more."),
]
Studio = Annotated[
    str | None, typer.Option("--studio", rich_help_panel=_CHOICE, help="On works that credit this studio.")
]
Sites = Annotated[
    list[str] | None,
    typer.Option("--site", rich_help_panel=_CHOICE, help="Supported by this publisher, by name or host."),
]
Confidence = Annotated[
    float,
    typer.Option("--confidence", min=0, max=1, rich_help_panel=_CHOICE, help="Read as surely as this, from 0 to 1."),
]
Minimum = Annotated[
    int,
    typer.Option("--minimum", min=1, rich_help_panel=_CHOICE, help="How many works two people share at least."),
]


def _choice(
    graph: Graph,
    roles: list[str] | None,
    departments: list[str] | None,
    since: int | None,
    until: int | None,
    kinds: list[str] | None,
    studio: str | None,
    sites: list[str] | None,
    confidence: float,
) -> Choice | None:
    """Return what the options choose, None where they choose everything."""
    from staffroll.network import Choice

    if kinds:
        known = sorted(graph.columns().works.formats)
        if not known:
            raise UsageError("no kind is known of any work in this graph; leave --kind out")
        _known("work of the kind", kinds, known, "in this graph")
    named = _roles(graph, roles)
    choice = Choice(
        roles=_with_finer(named) if named else None,
        departments=_roles(graph, departments),
        formats=kinds or None,
        studio=None if studio is None else graph.find("organization", studio),
        since=since,
        until=until,
        sites=sites or None,
        confidence=confidence,
    )
    return None if choice == Choice() else choice


def _roles(graph: Graph, names: list[str] | None) -> list[str] | None:
    """Return the ids of the roles that have these names."""
    from staffroll.names import ROLE

    return [graph.find("role", each).removeprefix(ROLE) for each in names] if names else None


def _with_finer(roles: list[str]) -> frozenset[str]:
    from staffroll import vocabulary

    known = vocabulary.load()
    return frozenset(role for role in known.roles if any(known.is_a(role, above) for above in roles))


@app.command()
def stats(
    name: Annotated[str | None, typer.Argument(help="A statistic; none lists them.")] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", help="table, csv, json or parquet; the one of the file's ending if not given."),
    ] = None,
    top: Annotated[int, typer.Option(min=1, help="How many rows at most in a table.")] = 20,
    roles: Roles = None,
    departments: Departments = None,
    since: Since = None,
    until: Until = None,
    kinds: WorkKinds = None,
    studio: Studio = None,
    sites: Sites = None,
    confidence: Confidence = 0.0,
    minimum: Minimum = 1,
    intervals: Annotated[
        int | None,
        typer.Option(min=1, help="Rank people with the interval of each rank, from so many networks that may be true."),
    ] = None,
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print a statistic of the network of people, or write it to a file."""
    from staffroll.graph import open_graph
    from staffroll.stats import EVERY, describe
    from staffroll.stats.files import FILES

    if name is None:
        table = Table("statistic", "what it says")
        for known in EVERY:
            table.add_row(known, escape(describe(known)))
        out.print(table)
        return
    form = _table_format(format_, output)
    one_of("statistic", name, EVERY)
    with open_graph(store) as graph:
        choice = _choice(graph, roles, departments, since, until, kinds, studio, sites, confidence)
        with _counting(name):
            if intervals is None:
                frame = graph.stats(name, choice, minimum=minimum)
            else:
                frame = graph.ranks(name, choice, minimum=minimum, samples=intervals)
    if form != "table":
        held = FILES[form](frame)
        with _destination(output) as stream:
            stream.write(held)
    elif output is None:
        out.print(_ranking(frame.head(top)))
    else:
        page = Console(file=io.StringIO(), width=_PAGE, color_system=None)
        page.print(_ranking(frame.head(top)))
        with _destination(output) as stream:
            stream.write(cast("io.StringIO", page.file).getvalue().encode("utf-8"))


def _table_format(given: str | None, output: Path | None) -> str:
    """Return the format of a statistic that is given, or that the file's ending tells."""
    from staffroll.stats.files import FILES

    form = given or ("table" if output is None else output.suffix.removeprefix(".").lower())
    if given is None and output is not None and form not in FILES:
        endings = ", ".join(f".{known}" for known in FILES)
        raise UsageError(f"no format for statistics has the ending of {output.name!r}; known: {endings}")
    _known("format", [form], ("table", *FILES), "for statistics")
    if form == "parquet" and output is None:
        raise UsageError("Parquet is not for reading on a screen; name a file with --output")
    return form


def _ranking(frame: pd.DataFrame) -> Table:
    from staffroll.check.report import printable
    from staffroll.stats.files import in_line

    table = Table(*map(str, frame.columns))
    for row in frame.itertuples(index=False):
        cells = (f"{cell:.3g}" if isinstance(cell, float) else str(in_line(cell)) for cell in row)
        table.add_row(*(escape(printable(cell)) for cell in cells))
    return table


@app.command()
def network(
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write.")],
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            help="html, svg, graphml, gexf, csv, pajek (.net), cytoscape (.cyjs) or json; "
            "the one of the file's ending if not given.",
        ),
    ] = None,
    around: Annotated[
        list[str] | None, typer.Option(help="A person's collaborators; given twice, those of both, to compare.")
    ] = None,
    radius: Annotated[int, typer.Option(min=1, help="How many ties away from the person.")] = 1,
    work_: Annotated[
        list[str] | None, typer.Option("--work", help="The staff of a work; given twice, of both, to compare.")
    ] = None,
    between: Annotated[tuple[str, str] | None, typer.Option(help="The shortest paths between two people.")] = None,
    between_roles: Annotated[
        tuple[str, str] | None, typer.Option(help="Who in one role worked with whom in another.")
    ] = None,
    roles: Roles = None,
    departments: Departments = None,
    since: Since = None,
    until: Until = None,
    kinds: WorkKinds = None,
    studio: Studio = None,
    sites: Sites = None,
    confidence: Confidence = 0.0,
    minimum: Minimum = 1,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the network of people tied by shared works: all, around people, of works, between two people or roles."""
    from staffroll.graph import Selection, open_graph
    from staffroll.views import format_of, write

    form = format_of(output, format_)
    selection = Selection.of(around or (), radius, work_ or (), between, between_roles)
    with open_graph(store) as graph:
        choice = _choice(graph, roles, departments, since, until, kinds, studio, sites, confidence)
        given = {name: getattr(selection, name) for name in Selection.__slots__}
        made: Scene | nx.Graph[str]
        if form.of_scene:
            made = graph.scene(**given, choice=choice, minimum=minimum)
            people, ties = len(made), len(made.one)
        else:
            made = graph.network(**given, choice=choice, minimum=minimum)
            people, ties = len(made), made.number_of_edges()
    with _writable(output):
        write(made, output, title=selection.title, form=format_)
    err.print(f"{people:,} people, {ties:,} ties: {escape(str(output))}")


@app.command()
def site(
    folder: Annotated[Path, typer.Argument(help="The folder to write; a new or an empty one, or an earlier site.")],
    title: Annotated[str | None, typer.Option("--title", help="What the site is called.")] = None,
    address: Annotated[
        str, typer.Option("--address", help="Where it will stand on the web: it gets a map for search engines.")
    ] = "",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the graph as a folder of pages for any web host, or to be opened from a disk."""
    from staffroll.graph import SITE_TITLE, open_graph

    with open_graph(store) as graph, _progress("writing") as advance:
        number = graph.site(folder, title=title or SITE_TITLE, address=address, progress=advance)
    err.print(f"{number:,} files: open {escape(str(folder / 'index.html'))}")


@app.command()
def serve(
    host: Annotated[
        str, typer.Option(help="The address to listen on; others than this machine's are yours to guard.")
    ] = ("127.0.0.1"),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8642,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Hand out the pages of the site to a browser, until Ctrl+C."""
    from staffroll.graph import open_graph
    from staffroll.serve import serve as hand_out

    with open_graph(store) as graph:
        hand_out(graph, host=host, port=port, told=lambda address: err.print(f"{address}  (Ctrl+C ends it)"))


@app.command()
def withdraw(articles: list[str], store: StoreOption = DEFAULT_STORE) -> None:
    """Take articles out again, by their keys (see the question articles/readings)."""
    from staffroll.store import open_store

    with open_store(store, writable=True) as opened:
        missing = [key for key in articles if not opened.withdraw(key)]
        opened.refresh()
        known = opened.article_keys()
    if missing:
        raise UsageError(f"no article {', '.join(map(repr, missing))} in {store}{_nearest(missing[0], known)}")
    out.print(f"{len(articles):,} taken out, {len(known):,} left")


def _nearest(wanted: str, known: Iterable[str]) -> str:
    from rapidfuzz import process

    found = [key for key, _, _ in process.extract(wanted, list(known), limit=3, score_cutoff=60)]
    return f"; nearest: {', '.join(found)}" if found else ""


@app.command()
def check(
    only: Annotated[
        list[str] | None,
        typer.Option("--only", help="A part of the check, of ledger, shapes and queries; all of them."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail as faults do.")] = False,
    most: Annotated[int, typer.Option("--most", min=1, help="How many faults of one kind are printed.")] = 5,
    format_: Annotated[
        str, typer.Option("--format", help="text, jsonl or csv; the latter two print every fault.")
    ] = "text",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Hold the store against its ledger, the shapes of the ontology, and the check queries."""
    from staffroll import check as checking
    from staffroll.store import open_store

    parts = _known("part of the check", only or checking.PARTS, checking.PARTS)
    _known("format for faults", [format_], ("text", *_FAULT_WRITERS))
    with open_store(store, writable=False) as opened:
        report = checking.check(opened, parts)
        if format_ == "text":
            for line in checking.sentences(report, opened, most=most):
                err.print(escape(line))
            out.print(f"{len(opened.article_keys())} articles, {checking.counted(report)}")
        else:
            _FAULT_WRITERS[format_](checking.rows(report, opened), checking.COLUMNS)
    if report.failed(strict=strict):
        raise typer.Exit(1)


def _known(kind: str, given: Sequence[str], known: Sequence[Any], of: str = "") -> Sequence[Any]:
    """Return what is given, or say in a UsageError what of it is not known."""
    for each in given:
        if each not in known:
            raise UsageError(f"no {kind} {each!r}{of and f' {of}'}; known: {', '.join(known)}")
    return given


@app.command()
def export(
    format_: Annotated[
        str, typer.Option("--format", help="nquads, trig, or ttl and nt of all graphs in one.")
    ] = "trig",
    canonical: Annotated[
        bool, typer.Option("--canonical", help="Sorted N-Quads without runs: to compare graphs.")
    ] = False,
    output: Output = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Print the graph."""
    from staffroll.store import open_store

    with open_store(store, writable=False) as opened, _destination(output) as stream:
        if canonical:
            stream.writelines(f"{line}\n".encode() for line in opened.canonical())
        else:
            opened.export(format_, stream)


@contextmanager
def _destination(output: Path | None) -> Iterator[IO[bytes]]:
    """Give where bytes go to: a file, which a failure leaves as it was, or standard output."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if output.is_symlink() or (output.exists() and not output.is_file()):  # a device or a pipe is not replaced
        with output.open("wb") as stream:
            yield stream
        return
    draft = output.parent / f".{output.name}.new"
    try:
        with _writable(output):
            with draft.open("wb") as stream:
                yield stream
            draft.replace(output)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


@contextmanager
def _writable(output: Path) -> Iterator[None]:
    """Say in a sentence that a file cannot be written."""
    try:
        yield
    except OSError as error:
        reason = f"cannot write {str(output)!r} ({error.strerror})"
        raise StaffrollError(f"{reason}; name a file in a folder you may write in") from error


def _question_text(question: str) -> str:
    if question == "-":
        return sys.stdin.read()
    path = Path(question)
    if path.suffix in {".rq", ".sparql"} or path.is_file():
        try:
            return path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableError(f"{question}: {error}") from None
    return question


def _assignments(pairs: Iterable[str]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise UsageError(f'--set takes name=value, as in person="Aya Mori"; given: {pair!r}')
        found[name.strip()] = value
    return found


def _answer(store: Path, question: str, parameters: dict[str, str], format_: str, output: Path | None) -> None:
    from staffroll.graph import open_graph
    from staffroll.query import check_format

    check_format(format_)
    with open_graph(store) as graph:
        result = graph.query(question, **parameters)
    _print_answer(result, format_, output)


def _print_answer(result: Result, format_: str, output: Path | None) -> None:
    if format_ == "table" and output is None:
        out.print(result.to_table(width=out.width))
        if not result:
            err.print("nothing found")
    else:
        text = result.to(format_)
        with _destination(output) as stream:
            stream.write(text.encode("utf-8"))


@contextmanager
def _progress(verb: str) -> Iterator[Any]:
    """Show what is being read on a terminal; elsewhere nothing, so that logs stay short."""
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        console=err,
        transient=True,
        disable=not err.is_terminal,
    ) as progress:
        task = progress.add_task(verb, total=None)
        count = 0

        def advance(document: Any) -> None:
            nonlocal count
            count += 1
            progress.update(task, description=f"{verb} {count}: {escape(str(document.path))}")

        yield advance


@contextmanager
def _counting(name: str) -> Iterator[None]:
    """Show on a terminal that a statistic is counted, since when, and how far it is where that is known."""
    from staffroll.progress import heard

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(name, total=None)
        with heard(lambda share: progress.update(task, description=f"{name} {share:.0%}")):
            yield


def _summarise(summary: Any, counts: dict[str, int]) -> None:
    held = ", ".join(f"{number:,} {name}" for name, number in counts.items())
    out.print(
        f"[bold]{summary.articles:,} articles[/bold] read in {summary.seconds:.1f} seconds "
        f"({summary.added:,} new, {summary.replaced:,} changed, {summary.unchanged:,} known; "
        f"{summary.without_credits:,} state no credit)"
    )
    out.print(f"The graph holds {held}.")
    out.print(f"Not read: {len(summary.unread)}")
    _list_unread(summary.unread)


def _list_unread(unread: Iterable[Any]) -> None:
    for document in unread:
        err.print(f"  {escape(document.path)}: {escape(document.reason)}")


def _exit_if(failures: Iterable[object]) -> None:
    if list(failures):
        raise typer.Exit(1)
