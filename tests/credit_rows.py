"""Invented credits for the tests of networks, statistics and views."""

from __future__ import annotations

from hypothesis import strategies as st

from staffroll.records import CreditRow


def row(agent: str, work: str, role: str = "director", *, kind: str = "person") -> CreditRow:
    return CreditRow(f"agent:{agent}", agent, kind, f"work:{work}", work, role, role.replace("-", " "))


def rows() -> st.SearchStrategy[list[CreditRow]]:
    """Small sets of credits; an agent whose name starts with "studio" is an organization."""
    agents = st.sampled_from(["Aya Mori", "Ken Ota", "Rin Abe", "Yui Sano", "studio kite", "studio reed"])
    works = st.sampled_from(["Blue Hour", "Kites", "Slow Train", "Tin Moon"])
    roles = st.sampled_from(["director", "script", "key-animation"])
    return st.lists(st.builds(_typed, agents, works, roles), max_size=24)


def _typed(agent: str, work: str, role: str) -> CreditRow:
    return row(agent, work, role, kind="organization" if agent.startswith("studio") else "person")
