"""The block of data in a page: everything that its script shows, in columns, as text that is never run.

docs/decisions/0006-explorer.md says what stands in it.
"""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from staffroll.columns import Quotes
from staffroll.columns.table import UNKNOWN
from staffroll.names import BASE
from staffroll.resolve.fold import LETTERS
from staffroll.views.model import Drawing, role_label

PACKED = 1 << 20  # characters above which a block is packed
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def block(drawn: Drawing, *, language: str = "en", site: str | None = None) -> dict[str, Any]:
    """Return what a page shows of a drawing as plain lists; `site` is where the pages of people and works stand."""
    scene, agents = drawn.scene, drawn.scene.columns.agents
    works, role = np.unique(scene.columns.work), np.unique(scene.columns.role)
    studios = np.unique(scene.studio)
    return {
        "title": scene.title,
        "language": language,
        "site": site,
        "undrawn": scene.undrawn,
        "departments": [{"label": look.label, "colour": look.colour, "shape": look.shape} for look in drawn.looks],
        "communities": int(drawn.community.max(initial=-1)) + 1,
        "roles": {
            "id": [scene.columns.roles[each] for each in role.tolist()],
            "label": [role_label(scene.columns.roles[each]) for each in role.tolist()],
            "department": drawn.of_role[role].tolist(),
        },
        "people": {
            "id": _ids(agents.iris[place] for place in scene.people.tolist()),
            "name": scene.labels,
            "names": {
                str(number): list(scene.names[place])
                for number, place in enumerate(scene.people.tolist())
                if place in scene.names
            },
            "x": _whole(drawn.point[:, 0]),
            "y": _whole(drawn.point[:, 1]),
            "size": drawn.size.round(1).tolist(),
            "department": drawn.department.tolist(),
            "community": drawn.community.tolist(),
        },
        "works": _works(drawn, works, studios),
        "studios": {
            "id": _ids(agents.iris[place] for place in studios.tolist()),
            "label": [agents.labels[place] for place in studios.tolist()],
        },
        "credits": {
            **_grouped("work", scene.holder, np.searchsorted(works, scene.columns.work), len(scene)),
            "role": np.searchsorted(role, scene.columns.role).tolist(),
        },
        "ties": {**_grouped("other", scene.one, scene.other, len(scene)), "count": scene.count.tolist()},
        **_sources(scene.quotes, len(scene.columns)),
        "variants": dict(sorted(LETTERS.items())),
    }


def as_json(data: Any) -> str:
    r"""Return data as JSON that can stand between tags: what could end them or is no character is escaped.

    >>> as_json({"title": "</script>"})
    '{"title":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def json_block(data: Any) -> Markup:
    """Return data as JSON that may stand inside a script element."""
    return Markup(as_json(data))  # noqa: S704 - just escaped


def element(data: Mapping[str, Any]) -> Markup:
    """Return the element that holds the block, packed where it is large; the same bytes for the same data."""
    text = as_json(data)
    if len(text) <= PACKED:
        return Markup('<script id="data" type="application/json">{}</script>').format(Markup(text))  # noqa: S704 - escaped
    packed = b64encode(gzip.compress(text.encode(), 6, mtime=0)).decode()
    return Markup('<script id="data" type="application/gzip">{}</script>').format(packed)


def _works(drawn: Drawing, works: NDArray[np.integer], studios: NDArray[np.integer]) -> dict[str, Any]:
    scene, known = drawn.scene, drawn.scene.columns.works
    year = known.year[works]
    pairs = np.unique(
        np.array([np.searchsorted(works, scene.studio_work), np.searchsorted(studios, scene.studio)]), axis=1
    )
    return {
        "id": _ids(known.iris[place] for place in works.tolist()),
        "title": [known.labels[place] for place in works.tolist()],
        "year": np.where(year == UNKNOWN, 0, year).tolist(),
        "studios": _grouped("is", pairs[0], pairs[1], len(works)),
    }


def _sources(quotes: Quotes | None, credits_: int) -> dict[str, Any]:
    if quotes is None:
        return {"sources": None, "articles": None}
    told = quotes.articles
    shown = np.unique(quotes.article)
    listed = {"title": told.titles, "url": told.urls, "date": told.dates, "site": told.sites}
    return {
        "sources": {
            "number": np.bincount(quotes.credit, minlength=credits_).tolist(),
            "article": np.searchsorted(shown, quotes.article).tolist(),
            "quote": list(quotes.quote),
            "detail": list(quotes.detail),
            "prior": quotes.prior.astype(int).tolist(),
        },
        "articles": {name: [values[place] for place in shown.tolist()] for name, values in listed.items()},
    }


def _grouped(name: str, group: NDArray[np.integer], value: NDArray[np.integer], groups: int) -> dict[str, list[int]]:
    """Return how many entries each group has, and the entries: within a group the first and then the differences."""
    number = np.bincount(group, minlength=groups)
    steps = np.diff(value, prepend=0)
    first = (np.cumsum(number) - number)[number > 0]
    steps[first] = value[first]
    return {"number": number.tolist(), name: steps.tolist()}


def _ids(iris: Iterable[str]) -> list[str]:
    """Return the last parts of IRIs; of what is no IRI of ours all of it."""
    return [iri.rsplit("/", 1)[-1] if iri.startswith(BASE) else iri for iri in iris]


def _whole(values: NDArray[np.float64]) -> list[int]:
    return list(map(int, np.rint(values)))
