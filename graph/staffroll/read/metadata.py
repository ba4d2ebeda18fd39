"""What a page says about its article: in JSON-LD, in meta elements, and in its own markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from staffroll.read.dates import iso_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # slow to import, and Markdown wants no more than sane_url

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher")
_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish-date"),
    *("publish_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created"),
    *(
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "citation_publication_date",
        "cxenseparse:recs:publishtime",
        "date",
    ),
)
_TIMES = (
    ".//*[@itemprop='datePublished']",
    ".//article//time[@datetime]",
    ".//main//time[@datetime]",
    ".//h1/following::time[@datetime][1]",
)
_SEPARATORS = " \t|｜-–—·:：»«<>/／"
_LONGEST_URL = 2000


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text; `language` is the page's word for it."""

    title: str | None
    published: str | None
    url: str | None
    site: str | None
    language: str | None


def of(page: HtmlElement) -> Metadata:
    """Return what the page says about its article."""
    meta = _meta(page)
    data = next(_described(page), {})
    site = _first(meta, _SITES) or _text(_dict(data.get("publisher")).get("name"))
    site = None if site and urlsplit(site).scheme else site
    return Metadata(
        title=_title(page, meta, data, site),
        published=_published(page, meta, data),
        url=_url(page, meta),
        site=site,
        language=page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("language"),
    )


def sane_url(link: str) -> str | None:
    """Return a URL that can name an article: of the web, absolute, and more than a site's front page.

    >>> sane_url("HTTPS://news.example/2024/blue-hour#top")
    'https://news.example/2024/blue-hour'
    >>> sane_url("https://news.example/"), sane_url("/2024/blue-hour")
    (None, None)
    """
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    unusable = (
        "." not in host or parts.username or len(link) > _LONGEST_URL or re.search(r"[\s<>\"{}\\^`]", link.strip())
    )
    if parts.scheme not in {"http", "https"} or unusable or (parts.path in {"", "/"} and not parts.query):
        return None
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, parts.query, ""))


def _meta(page: HtmlElement) -> dict[str, str]:
    """Return the meta elements by their lower-case names; the first of a name counts."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name, content)
    return found


def _first(values: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((values[name] for name in names if name in values), None)


def _described(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the articles that JSON-LD describes."""
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                yield from _articles(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue


def _articles(data: object) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for entry in data:
            yield from _articles(entry)
    elif isinstance(data, dict):
        types = data.get("@type")
        if any(_ARTICLE.search(str(name)) for name in (types if isinstance(types, list) else [types])):
            yield data
        yield from _articles([data.get("@graph"), data.get("mainEntity")])


def _dict(value: object) -> dict[str, Any]:
    first = value[0] if isinstance(value, list) and value else value
    return first if isinstance(first, dict) else {}


def _text(value: object) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _title(page: HtmlElement, meta: dict[str, str], data: dict[str, Any], site: str | None) -> str | None:
    """Return the headline: as the page prints it where that is part of what is said of it."""
    heads = [_text("".join(element.itertext())) for element in page.iter("title")]
    said = [_text(data.get("headline")), _first(meta, _TITLES), *heads]
    printed = [text for element in page.iter("h1") if (text := _text(str(element.xpath("string()"))))]
    for title in filter(None, said):
        return next((head for head in printed if head in title or title in head), _without_site(title, site))
    return printed[0] if len(printed) == 1 else None


def _without_site(title: str, site: str | None) -> str:
    if site and title.endswith(site) and title != site:
        return title.removesuffix(site).rstrip(_SEPARATORS) or title
    return title


def _published(page: HtmlElement, meta: dict[str, str], data: dict[str, Any]) -> str | None:
    said = [_text(data.get("datePublished")), *(meta.get(name) for name in _DATES)]
    for path in _TIMES:
        element = next(iter(page.xpath(path)), None)
        if element is not None:
            said.append(element.get("datetime") or element.get("content") or _text(str(element.xpath("string()"))))
    return next(filter(None, (iso_date(text) for text in said if text)), None)


def _url(page: HtmlElement, meta: dict[str, str]) -> str | None:
    links = (element.get("href") for element in page.iter("link") if "canonical" in (element.get("rel") or "").split())
    return next(filter(None, (sane_url(link) for link in (*links, meta.get("og:url")) if link)), None)
