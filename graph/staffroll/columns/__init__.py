"""The credits of a store as columns of integers: what networks and statistics count in, kept beside the store.

store → columns → network → statistics
"""

from staffroll.columns.cache import columns_of, evidence_of
from staffroll.columns.doubt import read_pending
from staffroll.columns.evidence import Evidence
from staffroll.columns.names import read_names
from staffroll.columns.quotes import Articles, Quotes, read_quotes
from staffroll.columns.reading import read_columns
from staffroll.columns.table import Agents, Columns, Works

__all__ = [
    "Agents",
    "Articles",
    "Columns",
    "Evidence",
    "Quotes",
    "Works",
    "columns_of",
    "evidence_of",
    "read_columns",
    "read_names",
    "read_pending",
    "read_quotes",
]
