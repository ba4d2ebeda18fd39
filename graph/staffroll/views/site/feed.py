"""The newest articles with their credits as an Atom feed, and the map of the site for search engines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from staffroll.views.site.content import Content

NEWEST, _CREDITS = 50, 30
_EPOCH = "1970-01-01"
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")
_IN_ONE_MAP = 50_000


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the feed, with what it says in lines of text."""

    iri: str
    title: str
    url: str
    site: str
    updated: str
    lines: Sequence[str]


def newest(content: Content, most: int = NEWEST) -> list[int]:
    """Return the latest dated articles, as places."""
    articles = content.quotes.articles
    dated = [place for place, date in enumerate(articles.dates) if date]
    return sorted(dated, key=lambda place: (articles.dates[place], articles.iris[place]), reverse=True)[:most]


def entries(content: Content) -> list[Entry]:
    """Return the entries of the feed, the latest first."""
    articles, latest = content.quotes.articles, newest(content)
    said = _said(content, set(latest))
    return [
        Entry(
            articles.iris[place],
            legal(articles.titles[place]),
            legal(articles.urls[place]),
            legal(articles.sites[place]),
            instant(articles.dates[place]),
            said[place],
        )
        for place in latest
    ]


def _said(content: Content, articles: set[int]) -> dict[int, list[str]]:
    columns = content.columns
    lines: dict[int, dict[str, None]] = {place: {} for place in articles}
    for row, article in zip(content.quotes.credit.tolist(), content.quotes.article.tolist(), strict=True):
        if article in articles:
            agent, role, work = columns.agent[row], columns.role[row], columns.work[row]
            line = f"{columns.agents.labels[agent]} – {content.role_labels[role]} – {columns.works.labels[work]}"
            lines[article][legal(line)] = None
    return {place: _some(list(found)) for place, found in lines.items()}


def _some(lines: list[str]) -> list[str]:
    left = len(lines) - _CREDITS
    return lines if left <= 0 else [*lines[:_CREDITS], f"and {left} more"]


def instant(date: str) -> str:
    """Return the beginning of a day, a month or a year as Atom wants it.

    >>> instant("2024"), instant("2024-01-10")
    ('2024-01-01T00:00:00Z', '2024-01-10T00:00:00Z')
    """
    return f"{date[:10]}{_EPOCH[len(date[:10]) :]}T00:00:00Z"


def legal(text: str) -> str:
    """Return a text without what XML cannot hold, and without marks that turn the direction of what follows."""
    return _ILLEGAL.sub("", text)


def maps(root: str, pages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the maps of a site whose address ends in a slash, as paths and texts; the first is the one to give out."""
    addresses = [f"{root}{page}" for page in pages]
    if len(addresses) <= _IN_ONE_MAP:
        yield "sitemap.xml", _map("urlset", "url", addresses)
        return
    parts = [addresses[start : start + _IN_ONE_MAP] for start in range(0, len(addresses), _IN_ONE_MAP)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield "sitemap.xml", _map("sitemapindex", "sitemap", [f"{root}{name}" for name in names])
    for name, part in zip(names, parts, strict=True):
        yield name, _map("urlset", "url", part)


def _map(kind: str, each: str, addresses: Iterable[str]) -> str:
    lines = "".join(f"<{each}><loc>{address}</loc></{each}>\n" for address in addresses)
    top = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{top}<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</{kind}>\n'
