"""Writes a site, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import networkx as nx

from staffroll.columns import Columns, Quotes
from staffroll.errors import UsageError
from staffroll.names import BASE
from staffroll.network import affiliation, tied
from staffroll.query import catalogue
from staffroll.store.protocol import Store
from staffroll.views.site import entities, feed, front, search
from staffroll.views.site.content import Content
from staffroll.views.site.downloads import Download, downloads
from staffroll.views.site.explorer import PEOPLE, explorer
from staffroll.views.site.folder import Folder
from staffroll.views.site.names import read_names
from staffroll.views.site.templates import ASSETS, Templates, asset

QUESTIONS = (
    "people/credits",
    "people/collaborators",
    "works/staff",
    "studios/regulars",
    "roles/credits",
    "evidence/credit",
)


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the site that has been written."""

    path: Path


Progress = Callable[[Written], None]


def write_site(
    root: Path,
    store: Store,
    columns: Columns,
    quotes: Quotes,
    *,
    network: Callable[[], nx.Graph[str]],
    title: str,
    address: str = "",
    progress: Progress | None = None,
) -> int:
    """Write the site of a store into a folder and return how many files it has.

    `network` gives the network of all people, where they are few enough to draw it. `address` is where the site will
    stand on the web; a map for search engines, which needs it, is written only then. Raises UsageError for a folder
    that holds something else, and for an address that is none of the web.
    """
    start = _start(address)
    with Folder(root) as folder:
        content = _content(store, columns, quotes, title)
        for path, text in _files(folder, store, content, network, start):
            folder.write(path, text)
            if progress is not None:
                progress(Written(root / path))
        return len(folder)


def _start(address: str) -> str:
    if address and not address.lower().startswith(("http://", "https://")):
        raise UsageError(f"{address!r} is no address of a site; it begins with https://")
    return f"{address.rstrip('/')}/" if address else ""


def _content(store: Store, columns: Columns, quotes: Quotes, title: str) -> Content:
    people = affiliation(columns)
    named = read_names(store, chain(columns.agents.iris, columns.works.iris))
    return Content(columns, quotes, named, people, tied(people), title)


def _files(
    folder: Folder, store: Store, content: Content, network: Callable[[], nx.Graph[str]], start: str
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file; those of the data are written on the way."""
    templates = Templates(content)
    for name in ASSETS:
        yield f"assets/{name}", asset(name)
    for page in chain(entities.agents(content), entities.works(content), entities.roles(content)):
        yield page.path, templates.entity(page)
    found = search.entries(content)
    yield from search.files(found)
    yield from _lists(templates, found)
    ties = network() if len(content.affiliation.people) <= PEOPLE else None
    yield "explorer.html", _explorer(templates, content, ties)
    yield "data.html", _data(templates, downloads(folder, content, store, ties))
    yield "index.html", _index(templates, content)
    yield "feed.xml", _feed(templates, content, start)
    yield "404.html", templates.page("404.html.jinja", "", start=start or "./index.html", style=asset("404.css"))
    if start:
        yield from feed.maps(start, ["", *_pages(content)])
        yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {start}sitemap.xml\n"


def _pages(content: Content) -> Iterator[str]:
    return chain(content.agent_pages, content.work_pages, content.role_pages)


def _lists(templates: Templates, found: list[search.Entry]) -> Iterator[tuple[str, str]]:
    for listed in front.lists(found):
        yield f"list/{listed.part.file}", templates.list(listed)


def _explorer(templates: Templates, content: Content, ties: nx.Graph[str] | None) -> str:
    if ties is not None:
        return explorer(ties, content.title)
    return templates.page("large.html.jinja", "Network", people=len(content.affiliation.people))


def _data(templates: Templates, files: list[Download]) -> str:
    questions = [catalogue.get(name) for name in QUESTIONS]
    return templates.page("data.html.jinja", "Data", files=files, questions=questions)


def _index(templates: Templates, content: Content) -> str:
    return templates.page(
        "index.html.jinja",
        content.title,
        facts=front.facts(content),
        blocks=front.blocks(content),
        articles_newest=front.articles(content),
    )


def _feed(templates: Templates, content: Content, start: str) -> str:
    identifier = f"{start or BASE}feed.xml"
    return templates.page("feed.xml.jinja", "", entries=feed.entries(content), identifier=identifier, start=start)
