"""The roles of anime production, as `ontology/roles.ttl` words them in nine languages.

    ontology/*.ttl → reading (load, quads) → roles (Vocabulary, Role) ← wording (fold_label)

The ontology is the single source: what the extractor recognises, what queries show and what legends print.
"""

from staffroll.vocabulary.reading import load, quads
from staffroll.vocabulary.roles import Role, Vocabulary
from staffroll.vocabulary.wording import fold_label

__all__ = ["Role", "Vocabulary", "fold_label", "load", "quads"]
