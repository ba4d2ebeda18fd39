"""A site as the files it is made of, each made when it is wanted, and all of them written into a folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import chain
from pathlib import Path

import networkx as nx

from staffroll.columns import Columns, Quotes
from staffroll.errors import UsageError
from staffroll.names import BASE
from staffroll.network import affiliation, tied
from staffroll.query import catalogue
from staffroll.store.protocol import Store
from staffroll.views.page import SMALL_PEOPLE, network_page
from staffroll.views.scene import Scene
from staffroll.views.site import entities, feed, front, search
from staffroll.views.site.content import Content
from staffroll.views.site.downloads import downloads
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


@dataclass(frozen=True, eq=False)
class Site:
    """A site whose pages are made when they are asked for.

    `scene` gives what its explorer shows, `network` the same for other tools where it is small. `address` is where it
    will stand on the web, or "": a map for search engines, which needs one, is there only then.
    Raises UsageError for an address that is none of the web.
    """

    store: Store
    content: Content
    scene: Callable[[], Scene]
    network: Callable[[], nx.Graph[str]]
    address: str = ""

    def __post_init__(self) -> None:
        if self.address and not self.address.lower().startswith(("http://", "https://")):
            raise UsageError(f"{self.address!r} is no address of a site; it begins with https://")

    @cached_property
    def pages(self) -> Mapping[str, Callable[[], str]]:
        """What makes each file by its path, data and the page about them left out."""
        content, templates, start = self.content, self._templates, self._start
        entries = cache(partial(search.entries, content))
        made: dict[str, Callable[[], str]] = {f"assets/{name}": partial(asset, name) for name in ASSETS}
        made |= {path: partial(_entity, templates, page) for path, page in entities.pages(content)}
        made |= {path: partial(str, text) for path, text in search.files(entries())}
        made |= {f"list/{each.part.file}": partial(templates.list, each) for each in front.lists(entries())}
        made["explorer.html"] = lambda: network_page(self.scene(), title=content.title, site="")
        made["index.html"] = partial(_index, templates, content)
        made["feed.xml"] = partial(_feed, templates, content, start)
        made["404.html"] = partial(
            templates.page, "404.html.jinja", "", start=start or "./index.html", style=asset("404.css")
        )
        if start:
            addresses = ["", *content.agent_pages, *content.work_pages, *content.role_pages]
            made |= {path: partial(str, text) for path, text in feed.maps(start, addresses)}
            made["robots.txt"] = lambda: f"User-agent: *\nAllow: /\nSitemap: {start}sitemap.xml\n"
        return made

    def write_data(self, folder: Folder) -> None:
        """Write the data, and the page that says what they are."""
        small = len(self.content.affiliation.people) <= SMALL_PEOPLE
        files = downloads(folder, self.content, self.store, self.network() if small else None)
        questions = [catalogue.get(name) for name in QUESTIONS]
        folder.write("data.html", self._templates.page("data.html.jinja", "Data", files=files, questions=questions))

    @cached_property
    def _templates(self) -> Templates:
        return Templates(self.content)

    @property
    def _start(self) -> str:
        return f"{self.address.rstrip('/')}/" if self.address else ""


def content_of(store: Store, columns: Columns, quotes: Quotes, title: str) -> Content:
    """Return what the pages of a store are made of, whose columns and quotes are given."""
    people = affiliation(columns)
    named = read_names(store, chain(columns.agents.iris, columns.works.iris))
    return Content(columns, quotes, named, people, tied(people), title)


def write_site(root: Path, begin: Callable[[], Site], *, progress: Progress | None = None) -> int:
    """Write a site into a folder and return how many files it has; it is begun once the folder is known to be free.

    Raises UsageError for a folder that holds something else.
    """
    with Folder(root) as folder:
        site = begin()
        for path, made in site.pages.items():
            folder.write(path, made())
            if progress is not None:
                progress(Written(root / path))
        site.write_data(folder)
        return len(folder)


def _entity(templates: Templates, page: Callable[[], entities.Page]) -> str:
    return templates.entity(page())


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
