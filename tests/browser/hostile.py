"""What an article might say to a page that trusted it, in every field that a page shows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from staffroll.columns import Agents, Articles, Quotes
from staffroll.network import people
from staffroll.records import CreditRow
from staffroll.views.scene import as_scene

TEXTS = [
    "<script>window.ran = 1; alert(1)</script>",
    "</script><script>window.ran = 1</script>",
    '<img src=x onerror="window.ran = 1">',
    "\"><svg onload='window.ran = 1'>",
    "javascript:window.ran=1",
    '<a href="https://example.org/x">href</a>',
    "<!--<script>",
    "{{ 7 * 7 }}{% raw %}",
    "${window.ran = 1}`",
    "\u202eabc\u2066 \u2028line",
    "</title><base href='https://example.org/'><style>*{display:none}</style>",
    "]]></content><script>window.ran = 1</script>",
    "&lt;b&gt; &amp; &#60;",
    "'; window.ran = 1; //",
    "__proto__",
]
NETWORK = people(
    [
        CreditRow(
            f"a:{text}", text, "person", f"w:{number % 3}", f"{TEXTS[number % 3]} {text}", text, text, 1990 + number % 3
        )
        for number, text in enumerate(TEXTS)
    ],
    department=lambda role: role,
)
_bare = as_scene(NETWORK, "".join(TEXTS))
_agents, _rows = _bare.columns.agents, len(_bare.columns)
SCENE = replace(
    _bare,
    columns=replace(
        _bare.columns,
        agents=Agents((*_agents.iris, "s:<b>"), (*_agents.labels, TEXTS[2]), np.append(_agents.person, False)),
    ),
    studio=np.array([len(_agents.iris)], dtype=np.int32),
    studio_work=np.zeros(1, dtype=np.int32),
    quotes=Quotes(
        np.arange(_rows, dtype=np.int32),
        tuple(TEXTS[:_rows]),
        np.arange(_rows, dtype=np.int32),
        tuple(TEXTS[:_rows]),
        np.arange(_rows) % 2 == 0,
        Articles(*(tuple(TEXTS[:_rows]) for _ in range(5)), ("en",) * _rows),
    ),
    names={int(place): tuple(TEXTS) for place in _bare.people},
)
