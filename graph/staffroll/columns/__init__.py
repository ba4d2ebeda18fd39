"""The credits of a store as columns of integers: what networks and statistics count in, kept beside the store.

store → columns → network → statistics
"""

from staffroll.columns.cache import columns_of
from staffroll.columns.reading import read_columns
from staffroll.columns.table import Agents, Columns, Works

__all__ = ["Agents", "Columns", "Works", "columns_of", "read_columns"]
