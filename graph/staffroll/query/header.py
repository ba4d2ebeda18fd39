"""What a question says about itself, in comments at its top.

    #+ summary: Who held a role on a work.
    #+ parameter: work work "the work asked about"
    #+ optional: role role "only this role, or a finer one"

A parameter has a name (that of its variable), a kind of thing, and a description.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUMMARY = re.compile(r"^#\+ summary: (.+)$", re.MULTILINE)
_PARAMETER = re.compile(r'^#\+ (parameter|optional): (\w+) (\w+) "([^"\n]+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A blank in a question: a value for `?name`, which names a thing of this kind."""

    name: str
    kind: str
    description: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Header:
    """A question's summary, "" where it has none, and its parameters in order."""

    summary: str
    parameters: tuple[Parameter, ...]


def header_of(query: str) -> Header:
    r"""Return what a question says about itself.

    >>> header_of('#+ summary: Who?\n#+ optional: role role "only this role"\nSELECT * { }').parameters
    (Parameter(name='role', kind='role', description='only this role', required=False),)
    """
    summary = _SUMMARY.search(query)
    found = _PARAMETER.finditer(query)
    return Header(
        summary[1].strip() if summary else "",
        tuple(Parameter(each[2], each[3], each[4], each[1] == "parameter") for each in found),
    )
