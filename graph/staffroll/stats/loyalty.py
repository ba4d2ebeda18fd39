"""How much of their work people do for one studio.

A studio is an organization credited with the animation production; a work of m studios counts 1 / m for each. With
n(i, s) person i's works for studio s, N(i) = Σ_s n(i, s) and p(s) = n(i, s) / N(i), of works whose studio is known,

    share(i)   = max_s p(s),
    entropy(i) = − Σ_s p(s) ln p(s) / ln S(i),

with S(i) the number of i's studios: both between 0 and 1, without unit. The entropy is 0 for whoever has one studio
and 1 where all have the same part (C. E. Shannon, Bell System Technical Journal 27, 379-423, 1948; as evenness, E. C.
Pielou, Journal of Theoretical Biology 13, 131-144, 1966). Of few works both are far from what many would show.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import scipy.sparse as sp

from staffroll.columns import Columns
from staffroll.network.affiliation import Choice
from staffroll.network.runs import begins
from staffroll.network.studios import studios
from staffroll.network.tables import named
from staffroll.network.ties import rows_of
from staffroll.stats.shares import shares

_DIGITS = 9  # so that equal people rank as equal, in whatever order their parts were added


def loyalty(columns: Columns, choice: Choice | None = None) -> pd.DataFrame:
    """Return one row for each person with a work of a known studio, the highest share first, then the most works.

    `studio` is the most frequent one, the first by name among equals.

    >>> from staffroll.columns.listed import listed
    >>> columns = listed([("Aya", "Kites", "director"), ("Aya", "Blue Hour", "script"), ("Aya", "Tin Moon", "script"),
    ...                   ("studio kite", "Kites", "animation-production"), ("Ken", "Kites", "music"),
    ...                   ("studio kite", "Blue Hour", "animation-production"),
    ...                   ("studio reed", "Tin Moon", "animation-production")],
    ...                  organizations=["studio kite", "studio reed"])
    >>> loyalty(columns)[["person", "works", "studios", "studio", "share", "entropy"]].round(3)
      person  works  studios       studio  share  entropy
    0    Ken      1        1  studio kite  1.000    0.000
    1    Aya      3        2  studio kite  0.667    0.918
    """
    known, agents = studios(columns, choice), columns.agents
    part = sp.diags_array(shares(np.ones(len(known.of_work)), known.of_work)) @ known.made
    done = sp.csr_array(known.network.matrix @ part)
    works = known.network.matrix @ (known.of_work > 0).astype(np.int64)
    person, studio = rows_of(done), done.indices
    share = (done.data / works[person]).round(_DIGITS)
    names = [agents.labels[place] for place in known.studios]
    by_name = np.empty(len(names), dtype=np.int64)
    by_name[np.lexsort((known.studios, np.array(names, dtype=str)))] = np.arange(len(names))
    order = np.lexsort((by_name[studio], -share, person))
    person, studio, share = person[order], studio[order], share[order]
    first = begins(person)
    who = person[first]
    several = np.bincount(person, minlength=len(works))[who]
    spread = np.bincount(person, weights=-share * np.log(share), minlength=len(works))[who]
    table = pd.DataFrame(
        {
            "person": named(agents.labels, known.network.people[who]),
            "works": works[who],
            "studios": several,
            "studio": named(names, studio[first]),
            "share": share[first],
            "entropy": shares(spread, np.log(several)).round(_DIGITS),
            "person_id": named(agents.iris, known.network.people[who]),
            "studio_id": named(agents.iris, known.studios[studio[first]]),
        }
    )
    order_of = ["share", "works", "person", "person_id"]
    return table.sort_values(order_of, ascending=[False, False, True, True], ignore_index=True)
