"""Networks of people and works: the two-mode network, its projection onto people, and parts of that."""

from staffroll.network.affiliation import Affiliation, Choice, affiliation
from staffroll.network.backbone import disparity
from staffroll.network.between_roles import Between, between_roles
from staffroll.network.missing import missing, top_missing
from staffroll.network.nearby import alternatives, path, paths
from staffroll.network.parts import Part
from staffroll.network.projection import people
from staffroll.network.restrict import around, at_least, between, of_work, only_of
from staffroll.network.significance import Significant, significant
from staffroll.network.slices import Slice, slices
from staffroll.network.succession import Succession, succession
from staffroll.network.tied import Ties, as_ties, only, tied
from staffroll.network.ties import blocks, graph_of, projection
from staffroll.network.two_mode import two_mode
from staffroll.network.weights import WEIGHTS

__all__ = [
    "WEIGHTS",
    "Affiliation",
    "Between",
    "Choice",
    "Part",
    "Significant",
    "Slice",
    "Succession",
    "Ties",
    "affiliation",
    "alternatives",
    "around",
    "as_ties",
    "at_least",
    "between",
    "between_roles",
    "blocks",
    "disparity",
    "graph_of",
    "missing",
    "of_work",
    "only",
    "only_of",
    "path",
    "paths",
    "people",
    "projection",
    "significant",
    "slices",
    "succession",
    "tied",
    "top_missing",
    "two_mode",
]
