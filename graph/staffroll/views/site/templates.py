"""The templates of the pages, compiled once, with what all of them show."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from staffroll.views.site.content import Content
from staffroll.views.site.entities import Page
from staffroll.views.site.feed import legal
from staffroll.views.site.front import TITLES, Listed

KINDS: Mapping[str, str] = MappingProxyType({"person": "Person", "studio": "Studio", "work": "Work", "role": "Role"})
ASSETS = ("site.css", "site.js")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types staffroll-search",
    ]
)


class Templates:
    """Makes pages of what they show."""

    def __init__(self, content: Content) -> None:
        self._environment = Environment(
            loader=PackageLoader("staffroll.views.site", "."),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters.update(shown=shown, legal=legal, hash=_hash)
        self._environment.globals.update(
            site=content.title, policy=_POLICY, kinds=KINDS, articles=content.article_links
        )

    def entity(self, page: Page) -> str:
        """Return the page of a person, a studio, a work or a role."""
        return self._environment.get_template(page.template).render(page=page, heading=page.name, root="../")

    def list(self, listed: Listed) -> str:
        """Return a page of a list."""
        return self.page("list.html.jinja", TITLES[listed.kind], root="../", listed=listed)

    def page(self, template: str, heading: str, *, root: str = "", **shown: Any) -> str:
        """Return another page, at the top of the site or, with `root`, below it."""
        return self._environment.get_template(template).render(heading=heading, root=root, **shown)


def shown(text: str) -> str:
    """Return a text for where no element isolates it: without marks that turn the direction of what follows."""
    return _HIDDEN.sub("", text)


def asset(name: str) -> Markup:
    """Return a file of the site as it lies beside this module."""
    return Markup(files("staffroll.views.site").joinpath(name).read_text(encoding="utf-8"))  # noqa: S704 - not data


def _hash(text: str) -> Markup:
    return Markup(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'")  # noqa: S704 - letters of base64
