"""Which people might be one, as pairs of places: the candidates that nobody has decided about."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import QuerySolutions

from staffroll.columns.table import Columns
from staffroll.names import NS
from staffroll.query.lookup import Queryable

_PENDING = f"""SELECT DISTINCT ?one ?other {{
  ?doubt <{NS}status> <{NS}Pending> ; <{NS}name> ?name ; <{NS}entity> ?other .
  ?link <{NS}name> ?name ; <{NS}status> <{NS}Accepted> ; <{NS}entity> ?one
  FILTER(?one != ?other)
}}"""


def read_pending(store: Queryable, columns: Columns) -> NDArray[np.int32]:
    """Return pairs of agents that may be one, a row of two places in the columns each, the lower first, sorted."""
    places = columns.agents.places
    found = cast("QuerySolutions", store.query(_PENDING))
    named = ((row["one"].value, row["other"].value) for row in found)
    pairs = {tuple(sorted((places[one], places[other]))) for one, other in named if one in places and other in places}
    return np.array(sorted(pairs), dtype=np.int32).reshape(-1, 2)
