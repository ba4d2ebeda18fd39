"""A network in a notebook's cell: the interactive page in a frame, and a still picture where frames are stripped."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from html import escape

import networkx as nx

from staffroll.views.page import network_page
from staffroll.views.scene import Scene, as_scene
from staffroll.views.svg import network_svg


@dataclass(frozen=True, slots=True)
class Picture:
    """A network that a notebook displays; `interactive=False` leaves the picture alone, for cells to be published."""

    scene: Scene
    height: int = 600
    interactive: bool = True

    def __repr__(self) -> str:
        return f"{self.scene.title}: {len(self.scene)} people, {len(self.scene.one)} ties"

    def _repr_html_(self) -> str:
        page = escape(network_page(self.scene, title=self.scene.title))
        frame = f'srcdoc="{page}" sandbox="allow-scripts allow-downloads" title="{escape(self.scene.title)}"'
        return f'<iframe {frame} width="100%" height="{self.height}" frameborder="0"></iframe>'

    def _repr_svg_(self) -> str:
        return network_svg(self.scene, title=self.scene.title)

    def _repr_mimebundle_(self, include: Container[str] | None = None, exclude: Container[str] = ()) -> dict[str, str]:
        makers = {"text/plain": self.__repr__, "image/svg+xml": self._repr_svg_}
        if self.interactive:
            makers["text/html"] = self._repr_html_
        wanted = (kind for kind in makers if (include is None or kind in include) and kind not in (exclude or ()))
        return {kind: makers[kind]() for kind in wanted}


def show(source: Scene | nx.Graph[str], *, title: str = "People by shared works", interactive: bool = True) -> Picture:
    """Return what a notebook displays of a scene, or of a network of people.

    >>> show(nx.Graph(), title="Nobody")
    Nobody: 0 people, 0 ties
    """
    return Picture(as_scene(source, title), interactive=interactive)
