"""Writes docs/queries.md from what the questions say about themselves.

python -m staffroll.query.document > docs/queries.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from staffroll.query import catalogue
from staffroll.query.catalogue import Question
from staffroll.query.header import Parameter

_TOP = """# Questions

Each question is a file in `queries/`, which any SPARQL tool runs as it stands.
`staffroll query NAME --set parameter="…"` asks it of your graph; so does `graph.query(NAME, parameter="…")` in Python.
A parameter in brackets may be left out.
They are what the [ontology](ontology.md) is for: each of its terms is used by one of them, or by a shape.
"""


def document() -> str:
    """Return the page that lists every question by topic, with its parameters.

    >>> document().splitlines()[0]
    '# Questions'
    """
    questions = [catalogue.get(name) for name in catalogue.names()]
    topics = groupby(questions, key=lambda question: question.name.partition("/")[0])
    return "\n".join([_TOP, *(line for topic, members in topics for line in _topic(topic, list(members)))])


def _topic(topic: str, questions: list[Question]) -> Iterator[str]:
    yield f"## {topic.capitalize()}\n"
    for question in questions:
        yield f"### {question.name}\n\n{question.summary}\n"
        if question.header.parameters:
            yield from map(_parameter, question.header.parameters)
            yield ""


def _parameter(parameter: Parameter) -> str:
    name = parameter.name if parameter.required else f"[{parameter.name}]"
    return f"- `{name}` ({parameter.kind}): {parameter.description}"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(document(), end="")
