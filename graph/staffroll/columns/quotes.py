"""What each credit rests on, to be shown: the sentence, the article that it stands in, and what it says more.

A few people's are asked for in one query, which takes as long as they have credits. All, and those of people who
have a good part of all credits, are read as lists of values, as the columns are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import compress

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyoxigraph import NamedNode

from staffroll.columns.evidence import IDENTIFIER, PUBLISHER, publishers, rows_of
from staffroll.columns.reading import LABEL, asked, resolved, values
from staffroll.columns.table import Columns, Places
from staffroll.names import CREDITS, DERIVED, ENTITIES, NS
from staffroll.query.lookup import Queryable

_SCHEMA = "https://schema.org/"
_WEB = "^https?://"
_TOLD = ("title", "url", "date", "site", "language")
_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_FEW = 8  # people with less than a part in so many of all credits are asked for by name


@dataclass(frozen=True, eq=False)
class Articles:
    """Articles and records of databases, sorted by IRI; a title is the article's key where it has none of its own.

    `urls` are addresses of the web or "", `dates` a day, a month or a year in ISO form or "", `sites` who published
    each, by name or else by the host of its address, or "", and `languages` are tags, or "".
    """

    iris: tuple[str, ...]
    titles: tuple[str, ...]
    urls: tuple[str, ...]
    dates: tuple[str, ...]
    sites: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Quotes:
    """One row a sentence that supports a credit, by credit, date of the article, article and place in it.

    `credit[i]` is the first row of the columns with that agent, work and role, and `article[i]` a place in
    `articles`. `detail[i]` tells of what part of the work it speaks ("as Hana", "episodes 1–3", or ""), and `prior[i]`
    whether it names the work as an earlier one.
    """

    credit: Places
    quote: tuple[str, ...]
    article: Places
    detail: tuple[str, ...]
    prior: NDArray[np.bool_]
    articles: Articles

    def __len__(self) -> int:
        """How many sentences there are."""
        return len(self.quote)

    def of(self, chosen: NDArray[np.bool_]) -> Quotes:
        """Return the quotes of the chosen credits, for columns that hold only those."""
        kept = chosen[self.credit]
        row = np.cumsum(chosen, dtype=np.int32) - 1
        return Quotes(
            row[self.credit[kept]],
            tuple(compress(self.quote, kept)),
            self.article[kept],
            tuple(compress(self.detail, kept)),
            self.prior[kept],
            self.articles,
        )


def read_quotes(store: Queryable, columns: Columns, agents: Collection[str] | None = None) -> Quotes:
    """Return what the credits of a store rest on, whose columns are given: of all agents, or of those with these IRIs.

    Columns that hold some credits alone have the quotes of these.
    """
    chosen = _chosen(columns, agents)
    if len(columns) and chosen.sum() * _FEW < len(columns):
        few = [columns.agents.iris[place] for place in np.unique(columns.agent[chosen])]
        credits_, said = _credits_of(store, few), _said_of(store, few)
    else:
        credits_, said = _credits(store), _said(store)
    rows = rows_of(columns, credits_)
    rows = rows[chosen[rows.to_numpy()]]
    said = said[said["credit"].isin(rows.index)]
    details = credits_[["character", "episodes"]].reindex(said["credit"])
    said = said.assign(
        row=rows.reindex(said["credit"]).to_numpy(),
        detail=[_detail(*each) for each in zip(details["character"], details["episodes"], strict=True)],
        start=pd.to_numeric(said["start"]),
    )
    return _quotes(said, _articles(store, said["source"].unique()))


def _chosen(columns: Columns, agents: Collection[str] | None) -> NDArray[np.bool_]:
    if agents is None:
        return np.ones(len(columns), dtype=np.bool_)
    places = columns.agents.places
    return np.isin(columns.agent, [places[agent] for agent in agents if agent in places])


def _quotes(said: pd.DataFrame, known: pd.DataFrame) -> Quotes:
    said = said.assign(date=known["date"].reindex(said["source"]).to_numpy())
    order = ["row", "date", "source", "start", "quote", "detail", "prior"]
    said = said.sort_values(order).drop_duplicates(["row", "source", "quote", "detail", "prior"])
    return Quotes(
        credit=said["row"].to_numpy(dtype=np.int32),
        quote=tuple(said["quote"]),
        article=known.index.get_indexer(pd.Index(said["source"])).astype(np.int32),
        detail=tuple(said["detail"]),
        prior=said["prior"].to_numpy(dtype=np.bool_),
        articles=Articles(tuple(known.index), *(tuple(known[name]) for name in _TOLD)),
    )


def _credits(store: Queryable) -> pd.DataFrame:
    """Return agent, work, role, character's name and episodes of each credit, by its IRI."""
    found = resolved(store)
    names = values(store, ENTITIES, LABEL)
    characters = values(store, DERIVED, NS + "character").map(names)
    parts = {"character": characters, "episodes": values(store, CREDITS, NS + "episodes")}
    return found.assign(**{name: part.reindex(found.index).fillna("") for name, part in parts.items()})


