"""Networks of people and works: the two-mode network, its projection onto people, and parts of that."""

from staffroll.network.affiliation import Affiliation, Choice, affiliation
from staffroll.network.nearby import path, paths
from staffroll.network.projection import people
from staffroll.network.restrict import around, at_least, between, of_work
from staffroll.network.tied import Ties, as_ties, tied
from staffroll.network.ties import blocks, graph_of, projection
from staffroll.network.two_mode import two_mode
from staffroll.network.weights import WEIGHTS

__all__ = [
    "WEIGHTS",
    "Affiliation",
    "Choice",
    "Ties",
    "affiliation",
    "around",
    "as_ties",
    "at_least",
    "between",
    "blocks",
    "graph_of",
    "of_work",
    "path",
    "paths",
    "people",
    "projection",
    "tied",
    "two_mode",
]
