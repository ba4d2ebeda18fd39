"""Networks of people and works: the two-mode network, its projection onto people, and parts of that."""

from staffroll.network.projection import people
from staffroll.network.restrict import around, between, of_work
from staffroll.network.two_mode import two_mode

__all__ = ["around", "between", "of_work", "people", "two_mode"]