def _credits_of(store: Queryable, agents: Iterable[str]) -> pd.DataFrame:
    """Return the same as `_credits` of a few agents."""
    of = f"{_listed('agent', agents)} GRAPH <{DERIVED}> {{ ?credit <{NS}agent> ?agent }}"
    found = asked(
        store,
        f"""SELECT ?credit ?agent ?work ?role {{ {of} GRAPH <{DERIVED}> {{ ?credit <{NS}work> ?work }}
          GRAPH <{CREDITS}> {{ ?credit <{NS}role> ?role }} }}""",
    ).set_index("credit")
    named = f"GRAPH <{DERIVED}> {{ ?credit <{NS}character> ?part }} GRAPH <{ENTITIES}> {{ ?part <{LABEL}> ?said }}"
    parts = {"character": named, "episodes": f"GRAPH <{CREDITS}> {{ ?credit <{NS}episodes> ?said }}"}
    for name, pattern in parts.items():
        said = asked(store, f"SELECT ?credit ?said {{ {of} {pattern} }}").sort_values(["credit", "said"])
        ordered = said.drop_duplicates("credit").set_index("credit")["said"]
        found[name] = ordered.reindex(found.index, fill_value="")
    return found


def _said(store: Queryable) -> pd.DataFrame:
    """Return credit, source, quote, start and whether it names an earlier work, of all that supports a credit."""
    properties = {"credit": "supports", "source": "source", "quote": "quote", "start": "start"}
    parts = [values(store, None, NS + name).rename(column) for column, name in properties.items()]
    found = pd.concat(parts, axis="columns", join="inner")
    return found.assign(prior=found.index.isin(_earlier(store, "")))


def _said_of(store: Queryable, agents: Iterable[str]) -> pd.DataFrame:
    """Return the same as `_said` of a few agents."""
    supports = f"{_listed('agent', agents)} ?credit <{NS}agent> ?agent . ?evidence <{NS}supports> ?credit ."
    found = asked(
        store,
        f"""SELECT ?evidence ?credit ?source ?quote ?start {{ {supports}
          ?evidence <{NS}source> ?source ; <{NS}quote> ?quote ; <{NS}start> ?start }}""",
    ).set_index("evidence")
    return found.assign(prior=found.index.isin(_earlier(store, supports)))


def _earlier(store: Queryable, supports: str) -> pd.Series[str]:
    """Return what names a work as an earlier one."""
    question = f"SELECT ?evidence {{ {supports} ?evidence <{NS}statement> <{NS}PriorWork> }}"
    return asked(store, question)["evidence"]


def _articles(store: Queryable, sources: NDArray[np.object_]) -> pd.DataFrame:
    """Return title, url, date and site of each article, by its IRI."""
    told = {"key": IDENTIFIER, "title": _SCHEMA + "headline", "date": _SCHEMA + "datePublished", "site": PUBLISHER}
    told["language"] = _SCHEMA + "inLanguage"
    parts = [f"OPTIONAL {{ ?article <{iri}> ?{name} }}" for name, iri in told.items()]
    parts.append(f'OPTIONAL {{ ?article <{_SCHEMA}url> ?address FILTER(REGEX(STR(?address), "{_WEB}", "i")) }}')
    asking = f"SELECT ?article ?{' ?'.join(told)} (STR(?address) AS ?url)"
    found = asked(store, f"{asking} {{ {_listed('article', sources)} {' '.join(parts)} }}")
    found = found.sort_values(list(found.columns)).drop_duplicates("article").set_index("article")
    keys = found["key"]
    linked = keys.where(keys.str.match(_WEB, flags=re.IGNORECASE), "")
    return found.assign(
        title=found["title"].where(found["title"] != "", keys),
        url=found["url"].where(found["url"] != "", linked),
        site=publishers(found["site"], keys),
    )


def _detail(character: str, episodes: str) -> str:
    """Return what is said of the part of the work.

    >>> _detail("Hana", ""), _detail("", "1-3, 5"), _detail("", "4")
    ('as Hana', 'episodes 1–3, 5', 'episode 4')
    """
    spans = _RANGE.sub("–", episodes)
    number = "episode" if spans.isdecimal() else "episodes"
    return ", ".join([*([f"as {character}"] if character else ()), *([f"{number} {spans}"] if spans else ())])


def _listed(name: str, iris: Iterable[str]) -> str:
    return f"VALUES ?{name} {{ {' '.join(str(NamedNode(iri)) for iri in iris)} }}"
