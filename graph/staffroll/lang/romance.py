"""What the Romance languages share: their sentence shapes, and how their participles bend."""

from __future__ import annotations

from collections.abc import Sequence

from staffroll.lang import Pattern

_WORK = "(?:(?:oy?|t)(?P<works>T))?"

PATTERNS = (
    Pattern("voice-is-of", "(?P<roles>[Rr])o(?P<characters>N)u[ob](?P<agents>N)", "voice-actor"),
    Pattern("voiced-by", "(?P<characters>N),?[uvx]{0,3}(?P<verb>P)x?(?P<agents>N)", needs="cast"),
    Pattern("role-handled-by", f"(?P<roles>[ROr]){_WORK}[,qx]{{0,4}}[uv]{{0,2}}x?(?P<verb>P)x?(?P<agents>N)"),
    Pattern("role-is-of", f"(?P<roles>[ROr]){_WORK}[,q]{{0,3}}u[ob](?P<agents>N)"),
    Pattern("source-by", "(?P<source>M)[,quvxty]{0,2}(?P<verb>P)x?(?P<agents>N)"),
    Pattern("source-by-too", "(?P<source>M)[,quvxty]{0,2}PN[,&]{1,2}(?P<verb>P)x?(?P<agents>N)"),
    Pattern("source-of", "(?P<source>M)[ob](?P<agents>N)"),
    Pattern("role-by", f"(?P<roles>[ROr]){_WORK}b(?P<agents>N)"),
    Pattern("with-role-of", "w(?P<roles>[ROr])o(?P<agents>N)"),
    Pattern("work-handled-by", "(?P<works>T)[,uvxty]{0,4}(?P<verb>P)x?(?P<agents>N)"),
    Pattern("handled-by", "(?P<verb>P)x?(?P<agents>N)", alone=True),
    Pattern(
        "acts-on-role",
        f"(?P<agents>[Nh]),?p?[uvxr]{{0,3}}(?:V&x?)?(?P<verb>V)[xtoi]{{0,3}}(?P<roles>[ROr]){_WORK}",
    ),
    Pattern(
        "voices",
        "(?P<agents>[Nh]),?p?[uvx]{0,3}(?P<verb>V)[xt]{0,2}(?P<characters>[NT])(?:i(?P<works>T))?",
        confidence=0.85,
    ),
    Pattern("voices-too", "[,;&]{1,2}(?P<agents>N)t(?P<characters>N)", "voice-actor", "cast", 0.85),
    Pattern("acts-on-source", "(?P<agents>[Nh]),?p?[uvx]{0,3}(?P<verb>V)(?P<source>M)"),
    Pattern("acts-on-work", "(?P<agents>[Nh]),?p?[uvx]{0,3}(?P<verb>V)[xty]{0,3}(?P<works>T)"),
    Pattern("acts", "(?P<agents>[Nh]),?p?[uvx]{0,3}(?P<verb>V)", alone=True),
    Pattern("acts-as", f"(?P<agents>[Nh]),?p?[uvx]{{0,3}}V?[xty]{{0,3}}a(?P<roles>[Rr]){_WORK}"),
    Pattern("with-as", f"w(?P<agents>N)[uvx]{{0,2}}[ati](?P<roles>[Rr]){_WORK}"),
    Pattern("is-role", f"(?P<agents>[Nh]),?p?u[vx]?(?P<roles>[Rr]){_WORK}"),
    Pattern("role-is", f"(?P<roles>[Rr]){_WORK}ux?(?P<agents>N)"),
    Pattern("apposition", "(?P<agents>N),(?P<roles>[Rr])o(?P<works>T)"),
    Pattern("apposition-own", "(?P<agents>N),(?P<roles>R)(?=[,;]|$)", confidence=0.8),
    Pattern("role-name", "(?<!N)(?P<roles>R)(?P<agents>N)", confidence=0.85),
    Pattern("at-studio", "[@i](?P<agents>N)", "animation-production", "making", 0.7, company=True),
)
OF_STUDIOS = {"animation": "animation-production"}  # what producing makes of the animation
TOPICS = (
    "(?:^|[^p])[Nh],?[uvx]{0,3}V[xty]{0,3}(?P<works>T)",
    "(?P<works>T)[,uvxy]{0,4}PN",
    "(?<!,)[ROr]oy?(?P<works>T)",
)


def bent(participles: str, agents: Sequence[str], endings: Sequence[str] = ("o", "a", "os", "as")) -> str:
    """Return participles in every gender and number, each with the words that an agent follows.

    >>> bent("dirigid", ["por"], ["o", "a"])
    'dirigido por; dirigida por'
    """
    return "; ".join(
        f"{stem}{ending} {word}" for stem in participles.split("; ") for ending in endings for word in agents
    )
