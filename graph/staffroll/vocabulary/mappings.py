"""What others call the terms of the ontology: `ontology/mappings.sssom.tsv`.

Format: a table of the Simple Standard for Sharing Ontological Mappings, its metadata in comments at the top
(https://mapping-commons.github.io/sssom/).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from staffroll import data

FILE = "mappings.sssom.tsv"
_OWN_WORDS = "madb:"  # role words of the Media Arts Database, hundreds of them


@dataclass(frozen=True, slots=True)
class Mapping:
    """One row: a term of ours, how it is related to a term of others, as CURIEs."""

    subject: str
    predicate: str
    target: str
    label: str

    @property
    def is_foreign(self) -> bool:
        """Whether the term is one of a vocabulary, not a word that a database prints."""
        return not self.target.startswith(_OWN_WORDS)


def mappings() -> Iterator[Mapping]:
    """Yield the rows of the table.

    >>> next(row.target for row in mappings() if row.subject == "srr:director" and row.target.startswith("wdt:"))
    'wdt:P57'
    """
    with (data.folder("ontology") / FILE).open(encoding="utf-8", newline="") as file:
        table = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        for row in table:
            yield Mapping(row["subject_id"], row["predicate_id"], row["object_id"], row["object_label"])
