"""Keeping the graph: in memory or in a folder, one transaction per article.

Members: protocol (what a store can do), base (what all share), memory, disk, folder, ledger, verify,
syntaxes, opening, rdflib_face.
"""

from staffroll.store.opening import decisions_file, open_store
from staffroll.store.protocol import Bundle, Put, Store
from staffroll.store.rdflib_face import rdflib_dataset

__all__ = ["Bundle", "Put", "Store", "decisions_file", "open_store", "rdflib_dataset"]
