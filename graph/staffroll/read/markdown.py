"""Markdown: rendered, then read as a page that is all article; simple front matter says the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from staffroll.errors import UnreadableError
from staffroll.read.composed import fragment
from staffroll.read.dates import date_line, iso_date
from staffroll.read.decode import decode
from staffroll.read.documents import Document
from staffroll.read.language import language_of
from staffroll.read.layout import Line, headed, lay_out
from staffroll.read.metadata import sane_url
from staffroll.records import Article

SUFFIXES = (".md", ".markdown")

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)


def articles(document: Document) -> Iterator[Article]:
    """Yield the one article of a Markdown file."""
    fields, body = front_matter(decode(document.data))
    found = lines(body)
    if not found:
        raise UnreadableError("it holds no text")
    title = fields.get("title") or next((line.text for line in found if line.kind == "heading"), None)
    text, blocks = lay_out(headed(found, title))
    language = language_of(text, hint=fields.get("lang") or fields.get("language"))
    url = sane_url(fields.get("url") or fields.get("canonical") or "")
    yield Article(
        key=url or document.key,
        path=document.path,
        text=text,
        language=language,
        title=title,
        published=iso_date(fields.get("date", ""), language=language) or date_line(text, language=language),
        url=url,
        site=fields.get("site"),
        blocks=blocks,
    )


def front_matter(source: str) -> tuple[dict[str, str], str]:
    r"""Return the simple fields of a front matter, by lower-case name, and the text after it.

    >>> front_matter("---\ntitle: 'Blue Hour'\n---\nIt airs.")
    ({'title': 'Blue Hour'}, 'It airs.')
    """
    match = _FRONT.match(source)
    if match is None:
        return {}, source
    fields = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(match[1])}
    return fields, source[match.end() :]


def lines(source: str) -> list[Line]:
    r"""Return the lines of a Markdown text; a line break in a paragraph stays one, since staff lists use it.

    >>> [line.text for line in lines("- **Music**: [Aya Mori](/mori)\n- Art: *Ken Ota*")]
    ['Music: Aya Mori', 'Art: Ken Ota']
    """
    # Here for speed: most runs read no Markdown.
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"breaks": True, "maxNesting": 60}).enable(["table", "strikethrough"])
    return fragment(renderer.render(source)) if source.strip() else []
